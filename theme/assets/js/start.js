/* The first thing in the body, so that nothing is drawn in the wrong scheme: the scheme, the menu on a phone, the `/` key,
   the rest of a long table, the way from a search box to its page (the policy lets no form send anything), the banner
   over old data, and the language switch, which keeps the row and the question that the address holds; and on a report's page, which stands
   once for all editions, the way back to the page of another edition that the reader came from, and the switch to what it
   has in that language; in a copy of the site that is opened as files, the page in each folder, and a word where a search
   can't begin. */
"use strict";

(() => {
  const KEY = "mb-scheme";
  const WANTED = "mb-edition--wanted";
  const root = document.documentElement;
  const night = window.matchMedia("(prefers-color-scheme: dark)");

  function chosen() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // storage is forbidden: the choice lasts for this page
    }
  }

  function remember(scheme) {
    try {
      localStorage.setItem(KEY, scheme);
    } catch {
      /* as above */
    }
  }

  // A day as `Language.date` writes it.
  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  window.mbDay = (iso, code = root.lang) => {
    const [year, month, day] = iso.split("-");
    if (!day || !code.startsWith("en")) return iso.split("-").reverse().join("/");
    return [Number(day), MONTHS[month - 1], year].join("\u00a0");
  };

  function name(button) {
    const isDark = document.body.dataset.mdColorScheme === "slate";
    button.querySelector("[data-mb-word]").textContent = isDark ? button.dataset.light : button.dataset.dark;
  }

  function apply(scheme) {
    document.body.dataset.mdColorScheme = scheme;
    document.querySelectorAll("[data-mb-scheme]").forEach(name);
  }

  function follow() {
    const known = chosen();
    apply(known === "slate" || known === "default" ? known : night.matches ? "slate" : "default");
  }

  function switchScheme() {
    const scheme = document.body.dataset.mdColorScheme === "slate" ? "default" : "slate";
    remember(scheme);
    apply(scheme);
  }

  function drawer(open, button = document.querySelector("[data-mb-drawer]")) {
    button.setAttribute("aria-expanded", String(open));
    button.closest(".md-header").classList.toggle("md-header--open", open);
  }

  // Told to who came from the other edition, also by way of other reports; no longer to who went on in this one. And to
  // who was sent the link, if that is what the browser speaks.
  function wayBack(link) {
    const edition = new URL("..", link.href).href;
    const key = keyOf(link);
    const from = document.referrer;
    const isSent = !from.startsWith(location.origin) && navigator.language.split("-")[0] === link.hreflang;
    let back = from.startsWith(edition) ? from : isSent ? link.href : "";
    try {
      if (back) sessionStorage.setItem(key, back);
      else if (from.startsWith(location.origin) && !isReport(from)) sessionStorage.removeItem(key);
      back ||= sessionStorage.getItem(key);
    } catch {
      /* as above: only the page before is known */
    }
    if (back) want(link, back);
  }

  function want(link, back) {
    link.href = back;
    link.parentElement.classList.add(WANTED);
  }

  // The switch on a report, which stands once: it stays, and shows what it has in that language; then it leads away.
  function isStaying({ hreflang }) {
    const link = document.querySelector(`[data-mb-back][hreflang="${hreflang}"]`);
    if (!link || link.parentElement.classList.contains(WANTED)) return false;
    try {
      sessionStorage.setItem(keyOf(link), link.href);
    } catch {
      /* as above: for this page alone */
    }
    want(link, link.href);
    link.focus();
    return true;
  }

  // All rows of a table; the focus, whose button goes, is at the first that was hidden.
  function unfold(room) {
    const first = [...room.querySelectorAll("tbody tr")].find((row) => !isShown(row));
    room.classList.add("mb-scroll--whole");
    first?.querySelector("a")?.focus({ preventScroll: true });
  }

  const keyOf = (link) => `mb-back ${new URL("..", link.href).href}`;

  const isReport = (address) => new URL("..", address).href === new URL("..", location).href;

  const isPlain = ({ ctrlKey, metaKey, shiftKey, button }) => !ctrlKey && !metaKey && !shiftKey && !button;
  const isOpen = (button) => button?.getAttribute("aria-expanded") === "true";
  const isShown = (element) => element.getClientRects().length > 0;
  const isTyping = (target) => target.closest?.("input, textarea, select, [contenteditable]");

  // In a copy that is opened as files nothing else says which page of a folder is meant.
  function paged(address) {
    const made = new URL(address);
    if (made.protocol === "file:" && made.pathname.endsWith("/")) made.pathname += "index.html";
    return made.href;
  }

  // The script of a search marks its form once it has begun; it comes from no file of a disk, and perhaps not at all.
  function tellLost(form) {
    const line = document.querySelector("[data-mb-says], [data-mb-count]");
    line.textContent = location.protocol === "file:" ? form.dataset.local : form.dataset.failed;
    line.parentElement.hidden = false;
  }

  // Where the header shows its parts in another order, at another width, the keyboard goes that way too. A city whose own
  // header lacks some of them keeps it as it is.
  const isDesk = window.matchMedia("(min-width: 73.75em)");
  const isPhone = window.matchMedia("(max-width: 44.9375em)");
  function arrange() {
    const part = (name) => document.querySelector(`.md-header__inner ${name}`);
    const [tabs, tools, languages] = [".md-tabs", ".mb-header__tools", ".mb-switch"].map(part);
    const focused = document.activeElement;
    const isTabsFirst = isDesk.matches || isPhone.matches;
    if (tools) tabs?.[isTabsFirst ? "after" : "before"](tools);
    if (languages && isPhone.matches) part(".mb-tool--menu")?.before(languages);
    else if (languages) part(".mb-find")?.after(languages);
    if (focused !== document.activeElement) focused.focus(); // what is moved loses it
  }

  root.classList.add("js");
  follow();
  night.addEventListener("change", follow);
  window.addEventListener("storage", (event) => event.key === KEY && follow());
  document.addEventListener("DOMContentLoaded", () => {
    follow();
    arrange();
    for (const width of [isDesk, isPhone]) width.addEventListener("change", arrange);
    document.querySelectorAll("[data-mb-back]").forEach(wayBack);
    document.querySelectorAll("form[data-local]:not([data-begun])").forEach(tellLost);
    for (const banner of document.querySelectorAll("[data-mb-stale]")) {
      banner.hidden = Date.now() - Date.parse(banner.dataset.mbStale) <= banner.dataset.days * 86_400_000;
    }
  });

  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented || event.target.getAttribute("role") !== "search") return;
    event.preventDefault();
    if (location.protocol === "file:" && event.target.matches("[data-local]")) return tellLost(event.target);
    const address = new URL(paged(event.target.action));
    address.search = new URLSearchParams(new FormData(event.target));
    location.assign(address);
  });

  document.addEventListener(
    "click",
    ({ target }) => {
      const link = target.closest("a[href]");
      if (link instanceof HTMLAnchorElement && location.protocol === "file:") link.href = paged(link.href);
    },
    true,
  );

  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-mb-scheme], [data-mb-drawer], [data-mb-unfold], a[hreflang]:not([data-mb-back])");
    if (!target) return;
    if (target.matches("[data-mb-scheme]")) switchScheme();
    else if (target.matches("[data-mb-drawer]")) drawer(!isOpen(target), target);
    else if (target.matches("[data-mb-unfold]")) unfold(target.previousElementSibling);
    else if (isPlain(event) && isStaying(target)) event.preventDefault();
    else target.href = target.href.split(/[?#]/)[0] + location.search + location.hash;
  });

  document.addEventListener("keydown", (event) => {
    const [button, field] = ["drawer", "find"].map((name) => document.querySelector(`[data-mb-${name}]`));
    if (event.key === "Escape" && isOpen(button)) {
      drawer(false, button);
      button.focus();
    } else if (field && event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) {
      event.preventDefault();
      if (!isShown(field) && button) drawer(true, button);
      field.focus();
    }
  });
})();
