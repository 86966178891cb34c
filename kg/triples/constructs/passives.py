"""Passive clauses: the subject is acted on, the agent follows "by"; also participles on a noun.

Turkey was urged by Sweden to free her.           -> (Sweden, urged, Turkey)
Vietnam was given arms by Laos.                   -> (Laos, gave_to, Vietnam)
Okello, arrested by Greece in May, went free.     -> (Greece, arrested, Okello)
Samir Haddad was killed by an Israeli missile.    -> (Israel, killed, Samir Haddad)
Okello was among five men arrested by Greece.     -> (Greece, arrested, Okello)
Okello was denied a visa to enter Greece.         -> (Greece, denied, Okello)
Okello was arrested in a raid by Greece.          -> (Greece, arrested, Okello)
Okello was arrested with six other men by Greece. -> (Greece, arrested, six other men), too
Okello was put on trial by Greece.                -> (Greece, prosecuted, Okello)
Okello was ordered to leave by Greece.            -> (Greece, ordered, Okello)
Okello was given a day to leave Greece.           -> (Greece, gave_ultimatum_to, Okello)
Okello was jailed in Greece.                      -> (Greece, imprisoned, Okello)
Okello was denied a promotion in Greece.          -> nothing: Greece is only where it was
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, child, complements, is_passive
from kg.triples.constructs.comitatives import TOGETHER
from kg.triples.constructs.shared import PATH_WEIGHTS
from kg.triples.phrases import word_list
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

BY_THINGS = frozenset({"ASSAULT", "MOBILIZE", "COERCE", "THREATEN", "SANCTION", "ACCUSE"})
AT_THE_BORDER = frozenset(
    {"admission", "asylum", "citizenship", "entry", "parole", "refuge", "residency", "visa"}
)
"""What only the state grants or denies that somebody comes to."""
ENTERING = frozenset({"enter", "reach", "visit"})
DEEPEST = 3


def passives(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The two sides of a passive verb."""
    verb = predicate.token
    if not predicate.is_verb or not is_passive(verb):
        return
    slot = "iobj" if child(verb, "dobj") is not None else "obj"
    subject = page.subject(verb)
    if subject is not None:
        weight = 0.95
        for step in subject.path:
            weight *= PATH_WEIGHTS[step]
        yield Proposal(slot=slot, token=subject.token, how="passive", weight=weight)
    yield from _with_them(verb, slot, page)
    things = any(sense.action_class in BY_THINGS for sense in predicate.senses)
    for found in page.complements(verb):
        if found.preposition == "by" and found.depth <= 1:
            weight = 0.95 - 0.1 * found.depth
            yield Proposal(slot="subj", token=found.token, how="passive", weight=weight)
            if things:
                yield Proposal(
                    slot="subj", token=found.token, how="owner", weight=0.55, reach="owner"
                )
    for state in (*_entered(verb), *_left(predicate)):
        yield Proposal(slot="subj", token=state, how="entry", weight=0.7)
    yield from _venue(verb, page)
    for agent in _stuck_agent(predicate, page):
        yield Proposal(slot="subj", token=agent, how="passive", weight=0.85)


def _stuck_agent(predicate: Predicate, page: Page) -> Iterator[Token]:
    """The agent that the parse hung on the phrase before: "was put on trial by Greece"."""
    verb = predicate.token
    if any(found.preposition == "by" and found.depth <= 1 for found in page.complements(verb)):
        return
    own = {word for sense in predicate.senses for word in sense.only}
    last = [part for part in verb.children if part.dep_ in (*OBJECTS, "oprd", "acomp", "attr")]
    last += [found.token for found in complements(verb)]
    last += [part for part in verb.children if part.dep_ == "xcomp" and not child(part, "auxpass")]
    for word in last:
        named = word.i in page.at and word.dep_ != "xcomp"  # what tells an act has its own agent
        if word.i < verb.i or (named and word.lemma_.lower() not in own):
            continue
        yield from (found.token for found in complements(word) if found.preposition == "by")


def _venue(verb: Token, page: Page) -> Iterator[Proposal]:
    """Where a passive without an agent took place: some acts are those of the state there."""
    found = tuple(page.complements(verb))
    if any(one.preposition == "by" for one in found):
        return
    for one in found:
        if one.preposition not in ("in", "during") or one.depth:
            continue
        if one.token.lemma_.lower() in word_list("operations"):
            yield Proposal(slot="subj", token=one.token, how="owner", weight=0.7, reach="owner")
        elif one.preposition == "in":
            yield Proposal(slot="venue", token=one.token, how="entry", weight=0.6)


def _with_them(verb: Token, slot: str, page: Page) -> Iterator[Proposal]:
    """Who is acted on besides the subject or among a group."""
    one_of = _one_of(verb, page)
    if one_of is not None:
        yield Proposal(slot=slot, token=one_of, how="passive", weight=0.85, joins=True)
    for other in _company(verb, page):
        yield Proposal(slot=slot, token=other, how="company", weight=0.8, joins=True)


def _company(verb: Token, page: Page) -> Iterator[Token]:
    """Who suffers with the subject: "was arrested with 48 other priests"."""
    for one in page.complements(verb):
        if one.preposition != "with" or one.depth or one.token.i < verb.i:
            continue
        before = verb.doc[one.token.left_edge.i - 2 : one.token.left_edge.i - 1].text.lower()
        others = any(c.lower_ in ("other", "others") for c in one.token.children)
        if others or before in TOGETHER:
            yield one.token


def _one_of(verb: Token, page: Page) -> Token | None:
    """Who is said to be among those that a participle acts on: "was among five men arrested"."""
    if verb.dep_ != "acl":
        return None
    group = verb.head
    for _ in range(DEEPEST):
        if group.dep_ == "conj":  # "among ten monks and two nuns arrested by Greece"
            group = group.head
        if group.dep_ != "pobj":
            return None
        above = group.head.head
        if above.lemma_ == "be" and group.head.lower_ == "among":
            subject = page.subject(above)
            return subject.token if subject is not None else None
        if above.dep_ == "attr" and above.lower_ == "one":
            subject = page.subject(above.head)
            return subject.token if subject is not None else None
        group = above
    return None


def _left(predicate: Predicate) -> Iterator[Token]:
    """The state that somebody is given some time to leave."""
    if any(sense.label == "gave_ultimatum_to" for sense in predicate.senses):
        for part in predicate.token.subtree:
            if part.lemma_ == "leave" and part.i > predicate.token.i:
                yield from (c for c in part.children if c.dep_ in OBJECTS)


def _entered(verb: Token) -> Iterator[Token]:
    """The state that a visa, asylum or the like is for, as the name after it gives it."""
    for thing in verb.children:
        if thing.dep_ not in (*OBJECTS, "nsubjpass") or thing.lemma_.lower() not in AT_THE_BORDER:
            continue
        yield from (c for c in thing.children if c.dep_ in ("amod", "compound") and c.i < thing.i)
        where = (*complements(thing), *complements(verb))
        yield from (c.token for c in where if c.preposition in ("to", "into", "in"))
        for clause in (*thing.children, *verb.children):
            if clause.dep_ in ("acl", "relcl", "xcomp", "advcl") and clause.lemma_ in ENTERING:
                yield from (c for c in clause.children if c.dep_ in OBJECTS)
