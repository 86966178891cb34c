"""The title of an article without metadata: its first line that looks like a headline."""

from __future__ import annotations

import pytest

from kg.documents.headlines import headline

BODY = "The two sides signed the treaty in Oslo on Tuesday, after a week of talks."


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        ("Ministers agree on a ferry", "Ministers agree on a ferry"),
        ("  Ministers  agree\ton a ferry ", "Ministers agree on a ferry"),
        ("Tuesday, April 9\n\nMinisters agree on a ferry", "Ministers agree on a ferry"),
        ("April 9, 2019\nBy Ann Lee\nMinisters agree on a ferry", "Ministers agree on a ferry"),
        ("World Desk\n\nMinisters agree on a ferry", "Ministers agree on a ferry"),
        ("MINISTERS AGREE ON A FERRY", "MINISTERS AGREE ON A FERRY"),
        ("Will the ferry ever sail?", "Will the ferry ever sail?"),
        ("Minister: “We want a ferry”", "Minister: “We want a ferry”"),
        ("Ministers agree on a ferry\r\n\u2028", "Ministers agree on a ferry"),
    ],
)
def test_headlines(opening: str, title: str) -> None:
    assert headline(f"{opening}\n\n{BODY}\n") == title


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}\n\nMinisters agree on a ferry\n",
        "The minister said: “We want a ferry.”\n\nMore of it followed here",
        "Ministers agree on a ferry",
        "Ministers agree",
        "By Ann Lee of the Harbour Post\n",
        " ".join(["word"] * 40) + "\n\nMinisters agree on a ferry\n",
        "",
        "\n \n",
    ],
)
def test_no_headline(text: str) -> None:
    assert headline(text) is None
