#!/usr/bin/env bash
# Builds a release of Gavel and runs it with the arguments given. Without a display it hosts.
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD
. app/packages.sh

need_packages "${build_packages[@]}" "${run_packages[@]}"
build_targets=(--target gavel)
build_preset release

cd "$OLDPWD" 2>/dev/null || true
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    case "${1:-}" in
    --version) ;;
    "" | -*)
        echo "No display here: running gavel host." >&2
        set -- host "$@"
        ;;
    esac
fi
exec "$here/build/release/app/gavel" "$@"
