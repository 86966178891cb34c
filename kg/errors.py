"""Every error that a user can cause, so that a caller catches one tree and nothing else.

KGError
├── DocumentError     a file or metadata row that cannot be read
├── ModelError        a spaCy pipeline that is missing or unfit
├── OntologyError     a data file (TOML) with a mistake in it
├── OutputError       an output folder that is missing, damaged or of another schema
├── StoreError        a graph store that cannot be reached, opened or written
│   └── StoreNameError  also a MisuseError: what cannot be the name of a store
├── QueryError        an actor or event that is not there, or Cypher that is refused
│   └── QuestionError   also a MisuseError: an unknown question or parameter, or a wrong value
└── MisuseError       what is asked for is wrong in itself, whatever articles and stores hold
"""

from __future__ import annotations


class KGError(Exception):
    """A mistake that its user can mend; the message says what, where and how."""


class DocumentError(KGError):
    """An article or metadata row that cannot be read.

    Attributes:
        path: the file, as the user named it.
        reason: the same in a few words, as report.json gives it.
    """

    def __init__(self, path: str, reason: str) -> None:
        """Keep the two parts of the message."""
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class ModelError(KGError):
    """A spaCy pipeline that is not installed or lacks a component."""


class OntologyError(KGError):
    """A data file with a mistake in it; the message names file and entry."""


class OutputError(KGError):
    """An output folder that is missing, damaged or of a schema this version does not know."""


class MisuseError(KGError):
    """What is asked for is wrong in itself, whatever articles, folders and stores hold."""


class StoreError(KGError):
    """A graph store that cannot be reached, opened or written."""


class StoreNameError(StoreError, MisuseError):
    """What cannot be the name of a store, such as an address of an unknown scheme."""


class QueryError(KGError):
    """An actor or event that is not in the store, or Cypher that is refused or fails."""


class QuestionError(QueryError, MisuseError):
    """An unknown question or parameter, or a value of the wrong form."""
