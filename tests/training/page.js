// Runs the script of a report without a browser: `node page.js REPORT.html`.
// A stand-in for the few things of the document that the script touches.
"use strict";
const page = require("node:fs").readFileSync(process.argv[2], "utf8");
const part = (start, end) => page.split(start)[1].split(end)[0];

class Element {
  constructor(id) { Object.assign(this, { id, children: [], handlers: {}, dataset: {}, cells: [] }); }
  get childElementCount() { return this.children.length; }
  addEventListener(name, handler) { this.handlers[name] = handler; }
  append(...children) { this.children.push(...children); }
  replaceChildren() { this.children = []; }
  insertRow() { const row = new Element("row"); this.children.push(row); return row; }
  insertCell() { const cell = new Element("cell"); this.cells.push(cell); return cell; }
  click() { globalThis.clicked = this; }
}

const elements = {};
const stored = {};
const choices = ["a", "tie", "b"].map((choice) => {
  const button = new Element(choice);
  button.dataset.choice = choice;
  return button;
});
globalThis.Image = Element;
globalThis.document = {
  getElementById: (id) => (elements[id] ??= new Element(id)),
  querySelectorAll: () => choices,
  createElement: (name) => new Element(name),
  addEventListener(name, handler) { this[name] = handler; },
};
globalThis.localStorage = {
  getItem: (key) => stored[key] ?? null,
  setItem: (key, value) => { stored[key] = value; },
};
globalThis.Blob = class { constructor(parts) { globalThis.saved = parts.join(""); } };
URL.createObjectURL = () => "blob:";
URL.revokeObjectURL = () => {};
document.getElementById("data").textContent = part('id="data">', "</script>");

const script = part("<script>\n", "</script>");
const run = () => new Function(script)();
run();
const shown = elements.a.src;
choices[0].handlers.click();
choices[1].handlers.click();
choices[2].handlers.click();
elements.undo.handlers.click();
const press = (key, more) =>
  document.keydown({ key, target: { closest: () => ({}) }, preventDefault() {}, ...more });
press("b");  // while a button has the focus
press("b", { repeat: true });  // held down: one answer
press(" ");  // the button's own
elements.save.handlers.click();
elements.measured.handlers.toggle();
const sections = elements.sheets.childElementCount;
run();  // the page opened again
console.log(JSON.stringify({
  shown,
  progress: elements.progress.textContent,
  tally: JSON.parse(saved),
  counts: elements.counts.children.map((row) => row.cells.map((cell) => cell.textContent)),
  download: clicked.download,
  sections,
}));
