/* What is painted on a map now, in pixels from its corner, so that nothing hides what something else says: rectangles, and
   rounds for clusters and reports. */
"use strict";

(() => {
  const MARK = 8; // half of what is seen of a report's sign, where text has its usual size

  mbMap.room = (map) => {
    const box = map.getContainer();
    const whole = box.getBoundingClientRect();
    const within = (node) => {
      const { left, top, right, bottom } = node.getBoundingClientRect();
      return { left: left - whole.left, top: top - whole.top, right: right - whole.left, bottom: bottom - whole.top };
    };
    const all = (selector) => [...box.querySelectorAll(selector)].map(within);
    const round = ({ left, top, right, bottom }, radius) => ({ x: (left + right) / 2, y: (top + bottom) / 2, radius });
    const crowds = all(".leaflet-marker-pane .mb-crowd").map((one) => round(one, (one.right - one.left) / 2));
    const spots = all(".leaflet-marker-pane .mb-spot").map((one) => round(one, MARK * mbMap.rem()));
    return {
      controls: all(".leaflet-control"),
      lost: all(".leaflet-marker-pane .mb-lost"),
      rounds: [...crowds, ...spots],
      holds: ({ left, top, right, bottom }) => left > 0 && top > 0 && right < whole.width && bottom < whole.height,
    };
  };

  mbMap.room.meet = (one, other) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

  /* How far a round reaches into a rectangle; 0 if it does not. */
  mbMap.room.depth = ({ x, y, radius }, { left, top, right, bottom }) => {
    const [across, down] = [x - Math.min(Math.max(x, left), right), y - Math.min(Math.max(y, top), bottom)];
    return Math.max(0, radius - Math.hypot(across, down));
  };
})();
