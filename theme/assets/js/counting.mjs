/* Beside each choice of a filter, how many of the reports that are found it would leave. */

const MOST = 20_000; // reports: of a larger city the lists of all choices are more than a phone should fetch

const words = (option) => (option.dataset.words ??= option.textContent);

/** Takes the counts away. */
export const untell = (selects) => {
  for (const option of selects.flatMap((select) => [...select.options])) option.textContent = words(option);
};

/**
 * Writes the counts. `others(select)` are the terms of what is chosen elsewhere, since another choice takes the place of
 * the select's own; `isCurrent` says whether the question still stands.
 */
export const tell = async (finding, selects, { query, isTyping, others, isCurrent, number }) => {
  if ((await finding.known).reports > MOST) return;
  for (const select of selects) {
    const choices = [...select.options].filter(({ value }) => value);
    const found = await finding.reports(query, { filters: others(select), isTyping });
    const counts = await finding.counts(found, choices.map(({ value }) => `@${select.name}:${value}`));
    if (!isCurrent()) return;
    choices.forEach((option, place) => (option.textContent = `${words(option)} (${number(counts[place])})`));
  }
};
