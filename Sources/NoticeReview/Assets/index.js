// The list of notices: search, filters, how far the review is, one file of all decisions.
const bodyRows = [...document.querySelectorAll("tbody tr")];
const search = document.getElementById("search"), only = document.getElementById("only"), count = document.getElementById("count");
const texts = bodyRows.map(row => row.textContent.toLowerCase());
function refresh() {
  const needle = search.value.trim().toLowerCase(), filter = only.value;
  let shown = 0;
  bodyRows.forEach((row, i) => {
    const isShown = (!needle || texts[i].includes(needle)) && (!filter || Number(row.dataset[filter]) > 0);
    row.hidden = !isShown;
    if (isShown) shown++;
  });
  count.textContent = `${shown} / ${bodyRows.length}`;
}
function progress() {
  bodyRows.forEach((row, i) => {
    const kept = Object.values(readDecisions(data.notices[i])).filter(d => d.verdict !== "note").length;
    row.dataset.decided = kept;
    row.querySelector(".decided").textContent = kept;
  });
  refresh();
}
search.addEventListener("input", refresh);
only.addEventListener("change", refresh);
document.getElementById("export").addEventListener("click", () => download("decisions.json", decisionFile(data.notices)));
addEventListener("pageshow", progress);
progress();
