"""Names: known ones, the model's trimmed and mended ones, and what is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from mentions.spans import found_in

from kg.language import parse
from kg.mentions import find_mentions

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

NAMES = {
    "titles and articles are left out": (
        "President Adam Keller met the Red Cross.",
        [("Adam Keller", "person"), ("Red Cross", "organization")],
    ),
    "the possessive is left out": (
        "Adam Keller's dog bit Eva Stone.",
        [("Adam Keller", "person"), ("Eva Stone", "person")],
    ),
    "a nationality is a name of its own": (
        "French President Paul Moreau spoke.",
        [("French", "country"), ("Paul Moreau", "person")],
    ),
    "a sum is no part of a body": (
        "The European Commission fined Google 2.4 billion euros.",
        [("European Commission", "organization"), ("Google", "organization")],
    ),
    "a first name that looks like a place": (
        "Volodymyr Zelenskyy visited Warsaw on Tuesday. Zelenskyy spoke.",
        [("Volodymyr Zelenskyy", "person"), ("Warsaw", "country"), ("Zelenskyy", "person")],
    ),
    "a firm is named again without its legal form": (
        "Norway bought shares of GoldWare Inc. last year. He bid for GoldWare on Monday.",
        [
            ("Norway", "country"),
            ("GoldWare Inc.", "organization"),
            ("GoldWare", "organization"),
            ("GoldWare", "organization"),
        ],
    ),
    "people of one state from another are neither state": (
        "Norway met Chinese Americans.",
        [("Norway", "country"), ("Chinese Americans", "group")],
    ),
    "people of one state are that state": (
        "Norway met Americans.",
        [("Norway", "country"), ("Americans", "country")],
    ),
    "a headline in capitals is cut to the names of the story": (
        "Okello Sacks Haddad After Row\n\nPaul Okello sacked Samir Haddad on Monday.",
        [
            ("Okello", "person"),
            ("Haddad", "person"),
            ("Paul Okello", "person"),
            ("Samir Haddad", "person"),
        ],
    ),
    "a verb in capitals is no part of a name": (
        "Weber Resigns, Leaves Peru Today\n\nAnna Weber resigned. Weber left Peru.",
        [
            ("Weber", "person"),
            ("Peru", "country"),
            ("Anna Weber", "person"),
            ("Weber", "person"),
            ("Peru", "country"),
        ],
    ),
    "a headline in small letters keeps its names": (
        "Paul Okello sacks Samir Haddad\n\nOkello sacked Haddad on Monday.",
        [
            ("Paul Okello", "person"),
            ("Samir Haddad", "person"),
            ("Okello", "person"),
            ("Haddad", "person"),
        ],
    ),
    "a bank is no state": (
        "The Bank of England raised rates.",
        [("Bank of England", "organization")],
    ),
    "a person and his party": (
        "Voters chose Adam Keller of Labour on Sunday.",
        [("Adam Keller", "person"), ("Labour", "organization")],
    ),
    "an office is no part of a body": (
        "A State Department Spokesperson spoke.",
        [("State Department", "organization")],
    ),
    "an acronym in brackets": (
        "The Harbour Workers Federation (HWF) struck.",
        [("Harbour Workers Federation", "organization"), ("HWF", "organization")],
    ),
    "halves of states": (
        "North and South Korea held talks.",
        [("North", "country"), ("South Korea", "country")],
    ),
    "the north is a direction": ("Rain fell in the north on Monday.", []),
    "a dateline in capitals": (
        "NAIROBI (Agency) - Kenya voted.",
        [("NAIROBI", "country"), ("Kenya", "country")],
    ),
    "two lines are two things": (
        "Adam Keller\nEva Stone\n",
        [("Adam Keller", "person"), ("Eva Stone", "person")],
    ),
    "page furniture": ("Size Text Print Email\n\nShare Tweet", []),
    "an award is nobody": ("She won the Man of the Match award.", []),
}


@pytest.mark.parametrize(("text", "names"), NAMES.values(), ids=NAMES.keys())
def test_names(nlp: Language, text: str, names: list[tuple[str, str]]) -> None:
    assert found_in(nlp, text, "name") == names


def test_the_head_of_a_name_is_its_last_word_in_a_clause(nlp: Language) -> None:
    doc = parse(nlp, "Adam Keller met Eva Stone.")
    heads = [doc[m.head].text for m in find_mentions(doc)]
    assert heads == ["Keller", "Stone"]


def test_a_name_within_a_name_keeps_its_own_place(nlp: Language) -> None:
    text = "Ada Brown died. The Ada Brown Foundation mourned."
    mentions = find_mentions(parse(nlp, text))
    assert [m.text for m in mentions] == ["Ada Brown", "Ada Brown Foundation", "Ada Brown"]
    outer, inner = mentions[1:]
    assert (outer.start, inner.start, inner.end) == (20, 20, 29)
