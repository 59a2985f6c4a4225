#!/usr/bin/env bash
# Runs the fuzzers that the preset `fuzz` built, two at a time, and prints a line for each.
#   tests/fuzz/run.sh [SECONDS [NAME...]]      20 s each, all of them, without more said
# GAVEL_FUZZ_SEED names where chance begins, 1 without; 0 lets each run take other ways.
# Ends with a line `N passed, N failed`. What ends a run is printed in base64 and kept in build/fuzz/found.
set -uo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:-20}
shift $(($# > 0 ? 1 : 0))
built=build/fuzz/fuzz
found=build/fuzz/found
logs=build/fuzz/logs
grown=build/fuzz/corpus
at_once=2
seed=${GAVEL_FUZZ_SEED:-1}

export QT_QPA_PLATFORM=offscreen TZ=UTC
export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:quarantine_size_mb=64 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
export LSAN_OPTIONS=suppressions=$PWD/tests/support/lsan.supp:print_suppressions=0

fuzz() { # fuzz NAME: its own log, its own folders
    local name=$1 options=()
    [ -f "tests/fuzz/dictionaries/$name.dict" ] && options+=("-dict=tests/fuzz/dictionaries/$name.dict")
    mkdir -p "$found/$name" "$grown/$name"
    "$built/fuzz_$name" -seed="$seed" -max_total_time="$seconds" -timeout=25 -rss_limit_mb=2048 -max_len=4096 -print_final_stats=1 \
        -artifact_prefix="$found/$name/" "${options[@]}" "$grown/$name" "tests/fuzz/corpus/$name" >"$logs/$name" 2>&1
    echo $? >"$logs/$name.status"
}

report() { # report NAME: true if nothing was found
    local name=$1 log=$logs/$1 kept
    if [ "$(cat "$log.status")" -eq 0 ]; then
        sed -n "s/^#\([0-9]*\)[[:space:]]*DONE *cov: \([0-9]*\) ft: \([0-9]*\) corp: \([0-9]*\).*/$name: \1 runs, \2 edges, \3 features, \4 inputs kept/p" "$log"
        return 0
    fi
    echo "$name: FOUND"
    tail -n 60 "$log"
    kept=$(sed -n 's/.*Test unit written to \(.*\)$/\1/p' "$log" | tail -n 1)
    [ -f "$kept" ] && echo "$kept, in base64: $(base64 -w 0 "$kept")"
    return 1
}

names=("$@")
if [ ${#names[@]} -eq 0 ]; then
    for source in tests/fuzz/fuzz_*.cpp; do
        name=$(basename "$source" .cpp)
        names+=("${name#fuzz_}")
    done
fi
mkdir -p "$found" "$logs" "$grown"
running=0
for name in "${names[@]}"; do
    if [ "$running" -ge "$at_once" ]; then
        wait -n
        running=$((running - 1))
    fi
    fuzz "$name" &
    running=$((running + 1))
done
wait

passed=0
failed=0
for name in "${names[@]}"; do
    if report "$name"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
