#!/usr/bin/env python3
"""Writes the corpus notices whose point is their form: encoding, line breaks, width.

The words of these notices stand as plain UTF-8 in corpus-plain/ beside this script, where a change of them can be
read in a diff; the script gives each its form and writes notices/. With --check it writes nothing and fails when a
file in notices/ is not what its plain text gives.

usage: Scripts/make-corpus-variants.py [--check]
"""
import pathlib
import sys

PLAIN = pathlib.Path(__file__).resolve().parent / "corpus-plain"
NOTICES = PLAIN.parent.parent / "notices"
LINE_LENGTH = 28  # GB/T 9704-2012: 28 characters a line,
LINES_A_PAGE = 22  # 22 lines a page
NEVER_FIRST = set("，。、；：）》”！？％〕")  # no line begins with these
NEVER_LAST = set("（《“〔")  # no line ends with these


def full_width(text):
    """Digits, Latin letters, per cent signs and decimal points in their full-width forms."""
    wide = {c: chr(ord(c) + 0xFEE0) for c in map(chr, range(0x21, 0x7F)) if c.isalnum() or c in "%.+-"}
    return text.translate(str.maketrans(wide))


def hard_wrapped(text):
    """Lines of 28 full-width characters, no blank line between paragraphs, pages of 22 lines with their numbers."""
    lines = []
    for paragraph in full_width(text).replace("\n\n　　", "\n　　").split("\n"):
        while len(paragraph) > LINE_LENGTH:
            end = LINE_LENGTH
            while end < len(paragraph) and paragraph[end] in NEVER_FIRST:
                end += 1
            while paragraph[end - 1] in NEVER_LAST:
                end -= 1
            lines.append(paragraph[:end])
            paragraph = paragraph[end:]
            if not paragraph:
                break
        else:
            lines.append(paragraph)
    pages = [lines[i:i + LINES_A_PAGE] for i in range(0, len(lines), LINES_A_PAGE)]
    numbered = ["\n".join(page) + f"\n\n— {number} —\n" for number, page in enumerate(pages, 1)]
    return "\n".join(numbered)


def one_line(text):
    """All paragraphs run together, as some web copies have them."""
    return "".join(line.strip("　") for line in text.split("\n")) + "\n"


def ideographic_spaces(text):
    """Two U+3000 before each paragraph and no line break at all."""
    return "".join("　　" + line.strip("　") for line in text.split("\n") if line.strip("　"))


VARIANTS = {
    "06-hard-wrapped-full-width.txt": lambda text: hard_wrapped(text.rstrip("\n")).encode("utf-8"),
    "07-gb18030-crlf.txt": lambda text: text.replace("\n", "\r\n").encode("gb18030"),
    "08-one-line.txt": lambda text: one_line(text).encode("utf-8"),
    "13-utf16le-bom.txt": lambda text: b"\xff\xfe" + text.replace("\n", "\r\n").encode("utf-16-le"),
    "15-ideographic-space-paragraphs.txt": lambda text: ideographic_spaces(text).encode("utf-8"),
}


def main():
    check = sys.argv[1:] == ["--check"]
    stale = []
    for name, form in VARIANTS.items():
        made = form((PLAIN / name).read_text(encoding="utf-8"))
        path = NOTICES / name
        if check:
            if not path.exists() or path.read_bytes() != made:
                stale.append(name)
        else:
            path.write_bytes(made)
    if stale:
        sys.exit("stale, run Scripts/make-corpus-variants.py: " + ", ".join(stale))


main()
