"""The example articles and their gold: whole, by the codebook, and the project's own words."""

from __future__ import annotations

import calendar
import csv
import datetime as dt
import json
import re
from collections import Counter
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from require import require

from kg.evaluation.gold import interval
from kg.model import STATUS_ORDER

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "examples" / "articles"
SHARED = ROOT.parent / "shared" / "articles"
CLASSES = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "SAY",
}  # fmt: skip
KEYS = [
    "doc", "source", "source_alt", "target", "target_alt", "classes", "symmetric", "date",
    "date_agreed", "modality", "tier", "agreed", "anchor",
]  # fmt: skip
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?")
TEXTS = {path.stem: path.read_text("utf-8") for path in sorted(ARTICLES.glob("*.txt"))}
LINES = (ROOT / "examples" / "gold.jsonl").read_text("utf-8").splitlines()
GOLD: list[dict[str, Any]] = [json.loads(line) for line in LINES]
BY_ARTICLE = {name: list(rows) for name, rows in groupby(GOLD, key=lambda row: row["doc"])}
WEEKDAYS = tuple(calendar.day_name)


def published(document: str) -> dt.date:
    """The day in an article's name."""
    return dt.date.fromisoformat(document[:10])


@pytest.mark.parametrize("document", TEXTS)
def test_gold_is_by_the_codebook(document: str) -> None:
    assert BY_ARTICLE[document]
    for row in BY_ARTICLE[document]:
        check(row)


def check(row: dict[str, Any]) -> None:
    """Fail for a gold row with a mistake of form."""
    assert [key for key in row if not key.startswith("attributed_to")] == KEYS
    assert row["anchor"] in TEXTS[row["doc"]]
    assert 3 <= len(row["anchor"].split()) <= 10
    assert row["classes"]
    assert set(row["classes"]) <= CLASSES
    assert row["modality"]
    assert set(row["modality"]) <= set(STATUS_ORDER)
    assert row["tier"] in ("core", "ext")
    assert not row["date"] or (DATE.fullmatch(row["date"]) and interval(row["date"]))
    for key in ("classes", "modality", "source_alt", "target_alt"):
        assert len(row[key]) == len(set(row[key]))
    assert row["source"] not in (row["target"], *row["source_alt"])
    assert row["target"] not in row["target_alt"]


def test_no_event_is_in_the_gold_twice() -> None:
    told = Counter(
        (
            row["doc"],
            frozenset((row["source"], row["target"]))
            if row["symmetric"]
            else (row["source"], row["target"]),
            row["classes"][0],
            row["date"],
            row["modality"][0],
        )
        for row in GOLD
    )
    assert [event for event, times in told.items() if times > 1] == []


def test_what_happened_was_not_ahead_and_what_is_planned_is_not_past() -> None:
    for row in GOLD:
        if days := interval(row["date"]):
            if row["modality"][0] in ("actual", "alleged"):
                assert days[0] <= published(row["doc"]), row
            if row["modality"] == ["planned"]:
                assert days[1] >= published(row["doc"]), row


def test_an_anchor_beside_a_weekday_has_a_date_on_that_weekday() -> None:
    """Only where the anchor names one weekday and the gold one day."""
    wrong = []
    for row in GOLD:
        named = [day for day in WEEKDAYS if re.search(rf"\b{day}\b", row["anchor"])]
        days = interval(row["date"])
        if len(named) == 1 and days and days[0] == days[1]:
            weekday = WEEKDAYS[days[0].weekday()]
            if weekday != named[0]:
                wrong.append((row["doc"], row["anchor"], row["date"]))
    assert wrong == []


def test_every_article_has_gold_of_every_kind() -> None:
    assert list(BY_ARTICLE) == list(TEXTS)
    statuses = Counter(row["modality"][0] for row in GOLD)
    assert all(statuses[status] >= 20 for status in STATUS_ORDER)
    assert {row["classes"][0] for row in GOLD} >= CLASSES - {"CONCEDE", "PROTEST"}
    assert all(any(row["tier"] == "core" for row in rows) for rows in BY_ARTICLE.values())
    assert any("attributed_to" in row for row in GOLD)


def test_metadata_tells_every_article_its_day_outlet_and_headline() -> None:
    with (ARTICLES / "metadata.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["file"] for row in rows] == [f"{name}.txt" for name in TEXTS]
    for row in rows:
        name = row["file"].removesuffix(".txt")
        assert row["published"] == name[:10]
        assert row["outlet"].removeprefix("The ").casefold().replace(" ", "-") in name
        assert TEXTS[name].split("\n\n", 1)[0] == row["title"]
    assert len({row["outlet"] for row in rows}) == 3


def test_articles_are_short_and_a_dateline_weekday_is_that_of_publication() -> None:
    for name, text in TEXTS.items():
        assert 150 <= len(text.split()) <= 350, name
        if dateline := re.search(r"^[A-Z]{3,}, (\w+day) - ", text, re.MULTILINE):
            assert dateline[1] == WEEKDAYS[published(name).weekday()], name


def test_one_wire_story_is_printed_by_two_outlets() -> None:
    wire, reprint = (
        set(TEXTS[f"2022-02-13-{outlet}-saturday-calls"].split("\n\n")[1:])
        for outlet in ("continental-wire", "harbour-gazette")
    )
    assert len(wire & reprint) == 5
    assert wire != reprint


def test_no_sentence_comes_from_the_shared_articles() -> None:
    if not SHARED.is_dir():
        require("../shared/articles", "the texts that must not be copied are not there")
    theirs = {
        run for path in SHARED.rglob("*.txt") for run in runs(path.read_text("utf-8", "replace"))
    }
    assert theirs
    assert [run for text in TEXTS.values() for run in runs(text) if run in theirs] == []


def runs(text: str, words: int = 7) -> set[tuple[str, ...]]:
    """Every run of so many words."""
    told = re.findall(r"\w+", text.casefold())
    return {tuple(told[start : start + words]) for start in range(len(told) - words + 1)}
