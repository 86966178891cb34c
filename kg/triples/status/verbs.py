"""The cues on a verb itself: auxiliaries, negation, adverbs, conditions, tense."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import child, is_verb
from kg.ontology import lexicon
from kg.triples.status.cues import cues
from kg.triples.status.links import is_infinitive, mark_of
from kg.triples.status.nouns import is_definite
from kg.triples.status.times import ahead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.status.state import State, StatusReading

NEVER_MORE = ("longer", "more")
COMBINES = {"MD": ("VB",), "do": ("VB",), "have": ("VBN", "VBD"), "be": ("VBG", "VBN", "VBD")}
DEEPEST = 8


def read_verb(verb: Token, state: State) -> StatusReading:
    """The status of a verb in its context, by the cues on itself."""
    reading = state.context
    auxiliaries, negations = _helpers(verb)
    modal = next((a for a in auxiliaries if a.tag_ == "MD"), None)
    perfect = modal is not None and any(a.lemma_ == "have" for a in auxiliaries)
    condition = _condition(verb)
    if modal is not None:
        row = _modal_row(modal, verb, state, bool(negations), perfect, condition is not None)
        reading = reading.through(row, modal) if row else reading
    elif (when := ahead(verb, auxiliaries)) is not None:
        reading = reading.through("future", when)
    if condition is not None:
        reading = reading.through("conditional", condition)
    if negations and not perfect and not _until(verb, modal):
        reading = reading.through("negation", negations[0])
    for row, adverb in _adverbs(verb):
        reading = reading.through(row, adverb)
    if _is_imperative(verb, auxiliaries):
        reading = reading.through("possible", verb)
    return reading


def is_past(verb: Token) -> bool:
    """Whether a verb tells of the past: "met", "had met", "has met", "was meeting"."""
    auxiliaries, _ = _helpers(verb)
    if any(a.tag_ == "MD" for a in auxiliaries) or is_infinitive(verb):
        return False
    if verb.tag_ == "VBD" or any(a.tag_ == "VBD" for a in auxiliaries):
        return True
    if any(a.lemma_ == "have" for a in auxiliaries):
        return True
    return verb.tag_ == "VBN" and not auxiliaries


def _modal_row(
    modal: Token, verb: Token, state: State, negated: bool, perfect: bool, conditional: bool
) -> str | None:
    """The row of an auxiliary; None where only the negation beside it counts ("could not meet")."""
    words = cues().words
    form = modal.lower_
    would = form in words["modal.past_future"]
    generic = _generic_subject(verb)
    if form in words["modal.future"] or (would and state.reported and not perfect):
        return "possible" if state.warned or generic or (would and conditional) else "future"
    if negated and not perfect and not conditional and form in words["modal.refusing"]:
        return None
    return "possible"


def _generic_subject(verb: Token) -> bool:
    """Whether the subject is an event that may never be: "an attack would bring sanctions"."""
    subject = child(verb, "nsubj", "nsubjpass", "csubj")
    if subject is None or subject.pos_ != "NOUN" or is_definite(subject):
        return False
    lemma = subject.lemma_.lower()
    arranged = lemma in cues().words["scheduled.nouns"]
    return not arranged and any(a.action_class == "ASSAULT" for a in lexicon().nouns(lemma))


def _helpers(verb: Token, depth: int = 0) -> tuple[list[Token], list[Token]]:
    """Auxiliaries and negations of a verb, with those it shares: "will meet and discuss"."""
    own = [c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.tag_ != "TO"]
    negations = list(_negations(verb))
    alone = not own and child(verb, "nsubj", "nsubjpass") is None
    if verb.dep_ == "conj" and alone and is_verb(verb.head) and depth < DEEPEST:
        shared, denied = _helpers(verb.head, depth + 1)
        if _combines(verb, shared):
            joins = [c for c in verb.head.children if c.dep_ == "cc" and c.i < verb.i]
            if joins and joins[-1].lower_ in ("but", "yet"):
                denied = []
            return shared, negations + denied
    return own, negations


def _combines(verb: Token, auxiliaries: list[Token]) -> bool:
    """Whether a verb's form goes with those auxiliaries: "will ... discuss", not "will ... said"."""
    if not auxiliaries:
        return False
    if any(a.tag_ == "MD" or a.lemma_ == "do" for a in auxiliaries) and verb.tag_ == "VB":
        return True
    forms = [f for a in auxiliaries for f in COMBINES.get(a.lemma_.lower(), ())]
    return verb.tag_ in forms and verb.tag_ != "VBD"


def _negations(verb: Token) -> Iterator[Token]:
    """The words that deny a clause: not, never, no longer, nobody, no country, nor."""
    words = cues().words
    for part in verb.children:
        if part.lower_ in words["adverb.negating"] and part.dep_ in (
            "neg",
            "advmod",
            "preconj",
            "cc",
        ):
            before = part.i < verb.i or part.dep_ == "neg"
            if before and not _not_only(part):
                yield part
        elif part.lower_ in NEVER_MORE and any(
            c.lower_ in ("no", "not", "n't") for c in part.children
        ):
            yield part
        elif part.dep_ in ("nsubj", "nsubjpass", "dobj", "dative", "attr", "expl"):
            yield from _denying_noun(part)
        elif part.dep_ in ("agent", "prep"):
            yield from (p for p in part.children if p.lower_ in words["determiner.pronouns"])
    yield from _nor(verb)


def _not_only(negation: Token) -> bool:
    """Whether "not" denies no more than "only": "not only met X but also Y"."""
    doc = negation.doc
    following = doc[negation.i + 1].lower_ if negation.i + 1 < len(doc) else ""
    return following in cues().words["adverb.only"]


def _denying_noun(noun: Token) -> Iterator[Token]:
    """The word in a subject or object that denies the clause."""
    words = cues().words
    if noun.lower_ in words["determiner.pronouns"]:
        yield noun
    elif noun.lemma_.lower() not in words["determiner.harmless"]:
        for part in noun.children:
            if part.dep_ in ("det", "neg") and part.lower_ in words["determiner.negating"]:
                yield part


def _nor(verb: Token) -> Iterator[Token]:
    """The "nor" that joins a verb to the one before it."""
    if verb.dep_ == "conj":
        for part in verb.head.children:
            if part.dep_ == "cc" and part.lower_ == "nor" and verb.head.i < part.i < verb.i:
                yield part


def _until(verb: Token, modal: Token | None) -> bool:
    """Whether a denial only says how late it was: "did not meet until Friday"."""
    until = cues().words["conditional.until"]
    if modal is not None or not is_past(verb):
        return False
    return any(
        c.lower_ in until and c.i > verb.i
        for part in verb.children
        for c in (part, *(part.children if part.dep_ == "advcl" else ()))
    )


def _condition(verb: Token) -> Token | None:
    """The word that makes a clause depend on a condition."""
    words = cues().words
    for part in verb.children:
        if part.dep_ == "advcl":
            mark = mark_of(part)
            if mark is not None and mark.lower_ in words["conditional.marks"]:
                return mark
            if mark is None and (turned := inverted(part)) is not None:
                return turned
        elif part.dep_ == "prep" and part.lower_ in ("in", "without"):
            thing = child(part, "pobj")
            if part.lower_ == "in" and thing is not None and thing.lower_ in ("case", "event"):
                return thing
    return None


def inverted(verb: Token) -> Token | None:
    """The auxiliary that opens a condition without "if": "had it attacked", "should it attack"."""
    subject = child(verb, "nsubj", "nsubjpass")
    for part in verb.children:
        opening = part.dep_ in ("aux", "auxpass") and subject is not None and part.i < subject.i
        if opening and part.lower_ in cues().words["conditional.inverted"]:
            return part
    return None


def _adverbs(verb: Token) -> Iterator[tuple[str, Token]]:
    words = cues().words
    for part in verb.children:
        if part.dep_ in ("advmod", "neg"):
            if part.lower_ in words["adverb.alleging"]:
                yield "reportedly", part
            elif part.lower_ in words["adverb.doubting"]:
                yield "possible", part


def _is_imperative(verb: Token, auxiliaries: list[Token]) -> bool:
    """Whether a main clause orders: a bare verb without subject."""
    bare = verb.tag_ == "VB" and verb.dep_ == "ROOT" and not auxiliaries
    return bare and not is_infinitive(verb) and child(verb, "nsubj", "nsubjpass", "expl") is None
