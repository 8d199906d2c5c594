"""Runs the Python tests of a folder and writes an xUnit report.

usage: python-tests.py FOLDER REPORT
"""

import sys
import unittest
import xml.etree.ElementTree as ElementTree


class Result(unittest.TextTestResult):
    """Keeps the names of all tests that ran."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.names = []

    def startTest(self, test):
        super().startTest(test)
        self.names.append(test.id())


folder, report = sys.argv[1:]
result = unittest.TextTestRunner(resultclass=Result, verbosity=2).run(unittest.defaultTestLoader.discover(folder))
suite = ElementTree.Element("testsuite", name=folder)
# A failure of one subtest, or of a class as a whole, counts for itself beside the tests that ran.
broken = {getattr(test, "test_case", test).id() for test, _ in result.failures + result.errors}
for name in sorted(set(result.names) | broken):
    case = ElementTree.SubElement(suite, "testcase", name=name)
    if name in broken:
        ElementTree.SubElement(case, "failure")
ElementTree.ElementTree(suite).write(report, encoding="utf-8")
sys.exit(not result.wasSuccessful())
