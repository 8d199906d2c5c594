// Records that are missing: a reviewer selects words of the source, or writes them, and says what they are.
const addKinds = ["target", "quantity", "time", "department", "assignment", "citation", "identifier", "section"];
const addable = { ...editable, target: editable.target.filter(name => name !== "role"), assignment: ["lead", "support", "responsible"],
  section: ["level", "marker", "title"] };
const obligatory = new Set(["role", "measure", "comparator", "modality", "kind"]);
const lines = [...document.querySelectorAll("main.text > p[data-s]")];
const starts = lines.map(line => Number(line.dataset.s));
// Offsets count code points of the source; a character that is written out as [U+202E] is one.
const pieces = line => {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT), found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const inv = node.parentElement.closest(".inv");
    found.push({ node, inv, points: inv ? [String.fromCodePoint(parseInt(node.data.slice(3, -1), 16))] : [...node.data] });
  }
  return found;
};
const lineText = line => pieces(line).flatMap(piece => piece.points);
function lineAt(offset) {
  let low = 0, high = lines.length;
  while (low + 1 < high) { const middle = (low + high) >> 1; if (starts[middle] <= offset) low = middle; else high = middle; }
  return low;
}
function offsetOf(node, offset) {
  const line = (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement).closest("main.text > p[data-s]");
  if (!line) return null;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, offset);
  const copy = before.cloneContents();
  for (const inv of copy.querySelectorAll(".inv")) inv.replaceWith(" ");
  return Number(line.dataset.s) + [...copy.textContent].length;
}
// What stands from one offset to another, without the line breaks.
function words(start, end) {
  let text = "";
  for (let i = lineAt(start); i < lines.length && starts[i] < end; i++) text += lineText(lines[i]).slice(Math.max(0, start - starts[i]), Math.max(0, end - starts[i])).join("");
  return text;
}
function spanOf(start, end) {
  if (start === null || end === null || start >= end) return null;
  const text = [...words(start, end)];
  const blank = c => /[\s\u3000]/.test(c);
  while (text.length && blank(text[0])) { text.shift(); start++; }
  // The end of a selection may be the beginning of the line below.
  const last = lineAt(end - 1);
  end = Math.min(end, starts[last] + lineText(lines[last]).length);
  while (text.length && blank(text[text.length - 1])) { text.pop(); end--; }
  return text.length && start < end ? { start, end } : null;
}
function selectedSpan() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  return spanOf(offsetOf(range.startContainer, range.startOffset), offsetOf(range.endContainer, range.endOffset));
}
// Words that were written: the first place behind the record that is looked at, else the first of all.
function findWords(text) {
  const from = current && current.start >= 0 ? lineAt(current.start) : 0;
  for (const i of [...lines.keys()].slice(from).concat([...lines.keys()].slice(0, from))) {
    const line = lineText(lines[i]).join(""), at = line.indexOf(text);
    if (text && at >= 0) { const start = starts[i] + [...line.slice(0, at)].length; return { start, end: start + [...text].length }; }
  }
  return null;
}
function defaults(kind, quote) {
  const number = /^([0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?)\s*(万亿|亿|万|千|百)?(.*)$/.exec(quote.normalize("NFKC"));
  const amount = number ? { value: Number(number[1].replace(/,/g, "")), multiplier: { 万亿: 12, 亿: 8, 万: 4, 千: 3, 百: 2 }[number[2]] ?? 0, unit: number[3] || null } : {};
  const year = /([12][0-9]{3})年/.exec(quote.normalize("NFKC"));
  const marker = /^(第[一二三四五六七八九十百]+[章节条]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[0-9]+[.．、])/.exec(quote);
  switch (kind) {
    case "target": return { measure: "level", comparator: "eq", modality: "firm", ...amount };
    case "quantity": return { role: "reported", comparator: "eq", ...amount };
    case "time": return { role: "deadline", value: year ? year[1] : null };
    case "department": return { name: quote, role: "mentioned" };
    case "citation": return { title: quote.replace(/^《|》$/g, ""), number: null };
    case "identifier": return { kind: "other" };
    case "section": return { level: 1, marker: marker ? marker[1] : "", title: quote.slice(marker ? marker[1].length : 0) };
    default: return {};
  }
}
const addID = (kind, { start, end }) => "m" + addKinds.indexOf(kind).toString(16) + start.toString(16).padStart(6, "0") + Math.min(end - start, 0xfffff).toString(16).padStart(5, "0");

function mark(unit) {
  const { start, end } = unit.span, made = [];
  for (let i = lineAt(start); i < lines.length && starts[i] < end; i++) {
    let at = starts[i];
    for (const { node, inv, points } of pieces(lines[i])) {
      const from = Math.max(0, start - at), to = Math.min(points.length, end - at);
      at += points.length;
      if (from >= to) continue;
      const outer = node.parentElement.closest("mark");
      const wrap = element("mark", { class: "added", "data-r": [unit.id, ...(outer ? outer.dataset.r.split(" ") : [])].join(" ") });
      if (inv) { inv.before(wrap); wrap.append(inv); }
      else {
        const range = document.createRange();
        range.setStart(node, points.slice(0, from).join("").length);
        range.setEnd(node, points.slice(0, to).join("").length);
        range.surroundContents(wrap);
      }
      made.push(wrap);
    }
  }
  marks.set(unit.id, made);
}
function unmark(id) {
  for (const made of marks.get(id) ?? []) { const parent = made.parentNode; made.replaceWith(...made.childNodes); parent.normalize(); }
  marks.delete(id);
}
// An added record as a unit of the queue.
function enlist(id, kept) {
  const unit = { kind: kept.kind, judged: kept.kind, id, start: kept.span.start, span: kept.span, isAdded: true,
    fields: { quote: kept.quote, marker: "", ...kept.fields } };
  units.push(unit);
  unitOf.set(id, unit);
  addRow(unit);
  mark(unit);
  return unit;
}
function remove(unit) {
  delete decisions[unit.id];
  units.splice(units.indexOf(unit), 1);
  unitOf.delete(unit.id);
  rows.get(unit.id).row.remove();
  rows.delete(unit.id);
  unmark(unit.id);
  current = null;
  save();
  show();
}
function add(draft) {
  const span = draft.span ?? findWords(draft.words);
  if (!span) { document.getElementById("words")?.focus(); document.getElementById("lacking").textContent = word("add.lacking"); return; }
  const id = addID(draft.kind, span);
  const quote = words(span.start, span.end);
  const fields = draft.span ? draft.fields : { ...defaults(draft.kind, quote), ...draft.changed };
  const isThere = unitOf.has(id);
  decisions[id] = { kind: draft.kind, verdict: "add", span, quote, fields: { ...fields }, note: decisions[id]?.note };
  if (isThere) unitOf.get(id).fields = { quote, marker: "", ...fields };
  const unit = isThere ? unitOf.get(id) : enlist(id, decisions[id]);
  getSelection().removeAllRanges();
  save();
  select(unit);
}
function fieldRows(kind, fields, change) {
  const table = element("table", {});
  for (const name of addable[kind]) {
    table.append(element("tr", {}, element("th", { scope: "row" }, name),
      element("td", {}, control(kind, name, fields[name], value => change(name, value), obligatory.has(name)))));
  }
  return table;
}
// The form for a record that is missing: with words that are selected, or a field to write them.
function addMissing(chosen) {
  const span = chosen?.span ?? selectedSpan();
  const quote = span ? words(span.start, span.end) : chosen?.words ?? "";
  const kind = chosen?.kind ?? (/[0-9０-９]/.test(quote) ? "target" : "department");
  const draft = { span, words: quote, kind, fields: defaults(kind, quote), changed: {} };
  const kinds = element("select", { id: "add-kind", "aria-label": word("add.kind"), onchange: e => addMissing({ span, words: draft.words, kind: e.target.value }) },
    ...addKinds.map(k => element("option", { value: k, selected: k === kind }, word("kind." + k))));
  detail.replaceChildren(element("h2", {}, word("add")), kinds,
    span ? element("blockquote", {}, visible(quote))
      : element("label", {}, word("add.words"), " ", element("input", { id: "words", value: quote, oninput: e => { draft.words = e.target.value; } })),
    element("p", { class: "empty", id: "lacking", role: "alert" }, span ? "" : word("add.hint")),
    fieldRows(kind, draft.fields, (name, value) => { draft.fields[name] = value; draft.changed[name] = value; }),
    element("div", { class: "acts" }, element("button", { type: "button", "data-act": "add", onclick: () => add(draft) }, word("add.keep")),
      element("button", { type: "button", "data-act": "cancel", onclick: show }, word("add.cancel"))));
  (span ? kinds : document.getElementById("words")).focus();
}
function showAdded(unit) {
  const kept = decisions[unit.id];
  detail.append(element("h2", {}, `+ ${word("kind." + unit.kind)}`), element("blockquote", {}, visible(kept.quote)),
    element("div", { class: "acts" }, element("button", { type: "button", "data-act": "remove", onclick: () => remove(unit) }, word("add.remove"))),
    fieldRows(unit.kind, kept.fields, (name, value) => { kept.fields[name] = value; unit.fields[name] = value; save(); }),
    element("label", {}, word("act.note"), " ", element("kbd", {}, "n"),
      element("textarea", { id: "note", onchange: e => { kept.note = e.target.value || undefined; save(); } }, kept.note ?? "")));
}
for (const [id, kept] of Object.entries(decisions)) if (kept.verdict === "add" && lines.length) enlist(id, kept);
const addButton = document.getElementById("add");
addButton.disabled = lines.length === 0;
// A press on the button must not lose what is selected.
addButton.addEventListener("mousedown", event => event.preventDefault());
addButton.addEventListener("click", () => addMissing());
keys.m = () => { if (lines.length) addMissing(); };
refresh();
if (unitOf.get(location.hash.slice(1))?.isAdded) select(unitOf.get(location.hash.slice(1)));
