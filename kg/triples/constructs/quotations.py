"""What is said in a quotation about the one who says it, without naming him.

"Prado agreed that it is late," Weber said.       -> (Prado, agreed_with, Weber)
"Prado left," Weber said.                         -> nothing: leaving needs no second side
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate


def quotations(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The speaker as the other side of an agreement that he tells of."""
    if not predicate.is_verb or all(s.lemma != "agree" for s in predicate.senses):
        return
    subject = page.subject(predicate.token)
    if subject is None or len(page.roster.spread(subject.token)) != 1:
        return
    quote = page.quotes.at(predicate.token.i)
    if quote is None or quote.speaker is None:
        return
    speaker = page.doc[quote.speaker]
    yield Proposal(slot="with", token=speaker, how="quotation", weight=0.55)
