"""The pages of a review in a real browser: they open from disk, are worked by keyboard, and what is decided can be applied."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

PROJECT = pathlib.Path(__file__).resolve().parents[2]
GONGWEN = PROJECT / ".build" / "debug" / "gongwen"
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

NOTICE = """关于做强企业的通知

一、发展目标
到2025年，全市规模以上企业达到400家，企业产值增长15%，产业园区达到6个。<b onclick="alert(1)">甲</b>\u202e乙
（牵头单位：市科技局，配合单位：市财政局）
\u202e良种要占大头，\u200b市农业农村局要抓好。
三、附则
本通知自发布之日起施行。
"""


def gongwen(*arguments, **options):
    return subprocess.run([GONGWEN, *arguments], capture_output=True, text=True, cwd=PROJECT, **options)


@unittest.skipUnless(BROWSER, "no Chromium here: Debian's package chromium brings one, Ubuntu's apt has none")
class Review(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        from playwright.sync_api import sync_playwright

        cls.folder = tempfile.TemporaryDirectory()
        cls.root = pathlib.Path(cls.folder.name)
        (cls.root / "notice.txt").write_text(NOTICE, encoding="utf-8")
        done = gongwen("extract", "--output", cls.root / "run", cls.root / "notice.txt", "corpus")
        assert done.returncode == 0, done.stderr
        done = gongwen("review", "--output", cls.root / "site", cls.root / "run")
        assert done.returncode == 0, done.stderr
        records = [json.loads(p.read_text()) for p in (cls.root / "run").glob("*.json")]
        cls.records = {r["id"]: r for r in records if "source" in r}
        cls.own = next(r for r in cls.records.values() if r["source"]["path"] == str(cls.root / "notice.txt"))
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        cls.folder.cleanup()

    def open(self, name, width=1280, locale="zh-CN", scheme="light"):
        context = self.browser.new_context(locale=locale, color_scheme=scheme, viewport={"width": width, "height": 900})
        self.addCleanup(context.close)
        page = context.new_page()
        page.set_default_timeout(10_000)
        self.complaints = []
        self.requests = []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto((self.root / "site" / name).as_uri())
        return page

    def open_own(self, **options):
        return self.open(self.own["id"] + ".html", **options)

    def chosen(self, page):
        return page.get_attribute("#queue button[aria-current=true]", "data-u")

    def test_pages_load_nothing_and_complain_of_nothing(self):
        for name in ["index.html", "charts.html", self.own["id"] + ".html"]:
            page = self.open(name)
            self.assertEqual(self.complaints, [], name)
            self.assertEqual(self.requests, [page.url], name)

    def test_the_list_is_searched_and_filtered(self):
        page = self.open("index.html")
        self.assertEqual(page.locator("tbody tr:visible").count(), len(self.records))
        page.fill("#search", "做强企业")
        self.assertEqual(page.locator("tbody tr:visible").count(), 1)
        page.fill("#search", "")
        page.select_option("#only", "unexplained")
        wanted = sum(any(d["code"] == "numeral.unexplained" for d in r["diagnostics"]) for r in self.records.values())
        self.assertEqual(page.locator("tbody tr:visible").count(), wanted)

    def test_a_click_in_the_list_leads_to_the_notice(self):
        page = self.open("index.html")
        page.fill("#search", "做强企业")
        page.click("tbody tr:visible a")
        self.assertTrue(page.url.endswith(self.own["id"] + ".html"))
        self.assertEqual(page.locator("main p").count(), NOTICE.count("\n") + 1)

    def test_markup_and_hidden_characters_of_a_notice_stand_there_as_text(self):
        page = self.open_own()
        self.assertEqual(page.locator("main b").count(), 0)
        self.assertIn("<b onclick=\"alert(1)\">甲</b>[U+202E]乙", page.inner_text("main"))

    def test_a_click_on_marked_words_shows_all_fields_of_their_record(self):
        page = self.open_own()
        page.click("main mark.quantity:has-text('400家')")
        target = next(t for t in self.own["targets"] if t["value"] == 400)
        self.assertEqual(self.chosen(page), target["id"])
        shown = dict(page.eval_on_selector_all("#detail tr", "rows => rows.map(r => [r.cells[0].innerText, r.cells[1].innerText])"))
        self.assertEqual(shown["indicator"], target["indicator"])
        self.assertEqual(shown["year"], "2025")
        self.assertIn(target["rule"], page.inner_text("#detail"))

    def test_keys_walk_through_the_records_and_back(self):
        page = self.open_own()
        seen = []
        for _ in range(4):
            page.keyboard.press("j")
            seen.append(self.chosen(page))
        self.assertEqual(len(set(seen)), 4)
        page.keyboard.press("k")
        self.assertEqual(self.chosen(page), seen[2])

    def test_unexplained_numerals_and_warnings_come_first(self):
        page = self.open_own()
        kinds = page.eval_on_selector_all("#queue .tag", "tags => tags.map(t => t.className)")
        first_record = next(i for i, kind in enumerate(kinds) if "diagnostic" not in kind)
        warnings = sum(d["severity"] != "info" for d in self.own["diagnostics"])
        self.assertGreater(warnings, 0)
        self.assertEqual(first_record, warnings)

    def test_decisions_outlive_the_page(self):
        page = self.open_own()
        page.click("main mark.quantity:has-text('400家')")
        page.keyboard.press("a")
        page.reload()
        self.assertEqual(page.locator("#queue .verdict-accept").count(), 1)
        page.keyboard.press("j")
        page.select_option("#state", "open")
        self.assertEqual(page.locator("#queue .verdict-accept:visible").count(), 0)

    def test_what_is_rejected_and_corrected_moves_the_figures_as_it_should(self):
        page = self.open_own()
        for quote, key in [("400家", "a"), ("15%", "r"), ("6个", "c")]:
            page.click(f"main mark.quantity:has-text('{quote}')")
            page.keyboard.press(key)
        page.fill("#detail [data-field=year]", "2027")
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        with page.expect_download() as download:
            page.click("#export")
        decisions = self.root / "decisions.json"
        download.value.save_as(decisions)
        import jsonschema

        schema = json.loads((PROJECT / "schemas" / "decisions.schema.json").read_text())
        jsonschema.Draft202012Validator(schema).validate(json.loads(decisions.read_text()))
        done = gongwen("decisions", "apply", decisions, self.root / "run", "--output", self.root / "reviewed")
        self.assertEqual(done.returncode, 0, done.stderr)
        done = gongwen("evaluate", "--json", self.root / "reviewed", self.root / "run")
        self.assertEqual(done.returncode, 0, done.stderr)
        report = json.loads(done.stdout)
        found, core = report["kinds"]["targets found"], report["kinds"]["targets core"]
        # Three targets were judged: one right, one none at all, one with a wrong year.
        self.assertEqual((found["recall"], round(found["precision"], 4)), (1, 0.6667))
        self.assertEqual((core["recall"], round(core["precision"], 4)), (0.5, 0.3333))
        self.assertEqual(report["fields"]["target.year"]["accuracy"], 0.5)

    def mark_words(self, page, words):
        """Selects words of the text as a reader does."""
        page.evaluate("""words => {
            const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + words.length);
                getSelection().removeAllRanges();
                getSelection().addRange(range);
                return;
            }
            throw new Error('no such words');
        }""", words)

    def exported(self, page, name):
        with page.expect_download() as download:
            page.click("#export")
        path = self.root / name
        download.value.save_as(path)
        return path

    def test_a_missing_record_is_added_kept_exported_and_becomes_a_reviewed_record(self):
        import jsonschema

        page = self.open_own()
        # Words without a figure, which no rule takes for a target.
        self.mark_words(page, "大头")
        page.keyboard.press("m")
        page.select_option("#add-kind", "target")
        page.fill("#detail [data-field=indicator]", "良种覆盖率")
        page.select_option("#detail [data-field=comparator]", "gt")
        page.fill("#detail [data-field=value]", "50")
        page.fill("#detail [data-field=unit]", "%")
        page.fill("#detail [data-field=year]", "2025")
        page.click("#detail [data-act=add]")
        # Behind a character that cannot be seen, and over one: the offsets are those of the source.
        self.mark_words(page, "市农业农村局")
        page.click("#add")
        page.select_option("#add-kind", "department")
        page.select_option("#detail [data-field=role]", "lead")
        page.click("#detail [data-act=add]")
        self.assertEqual(page.locator("#queue .verdict-add").count(), 2)
        page.click("main mark.quantity:has-text('400家')")
        page.keyboard.press("a")

        page.reload()
        self.assertEqual(page.eval_on_selector_all("main mark.added", "all => all.map(e => e.innerText).join('|')"), "大头|市农业农村局")
        page.click("main mark.added:has-text('大头')")
        self.assertEqual(page.input_value("#detail [data-field=indicator]"), "良种覆盖率")
        page.fill("#detail [data-field=year]", "2026")
        page.keyboard.press("Tab")
        decisions = self.exported(page, "added.json")
        schema = json.loads((PROJECT / "schemas" / "decisions.schema.json").read_text())
        jsonschema.Draft202012Validator(schema).validate(json.loads(decisions.read_text()))
        added = [d for d in json.loads(decisions.read_text())["notices"][0]["decisions"] if d["verdict"] == "add"]
        for decision in added:
            self.assertEqual(NOTICE[decision["span"]["start"] : decision["span"]["end"]], decision["quote"])

        done = gongwen("decisions", "apply", decisions, self.root / "run", "--output", self.root / "more")
        self.assertEqual(done.returncode, 0, done.stderr)
        gold = [json.loads(line) for line in (self.root / "more" / (self.own["id"] + ".jsonl")).read_text().splitlines()]
        target, organ = gold[-2:] if gold[-1]["t"] == "org" else gold[:-3:-1]
        self.assertEqual((target["t"], target["role"], target["value"], target["unit"], target["year"]), ("q", "target", 50, "%", 2026))
        self.assertEqual((organ["t"], organ["name"], organ["role"]), ("org", "市农业农村局", "lead"))
        self.assertNotIn("optional", target)
        done = gongwen("evaluate", "--json", self.root / "more", self.root / "run")
        report = json.loads(done.stdout)
        # Of the two targets that were judged the run has one.
        self.assertEqual((report["kinds"]["targets found"]["recall"], report["kinds"]["targets found"]["precision"]), (0.5, 1))

    def test_a_missing_record_can_be_added_without_a_mouse_and_removed_again(self):
        page = self.open_own()
        page.keyboard.press("m")
        page.keyboard.type("没有这几个字")
        page.click("#detail [data-act=add]")
        self.assertNotEqual(page.inner_text("#lacking"), "")
        page.fill("#words", "自发布之日起")
        page.select_option("#add-kind", "time")
        self.assertEqual(page.input_value("#words"), "自发布之日起")
        page.focus("#detail [data-act=add]")
        page.keyboard.press("Enter")
        self.assertEqual(page.inner_text("main mark.added"), "自发布之日起")
        self.assertEqual(self.complaints, [])
        before = page.inner_text("main")
        page.click("#detail [data-act=remove]")
        self.assertEqual(page.locator("main mark.added").count(), 0)
        self.assertEqual(page.locator("#queue .verdict-add").count(), 0)
        self.assertEqual(page.inner_text("main"), before)

    def test_against_an_older_run_changes_come_first_and_accepted_ones_become_an_accept_list(self):
        text = NOTICE.replace("400家", "500家").replace("增长15%", "稳步增长")
        (self.root / "old").mkdir()
        (self.root / "old" / "notice.txt").write_text(text, encoding="utf-8")
        old = gongwen("extract", self.root / "old" / "notice.txt").stdout.replace(str(self.root / "old"), str(self.root))
        (self.root / "old.jsonl").write_text(old, encoding="utf-8")
        own = self.root / "run" / (self.own["id"] + ".json")
        done = gongwen("review", "--against", self.root / "old.jsonl", "--output", self.root / "site" / "against", own)
        self.assertEqual(done.returncode, 0, done.stderr)
        page = self.open("against/" + own.stem + ".html")
        page.select_option("#state", "changed")
        quotes = page.eval_on_selector_all("#queue li:not([hidden]) .q", "all => all.map(e => e.textContent)")
        self.assertTrue(any("15%" in quote for quote in quotes), quotes)
        self.assertFalse(any("6个" in quote for quote in quotes), quotes)
        listed = page.locator("#queue li:not([hidden]) button")
        for index in range(listed.count()):
            listed.nth(index).click()
            page.keyboard.press("a")
        with page.expect_download() as download:
            page.click("#export")
        decisions = self.root / "changes.json"
        download.value.save_as(decisions)
        done = gongwen("decisions", "apply", decisions, own, "--against", self.root / "old.jsonl")
        self.assertEqual(done.returncode, 0, done.stderr)
        (self.root / "accepted.json").write_text(done.stdout)
        what = ("diff", "--only", "targets,quantities", "--ignore", "provenance")
        self.assertEqual(gongwen(*what, self.root / "old.jsonl", own).returncode, 1)
        done = gongwen(*what, "--accept", self.root / "accepted.json", self.root / "old.jsonl", own)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_no_page_is_wider_than_a_phone(self):
        for name in ["index.html", "charts.html", self.own["id"] + ".html"]:
            page = self.open(name, width=390)
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 390, name)
            page.keyboard.press("m")
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 390, name)

    def test_the_page_of_a_comparison_fits_a_phone_loads_nothing_and_is_readable_in_the_dark(self):
        text = NOTICE.replace("400家", "500家")
        run = self.root / "runs" / "new"
        for name, words in [("old", NOTICE), ("new", text)]:
            corpus = self.root / "compared" / name
            corpus.mkdir(parents=True)
            (corpus / "notice.txt").write_text(words, encoding="utf-8")
            gongwen("run", "--corpus", corpus, "--output", self.root / "runs", "--name", name)
        done = gongwen("diff", "--format", "html", self.root / "runs" / "old", run)
        self.assertEqual(done.returncode, 1, done.stderr)
        (self.root / "site" / "diff.html").write_text(done.stdout, encoding="utf-8")
        page = self.open("diff.html", width=390, scheme="dark")
        self.assertEqual((self.complaints, self.requests), ([], [page.url]))
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 390)
        self.assertIn("500", page.inner_text("ins >> nth=0"))
        colour = page.evaluate("getComputedStyle(document.body).color")
        self.assertGreater(sum(map(int, colour[colour.index("(") + 1 : -1].split(",")[:3])), 600)

    def test_the_interface_speaks_the_language_of_the_reader_and_changes_it(self):
        page = self.open_own(locale="en-US")
        self.assertIn("Export decisions", page.inner_text("header"))
        page.click("#language")
        self.assertIn("导出判定", page.inner_text("header"))
        self.assertEqual(page.get_attribute("html", "lang"), "zh-CN")

    def test_everything_that_can_be_used_has_a_name(self):
        for name in ["index.html", self.own["id"] + ".html"]:
            page = self.open(name)
            page.keyboard.press("j")
            nameless = page.evaluate("""() => [...document.querySelectorAll('button, input, select, textarea, a[href], nav, main, aside')]
                .filter(e => !(e.getAttribute('aria-label') || e.textContent?.trim() || e.closest('label')?.innerText.trim()))
                .map(e => e.outerHTML.slice(0, 80))""")
            self.assertEqual(nameless, [], name)

    def test_dark_pages_keep_text_readable(self):
        page = self.open_own(scheme="dark")
        colours = page.evaluate("['backgroundColor', 'color'].map(c => getComputedStyle(document.querySelector('main'))[c])")
        luminance = [sum(map(int, c[c.index("(") + 1 : -1].split(",")[:3])) for c in colours]
        self.assertLess(luminance[0], 150)
        self.assertGreater(luminance[1], 600)

    def test_a_thousand_notices_stand_in_the_list(self):
        many = self.root / "many"
        many.mkdir()
        line = json.dumps(self.own, ensure_ascii=False)
        (many / "run.jsonl").write_text("".join(line.replace(self.own["id"], f"{n:016x}") + "\n" for n in range(1000)))
        done = gongwen("review", "--output", self.root / "site" / "many", many)
        self.assertEqual(done.returncode, 0, done.stderr)
        page = self.open("many/index.html")
        self.assertEqual(page.locator("tbody tr").count(), 1000)
        page.fill("#search", "没有这样的公文")
        self.assertEqual(page.locator("tbody tr:visible").count(), 0)


if __name__ == "__main__":
    unittest.main()
