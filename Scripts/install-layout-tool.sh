#!/usr/bin/env bash
# Installs LLVM's BOLT for release builds, if the system has it and lets us; a build without it is only slower.
set -euo pipefail

compgen -G '/usr/lib/llvm-*/bin/llvm-bolt' >/dev/null && exit 0
command -v apt-get >/dev/null 2>&1 || exit 0
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  # Nobody is asked for a password for the sake of speed.
  sudo -n true 2>/dev/null || exit 0
  as_root=(sudo)
fi
# Debian and Ubuntu number the packages by LLVM's releases.
newest() { apt-cache search --names-only '^bolt-[0-9]+$' | cut -d' ' -f1 | sort -V | tail -1; }
package=$(newest)
if [ -z "$package" ]; then
  "${as_root[@]}" apt-get update >/dev/null || exit 0
  package=$(newest)
fi
[ -n "$package" ] || exit 0
echo "installing: $package"
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$package" >/dev/null ||
  echo "install-layout-tool: $package could not be installed; release builds go on without it" >&2
