/* The legend, which is the filter: every colour and dash has its switch. */
function buildFilters() {
  const parts = [];
  if (events.length) parts.push(heading("Actions"), classFilters(), heading("Status"), statusFilters(), heading("Evidence"), evidenceFilters());
  byId("filters").replaceChildren(...parts);
  const counts = tally(actors.map((actor) => actor.kind));
  byId("kinds").replaceChildren(...style.kinds.filter((kind) => counts.get(kind.id)).map((kind) =>
    el("li", {}, shape(kind.shape), kind.label, el("span", { class: "count" }, String(counts.get(kind.id))))));
}

const heading = (text) => el("h2", {}, text);

function tally(values) {
  const counts = new Map();
  values.forEach((value) => counts.set(value, (counts.get(value) || 0) + 1));
  return counts;
}

/* A checkbox with a sample of the line it stands for. */
function row(kind, name, number, checked, sample, change) {
  const box = el("input", { type: "checkbox" });
  box.checked = checked;
  box.addEventListener("change", () => { change(box.checked); applyFilters(); });
  return el("label", { class: "row " + kind }, box, sample, el("span", { class: "name" }, name), el("span", { class: "count" }, String(number)));
}

function sampleLine(colour, dashes, width) {
  const line = svg("line", { x1: 1, y1: 6, x2: 25, y2: 6, "stroke-width": width || 2.5 });
  line.style.stroke = colour;
  if (dashes.length) line.setAttribute("stroke-dasharray", dashes.map((dash) => dash * 0.7).join(" "));
  return svg("svg", { width: 26, height: 12, "aria-hidden": "true" }, line);
}

function shape(name) {
  const points = { square: "2,2 12,2 12,12 2,12", diamond: "7,0 14,7 7,14 0,7", triangle: "7,1 14,13 0,13", hexagon: "3.5,1 10.5,1 14,7 10.5,13 3.5,13 0,7" }[name];
  const drawn = points ? svg("polygon", { points }) : svg("circle", { cx: 7, cy: 7, r: 6 });
  drawn.style.fill = "var(--node)";
  return svg("svg", { width: 14, height: 14, "aria-hidden": "true" }, drawn);
}

function classFilters() {
  const counts = tally(events.map((event) => event.class));
  const box = el("fieldset", {}, el("legend", { class: "sr" }, "Action classes"));
  style.quads.forEach((quad) => {
    const held = Object.keys(style.classes).filter((name) => style.classes[name].quad === quad.id);
    if (!held.length) return;
    const off = state.filter.classesOff;
    const total = held.reduce((sum, name) => sum + counts.get(name), 0);
    const toggle = (on) => { held.forEach((name) => (on ? off.delete(name) : off.add(name))); buildFilters(); };
    const colour = quad[dark() ? "dark" : "light"];
    box.append(row("quad", quad.label, total, !held.every((name) => off.has(name)), sampleLine(colour, [], 4), toggle));
    if (held.length === 1 && classLabel(held[0]) === quad.label) return;
    held.forEach((name) => box.append(row("class", classLabel(name), counts.get(name), !off.has(name), "",
      (on) => { if (on) off.delete(name); else off.add(name); buildFilters(); })));
  });
  return box;
}

function statusFilters() {
  const counts = tally(events.map((event) => event.status));
  const box = el("fieldset", {}, el("legend", { class: "sr" }, "Status"));
  style.statuses.filter((status) => counts.get(status.id)).forEach((status) => {
    const off = state.filter.statusesOff;
    box.append(row("state", status.label, counts.get(status.id), !off.has(status.id), sampleLine("var(--soft)", status.dashes),
      (on) => (on ? off.delete(status.id) : off.add(status.id))));
  });
  return box;
}

function evidenceFilters() {
  const most = Math.max(1, ...events.map((event) => event.reports));
  const box = el("fieldset", {}, el("legend", { class: "sr" }, "Evidence"),
    slider("reports", "Reports ≥", { min: 1, max: most, step: 1 }, String),
    slider("confidence", "Confidence ≥", { min: 0, max: 1, step: 0.05 }, (value) => value.toFixed(2)));
  const undated = events.filter((event) => !event.date).length;
  if (undated) box.append(row("undated", "Undated events", undated, state.filter.undated, "", (on) => { state.filter.undated = on; }));
  return box;
}

/* A slider for the least value of a filter. */
function slider(name, text, range, show) {
  const value = el("output", { for: name }, show(state.filter[name]));
  const input = el("input", { type: "range", id: name, ...range });
  input.value = state.filter[name];
  input.disabled = range.min === range.max;
  input.addEventListener("input", () => {
    state.filter[name] = Number(input.value);
    value.textContent = show(state.filter[name]);
    applyFilters();
  });
  return el("div", { class: "range" }, el("label", { for: name }, text), input, value);
}

/* Work out what is visible and let every part show it. */
function applyFilters() {
  state.visible = new Set(events.filter(passes).map((event) => event.at));
  refreshPicture();
  refreshTimeline();
  refreshTable();
  if (state.selected) openPanel(state.selected);
  byId("status").textContent = "Showing " + state.visible.size.toLocaleString("en") + " of " + count(events.length, "event")
    + " among " + count(state.alive.size, "actor") + ".";
}
