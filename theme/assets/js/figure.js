// On the page of a figure: the citation is of the row that the address names. Without this script the page cites its
// latest value, and says how the id of another period is formed.
"use strict";

const blocks = [...document.querySelectorAll("[data-mb-cite]")];
const own = blocks[0]?.dataset.mbCite;

// `2019-w31` in the words of a block's language; each month may have words of its own.
function named(data, period, lang) {
  const [, year, kind, number] = /^(\d{4})-(w|q)?(\d+)$/.exec(period) ?? [];
  if (!year) return window.mbDay(period, lang);
  const months = data.month.split("|");
  const pattern = { w: data.week, q: data.quarter }[kind] ?? months[(number - 1) % months.length];
  return pattern.replace(/{(week|month|quarter)}/, Number(number)).replace("{year}", year);
}

// `81,36 %` as the page writes it, as a block's language does.
function rewritten(text, marks) {
  if (!/\d/.test(text)) return text;
  const number = text.replace(/[.,]/g, (mark) => marks[own.indexOf(mark)]);
  return number.replace(/\s*%$/, `${marks.slice(2)}%`);
}

function cite(row) {
  const id = document.querySelector("[data-cite=id]").textContent.replace(/[^/]*$/, row.id);
  // beneath the value stands what issues published of it
  const value = row.querySelector("td").firstChild.textContent;
  const isEarly = row.querySelector(".mb-early") !== null;
  for (const block of blocks) {
    const isTex = block.querySelector("pre") !== null;
    const spoken = isTex ? blocks[0] : block;
    const data = spoken.dataset;
    const text = rewritten(value, data.mbCite) + (isEarly ? ` (${data.early})` : "");
    const parts = {
      id,
      key: id.replaceAll("/", ":"),
      period: named(data, row.id, spoken.querySelector("[lang]").lang),
      value: isTex ? text.replace("%", "\\%") : text,
    };
    for (const place of block.querySelectorAll("[data-cite]")) {
      if (place.dataset.cite === "url") place.textContent = place.textContent.replace(/#.*$/, `#${row.id}`);
      else place.textContent = parts[place.dataset.cite];
    }
  }
}

// Who follows an older citation of an as-of day is told that it has passed.
const past = document.querySelector("[data-mb-past]");

function follow() {
  const wanted = decodeURIComponent(location.hash.slice(1));
  const row = document.getElementById(wanted);
  if (row?.matches(".mb-periods tr")) cite(row);
  if (!past) return;
  past.hidden = row !== null || !/^\d{4}-\d\d-\d\d$/.test(wanted);
  if (!past.hidden) past.scrollIntoView();
}

addEventListener("hashchange", follow);
follow();
