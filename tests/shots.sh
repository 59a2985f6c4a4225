#!/bin/sh
# tests/shots.sh DIRECTORY [BEGINNING]: a picture of every view whose name begins so, in both themes and languages, at three sizes.
set -eu
out=${1:?usage: tests/shots.sh DIRECTORY [BEGINNING]}
build=${GAVEL_BUILD:-$(dirname "$0")/../build/release}
if [ -n "${DISPLAY:-}" ] || ! command -v xvfb-run >/dev/null; then
    QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} "$build/tests/gavel_shots" "$out" ${2:+"$2"}
else
    xvfb-run -a -s "-screen 0 1600x1200x24" "$build/tests/gavel_shots" "$out" ${2:+"$2"}
fi
