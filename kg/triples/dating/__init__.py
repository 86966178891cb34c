"""When an event happened: which date expression of the text belongs to its verb or noun.

An event takes the date of its own clause; else one that its clause shares with another: through
coordination, control, a light verb or an occasion ("urged restraint in a call on Tuesday"); else
that of the same event told before ("the call"), or the day that the story tells of at that point.
What is said never takes the date of the saying, background ("which seceded in 1991") only its own.
Where the text gives none the event stays undated: nothing is guessed.
"""

from kg.triples.dating.dater import Dater

__all__ = ["Dater"]
