#!/usr/bin/env python3
"""Writes the corpus notice that stands in six formats: TXT, Markdown, HTML, DOCX, PDF and OFD.

The words stand once, as plain UTF-8 in corpus-plain/20-six-formats.txt beside this script; tabs part the cells of the
indicator table, and an empty cell under 类别 goes on with the one above it. Each format says them in its own way: the page
is GBK with a metadata table, menus and merged cells; the headings of the DOCX document get their numbers from list styles;
the print has page numbers, lines broken at 28 characters and a font of the Adobe-GB1 collection; the OFD document has a
template page and its objects not in reading order. The same words give the same bytes. With --check the script writes
nothing and fails when a file in notices/ is not what the words give (the print is compared by its words' own digest,
which stands in its properties).

usage: Scripts/make-corpus-formats.py [--check]     (needs reportlab and python-docx: see Scripts/python.sh)
"""
import hashlib
import html
import io
import pathlib
import re
import sys
import zipfile

PLAIN = pathlib.Path(__file__).resolve().parent / "corpus-plain" / "20-six-formats.txt"
NOTICES = PLAIN.parent.parent.parent / "notices"
NAME = "20-six-formats"
LEVELS = [re.compile(r"[一二三四五六七八九十]+、"), re.compile(r"（[一二三四五六七八九十]+）"), re.compile(r"[0-9]+．")]


class Notice:
    """The words as blocks: title, number, lines of text and the table."""

    def __init__(self, text):
        self.text = text
        blocks = [block.split("\n") for block in text.strip("\n").split("\n\n")]
        self.title, self.number = blocks[0][0], blocks[1][0]
        self.blocks = []
        for block in blocks:
            if "\t" in block[0]:
                self.blocks.append(("table", [line.split("\t") for line in block]))
            else:
                self.blocks.append(("line", block[0]))
        self.issuer = next(b for kind, b in self.blocks if kind == "line" and re.fullmatch(r".*人民政府", b))
        self.date = next(b for kind, b in self.blocks if kind == "line" and re.fullmatch(r"[0-9]+年[0-9]+月[0-9]+日", b))
        # The second title is that of the text that is passed on.
        self.titles = {self.title, re.search("《(.*)》", self.title).group(1)}
        self.right = {self.issuer, self.date}

    def level(self, line):
        """0 for 一、, 1 for （一）, 2 for 1．; None for other lines."""
        return next((i for i, marker in enumerate(LEVELS) if marker.match(line)), None)


def merged(rows):
    """For each row the cells with the number of rows that each covers; None for a place that one above covers."""
    result = [[[cell, 1] for cell in row] for row in rows]
    for i, row in enumerate(result):
        if i and row[0][0] == "":
            above = next(j for j in range(i - 1, -1, -1) if result[j][0] is not None)
            result[above][0][1] += 1
            row[0] = None
    return result


def plain(notice):
    return notice.text.encode("utf-8")


def markdown(notice):
    lines = [
        "---", f"title: {notice.title}", f"文号: {notice.number}", f"发文机关: {notice.issuer}", f"成文日期: {notice.date}", "---", ""]
    for kind, block in notice.blocks:
        if kind == "table":
            lines.append("| " + " | ".join(block[0]) + " |")
            lines.append("|" + " --- |" * len(block[0]))
            lines += ["| " + " | ".join(row).replace("*", "\\*") + " |" for row in block[1:]]
        elif block == notice.title:
            lines.append("# " + block)
        elif block in notice.titles:
            lines.append("## " + block)
        elif notice.level(block) == 0:
            lines.append("### " + block)
        elif notice.level(block) == 1 and len(block) < 20:
            lines.append("#### " + block)
        else:
            head = LEVELS[2].match(block) and block.index("。")
            text = block.replace("*", "\\*")
            lines.append(f"**{text[:head + 1]}**{text[head + 1:]}" if head else text)
        lines.append("")
    return "\n".join(lines).encode("utf-8")


def page(notice):
    fields = [
        ("索　引　号", "B00010-0201-2021-0061"), ("主题分类", "水利、水务/水资源"), ("发文机关", notice.issuer), ("成文日期", notice.date),
        ("标　　题", notice.title), ("发文字号", notice.number), ("发布日期", "2021年10月12日"), ("有效性", "有效")]
    cells = [f"<td><b>{label}：</b></td><td>{html.escape(value)}</td>" for label, value in fields]
    metadata = "\n".join("<tr>" + "".join(cells[i:i + 2]) + "</tr>" for i in range(0, len(cells), 2))
    body = []
    for kind, block in notice.blocks:
        if kind == "table":
            body.append('<table border="1">')
            for i, row in enumerate(merged(block)):
                tag = "th" if i == 0 else "td"
                spans = "".join(
                    f"<{tag}" + (f' rowspan="{cell[1]}"' if cell[1] > 1 else "") + f"><p>{html.escape(cell[0])}</p></{tag}>"
                    for cell in row if cell is not None)
                body.append(f"<tr>{spans}</tr>")
            body.append("</table>")
        elif block in notice.titles or block == notice.number:
            body.append(f'<p style="text-align: center"><strong>{html.escape(block)}</strong></p>')
        elif block in notice.right:
            body.append(f'<p style="text-align: right">{html.escape(block)}</p>')
        else:
            body.append(f"<p>　　{html.escape(block)}</p>")
    parts = "\n".join(body)
    text = f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<meta name="ArticleTitle" content="{html.escape(notice.title)}" />
<title>{html.escape(notice.title)}_政府信息公开</title>
<script type="text/javascript">document.write("2021年第3期");</script>
</head>
<body>
<div class="nav"><a href="/">首页</a> &gt; <a href="/xxgk/">政府信息公开</a> &gt; <a href="/xxgk/zfwj/">政府文件</a></div>
<table class="xxgk_table">
{metadata}
</table>
<div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a> 【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】</div>
<div class="TRS_Editor">
{parts}
</div>
<div class="share">扫一扫在手机打开当前页　打印本页　关闭窗口</div>
<div class="footer">主办：省人民政府办公厅　网站标识码：3600000001　备案号：05004294　联系电话：0791-86212345</div>
</body>
</html>
"""
    # A few characters beyond GB 2312 make the declared charset a little wrong, as on many pages.
    return text.encode("gbk")


# DOCX

NUMBERING = """<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="%3．"/></w:lvl>
</w:abstractNum><w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num></w:numbering>"""


def word(notice):
    import datetime
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement, parse_xml
    from docx.oxml.ns import qn

    document = docx.Document()
    numbering = document.part.numbering_part.element
    own = parse_xml(NUMBERING)
    # Abstract lists stand before the lists that use them.
    numbering.insert(0, own[0])
    numbering.append(own[0])
    for kind, block in notice.blocks:
        if kind == "table":
            rows = merged(block)
            table = document.add_table(rows=len(rows), cols=len(rows[0]))
            for i, row in enumerate(rows):
                for j, cell in enumerate(row):
                    if cell is None:
                        continue
                    place = table.cell(i, j)
                    if cell[1] > 1:
                        place = place.merge(table.cell(i + cell[1] - 1, j))
                    place.text = cell[0]
            continue
        level = notice.level(block)
        text = block if level is None else LEVELS[level].sub("", block, count=1)
        paragraph = document.add_paragraph(text)
        if level is not None:
            properties = paragraph._p.get_or_add_pPr()
            number = OxmlElement("w:numPr")
            for tag, value in (("w:ilvl", level), ("w:numId", 77)):
                element = OxmlElement(tag)
                element.set(qn("w:val"), str(value))
                number.append(element)
            properties.append(number)
        if block in notice.titles or block == notice.number:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        elif block in notice.right:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.sections[0].footer.paragraphs[0].text = "第1页"
    moment = datetime.datetime(2021, 9, 16)
    properties = document.core_properties
    properties.author, properties.title, properties.comments = "", "", ""
    properties.created, properties.modified = moment, moment
    made = io.BytesIO()
    document.save(made)
    return repacked(made.getvalue())


def repacked(archive):
    """The same entries with one date, so that the same words give the same bytes."""
    entries = zipfile.ZipFile(io.BytesIO(archive))
    return packed([(name, entries.read(name)) for name in entries.namelist()])


def packed(entries):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
            archive.writestr(info, content)
    return made.getvalue()


# Pages: lines set at 28 characters, the table at the width of the page.

NEVER_FIRST = set("，。、；：）》”！？％〕")
COLUMNS = [2, 9, 4, 3.4, 4.2, 4.6, 3.2]  # in characters of the table


class Layout:
    """Sets the notice on pages: pieces of text with page, left end, baseline and size, in points from the top left."""

    width, height, margin, size, leading, small = 595.0, 842.0, 74.0, 16.0, 28.0, 12.0

    def __init__(self, notice):
        self.pieces = []
        self.page, self.y = 1, self.margin
        for kind, block in notice.blocks:
            if kind == "table":
                self.table(block)
            elif block in notice.titles:
                self.space(self.leading * 0.6)
                for line in self.wrap(block, 22):
                    self.line(line, 20, (self.width - 20 * len(line)) / 2)
            elif block == notice.number:
                self.line(block, self.size, (self.width - self.size * len(block)) / 2)
            elif block in notice.right:
                self.line(block, self.size, self.width - self.margin - self.size * (len(block) + 2))
            elif block.startswith("专栏"):
                self.line(block, self.small + 2, (self.width - (self.small + 2) * len(block)) / 2)
            elif block.startswith("各市"):
                self.paragraph(block, "")
            elif block.startswith("注："):
                self.line(block, self.small, self.margin)
            else:
                self.paragraph(block, "　　")

    def paragraph(self, block, indent):
        lines = self.wrap(indent + block, 28)
        self.line(lines[0].strip("　"), self.size, self.margin + self.size * len(indent))
        for line in lines[1:]:
            self.line(line, self.size, self.margin)

    @staticmethod
    def advance(character):
        return 0.5 if character.isascii() else 1

    def wrap(self, text, limit):
        lines, line, width = [], "", 0
        for character in text:
            if width + self.advance(character) > limit and character not in NEVER_FIRST:
                lines.append(line)
                line, width = "", 0
            line += character
            width += self.advance(character)
        return lines + [line]

    def space(self, height):
        self.y += height
        if self.y > self.height - self.margin - self.leading:
            self.page, self.y = self.page + 1, self.margin

    def line(self, text, size, left):
        self.space(self.leading if size >= self.size else self.leading * 0.8)
        self.pieces.append((self.page, left, self.y, size, text))

    def table(self, rows):
        unit = self.small
        left = self.margin - 6
        starts = [left + unit * (sum(COLUMNS[:i]) + 1.0 * i) for i in range(len(COLUMNS))]
        for row in rows:
            cells = [self.wrap(cell, COLUMNS[i]) if cell else [] for i, cell in enumerate(row)]
            most = max(map(len, cells))
            self.space(unit * (1.3 * most + 0.9))
            top = self.y - unit * 1.3 * (most - 1)
            for start, lines, width in zip(starts, cells, COLUMNS):
                # Cells are centred in both ways.
                first = top + unit * 1.3 * (most - len(lines)) / 2
                for i, line in enumerate(lines):
                    own = unit * sum(map(self.advance, line))
                    self.pieces.append((self.page, start + (unit * width - own) / 2, first + unit * 1.3 * i, unit, line))


def pdf(notice):
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen import canvas

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    layout = Layout(notice)
    made = io.BytesIO()
    sheet = canvas.Canvas(made, pagesize=A4, invariant=1, pageCompression=1)
    sheet.setSubject(hashlib.sha256(notice.text.encode()).hexdigest())
    for number in range(1, layout.page + 1):
        for page, left, baseline, size, text in layout.pieces:
            if page == number:
                sheet.setFont("STSong-Light", size)
                x = left
                # One show operation for each run, so that half-width characters take half a place.
                for run in re.findall(r"[\x00-\x7f]+|[^\x00-\x7f]+", text):
                    sheet.drawString(x, layout.height - baseline, run)
                    x += size * sum(map(layout.advance, run))
        sheet.setFont("STSong-Light", 14)
        sheet.drawCentredString(layout.width / 2, 40, f"— {number} —")
        sheet.showPage()
    sheet.save()
    return made.getvalue()


def ofd(notice):
    layout = Layout(notice)
    scale = 25.4 / 72
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'

    def millimetres(value):
        return f"{value * scale:.3f}".rstrip("0").rstrip(".")

    identity = iter(range(100, 100000))

    def item(left, baseline, size, text):
        widths = [millimetres(size * layout.advance(character)) for character in text[:-1]]
        # A row of equal distances is written in its short form.
        delta = f"g {len(widths)} {widths[0]}" if len(set(widths)) == 1 else " ".join(widths)
        delta = f' DeltaX="{delta}"' if widths else ""
        width = millimetres(size * sum(map(layout.advance, text)))
        box = f"{millimetres(left)} {millimetres(baseline - size)} {width} {millimetres(size * 1.2)}"
        return (
            f'<ofd:TextObject ID="{next(identity)}" Boundary="{box}" Font="3" Size="{millimetres(size)}">'
            f'<ofd:TextCode X="0" Y="{millimetres(size)}"{delta}>{html.escape(text, quote=False)}</ofd:TextCode></ofd:TextObject>')

    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    names = [f"Pages/Sheet_{number}/Content.xml" for number in range(1, layout.page + 1)]
    pages = []
    for number in range(1, layout.page + 1):
        # The objects stand in the order of their words, which is not that of the page.
        own = sorted((piece for piece in layout.pieces if piece[0] == number), key=lambda piece: piece[4])
        items = [item(*piece[1:]) for piece in own]
        items.append(item(layout.width / 2 - 20, layout.height - 40, 14, f"— {number} —"))
        pages.append(
            f'{head}<ofd:Page {space}><ofd:Template TemplateID="5" ZOrder="Background"/><ofd:Content>'
            f'<ofd:Layer ID="{next(identity)}" Type="Body">{"".join(items)}</ofd:Layer></ofd:Content></ofd:Page>')
    listed = "".join(f'<ofd:Page ID="{10 + i}" BaseLoc="/Doc_0/{name}"/>' for i, name in enumerate(names))
    box = f"<ofd:PageArea><ofd:PhysicalBox>0 0 {millimetres(layout.width)} {millimetres(layout.height)}</ofd:PhysicalBox></ofd:PageArea>"
    document = (
        f'{head}<ofd:Document {space}><ofd:CommonData><ofd:MaxUnitID>{next(identity)}</ofd:MaxUnitID>{box}'
        f'<ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:TemplatePage ID="5" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData>'
        f"<ofd:Pages>{listed}</ofd:Pages></ofd:Document>")
    root = (
        f'{head}<ofd:OFD {space} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>{hashlib.md5(notice.text.encode()).hexdigest()}'
        f'</ofd:DocID><ofd:CustomDatas><ofd:CustomData Name="发文字号">{notice.number}</ofd:CustomData>'
        f'<ofd:CustomData Name="成文日期">{notice.date}</ofd:CustomData></ofd:CustomDatas></ofd:DocInfo>'
        f"<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>")
    resources = f'{head}<ofd:Res {space} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="3" FontName="宋体" FamilyName="宋体"/></ofd:Fonts></ofd:Res>'
    template = f'{head}<ofd:Page {space}><ofd:Content><ofd:Layer ID="6" Type="Background"/></ofd:Content></ofd:Page>'
    entries = [("OFD.xml", root), ("Doc_0/Document.xml", document), ("Doc_0/PublicRes.xml", resources), ("Doc_0/Tpls/Tpl_0/Content.xml", template)]
    entries += [(f"Doc_0/{name}", text) for name, text in zip(names, pages)]
    return packed([(name, text.encode("utf-8")) for name, text in entries])


FORMS = {"txt": plain, "md": markdown, "html": page, "docx": word, "pdf": pdf, "ofd": ofd}


def said(form, content):
    """What of a file the words decide: libraries of other versions set the rest."""
    if form == "pdf":
        return re.search(rb"/Subject \(([0-9a-f]{64})\)", content).group(1)
    if form == "docx":
        return zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml")
    if form == "ofd":
        archive = zipfile.ZipFile(io.BytesIO(content))
        return [(name, archive.read(name)) for name in archive.namelist()]
    return content


def main():
    check = sys.argv[1:] == ["--check"]
    notice = Notice(PLAIN.read_text(encoding="utf-8"))
    stale = []
    for form, make in FORMS.items():
        path = NOTICES / f"{NAME}.{form}"
        made = make(notice)
        if not check:
            path.write_bytes(made)
        elif not path.exists() or said(form, path.read_bytes()) != said(form, made):
            stale.append(path.name)
    if stale:
        sys.exit("stale, run Scripts/make-corpus-formats.py: " + ", ".join(stale))


main()
