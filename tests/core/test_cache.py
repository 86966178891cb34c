"""A result is found again exactly when computing it anew would give the same."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
from core.stories import article, document, member, triple

from kg import cache
from kg.article import DateRow, MentionRow
from kg.errors import OutputError

PIPELINE = "core_web_md 3.7.1"
DAY = dt.date(2020, 3, 4)

# What kg.article imports without depending on it: names of errors and options.
NOT_IN_RESULTS = {"__init__.py", "errors.py", "options.py"}


def imported_by_stage_1() -> set[str]:
    """The modules of kg that loading kg.article loads, as paths within kg."""
    code = "import sys, kg.article; print(*(m.__file__ for n, m in sys.modules.items() "
    code += "if n.split('.')[0] == 'kg' and m.__file__))"
    printed = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    root = Path(str(files("kg")))
    return {Path(path).relative_to(root).as_posix() for path in printed.split()}


def test_all_that_stage_1_imports_is_part_of_its_version() -> None:
    covered = {
        path for name in cache.STAGE_1 for path, _ in cache.contents(files("kg") / name, name)
    }
    assert imported_by_stage_1() - NOT_IN_RESULTS == {p for p in covered if p.endswith(".py")}


def test_data_files_of_every_room_are_part_of_its_version() -> None:
    root = Path(str(files("kg")))
    data = {
        path.relative_to(root).as_posix()
        for name in cache.STAGE_1
        for path in (root / name).rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc"}
    }
    covered = {path for name in cache.STAGE_1 for path, _ in cache.contents(root / name, name)}
    assert data
    assert data <= covered
    assert not [path for path in covered if "__pycache__" in path]


def test_packages_that_stage_1_imports_are_part_of_its_version() -> None:
    root = Path(str(files("kg")))
    rooms = [root / name for name in cache.STAGE_1]
    paths = [p for room in rooms for p in ([room] if room.is_file() else room.rglob("*.py"))]
    roots = {
        line.split()[1].split(".")[0]
        for path in paths
        for line in path.read_text("utf-8").splitlines()
        if line.startswith(("import ", "from "))
    }
    assert roots - set(sys.stdlib_module_names) - {"kg"} == set(cache.PACKAGES)


@pytest.mark.parametrize(
    "changed",
    [
        {"text": "Oslo hosts Bergen!\n"},
        {"text": "Oslo hosts Bergen.\r\n"},
        {"document": "b.txt"},
        {"id": "x"},
    ],
)
def test_another_article_is_another_fingerprint(changed: dict[str, str]) -> None:
    one = document()
    other = dataclasses.replace(one, **changed)  # type: ignore[arg-type]  # text fields alone
    assert cache.fingerprint(one, DAY, PIPELINE) != cache.fingerprint(other, DAY, PIPELINE)


def test_what_does_not_enter_the_result_leaves_the_fingerprint() -> None:
    one = document()
    other = dataclasses.replace(
        one,
        title="A title",
        outlet="The Post",
        published=DAY,
        published_basis="metadata",
        sha256="f" * 64,
        copy_of="x",
    )
    assert cache.fingerprint(one, DAY, PIPELINE) == cache.fingerprint(other, DAY, PIPELINE)


def test_day_pipeline_and_code_change_the_fingerprint(monkeypatch: pytest.MonkeyPatch) -> None:
    one = document()
    found = [
        cache.fingerprint(one, DAY, PIPELINE),
        cache.fingerprint(one, None, PIPELINE),
        cache.fingerprint(one, dt.date(2020, 3, 5), PIPELINE),
        cache.fingerprint(one, DAY, "core_web_md 3.8.0"),
    ]
    monkeypatch.setattr(cache, "code_version", lambda: "another")
    found.append(cache.fingerprint(one, DAY, PIPELINE))
    assert len(set(found)) == 5
    assert all(len(name) == 32 for name in found)


def test_code_and_data_change_the_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in cache.STAGE_1:
        path = tmp_path / name
        if path.suffix:
            path.write_text("pass\n")
        else:
            (path / "data").mkdir(parents=True)
            (path / "data" / "words.toml").write_text("words = []\n")
            (path / "room.py").write_text("pass\n")
    monkeypatch.setattr(cache, "files", lambda _package: tmp_path)

    def version() -> str:
        cache.code_version.cache_clear()
        return cache.code_version()

    seen = [version()]
    assert version() == seen[0]
    (tmp_path / "world" / "data" / "words.toml").write_text("words = ['x']\n")
    seen.append(version())
    (tmp_path / "triples" / "room.py").write_text("pass  # changed\n")
    seen.append(version())
    (tmp_path / "dates" / "more.txt").write_text("")
    seen.append(version())
    (tmp_path / "dates" / "more.txt").rename(tmp_path / "dates" / "other.txt")
    seen.append(version())
    assert len(set(seen)) == 5
    (tmp_path / "dates" / "__pycache__").mkdir()
    (tmp_path / "dates" / "__pycache__" / "x.pyc").write_text("")
    (tmp_path / "pipeline.py").write_text("pass\n")
    assert version() == seen[-1]
    cache.code_version.cache_clear()


def test_what_is_kept_is_recalled_equal(tmp_path: Path) -> None:
    one = article(
        "a.txt",
        member("a1", "Ann Lee", aliases=("Lee", "Ms\u2028Lee")),
        member("a2", "Norway", "country", country="Norway", named=False, role="minister"),
        triples=(triple(date="2020-03-01", date_end="2020-03-07"), triple(start=50)),
        mentions=(
            MentionRow(
                start=0,
                end=3,
                actor=None,
                members=("a1", "a2"),
                place=None,
                kind="group",
                form="nominal",
                resolved_by="plural",
                score=0.5,
            ),
        ),
        dates=(
            DateRow(
                start=4,
                end=9,
                expression="May\n2020",
                date=dt.date(2020, 5, 1),
                date_end=dt.date(2020, 5, 31),
                precision="month",
                basis="stated",
            ),
        ),
    )
    cache.keep(tmp_path, "x", one)
    assert cache.recall(tmp_path, "x") == one
    assert [path.name for path in tmp_path.iterdir()] == ["x.json"]


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"\xff", b'{"document_id": "x", "cast": 3}', b"null"]
)
def test_a_damaged_result_is_none(
    tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "x.json").write_bytes(content)
    assert cache.recall(tmp_path, "x") is None
    assert "damaged" in caplog.text


def test_a_result_that_cannot_be_read_is_none(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "x.json").mkdir()
    assert cache.recall(tmp_path, "x") is None
    assert "IsADirectoryError" in caplog.text
    assert cache.recall(tmp_path, "never") is None
    assert "never" not in caplog.text


def test_a_result_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written: No such file or directory"):
        cache.keep(tmp_path / "missing", "x", article())


def test_results_that_nobody_needs_are_forgotten(tmp_path: Path) -> None:
    for name in ("a.json", "b.json", ".torn"):
        (tmp_path / name).write_text(json.dumps({}))
    cache.forget_others(tmp_path, {"a"})
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
