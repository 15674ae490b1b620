/* Each report that is chosen as a sign, those close together as one round number. */
"use strict";

(() => {
  const { make, fill, link } = mbMap;
  const SIZES = [[20, 36], [200, 44], [1000, 52], [Infinity, 62]]; // a cluster of fewer reports is so many pixels wide (*)
  const CLOSE = 15; // the zoom at which a report of the list is shown
  const SPOT = 24; // pixels of a report's sign (*)
  // (*) where text has its usual size

  /* `crowd`: Leaflet.markercluster's options; `place`: metres, as in `portal/maps/window.py`. */
  async function start(map, { crowd: options, place }) {
    const { shelf, said, ask, say, listen } = await mbMap.chosen(map);
    const crowd = L.markerClusterGroup({
      ...options,
      animate: !mbMap.still,
      maxClusterRadius: () => options.maxClusterRadius * mbMap.rem(),
      chunkProgress: (count, all) => count === all && isFilled(),
      iconCreateFunction: (cluster) => clusterIcon(cluster, said),
    });
    const lost = mbMap.lost(map, said);
    let spots = spotsOf(said);
    const list = mbMap.list(map, shelf, said, (report) => locate(report));
    let shown = [];
    let turn = 0;
    let isOn = true;
    let isFilled = () => {};
    let filled = Promise.resolve(); // signs are added some at a time: meanwhile they can't be taken away again

    const openSpot = (spot, byKeyboard) => open(map, spot, shelf, said, byKeyboard);
    crowd.on("click", ({ layer }) => openSpot(layer, false));
    crowd.on("keypress", ({ layer, originalEvent }) => originalEvent?.key === "Enter" && openSpot(layer, true));

    function locate(report) {
      map.getContainer().scrollIntoView({ block: "nearest" });
      const isLost = report.lost >= 0;
      map.setView(isLost ? lost.at(report).slice(0, 2) : [report.lat, report.lon], Math.max(map.getZoom(), CLOSE), { animate: false });
      if (isLost) return lost.open(report);
      return crowd.zoomToShowLayer(spots(report), () => openSpot(spots(report), true));
    }

    async function show() {
      const mine = ++turn;
      const found = await ask();
      await filled;
      if (mine !== turn || !isOn) return;
      shown = found.reports;
      map.closePopup();
      crowd.clearLayers();
      filled = new Promise((resolve) => {
        isFilled = resolve;
        crowd.addLayers(found.placed.map(spots), true);
      });
      lost.fill(shown);
      say(found);
      list.fill(shown);
      await filled;
      map.fire("filled");
    }

    mbMap.layer(map, "reports", {
      show() {
        isOn = true;
        map.addLayer(crowd).addLayer(lost.layer);
        show();
      },
      hide() {
        isOn = false;
        filled.then(() => isOn || map.removeLayer(crowd).removeLayer(lost.layer));
      },
    });
    isOn = mbMap.isChosen(map, "reports");
    if (isOn) map.addLayer(crowd).addLayer(lost.layer);
    listen(() => isOn && show());
    map.on("textsize", () => {
      spots = spotsOf(said);
      if (isOn) show();
    });
    crowd.on("animationend spiderfied unspiderfied", () => map.fire("filled"));
    const { reports, placed } = await ask();
    const wanted = decodeURIComponent(location.hash.slice(1));
    const found = wanted && placed.find(({ id }) => id === wanted);
    const framed = placed.length ? placed : reports;
    if (framed.length) mbMap.frame(map, around(map, framed, place), 24, Boolean(found));
    map.on("fit", async () => {
      if (mbMap.isChosen(map, "areas")) return; // that layer shows all of it
      const { reports: all, placed: seen } = await ask();
      const wide = seen.length ? seen : all;
      if (wide.length) map.fitBounds(around(map, wide, place), { padding: [24, 24], maxZoom: CLOSE, animate: false });
    });
    map.on("widened", async () => {
      const { placed: all } = await ask();
      map.fitBounds(L.latLngBounds(all), { padding: [24, 24], animate: false });
    });
    await show(); // once the map has its place: another would make every cluster again
    // whoever followed the link is led to it, unless the focus has gone elsewhere meanwhile
    const isWaiting = () => document.activeElement === document.body;
    if (found) crowd.zoomToShowLayer(spots(found), () => openSpot(spots(found), isWaiting()));
  }

  /* What holds all of them and, of a single place, enough around to see where it is: as in the still picture. */
  function around(map, reports, { onePlace, around: side }) {
    const bounds = L.latLngBounds(reports.map(({ lat, lon }) => [lat, lon]));
    if (map.distance(bounds.getSouthWest(), bounds.getNorthEast()) > onePlace) return bounds;
    return bounds.extend(bounds.getCenter().toBounds(side));
  }

  /* Makes each report's sign once. */
  function spotsOf(said) {
    const icons = Object.fromEntries(
      Object.entries(said.marks).map(([kind, mark]) => [
        kind,
        L.divIcon({ html: mark, className: "mb-spot", iconSize: [SPOT * mbMap.rem(), SPOT * mbMap.rem()] }),
      ]),
    );
    const made = new Map();
    return (report) => {
      if (!made.has(report.number)) {
        const name = () => [`${fill(said.words.report, report)}: ${said.states[report.state]}`, report.title].filter(Boolean).join(" · ");
        const spot = new mbMap.Spot([report.lat, report.lon], { icon: icons[report.kind], name });
        spot.point = report;
        made.set(report.number, spot);
      }
      return made.get(report.number);
    };
  }

  /* A cluster: its number within a ring of its states. */
  function clusterIcon(cluster, said) {
    const counts = { answered: 0, within: 0, overdue: 0 };
    cluster.getAllChildMarkers().forEach((spot) => (counts[spot.point.kind] += 1));
    const all = cluster.getChildCount();
    const number = new Intl.NumberFormat(said.locale);
    const size = SIZES.find(([most]) => all < most)[1] * mbMap.rem();
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

  function open(map, spot, shelf, said, byKeyboard) {
    const content = card(map, spot.point, said);
    const popup = new mbMap.Popup({ offset: [0, -6] }).setLatLng(spot.getLatLng()).setContent(content);
    popup.openOn(map);
    if (spot.point.hasPage && content.querySelector(".mb-popup__said")) entitle(spot, popup, content, shelf);
    if (!byKeyboard) return;
    (content.querySelector("a") ?? popup.getElement()).focus();
    popup.once("remove", () => spot.getElement()?.focus());
  }

  /* The title comes from a file of its own: a popup that is open by then grows. */
  async function entitle(spot, popup, content, shelf) {
    content.querySelector(".mb-popup__said").textContent = await shelf.title(spot.point.number);
    spot.rename();
    if (popup.isOpen()) popup.regrow();
  }

  /* What a sign says: number, title (an editor's words, as text), state, category, agency, and the way to its page; on a
     bare map neither title nor category. */
  function card(map, report, said) {
    const made = make("div", "", "mb-popup");
    const title = make("span", "", "mb-popup__said");
    title.lang = said.titles;
    const isBare = "bare" in map.getContainer().dataset;
    const late = fill(said.words.late, { n: new Intl.NumberFormat(said.locale).format(report.late) });
    made.append(
      make("strong", fill(said.words.report, report), "mb-popup__title"),
      ...(isBare ? [] : [title]),
      make("span", said.states[report.state], `mb-popup__state mb-popup__state--${report.kind}`),
      ...(report.late ? [make("span", late)] : []),
      ...(isBare ? [] : [make("span", said.categories[report.category] ?? said.words.no_category)]),
      make("span", said.agencies[report.agency] ?? said.words.no_agency),
    );
    const { report: page, lookup } = map.getContainer().dataset;
    if (!report.hasPage) made.append(make("span", said.words.no_page, "mb-popup__none"));
    const address = (report.hasPage ? page : lookup).replace("{id}", encodeURIComponent(report.id));
    made.append(link(address, report.hasPage ? said.words.page : said.words.lookup));
    return made;
  }

  mbMap.reports = (map, options) => start(map, options).catch((error) => mbMap.failed(map, error));
})();
