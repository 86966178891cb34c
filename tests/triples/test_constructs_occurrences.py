"""Nouns told of by their clause: what takes place between whom, who dies in an attack, who writes.

Each sentence stands with the exact set of its triples, and beside it its negative twins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

HAPPENING = [
    ("War broke out between Peru and Chile in 1879.", {"Peru fought Chile"}),
    ("War may break out between Peru and Chile.", {"Peru fought Chile (hypothetical)"}),
    ("War broke out in Peru.", set()),
    ("Talks resumed on Monday between Peru and Chile.", {"Peru held_talks_with Chile"}),
    ("Talks resumed on Monday in Peru and Chile.", set()),
    (
        "A meeting took place on Monday between Anna Weber and Luis Prado.",
        {"Anna Weber met_with Luis Prado"},
    ),
    (
        "A meeting will take place on Monday between Anna Weber and Luis Prado.",
        {"Anna Weber met_with Luis Prado (planned)"},
    ),
    ("Clashes erupted between Turkey and Syria on Monday.", {"Turkey fought Syria"}),
    (
        "Requests to Chile have come from Norway and Peru.",
        {"Norway asked Chile", "Peru asked Chile"},
    ),
    ("Requests have come from Norway and Peru.", set()),
    ("Praise for Luis Prado came from Anna Weber.", {"Anna Weber praised Luis Prado"}),
    ("Praise for Luis Prado surprised Anna Weber.", set()),
    (
        "Cuba received support ranging from Norway to Chile.",
        {"Norway supported Cuba", "Chile supported Cuba"},
    ),
]
SUFFERING = [
    ("Luis Prado was killed in an attack by Hamas.", {"Hamas attacked Luis Prado"}),
    ("Luis Prado was killed in a Hamas attack.", {"Hamas attacked Luis Prado"}),
    ("Luis Prado was killed in an attack.", set()),
    ("Luis Prado was killed in an attack by Hamas on Chile.", {"Hamas attacked Chile"}),
    ("Luis Prado was seen after an attack by Hamas.", set()),
    ("Peru came under heavy attack from Chile.", {"Chile attacked Peru"}),
    ("Peru might come under attack from Chile.", {"Chile attacked Peru (hypothetical)"}),
    ("Peru came under attack.", set()),
    ("Peru is under pressure from Chile and Cuba.", {"Chile urged Peru", "Cuba urged Peru"}),
    ("Peru raised taxes despite opposition from Chile.", {"Chile opposed Peru"}),
    ("Peru raised taxes despite the opposition of Chile to Cuba.", {"Chile opposed Cuba"}),
    ("Peru raised taxes despite its opposition.", set()),
    ("Peru closed the border in response to an attack by Chile.", {"Chile attacked Peru"}),
    ("Peru closed the border in response to Chile's attack on Cuba.", {"Chile attacked Cuba"}),
    ("Peru closed the border in response to an attack.", set()),
]
DESCRIBED = [
    (
        "The Kremlin critic Luis Prado was jailed.",
        {"Luis Prado criticised Russia", "Russia imprisoned Luis Prado"},
    ),
    ("The film critic Luis Prado was jailed.", set()),
    ("Peru's arch-rival Chile left the talks.", {"Chile opposed Peru"}),
    ("The rival Chile left the talks.", set()),
    ("Peru's ally Chile might leave the talks.", {"Peru allied_with Chile"}),
    ("Peru's former ally Chile left the talks.", set()),
    ("US ally Israel left the talks.", {"United States allied_with Israel"}),
    ("Anna Weber came. Her ally Luis Prado left.", {"Anna Weber allied_with Luis Prado"}),
    ("Peru's allies Chile and Cuba left.", {"Peru allied_with Chile", "Peru allied_with Cuba"}),
    ("The English defender Luis Prado left.", set()),
]
WRITTEN = [
    (
        "A letter from Luis Prado urging Anna Weber to go was found.",
        {"Luis Prado urged Anna Weber"},
    ),
    ("A letter urging Anna Weber to go was found.", set()),
    ("A UN resolution condemned Chile.", {"United Nations condemned Chile"}),
    ("The report accused Turkey of torture.", set()),
    (
        "The UN Security Council passed a resolution condemning Chile.",
        {"UN Security Council condemned Chile"},
    ),
    (
        "A resolution condemning Chile was passed by the European Union.",
        {"European Union condemned Chile"},
    ),
    ("A resolution condemning Chile was passed.", set()),
    ("Peru rejected a resolution condemning Chile.", set()),
    ("Peru received a letter condemning Chile.", set()),
    ("Peru may issue a statement condemning Chile.", {"Peru condemned Chile (hypothetical)"}),
    ("Peru did not issue a statement condemning Chile.", {"Peru condemned Chile (negated)"}),
    ("Peru passed a law banning Hamas.", {"Peru banned Hamas"}),
    ("Anna Weber wrote a book praising Luis Prado.", {"Anna Weber praised Luis Prado"}),
    ("Anna Weber read a book praising Luis Prado.", set()),
    ("The Chilean film praised Luis Prado.", set()),
    (
        "In a letter criticising Chile, Anna Weber praised Norway.",
        {"Anna Weber criticised Chile", "Anna Weber praised Norway"},
    ),
    ("Anna Weber's letter urged Luis Prado to resign.", {"Anna Weber urged Luis Prado"}),
]
GOVERNED = [
    ("Peru responded with sanctions against Chile.", {"Peru sanctioned Chile"}),
    ("Peru responded to sanctions against Chile.", set()),
    ("Peru took part in the attack on Chile.", {"Peru attacked Chile"}),
    ("Peru did not take part in the attack on Chile.", {"Peru attacked Chile (negated)"}),
    ("Peru benefits from Norwegian aid.", {"Norway aided Peru"}),
    ("Peru no longer relies on help from Norway.", {"Norway aided Peru (negated)"}),
    ("Peru relies on help.", set()),
    ("Norway lent its support to Peru.", {"Norway supported Peru"}),
    ("Peru thanked Norway for its help.", {"Peru thanked Norway", "Norway aided Peru"}),
    ("Peru thanked Norway for its patience.", {"Peru thanked Norway"}),
    (
        "Peru praised Norway for its support for Chile.",
        {"Peru praised Norway", "Norway supported Chile"},
    ),
    (
        "Peru blamed Norway for the attack on Chile.",
        {"Peru blamed Norway", "Norway attacked Chile (alleged)"},
    ),
    (
        "Peru condemned Norway for the attack on Chile.",
        {"Peru condemned Norway", "Norway attacked Chile"},
    ),
]
BROKERED = [
    (
        "Talks between Israel and Hamas brokered by Qatar ended.",
        {"Israel held_talks_with Hamas", "Qatar mediated Israel", "Qatar mediated Hamas"},
    ),
    (
        "Norwegian-mediated talks between Israel and Hamas ended.",
        {"Israel held_talks_with Hamas", "Norway mediated Israel", "Norway mediated Hamas"},
    ),
    ("Talks brokered by Qatar ended.", set()),
    ("Luis Prado suffered torture at the hands of Hamas.", {"Hamas tortured Luis Prado"}),
    ("Luis Prado suffered torture in Chile.", set()),
    ("Peru is locked in talks with Chile.", {"Peru held_talks_with Chile"}),
    ("Peru is not locked in talks with Chile.", {"Peru held_talks_with Chile (negated)"}),
    (
        "The withdrawal on Monday of 200 Rwandan troops from Chad began.",
        {"Rwanda withdrew_from Chad"},
    ),
    ("Peru ordered sanctions designed to hurt Chile.", {"Peru sanctioned Chile"}),
    ("Peru ordered sanctions to hurt Chile.", set()),
    ("Peru left under American pressure.", {"United States urged Peru"}),
    ("Peru grew under American rule.", set()),
    ("Peru gave way amid Western criticism of Chile.", {"West criticised Chile"}),
    ("The attack Hamas launched on Israel failed.", {"Hamas attacked Israel"}),
    (
        "An attack on Peru blamed on Chile killed ten people.",
        {"Chile attacked Peru (alleged)"},
    ),
    ("The attack on Peru was blamed on the weather.", set()),
    ("An attack on Peru claimed by Hamas killed ten people.", {"Hamas attacked Peru"}),
    (
        "Luis Prado was killed in an attack blamed on Hamas.",
        {"Hamas attacked Luis Prado (alleged)"},
    ),
]
CHARGED = [
    (
        "Luis Prado was arrested in connection with the murder of Anna Weber.",
        {"Luis Prado killed Anna Weber (alleged)"},
    ),
    (
        "Norway indicted Luis Prado on charges related to the kidnapping of Anna Weber.",
        {"Norway charged Luis Prado", "Luis Prado abducted Anna Weber (alleged)"},
    ),
    (
        "Norway charged Luis Prado over the December, 1981, kidnapping of Anna Weber.",
        {"Norway charged Luis Prado", "Luis Prado abducted Anna Weber (alleged)"},
    ),
    ("Peru was behind the murder of Anna Weber.", {"Peru killed Anna Weber (alleged)"}),
    ("Peru was behind the expulsion of Anna Weber.", set()),
    ("Peru was responsible for the attack on Chile.", {"Peru attacked Chile (alleged)"}),
    ("Peru was not responsible for the attack on Chile.", set()),
    ("Peru was responsible for the talks on Chile.", set()),
    (
        "Luis Prado faces trial for the murder of Anna Weber.",
        {"Luis Prado killed Anna Weber (alleged)"},
    ),
    (
        "Luis Prado went on trial in Chile for the murder of Anna Weber.",
        {"Luis Prado killed Anna Weber (alleged)"},
    ),
    ("Luis Prado was convicted of the murder of Anna Weber.", {"Luis Prado killed Anna Weber"}),
    ("Luis Prado is a witness in the trial for the murder of Anna Weber.", set()),
    (
        "Luis Prado was praised for his role in the talks between Peru and Chile.",
        {"Peru held_talks_with Chile"},
    ),
    ("Peru declared a ceasefire in the conflict with Chile.", {"Peru ceased_fire_with Chile"}),
    ("Peru declared a holiday after the conflict with Chile.", set()),
    (
        "In an interview with the BBC, Anna Weber criticised Chile.",
        {"BBC interviewed Anna Weber", "Anna Weber criticised Chile"},
    ),
    ("After a film on the BBC, Anna Weber criticised Chile.", {"Anna Weber criticised Chile"}),
]
PASSED_ON = [
    (
        "Anna Weber will discuss the attack by Chile on Peru with Luis Prado.",
        {"Anna Weber discussed_with Luis Prado (planned)", "Chile attacked Peru"},
    ),
    ("Anna Weber discussed American sanctions against Peru.", {"United States sanctioned Peru"}),
    (
        "Anna Weber discussed sanctions against Peru.",
        {"Anna Weber sanctioned Peru (hypothetical)"},
    ),
    ("Peru announced Chile's withdrawal from Cuba.", {"Chile withdrew_from Cuba"}),
    ("Peru's lack of support for Chile is known.", {"Peru supported Chile (negated)"}),
    ("The lack of support for Chile is known.", set()),
    ("Peru issued a statement of support for Chile.", {"Peru supported Chile"}),
    ("Peru launched a series of attacks on Chile.", {"Peru attacked Chile"}),
    ("Peru's fear of attacks on Chile grew.", set()),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*HAPPENING, *SUFFERING, *DESCRIBED, *WRITTEN, *GOVERNED, *BROKERED, *CHARGED, *PASSED_ON],
)
def test_triples_are_exactly_those_that_the_sentence_tells(
    nlp: Language, text: str, expected: set[str]
) -> None:
    assert facts_of(nlp, text) == expected
