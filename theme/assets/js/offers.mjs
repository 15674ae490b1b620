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
 * The questions that may have been meant and find more than the one that was asked: `{query, reports, pages, isFewer,
 * isBegun}`; of one that `isBegun` the last word is the beginning of one. `found` and `pages` are how many that found.
 * Where it found a report, only what is short for words is written out (`tp` stands in names too); where it found a page,
 * no word is taken for misspelled.
 */
export const meanings = async (finding, query, language, filters, { found, pages }) => {
  const meant = meantBy(query, language === "vi" && !found);
  const reports = meant === query.toLowerCase() ? 0 : (await finding.reports(meant, { filters })).length;
  if (reports > found) return [{ query: meant, reports, pages: 0, isFewer: false }];
  if (found) return [];
  const near = pages ? [] : await finding.nearby(query, language, filters);
  const half = await begun(finding, query, filters);
  const isMore = near.every((one) => one.isFewer || (half.length && half[0].reports > one.reports));
  return isMore ? [...half, ...near] : near;
};
