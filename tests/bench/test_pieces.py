"""Short pieces: what they expect can be read, and what is found is compared with it."""

from pathlib import Path

import pytest

from bench.pieces import (
    FIELDS,
    FOLDER,
    PieceError,
    figures_of,
    read_piece,
    read_pieces,
)
from lagebild.ontology import event_types
from lagebild.pipeline import open_tools
from lagebild.settings import Settings

FILES = sorted(FOLDER.glob("*/*.txt"))
ONE = """# a remark

§ agency, Sudan
Nach Darstellung des Gouverneurs hat die Armee den Damm bei Singa zurückerobert.
"""
RIGHT = "> CAPTURE | actor=die Armee | place=Singa | origin=des Gouverneurs\n"


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_every_piece_names_known_types_and_fields(path: Path) -> None:
    pieces = read_pieces(path)
    assert sum(len(piece.claims) for piece in pieces) >= 60
    for claim in (c for piece in pieces for c in piece.claims):
        assert set(claim.types) <= set(event_types()), claim
        assert claim.fields.keys() <= {*FIELDS, "time", "phase"}, claim


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_every_file_says_that_it_is_constructed(path: Path) -> None:
    assert path.read_text("utf-8").startswith("# constructed: yes")


@pytest.mark.parametrize(
    ("claims", "whole", "wrong"),
    [
        (RIGHT, 1.0, []),
        (RIGHT.replace("die Armee", "des Gouverneurs"), 0.0, ["actor"]),
        (RIGHT.replace("\n", " | reading=forecast\n"), 0.0, ["reading"]),
        (RIGHT.replace("| origin=des Gouverneurs", ""), 0.0, ["origin"]),
    ],
)
def test_found_claims_are_compared_field_by_field(
    tmp_path: Path, claims: str, whole: float, wrong: list[str]
) -> None:
    (tmp_path / "de.txt").write_text(ONE + claims, "utf-8")
    (piece,) = read_pieces(tmp_path / "de.txt")
    reading = read_piece(piece, open_tools(Settings()))
    assert [w for *_, w in reading.found] == [wrong]
    assert figures_of([reading])["right f1"] == whole


def test_each_line_before_the_claims_is_a_paragraph(tmp_path: Path) -> None:
    lines = ONE + "Die Miliz äußerte sich nicht.\n" + RIGHT
    (tmp_path / "de.txt").write_text(lines, "utf-8")
    (piece,) = read_pieces(tmp_path / "de.txt")
    assert piece.text.endswith("zurückerobert.\nDie Miliz äußerte sich nicht.")
    assert len(piece.claims) == 1


@pytest.mark.parametrize("line", ["CAPTURE\n", "> CAPTURE | actor=die Miliz\n"])
def test_a_line_that_cannot_be_read_is_told(tmp_path: Path, line: str) -> None:
    (tmp_path / "de.txt").write_text(ONE + line, "utf-8")
    with pytest.raises(PieceError, match=r"de\.txt"):
        read_pieces(tmp_path / "de.txt")
