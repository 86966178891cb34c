"""The pipeline, loaded once for this room's tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.language import load_pipeline

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default pipeline."""
    return load_pipeline()
