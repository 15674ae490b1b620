/* The reports that a map may show, taken from the build's files of points as they are asked for, never more than a limit
   at once. A report is a plain object; its title comes later, from a file of many. */
"use strict";

mbMap.shelf = (() => {
  function shelfOf(address, index, said) {
    const folder = address.slice(0, address.lastIndexOf("/") + 1);
    const loaded = new Map();
    const reports = new Map();
    const isSmall = index.total <= index.limit;

    function file(name, digest) {
      const key = `${folder}${name}.${digest}.json`;
      if (!loaded.has(key)) loaded.set(key, mbMap.load(key));
      return loaded.get(key);
    }

    async function points(name, digest) {
      const data = await file(name, digest);
      return unpacked(data);
    }

    function unpacked(data) {
      const weeks = data.week.flatMap(([week, times]) => Array(times).fill(week));
      const lost = new Map(data.lost);
      const late = new Map(data.late);
      const [south, west] = data.origin;
      let number = 0;
      return data.id.map((id, at) => {
        number = Array.isArray(data.number) ? number + data.number[at] : data.number + at;
        if (!reports.has(number)) {
          reports.set(number, {
            number,
            id,
            lat: (south + data.lat[at]) / 1e5,
            lon: (west + data.lon[at]) / 1e5,
            state: data.state[at],
            kind: said.kinds[data.state[at]],
            hasPage: data.page[at] === "1",
            week: weeks[at],
            lost: lost.get(at) ?? -1,
            late: late.get(at) ?? 0,
            agency: data.agency[at],
            category: data.category[at],
            area: data.area[at],
          });
        }
        return reports.get(number);
      });
    }

    /* Which files hold what is asked for, whether they hold all of it, and of how many. */
    function wanted({ week, scopes, isOverdueAlone }) {
      const part = ([digest], at) => [`points-${at}`, digest];
      if (isSmall) return [index.parts.map(part), true, index.total];
      if (week !== null) {
        const held = index.parts.map((entry, at) => [entry, at]).filter(([[, , first, last]]) => first <= week && week <= last);
        return [held.map(([entry, at]) => part(entry, at)), true, index.total];
      }
      const names = [...scopes, isOverdueAlone && "overdue"].filter((one) => index.scopes[one]);
      const isWhole = (name) => index.scopes[name][1] <= index.limit;
      const name = names.find(isWhole) ?? names[0];
      if (name) return [[[`points-${name.replace(":", "-")}`, index.scopes[name][0]]], isWhole(name), index.scopes[name][1]];
      let room = index.limit;
      const newest = index.parts.filter(([, count]) => (room -= count) >= 0);
      return [newest.map(part), false, index.total];
    }

    /* The reports in those files, newest first, whether what is asked for is all among them, and of how many. */
    async function ask(question) {
      const [files, isWhole, total] = wanted(question);
      const found = (await Promise.all(files.map(([name, digest]) => points(name, digest)))).flat();
      return { found, isWhole, total };
    }

    async function title(number) {
      const at = Math.floor(number / index.perTitles);
      const titles = await file(`titles-${at}`, index.titles[at]);
      return (reports.get(number).title = titles[number % index.perTitles]);
    }

    return { index, isSmall, ask, title };
  }

  return async (map) => {
    const address = map.getContainer().dataset.points;
    const [index, said] = await Promise.all([mbMap.load(address), mbMap.said(map)]);
    return shelfOf(address, index, said);
  };
})();
