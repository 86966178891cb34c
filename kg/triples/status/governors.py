"""What a governing word makes of its complement: the row for each link of the climb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import child, is_verb
from kg.triples.status.composition import PAST_ROWS
from kg.triples.status.cues import cues
from kg.triples.status.links import keys_of, mark_of
from kg.triples.status.nouns import attribute_row, is_definite
from kg.triples.status.verbs import inverted, is_past

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.triples.status.links import Link

Row = tuple[str, "Token"]
NOT_CONTENT = (
    "by",
    "with",
    "against",
    "between",
    "among",
    "after",
    "before",
    "during",
    "since",
    "from",
)
INDEFINITE = ("a", "an")


def row_of(link: Link) -> Row:
    """The row of a link, and the word that gives it."""
    governor = link.governor
    if link.slot == "same":
        return _predicate(link)
    if link.slot == "purpose":
        return _purpose(link)
    if link.slot == "adverbial":
        return _adverbial(link)
    if link.slot == "apart":
        return _apart(link)
    if is_verb(governor):
        return _by_verb(link)
    if governor.pos_ in ("ADJ", "ADV"):
        return _by_adjective(link)
    return _by_noun(link)


def _predicate(link: Link) -> Row:
    return "transparent", link.governor


def _purpose(link: Link) -> Row:
    """Purposes: carried out where the act itself serves it ("flew to Paris to meet")."""
    serving = cues().words["purpose.moving"]
    verb = link.governor
    if is_verb(verb) and is_past(verb) and any(key in serving for key in keys_of(verb)):
        return "transparent", verb
    return "purpose", verb


def _adverbial(link: Link) -> Row:
    words = cues().words
    mark = mark_of(link.child)
    if mark is None:
        turned = inverted(link.child)
        return ("open", turned) if turned is not None else ("adjunct", link.governor)
    if mark.lower_ in words["conditional.marks"]:
        return "open", mark
    if mark.lower_ in words["preposition.negating"]:
        return "negation", mark
    return ("settled" if is_past(link.child) else "adjunct"), mark


def _apart(link: Link) -> Row:
    """Clauses that only add: told for themselves, unless what they add to need not exist."""
    noun = link.governor
    if is_verb(noun):
        return "transparent", noun
    words = cues().words
    for part in (noun, *noun.children):
        if part.lower_ in words["determiner.open"] or part.lower_ in words["determiner.anyone"]:
            return "open", part
    return "settled", noun


def _by_verb(link: Link) -> Row:
    verb = link.governor
    if link.slot == "asked":
        return "open", verb
    if link.slot == "wh":
        return "settled", verb
    row = _listed(link)
    if row is not None:
        row = PAST_ROWS[row] if row in PAST_ROWS and is_past(verb) else row
        return _mended(link, row), verb
    if link.slot == "that":
        return "saying", verb
    if link.slot == "inf":
        return "open", verb
    if link.slot == "bare":
        return "transparent", verb
    if link.slot == "ing":
        return _gerund(link)
    if link.slot == "subj":
        return _subject(link)
    return _neutral(link)


def _listed(link: Link) -> str | None:
    """The row that cues.toml has for the governing verb in this place."""
    known = cues()
    slot = "that" if link.slot == "bare" else link.slot
    for key in keys_of(link.governor):
        row = known.verb(slot, key, link.preposition)
        if row is not None and (link.slot != "bare" or row == "open"):
            return row
    return None


def _mended(link: Link, row: str) -> str:
    """The row of an event noun under a verb, where the kind of noun makes a difference."""
    if link.slot != "obj":
        return row
    words = cues().words
    noun = link.child
    lemma = noun.lemma_.lower()
    if row in words["telling.answers"] and lemma in words["telling.nouns"]:
        return "settled"  # "rejected the accusation", "wants the demand met": it was made
    key = link.governor.lemma_.lower()
    if key in words["performing.verbs"] and lemma not in words["scheduled.nouns"]:
        return "transparent"  # "announced sanctions" imposes them, "announced a visit" does not
    single = any(part.lower_ in INDEFINITE for part in noun.children)
    if row == "factive" and single and key in words["performing.stopping"]:
        return "prevention"  # "stopped an attack", not "stopped the attacks"
    return row


def _gerund(link: Link) -> Row:
    words = cues().words
    cue = link.mark or link.governor
    if not link.preposition:
        return "transparent", link.governor
    if link.preposition in words["preposition.negating"]:
        return "negation", cue
    if link.preposition in words["preposition.open"]:
        return "open", cue
    return "adjunct", cue


def _subject(link: Link) -> Row:
    """An event as subject: "talks are possible", "an attack would bring", "the visit will show"."""
    predicate = child(link.governor, "acomp", "attr", "oprd")
    if predicate is not None and (row := attribute_row(predicate)) is not None:
        return row, predicate
    if is_verb(link.child):
        return "transparent", link.governor
    return _neutral(link)


def _neutral(link: Link) -> Row:
    """An event noun that its governor decides nothing about."""
    words = cues().words
    noun, cue = link.child, link.mark or link.governor
    arranged = noun.lemma_.lower() in words["scheduled.nouns"]
    if link.preposition in words["preposition.negating"]:
        return "negation", cue
    if link.preposition in words["preposition.future"] and arranged:
        return "future", cue
    if link.preposition in words["preposition.taken"]:
        return "settled", cue
    if is_definite(noun):
        return ("ahead" if arranged else "settled"), cue
    if link.slot == "obj" and not link.preposition:
        return "transparent", cue
    return "adjunct", cue


def _by_adjective(link: Link) -> Row:
    row = cues().adjectives.get(link.governor.lower_)
    if row is not None:
        copula = link.governor.head
        if row in PAST_ROWS and is_verb(copula) and is_past(copula):
            row = PAST_ROWS[row]
        return row, link.governor
    if link.slot in ("inf", "ing"):
        return _gerund(link) if link.slot == "ing" else ("open", link.governor)
    if link.slot in ("that", "asked", "wh"):
        return "saying", link.governor
    return _neutral(link)


def _by_noun(link: Link) -> Row:
    noun = link.governor
    rows, lemma = cues().nouns, noun.lemma_.lower()
    row = rows.get(f"{lemma} {link.preposition}") or rows.get(lemma)
    if link.slot == "inf" and _is_ordinal(noun):
        return "transparent", noun
    if link.slot == "modifier" and (row is None or link.child.dep_ == "poss"):
        return ("transparent" if link.child.dep_ != "poss" else "settled"), noun
    if row is not None and link.preposition not in NOT_CONTENT and link.slot != "subj":
        return row, noun
    if link.slot == "inf":
        return "open", noun
    if link.slot in ("that", "wh", "asked"):
        return "saying", noun
    if link.slot == "ing":
        return _gerund(link)
    return _neutral(link)


def _is_ordinal(noun: Token) -> bool:
    """Whether an infinitive tells what was done: "the first leader to visit"."""
    ordinals = cues().words["determiner.ordinals"]
    return any(part.lower_ in ordinals for part in (noun, *noun.children))
