/* The known words that a word which nothing has may have been meant for. All are folded. */

const MOST = 4;
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

/** Of the known words, the most usual first, those nearest to one that is none; or the two that it is made of. */
export const nearest = (word, known) => {
  const limit = /\d/.test(word) ? 0 : allowed(word);
  const near = [...known]
    .filter((one) => one.length > 1 && Math.abs(one.length - word.length) <= limit)
    .map((one) => ({ one, far: distance(word, one) }))
    .filter(({ far }) => far <= limit);
  const least = Math.min(...near.map(({ far }) => far));
  const cuts = [...word].map((_, at) => [word.slice(0, at), word.slice(at)]);
  const halves = cuts.filter((parts) => parts.every((part) => part.length > 1 && known.has(part)));
  const single = near.filter(({ far }) => far === least).map(({ one }) => one);
  return [...halves.map((parts) => parts.join(" ")).slice(0, 2), ...single.slice(0, MOST)];
};
