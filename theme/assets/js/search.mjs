/* The page of the search: asks the engine, shows what it finds, and keeps the question in the address.
   Nothing found is ever put in as HTML. */

import { tell, untell } from "./counting.mjs";
import { Finding } from "./finding.mjs";
import { excerpt, lacking, mark, wanted } from "./marking.mjs";
import { meanings, numbered } from "./offers.mjs";
import { element, lineOf } from "./results.mjs";
import { goBack, hasCome, keeping, kept, sent } from "./returning.mjs";

const STEP = 20;
const FEW_SUBJECTS = 4;
const PAUSE = 150; // milliseconds after a key before anything is asked
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
let otherNames = new Map(); // by an agency's id what else it is called

const isWide = () => matchMedia("(min-width: 60em)").matches;
const value = (field) => (field.type === "checkbox" ? (field.checked ? field.value : "") : field.value);
const chosen = () => selects.filter(value);
const term = (field) => (field.type === "checkbox" ? `@${field.name}` : `@${field.name}:${field.value}`);

/** What a select calls one of its values. */
const nameOf = (field, key) => {
  const option = [...(form.elements[field]?.options ?? [])].find((one) => one.value === key);
  return option?.dataset.name ?? option?.dataset.words ?? option?.textContent ?? "";
};

const item = (report) => {
  const wait = report.wait === 1 ? says.day : says.days.replace("{n}", numbers.format(report.wait));
  return lineOf({
    ...report,
    address: `${says.reports}${encodeURIComponent(report.id)}/`,
    language: says.language,
    agency: { name: nameOf("co-quan", report.agency), others: otherNames.get(report.agency) ?? [] },
    facts: [says.received.replace("{day}", window.mbDay(report.day.toISOString().slice(0, 10))), ...(sort.value === "cho" ? [wait] : [])],
    state: nameOf("han", report.verdict),
    marks,
  });
};

/** Where title and place do not show why a report was found, the part of its text that does, and what that lacks too. */
const explained = async (report) => {
  const rest = lacking(`${report.title} ${report.place}`, marks);
  if (!rest) return report;
  const text = await finding.text(report.number).catch(() => ""); // a result is worth more than its excerpt
  return { ...report, excerpt: excerpt(text, marks), lacks: lacking(text, rest) };
};

const more = (button, words, left, next) => {
  button.parentElement.hidden = left <= 0;
  button.textContent = words.replace("{n}", numbers.format(left));
  button.onclick = next;
};

const list = async (mine, { many = STEP, focus = false } = {}) => {
  const results = find("results");
  const from = results.children.length;
  const records = await finding.records(shown.slice(from, from + many));
  const reports = await Promise.all(records.map(explained));
  if (mine !== asked || from !== results.children.length) return;
  results.append(...reports.map(item));
  const next = () => list(mine, { focus: true }).then(keepPlace, failed);
  more(find("more"), says.more, shown.length - results.children.length, next);
  if (focus) results.children[from]?.querySelector("a").focus();
};

/** The pages, a few at first: above the reports if one is called what was asked, or has its marks as no report has. */
const listSubjects = (subjects, { numbers: { length: reports }, spelled }) => {
  const called = subjects.filter(({ isNamed }) => isNamed).length;
  const few = Math.min(FEW_SUBJECTS, called || FEW_SUBJECTS);
  const made = subjects.map(({ kind, title, address }, place) => {
    const line = element("li");
    const link = mark(element("a"), title, marks);
    link.href = says.edition + address;
    line.append(element("span", "mb-den", says[`kind${kind[0].toUpperCase()}${kind.slice(1)}`]), " ", link);
    line.hidden = place >= few;
    return line;
  });
  find("subjects-list").replaceChildren(...made);
  find("subjects").hidden = !made.length;
  const isFirst = called || !reports || (!spelled && subjects[0]?.isExact);
  find("found")[isFirst ? "before" : "after"](find("subjects"));
  more(find("subjects-more"), says.morePages, made.length - few, () => {
    for (const line of made) line.hidden = false;
    more(find("subjects-more"), says.morePages, 0);
    made[few].querySelector("a").focus();
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

const counted = (count, query, { isTyping, isKnown, isNarrowed }) => {
  const quoted = `“${query}${isTyping ? "…" : ""}”`;
  if (count === 0 && !isKnown) return query ? (isNarrowed ? says.noneBoth : says.none) : says.noneNarrowed;
  if (!query) return count === 1 ? says.oneNarrowed : says.manyNarrowed.replace("{n}", numbers.format(count));
  return (count === 1 ? says.one : says.many.replace("{n}", numbers.format(count))).replace("{query}", () => quoted);
};

/** Before all that is found, for a report's number: the page that knows every report's state. */
const offerLookup = (id) => {
  const link = find("lookup-link");
  link.parentElement.hidden = !id;
  link.textContent = lookupWords.replace("{id}", () => id);
  link.search = new URLSearchParams({ ma: id });
};

/** How many reports have every word, but none or not all spelled as asked. */
const sayMarks = (count, spelled) => {
  const line = find("unmarked");
  line.hidden = spelled === count;
  line.textContent = (spelled ? says.someUnmarked : says.allUnmarked)
    .replace("{n}", numbers.format(spelled))
    .replace("{rest}", numbers.format(count - spelled));
};

/** The questions that may have been meant, and how much each finds. */
const offerMeant = (meant) => {
  const made = meant.map(({ query, reports, pages, isFewer, isBegun }) => {
    const address = new URL(location.href);
    address.searchParams.set("q", query + (isBegun ? TYPING : ""));
    const words = reports ? (isFewer ? says.fewer : says.meant) : says.meantPages;
    const asked = query + (isBegun ? "…" : "");
    const link = element("a", "", words.replace("{n}", numbers.format(reports || pages)).replace("{query}", () => asked));
    link.href = address.href;
    const line = element("li");
    line.append(link);
    return line;
  });
  find("meant").replaceChildren(...made);
  find("meant").hidden = !made.length;
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

/** What of an answer stands first: that it is a report's number, the pages, or how many reports there are. */
const leading = () =>
  [...document.querySelectorAll("[data-mb-numbered], #mb-subjects, #mb-found")].find((one) => one.getClientRects().length);

const run = async (isTypedNow, { before = null, isSent = false } = {}) => {
  const mine = (asked += 1);
  const typed = input.value.trim();
  const lead = isSent ? sent(input) : () => {};
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
    const filters = narrowed.map(term);
    const [reports, subjects, id, names] = await Promise.all([
      finding.ask(query, { filters, order: sort.value, isTyping }),
      narrowed.length ? [] : finding.subjects(query, says.locale, isTyping),
      numbered(finding, query, new URL(says.root, document.baseURI)).catch(() => ""), // what is found stands without
      query ? finding.agencies(says.locale) : new Map(),
    ]);
    const had = { found: reports.numbers.length, pages: subjects.length };
    const meant = query ? await meanings(finding, query, says.locale, filters, had) : [];
    if (mine !== asked) return;
    marks = wanted(query, isTyping);
    otherNames = names;
    shown = reports.numbers;
    find("results").replaceChildren();
    find("newest").hidden = shown.length > 0;
    listSubjects(subjects, reports);
    say(counted(shown.length, query, { isTyping, isKnown: id, isNarrowed: narrowed.length }));
    sayMarks(shown.length, reports.spelled);
    offerLookup(id);
    offerMeant(meant);
    await list(mine, { many: Math.max(STEP, before?.listed ?? 0) });
    if (mine === asked && before) goBack(before);
    if (mine === asked && typed) lead(leading());
    if (mine === asked) form.dataset.answered = location.search;
    await count(mine, query, isTyping, true);
  } catch {
    if (mine !== asked) return;
    failed();
    lead(find("count"));
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
const ask = ({ isChoice = false, isSent = false } = {}) => {
  clearTimeout(waiting);
  const made = address(isTyped);
  const wasTyping = (new URLSearchParams(location.search).get("q") ?? "").endsWith(TYPING);
  if (made !== location.href) history[wasTyping && !isChoice ? "replaceState" : "pushState"](null, "", made);
  return run(isTyped, { isSent });
};

/** Takes the question from the address, when the page opens and when a reader goes back. */
const restore = ({ isSent = false } = {}) => {
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
  if (isWide() && (chosen().length || sort.value)) panel.open = true; // on a phone its line says how many are on
  run(isTyped, { before: kept(), isSent });
};

let waiting = 0;
says.filtersOff = panel.querySelector("summary").textContent;
panel.open = isWide();
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
  ask({ isSent: true });
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
const keepPlace = keeping(() => ("answered" in form.dataset ? find("results").children.length : 0));
window.addEventListener("popstate", () => restore());
restore({ isSent: hasCome() });
says.begun = "";
