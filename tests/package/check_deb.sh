#!/usr/bin/env bash
# Makes the Debian package of a build and looks at it: check_deb.sh BUILD. Prints the package's path at the end; what
# lintian calls an error fails.
set -euo pipefail
export LC_ALL=C.UTF-8
build=$(cd "$1" && pwd)
folder=$build/package

fail() {
    echo "check_deb: $*" >&2
    exit 1
}

rm -rf "$folder"
cpack --config "$build/CPackConfig.cmake" -B "$folder" >&2
deb=$(ls "$folder"/gavel_*.deb)
dpkg-deb --contents "$deb" >"$folder/contents"
for file in usr/bin/gavel lib/systemd/system/gavel@.service etc/gavel/house.conf usr/share/doc/gavel/copyright \
    usr/share/doc/gavel/changelog.gz usr/share/icons/hicolor/scalable/apps/gavel.svg \
    usr/share/icons/hicolor/48x48/apps/gavel.png usr/share/man/man1/gavel.1; do
    grep -q "/$file" "$folder/contents" || fail "the package lacks $file"
done
grep -q " root/root " "$folder/contents" && ! grep -qv " root/root " "$folder/contents" || fail "something is not root's"
dpkg-deb --field "$deb" Depends | grep -q libqt6core6 || fail "dpkg-shlibdeps found nothing"
[ "$(dpkg-deb --info "$deb" conffiles)" = /etc/gavel/house.conf ] || fail "the example is no conffile"
dpkg-deb --fsys-tarfile "$deb" | tar -xO --wildcards '*gavel@.service' | grep -q '^ExecStart=/usr/bin/gavel ' ||
    fail "the unit starts another program"
lintian --fail-on error "$deb" >&2 || fail "lintian finds errors"
echo "$deb"
