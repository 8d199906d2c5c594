"""Files that mean harm or are broken are refused with a clear message or read; they cost no other file anything."""
import json
import os
import pathlib
import subprocess
import tempfile
import time
import unittest

import make_hostile

ROOT = pathlib.Path(__file__).resolve().parents[2]
GONGWEN = ROOT / ".build" / "debug" / "gongwen"


def gongwen(*arguments, path=None, **options):
    environment = dict(os.environ, SWIFT_BACKTRACE="enable=no")
    if path:
        environment["PATH"] = f"{path}:{environment['PATH']}"
    return subprocess.run([GONGWEN, "extract", *arguments], capture_output=True, text=True, env=environment, timeout=300, **options)


class Hostile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.root = pathlib.Path(cls.folder.name)
        make_hostile.make(cls.root)
        (cls.root / "zz-good.txt").write_text(make_hostile.WORDS, encoding="utf-8")
        cls.whole = gongwen(".", cwd=cls.root)
        cls.read = {json.loads(line)["source"]["path"]: json.loads(line) for line in cls.whole.stdout.splitlines()}

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_the_run_ends_by_itself_and_says_that_some_input_failed(self):
        self.assertEqual(self.whole.returncode, 2, self.whole.stderr[-2000:])

    def test_each_file_is_refused_with_its_reason_or_read(self):
        for name, (_, reason) in make_hostile.FILES.items():
            with self.subTest(name):
                own = [line for line in self.whole.stderr.splitlines() if line.startswith((f"./{name}:", f"./{name}!"))]
                errors = [line for line in own if ": error: " in line]
                if reason is None:
                    self.assertEqual(errors, [])
                    self.assertIn(f"./{name}", self.read)
                elif reason:
                    self.assertEqual(len(errors), 1, own)
                    self.assertIn(reason, errors[0])
                else:
                    self.assertTrue(errors or f"./{name}" in self.read, "neither a message nor a record")

    def test_the_others_go_on(self):
        self.assertIn("./zz-good.txt", self.read)
        self.assertIn("./box-in-box.zip!b.txt", self.read)

    def test_nothing_of_the_system_gets_into_a_record(self):
        self.assertNotIn("root:", self.whole.stdout)
        self.assertNotIn("哈哈哈", self.whole.stdout)

    def test_a_wrong_name_is_said(self):
        for name in ("print.txt", "page.docx", "words.pdf"):
            codes = [diagnostic["code"] for diagnostic in self.read[f"./{name}"]["diagnostics"]]
            self.assertIn("source.format-mismatch", codes, name)

    def test_the_limits_can_be_set(self):
        many = gongwen("--limits", "entries=3", "many.zip", cwd=self.root)
        self.assertIn("beyond the limit of 3 entries", many.stderr)
        deep = gongwen("--limits", "depth=2", "page.docx", cwd=self.root)
        self.assertIn("beyond the limit of 2 nested elements", deep.stderr)
        large = gongwen("--limits", "size=1K", "print.txt", cwd=self.root)
        self.assertIn("more than the limit of 1024", large.stderr)

    def fake(self, script):
        """A folder with a pdftotext of its own, which stands before the real one."""
        folder = tempfile.TemporaryDirectory()
        program = pathlib.Path(folder.name) / "pdftotext"
        program.write_text("#!/bin/sh\n" + script, encoding="utf-8")
        program.chmod(0o755)
        self.addCleanup(folder.cleanup)
        return folder.name

    def test_a_program_that_hangs_is_killed_with_what_it_started(self):
        start = time.monotonic()
        run = gongwen("--limits", "time=1", "print.txt", "zz-good.txt", path=self.fake("sleep 98765 & wait\n"), cwd=self.root)
        self.assertLess(time.monotonic() - start, 60)
        self.assertIn("beyond the limit of 1 seconds", run.stderr)
        self.assertEqual(len(run.stdout.splitlines()), 1)
        time.sleep(0.2)
        left = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True).stdout
        self.assertNotIn("sleep 98765", left)

    def test_a_program_that_writes_without_end_is_killed(self):
        run = gongwen("--limits", "entry-size=1M", "print.txt", path=self.fake("exec yes\n"), cwd=self.root)
        self.assertIn("beyond the limit of 1048576 bytes of boxes", run.stderr)

    def test_a_program_gets_no_more_memory_than_allowed(self):
        run = gongwen("--limits", "memory=2M", "print.txt", cwd=self.root)
        self.assertEqual(run.returncode, 2)
        self.assertIn("print.txt: error: The file is a PDF file", run.stderr)


if __name__ == "__main__":
    unittest.main()
