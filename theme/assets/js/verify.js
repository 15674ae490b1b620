// Compares files with what the site has published: hashed here, looked up in the one small file of the list that holds
// hashes beginning alike. No byte of a file leaves the browser. What is shown is set as text.
(() => {
  const drop = document.querySelector("[data-mb-drop]");
  if (!drop) return;
  const says = drop.dataset;
  const input = drop.querySelector("input");
  const found = drop.querySelector(".mb-drop__found");
  const sample = drop.querySelector("[data-mb-sample] > li");
  const START = 2; // as portal/sealing.py
  const LIST = "SHA256SUMS";
  const ACTS = ["pointerdown", "keydown", "dragenter"]; // a pointer that rests may be said to move by a page that loads
  const AT_ONCE = 8;
  // charts and spreadsheets are drawn from these anew
  const FROZEN = /^(?:ky|quy)\/[^/]+\/(?:issue\.yml|figures\.csv|earlier\.csv|definitions\.json|lists\.json|reports\.csv\.gz)$/;
  const isOfSite = (place) => !place.startsWith("data/issues/");
  drop.hidden = false;

  const hashOf = async (bytes) => {
    const digest = await crypto.subtle.digest("SHA-256", bytes);
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  const held = new Map();

  const fetched = async (digits) => {
    const got = await fetch(says.sums.replace("{digits}", digits));
    if (!got.ok) throw new Error(String(got.status));
    const bytes = await got.arrayBuffer();
    const list = JSON.parse(new TextDecoder().decode(bytes));
    // what the list of all hashes says of this part itself
    const place = new URL(got.url).pathname.replace(/.*\/(?=assets\/)/, "");
    return { list, own: crypto.subtle ? [await hashOf(bytes), place] : [] };
  };

  /** The part of the list whose hashes begin with these digits; fetched once, and again only if that failed. */
  const partOf = (digits) => {
    if (!held.has(digits)) {
      const part = fetched(digits);
      held.set(digits, part);
      part.catch(() => held.delete(digits));
    }
    return held.get(digits);
  };

  const every = Array.from({ length: 16 ** START }, (_, number) => number.toString(16).padStart(START, "0"));

  /** The whole list, so that files can be compared without a network. */
  const fetchAll = async () => {
    for (const name of ACTS) document.removeEventListener(name, fetchAll);
    for (let first = 0; first < every.length; first += AT_ONCE) {
      const some = every.slice(first, first + AT_ONCE).map(partOf);
      if ((await Promise.allSettled(some)).some((one) => one.status === "rejected")) return;
    }
    drop.dataset.whole = "";
    drop.querySelector("[data-mb-ready]").hidden = false;
  };
  // on a phone, or where data are dear, not before the reader does something here
  const isDesk = matchMedia("(min-width: 37.5em)").matches && !navigator.connection?.saveData;
  if (isDesk) fetchAll();
  else for (const name of ACTS) document.addEventListener(name, fetchAll, { passive: true });

  const placesOf = async (hash) => {
    const { list } = await partOf(hash.slice(0, START));
    const rest = hash.slice(START);
    return Object.hasOwn(list, rest) ? list[rest] : [];
  };

  /** The list of all hashes can't hold its own: it is written again of what the parts hold. */
  const isTheList = async (hash, name) => {
    if (!name.startsWith(LIST)) return false;
    const parts = await Promise.all(every.map(partOf));
    const lines = parts.flatMap(({ list, own }, part) => [
      own,
      ...Object.entries(list).flatMap(([rest, places]) => places.filter(isOfSite).map((place) => [every[part] + rest, place])),
    ]);
    lines.sort(([, one], [, other]) => (one < other ? -1 : 1));
    const text = lines.map(([digest, place]) => `${digest}  ${place}\n`).join("");
    return (await hashOf(new TextEncoder().encode(text))) === hash;
  };

  const kindOf = (place) => (!isOfSite(place) ? says.briefing : FROZEN.test(place) ? says.frozen : says.place);

  const item = (place) => {
    const line = document.createElement("li");
    if (!isOfSite(place)) {
      line.textContent = place;
    } else {
      const link = line.appendChild(document.createElement("a"));
      link.href = says.site + place.replace(/(^|\/)index\.html$/, "$1");
      link.textContent = place;
    }
    return line;
  };

  const waiting = new Map(); // by its line what compares a file again for which the list did not come

  const compare = (file) => {
    const one = sample.cloneNode(true);
    one.querySelector("[data-name]").textContent = file.name;
    one.querySelector("[data-again]").addEventListener("click", () => answer(one, file));
    found.prepend(one);
    return answer(one, file);
  };

  const answer = async (one, file) => {
    const part = (name) => one.querySelector(`[data-${name}]`);
    const verdict = part("verdict");
    const judge = (word, kind) => {
      verdict.hidden = false;
      verdict.textContent = word;
      verdict.classList.add(`mb-chip--${kind}`);
    };
    const tell = (text, isWaiting = false) => {
      part("says").textContent = text;
      part("again-line").hidden = !isWaiting;
      one.dataset.done = "";
    };
    waiting.delete(one);
    delete one.dataset.done;
    if (part("again") === document.activeElement) input.focus(); // the button goes
    part("says").textContent = says.working;
    part("again-line").hidden = verdict.hidden = part("hash").parentElement.hidden = true;
    if (!globalThis.crypto?.subtle) return tell(says.insecure);
    let hash;
    try {
      hash = await hashOf(await file.arrayBuffer());
    } catch {
      return tell(says.unread);
    }
    if (!file.size) {
      judge(says.empty, "overdue");
      return tell(says.nothing);
    }
    part("hash").textContent = hash;
    part("hash").parentElement.hidden = false;
    let places;
    try {
      places = await placesOf(hash);
      if (!places.length && (await isTheList(hash, file.name))) places = [LIST];
    } catch {
      waiting.set(one, () => answer(one, file));
      return tell(says.failed, true);
    }
    judge(places.length ? says.genuine : says.unknown, places.length ? "answered" : "overdue");
    part("places").append(...places.map(item));
    return tell(places.length ? kindOf(places[0]) : says.none);
  };

  addEventListener("online", () => [...waiting.values()].forEach((again) => again()));

  const compareAll = (files) => [...files].reverse().forEach(compare); // each stands above those before: the first on top

  input.addEventListener("change", () => {
    compareAll(input.files);
    input.value = ""; // so that the same file can be chosen again
  });
  for (const name of ["dragenter", "dragover"]) {
    document.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add("mb-drop--over");
    });
  }
  document.addEventListener("dragleave", (event) => event.relatedTarget ?? drop.classList.remove("mb-drop--over"));
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("mb-drop--over");
    compareAll(event.dataTransfer.files);
  });
})();
