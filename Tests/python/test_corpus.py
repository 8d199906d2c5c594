"""The notices are what docs/corpus.md says, each in the encoding and the form that it is there for, and the archive
keeps them."""
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import unittest

import bagit

ROOT = pathlib.Path(__file__).resolve().parents[2]
NOTICES = ROOT / "notices"
CORPUS = ROOT / "corpus"


class Corpus(unittest.TestCase):
    def test_every_notice_is_listed_and_no_other(self):
        listed = re.findall(r"(?m)^\| `([^`]+\.[a-z]+)` \|", self.page())
        self.assertEqual(listed, sorted(path.name for path in NOTICES.iterdir()))

    def test_variants_are_what_their_plain_text_gives(self):
        script = ROOT / "Scripts" / "make-corpus-variants.py"
        done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_formats_are_what_their_plain_text_gives(self):
        script = ROOT / "Scripts" / "make-corpus-formats.py"
        done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_the_archive_is_a_valid_bag_of_these_notices_and_no_others(self):
        bagit.Bag(str(CORPUS)).validate()
        entries = [json.loads(line) for line in (CORPUS / "catalogue.jsonl").read_text(encoding="utf-8").splitlines()]
        kept = {entry["originalName"]: (CORPUS / entry["file"]).read_bytes() for entry in entries}
        self.assertEqual(kept, {path.name: path.read_bytes() for path in NOTICES.iterdir()}, "make corpus")

    def test_the_table_names_where_each_notice_is_kept(self):
        rows = re.findall(r"(?m)^\| `([^`]+\.[a-z]+)` \| `([0-9a-f]{16})` \|", self.page())
        ids = {path.name: hashlib.sha256(path.read_bytes()).hexdigest()[:16] for path in NOTICES.iterdir()}
        self.assertEqual(dict(rows), ids)

    def test_encodings_are_those_of_the_names(self):
        for path in NOTICES.glob("*.txt"):
            with self.subTest(path.name):
                if "utf16le" in path.name:
                    self.assertEqual(path.read_bytes()[:2], b"\xff\xfe")
                    self.assertIn("。", self.text(path, "utf-16"))
                elif "gb18030" in path.name:
                    self.assertRaises(UnicodeDecodeError, self.text, path)
                    self.assertIn("。", self.text(path, "gb18030"))
                else:
                    self.assertIn("。", self.text(path))

    def test_forms_are_those_of_the_names(self):
        wrapped = self.text(NOTICES / "06-hard-wrapped-full-width.txt")
        self.assertRegex(wrapped, r"[０-９]\n[０-９]", "a number is broken over two lines")
        pages = r"\n— [1-9] —\n"
        self.assertGreater(len(re.findall(pages, wrapped)), 1)
        self.assertNotRegex(re.sub(pages, "", wrapped), "[0-9A-Za-z%]")
        self.assertEqual(self.text(NOTICES / "08-one-line.txt").count("\n"), 1)
        self.assertNotIn("\n", self.text(NOTICES / "15-ideographic-space-paragraphs.txt"))
        self.assertIn(b"\r\n", (NOTICES / "07-gb18030-crlf.txt").read_bytes())
        self.assertNotRegex(self.text(NOTICES / "09-half-width-punctuation.txt"), "[，；：（）]")

    def test_notices_have_the_size_of_real_ones(self):
        for path in NOTICES.glob("*.txt"):
            with self.subTest(path.name):
                self.assertTrue(1000 < path.stat().st_size < 9000, path.stat().st_size)

    @staticmethod
    def page():
        return (ROOT / "docs" / "corpus.md").read_text(encoding="utf-8")

    @staticmethod
    def text(path, encoding="utf-8"):
        return path.read_bytes().decode(encoding)


if __name__ == "__main__":
    unittest.main()
