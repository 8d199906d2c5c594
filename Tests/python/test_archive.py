"""An archive is a valid bag for another tool, PyPI's bagit, whatever happens to the program that makes it."""
import fcntl
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import bagit
import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
MEMORY = pathlib.Path("/dev/shm")


def gongwen():
    """The newest build."""
    builds = [ROOT / ".build" / flavour / "gongwen" for flavour in ("release", "debug")]
    return max((path for path in builds if path.exists()), key=lambda path: path.stat().st_mtime)


def notice(number):
    return f"某市人民政府关于做好第{number}批工作的通知\n\n各区人民政府：\n\n　　到2025年，全市建成试点{100 + number}个。\n"


class Archive(unittest.TestCase):
    def setUp(self):
        # A run waits for the device; a folder in memory spares it.
        place = MEMORY if os.access(MEMORY, os.W_OK) else None
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="gongwen-tests.", dir=place))
        self.addCleanup(shutil.rmtree, self.folder)
        self.corpus = self.folder / "corpus"

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def ingest(self, name, corpus=None, **environment):
        return subprocess.run(
            [gongwen(), "ingest", "--jobs", "1", "--corpus", corpus or self.corpus, self.folder / name],
            env=os.environ | {"SOURCE_DATE_EPOCH": "0"} | environment, capture_output=True, text=True)

    def validate(self, corpus=None):
        bag = bagit.Bag(str(corpus or self.corpus))
        bag.validate()
        self.assertEqual(bag.version, "1.0")
        return bag

    def box(self):
        for number in range(4):
            self.write(f"box/{number}.txt", notice(number))
        self.write("box/0.meta.json", '{"issuedOn": "2021-03-05"}')
        self.write("box/scan.pdf", b"%PDF-1.7\n")
        self.write("box/named %0A.txt", notice(9))

    def test_an_archive_is_a_valid_bag(self):
        self.box()
        self.assertEqual(self.ingest("box").returncode, 2)
        bag = self.validate()
        self.assertEqual(len(bag.payload_entries()), 7)
        self.write("more/5.txt", notice(5))
        self.assertEqual(self.ingest("more").returncode, 0)
        self.assertEqual(len(self.validate().payload_entries()), 8)

    def test_catalogue_quarantine_and_events_fit_their_schemas(self):
        self.box()
        self.ingest("box")
        subprocess.run([gongwen(), "verify", "--corpus", self.corpus], check=True, capture_output=True)
        for name, schema, count in [
            ("catalogue", "catalogue-entry", 5), ("quarantine", "quarantine-entry", 1), ("events", "preservation-event", 18)]:
            form = json.loads((ROOT / "schemas" / f"{schema}.schema.json").read_text(encoding="utf-8"))
            jsonschema.Draft202012Validator.check_schema(form)
            lines = (self.corpus / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
            self.assertEqual(len(lines), count, name)
            for line in lines:
                jsonschema.Draft202012Validator(form).validate(json.loads(line))

    def test_a_kill_at_any_step_leaves_a_valid_bag(self):
        self.write("old/0.txt", notice(0))
        self.write("new/1.txt", notice(1))
        self.write("new/scan.pdf", b"%PDF-1.7\n")
        self.assertEqual(self.ingest("old").returncode, 0)
        kept = self.folder / "kept"
        shutil.copytree(self.corpus, kept)
        sizes = set()
        step = 0
        while True:
            step += 1
            for leaving in (self.corpus, self.folder / ".corpus.ingest"):
                shutil.rmtree(leaving, ignore_errors=True)
            shutil.copytree(kept, self.corpus)
            done = self.ingest("new", GONGWEN_STOP_BEFORE_STEP=str(step))
            sizes.add(len(self.validate().payload_entries()))
            if done.returncode == 2:
                break
            self.assertEqual(done.returncode, -9, done.stderr)
        self.assertEqual(sizes, {1, 3})
        self.assertGreater(step, 25)

    def test_a_full_disk_leaves_a_valid_bag(self):
        disk = self.folder / "disk"
        disk.mkdir()
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=160k", "tmpfs", disk], capture_output=True, text=True)
        if mounted.returncode != 0:
            self.skipTest(f"no file system of a given size can be mounted here: {mounted.stderr.strip()}")
        self.addCleanup(subprocess.run, ["umount", disk], check=True)
        corpus = disk / "corpus"
        self.write("old/0.txt", notice(0))
        for number in range(40):
            self.write(f"new/{number}.txt", notice(number))
        self.assertEqual(self.ingest("old", corpus).returncode, 0)
        before = (corpus / "manifest-sha256.txt").read_bytes()
        done = self.ingest("new", corpus)
        self.assertEqual(done.returncode, 2)
        self.assertIn("No space left on device", done.stderr)
        self.validate(corpus)
        self.assertEqual((corpus / "manifest-sha256.txt").read_bytes(), before)
        self.assertEqual([path.name for path in disk.iterdir()], ["corpus"])

    def test_a_second_run_waits_and_says_for_whom(self):
        self.write("box/0.txt", notice(0))
        work = self.folder / ".corpus.ingest"
        work.mkdir()
        (work / "holder").write_text("process 1")
        lock = os.open(work, os.O_RDONLY)
        fcntl.flock(lock, fcntl.LOCK_EX)
        second = subprocess.Popen(
            [gongwen(), "ingest", "--corpus", self.corpus, self.folder / "box"], stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True)
        self.assertEqual(second.stderr.readline(), f"{self.corpus}: waiting for process 1, which has the archive\n")
        self.assertIsNone(second.poll())
        os.close(lock)
        second.communicate()
        self.assertEqual(second.returncode, 0)
        self.validate()
        self.assertFalse(work.exists())

    def test_both_tools_find_the_same_damage(self):
        self.box()
        self.ingest("box")
        victim = sorted(self.corpus.glob("data/notices/*.txt"))[0]
        victim.write_bytes(victim.read_bytes().replace("通知".encode(), "通告".encode()))
        self.assertRaises(bagit.BagValidationError, self.validate)
        done = subprocess.run([gongwen(), "verify", "--corpus", self.corpus], capture_output=True, text=True)
        self.assertEqual(done.returncode, 1)
        self.assertIn(f"{victim}: damaged: ", done.stdout)


if __name__ == "__main__":
    unittest.main()
