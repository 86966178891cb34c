"""A page of ours opened in a browser that reaches no network, with what it asks for and says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Route

Scheme = Literal["light", "dark"]


class Opened:
    """A page with everything that it asked for or complained of."""

    def __init__(
        self, browser: Browser, scheme: Scheme = "light", *, size: tuple[int, int] = (1280, 800)
    ) -> None:
        """Open an empty page whose every request but its own file is refused and noted."""
        width, height = size
        self.context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme
        )
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.context.route("**/*", self._answer)
        self.page = self.context.new_page()
        self.page.on("console", lambda m: self.complaints.append(m.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(dialog.message))

    def _answer(self, route: Route) -> None:
        if route.request.url.startswith("file:") and route.request.is_navigation_request():
            route.continue_()
            return
        self.requests.append(route.request.url)
        route.abort()

    def show(self, path: Path) -> Page:
        """Open the file."""
        self.page.goto(path.as_uri())
        return self.page

    def close(self) -> None:
        """Close it, having checked that it asked for nothing and complained of nothing."""
        assert self.requests == []
        assert self.complaints == []
        self.context.close()


def middle_of_line(page: Page, number: int) -> tuple[float, float]:
    """Where on the screen the middle of a line is."""
    spot = page.evaluate(
        """number => {
            const edge = actorGraph.network.body.edges[number];
            const {x, y} = actorGraph.network.canvasToDOM(edge.edgeType.getPoint(0.5));
            const box = document.getElementById("mynetwork").getBoundingClientRect();
            return [x + box.left, y + box.top];
        }""",
        number,
    )
    return spot[0], spot[1]
