"""Takes the pictures of the review pages that docs/ shows.

usage: review-screenshots.py SITE NOTICE

SITE is what gongwen review wrote, NOTICE the id of the notice to show.
"""
import pathlib
import shutil
import sys

from playwright.sync_api import sync_playwright

site, notice = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
docs = pathlib.Path(__file__).resolve().parents[1] / "docs"
browser_path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
    for name, page_name, width, locale, scheme in [
        ("index", "index.html", 1280, "zh-CN", "light"), ("notice", f"{notice}.html", 1280, "en-US", "dark"),
        ("add", f"{notice}.html", 1280, "en-US", "light"), ("notice-phone", f"{notice}.html", 390, "zh-CN", "light"),
        ("charts", "charts.html", 1280, "zh-CN", "light"),
    ]:
        context = browser.new_context(
            locale=locale, color_scheme=scheme, viewport={"width": width, "height": 800 if width > 500 else 844})
        page = context.new_page()
        page.goto((site / page_name).as_uri())
        if page_name == f"{notice}.html":
            page.click("main mark.quantity.goal")
            page.keyboard.press("a")
        if name == "add":
            # A few words behind the first target, as if its figure had been overlooked.
            page.evaluate("""() => {
                const line = document.querySelector('main mark.quantity.goal').closest('p');
                const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
                let node = walker.nextNode();
                while (node && (node.parentElement.closest('mark') || node.data.length < 8)) node = walker.nextNode();
                const range = document.createRange();
                range.setStart(node, 2);
                range.setEnd(node, 8);
                getSelection().removeAllRanges();
                getSelection().addRange(range);
            }""")
            page.keyboard.press("m")
        page.screenshot(path=docs / f"review-{name}.png")
        context.close()
    browser.close()
