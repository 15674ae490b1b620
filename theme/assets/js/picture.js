// A button that saves the chart of its card as an SVG file that stands alone: with its title and finding above, its
// colours and type written out, and the page's notice. Without this script the chart, with its source, is in the page.
"use strict";

const NS = "http://www.w3.org/2000/svg";
const WIDTH = 800;
const EDGE = 32;
const DRAWN = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-linejoin", "stroke-dasharray", "paint-order",
  "vector-effect", "font-size", "font-weight"];

function element(name, attributes, words = "") {
  const made = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = words;
  return made;
}

// A copy whose look does not hang on the style sheet.
function written(chart) {
  const copy = chart.cloneNode(true);
  const originals = [chart, ...chart.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((node, index) => {
    const look = getComputedStyle(originals[index]);
    if (node !== copy && !["svg", "title", "desc"].includes(node.localName)) {
      for (const name of DRAWN) node.setAttribute(name, look.getPropertyValue(name));
    }
    if (node.localName === "svg") node.setAttribute("overflow", "visible");
    node.removeAttribute("class");
  });
  return copy;
}

// Words in lines of so many letters.
function lines(words, most) {
  return words.trim().split(/\s+/).reduce((made, word) => {
    const last = made.at(-1);
    if (last && last.length + word.length < most) made[made.length - 1] = `${last} ${word}`;
    else made.push(word);
    return made;
  }, []);
}

function picture(card) {
  const chart = card.querySelector(".mb-chart__svg");
  const look = getComputedStyle(chart);
  const heading = [...document.querySelector("h1").childNodes].map((node) => node.textContent.trim());
  const head = heading.filter((words) => words).join(": ");
  const notice = document.querySelector(".mb-notice")?.textContent ?? "";
  const above = [
    ...lines(head, 60).map((text) => [text, { "font-size": 21, "font-weight": 700 }, 28]),
    ...lines(card.querySelector(".mb-card__title").textContent, 90).map((text) => [text, { "font-size": 15 }, 22]),
  ];
  const below = lines(notice, 120).map((text) => [text, { "font-size": 12 }, 18]);
  const whole = element("svg", {
    xmlns: NS, width: WIDTH, role: "img", "font-family": "Be Vietnam Pro, Segoe UI, Roboto, Noto Sans, Arial, sans-serif",
    fill: getComputedStyle(card).color,
  });
  whole.append(element("title", {}, head));
  whole.append(element("rect", { width: "100%", height: "100%", fill: getComputedStyle(card).backgroundColor }));
  let y = EDGE / 2;
  const write = ([text, attributes, step]) => whole.append(element("text", { ...attributes, x: EDGE, y: (y += step) }, text));
  above.forEach(write);
  const copy = written(chart);
  const gutter = Number.parseFloat(look.paddingLeft);
  copy.setAttribute("x", EDGE + gutter);
  copy.setAttribute("y", y + 16);
  copy.setAttribute("width", WIDTH - 2 * EDGE - gutter - Number.parseFloat(look.paddingRight));
  whole.append(copy);
  y += 16 + Number(chart.getAttribute("height"));
  below.forEach(write);
  whole.setAttribute("height", y + EDGE);
  return `${new XMLSerializer().serializeToString(whole)}\n`;
}

for (const button of document.querySelectorAll("[data-mb-picture]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([picture(button.closest(".mb-card"))], { type: "image/svg+xml" }));
    link.download = `${button.dataset.mbPicture}.svg`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
}
