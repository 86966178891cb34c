"""Which files are articles, what each is called, and which names cannot both be used."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.documents.files import find_sources
from kg.errors import DocumentError


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text.\n", encoding="utf-8")


def names(*docs: str | Path) -> list[str]:
    return [source.name for source in find_sources(docs)]


def test_a_folder_gives_its_txt_files_sorted_by_path(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/z.txt", "a/b/c.TXT", "a.txt", "É.txt", "B.txt")
    make(tmp_path, ".hidden.txt", ".git/x.txt", "notes.md", "metadata.csv", "actors.toml", "txt")
    assert names(tmp_path) == ["B.txt", "a.txt", "a/b/c.TXT", "a/z.txt", "b.txt", "É.txt"]


def test_several_arguments_put_the_folders_name_first(tmp_path: Path) -> None:
    make(tmp_path, "north/a.txt", "south/a.txt", "south/deep/b.txt", "c.txt")
    found = names(tmp_path / "south", tmp_path / "north", tmp_path / "c.txt")
    assert found == ["c.txt", "north/a.txt", "south/a.txt", "south/deep/b.txt"]


def test_the_folders_name_is_its_real_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "north/a.txt", "north/x/b.txt", "c.txt")
    monkeypatch.chdir(tmp_path / "north")
    assert names(".", "../c.txt") == ["c.txt", "north/a.txt", "north/x/b.txt"]


def test_one_file_has_its_bare_name_whatever_its_ending(tmp_path: Path) -> None:
    make(tmp_path, "deep/story.text")
    assert names(tmp_path / "deep" / "story.text") == ["story.text"]


def test_stdin_is_a_dash() -> None:
    (source,) = find_sources(["-"])
    assert (source.name, source.path, source.problem) == ("-", None, None)


def test_two_articles_of_one_path_are_both_named(tmp_path: Path) -> None:
    make(tmp_path, "one/news/a.txt", "two/news/a.txt")
    with pytest.raises(DocumentError) as caught:
        find_sources([tmp_path / "one/news", tmp_path / "two/news"])
    assert str(caught.value) == (
        f"news/a.txt: two articles have this path: {tmp_path}/one/news/a.txt and "
        f"{tmp_path}/two/news/a.txt; rename one, or give the folder that holds both"
    )


def test_the_same_argument_twice_is_two_articles_of_one_path(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    with pytest.raises(DocumentError, match="two articles have this path"):
        find_sources([tmp_path / "a.txt", tmp_path / "a.txt"])
    with pytest.raises(DocumentError, match="two articles have this path: - and -"):
        find_sources(["-", "-"])


def test_a_folder_of_that_ending_is_a_folder(tmp_path: Path) -> None:
    make(tmp_path, "x.txt/a.txt")
    assert names(tmp_path) == ["x.txt/a.txt"]


def test_what_is_no_regular_file_is_not_opened(tmp_path: Path) -> None:
    make(tmp_path, "good.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    problems = {source.name: source.problem for source in find_sources([tmp_path])}
    assert problems == {
        "good.txt": None,
        "gone.txt": "cannot be read: No such file or directory",
        "pipe.txt": "is not a regular file",
    }


def test_links_are_followed_but_not_round_in_circles(tmp_path: Path) -> None:
    make(tmp_path, "docs/a.txt", "elsewhere/b.txt")
    (tmp_path / "docs/link.txt").symlink_to(tmp_path / "elsewhere/b.txt")
    (tmp_path / "docs/other").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "docs/again").symlink_to(tmp_path / "docs")
    assert names(tmp_path / "docs") == ["a.txt", "link.txt", "other/b.txt"]


def test_a_folder_that_cannot_be_listed_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "a.txt", "locked/b.txt")
    listing = Path.iterdir

    def refuse(folder: Path) -> object:
        if folder.name == "locked":
            raise PermissionError(13, "Permission denied")
        return listing(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    problems = {source.name: source.problem for source in find_sources([tmp_path])}
    assert problems == {"a.txt": None, "locked/": "cannot be read: Permission denied"}


def test_a_name_that_is_no_utf8_can_be_written(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text("Text.")
    assert names(tmp_path) == ["caf\\xe9.txt"]


@pytest.mark.parametrize(
    ("made", "message"),
    [
        ((), "no .txt file in this folder: it is empty"),
        (("a.html", "deep/b.PDF"), "it holds .html, .pdf; save the articles as plain text"),
        ((".hidden.txt",), "no .txt file in this folder"),
    ],
)
def test_a_folder_without_articles(tmp_path: Path, made: tuple[str, ...], message: str) -> None:
    make(tmp_path, *made)
    with pytest.raises(DocumentError) as caught:
        find_sources([tmp_path])
    assert message in str(caught.value)
    assert caught.value.path == str(tmp_path)


def test_nothing_at_that_path(tmp_path: Path) -> None:
    with pytest.raises(DocumentError) as caught:
        find_sources([tmp_path / "missing"])
    assert str(caught.value) == (
        f"{tmp_path}/missing: cannot be read: No such file or directory: "
        "give a .txt file or a folder of them"
    )


def test_no_argument() -> None:
    with pytest.raises(DocumentError, match="no articles were named"):
        find_sources([])
