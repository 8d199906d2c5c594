#!/usr/bin/env bash
# Installs what building and testing need on Debian or Ubuntu beside a Swift 6 toolchain; does nothing when all is there.
set -euo pipefail

missing=()
needs() { # PACKAGE TEST…: the package is missing when the test fails
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || missing+=("$package")
}
has_header() { compgen -G "/usr/include/$1" || compgen -G "/usr/include/*/$1"; }

if ! command -v swift >/dev/null 2>&1; then
  echo "install-dependencies: swift is not on the PATH; install Swift 6 from https://www.swift.org/install/" >&2
  exit 1
fi

needs libicu-dev has_header unicode/ucnv.h
needs libssl-dev has_header openssl/evp.h
needs libxml2-dev has_header libxml2/libxml/xmlreader.h
needs libsqlite3-dev has_header sqlite3.h
needs libzip-dev has_header zip.h
# The examples of the README ask it; the models for TypeScript are compiled in the tests.
needs sqlite3 command -v sqlite3
needs node-typescript command -v tsc
needs poppler-utils command -v pdftotext
# Without its maps the text of fonts of the Adobe-GB1 collection does not come out.
needs poppler-data [ -d /usr/share/poppler/cMap/Adobe-GB1 ]
# Reads DOC; where it is not installed those files are refused by name.
needs catdoc command -v catdoc
needs g++ has_header 'c++/*/string'
needs pkg-config command -v pkg-config
needs make command -v make
needs python3 command -v python3
# Debian splits the part of venv that makes environments with pip into a package of its own.
needs python3-venv python3 -c 'import ensurepip, venv'

[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "install-dependencies: no apt-get here; please install: ${missing[*]}" >&2
  exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    echo "install-dependencies: neither root nor sudo; please install: ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi
echo "installing: ${missing[*]}"
install() {
  # env, because sudo drops variables of the environment.
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}"
}
# The package lists of a fresh image are empty or old: try with what is there, else fetch them first.
install >/dev/null 2>&1 || { "${as_root[@]}" apt-get update && install; }
