"""Groups: who "the two leaders", "both sides", "they" and "the Kellers" are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from actors.links import wanted_and_found

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

CASES = {
    "the two ministers, then they": (
        "Russian Foreign Minister Ivan Petrov met US Secretary of State John Smith. "
        "[The two ministers]{Ivan Petrov + John Smith} discussed Syria. "
        "[They]{Ivan Petrov + John Smith} agreed to meet again."
    ),
    "the ministers of two states by name": (
        "[The prime ministers]{Rajiv Mehta + Ranil Senan} of India and Sri Lanka, "
        "[Rajiv Mehta]{Rajiv Mehta} and [Ranil Senan]{Ranil Senan}, shook hands. "
        "The Indian prime minister smiled."
    ),
    "members act for their body": "[Greenpeace activists]{Greenpeace} boarded a ship.",
    "both sides": "France and Germany quarrelled. [Both sides]{France + Germany} signed a treaty.",
    "two, where three were named": (
        "France, Germany and Italy quarrelled. [The two countries]{} signed a treaty."
    ),
    "agents of two states": ("[US and Iraqi troops]{United States + Iraq} stormed the town."),
    "leaders of two states, by name where they have one": (
        "French President Paul Moreau spoke first. "
        "[The presidents]{Paul Moreau + Chile} of France and Chile embraced."
    ),
    "they, of two joined by and": (
        "Adam Keller and Eva Keller sold the farm. [They]{Adam Keller + Eva Keller} bought a boat."
    ),
    "both presidents, not who blessed them": (
        "Chilean President Pablo Frei and Peruvian President Raul Rojas signed a treaty. "
        "Pope Paul blessed [both presidents]{Pablo Frei + Raul Rojas}."
    ),
    "teams of two states": ("[The Thai and Greek teams]{Thai team + Greek team} won."),
    "a family": (
        "Adam Keller and Eva Keller sold the farm. The [Kellers]{Adam Keller + Eva Keller} "
        "bought a boat."
    ),
    "they, of a crowd": (
        "[Protesters]{protesters} burned cars in Lyon. [They]{protesters} demanded jobs."
    ),
    "the Afghan team is not Afghanistan": (
        "[The Afghan team]{Afghan team} landed late. [They]{Afghan team} had lost their bags."
    ),
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_group_means(nlp: Language, marked: str) -> None:
    wanted, found = wanted_and_found(nlp, marked)
    assert found == wanted
