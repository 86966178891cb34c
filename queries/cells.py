"""Values of rows as JSON can hold them, and as text."""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Mapping
from typing import TypeAlias

Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"


def plain(value: object) -> Plain:
    """The value as JSON can hold it, days in ISO form.

    >>> plain((dt.date(2022, 2, 1), True, None, float("nan")))
    ['2022-02-01', True, None, 'nan']
    """
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value.hex() if isinstance(value, bytes | bytearray) else str(value)


def text(value: object) -> str:
    """The value as a cell of a table: nothing for null, several with semicolons between them.

    >>> text(["met", "spoke_with"]), text(None), text(True), text(0.5)
    ('met; spoke_with', '', 'true', '0.5')
    """
    simple = plain(value)
    if simple is None:
        return ""
    if isinstance(simple, str):
        return simple
    if isinstance(simple, list) and not any(isinstance(one, list | dict) for one in simple):
        return "; ".join(text(one) for one in simple)
    return json.dumps(simple, ensure_ascii=False)
