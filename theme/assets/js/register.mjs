/* The register by number: what a number may be typed like, and which of the small files that portal/lookup.py wrote
   has it. */

const NAMED = /^(?:#|(?:phản ánh|phan anh|mã|ma|số|so|no|report|number)(?=[\s:.#\d])|no\.|[\s:])+/iu;
const ID = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/i;
const fetched = new Map();

/** The JSON of an address, fetched once; what failed is tried again. */
export const load = (address) => {
  if (!fetched.has(address)) {
    const loading = fetch(address).then((got) => (got.ok ? got.json() : Promise.reject(new Error(String(got.status)))));
    loading.catch(() => fetched.delete(address));
    fetched.set(address, loading);
  }
  return fetched.get(address);
};

/**
 * What was typed as it stands; without what stands before a number; without spaces; and as a number is written, without
 * a full stop after it, the signs between its thousands (1.130, never 113.0) and leading zeros. The first that is a
 * report's id counts.
 */
export const readings = (typed) => {
  const whole = typed.normalize("NFKC").trim();
  const bare = whole.replace(NAMED, "");
  const joined = bare.replace(/\s+/g, "");
  const ended = joined.replace(/[.,]$/, "");
  const isGrouped = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$/.test(ended);
  const number = isGrouped ? ended.replace(/[.,]/g, "") : ended.replace(/^0+(?=\d+$)/, "");
  return { bare, every: [...new Set([whole, bare, joined, number])].filter(Boolean) };
};

/** Those of the readings that may be a report's id; none of a question that has words beside its number. */
export const numbersIn = (query) => {
  const { bare, every } = readings(query);
  const isOne = /\d/.test(bare) && (!/\s/.test(bare) || /^[\d\s.,]+$/.test(bare));
  return isOne ? every.filter((one) => ID.test(one)) : [];
};

/** FNV-1a, as portal/lookup.py */
const hash = (id) => {
  let mixed = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) mixed = Math.imul(mixed ^ byte, 0x01000193) >>> 0;
  return mixed;
};

/** What the register says of the first of some ids that it has; null where it has none. `shards`: addresses of files. */
export const rowOf = async (ids, shards) => {
  for (const id of ids) {
    const key = id.toLowerCase();
    const held = shards.length ? await load(shards[hash(key) % shards.length]) : {};
    if (Object.hasOwn(held, key)) return held[key];
  }
  return null;
};
