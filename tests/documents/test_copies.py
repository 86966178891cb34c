"""Near-copies are one story in several papers; two reports of one event are not."""

from __future__ import annotations

import dataclasses
import datetime as dt
import random

import pytest
from counting import calls_of
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.documents import near_copies
from kg.documents.copies import runs
from kg.model import Document

WORDS = [f"{a}{b}{c}" for a in "bdfgklmn" for b in "aeiou" for c in ("rn", "st", "ll", "mp", "t")]


def document(name: str, text: str, day: int | None = None) -> Document:
    return Document(
        id=f"id-{name}",
        document=name,
        collection="c",
        title=None,
        outlet=None,
        published=dt.date(2019, 4, day) if day else None,
        published_basis="metadata" if day else "none",
        language="en",
        sha256="",
        text=text,
    )


def prose(seed: int, count: int = 400) -> list[str]:
    """Words of a made-up story; another seed gives another story."""
    choice = random.Random(seed)  # noqa: S311 - the same story in every run
    return [choice.choice(WORDS) for _ in range(count)]


def changed(words: list[str], every: int) -> list[str]:
    """The story with every so-many-th word replaced."""
    return ["EDITED" if n % every == every - 1 else word for n, word in enumerate(words)]


STORY = prose(1)


@pytest.mark.parametrize(
    "copy",
    [
        " ".join(STORY),
        "HARBOUR POST\n\n" + "\n".join(STORY).upper() + "\n\nLeave a comment",
        ", ".join(STORY),
        " ".join(STORY[:200]),
        " ".join(STORY[150:]),
        " ".join([*prose(2, 150), *STORY, *prose(3, 250)]),
        " ".join(changed(STORY, 30)),
    ],
    ids=["same", "furniture", "punctuation", "cut", "beheaded", "within", "edited"],
)
def test_what_is_a_copy(copy: str) -> None:
    documents = [document("a.txt", " ".join(STORY), 1), document("b.txt", copy, 2)]
    assert near_copies(documents) == {"id-b.txt": "id-a.txt"}


@pytest.mark.parametrize(
    "other",
    [
        " ".join(prose(2)),
        " ".join([*prose(2, 200), *STORY[:200]]),
        " ".join([*STORY[:100], *prose(2, 300)]),
        " ".join(changed(STORY, 10)),
        " ".join(reversed(STORY)),
        "",
    ],
    ids=["other", "half", "quoted", "rewritten", "reversed", "empty"],
)
def test_what_is_no_copy(other: str) -> None:
    documents = [document("a.txt", " ".join(STORY), 1), document("b.txt", other, 2)]
    assert near_copies(documents) == {}


def test_the_original_is_the_earlier_then_the_first_by_path() -> None:
    text = " ".join(STORY)
    later, earlier = document("a.txt", text, 9), document("z.txt", text, 3)
    undated, undated_too = document("b.txt", text), document("c.txt", text)
    originals = {"id-a.txt": "id-z.txt", "id-b.txt": "id-z.txt"}
    assert near_copies([later, undated, earlier]) == originals
    assert near_copies([undated_too, undated]) == {"id-c.txt": "id-b.txt"}


def test_a_doubtful_day_makes_nobody_the_original() -> None:
    text = " ".join(STORY)
    doubtful = dataclasses.replace(document("a.txt", text, 1), published_basis="header")
    assert near_copies([doubtful, document("b.txt", text, 9)]) == {"id-a.txt": "id-b.txt"}


def test_a_copy_of_a_copy_points_to_the_original() -> None:
    cut = [document(f"{n}.txt", " ".join(STORY[: 400 - 60 * n]), n + 1) for n in range(4)]
    assert near_copies(cut) == dict.fromkeys(("id-1.txt", "id-2.txt", "id-3.txt"), "id-0.txt")


def test_short_texts_are_copies_only_when_they_are_the_same() -> None:
    texts = ["Ferry sails.", "ferry  SAILS", "Ferry sinks.", "Ferry sails again"]
    documents = [document(f"{n}.txt", text, n + 1) for n, text in enumerate(texts)]
    assert near_copies(documents) == {"id-1.txt": "id-0.txt"}


def test_shared_page_furniture_makes_no_copies() -> None:
    furniture = " ".join(prose(99, 60))
    documents = [
        document(f"{n}.txt", f"{' '.join(prose(n, 300))} {furniture}", 1) for n in range(30)
    ]
    assert near_copies(documents) == {}


def test_runs_are_of_eight_words_whatever_stands_between_them() -> None:
    words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    assert runs(" ".join(words)) == runs("One, two THREE - four.\nfive six; seven “eight” nine!")
    assert len(runs(" ".join(words))) == 2
    assert runs(" ".join(words[:8])) < runs(" ".join(words))
    assert runs("two one") != runs("one two")
    assert runs(" ... ") == frozenset()


@settings(max_examples=30, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_documents_makes_no_difference(shuffler: random.Random) -> None:
    documents = [
        document(f"{seed}-{part}.txt", " ".join(prose(seed)[part * 40 :]), 1 + (seed + part) % 5)
        for seed in range(4)
        for part in range(3)
    ]
    expected = near_copies(documents)
    shuffler.shuffle(documents)
    assert near_copies(documents) == expected
    assert len(expected) == 8
    assert not set(expected.values()) & set(expected)


def test_time_grows_with_the_articles_not_with_their_pairs() -> None:
    furniture = prose(99, 60)
    documents = [document(f"{n}.txt", " ".join([*prose(n, 200), *furniture])) for n in range(1200)]
    near_copies(documents[:50])  # the words' numbers are known from here on
    few = calls_of(lambda: near_copies(documents[:300]))
    many = calls_of(lambda: near_copies(documents))
    assert near_copies(documents) == {}
    assert many < 8 * few  # four times the articles; their pairs are sixteen times as many
