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


def run(command, folder, environment):
    """What the command prints, both streams in order; how it ends is shown by the examples themselves."""
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        encoding="utf-8", timeout=120)
    return done.stdout.splitlines()


def refreshed(lines, folder, environment):
    """The lines of a file with the outputs of its examples made anew."""
    result = []
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
            while lines[i].startswith("> ") or lines[i] == ">":
                command.append(lines[i][2:])
                result.append(lines[i])
                i += 1
            result += run("\n".join(command), folder, environment)
    return result


def main():
    check = sys.argv[1:] == ["--check"]
    environment = os.environ | {"PATH": f"{newest_build()}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    stale = False
    for name in FILES:
        path = ROOT / name
        before = path.read_text(encoding="utf-8").splitlines()
        with tempfile.TemporaryDirectory() as folder:
            os.symlink(ROOT / "notices", pathlib.Path(folder) / "notices")
            after = refreshed(before, folder, environment)
        if after == before:
            continue
        stale = True
        if check:
            print("\n".join(difflib.unified_diff(before, after, name, "what the commands print", lineterm="")))
        else:
            path.write_text("\n".join(after) + "\n", encoding="utf-8")
    if check and stale:
        sys.exit("stale, run Scripts/readme-examples.py")


main()
