"""The pipeline, loaded once for all tests of this folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.language import load_pipeline

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load_pipeline()
