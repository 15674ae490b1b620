// Tables that say data-mb-sortable get buttons in their heads. Without this script they stand in the order given.
"use strict";

const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;

function key(row, column) {
  const cell = row.cells[column];
  return cell ? cell.dataset.value ?? cell.textContent.trim() : "";
}

// "1.234,5" and "81,36 %" as written in the page's language; NaN for words.
function number(text) {
  const decimal = (1.5).toLocaleString(document.documentElement.lang).charAt(1);
  const plain = text.replace(/[\s\u00a0%]/g, "").replaceAll(decimal === "," ? "." : ",", "").replace(decimal, ".");
  return plain === "" ? NaN : Number(plain);
}

function order(a, b, isNumeric) {
  if (!isNumeric) return compare(a, b);
  const [left, right] = [number(a), number(b)];
  if (Number.isNaN(left) || Number.isNaN(right)) return Number.isNaN(left) - Number.isNaN(right);
  return left - right;
}

function sort(table, head, column) {
  const isDown = head.getAttribute("aria-sort") === "ascending";
  const isNumeric = head.classList.contains("mb-num");
  for (const other of table.tHead.rows[0].cells) {
    if (other.hasAttribute("aria-sort")) other.setAttribute("aria-sort", "none");
  }
  head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
  const body = table.tBodies[0];
  const rows = [...body.rows].sort((a, b) => order(key(a, column), key(b, column), isNumeric) * (isDown ? -1 : 1));
  body.append(...rows);
}

for (const table of document.querySelectorAll("table[data-mb-sortable]")) {
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    if (head.tagName !== "TH") return;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(table, head, column));
    head.setAttribute("aria-sort", "none");
    head.append(button);
  });
}
