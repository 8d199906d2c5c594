#!/usr/bin/env python3
"""Runs the examples of the READMEs and puts what they print below them.

An example is a line `$ command` in a ```console block, with lines `> …` that go on with it; what stands below, up to the
next `$` or the end of the block, is its output. The examples of a file run in order, in one new folder that holds
the notices/ of the repository, with the newest build of gongwen on the PATH. With --check nothing is
written, and the script fails when an output is not what the command prints.

usage: Scripts/readme-examples.py [--check]
"""
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
FILES = ["README.md", "README.zh-CN.md"]


def newest_build():
    builds = [ROOT / ".build" / flavour for flavour in ("release", "debug")]
    found = [folder for folder in builds if (folder / "gongwen").exists()]
    if not found:
        sys.exit("readme-examples: build gongwen first: swift build")
    return max(found, key=lambda folder: (folder / "gongwen").stat().st_mtime)


# Lines that only a program or a shell in trouble prints; a pipeline can hide how it ended.
TROUBLE = re.compile(r"Traceback \(most recent call last\)|: command not found$|Fatal error:|Segmentation fault")


def run(command, folder, environment):
    """The lines that the command prints, both streams in order, and what went wrong, or None."""
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=folder, env=environment, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, encoding="utf-8", timeout=120)
    lines = done.stdout.splitlines()
    trouble = next((line for line in lines if TROUBLE.search(line)), None)
    if done.returncode != 0:
        trouble = f"exit code {done.returncode}: {lines[-1] if lines else 'no output'}"
    return lines, trouble


def refreshed(lines, folder, environment):
    """The lines of a file with the outputs of its examples made anew, and its failures as (line, what)."""
    result = []
    failures = []
    i = 0
    while i < len(lines):
        result.append(lines[i])
        i += 1
        if result[-1] != "```console":
            continue
        while lines[i] != "```":
            if not lines[i].startswith("$ "):
                i += 1  # an output of before
                continue
            command = [lines[i][2:]]
            result.append(lines[i])
            i += 1
            place = i
            while lines[i].startswith("> ") or lines[i] == ">":
                command.append(lines[i][2:])
                result.append(lines[i])
                i += 1
            output, trouble = run("\n".join(command), folder, environment)
            result += output
            if trouble:
                failures.append((place, f"{command[0]}: {trouble}"))
    return result, failures


def main():
    arguments = sys.argv[1:]
    check = arguments[:1] == ["--check"]
    files = [pathlib.Path(name) for name in arguments[check:]] or [ROOT / name for name in FILES]
    environment = os.environ | {"PATH": f"{newest_build()}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    problems = []
    for path in files:
        before = path.read_text(encoding="utf-8").splitlines()
        with tempfile.TemporaryDirectory() as folder:
            os.symlink(ROOT / "notices", pathlib.Path(folder) / "notices")
            after, failures = refreshed(before, folder, environment)
        for line, what in failures:
            print(f"{path.name}:{line}: {what}")
        if failures:
            problems.append(f"{len(failures)} examples of {path.name} fail")
        elif after != before and check:
            print("\n".join(difflib.unified_diff(before, after, path.name, "what the commands print", lineterm="")))
            problems.append(f"{path.name} is stale, run Scripts/readme-examples.py")
        elif after != before:
            path.write_text("\n".join(after) + "\n", encoding="utf-8")
    if problems:
        sys.exit("\n".join(problems))


main()
