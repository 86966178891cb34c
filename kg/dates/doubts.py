"""Which matches are no dates: "May" the verb, "March" the march, "Sunday Times", 2000 soldiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.dates.readings import Calendar, Event, Offset, Range, Stretch, Weekday, Weekend
from kg.dates.vocabulary import vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from kg.dates.joining import Found
    from kg.dates.readings import Reading

NAMES = frozenset({"PERSON", "ORG", "WORK_OF_ART", "FAC", "PRODUCT", "LAW"})
NO_YEARS = frozenset({"MONEY", "PERCENT", "QUANTITY", "TIME", "ORDINAL"})
FIRST_YEAR, LAST_YEAR = 1700, 2100
PLURAL = frozenset({"NNS", "NNPS"})
DASHES = frozenset({"-", "\u2013", "\u2014"})
POSSESSIVES = frozenset({"PRP$", "POS"})


def is_date(doc: Doc, found: Found) -> bool:
    """Whether an expression means a time in its text."""
    span = doc.char_span(found.start, found.end, alignment_mode="expand")
    if span is None:
        return False
    before = doc[span.start - 1] if span.start else None
    after = doc[span.end] if span.end < len(doc) else None
    if before is not None and before.lower_ in {"every", "each"}:
        return False
    return _means_time(found.reading, span, before, after)


def _means_time(reading: Reading, span: Span, before: Token | None, after: Token | None) -> bool:
    """Whether a reading holds, by what stands around its words."""
    match reading:
        case Calendar(year=None, day=None, of_year=None, which=None):
            holds = _is_month(span, before)
        case Calendar(month=None):
            holds = _is_year(span, before, after)
        case Weekday():
            holds = _is_weekday(span, before, after)
        case Offset() | Weekend() | Stretch():
            holds = not _is_bare(reading, span) and _is_pointer(span, before, after)
        case Event():
            holds = before is None or before.lower_ not in {"for", "of"}
        case _:
            holds = True
    return holds


def is_stretch(doc: Doc, found: Found) -> bool:
    """Whether two dates are the ends of a stretch, not those between which something is moved."""
    if not isinstance(found.reading, Range):
        return True
    span = doc.char_span(found.start, found.end, alignment_mode="expand")
    if span is None:
        return False
    if any(word.text in DASHES for word in span):  # "postponed from 3-5 May"
        return True
    moves = vocabulary().cues["moves"]
    return not any(word.lemma_.lower() in moves for word in span[0].ancestors)


def _is_month(span: Span, before: Token | None) -> bool:
    """Whether a month's name alone means the month."""
    token = span[-1]
    if token.ent_type_ in NAMES or token.tag_ in {"MD", "VB", "VBP"}:
        return False
    if token.lower_ not in vocabulary().doubtful_months:
        return token.ent_type_ not in {"GPE", "NORP"}
    if _is_surname(token, before) or _acts(token):
        return False
    prepositions = vocabulary().cues["year_prepositions"]
    signed = before is not None and before.lower_ in prepositions
    return token.ent_type_ == "DATE" or (signed and token.tag_ in {"NNP", "NN"})


def _is_surname(token: Token, before: Token | None) -> bool:
    """Whether a name stands right before it and goes with it: "Theresa May", "Joe Friday"."""
    if before is None or before.tag_ != "NNP" or before.dep_ != "compound":
        return False
    if token.dep_ == "npadvmod" and token.head.i < token.i:  # "docked with Mir Thursday"
        return False
    return before.head.i == token.i and before.ent_type_ != "DATE"


def _acts(token: Token) -> bool:
    """Whether it does something that a month cannot: "May criticised the king"."""
    return token.dep_ == "nsubj" and token.head.lemma_ not in vocabulary().cues["of_months"]


def _is_year(span: Span, before: Token | None, after: Token | None) -> bool:
    """Whether four figures are a year."""
    token = span[0]
    if not span.text[0].isdecimal():  # "'98"
        return before is not None and before.lower_ in vocabulary().cues["year_prepositions"]
    if _is_counted(token, before, after):
        return False
    if token.ent_type_ == "DATE" or _is_paired(span):
        return True
    if not FIRST_YEAR <= int(span.text[:4]) <= LAST_YEAR or before is None:
        return False
    if before.pos_ == "PROPN" and token.ent_type_ != "PRODUCT":  # "World Cup 2018"
        return True
    counts = token.dep_ == "nummod" and token.head.tag_ in PLURAL and token.head.i > token.i
    signed = before.lower_ in vocabulary().cues["year_prepositions"] or before.text in {"(", ","}
    return not counts and (signed or token.ent_type_ not in {"", "CARDINAL"})


def _is_counted(token: Token, before: Token | None, after: Token | None) -> bool:
    """Whether a word beside four figures says that they count or number something."""
    cues = vocabulary().cues
    if after is not None and after.text == "-" and after.i + 1 < len(after.doc):
        after = after.nbor()
    if after is not None and after.lower_ in cues["not_after_year"]:
        return True
    word = before.lower_ if before is not None else ""
    counted = word in cues["counting"] and token.ent_type_ != "DATE"
    return token.ent_type_ in NO_YEARS or word in cues["numbering"] or counted


def _is_paired(span: Span) -> bool:
    """Whether another year stands beside it, with a dash between: "2000 - 2050"."""
    doc = span.doc
    following = doc[span.end : span.end + 2]
    return len(following) == 2 and following[0].text in DASHES and _is_four(following[1])  # noqa: PLR2004 - a dash and a year


def _is_four(token: Token) -> bool:
    return token.text.isdecimal() and FIRST_YEAR <= int(token.text) <= LAST_YEAR


def _is_weekday(span: Span, before: Token | None, after: Token | None) -> bool:
    """Whether the name of a weekday means one day."""
    cues = vocabulary().cues
    token = next((each for each in span if each.lower_ in vocabulary().weekdays), span.root)
    if before is not None and before.lower_ in cues["habits"] | cues["names_before"]:
        return False
    if after is not None and after.lower_ in cues["names_after"] and after.text[0].isupper():
        return False
    if _is_surname(token, before):
        return False
    if before is not None and before.lower_ == "on":
        return True
    neighbours = [each for each in (before, after) if each is not None]
    return token.ent_type_ not in NAMES or all(
        each.ent_type_ != token.ent_type_ for each in neighbours
    )


def _is_pointer(span: Span, before: Token | None, after: Token | None) -> bool:
    """Whether "last year" is the year before this one: not "his last year", "the last week of"."""
    first = span[0].lower_ if span[0].lower_ != "the" else span[-1].nbor(-1).lower_
    if after is not None and after.lower_ == "of" and first in {"last", "next", "past"}:
        return False
    owned = before is not None and before.tag_ in POSSESSIVES
    return not (owned and first in {"last", "next", "past", "this"})


def _is_bare(reading: Reading, span: Span) -> bool:
    """Whether it is "the week" alone, of which no part is told."""
    this = isinstance(reading, Offset) and reading.base == "published" and not reading.count
    return this and len(span) == 2 and span[0].lower_ == "the"  # noqa: PLR2004 - two words
