/* The page of the search: asks the engine, shows what it finds, and keeps the question in the address.
   Nothing found is ever put in as HTML. */

import { tell, untell } from "./counting.mjs";
import { Finding } from "./finding.mjs";
import { excerpt, holdsAll, mark, wanted } from "./marking.mjs";
import { meantBy } from "./meant.mjs";
import { numbersIn, rowOf } from "./register.mjs";

const STEP = 20;
const FEW_SUBJECTS = 4;
const PAUSE = 150; // milliseconds after a key before anything is asked
const CHIPS = { on_time: "answered", late: "overdue", no_deadline_answered: "answered", within_deadline: "within", overdue: "overdue" };
const TYPING = "*"; // ends the question in the address while its last word may be the beginning of one

const find = (name, within = document) => within.querySelector(`[data-mb-${name}]`);
const form = find("search");
const says = form.dataset;
const input = form.elements.q;
const selects = [...form.querySelectorAll("[data-mb-filter]")];
const sort = find("sort");
const clear = find("clear");
const panel = find("filters");
const finding = new Finding(says.index);
const lookupWords = find("lookup-link").textContent;
const numbers = new Intl.NumberFormat(says.locale === "en" ? "en-GB" : says.locale);
let asked = 0;
let isTyped = false; // whether the last word may still be the beginning of one
let shown = [];
let marks = wanted("");

const element = (name, className, text) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
};

const value = (field) => (field.type === "checkbox" ? (field.checked ? field.value : "") : field.value);
const chosen = () => selects.filter(value);
const term = (field) => (field.type === "checkbox" ? `@${field.name}` : `@${field.name}:${field.value}`);

/** What a select calls one of its values. */
const nameOf = (field, key) => {
  const option = [...(form.elements[field]?.options ?? [])].find((one) => one.value === key);
  return option?.dataset.name ?? option?.dataset.words ?? option?.textContent ?? "";
};

const item = (report) => {
  const line = element("li", "mb-list__item");
  const title = mark(element("a", "mb-list__title"), report.title, marks);
  title.href = `${says.reports}${encodeURIComponent(report.id)}/`;
  title.lang = says.language;
  const meta = element("span", "mb-list__meta mb-dotted");
  const wait = report.wait === 1 ? says.day : says.days.replace("{n}", numbers.format(report.wait));
  const received = says.received.replace("{day}", window.mbDay(report.day.toISOString().slice(0, 10)));
  if (report.place) {
    const place = mark(element("span"), report.place, marks);
    place.lang = says.language;
    meta.append(place);
  }
  for (const part of [nameOf("co-quan", report.agency), received, sort.value === "cho" ? wait : ""]) {
    if (part) meta.append(element("span", "", part));
  }
  meta.append(" ", element("span", `mb-chip mb-chip--${CHIPS[report.verdict] ?? "neutral"}`, nameOf("han", report.verdict)));
  line.append(title, meta);
  if (report.excerpt) {
    const said = mark(element("p", "mb-list__excerpt"), report.excerpt, marks);
    said.lang = says.language;
    line.append(said);
  }
  return line;
};

/** Where title and place do not show why a report was found, the part of its text that does. */
const explained = async (report) => {
  if (holdsAll(`${report.title} ${report.place}`, marks)) return report;
  const text = await finding.text(report.number).catch(() => ""); // a result is worth more than its excerpt
  return { ...report, excerpt: excerpt(text, marks) };
};

const more = (button, left, next) => {
  button.parentElement.hidden = left <= 0;
  button.textContent = `${says.more} (${numbers.format(left)})`;
  button.onclick = next;
};

const list = async (mine, focus = false) => {
  const results = find("results");
  const from = results.children.length;
  const records = await finding.records(shown.slice(from, from + STEP));
  const reports = await Promise.all(records.map(explained));
  if (mine !== asked || from !== results.children.length) return;
  results.append(...reports.map(item));
  const next = () => list(mine, true).catch(failed);
  more(find("more"), shown.length - results.children.length, next);
  if (focus) results.children[from]?.querySelector("a").focus();
};

const listSubjects = (subjects) => {
  const made = subjects.map(({ kind, title, address }, place) => {
    const line = element("li");
    const link = mark(element("a"), title, marks);
    link.href = says.edition + address;
    line.append(element("span", "mb-den", says[`kind${kind[0].toUpperCase()}${kind.slice(1)}`]), " ", link);
    line.hidden = place >= FEW_SUBJECTS;
    return line;
  });
  find("subjects-list").replaceChildren(...made);
  find("subjects").hidden = !made.length;
  more(find("subjects-more"), made.length - FEW_SUBJECTS, () => {
    for (const line of made) line.hidden = false;
    more(find("subjects-more"), 0);
    made[FEW_SUBJECTS].querySelector("a").focus();
  });
};

const say = (text) => {
  find("found").hidden = false;
  find("count").textContent = text;
};

const failed = () => {
  say(says.failed);
  find("newest").hidden = false;
};

const counted = (count, query, isTyping, isKnown) => {
  const quoted = `“${query}${isTyping ? "…" : ""}”`;
  if (count === 0 && !isKnown) return query ? says.none : says.noneNarrowed;
  if (!query) return count === 1 ? says.oneNarrowed : says.manyNarrowed.replace("{n}", numbers.format(count));
  return (count === 1 ? says.one : says.many.replace("{n}", numbers.format(count))).replace("{query}", () => quoted);
};

/** The id of the report whose number a question is, published or not; empty for any other question. */
const numbered = async (query) => {
  const ids = numbersIn(query);
  if (!ids.length) return "";
  const root = new URL(says.root, document.baseURI);
  const shards = (await finding.register).map((address) => new URL(address, root).href);
  return (await rowOf(ids, shards))?.[0] ?? "";
};

/** Before all that is found, for a report's number: the page that knows every report's state. */
const offerLookup = (id) => {
  const link = find("lookup-link");
  link.parentElement.hidden = !id;
  link.textContent = lookupWords.replace("{id}", () => id);
  link.search = new URLSearchParams({ ma: id });
};

/** Where nothing is found: the question that may have been meant, if it finds any. */
const offerMeant = async (query, count, options) => {
  const link = find("meant");
  const meant = count || !query ? query : meantBy(query, says.locale === "vi");
  const found = meant === query.toLowerCase() || meant === query ? [] : await finding.reports(meant, options);
  const made = new URL(location.href);
  made.searchParams.set("q", meant);
  link.href = made.href;
  link.textContent = says.meant.replace("{n}", numbers.format(found.length)).replace("{query}", () => meant);
  link.parentElement.hidden = !found.length;
};

const quiet = () => {
  find("found").hidden = true;
  find("subjects").hidden = true;
  offerLookup("");
  find("newest").hidden = false;
  find("results").replaceChildren();
};

/** Counts beside the choices, where they are seen and there is a question to count for. */
const count = (mine, query, isTyping, isAsked) => {
  const lists = selects.filter(({ options }) => options);
  if (!isAsked) return untell(lists);
  if (!panel.open) return null;
  const others = (select) => chosen().filter((field) => field !== select).map(term);
  const isCurrent = () => mine === asked;
  const number = (counted) => numbers.format(counted);
  return tell(finding, lists, { query, isTyping, others, isCurrent, number }).catch(() => {}); // results stand without
};

const run = async (isTypedNow) => {
  const mine = (asked += 1);
  const typed = input.value.trim();
  const narrowed = chosen();
  clear.hidden = !narrowed.length && !sort.value;
  panel.querySelector("summary").textContent = narrowed.length
    ? says.filtersOn.replace("{n}", numbers.format(narrowed.length))
    : says.filtersOff;
  delete form.dataset.answered;
  if (!typed && !narrowed.length && !sort.value) {
    count(mine, typed, false, false);
    return quiet();
  }
  if (find("found").hidden) say(says.loading);
  try {
    const query = isTypedNow ? await finding.heard(typed) : typed;
    const isTyping = isTypedNow && query === typed;
    const [reports, subjects, id] = await Promise.all([
      finding.reports(query, { filters: narrowed.map(term), order: sort.value, isTyping }),
      narrowed.length ? [] : finding.subjects(query, says.locale, isTyping),
      numbered(query).catch(() => ""), // what is found stands without
    ]);
    if (mine !== asked) return;
    marks = wanted(query, isTyping);
    shown = reports;
    find("results").replaceChildren();
    find("newest").hidden = reports.length > 0;
    listSubjects(subjects);
    say(counted(reports.length, query, isTyping, id));
    offerLookup(id);
    await offerMeant(query, reports.length, { filters: narrowed.map(term) });
    await list(mine);
    if (mine === asked) form.dataset.answered = location.search;
    await count(mine, query, isTyping, true);
  } catch {
    if (mine === asked) failed();
  }
};

/** The address of what is asked now. */
const address = (isTyping) => {
  const made = new URL(location.href);
  const query = input.value.trim();
  made.search = "";
  if (query) made.searchParams.set("q", query + (isTyping ? TYPING : ""));
  for (const field of [...selects, sort]) if (value(field)) made.searchParams.set(field.name, value(field));
  return made.href;
};

/** One entry for a question, however many keys it took, and one for each choice: going back leads to the one before. */
const ask = ({ isChoice = false } = {}) => {
  clearTimeout(waiting);
  const made = address(isTyped);
  const wasTyping = (new URLSearchParams(location.search).get("q") ?? "").endsWith(TYPING);
  if (made !== location.href) history[wasTyping && !isChoice ? "replaceState" : "pushState"](null, "", made);
  return run(isTyped);
};

/** Takes the question from the address, when the page opens and when a reader goes back. */
const restore = () => {
  const given = new URLSearchParams(location.search);
  const query = given.get("q") ?? "";
  isTyped = query.endsWith(TYPING);
  input.value = isTyped ? query.slice(0, -1) : query;
  for (const field of [...selects, sort]) {
    const wanted = given.get(field.name) ?? "";
    if (field.type === "checkbox") field.checked = wanted === field.value;
    else {
      // a link may name what no report has any more: it finds nothing, rather than everything
      if (![...field.options].some((option) => option.value === wanted)) field.add(new Option(wanted, wanted));
      field.value = wanted;
    }
  }
  if (chosen().length || sort.value) panel.open = true;
  run(isTyped);
};

let waiting = 0;
says.filtersOff = panel.querySelector("summary").textContent;
panel.open = matchMedia("(min-width: 60em)").matches;
panel.addEventListener("toggle", () => {
  if (panel.open) count(asked, input.value.trim(), isTyped, "answered" in form.dataset);
});
input.addEventListener("input", () => {
  clearTimeout(waiting);
  isTyped = true;
  waiting = setTimeout(ask, PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  isTyped = false;
  ask();
});
for (const field of [...selects, sort]) field.addEventListener("change", () => ask({ isChoice: true }));
clear.addEventListener("click", () => {
  for (const field of selects) {
    if (field.type === "checkbox") field.checked = false;
    else field.value = "";
  }
  sort.value = "";
  input.focus();
  ask({ isChoice: true });
});
window.addEventListener("popstate", restore);
restore();
