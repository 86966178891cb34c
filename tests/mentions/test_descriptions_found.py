"""Descriptions and pronouns: noun phrases that can mean somebody, and what cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from mentions.spans import found_in

from kg.language import parse
from kg.mentions.phrases import title_at

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

DESCRIPTIONS = {
    "an office of a state": (
        "The US secretary of state resigned.",
        [("The US secretary of state", "person")],
    ),
    "an office in the plural": ("Two foreign ministers met.", [("Two foreign ministers", "group")]),
    "agents": ("Iraqi forces advanced.", [("Iraqi forces", "group")]),
    "a body": ("The company paid.", [("The company", "organization")]),
    "a state": ("The country voted.", [("The country", "country")]),
    "people": ("Angry voters left.", [("Angry voters", "group")]),
    "one of the people": ("A voter left.", [("A voter", "person")]),
    "a crowd": ("The crowd cheered.", [("The crowd", "group")]),
    "things": ("The table and the idea remained.", []),
    "an office before a name is no phrase of its own": ("President Adam Keller slept.", []),
}

PRONOUNS = {
    "persons": ("He saw her.", [("He", "person"), ("her", "person")]),
    "many": ("They left with theirs.", [("They", "group"), ("theirs", "group")]),
    "a thing": ("Japan recalled its envoy.", [("its", "organization")]),
    "weather": ("It was raining.", []),
    "an empty subject": ("It is clear that Japan lost.", []),
    "the country, not us": ("US forces left.", []),
    "us": ("They saw us.", [("They", "group"), ("us", "group")]),
}

TITLES = {
    "of": ("the secretary of state spoke", "secretary", "secretary of state"),
    "past a nationality": ("the head of the Italian government", "head", "head of government"),
    "the longest": ("the prime minister spoke", "minister", "prime minister"),
    "plural": ("foreign ministers spoke", "ministers", "foreign minister"),
    "hyphens": ("the commander-in-chief spoke", "commander", "commander-in-chief"),
    "alone": ("the minister of fun spoke", "minister", "minister"),
}


@pytest.mark.parametrize(("text", "found"), DESCRIPTIONS.values(), ids=DESCRIPTIONS.keys())
def test_descriptions(nlp: Language, text: str, found: list[tuple[str, str]]) -> None:
    assert found_in(nlp, text, "nominal") == found


@pytest.mark.parametrize(("text", "found"), PRONOUNS.values(), ids=PRONOUNS.keys())
def test_pronouns(nlp: Language, text: str, found: list[tuple[str, str]]) -> None:
    assert found_in(nlp, text, "pronoun") == found


@pytest.mark.parametrize(("text", "head", "words"), TITLES.values(), ids=TITLES.keys())
def test_titles(nlp: Language, text: str, head: str, words: str) -> None:
    titles = [title_at(token) for token in parse(nlp, text) if token.text == head]
    assert [title.role.words for title in titles if title] == [words]


def test_no_title_in_a_common_word(nlp: Language) -> None:
    assert [title_at(token) for token in parse(nlp, "the state of the union")] == [None] * 5
