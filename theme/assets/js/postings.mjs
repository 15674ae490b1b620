/* The lists that portal/search/terms.py wrote: which reports have a term. Only the files that are asked for are fetched. */

import { sounded, twin } from "./words.mjs";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter, value]));
export const [FOUND, IN_HEADING, SPELLED, WHOLE] = [1, 2, 4, 8];
const LAST = "\uffff";

/** The rising numbers of a list. */
const unpacked = (text) => {
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

export class Postings {
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

  /** The file `stem`. */
  beside(stem) {
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
    return Promise.all(numbers.map((number) => this.beside(`terms-${number}`)));
  }

  async #none() {
    return new Uint8Array((await this.known).reports);
  }

  /** For each report what is true of a word in it: FOUND, IN_HEADING, SPELLED, WHOLE. */
  async marks(word, isBeginning, isSpelled) {
    const marks = await this.#none();
    const take = async (like, term, [list, headings, spellings]) => {
      const reports = unpacked(list);
      const mark = (places, what) => places.forEach((place) => (marks[reports[place]] |= what));
      const all = FOUND | (term === like.folded ? WHOLE : 0);
      for (const report of reports) marks[report] |= all;
      mark(unpacked(headings), IN_HEADING);
      if (!isSpelled || term !== like.folded) return;
      const held = spellings[like.spelled];
      const places = typeof held === "number" ? await this.beside(`spellings-${held}`) : held;
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

  /** The numbers of the reports of a term that is no word: a filter or an id. */
  async numbers(term) {
    return (await this.#shelves(term)).flatMap((shelf) => unpacked(shelf[term] ?? ""));
  }

  /** The same as marks. */
  async plain(term) {
    const marks = await this.#none();
    for (const report of await this.numbers(term)) marks[report] = FOUND;
    return marks;
  }

  /** For each report whether two folded words are neighbours in it: FOUND, IN_HEADING. */
  async neighbours(one, other) {
    const marks = await this.#none();
    const term = `~${sounded(one)} ${sounded(other)}`;
    for (const shelf of await this.#shelves(term)) {
      const [list, headings] = shelf[term] ?? ["", ""];
      const reports = unpacked(list);
      for (const report of reports) marks[report] = FOUND;
      for (const place of unpacked(headings)) marks[reports[place]] |= IN_HEADING;
    }
    return marks;
  }
}
