"""The headline of an article, where its first lines hold one."""

from __future__ import annotations

from kg.documents.published import is_day_line

FIRST_LINES = 5
FEWEST_WORDS = 4  # fewer are a kicker or the name of a desk
MOST_WORDS = 30
CLOSING = "\u201d\u2019\"')"
SENTENCE_ENDS = (".", ",", ";", ":")


def headline(text: str) -> str | None:
    r"""The first of the opening lines that looks like a headline, in one line of text.

    A headline is no day or byline and does not end like a sentence; with the first line that is
    as long as a paragraph, the article has begun.

    >>> headline("Monday, March 4\n\nMinisters agree on a ferry\n\nThey signed it in Oslo.")
    'Ministers agree on a ferry'
    """
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    for line in lines[:FIRST_LINES]:
        if is_day_line(line):
            continue
        count = len(line.split())
        if count > MOST_WORDS or line.rstrip(CLOSING).endswith(SENTENCE_ENDS):
            return None
        if count >= FEWEST_WORDS and len(lines) > 1:
            return line
    return None
