"""The examples of the READMEs print what the READMEs say that they print."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "Scripts" / "readme-examples.py"


class Readme(unittest.TestCase):
    def test_examples_print_what_stands_below_them(self):
        done = subprocess.run([sys.executable, SCRIPT, "--check"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def refresh(self, *commands):
        """What the script says of a page with these examples, and the page afterwards."""
        with tempfile.TemporaryDirectory() as folder:
            page = pathlib.Path(folder) / "PAGE.md"
            lines = ["# A page", "", "```console"]
            for command in commands:
                lines += [f"$ {command}", "stale"]
            page.write_text("\n".join(lines + ["```", ""]), encoding="utf-8")
            done = subprocess.run([sys.executable, SCRIPT, page], capture_output=True, text=True)
            return done, page.read_text(encoding="utf-8")

    def test_an_example_that_fails_fails_the_script_and_leaves_the_page(self):
        for command in ["false", "gongwen validate missing | tail -1", "python3 -c 'next(iter([]))' | cat",
                        "python3 -c 'next(iter([]))'; true", "gongwem --help; true"]:
            with self.subTest(command):
                done, page = self.refresh("echo fine", command)
                self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
                self.assertIn(f"PAGE.md:6: {command}: ", done.stdout)
                self.assertIn("stale", page)

    def test_an_example_that_shows_its_exit_code_may_fail(self):
        done, page = self.refresh('gongwen validate missing 2> log; echo "exit code $?"')
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("exit code 2\n", page)
        self.assertNotIn("stale", page)


if __name__ == "__main__":
    unittest.main()
