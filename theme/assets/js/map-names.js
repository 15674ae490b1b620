/* Names of areas and waters where they are seen, none over another; a deployer's background has its own. Who can't see
   them is told each report's area by the list. */
"use strict";

(() => {
  const ACROSS = 9; // points, in each direction, at which an area may be named
  const [AIR, WET] = [3, 6]; // pixels around a name that stay free of others; around a water's, which gives way first
  const FEW = 24; // names, of so many at most some move for the sake of another
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

  async function start(map, { features }) {
    const said = await mbMap.said(map);
    const pane = map.createPane("names");
    pane.setAttribute("aria-hidden", "true");
    const signs = said.named.flatMap(([id, name]) => {
      const feature = features.find(({ properties }) => (id ? properties.id === id : properties.name === name));
      return feature ? [{ feature, sign: signOf(map, name, !id), air: id ? AIR : WET }] : [];
    });

    /* Each name where no sign covers a letter of it; one for which there is no such place gives way. */
    function place() {
      const { controls, lost, rounds, holds } = mbMap.room(map);
      const { meet, depth } = mbMap.room;
      const taken = [...controls, ...lost];
      const isFree = (one) => holds(one) && !taken.some((other) => meet(one, other)) && !rounds.some((other) => depth(other, one));
      const put = [];
      const view = map.getBounds();
      const seen = [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()];
      for (const { feature, sign, air } of signs) {
        const places = spots(feature, seen).map(([lng, lat]) => around(map, [lat, lng], sign, air)).filter(isFree);
        const chosen = among(put, places, signs.length <= FEW && air === AIR);
        sign.getElement().firstChild.classList.toggle("mb-name--away", !chosen);
        if (chosen) put.push({ sign, places, chosen });
      }
      put.forEach(({ sign, chosen }) => sign.setLatLng(chosen.at));
    }

    let waiting = 0; // until all signs have their places: those of fallback points give way too
    const later = () => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(place);
    };
    map.on("moveend resize filled textsize", later);
    document.fonts.addEventListener("loadingdone", later); // letters of another width
    later();
  }

  /* The first of a name's places at which it meets no other; else one from which the others can move away. */
  function among(put, places, mayMove) {
    const { meet } = mbMap.room;
    const met = (place, but) => put.filter((other) => other !== but && meet(place, other.chosen));
    const free = places.find((place) => !met(place).length);
    if (free || !mayMove) return free;
    return places.find((place) => {
      const others = met(place);
      const before = others.map(({ chosen }) => chosen);
      const isAway = others.every((other) => {
        const away = other.places.find((one) => !meet(one, place) && !met(one, other).length);
        return away && (other.chosen = away);
      });
      if (!isAway) others.forEach((other, at) => (other.chosen = before[at]));
      return isAway;
    });
  }

  function signOf(map, name, isWater) {
    const html = mbMap.make("span", name, `mb-name${isWater ? " mb-name--water" : ""}`);
    const icon = L.divIcon({ html, className: "mb-name__at", iconSize: [0, 0] });
    return L.marker(map.getCenter(), { icon, interactive: false, keyboard: false, pane: "names" }).addTo(map);
  }

  /* The room that a name takes with its middle at a place. */
  function around(map, at, sign, air) {
    const { offsetWidth, offsetHeight } = sign.getElement().firstChild;
    const { x, y } = map.latLngToContainerPoint(at);
    const [half, tall] = [offsetWidth / 2 + air, offsetHeight / 2 + air];
    return { at, left: x - half, top: y - tall, right: x + half, bottom: y + tall };
  }

  mbMap.names = (map, outlines) => {
    if (named.has(map) || map.getContainer().dataset.tiles) return Promise.resolve();
    named.add(map);
    return start(map, outlines);
  };
})();
