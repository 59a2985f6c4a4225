#!/bin/sh
# tests/shots.sh DIRECTORY [BEGINNING] [--theme light|dark] [--language en|ko] [--size 900x600]
# A picture of every view whose name begins so, in both themes and languages and at three sizes, or in the ones named.
set -eu
[ $# -gt 0 ] || { echo "usage: tests/shots.sh DIRECTORY [BEGINNING] [--theme, --language, --size]" >&2; exit 2; }
build=${GAVEL_BUILD:-$(dirname "$0")/../build/release}
if [ -n "${DISPLAY:-}" ] || ! command -v xvfb-run >/dev/null; then
    QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} exec "$build/tests/gavel_shots" "$@"
else
    exec xvfb-run -a -s "-screen 0 1600x1200x24" "$build/tests/gavel_shots" "$@"
fi
