"""The house rules hold: sizes, words, tables with examples, docs against commands."""

import ast
import re
from pathlib import Path

import pytest

from bench.gold import PARTS, shared

ROOT = Path(__file__).parent.parent
PACKAGE = sorted((ROOT / "lagebild").rglob("*.py"))
MAX_FILE, MAX_FUNCTION = 500, 50
VAGUE_NAMES = {
    "utils",
    "helpers",
    "manager",
    "handler",
    "data",
    "info",
    "misc",
    "common",
}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def names(paths):
    return [str(p.relative_to(ROOT)) for p in paths]


@pytest.mark.parametrize("path", PACKAGE, ids=names(PACKAGE))
def test_file_is_small_and_says_what_it_is(path):
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= MAX_FILE
    assert ast.get_docstring(ast.parse(source)), "a file opens with one docstring"
    assert path.stem not in VAGUE_NAMES


def test_functions_are_short():
    long = []
    for path in PACKAGE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, FUNCTIONS) and _length(node) > MAX_FUNCTION:
                long.append(f"{path.relative_to(ROOT)}:{node.name} {_length(node)}")
    assert not long


def _length(node):
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_only_one_broad_except_a_border():
    """A broad except stands where foreign parsers run and where a document may fail."""
    found = []
    for path in PACKAGE:
        for line in path.read_text(encoding="utf-8").splitlines():
            if re.search(r"except (Base)?Exception\b", line):
                found.append(str(path.relative_to(ROOT)))
    assert len(found) == len(set(found))
    assert {Path(f).parts[1] for f in found} <= {"intake", "pipeline.py", "cli"}


def test_no_print_in_the_package():
    calls = []
    for path in PACKAGE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print":
                calls.append(f"{path.name}:{node.lineno}")
    assert not calls


def test_no_machine_path_or_index_address_is_committed():
    pattern = re.compile(
        r"(/root/|/home/\w|/work/|pypi\.org/simple|registry\.npmjs|localhost:\d)"
    )
    kinds = {".py", ".toml", ".md", ".lock", ".txt", ".html", ".js", ".css", ".tsv"}
    bad = []
    for path in written(kinds):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if pattern.search(line):
                bad.append(f"{path.relative_to(ROOT)}:{number}")
    assert not bad


def written(kinds):
    """Yield the project's own files of some kinds, but for this one, sorted."""
    for path in sorted(ROOT.rglob("*")):
        top = path.relative_to(ROOT).parts[0]
        if top.startswith(".") or top in {"demo", "out", "build", "dist"}:
            continue
        if path.suffix in kinds and path.is_file() and path != Path(__file__):
            yield path


def test_no_sentence_of_the_gold_texts_is_in_the_project():
    """Third-party texts are for measuring; eight words in a row would be a copy."""
    folder = shared()
    if folder is None:
        pytest.skip("no gold beside the project")
    theirs = set()
    for texts, _ in PARTS:
        for path in sorted((folder / "gold" / texts).iterdir()):
            theirs.update(rows_of_words(path.read_text("utf-8")))
    kinds = {".py", ".toml", ".md", ".txt", ".html", ".json", ".jsonl", ".tsv", ".js"}
    copied = []
    for path in written(kinds):
        rows = rows_of_words(path.read_text("utf-8"))
        copied += [f"{path.relative_to(ROOT)}: {' '.join(r)}" for r in rows & theirs]
    assert not copied


def rows_of_words(text, length=8):
    words = re.findall(r"[^\W\d_]+", text.lower())
    return set(zip(*(words[n:] for n in range(length)), strict=False))


def test_every_folder_of_tests_is_a_package():
    """Else two test files of one name stand in each other's way."""
    folders = {path.parent for path in (ROOT / "tests").rglob("test_*.py")}
    assert not [str(f) for f in folders if not (f / "__init__.py").is_file()]


def test_locks_pin_by_hash_and_name_no_address():
    for lock in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / lock).read_text(encoding="utf-8")
        assert "://" not in text
        pins = re.findall(r"^[a-z0-9][\w.-]*==", text, re.MULTILINE)
        assert len(pins) > 10
        assert text.count("--hash=sha256:") >= len(pins)
