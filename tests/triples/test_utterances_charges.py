"""Harm that is told, faults that are found and feelings that are voiced, as acts by words.

Each sentence stands with the exact set of its triples; the negative twins give none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

HARM: list[tuple[str, set[str]]] = [
    ("Chile said Peru had attacked its ships.", {"Chile accused Peru"}),
    (
        "Chile told Norway that Peru had bombed its ships.",
        {"Chile accused Peru", "Chile told Norway"},
    ),
    (
        "Chile said its ships had been attacked by Peru.",
        {"Chile accused Peru", "Peru attacked Chile (alleged)"},
    ),
    (
        "Norway said Chile had been attacked by Peru.",
        {"Norway accused Peru", "Peru attacked Chile"},
    ),
    ("Peru attacked the Chilean ships, Chile said.", {"Peru attacked Chile (alleged)"}),
    (
        '"Peru jailed my son," Anna Weber said.',
        {"Anna Weber accused Peru", "Peru imprisoned Anna Weber's child"},
    ),
    (
        "Anna Weber said Peru had jailed her.",
        {"Anna Weber accused Peru", "Peru imprisoned Anna Weber (alleged)"},
    ),
    ("Norway said Peruvian planes had bombed Chile.", {"Norway accused Peru", "Peru bombed Chile"}),
    ("Anna Weber repeated the claim that Shell had lied.", {"Anna Weber criticised Shell"}),
    (
        "Anna Weber told the council the news that Peru had attacked Chile.",
        {"Anna Weber accused Peru", "Peru attacked Chile"},
    ),
    ("Anna Weber dismissed the claim that Shell had lied.", set()),
    ("Chile said Peru would attack.", set()),
    ("Chile said Peru had not attacked its ships.", set()),
    ("Peru said it had attacked Chile.", {"Peru attacked Chile"}),
    ("The BBC said Peru had attacked Chile.", {"Peru attacked Chile"}),
    ("Peru attacked Chile, the BBC said.", {"Peru attacked Chile"}),
    ("Norway said the court had jailed Luis Prado.", {"court imprisoned Luis Prado"}),
    ("Chile said Peru had visited the island.", set()),
    (
        "Anna Weber said Norway must resist Peru's aggression.",
        {
            "Anna Weber called_on Norway",
            "Anna Weber criticised Peru",
            "Norway defied Peru (hypothetical)",
        },
    ),
    (
        "Anna Weber said Norway might face Peru's aggression.",
        {"Peru attacked Norway (hypothetical)"},
    ),
    ("Norway must resist Peru's aggression.", {"Norway defied Peru (hypothetical)"}),
]

FAULT: list[tuple[str, set[str]]] = [
    ("Anna Weber said Peru broke the truce.", {"Anna Weber criticised Peru"}),
    ("Anna Weber said Peru broke the record.", set()),
    ("Anna Weber said Shell had done nothing.", {"Anna Weber criticised Shell"}),
    ("Anna Weber said Shell was not doing enough.", {"Anna Weber criticised Shell"}),
    ("Anna Weber said Luis Prado was not fit to govern.", {"Anna Weber criticised Luis Prado"}),
    ("Anna Weber said Luis Prado was not tall.", set()),
    ("Anna Weber said Peru had no right to the island.", {"Anna Weber criticised Peru"}),
    ("Anna Weber said Peru had no coast.", set()),
    ("Anna Weber said Peru had every right to defend itself.", {"Anna Weber praised Peru"}),
    ("Anna Weber said Peru should be ashamed.", {"Anna Weber criticised Peru"}),
    ("Anna Weber called the Peruvian bombing a war crime.", {"Anna Weber denounced_as Peru"}),
    (
        "Peru attacked Chile. Anna Weber called the attack a crime.",
        {"Anna Weber denounced_as Peru", "Peru attacked Chile"},
    ),
    ("Norway was alarmed when Peru seized the canal.", {"Norway expressed_concern_about Peru"}),
    ("Norway was alarmed when the storm came.", set()),
    ("Anna Weber said Luis Prado is remembered as a great man.", {"Anna Weber praised Luis Prado"}),
    ("Anna Weber said Unicef played a vital role.", {"Anna Weber praised UNICEF"}),
    ("Anna Weber said Luis Prado played the role of Hamlet.", set()),
]

VOICED: list[tuple[str, set[str]]] = [
    ("Anna Weber expressed interest in Shell.", {"Anna Weber supported Shell"}),
    ("Anna Weber voiced sympathy for Luis Prado.", {"Anna Weber supported Luis Prado"}),
    (
        "Norway expressed concern over the way Peru handled the crisis.",
        {"Norway expressed_concern_about Peru"},
    ),
    ("Anna Weber expressed an opinion on Shell.", set()),
    ("Shell issued a statement saying that Greenpeace had lied.", {"Shell criticised Greenpeace"}),
    ("Shell issued a statement criticising Greenpeace.", {"Shell criticised Greenpeace"}),
    (
        "Shell read a statement by Unicef saying that Greenpeace had lied.",
        {"UNICEF criticised Greenpeace"},
    ),
    (
        'He "ignored the treaty", Anna Weber said of Luis Prado.',
        {"Anna Weber spoke_about Luis Prado"},
    ),
    (
        'Anna Weber urged Peru to wait. She "ignored the treaty", Luis Prado said.',
        {"Anna Weber urged Peru", "Luis Prado criticised Anna Weber"},
    ),
]

WAYS: list[tuple[str, set[str]]] = [
    (
        "Anna Weber said Shell was taking the country in the wrong direction.",
        {"Anna Weber criticised Shell"},
    ),
    (
        "Anna Weber said Shell was using its money to silence Greenpeace.",
        {"Anna Weber criticised Shell", "Shell banned Greenpeace"},
    ),
    (
        "Anna Weber said Shell had closed the mine for selfish reasons.",
        {"Anna Weber criticised Shell"},
    ),
    ("Anna Weber said Shell was taking the country in this direction.", set()),
    ("Anna Weber said Shell was using its money to drill.", set()),
    ("Shell was taking the country in the wrong direction.", set()),
]


@pytest.mark.parametrize(("text", "facts"), [*HARM, *FAULT, *VOICED, *WAYS])
def test_what_is_said(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts
