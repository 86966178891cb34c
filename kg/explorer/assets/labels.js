/* Names and counts, drawn over the picture at one size on the screen at any zoom. Busy actors come
   first and a label that would cover another is left out until the reader zooms in. */
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

function drawLabels(context) {
  const taken = [];
  const ratio = window.devicePixelRatio || 1;
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.lineJoin = "round";
  context.textAlign = "center";
  context.textBaseline = "middle";
  const scale = network.getScale();
  const shown = spots.filter((spot) => state.alive.has(spot.id)).map((spot) => {
    const point = network.canvasToDOM(network.getPosition(spot.id));
    return { ...spot, ...point, radius: spot.size * scale };
  });
  shown.forEach(({ x, y, radius }) => taken.push([x - radius * 0.8, y - radius * 0.8, x + radius * 0.8, y + radius * 0.8]));
  const rank = (spot) => (state.near && state.near.has(spot.id) ? 1000 : 0) + spot.size;
  shown.sort((a, b) => rank(b) - rank(a) || a.id - b.id);
  shown.forEach((spot) => drawName(context, spot, taken));
  drawCounts(context, taken, scale);
  context.restore();
}

/* A name beneath its actor or, where that is taken, above or beside it. */
function drawName(context, { id, x, y, radius }, taken) {
  const faint = state.near && !state.near.has(id);
  const big = radius > 15;
  const text = shorten(actors[id].name, 34);
  context.font = (big ? "600 13.5px " : "12.5px ") + FONT;
  const width = context.measureText(text).width;
  const places = [[x, y + radius + 10], [x, y - radius - 9], [x + radius + width / 2 + 6, y], [x - radius - width / 2 - 6, y]];
  const found = places.find(([px, py]) => free([px - width / 2 - 2, py - 8, px + width / 2 + 2, py + 8], taken));
  if (!found) return;
  const [px, py] = found;
  taken.push([px - width / 2 - 2, py - 8, px + width / 2 + 2, py + 8]);
  halo(context, text, px, py, faint ? ink("--soft") : ink("--ink"), faint ? 0.4 : 1);
}

/* How many events a line stands for; with few lines, also what they are. */
function drawCounts(context, taken, scale) {
  const alive = lines.filter((line) => line.events.some((at) => state.visible.has(at)));
  const words = alive.length <= 45;
  const chosen = state.near && alive.length > 45;
  alive.sort((a, b) => b.events.length - a.events.length || a.id - b.id).forEach((line) => {
    if (state.near && !(state.near.has(line.from) && state.near.has(line.to))) return;
    const found = visibleOf(line.events);
    const text = lineLabel(line, found, words || chosen);
    if (!text) return;
    const edge = network.body.edges[line.id];
    if (!edge || !edge.connected) return;
    context.font = "11px " + FONT;
    const width = context.measureText(text).width;
    const length = Math.hypot(edge.to.x - edge.from.x, edge.to.y - edge.from.y) * scale;
    if (length < 46 + width * 0.6) return;
    const spot = [0.5, 0.4, 0.6].map((part) => network.canvasToDOM(edge.edgeType.getPoint(part)))
      .find(({ x, y }) => free([x - width / 2 - 4, y - 8, x + width / 2 + 4, y + 8], taken));
    if (!spot) return;
    taken.push([spot.x - width / 2 - 4, spot.y - 8, spot.x + width / 2 + 4, spot.y + 8]);
    halo(context, text, spot.x, spot.y, colourOf(line.action_class), 1);
  });
}

function lineLabel(line, found, words) {
  const number = found.length > 1 ? "×" + found.length : "";
  const not = line.status === "negated" ? "✕ " : "";
  if (!words) return number ? not + number.slice(1) : not.trim();
  const actions = new Set(found.map((at) => events[at].action));
  const name = actions.size === 1 ? [...actions][0] : classLabel(line.action_class).toLowerCase();
  return not + name + (number ? " " + number : "");
}

function halo(context, text, x, y, colour, alpha) {
  context.globalAlpha = alpha;
  context.lineWidth = 4;
  context.strokeStyle = ink("--page");
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
  context.globalAlpha = 1;
}

const shorten = (text, most) => ([...text].length > most ? [...text].slice(0, most - 1).join("") + "…" : text);

const free = (box, taken) =>
  !taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]);
