/* Words as they are searched: portal/search/words.py does the same to what people wrote. */

const WORD = /[\p{L}\p{N}\u0300-\u036f]+/gu;
const MARKS = /[\u0300-\u036f]/g;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const I_OR_Y = /^(qu|[b-df-hj-np-tv-xzđ]+)([iy])([\u0300\u0301\u0303\u0309\u0323]?)$/;
const ID = /^[^a-z0-9]*([a-z0-9]+(?:[._-][a-z0-9]+)*)[^a-z0-9]*$/;
export const SHORTEST_BEGINNING = 3; // letters: shorter ones would fetch half of the index of a large city

/** A text without any mark, đ as d. */
export const unmarked = (text) => text.normalize("NFD").replace(MARKS, "").replaceAll("đ", "d").replaceAll("Đ", "D");

/** A word folded, and as it is spelled, the tone behind the letters. */
const both = (word) => {
  const apart = word.replaceAll("ð", "đ").normalize("NFD");
  const folded = unmarked(apart);
  const spelled = apart.replace(TONES, "").normalize("NFC") + (apart.match(TONES) ?? []).join("");
  return { folded, spelled };
};

/** The same syllable, folded or as spelled, with the other of i and y where it is its only vowel: quí, quý; vĩ, vỹ. */
export const twin = (text) =>
  text.replace(I_OR_Y, (_, start, letter, tone) => start + (letter === "i" ? "y" : "i") + tone);

/** Whether two words, folded or as spelled, are one. */
export const alike = (one, other) => one === other || twin(one) === other;

/** A folded word as neighbours are written: with i where either letter is usual. */
export const sounded = (folded) => (folded.endsWith("y") ? twin(folded) : folded);

/** The words of a text that is composed (NFC), each with where it stands. */
export const located = (text) =>
  [...text.normalize("NFC").matchAll(WORD)]
    .map((found) => ({ word: both(found[0].toLowerCase()), from: found.index, to: found.index + found[0].length }))
    .filter(({ word }) => word.folded);

export const words = (text) => located(text).map(({ word }) => word);

/** Whether a question has marks, so that the spelling of its words counts. */
export const isMarked = (asked) => asked.some(({ folded, spelled }) => folded !== spelled);

/** What was typed as pieces between spaces: each its words, and the id that it may be. */
export const pieces = (query) =>
  query
    .normalize("NFC")
    .toLowerCase()
    .split(/\s+/)
    .map((text) => ({ words: words(text), id: text.match(ID)?.[1] ?? "" }))
    .filter((piece) => piece.words.length);
