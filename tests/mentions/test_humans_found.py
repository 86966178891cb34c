"""Persons whom the model takes for places or bodies, and places and bodies that stay so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from mentions.spans import found_in

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

NAMES = {
    "who speaks is a person": (
        "Olusegun Adeyemi said the union would strike.",
        [("Olusegun Adeyemi", "person")],
    ),
    "his surname alone": (
        "Olusegun Adeyemi said so. Police blamed Adeyemi.",
        [("Olusegun Adeyemi", "person"), ("Adeyemi", "person")],
    ),
    "half a name taken for a body": (
        "Raila Odinga accused William Ruto. Odinga told supporters to stay.",
        [("Raila Odinga", "person"), ("William Ruto", "person"), ("Odinga", "person")],
    ),
    "a name of three words": (
        "President Mobutu Sese Seko received the envoy.",
        [("Mobutu Sese Seko", "person")],
    ),
    "an office beside it": (
        "Eid Kabalu, the spokesman, said so.",
        [("Eid Kabalu", "person")],
    ),
    "a company that speaks": (
        "Morgan Stanley said it had sold Lion Nathan.",
        [("Morgan Stanley", "organization"), ("Lion Nathan", "organization")],
    ),
    "a club by its last word": (
        "Leeds United sold him to Real Madrid.",
        [
            ("Leeds United", "organization"),
            ("Real Madrid", "organization"),
            ("Madrid", "country"),
        ],
    ),
    "a storm is nobody": (
        "Typhoon Rosa killed 40 people in Haiti.",
        [("Haiti", "country")],
    ),
    "a woman of the storm's name": ("Rosa Vidal left Haiti.", None),
    "a day is nobody": (
        "European ministers gather in Malta on Tuesday.",
        [("European", "group"), ("Malta", "country")],
    ),
    "an acronym before its brackets": (
        "The NLA (National Liberation Army) attacked. NLA fighters fled.",
        [
            ("NLA", "organization"),
            ("National Liberation Army", "organization"),
            ("NLA", "organization"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), NAMES.values(), ids=NAMES)
def test_humans(nlp: Language, text: str, wanted: list[tuple[str, str]] | None) -> None:
    found = found_in(nlp, text, "name")
    assert found == (wanted or [("Rosa Vidal", "person"), ("Haiti", "country")])
