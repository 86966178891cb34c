"""An article is foreign only when that is sure: names and short lines are read as English."""

from __future__ import annotations

import pytest

from kg.documents.languages import language_name, language_of

FRENCH = (
    "Le ministre des transports a rencontré mardi son homologue norvégien pour parler du bac. "
    "Ils ont signé un accord de principe après une semaine de négociations."
)
ENGLISH = (
    "The transport minister met her Norwegian counterpart on Tuesday to talk about the ferry. "
    "They signed an agreement in principle after a week of negotiations."
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (FRENCH, "fr"),
        (FRENCH.upper(), "fr"),
        ("Der Außenminister sprach am Dienstag mit seinem Kollegen.", "de"),
        ("La policía detuvo a dos hombres el martes en Madrid.", "es"),
        ("Министр встретился вчера во Владивостоке.", "ru"),
        ("外務大臣は火曜日に大使と会談した。", "ja"),
    ],
)
def test_foreign_texts(text: str, code: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ENGLISH.upper(),
        ENGLISH.upper() + "\n\nmore",
        "",
        "1234 5678",
        "Obama visits Havana",
        "Antony Blinken urged Sergei Lavrov to talk.",
        "Ban Ki-moon met Kim Jong-un in Pyongyang.",
        "Netanyahu telephoned Abbas.",
        "Haile Mariam Desalegn met Uhuru Kenyatta in Nairobi.",
        "MERKEL MEETS MACRON IN PARIS",
        f"{ENGLISH} {ENGLISH} “Nous sommes heureux de cet accord de principe”, the minister said.",
    ],
)
def test_english_and_unsure_texts(text: str) -> None:
    assert language_of(text) == "en"


def test_names_of_languages() -> None:
    assert [language_name(code) for code in ("fr", "de", "xx", "qqq")] == [
        "French",
        "German",
        "xx",
        "qqq",
    ]
