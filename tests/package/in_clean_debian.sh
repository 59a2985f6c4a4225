#!/usr/bin/env bash
# Installs the Debian package in a clean Debian 12, holds an auction from it over HTTP, and purges it without a trace:
# in_clean_debian.sh PACKAGE FOLDER. Root's alone; the folder holds the system and is removed in the end.
set -euo pipefail
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive
deb=$1
root=$2
serving=

fail() {
    echo "in_clean_debian: $*" >&2
    exit 1
}

inside() { # inside COMMAND...: in the clean system
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive chroot "$root" "$@"
}

clear_up() {
    [ -z "$serving" ] || kill "$serving" 2>/dev/null || true
    ! mountpoint -q "$root/proc" || umount "$root/proc"
    rm -rf --one-file-system "$root"
}

# The mirror that this machine itself installs from, in either of apt's forms.
mirror() {
    cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources 2>/dev/null |
        sed -nE 's/^URIs: *([^ ]+).*/\1/p; s/^deb +(\[[^]]*\] +)?([^ ]+).*/\2/p' | grep -v security | head -n 1
}

# files_of: every file of the system that a package could leave behind; what apt itself writes is its own.
files_of() {
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./var/cache -o -path ./var/log -o -path ./var/lib/dpkg \
        -o -path ./var/lib/apt -o -path ./tmp -o -path ./run -o -path ./etc/ld.so.cache \) -prune -o -print | sort)
}

api() { # api METHOD PATH TOKEN [BODY]
    curl -sS --fail-with-body --max-time 20 -X "$1" "$url$2" ${3:+-H "Authorization: Bearer $3"} \
        ${4:+-H 'Content-Type: application/json' -d "$4"}
}

member() { # member NAME: of the JSON object on standard input
    node -e 'console.log(JSON.parse(require("fs").readFileSync(0))[process.argv[1]])' "$1"
}

sign_up() { # sign_up NICK: prints the token
    api POST /api/v1/accounts '' "{\"email\":\"$1@example.org\",\"nick\":\"$1\",\"password\":\"password of $1\"}" | member token
}

hold_auction() {
    local ann ben host lot state
    ann=$(sign_up ann)
    ben=$(sign_up ben)
    host=$(api POST /api/v1/session '' '{"email":"host","password":"a password for the test"}' | member token)
    lot=$(api POST /api/v1/lots "$ann" '{"name":"Violin","start":1000}' | member id)
    api POST "/api/v1/lots/$lot/bids" "$ben" '{"bid":1000}' >/dev/null
    api POST "/api/v1/lots/$lot/actions" "$host" '{"action":"close"}' >/dev/null
    state=$(api GET "/api/v1/lots/$lot" '' | member phase)
    [ "$state" = sold ] || fail "the lot is $state"
    api GET "/api/v1/lots/$lot/log" '' >"$root/tmp/log.jsonl"
    inside gavel verify /tmp/log.jsonl
}

trap clear_up EXIT
rm -rf --one-file-system "$root"
debootstrap --variant=minbase bookworm "$root" "$(mirror)" >"$root.log" 2>&1 || { tail "$root.log" >&2; fail debootstrap; }
cp /etc/resolv.conf "$root/etc/resolv.conf"
mount -t proc proc "$root/proc"
inside apt-get update -qq
# What the package needs stays in the comparison; only what it is itself has to go.
dpkg-deb --field "$deb" Depends | sed 's/([^)]*)//g; s/,/ /g' |
    xargs env -i PATH="$PATH" DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 chroot "$root" apt-get install -y -qq --no-install-recommends >>"$root.log" 2>&1
files_of >"$root.before"
cp "$deb" "$root/tmp/gavel.deb"
inside apt-get install -y -qq --no-install-recommends /tmp/gavel.deb >>"$root.log" 2>&1 || { tail "$root.log" >&2; fail "it can't be installed"; }
inside gavel --version

env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 GAVEL_HOST_PASSWORD='a password for the test' chroot "$root" \
    gavel host --port 0 --data /var/lib/gavel/test >"$root.out" 2>&1 &
serving=$!
for _ in $(seq 100); do
    url=$(sed -n 's|^gavel: serving \(.*\)/$|\1|p' "$root.out")
    [ -n "$url" ] && break
    sleep 0.2
done
[ -n "$url" ] || { cat "$root.out" >&2; fail "it does not serve"; }
hold_auction
kill "$serving"
wait "$serving" || fail "it ended with $?"
serving=
[ -f "$root/var/lib/gavel/test/book.sqlite" ] || fail "there is no book"

inside apt-get remove -y -qq gavel >>"$root.log" 2>&1
[ -f "$root/var/lib/gavel/test/book.sqlite" ] || fail "removing it took the book away"
inside apt-get purge -y -qq gavel >>"$root.log" 2>&1
files_of >"$root.after"
diff "$root.before" "$root.after" >&2 || fail "purged, it leaves traces"
rm -f "$root.before" "$root.after" "$root.out" "$root.log"
echo "installed, an auction held, purged"
