"""Prints how many tests an xUnit report names and how many of them failed; nothing where there is no report."""

import sys
import xml.etree.ElementTree as ElementTree

try:
    suites = list(ElementTree.parse(sys.argv[1]).iter("testsuite"))
except (OSError, ElementTree.ParseError):
    sys.exit(0)
cases = [case for suite in suites for case in suite.iter("testcase")]
broken = [case for case in cases if case.find("failure") is not None or case.find("error") is not None]
print(len(cases), len(broken))
