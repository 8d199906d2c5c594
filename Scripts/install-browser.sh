#!/usr/bin/env bash
# Installs Chromium and a font with Chinese characters for the tests of the review pages, where apt has them.
# Ubuntu's package of that name only fetches a snap; there the tests of the pages are skipped and say so.
set -uo pipefail

for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
grep -q '^ID=debian' /etc/os-release 2>/dev/null && command -v apt-get >/dev/null 2>&1 || exit 0
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null 2>&1 || exit 0
  as_root=(sudo)
fi
echo "installing: chromium"
install() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends chromium fonts-noto-cjk
}
install >/dev/null 2>&1 || { "${as_root[@]}" apt-get update && install; }
