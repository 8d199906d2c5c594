"""Prints how many tests an xUnit report names and how many of them failed; 0 0 where there is no report."""

import sys
import xml.etree.ElementTree as ElementTree

try:
    cases = list(ElementTree.parse(sys.argv[1]).iter("testcase"))
except (OSError, ElementTree.ParseError):
    cases = []
broken = [case for case in cases if case.find("failure") is not None or case.find("error") is not None]
print(len(cases), len(broken))
