#!/usr/bin/env bash
# Makes the Python environment of the checks under .build/python, once, and prints the path of its interpreter.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=.build/python
if [ ! -e "$folder/.complete" ] || [ Scripts/python-requirements.txt -nt "$folder/.complete" ]; then
  rm -rf "$folder"
  python3 -m venv "$folder" >&2
  "$folder/bin/python" -m pip install --quiet --requirement Scripts/python-requirements.txt >&2
  touch "$folder/.complete"
fi
echo "$PWD/$folder/bin/python"
