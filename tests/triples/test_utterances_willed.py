"""What somebody wants, vows, declines or denies, as an act towards whom it concerns.

Each sentence stands with the exact set of its triples; the negative twins give none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

WISH: list[tuple[str, set[str]]] = [
    ("Norway wants Chile to leave the island.", {"Norway called_on Chile"}),
    ("Norway would like Chile to answer.", {"Norway called_on Chile"}),
    (
        "Norway would like to see Chile release Anna Weber.",
        {"Chile released Anna Weber (hypothetical)", "Norway called_on Chile"},
    ),
    ("Norway requires Chile to publish its accounts.", {"Norway called_on Chile"}),
    ("Anna Weber said she expected Peru to answer.", {"Anna Weber called_on Peru"}),
    ("Norway wants an end to Chile's raids.", {"Norway demanded Chile"}),
    ("Anna Weber wanted an explanation from Shell.", {"Anna Weber demanded Shell"}),
    ("Greenpeace is pressing for clarity from Shell.", {"Greenpeace called_on Shell"}),
    (
        "Anna Weber called it essential that Peru leave Chile.",
        {"Anna Weber called_on Peru", "Peru left Chile (hypothetical)"},
    ),
    (
        "Anna Weber said it was vital that Peru leave Chile.",
        {"Anna Weber called_on Peru", "Peru left Chile (hypothetical)"},
    ),
    ("Anna Weber said the time had come for Peru to act.", {"Anna Weber called_on Peru"}),
    ("Norway conditions peace on the withdrawal of Chilean troops.", {"Norway demanded Chile"}),
    (
        "Norway made its return conditional on the withdrawal of Chilean troops.",
        {"Norway demanded Chile"},
    ),
    ("Norway's main demand is that Chile leave the island.", {"Norway demanded Chile"}),
    ("Norway's priority is an end to Chile's raids.", {"Norway demanded Chile"}),
    ("Norway listed its demands: the end of Chile's raids and a truce.", {"Norway demanded Chile"}),
    ("Norway says it will attend only if Chile leaves the island.", {"Norway called_on Chile"}),
    ("Norway refused to sign until Chile leaves the island.", {"Norway called_on Chile"}),
    ('"Leave the island now," Anna Weber told Luis Prado.', {"Anna Weber called_on Luis Prado"}),
    ("Norway wants to leave NATO.", {"Norway left NATO (hypothetical)"}),
    ("Norway does not want Chile to leave the island.", set()),
    ("Norway may want Chile to leave the island.", set()),
    ("If Norway wants Chile to leave, it will ask.", set()),
    ("Norway likes Chile to win.", set()),
    ("Norway expects Chile to win.", set()),
    ("Norway wants a house in Chile.", set()),
    ("Norway read its main demand in Chile.", set()),
    ("Norway demanded Luis Prado's extradition.", set()),
    ("Norway demanded Luis Prado's extradition from Peru.", {"Norway demanded Peru"}),
    ("Norway demanded Chile's withdrawal.", {"Norway demanded Chile"}),
    ("Norway will sign if Chile leaves the island.", set()),
    ("Anna Weber said it was important that Peru left.", set()),
    ('"Look at the island," Anna Weber told Luis Prado.', {"Anna Weber told Luis Prado"}),
]

VOW: list[tuple[str, set[str]]] = [
    (
        "Norway said it would attack any Peruvian ship.",
        {"Norway attacked Peru (planned)", "Norway threatened Peru"},
    ),
    (
        "Norway vowed to retaliate against Peru.",
        {"Norway attacked Peru (planned)", "Norway threatened Peru"},
    ),
    (
        "Norway reserves the right to respond to Peru.",
        {"Norway replied_to Peru (hypothetical)", "Norway threatened Peru"},
    ),
    ("Norway vowed revenge on Peru.", {"Norway threatened Peru"}),
    (
        '"We will strike Peru," Norway said.',
        {"Norway attacked Peru (planned)", "Norway threatened Peru"},
    ),
    ("Norway said it would visit Peru.", {"Norway visited Peru (planned)"}),
    ("Norway said it would not attack Peru.", {"Norway attacked Peru (negated)"}),
    ("Norway said Chile would attack Peru.", {"Chile attacked Peru (planned)"}),
    ("Norway vowed to help Peru.", {"Norway aided Peru (planned)"}),
    ("Norway vowed not to attack Peru.", {"Norway attacked Peru (negated)"}),
    ("Norway has the right to vote.", set()),
]

PRICE: list[tuple[str, set[str]]] = [
    ("Anna Weber said Peru would pay a price.", {"Anna Weber threatened Peru"}),
    ("Anna Weber said Peru will regret it.", {"Anna Weber threatened Peru"}),
    ('"Peru will pay dearly for this," Anna Weber said.', {"Anna Weber threatened Peru"}),
    ("Anna Weber said Peru paid a price.", set()),
    ("Anna Weber said Peru would pay the bill.", set()),
    ("Anna Weber said Peru would not regret it.", set()),
    (
        "Norway will spare no effort if Luis Prado continues, Anna Weber said.",
        {"Anna Weber threatened Luis Prado"},
    ),
    (
        '"If Luis Prado dares to move, we will defend our land at any cost," Anna Weber said.',
        {"Anna Weber threatened Luis Prado"},
    ),
    ("Norway warned it would boycott the talks if Luis Prado stays.", {"Norway warned Luis Prado"}),
    (
        '"Norway will not help Peru if Luis Prado stays," Anna Weber said.',
        {"Anna Weber threatened Luis Prado", "Norway rejected Peru"},
    ),
    (
        "Anna Weber said Luis Prado must resign or Norway would boycott the polls.",
        {"Anna Weber called_on Luis Prado"},
    ),
    ("Norway said it would celebrate if Luis Prado stays.", set()),
    ("Norway is weighing whether to impose heavy costs on Peru.", set()),
    (
        "Anna Weber said Norway would impose severe costs on Peru.",
        {"Anna Weber threatened Peru", "Norway threatened Peru (planned)"},
    ),
]

DECLINE: list[tuple[str, set[str]]] = [
    (
        "Norway refused to meet Luis Prado.",
        {"Norway met_with Luis Prado (negated)", "Norway rejected Luis Prado"},
    ),
    (
        "Norway declined to sign a treaty with Peru.",
        {"Norway agreed_with Peru (negated)", "Norway rejected Peru"},
    ),
    ("Norway ruled out any concession to Peru.", {"Norway rejected Peru"}),
    ("Norway will not negotiate with Peru.", {"Norway rejected Peru"}),
    ("Anna Weber said talks with Peru were out of the question.", {"Anna Weber rejected Peru"}),
    ("Norway did not meet Luis Prado.", {"Norway met_with Luis Prado (negated)"}),
    ("Norway did not refuse to meet Luis Prado.", {"Norway met_with Luis Prado (hypothetical)"}),
    ("Norway refused to leave Peru.", {"Norway left Peru (negated)"}),
    ("Norway will not accept Peru's conditions.", {"Norway rejected Peru"}),
    ("Norway vowed not to bow to Peruvian pressure.", {"Norway rejected Peru"}),
    ("Norway will not give in to Peru's threats.", {"Norway rejected Peru"}),
    ("Norway accepted Peru's conditions.", {"Norway conceded_to Peru"}),
    ("Norway will accept Peru's conditions.", {"Norway conceded_to Peru (planned)"}),
]

DENY: list[tuple[str, set[str]]] = [
    (
        "Anna Weber accused Shell of fraud. Shell denied wrongdoing.",
        {"Anna Weber accused Shell", "Shell denied Anna Weber"},
    ),
    (
        "Anna Weber accused Shell of fraud, which the company denies.",
        {"Anna Weber accused Shell", "Shell denied Anna Weber"},
    ),
    (
        "Anna Weber accused Peru of lying. Peru denied that it had lied.",
        {"Anna Weber accused Peru", "Peru denied Anna Weber"},
    ),
    ("Anna Weber accused Peru of lying. Chile denied any part.", {"Anna Weber accused Peru"}),
    ("Anna Weber praised Shell. Shell denied wrongdoing.", {"Anna Weber praised Shell"}),
    (
        "Anna Weber accused Shell of fraud. Shell did not deny wrongdoing.",
        {"Anna Weber accused Shell"},
    ),
    ("Shell denied wrongdoing.", set()),
]

WORD: list[tuple[str, set[str]]] = [
    ("Norway said it would not join NATO.", {"Norway rejected NATO"}),
    (
        "Norway would not allow Luis Prado to return.",
        {"Norway rejected Luis Prado"},
    ),
    ("Norway would allow Luis Prado to return.", {"Norway let Luis Prado (hypothetical)"}),
    ("Norway will not accept that Luis Prado was murdered.", set()),
    (
        "Norway insisted that Peru must leave Chile or it would boycott the polls.",
        {"Norway demanded Peru", "Norway threatened Peru", "Peru left Chile (hypothetical)"},
    ),
    (
        "Norway insisted that Peru must leave Chile and rest.",
        {"Norway demanded Peru", "Peru left Chile (hypothetical)"},
    ),
    (
        "Norway asked for a pledge that Peru will not join NATO.",
        {"Peru joined NATO (hypothetical)"},
    ),
    ("Anna Weber said legal action by Shell could lead to a film.", set()),
]

REPLY: list[tuple[str, set[str]]] = [
    (
        "Luis Prado refused to acknowledge Anna Weber's presence.",
        {"Luis Prado rejected Anna Weber"},
    ),
    ("Luis Prado refused to answer questions from the BBC.", {"Luis Prado rejected BBC"}),
    ("Luis Prado agreed to answer questions from the BBC.", set()),
    ("Luis Prado refused to see the film.", set()),
    (
        "Anna Weber said it was urgent that Peru and Chile leave Cuba.",
        {
            "Anna Weber called_on Chile",
            "Anna Weber called_on Peru",
            "Chile left Cuba (hypothetical)",
            "Peru left Cuba (hypothetical)",
        },
    ),
]


@pytest.mark.parametrize(("text", "facts"), [*WISH, *VOW, *PRICE, *DECLINE, *DENY, *WORD, *REPLY])
def test_what_is_said(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts
