/* The layers of the interactive maps. A start script, made by the build, creates Leaflet's map and calls them in order:
   begin (words and controls), then ground and points, or areas. All words are put on the page as text, never as markup. */
"use strict";

const mbMap = (() => {
  const SIZES = [[20, 36], [200, 44], [1000, 52], [Infinity, 62]]; // a cluster of fewer reports is so many pixels wide
  const coarse = window.matchMedia("(pointer: coarse)").matches;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const wordsOf = new WeakMap();

  const load = (address) =>
    fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status} ${address}`);
      return answer.json();
    });

  const fill = (message, values) => message.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

  function make(name, text, className) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function failed(map, error) {
    console.error(error);
    wordsOf.get(map)?.then(({ words }) => map.getContainer().append(make("p", words.failed, "mb-map__failed")));
  }

  /* On a page one scrolls past a map; only the full map takes the wheel and one finger. */
  function gestures(id) {
    const isFull = document.getElementById(id).dataset.full === "1";
    return {
      scrollWheelZoom: isFull,
      dragging: isFull || !coarse,
      zoomAnimation: !still,
      fadeAnimation: !still,
      markerZoomAnimation: !still,
      inertia: !still,
    };
  }

  function begin(map) {
    const box = map.getContainer();
    box.querySelectorAll(".mb-map__still, noscript").forEach((old) => old.remove());
    const ready = load(box.dataset.words);
    wordsOf.set(map, ready);
    L.control.scale({ imperial: false, position: "bottomleft" }).addTo(map);
    ready
      .then(({ words }) => {
        L.control.zoom({ zoomInTitle: words.zoom_in, zoomOutTitle: words.zoom_out }).addTo(map);
        if (box.dataset.schematic) {
          L.control.attribution({ prefix: false }).addAttribution(words.schematic).addTo(map);
        }
        map.on("popupopen", ({ popup }) => {
          const shown = popup.getElement();
          shown.querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", words.close);
          shown.addEventListener("keydown", (event) => event.key === "Escape" && map.closePopup(popup));
        });
      })
      .catch((error) => failed(map, error));
  }

  function outlines(map, extra) {
    const address = map.getContainer().dataset.areas;
    if (!address) return Promise.resolve(null);
    const style = ({ properties }) => ({
      className: properties.ground ? `mb-ground mb-ground--${properties.ground}` : "mb-ground mb-ground--land",
      interactive: false,
    });
    return load(address).then((data) => L.geoJSON(data, { style, ...extra }).addTo(map));
  }

  function ground(map) {
    outlines(map, {}).catch((error) => failed(map, error));
  }

  /* points */

  const Spot = L.Marker.extend({
    _initIcon() {
      this.options.title = this.options.name();
      L.Marker.prototype._initIcon.call(this);
      this._icon.setAttribute("aria-label", this.options.title);
    },
  });

  function points(map, options) {
    const box = map.getContainer();
    Promise.all([load(box.dataset.points), wordsOf.get(map)])
      .then(([data, said]) => {
        const crowd = L.markerClusterGroup({
          ...options,
          animate: !still,
          iconCreateFunction: (cluster) => clusterIcon(cluster, said),
        });
        const spots = spotsOf(data, said);
        const inScope = spots.filter(scopeOf(box, data));
        crowd.on("click", (event) => open(map, event.layer, said, false));
        crowd.on("keypress", (event) => {
          if (event.originalEvent?.key === "Enter") open(map, event.layer, said, true);
        });
        map.addLayer(crowd);
        choose(map, crowd, inScope, data, said);
        const wanted = decodeURIComponent(location.hash.slice(1));
        const found = wanted && inScope.find((spot) => spot.point.id === wanted);
        if (inScope.length) frame(map, L.latLngBounds(inScope.map((spot) => spot.getLatLng())), 24, Boolean(found));
        if (found) crowd.zoomToShowLayer(found, () => open(map, found, said, false));
      })
      .catch((error) => failed(map, error));
  }

  function spotsOf(data, said) {
    const icons = Object.fromEntries(
      Object.entries(said.marks).map(([kind, mark]) => [
        kind,
        L.divIcon({ html: mark, className: "mb-spot", iconSize: [24, 24] }),
      ]),
    );
    const [south, west] = data.origin;
    return data.id.map((id, index) => {
      const state = data.state[index];
      const spot = new Spot([(south + data.lat[index]) / 1e5, (west + data.lon[index]) / 1e5], {
        icon: icons[said.kinds[state]],
        name: () => `${fill(said.words.report, { id })}: ${said.states[state]}`,
      });
      spot.point = {
        id,
        state,
        kind: said.kinds[state],
        hasPage: data.page[index] === "1",
        agency: data.agency[index],
        category: data.category[index],
        area: data.area[index],
      };
      return spot;
    });
  }

  /* Which points a page's map is of: those of the agencies, categories or areas that its element names. */
  function scopeOf(box, data) {
    const lists = { agency: data.agencies, category: data.categories, area: data.areas };
    const tests = Object.entries(lists)
      .filter(([name]) => box.dataset[name])
      .map(([name, list]) => {
        const wanted = new Set(box.dataset[name].split(" ").map((id) => list.indexOf(id)));
        return ({ point }) => wanted.has(point[name]);
      });
    return (spot) => tests.every((test) => test(spot));
  }

  /* The switches under the map: states on or off, one category, one agency. */
  function choose(map, crowd, spots, data, said) {
    const around = map.getContainer().parentElement;
    const filters = around.querySelector("[data-map-filters]");
    const lists = { agency: data.agencies, category: data.categories };
    const show = () => {
      const off = new Set([...filters.querySelectorAll("input:not(:checked)")].map((box) => box.dataset.kind));
      const chosen = [...filters.querySelectorAll("select")]
        .filter((choice) => choice.value)
        .map((choice) => [choice.dataset.choice, lists[choice.dataset.choice].indexOf(choice.value)]);
      const shown = spots.filter(
        ({ point }) => !off.has(point.kind) && chosen.every(([name, index]) => point[name] === index),
      );
      map.closePopup();
      crowd.clearLayers();
      crowd.addLayers(shown);
      const number = new Intl.NumberFormat(said.locale);
      around.querySelector("[data-map-shown]").textContent = fill(said.words.shown, {
        n: number.format(shown.length),
        all: number.format(spots.length),
      });
    };
    filters.hidden = false;
    filters.addEventListener("change", show);
    show();
  }

  /* Shows the whole of it, also when the map's element changes its size, until the reader takes over. */
  function frame(map, bounds, padding, isTaken = false) {
    const box = map.getContainer();
    ["pointerdown", "wheel", "keydown"].forEach((kind) =>
      box.addEventListener(kind, () => (isTaken = true), { passive: true }),
    );
    const zoom = (left) => Math.min(15, map.getBoundsZoom(bounds, false, L.point(left + padding, 2 * padding)));
    const fit = () => {
      // beside the buttons, so that they cover nothing, unless that shows everything smaller
      const left = zoom(56) < zoom(padding) ? padding : 56;
      const room = { paddingTopLeft: [left, padding], paddingBottomRight: [padding, padding] };
      map.fitBounds(bounds, { ...room, maxZoom: 15, animate: false });
    };
    fit();
    new ResizeObserver(() => {
      map.invalidateSize({ pan: false });
      if (!isTaken) fit();
    }).observe(box);
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

  function open(map, spot, said, byKeyboard) {
    const popup = L.popup({ offset: [0, -6], minWidth: 200, maxWidth: 280, autoPanPaddingTopLeft: [64, 24] })
      .setLatLng(spot.getLatLng())
      .setContent(card(map.getContainer().dataset.report, spot.point, said));
    popup.openOn(map);
    if (!byKeyboard) return;
    (popup.getElement().querySelector("a") ?? popup.getElement()).focus();
    popup.once("remove", () => spot.getElement()?.focus());
  }

  function card(address, point, said) {
    const made = make("div", "", "mb-popup");
    made.append(
      make("strong", fill(said.words.report, { id: point.id }), "mb-popup__title"),
      make("span", said.states[point.state], `mb-popup__state mb-popup__state--${point.kind}`),
      make("span", said.categories[point.category] ?? said.words.no_category),
      make("span", said.agencies[point.agency] ?? said.words.no_agency),
    );
    if (point.hasPage) made.append(link(address.replace("{id}", encodeURIComponent(point.id)), said.words.page));
    else made.append(make("span", said.words.no_page, "mb-popup__none"));
    return made;
  }

  function link(address, text) {
    const made = make("a", text);
    made.href = address;
    return made;
  }

  /* areas */

  function areas(map) {
    const values = JSON.parse(map.getContainer().dataset.values);
    const style = ({ properties }) => {
      if (properties.ground) return { className: `mb-ground mb-ground--${properties.ground}`, interactive: false };
      return { className: `mb-area ${values[properties.id]?.shade ?? "mb-area--none"}` };
    };
    const filter = ({ properties }) => Boolean(properties.ground || values[properties.id]);
    Promise.all([outlines(map, { style, filter }), wordsOf.get(map)])
      .then(([layer, said]) => {
        if (!layer) return;
        layer.eachLayer((area) => {
          const value = values[area.feature.properties.id];
          if (value) tell(map, area, value, said);
        });
        frame(map, layer.getBounds(), 12);
      })
      .catch((error) => failed(map, error));
  }

  function tell(map, area, value, said) {
    area.bindTooltip(() => areaCard(value), { sticky: true, className: "mb-tooltip", opacity: 1 });
    const popup = () => {
      const content = areaCard(value);
      if (value.href) content.append(link(value.href, said.words.more));
      return content;
    };
    area.bindPopup(popup, { minWidth: 160 });
    area.on("popupopen", () => area.closeTooltip());
    const shape = area.getElement();
    shape.setAttribute("tabindex", "0");
    shape.setAttribute("role", "button");
    shape.setAttribute("aria-label", `${value.name}: ${value.text}`);
    shape.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      area.openPopup(area.getBounds().getCenter());
      area.getPopup().getElement().querySelector("a")?.focus();
      area.getPopup().once("remove", () => shape.focus());
    });
  }

  function areaCard(value) {
    const made = make("div", "", "mb-popup");
    made.append(make("strong", value.name, "mb-popup__title"), make("span", value.text));
    return made;
  }

  return { gestures, begin, ground, points, areas };
})();
