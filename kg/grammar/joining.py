"""What is joined to a word: by "and" or "as well as", and what only seems to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar.relations import FINITE, SUBJECTS, child, is_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

ADDING = (("as", "well", "as"), ("along", "with"), ("in", "addition", "to"))
"""Words that add one more to the phrase right before them."""
OPENERS = frozenset(words[0] for words in ADDING)
FARTHEST_ADDED = 6


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
    for added in (_added(token), parted(token)):
        if added is not None:
            yield from conjuncts(added)


def parted(token: Token) -> Token | None:
    """The name that "and" adds to a name behind a comma, which the parse hung on the verb.

    "met Luis Prado, the Premier, and Anna Weber"; "backed by Peru, and Chile".
    """
    doc, last = token.doc, token.right_edge.i
    place = last if doc[last].dep_ == "cc" else last + 1
    place += place < len(doc) and doc[place].text == ","
    if token.pos_ != "PROPN" or place + 1 >= len(doc) or doc[place].lower_ != "and":
        return None
    name = doc[place + 1]
    while name.head.left_edge.i == place + 1 and name.head.i != name.i:
        name = name.head
    verb = name.head
    if name.pos_ != "PROPN" or not is_verb(verb) or name.i == verb.i:
        return None
    if name.dep_ in SUBJECTS:
        beside = token.dep_ in SUBJECTS and token.head.i == verb.i and name.i < verb.i
        return name if beside else None
    outer = [above for above in token.ancestors if above.i > verb.i and above.pos_ == "PROPN"]
    joined = name.dep_ == "conj" and verb in token.ancestors and not outer
    return name if joined and not is_stray(name) else None


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


def joined_to(verb: Token) -> Token:
    """The verb that a joined one stands beside, where the parse names one too far inside.

    In "urged X to leave and met Y" a finite "met" stands beside "urged", not beside "to leave".
    """
    first = verb.head
    inner = first.dep_ in ("xcomp", "ccomp", "advcl") and first.tag_ == "VB"
    if verb.tag_ in ("VBD", "VBZ") and inner and any(c.tag_ == "TO" for c in first.children):
        return first.head
    return first
