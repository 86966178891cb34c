"""Bytes of every sort become the text that they hold, or are refused with what they look like."""

from __future__ import annotations

import codecs
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.documents.decoding import NotTextError, decode

STORY = (
    "The minister\u2019s visit cost £20,000, he said. “We met José Manuel Barroso in Zürich,” "
    "the café owner added.\nTalks went on.\n"
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_a_story_reads_the_same_in_every_encoding(encoding: str) -> None:
    assert decode(STORY.encode(encoding)) == STORY


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_the_mark_of_either_byte_order_is_dropped(mark: bytes, encoding: str) -> None:
    assert decode(mark + "Oslo\n".encode(encoding)) == "Oslo\n"


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministers of both countries met in Zürich.\n",
        "Mr. Nuñez phoned the envoy.",
        "A café in Málaga: the talks\u2019 last day.",
    ],
)
def test_one_accent_in_a_short_text_is_western(text: str) -> None:
    assert decode(text.encode("cp1252")) == text


def test_other_scripts_are_told() -> None:
    text = (
        "Президент встретился вчера, говорили министры иностранных дел. Переговоры продолжатся.\n"
    )
    assert decode(text.encode("cp1251")) == text


def test_line_ends_and_separators_stay_as_they_are() -> None:
    text = "One.\r\nTwo.\u2028Three.\rFour.\x0cFive.\x1a"
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    "content",
    [
        b"Text with a zero\0 in it.",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"%PDF-1.7\n" + zlib.compress(bytes(range(256)) * 20),
        zlib.compress(bytes(n * n % 251 for n in range(20_000))),
        b"\x01\x02\x03\x04\x05 almost",
    ],
    ids=["zero", "png", "pdf", "noise", "controls"],
)
def test_binary_files_are_refused(content: bytes) -> None:
    with pytest.raises(NotTextError, match="binary file"):
        decode(content)


def test_one_stray_control_character_does_not_make_a_text_binary() -> None:
    text = "The ministers met in Oslo. " * 20 + "\x07"
    assert decode(text.encode()) == text


def test_a_mark_that_lies_is_named() -> None:
    with pytest.raises(NotTextError, match=r"marked as UTF-8 but is not .* at byte 6"):
        decode(codecs.BOM_UTF8 + b"caf\x80\xe9")


def test_no_bytes_are_an_empty_text() -> None:
    assert decode(b"") == ""


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])).filter(
        lambda text: not text.startswith("\ufeff")
    )
)
def test_utf8_round_trip(text: str) -> None:
    assert decode(text.encode()) == text


@given(st.binary(max_size=400))
def test_no_bytes_crash_it_and_the_text_can_be_written(content: bytes) -> None:
    try:
        text = decode(content)
    except NotTextError:
        return
    assert text.encode("utf-8").decode("utf-8") == text
