/* What the reader has chosen on the full map stands in the address, so that a view is a link: read before any layer asks
   for a choice, written back at each change. What is as the page opens without a choice does not stand there. */
"use strict";

(() => {
  const isOn = (box) => box.checked;

  /* The controls with a value of their own in the address: its name there, its value, what it is without a choice. */
  function selects(whole) {
    const layer = whole.querySelector("input[data-layer]:checked").value;
    const measure = whole.querySelector(`select[data-measure=${layer}]`);
    const shade = measure ? [["shade", measure]] : [];
    return [...[...whole.querySelectorAll("select[data-choice]")].map((choice) => [choice.dataset.choice, choice]), ...shade];
  }

  /* A choice that the map does not know is kept: nothing fits it, and never everything. Of what only changes the look the
     first is taken. */
  function choose(select, wanted) {
    const isKnown = [...select.options].some(({ value }) => value === wanted);
    if (!isKnown && wanted && select.dataset.choice) {
      const added = new Option(quoted(wanted), wanted);
      added.dataset.unknown = "";
      select.add(added);
    }
    if (isKnown || (wanted && select.dataset.choice)) select.value = wanted;
    else select.selectedIndex = 0;
  }

  const quoted = (wanted) => `“${wanted}”`;

  /* What is asked for by an id that is none. */
  function unknown(whole, weeks) {
    const added = [...whole.querySelectorAll("select[data-choice]")].flatMap(({ selectedOptions }) => [...selectedOptions]);
    const ids = added.filter(({ dataset }) => "unknown" in dataset).map(({ value }) => value);
    return [...ids, ...(weeks.dataset.unknown ? [weeks.dataset.unknown] : [])].map(quoted);
  }

  function read(whole, weeks) {
    const given = new URLSearchParams(location.search);
    const layers = [...whole.querySelectorAll("input[data-layer]")];
    (layers.find(({ value }) => value === given.get("layer")) ?? layers[0]).checked = true;
    const states = given.getAll("state");
    for (const box of whole.querySelectorAll("input[data-kind]")) {
      box.checked = !states.length || states.includes(box.dataset.kind);
    }
    for (const [name, select] of selects(whole)) choose(select, given.get(name));
    weeks.dataset.wanted = given.get("week") ?? "";
  }

  /* What stands in the address, by name: lists of values. */
  function chosen(whole, weeks, periods) {
    const layers = [...whole.querySelectorAll("input[data-layer]")];
    const layer = layers.findIndex(isOn);
    const kinds = [...whole.querySelectorAll("input[data-kind]")];
    const states = kinds.filter(isOn).map(({ dataset }) => dataset.kind);
    const isWeek = weeks.querySelector("input[value=week]").checked;
    return {
      layer: layer ? [layers[layer].value] : [],
      state: states.length === kinds.length ? [] : states.length ? states : ["none"],
      category: [],
      agency: [],
      area: [],
      shade: [],
      week: isWeek ? [weeks.dataset.unknown || periods[Number(weeks.querySelector("[data-week]").value)]] : [],
      ...Object.fromEntries(selects(whole).map(([name, { selectedIndex, value }]) => [name, selectedIndex ? [value] : []])),
    };
  }

  /* What the reports are narrowed to, in words. */
  function narrowed(whole, weeks, said) {
    const picked = [...whole.querySelectorAll("select[data-choice]")].filter(({ value }) => value);
    const names = picked.map(({ selectedOptions: [{ text }] }) => text.replace(/^[– ]+/, ""));
    const kinds = [...whole.querySelectorAll("input[data-kind]")];
    const states = kinds.filter(isOn).map((box) => box.parentNode.textContent.trim());
    const ofStates = states.length === kinds.length ? [] : [states.join(", ") || said.words.no_state];
    const isWeek = weeks.querySelector("input[value=week]").checked;
    const chosenWeek = () => said.weeks[Number(weeks.querySelector("[data-week]").value)];
    const week = isWeek ? [weeks.dataset.unknown ? quoted(weeks.dataset.unknown) : chosenWeek()] : [];
    return [...names, ...ofStates, ...week];
  }

  /* Everything as it is without a choice, and the focus where choosing begins. */
  function widen(map, whole, weeks) {
    for (const box of whole.querySelectorAll("input[data-kind]")) box.checked = true;
    for (const select of whole.querySelectorAll("select[data-choice]")) select.selectedIndex = 0;
    const all = weeks.querySelector("input[value=all]");
    all.checked = true;
    all.dispatchEvent(new Event("change", { bubbles: true }));
    whole.querySelector("input[data-layer]:checked").focus();
    map.fire("widened");
  }

  mbMap.address = (map) => {
    const whole = mbMap.around(map);
    const weeks = whole.querySelector("[data-weeks]");
    const line = whole.querySelector("[data-narrowed]");
    const tell = (said) => {
      const words = narrowed(whole, weeks, said);
      line.hidden = !words.length;
      const strange = unknown(whole, weeks);
      const sentences = [mbMap.fill(said.words.narrowed, { names: words.join(" · ") })];
      if (strange.length) sentences.push(mbMap.fill(said.words.unknown, { names: strange.join(", ") }));
      line.querySelector("[data-narrowed-said]").textContent = sentences.join(". ");
    };
    const write = async () => {
      const said = await mbMap.said(map);
      whole.querySelectorAll("option[data-unknown]:not(:checked)").forEach((option) => option.remove());
      const made = new URL(location.href);
      for (const [name, values] of Object.entries(chosen(whole, weeks, said.periods))) {
        made.searchParams.delete(name);
        values.forEach((value) => made.searchParams.append(name, value));
      }
      history.replaceState(history.state, "", made);
      tell(said);
    };
    read(whole, weeks);
    mbMap.chosen(map).then(({ said }) => tell(said), () => {}); // what failed is told by the layers
    whole.addEventListener("change", write);
    whole.addEventListener("click", ({ target }) => target.dataset.step && write());
    whole.querySelector("[data-fit]").addEventListener("click", () => map.fire("fit"));
    line.querySelector("[data-widen]").addEventListener("click", () => widen(map, whole, weeks));
  };
})();
