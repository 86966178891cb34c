"""Date expressions in one line each, so that a test reads as a table.

"Tuesday = 2020-06-09 day relative", "next week = 2020-06-15/2020-06-21 week relative",
"recent days = unknown".
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from kg.dates import find_dates
from kg.language import parse
from kg.words import plain

if TYPE_CHECKING:
    from spacy.language import Language

    from kg.model import DateExpression

PUBLISHED = dt.date(2020, 6, 10)  # a Wednesday


def shown(found: DateExpression) -> str:
    """An expression with its first and last day, precision and basis."""
    value = found.value
    if value.date is None or value.date_end is None:
        assert (value.date, value.date_end, value.precision) == (None, None, None)
        return f"{found.text} = {value.basis}"
    days = str(value.date)
    if value.date_end != value.date:
        days += f"/{value.date_end}"
    return f"{found.text} = {days} {value.precision} {value.basis}"


def dates_of(nlp: Language, text: str, published: dt.date | None = PUBLISHED) -> list[str]:
    """Every date expression of a text in one line; offsets and tokens are checked on the way."""
    doc = plain(parse(nlp, text))
    found = find_dates(doc, published)
    for each in found:
        assert text[each.start : each.end] == each.text == each.value.expression
        assert doc[each.first].idx <= each.start < each.end
        assert each.end <= doc[each.last - 1].idx + len(doc[each.last - 1].text)
    return [shown(each) for each in found]
