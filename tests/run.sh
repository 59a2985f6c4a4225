#!/usr/bin/env bash
# Builds and runs all tests, without a display. `tests/run.sh asan` or `tests/run.sh tsan` runs those that a sanitizer
# looks at, `tests/run.sh fuzz` each fuzzer for 20 s, `tests/run.sh full` all of the first with long rounds of what
# is broken off, and the package in a clean Debian (root's alone). Ends with a line `N passed, N failed`.
set -uo pipefail
cd "$(dirname "$0")/.."
. app/packages.sh

suite=${1:-release}
full=
[ "$suite" = full ] && full=1 && suite=release
passed=0
failed=0
counted=0

count() { # count NAME PASSED FAILED; says how long it was since the count before, too
    echo "$1: $2 passed, $3 failed, after $((SECONDS - counted)) s"
    counted=$SECONDS
    passed=$((passed + $2))
    failed=$((failed + $3))
}

finish() {
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
    exit
}

# A test of the windows or of time can lose against whatever else a shared machine does. Who fails is run once more, alone;
# what passes then is named as unsteady, and what fails again has failed.
run_ctest() { # run_ctest PRESET [ctest options]
    local preset=$1 log total bad again
    shift
    log=$(mktemp)
    ctest --test-dir "build/$preset" --output-on-failure --no-tests=error -j 3 "$@" 2>&1 | tee "$log"
    total=$(sed -n 's/.*tests failed out of \([0-9]*\).*/\1/p' "$log")
    bad=$(sed -n 's/.*tests passed, \([0-9]*\) tests failed.*/\1/p' "$log")
    if [ "${bad:-0}" -gt 0 ]; then
        sed -n 's/^\t *[0-9]* - \([^ ]*\) (.*/unsteady, or broken: \1/p' "$log"
        ctest --test-dir "build/$preset" --output-on-failure --rerun-failed -j 1 2>&1 | tee "$log"
        again=$(sed -n 's/.*tests passed, \([0-9]*\) tests failed.*/\1/p' "$log")
        bad=${again:-$bad}
    fi
    rm -f "$log"
    if [ -z "$total" ]; then count "ctest ($preset)" 0 1; else count "ctest ($preset)" $((total - bad)) "$bad"; fi
}

# Real foreign clients against the real program, three files at a time, so that some go on while others wait; as above, who
# fails is run once more, alone.
run_interop() { # run_interop NAME FILE...
    local good=0 bad=0 file logs
    logs=$(mktemp -d)
    for file in "${@:2}"; do
        while [ "$(jobs -rp | wc -l)" -ge 3 ]; do wait -n; done
        { interop_file "$file" "$logs/$file" && touch "$logs/$file.passed"; cat "$logs/$file"; } &
    done
    wait
    for file in "${@:2}"; do
        if [ ! -e "$logs/$file.passed" ]; then
            echo "unsteady, or broken: $file"
            interop_file "$file" "$logs/$file"
            cat "$logs/$file"
        fi
        good=$((good + $(tap_sum pass "$logs/$file")))
        bad=$((bad + $(tap_sum fail "$logs/$file") + $(tap_sum cancelled "$logs/$file")))
        [ "$(tap_sum tests "$logs/$file")" -gt 0 ] || bad=$((bad + 1))
    done
    rm -rf "$logs"
    count "$1" "$good" "$bad"
}

interop_file() { # interop_file FILE LOG
    (cd tests/interop && GAVEL_BIN=$PWD/../../build/release/app/gavel node --test "$1") >"$2" 2>&1
}

# Debian's package of Prometheus has its tool, and would start a server if it were installed. Prints where the tool is.
promtool() {
    local folder=$PWD/build/prometheus
    if [ ! -x "$folder/usr/bin/promtool" ]; then
        mkdir -p "$folder" && (cd "$folder" && apt-get download -qq prometheus >&2 && dpkg -x prometheus_*.deb . &&
            rm prometheus_*.deb) || return 1
    fi
    echo "$folder/usr/bin/promtool"
}

tap_sum() { # tap_sum NAME LOG
    local sum
    sum=$(sed -n "s/^[#ℹ] $1 \\([0-9]*\\)\$/\\1/p" "$2" | tail -n 1)
    echo "${sum:-0}"
}

# What of a suite is built. The thread sanitizer looks at the mailboxes and what they join; the rest of the program has one
# thread.
choose_targets() { # choose_targets SUITE
    case $1 in
    asan) build_targets=(--target core_tests) ;;
    tsan) build_targets=(--target tst_mailbox) ;;
    fuzz) build_targets=(--target fuzzers) ;;
    *) build_targets=() ;;
    esac
}

# CI looks at the sanitizers' suites next. What they need is compiled while tests wait, by what those leave of the
# processors; the rest of it, when their turn has come.
begin_ahead() { # begin_ahead SUITE...: until end_ahead
    [ $# -eq 0 ] && return
    export -f build_preset choose_targets
    # No job of this shell, which waits for its jobs.
    ahead=$(setsid chrt --idle 0 bash -c 'for suite; do choose_targets "$suite"; build_preset "$suite"; done' ahead "$@" \
        >/dev/null 2>&1 & echo $!)
    trap end_ahead EXIT
}

end_ahead() {
    [ -z "${ahead:-}" ] && return
    local rounds=0
    kill -TERM -- "-$ahead" 2>/dev/null
    while kill -0 -- "-$ahead" 2>/dev/null && [ $((rounds += 1)) -le 50 ]; do sleep 0.2; done
    kill -KILL -- "-$ahead" 2>/dev/null
    ahead=
}

need_packages "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}" || { count packages 0 1; finish; }
choose_targets "$suite"
if build_preset "$suite"; then count build 1 0; else count build 0 1; finish; fi

case $suite in
asan)
    export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
    export LSAN_OPTIONS=suppressions=$PWD/tests/support/lsan.supp
    run_ctest asan -L core
    finish
    ;;
tsan)
    export TSAN_OPTIONS=suppressions=$PWD/tests/support/tsan.supp:halt_on_error=1
    run_ctest tsan -L threads
    finish
    ;;
fuzz)
    log=$(mktemp)
    for part in tests/fuzz/run.sh "node tests/fuzz/differential/compare.mjs"; do
        $part 2>&1 | tee "$log"
        good=$(sed -n 's/^\([0-9]*\) passed, [0-9]* failed$/\1/p' "$log" | tail -n 1)
        bad=$(sed -n 's/^[0-9]* passed, \([0-9]*\) failed$/\1/p' "$log" | tail -n 1)
        count "$part" "${good:-0}" "${bad:-1}"
    done
    rm -f "$log"
    finish
    ;;
esac

# What is killed at random is killed more often where there is time, and before a larger crowd.
[ -z "$full" ] || export GAVEL_FAULT_ROUNDS=200 GAVEL_FAULT_WATCHERS=3000
run_ctest release
begin_ahead ${GAVEL_BUILD_AHEAD:-}

if deb=$(tests/package/check_deb.sh build/release); then count package 1 0; else count package 0 1; fi
if [ -n "$full" ]; then
    if need_packages debootstrap && tests/package/in_clean_debian.sh "$deb" "$PWD/build/clean_debian"; then
        count "clean Debian" 1 0
    else
        count "clean Debian" 0 1
    fi
fi

GAVEL_PROMTOOL=$(promtool) || count promtool 0 1
export GAVEL_PROMTOOL

# What the foreign clients need; before all else that they are in.
has_clients=true
(cd tests/interop && { [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --no-audit --no-fund --ignore-scripts; }) ||
    { has_clients=false; count "interop" 0 1; }

# The same once more with books in PostgreSQL, and what only several hosts can show. Faults and foreign clients have one
# that syncs.
. tests/support/postgres.sh
trap 'stop_postgres; end_ahead' EXIT
if start_postgres off; then run_ctest release -L both -LE faults; else count "postgres" 0 1; fi
stop_postgres
if start_postgres; then
    run_ctest release -L both -L faults
    $has_clients && run_interop "interop (PostgreSQL)" {crash,model,openapi,rooms}.test.js
else
    count "postgres" 0 1
fi
stop_postgres

$has_clients && run_interop "interop" $(cd tests/interop && ls *.test.js)
end_ahead
finish
