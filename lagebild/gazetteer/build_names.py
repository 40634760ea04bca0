"""Spellings: a source's names in, those worth filing and their romanisations out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_LETTERS = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'"
_TO_ENGLISH = (
    "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch - iu ia -"
)
_TO_GERMAN = (
    "a b w h g d e je sch s y i ji j k l m n o p r s t u f ch z tsch sch schtsch - ju "
    "ja -"
)


def _table(romans: str) -> dict[str, str]:
    pairs = zip(_LETTERS, romans.split(), strict=True)
    return {letter: roman.replace("-", "") for letter, roman in pairs}


#: Ukrainian resolution 55 of 2010: the English spelling of the state and the press.
_ENGLISH = _table(_TO_ENGLISH)
#: The German press spelling after Duden.
_GERMAN = _table(_TO_GERMAN)
_ENGLISH_FIRST = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}

_VOWELS = "аеєиіїоуюя"
_APOSTROPHE = re.compile("[’ʼ`]")
_LATIN = re.compile(r"[A-Za-zÀ-ž' ’ʼ`.\-]+")
_CYRILLIC = re.compile(r"[А-яЁёЄєІіЇїҐґЎў' ’ʼ`.\-]+")
_BURMESE_TOWN = "မြို့"
_CODE = re.compile(r"[A-Z]{2,4}")  # airport codes among GeoNames' alternates


def english(name: str) -> str:
    """Return the national romanisation: Куп'янськ -> Kupiansk."""
    text = _APOSTROPHE.sub("'", name.strip()).lower().replace("зг", "zgh")
    out = [
        _ENGLISH_FIRST.get(c, "") if c in _ENGLISH_FIRST and _first(text, i) else ""
        for i, c in enumerate(text)
    ]
    letters = [first or _ENGLISH.get(c, c) for first, c in zip(out, text, strict=True)]
    return _capitals("".join(letters), name)


def german(name: str) -> str:
    """Return the German press spelling: Лисичанськ -> Lyssytschansk."""
    text = _APOSTROPHE.sub("'", name.strip()).lower()
    out = []
    for i, c in enumerate(text):
        between = 0 < i < len(text) - 1 and text[i - 1] in _VOWELS
        if c == "с" and between and text[i + 1] in _VOWELS:
            out.append("ss")
        else:
            out.append(_GERMAN.get(c, c))
    return _capitals("".join(out), name)


def plain(name: str) -> str:
    """Return a source's Latin name as reports print it: Tëtkino -> Tyotkino."""
    text = name.replace("ë", "yo").replace("Ë", "Yo")
    text = re.sub("[’ʼ‘`']", "", text)
    parts = unicodedata.normalize("NFD", text)
    return unicodedata.normalize(
        "NFC", "".join(c for c in parts if not unicodedata.combining(c))
    )


def worth_filing(names: Iterable[str], native: bool) -> tuple[list[str], list[str]]:
    """Split alternates into (keyed, exact only); codes and foreign scripts fall out.

    Names all in small letters are romanisations of Asian scripts: noise. `native`
    keeps other scripts (Arabic, Burmese) for countries whose reports use them.
    """
    keyed, exact = [], []
    for name in names:
        if _CODE.fullmatch(name) or len(name) < 3:
            continue
        latin = _LATIN.fullmatch(name) and not name.islower()
        if latin or _CYRILLIC.fullmatch(name):
            keyed.append(name)
        elif native and not name.isascii() and not name[0].islower():
            exact.append(name)
            exact.append(name.removesuffix(_BURMESE_TOWN))
    return keyed, exact


def _first(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] in " -"


def _capitals(text: str, like: str) -> str:
    """Give every word a capital that had one."""
    parts = re.split(r"([\s\-]+)", text)
    models = re.split(r"([\s\-]+)", like.strip())
    return "".join(
        part[:1].upper() + part[1:] if model[:1].isupper() else part
        for part, model in zip(parts, models, strict=True)
    )
