# What people type: `make demo` to see it work, `make test` for everything that CI checks.
# Both make .venv from the locks in requirements/ by themselves and touch nothing outside this
# folder (but see KG_REQUIRE in scripts/system.sh).

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install -q

.PHONY: demo test lint types layers tests evaluate bench lock clean

demo: .venv/core
	$(BIN)/kg build examples/articles --out demo

test: .venv/dev
	@scripts/system.sh
	@$(MAKE) --no-print-directory lint types layers tests evaluate

lint: .venv/dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: .venv/dev
	$(BIN)/mypy

layers: .venv/dev
	$(BIN)/lint-imports

tests: .venv/dev
	$(BIN)/python -m pytest

evaluate: .venv/dev
	$(BIN)/python -m kg.evaluation.gate

bench: .venv/dev
	$(BIN)/python bench/run.py

# New versions into the locks: `make lock UPGRADE=--upgrade`
lock: .venv/dev
	PATH="$(CURDIR)/$(BIN):$$PATH" scripts/lock.sh $(UPGRADE)

clean:
	rm -rf .venv .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis demo

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0] + ": make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv .venv

# The embedded store has no wheel for some machines (Intel Macs, glibc older than 2.34): its lock
# alone may fail, and everything but that store then works.
.venv/core: .venv/bin/python requirements/core.txt requirements/build.txt requirements/store.txt pyproject.toml
	$(PIP) --require-hashes -r requirements/core.txt -r requirements/build.txt
	$(PIP) --no-deps --no-build-isolation -e .
	@$(PIP) --only-binary :all: --require-hashes -r requirements/store.txt 2>/dev/null || \
	  echo "note: no embedded store for this machine; everything else works, and so does --store bolt://... with a Neo4j server"
	@touch $@

.venv/dev: .venv/core requirements/dev.txt
	$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@
