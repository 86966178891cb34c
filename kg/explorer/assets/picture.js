/* The graph itself: vis-network with the places that were computed beforehand. */
const nodeSet = new vis.DataSet();
const edgeSet = new vis.DataSet();
let network = null;

function drawNode(spot) {
  const fill = ink("--node");
  const ring = { background: fill, border: ink("--ring"), highlight: { background: ink("--accent"), border: ink("--ring") } };
  ring.hover = { background: ink("--accent"), border: ink("--ring") };
  // the ring keeps its width at any zoom and would swallow the small discs of a crowd
  const borderWidth = spots.length > 150 ? 0.5 : 2;
  return { id: spot.id, x: spot.x, y: spot.y, shape: spot.shape, size: spot.size, color: ring, hidden: true, borderWidth, borderWidthSelected: borderWidth };
}

/* A line as vis-network wants it: colour by class, dashes by status, width by the events shown. */
function drawLine(line) {
  const shown = line.shown.length;
  const status = statuses.get(line.status);
  const colour = colourOf(line.action_class);
  const sure = line.status === "actual" ? 0.85 : 0.75;
  const width = Math.min(9, 1.4 + 1.25 * Math.log2(Math.max(1, shown)));
  return {
    id: line.id, from: line.from, to: line.to, width,
    color: { color: colour, highlight: colour, hover: colour, opacity: sure },
    dashes: status && status.dashes.length ? status.dashes : false,
    arrows: line.arrows ? { to: { enabled: true, scaleFactor: Math.max(0.35, 0.75 - width * 0.04) } } : { to: { enabled: false } },
    smooth: line.bend ? { enabled: true, type: line.bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(line.bend) } : { enabled: false },
    hidden: shown === 0,
  };
}

function startPicture() {
  nodeSet.add(spots.map(drawNode));
  edgeSet.add(lines.map(drawLine));
  network = new vis.Network(byId("mynetwork"), { nodes: nodeSet, edges: edgeSet }, read("options"));
  byId("mynetwork").firstElementChild.tabIndex = -1; // the table serves the keyboard
  network.on("afterDrawing", drawLabels);
  network.on("click", clicked);
  network.on("hoverNode", ({ node, pointer }) => tip(pointer, actors[node].name, count(visibleOf(actors[node].events).length, "event")));
  network.on("hoverEdge", ({ edge, pointer }) => tip(pointer, ...edgeTip(lines[edge])));
  ["blurNode", "blurEdge", "dragStart", "zoom"].forEach((name) => network.on(name, () => { byId("tip").hidden = true; }));
  ["dragEnd", "zoom"].forEach((name) => network.on(name, () => { state.moved = true; }));
  network.on("resize", () => window.setTimeout(() => state.moved || fit(), 0));
}

function clicked({ nodes, edges }) {
  if (nodes.length) choose({ actor: nodes[0] });
  else if (edges.length) choose({ line: edges[0] });
  else closePanel();
}

function edgeTip(line) {
  const found = line.shown;
  const arrow = line.arrows ? " → " : " – ";
  return [actors[line.from].name + arrow + actors[line.to].name,
    classLabel(line.action_class) + " · " + statusLabel(line.status).toLowerCase() + " · " + count(found.length, "event")];
}

/* A small note beside the pointer. */
function tip(pointer, title, text) {
  const box = byId("tip");
  box.replaceChildren(el("b", { dir: "auto" }, title), text);
  box.hidden = false;
  const stage = box.parentElement;
  const left = Math.min(pointer.DOM.x + 14, stage.clientWidth - box.offsetWidth - 8);
  const below = pointer.DOM.y + 16;
  box.style.left = Math.max(4, left) + "px";
  box.style.top = (below + box.offsetHeight < stage.clientHeight ? below : pointer.DOM.y - box.offsetHeight - 10) + "px";
}

/* Show what passes the filters, hide the rest. */
function refreshPicture() {
  const alive = new Set();
  const changed = lines.map((line) => {
    line.shown = visibleOf(line.events);
    if (line.shown.length) alive.add(line.from).add(line.to);
    return drawLine(line);
  });
  edgeSet.update(changed);
  nodeSet.update(spots.map((spot) => ({ id: spot.id, hidden: !alive.has(spot.id) })));
  state.alive = alive;
  const empty = byId("empty");
  empty.hidden = alive.size > 0;
  empty.textContent = events.length ? "No event passes the filters." : "No events were found in these articles.";
  byId("how").hidden = alive.size === 0 || !byId("panel").hidden;
}

/* New colours after the page's theme changed. */
function repaint() {
  nodeSet.update(spots.map((spot) => ({ ...drawNode(spot), hidden: !state.alive.has(spot.id) })));
  refreshPicture();
}

/* Show all that is visible, never bigger than life, with room for the outer labels. */
function fit() {
  if (!network || !state.alive || !state.alive.size) return;
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  spots.filter((spot) => state.alive.has(spot.id)).forEach(({ x, y, size }) => {
    box.left = Math.min(box.left, x - size);
    box.right = Math.max(box.right, x + size);
    box.top = Math.min(box.top, y - size);
    box.bottom = Math.max(box.bottom, y + size);
  });
  const stage = byId("mynetwork");
  const roomX = Math.max(80, stage.clientWidth - 130);
  const roomY = Math.max(80, stage.clientHeight - 110);
  const scale = Math.min(1.3, roomX / (box.right - box.left), roomY / (box.bottom - box.top));
  network.moveTo({ position: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 + 14 / scale }, scale, animation: false });
}

/* Bring a selection into view where it is not. */
function bringIntoView(selection) {
  const ends = selection.actor !== undefined ? [selection.actor]
    : selection.line !== undefined ? [lines[selection.line].from, lines[selection.line].to]
      : [events[selection.event].subject, events[selection.event].object];
  const stage = byId("mynetwork");
  const outside = ends.some((at) => {
    const point = network.canvasToDOM({ x: spots[at].x, y: spots[at].y });
    return point.x < 40 || point.y < 30 || point.x > stage.clientWidth - 60 || point.y > stage.clientHeight - 40;
  });
  if (!outside) return;
  state.moved = true;
  const middle = (name) => ends.reduce((sum, at) => sum + spots[at][name], 0) / ends.length;
  network.moveTo({ position: { x: middle("x"), y: middle("y") }, animation: false });
}

/* Highlight a selection in the picture: its ends and lines stand out, the rest steps back. */
function markPicture() {
  const selection = state.selected;
  const strong = new Set();
  const near = new Set();
  lines.forEach((line) => {
    const ours = selection && (selection.line === line.id
      || (selection.actor !== undefined && (line.from === selection.actor || line.to === selection.actor))
      || (selection.event !== undefined && line.events.includes(selection.event)));
    if (ours && line.shown.length) {
      strong.add(line.id);
      near.add(line.from).add(line.to);
    }
  });
  if (selection && selection.actor !== undefined) near.add(selection.actor);
  state.near = selection && near.size ? near : null;
  state.strong = strong;
  edgeSet.update(lines.map((line) => {
    const drawn = drawLine(line);
    if (state.near && !strong.has(line.id)) drawn.color.opacity = 0.13;
    if (state.near && strong.has(line.id)) drawn.width += 0.8;
    return { id: line.id, color: drawn.color, width: drawn.width };
  }));
  nodeSet.update(spots.map((spot) => ({ id: spot.id, opacity: !state.near || near.has(spot.id) ? 1 : 0.35 })));
}

function clearPicture() {
  if (!network) return;
  network.unselectAll();
  markPicture();
}
