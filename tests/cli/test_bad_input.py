"""Whatever a user gets wrong is one line that says what, where and the mend; the rest goes on."""

from __future__ import annotations

import errno
import json
import shutil
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from cli.calling import Done, kg
from graphs import sample
from servers.neo4j_server import free_port

from kg import journey
from kg.cli import run
from kg.output import read_output, write_output

if TYPE_CHECKING:
    from servers.neo4j_server import Neo4jServer

FAILED, MISUSED = 1, 2
PUBLISHED = "2020-03-04"  # a Wednesday
GOOD = "French President Emmanuel Macron met German Chancellor Angela Merkel in Berlin on {}.\n"
FRENCH = (
    "Le ministre des transports a rencontré mardi son homologue norvégien pour parler du bac. "
    "Ils ont signé un accord de principe après une semaine de négociations.\n"
)
SKIPPED = [
    {"file": "binary.txt", "reason": "binary file, not text"},
    {"file": "blank.txt", "reason": "empty file"},
    {
        "file": "broken.txt",
        "reason": "is marked as UTF-16-LE but is not (truncated data at byte 6)",
    },
    {"file": "dangling.txt", "reason": "cannot be read: No such file or directory"},
    {"file": "empty.txt", "reason": "empty file"},
    {
        "file": "french.txt",
        "reason": "is in another language (French); only English is read",
    },
]
BAD_DAY = (
    "docs/metadata.csv:3: published 'Marchtober 4' is no day; write it as 2022-02-01 "
    "(the rest of the row of undated.txt is used)"
)
NO_DAY = 'undated.txt: no publication day, so "on Tuesday" stays undated: give it in a metadata.csv'
WARNINGS = [BAD_DAY, "docs/metadata.csv:4: no file 'gone.txt'", NO_DAY]
FOLDER = Path(__file__).parent
LINES: list[dict[str, Any]] = tomllib.loads((FOLDER / "bad_lines.toml").read_text())["lines"]
MISUSES: list[dict[str, Any]] = tomllib.loads((FOLDER / "misuse.toml").read_text())["lines"]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with articles, an output folder of the sample, and things that are neither."""
    folder = tmp_path_factory.mktemp("place")
    for name in ("docs", "empty", "papers", "diary"):
        (folder / name).mkdir()
    (folder / "docs" / "a.txt").write_text(GOOD.format("Tuesday"))
    (folder / "papers" / "a.pdf").write_text("%PDF")
    (folder / "diary" / "monday.md").write_text("mine")
    (folder / "headless.csv").write_text("name,day\na.txt,2020-03-04\n")
    (folder / "latin.csv").write_bytes(b"file,outlet\na.txt,Caf\xe9\n")
    (folder / "gold.jsonl").write_text("{}\n")
    write_output(sample(), folder / "out")
    return folder


def one_line(done: Done, status: int, message: str) -> None:
    """Check that the command ended so, told this alone, and printed nothing."""
    assert (done.status, done.out) == (status, "")
    assert done.err.startswith(message), done.err
    assert done.err.count("\n") == 1
    assert done.err.endswith("\n")


@pytest.mark.parametrize("case", LINES, ids=lambda case: case["line"])
def test_one_line_and_nothing_made(case: dict[str, Any], place: Path) -> None:
    done = kg(*case["line"].split(), cwd=place, NEO4J_URI="")
    one_line(done, case["status"], case["says"])
    assert not list(place.glob("new*"))
    assert [path.name for path in (place / "diary").iterdir()] == ["monday.md"]
    assert not (place / "nowhere").exists()


@pytest.mark.parametrize("case", MISUSES, ids=lambda case: case["line"])
def test_misuse_is_one_line(case: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    """In our own process: nothing is looked at, so nothing else can differ."""
    status = run(case["line"].split())
    printed = capsys.readouterr()
    one_line(Done(status, printed.out, printed.err), MISUSED, case["says"])


@pytest.mark.parametrize(
    ("stop", "status", "message"),
    [
        (
            KeyboardInterrupt(),
            130,
            "kg: interrupted; the same command goes on where it stopped\n",
        ),
        (
            OSError(errno.ENOSPC, "No space left on device", "out/triples.jsonl"),
            FAILED,
            "kg: [Errno 28] No space left on device: 'out/triples.jsonl'\n",
        ),
    ],
    ids=["interrupted", "disk full"],
)
def test_what_stops_a_command_midway_is_one_line(
    stop: BaseException,
    status: int,
    message: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise stop

    monkeypatch.setattr(journey, "extract", stopped)
    ended = run(["extract", "docs", "--out", "new"])
    printed = capsys.readouterr()
    one_line(Done(ended, printed.out, printed.err), status, message)


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == MISUSED
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("Usage: kg [OPTIONS] COMMAND [ARGS]...\n")


def test_a_server_that_is_down_is_told_before_anything_is_read(place: Path) -> None:
    address = f"bolt://127.0.0.1:{free_port()}"
    message = f"kg: {address}: cannot be reached: is it running, and is the address right? ("
    for words in (
        ("build", "docs", "--out", "new"),
        ("load", "out"),
        ("query", "sources"),
    ):
        one_line(kg(*words, "--store", address, cwd=place), FAILED, message)
    assert not (place / "new" / "triples.jsonl").exists()


@pytest.mark.store
def test_a_wrong_password_is_told_and_not_shown(place: Path, neo4j: Neo4jServer) -> None:
    done = kg("load", "out", "--store", neo4j.uri, cwd=place, NEO4J_PASSWORD="open-sesame")  # noqa: S106 - wrong on purpose
    one_line(done, FAILED, f"kg: {neo4j.uri}: user or password is wrong (")
    assert done.err.endswith("set NEO4J_USERNAME and NEO4J_PASSWORD\n")
    assert "open-sesame" not in done.err


QUESTIONS: tuple[tuple[tuple[str, ...], int, str], ...] = (
    (
        ("between", "--actor", "Lunt", "--other", "Ada Berg"),
        FAILED,
        "kg: --actor: no actor is called 'Lunt'; did you mean Boris Lund?\n",
    ),
    (("--cypher", "MATCH (a"), FAILED, "kg: the store does not understand this: "),
    (("--cypher", "MATCH (n) DETACH DELETE n"), FAILED, "kg: only reading is allowed here"),
    (("sorces",), MISUSED, "kg: there is no question 'sorces'; did you mean sources?"),
    (
        ("path", "--actr", "Lund"),
        MISUSED,
        "kg: path has no parameter --actr: it takes --actor, --other; did you mean actor?\n",
    ),
)


@pytest.mark.store
@pytest.mark.usefixtures("sample_store")
def test_questions_that_cannot_be_answered(place: Path, store_uri: str) -> None:
    for words, status, message in QUESTIONS:
        one_line(kg("query", *words, "--store", store_uri, cwd=place), status, message)


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three good articles (one of them in an old encoding) among all kinds of bad ones."""
    folder = tmp_path_factory.mktemp("mixed")
    docs = folder / "docs"
    docs.mkdir()
    (docs / "good.txt").write_text(GOOD.format("Tuesday"))
    (docs / "latin.txt").write_bytes(("Café news. " + GOOD.format("Monday")).encode("cp1252"))
    (docs / "undated.txt").write_text(GOOD.format("May 3, 2019"))
    (docs / "binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))
    (docs / "blank.txt").write_text(" \n\t\n")
    (docs / "broken.txt").write_bytes("Hi".encode("utf-16") + b"!")
    (docs / "dangling.txt").symlink_to("gone.txt")
    (docs / "empty.txt").touch()
    (docs / "french.txt").write_text(FRENCH)
    (docs / "metadata.csv").write_text(
        "file,published,outlet\n"
        f"good.txt,{PUBLISHED},The Post\n"
        "undated.txt,Marchtober 4,The Star\n"
        f"gone.txt,{PUBLISHED},The Post\n"
        f"latin.txt,{PUBLISHED},The Sun\n"
    )
    return folder


@pytest.mark.model
def test_bad_articles_are_listed_and_the_good_ones_read(mixed: Path) -> None:
    done = kg("extract", "docs", "--out", "out", cwd=mixed)
    assert (done.status, done.err) == (0, "reading: 3 of 3\n")
    told = done.out.splitlines()
    assert told[0].startswith("read 4 articles, 3 of them anew: ")
    listed = [f"  skipped: {one['file']}: {one['reason']}" for one in SKIPPED]
    assert told[1:] == [
        *listed[:5],
        "  skipped: 1 more, see report.json",
        *(f"  warning: {text}" for text in WARNINGS),
    ]
    report: dict[str, Any] = json.loads((mixed / "out" / "report.json").read_text())
    assert report["skipped"] == SKIPPED
    assert report["warnings"] == WARNINGS
    assert (report["read"], report["parsed"], report["counts"]["documents"]) == (4, 3, 4)
    output = read_output(mixed / "out")
    assert [(one.document, one.outlet, str(one.published)) for one in output.documents] == [
        ("french.txt", None, "None"),
        ("good.txt", "The Post", PUBLISHED),
        ("latin.txt", "The Sun", PUBLISHED),
        ("undated.txt", "The Star", "None"),
    ]
    assert [(t.document, t.subject, t.action, t.object, str(t.date)) for t in output.triples] == [
        ("good.txt", "Emmanuel Macron", "met_with", "Angela Merkel", "2020-03-03"),
        ("latin.txt", "Emmanuel Macron", "met_with", "Angela Merkel", "2020-03-02"),
        ("undated.txt", "Emmanuel Macron", "met_with", "Angela Merkel", "2019-05-03"),
    ]


def test_the_strict_stop_at_the_first_bad_article(mixed: Path) -> None:
    done = kg("extract", "docs", "--out", "strict", "--strict", cwd=mixed)
    one_line(done, FAILED, "kg: binary.txt: binary file, not text\n")
    assert not (mixed / "strict" / "triples.jsonl").exists()


@pytest.mark.model
def test_an_article_from_stdin(mixed: Path) -> None:
    done = kg("extract", "-", "--out", "piped", cwd=mixed, stdin=GOOD.format("May 3, 2019"))
    assert (done.status, done.err) == (0, "reading: 1 of 1\n")
    assert [(one.document, one.subject) for one in read_output(mixed / "piped").triples] == [
        ("-", "Emmanuel Macron")
    ]
    assert kg("extract", "-", "--out", "none", cwd=mixed).out.splitlines()[1:] == [
        "  skipped: -: empty file"
    ]


def test_a_damaged_output_names_file_and_line(place: Path) -> None:
    shutil.copytree(place / "out", place / "torn")
    torn = place / "torn" / "events.jsonl"
    torn.write_bytes(torn.read_bytes()[:-20])
    lines = torn.read_bytes().count(b"\n") + 1
    message = f"kg: torn/events.jsonl:{lines}: not a line of this file (JSONDecodeError: "
    one_line(kg("view", "torn", cwd=place), FAILED, message)
    (place / "torn" / "report.json").write_text('{"schema": 99}')
    one_line(
        kg("load", "torn", cwd=place),
        FAILED,
        "kg: torn/report.json: schema 99 is not known to this version, which knows 1: ",
    )
