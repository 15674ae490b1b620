// The reader chooses two days; what moved the overdue between them is the sum of the days' changes. The words stand in
// the page; this script only fills in numbers. Without it the weeks stand in their table.
"use strict";

{
  const locale = document.documentElement.lang;
  const number = new Intl.NumberFormat(locale);
  const loaded = new Map();

  function load(source) {
    if (!loaded.has(source)) loaded.set(source, fetch(source).then((answer) => answer.json()));
    return loaded.get(source);
  }

  // Everything between two evenings: {start, end, changes: {reason: number}}.
  function movement(table, deadline, after, until) {
    const at = Object.fromEntries(table.columns.map((name, index) => [name, index]));
    const reasons = table.columns.filter((name) => name.startsWith("overdue_") && !/^overdue_(\d|over_)/.test(name));
    const moved = { start: 0, end: 0, changes: Object.fromEntries(reasons.map((name) => [name.slice(8), 0])) };
    for (const row of table.rows) {
      if (row[at.deadline] !== deadline) continue;
      const day = row[at.period];
      if (day <= after) moved.start = row[at.overdue];
      if (day <= until) moved.end = row[at.overdue];
      if (day > after && day <= until) for (const name of reasons) moved.changes[name.slice(8)] += row[at[name]];
    }
    return moved;
  }

  function draw(card, moved) {
    const steps = [...card.querySelectorAll("tr[data-step]")].filter((row) => row.dataset.step in moved.changes);
    const sign = (row) => (row.dataset.sign === "in" ? 1 : -1);
    let total = moved.start;
    let highest = Math.max(total, 1);
    for (const row of steps) highest = Math.max(highest, (total += sign(row) * moved.changes[row.dataset.step]));
    total = moved.start;
    fill(card.querySelector('[data-step="start"]'), number.format(moved.start), 0, moved.start / highest);
    for (const row of steps) {
      const count = moved.changes[row.dataset.step];
      const next = total + sign(row) * count;
      row.hidden = count === 0;
      fill(row, (sign(row) > 0 ? "+" : "\u2212") + number.format(count), Math.min(total, next) / highest, count / highest);
      total = next;
    }
    fill(card.querySelector('[data-step="end"]'), number.format(moved.end), 0, moved.end / highest);
  }

  function fill(row, text, start, length) {
    row.querySelector(".mb-num").textContent = text;
    const bar = row.querySelector("rect");
    bar.setAttribute("x", `${100 * start}%`);
    bar.setAttribute("width", `${100 * length}%`);
  }

  async function show(form) {
    const card = form.closest("[data-mb-steps]");
    const { after, until } = form.elements;
    const isFit = [after, until].every((day) => day.value && day.validity.valid) && after.value <= until.value;
    form.querySelector("[data-wrong]").hidden = isFit;
    if (!isFit) return;
    draw(card, movement(await load(form.dataset.source), form.dataset.mbFlow, after.value, until.value));
    for (const day of [after, until]) card.querySelector(`[data-day="${day.name}"]`).textContent = window.mbDay(day.value);
  }

  for (const form of document.querySelectorAll("form[data-mb-flow]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", () => show(form));
  }
}
