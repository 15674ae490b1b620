/* What the reader has chosen (states, agency, category, week), and the reports that fit: one answer for every layer. */
"use strict";

(() => {
  const { fill } = mbMap;
  const started = new WeakMap();
  const NO_WEEK = -1; // no report was received in it

  async function start(map) {
    const [shelf, said] = await Promise.all([mbMap.shelf(map), mbMap.said(map)]);
    const whole = mbMap.around(map);
    const filters = whole.querySelector("[data-map-filters]");
    const weeks = weeksOf(whole.querySelector("[data-weeks]"), shelf.index, said);
    const number = new Intl.NumberFormat(said.locale);
    const isInScope = scopeOf(map.getContainer(), shelf.index);
    const told = [];

    /* The reports that fit, those of them whose place is known, how many there are to choose from, and whether the
       files hold all that fit. */
    async function ask() {
      const question = questionOf(map, filters, weeks, shelf.index);
      const nothing = { found: [], isWhole: true, total: 0 };
      const { found, isWhole, total } = question.isKnown || shelf.isSmall ? await shelf.ask(question) : nothing;
      const inScope = found.filter(isInScope);
      const reports = inScope.filter(question.fits);
      const compared = shelf.isSmall ? inScope : inScope.filter(({ week }) => question.week === null || week === question.week);
      const placed = reports.filter(({ lost }) => lost < 0);
      return { reports, placed, all: compared.length, count: reports.length, lost: reports.length - placed.length, isWhole, total };
    }

    /* Says under the map how many reports it shows; a layer that counts places leaves out what has none. */
    function say({ count, all, lost, isWhole, total }, isOfPlaces = false) {
      const n = number.format(isOfPlaces ? count - lost : count);
      const sentences = [fill(said.words.shown, { n, all: number.format(all) })];
      if (!isWhole) sentences[0] = fill(said.words.capped, { n, all: number.format(total) });
      if (lost) sentences.push(fill(isOfPlaces ? said.words.left_out : said.words.lost, { n: number.format(lost) }));
      whole.querySelector("[data-map-shown]").textContent = sentences.join(" · ");
    }

    const tell = () => told.forEach((show) => show());
    filters.hidden = false;
    whole.querySelector("[data-map-key]")?.remove(); // the switches say the same
    filters.addEventListener("change", ({ target }) => "layer" in target.dataset || "measure" in target.dataset || tell());
    weeks.listen(tell);
    const isNarrowed = () => isAnyChosen(filters, weeks);
    return { shelf, said, ask, say, isNarrowed, listen: (show) => told.push(show) };
  }

  /* Which reports a page's map is of: those of the agencies, categories or areas, and of the state, that its element
     names. */
  function scopeOf(box, index) {
    const lists = { agency: index.agencies, category: index.categories, area: index.areas };
    const tests = Object.entries(lists)
      .filter(([name]) => box.dataset[name])
      .map(([name, list]) => {
        const wanted = new Set(box.dataset[name].split(" ").map((id) => list.indexOf(id)));
        return (report) => wanted.has(report[name]);
      });
    if (box.dataset.kind) tests.push(({ kind }) => kind === box.dataset.kind);
    return (report) => tests.every((test) => test(report));
  }

  const statesOff = (filters) => [...filters.querySelectorAll("input[data-kind]:not(:checked)")];
  const choices = (filters) => [...filters.querySelectorAll("select[data-choice]")].filter(({ value }) => value);
  const isAnyChosen = (filters, weeks) =>
    statesOff(filters).length > 0 || choices(filters).length > 0 || weeks.chosen() !== null;

  function questionOf(map, filters, weeks, index) {
    const { dataset } = map.getContainer();
    const ofPage = ["agency", "category", "area"].find((name) => dataset[name]);
    const off = new Set(statesOff(filters).map((box) => box.dataset.kind));
    const chosen = choices(filters).map(({ dataset: { choice }, value }) => [choice, value]);
    const tests = chosen.map(([name, value]) => [name, wanted(index, name, value)]);
    const week = weeks.chosen();
    return {
      week,
      scopes: [...chosen.map((one) => one.join(":")), ...(ofPage ? [`${ofPage}:${dataset[ofPage].split(" ")[0]}`] : [])],
      isKnown: tests.every(([, places]) => places.size),
      isOverdueAlone: dataset.kind === "overdue" || (off.has("answered") && off.has("within") && !off.has("overdue")),
      fits: (report) =>
        !off.has(report.kind) &&
        (week === null || report.week === week) &&
        tests.every(([name, places]) => places.has(report[name])),
    };
  }

  /* What of a list is chosen with one of its ids: itself, and the areas within an area. */
  function wanted({ agencies, categories, areas, around }, name, value) {
    const at = { agency: agencies, category: categories, area: areas }[name].indexOf(value);
    if (at < 0) return new Set(); // no report has it, those without any neither
    const found = new Set([at]);
    const isWithin = (one) => one >= 0 && (found.has(one) || isWithin(around[one]));
    if (name === "area") areas.forEach((_, one) => isWithin(one) && found.add(one));
    return found;
  }

  /* The slider of weeks: all of them, or one; the week in words beside it, and to who can't see it. A week that the
     address names and the map does not know is none of them, until the reader chooses. */
  function weeksOf(box, index, said) {
    if (!box) return { chosen: () => null, listen() {} };
    box.hidden = index.weeks < 2;
    const slider = box.querySelector("[data-week]");
    const output = box.querySelector("[data-week-said]");
    const [all, one] = ["all", "week"].map((value) => box.querySelector(`input[value=${value}]`));
    const { wanted } = box.dataset;
    const at = said.periods.indexOf(wanted);
    if (wanted && at < 0) box.dataset.unknown = wanted;
    slider.max = index.weeks - 1;
    slider.value = at < 0 ? index.weeks - 1 : at;
    one.checked = Boolean(wanted);
    all.checked = !wanted;
    const say = () => {
      const words = said.weeks[Number(slider.value)];
      slider.setAttribute("aria-valuetext", words);
      if (one.checked) output.textContent = box.dataset.unknown ? `“${box.dataset.unknown}”` : words;
      else output.textContent = said.words.all_weeks;
    };
    const chosen = () => {
      if (!one.checked) return null;
      return box.dataset.unknown ? NO_WEEK : Number(slider.value);
    };
    say();
    return {
      chosen,
      listen(show) {
        const moved = () => {
          delete box.dataset.unknown;
          one.checked = true;
          say();
          show();
        };
        slider.addEventListener("input", moved);
        box.addEventListener("change", ({ target }) => {
          delete box.dataset.unknown;
          if (target !== slider) say();
        });
        box.addEventListener("click", ({ target }) => {
          if (!target.dataset.step) return;
          slider.value = Number(slider.value) + (one.checked && !box.dataset.unknown ? Number(target.dataset.step) : 0);
          moved();
        });
      },
    };
  }

  mbMap.chosen = (map) => {
    if (!started.has(map)) started.set(map, start(map));
    return started.get(map);
  };
})();
