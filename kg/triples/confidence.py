"""How sure a triple is: reasons for doubt in how it was found, weighed by data/confidence.toml.

    confidence = 1 / (1 + exp(doubt - start))        doubt = the sum of weight x size of each reason

The weights are estimated from articles with gold, see kg.evaluation.fitting. A new construct or
pass over the actors needs none: its own weight or score is the size of a reason.
"""

from __future__ import annotations

import math
import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from kg.triples.frames import Pair
    from kg.triples.page import Page

Reasons = dict[str, float]
"""Reasons for doubt with their sizes; none is below 0."""

LEANING = frozenset({"conj", "xcomp", "acl", "appos", "attr"})
"""Words without a subject of their own: joined verbs, infinitives, participles, predicates."""
MOST_VERBS = 8
LEAST_CERTAINTY = 0.05
LOWEST, HIGHEST = 0.001, 0.999


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What confidence starts from, and how much each reason for doubt counts."""

    start: float
    doubts: Mapping[str, float]

    def confidence(self, reasons: Mapping[str, float]) -> float:
        """What the reasons leave of a triple's confidence, to 3 decimals.

        >>> Weights(start=2.0, doubts={"pronoun": 1.0}).confidence({"pronoun": 2.0})
        0.5
        """
        doubt = sum(self.doubts[name] * size for name, size in reasons.items())
        sure = 1 / (1 + math.exp(doubt - self.start))
        return round(min(max(sure, LOWEST), HIGHEST), 3)


@cache
def weights() -> Weights:
    """The weights of data/confidence.toml."""
    data = tomllib.loads((files("kg.triples") / "data" / "confidence.toml").read_text("utf-8"))
    return Weights(start=data["start"], doubts=data["doubts"])


class Assessor:
    """Says how sure each pair of a page is."""

    def __init__(self, page: Page, pairs: Iterable[Pair]) -> None:
        """Count the acts that the page tells between each two actors."""
        self._page = page
        acts = {(_two(pair), pair.predicate.token.i) for pair in pairs}
        self._acts = Counter(two for two, _ in acts)

    def confidence(self, pair: Pair) -> float:
        """How sure a pair is, between 0 and 1: a rank, see docs/extraction.md."""
        return weights().confidence(self.reasons(pair))

    def reasons(self, pair: Pair) -> Reasons:
        """All reasons for doubt with their sizes; data/confidence.toml says what each is."""
        sides = (pair.subject, pair.object)
        token = pair.predicate.token
        return {
            "construct": _lack(side.weight for side in sides),
            "link": _lack(side.party.score for side in sides),
            "pronoun": float(sum(side.party.mention.form == "pronoun" for side in sides)),
            "described": float(sum(side.party.actor.described for side in sides)),
            "owner": float(sum(side.how == "owner" for side in sides)),
            "lone": float(self._acts[_two(pair)] <= 1),
            "leaning": float(token.dep_ in LEANING),
            "inner": float(token.dep_ != "ROOT"),
            "verbs": float(min(_verbs(token), MOST_VERBS)),
            "quoted": float(self._page.quotes.at(token.i) is not None),
            "deed": float(not pair.sense.speech),
        }


def _two(pair: Pair) -> frozenset[str]:
    return frozenset((pair.subject.party.actor.id, pair.object.party.actor.id))


def _lack(certainties: Iterable[float]) -> float:
    """What certainties lack of 1 when multiplied, as a logarithm: 0 for none, 0.69 for half."""
    return -math.log(min(max(math.prod(certainties), LEAST_CERTAINTY), 1.0)) or 0.0


def _verbs(token: Token) -> int:
    """How many verbs the sentence of a word has."""
    return sum(other.pos_ == "VERB" for other in token.sent)
