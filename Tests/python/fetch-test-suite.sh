#!/bin/sh
# Puts the official JSON Schema test suite (draft 2020-12) where the tests of NoticeRecords look for it.
#
# usage: Tests/python/fetch-test-suite.sh [FOLDER]     (FOLDER is .build/json-schema-test-suite unless named)
#
# The suite is part of the source package of PyPI's jsonschema; its version is pinned so that the counts that the
# tests expect stay true.
set -eu
version=4.26.0
cd "$(dirname "$0")/../.."
folder=${1:-.build/json-schema-test-suite}
if [ -f "$folder/type.json" ]; then
    echo "$folder is there already"
    exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m pip download --quiet --disable-pip-version-check --no-binary jsonschema --no-deps \
    --dest "$work" "jsonschema==$version"
tar -xzf "$work/jsonschema-$version.tar.gz" -C "$work"
mkdir -p "$(dirname "$folder")"
cp -R "$work/jsonschema-$version/json/tests/draft2020-12" "$folder"
echo "$folder holds $(find "$folder" -maxdepth 1 -name '*.json' | wc -l) files"
