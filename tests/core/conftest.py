"""A parser of no cost in the place of ours, for the rooms around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy
from core.stories import article, member

from kg import stage

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from kg.article import Article
    from kg.model import Document


class Parser:
    """Stands for `read_article`: knows what it was asked, fails where it is told to."""

    def __init__(self) -> None:
        """Nothing asked, nothing broken; every article has one actor, named after it."""
        self.asked: list[str] = []
        self.days: dict[str, dt.date | None] = {}
        self.broken: set[str] = set()
        self.finds: Callable[[Document], Article] = lambda one: article(
            one.document, member("a1", f"Actor of {one.document}")
        )

    def __call__(self, _nlp: object, one: Document, *, published: dt.date | None) -> Article:
        """What it finds in the article."""
        self.asked.append(one.document)
        self.days[one.document] = published
        if one.document in self.broken:
            raise ValueError("what a day")
        return self.finds(one)


@pytest.fixture
def parser(monkeypatch: pytest.MonkeyPatch) -> Parser:
    """The parser that stage 1 uses in this test."""
    blank = spacy.blank("en")
    found = Parser()
    monkeypatch.setattr(stage, "_pipeline", lambda _model: blank)
    monkeypatch.setattr(stage, "read_article", found)
    return found
