"""The examples of the READMEs print what the READMEs say that they print."""
import pathlib
import subprocess
import sys
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "Scripts" / "readme-examples.py"


class Readme(unittest.TestCase):
    def test_examples_print_what_stands_below_them(self):
        done = subprocess.run([sys.executable, SCRIPT, "--check"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main()
