"""The models for Python and TypeScript, and the reference page, are those of the schemas and fit every record."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
from decimal import Decimal

from built import ROOT, corpus_run

sys.path.insert(0, str(ROOT / "models" / "python"))
import gongwen_records  # noqa: E402


class Models(unittest.TestCase):
    def test_generated_files_are_those_of_the_schemas(self):
        script = ROOT / "Scripts" / "make-models.py"
        done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_every_version_of_a_schema_is_in_the_change_log(self):
        log = (ROOT / "schemas" / "CHANGELOG.md").read_text(encoding="utf-8")
        for path in (ROOT / "schemas").glob("*.schema.json"):
            name, version = json.loads(path.read_text(encoding="utf-8"))["$id"].split(":")[3:]
            self.assertRegex(log, rf"(?m)^- {name} {version}: ", path.name)

    def test_python_reads_the_whole_output(self):
        count = 0
        for path in sorted((corpus_run() / "records").glob("*.json")):
            record = gongwen_records.read_record(path)
            value = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
            self.assertEqual(plain(record), value, path)
            count += 1
        run = gongwen_records.read_run(corpus_run() / "run.json")
        self.assertEqual(run.counts["notices"], count)
        self.assertGreater(count, 10)

    def test_python_names_the_place_of_what_does_not_fit(self):
        path = next((corpus_run() / "records").glob("*.json"))
        value = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
        value["sections"][0]["level"] = "1"
        with self.assertRaisesRegex(gongwen_records.RecordError, "^/sections/0/level: expected int"):
            gongwen_records.parse(gongwen_records.NoticeRecord, value)
        value["sections"][0]["level"] = 1
        value["later"] = "a key of a later version"
        gongwen_records.parse(gongwen_records.NoticeRecord, value)
        del value["targets"]
        with self.assertRaisesRegex(gongwen_records.RecordError, "^/targets: the key is missing"):
            gongwen_records.parse(gongwen_records.NoticeRecord, value)

    def test_typescript_takes_the_whole_output_and_nothing_else(self):
        self.assertIsNotNone(shutil.which("tsc"), "Scripts/install-dependencies.sh installs node-typescript")
        records = [path.read_text(encoding="utf-8") for path in sorted((corpus_run() / "records").glob("*.json"))]
        run = (corpus_run() / "run.json").read_text(encoding="utf-8")
        good = f"const records: NoticeRecord[] = [{','.join(records)}];\nconst run: Run = {run};\nvoid [records, run];\n"
        self.assertEqual(self.compile(good), "")
        bad = json.loads(records[0])
        bad["sections"][0]["level"] = "1"
        self.assertIn("is not assignable to type 'number'", self.compile(f"const r: NoticeRecord = {json.dumps(bad)}; void r;"))

    def compile(self, text):
        """What the compiler has to say."""
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(ROOT / "models" / "typescript" / "records.d.ts", folder)
            source = pathlib.Path(folder) / "all.ts"
            source.write_text('import type { NoticeRecord, Run } from "./records";\n' + text, encoding="utf-8")
            done = subprocess.run(
                ["tsc", "--strict", "--noEmit", "--target", "es2020", source.name], cwd=folder,
                capture_output=True, text=True)
            return done.stdout


def plain(value):
    """A value of a model as JSON values."""
    if hasattr(value, "__dataclass_fields__"):
        return {name: plain(getattr(value, name)) for name in value.__dataclass_fields__}
    return [plain(element) for element in value] if isinstance(value, list) else value


if __name__ == "__main__":
    unittest.main()
