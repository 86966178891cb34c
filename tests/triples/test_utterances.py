"""What is said of somebody as an act towards him: blame, praise, demands, threats, refusals.

Each sentence stands with the exact set of its triples; the negative twins give none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

BLAME: list[tuple[str, set[str]]] = [
    ("Anna Weber said that Peru had ignored the treaty.", {"Anna Weber criticised Peru"}),
    ("Anna Weber said Peru was wrong.", {"Anna Weber criticised Peru"}),
    ("Anna Weber said the Peruvian government had failed.", {"Anna Weber criticised Peru"}),
    ("According to Anna Weber, Shell misled its customers.", {"Anna Weber criticised Shell"}),
    ('"Shell lied to everybody," Anna Weber said.', {"Anna Weber criticised Shell"}),
    ("Anna Weber said Shell had made a terrible mistake.", {"Anna Weber criticised Shell"}),
    ("Anna Weber said Chad was spreading lies.", {"Anna Weber criticised Chad"}),
    ("Anna Weber said Chad chose to ignore the ruling.", {"Anna Weber criticised Chad"}),
    ("Anna Weber said Chad did not keep its word.", {"Anna Weber criticised Chad"}),
    ("Anna Weber said Chad was to blame.", {"Anna Weber criticised Chad"}),
    ("Anna Weber said Chad was behind the blast.", {"Anna Weber criticised Chad"}),
    ("Anna Weber said Luis Prado had acted recklessly.", {"Anna Weber criticised Luis Prado"}),
    ("Anna Weber said Luis Prado should have resigned.", {"Anna Weber criticised Luis Prado"}),
    (
        "Anna Weber claimed that Chad had jailed Luis Prado.",
        {"Anna Weber accused Chad", "Chad imprisoned Luis Prado (alleged)"},
    ),
    (
        "Anna Weber complained that Shell had polluted the river.",
        {"Anna Weber complained_about Shell"},
    ),
    (
        "Anna Weber told Paul Okello that Shell had broken its promises and cheated.",
        {"Anna Weber criticised Shell", "Anna Weber told Paul Okello"},
    ),
    ("For Anna Weber, Luis Prado was a liar.", {"Anna Weber criticised Luis Prado"}),
    ("It was asserted by Anna Weber that Shell had cheated.", {"Anna Weber criticised Shell"}),
    ("Anna Weber said Chile's decision was a disgrace.", {"Anna Weber criticised Chile"}),
    ("Anna Weber said the weather was bad.", set()),
    ("Anna Weber said that Peru had signed the treaty.", set()),
    ("Anna Weber said that Peru did not ignore the treaty.", set()),
    ("Anna Weber said that Peru could ignore the treaty.", set()),
    ("Anna Weber did not say that Peru was wrong.", set()),
    ("Anna Weber asked whether Peru was wrong.", set()),
    ("Anna Weber said she had been wrong.", set()),
    ("Peru said it had made a mistake.", set()),
    ("Anna Weber said that no Peruvian had lied.", set()),
    ("Peru ignored the treaty.", set()),
    ('"Did Shell lie?" Anna Weber asked.', set()),
    ("Anna Weber said Luis Prado had a bad cold.", set()),
    ("Anna Weber said Chad was responsible for the blast.", {"Anna Weber criticised Chad"}),
    ("Anna Weber said Shell had an appalling record.", {"Anna Weber criticised Shell"}),
    ("Anna Weber alleged that Chad was plotting an attack.", {"Anna Weber accused Chad"}),
    (
        'Luis Prado was angry. "Chad is a rogue state that nobody trusts," he said.',
        {"Luis Prado criticised Chad"},
    ),
    (
        "Anna Weber warned that Peru might ignore the treaty.",
        {"Anna Weber expressed_concern_about Peru"},
    ),
    ("Anna Weber said Chad would fail.", set()),
    ("Anna Weber said Luis Prado's death was a terrible loss.", set()),
    ("Anna Weber said the attack on Peru was a disgrace.", set()),
    ("Anna Weber said the deal was good for Peru.", set()),
]

PRAISE: list[tuple[str, set[str]]] = [
    ("Anna Weber said Luis Prado was a hero.", {"Anna Weber praised Luis Prado"}),
    ("Anna Weber said Luis Prado was brilliant.", {"Anna Weber praised Luis Prado"}),
    ("Anna Weber said that Unicef had done excellent work.", {"Anna Weber praised UNICEF"}),
    ("Anna Weber said Norway was right.", {"Anna Weber praised Norway"}),
    ('"Luis Prado is a legend," Anna Weber said.', {"Anna Weber praised Luis Prado"}),
    ("Anna Weber said Luis Prado's work was superb.", {"Anna Weber praised Luis Prado"}),
    ("Anna Weber believes that Luis Prado deserves the prize.", {"Anna Weber praised Luis Prado"}),
    ("Anna Weber said Unicef had shown great courage.", {"Anna Weber praised UNICEF"}),
    ("Anna Weber said Luis Prado was not a hero.", set()),
    ("Anna Weber said Luis Prado was tall.", set()),
    ("Luis Prado said he was proud.", set()),
    ("Anna Weber said Luis Prado was able to walk.", set()),
    ('"I think Luis Prado is a genius," Anna Weber said.', {"Anna Weber praised Luis Prado"}),
    ("According to Anna Weber, Unicef worked tirelessly.", {"Anna Weber praised UNICEF"}),
    ("Anna Weber said the soup was excellent.", set()),
]

ASK: list[tuple[str, set[str]]] = [
    (
        "Anna Weber said Peru should release Luis Prado.",
        {"Anna Weber called_on Peru", "Peru released Luis Prado (hypothetical)"},
    ),
    (
        "Anna Weber said that Peru must leave Chile.",
        {"Anna Weber called_on Peru", "Peru left Chile (hypothetical)"},
    ),
    ("Anna Weber said Peru needs to act.", {"Anna Weber called_on Peru"}),
    ("Anna Weber said it was time for Peru to act.", {"Anna Weber called_on Peru"}),
    ("Anna Weber said it was up to Peru to act.", {"Anna Weber called_on Peru"}),
    ("Anna Weber said Peru had a duty to act.", {"Anna Weber called_on Peru"}),
    ("According to Anna Weber, Shell ought to pay.", {"Anna Weber called_on Shell"}),
    ('"Shell must pay," Anna Weber said.', {"Anna Weber called_on Shell"}),
    ("Anna Weber said Peru must be tired.", set()),
    ("Anna Weber said Peru had to be rescued.", set()),
    ("Anna Weber said it was time for lunch.", set()),
    ("Anna Weber said she should leave.", set()),
    ("Anna Weber said Peru has yet to answer.", set()),
    ("Peru should leave Chile.", {"Peru left Chile (hypothetical)"}),
    ("Anna Weber said Peru should know.", set()),
    ('"It is late. Shell must pay. We know it," Anna Weber said.', {"Anna Weber called_on Shell"}),
    (
        "Anna Weber said Peru and Chile should act.",
        {"Anna Weber called_on Chile", "Anna Weber called_on Peru"},
    ),
    ("Anna Weber told Luis Prado that he should rest.", {"Anna Weber called_on Luis Prado"}),
    (
        "Anna Weber said Peru should not leave Chile.",
        {"Anna Weber called_on Peru", "Peru left Chile (hypothetical)"},
    ),
]

THREAT: list[tuple[str, set[str]]] = [
    ("Anna Weber said Peru would face grave consequences.", {"Anna Weber threatened Peru"}),
    ("Anna Weber said Peru would pay a heavy price.", {"Anna Weber threatened Peru"}),
    (
        "Anna Weber said there would be a harsh response if Peru attacked.",
        {"Anna Weber threatened Peru"},
    ),
    (
        "Anna Weber said an attack would have severe consequences for Peru.",
        {"Anna Weber threatened Peru"},
    ),
    (
        "Anna Weber made clear that Norway would retaliate if Peru attacked.",
        {"Anna Weber threatened Peru"},
    ),
    (
        "Anna Weber said an attack by Peru would be met with sanctions.",
        {"Anna Weber threatened Peru"},
    ),
    ("Norway repeated its readiness to impose massive costs on Peru.", {"Norway threatened Peru"}),
    (
        "Peru attacked Cuba. Anna Weber said another attack on Cuba would bring swift sanctions.",
        {"Anna Weber threatened Peru", "Peru attacked Cuba"},
    ),
    ("Anna Weber said Peru had faced heavy rain.", set()),
    ("Anna Weber said Peru would not face consequences.", set()),
    ("Anna Weber said Peru would act.", set()),
    ("Anna Weber said Peru would face Chile in the final.", set()),
    ("Anna Weber said Luis Prado paid a high price.", set()),
    ("Norway insisted that Peru would suffer painful consequences.", {"Norway threatened Peru"}),
    ("Norway said it would respond if Peru left.", {"Norway threatened Peru"}),
]

REFUSE: list[tuple[str, set[str]]] = [
    ("Anna Weber said Peru's demands were unacceptable.", {"Anna Weber rejected Peru"}),
    (
        "Anna Weber said the Peruvian proposal was out of the question.",
        {"Anna Weber rejected Peru"},
    ),
    (
        "Anna Weber called Peru's terms a non-starter.",
        {"Anna Weber rejected Peru"},
    ),
    (
        "Peru asked Chile to leave. Chile considered that demand unacceptable.",
        {"Chile rejected Peru", "Peru asked Chile"},
    ),
    (
        "Peru asked Chile to leave. Norway rejected it.",
        {"Norway rejected Peru", "Peru asked Chile"},
    ),
    (
        "Peru accused Chile of lying. Chile dismissed it as nonsense.",
        {"Chile rejected Peru", "Peru accused Chile"},
    ),
    (
        "Anna Weber accused Peru of murder, a charge that Luis Prado called wrong.",
        {"Anna Weber accused Peru", "Luis Prado rejected Anna Weber"},
    ),
    ("Norway warned that some Peruvian requests were unacceptable.", {"Norway rejected Peru"}),
    ("Anna Weber said Peru's demands were acceptable.", set()),
    ("Anna Weber said the demands were unacceptable.", set()),
    ("Anna Weber called Peru's demands early.", set()),
    ("Norway rejected it.", set()),
    ("Anna Weber said Peru's claim was baseless.", {"Anna Weber rejected Peru"}),
    ("Anna Weber said Peru's request was not an option.", {"Anna Weber rejected Peru"}),
]

DISPOSED: list[tuple[str, set[str]]] = [
    (
        "Anna Weber was disappointed with Peru's decision.",
        {"Anna Weber expressed_concern_about Peru"},
    ),
    ("Anna Weber is unhappy about Luis Prado.", {"Anna Weber expressed_concern_about Luis Prado"}),
    ("Anna Weber is furious at Shell.", {"Anna Weber expressed_concern_about Shell"}),
    ("Norway is delighted with Unicef's work.", {"Norway praised UNICEF"}),
    ("Anna Weber spoke in defence of Luis Prado.", {"Anna Weber supported Luis Prado"}),
    (
        "Speaking in Luis Prado's defence, Anna Weber said it was late.",
        {"Anna Weber supported Luis Prado"},
    ),
    ("Unicef tweeted support of Luis Prado.", {"UNICEF supported Luis Prado"}),
    (
        "Anna Weber said the leak raised questions about Shell's safety.",
        {"Anna Weber expressed_concern_about Shell"},
    ),
    ("Anna Weber cast doubt on Peru.", {"Anna Weber expressed_concern_about Peru"}),
    ("Anna Weber voiced objections to Peru.", {"Anna Weber rejected Peru"}),
    ("Anna Weber described Peru's ruling as historic.", {"Anna Weber praised Peru"}),
    ("Anna Weber called Peru's ruling dangerous.", {"Anna Weber denounced_as Peru"}),
    (
        "Peru's ruling came late. Anna Weber called the ruling dangerous.",
        {"Anna Weber denounced_as Peru"},
    ),
    (
        "Anna Weber was not angry with Luis Prado.",
        {"Anna Weber expressed_concern_about Luis Prado (negated)"},
    ),
    ("Anna Weber was saddened by the death of Luis Prado.", set()),
    ("Anna Weber spoke in the defence ministry.", set()),
    ("Anna Weber called Luis Prado on Monday.", {"Anna Weber phoned Luis Prado"}),
    ("Anna Weber called the ruling long.", set()),
]

ANSWER: list[tuple[str, set[str]]] = [
    ("Anna Weber rejected the idea that Peru might join.", {"Anna Weber rejected Peru"}),
    ("Anna Weber ruled out the possibility that Peru would join.", {"Anna Weber rejected Peru"}),
    ("Anna Weber saw no reason to meet Luis Prado.", {"Anna Weber rejected Luis Prado"}),
    (
        "Anna Weber has no wish to talk to Luis Prado.",
        {"Anna Weber rejected Luis Prado", "Anna Weber spoke_with Luis Prado (negated)"},
    ),
    (
        "Peru threatened Chile with war. Chile brushed aside threats of war.",
        {"Chile rejected Peru", "Peru threatened Chile"},
    ),
    (
        "Norway asked Chile to leave. Chile shrugged it off.",
        {"Chile rejected Norway", "Norway asked Chile"},
    ),
    (
        "Peru asked Chile to leave. Norway considered that demand absurd and NATO rejected it.",
        {"NATO rejected Peru", "Norway rejected Peru", "Peru asked Chile"},
    ),
    ("Anna Weber rejected the idea.", set()),
    ("Anna Weber saw a reason to wait.", set()),
    ("Anna Weber saw no reason to attack Peru.", set()),
    ("Chile rejected goods.", set()),
    ("Anna Weber did not reject the idea that Peru might join.", set()),
]

DEMAND: list[tuple[str, set[str]]] = [
    ("Chile demanded the withdrawal of Peruvian troops.", {"Chile demanded Peru"}),
    ("Chile insists on the withdrawal of Peru from the talks.", {"Chile demanded Peru"}),
    ("Chile demanded an end to Peru's raids.", {"Chile demanded Peru"}),
    ("Chile called for the resignation of Luis Prado.", {"Chile called_on Luis Prado"}),
    ("Chile demanded an apology.", set()),
    ("Chile did not demand an end to Peru's raids.", set()),
]

JOINED: list[tuple[str, set[str]]] = [
    (
        "Luis Prado urged Peru to leave Chile and met Anna Weber.",
        {
            "Luis Prado met_with Anna Weber",
            "Luis Prado urged Peru",
            "Peru left Chile (hypothetical)",
        },
    ),
    (
        "Luis Prado asked Peru to leave Chile and made clear that Peru would face sanctions.",
        {
            "Luis Prado asked Peru",
            "Luis Prado threatened Peru",
            "Peru left Chile (hypothetical)",
        },
    ),
    (
        "Luis Prado urged Peru to leave Chile and meet Anna Weber.",
        {
            "Luis Prado urged Peru",
            "Peru left Chile (hypothetical)",
            "Peru met_with Anna Weber (hypothetical)",
        },
    ),
]


@pytest.mark.parametrize(
    ("text", "facts"),
    [*BLAME, *PRAISE, *ASK, *THREAT, *REFUSE, *DISPOSED, *ANSWER, *DEMAND, *JOINED],
)
def test_what_is_said(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts
