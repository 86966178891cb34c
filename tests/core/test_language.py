"""Paragraphs are parted where sentences end, offsets stay those of the text, models are checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import language
from kg.errors import ModelError
from kg.language import LONGEST, load_pipeline, model_version, paragraphs, parse
from kg.options import DEFAULT_MODEL

if TYPE_CHECKING:
    from spacy.language import Language

WRAPPED = (
    "The minister of transport met her\ncounterpart in Oslo. They talked of\nferries all day.\n"
)


def parts(text: str) -> list[str]:
    """The paragraphs themselves."""
    return [text[start:end] for start, end in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\r\n", []),
        ("One.", ["One."]),
        ("Head\n\nOne.\n\n\n Two. \n", ["Head", "One.", "Two."]),
        ("Head\r\n\r\nOne.\r\n\r\nTwo.\r\n", ["Head", "One.", "Two."]),
        ("Head\r\rOne.\r\rTwo.", ["Head", "One.", "Two."]),
        ("Head\n \t\nOne.", ["Head", "One."]),
        ("One.\u2029Two.", ["One.", "Two."]),
        ("One\u2028goes on.\x0cIt does.", ["One\u2028goes on.\x0cIt does."]),
        (WRAPPED, [WRAPPED.rstrip()]),
        (WRAPPED.replace("\n", "\r\n"), [WRAPPED.replace("\n", "\r\n").rstrip()]),
        (f"Head\n\n{WRAPPED}\n{WRAPPED}", ["Head", WRAPPED.rstrip(), WRAPPED.rstrip()]),
        (
            "Head\nOne is said.\nTwo is “said.”\nThree?\n",
            ["Head", "One is said.", "Two is “said.”", "Three?"],
        ),
        ("Head\n" + "word " * 40 + "\nlast", ["Head", ("word " * 40).rstrip(), "last"]),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_a_very_long_paragraph_comes_in_parts() -> None:
    text = "word " * 40_000
    found = parts(text)
    assert len(found) == 4
    assert all(len(part) <= LONGEST for part in found)
    assert " ".join(found) == text.rstrip()
    solid = "x" * (LONGEST * 2 + 7)
    assert [len(part) for part in parts(solid)] == [LONGEST, LONGEST, 7]


@given(st.text(st.sampled_from("ab. \n\r\t\u2028\u2029\x0c”"), max_size=60))
def test_between_paragraphs_is_white_space_alone(text: str) -> None:
    spans = paragraphs(text)
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    assert edges == sorted(edges)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
    gaps = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    assert all(not gap.strip() for gap in gaps)


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The default pipeline."""
    return load_pipeline()


@pytest.mark.model
def test_no_sentence_crosses_a_paragraph(nlp: Language) -> None:
    doc = parse(nlp, "\n\nTalks end in Oslo\n\nAnn Lee met Bo Ek on Tuesday. She left.\n")
    assert [sent.text for sent in doc.sents if sent.text.strip()] == [
        "Talks end in Oslo",
        "Ann Lee met Bo Ek on Tuesday.",
        "She left.",
    ]
    assert {ent.text for ent in doc.ents} >= {"Oslo", "Bo Ek", "Tuesday"}


@pytest.mark.model
@pytest.mark.parametrize("text", ["", " \n ", "One.", "\ufeffOne.\r\n\r\nTwo\u2028lines."])
def test_every_text_can_be_parsed(nlp: Language, text: str) -> None:
    doc = parse(nlp, text)
    assert doc.text == text
    assert "".join(sent.text_with_ws for sent in doc.sents) == text


@pytest.mark.model
@settings(max_examples=40, deadline=None)
@given(st.text(st.sampled_from("abA1.,'\u2019\" \n\r\t\u2028\u2029é😀-"), max_size=80))
def test_offsets_are_those_of_the_text(nlp: Language, text: str) -> None:
    doc = parse(nlp, text)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


@pytest.mark.model
@pytest.mark.parametrize(
    ("word", "tokens"),
    [
        ("de-escalate", ["de-escalate"]),
        ("re-election", ["re-election"]),
        ("cross-border", ["cross-border"]),
        ("vice-president", ["vice-president"]),
        ("Jean-Yves", ["Jean", "-", "Yves"]),
        ("Anti-Defamation", ["Anti", "-", "Defamation"]),
        ("well-known", ["well", "-", "known"]),
        ("U.S.-backed", ["U.S.", "-", "backed"]),
        ("U.N.-brokered", ["U.N.", "-", "brokered"]),
    ],
)
def test_a_prefix_stays_with_its_word(nlp: Language, word: str, tokens: list[str]) -> None:
    assert [token.text for token in nlp.make_doc(word)] == tokens


def test_a_model_that_is_not_installed() -> None:
    for name in ("no_such_pipeline", "en", "", "numpy", "."):
        with pytest.raises(ModelError, match=r"is not installed: `pip install` an English spaCy"):
            load_pipeline(name)
        with pytest.raises(ModelError, match=r"is not installed: `pip install` an English spaCy"):
            model_version(name)


def test_a_pipeline_that_is_unfit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "model_version", lambda _name: "any 1.0")
    monkeypatch.setattr(spacy, "load", lambda _name: spacy.blank("en"))
    with pytest.raises(ModelError, match="'blank' lacks tagger, parser, ner: an English pipeline"):
        load_pipeline("blank")
    monkeypatch.setattr(spacy, "load", lambda _name: spacy.blank("xx"))
    monkeypatch.setattr(language, "NEEDED", ())
    with pytest.raises(ModelError, match="'other' is for language 'xx'"):
        load_pipeline("other")


def test_the_version_of_the_default_model() -> None:
    assert model_version(DEFAULT_MODEL) == "core_web_md 3.7.1"
