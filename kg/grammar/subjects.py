"""Who stands as subject of a verb, also of one that borrows it from another clause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.grammar.clauses import is_passive, own_subject
from kg.grammar.complements import complements
from kg.grammar.joining import joined_to
from kg.grammar.relations import DEEPEST, OBJECTS, RELATIVES, child, is_verb

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


# "promised France to leave": the subject leaves. After other verbs with an object, the object does.
SUBJECT_CONTROL = frozenset({"promise", "threaten", "vow", "use", "need", "take", "join", "have"})
# "would like France to leave": France shall leave, though the parse makes it a purpose.
WISHES = frozenset({"like", "want", "prefer", "expect"})
# "called on France to leave": what stands after the preposition leaves.
PREPOSITION_CONTROL = {
    "appeal": ("to",),
    "arrange": ("for",),
    "call": ("on", "upon", "for"),
    "plead": ("with",),
    "prevail": ("on", "upon"),
    "rely": ("on", "upon"),
    "shout": ("to", "at"),
    "signal": ("to",),
    "wait": ("for",),
}
# "put pressure on France to leave": France leaves.
# fmt: off
ASKING_NOUNS = frozenset({
    "appeal", "call", "command", "demand", "directive", "instruction", "invitation", "order",
    "permission", "plea", "pressure", "request", "summons", "ultimatum", "warning",
})
# fmt: on
# "left in a bid to stop France": whoever leaves makes the bid.
EFFORTS = frozenset(
    {"attempt", "bid", "effort", "gesture", "hope", "move", "negotiation", "plan", "push", "talk"}
)
# "backed France in leaving": France leaves.
HELPING = frozenset({"aid", "assist", "back", "help", "support"})
# "accused France of spying": the object spies. "left France after spying": the subject did.
OBJECT_GERUND = frozenset({"of", "for", "from", "with", "into", "over"})
# "was the first to leave": who is called so leaves; besides these, superlatives.
# fmt: off
RANKS = frozenset({
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "last", "latest", "next", "only", "sole",
})
# fmt: on
COPULAS = frozenset({"be", "become", "remain"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Who stands as subject of a verb, and over which constructions it was reached ("control")."""

    token: Token
    path: tuple[str, ...] = ()


def subject_of(verb: Token, depth: int = 0) -> Subject | None:
    """The grammatical subject of a verb, own or shared with another clause, if there is one."""
    own = own_subject(verb)
    if own is not None and own.tag_ not in RELATIVES:
        return Subject(token=own)
    if depth > DEEPEST:
        return None
    if own is not None and verb.dep_ in ("relcl", "acl"):
        return Subject(token=verb.head, path=("relative",))
    borrow = BORROWED.get(verb.dep_)
    return borrow(verb, depth) if borrow is not None else None


def _joined(verb: Token, depth: int) -> Subject | None:
    """The subject of a verb that is joined to another one."""
    first = joined_to(verb)
    if not is_verb(first):
        return None
    return _over(subject_of(first, depth + 1), "coordination")


def _participle(verb: Token, depth: int) -> Subject | None:
    """The subject of "accusing" in "X left, accusing Y" and of an infinitive of purpose."""
    if not is_verb(verb.head):
        return None
    thing = child(verb.head, "dobj")
    if thing is not None and thing.i < verb.i and any(c.tag_ == "TO" for c in verb.children):
        wished = thing if verb.head.lemma_ in WISHES else _asked_by(thing, verb)
        if wished is not None:
            return Subject(token=wished, path=("control",))
    return _over(subject_of(verb.head, depth + 1), "participle")


def _over(subject: Subject | None, step: str) -> Subject | None:
    """A subject reached over one more construction."""
    return subject and Subject(token=subject.token, path=(*subject.path, step))


def _controller(verb: Token, depth: int) -> Subject | None:
    """The subject of an infinitive: of "to stop" in "urged X to stop" and "X refused to stop"."""
    governor = verb.head
    if governor.dep_ in ("acomp", "oprd", "attr"):
        governor = governor.head  # "are due to speak", "is ready to talk"
    if not is_verb(governor):
        return None
    if governor.lemma_ not in SUBJECT_CONTROL and not is_passive(governor):
        controlled = child(governor, "dobj", "dative")
        if controlled is not None and controlled.pos_ != "ADP" and controlled.i < verb.i:
            return Subject(token=controlled, path=("control",))
        for found in complements(governor):
            asked = found.preposition in PREPOSITION_CONTROL.get(governor.lemma_, ())
            if asked and found.token.i < verb.i:
                return Subject(token=found.token, path=("control",))
    return _over(subject_of(governor, depth + 1), "control")


def _gerund(verb: Token, depth: int) -> Subject | None:
    """The subject of a gerund after a preposition: "accused X of spying", "after meeting X"."""
    preposition = verb.head
    governor = preposition.head
    if is_verb(governor):
        controlled = child(governor, "dobj")
        helped = preposition.lower_ == "in" and governor.lemma_ in HELPING
        if preposition.lower_ in OBJECT_GERUND:
            helped = True
        if helped and not is_passive(governor) and controlled:
            return Subject(token=controlled, path=("control",))
        return _over(subject_of(governor, depth + 1), "participle")
    if governor.pos_ == "ADJ" and is_verb(
        governor.head
    ):  # "guilty of murdering", "close to signing"
        found = own_subject(governor)
        if found is None and not is_passive(governor.head):
            found = child(governor.head, *OBJECTS)
        return Subject(token=found, path=("control",)) if found else _controller(governor, depth)
    return _possessor(governor, depth)


def _ranked(verb: Token, depth: int) -> Subject | None:
    """Who is the first, the last or the only one to do what an infinitive tells."""
    noun = verb.head
    if not is_ranked(noun) or not any(part.tag_ == "TO" for part in verb.children):
        return None
    above = noun.head.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and above.lower_ == "one":
        noun = above  # "one of the first countries to leave"
    if noun.dep_ in ("attr", "oprd") and noun.head.lemma_ in COPULAS:
        return _over(subject_of(noun.head, depth + 1), "relative")
    if noun.dep_ in ("nsubj", "appos"):  # "the first to leave was Peru", "Peru, the first to leave"
        called = child(noun.head, "attr") if noun.dep_ == "nsubj" else noun.head
        return Subject(token=called or noun, path=("relative",))
    return Subject(token=noun, path=("relative",))


def is_ranked(noun: Token) -> bool:
    """Whether a noun is set apart from others by its place: "the first", "the youngest"."""
    one_of = noun.lower_ == "one" and any(part.lower_ == "of" for part in noun.children)
    if one_of or noun.lower_ in RANKS:
        return True
    if noun.lower_ == "those":
        return noun.dep_ == "pobj" and noun.head.lower_ in ("of", "among")
    return any(
        part.lower_ in RANKS
        or part.tag_ in ("JJS", "RBS")
        or any(c.tag_ == "RBS" for c in part.children)
        for part in noun.children
        if part.dep_ == "amod"
    )


def _of_noun(verb: Token, depth: int) -> Subject | None:
    """The subject of a clause on a noun: "troops massing", "its plan to invade"."""
    if (ranked := _ranked(verb, depth)) is not None:
        return ranked
    if any(part.tag_ == "TO" for part in verb.children):
        asked = _asked_by(verb.head, verb)
        return Subject(token=asked, path=("control",)) if asked else _possessor(verb.head, depth)
    return Subject(token=verb.head, path=("participle",))


def _asked_by(noun: Token, verb: Token) -> Token | None:
    """Who shall do what a noun of asking is for: "put pressure on Chad to leave"."""
    if noun.lemma_ not in ASKING_NOUNS:
        return None
    above = (noun.head,) if noun.dep_ in OBJECTS else ()
    for word in (noun, *above):
        for found in complements(word):
            if found.preposition in ("on", "upon", "to", "for") and noun.i < found.token.i < verb.i:
                return found.token
    return child(above[0], "dative") if above else None


def _possessor(noun: Token, depth: int) -> Subject | None:
    """Whose plan or decision it is: by "by", possessive, adjective, or the verb that has it."""
    author = next((found for found in complements(noun) if found.preposition == "by"), None)
    if author is not None:
        return Subject(token=author.token, path=("control",))
    owner = child(noun, "poss") or child(noun, "amod", "compound", "nmod")
    if owner is not None and (owner.dep_ == "poss" or owner.text[:1].isupper()):
        return Subject(token=owner, path=("control",))
    if noun.dep_ in OBJECTS and is_verb(noun.head):
        return _over(subject_of(noun.head, depth + 1), "control")
    if noun.head.lower_ == "as" and noun.lemma_ != "gesture":
        return None  # "described the vote as an attempt to unseat X": not the describer's own
    if noun.dep_ == "pobj" and noun.lemma_ in EFFORTS and is_verb(noun.head.head):
        return _over(subject_of(noun.head.head, depth + 1), "control")
    return None


BORROWED: Mapping[str, Callable[[Token, int], Subject | None]] = {
    "conj": _joined,
    "dep": _joined,
    "xcomp": _controller,
    "ccomp": _controller,
    "advcl": _participle,
    "pcomp": _gerund,
    "pobj": _gerund,
    "acl": _of_noun,
    "relcl": _ranked,
}
"""How a verb without a subject of its own gets one, by its relation to the word above it."""


def quoted_of(verb: Token) -> Token | None:
    """Whose words a verb of quoting gives: "the paper quoted Prado as saying", "he was quoted"."""
    return child(verb, "dobj", "nsubjpass") if verb.lemma_ == "quote" else None
