// Tables that say data-mb-sortable get buttons in their heads, each with a sign after its words. Without this script they stand in the order given.
"use strict";

const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;

// By what a row is ordered: under a head of numbers that which its cell names, else its cell's words; null without one.
function key(row, column, isNumeric) {
  const cell = row.cells[column];
  const said = cell.dataset.value ?? (isNumeric ? "" : cell.textContent.trim());
  if (said === "") return null;
  return isNumeric ? Number(said) : said;
}

// A row without a value comes last, whichever way round.
function order(a, b, isNumeric, sign) {
  if (a === null || b === null) return (a === null) - (b === null);
  return sign * (isNumeric ? a - b : compare(a, b));
}

function sort(table, head, column) {
  const sign = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
  const isNumeric = head.classList.contains("mb-num");
  for (const other of table.tHead.rows[0].cells) {
    if (other.hasAttribute("aria-sort")) other.setAttribute("aria-sort", "none");
  }
  head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
  const body = table.tBodies[0];
  const keyed = [...body.rows].map((row) => [key(row, column, isNumeric), row]);
  keyed.sort(([a], [b]) => order(a, b, isNumeric, sign));
  body.append(...keyed.map(([, row]) => row));
}

for (const table of document.querySelectorAll("table[data-mb-sortable]")) {
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    if (head.tagName !== "TH") return;
    const button = document.createElement("button");
    button.type = "button";
    const sign = document.createElement("span");
    sign.className = "mb-sorts";
    sign.setAttribute("aria-hidden", "true"); // drawn by the style sheet: `aria-sort` says it
    [...head.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE).after(sign);
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(table, head, column));
    head.setAttribute("aria-sort", "none");
    head.append(button);
  });
}
