"""Actions by lemma: what a verb or noun tells, who acts and who is acted on.

>>> {action.label for action in lexicon().verbs("urge")}
{'urged'}
>>> lexicon().verbs("host")[-1].subject  # the visitor is the acting one, not the host
('obj',)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

Slot = str
"""Where a side of an action stands, seen from its verb or noun.

subj      the verb's subject (of a passive: the agent), also through control and light verbs
obj       its direct object (of a passive: the subject)
iobj      its indirect object
clause    the subject of its that-clause that says what shall be ("demand that Iran leave")
told      the subject of its that-clause that says what is ("complain that Iran lied")
poss      the noun's possessive ("France's visit", "its visit")
owner     the same where "by" or "of" has its usual place ("Prado's arrest of her", "its theft by")
adj       an adjective or compound before the noun ("French visit", "NATO visit")
venue     of a passive without an agent, the place after its "in" ("was jailed in Peru")
self      whom a noun describes ("Prado, an ally of Weber")
by, with, against, on, of, ...   the complement of that preposition, wherever it hangs: on the
          verb, on the verb's direct object or on the noun. "between" and "among" hold both sides
          and therefore stand in subject and object alike.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One sense of one word: its label and class, where its sides stand, and when it holds.

    Attributes:
        label: what is told, of a closed list: "urged", "spoke_with".
        action_class: a PLOVER type or SAY.
        symmetric: both sides do the same (meet, agree): subject before object in text order.
        lemma: "urge"; of a noun "meeting".
        pos: verb, noun or adjective.
        particle: the entry holds only with it: "down" of "back down".
        preposition: the entry holds only with it, its complement is the object ("call on X").
        subject: where the acting one stands, best first.
        object: where the other one stands, best first. A reversed frame has them crossed.
        only: the entry holds only with one of these lemmas: of a verb, as its direct object or what
            that is called ("a liar", "as a liar"); of a noun, as a modifier before it or the
            complement of its "of".
        unless: the entry never holds with one of these, in the same places.
        speech: a clause or quotation can be its content.
        called: whether the entry holds only where the object is called something ("named him
            captain"), or only where it is not; None if that does not matter.
        infinitive: the entry holds only with an infinitive ("told him to leave").
        places: a state can be its object as a mere place ("flew to Cuba", "troops in Chad").
        sport: the entry holds only where a text tells of sport ("beat Chile 2-0 in the final").
        doers: of a verb, it holds only if one of these acts ("troops entered Chad").
    """

    label: str
    action_class: str
    symmetric: bool
    lemma: str
    pos: Literal["verb", "noun", "adjective"]
    particle: str | None
    preposition: str | None
    subject: tuple[Slot, ...]
    object: tuple[Slot, ...]
    only: tuple[str, ...]
    unless: tuple[str, ...]
    speech: bool
    called: bool | None
    infinitive: bool
    places: bool
    sport: bool = False
    doers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence for a label: `<A>` the subject, `<B>` the object, `<label>` the action's word."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LightVerbs:
    """Verbs that lend a noun their subject: as its acting side, or as the one acted on.

    Intending verbs do so with what may come ("considers sanctions"), declining ones with what takes
    two ("rejects talks"; who rejects an attack does not attack).
    `nouns` names the companions of those that do so only with certain nouns ("strike": deal).
    """

    giving: frozenset[str]
    receiving: frozenset[str]
    intending: frozenset[str]
    declining: frozenset[str]
    nouns: Mapping[str, frozenset[str]]


class Lexicon:
    """All actions, looked up by lemma in constant time."""

    __slots__ = ("_adjectives", "_light", "_nouns", "_verbs", "actions", "classes", "examples")

    def __init__(
        self, actions: Iterable[Action], examples: Iterable[Example], light: LightVerbs
    ) -> None:
        """Index the actions, the most specific sense of a lemma first."""
        self.actions = tuple(actions)
        self.examples = tuple(examples)
        self.classes = {action.label: action.action_class for action in self.actions}
        self._verbs = _index(action for action in self.actions if action.pos == "verb")
        self._nouns = _index(action for action in self.actions if action.pos == "noun")
        self._adjectives = _index(a for a in self.actions if a.pos == "adjective")
        self._light = light

    def verbs(self, lemma: str) -> tuple[Action, ...]:
        """The senses of a verb, most specific first: the first whose conditions hold is meant."""
        return self._verbs.get(lemma, ())

    def nouns(self, lemma: str) -> tuple[Action, ...]:
        """The senses of a noun, most specific first: the first whose conditions hold is meant."""
        return self._nouns.get(lemma, ())

    def adjectives(self, word: str) -> tuple[Action, ...]:
        """The senses of an adjective, most specific first: the first whose conditions hold."""
        return self._adjectives.get(word, ())

    @property
    def light_verbs(self) -> frozenset[str]:
        """Verbs whose subject is the acting side of their noun ("held talks", "made a visit")."""
        return self._light.giving

    @property
    def receiving_verbs(self) -> frozenset[str]:
        """Verbs whose subject is the other side of their noun ("drew criticism from X")."""
        return self._light.receiving

    @property
    def intending_verbs(self) -> frozenset[str]:
        """Verbs whose subject would be the acting side of their noun ("considers sanctions")."""
        return self._light.intending

    @property
    def declining_verbs(self) -> frozenset[str]:
        """Verbs whose subject will not take part in what their noun tells ("rejects talks")."""
        return self._light.declining

    def is_light(self, verb: str, noun: str) -> bool:
        """Whether the verb lends the noun its subject: "strike a deal", not "strike a target"."""
        companions = self._light.nouns.get(verb)
        if verb not in self._light.giving and verb not in self._light.receiving:
            return False
        return companions is None or noun in companions


@cache
def lexicon() -> Lexicon:
    """The lexicon of the package's own data, read once; OntologyError names a faulty entry."""
    # Late: reading.py builds on the types of this module.
    from kg.ontology.reading import read_lexicon  # noqa: PLC0415

    return read_lexicon()


def _index(actions: Iterable[Action]) -> Mapping[str, tuple[Action, ...]]:
    found: dict[str, list[Action]] = defaultdict(list)
    for action in actions:
        found[action.lemma].append(action)
    return {
        lemma: tuple(sorted(senses, key=_specificity, reverse=True))
        for lemma, senses in found.items()
    }


def _specificity(action: Action) -> tuple[bool, ...]:
    particle, preposition = action.particle is not None, action.preposition is not None
    return (
        action.sport,
        bool(action.doers),
        particle,
        bool(action.only),
        action.infinitive,
        preposition,
        bool(action.unless),
    )
