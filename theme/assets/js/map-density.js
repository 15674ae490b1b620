/* Hexagons, counted by the build in projected metres; those of the size that fits the map's scale, in the part seen. */
"use strict";

(() => {
  const CORNERS = [0, 1, 2, 3, 4, 5].map((corner) => (Math.PI / 3) * corner + Math.PI / 6);
  const LISTED = 12;

  async function start(map) {
    const [data, said] = await Promise.all([mbMap.load(map.getContainer().dataset.density), mbMap.said(map)]);
    const whole = mbMap.around(map);
    const choice = whole.querySelector("select[data-measure=density]");
    const keys = [...whole.querySelectorAll("[data-of=density] [data-key]")];
    const rows = whole.querySelector("[data-hexagons]");
    const cells = L.layerGroup();
    const levels = data.levels.map((level) => ({ ...level, middles: middles(level, data) }));

    function draw() {
      const zoom = Math.floor(map.getZoom());
      const at = levels.findIndex(({ zooms: [low, high] }) => low <= zoom && zoom <= high);
      const level = levels[at];
      const key = keys.find(({ dataset }) => dataset.key === `${choice.value}-${at}`);
      keys.forEach((other) => (other.hidden = other !== key));
      const view = map.getBounds();
      const wide = view.pad(0.1);
      const shades = level.shades[choice.value];
      cells.clearLayers();
      const inView = [];
      level.middles.forEach((middle, cell) => {
        if (!wide.contains(middle)) return;
        if (view.contains(middle)) inView.push(cell);
        const className = shades[cell] === "-" ? "mb-area mb-area--none" : `mb-area mb-area--${shades[cell]}`;
        const drawn = L.polygon(corners(middle, level.width, data), { className });
        drawn.bindTooltip(() => told(level, cell, key, said), { sticky: true, className: "mb-tooltip", opacity: 1 });
        cells.addLayer(drawn);
      });
      rows.closest("table").caption.textContent = key.querySelector("p").textContent;
      list(rows, level, inView, choice.value, said);
    }

    choice.addEventListener("change", draw);
    return {
      show() {
        map.addLayer(cells).on("moveend", draw);
        draw();
      },
      hide() {
        map.removeLayer(cells).off("moveend", draw);
      },
    };
  }

  function middles({ width, column, row }, { origin: [lat, lon], metres: [north, east] }) {
    const high = (width * Math.sqrt(3)) / 2;
    return column.map((x, at) => {
      const shift = Math.abs(row[at] % 2) / 2;
      return [lat + (row[at] * high) / north, lon + ((x + shift) * width) / east];
    });
  }

  function corners([lat, lon], width, { metres: [north, east] }) {
    const radius = width / Math.sqrt(3);
    return CORNERS.map((turn) => [lat + (radius * Math.sin(turn)) / north, lon + (radius * Math.cos(turn)) / east]);
  }

  /* A hexagon in words: which area most of its reports are in, how many they are, and what its shade means. */
  function told(level, cell, key, said) {
    const number = new Intl.NumberFormat(said.locale);
    const counts = { n: number.format(level.reports[cell]), overdue: number.format(level.overdue[cell]) };
    const made = mbMap.make("div", "", "mb-popup");
    made.append(
      mbMap.make("strong", said.areas[level.area[cell]] ?? said.words.no_area, "mb-popup__title"),
      mbMap.make("span", mbMap.fill(said.words.hexagon, counts)),
      mbMap.make("span", `${key.querySelector("p").textContent}: ${meaning(level, cell, key)}`),
    );
    return made;
  }

  function meaning(level, cell, key) {
    const shade = level.shades[key.dataset.key.split("-")[0]][cell];
    const items = [...key.querySelectorAll("li")];
    return (shade === "-" ? items.at(-1) : items[Number(shade)]).textContent;
  }

  /* The hexagons seen that have most of what is shaded, as rows of the table. */
  function list(rows, level, inView, measure, said) {
    const number = new Intl.NumberFormat(said.locale);
    const value = {
      reports: (cell) => level.reports[cell],
      overdue: (cell) => level.overdue[cell],
      share: (cell) => (level.shades.share[cell] === "-" ? -1 : level.overdue[cell] / level.reports[cell]),
    }[measure];
    const first = [...inView].sort((one, other) => value(other) - value(one) || one - other).slice(0, LISTED);
    rows.replaceChildren(
      ...first.map((cell) => {
        const row = mbMap.make("tr");
        const name = mbMap.make("th", said.areas[level.area[cell]] ?? said.words.no_area);
        name.scope = "row";
        const counts = [level.reports[cell], level.perKm2[level.reports[cell]], level.overdue[cell]];
        row.append(name, ...counts.map((count) => mbMap.make("td", number.format(count), "mb-num")));
        return row;
      }),
    );
  }

  /* Fetched when it is first chosen: most readers never ask for it. */
  mbMap.density = (map) => {
    let made = null;
    let isWanted = false;
    mbMap.layer(map, "density", {
      show() {
        isWanted = true;
        made ??= start(map);
        made.then((layer) => isWanted && layer.show()).catch((error) => mbMap.failed(map, error));
      },
      hide() {
        isWanted = false;
        made?.then((layer) => layer.hide());
      },
    });
  };
})();
