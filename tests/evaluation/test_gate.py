"""The gate: what fails it, what it leaves out, and how its floors rise."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from evaluation.handmade import event, triple, write_gold, write_out

import kg.pipeline
from kg.errors import KGError
from kg.evaluation import gate
from kg.evaluation.floors import read_floors
from kg.model import Triple
from kg.options import Options, Report

if TYPE_CHECKING:
    from collections.abc import Sequence


FLOORS = """\
# a word to the reader
[affair]
articles = "articles"
gold = "gold.jsonl"
digest = ""  # of everything

[affair.least]
f1 = 0.5
"recall" = 0.25

[affair.most]
false_fact = 0.5
"""
SCORER = """\
import json, sys
gold, told, *rest = sys.argv[1:]
print(json.dumps({"kinds": {"day": {"exact": 0.875}}, "splits": 3, "rest": rest, "none": None}))
"""
Told = list[Triple]
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Told:
    """What the stand-in for the extractor finds; a test may change it. Works in `tmp_path`."""
    found = [
        triple("Ann Lee", "REQUEST", "Borduria"),
        triple("Ann Lee", "ACCUSE", "Borduria"),
    ]

    def extract(articles: Sequence[Path], out: Path, options: Options) -> Report:
        assert options.inspect
        assert [path.name for path in articles] == ["articles"]
        write_out(out, found)
        bad = [path.name for path in articles[0].iterdir() if not path.read_bytes()]
        return Report(
            schema=1,
            collection="",
            read=1,
            parsed=1,
            skipped=tuple({"file": name, "reason": "empty"} for name in bad),
            warnings=(),
            counts={},
            versions={},
            timings={},
        )

    monkeypatch.setattr(kg.pipeline, "extract", extract)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KG_REQUIRE", raising=False)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "one.txt").write_text("Lee urged Borduria.", "utf-8")
    (tmp_path / "floors.toml").write_text(FLOORS, "utf-8")
    write_gold(
        tmp_path / "gold.jsonl",
        [event("Ann Lee", "REQUEST", "Borduria"), event("Ann Lee", "AID", "Borduria")],
    )
    return found


@pytest.fixture
def run(told: Told, capsys: pytest.CaptureFixture[str]) -> Run:
    """The gate's exit status, what it printed and what it complained of."""
    assert told

    def gated(*arguments: str) -> tuple[int, str, str]:
        status = gate.main(["floors.toml", *arguments])
        return (status, *capsys.readouterr())

    return gated


def floors() -> dict[str, dict[str, dict[str, float]]]:
    """The floors file as it stands."""
    return tomllib.loads(Path("floors.toml").read_text("utf-8"))


def test_an_unpinned_corpus_fails_and_update_pins_it(run: Run) -> None:
    status, out, err = run()
    assert status == 1
    assert out.splitlines() == [
        "affair",
        "  f1                                                0.5  >= 0.5",
        "  recall                                            0.5  >= 0.25",
        "  false_fact                                          0  <= 0.5",
    ]
    assert "affair: articles, gold, aliases or scorer have changed" in err
    assert "pinned none" in err
    assert run("--update")[0] == 0
    assert run() == (0, out.replace("0.25", "0.49").replace("<= 0.5", "<= 0.01"), "")


def test_update_raises_with_slack_and_leaves_the_rest_of_the_file(run: Run) -> None:
    assert run("--update")[0] == 0
    (digest,) = [
        line for line in Path("floors.toml").read_text("utf-8").splitlines() if "digest" in line
    ]
    assert Path("floors.toml").read_text("utf-8") == (
        FLOORS.replace('digest = ""  # of everything', digest)
        .replace("0.25", "0.49")  # reached 0.5; f1 had 0.5 already and is not lowered by the slack
        .replace("false_fact = 0.5", "false_fact = 0.01")
    )


def test_a_fall_fails_and_names_figure_and_floor(run: Run, told: Told) -> None:
    run("--update")
    told.pop(0)
    status, _, err = run()
    assert status == 1
    assert err.splitlines() == [
        "gate: affair: f1 0 is below its floor 0.5",
        "gate: affair: recall 0 is below its floor 0.49",
        "gate: affair: there is no figure 'false_fact', or it has no value",
    ]


def test_a_ceiling_is_held(run: Run) -> None:
    Path("gold.jsonl").unlink()
    write_gold(
        Path("gold.jsonl"),
        [
            event("Ann Lee", "REQUEST", "Borduria", "", "negated"),
            event("Bo Kim", "AID", "Borduria"),
        ],
    )
    status, _, err = run()
    assert status == 1
    assert "gate: affair: false_fact 1 is above its ceiling 0.5" in err.splitlines()


def test_update_never_lowers_unless_allowed(run: Run, told: Told) -> None:
    run("--update")
    before = floors()
    told.append(triple("Ann Lee", "PROTEST", "Borduria"))
    told.append(triple("Ann Lee", "RETREAT", "Borduria"))
    status, _, err = run("--update")
    assert (status, floors()) == (1, before)
    assert "f1 0.3333 is worse than its limit 0.5; only --allow-regression writes that" in err
    assert run("--update", "--allow-regression")[0] == 0
    assert floors()["affair"]["least"] == {"f1": 0.323, "recall": 0.49}


@pytest.mark.parametrize("changed", ["articles/one.txt", "articles/two.txt", "gold.jsonl"])
def test_a_changed_corpus_is_noticed(run: Run, changed: str) -> None:
    run("--update")
    assert run()[0] == 0
    with Path(changed).open("a", encoding="utf-8") as stream:
        stream.write("\n")
    status, _, err = run()
    assert status == 1
    assert "have changed" in err


def test_a_skipped_article_fails(run: Run) -> None:
    Path("articles/two.txt").touch()
    complaint = "gate: affair: two.txt was skipped: empty"
    status, _, err = run("--update")
    assert (status, err) == (1, complaint + "\n")
    assert Path("floors.toml").read_text("utf-8") == FLOORS
    status, _, err = run()
    assert status == 1
    assert complaint in err.splitlines()


def test_what_is_missing_fails_unless_it_is_optional(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("floors.toml").write_text(FLOORS.replace('"articles"', '"nowhere"'), "utf-8")
    assert run() == (1, "", "gate: affair: nowhere is not there\n")
    Path("floors.toml").write_text(
        FLOORS.replace('articles = "articles"', 'articles = "nowhere"\noptional = true'), "utf-8"
    )
    assert run() == (0, "affair: left out, nowhere is not there\n", "")
    monkeypatch.setenv("KG_REQUIRE", "all")
    assert run() == (1, "", "gate: affair: nowhere is not there\n")


def test_a_script_may_score_and_a_count_has_a_slack_of_one(run: Run) -> None:
    Path("score.py").write_text(SCORER, "utf-8")
    Path("floors.toml").write_text(
        '[days]\narticles = "articles"\ngold = "gold.jsonl"\nscorer = "score.py"\n'
        'arguments = ["--aliases", "a.json"]\ndigest = ""\n'
        '[days.least]\n"kinds day exact" = 0.8\n[days.most]\nsplits = 9\n',
        "utf-8",
    )
    status, out, _ = run("--update")
    assert status == 0
    assert "  kinds day exact                                 0.875  >= 0.8" in out.splitlines()
    assert floors()["days"]["least"] == {"kinds day exact": 0.865}
    assert floors()["days"]["most"] == {"splits": 4}


def test_a_failing_script_is_reported(run: Run) -> None:
    Path("score.py").write_text("raise SystemExit('no such gold')", "utf-8")
    Path("floors.toml").write_text(FLOORS.replace("digest", 'scorer = "score.py"\ndigest'), "utf-8")
    assert run() == (1, "", "gate: score.py: ended with 1: no such gold\n")


def test_update_needs_a_line_for_each_value(run: Run) -> None:
    text = FLOORS.replace('digest = ""  # of everything\n', "")
    Path("floors.toml").write_text(text, "utf-8")
    status, _, err = run("--update")
    assert status == 1
    assert "the floors file needs a line each for digest of [affair]" in err
    assert Path("floors.toml").read_text("utf-8") == text


def test_misuse(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        run("--allow-regression")
    assert raised.value.code == 2
    assert "--allow-regression belongs to --update" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[affair", "TOMLDecodeError"),
        ("[affair]\n", "KeyError: 'articles'"),
        ("affair = 1\n", "TypeError"),
    ],
)
def test_a_file_that_holds_no_floors(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(KGError, match=r"floors\.toml: no floors file") as raised:
        read_floors(path)
    assert complaint in str(raised.value)


def test_our_floors_are_at_least_what_was_asked_for_and_none_is_idle() -> None:
    measures = {
        measure.name: measure for measure in read_floors(Path(__file__).parent / "floors.toml")
    }
    assert set(measures) == {"examples", "shared", "mentions", "dates"}
    assert not measures["examples"].optional
    assert measures["shared"].least["f1"] >= 0.25
    assert measures["shared"].least["pair_precision"] >= 0.50
    for measure in measures.values():
        assert measure.digest
        assert all(limit > 0 for limit in measure.least.values())
        assert all(limit < 1 or isinstance(limit, int) for limit in measure.most.values())
