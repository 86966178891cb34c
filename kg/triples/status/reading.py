"""The status of an event: folds the links of its climb from the outermost clause inward."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.grammar import is_verb
from kg.triples.status.climbing import climb
from kg.triples.status.governors import row_of
from kg.triples.status.nouns import read_noun
from kg.triples.status.state import State, StatusReading
from kg.triples.status.verbs import is_past, read_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.triples.status.links import Link

CLOSING = frozenset("\"'\u201d\u2019»)")


def status_of(token: Token) -> StatusReading:
    """Whether the event that a verb or noun tells happened, is planned, open, denied or claimed.

    >>> from kg.language import load_pipeline, parse
    >>> doc = parse(load_pipeline(), "Norway refused to meet Sweden.")
    >>> status_of(doc[3]).status, status_of(doc[3]).why
    ('negated', 'refusal: refused')
    """
    links = climb(token)
    outermost = links[-1].governor if links else token
    state = _enter(outermost, State(context=_opening(outermost), own=StatusReading()))
    for link in reversed(links):
        state = _descend(link, state)
    return state.own


def _opening(root: Token) -> StatusReading:
    """The status of the outermost clause: open in a question, else asserted."""
    reading = StatusReading()
    for token in reversed(root.sent):
        if token.text == "?" and _takes_for_granted(root):
            return reading  # "why did you attack?"
        if token.text == "?":
            return reading.through("open", token)
        if not token.is_space and token.text not in CLOSING:
            break
    return reading


def _takes_for_granted(root: Token) -> bool:
    """Whether a question asks only for the circumstances of something past."""
    asked = any(c.lower_ in ("why", "how", "when", "where") and c.i < root.i for c in root.children)
    return asked and is_verb(root) and is_past(root)


def _descend(link: Link, outer: State) -> State:
    """The state of a link's child, from that of its governor."""
    if link.slot in ("conj", "beside"):
        return _enter(link.child, outer)
    row, cue = row_of(link)
    told = link.slot in ("that", "wh", "asked")
    inner = replace(
        outer,
        context=outer.own.through(row, cue),
        reported=_is_told(link.governor) if told else outer.reported,
        warned=row == "warning" or (outer.warned and not told),
    )
    return _enter(link.child, inner)


def _enter(token: Token, state: State) -> State:
    """The state with the token's own cues read."""
    own = read_verb(token, state) if is_verb(token) else read_noun(token, state.context)
    return replace(state, own=own)


def _is_told(governor: Token) -> bool:
    """Whether a clause under that word is reported from the past: its "would" is a future."""
    return not is_verb(governor) or is_past(governor)
