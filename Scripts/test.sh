#!/usr/bin/env bash
# Runs every check of the project; its last line is "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."

passed=0
failed=0
failures=()
check() { # NAME COMMAND…: counts one check
  local name=$1
  shift
  echo "== $name"
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    failures+=("$name")
  fi
}
finish() {
  for name in "${failures[@]}"; do echo "failed: $name"; done
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
  exit
}

check "format (mend with: make format)" \
  swift format lint --strict --recursive --configuration .swift-format Sources Tests Benchmarks Package.swift
check "build" swift build --build-tests
[ "$failed" -eq 0 ] || [ "${failures[*]}" = "format (mend with: make format)" ] || finish
check "Python environment" Scripts/python.sh

report=.build/test-report
rm -f "$report"*.xml
echo "== tests"
swift test --skip-build --xunit-output "$report.xml"
status=$?
# Swift Testing writes its report beside the one of XCTest, under a name of its own.
counts=$(python3 Scripts/count-tests.py "$report-swift-testing.xml")
read -r tests broken <<<"${counts:-0 0}"
passed=$((passed + tests - broken))
failed=$((failed + broken))
if [ "$broken" -gt 0 ]; then
  failures+=("$broken tests")
elif [ "$status" -ne 0 ] || [ "$tests" -eq 0 ]; then
  # A crash leaves no report, or one without a failure in it.
  failed=$((failed + 1))
  failures+=("swift test ended with $status after $tests tests")
fi
finish
