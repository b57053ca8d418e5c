#!/usr/bin/env bash
# Proves the two commands on a bare machine: a Debian made anew in a folder, the last commit cloned into it, and
# nothing from here but the name server, the certificates and pip's settings. As root, with mmdebstrap installed.
#   tools/fresh.sh [FOLDER]     the new root; build/fresh unless named
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$(realpath -m "${1:-build/fresh}")
[ "$(id -u)" = 0 ] && command -v mmdebstrap >/dev/null || { echo "Cần quyền root và gói mmdebstrap." >&2; exit 1; }

if [ ! -e "$root/etc/debian_version" ]; then
  mkdir -p "$root"
  mmdebstrap --quiet --variant=minbase --include=python3,python3-venv,git,make,ca-certificates bookworm "$root"
fi
for file in /etc/resolv.conf /etc/hosts /etc/pip.conf /etc/ssl/certs/ca-certificates.crt; do
  [ -e "$file" ] && cp --dereference "$file" "$root$file"
done
rm -rf "$root/can-cu"
git clone --quiet --no-hardlinks . "$root/can-cu"

# Process and device files of its own, so that browsers start; gone with the last process.
exec unshare --mount --pid --fork --kill-child bash -euc '
  mount -t proc proc "$0/proc"
  mount --rbind /dev "$0/dev"
  mount -t tmpfs -o mode=1777 tmpfs "$0/tmp"
  exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root chroot "$0" /bin/sh -euc "cd /can-cu; make site; .ci/run"
' "$root"
