"""Reading gold lines, documents by name, and whether two names are one actor's."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pytest
from evaluation.handmade import event, write_gold

from kg.errors import KGError
from kg.evaluation.gold import find_document, interval, read_gold
from kg.evaluation.names import Names, default_names, read_names

if TYPE_CHECKING:
    from pathlib import Path

DAY = dt.date


@pytest.mark.parametrize(
    ("told", "days"),
    [
        (("2020-03-02", None), (DAY(2020, 3, 2), DAY(2020, 3, 2))),
        (("2020-02", None), (DAY(2020, 2, 1), DAY(2020, 2, 29))),
        (("2021", None), (DAY(2021, 1, 1), DAY(2021, 12, 31))),
        (("2020-03-02/2020-04", None), (DAY(2020, 3, 2), DAY(2020, 4, 30))),
        (("2020-03-02", "2020-03-05"), (DAY(2020, 3, 2), DAY(2020, 3, 5))),
        (("2020-03-02", "nonsense"), (DAY(2020, 3, 2), DAY(2020, 3, 2))),
        (("2020-03-05/2020-03-02", None), None),
        (("2020-02-30", None), None),
        (("2020-13", None), None),
        (("March", None), None),
        (("", None), None),
        ((None, None), None),
    ],
)
def test_interval(told: tuple[str, str | None], days: tuple[DAY, DAY] | None) -> None:
    assert interval(*told) == days


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("000.txt", "000"),
        ("wires/000.html", "000"),
        ("000_90851779.txt", "000"),
        ("0001.txt", None),
        ("002_b.txt", "002_b"),
        ("002_b_c.txt", None),  # both 002 and 002_b begin it
    ],
)
def test_find_document(name: str, found: str | None) -> None:
    assert find_document(name, frozenset({"000", "002", "002_b"})) == found


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"modality": ["actual", "maybe"]}, "modality 'maybe' is none of actual, alleged"),
        ({"date": "last week"}, "date 'last week' is no ISO day"),
        ({"date": "2020-03-05/2020-03-02"}, "is no ISO day"),
        ({"classes": None}, "TypeError"),
    ],
)
def test_a_wrong_gold_line_is_named(
    tmp_path: Path, change: dict[str, object], complaint: str
) -> None:
    good = event("Ann Lee", "AID", "Borduria")
    path = write_gold(tmp_path / "gold.jsonl", [good, good | change])
    with pytest.raises(KGError, match=r"gold\.jsonl:2: no gold event") as raised:
        read_gold(path)
    assert complaint in str(raised.value)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('{"doc": "one"}\n', "gold.jsonl:1: no gold event (KeyError: 'modality')"),
        ("not JSON\n", "gold.jsonl:1: no gold event (JSONDecodeError"),
        ("[]\n", "gold.jsonl:1: no gold event (TypeError"),
        ("\n\n", "holds no gold events"),
    ],
)
def test_a_file_that_is_no_gold(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(text, "utf-8")
    with pytest.raises(KGError) as raised:
        read_gold(path)
    assert complaint in str(raised.value)


def test_a_gold_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(KGError, match="cannot be read"):
        read_gold(tmp_path / "none.jsonl")
    (tmp_path / "binary.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(KGError, match="cannot be read"):
        read_gold(tmp_path / "binary.jsonl")


def test_speakers_are_names_nobody_or_not_marked(tmp_path: Path) -> None:
    lines = [
        event("Ann Lee", "AID", "Borduria", attributed_to="Bo Kim", attributed_to_alt=["Syldavia"]),
        event("Ann Lee", "AID", "Borduria", attributed_to=""),
        event("Ann Lee", "AID", "Borduria"),
    ]
    told = [event.speakers for event in read_gold(write_gold(tmp_path / "gold.jsonl", lines))]
    assert told == [("Bo Kim", "Syldavia"), (), None]


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("Ann Lee", "ann  lee", True),
        ("President Ann Lee", "Ann Lee", True),
        ("Zoë Brontë", "Zoe Bronte", True),
        ("Lee", "Ann Lee", True),
        ("Ann Lee", "Lee", True),
        ("Lee", "Ann Mary Lee", True),
        ("Ann", "Ann Lee", False),
        ("Lee", "The Bank of South Lee", False),  # four words are no person's name
        ("Bo Lee", "Ann Lee", False),
        ("Ministry of Fish", "Bordurian Ministry of Fish", True),
        ("Bordurian Ministry", "Bordurian Fish", False),
        ("Szohôd", "Borduria", True),  # by the table
        ("Bordurians' capital", "Borduria", False),
        ("", "Ann Lee", False),
        ("The", "the", True),
    ],
)
def test_same(name: str, other: str, same: bool) -> None:
    names = Names([["Borduria", "Szohod"], []])
    assert names.same(name, [other]) is same


def test_default_names_know_seats_of_government_and_keep_states_apart() -> None:
    names = default_names()
    assert names.same("Kremlin", ["Russia"])
    assert names.same("Sergey Lavrov", ["Sergei Lavrov"])
    assert not names.same("Moscow", ["Ukraine"])
    assert names.key("the White House") == names.key("U.S.")


def test_names_are_read_from_json(tmp_path: Path) -> None:
    path = tmp_path / "aliases.json"
    path.write_text(json.dumps([["Borduria", "Szohod"]]), "utf-8")
    assert read_names(path).same("Szohod", ["Borduria"])


@pytest.mark.parametrize("text", ['{"Borduria": "Szohod"}', '["Borduria"]', "nonsense"])
def test_a_file_that_is_no_table_of_names(tmp_path: Path, text: str) -> None:
    path = tmp_path / "aliases.json"
    path.write_text(text, "utf-8")
    with pytest.raises(KGError, match=r"aliases\.json"):
        read_names(path)
