"""Organisations: acronyms, short names, ministries, namesakes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from actors.links import wanted_and_found

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

CASES = {
    "an acronym in brackets": (
        "The [Harbour Workers Federation]{Harbour Workers Federation} "
        "([HWF]{Harbour Workers Federation}) struck. "
        "[HWF]{Harbour Workers Federation} members marched."
    ),
    "an acronym that is not made of initials": (
        "The [League of Godless Poets]{League of Godless Poets} ([GPL]{League of Godless Poets}) "
        "met. [GPL]{League of Godless Poets} members sang."
    ),
    "a court behind a nationality": (
        "The [Italian Court of Appeal]{Italian Court of Appeal} ruled. "
        "The [Court of Appeal]{Italian Court of Appeal} was divided."
    ),
    "a town hall is no mere place": (
        "The [Municipality of Pisa]{Municipality of Pisa} sued the builder."
    ),
    "a known acronym": "[WHO]{World Health Organization} warned of floods.",
    "a ministry acts as its state": "The [Russian Foreign Ministry]{Russia} denied it.",
    "an army acts as its state": "The [Iraqi Army]{Iraq} advanced.",
    "the beginning of a name": (
        "The [Harbour Workers Federation]{Harbour Workers Federation} struck. "
        "[Harbour Workers]{Harbour Workers Federation} closed the port."
    ),
    "a department with its spokesman": (
        "[State Department]{US State Department} spokesman Tom Reed agreed."
    ),
    "the Church, in capitals, is the church of the story": (
        "The [Church of Nazareth]{Church of Nazareth} sued. The [Church]{Church of Nazareth} lost."
    ),
    "an adjective is nobody who acts": (
        "A [Shiite]{@Shiite} cleric spoke. The [Shiites]{Shiites} cheered."
    ),
    "two bodies": "[NATO]{NATO} praised the [UN]{United Nations}.",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_body_means(nlp: Language, marked: str) -> None:
    wanted, found = wanted_and_found(nlp, marked)
    assert found == wanted
