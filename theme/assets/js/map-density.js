/* Hexagons of the reports chosen, in projected metres; those of the size that fits the map's scale, in the part seen. */
"use strict";

(() => {
  const CORNERS = [0, 1, 2, 3, 4, 5].map((corner) => (Math.PI / 3) * corner + Math.PI / 6);
  const LISTED = 12;

  async function start(map) {
    const [data, chosen] = await Promise.all([mbMap.load(map.getContainer().dataset.density), mbMap.chosen(map)]);
    const { said } = chosen;
    const whole = mbMap.around(map);
    const choice = whole.querySelector("select[data-measure=density]");
    const keys = [...whole.querySelectorAll("[data-of=density] [data-key]")];
    const rows = whole.querySelector("[data-hexagons]");
    const cells = L.layerGroup();
    const everything = data.levels.map((level) => ({ ...level, middles: middles(level, data) }));
    let levels = everything;
    let turn = 0;
    let isOn = false;

    /* Without a choice the build has counted, also in a city of more reports than a browser is sent at once. */
    async function ask() {
      const mine = ++turn;
      const found = chosen.isNarrowed() ? await chosen.ask() : allOf(data, chosen.shelf.index);
      if (mine !== turn || !isOn) return;
      levels = found.placed ? data.levels.map((level) => counted(level, data, found.placed)) : everything;
      chosen.say(found, true);
      draw();
    }

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
    chosen.listen(() => isOn && ask());
    return {
      show() {
        isOn = true;
        map.addLayer(cells).on("moveend", draw);
        ask();
      },
      hide() {
        isOn = false;
        map.removeLayer(cells).off("moveend", draw);
      },
    };
  }

  function allOf({ levels: [{ reports }] }, { total }) {
    const placed = reports.reduce((sum, count) => sum + count, 0);
    return { count: total, all: total, lost: total - placed, isWhole: true };
  }

  /* The hexagons of some reports, as the build counts them all (portal/maps/hexagons.py), in the shades of all. */
  function counted(level, data, reports) {
    const found = new Map();
    for (const report of reports) {
      const [column, row] = cellOf(report, level.width, data);
      const key = `${row} ${column}`;
      if (!found.has(key)) found.set(key, { column, row, reports: 0, overdue: 0, areas: new Map() });
      const cell = found.get(key);
      cell.reports += 1;
      cell.overdue += report.kind === "overdue" ? 1 : 0;
      cell.areas.set(report.area, (cell.areas.get(report.area) ?? 0) + 1);
    }
    const cells = [...found.values()].sort((one, other) => one.row - other.row || one.column - other.column);
    const column = (name) => cells.map((cell) => cell[name]);
    const made = { ...level, column: column("column"), row: column("row"), reports: column("reports"), overdue: column("overdue") };
    made.area = cells.map(({ areas }) => [...areas].sort(([one, n], [other, m]) => m - n || one - other)[0][0]);
    made.middles = middles(made, data);
    const shade = (name) => cells.map((cell) => shadeOf(VALUES[name](cell, level.km2, data.least), level.bounds[name]));
    made.shades = Object.fromEntries(Object.keys(VALUES).map((name) => [name, shade(name)]));
    return made;
  }

  const VALUES = {
    reports: ({ reports }, km2) => reports / km2,
    overdue: ({ overdue }, km2) => (overdue ? overdue / km2 : null),
    share: ({ reports, overdue }, _, least) => (reports >= least ? overdue / reports : null),
  };

  function shadeOf(value, bounds) {
    if (value === null || bounds.length < 2) return "-";
    return Math.min(bounds.slice(1).filter((bound) => value >= bound).length, bounds.length - 2);
  }

  function cellOf({ lat, lon }, width, { origin: [south, west], metres: [north, east] }) {
    const [x, y, high] = [(lon - west) * east, (lat - south) * north, (width * Math.sqrt(3)) / 2];
    const evenRow = 2 * Math.round(y / (2 * high));
    const oddRow = 2 * Math.round((y / high - 1) / 2) + 1;
    const [even, odd] = [Math.round(x / width), Math.round(x / width - 0.5)];
    const toEven = (x - even * width) ** 2 + (y - evenRow * high) ** 2;
    const toOdd = (x - (odd + 0.5) * width) ** 2 + (y - oddRow * high) ** 2;
    return toEven <= toOdd ? [even, evenRow] : [odd, oddRow];
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
      mbMap.make("strong", mbMap.fill(said.words.around, { area: named(level, cell, said) }), "mb-popup__title"),
      mbMap.make("span", mbMap.fill(said.words.hexagon, counts)),
      mbMap.make("span", `${key.querySelector("p").textContent}: ${meaning(level, cell, key)}`),
    );
    return made;
  }

  function named(level, cell, said) {
    return said.areas[level.area[cell]] ?? said.words.no_area;
  }

  function meaning(level, cell, key) {
    const shade = level.shades[key.dataset.key.split("-")[0]][cell];
    const items = [...key.querySelectorAll("li")];
    return (shade === "-" ? items.at(-1) : items[Number(shade)]).textContent;
  }

  /* The hexagons seen that have most of what is shaded, as rows of the table. */
  function list(rows, level, inView, measure, said) {
    const number = new Intl.NumberFormat(said.locale, { maximumFractionDigits: 0 });
    const small = new Intl.NumberFormat(said.locale, { maximumFractionDigits: 2 });
    const value = {
      reports: (cell) => level.reports[cell],
      overdue: (cell) => level.overdue[cell],
      share: (cell) => (level.shades.share[cell] === "-" ? -1 : level.overdue[cell] / level.reports[cell]),
    }[measure];
    const first = [...inView].sort((one, other) => value(other) - value(one) || one - other).slice(0, LISTED);
    rows.replaceChildren(
      ...first.map((cell) => {
        const row = mbMap.make("tr");
        const name = mbMap.make("th", named(level, cell, said));
        name.scope = "row";
        const density = level.reports[cell] / level.km2;
        const texts = [number.format(level.reports[cell]), (density < 1 ? small : number).format(density), number.format(level.overdue[cell])];
        row.append(name, ...texts.map((text) => mbMap.make("td", text, "mb-num")));
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
