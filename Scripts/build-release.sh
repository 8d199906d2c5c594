#!/usr/bin/env bash
# Builds release PRODUCTs, and lays out their machine code by what runs often where LLVM's BOLT is installed.
# The program spends its time in many small functions; how they lie in memory decides a tenth of its speed.
set -euo pipefail
cd "$(dirname "$0")/.."

layout=.build/layout
mkdir -p "$layout"
library=$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
toolchain=$(dirname "$(readlink -f "$(command -v swiftc)")")
bolt=
# BOLT needs the linker of the toolchain; without either the program stays as the usual linker lays it out.
if [ -x "$toolchain/ld.lld" ]; then
  bolt=$(compgen -G '/usr/lib/llvm-*/bin/llvm-bolt' | sort -V | tail -1 || true)
fi
options=(--configuration release)
# The Swift library goes into the program where the toolchain has it for that: one file to copy, and it starts sooner.
if compgen -G "${library}_static/libswiftCore.a" >/dev/null || compgen -G "${library}_static/linux/libswiftCore.a" >/dev/null; then
  options+=(--static-swift-stdlib)
fi
if [ -n "$bolt" ]; then
  # BOLT moves code by its relocations, which only that linker keeps for Swift's objects.
  options+=(--toolset Scripts/keep-relocations.json)
fi

# What is run to see which code runs often, and to see that the new layout computes the same.
exercise() { # PROGRAM OUTPUT
  "$1" extract notices >"$2" 2>"$2.err"
}

profile() { # PROGRAM: counts the branches that its run over the notices takes
  "$bolt" "$1" -instrument -o "$layout/counting" --instrumentation-file="$PWD/$layout/profile.fdata" &&
    exercise "$layout/counting" "$layout/counted.jsonl"
}

lay_out() { # PRODUCT: the linked program laid out anew, beside it
  local program=.build/release/$1 arranged=$layout/$1
  # One profile serves both: the benchmark runs the code that the command runs.
  if [ "$1" = gongwen ]; then profile "$program" || return 1; fi
  "$bolt" "$program" -o "$arranged" -data="$layout/profile.fdata" -reorder-blocks=ext-tsp -reorder-functions=hfsort \
    -split-functions -split-all-cold -split-eh -icf=1 -plt=hot -inline-small-functions || return 1
  if [ "$1" = gongwen ]; then
    exercise "$program" "$layout/linked.jsonl" && exercise "$arranged" "$layout/arranged.jsonl" || return 1
    cmp "$layout/linked.jsonl" "$layout/arranged.jsonl" || return 1
  fi
}

arrange() { # PRODUCT: puts the program laid out anew in the place of the linked one
  local program=.build/release/$1 arranged=$layout/$1 linked
  linked=$(sha256sum <"$program")
  # SwiftPM links again whenever the program is not the one that it wrote; the same link needs no new layout.
  if [ ! -f "$arranged.linked" ] || [ "$linked" != "$(cat "$arranged.linked")" ]; then
    rm -f "$arranged.linked"
    lay_out "$1" || return 1
    echo "$linked" >"$arranged.linked"
  fi
  cp "$arranged" "$program.arranged" && mv "$program.arranged" "$program"
}

for product in "$@"; do
  swift build "${options[@]}" --product "$product"
  if [ -z "$bolt" ]; then
    echo "build-release: no llvm-bolt or no lld here; $product stays as it was linked, and about a tenth slower"
  elif ! arrange "$product" >"$layout/$product.log" 2>&1; then
    echo "build-release: $product stays as it was linked, and about a tenth slower; see $layout/$product.log" >&2
  fi
done
