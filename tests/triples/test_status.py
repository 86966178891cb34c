"""Status: sentences with the event word marked, each with its twins; and no text breaks it."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import OntologyError
from kg.language import parse
from kg.model import Status
from kg.triples.status import StatusReading, status_of
from kg.triples.status.composition import COLUMNS, PAST_ROWS, ROWS
from kg.triples.status.cues import cues, read_cues

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

EVENT = re.compile(r"<e>(.*?)</e>")
SENTENCES = Path(__file__).with_name("status.txt").read_text("utf-8").splitlines()
CASES = [line.split(" | ") for line in SENTENCES if line and not line.startswith("#")]
WORDS = """
    not never no Norway Sweden will may might would if unless to that met attack attacked refused
    denied said accused of planned talks held by without who which is was and or but ? . , ; " “ ”
    according reportedly any neither nor until should had been the a in case event
"""


def statuses(nlp: Language, marked: str) -> list[Status]:
    """The status of each marked word."""
    doc = parse(nlp, EVENT.sub(r"\1", marked))
    starts = [match.start() - 7 * n for n, match in enumerate(EVENT.finditer(marked))]
    return [status_of(at(doc, start)).status for start in starts]


def at(doc: Doc, start: int) -> Token:
    """The token that holds a character."""
    return next(token for token in doc if token.idx <= start < token.idx + len(token))


@pytest.mark.model
@pytest.mark.parametrize(("expected", "marked"), CASES, ids=[marked for _, marked in CASES])
def test_status_of_marked_events(nlp: Language, expected: str, marked: str) -> None:
    assert statuses(nlp, marked) == expected.split()


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "event", "cue", "why"),
    [
        ("Norway met Sweden.", "met", None, "plain assertion"),
        ("Norway did not meet Sweden.", "meet", "not", "negation: not"),
        ("Norway refused to meet Sweden.", "meet", "refused", "refusal: refused"),
        ("Norway did not rule out a summit.", "summit", "rule", "refusal: rule"),
        ("If Norway attacks, Sweden will flee.", "attacks", "If", "conditional: If"),
        ("Norway held no talks with Sweden.", "talks", "no", "negation: no"),
    ],
)
def test_cue_and_reason(nlp: Language, text: str, event: str, cue: str | None, why: str) -> None:
    doc = parse(nlp, text)
    reading = status_of(next(token for token in doc if token.text == event))
    assert (None if reading.cue is None else doc[reading.cue].text) == cue
    assert reading.why == why


@pytest.mark.model
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.lists(st.one_of(st.sampled_from(WORDS.split()), st.text(max_size=8)), max_size=40))
def test_no_text_breaks_it(nlp: Language, words: list[str]) -> None:
    doc = parse(nlp, " ".join(words))
    for token in doc:
        reading = status_of(token)
        assert reading.status in get_args(Status)
        assert reading.cue is None or doc[reading.cue].sent == token.sent
        assert (reading.status == "actual") or reading.cue is not None


@pytest.mark.model
def test_a_sentence_of_five_thousand_words_is_read(nlp: Language) -> None:
    doc = parse(nlp, "Norway met " + "and refused to meet Sweden " * 1000 + "again.")
    found = {status_of(token).status for token in doc if token.text == "meet"}
    assert "negated" in found


def test_every_row_has_a_status_for_every_outer_status() -> None:
    assert set(COLUMNS) == set(get_args(Status))
    for row, outcome in ROWS.items():
        assert set(outcome) == set(COLUMNS), row
    assert set(PAST_ROWS) | set(PAST_ROWS.values()) <= set(ROWS)


def test_nothing_outer_and_open_becomes_actual_but_by_words_that_take_it_for_granted() -> None:
    granting = {"factive", "settled", "ahead"}
    assert {row for row, outcome in ROWS.items() if outcome["hypothetical"] == "actual"} == granting
    denied = {row for row, outcome in ROWS.items() if outcome["negated"] == "actual"}
    assert denied == granting | {"failure", "prevention", "adjunct"}


def test_the_last_word_that_changes_the_status_is_the_cue(nlp: Language) -> None:
    doc = nlp.make_doc("did not fail")
    reading = StatusReading().through("negation", doc[1])
    assert (reading.status, reading.cue) == ("negated", 1)
    assert reading.through("failure", doc[2]).status == "actual"
    assert reading.through("negation", doc[1]) == reading  # one word denies once


@pytest.mark.parametrize(
    ("slot", "key", "preposition", "row"),
    [
        ("inf", "refuse", "", "refusal"),
        ("ing", "accuse", "of", "allegation"),
        ("obj", "call_off", "", "cancellation"),
        ("obj", "hold", "", "transparent"),
        ("obj", "smile", "", None),
    ],
)
def test_rows_of_verbs(slot: str, key: str, preposition: str, row: str | None) -> None:
    assert cues().verb(slot, key, preposition) == row


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"verb": {"refusing": {"inf": ["shun"]}}}, "unknown row 'refusing'"),
        ({"verb": {"refusal": {"gerund": ["shun"]}}}, "[verb.refusal] gerund: write one of"),
        ({"noun": {"wish": ["hope"], "open": ["hope"]}}, "'hope' already has the row 'wish'"),
    ],
)
def test_faulty_cues_are_named(change: dict[str, object], message: str) -> None:
    text = files("kg.triples").joinpath("data", "cues.toml").read_text("utf-8")
    with pytest.raises(OntologyError) as error:
        read_cues(tomllib.loads(text) | change)
    assert message in str(error.value)
