from __future__ import annotations

import io
import json
import os
from pathlib import Path

from lagebild.intake import read_folder, read_paths, read_stream
from lagebild.settings import Settings

SETTINGS = Settings()
TEXT = "Die Verwaltung meldete am Dienstag mehrere Einschläge nahe der Brücke."


def reasons(problems) -> list[str]:
    return [f"{Path(p.path).name}: {p.reason}" for p in problems]


def test_a_folder_gives_sorted_documents(tmp_path: Path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "c.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.md").write_text(f"# Titel\n\n{TEXT} Ende.", encoding="utf-8")
    (tmp_path / ".hidden.txt").write_text("x", encoding="utf-8")
    pile = read_folder(tmp_path, SETTINGS)
    assert [d.name for d in pile.documents] == ["a", "b/c"]
    assert pile.documents[0].title == "Titel"
    assert pile.documents[1].text == TEXT
    assert pile.documents[1].language == "de"
    assert not pile.problems


def test_a_sidecar_states_and_is_checked(tmp_path: Path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    stated = {"outlet": "Bote", "date": "2022-11-09", "datum": "x", "url": 3}
    (tmp_path / "a.meta.json").write_text(json.dumps(stated), encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"{TEXT} B.", encoding="utf-8")
    (tmp_path / "b.meta.json").write_text("[", encoding="utf-8")
    (tmp_path / "c.meta.json").write_text("{}", encoding="utf-8")
    pile = read_folder(tmp_path, SETTINGS)
    first, second = pile.documents
    assert (first.outlet, first.dating.value) == ("Bote", "2022-11-09")
    assert first.dating.grounds == ("stated in the sidecar",)
    assert second.outlet is None
    found = reasons(pile.problems)
    assert "a.meta.json: 'url' is not text" in found
    assert "a.meta.json: unknown keys passed over: datum" in found
    assert any(r.startswith("b.meta.json: sidecar ignored: not JSON") for r in found)
    assert "c.meta.json: a sidecar without its text" in found


def test_a_senseless_date_is_told_and_the_text_read(tmp_path: Path):
    (tmp_path / "a.txt").write_text(
        f"---\ndate: soon\nlanguage: ??\n---\n{TEXT}", encoding="utf-8"
    )
    pile = read_folder(tmp_path, SETTINGS)
    assert pile.documents[0].dating.basis == "unknown"
    assert pile.documents[0].language == "de"
    assert len(pile.problems) == 2


def test_duplicates_are_counted_and_reprints_kept(tmp_path: Path):
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "c.meta.json").write_text('{"outlet": "Bote"}', encoding="utf-8")
    pile = read_folder(tmp_path, SETTINGS)
    assert [d.name for d in pile.documents] == ["a", "c"]
    assert pile.duplicates == ("b",)
    assert not pile.problems


def test_one_name_for_two_files_is_told_with_both(tmp_path: Path):
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.txt").write_text(f"{TEXT} Zwei.", encoding="utf-8")
    pile = read_folder(tmp_path, SETTINGS)
    assert [d.text for d in pile.documents] == [TEXT]
    (problem,) = pile.problems
    assert problem.path.endswith("a.txt")
    assert "a.md" in problem.reason


def test_odd_entries_are_told(tmp_path: Path):
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "big.txt").write_text("x" * 1001, encoding="utf-8")
    (tmp_path / "film.mp4").write_bytes(b"\x00")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "dead.txt").symlink_to(tmp_path / "nowhere.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    pile = read_folder(tmp_path, Settings(max_bytes=1000))
    assert [d.name for d in pile.documents] == ["good"]
    found = {Path(p.path).name for p in pile.problems}
    assert found == {
        "empty.txt", "big.txt", "film.mp4", "loop", "self.txt", "dead.txt", "pipe.txt",
    }  # fmt: skip
    assert all(p.remedy for p in pile.problems)


def test_paths_may_be_files_and_folders(tmp_path: Path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "b.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.txt").write_text(f"{TEXT} A.", encoding="utf-8")
    missing = tmp_path / "missing.txt"
    pile = read_paths([tmp_path / "in", tmp_path / "a.txt", missing], SETTINGS)
    assert [d.name for d in pile.documents] == ["a", "b"]
    assert reasons(pile.problems)[0].startswith("missing.txt: cannot be read")


def test_the_stream_is_read_with_front_matter():
    text = f"---\noutlet: Bote\n---\n{TEXT}"
    pile = read_stream(io.BytesIO(text.encode()), SETTINGS)
    assert [(d.name, d.text, d.outlet) for d in pile.documents] == [
        ("stdin", text, "Bote")
    ]
    large = read_stream(io.BytesIO(b"x" * 11), Settings(max_bytes=10))
    assert not large.documents
    assert large.problems[0].reason.startswith("larger than")


def test_the_order_of_files_does_not_matter(tmp_path: Path):
    for name in ("c", "a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"{TEXT} {name}", encoding="utf-8")
    paths = [tmp_path / f"{name}.txt" for name in ("b", "c", "a")]
    assert read_paths(paths, SETTINGS) == read_paths(paths[::-1], SETTINGS)


def test_a_remark_that_a_text_is_constructed_is_no_problem(tmp_path: Path):
    (tmp_path / "a.txt").write_text("The army reported attacks on Tuesday.")
    (tmp_path / "a.meta.json").write_text('{"constructed": "yes", "outlet": "Bote"}')
    record = '{"id": "b", "text": "Nothing else was reported.", "constructed": true}'
    (tmp_path / "b.jsonl").write_text(record)
    pile = read_folder(tmp_path, Settings())
    assert pile.problems == ()
    assert [d.name for d in pile.documents] == ["a", "b"]
