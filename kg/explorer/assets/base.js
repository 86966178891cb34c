/* Data, state and the few functions that every part uses. Text reaches the page by textContent only. */
const read = (id) => JSON.parse(document.getElementById(id).textContent);
const byId = (id) => document.getElementById(id);

const content = read("content");
const spots = read("nodes");
const actors = content.actors.map((actor, at) => ({ ...actor, at, name: spots[at].label, events: [] }));
const events = rows(content.events).map((event, at) => ({ ...event, at, last: event.end || event.date, outlets: event.outlets.map((number) => content.outlets[number]) }));
const lines = read("edges").map((line, id) => ({ ...line, id, action_class: events[line.events[0]].class, status: events[line.events[0]].status, shown: [] }));
const style = content.style;
const quads = new Map(style.quads.map((quad) => [quad.id, quad]));
const statuses = new Map(style.statuses.map((status) => [status.id, status]));
const kinds = new Map(style.kinds.map((kind) => [kind.id, kind]));

/* What the reader has chosen; `classes` and `statuses` hold those switched off. */
const initial = () => ({
  classesOff: new Set(),
  statusesOff: new Set(style.statuses.filter((status) => !status.shown).map((status) => status.id)),
  since: "",
  until: "",
  undated: true,
  reports: 1,
  confidence: 0,
});
const state = { filter: initial(), visible: new Set(), selected: null };

events.forEach((event) => {
  actors[event.subject].events.push(event.at);
  if (event.object !== event.subject) actors[event.object].events.push(event.at);
});

/* Columns back into rows. */
function rows(columns) {
  const names = Object.keys(columns);
  if (!names.length) return [];
  return columns[names[0]].map((_, at) => Object.fromEntries(names.map((name) => [name, columns[name][at]])));
}

/* An element with attributes and children; a string child becomes text, never markup. */
function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key === "class") element.className = value;
    else if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

function svg(name, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const darkQuery = window.matchMedia("(prefers-color-scheme: dark)");
let printing = false;
const dark = () => darkQuery.matches && !printing;
const quadOf = (name) => quads.get(style.classes[name].quad);
const colourOf = (name) => quadOf(name)[dark() ? "dark" : "light"];
const classLabel = (name) => style.classes[name].label;
const statusLabel = (id) => (statuses.get(id) || { label: id }).label;
const ink = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const count = (number, one, many) => number.toLocaleString("en") + " " + (number === 1 ? one : many || one + "s");

/* Names without case and accents, as the command line compares them. */
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/* An ISO day as a reader writes it. */
function day(iso) {
  const [year, month, date] = iso.split("-");
  return Number(date) + " " + MONTHS[Number(month) - 1] + " " + Number(year);
}

/* When an event happened, as finely as is known. */
function when(event) {
  if (!event.date) return "undated";
  const [year, month] = event.date.split("-");
  if (event.precision === "year" && event.last.slice(0, 4) === event.date.slice(0, 4)) return String(Number(year));
  if (event.precision === "month") return MONTHS[Number(month) - 1] + " " + Number(year);
  if (event.last === event.date) return day(event.date);
  return day(event.date) + " – " + day(event.last);
}

const between = (event) => actors[event.subject].name + " " + event.action + " " + actors[event.object].name;

/* Whether an event passes the filters. */
function passes(event) {
  const filter = state.filter;
  if (filter.classesOff.has(event.class) || filter.statusesOff.has(event.status)) return false;
  if (event.reports < filter.reports || event.confidence < filter.confidence) return false;
  if (!event.date) return filter.undated;
  return (!filter.since || event.last >= filter.since) && (!filter.until || event.date <= filter.until);
}

const byDate = (a, b) => (events[a].date || "9999").localeCompare(events[b].date || "9999") || a - b;
const visibleOf = (list) => list.filter((at) => state.visible.has(at)).sort(byDate);
