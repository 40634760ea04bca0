from __future__ import annotations

import codecs

import pytest

from lagebild.errors import InputError
from lagebild.intake.decode import decode, decode_page

GERMAN = "Die Brücke über den Fluss wurde laut Behörden zerstört, Züge fahren nicht."
UKRAINIAN = "Мешканці повідомили про вибухи біля мосту, зв'язку немає."
RUSSIAN = "Жители сообщили о взрывах у моста, связи нет, поезда не ходят."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "cp1252"),
        (UKRAINIAN, "cp1251"),
        (UKRAINIAN, "koi8_u"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "cp866"),
        (RUSSIAN, "iso8859_5"),
        (RUSSIAN, "utf-16-le"),
        (GERMAN, "utf-16-be"),
    ],
)
def test_other_encodings_are_guessed_and_said(text: str, encoding: str):
    found, guessed = decode(text.encode(encoding), "a.txt")
    assert found == text
    assert guessed


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_settles_the_encoding(encoding: str):
    assert decode(UKRAINIAN.encode(encoding), "a.txt") == (UKRAINIAN, None)


def test_newlines_and_odd_signs_stay_as_they_are():
    text = "Erste\r\nzweite\rdritte\n\n\u00a0vierte\u2028fünfte\t"
    assert decode(text.encode(), "a.txt") == (text, None)


def test_a_few_broken_bytes_do_not_lose_the_text():
    broken = UKRAINIAN.encode() * 3 + b"\xff" + UKRAINIAN.encode()
    text, guessed = decode(broken, "a.txt")
    assert text.count("\ufffd") == 1
    assert guessed == "utf-8 with broken bytes"


@pytest.mark.parametrize(
    "content",
    [
        b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff",
        bytes(range(256)) * 4,
        codecs.BOM_UTF16_LE + b"a",
        b"\x01\x02\x03\x04" * 40,
    ],
)
def test_binary_is_refused_with_a_remedy(content: bytes):
    with pytest.raises(InputError) as caught:
        decode(content, "a.txt")
    assert caught.value.path == "a.txt"
    assert caught.value.remedy


def test_a_page_says_its_encoding():
    page = f'<meta charset="koi8-u"><p>{UKRAINIAN}</p>'.encode("koi8_u")
    assert UKRAINIAN in decode_page(page, "a.html")[0]
