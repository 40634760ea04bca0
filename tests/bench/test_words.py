"""The sentences of samples/words can be read, and are read one by one."""

from pathlib import Path

import pytest

from bench.words import FOLDER, WordsError, known_words, read_sentences, types_of
from lagebild.pipeline import open_tools
from lagebild.settings import Settings

FILES = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_every_line_has_a_type_and_a_head(path: Path) -> None:
    sentences = list(read_sentences(path))
    assert len(sentences) > 1000
    assert len({kind for kind, _ in sentences}) == 47
    assert path.read_text("utf-8").startswith("# constructed: yes")


def test_a_line_without_a_head_is_told(tmp_path: Path) -> None:
    (tmp_path / "en.txt").write_text("STRIKE Shells fell on the mill\n", "utf-8")
    with pytest.raises(WordsError, match=r"en\.txt:1"):
        list(read_sentences(tmp_path / "en.txt"))


def test_types_of_a_sentence() -> None:
    tools = open_tools(Settings())
    assert types_of("Rebels captured the town of Bara", "en", tools) == {"CAPTURE"}
    assert not types_of("The choir sang until midnight", "en", tools)


def test_shares_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = (
        "CAPTURE Rebels [captured] Bara\nSTRIKE The choir [sang]\nNONE They [slept]\n"
    )
    (tmp_path / "en.txt").write_text(lines, "utf-8")
    monkeypatch.setattr("bench.words.FOLDER", tmp_path)
    assert known_words(None).figures == {"en": {"found": 0.5, "silent": 1.0}}
