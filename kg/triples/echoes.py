"""Acts that answer an act told before: "Peru rejected the demand", "France condemned the attack".

The noun names the earlier act without its sides; the answer is directed at who did it.

    Iran demanded an apology from Peru. Peru rejected the demand.     -> (Peru, rejected, Iran)
    Iran asked Peru for help. Peru refused.                           -> (Peru, refused, Iran)
    Sudan bombed Chad. France condemned the attack.                   -> (France, condemned, Sudan)
    Chad jailed Luis Prado. France demanded the release of Prado.     -> (France, demanded, Chad)
    Chad jailed Luis Prado. France condemned the arrest of Weber.     -> nothing: that is another
    France condemned the attack.                                      -> nothing: whose was it?
"""

from __future__ import annotations

import dataclasses
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, child, complements, is_passive
from kg.model import Mention
from kg.ontology import lexicon
from kg.triples.frames import Filler, Pair
from kg.triples.parties import Party

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

ANSWERS = frozenset({"REJECT", "ACCUSE", "SUPPORT", "AGREE", "PROTEST"})
ASKED = frozenset({"REQUEST", "THREATEN"})
CAUGHT = frozenset({"COERCE"})
BARE_ANSWERS = frozenset({"agreed_with", "accepted", "complied_with", "refused", "rejected"})
"""Labels of verbs that answer a request without saying which: "Peru refused."."""
DEFINITE = frozenset({"the", "this", "these", "that", "those", "such"})
FREEING = "released"
SENTENCES_BACK = 3
WEIGHT, TO_ITS_TARGET, OF_ITS_TARGET = 0.45, 0.6, 0.7
"""An answer is surer where the earlier act was directed at who answers or whom the noun names."""


def echoes(
    unpaired: Sequence[tuple[Predicate, Sequence[Filler]]], pairs: Sequence[Pair], page: Page
) -> Iterator[Pair]:
    """Pairs of predicates whose object names an earlier act, given with their subjects."""
    told = _Told(pairs, page)
    for predicate, subjects in unpaired:
        if not subjects or not predicate.is_verb:
            continue
        if _is_bare(predicate):
            yield from _refusal(predicate, subjects, told.before(predicate.token, 1))
        elif (noun := _answered(predicate)) is not None:
            before = told.before(predicate.token, SENTENCES_BACK)
            yield from _told_before(predicate, subjects, before, noun, page)


class _Told:
    """The pairs of a page by where they are told."""

    def __init__(self, pairs: Sequence[Pair], page: Page) -> None:
        """Put them in text order once."""
        self._pairs = sorted(pairs, key=lambda pair: pair.predicate.token.i)
        self._at = [pair.predicate.token.i for pair in self._pairs]
        self._starts = [sent.start for sent in page.doc.sents]

    def before(self, token: Token, back: int) -> Sequence[Pair]:
        """Those before a word in its sentence and in so many before that."""
        sentence = bisect_right(self._starts, token.i) - 1
        first = bisect_left(self._at, self._starts[max(0, sentence - back)])
        return self._pairs[first : bisect_left(self._at, token.i)]


def _is_bare(predicate: Predicate) -> bool:
    """Whether a verb answers without saying what: "Peru refused", "Peru agreed on Monday"."""
    if is_passive(predicate.token) or all(s.label not in BARE_ANSWERS for s in predicate.senses):
        return False
    return child(predicate.token, *OBJECTS, "xcomp", "ccomp", "acomp", "oprd") is None and all(
        found.preposition not in ("to", "with", "on", "for")
        for found in complements(predicate.token)
        if found.token.ent_type_ not in ("DATE", "TIME")
    )


def _refusal(
    predicate: Predicate, subjects: Sequence[Filler], before: Sequence[Pair]
) -> Iterator[Pair]:
    """Who was asked and answers, with who asked him."""
    asked = [pair for pair in before if pair.sense.action_class in ASKED]
    if not asked:
        return
    last = max(asked, key=lambda pair: pair.predicate.token.i).predicate.token.i
    sense = next(s for s in predicate.senses if s.label in BARE_ANSWERS)
    for pair in asked:
        for subject in subjects:
            same = pair.object.party.actor.id == subject.party.actor.id
            if same and pair.predicate.token.i == last:
                party = standing_in(pair.subject.party, predicate.token)
                other = Filler(party=party, slot="obj", how="echo", weight=TO_ITS_TARGET)
                yield Pair(predicate=predicate, sense=sense, subject=subject, object=other)


def _told_before(
    predicate: Predicate,
    subjects: Sequence[Filler],
    before: Sequence[Pair],
    noun: Token,
    page: Page,
) -> Iterator[Pair]:
    """The answering actors with who did the last act that a noun can name."""
    senses = lexicon().nouns(noun.lemma_.lower())
    classes = {sense.action_class for sense in senses}
    if any(sense.label == FREEING for sense in senses):
        classes |= CAUGHT
    of_whom = _of_whom(noun, page)
    fitting = [pair for pair in before if pair.sense.action_class in classes]
    if of_whom is not None:
        fitting = [pair for pair in fitting if pair.object.party.actor.id in of_whom]
    if fitting:
        earlier = max(fitting, key=lambda pair: pair.predicate.token.i)
        yield from _answer(predicate, subjects, earlier, noun, surer=of_whom is not None)


def _of_whom(noun: Token, page: Page) -> set[str] | None:
    """The ids of those whom "the arrest of Prado" or "his release" names; None for nobody."""
    owner = child(noun, "poss")
    named = [owner] if owner is not None else []
    named += [found.token for found in complements(noun) if found.preposition == "of"]
    if not named:
        return None
    return {party.actor.id for token in named for party in page.roster.spread(token)}


def _answered(predicate: Predicate) -> Token | None:
    """The definite noun that a verb of answering has as its object or after its preposition."""
    classes = {s.action_class for s in predicate.senses}
    if not classes & (ANSWERS | ASKED):
        return None
    asks = not classes & ANSWERS
    for noun in _things(predicate):
        frees = any(s.label == FREEING for s in lexicon().nouns(noun.lemma_.lower()))
        words = {c.lower_ for c in noun.children if c.dep_ in ("det", "predet")}
        owned = child(noun, "poss") is not None
        if asks and not frees:
            continue
        return noun if words & DEFINITE or (owned and frees) else None
    return None


def _things(predicate: Predicate) -> Iterator[Token]:
    """The nouns that a verb has as its object, or after a preposition of its senses."""
    verb = predicate.token
    wanted = ("nsubjpass",) if is_passive(verb) else tuple(OBJECTS)
    yield from (c for c in verb.children if c.dep_ in wanted and c.pos_ == "NOUN")
    slots = {slot for sense in predicate.senses for slot in sense.object}
    for found in complements(verb):
        if found.preposition in slots and found.token.pos_ == "NOUN":
            yield found.token


def _answer(
    predicate: Predicate,
    subjects: Sequence[Filler],
    earlier: Pair,
    noun: Token,
    *,
    surer: bool = False,
) -> Iterator[Pair]:
    """Each answering actor with the one who did what he answers."""
    doer = earlier.subject.party
    answering = ANSWERS | ASKED
    sense = next(s for s in predicate.senses if s.action_class in answering)
    for subject in subjects:
        actor = subject.party.actor
        if actor.id == doer.actor.id:
            continue
        hit = actor.id == earlier.object.party.actor.id
        weight = OF_ITS_TARGET if surer else TO_ITS_TARGET if hit else WEIGHT
        party = Party(
            actor=doer.actor,
            mention=_phrase(noun),
            place=doer.place,
            score=doer.score,
            resolved_by="event",
        )
        other = Filler(party=party, slot="obj", how="echo", weight=weight)
        yield Pair(predicate=predicate, sense=sense, subject=subject, object=other)


def standing_in(party: Party, word: Token) -> Party:
    """The party as a word of this sentence means it, if only another sentence names it."""
    if word.sent.start <= party.mention.head < word.sent.end:
        return party
    return dataclasses.replace(party, mention=_phrase(word), resolved_by="event")


def _phrase(noun: Token) -> Mention:
    """The words "the demand" as the mention of who made it."""
    first = min((c.i for c in noun.children if c.dep_ in ("det", "predet", "amod")), default=noun.i)
    span = noun.doc[first : noun.i + 1]
    return Mention(
        start=span.start_char,
        end=span.end_char,
        first=first,
        last=noun.i + 1,
        head=noun.i,
        text=span.text,
        kind="group",
        form="nominal",
    )
