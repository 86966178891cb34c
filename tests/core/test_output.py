"""The output folder gives back what was written, and says what is wrong with a damaged one."""

from __future__ import annotations

import dataclasses
import json
import stat
from typing import TYPE_CHECKING

import pytest
from core.stories import day, record, triple
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import OutputError
from kg.model import STATUS_ORDER, ActorRecord, Event
from kg.output import (
    FILES,
    REPORT,
    SCHEMA,
    DocumentRecord,
    Output,
    check_writable,
    json_line,
    line,
    ordered,
    read_output,
    triple_order,
    write_lines,
    write_output,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ACTOR = ActorRecord(
    id="bo",
    name="Bo Ek",
    kind="person",
    country="Norway",
    aliases=("Ek", "Mr\u2028Ek"),
    mentions=2,
    documents=1,
)
EVENT = Event(
    id="e",
    action="met",
    action_class="CONSULT",
    subject_id="ann",
    object_id="bo",
    symmetric=True,
    date=day("2020-03-01"),
    date_end=day("2020-03-01"),
    date_precision="day",
    status="actual",
    confidence=0.125,
    reports=1,
    outlets=("The Post",),
    first_reported=None,
    triples=("t1", "t2"),
)
OUTPUT = Output(
    documents=(record("a.txt", "2020-03-04", title='“A” "title"\n'), record("é.txt")),
    actors=(ACTOR,),
    triples=(triple(date="2020-03-01", id="t1", event_id="e"), triple(start=50, id="t2")),
    events=(EVENT,),
)


def test_round_trip(tmp_path: Path) -> None:
    write_output(OUTPUT, tmp_path / "deep" / "out")
    assert read_output(tmp_path / "deep" / "out") == OUTPUT


def test_keys_are_those_of_the_design_in_its_order(tmp_path: Path) -> None:
    write_output(OUTPUT, tmp_path)
    keys = {
        name: " ".join(json.loads((tmp_path / name).read_text("utf-8").split("\n")[0]))
        for name in FILES
    }
    assert keys == {
        "documents.jsonl": (
            "id document collection title outlet published published_basis language sha256 "
            "characters copy_of skipped"
        ),
        "actors.jsonl": "id name kind country aliases mentions documents",
        "triples.jsonl": (
            "id document document_id subject subject_id subject_kind subject_mention "
            "subject_start subject_end action lemma action_class action_start action_end object "
            "object_id object_kind object_mention object_start object_end date date_end "
            "date_precision date_basis date_expression status attributed_to attributed_to_id "
            "symmetric confidence sentence start end resolved_by construct event_id"
        ),
        "events.jsonl": (
            "id action action_class subject_id object_id symmetric date date_end date_precision "
            "status confidence reports outlets first_reported triples"
        ),
    }


def test_a_line_is_plain_utf8_json() -> None:
    assert line(ACTOR) == (
        '{"id": "bo", "name": "Bo Ek", "kind": "person", "country": "Norway", '
        '"aliases": ["Ek", "Mr\u2028Ek"], "mentions": 2, "documents": 1}'
    )
    with pytest.raises(TypeError, match="no JSON for set"):
        json_line({"x": {1}})


def test_files_are_sorted_whatever_the_order_of_the_records(tmp_path: Path) -> None:
    triples = [
        triple("b.txt", id="1"),
        triple("a.txt", id="2", start=50),
        triple("a.txt", id="4", subject_start=7),
        triple("a.txt", id="3", subject_start=7),
    ]
    undated = dataclasses.replace(EVENT, id="a", date=None, date_end=None)
    shuffled = Output(
        documents=(record("b.txt"), record("a.txt")),
        actors=(dataclasses.replace(ACTOR, name="Zoe", id="a"), ACTOR),
        triples=tuple(triples),
        events=(undated, EVENT),
    )
    write_output(shuffled, tmp_path)
    found = read_output(tmp_path)
    assert found == ordered(shuffled) != shuffled
    assert [one.id for one in found.triples] == ["3", "4", "2", "1"]
    assert [one.name for one in found.actors] == ["Bo Ek", "Zoe"]
    assert [one.document for one in found.documents] == ["a.txt", "b.txt"]
    assert [one.id for one in found.events] == ["e", "a"]


def test_triples_can_come_one_by_one(tmp_path: Path) -> None:
    streamed = sorted(OUTPUT.triples, key=triple_order)
    bare = dataclasses.replace(OUTPUT, triples=())
    write_output(bare, tmp_path, triples=iter(streamed))
    assert read_output(tmp_path) == OUTPUT


def test_unknown_keys_are_ignored_and_missing_ones_are_not(tmp_path: Path) -> None:
    write_output(OUTPUT, tmp_path)
    path = tmp_path / "actors.jsonl"
    fields = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(fields | {"mood": "good"}) + "\n", encoding="utf-8")
    assert read_output(tmp_path) == OUTPUT
    del fields["kind"]
    path.write_text(json.dumps(fields) + "\n", encoding="utf-8")
    with pytest.raises(OutputError, match=r"actors\.jsonl:1: .*KeyError: 'kind'.*kg extract again"):
        read_output(tmp_path)


@pytest.mark.parametrize(
    "content", [b"{", b"[]\n", b"3\n", b"\xff\xfe\n", b"\n", b'"x"\n', b"null\n"]
)
def test_a_damaged_line_is_named(tmp_path: Path, content: bytes) -> None:
    write_output(OUTPUT, tmp_path)
    path = tmp_path / "triples.jsonl"
    path.write_bytes(path.read_bytes() + content)
    with pytest.raises(OutputError, match=r"triples\.jsonl:3: not a line of this file"):
        read_output(tmp_path)


def test_a_day_that_is_none_is_named(tmp_path: Path) -> None:
    write_output(OUTPUT, tmp_path)
    path = tmp_path / "events.jsonl"
    path.write_text(path.read_text("utf-8").replace("2020-03-01", "2020-03-32"), encoding="utf-8")
    with pytest.raises(OutputError, match=r"events\.jsonl:1: .*ValueError"):
        read_output(tmp_path)


@pytest.mark.parametrize("missing", FILES)
def test_a_folder_without_one_of_the_files(tmp_path: Path, missing: str) -> None:
    write_output(OUTPUT, tmp_path)
    (tmp_path / missing).unlink()
    with pytest.raises(OutputError, match=rf"without {missing}\).*kg extract DOCS --out"):
        read_output(tmp_path)


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no output folder of kg"):
        read_output(tmp_path / "missing")


@pytest.mark.parametrize(
    ("report", "message"),
    [
        ('{"schema": 99}', "schema 99 is not known to this version, which knows 1"),
        ("{}", "schema None is not known"),
        ("{", "is damaged"),
        ("[]", "is damaged"),
    ],
)
def test_another_schema_is_refused(tmp_path: Path, report: str, message: str) -> None:
    write_output(OUTPUT, tmp_path)
    (tmp_path / REPORT).write_text(json.dumps({"schema": SCHEMA}))
    assert read_output(tmp_path) == OUTPUT
    (tmp_path / REPORT).write_text(report)
    with pytest.raises(OutputError, match=message):
        read_output(tmp_path)


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    write_lines(path, ["old"])

    def broken() -> Iterator[str]:
        yield "new"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_lines(path, broken())
    assert path.read_bytes() == b"old\n"
    assert [one.name for one in tmp_path.iterdir()] == ["x.jsonl"]
    write_lines(path, ["new", "lines\u2028"])
    assert path.read_bytes() == "new\nlines\u2028\n".encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


def test_what_cannot_be_written_is_told_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="file: cannot be written: File exists"):
        check_writable(tmp_path / "file")
    with pytest.raises(OutputError, match="cannot be written: Not a directory"):
        check_writable(tmp_path / "file" / "out")
    check_writable(tmp_path / "new" / "out")
    assert list((tmp_path / "new" / "out").iterdir()) == []
    with pytest.raises(OutputError, match="cannot be written: No such file"):
        write_lines(tmp_path / "missing" / "x", ["x"])


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
DATES = st.none() | st.dates()
NAMES = st.none() | TEXTS


@st.composite
def outputs(draw: st.DrawFn) -> Output:
    """Outputs of a few records with texts, days and numbers of every sort."""
    one = triple()
    documents = draw(
        st.lists(
            st.builds(
                DocumentRecord,
                id=TEXTS,
                document=TEXTS,
                collection=TEXTS,
                title=NAMES,
                outlet=NAMES,
                published=DATES,
                published_basis=st.sampled_from(["metadata", "text", "header", "none"]),
                language=NAMES,
                sha256=TEXTS,
                characters=st.integers(0, 10**7),
                copy_of=NAMES,
                skipped=NAMES,
            ),
            max_size=3,
        )
    )
    triples = draw(
        st.lists(
            st.builds(
                dataclasses.replace,
                st.just(one),
                id=TEXTS,
                sentence=TEXTS,
                date=DATES,
                date_end=DATES,
                date_expression=NAMES,
                attributed_to=NAMES,
                start=st.integers(0, 10**7),
                confidence=st.floats(0, 1).map(lambda value: round(value, 3)),
                status=st.sampled_from(STATUS_ORDER),
                symmetric=st.booleans(),
            ),
            max_size=3,
        )
    )
    return Output(
        documents=tuple(documents),
        actors=(
            dataclasses.replace(ACTOR, name=draw(TEXTS), aliases=tuple(draw(st.lists(TEXTS)))),
        ),
        triples=tuple(triples),
        events=(dataclasses.replace(EVENT, outlets=tuple(draw(st.lists(TEXTS)))),),
    )


@settings(max_examples=40, deadline=None)
@given(outputs())
def test_whatever_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, output: Output
) -> None:
    folder = tmp_path_factory.mktemp("out")
    write_output(output, folder)
    assert read_output(folder) == ordered(output)
    before = {name: (folder / name).read_bytes() for name in FILES}
    write_output(read_output(folder), folder)
    assert {name: (folder / name).read_bytes() for name in FILES} == before
