/* One report that was found, as a line of the list. Nothing is put in as HTML. */

import { words } from "./finding.mjs";
import { lacking, mark } from "./marking.mjs";

const CHIPS = { on_time: "answered", late: "overdue", no_deadline_answered: "answered", within_deadline: "within", overdue: "overdue" };

export const element = (name, className, text) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
};

/** An agency's name, and behind it what else it is called where that has what the report lacks. */
const named = ({ name, others }, lacks, marks) => {
  const left = lacks && lacking(name, lacks);
  const held = (one) => (left ? words(one).filter(({ folded }) => left.has(folded)).length : 0);
  const other = others.reduce((best, one) => (held(one) > held(best) ? one : best), "");
  if (!other) return element("span", "", name);
  const made = mark(element("span", "", `${name} (`), other, marks);
  made.append(")");
  return made;
};

/** `facts` stand behind place and agency, `state` is the verdict in words; `lacks` is what neither it nor
   its text has of what is asked; the words of `marks` are marked. */
export const lineOf = ({ title, place, excerpt, verdict, address, language, agency, facts, state, lacks, marks }) => {
  const line = element("li", "mb-list__item");
  const link = mark(element("a", "mb-list__title"), title, marks);
  link.href = address;
  link.lang = language;
  const meta = element("span", "mb-list__meta mb-dotted");
  if (place) {
    const where = mark(element("span"), place, marks);
    where.lang = language;
    meta.append(where);
  }
  if (agency.name) meta.append(named(agency, lacks, marks));
  meta.append(...facts.map((fact) => element("span", "", fact)));
  meta.append(" ", element("span", `mb-chip mb-chip--${CHIPS[verdict] ?? "neutral"}`, state));
  line.append(link, meta);
  if (excerpt) {
    const said = mark(element("p", "mb-list__excerpt"), excerpt, marks);
    said.lang = language;
    line.append(said);
  }
  return line;
};
