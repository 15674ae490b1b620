/* What all interactive maps share. A start script, made by the build, creates Leaflet's map and calls layers in order:
   begin (words and controls), then ground with its names and reports, or areas; on the full map also density, areas, and
   layers, which lets the reader choose. The other map-*.js add their layers here. All words are put on the page as text. */
"use strict";

const mbMap = (() => {
  const coarse = window.matchMedia("(pointer: coarse)").matches;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize) / 16; // 1 where text has its usual size
  // pixels: the zoom buttons with what is left and right of them; around a popup; its margins; its margins and tip
  const buttons = () => 20 + 40 * rem();
  const [AIR, FRAME, STEM] = [8, 40, 54];
  const SHEET = 680; // pixels between the margins of a printed sheet
  const wordsOf = new WeakMap();
  const layersOf = new WeakMap(); // by map: each layer's name with what it does when it is shown and hidden

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

  function gestures() {
    return {
      scrollWheelZoom: false,
      dragging: !coarse,
      zoomAnimation: !still,
      fadeAnimation: !still,
      markerZoomAnimation: !still,
      inertia: !still,
    };
  }

  /* One scrolls past a map: it takes the wheel (without Ctrl) and one finger only while it is the last thing clicked or
     focused. Two fingers always move and zoom it. */
  function holding(map) {
    const box = map.getContainer();
    const turn = (handler, isOn) => handler[isOn ? "enable" : "disable"]();
    let isHeld = false;
    const hold = (event) => {
      isHeld = event.composedPath().includes(box);
      turn(map.scrollWheelZoom, isHeld);
      if (coarse) turn(map.dragging, isHeld);
    };
    ["click", "focusin"].forEach((kind) => document.addEventListener(kind, hold, true));
    const wheel = ({ ctrlKey }) => turn(map.scrollWheelZoom, isHeld || ctrlKey);
    box.addEventListener("wheel", wheel, { capture: true, passive: true });
  }

  function begin(map) {
    const box = map.getContainer();
    const least = Math.round(map.getBoundsZoom(map.options.maxBounds)); // the bounds have air: one step out at most
    if (map.getZoom() < least) map.setZoom(least, { animate: false }); // a movement would end after the first frame and undo it
    map.setMinZoom(least);
    holding(map);
    shared.following(map);
    sized(map);
    box.querySelector(".mb-map__still")?.remove();
    box.addEventListener("keydown", ({ key }) => key === "Escape" && map.closePopup());
    onPaper(box);
    const ready = load(box.dataset.words);
    wordsOf.set(map, ready);
    if (box.dataset.tiles) shared.tiles(map);
    L.control.scale({ imperial: false, position: "bottomleft", maxWidth: 100 * rem() }).addTo(map);
    ready
      .then(({ words }) => {
        L.control.zoom({ zoomInTitle: words.zoom_in, zoomOutTitle: words.zoom_out }).addTo(map);
        if (box.dataset.schematic) {
          L.control.attribution({ prefix: false }).addAttribution(words.schematic).addTo(map);
        }
        map.on("popupopen", ({ popup }) => {
          popup.getElement().querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", words.close);
        });
      })
      .catch((error) => failed(map, error));
  }

  /* Tells the layers, by `textsize`, that the reader's text has become larger or smaller. */
  function sized(map) {
    const probe = make("span", "", "mb-map__rem");
    let size = rem();
    map.getContainer().append(probe);
    new ResizeObserver(() => size !== (size = rem()) && map.fire("textsize")).observe(probe);
  }

  /* A sheet is narrower than a screen: the map is printed smaller as it is, instead of being cut off. */
  function onPaper(box) {
    addEventListener("beforeprint", () => {
      const { offsetWidth: width, offsetHeight: height } = box;
      Object.assign(box.style, { width: `${width}px`, height: `${height}px`, maxHeight: "none", zoom: Math.min(1, SHEET / width) });
    });
    addEventListener("afterprint", () => Object.assign(box.style, { width: "", height: "", maxHeight: "", zoom: "" }));
  }

  function outlines(map, extra) {
    const address = map.getContainer().dataset.areas;
    if (!address) return Promise.resolve(null);
    const style = ({ properties }) => ({
      className: properties.ground ? `mb-ground mb-ground--${properties.ground}` : "mb-ground mb-ground--land",
      interactive: false,
    });
    return load(address).then((data) => {
      shared.names(map, data).catch((error) => failed(map, error));
      return L.geoJSON(data, { style, ...extra }).addTo(map);
    });
  }

  /* Land and water, and the outline of the area that the page is of where it is known. */
  function ground(map) {
    const [own] = (map.getContainer().dataset.area ?? "").split(" ");
    const style = { className: "mb-ground mb-ground--own", interactive: false };
    const filter = ({ properties: { id } }) => Boolean(own) && id === own;
    const draw = (layer) => layer && L.geoJSON(layer.toGeoJSON(), { style, filter }).addTo(map);
    outlines(map, {}).then(draw).catch((error) => failed(map, error));
  }

  /* Shows the whole of it, also when the map's element changes its size, until the reader takes over. */
  function frame(map, bounds, padding, isTaken = false) {
    const box = map.getContainer();
    ["pointerdown", "keydown"].forEach((kind) => box.addEventListener(kind, () => (isTaken = true), { passive: true }));
    box.addEventListener("wheel", () => (isTaken ||= map.scrollWheelZoom.enabled()), { passive: true });
    const zoom = (left) => Math.min(15, map.getBoundsZoom(bounds, false, L.point(left + padding, 2 * padding)));
    const fit = () => {
      // beside the buttons, so that they cover nothing, unless that shows everything smaller
      const beside = buttons() - 4;
      const left = zoom(beside) < zoom(padding) ? padding : beside;
      const room = { paddingTopLeft: [left, padding], paddingBottomRight: [padding, padding] };
      map.fitBounds(bounds, { ...room, maxZoom: 15, animate: false });
    };
    fit();
    new ResizeObserver(() => {
      map.invalidateSize({ pan: false });
      if (!isTaken) fit();
    }).observe(box);
  }

  /* A popup that fits in its map: beside the buttons, never taller than what there is; a longer one scrolls. While it
     is open the map may go beyond its bounds: what stands at their edge would not fit else. */
  const Popup = L.Popup.extend({
    options: { minWidth: 160, autoPanPaddingBottomRight: [AIR, AIR] },
    onAdd(map) {
      const { x, y } = map.getSize();
      this.options.autoPanPaddingTopLeft = [buttons(), AIR];
      this.options.maxWidth = Math.max(this.options.minWidth, Math.min(280 * rem(), x - buttons() - AIR - FRAME));
      this.options.maxHeight = y - 2 * AIR - STEM;
      this.bounds = map.options.maxBounds;
      map.setMaxBounds(null);
      L.Popup.prototype.onAdd.call(this, map);
    },
    onRemove(map) {
      L.Popup.prototype.onRemove.call(this, map);
      map.setMaxBounds(this.bounds);
    },
    /* After its content has grown: `update` would take the content out and lose the focus that is in it. */
    regrow() {
      const held = document.activeElement;
      const isHeld = this.isOpen() && this.getElement().contains(held);
      this.update();
      if (isHeld) held.focus({ preventScroll: true });
    },
  });

  function link(address, text) {
    const made = make("a", text);
    made.href = address;
    return made;
  }

  const around = (map) => map.getContainer().closest(".mb-mapped");

  /* A layer that the reader may choose: `show` and `hide` are called with the choice; without a choice it is shown. */
  function layer(map, name, does) {
    const known = layersOf.get(map) ?? {};
    layersOf.set(map, { ...known, [name]: does });
  }

  const chosen = (map) => around(map).querySelector("input[data-layer]:checked")?.value;
  const isChosen = (map, name) => (chosen(map) ?? name) === name;

  /* The choice of a layer: its controls, its key and its reading stand there, those of the others do not. */
  function layers(map) {
    const whole = around(map);
    const choose = (name) => {
      map.closePopup();
      for (const part of whole.querySelectorAll("[data-of]")) part.hidden = !part.dataset.of.split(" ").includes(name);
      for (const [other, does] of Object.entries(layersOf.get(map))) if (other !== name) does.hide();
      layersOf.get(map)[name]?.show();
    };
    whole.querySelector("[data-map-filters]").hidden = false;
    whole.addEventListener("change", ({ target }) => "layer" in target.dataset && choose(target.value));
    choose(chosen(map));
  }

  const said = (map) => wordsOf.get(map);

  const shared = { Popup, still, rem, load, fill, make, link, failed, said, around, outlines, frame, layer, isChosen, gestures, begin, ground, layers };
  return shared;
})();
