"""What gongwen export writes is loaded by sqlite3, pandas and DuckDB, and says what the records say."""
import csv
import json
import pathlib
import sqlite3
import tempfile
import unittest
from decimal import Decimal

import duckdb
import pandas

from built import corpus_run, gongwen

KINDS = ["parts", "sections", "quantities", "targets", "times", "departments", "assignments", "citations",
         "identifiers", "diagnostics"]


def export(run, to, output, *options):
    done = gongwen("export", run, "--to", to, "--output", output, *options)
    assert done.returncode == 0, done.stderr
    return pathlib.Path(output)


class Export(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        run = corpus_run()
        cls.counts = json.loads((run / "run.json").read_text(encoding="utf-8"))["counts"]
        paths = sorted((run / "records").glob("*.json"))
        cls.records = [json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal) for path in paths]
        cls.csv = export(run, "csv", cls.folder / "csv")
        cls.ndjson = export(run, "ndjson", cls.folder / "ndjson")
        cls.markdown = export(run, "markdown", cls.folder / "markdown")
        cls.database = sqlite3.connect(export(run, "sqlite", cls.folder / "notices.sqlite"))
        cls.addClassCleanup(cls.database.close)

    def query(self, sql, *values):
        return self.database.execute(sql, values).fetchall()

    def test_every_table_has_every_row(self):
        for kind in ["notices"] + KINDS:
            with self.subTest(kind):
                count = self.counts[kind]
                self.assertEqual(self.query(f"SELECT count(*) FROM {kind}"), [(count,)])
                self.assertEqual(len(pandas.read_csv(self.csv / f"{kind}.csv")), count)
                lines = (self.ndjson / f"{kind}.ndjson").read_text(encoding="utf-8").splitlines()
                self.assertEqual(len(lines), count)
                rows = (self.markdown / f"{kind}.md").read_text(encoding="utf-8").splitlines()[4:]
                self.assertEqual(len(rows), count)

    def test_sqlite_is_whole_and_its_keys_hold(self):
        self.assertEqual(self.query("PRAGMA integrity_check"), [("ok",)])
        self.assertEqual(self.query("PRAGMA foreign_key_check"), [])
        self.assertGreater(len(self.query("PRAGMA foreign_key_list(targets)")), 4)

    def test_targets_come_with_notice_and_departments(self):
        rows = {(row[0], row[1]): row[2:] for row in self.query(
            "SELECT notice, id, notice_title, departments, value, amount, unit, year FROM target_list")}
        for record in self.records:
            names = {department["id"]: department["name"] for department in record["departments"]}
            for target in record["targets"]:
                row = rows.pop((record["id"], target["id"]))
                departments = "、".join(names[id] for id in target["departments"]) or None
                self.assertEqual(row[:2], (record["notice"]["title"], departments))
                if target["value"] is not None:
                    self.assertEqual(Decimal(str(row[2])), target["value"])
                    self.assertEqual(Decimal(str(row[3])), target["value"] * 10 ** target["multiplier"])
                self.assertEqual(row[4:], (target["unit"], target["year"]))
        self.assertEqual(rows, {})

    def expected(self, words):
        """The records whose title, indicator or quote has the words."""
        found = set()
        for record in self.records:
            if words in (record["notice"]["title"] or ""):
                found.add(("notice", record["id"], record["id"]))
            for kind in ["sections", "targets", "quantities", "times", "departments", "assignments", "citations", "identifiers"]:
                noun = {"quantities": "quantity"}.get(kind, kind[:-1])
                for item in record[kind]:
                    if any(words in (item.get(key) or "") for key in ("title", "indicator", "quote")):
                        found.add((noun, record["id"], item["id"]))
        return found

    def test_search_finds_what_stands_there(self):
        for words in ["陶瓷产业", "营业收入", "工业和信息化", "2025年"]:
            with self.subTest(words):
                found = self.query("SELECT kind, notice, record FROM search WHERE search MATCH ?", f'"{words}"')
                self.assertEqual(set(found), self.expected(words))
                self.assertGreater(len(found), 2)
        for words in ["家", "产值", "农机", "%"]:
            with self.subTest(words):
                found = self.query(
                    "SELECT kind, notice, record FROM search_words WHERE words LIKE ? ESCAPE '\\'",
                    "%" + words.replace("%", "\\%") + "%")
                self.assertEqual(set(found), self.expected(words))
                self.assertGreater(len(found), 2)

    def test_pandas_joins_the_tables(self):
        read = {name: pandas.read_csv(self.csv / f"{name}.csv") for name in ["notices", "targets", "target_departments", "departments"]}
        joined = read["targets"].merge(read["notices"], left_on="notice", right_on="id", suffixes=("", "_notice"))
        self.assertEqual(len(joined), self.counts["targets"])
        owners = read["target_departments"].merge(
            read["departments"], left_on=["notice", "department"], right_on=["notice", "id"])
        expected = sum(len(target["departments"]) for record in self.records for target in record["targets"])
        self.assertEqual(len(owners), expected)
        years = [target["year"] for record in self.records for target in record["targets"]]
        self.assertEqual(int((read["targets"]["year"] == 2025).sum()), years.count(2025))

    def test_duckdb_reads_all_forms_alike(self):
        sums = []
        connection = duckdb.connect()
        for source in [
            f"read_csv('{self.csv}/targets.csv')", f"read_json('{self.ndjson}/targets.ndjson', format = 'newline_delimited')",
        ]:
            sums.append(connection.execute(
                f"SELECT count(*), count(DISTINCT notice), sum(value::DOUBLE), sum(year), max(quote) FROM {source}").fetchone())
        self.assertEqual(sums[0], sums[1])
        self.assertEqual(sums[0][0], self.counts["targets"])
        connection.close()

    def test_csv_is_what_the_records_say(self):
        with open(self.csv / "targets.csv", encoding="utf-8", newline="") as file:
            rows = {(row["notice"], row["id"]): row for row in csv.DictReader(file)}
        for record in self.records:
            for target in record["targets"]:
                row = rows[record["id"], target["id"]]
                self.assertEqual(row["indicator"], target["indicator"] or "")
                self.assertEqual(row["quote"].removeprefix("'"), target["quote"])
                self.assertEqual(row["value"], "" if target["value"] is None else str(target["value"]))
                self.assertEqual(row["inherited"].split(), target["inherited"])

    def test_the_same_run_gives_the_same_bytes(self):
        for to in ["csv", "ndjson", "markdown"]:
            again = export(corpus_run(), to, self.folder / f"again-{to}")
            for path in again.iterdir():
                self.assertEqual(path.read_bytes(), (self.folder / to / path.name).read_bytes())
        again = export(corpus_run(), "sqlite", self.folder / "again.sqlite")
        self.assertEqual(again.read_bytes(), (self.folder / "notices.sqlite").read_bytes())

    def test_the_mark_for_excel(self):
        marked = export(corpus_run(), "csv", self.folder / "marked", "--bom")
        for path in marked.iterdir():
            self.assertEqual(path.read_bytes(), b"\xef\xbb\xbf" + (self.csv / path.name).read_bytes())


class Hostile(unittest.TestCase):
    WORDS = ["=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1+1", "＋1", "－1", "＠a",
             "a|b\\c", "say \"so\", then", "<script>alert(1)</script>", "`a` *b* [c](d)", "'quoted", ""]

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        path = next(path for path in sorted((corpus_run() / "records").glob("*.json"))
                    if len(json.loads(path.read_text(encoding="utf-8"))["times"]) >= len(self.WORDS) - 10)
        record = json.loads(path.read_text(encoding="utf-8"))
        record["notice"]["issuers"] = self.WORDS
        self.id = record["id"]
        (self.folder / "in").mkdir()
        (self.folder / "in" / path.name).write_text(json.dumps(record), encoding="utf-8")

    def export(self, to):
        return export(self.folder / "in", to, self.folder / to)

    def test_no_cell_is_a_formula(self):
        with open(self.export("csv") / "issuers.csv", encoding="utf-8", newline="") as file:
            names = [row["name"] for row in csv.DictReader(file)]
        for name, words in zip(names, self.WORDS, strict=True):
            dangerous = words[:1] and words[0] in "=+-@\t\r\n＝＋－＠"
            self.assertEqual(name, "'" + words if dangerous else words)

    def test_other_forms_keep_the_words(self):
        lines = (self.export("ndjson") / "issuers.ndjson").read_text(encoding="utf-8").split("\n")[:-1]
        self.assertEqual([json.loads(line)["name"] for line in lines], self.WORDS)
        database = sqlite3.connect(self.export("sqlite"))
        rows = database.execute("SELECT name FROM issuers ORDER BY position").fetchall()
        database.close()
        self.assertEqual([name for name, in rows], self.WORDS)

    def test_a_markdown_cell_stays_in_its_row(self):
        rows = (self.export("markdown") / "issuers.md").read_text(encoding="utf-8").splitlines()[4:]
        self.assertEqual(len(rows), len(self.WORDS))
        for row in rows:
            self.assertEqual(row.replace("\\\\", "").replace("\\|", "").count("|"), 4, row)
            self.assertNotIn("<script", row)

    def test_a_bad_record_leaves_what_was_there(self):
        good = self.export("sqlite")
        before = good.read_bytes()
        (self.folder / "in" / "bad.json").write_text("{}", encoding="utf-8")
        for to in ["sqlite", "csv"]:
            done = gongwen("export", self.folder / "in", "--to", to, "--output", self.folder / to)
            self.assertEqual(done.returncode, 2)
            self.assertIn("bad.json:1:1: error: ", done.stderr)
        self.assertEqual(good.read_bytes(), before)
        self.assertEqual(list((self.folder / "csv").iterdir()), [])


if __name__ == "__main__":
    unittest.main()
