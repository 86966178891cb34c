"""Which language a text is in; so far only English is read."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pycountry
from py3langid.langid import MODEL_FILE, LanguageIdentifier

if TYPE_CHECKING:
    from collections.abc import Callable

ENGLISH = "en"
# Below this the identifier is guessing: on headlines of names ("Obama visits Havana") it gives
# some language at less than .4, on one plain sentence of German, French or Spanish .87 and more.
SURE = 0.8
# A beginning tells the language as well as the whole does, in a fraction of the time.
ENOUGH = 2_000
LAST_LATIN = "\u02af"


def language_of(text: str) -> str:
    """The ISO 639 code of a language other than English that the text is surely in, else "en".

    >>> language_of("Die Minister trafen sich am Dienstag zu einem Gespräch.")
    'de'
    >>> language_of("Obama visits Havana")
    'en'
    """
    start = text.lstrip()[:ENOUGH]
    capitals = sum(map(str.isupper, start))
    if capitals > sum(map(str.islower, start)):
        start = start.lower()  # the identifier has learnt from texts in small letters
    code, sureness = _identifier().classify(start)  # type: ignore[no-untyped-call]  # it has no types
    return str(code) if sureness >= SURE or _in_another_script(start) else ENGLISH


def _in_another_script(text: str) -> bool:
    """Whether most letters are not Latin: which language it is may be unsure, but not English."""
    letters = [character for character in text if character.isalpha()]
    return 2 * sum(letter > LAST_LATIN for letter in letters) > len(letters)


def language_name(code: str) -> str:
    """The English name of a language, or the code where it has none.

    >>> language_name("fr")
    'French'
    """
    found = pycountry.languages.get(**{"alpha_2" if len(code) == len("xx") else "alpha_3": code})
    return found.name if found else code


@cache
def _identifier() -> LanguageIdentifier:
    """The identifier with probabilities that mean the same for texts of every length."""
    load: Callable[..., LanguageIdentifier] = LanguageIdentifier.from_model_file
    return load(MODEL_FILE, norm_probs=True)
