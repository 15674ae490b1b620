/* Areas in the shades of the measure that the reader chooses, each with its name and value in words. */
"use strict";

(() => {
  async function start(map) {
    const { areas, measures } = JSON.parse(map.getContainer().dataset.values);
    const whole = mbMap.around(map);
    const choice = whole.querySelector("select[data-measure=areas]");
    const filters = whole.querySelector("[data-map-filters]");
    const measure = () => measures[choice?.value ?? Object.keys(measures)[0]];
    const style = ({ properties }) => {
      if (properties.ground) return { className: `mb-ground mb-ground--${properties.ground}`, interactive: false };
      return { className: `mb-area ${measure()[properties.id][0]}` };
    };
    const filter = ({ properties }) => Boolean(properties.ground || areas[properties.id]);
    const [layer, said] = await Promise.all([mbMap.outlines(map, { style, filter }), mbMap.said(map)]);
    const shapes = [];
    layer.eachLayer((shape) => {
      const { id } = shape.feature.properties;
      if (areas[id]) shapes.push([id, tell(map, shape, areas[id], () => measure()[id][1], said)]);
    });
    const chosen = () => {
      map.closePopup();
      shapes.forEach(([id, rename]) => rename(measure()[id][0]));
      const name = choice?.value ?? Object.keys(measures)[0];
      whole.querySelectorAll("[data-key]").forEach((key) => {
        if (key.dataset.key in measures) key.hidden = key.dataset.key !== name;
      });
      whole.querySelectorAll("[data-column]").forEach((cell) => (cell.hidden = cell.dataset.column !== name));
    };
    filters.hidden = false;
    choice?.addEventListener("change", chosen);
    chosen();
    return { layer, chosen };
  }

  /* Gives an area its words, and returns what changes its shade. */
  function tell(map, area, [name, href], text, said) {
    area.bindTooltip(() => card(name, text()), { sticky: true, className: "mb-tooltip", opacity: 1 });
    const popup = () => {
      const content = card(name, text());
      if (href) content.append(mbMap.link(href, said.words.more));
      return content;
    };
    area.bindPopup(new mbMap.Popup().setContent(popup));
    area.on("popupopen", () => area.closeTooltip());
    const prepare = () => {
      const shape = area.getElement();
      if (!shape) return;
      if (!shape.hasAttribute("tabindex")) shape.setAttribute("tabindex", "0");
      shape.setAttribute("role", "button");
      shape.setAttribute("aria-label", `${name}: ${text()}`);
      if (shape.dataset.ready) return;
      shape.dataset.ready = "1";
      shape.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        area.openPopup(area.getBounds().getCenter());
        area.getPopup().getElement().querySelector("a")?.focus();
        area.getPopup().once("remove", () => shape.focus());
      });
    };
    area.on("add", prepare);
    prepare();
    return (shade) => {
      const shape = area.getElement();
      area.options.className = `mb-area ${shade}`;
      shape?.setAttribute("class", `mb-area ${shade} leaflet-interactive`);
      prepare();
    };
  }

  function card(name, text) {
    const made = mbMap.make("div", "", "mb-popup");
    made.append(mbMap.make("strong", name, "mb-popup__title"), mbMap.make("span", text));
    return made;
  }

  /* On a map of its own it is there at once and fills the frame; among other layers it waits until it is chosen. */
  mbMap.areas = (map) => {
    const isAlone = map.getContainer().dataset.full !== "1";
    let made = null;
    let isWanted = isAlone;
    const failed = (error) => mbMap.failed(map, error);
    if (isAlone) {
      start(map)
        .then(({ layer }) => mbMap.frame(map, layer.getBounds(), 12))
        .catch(failed);
    }
    map.on("fit", () => isWanted && made?.then(({ layer }) => map.fitBounds(layer.getBounds(), { padding: [12, 12], animate: false })));
    mbMap.layer(map, "areas", {
      show() {
        isWanted = true;
        made ??= start(map);
        made.then(({ layer, chosen }) => isWanted && (map.addLayer(layer), chosen())).catch(failed);
      },
      hide() {
        isWanted = false;
        made?.then(({ layer }) => map.removeLayer(layer));
      },
    });
  };
})();
