"""Both sides alike: their names exchanged, every claim is mirrored."""

from __future__ import annotations

import pytest

from bench.gold import ROOT
from bench.mirror import Exchange, differences, names_of
from lagebild.intake import read_folder
from lagebild.read import read
from lagebild.settings import Settings
from tests.extract.desk import claims_of, page, tools

REPORTS = read_folder(ROOT / "samples" / "reports", Settings()).documents


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
def test_what_was_read_is_mirrored_exactly(report):
    claims, unlike = differences(read(report), tools())
    assert claims
    assert unlike == []


def test_an_exchange_changes_names_and_nothing_else():
    reading = read(page("Russian troops left Kyiv, the Ukrainian army said.", "en"))
    new = Exchange(reading).new
    assert new.document.text == "Ukrainian troops left Moscow, the Russian army said."
    assert [t.span.of(new.document.text) for t in new.sentences[0].tokens] == [
        t.text for t in new.sentences[0].tokens
    ]
    assert [t.head for t in new.sentences[0].tokens] == [
        t.head for t in reading.sentences[0].tokens
    ]


#: Sentences about two sides, a and b: their adjectives decline alike.
SENTENCES = {
    "en": (
        "{a} forces shelled the village of Popasna, the {b} army said.",
        "The {b} General Staff denied that {a} troops had entered Lyman.",
        "Two {a} soldiers were killed by {b} drones near Kreminna.",
        "{a} marines withdrew from Krynky after {b} attacks.",
        "The {a} army claims to have captured forty {b} soldiers.",
        "{a} units repelled a {b} assault on Siversk.",
        "According to the {b} Ministry of Defence, {a} troops mined the dam.",
    ),
    "de": (
        "{a}e Truppen beschossen das Dorf Popasna, teilte die {b}e Armee mit.",
        "Der {b}e Generalstab bestritt, dass {a}e Truppen Lyman erobert haben.",
        "Zwei {a}e Soldaten wurden bei Kreminna von {b}en Drohnen getötet.",
        "{a}e Einheiten zogen sich nach {b}en Angriffen aus Krynky zurück.",
        "Die {a}e Armee hat nach eigenen Angaben vierzig {b}e Soldaten gefangen.",
        "{a}e Verbände wehrten einen {b}en Angriff auf Siwersk ab.",
        "Laut dem {b}en Verteidigungsministerium verminten {a}e Truppen den Damm.",
    ),
    "uk": (
        "{a}і війська обстріляли село Попасна, повідомила {b}а армія.",
        "{b}ий Генштаб заперечив, що {a}і війська увійшли до Лимана.",
        "Двоє {a}их солдатів загинули під Кремінною.",
        "{a}і підрозділи відступили з Кринок після {b}их атак.",
        "{a}а армія стверджує, що захопила в полон сорок {b}их солдатів.",
        "{a}і підрозділи відбили {b}у атаку на Сіверськ.",
        "За даними {b}ого міністерства оборони, {a}і війська замінували дамбу.",
    ),
    "ru": (
        "{a}ие войска обстреляли село Попасная, сообщила {b}ая армия.",
        "{b}ий Генштаб опроверг, что {a}ие войска вошли в Лиман.",
        "Двое {a}их солдат погибли под Кременной.",
        "{a}ие подразделения отступили из Крынок после {b}их атак.",
        "{a}ая армия утверждает, что взяла в плен сорок {b}их солдат.",
        "{a}ие подразделения отбили {b}ую атаку на Северск.",
        "По данным {b}ого министерства обороны, {a}ие войска заминировали дамбу.",
    ),
}  # fmt: skip
SIDES = {
    "en": ("Russian", "Ukrainian"), "de": ("russisch", "ukrainisch"),
    "uk": ("російськ", "українськ"), "ru": ("российск", "украинск"),
}  # fmt: skip
_SHARE = 0.99  # of claims, with the reader's own slips


def test_sentences_are_mirrored_from_their_text_on():
    claims, unlike = 0, []
    for language, sentences in SENTENCES.items():
        a, b = SIDES[language]
        for sentence in sentences:
            one = [
                _told(c, language) for c in claims_of(_made(sentence, a, b), language)
            ]
            two = claims_of(_made(sentence, b, a), language)
            other = [_exchanged(_told(c, language), language) for c in two]
            claims += max(len(one), len(other))
            unlike += [(sentence, x) for x in one if x not in other]
            unlike += [(sentence, x) for x in other if x not in one]
    assert claims >= sum(map(len, SENTENCES.values()))
    assert len(unlike) <= (1 - _SHARE) * claims, unlike


def _made(sentence, a, b):
    made = sentence.format(a=a, b=b)
    return made[0].upper() + made[1:]


def _told(claim, language):
    who = [
        (role, _who(m)) for role in ("actor", "target") for m in getattr(claim, role)
    ]
    hops = [(h.role, h.cue.cls if h.cue else None, _who(h)) for h in claim.chain]
    places = tuple(p.name for p in claim.place)
    return (claim.type, claim.phase, claim.polarity, claim.status, places, who, hops)


def _who(one):
    return one.entity or one.name or "", one.side


def _exchanged(told, language):
    *same, who, hops = told
    who = [(role, _other(one, language)) for role, one in who]
    return (*same, who, [(role, cls, _other(one, language)) for role, cls, one in hops])


def _other(one, language):
    name, side = one
    known = tools().registry.get(name)
    mirror = tools().registry.mirror(name) if known else None
    words = name.split(" ")
    english = names_of("en").exchanged(words)
    new = english if english != words else names_of(language).exchanged(words)
    other = {"RU": "UA", "UA": "RU"}.get(side, side)
    return mirror.id if mirror else " ".join(new), other
