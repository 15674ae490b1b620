/* The reports in the part of the map that is seen, as a list beside it, the last received first. */
"use strict";

mbMap.list = (map, shelf, said, locate) => {
  const AT_ONCE = window.matchMedia("(max-width: 599px)").matches ? 6 : 12;
  const { make, fill, link } = mbMap;
  const box = mbMap.around(map).querySelector("[data-map-list]");
  if (!box) return { fill() {} };
  const list = box.querySelector("[data-list]");
  const more = box.querySelector("[data-list-more]");
  const title = box.querySelector("[data-list-title], h2");
  const number = new Intl.NumberFormat(said.locale);
  const address = map.getContainer().dataset.report;
  let reports = [];
  let seen = [];

  function entry(report) {
    const made = make("li", "", "mb-list__item");
    const name = fill(said.words.report, report);
    const meta = make("span", "", "mb-list__meta mb-dotted");
    meta.append(
      make("span", said.categories[report.category] ?? said.words.no_category),
      make("span", said.agencies[report.agency] ?? said.words.no_agency),
      make("span", fill(said.words.received, { week: said.weeks[report.week] })),
    );
    if (report.lost >= 0) meta.append(make("span", said.words.lost_one));
    meta.append(make("span", said.states[report.state], `mb-chip mb-chip--${report.kind}`));
    const show = make("button", said.words.locate, "mb-list__locate");
    show.type = "button";
    show.setAttribute("aria-label", `${said.words.locate}: ${name}`);
    show.addEventListener("click", () => locate(report));
    made.append(report.hasPage ? titled(report, name) : make("span", name, "mb-list__title mb-list__title--plain"), meta, show);
    return made;
  }

  function titled(report, name) {
    const made = link(address.replace("{id}", encodeURIComponent(report.id)), name);
    made.className = "mb-list__title";
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
  more.addEventListener("click", () => lengthen()?.querySelector("a, button").focus());
  map.on("moveend", look);
  return {
    fill(found) {
      reports = found;
      look();
    },
  };
};
