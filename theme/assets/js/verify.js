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
  const ACTS = ["pointermove", "pointerdown", "keydown", "dragenter"];
  const AT_ONCE = 8;
  // charts and spreadsheets are drawn from these anew
  const FROZEN = /^(?:ky|quy)\/[^/]+\/(?:issue\.yml|figures\.csv|earlier\.csv|definitions\.json|lists\.json|reports\.csv\.gz)$/;
  drop.hidden = false;

  const hashOf = async (file) => {
    const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  const held = new Map();

  const fetched = async (digits) => {
    const got = await fetch(says.sums.replace("{digits}", digits));
    if (!got.ok) throw new Error(String(got.status));
    return got.json();
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

  /** Once the reader does anything here the whole list is fetched, so that files can be compared without a network. */
  const fetchAll = async () => {
    for (const name of ACTS) document.removeEventListener(name, fetchAll);
    const all = Array.from({ length: 16 ** START }, (_, number) => number.toString(16).padStart(START, "0"));
    while (all.length) {
      const some = all.splice(0, AT_ONCE).map(partOf);
      if ((await Promise.allSettled(some)).some((one) => one.status === "rejected")) return;
    }
    drop.dataset.whole = "";
  };
  for (const name of ACTS) document.addEventListener(name, fetchAll, { passive: true });

  const placesOf = async (hash) => {
    const list = await partOf(hash.slice(0, START));
    const rest = hash.slice(START);
    return Object.hasOwn(list, rest) ? list[rest] : [];
  };

  /** The list of all hashes can't hold its own: it is compared with the one that the site has. */
  const isTheList = async (hash, name) => {
    if (!name.startsWith(LIST)) return false;
    const got = await fetch(says.site + LIST);
    return got.ok && (await hashOf(await got.blob())) === hash;
  };

  const kindOf = (place) => (place.startsWith("data/issues/") ? says.briefing : FROZEN.test(place) ? says.frozen : says.place);

  const item = (place) => {
    const line = document.createElement("li");
    if (place.startsWith("data/issues/")) {
      line.textContent = place;
    } else {
      const link = line.appendChild(document.createElement("a"));
      link.href = says.site + place.replace(/(^|\/)index\.html$/, "$1");
      link.textContent = place;
    }
    return line;
  };

  const compare = async (file) => {
    const one = sample.cloneNode(true);
    const part = (name) => one.querySelector(`[data-${name}]`);
    part("name").textContent = file.name;
    part("says").textContent = says.working;
    part("verdict").hidden = part("hash").parentElement.hidden = true;
    found.prepend(one);
    const tell = (text) => {
      part("says").textContent = text;
      one.dataset.done = "";
    };
    if (!globalThis.crypto?.subtle) return tell(says.insecure);
    let hash;
    try {
      hash = await hashOf(file);
    } catch {
      return tell(says.unread);
    }
    part("hash").textContent = hash;
    part("hash").parentElement.hidden = false;
    let places;
    try {
      places = await placesOf(hash);
      if (!places.length && (await isTheList(hash, file.name))) places = [LIST];
    } catch {
      return tell(says.failed);
    }
    const verdict = part("verdict");
    verdict.hidden = false;
    verdict.textContent = places.length ? says.genuine : says.unknown;
    verdict.classList.add(places.length ? "mb-chip--answered" : "mb-chip--overdue");
    part("places").append(...places.map(item));
    return tell(places.length ? kindOf(places[0]) : says.none);
  };

  const compareAll = (files) => [...files].forEach(compare);

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
