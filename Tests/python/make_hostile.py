#!/usr/bin/env python3
"""Makes a folder of files that mean harm or are broken, and says what must become of each.

usage: make_hostile.py FOLDER

`FILES` has for each name its bytes and the words that the message about it must have; None where the file can be read and
must give a record.
"""
import io
import pathlib
import struct
import sys
import zipfile
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
NOTICES = ROOT / "notices"
WORDS = "关于做好试点工作的通知\n\n各区人民政府：\n\n到2025年，全市建成试点120个。\n"
BODY = "<p>关于做好试点工作的通知</p><p>到2025年，全市建成试点120个。</p>"
TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def given(form):
    """The composed notice in a format."""
    return next(NOTICES.rglob(f"*.{form}" if form in ("docx", "ofd", "pdf", "html", "md") else f"*{form}*")).read_bytes()


def packed(entries, method=zipfile.ZIP_DEFLATED):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, compress_type=method)
    return made.getvalue()


def word(document, *more):
    return packed([("[Content_Types].xml", TYPES), ("word/document.xml", document), *more])


def paragraphs(text):
    return f"<w:document {W}><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"


def raw(entries):
    """An archive with a directory of its own: (name, content, flags, offset or None)."""
    data, directory = b"", b""
    for name, content, flags, offset in entries:
        name = name.encode()
        start = len(data) if offset is None else offset
        middle = struct.pack("<HHHHHIIIHH", 20, flags, 0, 0, 0, zlib.crc32(content), len(content), len(content), len(name), 0)
        if offset is None:
            data += b"PK\3\4" + middle + name + content
        directory += b"PK\1\2" + struct.pack("<H", 20) + middle + struct.pack("<HHHII", 0, 0, 0, 0, start) + name
    count = len(entries)
    return data + directory + b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, count, count, len(directory), len(data), 0)


def overlapping():
    name = "word/document.xml"
    inner = raw([(name, paragraphs("一").encode(), 0, None)])
    return raw([("[Content_Types].xml", inner, 0, None), (name, paragraphs("一").encode(), 0, 30 + 19)])


def ole(stream):
    """An OLE file whose directory names one stream, and nothing else that holds."""
    name = stream.encode("utf-16-le")
    return bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504) + (name + bytes(128 - len(name))) * 4 + bytes(2048)


def page_loop():
    """A print whose tree of pages has itself as a child."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2000000000>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")


LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10 if i else "哈" * 10}">' for i in range(12))
OUTSIDE = '<!ENTITY x SYSTEM "file:///etc/passwd">'

FILES = {
    # Containers
    "bomb.docx": (lambda: word(b"<a>" + bytes([0x20]) * 200_000_000), "200 times"),
    "bomb.zip": (lambda: packed([("a.txt", bytes([0x20]) * 200_000_000)]), "200 times"),
    "box-in-box.zip": (lambda: packed([("inner.zip", packed([("a.txt", WORDS)])), ("b.txt", WORDS + "一")]), "archive itself"),
    "overlapping.docx": (overlapping, "share the same bytes"),
    "double.docx": (lambda: raw([("[Content_Types].xml", b"", 0, None), ("word/a.xml", b"", 0, None), ("WORD/A.XML", b"", 0, None)]), "one name"),
    "upwards.zip": (lambda: raw([("../../tmp/a.txt", WORDS.encode(), 0, None)]), "leads outside"),
    "upwards-windows.zip": (lambda: raw([("..\\..\\a.txt", WORDS.encode(), 0, None)]), "leads outside"),
    "absolute.zip": (lambda: raw([("/etc/a.txt", WORDS.encode(), 0, None)]), "leads outside"),
    "locked.zip": (lambda: raw([("a.txt", WORDS.encode(), 1, None)]), "encrypted"),
    "many.zip": (lambda: packed([(f"{i}.txt", b"") for i in range(10_001)], zipfile.ZIP_STORED), "10000 entries"),
    "false-size.zip": (lambda: raw([("a.txt", WORDS.encode(), 0, None)])[:-12] + struct.pack("<IIH", 46, 1 << 31, 0), "directory"),
    "empty.zip": (lambda: raw([]), "empty ZIP archive"),
    # XML
    "laughs.docx": (lambda: word(f"<!DOCTYPE a [{LAUGHS}]>" + paragraphs("&l11;")), "DOCTYPE"),
    "outside.docx": (lambda: word(f"<!DOCTYPE a [{OUTSIDE}]>" + paragraphs("&x;")), "DOCTYPE"),
    "outside.ofd": (lambda: packed([("OFD.xml", f"<!DOCTYPE a [{OUTSIDE}]><a>&x;</a>")]), "DOCTYPE"),
    "elsewhere.ofd": (lambda: packed([("OFD.xml", "<a><DocBody><DocRoot>../../../etc/passwd</DocRoot></DocBody></a>")]), "not where it says"),
    "deep.docx": (lambda: word(f"<w:document {W}><w:body>" + "<w:sdt>" * 100_000), "250 nested elements"),
    "long-name.docx": (lambda: word("<" + "a" * 20_000_000 + "/>"), "DOCX"),
    "wide-cells.docx": (lambda: word(
        f"<w:document {W}><w:body><w:tbl>" + '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr>'
        "<w:p><w:r><w:t>到2025年，建成5个。</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>" * 300
        + "</w:tbl></w:body></w:document>"), None),
    # Pages
    "laughs.html": (lambda: f"<!DOCTYPE html [{LAUGHS}{OUTSIDE}]><html><body>{BODY}&l11;&x;</body></html>".encode(), None),
    "deep.html": (lambda: ("<html><body>" + "<div>" * 100_000 + BODY).encode(), "250 nested elements"),
    "long-text.html": (lambda: ("<html><body><p>" + "建" * 3_600_000).encode(), ""),
    "wide-cells.html": (lambda: ("<html><body><table>" + '<tr><td colspan="999999999" rowspan="999999999">5个</td><td>2</td></tr>' * 300 + f"</table>{BODY}").encode(), None),
    "nul.html": (lambda: b"<html><body>\0\0\0" + BODY.encode(), "NUL bytes"),
    # Prints
    "page-loop.pdf": (page_loop, "PDF"),
    "header-only.pdf": (lambda: b"%PDF-1.7\n", "PDF"),
    # Text
    "brackets.md": (lambda: ("# 关于做好工作的通知\n\n" + "[" * 20_000 + "\n\n到2025年，建成5个。\n").encode(), None),
    "wide-rows.md": (lambda: ("# 通知\n\n" + "|" * 5_000 + "\n|---|\n" + "|5个|\n" * 500).encode(), None),
    "tabs.txt": (lambda: (WORDS + "指标\t2025年\t单位\n" + "5\t" * 2_000).encode(), None),
    "nul.txt": (lambda: WORDS.encode() + bytes(10) + WORDS.encode(), "NUL bytes"),
    "controls.txt": (lambda: bytes(range(1, 9)) * 50, "control characters"),
    "one-line.txt": (lambda: ("关于做好工作的通知" + "1" * 500_000).encode(), None),
    # Cut off in the middle
    "cut.docx": (lambda: given("docx")[:9000], "directory"),
    "cut.ofd": (lambda: given("ofd")[:4000], "directory"),
    "cut.pdf": (lambda: given("pdf")[:3000], "PDF"),
    "cut.html": (lambda: given("html")[:3001], ""),
    "cut.md": (lambda: given("md")[:2000] + b"\xe4", "UTF-8"),
    "cut-gb18030.txt": (lambda: given("gb18030")[:2001], ""),
    "cut-utf16.txt": (lambda: given("utf16le")[:1001], "UTF-16"),
    "cut.doc": (lambda: ole("WordDocument"), "DOC document"),
    # Names that do not fit, and formats that no reader reads
    "print.txt": (lambda: given("pdf"), None),
    "page.docx": (lambda: given("html"), None),
    "words.pdf": (lambda: WORDS.encode() + b"x", None),
    "locked.docx": (lambda: ole("EncryptedPackage"), "OLE document"),
    "sheet.docx": (lambda: packed([("[Content_Types].xml", TYPES), ("xl/workbook.xml", "<a/>")]), "XLSX"),
    "picture.html": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG"),
    "empty.txt": (lambda: b"", "empty"),
}


def make(folder):
    for name, (content, _) in FILES.items():
        (folder / name).write_bytes(content())


if __name__ == "__main__":
    make(pathlib.Path(sys.argv[1]))
