"""Acts by words become pairs of actors, each once, beside the pairs that the lexicon gave."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from kg.grammar import SUBJECTS
from kg.ontology import Action, lexicon
from kg.triples.echoes import standing_in
from kg.triples.frames import MOST_PARTIES, Filler, Pair
from kg.triples.predicates import Predicate
from kg.triples.proposals import Proposal
from kg.triples.utterances.antecedents import CHARGES, PRONOUNS, doers_before, doers_towards
from kg.triples.utterances.attitudes import attitudes
from kg.triples.utterances.charges import wrongs_named
from kg.triples.utterances.demands import demands
from kg.triples.utterances.judgements import judgements
from kg.triples.utterances.refusals import refusing
from kg.triples.utterances.sayings import addressee, clauses, sayings
from kg.triples.utterances.threats import threats
from kg.triples.utterances.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.parties import Party
    from kg.triples.utterances.acts import Act

APART = "quotation"
HOWS = frozenset({"demand", "prospect", "judgement", "refusal", "charge"})
WILLED = frozenset({"unwilling", "unyielding", "wish", "vow"})
SPEAKER_WEIGHT, APART_WEIGHT = 1.0, 0.8
OWNER_WEIGHT, ANTECEDENT_WEIGHT = 0.8, 0.8
TAKING_UP = frozenset({"answer", "calling", "prospect", "refusal"})
JUDGING = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
INVOLVED = frozenset({"i", "we", "us", "me", "our", "my", "you", "your", "it", "there"})
"""Who is no target: the speaker's own side, whom he speaks to, and what is nobody."""


def with_utterances(pairs: Iterable[Pair], page: Page) -> list[Pair]:
    """The pairs and those of what is said; a mere "told" gives way to what was said."""
    kept = list(pairs)
    told = {(pair.predicate.token.i, *_two(pair)): pair for pair in kept}
    taken = {_key(pair) for pair in kept}
    for pair in _spoken(kept, page):
        before = told.get((pair.predicate.token.i, *_two(pair)))
        if before is not None and _is_beside(before, pair):
            before = None
        if _key(pair) in taken or (before is not None and not _gives_way(before, pair)):
            continue
        if before is not None or _takes_up(pair):
            kept[:] = [one for one in kept if one is not before and not _misread(one, pair)]
        taken.add(_key(pair))
        kept.append(pair)
    return kept


def _is_beside(before: Pair, found: Pair) -> bool:
    """Whether one word asks and threatens: "insisted that Peru must leave or it would fight"."""
    return before.sense.action_class == "REQUEST" and found.sense.action_class == "THREATEN"


def _gives_way(before: Pair, found: Pair) -> bool:
    """Whether a pair only tells that something was said, or misses what somebody is called."""
    if found.object.how == "calling" and before.sense.action_class not in (*JUDGING, "COERCE"):
        return True  # but "found him guilty" says more than what he is called
    if found.sense.action_class == "SUPPORT" and found.object.how == "demand":
        return True  # "demanded the release of Weber" asks nothing of Weber
    if found.sense.action_class == "REJECT" and found.object.how in ("answer", "calling"):
        return before.sense.action_class == "ACCUSE"
    if before.sense.action_class == "SAY" or before.object.how == "that-clause":
        return True
    return found.object.how in ("unwilling", "unyielding")  # "will not negotiate" refuses


def _takes_up(found: Pair) -> bool:
    """Whether a pair turns down what an "it" may take up."""
    return found.object.how == "answer" and found.sense.action_class == "REJECT"


def _misread(one: Pair, found: Pair) -> bool:
    """Whether a pair takes the "it" of "rejected it" for an actor, and not for what he asked."""
    return (
        _takes_up(found)
        and one.predicate.token.i == found.predicate.token.i
        and one.subject.party.actor.id == found.subject.party.actor.id
        and one.object.party.mention.text.lower() in PRONOUNS
    )


def stands(pair: Pair) -> bool:
    """Whether an act by words is a fact though the word that tells it hangs on what is only said.

    So it is where the speaker stands in another sentence ("He must go"), and in a clause on a noun
    of speech ("a charge that Weber called wrong").
    """
    apart = pair.subject.how == APART and pair.object.how in HOWS
    if pair.object.how in WILLED:
        return True  # "saw no reason to meet" and "would like": the refusal, the wish is there
    answered = pair.object.how in ("answer", "calling")
    return apart or (answered and pair.predicate.token.dep_ in ("acl", "relcl"))


def _spoken(before: Sequence[Pair], page: Page) -> Iterator[Pair]:
    """The pairs of all clauses that somebody says, and of other words of attitude."""
    for saying in sayings(page):
        how, weight = (APART, APART_WEIGHT) if saying.apart else ("saying", SPEAKER_WEIGHT)
        for clause in clauses(saying):
            for find in (demands, threats, judgements):
                acts = tuple(find(clause, saying, page))
                for act in acts:
                    yield from _Spelling(act, before, page).pairs(
                        saying.speaker, saying.by, how, weight
                    )
                if acts:
                    break
            for act in wrongs_named(clause, saying, page):
                yield from _Spelling(act, before, page).pairs(
                    saying.speaker, saying.by, how, weight
                )
    yield from _refused(before)
    for holder, word, act in attitudes(page):
        yield from _Spelling(act, before, page).pairs(holder, word, "saying", SPEAKER_WEIGHT)


def _refused(before: Sequence[Pair]) -> Iterator[Pair]:
    """The refusals of what a pair tells as refused: "refused to accept Peru's offer"."""
    for pair in before:
        verb = refusing(pair.predicate.token)
        friendly = pair.sense.action_class in words("refusing.friendly")
        if verb is None or not friendly or pair.subject.party.mention.start > verb.idx:
            continue
        sense = _sense("rejected", verb.lemma_.lower())
        other = replace(pair.object, how="unwilling")
        yield Pair(
            predicate=Predicate(token=verb, senses=(sense,)),
            sense=sense,
            subject=pair.subject,
            object=other,
        )


class _Spelling:
    """One act by words on its way to pairs."""

    def __init__(self, act: Act, before: Sequence[Pair], page: Page) -> None:
        self.act = act
        self.before = before
        self.page = page

    def pairs(self, speaker: Token, word: Token, how: str, weight: float) -> Iterator[Pair]:
        """Each speaker with each target of the act."""
        told = addressee(word)
        if told is not None and self._is_addressed(told):
            self.act = replace(self.act, target=told)
        sense = _sense(self.act.label, word.lemma_.lower())
        predicate = Predicate(token=word, senses=(sense,))
        roster = self.page.roster
        subjects = [
            Filler(party=party, slot="subj", how=how, weight=weight)
            for party in roster.spread(speaker) or roster.owners(speaker) or self._teller(word)
        ]
        objects = list(self._targets([subject.party for subject in subjects]))
        if max(len(subjects), len(objects)) > MOST_PARTIES:
            return
        speakers = {subject.party.actor.id for subject in subjects}
        for subject in subjects:
            for other in objects:
                if other.party.actor.id not in speakers and not _is_own(subject.party, other.party):
                    yield Pair(predicate=predicate, sense=sense, subject=subject, object=other)

    def _is_addressed(self, told: Token) -> bool:
        """Whether the target is only a pronoun for whom one speaks to.

        ""You have lied," she told Peru", "she told Peru that it had lied"
        """
        target = self.act.target
        if target.lower_ == "it" and self.act.how in HOWS and target.dep_ in SUBJECTS:
            nobody = not self.page.roster.spread(target)
            return nobody and not any(
                p.actor.kind == "person" for p in self.page.roster.spread(told)
            )
        return target.lower_ == "you"

    def _teller(self, word: Token) -> tuple[Party, ...]:
        """Who says it of something that is nobody: "he said the lapses raise questions"."""
        teller = self.page.speaker(word)
        return self.page.roster.spread(self.page.doc[teller.head]) if teller is not None else ()

    def _targets(self, speakers: Sequence[Party]) -> Iterator[Filler]:
        """Whom the act is towards: whom its phrase means, else whose the thing is or was."""
        token, weight = self.act.target, self.act.weight
        if self.act.how == "denial":
            for party in doers_towards(token, speakers, self.before, CHARGES):
                here = standing_in(party, token)
                yield Filler(party=here, slot="obj", how=self.act.how, weight=weight)
            return
        taken_up = self.act.how in TAKING_UP and token.lower_ in PRONOUNS
        involved = any(word.lower_ in INVOLVED for word in (token, *token.children))
        if involved and not taken_up:
            return
        roster = self.page.roster
        found: Sequence[Party] = ()
        if not taken_up:
            found = roster.spread(token) or roster.place(token, "states")
            if found and self.act.owned:
                return
        if not found and not taken_up:
            owner = Proposal(slot="obj", token=token, how=self.act.how, reach="owner")
            found, weight = self.page.parties(owner), weight * OWNER_WEIGHT
        if not found and self.act.how in TAKING_UP:
            found = doers_before(token, self.before, self.page, speakers)
            weight *= ANTECEDENT_WEIGHT
        for party in found:
            here = standing_in(party, token)
            yield Filler(party=here, slot="obj", how=self.act.how, weight=weight)


def _is_own(speaker: Party, other: Party) -> bool:
    """Whether one speaks of himself, or of the state that he speaks for."""
    one, two = speaker.actor, other.actor
    return one.id == two.id or one.country == two.name or two.country == one.name


@cache
def _sense(label: str, lemma: str) -> Action:
    """The sense of a word by which somebody does what a label names."""
    return Action(
        label=label,
        action_class=lexicon().classes[label],
        symmetric=False,
        lemma=lemma,
        pos="verb",
        particle=None,
        preposition=None,
        subject=("subj",),
        object=("obj",),
        only=(),
        unless=(),
        speech=True,
        called=None,
        infinitive=False,
        places=True,
    )


def _two(pair: Pair) -> tuple[str, str]:
    return pair.subject.party.actor.id, pair.object.party.actor.id


def _key(pair: Pair) -> tuple[int, str, str, str]:
    return pair.predicate.token.i, *_two(pair), pair.sense.action_class
