"""Who says what: clauses under verbs of saying and "according to", and in quotations.

"Peru ignored us," Weber said.            -> Weber says "ignored"
According to Weber, Peru ignored Chile.   -> Weber says "ignored"
Peru ignored Chile.                       -> nobody but the author says so
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, SUBJECTS, child, complements, is_passive, is_verb, own_subject
from kg.triples.utterances.acts import Saying
from kg.triples.utterances.words import is_in, lemma_of, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.actors.quotes import Quote
    from kg.triples.page import Page

OPEN = frozenset({"may", "might", "could", "would", "ca", "can", "cannot", "'d"})
FIRST = frozenset({"i", "we"})


def sayings(page: Page) -> Iterator[Saying]:
    """Every clause that somebody says, under its innermost speaker."""
    found = set[int]()
    for token in page.doc:
        for saying in _told(token, page):
            if saying.clause.i not in found:
                found.add(saying.clause.i)
                yield saying
    for quote in page.quotes.quotes:
        for saying in _quoted(quote, page):
            if saying.clause.i not in found:
                found.add(saying.clause.i)
                yield saying


def clauses(saying: Saying) -> Iterator[Token]:
    """The clause and those joined to it, also under "I think"; none that only asks or supposes."""
    yield from _joined(saying.clause, 0)


def _joined(head: Token, depth: int) -> Iterator[Token]:
    """A clause head and the heads that follow from it without another speaker."""
    if depth > DEEPEST or is_asking(head):
        return
    yield head
    for part in head.children:
        joined = part.dep_ == "conj" and is_verb(part)
        if joined or (part.dep_ == "ccomp" and _opines(head)):
            yield from _joined(part, depth + 1)


DEEPEST = 5


def _opines(verb: Token) -> bool:
    """Whether a verb only marks an opinion as the speaker's own: "I think"."""
    subject = child(verb, "nsubj")
    return lemma_of(verb) in words("telling.verbs") and (
        subject is not None and subject.lower_ in FIRST
    )


def addressee(verb: Token) -> Token | None:
    """To whom something is said: "told Peru", "said to Peru"."""
    if not is_verb(verb) or lemma_of(verb) not in words("telling.verbs"):
        return None
    told = child(verb, "dobj", "dative") if verb.lemma_ in TELLING else None
    if told is not None and told.pos_ != "ADP":
        return told
    return next((c.token for c in complements(verb) if c.preposition == "to"), None)


TELLING = frozenset({"tell", "warn", "remind", "inform", "assure"})


def is_asking(head: Token) -> bool:
    """Whether a clause asks or supposes: "whether", "if", or a question mark right behind."""
    if any(c.dep_ == "mark" and c.lower_ in ("if", "whether", "unless") for c in head.children):
        return True
    return any(token.text == "?" for token in head.children)


def is_negated(verb: Token) -> bool:
    """Whether a verb has a "not" or "never" of its own."""
    if any(c.dep_ == "neg" or c.lower_ in ("never", "hardly") for c in verb.children):
        return True
    subject = child(verb, "nsubj")
    return subject is not None and any(c.lower_ in ("no", "neither") for c in subject.children)


def is_open(verb: Token) -> bool:
    """Whether a verb tells what only may be: "could", "might"."""
    return any(c.dep_ == "aux" and c.lower_ in OPEN for c in verb.children)


def _told(token: Token, page: Page) -> Iterator[Saying]:
    """What a verb of saying or "according to" holds."""
    if token.lower_ == "according":
        yield from _according(token)
    elif token.dep_ == "prep" and token.text == "For" and is_verb(token.head):
        yield from _for_whom(token)
    elif is_verb(token):
        clear = _made_clear(token)
        if clear is None and lemma_of(token) not in words("telling.verbs"):
            return
        if is_negated(token):
            return
        speaker = _speaker(token, page)
        held = (*token.children, *(clear.children if clear is not None else ()), *_news(token))
        for part in held:
            if speaker is not None and _is_held(part) and part not in (speaker, clear):
                yield Saying(speaker=speaker, by=token, clause=part)


HELD = ("ccomp", "csubj")


def _is_held(part: Token) -> bool:
    """Whether a clause is what is said: a complement, or one that tells the news."""
    return part.dep_ in HELD or (part.dep_ in ("acl", "relcl") and is_in(part.head, "telling.news"))


def _news(verb: Token) -> Iterator[Token]:
    """The clauses on what somebody tells: "told the council the news that Peru had left"."""
    for thing in verb.children:
        if is_in(thing, "telling.news") and thing.dep_ in (*OBJECTS, "npadvmod", "appos", "dative"):
            yield from (c for c in thing.children if any(m.dep_ == "mark" for m in c.children))


def _made_clear(verb: Token) -> Token | None:
    """The "clear" of "made clear that"."""
    if verb.lemma_ != "make":
        return None
    return next((c for c in verb.children if c.lower_ in ("clear", "plain", "known")), None)


def _for_whom(preposition: Token) -> Iterator[Saying]:
    """The clause that begins with whose view it is: "For Weber, it was wrong"."""
    thing, clause = child(preposition, "pobj"), preposition.head
    opens = preposition.i == preposition.sent.start
    if thing is not None and opens and clause.lemma_ == "be":
        yield Saying(speaker=thing, by=clause, clause=clause)


def _speaker(verb: Token, page: Page) -> Token | None:
    """Who says it: the subject, or the agent of a passive ("asserted by the Crown that")."""
    if is_passive(verb):
        return next((c.token for c in complements(verb) if c.preposition == "by"), None)
    return holder(verb, page)


def holder(verb: Token, page: Page) -> Token | None:
    """Whose word a verb tells: its subject, or who issues the text that it stands in.

    "issued a statement saying that", "signed a petition calling for"
    """
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and is_verb(verb.head.head):
        noun = verb.head
        if noun.dep_ in OBJECTS and not page.roster.owners(noun) and not page.roster.spread(noun):
            verb = noun.head
    subject = page.subject(verb)
    return subject.token if subject is not None else None


def _according(token: Token) -> Iterator[Saying]:
    """The clause that hangs on a source."""
    clause = token.head if is_verb(token.head) else None
    for preposition in token.children:
        thing = child(preposition, "pobj")
        if thing is not None and clause is not None:
            yield Saying(speaker=thing, by=token, clause=clause)


def _quoted(quote: Quote, page: Page) -> Iterator[Saying]:
    """The main clauses of a quotation."""
    if quote.speaker is None:
        return
    speaker = page.doc[quote.speaker]
    for token in page.doc[quote.first : quote.last]:
        head = token.head
        inside = quote.first <= head.i < quote.last and head.i != token.i
        if inside or not is_verb(token) or token.dep_ not in MAIN:
            continue
        subject = own_subject(token)
        if (
            subject is not None
            and not quote.first <= subject.i < quote.last
            and subject.sent == token.sent
        ):
            continue  # of "he "urged Peru to wait"" only the words are quoted
        verb = _verb_of(speaker)
        apart = verb is None or verb.sent != token.sent
        by = token if verb is None or apart else verb
        yield Saying(speaker=speaker, by=by, clause=token, apart=apart)


MAIN = frozenset({"ROOT", "ccomp", "conj", "parataxis", "dep"})


def _verb_of(speaker: Token) -> Token | None:
    """The verb or the "according" by which a speaker speaks."""
    if speaker.dep_ in SUBJECTS and is_verb(speaker.head):
        return speaker.head
    return next((above for above in speaker.ancestors if above.lower_ == "according"), None)
