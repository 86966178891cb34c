"""The notebook runs from the first cell to the last and shows what it promises."""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parents[2]


@pytest.mark.model
@pytest.mark.store
def test_the_tour_runs_and_shows_rows_and_a_page(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    notebook = nbformat.read(ROOT / "notebooks/tour.ipynb", as_version=4)
    client = NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": tmp_path}}
    )
    client.execute()
    shown = {
        index: [output for output in cell.outputs if output.output_type == "execute_result"]
        for index, cell in enumerate(notebook.cells)
        if cell.cell_type == "code"
    }
    tables = [outputs for outputs in shown.values() if outputs and "text/html" in outputs[0].data]
    assert len(tables) >= 3
    assert "Antony Blinken" in str(shown)
    page = (tmp_path / "demo/tour.html").read_text("utf-8")
    assert "Sergey Lavrov" in page or "Sergei Lavrov" in page


def test_the_notebook_is_kept_without_results() -> None:
    notebook = nbformat.read(ROOT / "notebooks/tour.ipynb", as_version=4)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert cells
    assert not any(cell.outputs or cell.execution_count for cell in cells)
