/* What a reader meant who typed Vietnamese by Telex while no keyboard composed it, or shortened what is written out:
   `dduwowngf` → đường, `tx.` → thị xã. */

const LETTERS = [[/dd/g, "đ"], [/uwow|uow|uwo/g, "ươ"], [/aw/g, "ă"], [/aa/g, "â"], [/ee/g, "ê"], [/oo/g, "ô"], [/ow/g, "ơ"], [/uw|w/g, "ư"]];
const SHORT = {
  p: "phường", tt: "thị trấn", tx: "thị xã", tp: "thành phố", q: "quận", h: "huyện", x: "xã",
  đg: "đường", dg: "đường", kdc: "khu dân cư", bv: "bệnh viện", k: "không", ko: "không",
};
const TONES = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" };
const SYLLABLE = /^([^aeiouy]*[aeiouy][aeiouyw]*)([sfrxj]?)([aeiouyw]*(?:ng|nh|ch|[cmnpt])?w?)([sfrxj]?)$/;
const VOWELS = /^((?:gi|qu)(?=[aeiouyăâêôơư])|[^aeiouyăâêôơư]*)([aeiouyăâêôơư]+)(.*)$/;
const MARKED = /[ăâêôơư]/g;

/** The place in a syllable's vowels that bears its tone. */
const bearer = (vowels, isOpen) => {
  const marked = [...vowels.matchAll(MARKED)];
  if (marked.length) return marked.at(-1).index;
  return isOpen ? Math.max(0, vowels.length - 2) : vowels.length - 1;
};

const composed = (typed) => {
  const syllable = SYLLABLE.exec(typed);
  if (!syllable) return typed;
  const [, start, early, end, late] = syllable;
  const text = LETTERS.reduce((so, [letters, letter]) => so.replace(letters, letter), start + end);
  const [, before, vowels, after] = VOWELS.exec(text) ?? ["", text, "", ""];
  const tone = TONES[early || late] ?? "";
  const at = bearer(vowels, !after) + 1;
  return (before + vowels.slice(0, at) + tone + vowels.slice(at) + after).normalize("NFC");
};

const writtenOut = (typed, isTelex) => {
  const [, short, rest] = /^(\p{L}+)\.?(.*)$/u.exec(typed) ?? [];
  if (Object.hasOwn(SHORT, short ?? "") && (!rest || typed.includes("."))) return `${SHORT[short]} ${rest}`.trim();
  return isTelex ? composed(typed) : typed;
};

/**
 * The question as it was meant; the same where nothing in it looks like Telex or is known to be short for something.
 * Without `isTelex` nothing is taken for Telex: to a reader of English `tree` and `door` are words.
 */
export const meantBy = (query, isTelex) =>
  query.normalize("NFC").toLowerCase().split(/\s+/).map((typed) => writtenOut(typed, isTelex)).join(" ");
