"""What a test needs of the machine, decided in one place."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def require(what: str, reason: str) -> NoReturn:
    """Skip the test for want of `what`, or fail it where KG_REQUIRE=all says that nothing may lack.

    The summary of a run shows both parts: what is missing, and why or how to get it.
    """
    message = f"needs {what}: {reason}"
    if os.environ.get("KG_REQUIRE") == "all":
        pytest.fail(message, pytrace=False)
    pytest.skip(message)
