#!/usr/bin/env python3
"""Writes what consumers of the records need from the schemas: a reference page and typed models.

    docs/records.md                  every field with its type and meaning
    models/python/gongwen_records.py dataclasses for Python 3.10 and later, with a reader that checks types
    models/typescript/records.d.ts   interfaces for TypeScript

With --check nothing is written, and the script fails when a file is not what the schemas give.

usage: Scripts/make-models.py [--check]
"""
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
MEND = "Scripts/make-models.py"

# The objects that the schemas define in place, and what they are called.
NAMES = {
    ("notice", "documentNumber"): "DocumentNumber", ("notice", "attachments"): "Attachment",
    ("diagnostic", "span"): "Span", ("run", "generator"): "Generator", ("run", "corpus"): "RunCorpus",
    ("run", "notices"): "RunNotice", ("run", "duplicates"): "RunDuplicate", ("run", "failures"): "RunFailure",
}
# A name that means something else in one of the languages.
DEFINITIONS = {"time": "TimeMention"}


class Field:
    def __init__(self, name, schema, kind, is_list, is_optional, choices):
        self.name = name
        self.description = schema.get("description", "")
        self.kind = kind  # string, integer, number, boolean, counts, or the name of an object
        self.is_list = is_list
        self.is_optional = is_optional
        self.choices = choices


class Schema:
    """The objects of one schema, the root first, each a list of fields."""

    def __init__(self, path, root_name, owner):
        self.document = json.loads((ROOT / path).read_text(encoding="utf-8"))
        self.version = self.document["$id"].rsplit(":", 1)[1]
        self.objects = {}  # name → (description, fields)
        self.add(root_name, owner, self.document)

    def resolve(self, schema):
        """The schema with what its reference names; what stands beside the reference goes first."""
        while "$ref" in schema:
            target = self.document["$defs"][schema["$ref"].rsplit("/", 1)[1]]
            schema = {**target, **{key: value for key, value in schema.items() if key != "$ref"}}
        return schema

    def add(self, name, owner, schema):
        if name in self.objects:
            return
        self.objects[name] = (schema.get("description", ""), fields := [])
        for key, value in schema["properties"].items():
            fields.append(self.field(owner, key, value))

    def field(self, owner, name, schema, is_optional=False):
        reference = schema.get("$ref", "").rsplit("/", 1)[-1]
        described = schema.get("description")
        schema = self.resolve(schema)
        if "anyOf" in schema:
            rest = [choice for choice in schema["anyOf"] if choice.get("type") != "null"]
            assert len(rest) == 1 and len(schema["anyOf"]) == 2, f"{owner}.{name}"
            return self.field(owner, name, {**rest[0], "description": schema["description"]}, True)
        types = schema.get("type", "string" if "enum" in schema or "const" in schema else None)
        types = types if isinstance(types, list) else [types]
        is_optional = is_optional or "null" in types or None in schema.get("enum", [])
        (kind,) = [word for word in types if word != "null"]
        choices = [choice for choice in schema.get("enum", []) if choice is not None]
        is_list = kind == "array"
        if is_list:
            item = self.field(owner, name, schema["items"])
            kind, choices = item.kind, item.choices
        elif kind == "object" and isinstance(schema.get("additionalProperties"), dict):
            kind = "counts"
        elif kind == "object":
            kind = NAMES.get((owner, name)) or class_name(reference)
            self.add(kind, reference or name, schema)
        schema = {**schema, "description": described or schema.get("description", "")}
        return Field(name, schema, kind, is_list, is_optional, choices)


def class_name(definition):
    return DEFINITIONS.get(definition, definition[:1].upper() + definition[1:])


SCHEMAS = [
    Schema("schemas/notice-record.schema.json", "NoticeRecord", "record"),
    Schema("schemas/run.schema.json", "Run", "run"),
]
NOTE = f"Written by {MEND} from schemas/; change those and run it again."


# MARK: The reference page

def page():
    lines = [
        "# All fields of the records", "", f"<!-- {NOTE} -->", "",
        "What the schemas in `schemas/` say, as a page. Every key is always there; *or null* says where it may be null. "
        "The tables that `gongwen export` makes of them are on [another page](export.md).", ""]
    for schema in SCHEMAS:
        for name, (description, fields) in schema.objects.items():
            version = f" (version {schema.version})" if name == next(iter(schema.objects)) else ""
            lines += [f"## {name}{version}", "", description, ""] if description else [f"## {name}{version}", ""]
            lines += ["| key | type | meaning |", "| --- | --- | --- |"]
            for field in fields:
                lines.append(f"| `{field.name}` | {page_type(field)} | {cell(field.description)} |")
            lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def page_type(field):
    if field.choices:
        words = " ".join(f"`{choice}`" for choice in field.choices)
    elif field.kind[0].isupper():
        words = f"[{field.kind}](#{field.kind.lower()})"
    else:
        words = {"counts": "counts by kind"}.get(field.kind, field.kind)
    if field.is_list:
        words = f"list of {words}"
    return words + (" or null" if field.is_optional else "")


def cell(text):
    return text.replace("|", "\\|").replace("\n", " ")


# MARK: Python

PYTHON = {"string": "str", "integer": "int", "number": "Decimal", "boolean": "bool", "counts": "dict[str, int]"}

PYTHON_HEAD = '''"""The records of gongwen as dataclasses. {note}

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

'''

PYTHON_TAIL = '''

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
'''


def python():
    text = PYTHON_HEAD.format(note=NOTE)
    seen = set()
    for schema in SCHEMAS:
        for name, (description, fields) in schema.objects.items():
            if name in seen:
                continue
            seen.add(name)
            text += f"\n@dataclass(frozen=True)\nclass {name}:\n"
            if description:
                text += wrapped(description, '    """', "    ", '"""') + "\n\n"
            for field in fields:
                if field.description:
                    text += wrapped(field.description, "    # ", "    # ", "") + "\n"
                text += f"    {field.name}: {python_type(field)}\n"
            text += "\n"
    return text.rstrip() + "\n" + PYTHON_TAIL


def python_type(field):
    if field.choices:
        kind = f"Literal[{', '.join(json.dumps(choice) for choice in field.choices)}]"
    else:
        kind = PYTHON.get(field.kind, field.kind)
    if field.is_list:
        kind = f"list[{kind}]"
    return f"Optional[{kind}]" if field.is_optional else kind


def wrapped(text, first, rest, end, width=116):
    lines, line = [], first
    for word in text.split():
        if len(line) + len(word) + len(end) > width and line.strip() != first.strip():
            lines.append(line.rstrip())
            line = rest
        line += word + " "
    return "\n".join(lines + [line.rstrip() + end])


# MARK: TypeScript

def typescript():
    text = f"// The records of gongwen as TypeScript interfaces. {NOTE}\n"
    seen = set()
    for schema in SCHEMAS:
        for name, (description, fields) in schema.objects.items():
            if name in seen:
                continue
            seen.add(name)
            text += "\n"
            if description:
                text += wrapped(description, "/** ", " * ", " */") + "\n"
            text += f"export interface {name} {{\n"
            for field in fields:
                if field.description:
                    text += wrapped(field.description, "  /** ", "   * ", " */") + "\n"
                text += f"  {field.name}: {typescript_type(field)};\n"
            text += "}\n"
    return text


def typescript_type(field):
    kinds = {"integer": "number", "counts": "Record<string, number>"}
    if field.choices:
        kind = " | ".join(json.dumps(choice) for choice in field.choices)
        kind = f"({kind})" if field.is_list and len(field.choices) > 1 else kind
    else:
        kind = kinds.get(field.kind, field.kind)
    if field.is_list:
        kind += "[]"
    return f"{kind} | null" if field.is_optional else kind


def main():
    files = {
        "docs/records.md": page(), "models/python/gongwen_records.py": python(),
        "models/typescript/records.d.ts": typescript(),
    }
    stale = []
    for name, text in files.items():
        path = ROOT / name
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(name)
        if sys.argv[1:] != ["--check"]:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    if sys.argv[1:] == ["--check"] and stale:
        sys.exit(f"stale, run {MEND}: {', '.join(stale)}")


main()
