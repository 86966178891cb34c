/* Put the parts together. */
function choose(selection, options_) {
  openPanel(selection, options_);
  if (!network || byId("graph-view").hidden) return;
  // the panel has taken room: measure again before deciding what is out of view
  network.setSize("100%", "100%");
  network.redraw();
  if (!state.moved) fit();
  markPicture();
  bringIntoView(selection);
}

function showView(name, focus) {
  ["graph", "table"].forEach((view) => {
    const tab = byId("tab-" + view);
    tab.setAttribute("aria-selected", String(view === name));
    tab.tabIndex = view === name ? 0 : -1;
    byId(view + "-view").hidden = view !== name;
  });
  if (focus) byId("tab-" + name).focus();
  if (name === "table") refreshTable();
  else {
    network.redraw();
    markPicture();
    refreshTimeline();
  }
}

function summaryText() {
  const { actors: who, events: what, documents, outlets, first, last } = content.summary;
  const parts = [count(who, "actor"), count(what, "event"), count(documents, "article") + (outlets ? " from " + count(outlets, "outlet") : "")];
  if (first) parts.push(first === last ? day(first) : day(first) + " – " + day(last));
  return parts.join(" · ");
}

/* The picture as a file, on the page's own ground, twice as fine as the screen. */
function savePicture() {
  const canvas = byId("mynetwork").querySelector("canvas");
  const copy = el("canvas", { width: canvas.width, height: canvas.height });
  const context = copy.getContext("2d");
  context.fillStyle = ink("--page");
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(canvas, 0, 0);
  copy.toBlob((blob) => {
    const link = el("a", { href: URL.createObjectURL(blob), download: "graph.png" });
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
}

function preparePrint(on) {
  printing = on;
  if (on) limit = 500;
  repaint();
  refreshTable();
  network.redraw();
}

function reset() {
  state.filter = initial();
  buildFilters();
  applyFilters();
  state.moved = false;
  fit();
}

function zoomBy(factor) {
  state.moved = true;
  network.moveTo({ scale: network.getScale() * factor, animation: false });
}

function connect() {
  const tabs = ["graph", "table"];
  tabs.forEach((name, at) => {
    byId("tab-" + name).addEventListener("click", () => showView(name));
    byId("tab-" + name).addEventListener("keydown", (event) => {
      if (event.key === "ArrowRight" || event.key === "ArrowLeft") showView(tabs[1 - at], true);
    });
  });
  byId("skip").addEventListener("click", () => { showView("table"); byId("tab-table").focus(); });
  byId("close").addEventListener("click", closePanel);
  byId("reset").addEventListener("click", reset);
  byId("save").addEventListener("click", savePicture);
  byId("print").addEventListener("click", () => window.print());
  byId("zoom-in").addEventListener("click", () => zoomBy(1.3));
  byId("zoom-out").addEventListener("click", () => zoomBy(1 / 1.3));
  byId("zoom-fit").addEventListener("click", () => { state.moved = false; fit(); });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") closePanel(); });
  darkQuery.addEventListener("change", () => { buildFilters(); repaint(); refreshTimeline(); });
  window.addEventListener("beforeprint", () => preparePrint(true));
  window.addEventListener("afterprint", () => preparePrint(false));
  new ResizeObserver(refreshTimeline).observe(byId("bars"));
}

byId("summary").textContent = summaryText();
if (content.notes.length) {
  byId("notes").hidden = false;
  byId("notes").textContent = content.notes.join(" ");
}
state.alive = new Set();
startPicture();
buildFilters();
buildTimeline();
buildSearch();
connect();
applyFilters();
fit();
window.actorGraph = Object.freeze({ network, actors, events, lines, choose, showView, fit });
