/* The background that a deployer has set: a server's pictures, or the tiles of one file that lies with the site. */
"use strict";

mbMap.tiles = (map) => {
  const { tiles, tilesKind, tilesBy, tilesLink, tilesZoom } = map.getContainer().dataset;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const options = { maxNativeZoom: Number(tilesZoom), maxZoom: 18, attribution: "" };
  const isDark = () => {
    const scheme = document.body.dataset.mdColorScheme;
    return scheme === "slate" || (scheme !== "default" && dark.matches);
  };
  const made = {
    server: () => L.tileLayer(tiles, { ...options, detectRetina: tiles.includes("{r}") }),
    pictures: () => pmtiles.leafletRasterLayer(new pmtiles.PMTiles(tiles), options),
    vectors: () =>
      protomapsL.leafletLayer({
        url: tiles,
        flavor: isDark() ? "dark" : "light",
        lang: document.documentElement.lang,
        maxDataZoom: Number(tilesZoom),
        attribution: "",
      }),
  };
  let layer = made[tilesKind]().addTo(map);

  // pictures are dimmed by the stylesheet in the dark; vectors have colours of their own
  const repaint = () => {
    if (tilesKind !== "vectors") return;
    map.removeLayer(layer);
    layer = made.vectors().addTo(map);
  };
  dark.addEventListener("change", repaint);
  new MutationObserver(repaint).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });

  const credit = L.control({ position: "bottomright" });
  credit.onAdd = () => {
    const box = mbMap.make("div", "", "leaflet-control-attribution mb-map__credit");
    box.append(tilesLink ? mbMap.link(tilesLink, tilesBy) : mbMap.make("span", tilesBy));
    return box;
  };
  credit.addTo(map);
};
