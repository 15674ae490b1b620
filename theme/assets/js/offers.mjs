/* What is offered beside the results: the page of a report's number, and questions that may have been meant. */

import { meantBy } from "./meant.mjs";
import { numbersIn, rowOf } from "./register.mjs";

/** The id of the report whose number a question is, published or not; empty for any other question. */
export const numbered = async (finding, query, root) => {
  const ids = numbersIn(query);
  if (!ids.length) return "";
  const shards = (await finding.register).map((address) => new URL(address, root).href);
  return (await rowOf(ids, shards))?.[0] ?? "";
};

/** The question with its last word as the beginning of one, as while it was typed, if that finds something. */
const begun = async (finding, query, filters) => {
  const reports = (await finding.reports(query, { filters, isTyping: true })).length;
  return reports ? [{ query, reports, pages: 0, isFewer: false, isBegun: true }] : [];
};

/**
 * Where no report is found, the questions that may have been meant and find something: `{query, reports, pages,
 * isFewer, isBegun}`; of one that `isBegun` the last word is the beginning of one. With `isFound`, where pages are, no
 * word is taken for misspelled.
 */
export const meanings = async (finding, query, language, filters, isFound) => {
  const meant = meantBy(query, language === "vi");
  const reports = meant === query.toLowerCase() ? 0 : (await finding.reports(meant, { filters })).length;
  if (reports) return [{ query: meant, reports, pages: 0, isFewer: false }];
  const near = isFound ? [] : await finding.nearby(query, language, filters);
  return near.some(({ isFewer }) => !isFewer) ? near : [...(await begun(finding, query, filters)), ...near];
};
