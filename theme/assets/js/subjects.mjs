/* Which pages that are no report's fit a question, and how well. */

import { alike, isMarked, SHORTEST_BEGINNING, words } from "./words.mjs";

const SCOPES = new Set(["agency", "category", "area"]);
const EXACT = 100; // more than all else that ranks
const BETWEEN = 6; // words, at most, that stand between those of a question where a text tells of them together

/** Rows of portal/search/subjects.py with their words taken apart. */
export const apart = (rows) =>
  rows.map(([kind, title, address, called, said], place) => {
    const names = [title, ...called].map(words);
    return { kind, title, address, called, place, names, every: [...names.flat(), ...words(said)], said: words(said) };
  });

/** Whether some run of a text has all that is asked: few words, no more than BETWEEN of them others. */
const isNear = (said, fitting) => {
  const last = new Array(fitting.length).fill(-1);
  return said.some((word, at) => {
    let is = false;
    fitting.forEach((fits, place) => {
      if (!fits(word)) return;
      last[place] = at;
      is = true;
    });
    return is && Math.min(...last) >= 0 && at - Math.min(...last) < fitting.length + BETWEEN;
  });
};

/** Whether a name has the words that are asked one behind the other. */
const isPhrase = (name, fitting) => name.some((_, at) => fitting.every((fits, place) => name[at + place] && fits(name[at + place])));

/** How well a subject fits: in its names or a heading, best as a whole, or close together in its text; null if it does not. */
const fit = ({ kind, names, said, every }, fitting) => {
  if (!fitting.every((fits) => every.some(fits))) return null;
  const [title] = names;
  const missing = fitting.filter((fits) => !title.some(fits));
  const isNamed = names.some((name) => missing.every((fits) => name.some(fits)));
  if (!isNamed) return { worth: isNear(said, missing) ? 1 : 0, isNamed };
  const isWhole = names.some((name) => name.length === fitting.length && fitting.every((fits) => name.some(fits)));
  const isTogether = names.some((name) => isPhrase(name, fitting));
  const worth = 2 + (missing.length ? 0 : 2) + (isWhole ? 1 : 0) + (isTogether ? 1 : 0);
  return { worth, isNamed: isTogether || SCOPES.has(kind) };
};

/**
 * Of the subjects those with every word of `query`, the fittest first: in a name or heading (`isNamed`, unless only a
 * sentence has the words apart), close together in their text, or anywhere with the very marks that were asked (`isExact`).
 */
export const ranked = (subjects, query, isTyping) => {
  const asked = words(query);
  const isOpen = (word) => isTyping && word === asked.at(-1) && word.folded.length >= SHORTEST_BEGINNING;
  const loose = asked.map(
    (word) => ({ folded }) => alike(word.folded, folded) || (isOpen(word) && folded.startsWith(word.folded)),
  );
  const exact = asked.map((word, place) => (other) => (isOpen(word) ? loose[place](other) : alike(word.spelled, other.spelled)));
  const spelled = subjects.map((one) => (isMarked(asked) ? fit(one, exact) : null));
  const hasMarks = spelled.some(Boolean);
  return subjects
    .map((one, at) => {
      if (spelled[at]) return { ...one, ...spelled[at], worth: spelled[at].worth + EXACT, isExact: true };
      const found = fit(one, loose);
      return found?.worth ? { ...one, ...found, isNamed: found.isNamed && !hasMarks, isExact: false } : null;
    })
    .filter(Boolean)
    .sort((one, other) => other.worth - one.worth || one.place - other.place);
};
