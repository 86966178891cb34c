"""One self-contained HTML file: pyvis's network in our own page, safe to open and to pass on.

Article text reaches the page as JSON only and is shown as text only. A policy in the page's head
lets the browser run the scripts written here, known by their hashes, and fetch nothing at all.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import Counter
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.explorer.content import content
from kg.explorer.drawing import draw
from kg.explorer.files import clean, write_whole
from kg.explorer.graph import check_ends
from kg.explorer.selection import cut, select

if TYPE_CHECKING:
    import datetime as dt

    from kg.output import Output

ACTORS = 1000  # more than these nobody can read, and no browser draws at ease
EVENTS = 4000
SCRIPTS = (
    "base.js",
    "evidence.js",
    "picture.js",
    "labels.js",
    "filters.js",
    "timeline.js",
    "search.js",
    "table.js",
    "main.js",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSummary:
    """What went into a page; `hidden` counts the events that the cap on size left out."""

    path: Path
    actors: int
    events: int
    hidden: int


def write_page(
    output: Output,
    path: str | Path,
    *,
    actor: str | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
    top: int | None = None,
    title: str | None = None,
) -> PageSummary:
    """Write the output, or the part of it that `select` keeps, as one HTML file.

    The file is replaced whole or not at all, and equal output gives an equal file.

    Raises:
        QueryError: an unknown actor or a period that ends before it begins.
        OutputError: the output is damaged or the file cannot be written.
    """
    check_ends(output)
    chosen = select(output, actor=actor, since=since, until=until, top=top)
    shown = capped(chosen)
    notes = _notes(output, chosen, shown, actor=actor, since=since, until=until, top=top)
    html = page_html(shown, title=title or _title(actor), notes=notes)
    target = Path(path)
    write_whole(target, html)
    return PageSummary(
        path=target,
        actors=len(shown.actors),
        events=len(shown.events),
        hidden=len(chosen.events) - len(shown.events),
    )


def capped(output: Output) -> Output:
    """The output cut down to what a page can bear, the actors and events with most reports kept."""
    if len(output.actors) > ACTORS:
        output = select(output, top=ACTORS)
    if len(output.events) > EVENTS:
        ranked = sorted(output.events, key=lambda event: (-event.reports, event.id))
        kept = {event.id for event in ranked[:EVENTS]}
        output = cut(output, (event for event in output.events if event.id in kept))
    return output


def page_html(
    output: Output, *, title: str = "Who did what to whom", notes: tuple[str, ...] = ()
) -> str:
    """The page as text, for a file or an iframe's `srcdoc`; every event of the output is in it."""
    places = {actor.id: at for at, actor in enumerate(output.actors)}
    network = draw(output, places)
    heading = clean(title)
    data = {"title": heading, "notes": notes, "summary": _summary(output)}
    data |= content(output, places)
    _use_own_template(network, heading, data)
    return _with_policy(network.generate_html("page.html"))


def _use_own_template(network: Any, heading: str, data: dict[str, Any]) -> None:  # noqa: ANN401 - pyvis has no types
    """Let pyvis fill our template instead of its own, beside which it keeps vis-network."""
    # with pyvis, for the same reason as there: jinja is not needed before a page is written
    from jinja2 import ChoiceLoader, DictLoader  # noqa: PLC0415 - see above

    environment = network.templateEnv
    environment.autoescape = True
    network.heading = heading
    network.path = "actor-kg.html"
    own = DictLoader({network.path: asset("page.html")})
    environment.loader = ChoiceLoader([own, environment.loader])
    environment.globals.update(
        content=script_json(data),
        css=asset("page.css"),
        script="\n".join(asset(name) for name in SCRIPTS),
        script_json=script_json,
        policy=POLICY,
    )


POLICY = "@@POLICY@@"


def _with_policy(html: str) -> str:
    """The page with the hashes of its own scripts and styles in its Content-Security-Policy."""
    scripts = " ".join(map(_hash, re.findall(r"<script>(.*?)</script>", html, re.DOTALL)))
    styles = " ".join(map(_hash, re.findall(r"<style>(.*?)</style>", html, re.DOTALL)))
    policy = (
        f"default-src 'none'; script-src {scripts}; style-src {styles}; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )
    return html.replace(POLICY, policy, 1)


def _hash(text: str) -> str:
    """The text's hash as a policy names it."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def script_json(value: object) -> str:
    r"""The value as JSON that cannot end the script element it stands in.

    >>> script_json({"a": "</script>"})
    '{"a":"\\u003c/script>"}'
    """
    text = clean(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    for character in "<&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def asset(name: str) -> str:
    """A file of the page."""
    return resources.files("kg.explorer").joinpath("assets", name).read_text("utf-8")


def _title(actor: str | None) -> str:
    """What to call a page that was given no title."""
    return "Who did what to whom" if actor is None else f"{actor}: who did what to whom"


def _summary(output: Output) -> dict[str, Any]:
    """The figures beneath the title."""
    days = [event.date for event in output.events if event.date is not None]
    ends = [event.date_end for event in output.events if event.date_end is not None]
    return {
        "actors": len(output.actors),
        "events": len(output.events),
        "documents": len(output.documents),
        "outlets": len(Counter(d.outlet for d in output.documents if d.outlet)),
        "first": min(days).isoformat() if days else None,
        "last": max(ends).isoformat() if ends else None,
    }


def _notes(
    output: Output,
    chosen: Output,
    shown: Output,
    *,
    actor: str | None,
    since: dt.date | None,
    until: dt.date | None,
    top: int | None,
) -> tuple[str, ...]:
    """What a reader must know of the selection: what was asked for and what is left out."""
    asked = []
    if actor is not None:
        asked.append(f"the circle of {actor}")
    if top is not None:
        asked.append(f"the {top} actors with the most reports")
    if since is not None or until is not None:
        asked.append(f"dated events {_period(since, until)}")
    notes = []
    if asked:
        of = f"{len(chosen.events)} of {len(output.events)} events"
        notes.append(f"Selected: {', '.join(asked)} ({of}).")
    if len(shown.events) < len(chosen.events):
        notes.append(
            f"Only the {len(shown.actors)} actors and {len(shown.events)} events with the most "
            f"reports are shown; {len(chosen.events) - len(shown.events)} events are left out."
        )
    return tuple(notes)


def _period(since: dt.date | None, until: dt.date | None) -> str:
    """The period in words."""
    if since is None:
        return f"until {until}"
    return f"since {since}" if until is None else f"from {since} to {until}"
