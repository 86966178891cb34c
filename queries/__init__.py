"""Questions as .cypher files, and the catalogue that runs them."""

from queries.asking import ask, ask_cypher, check
from queries.catalogue import catalogue, catalogue_text, find_question, question_text
from queries.question import Parameter, Question, parse_question
from queries.words import read_words

__all__ = [
    "Parameter",
    "Question",
    "ask",
    "ask_cypher",
    "catalogue",
    "catalogue_text",
    "check",
    "find_question",
    "parse_question",
    "question_text",
    "read_words",
]
