/* What a reader finds again after leaving for a result and coming back: how many results were listed, and how far the page
   was scrolled. The step in the browser's history holds both, for as long as it is there; nothing else does. And whether a
   reader came by asking, and so is to be led to the answer. */

const PAUSE = 150; // milliseconds without scrolling before the place is kept

/** What the step that is shown now holds, and null for a new one. */
export const kept = () => history.state?.found ?? null;

const keep = (listed) => history.replaceState({ ...history.state, found: { listed, top: scrollY } }, "");

/** Keeps the place from now on. `listed` says how many results are there, and 0 as long as there is no answer. */
export const keeping = (listed) => {
  let waiting = 0;
  const now = () => {
    clearTimeout(waiting);
    if (listed()) keep(listed());
  };
  addEventListener("scroll", () => {
    clearTimeout(waiting);
    waiting = setTimeout(now, PAUSE);
  });
  document.addEventListener("click", ({ target }) => target.closest?.("a") && now(), true);
  return now;
};

/** Whether the reader came from another page of this site, neither back nor by loading this one anew. */
export const hasCome = () =>
  performance.getEntriesByType("navigation")[0]?.type === "navigate" && document.referrer.startsWith(`${location.origin}/`);

/** Remembers where a reader is who sends what is typed. What it returns gives the keyboard to the answer, unless the
    reader has gone elsewhere by then, within the form or out of it, or has typed on. */
export const sent = (input) => {
  const { value } = input;
  const places = [document.activeElement, document.body];
  return (answer) => input.value === value && places.includes(document.activeElement) && answer?.focus();
};

/** Scrolls to the place, once what was listed is there again. */
export const goBack = ({ top }) => scrollTo({ top, behavior: "instant" });
