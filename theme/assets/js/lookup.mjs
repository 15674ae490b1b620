// Says where a report stands: fetches the one small file that holds its number. What it shows it sets as text.
import { load, readings, rowOf } from "./register.mjs";
import { hasCome, sent } from "./returning.mjs";

const form = document.querySelector("[data-mb-lookup]");
const says = form.dataset;
const input = form.querySelector("input");
const status = document.querySelector("[data-mb-says]");
const answer = document.querySelector("[data-mb-answer]");
const heading = answer.querySelector("h2");
const shards = says.shards.split(" ").filter(Boolean);
const locale = says.locale === "en" ? "en-GB" : says.locale;
const numbers = new Intl.NumberFormat(locale);
const listed = new Intl.ListFormat(locale);
let asked = 0;

const counted = (name, count) =>
  count === 1 ? says[`${name}One`] : says[`${name}Many`].replace("{n}", numbers.format(count));

const fact = (name, text, address) => {
  const row = answer.querySelector(`[data-mb-fact="${name}"]`);
  if (!row) return; // a register without events knows of no reminders
  row.hidden = !text;
  if (text && text !== true) (row.querySelector("a") ?? row.querySelector("dd")).textContent = text;
  if (address) row.querySelector("a").href = address;
};

const show = (row, names) => {
  const [id, state, agency, category, received, due, dueFirst, answered, outcome, promised, days, pageOf, sms = 0, calls = 0, letters = 0, remindedOn = "", turn = "", turnedOn = "", other = "", again = ""] = row;
  heading.textContent = says.title.replace("{id}", id);
  let verdict = "";
  for (const one of answer.querySelectorAll("[data-mb-chips] > *")) {
    const { state: of = "", outcome: came = "", turn: turned = "" } = one.dataset;
    one.hidden = of !== String(state) && (!outcome || came !== outcome) && (!turn || turned !== turn);
    if (one.dataset.state !== String(state)) continue;
    verdict = one.dataset.key;
    if (`${verdict}Many` in says) one.textContent = counted(verdict, days);
  }
  const isPast = `${verdict}Many` in says;
  const isRefused = verdict === "not_accepted"; // nobody has it and nobody waits
  fact("agency", names.agency[agency], `${says.agencies}${agency}/`);
  fact("unassigned", !names.agency[agency] && !isRefused);
  fact("category", names.category[category], `${says.categories}${category}/`);
  fact("received", window.mbDay(received));
  fact("due", window.mbDay(due));
  fact("undue", !due && !isRefused);
  fact("due_first", window.mbDay(dueFirst));
  const reminders = Object.entries({ sms, call: calls, letter: letters }).filter(([, count]) => count);
  fact("reminded", listed.format(reminders.map(([means, count]) => counted(means, count))));
  fact("unreminded", verdict === "overdue" && !remindedOn);
  fact("reminded_on", window.mbDay(remindedOn));
  fact("answered", window.mbDay(answered));
  fact("rejected", isRefused && turn === "rejected");
  fact("same", isRefused && turn === "duplicate" && other, `?ma=${encodeURIComponent(other)}`);
  fact("duplicate", isRefused && turn === "duplicate" && !other);
  fact("decided", isRefused ? window.mbDay(turnedOn) : "");
  fact("reopened", isRefused ? "" : window.mbDay(turnedOn));
  fact("again", window.mbDay(again));
  fact("promised", window.mbDay(promised));
  fact("taken", answered && !isPast && !isRefused ? counted("taken", days) : "");
  fact("waited", answered || isPast || isRefused ? "" : counted("taken", days));
  for (const one of answer.querySelectorAll("[data-mb-page]")) {
    one.hidden = one.dataset.mbPage !== String(pageOf);
    const link = one.querySelector("a");
    if (link) link.href = `${says.reports}${encodeURIComponent(id)}/`;
  }
  answer.hidden = false;
};

const run = async (typed, isAsked) => {
  const mine = (asked += 1);
  const { bare, every } = readings(typed);
  const lead = isAsked ? sent(input) : () => {};
  answer.hidden = true;
  status.textContent = every.length || !isAsked ? "" : says.empty;
  if (!every.length) return;
  status.textContent = says.loading;
  let found;
  try {
    found = await Promise.all([rowOf(every, shards), load(says.names)]);
  } catch {
    if (mine === asked) status.textContent = says.failed;
    return;
  }
  if (mine !== asked) return;
  const [row, names] = found;
  status.textContent = row ? "" : says.none.replace("{id}", () => bare || typed.trim());
  if (row) show(row, names);
  if (row) lead(heading);
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const address = new URL(location.href);
  if (input.value.trim()) address.searchParams.set("ma", input.value.trim());
  else address.searchParams.delete("ma");
  if (address.href !== location.href) history.pushState(null, "", address);
  run(input.value, true);
});
/** Takes the number from the address, when the page opens and when a reader goes back. */
const restore = ({ isAsked = false } = {}) => {
  input.value = new URLSearchParams(location.search).get("ma") ?? "";
  run(input.value, isAsked && Boolean(input.value.trim()));
};
window.addEventListener("popstate", () => restore());
restore({ isAsked: hasCome() });
says.begun = "";
