"""What is known of a word on the way from the outermost clause to the event."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.model import Status
from kg.triples.status.composition import ROWS

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusReading:
    """Whether something happened, and what says so.

    Attributes:
        status: actual unless something tells otherwise.
        cue: index of the token that decided, None for a plain assertion.
        why: the same in a few words, for `kg explain`.
    """

    status: Status = "actual"
    cue: int | None = None
    why: str = "plain assertion"

    def through(self, row: str, cue: Token) -> StatusReading:
        """The reading after a row of the composition table; the last word to change it is kept."""
        status = ROWS[row][self.status]
        if status == self.status or cue.i == self.cue:  # "held no talks": one "no", one denial
            return self
        return replace(self, status=status, cue=cue.i, why=f"{row}: {cue.text}")


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A word's surroundings and its own status.

    Attributes:
        context: the status that the word would have without cues of its own.
        own: the status that it has.
        reported: it is told by a verb of saying in the past, so "would" is its future.
        warned: it is foretold as a danger, so its future is open.
    """

    context: StatusReading
    own: StatusReading
    reported: bool = False
    warned: bool = False
