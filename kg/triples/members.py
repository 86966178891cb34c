"""Members of a group that a phrase names beside it: "five people, including Luis Prado".

    states such as Chile and Peru                    -> Chile
    figures ranging from Anna Weber to Luis Prado    -> Anna Weber, Luis Prado
    five people on Monday, including Luis Prado      -> Luis Prado, though it hangs on the verb
    three men, among them Luis Prado                 -> Luis Prado
    including Luis Prado among the guests            -> nothing: no group stands before it

What is joined to a member by "and" is left to whoever reads it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, child, complements, is_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

PLURAL = frozenset({"NNS", "NNPS"})
INCLUDING = frozenset({"including", "notably"})
ACTED_ON = frozenset({"nsubjpass", *OBJECTS})


def members(group: Token) -> Iterator[Token]:
    """The heads of the first members that are named beside a group, in text order."""
    for part in group.children:
        if part.i > group.i:
            yield from _of_part(part)
    verb = group.head.head if group.dep_ == "pobj" else group.head
    if group.tag_ not in PLURAL or not is_verb(verb):
        return
    last = _is_last(group, verb)
    for part in verb.children:
        beside = part.i == group.right_edge.i + 1 or _is_behind_comma(part, group)
        among = part.lower_ == "among" and any(c.lower_ == "them" for c in part.children)
        if part.i > group.i and ((last and part.lower_ in INCLUDING) or (beside and among)):
            yield from _complement(part)


def _is_behind_comma(part: Token, group: Token) -> bool:
    """Whether only a comma stands between a group and a word."""
    return part.i > group.i + 1 and all(t.text == "," for t in part.doc[group.i + 1 : part.i])


def _of_part(part: Token) -> Iterator[Token]:
    """The member that one word behind a group introduces."""
    if part.lower_ in INCLUDING or (part.lower_ == "as" and child(part, "amod") is not None):
        yield from _complement(part)
    elif part.dep_ == "acl" and part.lower_ == "ranging":
        for preposition in part.children:
            if preposition.dep_ == "prep" and preposition.lower_ in ("from", "to"):
                yield from (c.token for c in complements(part) if c.preposition in ("from", "to"))
                return


def _complement(preposition: Token) -> Iterator[Token]:
    yield from (
        c for c in preposition.children if c.dep_ in ("pobj", "dobj") and c.lower_ != "them"
    )


def _is_last(group: Token, verb: Token) -> bool:
    """Whether no other plural of the verb stands between a group and what is said of it."""
    if group.dep_ in ACTED_ON:
        return True
    return child(verb, *ACTED_ON) is None
