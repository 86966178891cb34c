"""Plans that came true or did not, denials and allegations: the same answers from every store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from answering import answer, cases

if TYPE_CHECKING:
    from kg.output import Output
    from loaders import Store


@pytest.mark.store
@pytest.mark.parametrize(("question", "rows"), cases("disputes.txt"))
def test_answers_on_plans_and_disputes(
    disputes_store: Store, disputes: Output, question: str, rows: str
) -> None:
    assert answer(disputes_store, question, disputes) == rows
