/* The same events as a table: for the keyboard, for a screen reader, for paper. */
const COLUMNS = [
  { name: "Date", value: (event) => event.date || "9999", show: when, type: "date" },
  { name: "Who", value: (event) => fold(actors[event.subject].name), show: (event) => actors[event.subject].name },
  { name: "Action", value: (event) => event.action, show: (event) => event.action },
  { name: "Whom", value: (event) => fold(actors[event.object].name), show: (event) => actors[event.object].name },
  { name: "Class", value: (event) => classLabel(event.class), show: (event) => classLabel(event.class) },
  { name: "Status", value: (event) => event.status, show: (event) => statusLabel(event.status) },
  { name: "Reports", value: (event) => event.reports, show: (event) => String(event.reports), type: "number" },
  { name: "Outlets", value: (event) => event.outlets.join(", "), show: (event) => event.outlets.join(", ") },
];
const PAGE = 200;
const sorting = { column: 0, down: false };
let limit = PAGE;

function compare(a, b) {
  const { value } = COLUMNS[sorting.column];
  const [x, y] = [value(events[a]), value(events[b])];
  const order = typeof x === "number" ? x - y : x.localeCompare(y, "en");
  return (sorting.down ? -order : order) || byDate(a, b);
}

function refreshTable() {
  const view = byId("table-view");
  if (view.hidden && !printing) return;
  const found = [...state.visible].sort(compare);
  const shown = found.slice(0, limit);
  const caption = shown.length < found.length ? "The first " + shown.length + " of " + count(found.length, "event") : count(found.length, "event");
  const table = el("table", {}, el("caption", {}, caption + " that pass the filters"), head(), el("tbody", {}, ...shown.map((at) => tableRow(events[at]))));
  view.replaceChildren(table);
  if (shown.length < found.length) {
    view.append(el("button", { type: "button", class: "more", onclick: () => { limit += PAGE; refreshTable(); } }, "Show more events"));
  }
  markChosen();
}

function head() {
  const cells = COLUMNS.map((column, at) => {
    const sorted = at === sorting.column;
    const button = el("button", { type: "button" }, column.name + (sorted ? (sorting.down ? " ▾" : " ▴") : ""));
    button.addEventListener("click", () => sortBy(at));
    return el("th", { scope: "col", "aria-sort": sorted ? (sorting.down ? "descending" : "ascending") : "none" }, button);
  });
  return el("thead", {}, el("tr", {}, ...cells, el("th", { scope: "col", class: "act" }, "Evidence")));
}

function sortBy(at) {
  sorting.down = sorting.column === at ? !sorting.down : COLUMNS[at].type === "number";
  sorting.column = at;
  refreshTable();
  byId("table-view").querySelectorAll("thead button")[at].focus();
}

function tableRow(event) {
  const cells = COLUMNS.map((column, at) =>
    el(at === 1 ? "th" : "td", { class: column.type || "", dir: "auto", ...(at === 1 ? { scope: "row" } : {}) }, column.show(event)));
  const number = event.evidence.length + event.more;
  const button = el("button", { type: "button", "aria-label": "Show " + count(number, "sentence") + ": " + between(event) }, count(number, "sentence"));
  button.addEventListener("click", () => choose({ event: event.at }, { focus: true }));
  return el("tr", { "data-event": event.at }, ...cells, el("td", { class: "act" }, button));
}

function markChosen() {
  const chosen = state.selected && state.selected.event;
  byId("table-view").querySelectorAll("tbody tr").forEach((item) => {
    item.classList.toggle("chosen", chosen !== undefined && chosen !== null && item.dataset.event === String(chosen));
  });
}
