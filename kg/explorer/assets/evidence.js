/* The side panel: an actor's or a line's events with every sentence that tells them. */
const FEW = 3;
const MANY = 60;

/* Open the panel for an actor, a line or an event. */
function openPanel(selection, options) {
  state.selected = selection;
  const body = byId("panel-body");
  const [title, parts] = describe(selection);
  byId("panel-title").textContent = title;
  body.replaceChildren(...parts);
  body.scrollTop = 0;
  byId("panel").hidden = false;
  byId("how").hidden = true;
  if (options && options.focus) {
    state.opener = document.activeElement;
    byId("panel-title").focus();
  }
  markChosen();
}

function closePanel() {
  if (byId("panel").hidden) return;
  byId("panel").hidden = true;
  state.selected = null;
  if (state.opener && state.opener.isConnected) state.opener.focus();
  state.opener = null;
  markChosen();
  clearPicture();
}

/* The panel's title and contents for a selection, as the filters stand. */
function describe(selection) {
  if (selection.actor !== undefined) return describeActor(actors[selection.actor]);
  if (selection.event !== undefined) {
    const event = events[selection.event];
    return [between(event), [factsOf([event.at]), key(), ...eventCards([event.at], true)]];
  }
  const line = lines[selection.line];
  const found = line.shown;
  const arrow = line.arrows ? " → " : " – ";
  return [actors[line.from].name + arrow + actors[line.to].name, [factsOf(found, line), key(), ...eventCards(found)]];
}

function factsOf(found, line) {
  const sentences = found.reduce((sum, at) => sum + events[at].evidence.length + events[at].more, 0);
  const parts = [count(found.length, "event"), count(sentences, "sentence")];
  if (line) parts.unshift(classLabel(line.action_class), statusLabel(line.status).toLowerCase());
  return el("p", { class: "facts" }, parts.join(" · "));
}

function describeActor(actor) {
  const found = visibleOf(actor.events);
  const facts = [(kinds.get(actor.kind) || { label: actor.kind }).label];
  if (actor.country && actor.country !== actor.name) facts.push(actor.country);
  facts.push(count(actor.mentions, "mention") + " in " + count(actor.documents, "article"));
  const parts = [el("p", { class: "facts" }, facts.join(" · "))];
  if (actor.aliases.length) parts.push(el("p", { class: "facts", dir: "auto" }, "Also: " + actor.aliases.join(", ")));
  parts.push(partners(actor, found), factsOf(found), key(), ...eventCards(found));
  return [actor.name, parts];
}

/* Buttons to those with whom an actor has most events. */
function partners(actor, found) {
  const counts = new Map();
  found.forEach((at) => {
    const other = events[at].subject === actor.at ? events[at].object : events[at].subject;
    if (other !== actor.at) counts.set(other, (counts.get(other) || 0) + 1);
  });
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 12);
  const buttons = ranked.map(([other, number]) =>
    el("button", { type: "button", onclick: () => showPair(actor.at, other) }, actors[other].name + " " + number));
  return el("div", { class: "partners", "aria-label": "Events with" }, ...buttons);
}

/* Everything between two actors. */
function showPair(one, other) {
  const found = visibleOf(actors[one].events.filter((at) => events[at].subject === other || events[at].object === other));
  byId("panel-title").textContent = actors[one].name + " and " + actors[other].name;
  const back = el("button", { type: "button", onclick: () => choose({ actor: one }, { focus: true }) }, "‹ " + actors[one].name);
  byId("panel-body").replaceChildren(el("div", { class: "partners" }, back), factsOf(found), key(), ...eventCards(found));
  byId("panel-title").focus();
}

function key() {
  const sample = (role, text) => el("mark", { class: role }, text);
  return el("p", { class: "key" }, "Marked: ", sample("subject", "who"), " ", sample("action", "action"), " ", sample("object", "whom"));
}

/* Cards for the events, the later ones behind a button. */
function eventCards(found, all) {
  if (!found.length) return [el("p", { class: "facts" }, "No event passes the filters.")];
  const cards = found.slice(0, MANY).map((at) => card(events[at], all));
  return found.length <= MANY ? cards : [...cards, moreButton(found.length - MANY, "event", () => eventCards(found.slice(MANY), all))];
}

/* A button that makes room for what it held back. */
function moreButton(number, what, make) {
  const button = el("button", { type: "button", class: "more" }, "Show " + count(number, "more " + what));
  button.addEventListener("click", () => {
    const made = make();
    button.replaceWith(...made);
    const first = made[0];
    first.setAttribute("tabindex", "-1");
    first.focus({ preventScroll: true });
  });
  return button;
}

/* One event: what, when, how sure, and its sentences. */
function card(event, all) {
  const box = el("article", { class: "event" });
  box.style.setProperty("--quad", colourOf(event.class));
  const link = event.symmetric ? " and " : " → ";
  box.append(
    el("h3", { dir: "auto" }, actors[event.subject].name + link + actors[event.object].name + ": ", el("span", { class: "verb" }, event.action)),
    chips(event),
  );
  const shown = all ? event.evidence : event.evidence.slice(0, FEW);
  box.append(...shown.map((evidence) => quote(event, evidence)));
  const rest = event.evidence.slice(shown.length);
  if (rest.length) box.append(moreButton(rest.length, "sentence", () => rest.map((evidence) => quote(event, evidence))));
  if (event.more) box.append(el("p", { class: "facts" }, count(event.more, "further sentence") + " in triples.jsonl"));
  return box;
}

function chips(event) {
  const precise = event.date && event.precision && event.precision !== "day" ? " (" + event.precision + ")" : "";
  const box = el("div", { class: "chips" }, el("span", { class: "chip" }, when(event) + precise), classLabel(event.class));
  if (event.status !== "actual") box.append(el("span", { class: "chip doubt" }, statusLabel(event.status)));
  const outlets = event.outlets.length ? " (" + event.outlets.join(", ") + ")" : "";
  box.append(el("span", {}, count(event.reports, "report") + outlets + " · confidence " + event.confidence.toFixed(2)));
  return box;
}

/* A sentence with its marks and its source. */
function quote(event, evidence) {
  const [at, subject, action, object, notes = {}] = evidence;
  const [article, text] = content.sentences[at];
  const box = el("blockquote", {}, el("p", { dir: "auto" }, ...marked(text, { subject, action, object })));
  const source = el("footer", {});
  const document_ = content.documents[article];
  if (document_) source.append(...cite(document_));
  const said = [];
  if (notes.by) said.push("according to " + notes.by);
  if (notes.when) said.push("date from “" + notes.when + "”");
  if (notes.status) said.push("here " + statusLabel(notes.status).toLowerCase());
  if (notes.action) said.push("here “" + notes.action + "”");
  if (said.length) source.append(el("div", {}, said.join(" · ")));
  box.append(source);
  return box;
}

function cite(article) {
  const title = el("cite", { dir: "auto" }, article.title || article.file);
  const facts = [];
  if (article.outlet) facts.push(article.outlet);
  if (article.published) facts.push(day(article.published) + (article.basis === "header" ? " (doubtful)" : ""));
  else facts.push("publication day unknown");
  if (article.title) facts.push(article.file);
  return [title, " · " + facts.join(" · ")];
}

/* The text in pieces, each piece marked with the roles that cover it. */
function marked(text, spans) {
  const roles = Object.entries(spans).filter(([, span]) => span.length);
  const cuts = [...new Set([0, text.length, ...roles.flatMap(([, span]) => span)])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at];
    const held = roles.filter(([, span]) => span[0] <= start && end <= span[1]).map(([role]) => role);
    const piece = text.slice(start, end);
    return held.length ? el("mark", { class: held.join(" "), title: held.join(" and ") }, piece) : piece;
  });
}
