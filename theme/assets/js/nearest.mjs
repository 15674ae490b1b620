/* What may have been meant by words that nothing has. Words are folded. */

import { words } from "./words.mjs";

const MOST = 4; // words near to one, of either kind
const SEVERAL = 3; // words for each of some that nothing has
const QUESTIONS = 9; // each costs the files of its words
const allowed = (word) => (word.length < 3 ? 0 : word.length < 5 ? 1 : 2);

/** How many letters must be put in, left out, changed or swapped with the next to make one word the other. */
const distance = (one, other) => {
  let before = [];
  let row = [...Array(other.length + 1).keys()];
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const isSame = one[at - 1] === other[to - 1];
      next[to] = Math.min(row[to] + 1, next[to - 1] + 1, row[to - 1] + (isSame ? 0 : 1));
      const isSwapped = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
      if (isSwapped) next[to] = Math.min(next[to], before[to - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return row[other.length];
};

/**
 * Of the known words those nearest to one that is none, some of the `named` (words of names of pages) first, then some of
 * the `usual` (the most usual first); before them the two that it is made of.
 */
const nearest = (word, named, usual) => {
  const limit = /\d/.test(word) ? 0 : allowed(word);
  const far = new Map();
  for (const one of [...named, ...usual]) {
    if (one.length < 2 || Math.abs(one.length - word.length) > limit || far.has(one)) continue;
    const steps = distance(word, one);
    if (steps <= limit) far.set(one, steps);
  }
  const least = Math.min(...far.values());
  const near = [...far.keys()].filter((one) => far.get(one) === least);
  const isKnown = (part) => part.length > 1 && (named.has(part) || usual.has(part));
  const halves = [...word].map((_, at) => [word.slice(0, at), word.slice(at)]).filter((parts) => parts.every(isKnown));
  return [
    ...halves.slice(0, 2).map((parts) => parts.join(" ")),
    ...near.filter((one) => named.has(one)).slice(0, MOST),
    ...near.filter((one) => !named.has(one)).slice(0, MOST),
  ];
};

/** A question with other words in the places of some. */
const replaced = (query, places, others) => {
  const text = query.normalize("NFC");
  const parts = places.map(({ from }, at) => text.slice(places[at - 1]?.to ?? 0, from) + others[at]);
  const made = parts.join("") + text.slice(places.at(-1).to);
  return made.replace(/[^\p{L}\p{M}\p{N}#./-]+/gu, " ").replace(/^[\s./-]+|[\s./-]+$/g, "");
};

/**
 * The questions that may have been meant, each with whether all its other words are `named`: with words near to those that
 * are `missing` and without those that are near to none; if none is missing, each with a word less. `asked` and `missing`
 * are `located` in the question.
 */
export const guesses = (query, asked, missing, named, usual) => {
  const without = (places) => [replaced(query, places, places.map(() => "")), false];
  const unknown = missing.filter(({ word }) => !named.has(word.folded) && !usual.has(word.folded));
  const near = missing
    .map(({ word }) => nearest(word.folded, named, usual).slice(0, missing.length > 1 ? SEVERAL : undefined))
    .reduce((so, each) => so.flatMap((chosen) => (each.length ? each : [""]).map((word) => [...chosen, word])), [[]])
    .slice(0, QUESTIONS)
    .map((chosen) => [missing.length ? replaced(query, missing, chosen) : "", chosen.every((word) => named.has(word))]);
  const fewer = missing.length ? (unknown.length ? [without(unknown)] : []) : asked.map((one) => without([one]));
  return new Map([...near, ...fewer].filter(([meant]) => words(meant).length));
};
