"""The records of gongwen as dataclasses. Written by Scripts/make-models.py from schemas/; change those and run it again.

    from gongwen_records import read_record
    record = read_record("output/corpus/records/09242487af42e52b.json")
    for target in record.targets:
        print(target.year, target.indicator, target.value, target.unit)

Numbers are Decimals, so that 0.38 stays 0.38. Keys that this version does not know are ignored, as a later minor
version may add some; a key that is missing or of another type is an error that names its place.
"""
from __future__ import annotations

import dataclasses
import functools
import json
import types
import typing
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, Optional


@dataclass(frozen=True)
class NoticeRecord:
    """What one Chinese government notice says and commits to: its head, its outline, its quantities, targets,
    times, departments, citations and identifiers, each with the words that say so and their place in the source
    text. Every key is always there, in the order of this schema, and null where the notice says nothing."""

    # The version of this contract (semantic versioning). Additive changes raise the minor version; nothing is
    # renamed or removed within a major version.
    schemaVersion: str
    # The program that made the record.
    generator: Generator
    # The first 16 hexadecimal digits of the SHA-256 of the source bytes: the same bytes have the same id.
    id: str
    # The file that the notice was read from.
    source: Source
    # The head and foot of the notice.
    notice: Notice
    # The parts with a numbering of their own, in the order of the text.
    parts: list[Part]
    # The headings and numbered items, in the order of the text.
    sections: list[Section]
    # Every numeral that counts or measures something, one record per value, in the order of the text.
    quantities: list[Quantity]
    # What the notice commits to, in the order of the text. Each target is about one quantity with the role target.
    targets: list[Target]
    # Every date, year, span of years, plan period and relative period, in the order of the text.
    times: list[TimeMention]
    # Every mention of an organ of government or party, in the order of the text.
    departments: list[Department]
    # The clauses that give a task to departments, in the order of the text.
    assignments: list[Assignment]
    # The policy documents that the text refers to, in the order of the text.
    citations: list[Citation]
    # Digits that are neither a quantity nor a time, with the word that they belong to, in the order of the source.
    identifiers: list[Identifier]
    # What the run has to say about the notice: first what concerns the whole of it, then in the order of the
    # source.
    diagnostics: list[Diagnostic]


@dataclass(frozen=True)
class Generator:
    """The program that made the record."""

    # The name of the program.
    name: str
    # The version of the program (semantic versioning).
    version: str
    # The SHA-256 of all rules and lexicons: records with the same one were made by the same rules.
    ruleset: str


@dataclass(frozen=True)
class Source:
    """The file that the notice was read from."""

    # The path as it was named, or - for standard input.
    path: str
    # The IANA media type.
    mediaType: str
    # The IANA name of the character encoding, such as UTF-8 or GB18030.
    encoding: str
    # The number of bytes.
    byteCount: int
    # The SHA-256 of the bytes.
    sha256: str
    # The number of Unicode code points of the source text, in which every span counts.
    characterCount: int


@dataclass(frozen=True)
class Notice:
    """The head and foot of the notice."""

    # Words of the notice, or null when it has none.
    title: Optional[str]
    # The document number (发文字号), or null.
    documentNumber: Optional[DocumentNumber]
    # The kind (文种), such as 通知, 意见, 规划; the list is open. Null when nothing says.
    kind: Optional[str]
    # The issuing authorities, in order.
    issuers: list[str]
    # The recipients (主送机关), in order, in their own words.
    recipients: list[str]
    # A full date in EDTF (ISO 8601-2), or null.
    issuedOn: Optional[str]
    # The attachments that the notice lists or carries.
    attachments: list[Attachment]


@dataclass(frozen=True)
class DocumentNumber:
    """The document number (发文字号), or null."""

    # The normal form, such as 吉政发〔2014〕23号.
    text: str
    # The agency code, such as 吉政发.
    code: str
    # A year of the Gregorian calendar, or null when nothing says.
    year: Optional[int]
    # The serial number.
    serial: int


@dataclass(frozen=True)
class Attachment:
    # Its number, or null.
    number: Optional[int]
    # Its title.
    title: str
    # The part that is the attachment, or null when the text does not carry it.
    part: Optional[str]


@dataclass(frozen=True)
class Part:
    """A part of the notice with a numbering of its own."""

    # The id of a part. An id depends on what a record says and where it stands in the outline, so that an edit
    # elsewhere leaves it alone.
    id: str
    # carrier: the notice that passes a text on, or the only part; issued: the text that is passed on; attachment:
    # an attachment.
    kind: Literal["carrier", "issued", "attachment"]
    # The number of an attachment, else null.
    number: Optional[int]
    # Words of the notice, or null when it has none.
    title: Optional[str]
    # A half-open range of Unicode code points of the source text, from 0: a TextPositionSelector of the W3C Web
    # Annotation model. The source text of a plain-text notice is its decoded text as it stands; for other formats
    # it is the text that the run writes beside the record.
    span: Span


@dataclass(frozen=True)
class Span:
    """A half-open range of Unicode code points of the source text, from 0: a TextPositionSelector of the W3C Web
    Annotation model. The source text of a plain-text notice is its decoded text as it stands; for other formats
    it is the text that the run writes beside the record."""

    # The first code point.
    start: int
    # The code point after the last one; above start.
    end: int


@dataclass(frozen=True)
class Section:
    """A heading or a numbered item."""

    # The id of a section.
    id: str
    # The section around it, or null at the top of a part.
    parent: Optional[str]
    # The id of a part. An id depends on what a record says and where it stands in the outline, so that an edit
    # elsewhere leaves it alone.
    part: str
    # The class of the marker: 0 附件 篇 编 章 节; 1 一、 第N条; 2 （一）; 3 1. and 1.1; 4 （1） and 1.1.1; 5 ①. The parent tells
    # how sections nest.
    level: int
    # The marker in normal form, such as （一）.
    marker: str
    # The number in the marker, or null when it has none.
    number: Optional[int]
    # Words of the notice, or null when it has none.
    title: Optional[str]
    # A half-open range of Unicode code points of the source text, from 0: a TextPositionSelector of the W3C Web
    # Annotation model. The source text of a plain-text notice is its decoded text as it stands; for other formats
    # it is the text that the run writes beside the record.
    span: Span


@dataclass(frozen=True)
class Quantity:
    """A numeral with what it counts or measures."""

    # The id of a quantity.
    id: str
    # target: to be reached, added, built or held; baseline: what a target is measured from; reported: a fact;
    # condition: a threshold that selects; provision: an amount or limit that a measure sets; qualifier: part of
    # what a thing is or is called.
    role: Literal["target", "baseline", "reported", "condition", "provision", "qualifier"]
    # The number exactly as it is written, without its multiplier; null for a range and for a ratio.
    value: Optional[Decimal]
    # The lower end of a range, included; else null.
    low: Optional[Decimal]
    # The upper end of a range, included; else null.
    high: Optional[Decimal]
    # The parts of a ratio in order, 40:60 as [40, 60]; else null.
    ratio: Optional[list[Decimal]]
    # The power of ten of 十 百 千 万 亿 before the unit: value × 10^multiplier is in unit. SDMX calls it UNIT_MULT.
    multiplier: int
    # The canonical unit, such as 元, %, 百分点 (percentage point), 家; null for a bare number.
    unit: Optional[str]
    # The UCUM code of the unit, or the ISO 4217 code for money (CNY); null where there is none.
    unitCode: Optional[str]
    # How the stated value binds the real one: eq plain; gte 以上 不少于; gt 超过 突破; lte 以内 不超过; lt 低于 不足; approx 左右 约;
    # range 2-3个.
    comparator: Literal["eq", "gte", "gt", "lte", "lt", "approx", "range"]
    # The words of the span after normalisation: full-width letters and digits folded, broken lines joined. It is
    # the exact text of a TextQuoteSelector of the W3C Web Annotation model, taken from the normalised text.
    quote: str
    # A half-open range of Unicode code points of the source text, from 0: a TextPositionSelector of the W3C Web
    # Annotation model. The source text of a plain-text notice is its decoded text as it stands; for other formats
    # it is the text that the run writes beside the record.
    span: Span
    # The id of the innermost section that holds the first character of the record, or null before the first
    # heading.
    section: Optional[str]
    # The id of the rule that made the record or decided its role, such as target.level.
    rule: str


@dataclass(frozen=True)
class Target:
    """A commitment: an indicator that is to reach, gain or lose an amount by a year. In the words of SDMX:
    indicator is the measured concept, subject REF_AREA, year TIME_PERIOD, value OBS_VALUE, unit UNIT_MEASURE,
    multiplier UNIT_MULT."""

    # The id of the target.
    id: str
    # The id of a quantity.
    quantity: str
    # What is measured, as the document words it, without scope words, year, verb or comparator; null when nothing
    # says.
    indicator: Optional[str]
    # For whom or where it holds; null when nothing says.
    subject: Optional[str]
    # level: a state; change: an amount of movement; annual_growth: a mean yearly rate; ratio: 40:60; rank: a place
    # in an order; multiple: 翻一番 is 2.
    measure: Literal["level", "change", "annual_growth", "ratio", "rank", "multiple"]
    # How the stated value binds the real one: eq plain; gte 以上 不少于; gt 超过 突破; lte 以内 不超过; lt 低于 不足; approx 左右 约;
    # range 2-3个.
    comparator: Literal["eq", "gte", "gt", "lte", "lt", "approx", "range"]
    # The number exactly as it is written, without its multiplier; null for a range and for a ratio.
    value: Optional[Decimal]
    # The lower end of a range, included; else null.
    low: Optional[Decimal]
    # The upper end of a range, included; else null.
    high: Optional[Decimal]
    # The parts of a ratio in order, 40:60 as [40, 60]; else null.
    ratio: Optional[list[Decimal]]
    # The power of ten of 十 百 千 万 亿 before the unit: value × 10^multiplier is in unit. SDMX calls it UNIT_MULT.
    multiplier: int
    # The canonical unit, such as 元, %, 百分点 (percentage point), 家; null for a bare number.
    unit: Optional[str]
    # The UCUM code of the unit, or the ISO 4217 code for money (CNY); null where there is none.
    unitCode: Optional[str]
    # Which way a change or an annual growth goes; null for the other measures.
    direction: Optional[Literal["increase", "decrease"]]
    # A year of the Gregorian calendar, or null when nothing says.
    year: Optional[int]
    # A year of the Gregorian calendar, or null when nothing says.
    firstYear: Optional[int]
    # annual for an amount that is due every year, else null.
    recurrence: Optional[Literal["annual"]]
    # The starting point that a target is measured from, or null when the text states none.
    baseline: Optional[Baseline]
    # aspirational under 力争, 争取 or 努力, else firm.
    modality: Literal["firm", "aspirational"]
    # obligatory for 约束性, anticipatory for 预期性, else null.
    binding: Optional[Literal["obligatory", "anticipatory"]]
    # The fields that came from outside the target's own clause, in this order.
    inherited: list[Literal["indicator", "subject", "year", "baseline", "modality", "comparator"]]
    # Ids of departments, in the order of the text.
    departments: list[str]
    # The words of the span after normalisation: full-width letters and digits folded, broken lines joined. It is
    # the exact text of a TextQuoteSelector of the W3C Web Annotation model, taken from the normalised text.
    quote: str
    # A half-open range of Unicode code points of the source text, from 0: a TextPositionSelector of the W3C Web
    # Annotation model. The source text of a plain-text notice is its decoded text as it stands; for other formats
    # it is the text that the run writes beside the record.
    span: Span
    # The id of the innermost section that holds the first character of the record, or null before the first
    # heading.
    section: Optional[str]
    # The id of the rule that made the record or decided its role, such as target.level.
    rule: str


@dataclass(frozen=True)
class Baseline:
    """The starting point that a target is measured from, or null when the text states none."""

    # A year of the Gregorian calendar, or null when nothing says.
    year: Optional[int]
    # The number as written, or null when only the year is stated.
    value: Optional[Decimal]
    # The power of ten before the unit, or null without a value.
    multiplier: Optional[int]
    # The canonical unit, such as 元, %, 百分点 (percentage point), 家; null for a bare number.
    unit: Optional[str]


@dataclass(frozen=True)
class TimeMention:
    """A date, year, span of years, plan period or relative period."""

    # The id of the time.
    id: str
    # The EDTF form (ISO 8601-2, level 0): a date 2014-11-13, a month 2014-06, a year 2017, or an interval
    # 2017/2020; null without a fixed place in time.
    value: Optional[str]
    # deadline: to be reached by; baseline: compared with; reported: when a fact held; issued: of the document or
    # its signature; period: what a plan or an action covers; other.
    role: Literal["deadline", "baseline", "reported", "issued", "period", "other"]
    # The words of the span after normalisation: full-width letters and digits folded, broken lines joined. It is
    # the exact text of a TextQuoteSelector of the W3C Web Annotation model, taken from the normalised text.
    quote: str
    # A half-open range of Unicode code points of the source text, from 0: a TextPositionSelector of the W3C Web
    # Annotation model. The source text of a plain-text notice is its decoded text as it stands; for other formats
    # it is the text that the run writes beside the record.
    span: Span
    # The id of the innermost section that holds the first character of the record, or null before the first
    # heading.
    section: Optional[str]


@dataclass(frozen=True)
class Department:
    """A mention of an organ of government or party."""

    # The id of a department.
    id: str
    # The name as written.
    name: str
    # What the organ does in the sentence that names it.
    role: Literal["lead", "support", "responsible", "issuer", "recipient", "mentioned"]
    # The words of the span after normalisation: full-width letters and digits folded, broken lines joined. It is
    # the exact text of a TextQuoteSelector of the W3C Web Annotation model, taken from the normalised text.
    quote: str
    # A half-open range of Unicode code points of the source text, from 0: a TextPositionSelector of the W3C Web
    # Annotation model. The source text of a plain-text notice is its decoded text as it stands; for other formats
    # it is the text that the run writes beside the record.
    span: Span
    # The id of the innermost section that holds the first character of the record, or null before the first
    # heading.
    section: Optional[str]


@dataclass(frozen=True)
class Assignment:
    """A task given to departments: the bracket or line that says so."""

    # The id of the assignment.
    id: str
    # Ids of departments, in the order of the text.
    lead: list[str]
    # Ids of departments, in the order of the text.
    support: list[str]
    # Ids of departments, in the order of the text.
    responsible: list[str]
    # The words of the span after normalisation: full-width letters and digits folded, broken lines joined. It is
    # the exact text of a TextQuoteSelector of the W3C Web Annotation model, taken from the normalised text.
    quote: str
    # A half-open range of Unicode code points of the source text, from 0: a TextPositionSelector of the W3C Web
    # Annotation model. The source text of a plain-text notice is its decoded text as it stands; for other formats
    # it is the text that the run writes beside the record.
    span: Span
    # The id of the innermost section that holds the first character of the record, or null before the first
    # heading.
    section: Optional[str]


@dataclass(frozen=True)
class Citation:
    """A policy document that the text refers to as 《title》."""

    # The id of the citation.
    id: str
    # The words between 《 and 》.
    title: str
    # The document number that follows in brackets, in normal form, or null.
    number: Optional[str]
    # The words of the span after normalisation: full-width letters and digits folded, broken lines joined. It is
    # the exact text of a TextQuoteSelector of the W3C Web Annotation model, taken from the normalised text.
    quote: str
    # A half-open range of Unicode code points of the source text, from 0: a TextPositionSelector of the W3C Web
    # Annotation model. The source text of a plain-text notice is its decoded text as it stands; for other formats
    # it is the text that the run writes beside the record.
    span: Span
    # The id of the innermost section that holds the first character of the record, or null before the first
    # heading.
    section: Optional[str]


@dataclass(frozen=True)
class Identifier:
    """Digits that are neither a quantity nor a time, with the word that they belong to."""

    # The id of the identifier.
    id: str
    # What the digits are part of; marker is a list marker outside sections, page a page number.
    kind: Literal["document_number", "standard", "model", "name", "marker", "page", "contact", "other"]
    # The words of the span after normalisation: full-width letters and digits folded, broken lines joined. It is
    # the exact text of a TextQuoteSelector of the W3C Web Annotation model, taken from the normalised text.
    quote: str
    # A half-open range of Unicode code points of the source text, from 0: a TextPositionSelector of the W3C Web
    # Annotation model. The source text of a plain-text notice is its decoded text as it stands; for other formats
    # it is the text that the run writes beside the record.
    span: Span
    # The id of the innermost section that holds the first character of the record, or null before the first
    # heading.
    section: Optional[str]


@dataclass(frozen=True)
class Diagnostic:
    """One thing that the run has to say about the notice."""

    # A stable dotted code, such as numeral.unexplained.
    code: str
    # How much it matters.
    severity: Literal["info", "warning", "error"]
    # One sentence in English.
    message: str
    # Its place, or null when it concerns the whole notice. An empty span is a place between two characters.
    span: Optional[Span]


@dataclass(frozen=True)
class Run:
    """What a run over a corpus was: run.json, beside the folder records/ with a record for each notice. It is
    written last, so that its presence says that the run is whole. Nothing in it depends on the time, the machine
    or an earlier run."""

    # The version of this form (semantic versioning).
    schemaVersion: str
    # The program that made the run.
    generator: Generator
    # The version of the output contract of the records.
    recordSchemaVersion: str
    # The files that the run read.
    corpus: RunCorpus
    # How many notices, copies and failures there are, and how many records of each kind in all notices together.
    counts: dict[str, int]
    # The notices that gave a record, in the order of the corpus.
    notices: list[RunNotice]
    # Files with the same bytes as one before them.
    duplicates: list[RunDuplicate]
    # Files that gave no record.
    failures: list[RunFailure]


@dataclass(frozen=True)
class RunCorpus:
    """The files that the run read."""

    # The folder as the caller named it.
    path: str
    # folder: all files below it except hidden ones; bag: the payload of a BagIt bag.
    kind: Literal["folder", "bag"]
    # The digest of the bag's manifest-sha256.txt, or of the one that a bag of these files would have: a line with
    # digest, two spaces and data/PATH for each file, sorted by the bytes of the paths.
    manifest: str
    # The number of files, metadata files included.
    files: int


@dataclass(frozen=True)
class RunNotice:
    # The id of the notice, whose record is records/ID.json.
    id: str
    # The path of the source, as in the record.
    path: str
    # The SHA-256 of the source bytes.
    sha256: str
    # The title, or null.
    title: Optional[str]
    # The document number in normal form, or null.
    documentNumber: Optional[str]
    # The SHA-256 of the record file.
    record: str
    # The SHA-256 of records/ID.txt, the text that spans count in, or null where the source is plain text.
    text: Optional[str]
    # How many records of each kind the notice has.
    counts: dict[str, int]


@dataclass(frozen=True)
class RunDuplicate:
    # The path of the copy.
    path: str
    # The id of the notice that has the bytes.
    of: str


@dataclass(frozen=True)
class RunFailure:
    # The path of the file.
    path: str
    # The SHA-256 of the bytes, or null when they could not be read.
    sha256: Optional[str]
    # The line from 1 of what is wrong, or null when the whole file is meant.
    line: Optional[int]
    # The column from 1, or null.
    column: Optional[int]
    # One sentence in English.
    reason: str


class RecordError(ValueError):
    """A JSON value that is not what the model says; the message names its place."""


def read_record(path) -> NoticeRecord:
    """The record in a file."""
    with open(path, encoding="utf-8") as file:
        return parse(NoticeRecord, json.load(file, parse_float=Decimal))


def read_run(path) -> Run:
    """What a run was, from its run.json."""
    with open(path, encoding="utf-8") as file:
        return parse(Run, json.load(file, parse_float=Decimal))


def parse(model, value, place=""):
    """A JSON value as a value of the model: a class of this module, a list, an Optional, a Literal or a plain type."""
    origin, arguments = typing.get_origin(model), typing.get_args(model)
    if origin in (typing.Union, types.UnionType):
        return None if value is None else parse(arguments[0], value, place)
    if origin is Literal:
        if value not in arguments:
            raise RecordError(f"{place}: expected one of {arguments}, found {value!r}")
        return value
    if origin is list:
        if not isinstance(value, list):
            raise RecordError(f"{place}: expected a list, found {value!r}")
        return [parse(arguments[0], element, f"{place}/{index}") for index, element in enumerate(value)]
    if origin is dict:
        if not isinstance(value, dict):
            raise RecordError(f"{place}: expected an object, found {value!r}")
        return {key: parse(arguments[1], element, f"{place}/{key}") for key, element in value.items()}
    if dataclasses.is_dataclass(model):
        if not isinstance(value, dict):
            raise RecordError(f"{place}: expected an object, found {value!r}")
        fields = {}
        for name, kind in _fields(model).items():
            if name not in value:
                raise RecordError(f"{place}/{name}: the key is missing")
            fields[name] = parse(kind, value[name], f"{place}/{name}")
        return model(**fields)
    if model is Decimal and isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    if not isinstance(value, model) or isinstance(value, bool) != (model is bool):
        raise RecordError(f"{place}: expected {model.__name__}, found {value!r}")
    return value


@functools.cache
def _fields(model):
    return typing.get_type_hints(model)
