"""Questions as .cypher files, and the catalogue that runs them."""

from queries.asking import ask, ask_cypher
from queries.catalogue import catalogue, catalogue_text, find_question, question_text
from queries.question import Parameter, Question, parse_question

__all__ = [
    "Parameter",
    "Question",
    "ask",
    "ask_cypher",
    "catalogue",
    "catalogue_text",
    "find_question",
    "parse_question",
    "question_text",
]
