/* What stands on a fallback point is one grey sign with its number, however many it is: it says nothing of that place.
   It gives way to the reports around, whose numbers it would hide. */
"use strict";

(() => {
  const { make, fill, room } = mbMap;
  const AIR = 2; // pixels between a sign and what it stands beside
  const STEP = 12; // pixels from one ring of places to the next
  const RINGS = 16;
  const TURNS = 8;

  /* Where a sign may stand, from its point: there, or beside it, the nearest first. */
  const PLACES = [
    [0, 0],
    ...Array.from({ length: RINGS * TURNS }, (_, at) => {
      const [far, turn] = [(Math.floor(at / TURNS) + 1) * STEP, ((at % TURNS) * 2 * Math.PI) / TURNS];
      return [Math.round(far * Math.cos(turn)), Math.round(far * Math.sin(turn))];
    }),
  ];

  mbMap.Spot = L.Marker.extend({
    _initIcon() {
      L.Marker.prototype._initIcon.call(this);
      this.rename();
    },
    rename() {
      if (!this._icon) return;
      this._icon.title = this.options.name();
      this._icon.setAttribute("aria-label", this._icon.title);
    },
  });

  function signOf([lat, lon, name], count, said) {
    const number = new Intl.NumberFormat(said.locale).format(count);
    const words = fill(said.words.lost_sign, { n: number });
    const html = make("span", "");
    html.append(make("span", "?"), make("span", number, "mb-lost__number"));
    const icon = L.divIcon({ html, className: "mb-lost", iconSize: null });
    const sign = new mbMap.Spot([lat, lon], { icon, name: () => (name ? `${name}: ${words}` : words) });
    const told = make("div", "", "mb-popup");
    told.append(make("strong", name || words, "mb-popup__title"));
    if (name) told.append(make("span", words));
    told.append(make("span", said.words.lost_why));
    return sign.bindPopup(new mbMap.Popup().setContent(told));
  }

  /* Puts each sign where it hides no number, as near to its point as can be; one that is open stays under its popup. */
  function place(map, signs) {
    const { controls, rounds, holds } = room(map);
    const taken = [...controls];
    for (const sign of signs) {
      const icon = sign.getElement();
      if (!icon || sign.isPopupOpen()) continue;
      const { x, y } = map.latLngToContainerPoint(sign.getLatLng());
      const [half, tall] = [icon.offsetWidth / 2, icon.offsetHeight / 2];
      const around = ([right, down]) => ({
        left: x + right - half - AIR,
        right: x + right + half + AIR,
        top: y + down - tall - AIR,
        bottom: y + down + tall + AIR,
      });
      const hidden = (box) =>
        rounds.reduce((sum, one) => sum + room.depth(one, box), 0) + taken.filter((one) => room.meet(one, box)).length * 2 * tall;
      const isSeen = holds(around([0, 0]));
      const tries = isSeen ? PLACES.filter((one) => holds(around(one))) : PLACES;
      const costs = tries.map((one) => hidden(around(one)));
      const [right, down] = tries[costs.indexOf(Math.min(...costs))];
      taken.push(around([right, down]));
      Object.assign(icon.style, { marginLeft: `${right - half}px`, marginTop: `${down - tall}px` });
      sign.options.icon.options.popupAnchor = [right, down - tall];
    }
  }

  mbMap.lost = (map, said) => {
    const layer = L.layerGroup();
    const signs = new Map();
    map.on("moveend resize filled popupclose textsize", () => map.hasLayer(layer) && place(map, signs.values()));
    return {
      layer,
      fill(reports) {
        layer.clearLayers();
        signs.clear();
        said.fallbacks.forEach((point, at) => {
          const count = reports.filter(({ lost }) => lost === at).length;
          if (count) signs.set(at, signOf(point, count, said).addTo(layer));
        });
      },
      /* Where the sign of a report stands, which it opens; as a sign does that is reached by keyboard. */
      at: ({ lost }) => said.fallbacks[lost],
      open({ lost }) {
        signs.get(lost).getElement().focus({ preventScroll: true });
        signs.get(lost).openPopup();
      },
    };
  };
})();
