"""The documentation cannot lie: commands, options, links and tables are looked up."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import click
import pytest

from bench.evaluate import FIGURES, MARKED, readme_table
from lagebild.cli import main
from lagebild.export import FORMATS
from lagebild.settings import LANGUAGES

ROOT = Path(__file__).parent.parent
PAGES = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("samples/*.md")]
)
NAMES = [str(path.relative_to(ROOT)) for path in PAGES]
README = ROOT / "README.md"
FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
OWN = re.compile(r"^(?:\$ )?(?:\./run )?lagebild +(.+)$")
RUN = re.compile(r"\./run ([a-z]+)")
TABLE = re.compile(r"^ *\| `(\w+)\.toml` ", re.MULTILINE)


def commands(path):
    """Yield every `lagebild` line of a page's shell blocks and inline code."""
    text = path.read_text("utf-8")
    blocks = [body for kind, body in FENCE.findall(text) if kind in ("sh", "bash")]
    lines = [line.strip() for body in blocks for line in body.splitlines()]
    lines += re.findall(r"`(lagebild [^`]+)`", FENCE.sub("", text))
    for line in lines:
        found = OWN.match(line.split("|")[-1].strip() if "|" in line else line)
        if found:
            yield found[1].split(" #")[0].split(" > ")[0]


@pytest.mark.parametrize("path", PAGES, ids=NAMES)
def test_every_command_and_option_named_exists(path):
    for line in commands(path):
        command, context = main, click.Context(main)
        words = shlex.split(line)
        while isinstance(command, click.Group) and words and words[0][0] != "-":
            found = command.get_command(context, words.pop(0))
            assert found is not None, f"lagebild {line}"
            command = found
        known = {name for p in command.params for name in (*p.opts, *p.secondary_opts)}
        known |= {"-h", "--help"}
        for word in words:
            option = word.split("=")[0]
            if re.match(r"--?[a-z]", option):
                assert option in known, f"lagebild {line}: {option}"


@pytest.mark.parametrize("path", PAGES, ids=NAMES)
def test_every_run_command_named_exists(path):
    script = (ROOT / "run").read_text("utf-8")
    for name in RUN.findall(path.read_text("utf-8")):
        assert re.search(rf"^{name}\)$", script, re.MULTILINE), f"./run {name}"


@pytest.mark.parametrize("path", PAGES, ids=NAMES)
def test_links_lead_somewhere(path):
    for target in LINK.findall(FENCE.sub("", path.read_text("utf-8"))):
        if "://" in target or target.startswith(("#", "mailto:")):
            continue
        place, _, anchor = target.partition("#")
        found = path.parent / place
        assert found.exists(), target
        if anchor:
            heads = re.findall(r"^#+ (.+)$", found.read_text("utf-8"), re.MULTILINE)
            assert anchor in {_anchor(head) for head in heads}, target


def _anchor(head):
    return re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-")


@pytest.mark.parametrize("path", PAGES, ids=NAMES)
def test_files_named_in_pages_exist(path):
    """Paths in code marks that begin with a folder of the project are there."""
    folders = r"(?:lagebild|docs|tests|bench|samples|training)"
    for name in re.findall(rf"`({folders}/[\w./-]+)`", path.read_text("utf-8")):
        if "/pl" not in name and "NAME" not in name:  # what the reader is to make
            assert (ROOT / name).exists(), name


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "docs/howto/add-a-language.md"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_of_a_language_are_those_that_are_described(page, language):
    described = TABLE.findall((ROOT / page).read_text("utf-8"))
    files = (ROOT / "lagebild" / "lang" / language).glob("*.toml")
    assert sorted(described) == sorted(path.stem for path in files)


def test_readme_begins_with_two_commands_and_real_output():
    lines = README.read_text("utf-8").splitlines()[:15]
    assert "./run demo" in "\n".join(lines)
    assert "./run test" in "\n".join(lines)
    assert any(line.startswith("Documents: ") for line in lines)


def test_readme_counts_the_samples_as_they_are():
    found = re.search(r"^Documents: (\d+)$", README.read_text("utf-8"), re.MULTILINE)
    assert found
    names = {p.name for p in (ROOT / "samples" / "reports").iterdir()}
    texts = {n.split(".")[0] for n in names if not n.endswith(".jsonl")}
    assert int(found[1]) >= len(texts)


def test_readme_states_the_figures_that_every_page_states():
    shares = tomllib.loads(FIGURES.read_text("utf-8"))
    found = MARKED.search(README.read_text("utf-8"))
    assert found
    table = found[0].splitlines()[1:-1]
    assert table == readme_table(shares), "run ./run eval --write"


def test_every_export_is_described():
    text = (ROOT / "docs" / "reference" / "claims.md").read_text("utf-8")
    heads = " ".join(re.findall(r"^## (.+)$", text, re.MULTILINE))
    assert set(FORMATS) <= set(heads.replace(",", "").split())


def test_index_leads_to_every_page():
    index = ROOT / "docs" / "index.md"
    linked = {
        (index.parent / t).resolve() for t in LINK.findall(index.read_text("utf-8"))
    }
    assert set((ROOT / "docs").rglob("*.md")) - {index} <= linked


def test_the_python_of_the_readme_runs(tmp_path, monkeypatch, capsys):
    found = [
        body
        for kind, body in FENCE.findall(README.read_text("utf-8"))
        if kind == "python"
    ]
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reports").mkdir()
    text = "The ministry said that shells hit a depot near Bakhmut on Tuesday."
    (tmp_path / "reports" / "a.txt").write_text(text, encoding="utf-8")
    for body in found:
        exec(compile(body, "README.md", "exec"), {})
    assert "STRIKE" in capsys.readouterr().out
