#!/usr/bin/env bash
# Runs every check of the project; its last line is "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."

passed=0
failed=0
failures=()
check() { # NAME COMMAND…: one check
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
count() { # NAME STATUS REPORT: the tests of an xUnit report; STATUS is how the run ended
  local tests=0 broken=0
  read -r tests broken < <(python3 Scripts/count-tests.py "$3")
  passed=$((passed + tests - broken))
  failed=$((failed + broken))
  if [ "$broken" -gt 0 ]; then
    failures+=("$1: $broken of $tests")
  elif [ "$2" -ne 0 ] || [ "$tests" -eq 0 ]; then
    # A run that crashed leaves no report, or one without a failure in it.
    failed=$((failed + 1))
    failures+=("$1 ended with $2 after $tests tests")
  fi
}
finish() {
  for name in "${failures[@]}"; do echo "failed: $name"; done
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
  exit
}

check "format (make format mends it)" \
  swift format lint --strict --recursive --configuration .swift-format Sources Tests Benchmarks Package.swift
echo "== build"
swift build --build-tests || { failed=$((failed + 1)) failures+=("build") && finish; }

# From here on python3 is that of the environment, also for the tests that start it.
check "Python environment" Scripts/python.sh
PATH="$PWD/.build/python/bin:$PATH"
check "JSON Schema test suite" Tests/python/fetch-test-suite.sh

check "Browser for the review pages" Scripts/install-browser.sh

report=.build/test-report
rm -f "$report"*
echo "== Swift tests"
swift test --skip-build --xunit-output "$report.xml"
# Swift Testing writes its report beside the one of XCTest, under a name of its own.
count "Swift tests" $? "$report-swift-testing.xml"

echo "== Python tests"
python3 Scripts/python-tests.py Tests/python "$report-python.xml"
count "Python tests" $? "$report-python.xml"

records() { .build/debug/gongwen extract corpus | python3 Tests/python/validate_records.py - output/corpus/records/*.json; }
check "records fit their schema (jsonschema from PyPI)" records
finish
