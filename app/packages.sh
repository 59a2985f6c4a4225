# Sourced by start.sh and tests/run.sh: what Debian 12 has to have installed, and installing what it lacks.

build_packages=(
    g++ cmake ninja-build pkg-config
    qt6-base-dev qt6-websockets-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libboost-dev libexpected-dev libicu-dev libsodium-dev libssl-dev libqrcodegencpp-dev zlib1g-dev libsqlite3-dev libpq-dev libjpeg-dev libpng-dev
    libheif-dev libzip-dev
    libgl-dev libxkbcommon-dev
)
run_packages=(
    libqt6sql6-sqlite libqt6sql6-psql qt6-image-formats-plugins libqt6svg6 fonts-noto-cjk fonts-noto-color-emoji
)
# lld links the many test programs, and clang compiles what the sanitizers look at: each in a fraction of the time that
# GNU's takes.
test_packages=(
    clang clang-format libclang-rt-14-dev lld llvm nodejs npm curl chromium firefox-esr xvfb xauth
    appstream desktop-file-utils dpkg-dev lintian postgresql
)

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# Installs those of the named packages that are not there. Quick when all are.
need_packages() {
    local missing=() package
    for package in "$@"; do
        # A command that came by another way, such as node from its makers' own archive, serves as well.
        case $package in nodejs) command -v node >/dev/null && continue ;; npm) command -v npm >/dev/null && continue ;; esac
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    echo "Installing: ${missing[*]}" >&2
    as_root apt-get update -qq >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

# build_preset NAME: configures once, builds what changed. Warnings are errors in CI.
build_preset() {
    local preset=$1 log
    local options=()
    [ "${CI:-}" = true ] && options+=(-DGAVEL_WERROR=ON)
    if [ ! -f "build/$preset/configured" ]; then # by the end of it: it may be broken off
        log=$(mktemp)
        cmake --preset "$preset" "${options[@]}" >"$log" 2>&1 || { cat "$log" >&2; rm -f "$log"; return 1; }
        rm -f "$log"
        touch "build/$preset/configured"
    fi
    cmake --build --preset "$preset" "${build_targets[@]}" -j "$(nproc)" >&2
}
