"""Reads the data files of this room."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from kg.errors import OntologyError


@cache
def table(name: str) -> dict[str, Any]:
    """The content of `kg/world/data/<name>.toml`.

    Raises:
        OntologyError: the file is not TOML; names the file and the line.
    """
    text = files("kg.world").joinpath("data", f"{name}.toml").read_text("utf-8")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise OntologyError(f"kg/world/data/{name}.toml: {error}: mend that line") from error
