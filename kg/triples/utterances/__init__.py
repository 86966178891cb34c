"""Acts by words alone: what somebody says of another blames, praises, asks, refuses or threatens.

The lexicon knows verbs that name such acts ("criticised"); here the act lies in what is said.
"""

from kg.triples.utterances.spelling import stands, with_utterances

__all__ = ["stands", "with_utterances"]
