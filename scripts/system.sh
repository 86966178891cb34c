#!/usr/bin/env bash
# Installs the two programs that only tests need and pip cannot bring: Maven, which fetches the
# Neo4j server, and Chromium, which opens the page. Only as root and with KG_REQUIRE=all; otherwise
# the system is never touched, and tests without their program are skipped and say so.
set -euo pipefail

[ "${KG_REQUIRE:-}" = all ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || exit 0

missing=()
command -v mvn >/dev/null || missing+=(maven)
command -v chromium >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
[ ${#missing[@]} -eq 0 ] && exit 0

echo "installing ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -qq -y --no-install-recommends "${missing[@]}" >/dev/null
