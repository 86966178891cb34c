"""Bytes to text: UTF-8 first, else what the bytes themselves say, else a guess; never a crash."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

# The longer mark first: that of UTF-32 little endian begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What English text outside UTF-8 nearly always is. A guesser that does not know this takes any
# one-byte encoding for as likely, so it is asked only about more than a few accented letters.
USUAL = "cp1252"
FEW = 8
ASCII = 0x7F
# Control characters that texts do hold: tab, line ends, page break, end of a DOS file.
HARMLESS = frozenset("\t\n\r\v\f\x1a")
MOST_CONTROLS = 0.01
# Latin text in UTF-16 without a mark has a zero in nearly every second byte.
ZEROS_OF_UTF16 = 0.7


class NotTextError(ValueError):
    """Bytes that are no text; the message says what they look like."""


def decode(content: bytes) -> str:
    """The text, without a byte-order mark and with its line ends as they are.

    Raises:
        NotTextError: the bytes are no text, or in an encoding that cannot be told.
    """
    text = _marked(content)
    if text is None:
        text = _plain(content)
    if _is_binary(text):
        raise NotTextError("binary file, not text")
    return text


def _marked(content: bytes) -> str | None:
    """The text after a byte-order mark, or None without one."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            try:
                return content[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise NotTextError(
                    f"is marked as {encoding.upper()} but is not ({error.reason} at byte "
                    f"{error.start + len(mark)})"
                ) from error
    return None


def _plain(content: bytes) -> str:
    """The text of bytes without a mark."""
    if b"\0" in content:
        return _utf16(content)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(content)


def _utf16(content: bytes) -> str:
    """The text of unmarked UTF-16, told by where its zero bytes are."""
    for zeros, encoding in ((content[1::2], "utf-16-le"), (content[::2], "utf-16-be")):
        if zeros.count(0) >= ZEROS_OF_UTF16 * len(zeros):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError:
                break
    raise NotTextError("binary file, not text")


def _guessed(content: bytes) -> str:
    """The text in the usual encoding where that is as likely as any, else in the likeliest."""
    if sum(byte > ASCII for byte in content) <= FEW:
        try:
            return content.decode(USUAL)
        except UnicodeDecodeError:
            pass  # five bytes mean nothing in it: guess
    matches = from_bytes(content, cp_exclusion=["utf_7"])
    best = matches.best()
    if best is None:
        raise NotTextError("binary file, or in an encoding that cannot be told: save it as UTF-8")
    usual = next((one for one in matches if one.encoding == USUAL), None)
    return str(usual if usual is not None and usual.chaos <= best.chaos else best)


def _is_binary(text: str) -> bool:
    """Whether a text holds a zero, or more control characters than a stray one."""
    if "\0" in text:
        return True
    controls = sum(text.count(chr(code)) for code in range(32) if chr(code) not in HARMLESS)
    return controls > MOST_CONTROLS * len(text)
