/* Names and counts, drawn over the picture at one size on the screen at any zoom. Busy actors come
   first and a label that would cover another is left out until the reader zooms in. */
const FOREMOST = 15; // so many names may cover small actors
let inks = {};
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
  const stage = byId("mynetwork");
  const onStage = ({ x, y }) => x > -40 && y > -40 && x < stage.clientWidth + 40 && y < stage.clientHeight + 40;
  inks = { ink: ink("--ink"), soft: ink("--soft"), page: ink("--page") };
  const shown = spots.filter((spot) => state.alive.has(spot.id)).map((spot) => {
    const point = network.canvasToDOM(network.getPosition(spot.id));
    return { ...spot, ...point, radius: spot.size * scale };
  }).filter(onStage);
  const rank = (spot) => (state.near && state.near.has(spot.id) ? 1000 : 0) + spot.size;
  shown.sort((a, b) => rank(b) - rank(a) || a.id - b.id);
  const discs = shown.map(discBox);
  const foremost = discs.slice(0, FOREMOST);
  shown.forEach((spot, at) => drawName(context, spot, taken, at < FOREMOST ? foremost : discs));
  taken.push(...discs);
  drawCounts(context, taken, scale);
  context.restore();
}

const discBox = ({ x, y, radius }) => [x - radius * 0.8, y - radius * 0.8, x + radius * 0.8, y + radius * 0.8];

/* A name beneath its actor or, where that is taken, above or beside it. */
function drawName(context, { id, x, y, radius }, taken, discs) {
  const faint = state.near && !state.near.has(id);
  const big = radius > 15;
  const text = shorten(actors[id].name, 34);
  context.font = (big ? "600 13.5px " : "12.5px ") + FONT;
  const width = context.measureText(text).width;
  const places = [[x, y + radius + 10], [x, y - radius - 9], [x + radius + width / 2 + 6, y], [x - radius - width / 2 - 6, y]];
  const fits = ([px, py], others) => free([px - width / 2 - 2, py - 8, px + width / 2 + 2, py + 8], others);
  const right = byId("mynetwork").clientWidth - 4;
  const inside = ([px]) => (px - width / 2 > 4 && px + width / 2 < right) || x < 0 || x > right;
  const found = places.find((spot) => inside(spot) && fits(spot, taken) && fits(spot, discs));
  if (!found) return;
  const [px, py] = found;
  taken.push([px - width / 2 - 2, py - 8, px + width / 2 + 2, py + 8]);
  halo(context, text, px, py, faint ? inks.soft : inks.ink, faint ? 0.4 : 1);
}

/* How many events a line stands for; with few lines, also what they are. */
function drawCounts(context, taken, scale) {
  const alive = lines.filter((line) => line.shown.length);
  const words = alive.length <= 45;
  const chosen = state.near && alive.length > 45;
  alive.sort((a, b) => b.shown.length - a.shown.length || a.id - b.id).forEach((line) => {
    if (state.near && !state.strong.has(line.id)) return;
    const edge = network.body.edges[line.id];
    if (!edge || !edge.connected) return;
    const length = Math.hypot(edge.to.x - edge.from.x, edge.to.y - edge.from.y) * scale;
    const texts = [lineLabel(line, words || chosen), lineLabel(line, false)];
    texts.some((text) => text && drawCount(context, text, edge, length, colourOf(line.action_class), taken));
  });
}

/* A count where its line has room for it; whether it had. */
function drawCount(context, text, edge, length, colour, taken) {
  context.font = "11px " + FONT;
  const width = context.measureText(text).width;
  if (length < 46 + width * 0.6) return false;
  const spot = [0.5, 0.4, 0.6].map((part) => network.canvasToDOM(edge.edgeType.getPoint(part)))
    .find(({ x, y }) => free([x - width / 2 - 4, y - 8, x + width / 2 + 4, y + 8], taken));
  if (!spot) return false;
  taken.push([spot.x - width / 2 - 4, spot.y - 8, spot.x + width / 2 + 4, spot.y + 8]);
  halo(context, text, spot.x, spot.y, colour, 1);
  return true;
}

function lineLabel(line, words) {
  const found = line.shown;
  const number = found.length > 1 ? "×" + found.length : "";
  const not = line.status === "negated" ? "✕ " : "";
  if (!words) return number ? not + number.slice(1) : not.trim();
  const actions = new Set(found.map((at) => events[at].action));
  const name = actions.size === 1 ? [...actions][0] : classLabel(line.action_class).toLowerCase();
  return not + name + (number ? " " + number : "");
}

function halo(context, text, x, y, colour, alpha) {
  context.globalAlpha = alpha;
  context.lineWidth = 5;
  context.strokeStyle = inks.page;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
  context.globalAlpha = 1;
}

const shorten = (text, most) => ([...text].length > most ? [...text].slice(0, most - 1).join("") + "…" : text);

const free = (box, taken) =>
  !taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]);
