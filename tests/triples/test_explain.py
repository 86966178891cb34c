"""`kg explain`: the five steps in words, for a triple and for none."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import pytest

from kg.actors import resolve
from kg.article import explain_text
from kg.dates import find_dates
from kg.errors import ModelError
from kg.language import parse
from kg.mentions import find_mentions
from kg.options import DEFAULT_MODEL
from kg.triples import explain

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

DAY = dt.date(2022, 2, 2)


def explained(nlp: Language, text: str) -> str:
    doc = parse(nlp, text)
    return explain(doc, resolve(doc, find_mentions(doc)), find_dates(doc, DAY))


def test_the_five_steps_of_a_triple(nlp: Language) -> None:
    lines = explained(nlp, "On Monday, Norway did not urge Chile to wait.").split("\n")
    assert lines[0] == "Parse"
    assert "    urge               VB    ROOT" in lines
    assert "    'Norway': Norway (name, 1.00)" in lines
    assert "    'Monday': 2022-01-31" in lines
    assert "Predicate 'urge' (verb)" in lines
    assert "    sense urged [REQUEST]: subject in subj, object in obj" in lines
    assert "    clause: subj = 'Norway' (Norway), phrase, 1.00" in lines
    (pair,) = (line for line in lines if line.startswith("    => "))
    assert re.fullmatch(r"    => Norway -urged-> Chile \(clause, 0\.\d+\)", pair)
    (doubts,) = (line for line in lines if line.startswith("    doubts: "))
    assert re.fullmatch(r"    doubts: lone \d\.\d\d, verbs \d\.\d\d", doubts)
    (status,) = (line for line in lines if line.startswith("    status"))
    assert status.startswith("    status negated: ")


def test_what_is_missing_is_said(nlp: Language) -> None:
    text = explained(nlp, "Norway urged calm.")
    assert "no triple: no actor stands as object (obj)" in text


def test_what_was_dropped_is_said(nlp: Language) -> None:
    lines = explained(nlp, "Peru signed an agreement with Chile.").split("\n")
    (dropped,) = (line for line in lines if "dropped:" in line)
    assert "Peru -agreed_with-> Chile" in dropped
    assert dropped.endswith("another word tells the same act")


def test_the_status_of_a_pair_is_said_where_its_sides_change_it(nlp: Language) -> None:
    weakened = "    status hypothetical: for the way in which its sides were found"
    assert weakened in explained(nlp, "Peru discussed sanctions against Chile.").split("\n")
    assert weakened not in explained(nlp, "Peru imposed sanctions on Chile.").split("\n")


def test_no_act_at_all(nlp: Language) -> None:
    assert "No word here tells an act that the lexicon knows." in explained(nlp, "It was late.")


def test_the_command_reads_a_sentence() -> None:
    text = explain_text("Norway thanked Chile.", published=None, model=DEFAULT_MODEL)
    assert "=> Norway -thanked-> Chile" in text


def test_an_unknown_model_is_refused() -> None:
    with pytest.raises(ModelError):
        explain_text("Norway thanked Chile.", published=None, model="no_such_model")
