"""The newest build of the command, and a run over the corpus that tests share."""
import atexit
import functools
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


@functools.cache
def command():
    found = [ROOT / ".build" / flavour / "gongwen" for flavour in ("release", "debug")]
    found = [path for path in found if path.exists()]
    if not found:
        sys.exit("build gongwen first: swift build")
    return max(found, key=lambda path: path.stat().st_mtime)


def gongwen(*arguments):
    """What the command does, run in the root of the repository."""
    return subprocess.run([command(), *map(str, arguments)], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120)


@functools.cache
def corpus_run():
    """The folder of a run over the corpus."""
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    done = gongwen("run", "--output", folder.name, "--name", "corpus")
    assert done.returncode == 0, done.stderr
    return pathlib.Path(folder.name) / "corpus"
