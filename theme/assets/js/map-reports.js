/* Each report as a sign, those close together as one round number; switches for states, agency, category and week. */
"use strict";

(() => {
  const { make, fill, link } = mbMap;
  const SIZES = [[20, 36], [200, 44], [1000, 52], [Infinity, 62]]; // a cluster of fewer reports is so many pixels wide
  const CLOSE = 15; // the zoom at which a report of the list is shown

  const Spot = L.Marker.extend({
    _initIcon() {
      this.options.title = this.options.name();
      L.Marker.prototype._initIcon.call(this);
      this._icon.setAttribute("aria-label", this.options.title);
    },
  });

  async function start(map, options) {
    const [shelf, said] = await Promise.all([mbMap.shelf(map), mbMap.said(map)]);
    const crowd = L.markerClusterGroup({
      ...options,
      animate: !mbMap.still,
      iconCreateFunction: (cluster) => clusterIcon(cluster, said),
    });
    const lost = L.layerGroup();
    const spots = spotsOf(said);
    const isInScope = scopeOf(map.getContainer(), shelf.index);
    const list = mbMap.list(map, shelf, said, (report) => locate(report));
    const controls = controlsOf(map, shelf, said);
    let shown = [];
    let turn = 0;
    let isOn = true;

    const openSpot = (spot, byKeyboard) => open(map, spot, card(map, shelf, spot.point, said), byKeyboard);
    crowd.on("click", ({ layer }) => openSpot(layer, false));
    crowd.on("keypress", ({ layer, originalEvent }) => originalEvent?.key === "Enter" && openSpot(layer, true));

    function locate(report) {
      map.getContainer().scrollIntoView({ block: "nearest" });
      map.setView([report.lat, report.lon], Math.max(map.getZoom(), CLOSE), { animate: false });
      if (report.lost >= 0) return null;
      return crowd.zoomToShowLayer(spots(report), () => openSpot(spots(report), true));
    }

    async function show() {
      const mine = ++turn;
      const question = controls.question();
      const { found, isWhole } = await shelf.ask(question);
      if (mine !== turn) return;
      const inScope = found.filter(isInScope);
      shown = inScope.filter(question.fits);
      const placed = shown.filter((report) => report.lost < 0);
      map.closePopup();
      crowd.clearLayers();
      crowd.addLayers(placed.map(spots));
      lost.clearLayers();
      lostSigns(shown, said).forEach((sign) => lost.addLayer(sign));
      const compared = shelf.isSmall ? inScope : inScope.filter(({ week }) => question.week === null || week === question.week);
      controls.say(shown.length, compared.length, shown.length - placed.length, isWhole);
      list.fill(shown);
    }

    mbMap.layer(map, "reports", {
      show() {
        isOn = true;
        map.addLayer(crowd).addLayer(lost);
        show();
      },
      hide() {
        isOn = false;
        map.removeLayer(crowd).removeLayer(lost);
      },
    });
    isOn = mbMap.isChosen(map, "reports");
    if (isOn) map.addLayer(crowd).addLayer(lost);
    controls.listen(() => isOn && show());
    await show();
    const wanted = decodeURIComponent(location.hash.slice(1));
    const found = wanted && shown.find(({ id, lost: at }) => id === wanted && at < 0);
    const framed = shown.some((report) => report.lost < 0) ? shown.filter((report) => report.lost < 0) : shown;
    if (framed.length) mbMap.frame(map, L.latLngBounds(framed.map(({ lat, lon }) => [lat, lon])), 24, Boolean(found));
    if (found) crowd.zoomToShowLayer(spots(found), () => openSpot(spots(found), false));
  }

  /* Makes each report's sign once. */
  function spotsOf(said) {
    const icons = Object.fromEntries(
      Object.entries(said.marks).map(([kind, mark]) => [
        kind,
        L.divIcon({ html: mark, className: "mb-spot", iconSize: [24, 24] }),
      ]),
    );
    const made = new Map();
    return (report) => {
      if (!made.has(report.number)) {
        const name = () => `${fill(said.words.report, report)}: ${said.states[report.state]}`;
        const spot = new Spot([report.lat, report.lon], { icon: icons[report.kind], name });
        spot.point = report;
        made.set(report.number, spot);
      }
      return made.get(report.number);
    };
  }

  /* What stands on a fallback point is one grey sign, however many it is: it says nothing of that place. */
  function lostSigns(reports, said) {
    const number = new Intl.NumberFormat(said.locale);
    return said.fallbacks.flatMap(([lat, lon, name], at) => {
      const here = reports.filter(({ lost }) => lost === at);
      if (!here.length) return [];
      const words = fill(said.words.lost_sign, { n: number.format(here.length) });
      const html = make("span", "?");
      const icon = L.divIcon({ html, className: "mb-lost", iconSize: [28, 28] });
      const sign = new Spot([lat, lon], { icon, name: () => (name ? `${name}: ${words}` : words), zIndexOffset: 1000 });
      const told = make("div", "", "mb-popup");
      told.append(make("strong", name || words, "mb-popup__title"));
      if (name) told.append(make("span", words));
      told.append(make("span", said.words.lost_why));
      return [sign.bindPopup(told, { minWidth: 200, maxWidth: 280 })];
    });
  }

  /* Which reports a page's map is of: those of the agencies, categories or areas that its element names. */
  function scopeOf(box, index) {
    const lists = { agency: index.agencies, category: index.categories, area: index.areas };
    const tests = Object.entries(lists)
      .filter(([name]) => box.dataset[name])
      .map(([name, list]) => {
        const wanted = new Set(box.dataset[name].split(" ").map((id) => list.indexOf(id)));
        return (report) => wanted.has(report[name]);
      });
    return (report) => tests.every((test) => test(report));
  }

  /* The switches, of which a page may have some: states, agency, category, week. */
  function controlsOf(map, shelf, said) {
    const whole = mbMap.around(map);
    const { index } = shelf;
    const number = new Intl.NumberFormat(said.locale);
    const lists = { agency: index.agencies, category: index.categories };
    const filters = whole.querySelector("[data-map-filters]");
    const weeks = mbMap.weeks(whole.querySelector("[data-weeks]"), index, said);
    const ofPage = ["agency", "category", "area"].find((name) => map.getContainer().dataset[name]);
    const scope = ofPage && `${ofPage}:${map.getContainer().dataset[ofPage].split(" ")[0]}`;

    function question() {
      const off = new Set([...filters.querySelectorAll("input[data-kind]:not(:checked)")].map((box) => box.dataset.kind));
      const chosen = [...filters.querySelectorAll("select[data-choice]")].filter(({ value }) => value);
      const tests = chosen.map(({ dataset, value }) => [dataset.choice, lists[dataset.choice].indexOf(value)]);
      const week = weeks.chosen();
      return {
        week,
        scope: chosen.length ? `${chosen[0].dataset.choice}:${chosen[0].value}` : scope,
        isOverdueAlone: off.has("answered") && off.has("within") && !off.has("overdue"),
        fits: (report) =>
          !off.has(report.kind) &&
          (week === null || report.week === week) &&
          tests.every(([name, at]) => report[name] === at),
      };
    }

    function say(count, all, lost, isWhole) {
      const sentences = [fill(said.words.shown, { n: number.format(count), all: number.format(all) })];
      if (!isWhole) sentences[0] = fill(said.words.capped, { n: number.format(count) });
      if (lost) sentences.push(fill(said.words.lost, { n: number.format(lost) }));
      whole.querySelector("[data-map-shown]").textContent = sentences.join(" · ");
    }

    function listen(show) {
      filters.hidden = false;
      filters.addEventListener("change", ({ target }) => "layer" in target.dataset || "measure" in target.dataset || show());
      weeks.listen(show);
    }

    return { question, say, listen };
  }

  /* A cluster: its number within a ring of its states. */
  function clusterIcon(cluster, said) {
    const counts = { answered: 0, within: 0, overdue: 0 };
    cluster.getAllChildMarkers().forEach((spot) => (counts[spot.point.kind] += 1));
    const all = cluster.getChildCount();
    const number = new Intl.NumberFormat(said.locale);
    const [, size] = SIZES.find(([most]) => all < most);
    const html = make("span", "", "mb-crowd__inside");
    html.append(ring(counts, all), make("span", number.format(all), "mb-crowd__number"));
    const icon = L.divIcon({ html, className: "mb-crowd marker-cluster", iconSize: [size, size] });
    const name = fill(said.words.cluster, { n: number.format(all), overdue: number.format(counts.overdue) });
    return L.extend(Object.create(icon), {
      createIcon(old) {
        const made = L.DivIcon.prototype.createIcon.call(icon, old);
        made.setAttribute("aria-label", name);
        made.title = name;
        return made;
      },
    });
  }

  function ring(counts, all) {
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg");
    svg.setAttribute("viewBox", "0 0 40 40");
    svg.setAttribute("aria-hidden", "true");
    const kinds = Object.keys(counts).filter((kind) => counts[kind]);
    const gap = kinds.length > 1 ? 3 : 0;
    let start = 0;
    for (const kind of kinds) {
      const length = (counts[kind] / all) * 100;
      const arc = document.createElementNS(space, "circle");
      const drawn = { cx: 20, cy: 20, r: 17.5, pathLength: 100 };
      Object.entries(drawn).forEach(([name, value]) => arc.setAttribute(name, value));
      arc.setAttribute("stroke-dasharray", `${Math.max(length - gap, 0.8)} 200`);
      arc.setAttribute("stroke-dashoffset", `${-start}`);
      arc.setAttribute("class", `mb-crowd__arc mb-crowd__arc--${kind}`);
      svg.append(arc);
      start += length;
    }
    return svg;
  }

  function open(map, spot, content, byKeyboard) {
    const popup = L.popup({ offset: [0, -6], minWidth: 200, maxWidth: 280, autoPanPaddingTopLeft: [64, 24] })
      .setLatLng(spot.getLatLng())
      .setContent(content);
    popup.openOn(map);
    if (!byKeyboard) return;
    (content.querySelector("a") ?? popup.getElement()).focus();
    popup.once("remove", () => spot.getElement()?.focus());
  }

  /* What a sign says: number, title (an editor's words, as text), state, category, agency, and the way to its page. */
  function card(map, shelf, report, said) {
    const made = make("div", "", "mb-popup");
    const title = make("span", "", "mb-popup__said");
    title.lang = said.titles;
    made.append(
      make("strong", fill(said.words.report, report), "mb-popup__title"),
      title,
      make("span", said.states[report.state], `mb-popup__state mb-popup__state--${report.kind}`),
      make("span", said.categories[report.category] ?? said.words.no_category),
      make("span", said.agencies[report.agency] ?? said.words.no_agency),
    );
    if (report.hasPage) {
      const address = map.getContainer().dataset.report;
      made.append(link(address.replace("{id}", encodeURIComponent(report.id)), said.words.page));
      shelf.title(report.number).then((text) => (title.textContent = text));
    } else made.append(make("span", said.words.no_page, "mb-popup__none"));
    return made;
  }

  mbMap.reports = (map, options) => start(map, options).catch((error) => mbMap.failed(map, error));
})();

/* The slider of weeks: all of them, or one; the week in words beside it, and to who can't see it. */
mbMap.weeks = (box, index, said) => {
  if (!box || index.weeks < 2) {
    if (box) box.hidden = true;
    return { chosen: () => null, listen() {} };
  }
  const slider = box.querySelector("[data-week]");
  const output = box.querySelector("[data-week-said]");
  const one = box.querySelector("input[value=week]");
  slider.max = index.weeks - 1;
  slider.value = index.weeks - 1;
  const say = () => {
    const words = said.weeks[Number(slider.value)];
    slider.setAttribute("aria-valuetext", words);
    output.textContent = one.checked ? words : said.words.all_weeks;
  };
  say();
  return {
    chosen: () => (one.checked ? Number(slider.value) : null),
    listen(show) {
      const moved = () => {
        one.checked = true;
        say();
        show();
      };
      slider.addEventListener("input", moved);
      box.addEventListener("change", ({ target }) => target !== slider && say());
      box.addEventListener("click", ({ target }) => {
        if (!target.dataset.step) return;
        slider.value = Number(slider.value) + (one.checked ? Number(target.dataset.step) : 0);
        moved();
      });
    },
  };
};
