/* Shows where the words of a question stand in a text: as text and <mark>, never as HTML. */

import { alike, located, words } from "./finding.mjs";

const BEFORE = 40; // letters that an excerpt has before the first of its words, about
const EXCERPT = 180; // letters of an excerpt, about
const SHORTEST_BEGINNING = 3;

const begins = (last, folded) => folded.startsWith(last) || alike(last, folded);

/** What of a question is looked for in texts: whole words, folded, and while it is typed the beginning of one. */
export const wanted = (query, isTyping) => {
  const asked = words(query).map(({ folded }) => folded);
  const last = isTyping && asked.length && asked.at(-1).length >= SHORTEST_BEGINNING ? asked.pop() : "";
  const has = (folded) => asked.some((one) => alike(one, folded)) || (last !== "" && begins(last, folded));
  return { whole: asked, last, has };
};

/** What of the wanted the text lacks, to be looked for elsewhere; null where it has all. */
export const lacking = (text, { whole, last }) => {
  const held = words(text).map(({ folded }) => folded);
  const missing = whole.filter((one) => !held.some((folded) => alike(one, folded)));
  const open = last && !held.some((folded) => begins(last, folded)) ? last : "";
  const has = (folded) => missing.some((one) => alike(one, folded)) || (open !== "" && begins(open, folded));
  return missing.length || open ? { whole: missing, last: open, has } : null;
};

/** Puts a text into an element, with the words that are wanted marked. */
export const mark = (element, text, asked) => {
  const composed = text.normalize("NFC");
  let done = 0;
  for (const { word, from, to } of located(composed)) {
    if (!asked.has(word.folded)) continue;
    const marked = document.createElement("mark");
    marked.textContent = composed.slice(from, to);
    element.append(composed.slice(done, from), marked);
    done = to;
  }
  element.append(composed.slice(done));
  return element;
};

/** The part of a text that has the most of what is wanted, cut between words; empty where it has nothing of it. */
export const excerpt = (text, asked) => {
  const composed = text.normalize("NFC").replace(/\s+/g, " ").trim();
  const every = located(composed);
  const found = every.filter(({ word }) => asked.has(word.folded));
  if (!found.length) return "";
  const several = ({ from }) =>
    new Set(found.filter((one) => one.from >= from && one.to <= from + EXCERPT - BEFORE).map(({ word }) => word.folded)).size;
  const best = found.reduce((one, other) => (several(other) > several(one) ? other : one));
  const start = every.find(({ from }) => from >= best.from - BEFORE).from;
  const end = every.filter(({ to }) => to <= Math.max(best.to, start + EXCERPT)).at(-1).to;
  const isFirst = start === every[0].from;
  const tail = end === every.at(-1).to ? composed.slice(end) : " …";
  return (isFirst ? composed.slice(0, start) : "… ") + composed.slice(start, end) + tail;
};
