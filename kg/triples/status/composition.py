"""How statuses compose, inner to outer: what a governing word makes of the status it has itself.

An event's status is found from the outside in. The outermost clause of the sentence is asserted
(actual). Each step towards the event passes the status through one row of ROWS: rows 1 belong to
governing words ("refused to meet": the row `refusal`, read in the column of the refusal's own
status), rows 2 to places where no word decides, rows 3 to cues on the event itself ("will not
meet": `future`, then `negation`). So

    did not rule out a summit     rule_out: actual -> negation -> negated
                                  a summit: refusal[negated] -> hypothetical
    urged X to stop attacking Y   stop: open[actual] -> hypothetical
                                  attacking: factive[hypothetical] -> actual
    accused X of planning to meet planning: allegation[actual] -> alleged
                                  meet: intention[alleged] -> hypothetical

Nothing ever makes an event actual that an outer word has left open, except words that take it for
granted (`factive`) and the denial of a failure ("did not fail to").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.model import Status

COLUMNS: Final[tuple[Status, ...]] = ("actual", "planned", "hypothetical", "negated", "alleged")
_STATUS_OF_LETTER: Final[dict[str, Status]] = {
    "A": "actual",
    "P": "planned",
    "H": "hypothetical",
    "N": "negated",
    "L": "alleged",
}

# The letters stand under the outer status A P H N L.
_TABLE: Final = {
    # 1. Governing words.       A P H N L
    "transparent":            "A P H N L",  # managed to, began to, held talks
    "factive":                "A A A A A",  # condemned the attack, stopped shelling
    "saying":                 "A H H H L",  # said that
    "warning":                "A H H H L",  # warned that; what it foretells is open
    "intention":              "P P H N H",  # agreed to, is due to, plans for
    "arranged":               "P P P P P",  # postponed the visit; today, before their meeting
    "wish":                   "H H H N H",  # wants to, tried to
    "open":                   "H H H H H",  # urged X to, fears of
    "obligation":             "H H H N H",  # has to; "had to" is transparent
    "ability":                "H H H N H",  # is able to; "was able to" is transparent
    "purpose":                "P P H N H",  # sent troops to seize the town
    "refusal":                "N N H H N",  # refused to, ruled out
    "failure":                "N N H A N",  # failed to, avoided
    "prevention":             "N H H A N",  # prevented; a plan to prevent leaves open
    "cancellation":           "N N H P N",  # called off
    "denial":                 "N H H H N",  # denied that
    "allegation":             "L L L H L",  # accused X of, claimed that
    # 2. Adjuncts and nouns that no governing word decides on.
    "adjunct":                "A P H A L",  # in talks, when X arrives
    "ahead":                  "A P A A L",  # will attend the summit; may attend it
    "settled":                "A A A A L",  # will discuss the attack
    # 3. Cues on the event.     A P H N L
    "future":                 "P P H N H",  # will, next week
    "scheduled":              "P P P N H",  # planned, upcoming; may attend a planned summit
    "possible":               "H H H H H",  # may, perhaps, possible
    "negation":               "N N H H N",  # not, no, never, without
    "reportedly":             "L P H N L",  # reportedly, alleged
    "conditional":            "A H H N L",  # has an if-clause: "if X attacks, Y will respond"
    "any":                    "A H H N L",  # any attack, an attack in general
}  # fmt: skip

ROWS: Final[Mapping[str, Mapping[Status, Status]]] = {
    name: dict(zip(COLUMNS, (_STATUS_OF_LETTER[x] for x in letters.split()), strict=True))
    for name, letters in _TABLE.items()
}

PAST_ROWS: Final = {"obligation": "transparent", "ability": "transparent"}
"""Rows that a governor in the past changes for another: "had to leave" happened."""
