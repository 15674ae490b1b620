// Finds published reports by words of their title, place and agency, typed with or without diacritics.
// The index is fetched when someone searches, never before. Nothing found is ever put in as HTML.
(() => {
  const form = document.querySelector("[data-mb-search]");
  if (!form) return;
  const input = form.querySelector("input[name=q]");
  const found = document.querySelector("[data-mb-found]");
  const count = document.querySelector("[data-mb-count]");
  const results = document.querySelector("[data-mb-results]");
  const rest = document.querySelector("[data-mb-rest]");
  const newest = document.querySelector("[data-mb-newest]");
  const says = form.dataset;
  const KINDS = { a: "answered", l: "overdue", n: "answered", w: "within", p: "neutral", o: "overdue", x: "neutral" };
  const STEP = 30;
  const numbers = new Intl.NumberFormat(says.locale === "en" ? "en-GB" : says.locale);
  let loading = null;
  let asked = 0;

  const fold = (text) =>
    text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replaceAll("đ", "d");
  const worded = (text) => " " + text.replace(/[^\p{L}\p{N}._-]+/gu, " ").trim() + " ";

  const load = () => {
    loading ??= fetch(says.index)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
      .then(prepared);
    return loading;
  };

  const prepared = (index) => {
    const exact = index.title.map((title, row) =>
      worded(`${title} ${index.place[row]} ${index.agencies[index.agency[row]] ?? ""}`.toLowerCase().normalize("NFC")),
    );
    return { ...index, exact, folded: exact.map(fold), titles: index.title.map((title) => worded(fold(title))) };
  };

  // a row scores by where the words stand: its number first, then the title, then the very spelling
  const score = (index, row, words, phrase, spelled) => {
    if (index.id[row].toLowerCase() === phrase) return 100;
    let points = 1;
    for (const [place, word] of words.entries()) {
      if (!index.folded[row].includes(" " + word)) return 0;
      if (index.titles[row].includes(" " + word)) points += 2;
      // words that stand together, as those of a street's name
      if (place && index.folded[row].includes(` ${words[place - 1]} ${word}`)) points += 2;
    }
    if (index.titles[row].includes(" " + phrase)) points += 6;
    else if (index.folded[row].includes(" " + phrase)) points += 4;
    if (spelled && index.exact[row].includes(" " + spelled)) points += 8;
    return points;
  };

  const search = (index, query) => {
    const typed = worded(query.toLowerCase().normalize("NFC")).trim();
    const phrase = fold(typed);
    const words = phrase.split(" ").filter(Boolean);
    if (!words.length) return [];
    const spelled = typed === phrase ? "" : typed;
    const hits = [];
    for (let row = 0; row < index.id.length; row += 1) {
      const points = score(index, row, words, phrase, spelled);
      if (points) hits.push([points, row]);
    }
    hits.sort((one, other) => other[0] - one[0] || one[1] - other[1]);
    return hits.map(([, row]) => row);
  };

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  const day = (index, row) => {
    const when = new Date(index.first + "T00:00:00Z");
    when.setUTCDate(when.getUTCDate() + index.day[row]);
    const two = (number) => String(number).padStart(2, "0");
    return `${two(when.getUTCDate())}/${two(when.getUTCMonth() + 1)}/${when.getUTCFullYear()}`;
  };

  const item = (index, row) => {
    const line = element("li", "mb-list__item");
    const title = element("a", "mb-list__title", index.title[row]);
    title.href = says.reports + encodeURIComponent(index.id[row]) + "/";
    title.lang = says.language;
    const meta = element("span", "mb-list__meta mb-dotted");
    const parts = [index.place[row], index.agencies[index.agency[row]], says.received.replace("{day}", day(index, row))];
    for (const part of parts) if (part) meta.append(element("span", "", part));
    const letter = index.state[row];
    const name = "state" + letter.toUpperCase();
    meta.append(" ", element("span", `mb-chip mb-chip--${KINDS[letter]}`, says[name]));
    line.append(title, meta);
    return line;
  };

  const show = (index, rows, from) => {
    results.append(...rows.slice(from, from + STEP).map((row) => item(index, row)));
    const shown = Math.min(from + STEP, rows.length);
    rest.hidden = shown >= rows.length;
    const more = rest.querySelector("[data-mb-more]");
    more.textContent = `${says.more} (${numbers.format(rows.length - shown)})`;
    more.onclick = () => {
      const next = results.children.length;
      show(index, rows, next);
      results.children[next]?.querySelector("a")?.focus();
    };
  };

  const say = (text) => {
    found.hidden = false;
    count.textContent = text;
  };

  const run = async (query) => {
    const mine = (asked += 1);
    if (!query.trim()) {
      found.hidden = true;
      newest.hidden = false;
      results.replaceChildren();
      return;
    }
    if (!loading) say(says.loading);
    let index;
    try {
      index = await load();
    } catch {
      loading = null;
      say(says.failed);
      return;
    }
    if (mine !== asked) return;
    const rows = search(index, query);
    results.replaceChildren();
    newest.hidden = rows.length > 0;
    say(rows.length === 0 ? says.none : rows.length === 1 ? says.one : says.many.replace("{n}", numbers.format(rows.length)));
    show(index, rows, 0);
  };

  const remember = (query) => {
    const address = new URL(location.href);
    if (query.trim()) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
  };

  let waiting = 0;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      remember(input.value);
      run(input.value);
    }, 150);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    remember(input.value);
    run(input.value);
  });
  const asks = new URLSearchParams(location.search).get("q");
  if (asks) {
    input.value = asks;
    run(asks);
  }
})();
