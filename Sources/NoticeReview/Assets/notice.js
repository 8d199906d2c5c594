// The page of one notice: units of review, the queue, the panel, the keyboard.
const record = data.record;
const subject = { id: record.id, sha256: record.source.sha256, ruleset: record.generator.ruleset };
let decisions = readDecisions(subject);
const choices = data.choices;
const editable = {
  target: ["role", "indicator", "subject", "measure", "comparator", "value", "low", "high", "multiplier", "unit", "direction",
    "year", "firstYear", "recurrence", "modality", "binding"],
  quantity: ["role", "comparator", "value", "low", "high", "multiplier", "unit"],
  time: ["value", "role"], department: ["name", "role"], citation: ["title", "number"], identifier: ["kind"],
  section: ["level", "title"], assignment: [] };
const numeric = new Set(["value", "low", "high", "multiplier", "year", "firstYear", "level"]);
const lists = [["time", "times"], ["department", "departments"], ["assignment", "assignments"], ["citation", "citations"],
  ["identifier", "identifiers"], ["section", "sections"]];

// A unit is what a reviewer judges at once: a target together with its quantity, or any other record.
function unitsOf(of, isOld) {
  const quantities = new Map(of.quantities.map(q => [q.id, q]));
  const owned = new Set(of.targets.map(t => t.quantity));
  const units = of.targets.map(t => ({ kind: "target", id: t.id, fields: { role: "target", ...t }, also: quantities.get(t.quantity) }));
  for (const q of of.quantities) if (!owned.has(q.id)) units.push({ kind: "quantity", id: q.id, fields: q });
  for (const [kind, key] of lists) for (const r of of[key]) units.push({ kind, id: r.id, fields: r });
  for (const unit of units) { unit.start = (unit.also ?? unit.fields).span.start; unit.isOld = isOld; unit.judged = isOld ? "removed" : unit.kind; }
  return units;
}
const units = record.diagnostics.map((d, i) => ({ kind: "diagnostic", id: `n${i}`, fields: d, start: d.span ? d.span.start : -1 }));
units.push(...unitsOf(record, false));
const byOldId = new Map(data.against ? unitsOf(data.against, true).map(u => [u.id, u]) : []);
const changes = data.changes ?? [];
const changeOf = new Map(changes.filter(c => c.new).map(c => [c.new, c]));
for (const unit of units) { unit.change = changeOf.get(unit.id) ?? changeOf.get(unit.also?.id) ?? null; unit.old = unit.change?.old ? byOldId.get(unit.change.old) : null; }
for (const c of changes) if (!c.new && byOldId.has(c.old)) units.push({ ...byOldId.get(c.old), change: c });
const diagnosticRank = d => d.code === "numeral.unexplained" ? 0 : d.severity === "info" ? 4 : 1;
const rank = u => u.kind === "diagnostic" ? diagnosticRank(u.fields) : u.change && data.against ? 2 : 3;
units.sort((a, b) => rank(a) - rank(b) || a.start - b.start || (a.id < b.id ? -1 : 1));
const unitOf = new Map(units.map(u => [u.id, u]));
for (const u of units) if (u.also) unitOf.set(u.also.id, u);

const marks = new Map();
for (const mark of document.querySelectorAll("mark")) {
  for (const id of mark.dataset.r.split(" ")) { if (!marks.has(id)) marks.set(id, []); marks.get(id).push(mark); }
}
const queue = document.getElementById("queue"), detail = document.getElementById("detail"), progress = document.getElementById("progress");
const kindFilter = document.getElementById("kind"), stateFilter = document.getElementById("state"), search = document.getElementById("search");
let current = null, isCorrecting = false;

const quoteOf = unit => visible(unit.kind === "section" ? unit.fields.marker + (unit.fields.title ?? "")
  : unit.fields.quote ?? unit.fields.message ?? "");
const label = unit => unit.kind === "quantity" ? word("role." + unit.fields.role) : word("kind." + unit.kind);
const matches = unit => {
  const kind = kindFilter.value, state = stateFilter.value, needle = search.value.trim();
  if (kind && unit.kind !== kind) return false;
  const verdict = decisions[unit.id]?.verdict ?? "";
  if (state === "open" && (verdict || unit.kind === "diagnostic")) return false;
  if (state === "decided" && !verdict) return false;
  if (state === "changed" && !unit.change) return false;
  return !needle || [unit.fields.quote, unit.fields.indicator, unit.fields.subject, unit.fields.name, unit.fields.title, unit.fields.rule, unit.fields.message]
    .some(text => text && text.includes(needle));
};
const rows = new Map();
function addRow(unit) {
  const tag = element("span", { class: `tag ${unit.isOld ? "removed" : unit.kind}` });
  const state = element("span", { class: "state" });
  const button = element("button", { type: "button", "data-u": unit.id, onclick: () => select(unit) }, tag,
    element("span", { class: "q" }, quoteOf(unit)), state);
  const row = element("li", {}, button);
  rows.set(unit.id, { row, button, tag, state });
  queue.append(row);
}
units.forEach(addRow);
function refresh() {
  let decided = 0, judged = 0;
  for (const unit of units) {
    const { row, tag, state } = rows.get(unit.id);
    row.hidden = !matches(unit);
    tag.textContent = (unit.isAdded ? "+ " : "") + label(unit) + (unit.change ? ` · ${word("change." + unit.change.class)}` : "");
    const verdict = decisions[unit.id]?.verdict;
    state.className = "state" + (verdict ? ` verdict-${verdict}` : "");
    if (unit.kind !== "diagnostic" && !unit.isAdded) { judged++; if (verdict && verdict !== "note") decided++; }
  }
  progress.textContent = `${decided} / ${judged} ${word("decided")}`;
}
function save() { store.setItem(storeKey(subject), JSON.stringify(decisions)); refresh(); }
function decide(unit, verdict) {
  if (!unit || unit.kind === "diagnostic" || unit.isAdded) return;
  const kept = decisions[unit.id];
  if (kept?.verdict === verdict && verdict !== "correct") { delete decisions[unit.id]; if (kept.note) decisions[unit.id] = { kind: unit.judged, verdict: "note", note: kept.note }; }
  else decisions[unit.id] = { kind: unit.judged, verdict, fields: verdict === "correct" ? kept?.fields ?? {} : undefined, note: kept?.note };
  save();
  show();
}
function setField(unit, name, value) {
  const fields = { ...decisions[unit.id]?.fields };
  if (value === (unit.fields[name] ?? null)) delete fields[name]; else fields[name] = value;
  const note = decisions[unit.id]?.note;
  if (Object.keys(fields).length) decisions[unit.id] = { kind: unit.judged, verdict: "correct", fields, note };
  else delete decisions[unit.id];
  save();
}
function setNote(unit, text) {
  const kept = decisions[unit.id] ?? { kind: unit.judged, verdict: "note" };
  if (text) decisions[unit.id] = { ...kept, note: text };
  else if (kept.verdict === "note") delete decisions[unit.id];
  else { delete kept.note; decisions[unit.id] = kept; }
  save();
}
const shown = value => value === null || value === undefined ? "–" : typeof value === "object" ? visible(JSON.stringify(value)) : visible(value);
// A field to write a value or choose one; what is no number in a field of numbers changes nothing.
const parsed = (kind, name, text) => text === "" ? null : numeric.has(name) && kind !== "time" ? Number(text) : text;
function control(kind, name, value, change, isNeeded) {
  const options = choices[kind === "target" || kind === "quantity" ? name : `${kind}.${name}`];
  const onchange = e => { const made = parsed(kind, name, e.target.value); if (!Number.isNaN(made)) change(made); };
  const attributes = { "data-field": name, "aria-label": name, onchange };
  if (!options) return element("input", { ...attributes, value: value ?? "", inputmode: numeric.has(name) && kind !== "time" ? "decimal" : null });
  return element("select", attributes, ...[...(isNeeded ? [] : [""]), ...options].map(o => element("option", { value: o, selected: o === (value ?? "") }, o || "–")));
}
function editor(unit, name) {
  const kept = decisions[unit.id]?.fields ?? {};
  return control(unit.kind, name, name in kept ? kept[name] : unit.fields[name], value => setField(unit, name, value));
}
const skipped = new Set(["id", "quote", "span", "quantity"]);
function show() {
  detail.replaceChildren();
  const unit = current;
  if (!unit) { detail.append(element("p", { class: "empty" }, word("choose"))); return; }
  if (unit.isAdded) { showAdded(unit); return; }
  const fields = unit.fields, verdict = decisions[unit.id]?.verdict;
  detail.append(element("h2", {}, label(unit)), element("blockquote", {}, quoteOf(unit)));
  if (unit.kind !== "diagnostic") {
    const act = (key, what, run) => element("button", { type: "button", "data-act": what, "aria-pressed": String(verdict === what), onclick: run },
      word("act." + what), " ", element("kbd", {}, key));
    detail.append(element("div", { class: "acts" }, act("a", "accept", () => decide(unit, "accept")), act("r", "reject", () => decide(unit, "reject")),
      editable[unit.kind].length && !unit.isOld ? act("c", "correct", correct) : null));
  }
  const table = element("table", {});
  if (unit.old) table.append(element("tr", {}, element("th", {}), element("th", {}, word("old")), element("th", {}, word("new"))));
  for (const name of Object.keys(fields)) {
    if (skipped.has(name)) continue;
    const old = unit.old ? unit.old.fields[name] : undefined;
    const differs = unit.old && JSON.stringify(old) !== JSON.stringify(fields[name]);
    const isEdited = isCorrecting && editable[unit.kind]?.includes(name);
    const kept = decisions[unit.id]?.fields ?? {};
    const text = name in kept ? `${shown(fields[name])} → ${shown(kept[name])}` : shown(fields[name]);
    table.append(element("tr", { class: differs ? "differs" : "" }, element("th", { scope: "row" }, name),
      unit.old ? element("td", { class: differs ? "old" : "" }, shown(old)) : null,
      element("td", { class: "new" }, isEdited ? editor(unit, name) : text)));
  }
  detail.append(table);
  for (const rule of new Set([fields.rule, unit.also?.rule])) {
    if (rule) detail.append(element("p", { class: "rule" }, element("strong", {}, rule), " ", data.rules[rule] ?? ""));
  }
  if (fields.inherited?.length) detail.append(element("p", {}, `${word("inherited")}: ${fields.inherited.join(", ")}`));
  if (unit.kind !== "diagnostic") {
    detail.append(element("label", {}, word("act.note"), " ", element("kbd", {}, "n"),
      element("textarea", { id: "note", onchange: e => setNote(unit, e.target.value) }, decisions[unit.id]?.note ?? "")));
  }
}
function select(unit, isQuiet) {
  for (const id of [current?.id, current?.also?.id]) for (const m of marks.get(id) ?? []) m.classList.remove("on");
  if (current) rows.get(current.id).button.removeAttribute("aria-current");
  current = unit;
  isCorrecting = decisions[unit.id]?.verdict === "correct";
  const own = marks.get(unit.id) ?? marks.get(unit.also?.id) ?? [];
  for (const m of own) m.classList.add("on");
  const { button } = rows.get(unit.id);
  button.setAttribute("aria-current", "true");
  if (!isQuiet) { own[0]?.scrollIntoView({ block: "center" }); button.scrollIntoView({ block: "nearest" }); }
  try { history.replaceState(null, "", `#${unit.id}`); } catch { /* some browsers refuse it for files; nothing is lost */ }
  show();
}
function step(by, test) {
  const list = units.filter(u => !rows.get(u.id).row.hidden);
  let at = list.indexOf(current);
  for (let i = 0; i < list.length; i++) {
    at = at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length;
    if (!test || test(list[at])) { select(list[at]); return; }
  }
}
function correct() { isCorrecting = !isCorrecting; show(); detail.querySelector("[data-field]")?.focus(); }
const keys = {
  j: () => step(1), k: () => step(-1), u: () => step(1, u => !decisions[u.id] && u.kind !== "diagnostic"),
  a: () => { decide(current, "accept"); }, r: () => { decide(current, "reject"); },
  c: () => { if (current && current.kind !== "diagnostic" && !current.isAdded) correct(); }, n: () => document.getElementById("note")?.focus(),
  "/": () => search.focus() };
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const inField = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (event.key === "Escape" && inField) { event.target.blur(); return; }
  if (inField || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});
document.querySelector("main").addEventListener("click", event => {
  const mark = event.target.closest("mark");
  if (!mark || !getSelection().isCollapsed) return;
  // Of crossing records the shortest is meant; another click takes the next one.
  const here = [...new Set(mark.dataset.r.split(" ").map(id => unitOf.get(id)).filter(Boolean))]
    .sort((a, b) => (a.fields.quote?.length ?? 0) - (b.fields.quote?.length ?? 0));
  if (here.length) select(here[(here.indexOf(current) + 1) % here.length], true);
});
function applyFilter() {
  const kind = kindFilter.value;
  for (const mark of document.querySelectorAll("mark")) mark.classList.toggle("off", Boolean(kind) && !mark.classList.contains(kind));
  refresh();
}
kindFilter.addEventListener("change", applyFilter);
stateFilter.addEventListener("change", refresh);
search.addEventListener("input", refresh);
document.getElementById("export").addEventListener("click", () => download(`decisions-${record.id}.json`, decisionFile([subject])));
document.getElementById("clear").addEventListener("click", () => { if (confirm(word("sure"))) { units.filter(u => u.isAdded).forEach(remove); decisions = {}; save(); show(); } });
document.addEventListener("language", () => { refresh(); show(); });
applyFilter();
const wanted = unitOf.get(location.hash.slice(1));
if (wanted) select(wanted); else show();
