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

  // The period whose figures are those of an evening: the as-of day, or the week that it ends; "" where there is none.
  function ending(day, earliest, today) {
    if (day === today) return day;
    const date = new Date(`${day}T00:00Z`);
    if (day <= earliest || date.getUTCDay() !== 0) return "";
    const thursday = new Date(date - 3 * 86_400_000);
    const week = 1 + Math.floor((thursday - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 604_800_000);
    return `${thursday.getUTCFullYear()}-w${String(week).padStart(2, "0")}`;
  }

  // A total is a link to the figure that it is; on a day that ends no period it is none.
  function lead(row, text, period) {
    const link = row.querySelector("a");
    link.textContent = text;
    if (period) {
      link.href = `${link.dataset.page}#${period}`;
      link.dataset.figure = `${row.closest("table").dataset.of}${period}`;
    } else {
      link.removeAttribute("href");
      delete link.dataset.figure;
    }
  }

  function draw(card, moved, periods) {
    const steps = [...card.querySelectorAll("tr[data-step]")].filter((row) => row.dataset.step in moved.changes);
    const sign = (row) => (row.dataset.sign === "in" ? 1 : -1);
    let total = moved.start;
    let highest = Math.max(total, 1);
    for (const row of steps) highest = Math.max(highest, (total += sign(row) * moved.changes[row.dataset.step]));
    total = moved.start;
    fill(card.querySelector('[data-step="start"]'), moved.start, 0, moved.start / highest, periods.start);
    for (const row of steps) {
      const count = moved.changes[row.dataset.step];
      const next = total + sign(row) * count;
      row.hidden = count === 0;
      fill(row, count, Math.min(total, next) / highest, count / highest);
      total = next;
    }
    fill(card.querySelector('[data-step="end"]'), moved.end, 0, moved.end / highest, periods.end);
  }

  function fill(row, count, start, length, period) {
    const sign = { in: "+", out: "\u2212" }[row.dataset.sign];
    if (sign) row.querySelector(".mb-num").textContent = sign + number.format(count);
    else lead(row, number.format(count), period);
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
    const periods = { start: ending(after.value, after.min, after.max), end: ending(until.value, after.min, after.max) };
    draw(card, movement(await load(form.dataset.source), form.dataset.mbFlow, after.value, until.value), periods);
    for (const day of [after, until]) card.querySelector(`[data-day="${day.name}"]`).textContent = window.mbDay(day.value);
  }

  for (const form of document.querySelectorAll("form[data-mb-flow]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", () => show(form));
  }
}
