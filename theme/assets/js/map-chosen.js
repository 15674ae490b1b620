/* What the reader has chosen (states, agency, category, week), and the reports that fit: one answer for every layer. */
"use strict";

(() => {
  const { fill } = mbMap;
  const started = new WeakMap();

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
      const { found, isWhole, total } = await shelf.ask(question);
      const inScope = found.filter(isInScope);
      const reports = inScope.filter(question.fits);
      const compared = shelf.isSmall ? inScope : inScope.filter(({ week }) => question.week === null || week === question.week);
      const placed = reports.filter(({ lost }) => lost < 0);
      return { reports, placed, all: compared.length, count: reports.length, lost: reports.length - placed.length, isWhole, total };
    }

    /* Says under the map how many reports it shows. */
    function say({ count, all, lost, isWhole, total }) {
      const sentences = [fill(said.words.shown, { n: number.format(count), all: number.format(all) })];
      if (!isWhole) sentences[0] = fill(said.words.capped, { n: number.format(count), all: number.format(total) });
      if (lost) sentences.push(fill(said.words.lost, { n: number.format(lost) }));
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
      isOverdueAlone: dataset.kind === "overdue" || (off.has("answered") && off.has("within") && !off.has("overdue")),
      fits: (report) =>
        !off.has(report.kind) &&
        (week === null || report.week === week) &&
        tests.every(([name, places]) => places.has(report[name])),
    };
  }

  /* What of a list is chosen with one of its ids: itself, and the areas within an area. */
  function wanted({ agencies, categories, areas, around }, name, value) {
    const found = new Set([{ agency: agencies, category: categories, area: areas }[name].indexOf(value)]);
    const isWithin = (at) => at >= 0 && (found.has(at) || isWithin(around[at]));
    if (name === "area") areas.forEach((_, at) => isWithin(at) && found.add(at));
    return found;
  }

  /* The slider of weeks: all of them, or one; the week in words beside it, and to who can't see it. */
  function weeksOf(box, index, said) {
    if (!box || index.weeks < 2) {
      if (box) box.hidden = true;
      return { chosen: () => null, listen() {} };
    }
    const slider = box.querySelector("[data-week]");
    const output = box.querySelector("[data-week-said]");
    const [all, one] = ["all", "week"].map((value) => box.querySelector(`input[value=${value}]`));
    const wanted = said.periods.indexOf(box.dataset.wanted);
    slider.max = index.weeks - 1;
    slider.value = wanted < 0 ? index.weeks - 1 : wanted;
    one.checked = wanted >= 0;
    all.checked = wanted < 0;
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
  }

  mbMap.chosen = (map) => {
    if (!started.has(map)) started.set(map, start(map));
    return started.get(map);
  };
})();
