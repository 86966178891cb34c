"""The cues on a verb itself: auxiliaries, negation, adverbs, conditions, tense."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.grammar import child, is_verb
from kg.ontology import lexicon
from kg.triples.status.cues import cues
from kg.triples.status.links import is_infinitive, mark_of
from kg.triples.status.nouns import is_definite
from kg.triples.status.times import PRESENT, ahead, is_speech

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.triples.status.state import State, StatusReading

NEVER_MORE = ("longer", "more")
COMBINES = {"MD": ("VB",), "do": ("VB",), "have": ("VBN", "VBD"), "be": ("VBG", "VBN", "VBD")}
NOT = ("no", "not", "n't")
DENYING_DEPS = ("neg", "advmod", "preconj", "cc")
SUBJECTS_AND_OBJECTS = ("nsubj", "nsubjpass", "dobj", "dative", "attr", "expl")
CLOSED = " \n\"\u201d\u2019'\u00bb"
DEEPEST = 8
"""How many verbs a coordination is followed over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clause:
    """A verb with the small words that go with it."""

    verb: Token
    auxiliaries: list[Token]
    negations: list[Token]
    condition: Token | None

    @property
    def modal(self) -> Token | None:
        """Its modal auxiliary; of "can and will", the one that says more."""
        modals = [a for a in self.auxiliaries if a.tag_ == "MD"]
        future = cues().words["modal.future"]
        return next((m for m in modals if m.lower_ in future), modals[0] if modals else None)

    @property
    def is_counterfactual(self) -> bool:
        """Whether it tells what would, could or should have been."""
        return self.modal is not None and any(a.lemma_ == "have" for a in self.auxiliaries)


def read_verb(verb: Token, state: State) -> StatusReading:
    """The status of a verb in its context, by the cues on itself."""
    auxiliaries, negations = _helpers(verb)
    clause = _Clause(
        verb=verb, auxiliaries=auxiliaries, negations=negations, condition=_condition(verb)
    )
    reading = state.context
    for row, cue in _cues(clause, state):
        reading = reading.through(row, cue)
    return reading


def _cues(clause: _Clause, state: State) -> Iterator[tuple[str, Token]]:
    """The rows of a verb's own cues, inner ones first."""
    verb, modal = clause.verb, clause.modal
    if modal is not None:
        row = _modal_row(clause, modal.lower_, state)
        if row is not None:
            yield row, modal
    elif (when := ahead(verb, clause.auxiliaries)) is not None:
        yield "future", when
    elif is_headline_plan(verb, verb):
        yield "future", verb
    elif _is_subjunctive(clause):
        yield "possible", verb
    if clause.condition is not None:
        habit = verb.tag_ in PRESENT and not is_speech(verb)  # "faces sanctions if it attacks"
        yield ("possible" if habit else "conditional"), clause.condition
    if clause.negations and not clause.is_counterfactual and not _until(verb, modal):
        yield "negation", clause.negations[0]
    yield from _adverbs(verb)
    if _is_imperative(verb, clause.auxiliaries):
        yield "possible", verb


def _is_subjunctive(clause: _Clause) -> bool:
    """Whether a clause tells only what shall be: "it is vital that Peru leave"."""
    verb = clause.verb
    marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
    return verb.tag_ == "VB" and marked and not clause.auxiliaries


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


def _modal_row(clause: _Clause, form: str, state: State) -> str | None:
    """The row of a modal; None where only the negation beside it counts ("could not meet")."""
    words = cues().words
    counterfactual, conditional = clause.is_counterfactual, clause.condition is not None
    would = form in words["modal.past_future"]
    told = state.reported or _is_agreed(clause.verb)
    if form in words["modal.future"] or (would and told and not counterfactual):
        foretold = state.warned or _generic_subject(clause.verb) or (would and conditional)
        return "possible" if foretold else "future"
    refuses = clause.negations and form in words["modal.refusing"]
    return None if refuses and not counterfactual and not conditional else "possible"


def _is_agreed(verb: Token) -> bool:
    """Whether a clause tells the terms of something agreed: "under the treaty X would leave"."""
    for part in verb.children:
        noun = child(part, "pobj") if part.dep_ == "prep" and part.lower_ == "under" else None
        if noun is not None and cues().nouns.get(noun.lemma_.lower()) == "intention":
            return True
    return False


def _generic_subject(verb: Token) -> bool:
    """Whether the subject is an event that may never be: "an attack would bring sanctions"."""
    subject = child(verb, "nsubj", "nsubjpass", "csubj")
    if subject is None or subject.pos_ != "NOUN" or is_definite(subject):
        return False
    lemma = subject.lemma_.lower()
    if verb.lemma_ in ("continue", "resume"):  # "shelling will continue": it goes on already
        return False
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
    """Whether a verb's form goes with auxiliaries: "will ... discuss", not "will ... said"."""
    if not auxiliaries:
        return False
    modal = any(a.tag_ == "MD" for a in auxiliaries)
    if verb.tag_ == "VB" and (modal or any(a.lemma_ == "do" for a in auxiliaries)):
        return True
    passive = any(a.lemma_ == "be" for a in auxiliaries) and verb.tag_ != "VBG"
    keeps = verb.lemma_.lower() in cues().words["modal.two_objects"]
    if passive and child(verb, "dobj") is not None and not keeps:
        return False  # "would be met with sanctions and urged Peru to withdraw"
    forms = [f for a in auxiliaries for f in COMBINES.get(a.lemma_.lower(), ())]
    # "will be treated and returned": taggers mistake the second participle for a past tense
    return verb.tag_ in forms and (modal or verb.tag_ != "VBD")


def _negations(verb: Token) -> Iterator[Token]:
    """The words that deny a clause: not, never, no longer, nobody, no country, nor."""
    words = cues().words
    for part in verb.children:
        if part.dep_ in DENYING_DEPS and part.lower_ in words["adverb.negating"]:
            if (part.i < verb.i or part.dep_ == "neg") and not _not_only(part):
                yield part
        elif part.lower_ in NEVER_MORE and any(c.lower_ in NOT for c in part.children):
            yield part
        elif part.dep_ in SUBJECTS_AND_OBJECTS:
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
            if (
                part.dep_ in ("det", "neg", "preconj")
                and part.lower_ in words["determiner.negating"]
            ):
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


def _condition(verb: Token, depth: int = 0) -> Token | None:
    """The word that makes a clause depend on a condition."""
    for part in verb.children:
        found = None
        if part.dep_ == "advcl":
            found = _conditional_mark(part)
        elif part.dep_ == "prep" and part.lower_ == "in":
            thing = child(part, "pobj")
            if thing is not None and thing.lower_ in cues().words["conditional.nouns"]:
                found = thing
        elif part.dep_ == "conj" and is_verb(part) and not child(part, "nsubj", "nsubjpass"):
            # "would attack and would respond if ...": the condition hangs on the last verb
            found = _condition(part, depth + 1) if depth < DEEPEST else None
            found = found if found is not None and found.i > part.i else None
        if found is not None:
            return found
    return None


def _conditional_mark(verb: Token) -> Token | None:
    """The "if" of a clause, or the auxiliary that stands for it."""
    mark = mark_of(verb)
    if mark is None:
        return inverted(verb)
    return mark if mark.lower_ in cues().words["conditional.marks"] else None


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


def is_headline_plan(verb: Token, governor: Token) -> bool:
    """Whether a headline tells a plan by an infinitive: "Minister to visit Peru".

    Parsers make the infinitive the root, or hang it on its subject as if that were the root.
    """
    if governor.dep_ != "ROOT" or not is_verb(verb) or not is_infinitive(verb):
        return False
    text = verb.sent.text.rstrip(CLOSED)
    if text and text[-1] in ".?!:":
        return False
    if verb.i == governor.i:
        subject = child(verb, "nsubj", "nsubjpass")
        return subject is not None and subject.i < verb.i
    known = (governor.lemma_.lower() in cues().nouns, verb.i < governor.i)
    return governor.pos_ in ("NOUN", "PROPN") and not any(known)


def _is_imperative(verb: Token, auxiliaries: list[Token]) -> bool:
    """Whether a main clause orders: a bare verb without subject."""
    first = verb.tag_ == "VBP" and verb.i == verb.sent.start  # taggers take "Thank" for a present
    bare = (verb.tag_ == "VB" or first) and verb.dep_ == "ROOT" and not auxiliaries
    return bare and not is_infinitive(verb) and child(verb, "nsubj", "nsubjpass", "expl") is None
