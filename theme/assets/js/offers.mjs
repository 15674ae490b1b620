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

/**
 * Where no report is found, the questions that may have been meant and find something: `{query, reports, pages,
 * isFewer}`. With `isFound`, where pages are, no word is taken for misspelled.
 */
export const meanings = async (finding, query, language, filters, isFound) => {
  const meant = meantBy(query, language === "vi");
  const reports = meant === query.toLowerCase() ? 0 : (await finding.reports(meant, { filters })).length;
  if (reports) return [{ query: meant, reports, pages: 0, isFewer: false }];
  return isFound ? [] : finding.nearby(query, language, filters);
};
