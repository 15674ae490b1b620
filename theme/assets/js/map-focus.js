/* The focus stays in sight: what lies outside the map's frame is not reached by Tab, and what is reached is brought wholly
   into the frame; the browser scrolls the page. */
"use strict";

(() => {
  const AIR = 6; // pixels between what has the focus and the frame, for the ring around it
  const REACHED = ".leaflet-interactive[tabindex]";

  const across = ({ left, right }) => [left, right];
  const down = ({ top, bottom }) => [top, bottom];
  const length = ([start, end]) => end - start;
  const isSeen = (one, whole) => {
    const shared = Math.min(one[1], whole[1]) - Math.max(one[0], whole[0]);
    return length(one) > 0 && shared > Math.min(length(one), length(whole)) / 2;
  };

  /* How far a stretch must go to lie within another; one that is longer has its middle there, unless it fills it. */
  function way(one, whole) {
    const [from, to] = [whole[0] + AIR, whole[1] - AIR];
    if (length(one) > to - from) return isSeen(one, whole) ? 0 : (from + to - one[0] - one[1]) / 2;
    return Math.max(from - one[0], 0) || Math.min(to - one[1], 0);
  }

  mbMap.following = (map) => {
    const box = map.getContainer();
    L.Marker.mergeOptions({ autoPanOnFocus: false }); // it counts from a corner of the sign, and leaves half outside

    function look() {
      const whole = box.getBoundingClientRect();
      for (const node of box.querySelectorAll(REACHED)) {
        const one = node.getBoundingClientRect();
        node.setAttribute("tabindex", [across, down].every((side) => isSeen(side(one), side(whole))) ? "0" : "-1");
      }
    }

    let waiting = 0; // until all signs have their places
    const later = () => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(look);
    };
    map.on("moveend resize filled layeradd", later);

    /* A pointer's own press moves nothing away from under it. */
    box.addEventListener("focusin", ({ target }) => {
      if (!target.matches(REACHED) || !target.matches(":focus-visible")) return;
      const [one, whole] = [target, box].map((node) => node.getBoundingClientRect());
      const [x, y] = [across, down].map((side) => way(side(one), side(whole)));
      if (x || y) map.panBy([-x, -y], { animate: false });
    });
  };
})();
