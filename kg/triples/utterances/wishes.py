"""What somebody wants of another, told as a wish, a condition or the text of a demand.

Weber wants Peru to leave Chile.                      -> (Weber, called_on, Peru)
Weber would like to see Peru leave Chile.             -> (Weber, called_on, Peru)
Weber wants an explanation from Peru.                 -> (Weber, demanded, Peru)
Weber's main demand is that Peru leave.               -> (Weber, demanded, Peru)
Weber listed her demands: the end of Peru's raids.    -> (Weber, demanded, Peru)
Weber will sign only if Peru leaves Chile.            -> (Weber, called_on, Peru)
Weber wants to leave Peru.                            -> nothing: she asks it of nobody
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, child, complements, is_passive, is_verb, own_subject, small_clause
from kg.triples.utterances.acts import Act
from kg.triples.utterances.sayings import is_asking, is_negated
from kg.triples.utterances.words import is_in, lemma_of, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.utterances.finders import Attitude

CLAUSES = ("ccomp", "xcomp")
DASHES = frozenset({":", "-", "\u2013", "\u2014"})
ONLY = frozenset({"only", "until", "unless"})
WISHING = (
    "wished.verbs", "calling.verbs", "wished.having", "wished.for", "wished.conditioning",
)  # fmt: skip
WISHED_BESIDE = ("wished.conditional",)
"""The lists that tell a wish: of the verb, and of words beside any verb, as those of ONLY are."""


def wishes(verb: Token, page: Page) -> Iterator[Attitude]:
    """The wishes that a verb tells."""
    subject = page.subject(verb)
    if subject is None or is_passive(verb) or is_asking(verb):
        return
    for act in (
        *_wanted(verb),
        *_needed(verb),
        *_awaited(verb),
        *_hinging(verb, page),
        *_only_if(verb),
    ):
        if act.target.i != subject.token.i:
            yield subject.token, verb, act


def listed(noun: Token, page: Page) -> Iterator[Attitude]:
    """What the text of somebody's demands says: "its demand is that", "its demands: an end to"."""
    if not is_in(noun, "wished.nouns"):
        return
    owner = _owner(noun, page)
    if owner is None:
        return
    for part in _contents(noun):
        act = _demand(part)
        if act is not None:
            yield owner, noun, act


def _wanted(verb: Token) -> Iterator[Act]:
    """Who is wanted to do something: "wants Peru to leave", "would like to see Peru leave"."""
    lemma = verb.lemma_.lower()
    if is_negated(verb) or lemma not in words("wished.verbs"):
        return
    if (lemma == "like") != any(c.tag_ == "MD" for c in verb.children):
        return  # "would like" wishes, "may want" and "likes" do not
    asked = child(verb, *OBJECTS)
    inner = child(verb, *CLAUSES) or (child(verb, "advcl") if asked is not None else None)
    if inner is not None and inner.lemma_ in ("see", "have") and own_subject(inner) is None:
        inner = child(inner, *CLAUSES)
    if inner is None or not _is_askable(inner):
        return
    asked = own_subject(inner) or (asked if _has_to(inner) else None)
    if asked is not None and asked.i < inner.i:
        yield Act(label="called_on", target=asked, how="wish", weight=0.5)


def _has_to(verb: Token) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(c.tag_ == "TO" for c in verb.children)


def _is_askable(inner: Token) -> bool:
    """Whether what is wished is somebody's deed, and not only what shall befall him."""
    return is_verb(inner) and not is_passive(inner) and not is_in(inner, "asked.unasked")


def _needed(verb: Token) -> Iterator[Act]:
    """Whose deed is called vital: "called it essential that Peru leave"."""
    if lemma_of(verb) not in words("calling.verbs") or is_negated(verb):
        return
    word = small_clause(verb)
    if word is None or not is_in(word, "asked.times"):
        return
    for part in (*verb.children, *word.children):
        asked = own_subject(part) if part.dep_ in ("ccomp", "advcl", "xcomp") else None
        if asked is not None and asked.pos_ != "PRON" and _is_askable(part):
            yield Act(label="called_on", target=asked, how="wish", weight=0.5)


def _awaited(verb: Token) -> Iterator[Act]:
    """From whom something is wanted: "wants an explanation from Peru", "an end to Peru's raids"."""
    lemma = verb.lemma_.lower()
    if is_negated(verb):
        return
    things = [c for c in verb.children if c.dep_ in OBJECTS and lemma in words("wished.having")]
    if lemma in words("wished.for"):
        things += [c.token for c in complements(verb) if c.preposition == "for"]
    for thing in things:
        if is_in(thing, "wished.things"):
            yield _of(thing)


def _of(thing: Token) -> Act:
    """The demand of a thing from its giver, its doer, or who does what is to end."""
    label, weight = "demanded", 0.45
    for found in complements(thing):
        if found.preposition == "from":
            return Act(label=label, target=found.token, how="wish", weight=weight)
        ended = found.preposition in ("to", "of") and is_in(thing, "asked.ends")
        if ended:
            return Act(label=label, target=found.token, how="wish", weight=weight, owned=True)
    return Act(label=label, target=thing, how="wish", weight=weight, owned=True)


def _hinging(verb: Token, page: Page) -> Iterator[Act]:
    """Whose deed something is made to depend on: "made talks conditional on Peru's withdrawal"."""
    sources = [verb] if verb.lemma_.lower() in words("wished.conditioning") else []
    if any(is_in(token, "wished.conditional") for token in verb.subtree if token.pos_ == "ADJ"):
        sources += [verb, *(t for t in verb.subtree if is_in(t, "wished.conditional"))]
    for source in sources:
        for found in page.complements(source):
            if found.preposition in ("on", "upon"):
                yield _of(found.token)


def _only_if(verb: Token) -> Iterator[Act]:
    """Whose deed somebody waits for: "will sign only if Peru leaves", "not until Peru leaves"."""
    if verb.lemma_.lower() in words("asked.unasked"):
        return
    held = is_negated(verb) or verb.lemma_.lower() in words("wrongs.refusals")
    below = [part for part in verb.children if part.dep_ == "xcomp"]
    for part in sorted((*verb.children, *(c for b in below for c in b.children))):
        if part.i <= verb.i or not is_verb(part) or part.dep_ == "conj":
            continue
        marks = {c.lower_ for c in part.children if c.i < part.i}
        only = "only" in marks or part.doc[part.left_edge.i - 1].lower_ == "only"
        waits = (held and bool(marks & ONLY)) or (only and "if" in marks)
        asked = own_subject(part)
        if waits and asked is not None and _is_askable(part):
            yield Act(label="called_on", target=asked, how="wish", weight=0.45)


def _owner(noun: Token, page: Page) -> Token | None:
    """Whose demand it is: its possessor, the "for" after it, or the subject of its verb."""
    owner = child(noun, "poss")
    if owner is not None and page.roster.spread(owner):
        return owner
    for found in complements(noun):
        if found.preposition in ("of", "for", "by", "from"):
            return found.token
    if noun.dep_ in OBJECTS and (subject := page.subject(noun.head)) is not None:
        return subject.token
    before = child(noun, "amod", "compound", "nmod")
    return before if before is not None and page.roster.spread(before) else owner


def _contents(noun: Token) -> Iterator[Token]:
    """What a demand says: behind "is", or after a colon."""
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        yield from (c for c in noun.head.children if c.dep_ in ("ccomp", "attr", "xcomp"))
    for part in noun.children:
        if part.dep_ == "appos" and part.doc[part.left_edge.i - 1].text in DASHES:
            yield part
            yield from part.conjuncts
    behind = noun.i + 1
    if behind < len(noun.doc) and noun.doc[behind].text == ":":
        for part in noun.head.children:
            if part.dep_ in ("dobj", "appos", "dep") and part.left_edge.i == behind + 1:
                yield part
                yield from part.conjuncts


def _demand(part: Token) -> Act | None:
    """Of whom what a demand says is asked."""
    if is_verb(part):
        asked = own_subject(part)
        if asked is None or not _is_askable(part):
            return None
        return Act(label="demanded", target=asked, how="wish", weight=0.5)
    return _of(part) if part.pos_ == "NOUN" else None
