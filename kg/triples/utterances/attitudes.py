"""Attitudes that other words than a said clause show.

Weber called Peru's demands unacceptable.         -> (Weber, rejected, Peru)
Weber was disappointed with Peru's decision.      -> (Weber, expressed_concern_about, Peru)
Weber spoke in defence of Prado.                  -> (Weber, supported, Prado)
Weber tweeted support for Prado.                  -> (Weber, supported, Prado)
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.grammar import (
    OBJECTS,
    child,
    clause_verb,
    complements,
    is_passive,
    is_verb,
    objects,
    own_subject,
    small_clause,
)
from kg.triples.phrases import quantified
from kg.triples.utterances.acts import Act
from kg.triples.utterances.demands import asking_verbs, demanded
from kg.triples.utterances.finders import Finder, Finders
from kg.triples.utterances.refusals import PRONOUNS, RELATIVES, refusals
from kg.triples.utterances.sayings import is_negated
from kg.triples.utterances.threats import is_consequence, is_future
from kg.triples.utterances.vows import sworn
from kg.triples.utterances.wishes import ONLY, WISHED_BESIDE, WISHING, listed, wishes
from kg.triples.utterances.words import is_in, lemma_of, polarity, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.utterances.finders import Attitude

TOWARDS = frozenset(["of", "for", "to", "with", "behind", "against", "about", "over", "on", "in"])
LABELS = {-1: "denounced_as", 1: "praised"}


def attitudes(page: Page) -> Iterator[Attitude]:
    """The attitudes of a page, in text order."""
    finders = _finders()
    for sentence in page.doc.sents:
        beside = finders.beside(sentence)
        for token in sentence:
            if is_verb(token):
                for find in finders.of(token, beside):
                    yield from find(token, page)
            elif token.pos_ == "NOUN":
                yield from listed(token, page)
            yield from _disposed(token, page)


@cache
def _finders() -> Finders:
    """The finders of what verbs tell."""
    return Finders(
        (
            Finder(find=_called, verbs=("calling.verbs",)),
            Finder(find=_voiced, verbs=("beside.voicing",)),
            Finder(find=_beside, verbs=("beside.speaking",)),
            Finder(find=_menaced, verbs=("consequences.bringing",)),
            *refusals(),
            Finder(find=demanded, also_verbs=asking_verbs()),
            Finder(find=wishes, verbs=WISHING, beside=WISHED_BESIDE, also_beside=ONLY),
            Finder(find=sworn, verbs=("vowed.verbs", "vowed.reserving")),
        )
    )


def _called(verb: Token, page: Page) -> Iterator[Attitude]:
    """What somebody calls another, or what belongs to him: "considers the demand premature"."""
    if lemma_of(verb) not in words("calling.verbs") or is_negated(verb):
        return
    subject = page.subject(verb)
    word = small_clause(verb) or _as(verb) or _misjoined(verb)
    if subject is None or word is None or child(word, "neg") is not None:
        return
    thing = next((c for c in verb.children if c.dep_ in OBJECTS), None)
    if thing is not None and thing.tag_ == "WP":
        yield from _so_called(verb, word, page)
        return
    if thing is None or thing.i == word.i:
        thing = _named(word)
    if (thing is None or thing.lower_ in RELATIVES) and verb.dep_ in ("relcl", "acl"):
        thing = verb.head
    if thing is None or thing.i == subject.token.i:
        return
    thing = quantified(thing)
    wanted = is_in(thing, "turned_down.things") or thing.lower_ in PRONOUNS
    said = is_in(thing, "turned_down.things") and polarity(word) < 0
    if (is_in(word, "turned_down.words") and wanted) or said:
        act = Act(label="rejected", target=thing, how="calling", weight=0.6, owned=True)
        yield subject.token, verb, act
    elif sign := polarity(word):
        yield subject.token, verb, Act(label=LABELS[sign], target=thing, how="calling", weight=0.6)


def _so_called(verb: Token, word: Token, page: Page) -> Iterator[Attitude]:
    """Whose wrong or merit somebody gives a name to: "what it called Peru's aggression"."""
    sign = polarity(word)
    subject = page.subject(verb)
    if not sign or subject is None:
        return
    holder = subject.token
    if holder.pos_ == "PRON" and not page.roster.spread(holder):
        above = clause_verb(verb)
        outer = page.subject(above) if above is not None else None
        holder = outer.token if outer is not None else holder
    act = Act(label=LABELS[sign], target=word, how="calling", weight=0.5, owned=True)
    yield holder, verb, act


def _named(word: Token) -> Token | None:
    """The subject of a small clause, a noun behind its pronoun ("finds that demand wrong")."""
    return next((c for c in reversed(list(word.children)) if c.dep_ == "nsubj"), None)


def _misjoined(verb: Token) -> Token | None:
    """The name that somebody calls a thing, where the parse takes it for one more of it."""
    thing = child(verb, *OBJECTS)
    name = child(thing, "appos") if thing is not None else None
    if name is None or verb.doc[name.left_edge.i - 1].text in (",", "-", "(", "\u2013", "\u2014"):
        return None
    return name


def _as(verb: Token) -> Token | None:
    """What somebody is called with "as"."""
    parts = [part for word in (verb, *objects(verb)) for part in word.children]
    for part in parts:
        if part.dep_ == "prep" and part.lower_ == "as":
            return child(part, "pobj", "amod", "acomp", "pcomp")
    return None


def _disposed(word: Token, page: Page) -> Iterator[Attitude]:
    """How somebody is disposed to what another does: "angry about Peru's plan"."""
    if word.lower_ in words("disposed.against"):
        label = "expressed_concern_about"
    elif word.lower_ in words("disposed.towards"):
        label = "praised"
    else:
        return
    verb = word.head if word.dep_ == "acomp" else word
    subject = page.subject(verb) if is_verb(verb) else None
    if subject is None or is_negated(verb) or is_negated(word):
        return
    for found in complements(word):
        if found.preposition in words("disposed.prepositions") and not is_in(
            found.token, "disposed.misfortunes"
        ):
            act = Act(label=label, target=_meant(found.token), how="attitude", weight=0.6)
            yield subject.token, word, act
    for part in {*word.children, *verb.children}:
        marked = any(c.lower_ in ("that", "when") and c.i < part.i for c in part.children)
        doer = own_subject(part) if part.dep_ in ("ccomp", "advcl") and marked else None
        if doer is not None and not is_passive(part) and not is_in(part, "asked.unasked"):
            yield subject.token, word, Act(label=label, target=doer, how="attitude", weight=0.5)


def _meant(noun: Token) -> Token:
    """Who does something in a way: of "the way Peru handled it", Peru; else the noun itself."""
    if noun.lemma_ not in ("way", "how", "manner"):
        return noun
    told = child(noun, "relcl", "acl")
    return (own_subject(told) if told is not None else None) or noun


def _voiced(verb: Token, page: Page) -> Iterator[Attitude]:
    """What somebody puts into words: "tweeted support of Prado"."""
    if lemma_of(verb) not in words("beside.voicing") or is_negated(verb):
        return
    subject = page.subject(verb)
    thing = child(verb, "dobj")
    if subject is None or thing is None:
        return
    label = _label(thing)
    for found in (*complements(thing), *complements(verb)):
        if label and found.token.i > thing.i and found.preposition in TOWARDS:
            act = Act(label=label, target=_meant(found.token), how="attitude", weight=0.6)
            yield subject.token, verb, act


def _beside(verb: Token, page: Page) -> Iterator[Attitude]:
    """For whom somebody speaks or acts: "spoke in Prado's defence", "in support of Prado"."""
    if lemma_of(verb) not in words("beside.speaking"):
        return
    subject = page.subject(verb)
    if subject is None or is_negated(verb):
        return
    for found in complements(verb):
        label = _label(found.token) if found.preposition == "in" else None
        if label is None:
            continue
        owner = child(found.token, "poss")
        after = (c.token for c in complements(found.token) if c.preposition in ("of", "for"))
        target = owner or next(after, None)
        if target is not None:
            yield subject.token, verb, Act(label=label, target=target, how="attitude", weight=0.6)


def _menaced(verb: Token, page: Page) -> Iterator[Attitude]:
    """On whom somebody will bring consequences: "a vow to impose heavy costs on Peru"."""
    if lemma_of(verb) not in words("consequences.bringing") or is_negated(verb):
        return
    if any(c.lower_ == "whether" for c in verb.children) or verb.head.lemma_ == "vote":
        return  # "weighing whether to impose heavy costs"; "voted to impose them" does so
    ready = any(c.tag_ == "TO" for c in verb.children) and verb.dep_ in ("acl", "xcomp", "ccomp")
    subject = page.subject(verb)
    thing = child(verb, "dobj")
    if subject is None or thing is None or not is_consequence(thing):
        return
    if not ready and not (is_future(verb) and subject.token.pos_ != "PRON"):
        return
    for found in (*complements(verb), *complements(thing)):
        if found.preposition in ("on", "against", "upon"):
            act = Act(label="threatened", target=found.token, how="prospect", weight=0.5)
            yield subject.token, (clause_verb(verb) or verb) if ready else verb, act


def _label(noun: Token) -> str | None:
    """The label of what a noun of attitude names."""
    if noun.lemma_.lower() in words("beside.for"):
        return "supported"
    if noun.lemma_.lower() in words("beside.concern"):
        return "expressed_concern_about"
    return "criticised" if noun.lemma_.lower() in words("beside.against") else None
