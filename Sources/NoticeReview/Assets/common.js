"use strict";
// What both kinds of pages share: the words of the interface, and where decisions are kept.
const data = JSON.parse(document.getElementById("data").textContent);
const root = document.documentElement;
const store = (() => {
  try { const probe = "gongwen-probe"; localStorage.setItem(probe, "1"); localStorage.removeItem(probe); return localStorage; }
  catch { const kept = new Map(); return { getItem: k => kept.get(k) ?? null, setItem: (k, v) => kept.set(k, v), removeItem: k => kept.delete(k) }; }
})();
const word = key => { const pair = data.words[key]; return pair ? pair[root.dataset.lang === "zh" ? 1 : 0] : key; };
function setLanguage(lang) {
  root.dataset.lang = lang;
  root.lang = lang === "zh" ? "zh-CN" : "en";
  for (const e of document.querySelectorAll("[data-label]")) e.setAttribute("aria-label", word(e.dataset.label));
  for (const e of document.querySelectorAll("[data-hint]")) e.placeholder = word(e.dataset.hint);
  store.setItem("gongwen-language", lang);
  document.dispatchEvent(new Event("language"));
}
const storeKey = notice => `gongwen-review:${notice.ruleset}:${notice.id}`;
const readDecisions = notice => { try { return JSON.parse(store.getItem(storeKey(notice))) ?? {}; } catch { return {}; } };
// A decision file holds its notices and decisions in a fixed order, so that the same decisions give the same bytes.
function decisionFile(notices) {
  const rows = notices.map(notice => {
    const kept = readDecisions(notice);
    const decisions = Object.keys(kept).sort().map(key => ({
      kind: kept[key].kind, record: key, verdict: kept[key].verdict, fields: kept[key].fields ?? {}, note: kept[key].note ?? null,
      ...(kept[key].verdict === "add" ? { span: kept[key].span, quote: kept[key].quote } : {}) }));
    return { id: notice.id, sha256: notice.sha256, ruleset: notice.ruleset, decisions };
  });
  return JSON.stringify({ schemaVersion: "1.1.0", notices: rows.filter(row => row.decisions.length > 0) }, null, 1) + "\n";
}
function download(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name === "class") made.className = value;
    else if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}
// Characters that a reader cannot see, or that turn the direction of text, are written out.
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]/g;
const visible = text => String(text).replace(hidden, c => `[U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}]`);
document.getElementById("language").addEventListener("click", () => setLanguage(root.dataset.lang === "zh" ? "en" : "zh"));
setLanguage(store.getItem("gongwen-language") ?? (navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en"));
