/* What a reader meant who typed Vietnamese by Telex or VNI while no keyboard composed it, or shortened what is written
   out: `dduwowngf` and `d9uo7ng2` → đường, `tx.` → thị xã. */

const LETTERS = [[/dd/g, "đ"], [/uwow|uow|uwo/g, "ươ"], [/aw/g, "ă"], [/aa/g, "â"], [/ee/g, "ê"], [/oo/g, "ô"], [/ow/g, "ơ"], [/uw|w/g, "ư"]];
const SHORT = {
  p: "phường", tt: "thị trấn", tx: "thị xã", tp: "thành phố", q: "quận", h: "huyện", x: "xã",
  đ: "đường", đg: "đường", dg: "đường", kdc: "khu dân cư", bv: "bệnh viện", k: "không", ko: "không", ql: "quốc lộ", tl: "tỉnh lộ",
};
const ROAD = /^[qt]l$/; // its number may follow at once
const TONES = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" };
const SYLLABLE = /^([^aeiouy]*[aeiouy][aeiouyw]*)([sfrxj]?)([aeiouyw]*(?:ng|nh|ch|[cmnpt])?w?)([sfrxj]?)$/;
const VOWELS = /^((?:gi|qu)(?=[aeiouyăâêôơư])|[^aeiouyăâêôơư]*)([aeiouyăâêôơư]+)(.*)$/;
const MARKED = /[ăâêôơư]/g;
const NUMBERED = /^[a-z]+[1-9][a-z1-9]*$/;
const BY_NUMBER = { 9: [/d/, "đ"], 8: [/a/, "ă"], 7: [/uo|[uo]/, (found) => ({ uo: "ươ", u: "ư", o: "ơ" })[found]] };
const HATS = { a: "â", e: "ê", o: "ô" };

/** The place in a syllable's vowels that bears its tone. */
const bearer = (vowels, isOpen) => {
  const marked = [...vowels.matchAll(MARKED)];
  if (marked.length) return marked.at(-1).index;
  return isOpen ? Math.max(0, vowels.length - 2) : vowels.length - 1;
};

const toned = (text, tone) => {
  const [, before, vowels, after] = VOWELS.exec(text) ?? ["", text, "", ""];
  const at = bearer(vowels, !after) + 1;
  return (before + vowels.slice(0, at) + tone + vowels.slice(at) + after).normalize("NFC");
};

const fromTelex = (typed) => {
  const syllable = SYLLABLE.exec(typed);
  if (!syllable) return typed;
  const [, start, early, end, late] = syllable;
  const text = LETTERS.reduce((so, [letters, letter]) => so.replace(letters, letter), start + end);
  return toned(text, TONES[early || late] ?? "");
};

/** Digits of VNI stand behind their letter or at the syllable's end: 1 to 5 are tones, 6 to 9 shapes of letters. */
const fromNumbers = (typed) => {
  const digits = [...new Set(typed.match(/\d/g))];
  const shapes = digits.filter((digit) => BY_NUMBER[digit]).map((digit) => BY_NUMBER[digit]);
  const letters = shapes.reduce((so, [letter, shape]) => so.replace(letter, shape), typed.replace(/\d/g, ""));
  const text = digits.includes("6") ? letters.replace(/[aeo](?=[^aeo]*$)/, (letter) => HATS[letter]) : letters;
  return toned(text, Object.values(TONES)[digits.find((digit) => digit < "6") - 1] ?? "");
};

const composed = (typed) => (!/[aeiouy]/.test(typed) ? typed : NUMBERED.test(typed) ? fromNumbers(typed) : fromTelex(typed));

const writtenOut = (typed, isTyped) => {
  const [, short, rest] = /^(\p{L}+)\.?(.*)$/u.exec(typed) ?? [];
  const isApart = !rest || typed.includes(".") || (ROAD.test(short) && /^\d/.test(rest));
  if (Object.hasOwn(SHORT, short ?? "") && isApart) return `${SHORT[short]} ${rest}`.trim();
  return isTyped ? composed(typed) : typed;
};

/**
 * The question as it was meant; the same where nothing in it looks like Telex or VNI or is known to be short for
 * something. Without `isTyped` nothing is taken for either: to a reader of English `tree` and `door` are words.
 */
export const meantBy = (query, isTyped) =>
  query.normalize("NFC").toLowerCase().split(/\s+/).map((typed) => writtenOut(typed, isTyped)).join(" ");
