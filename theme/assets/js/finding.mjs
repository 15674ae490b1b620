/* The engine of the search: reads what portal/search wrote, fetching only the files that a question needs.
   It knows nothing of the page; search.mjs asks it. */

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter, value]));
const WORD = /[\p{L}\p{N}\u0300-\u036f]+/gu;
const MARKS = /[\u0300-\u036f]/g;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const I_OR_Y = /^(qu|[hklmst])([iy])([\u0300\u0301\u0303\u0309\u0323]?)$/;
const ID = /^[^a-z0-9]*([a-z0-9]+(?:[._-][a-z0-9]+)*)[^a-z0-9]*$/;
const SHORTEST_BEGINNING = 3; // letters: shorter ones would fetch half of the index of a large city
const AT_ONCE = 8; // pieces of a question that are asked for before it is seen whether anything has them all
const [FOUND, IN_HEADING, SPELLED, WHOLE] = [1, 2, 4, 8];
const SPELLING = 1000; // points for a word spelled as asked: more than all else that ranks, but for an id
const LAST = "\uffff";

/** A word folded, and as it is spelled, the tone behind the letters: portal/search/words.py says why. */
const both = (word) => {
  const apart = word.replaceAll("ð", "đ").normalize("NFD");
  const folded = apart.replace(MARKS, "").replaceAll("đ", "d");
  const spelled = apart.replace(TONES, "").normalize("NFC") + (apart.match(TONES) ?? []).join("");
  return { folded, spelled };
};

/** The same syllable, folded or as spelled, with the other of i and y where they are one sound: quí, quý; kỉ, kỷ. */
const twin = (text) => text.replace(I_OR_Y, (_, start, letter, tone) => start + (letter === "i" ? "y" : "i") + tone);

/** Whether two words, folded or as spelled, are one. */
export const alike = (one, other) => one === other || twin(one) === other;

export const words = (text) => located(text).map(({ word }) => word);

/** The words of a text that is composed (NFC), each with where it stands. */
export const located = (text) =>
  [...text.normalize("NFC").matchAll(WORD)]
    .map((found) => ({ word: both(found[0].toLowerCase()), from: found.index, to: found.index + found[0].length }))
    .filter(({ word }) => word.folded);

/** Whether a question has marks, so that the spelling of its words counts. */
const isMarked = (asked) => asked.some(({ folded, spelled }) => folded !== spelled);

/** What was typed as pieces between spaces: each its words, and the id that it may be. */
const pieces = (query) =>
  query
    .normalize("NFC")
    .toLowerCase()
    .split(/\s+/)
    .map((text) => ({ words: words(text), id: text.match(ID)?.[1] ?? "" }))
    .filter((piece) => piece.words.length);

/** The rising numbers of a list that portal/search/terms.py wrote. */
export const unpacked = (text) => {
  const numbers = [];
  if (text.startsWith(".")) {
    for (let at = 1; at < text.length; at += 1) {
      const bits = VALUES.get(text[at]);
      for (let bit = 0; bit < 6; bit += 1) if (bits & (1 << bit)) numbers.push(6 * (at - 1) + bit);
    }
    return numbers;
  }
  let [number, value, shift] = [-1, 0, 0];
  for (const letter of text) {
    const part = VALUES.get(letter);
    value |= (part & 31) << shift;
    shift += 5;
    if (part & 32) continue;
    number += value + 1;
    numbers.push(number);
    [value, shift] = [0, 0];
  }
  return numbers;
};

/** How many of the sorted texts are not after `text`. */
const after = (sorted, text) => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= text) low = middle + 1;
    else high = middle;
  }
  return low;
};

export class Finding {
  #fetched = new Map();

  /** `index` is the address of the first file; all others lie beside it. */
  constructor(index) {
    this.index = index;
  }

  #json(address) {
    if (!this.#fetched.has(address)) {
      const asked = fetch(address).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status))));
      asked.catch(() => this.#fetched.delete(address)); // the next question tries again
      this.#fetched.set(address, asked);
    }
    return this.#fetched.get(address);
  }

  #beside(stem) {
    return this.#json(new URL(`${stem}.json`, new URL(this.index, document.baseURI)).href);
  }

  /** The first file: how many reports, the first day, the agencies, and the first term of each file of terms. */
  get known() {
    return this.#json(this.index);
  }

  /** The files of terms that hold `from` and all up to `to`, each as an object. */
  async #shelves(from, to = from) {
    const { starts } = await this.known;
    const first = Math.max(0, after(starts, from) - 1);
    const numbers = [...starts.keys()].slice(first, Math.max(first + 1, after(starts, to)));
    return Promise.all(numbers.map((number) => this.#beside(`terms-${number}`)));
  }

  /** For each report what is true of a word in it: FOUND, IN_HEADING, SPELLED, WHOLE. */
  async #marks(word, isBeginning, isSpelled) {
    const marks = new Uint8Array((await this.known).reports);
    const take = async (like, term, [list, headings, spellings]) => {
      const reports = unpacked(list);
      const mark = (places, what) => places.forEach((place) => (marks[reports[place]] |= what));
      const all = FOUND | (term === like.folded ? WHOLE : 0);
      for (const report of reports) marks[report] |= all;
      mark(unpacked(headings), IN_HEADING);
      if (!isSpelled || term !== like.folded) return;
      const held = spellings[like.spelled];
      const places = typeof held === "number" ? await this.#beside(`spellings-${held}`) : held;
      mark(places === "" ? [...reports.keys()] : unpacked(places ?? ""), SPELLED);
    };
    const search = async (like, isOpen) => {
      const fits = (term) => (isOpen ? term.startsWith(like.folded) : term === like.folded);
      const shelves = await this.#shelves(like.folded, isOpen ? like.folded + LAST : like.folded);
      const terms = shelves.flatMap((shelf) => Object.entries(shelf).filter(([term]) => fits(term)));
      await Promise.all(terms.map(([term, held]) => take(like, term, held)));
    };
    const other = { folded: twin(word.folded), spelled: twin(word.spelled) };
    await Promise.all([search(word, isBeginning), other.folded === word.folded || search(other, false)]);
    return marks;
  }

  /** The reports of a term that is no word: a filter, an id, or a pair of neighbours. */
  async #plain(term) {
    const marks = new Uint8Array((await this.known).reports);
    for (const shelf of await this.#shelves(term)) for (const report of unpacked(shelf[term] ?? "")) marks[report] = FOUND;
    return marks;
  }

  /** What is known of a piece of the question in each report: of each of its words, and whether it is the id. */
  async #piece(piece, beginning, isSpelled) {
    const marks = piece.words.map((word) =>
      this.#marks(word, word === beginning && word.folded.length >= SHORTEST_BEGINNING, isSpelled),
    );
    return { marks: await Promise.all(marks), isId: await this.#plain(`#${piece.id}`) };
  }

  /** The same of all pieces, some at a time, or null once no report is left: a long text is in none. */
  async #pieces(asked, beginning, isSpelled) {
    const found = [];
    const left = new Uint8Array((await this.known).reports).fill(1);
    for (let at = 0; at < asked.length; at += AT_ONCE) {
      const some = asked.slice(at, at + AT_ONCE).map((piece) => this.#piece(piece, beginning, isSpelled));
      for (const { marks, isId } of await Promise.all(some)) {
        left.forEach((_, report) => (left[report] &= isId[report] || marks.every((one) => one[report]) ? 1 : 0));
        found.push({ marks, isId });
      }
      if (!left.includes(1)) return null;
    }
    return { found, left };
  }

  /** Points by report; 0 where a word is missing or a filter does not fit. */
  async #points(asked, filters, isBeginning) {
    const every = asked.flatMap((piece) => piece.words);
    const isSpelled = isMarked(every);
    const neighbours = every.slice(1, AT_ONCE).map(({ folded }, place) => `~${every[place].folded} ${folded}`);
    const [pieces, fitting, pairs] = await Promise.all([
      this.#pieces(asked, isBeginning ? every.at(-1) : null, isSpelled),
      Promise.all(filters.map((term) => this.#plain(term))),
      Promise.all(neighbours.map((term) => this.#plain(term))),
    ]);
    const points = new Float64Array((await this.known).reports);
    if (!pieces) return points;
    const worth = (marks) => (marks & IN_HEADING ? 3 : 0) + (marks & WHOLE ? 1 : 0) + (marks & SPELLED ? SPELLING : 0);
    for (let report = 0; report < points.length; report += 1) {
      if (!pieces.left[report] || !fitting.every((marks) => marks[report])) continue;
      let sum = 1;
      for (const { marks, isId } of pieces.found) {
        if (isId[report]) sum += 1e6;
        if (marks.every((one) => one[report])) for (const one of marks) sum += worth(one[report]);
      }
      for (const pair of pairs) sum += pair[report] ? 8 : 0;
      points[report] = sum;
    }
    return points;
  }

  /** What is asked by a question that is being typed: without a last word of a letter or two that is none so far. */
  async heard(query) {
    const asked = pieces(query);
    if (asked.length < 2 || asked.at(-1).words.at(-1).folded.length >= SHORTEST_BEGINNING) return query;
    return (await this.reports(query)).length ? query : query.trim().replace(/\s+\S+$/, "");
  }

  /**
   * The numbers of the reports that have every word of `query` and fit every filter, in order.
   *
   * `filters` are terms such as `@han:late`; `order` is "", `moi` (newest) or `cho` (longest wait). With
   * `isTyping` the last word may be the beginning of one.
   */
  async reports(query, { filters = [], order = "", isTyping = false } = {}) {
    const asked = pieces(query);
    if (query.trim() && !asked.length) return [];
    const points = await this.#points(asked, filters, isTyping);
    const found = [...points.keys()].filter((report) => points[report]);
    if (order === "cho") {
      const waits = await this.#beside("waits");
      return found.sort((one, other) => waits[other] - waits[one] || one - other);
    }
    return order === "moi" ? found : found.sort((one, other) => points[other] - points[one] || one - other);
  }

  /** How many of some reports have each of some terms, such as `@han:late`. */
  async counts(numbers, terms) {
    const isOne = new Uint8Array((await this.known).reports);
    for (const number of numbers) isOne[number] = 1;
    const count = async (term) => {
      const lists = (await this.#shelves(term)).map((shelf) => unpacked(shelf[term] ?? ""));
      return lists.flat().filter((number) => isOne[number]).length;
    };
    return Promise.all(terms.map(count));
  }

  /** What a result shows of each of some reports: number, id, title, place, agency's id, day, verdict, working days. */
  async records(numbers) {
    const { agencies, first, perRecords } = await this.known;
    const start = Date.parse(`${first}T00:00:00Z`);
    const read = async (number) => {
      const file = await this.#beside(`records-${Math.floor(number / perRecords)}`);
      const [id, title, place, agency, day, verdict, wait] = file[number % perRecords];
      return { number, id, title, place, agency: agencies[agency] ?? "", day: new Date(start + day * 864e5), verdict, wait };
    };
    return Promise.all(numbers.map(read));
  }

  /** The addresses, from the site's root, of the files that know of every report of the register, published or not. */
  get register() {
    return this.#beside("register");
  }

  /** What people wrote in a report: what was reported, answered, and written afterwards. */
  async text(number) {
    const { perTexts } = await this.known;
    return (await this.#beside(`texts-${Math.floor(number / perTexts)}`))[number % perTexts];
  }

  /** The pages of an edition that have every word of `query`: kind, title and address, the fittest first. */
  async subjects(query, language, isTyping = false) {
    const asked = words(query);
    if (!asked.length) return [];
    const rows = await this.#beside(`subjects-${language}`);
    const exact = isMarked(asked) ? SPELLING : 1;
    const isBeginning = (place) =>
      isTyping && place === asked.length - 1 && asked[place].folded.length >= SHORTEST_BEGINNING;
    const worth = ([, title, , others]) => {
      const [named, said] = [words(title), words(others)];
      let sum = 1;
      for (const [place, word] of asked.entries()) {
        const fits = ({ folded }) =>
          alike(word.folded, folded) || (isBeginning(place) && folded.startsWith(word.folded));
        const [inTitle, elsewhere] = [named.filter(fits), said.filter(fits)];
        if (!inTitle.length && !elsewhere.length) return 0;
        if (inTitle.length) sum += 10 + (named.length === asked.length ? 5 : 0);
        if ([...inTitle, ...elsewhere].some(({ spelled }) => alike(spelled, word.spelled))) sum += exact;
      }
      return sum;
    };
    return rows
      .map((row, place) => ({ kind: row[0], title: row[1], address: row[2], place, sum: worth(row) }))
      .filter(({ sum }) => sum)
      .sort((one, other) => other.sum - one.sum || one.place - other.place);
  }
}
