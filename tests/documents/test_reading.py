"""Articles as `Document`s, with the surest day there is; bad ones are named and the rest read."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from kg.documents import Reading, Skipped, read_documents
from kg.errors import DocumentError
from kg.model import Document, content_id

STORY = (
    "Ministers agree on a ferry\n\n"
    "The transport minister met her Norwegian counterpart on Tuesday to talk about the ferry.\n"
)
FRENCH = (
    "Le ministre des transports a rencontré mardi son homologue norvégien pour parler du bac. "
    "Ils ont signé un accord de principe après une semaine de négociations.\n"
)


def read(*docs: str | Path, metadata: Path | None = None, trust: bool = False) -> Reading:
    return read_documents(docs, collection="harbour", metadata=metadata, trust_header_dates=trust)


def test_every_field_of_an_article(tmp_path: Path) -> None:
    content = STORY.replace("\n", "\r\n").encode("utf-8-sig")
    (tmp_path / "a.txt").write_bytes(content)
    assert read(tmp_path).documents == (
        Document(
            id=content_id("harbour", "a.txt"),
            document="a.txt",
            collection="harbour",
            title="Ministers agree on a ferry",
            outlet=None,
            published=None,
            published_basis="none",
            language="en",
            sha256=hashlib.sha256(content).hexdigest(),
            text=STORY.replace("\n", "\r\n"),
        ),
    )


def test_the_id_tells_collections_and_paths_apart(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_text(STORY)
    first, second = read(tmp_path).documents
    (other,) = read_documents([tmp_path / "a.txt"], collection="elsewhere").documents
    assert len({first.id, second.id, other.id}) == 3
    assert first.sha256 == second.sha256 == other.sha256


def test_one_bad_article_never_stops_the_others(tmp_path: Path) -> None:
    files = {
        "bom16.txt": STORY.encode("utf-16"),
        "latin.txt": STORY.replace("Norwegian", "Curaçaoan").encode("latin-1"),
        "crlf.txt": STORY.replace("\n", "\r\n").encode(),
        "separator.txt": STORY.replace(" on ", "\u2028on ").encode(),
        "capitals.txt": STORY.upper().encode(),
        "empty.txt": b"",
        "blank.txt": b"\xef\xbb\xbf \r\n\t\n",
        "zero.txt": b"Ferry\0talks end in Oslo.",
        "french.txt": FRENCH.encode(),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "folder.txt").mkdir()
    reading = read(tmp_path)
    assert [(d.document, d.language, d.skipped) for d in reading.documents] == [
        ("bom16.txt", "en", None),
        ("capitals.txt", "en", None),
        ("crlf.txt", "en", None),
        ("french.txt", "fr", "is in another language (French); only English is read"),
        ("latin.txt", "en", None),
        ("separator.txt", "en", None),
    ]
    texts = {document.document: document.text for document in reading.documents}
    assert texts["bom16.txt"] == STORY
    assert texts["latin.txt"] == STORY.replace("Norwegian", "Curaçaoan")
    assert texts["crlf.txt"] == STORY.replace("\n", "\r\n")
    assert texts["separator.txt"] == STORY.replace(" on ", "\u2028on ")
    assert reading.skipped == (
        Skipped(file="blank.txt", reason="empty file"),
        Skipped(file="empty.txt", reason="empty file"),
        Skipped(file="gone.txt", reason="cannot be read: No such file or directory"),
        Skipped(file="zero.txt", reason="binary file, not text"),
    )


def test_a_file_that_may_not_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "secret.txt").write_text(STORY)
    reading_bytes = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "secret.txt":
            raise PermissionError(13, "Permission denied")
        return reading_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)  # a root user may read everything
    reading = read(tmp_path)
    assert [document.document for document in reading.documents] == ["a.txt"]
    assert reading.skipped == (
        Skipped(file="secret.txt", reason="cannot be read: Permission denied"),
    )


def test_stdin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(STORY.encode())))
    (document,) = read("-").documents
    assert (document.document, document.text) == ("-", STORY)


def test_the_surest_day_wins(tmp_path: Path) -> None:
    header = f"April 7, 2019\n\n{STORY}"
    texts = {
        "metadata.txt": f"{header}\nPublished in The Star, April 8, 2019\n",
        "text.txt": f"{header}\nPublished in The Star, April 8, 2019\n",
        "header.txt": header,
        "none.txt": f"Sunday, April 7\n\n{STORY}",
        "outlet.txt": f"{header}\nPublished in The Star, April 8, 2019\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    (tmp_path / "metadata.csv").write_text(
        "file,published,outlet,title\nmetadata.txt,2019-04-09,The Post,A ferry at last\n"
        "outlet.txt,,The Post,\n"
    )
    assert {
        d.document: (d.published and d.published.isoformat(), d.published_basis, d.outlet, d.title)
        for d in read(tmp_path).documents
    } == {
        "metadata.txt": ("2019-04-09", "metadata", "The Post", "A ferry at last"),
        "text.txt": ("2019-04-08", "text", "The Star", "Ministers agree on a ferry"),
        "header.txt": ("2019-04-07", "header", None, "Ministers agree on a ferry"),
        "none.txt": (None, "none", None, "Ministers agree on a ferry"),
        "outlet.txt": ("2019-04-08", "text", "The Post", "Ministers agree on a ferry"),
    }


def test_doubtful_and_missing_days_are_told_once(tmp_path: Path) -> None:
    for n in range(5):
        (tmp_path / f"{n}.txt").write_text(f"April 7, 2019\n\n{STORY}")
    (tmp_path / "x.txt").write_text(STORY)
    (tmp_path / "y.txt").write_text(FRENCH)
    doubtful, missing = read(tmp_path).warnings
    assert doubtful.startswith("0.txt, 1.txt, 2.txt and 2 more: the publication day is only what")
    assert doubtful.endswith("trust it with --trust-header-dates")
    assert missing.startswith("x.txt: no publication day")
    assert read(tmp_path, trust=True).warnings == (missing,)


def test_the_sidecar_of_each_folder_is_found(tmp_path: Path) -> None:
    for name in ("north", "south"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(STORY)
        (tmp_path / name / "metadata.csv").write_text(
            f"file,published,outlet\na.txt,2019-04-09,{name}\nmissing.txt,2019-04-09,x\n"
        )
    reading = read(tmp_path / "north", tmp_path / "south")
    assert [(d.document, d.outlet) for d in reading.documents] == [
        ("north/a.txt", "north"),
        ("south/a.txt", "south"),
    ]
    assert reading.warnings == (
        f"{tmp_path}/north/metadata.csv:3: no file 'missing.txt'",
        f"{tmp_path}/south/metadata.csv:3: no file 'missing.txt'",
    )


def test_a_given_sidecar_replaces_the_one_that_is_there(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.txt").write_text(STORY)
    (docs / "metadata.csv").write_text("file,outlet\na.txt,The Post\n")
    given = tmp_path / "given.csv"
    given.write_text("file,published\ndocs/a.txt,2019-04-09\n")
    (document,) = read(docs, metadata=given).documents
    assert (document.published, document.outlet) == (dt.date(2019, 4, 9), None)


def test_a_sidecar_that_is_none_stops_the_reading(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "metadata.csv").write_text("name\na.txt\n")
    with pytest.raises(DocumentError, match="no column 'file'"):
        read(tmp_path)
    with pytest.raises(DocumentError, match="cannot be read: No such file"):
        read(tmp_path, metadata=tmp_path / "missing.csv")


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(STORY)
    assert read(tmp_path) == read(tmp_path)
