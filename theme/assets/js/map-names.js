/* Names of areas and waters where they are seen, none over another; a deployer's background has its own. Who can't see
   them is told each report's area by the list. */
"use strict";

(() => {
  const ACROSS = 9; // points, in each direction, at which an area may be named
  const MOST_COVERED = 0.15; // by signs, as a share of a name's room; the name of a water by none
  const AIR = 4; // pixels around a name that stay free of others
  const named = new WeakSet();

  const isInside = ([x, y], rings) => {
    let isIn = false;
    for (const ring of rings) {
      for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
        const [[x1, y1], [x2, y2]] = [ring[at], ring[before]];
        if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isIn = !isIn;
      }
    }
    return isIn;
  };

  const ringsOf = ({ type, coordinates }) => (type === "MultiPolygon" ? coordinates.flat() : coordinates);

  /* Where in a part of the map something may be named, the middle of what is seen of it first. */
  function spots({ geometry }, [west, south, east, north]) {
    const lines = { LineString: [geometry.coordinates], MultiLineString: geometry.coordinates }[geometry.type];
    const isSeen = ([x, y]) => west < x && x < east && south < y && y < north;
    if (lines) {
      const seen = lines.flat().filter(isSeen);
      return nearest(seen, seen[seen.length >> 1]);
    }
    const rings = ringsOf(geometry);
    const steps = Array.from({ length: ACROSS }, (_, at) => (at + 0.5) / ACROSS);
    const corners = rings.flat();
    const side = (at, pick, limit, limited) => limited(limit, pick(...corners.map((corner) => corner[at])));
    const [left, right] = [side(0, Math.min, west, Math.max), side(0, Math.max, east, Math.min)];
    const [foot, top] = [side(1, Math.min, south, Math.max), side(1, Math.max, north, Math.min)];
    if (left >= right || foot >= top) return [];
    const points = steps.flatMap((x) => steps.map((y) => [left + x * (right - left), foot + y * (top - foot)]));
    const inside = points.filter((point) => isInside(point, rings));
    const mean = [0, 1].map((at) => inside.reduce((sum, point) => sum + point[at], 0) / inside.length);
    return nearest(inside, mean);
  }

  function nearest(points, to) {
    const far = ([x, y]) => (x - to[0]) ** 2 + (y - to[1]) ** 2;
    return [...points].sort((one, other) => far(one) - far(other));
  }

  /* How much of a rectangle others cover, in pixels. */
  const covered = (one, others) =>
    others.reduce((sum, other) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      return sum + Math.max(0, across) * Math.max(0, down);
    }, 0);

  async function start(map, { features }) {
    const said = await mbMap.said(map);
    const box = map.getContainer();
    const pane = map.createPane("names");
    pane.setAttribute("aria-hidden", "true");
    const signs = said.named.flatMap(([id, name]) => {
      const feature = features.find(({ properties }) => (id ? properties.id === id : properties.name === name));
      return feature ? [{ feature, sign: signOf(map, name, !id), isWater: !id }] : [];
    });

    function place() {
      const whole = box.getBoundingClientRect();
      const within = (node) => {
        const { left, top, right, bottom } = node.getBoundingClientRect();
        return { left: left - whole.left, top: top - whole.top, right: right - whole.left, bottom: bottom - whole.top };
      };
      const all = (selector) => [...box.querySelectorAll(selector)].map(within);
      const taken = all(".leaflet-control");
      const crowds = all(".leaflet-marker-pane .leaflet-marker-icon");
      const view = map.getBounds();
      const seen = [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()];
      for (const { feature, sign, isWater } of signs) {
        const tries = spots(feature, seen).map(([lng, lat]) => around(map, [lat, lng], sign, whole));
        const free = tries.filter((one) => one.isWithin && !covered(one, taken));
        free.forEach((one) => (one.covered = covered(one, crowds)));
        const least = Math.min(...free.map((one) => one.covered)); // the first of them: the nearest to the middle
        const chosen = free.find((one) => one.covered === least && least <= (isWater ? 0 : MOST_COVERED * one.size));
        sign.getElement().firstChild.classList.toggle("mb-name--away", !chosen);
        if (!chosen) continue;
        sign.setLatLng(chosen.at);
        taken.push(chosen);
      }
    }

    map.on("moveend resize filled", place);
    place();
  }

  function signOf(map, name, isWater) {
    const html = mbMap.make("span", name, `mb-name${isWater ? " mb-name--water" : ""}`);
    const icon = L.divIcon({ html, className: "mb-name__at", iconSize: [0, 0] });
    return L.marker(map.getCenter(), { icon, interactive: false, keyboard: false, pane: "names" }).addTo(map);
  }

  /* The room that a name takes with its middle at a place. */
  function around(map, at, sign, { width, height }) {
    const { offsetWidth, offsetHeight } = sign.getElement().firstChild;
    const { x, y } = map.latLngToContainerPoint(at);
    const [half, tall] = [offsetWidth / 2 + AIR, offsetHeight / 2 + AIR];
    const made = { at, left: x - half, top: y - tall, right: x + half, bottom: y + tall, size: 4 * half * tall };
    return { ...made, isWithin: made.left > 0 && made.top > 0 && made.right < width && made.bottom < height };
  }

  mbMap.names = (map, outlines) => {
    if (named.has(map) || map.getContainer().dataset.tiles) return Promise.resolve();
    named.add(map);
    return start(map, outlines);
  };
})();
