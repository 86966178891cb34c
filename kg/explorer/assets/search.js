/* Find an actor by name or alias. */
const index = actors.map((actor) => ({
  at: actor.at,
  name: fold(actor.name),
  aliases: actor.aliases.map((alias) => [fold(alias), alias]),
}));
let options = [];
let active = -1;

/* The actors that fit, best first: the name's start, a word's start, anywhere; busy ones first. */
function matches(text) {
  const wanted = fold(text);
  if (!wanted) return [];
  const found = [];
  index.forEach((entry) => {
    const rank = rankOf(entry.name, wanted);
    const alias = entry.aliases.map(([folded, shown]) => [rankOf(folded, wanted), shown]).sort((a, b) => a[0] - b[0])[0];
    const best = Math.min(rank, alias ? alias[0] + 0.5 : 9);
    if (best < 9) found.push({ at: entry.at, best, alias: alias && alias[0] + 0.5 < rank ? alias[1] : null });
  });
  return found.sort((a, b) => a.best - b.best || actors[b.at].events.length - actors[a.at].events.length || a.at - b.at).slice(0, 12);
}

function rankOf(name, wanted) {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(" " + wanted)) return 2;
  return name.includes(wanted) ? 3 : 9;
}

function buildSearch() {
  const input = byId("search");
  input.addEventListener("input", () => listMatches(matches(input.value)));
  input.addEventListener("focus", () => input.value && listMatches(matches(input.value)));
  input.addEventListener("blur", () => window.setTimeout(hideMatches, 150));
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (options.length) activate((active + (event.key === "ArrowDown" ? 1 : options.length - 1) + (active < 0 && event.key === "ArrowUp" ? 1 : 0)) % options.length);
    } else if (event.key === "Enter" && options.length) {
      pick(options[Math.max(0, active)].at);
    } else if (event.key === "Escape" && options.length) {
      event.stopPropagation();
      hideMatches();
    }
  });
}

function listMatches(found) {
  const list = byId("found");
  options = found;
  active = -1;
  list.replaceChildren(...found.map(({ at, alias }, place) => {
    const item = el("li", { role: "option", id: "found-" + place, "aria-selected": "false", onmousedown: (event) => { event.preventDefault(); pick(at); } });
    const note = [alias ? "also “" + alias + "”" : "", count(actors[at].events.length, "event")].filter(Boolean).join(" · ");
    item.append(actors[at].name, el("small", {}, note));
    return item;
  }));
  if (!found.length && byId("search").value.trim()) list.append(el("li", {}, "Nobody of that name"));
  list.hidden = !list.children.length;
  byId("search").setAttribute("aria-expanded", String(found.length > 0));
  byId("search").removeAttribute("aria-activedescendant");
}

function activate(place) {
  active = place;
  [...byId("found").children].forEach((item, at) => item.setAttribute("aria-selected", String(at === place)));
  byId("found-" + place).scrollIntoView({ block: "nearest" });
  byId("search").setAttribute("aria-activedescendant", "found-" + place);
}

function hideMatches() {
  options = [];
  byId("found").hidden = true;
  byId("search").setAttribute("aria-expanded", "false");
}

function pick(at) {
  byId("search").value = actors[at].name;
  hideMatches();
  choose({ actor: at });
}
