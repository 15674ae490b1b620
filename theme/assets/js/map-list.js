/* The reports in the part of the map that is seen, as a list beside it, the last received first; a bare map names no one's
   text and has the longest overdue first. */
"use strict";

mbMap.list = (map, shelf, said, locate) => {
  const AT_ONCE = window.matchMedia("(max-width: 37.4375em)").matches ? 6 : 12;
  const { make, fill, link } = mbMap;
  const box = mbMap.around(map).querySelector("[data-map-list]");
  if (!box) return { fill() {} };
  const list = box.querySelector("[data-list]");
  const more = box.querySelector("[data-list-more]");
  const title = box.querySelector("[data-list-title], h2");
  const number = new Intl.NumberFormat(said.locale);
  const { report: page, lookup } = map.getContainer().dataset;
  const isBare = "bare" in map.getContainer().dataset;
  const isOf = (scope) => scope in map.getContainer().dataset; // what a whole page is of is not said of each report
  let reports = [];
  let seen = [];

  function entry(report) {
    const made = make("li", "", "mb-list__item");
    const name = fill(said.words.report, report);
    const meta = make("span", "", "mb-list__meta mb-dotted");
    meta.append(...parts(report).map((words) => make("span", words)));
    const state = report.late ? fill(said.words.late, { n: number.format(report.late) }) : said.states[report.state];
    meta.append(make("span", state, `mb-chip mb-chip--${report.kind}`));
    const show = make("button", said.words.locate, "mb-list__locate");
    show.type = "button";
    show.setAttribute("aria-label", `${said.words.locate}: ${name}`);
    show.addEventListener("click", () => locate(report));
    made.append(titled(report, name), meta, show);
    return made;
  }

  function parts(report) {
    const agency = isOf("agency") ? [] : [said.agencies[report.agency] ?? said.words.no_agency];
    const category = isOf("category") ? [] : [said.categories[report.category] ?? said.words.no_category];
    const received = fill(said.words.received, { week: said.weeks[report.week] });
    const lost = report.lost >= 0 ? [said.words.lost_one] : [];
    const area = lost.length ? [] : [said.areas[report.area] ?? said.words.no_area];
    return [...lost, ...area, ...(isBare ? agency : [...category, ...agency, received])];
  }

  function titled(report, name) {
    const made = link((report.hasPage ? page : lookup).replace("{id}", encodeURIComponent(report.id)), name);
    made.className = `mb-list__title${report.hasPage ? "" : " mb-list__title--plain"}`;
    if (isBare || !report.hasPage) return made;
    shelf.title(report.number).then((text) => {
      made.textContent = text;
      made.lang = said.titles;
    });
    return made;
  }

  function lengthen() {
    const start = list.children.length;
    seen.slice(start, start + AT_ONCE).forEach((report) => list.append(entry(report)));
    more.hidden = list.children.length >= seen.length;
    return list.children[start];
  }

  function look() {
    const view = map.getBounds();
    seen = reports.filter(({ lat, lon }) => view.contains([lat, lon]));
    list.replaceChildren();
    title.textContent = fill(said.words.in_view, { n: number.format(seen.length) });
    lengthen();
  }

  box.hidden = box.dataset.of && box.hidden;
  box.querySelector("[data-list-rest]")?.remove();
  more.addEventListener("click", () => lengthen()?.querySelector("a, button").focus());
  map.on("moveend", look);
  return {
    fill(found) {
      reports = isBare ? [...found].sort((one, other) => other.late - one.late) : found;
      look();
    },
  };
};
