#!/usr/bin/env bash
# Writes the locks in requirements/: names, versions and hashes, no addresses.
#   core.txt   what the product needs          store.txt  the embedded store (no wheel everywhere)
#   build.txt  what installs the project       dev.txt    what the tests need, on top of all
# Usage: scripts/lock.sh [--upgrade]   (needs uv: pip install uv)
set -euo pipefail
cd "$(dirname "$0")/.."

compile() {
  uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header \
    --no-emit-index-url --no-emit-find-links "$@"
}

compile "$@" pyproject.toml -o requirements/core.txt
compile "$@" requirements/store.in -c requirements/core.txt -o requirements/store.txt
compile "$@" requirements/build.in -c requirements/core.txt -o requirements/build.txt
compile "$@" --group dev -c requirements/core.txt -c requirements/store.txt \
  -c requirements/build.txt -o requirements/dev.txt pyproject.toml
