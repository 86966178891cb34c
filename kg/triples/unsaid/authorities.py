"""Who arrests, charges or bans somebody where the text only says that it was done.

Luis Prado will face trial, prosecutors said.     -> (prosecutors, brought_charges_against, Prado)
Police stormed the house. Luis Prado was arrested.         -> (police, arrested, Luis Prado)
Luis Prado was convicted. Judge Ana Diaz read the verdict. -> (Ana Diaz, imprisoned, Prado)
Iran barred Luis Prado from leaving. He was jailed in May. -> (Iran, imprisoned, Luis Prado)
Peru's former president, Luis Prado, was jailed in May.    -> (Peru, imprisoned, Luis Prado)
Luis Prado was arrested, his lawyer said.                  -> nothing: lawyers arrest nobody
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from kg.grammar import is_passive
from kg.triples.frames import Filler, Pair
from kg.triples.unsaid.dealings import camp, nearby, words
from kg.world.words import speech_verbs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span, Token

    from kg.model import Mention
    from kg.triples.page import Page
    from kg.triples.parties import Party
    from kg.triples.unsaid.dealings import Dealings
    from kg.triples.unsaid.lacks import Lack

SAID, AGAIN, NEARBY, AT_HOME = 0.55, 0.5, 0.4, 0.35
SENTENCES, MOST = 2, 12
SUFFERING = frozenset({"brought_charges_against", "penalised"})
CLOSING = frozenset({"prep", "npadvmod", "punct", "advmod"})


class Authorities:
    """Finds who did an act of authority whose other side is known."""

    def __init__(self, dealings: Dealings, page: Page) -> None:
        """Look in these dealings of the page."""
        self._dealings = dealings
        self._page = page
        self._closing: dict[int, Token | None] = {}
        self._bodies: dict[str, list[int]] = {}

    def of(self, lack: Lack) -> Iterator[Pair]:
        """Each one who suffered it with the authority of the first rule that gives one."""
        if not words("authority", lack.sense.label) and lack.sense.label not in words(
            "told", "again"
        ):
            return
        if lack.predicate.is_verb and lack.sense.label not in SUFFERING:
            if not is_passive(lack.token):
                return
        elif lack.predicate.support is None and not lack.predicate.is_verb:
            return
        for sufferer in lack.objects:
            if sufferer.party.actor.kind == "country" and lack.sense.label in words("told", "held"):
                continue  # "a US marine": nobody arrests a state
            for rule in (self._announced, self._near, self._done_before, self._at_home):
                found = rule(lack, sufferer.party)
                if found is not None:
                    pair = _pair(lack, found[0], sufferer, *found[1:])
                    self._dealings.note(pair)
                    yield pair
                    break

    def _announced(self, lack: Lack, sufferer: Party) -> tuple[Party, str, float] | None:
        """The authority that tells of it."""
        speaker = self._page.speaker(lack.token)
        head = self._page.doc[speaker.head] if speaker else self._last_word(lack.token)
        if head is None:
            return None
        for party in self._page.roster.phrase(head):
            if self._is_fit(lack.sense.label, party) and not _one_side(party, sufferer):
                return party, "announced", SAID
        return None

    def _last_word(self, token: Token) -> Token | None:
        """Who is named before a verb of saying that closes a sentence: "..., the court said"."""
        sentence = self._dealings.sentence(token.i)
        if sentence not in self._closing:
            self._closing[sentence] = _closing_speaker(self._dealings.words_of(sentence))
        return self._closing[sentence]

    def _is_fit(self, label: str, party: Party) -> bool:
        """Whether somebody is a body of a kind that does such acts."""
        kinds = words("authority", label)
        if self._is_body(party.mention, "reporter"):
            return False  # "the news agency reported that he was sacked": not by the agency
        if party.actor.kind == "country":
            return "state" in kinds
        return any(self._is_body(party.mention, kind) for kind in kinds)

    def _is_body(self, mention: Mention, kind: str) -> bool:
        """Whether the words of a mention name a kind of body."""
        heads, doc, first = words("bodies", kind), self._page.doc, mention.first
        if mention.form == "name" and first and doc[first - 1].head.i == mention.head:
            first -= 1  # the title: "Judge Ana Diaz"
        return any(t.lemma_.lower() in heads for t in doc[first : mention.last])

    def _done_before(self, lack: Lack, sufferer: Party) -> tuple[Party, str, float] | None:
        """The only one who does such things to him in this text."""
        if lack.sense.label in words("told", "freed"):
            if not lack.predicate.is_verb:
                return None  # "won a reprieve": of whom is another matter
            doer = self._dealings.captor_of(sufferer.actor)
        elif lack.sense.label in words("told", "again"):
            doer = self._dealings.authority_over(sufferer.actor)
        else:
            return None
        return None if doer is None else (doer, "done before", AGAIN)

    def _near(self, lack: Lack, sufferer: Party) -> tuple[Party, str, float] | None:
        """The only body that does such things in this sentence or just before it."""
        if not lack.predicate.is_verb:
            return None
        here = self._dealings.sentence(lack.token.i)
        for kind in nearby(lack.sense.label):
            for last in (here, here + 1):  # a lead leaves to the next sentence who it was
                heads = self._bodies_before(kind, self._dealings.words_of(last).end, here)
                found = {
                    party.actor.id: party
                    for head in reversed(heads)
                    for party in self._page.roster.named(self._page.doc[head])
                    if party.actor.id != sufferer.actor.id
                }
                if len(found) == 1:
                    return next(iter(found.values())), "nearby", NEARBY
                if found:
                    break
        return None

    def _at_home(self, lack: Lack, sufferer: Party) -> tuple[Party, str, float] | None:
        """The state of which he holds or held an office, if the sentence names no other."""
        actor = sufferer.actor
        if lack.sense.label not in words("told", "home") or not lack.predicate.is_verb:
            return None
        if actor.kind != "person" or actor.country is None:
            return None
        sentence = self._dealings.words_of(self._dealings.sentence(lack.token.i))
        heads = self._page.roster.heads
        beside = heads[bisect_left(heads, sentence.start) : bisect_left(heads, sentence.end)]
        states = {p.actor.name: p for head in heads for p in self._states(head)}
        others = {p.actor.name for head in beside for p in self._states(head)} - {actor.country}
        if actor.country not in states or others:
            return None
        return states[actor.country], "at home", AT_HOME

    def _states(self, head: int) -> tuple[Party, ...]:
        """The states that a mention means or whose places it names."""
        word = self._page.doc[head]
        found = self._page.roster.named(word) or self._page.roster.place(word, "states")
        return tuple(party for party in found if party.actor.kind == "country")

    def _bodies_before(self, kind: str, end: int, here: int) -> Sequence[int]:
        """The heads of the mentions of such bodies up to a place, from two sentences before on."""
        if kind not in self._bodies:
            self._bodies[kind] = [
                head
                for head in self._page.roster.heads
                for party in self._page.roster.named(self._page.doc[head])[:1]
                if self._is_body(party.mention, kind)
            ]
        heads = self._bodies[kind]
        last = bisect_left(heads, end)
        first = last
        while first > max(0, last - MOST):
            if here - self._dealings.sentence(heads[first - 1]) > SENTENCES:
                break
            first -= 1
        return heads[first:last]


def _closing_speaker(sentence: Span) -> Token | None:
    """The noun right before a verb of saying after which nothing but a date or place follows."""
    doc, comma = sentence.doc, False
    for token in sentence:
        if token.text == ",":
            comma = True
        elif comma and token.pos_ == "VERB" and token.lemma_.lower() in speech_verbs():
            noun = doc[token.i - 1]
            plain = all(c.i < token.i or c.dep_ in CLOSING for c in token.children)
            if noun.pos_ in ("NOUN", "PROPN") and plain and _ends(token, sentence):
                return noun
    return None


LONGEST = 6


def _ends(verb: Token, sentence: Span) -> bool:
    """Whether a verb stands near the end of its sentence."""
    return sentence.end - verb.i <= LONGEST


def _one_side(party: Party, sufferer: Party) -> bool:
    """Whether somebody is the other, or the state that he comes from."""
    return party.actor.id == sufferer.actor.id or (
        party.actor.kind == "country" and bool(camp(party.actor) & camp(sufferer.actor))
    )


def _pair(lack: Lack, doer: Party, sufferer: Filler, how: str, weight: float) -> Pair:
    """A pair whose subject is left unsaid."""
    subject = Filler(party=doer, slot="subj", how=how, weight=weight)
    return Pair(predicate=lack.predicate, sense=lack.sense, subject=subject, object=sufferer)
