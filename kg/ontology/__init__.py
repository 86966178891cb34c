"""The vocabulary of actions: which verbs and nouns tell which act, and where its two sides stand.

Data in data/*.toml, one file a class; docs/extending.md says how to add a word.
"""

from kg.ontology.lexicon import Action, Example, Lexicon, lexicon
from kg.ontology.reading import CLASSES

__all__ = ["CLASSES", "Action", "Example", "Lexicon", "lexicon"]
