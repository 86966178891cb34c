"""The page in a real Chromium that has no network: what a reader sees and what never happens."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

import pytest
from pages import Opened, middle_of_line

from kg.explorer import page_html, write_page
from kg.output import Output

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PAYLOADS = (
    "<script>window.hacked = 1</script>",
    "<img src=x onerror='window.hacked = 1'>",
    '"><svg onload="window.hacked = 1">',
    "</script><script>window.hacked = 1</script>",
    "<!--<script>",
    "]]>--></style><style>*{display:none}</style>",
    "javascript:window.hacked=1",
    "<a href='javascript:window.hacked=1'>href</a>",
    "<iframe srcdoc='<script>parent.hacked=1</script>'></iframe>",
    "{{ 7*7 }}{% raw %}${window.hacked=1}`",
    "line\u2028separator\u2029end",
    "nul\x00bell\x07 \u202eright to left\u202c",
    "@@POLICY@@",
)


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Opened]:
    found = Opened(chromium)
    yield found
    found.close()


@pytest.fixture
def shown(opened: Opened, sample: Output, tmp_path: Path) -> Page:
    write_page(sample, tmp_path / "graph.html", title="Talks in winter")
    return opened.show(tmp_path / "graph.html")


def quotes(page: Page) -> list[str]:
    return page.locator("#panel blockquote > p").all_inner_texts()


def rows(page: Page) -> list[list[str]]:
    return [row.locator("th, td").all_inner_texts() for row in page.locator("tbody tr").all()]


def test_the_page_is_drawn_and_named(shown: Page) -> None:
    assert shown.title() == "Talks in winter"
    assert shown.locator("#summary").inner_text() == (
        "5 actors · 7 events · 3 articles from 2 outlets · 21 Jan 2022 – 5 Mar 2022"  # noqa: RUF001 - the page's dash
    )
    painted = shown.evaluate(
        """() => {
            const canvas = document.querySelector("canvas");
            const {data} = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
            return data.filter((value, at) => at % 4 === 3 && value > 0).length;
        }"""
    )
    assert painted > 2000


def test_a_click_on_a_line_shows_its_sentences(shown: Page) -> None:
    shown.mouse.click(*middle_of_line(shown, 0))
    assert shown.locator("#panel-title").inner_text() == "Ada Berg – Boris Lund"  # noqa: RUF001 - so it is
    assert quotes(shown) == [
        "Ada Berg met Boris Lund in Geneva on Friday.",
        "Ada Berg had met Boris Lund in January.",
        "On Tuesday Boris Lund called Ada Berg.",
    ]
    first = shown.locator("#panel .event").first
    assert first.locator("mark.subject").first.inner_text() == "Ada Berg"
    assert first.locator("mark.action").first.inner_text() == "met"
    assert first.locator("mark.object").first.inner_text() == "Boris Lund"
    assert first.locator(".chip").first.inner_text() == "21 Jan 2022"
    assert first.locator("footer").first.inner_text() == (
        "Envoys meet in Geneva · The Courier · 22 Jan 2022 · one.txt"
    )


def test_a_click_on_an_actor_shows_all_its_events(shown: Page) -> None:
    spot = shown.evaluate(
        """() => {
            const {x, y} = actorGraph.network.canvasToDOM(actorGraph.network.getPosition(0));
            const box = document.getElementById("mynetwork").getBoundingClientRect();
            return [x + box.left, y + box.top];
        }"""
    )
    shown.mouse.click(*spot)
    assert shown.locator("#panel-title").inner_text() == "Ada Berg"
    assert shown.locator("#panel .event").count() == 3
    assert "Also: Berg, the envoy" in shown.locator("#panel-body").inner_text()


def test_a_mark_after_an_emoji_is_where_it_should_be(
    make: Callable[..., Output], opened: Opened, tmp_path: Path
) -> None:
    row = ("Ada Berg", "met", "CONSULT", "Boris Lund", None, "actual")
    write_page(make([(*row, ("one.txt", "😀😀 Ada Berg met Boris Lund."))]), tmp_path / "g.html")
    page = opened.show(tmp_path / "g.html")
    page.evaluate("actorGraph.choose({line: 0})")
    assert page.locator("blockquote mark").all_inner_texts() == ["Ada Berg", "met", "Boris Lund"]
    assert page.locator("#panel .chip").first.inner_text() == "undated"


def test_search_finds_names_and_aliases_by_keyboard(shown: Page) -> None:
    shown.fill("#search", "NORLANDER")
    assert shown.locator("#found li").all_inner_texts() == ["Norland\nalso “Norlanders” · 4 events"]
    shown.press("#search", "ArrowDown")
    assert shown.get_attribute("#search", "aria-activedescendant") == "found-0"
    shown.press("#search", "Enter")
    assert shown.locator("#panel-title").inner_text() == "Norland"
    shown.fill("#search", "nobody at all")
    assert shown.locator("#found").inner_text() == "Nobody of that name"


def test_what_did_not_happen_is_off_until_asked_for(shown: Page) -> None:
    status = shown.locator("#status")
    assert status.inner_text() == "Showing 6 of 7 events among 5 actors."
    shown.get_by_label("Did not happen").check()
    assert status.inner_text() == "Showing 7 of 7 events among 5 actors."
    styles = shown.evaluate(
        "actorGraph.lines.map(l => [l.status, actorGraph.network.body.edges[l.id].options.dashes])"
    )
    assert [status for status, dashes in styles if not dashes] == ["actual", "actual", "actual"]


def test_filters_by_class_period_reports_and_date(shown: Page) -> None:
    status = shown.locator("#status")
    shown.get_by_label("Talks and visits").uncheck()
    assert status.inner_text() == "Showing 3 of 7 events among 4 actors."
    shown.click("#reset")
    shown.fill("#since", "2022-02-01")
    assert status.inner_text() == "Showing 4 of 7 events among 4 actors."
    shown.get_by_label("Undated events").uncheck()
    assert status.inner_text() == "Showing 3 of 7 events among 4 actors."
    shown.fill("#until", "2022-02-01")
    assert status.inner_text() == "Showing 2 of 7 events among 3 actors."
    shown.click("#reset")
    shown.fill("#reports", "2")
    assert status.inner_text() == "Showing 1 of 7 events among 2 actors."
    shown.get_by_label("Verbal cooperation").uncheck()
    assert shown.locator("#empty").inner_text() == "No event passes the filters."


def test_dragging_over_the_bars_chooses_a_period(shown: Page) -> None:
    box = shown.locator("#bars").bounding_box()
    shown.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 20)
    shown.mouse.down()
    shown.mouse.move(box["x"] + box["width"] - 2, box["y"] + 20)
    shown.mouse.up()
    assert shown.input_value("#until") == "2022-03-05"
    assert "2022-02-01" < shown.input_value("#since") < "2022-03-05"


def test_the_table_holds_the_same_and_works_by_keyboard(shown: Page) -> None:
    shown.focus("#tab-graph")
    shown.keyboard.press("ArrowRight")
    assert shown.get_attribute("#tab-table", "aria-selected") == "true"
    assert shown.locator("#mynetwork").is_hidden()
    found = rows(shown)
    assert found[0] == [
        *("21 Jan 2022", "Ada Berg", "met", "Boris Lund", "Talks and visits", "Reported as fact"),
        *("2", "Northern Post, The Courier", "2 sentences"),
    ]
    assert len(found) == 6
    shown.get_by_role("button", name="Reports").press("Enter")
    assert shown.locator("th[aria-sort=descending]").inner_text().startswith("Reports")
    shown.get_by_role("button", name="Show 1 sentence: Ada Berg warned Norland").press("Enter")
    assert quotes(shown) == ["Ada Berg warned Norland of consequences."]
    assert shown.evaluate("document.activeElement.id") == "panel-title"
    shown.keyboard.press("Escape")
    assert shown.locator("#panel").is_hidden()
    assert "Ada Berg warned" in shown.evaluate("document.activeElement.getAttribute('aria-label')")


def test_names_and_roles_for_a_screen_reader(shown: Page) -> None:
    shown.click("#tab-table")
    nameless = shown.evaluate(
        """() => [...document.querySelectorAll("button, input, summary")]
            .filter(e => !(e.textContent.trim() || e.getAttribute("aria-label")
                || (e.labels && [...e.labels].some(l => l.textContent.trim()))))
            .map(e => e.outerHTML)"""
    )
    assert nameless == []
    assert shown.get_attribute("html", "lang") == "en"
    assert shown.locator("th[scope=col]").count() == 9
    assert shown.locator("th[scope=row]").count() == 6
    assert shown.locator("caption").inner_text() == "6 events that pass the filters"


@pytest.mark.parametrize("payload", PAYLOADS)
def test_article_text_is_never_executed(
    payload: str, make: Callable[..., Output], opened: Opened, tmp_path: Path
) -> None:
    text = f"{payload} met Boris Lund."
    output = make([(payload, "met", "CONSULT", "Boris Lund", None, "actual", ("one.txt", text))])
    output = dataclasses.replace(
        output,
        documents=tuple(
            dataclasses.replace(d, title=payload, outlet=payload, document=payload)
            for d in output.documents
        ),
        actors=tuple(
            dataclasses.replace(a, aliases=(payload + " alias",), country=payload)
            for a in output.actors
        ),
        events=tuple(
            dataclasses.replace(e, outlets=(payload,), action=payload) for e in output.events
        ),
        triples=tuple(
            dataclasses.replace(t, attributed_to=payload, date_expression=payload)
            for t in output.triples
        ),
    )
    write_page(output, tmp_path / "graph.html", title=payload)
    page = opened.show(tmp_path / "graph.html")
    page.evaluate("actorGraph.choose({line: 0})")
    assert page.evaluate("document.querySelector('blockquote p').textContent") == text
    page.evaluate("actorGraph.choose({actor: 0})")
    page.fill("#search", "alias")
    page.mouse.move(*middle_of_line(page, 0))
    page.click("#tab-table")
    page.wait_for_timeout(50)
    assert page.evaluate("window.hacked") is None
    assert page.evaluate("document.querySelectorAll('script').length") == 6
    assert page.evaluate("document.querySelectorAll('img, iframe, a').length") == 0
    assert page.locator("tbody tr").count() == 1


def test_the_page_works_in_a_sandboxed_frame(opened: Opened, sample: Output) -> None:
    opened.page.set_content("<iframe sandbox='allow-scripts' width=1200 height=700></iframe>")
    opened.page.evaluate(
        "html => { document.querySelector('iframe').srcdoc = html; }", page_html(sample)
    )
    frame = opened.page.frame_locator("iframe")
    frame.locator("#status").filter(has_text="Showing 6 of 7").wait_for()
    frame.locator("#tab-table").click()
    assert frame.locator("tbody tr").count() == 6


def test_an_empty_graph_says_so(opened: Opened, tmp_path: Path) -> None:
    write_page(Output(documents=(), actors=(), triples=(), events=()), tmp_path / "graph.html")
    page = opened.show(tmp_path / "graph.html")
    assert page.locator("#empty").inner_text() == "No events were found in these articles."
    page.click("#tab-table")
    assert page.locator("caption").inner_text() == "0 events that pass the filters"


def test_a_dark_page_has_light_lines(chromium: Browser, sample: Output, tmp_path: Path) -> None:
    dark = Opened(chromium, "dark")
    write_page(sample, tmp_path / "graph.html")
    page = dark.show(tmp_path / "graph.html")
    assert page.evaluate("actorGraph.network.body.edges[0].options.color.color") == "#5db4f0"
    page.emulate_media(color_scheme="light")
    page.wait_for_timeout(200)
    assert page.evaluate("actorGraph.network.body.edges[0].options.color.color") == "#0067a8"
    assert dark.complaints == []
    dark.context.close()


def test_paper_gets_picture_and_table(shown: Page) -> None:
    shown.emulate_media(media="print")
    shown.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert shown.locator("canvas").is_visible()
    assert shown.locator("tbody tr").count() == 6
    assert shown.locator("#search").is_hidden()


def test_the_picture_is_saved_as_a_file(shown: Page) -> None:
    with shown.expect_download() as download:
        shown.click("#save")
    assert download.value.suggested_filename == "graph.png"
    assert download.value.path().read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


def test_no_name_covers_another(
    opened: Opened, crowd: Callable[[int, int], Output], tmp_path: Path
) -> None:
    write_page(crowd(20, 40), tmp_path / "graph.html")
    page = opened.show(tmp_path / "graph.html")
    drawn = page.evaluate(
        """() => {
            const seen = [];
            const original = CanvasRenderingContext2D.prototype.fillText;
            CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
                seen.push([text, x, y, this.measureText(text).width]);
                return original.apply(this, arguments);
            };
            actorGraph.network.redraw();
            CanvasRenderingContext2D.prototype.fillText = original;
            return seen;
        }"""
    )
    names = {node["label"] for node in json.loads(page.locator("#nodes").text_content())}
    assert names <= {text for text, *_ in drawn}
    for at, (one, x, y, width) in enumerate(drawn):
        for other, v, w, wide in drawn[at + 1 :]:
            assert abs(x - v) >= (width + wide) / 2 or abs(y - w) >= 12, (one, other)
