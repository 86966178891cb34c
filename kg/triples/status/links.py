"""One step outward in a parse: which word governs a token, and as what the token stands there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from spacy.tokens import Token

from kg.grammar import child, is_verb, joined_to, particles, wanted_of
from kg.triples.phrases import measures

Slot = Literal[
    "that",  # finite clause: said that X met
    "wh",  # finite clause with a question word: did not say why X met
    "asked",  # whether-clause or direct question
    "inf",  # infinitive: agreed to meet, a plan to meet
    "ing",  # gerund, after a preposition or not: denied meeting, accused of meeting
    "bare",  # small clause: made X leave
    "purpose",  # adverbial infinitive: flew to Paris to meet
    "adverbial",  # clause with a conjunction: after X met
    "obj",  # event noun as object or after a preposition
    "subj",
    "conj",  # joined by and, or: stands where the first one stands
    "beside",  # two main clauses without a conjunction
    "modifier",  # attack plans, peace talks venue
    "same",  # predicate noun or adjective, apposition
    "apart",  # relative or participial clause on a noun, adverbial participle
]
WH_WORDS = frozenset({"WDT", "WP", "WP$", "WRB"})
AUXILIARY = ("aux", "auxpass")
WHETHER = ("whether", "if")
PHRASAL = ("amod", "compound", "nmod", "pobj", "dobj", "nsubjpass", "poss", "attr")
CHAINING = ("ADP", "ADV", "SCONJ", "CCONJ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A token with its governor: `slot` says as what, `preposition` after which words."""

    child: Token
    governor: Token
    slot: Slot
    preposition: str = ""
    mark: Token | None = None


def link_of(token: Token) -> Link | None:
    """The link of a token to what governs it; None for a root."""
    head = token.head
    if head.i == token.i or token.dep_ == "ROOT":
        return None
    if token.dep_ == "conj":
        return _joined(token, head)
    if (
        head.lower_ == "order"
        and token.dep_ == "acl"
        and head.nbor(-1 if head.i else 0).lower_ == "in"
    ):
        return Link(child=token, governor=head.head.head, slot="purpose", mark=head)
    if token.dep_ in ("pobj", "pcomp") or head.dep_ in ("prep", "agent"):
        return _after_preposition(token, head)
    if is_clause(token):
        return _clause(token, head)
    return Link(child=token, governor=head, slot=_noun_slot(token))


def is_clause(token: Token) -> bool:
    """Whether a token heads a clause here, not a phrase: "bombed" in "bombed city" does not."""
    return is_verb(token) and token.dep_ not in PHRASAL


def keys_of(verb: Token) -> tuple[str, ...]:
    """The ways in which cues.toml may write a verb here, most specific first."""
    lemma = verb.lemma_.lower()
    return (*(f"{lemma}_{p}" for p in sorted(particles(verb))), lemma)


def is_infinitive(verb: Token) -> bool:
    """Whether a verb has "to" before it."""
    return any(c.tag_ == "TO" and c.i < verb.i for c in verb.children)


def mark_of(verb: Token) -> Token | None:
    """The conjunction that opens a clause: if, after, when; not "that" or "for" ("for X to go")."""
    none = ("that", "for") if is_infinitive(verb) else ("that",)
    for part in verb.children:
        if part.i > verb.i:
            return None
        if part.dep_ == "mark" and part.lower_ not in none:
            return part
        if part.dep_ == "advmod" and part.tag_ == "WRB":
            return part
    return None


def _joined(token: Token, head: Token) -> Link:
    """A second member of a coordination; "instead of" and "rather than" come as conjunctions."""
    for part in head.children:
        if part.dep_ == "cc" and head.i < part.i < token.i and part.lower_ in ("of", "than"):
            before = part.nbor(-1)
            return Link(
                child=token,
                governor=head,
                slot="ing" if is_verb(token) else "obj",
                preposition=f"{before.lower_} {part.lower_}",
                mark=part,
            )
    if is_verb(token) and is_verb(head) and is_infinitive(token) and not is_infinitive(head):
        return Link(child=token, governor=head, slot="inf")  # "agreed to a truce and to withdraw"
    beside = joined_to(token) if is_verb(token) else head
    return Link(child=token, governor=beside, slot="conj")


def _after_preposition(token: Token, preposition: Token) -> Link:
    """A token after a preposition, or several ("because of", "instead of")."""
    if measures(preposition) and (outer := link_of(preposition.head)) is not None:
        return replace(outer, child=token)  # "threatened $2 million in fines"
    words = [preposition.lower_]
    governor = preposition.head
    for _ in range(3):
        chained = governor.pos_ in CHAINING or governor.dep_ == "prep"
        if not chained or governor.head.i == governor.i:
            break
        words.insert(0, governor.lower_)
        governor = governor.head
    opening = child(preposition, "advmod")
    if opening is not None and opening.i == preposition.i - 1 and len(words) == 1:
        words.insert(0, opening.lower_)  # "instead of", where the adverb hangs on "of"
    clause = token.dep_ == "pcomp" or (token.tag_ == "VBG" and is_verb(token))
    slot: Slot = "ing" if clause else "obj"
    if clause and not _is_gerund(token):
        asked = mark_of(token)
        slot = "asked" if asked is not None and asked.lower_ in WHETHER else "wh"
    name = " ".join(words)
    return Link(child=token, governor=governor, slot=slot, preposition=name, mark=preposition)


def _is_gerund(verb: Token) -> bool:
    """Whether a clause is headed by an -ing form: "meeting", "having met", "being met"."""
    return verb.tag_ == "VBG" or any(c.tag_ == "VBG" and c.dep_ in AUXILIARY for c in verb.children)


def _clause(token: Token, head: Token) -> Link:
    mark = mark_of(token)
    slot: Slot
    if token.dep_ in ("relcl", "acl") and not is_verb(head):
        slot = _clause_on_noun(token)
    elif token.dep_ == "advcl" and (verb := _before_to(token)) is not None:
        return Link(child=token, governor=verb, slot="inf", mark=mark)
    elif token.dep_ == "advcl" and wanted_of(token) is not None:
        slot = "inf"  # "called on Monday for Chad to leave"
    elif token.dep_ == "advcl":
        slot = "purpose" if is_infinitive(token) else "adverbial" if _opened(token) else "apart"
    elif token.dep_ in ("ccomp", "xcomp"):
        slot = _complement(token, mark)
    elif token.dep_ in ("csubj", "csubjpass", "nsubj"):
        slot = "subj"
    elif token.dep_ in ("parataxis", "dep"):
        slot = "beside"
    else:
        slot = "same"
    return Link(child=token, governor=head, slot=slot, mark=mark)


def _before_to(token: Token) -> Token | None:
    """The gerund that an infinitive belongs to: "accused X of planning to bomb Y".

    Parsers tend to hang the infinitive on "accused".
    """
    to = next((c for c in token.children if c.tag_ == "TO" and c.i < token.i), None)
    if to is None or to.i == 0:
        return None
    before = to.nbor(-1)
    return before if before.dep_ == "pcomp" and before.i != token.head.i else None


def _opened(verb: Token) -> bool:
    """Whether an adverbial clause has a conjunction, or is a condition by its word order."""
    if mark_of(verb) is not None:
        return True
    subject = child(verb, "nsubj", "nsubjpass")
    return any(c.dep_ in AUXILIARY and subject and c.i < subject.i for c in verb.children)


def _clause_on_noun(token: Token) -> Slot:
    content = any(c.dep_ == "mark" and c.lower_ == "that" for c in token.children)
    if token.dep_ == "relcl" and content and child(token, "nsubj", "nsubjpass") is not None:
        return "that"  # "allegations by Peru that Chile lied"
    if token.dep_ == "relcl":
        opened = any(c.dep_ == "mark" and c.lower_ == "for" for c in token.children)
        bare = is_infinitive(token) and child(token, "nsubj") is None
        return "inf" if bare or (opened and is_infinitive(token)) else "apart"
    if is_infinitive(token):
        return "inf"
    marked = any(c.dep_ == "mark" for c in token.children)
    finite = token.tag_ in ("VBD", "VBZ", "VBP") or child(token, "nsubj") is not None
    return "that" if marked or finite else "apart"


def _complement(token: Token, mark: Token | None) -> Slot:
    """As what a clause depends on its verb, by its form."""
    has_aux = any(c.dep_ in AUXILIARY for c in token.children)
    marked = child(token, "mark") is not None
    slot: Slot = "that"
    if mark is not None and mark.lower_ in WHETHER:
        slot = "asked"
    elif is_infinitive(token):
        wh = any(c.tag_ in WH_WORDS and c.i < token.i for c in token.children)
        slot = "asked" if wh else "inf"
    elif token.tag_ == "VBG" and not has_aux:
        slot = "ing"
    elif token.dep_ == "xcomp":
        slot = "bare" if token.tag_ in ("VB", "VBN") else "same"
    elif token.tag_ == "VB" and not has_aux and not marked:
        slot = "bare"
    elif token.left_edge.tag_ in WH_WORDS and token.left_edge.i < token.i:
        slot = "wh"
    return slot


def _noun_slot(token: Token) -> Slot:
    if token.dep_ in ("dobj", "nsubjpass", "dative"):
        return "obj"
    if token.dep_ in ("nsubj", "csubj"):
        return "subj"
    if token.dep_ in ("compound", "nmod", "amod", "poss"):
        return "modifier"
    return "same"
