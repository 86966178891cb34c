"""How clauses hang together in a parse: whose verb, which voice, what stands after a preposition.

Pure functions over spaCy tokens that every room may use; they know English, but no actor or action.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "obj"})
RELATIVES = frozenset({"WDT", "WP", "WP$"})
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
MODIFIERS = frozenset({"amod", "compound", "nmod", "poss"})
MAIN_CLAUSES = frozenset({"ROOT", "advcl", "ccomp", "conj"})
DEEPEST = 8
"""How many clauses a subject is sought over: real sentences nest less, broken parses more."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Who stands as subject of a verb, and over which constructions it was reached ("control")."""

    token: Token
    path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Complement:
    """What stands after a preposition, and on how many words between it hangs.

    `joined`: by an "and" before the preposition ("with France and with Spain").
    """

    preposition: str
    token: Token
    depth: int
    joined: bool = False


def is_verb(token: Token) -> bool:
    """Whether a token heads a clause."""
    return token.pos_ in ("VERB", "AUX")


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of these relations."""
    for part in token.children:
        if part.dep_ in deps:
            return part
    return None


def conjuncts(token: Token) -> Iterator[Token]:
    """The token and all that is joined to it by "and" or "or", in text order.

    What "but not" or "rather than" joins is left out: it takes no part.
    """
    yield token
    excluded = False
    for part in token.children:
        if part.i < token.i or is_stray(part):
            continue
        if part.dep_ in ("neg", "cc") and part.lower_ in ("not", "than"):
            excluded = True
        elif part.dep_ == "conj":
            if not (excluded or child(part, "neg")) and is_verb(part) == is_verb(token):
                yield from conjuncts(part)
            excluded = False
    added = _added(token)
    if added is not None:
        yield from conjuncts(added)


ADDING = (("as", "well", "as"), ("along", "with"), ("in", "addition", "to"))
"""Words that add one more to the phrase right before them."""
OPENERS = frozenset(words[0] for words in ADDING)
FARTHEST_ADDED = 6


def _added(token: Token) -> Token | None:
    """The noun that "as well as" or "along with" adds right behind a noun that is no subject.

    Of a subject they hang on the noun itself or are its company.
    """
    if is_verb(token) or token.dep_ not in ("dobj", "pobj", "conj", "nsubjpass"):
        return None
    doc, last = token.doc, token.right_edge.i
    for place in range(token.i + 1, min(token.i + FARTHEST_ADDED, len(doc) - 2)):
        for words in ADDING if doc[place].lower_ in OPENERS else ():
            if tuple(t.lower_ for t in doc[place : place + len(words)]) == words:
                return child(doc[place + len(words) - 1], "pobj")
        if place > last and doc[place].text != ",":
            return None
    return None


def is_passive(verb: Token, depth: int = 0) -> bool:
    """Whether the verb's subject is the one acted on ("was urged", "sanctions imposed by")."""
    auxiliaries = False
    for part in verb.children:
        if part.dep_ in ("nsubjpass", "auxpass", "csubjpass"):
            return True
        if part.dep_ == "agent" and _takes_agent(verb):
            return True
        auxiliaries = auxiliaries or part.dep_ == "aux"
    if verb.tag_ != "VBN" or auxiliaries:
        return False
    if verb.dep_ == "conj" and is_verb(verb.head) and depth < DEEPEST:
        return is_passive(verb.head, depth + 1)
    return child(verb, "dobj", "nsubj") is None


def _takes_agent(verb: Token) -> bool:
    """Whether a "by" can name who acts: not in "told him to pay by noon", "broke up a rally by"."""
    return verb.tag_ == "VBN" or (verb.tag_ == "VBD" and child(verb, "nsubj") is None)


def own_subject(verb: Token) -> Token | None:
    """The subject that hangs on the verb itself, or that the parse hung on the phrase before."""
    found = [part for part in verb.children if part.dep_ in SUBJECTS]
    before = [part for part in found if part.i < verb.i]
    if before:  # of two, the nearer: the other is a dateline or a heading
        return before[-1]
    return found[0] if found else _stray_subject(verb)


def _stray_subject(verb: Token) -> Token | None:
    """The subject that was taken for one more name: "Having beaten Peru, Chile rested"."""
    if verb.dep_ not in MAIN_CLAUSES or verb.tag_ not in FINITE or verb.i == 0:
        return None
    before = verb.doc[verb.i - 1]
    while before.dep_ in ("aux", "auxpass", "neg", "advmod") and before.i > verb.sent.start:
        before = verb.doc[before.i - 1]
    return before if is_stray(before) else None


def is_stray(token: Token) -> bool:
    """Whether a name that seems joined to the phrase before begins the main clause."""
    if token.dep_ not in ("conj", "appos") or child(token, "cc") is not None:
        return False
    first, above = token.left_edge.i, token.head
    if first == 0 or token.right_edge.i != token.i or above.dep_ in SUBJECTS:
        return False
    before, verb = token.doc[first - 1], _verb_after(token)
    if verb is None or child(verb, "nsubj", "nsubjpass", "csubj") is not None:
        return False
    joined = before.dep_ == "cc" and before.lower_ in ("and", "but")
    if not joined and (before.text != "," or child(above, "cc") is not None):
        return False
    if joined:
        return verb.dep_ == "conj"
    unmarked = verb.dep_ == "advcl" and child(verb, "mark", "advmod", "aux") is None
    return unmarked or verb in above.ancestors


def _verb_after(token: Token) -> Token | None:
    """The finite verb that follows with only its auxiliaries and adverbs in between."""
    doc, place = token.doc, token.i + 1
    while place < len(doc) and doc[place].dep_ in ("aux", "auxpass", "neg", "advmod"):
        place += 1
    return doc[place] if place < len(doc) and doc[place].tag_ in FINITE else None


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


def joined_to(verb: Token) -> Token:
    """The verb that a joined one stands beside, where the parse names one too far inside.

    In "urged X to leave and met Y" a finite "met" stands beside "urged", not beside "to leave".
    """
    first = verb.head
    inner = first.dep_ in ("xcomp", "ccomp", "advcl") and first.tag_ == "VB"
    if verb.tag_ in ("VBD", "VBZ") and inner and any(c.tag_ == "TO" for c in first.children):
        return first.head
    return first


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


def _of_noun(verb: Token, depth: int) -> Subject | None:
    """The subject of a clause on a noun: "troops massing", "its plan to invade"."""
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
    """Whose plan or decision it is: by possessive, adjective, or the verb that has it as object."""
    owner = child(noun, "poss") or child(noun, "amod", "compound", "nmod")
    if owner is not None and (owner.dep_ == "poss" or owner.text[:1].isupper()):
        return Subject(token=owner, path=("control",))
    if noun.dep_ in OBJECTS and is_verb(noun.head):
        return _over(subject_of(noun.head, depth + 1), "control")
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
}
"""How a verb without a subject of its own gets one, by its relation to the word above it."""


def particles(verb: Token) -> frozenset[str]:
    """The particles of a phrasal verb, also where the parse takes them for prepositions."""
    return frozenset(
        part.lower_
        for part in verb.children
        if part.dep_ == "prt"
        or (part.dep_ == "advmod" and part.tag_ in ("RP", "RB", "IN") and part.i > verb.i)
        or (part.dep_ == "prep" and child(part, "pobj", "pcomp") is None)
    )


def complements(token: Token, depth: int = 0) -> Iterator[Complement]:
    """What stands after each preposition that hangs on a token ("by" of passives among them)."""
    for part in token.children:
        if part.dep_ in ("prep", "agent", "dative") and part.pos_ in ("ADP", "SCONJ", "PART"):
            yield from _after(part, depth)
        elif part.dep_ == "xcomp" and part.pos_ in ("PROPN", "NOUN"):
            if any(c.tag_ == "TO" for c in part.children):  # "gave money to Unicef", misread
                yield Complement(preposition="to", token=part, depth=depth)
        elif part.dep_ == "prt" or (
            part.dep_ == "advmod" and part.lower_ in ("together", "along", "alongside", "back")
        ):
            yield from complements(part, depth)


def _after(preposition: Token, depth: int, *, joined: bool = False) -> Iterator[Complement]:
    """The complements of a preposition, of prepositions inside it ("out of") and beside it."""
    for part in preposition.children:
        if part.dep_ == "pobj":
            yield Complement(preposition=preposition.lower_, token=part, depth=depth, joined=joined)
        elif part.dep_ == "prep":
            yield from _after(part, depth, joined=joined)
        elif part.dep_ == "conj" and part.pos_ == "ADP":
            yield from _after(part, depth, joined=part.lower_ == preposition.lower_)


def objects(verb: Token) -> Iterator[Token]:
    """The direct objects of a verb, joined ones too."""
    for part in verb.children:
        if part.dep_ in OBJECTS:
            yield from conjuncts(part)


def small_clause(verb: Token) -> Token | None:
    """What the object of a verb is called or found to be: of "found him guilty" the "guilty"."""
    for part in verb.children:
        if part.dep_ == "oprd":
            called = is_passive(verb) or child(verb, *OBJECTS, "dative", "ccomp") is not None
            return part if called or part.pos_ != "PROPN" else None
        if part.dep_ in ("ccomp", "xcomp") and part.pos_ in ("ADJ", "NOUN", "PROPN"):
            verbal = any(c.dep_ in ("aux", "auxpass", "mark", "cop") for c in part.children)
            if not verbal and own_subject(part) is not None:
                return part
    return None


def clause_verb(token: Token) -> Token | None:
    """The verb of the clause that a token stands in."""
    for above in token.ancestors:
        if is_verb(above):
            return above
    return None
