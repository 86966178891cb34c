"""Attribution: who says that an event happened, and by which word."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.actors.quotes import Quotes
from kg.language import parse
from kg.triples.attribution import Speaker, speaker_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

pytestmark = pytest.mark.model

TAG = re.compile(r"</?([esv])>")
SENTENCES = Path(__file__).with_name("attribution.txt").read_text("utf-8").splitlines()
CASES = [line for line in SENTENCES if line and not line.startswith("#")]
WORDS = 'said that he Norway accused it of attacking " “ ” according to . , who claimed'


def read(nlp: Language, marked: str) -> tuple[Doc, dict[str, int]]:
    """The parsed sentence, and the token index of each marked word."""
    doc = parse(nlp, TAG.sub("", marked))
    found: dict[str, int] = {}
    removed = 0
    for tag in TAG.finditer(marked):
        at = tag.start() - removed
        removed += len(tag[0])
        if not tag[0].startswith("</"):
            found[tag[1]] = next(t.i for t in doc if t.idx <= at < t.idx + len(t))
    return doc, found


@pytest.mark.parametrize("marked", CASES)
def test_speaker_of_marked_events(nlp: Language, marked: str) -> None:
    doc, words = read(nlp, marked)
    expected = Speaker(head=words["s"], verb=words["v"]) if "s" in words else None
    assert speaker_of(doc[words["e"]], Quotes(doc)) == expected


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.lists(st.one_of(st.sampled_from(WORDS.split()), st.text(max_size=8)), max_size=40))
def test_no_text_breaks_it(nlp: Language, words: list[str]) -> None:
    doc = parse(nlp, " ".join(words))
    quotes = Quotes(doc)
    for token in doc:
        speaker = speaker_of(token, quotes)
        assert speaker is None or speaker.head != token.i
