#!/usr/bin/env python3
"""Check records against schemas/ with PyPI's jsonschema, apart from the project's own validator.

usage: validate_records.py FILE [FILE ...]

A FILE holds one record, or one record a line (.jsonl); - is standard input with one record a line. Prints each
breach with its place and a closing count; exit 1 when there is a breach, 2 when a file cannot be read.
"""
import json
import pathlib
import sys

import jsonschema

SCHEMA = pathlib.Path(__file__).resolve().parents[2] / "schemas" / "notice-record.schema.json"


def unique(pairs):
    """An object, unless a key stands twice in it, which json would pass over in silence."""
    keys = [key for key, _ in pairs]
    for key in keys:
        if keys.count(key) > 1:
            raise ValueError(f"the key {key!r} stands twice in one object")
    return dict(pairs)


def records(path):
    """The records of a file, each with the name to report it by."""
    if path == "-" or path.endswith(".jsonl"):
        lines = (sys.stdin if path == "-" else open(path, encoding="utf-8")).read().split("\n")
        for number, line in enumerate(lines, 1):
            if line:
                yield f"{path}:{number}", json.loads(line, object_pairs_hook=unique)
    else:
        with open(path, encoding="utf-8") as file:
            yield path, json.load(file, object_pairs_hook=unique)


def main(paths):
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    count = breaches = 0
    for path in paths:
        try:
            for name, record in records(path):
                count += 1
                for error in sorted(validator.iter_errors(record), key=lambda error: list(map(str, error.absolute_path))):
                    breaches += 1
                    pointer = "".join(f"/{step}" for step in error.absolute_path)
                    print(f"{name}: {pointer or 'the record'}: {error.message[:300]}")
        except (OSError, ValueError) as error:
            print(f"{path}: {error}", file=sys.stderr)
            return 2
    print(f"{count} records, {breaches} breaches")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
