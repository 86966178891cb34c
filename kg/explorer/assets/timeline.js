/* Events over time. Drag over the bars to choose a period, or fill in the two days. */
const SHARE = 0.04; // of the events at either end may lie far off; they then share one bar
let bins = [];

function buildTimeline() {
  const dated = events.filter((event) => event.date);
  byId("timeline").hidden = !dated.length;
  if (!dated.length) return;
  bins = makeBins(dated.map((event) => event.date).sort());
  ["since", "until"].forEach((name) => byId(name).addEventListener("change", () => {
    state.filter[name] = byId(name).value;
    applyFilters();
  }));
  const bars = byId("bars");
  let from = null;
  const at = (pointer) => {
    const box = bars.getBoundingClientRect();
    return Math.max(0, Math.min(bins.length - 1, Math.floor(((pointer.clientX - box.left) / box.width) * bins.length)));
  };
  bars.addEventListener("pointerdown", (pointer) => { from = at(pointer); bars.setPointerCapture(pointer.pointerId); });
  bars.addEventListener("pointermove", (pointer) => { if (from !== null) brush(from, at(pointer)); });
  bars.addEventListener("pointerup", (pointer) => { if (from !== null) brush(from, at(pointer)); from = null; });
  bars.addEventListener("dblclick", () => { state.filter.since = ""; state.filter.until = ""; applyFilters(); });
}

function brush(one, other) {
  const [first, last] = one <= other ? [one, other] : [other, one];
  const whole = first === 0 && last === bins.length - 1;
  state.filter.since = whole ? "" : bins[first].start;
  state.filter.until = whole ? "" : bins[last].end;
  applyFilters();
}

const stamp = (iso) => Date.parse(iso + "T00:00:00Z");
const isoOf = (time) => new Date(time).toISOString().slice(0, 10);
const DAY = 86400000;

/* Bars of a day, a week, a month or a year, whichever gives a readable number. */
function makeBins(days) {
  let first = days[0];
  const last = days[days.length - 1];
  const early = days[Math.floor(days.length * SHARE)];
  const far = stamp(last) - stamp(first) > 3 * (stamp(last) - stamp(early)) + 30 * DAY;
  if (far) first = early;
  const span = (stamp(last) - stamp(first)) / DAY + 1;
  const unit = span <= 70 ? "day" : span <= 420 ? "week" : span <= 3000 ? "month" : "year";
  const made = [];
  for (let start = floorTo(first, unit); start <= last; start = next(start, unit)) {
    made.push({ start, end: isoOf(stamp(next(start, unit)) - DAY), unit });
  }
  if (far) made.unshift({ start: days[0], end: isoOf(stamp(made[0].start) - DAY), unit: "earlier" });
  return made;
}

function floorTo(iso, unit) {
  if (unit === "year") return iso.slice(0, 4) + "-01-01";
  if (unit === "month") return iso.slice(0, 8) + "01";
  if (unit === "week") return isoOf(stamp(iso) - ((new Date(stamp(iso)).getUTCDay() + 6) % 7) * DAY);
  return iso;
}

function next(iso, unit) {
  const date = new Date(stamp(iso));
  if (unit === "year") date.setUTCFullYear(date.getUTCFullYear() + 1);
  else if (unit === "month") date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCDate(date.getUTCDate() + (unit === "week" ? 7 : 1));
  return isoOf(date.getTime());
}

/* The bars: all events that pass the other filters, those outside the period paler. */
function refreshTimeline() {
  byId("since").value = state.filter.since;
  byId("until").value = state.filter.until;
  if (!bins.length) return;
  const { since, until } = state.filter;
  Object.assign(state.filter, { since: "", until: "" });
  const counted = events.filter((event) => event.date && passes(event));
  Object.assign(state.filter, { since, until });
  const stacks = bins.map(() => new Map());
  counted.forEach((event) => {
    const at = binOf(event.date);
    const quad = style.classes[event.class].quad;
    stacks[at].set(quad, (stacks[at].get(quad) || 0) + 1);
  });
  drawBars(stacks, since, until);
}

function binOf(date) {
  let low = 0;
  let high = bins.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (bins[middle].start <= date) low = middle;
    else high = middle - 1;
  }
  return low;
}

function drawBars(stacks, since, until) {
  const width = Math.max(100, byId("bars").clientWidth || 600);
  const height = 62;
  const ground = height - 15;
  const step = width / bins.length;
  const sum = (stack) => [...stack.values()].reduce((total, number) => total + number, 0);
  const most = Math.max(1, ...stacks.map(sum));
  const drawn = svg("svg", { viewBox: "0 0 " + width + " " + height, preserveAspectRatio: "none", role: "img", "aria-label": "Events over time" });
  drawn.append(svg("line", { x1: 0, x2: width, y1: ground, y2: ground, stroke: ink("--line") }));
  stacks.forEach((stack, at) => {
    const inside = (!since || bins[at].end >= since) && (!until || bins[at].start <= until);
    let y = ground;
    style.quads.forEach((quad) => {
      const tall = ((stack.get(quad.id) || 0) / most) * (ground - 4);
      if (!tall) return;
      y -= tall;
      const bar = svg("rect", { x: at * step + step * 0.1, y, width: Math.min(step * 0.8, 34), height: tall, opacity: inside ? 1 : 0.22 });
      bar.style.fill = quad[dark() ? "dark" : "light"];
      drawn.append(bar);
    });
  });
  axis(drawn, step, width, height);
  byId("bars").replaceChildren(drawn);
}

/* As many words under the bars as have room. */
function axis(drawn, step, width, height) {
  const every = Math.max(1, Math.ceil(76 / step));
  bins.forEach((bin, at) => {
    if (at % every || at * step > width - 74) return;
    const text = bin.unit === "earlier" ? "earlier" : bin.unit === "year" ? bin.start.slice(0, 4)
      : bin.unit === "month" ? MONTHS[Number(bin.start.slice(5, 7)) - 1] + " " + bin.start.slice(0, 4) : day(bin.start);
    const label = svg("text", { x: at * step + 2, y: height - 2 });
    label.textContent = text;
    drawn.append(label);
  });
}
