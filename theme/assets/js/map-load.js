// Fetches what draws a map once it comes near the part of the page that is seen: most readers of a page never go there.
(() => {
  const AHEAD = "300px";
  const box = document.querySelector(".mb-map");
  const [start, ...others] = document.currentScript.dataset.later.split(" ").reverse();

  /* The scripts run in their order; the last one, which begins, once the styles are there too. */
  const add = (address) =>
    new Promise((resolve, reject) => {
      const isStyle = address.endsWith(".css");
      const made = isStyle
        ? Object.assign(document.createElement("link"), { rel: "stylesheet", href: address })
        : Object.assign(document.createElement("script"), { async: false, src: address });
      made.addEventListener("load", resolve);
      made.addEventListener("error", () => reject(new Error(address)));
      document.head.append(made);
    });

  const seen = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      Promise.all(others.reverse().map(add))
        .then(() => add(start))
        .catch((error) => console.error(error)); // the picture stays, and so do the lists
    },
    { rootMargin: AHEAD },
  );
  seen.observe(box);
})();
