/* The engine of the search: reads what portal/search wrote, fetching only the files that a question needs.
   It knows nothing of the page; search.mjs asks it. */

import { guesses } from "./nearest.mjs";
import { FOUND, IN_HEADING, Postings, SPELLED, WHOLE } from "./postings.mjs";
import { apart, ranked } from "./subjects.mjs";
import { isMarked, located, pieces, SHORTEST_BEGINNING, unmarked, words } from "./words.mjs";

export { alike, located, words } from "./words.mjs";

const AT_ONCE = 8; // pieces of a question that are asked for before it is seen whether anything has them all
const SPELLING = 1000; // points for a word spelled as asked: more than all else that ranks, but for an id
const TOGETHER = 7; // points for neighbours: more than for two words in the title that are apart
const OFFERS = 3;

export class Finding {
  #files;
  #pages = new Map();

  /** `index` is the address of the first file; all others lie beside it. */
  constructor(index) {
    this.#files = new Postings(index);
  }

  /** The first file: how many reports, the first day, the agencies. */
  get known() {
    return this.#files.known;
  }

  /** What is known of a piece of the question in each report: of each of its words, and whether it is the id. */
  async #piece(piece, beginning, isSpelled) {
    const marks = piece.words.map((word) =>
      this.#files.marks(word, word === beginning && word.folded.length >= SHORTEST_BEGINNING, isSpelled),
    );
    return { marks: await Promise.all(marks), isId: await this.#files.plain(`#${piece.id}`) };
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

  /** Points by report, 0 where a word is missing or a filter does not fit; how many have each word spelled as asked. */
  async #points(asked, filters, isBeginning) {
    const every = asked.flatMap((piece) => piece.words);
    const isSpelled = isMarked(every);
    const open = isBeginning ? every.at(-1) : null;
    const neighbours = every.slice(1, AT_ONCE).map(({ folded }, place) => [every[place].folded, folded]);
    const [known, fitting, pairs] = await Promise.all([
      this.#pieces(asked, open, isSpelled),
      Promise.all(filters.map((term) => this.#files.plain(term))),
      Promise.all(neighbours.map((two) => this.#files.neighbours(...two))),
    ]);
    const points = new Float64Array((await this.known).reports);
    if (!known) return { points, spelled: 0 };
    const fits = (report) => known.left[report] && fitting.every((marks) => marks[report]);
    const isAsAsked = (report) =>
      known.found.every(({ marks, isId }, at) => {
        const isWord = (one, place) => asked[at].words[place] === open || one[report] & SPELLED;
        return isId[report] || marks.every(isWord);
      });
    const found = [...points.keys()].filter(fits);
    const spelled = isSpelled ? found.filter(isAsAsked).length : found.length;
    const exact = spelled ? SPELLING : 0; // marks that no report has as a whole were misplaced: they tell nothing
    const worth = (marks) => (marks & IN_HEADING ? 3 : 0) + (marks & WHOLE ? 1 : 0) + (marks & SPELLED ? exact : 0);
    for (const report of found) {
      let sum = 1;
      for (const { marks, isId } of known.found) {
        if (isId[report]) sum += 1e6;
        if (marks.every((one) => one[report])) for (const one of marks) sum += worth(one[report]);
      }
      for (const pair of pairs) sum += TOGETHER * ((pair[report] & FOUND ? 1 : 0) + (pair[report] & IN_HEADING ? 1 : 0));
      points[report] = sum;
    }
    return { points, spelled };
  }

  /** What is asked by a question that is being typed: without a last word of a letter or two that is none so far. */
  async heard(query) {
    const asked = pieces(query);
    if (asked.length < 2 || asked.at(-1).words.at(-1).folded.length >= SHORTEST_BEGINNING) return query;
    return (await this.reports(query)).length ? query : query.trim().replace(/\s+\S+$/, "");
  }

  /**
   * The numbers of the reports that have every word of `query` and fit every filter, in order; how many of them have
   * each word spelled as asked (all, for a question without marks); and the points of the first by fitness.
   *
   * `filters` are terms such as `@han:late`; `order` is "", `moi` (newest) or `cho` (longest wait). With
   * `isTyping` the last word may be the beginning of one.
   */
  async ask(query, { filters = [], order = "", isTyping = false } = {}) {
    const asked = pieces(query);
    if (query.trim() && !asked.length) return { numbers: [], spelled: 0, best: 0 };
    const { points, spelled } = await this.#points(asked, filters, isTyping);
    const numbers = [...points.keys()].filter((report) => points[report]);
    const best = numbers.reduce((most, report) => Math.max(most, points[report]), 0);
    if (order === "cho") {
      const waits = await this.#files.beside("waits");
      numbers.sort((one, other) => waits[other] - waits[one] || one - other);
    } else if (order !== "moi") numbers.sort((one, other) => points[other] - points[one] || one - other);
    return { numbers, spelled, best };
  }

  /** The numbers alone. */
  async reports(query, options) {
    return (await this.ask(query, options)).numbers;
  }

  /** How many of some reports have each of some terms, such as `@han:late`. */
  async counts(numbers, terms) {
    const isOne = new Uint8Array((await this.known).reports);
    for (const number of numbers) isOne[number] = 1;
    const count = async (term) => (await this.#files.numbers(term)).filter((number) => isOne[number]).length;
    return Promise.all(terms.map(count));
  }

  /** What a result shows of each of some reports: number, id, title, place, agency's id, day, verdict, working days. */
  async records(numbers) {
    const { agencies, first, perRecords } = await this.known;
    const start = Date.parse(`${first}T00:00:00Z`);
    const read = async (number) => {
      const file = await this.#files.beside(`records-${Math.floor(number / perRecords)}`);
      const [id, title, place, agency, day, verdict, wait] = file[number % perRecords];
      return { number, id, title, place, agency: agencies[agency] ?? "", day: new Date(start + day * 864e5), verdict, wait };
    };
    return Promise.all(numbers.map(read));
  }

  /** The addresses, from the site's root, of the files that know of every report of the register, published or not. */
  get register() {
    return this.#files.beside("register");
  }

  /** What people wrote in a report: what was reported, answered, and written afterwards. */
  async text(number) {
    const { perTexts } = await this.known;
    return (await this.#files.beside(`texts-${Math.floor(number / perTexts)}`))[number % perTexts];
  }

  /** The pages of an edition, with all that they are called. */
  #subjects(language) {
    if (!this.#pages.has(language)) {
      const read = this.#files.beside(`subjects-${language}`).then(apart);
      read.catch(() => this.#pages.delete(language));
      this.#pages.set(language, read);
    }
    return this.#pages.get(language);
  }

  /** The pages of an edition that fit `query`: kind, title, address and whether they are called so, the fittest first. */
  async subjects(query, language, isTyping = false) {
    return words(query).length ? ranked(await this.#subjects(language), query, isTyping) : [];
  }

  /** By an agency's id what else it is called: in the other languages, and shortened. */
  async agencies(language) {
    const rows = (await this.#subjects(language)).filter(({ kind }) => kind === "agency");
    return new Map(rows.map(({ address, called }) => [address.split("/").at(-2), called]));
  }

  /**
   * Where no report has every word of `query`: questions with the words nearest to those that nothing has, or with a word
   * less, which find something. The likeliest first, each with the count of reports, or of pages if it finds only these.
   */
  async nearby(query, language, filters = []) {
    const asked = located(query).slice(0, AT_ONCE);
    const hasNone = async ({ word }) => !(await this.#files.marks(word, false, false)).some(Boolean);
    const isMissing = await Promise.all(asked.map(hasNone));
    const missing = asked.filter((_, place) => isMissing[place]);
    const subjects = await this.#subjects(language);
    const foldedIn = (lists) => lists.flat().map(({ folded }) => folded);
    const named = new Set(subjects.flatMap(({ names }) => foldedIn(names[0])));
    const called = subjects.flatMap(({ names }) => foldedIn(names));
    const usual = new Set(missing.length ? [...(await this.#files.beside("words")).split(" "), ...called] : []);
    const tried = [...guesses(query, asked, missing, named, usual)];
    const offers = await Promise.all(tried.map((one) => this.#offer(...one, language, filters)));
    const found = offers
      .filter((offer) => offer.reports || offer.pages)
      .map((offer) => ({ ...offer, isFewer: words(offer.query).length < asked.length }));
    const whole = found.filter(({ isFewer }) => !isFewer);
    const likely = whole.length ? whole : found; // a word less has more of its marks right, and means less
    const best = Math.max(...likely.map((offer) => offer.best));
    return likely
      .filter((offer) => offer.best > best - TOGETHER)
      .sort((one, other) => other.best - one.best || other.reports - one.reports || other.pages - one.pages)
      .slice(0, OFFERS);
  }

  /** How much a question finds, and how well; better where its words are those of names. */
  async #offer(query, isNamed, language, filters) {
    // what is near to a word has no marks, so marks beside it would only rank wrong ones above it
    const { numbers, best } = await this.ask(unmarked(query), { filters });
    const pages = numbers.length || filters.length ? [] : await this.subjects(query, language);
    return { query, reports: numbers.length, pages: pages.length, best: best + (isNamed ? TOGETHER : 0) };
  }
}
