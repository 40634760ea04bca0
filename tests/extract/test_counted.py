"""How many an event has: beside its trigger, with it inside, on the verb of trying."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

COUNTED = [
    (
        "de",
        "CIVIL_SUPPORT",
        "Das Rote Kreuz brachte 12 Tonnen Medikamente nach Bardai.",
    ),
    ("en", "CIVIL_SUPPORT", "The Red Cross brought 12 tonnes of medicine to Bardai."),
    ("en", "CASUALTIES", "The garrison speaks of 40 soldiers killed."),
    ("de", "CASUALTIES", "Rund zwanzig Männer gelten als vermisst."),
    (
        "uk",
        "ABUSE",
        "У редакції розповідають, що двоє чоловіків погрожували журналістці у Сумах.",
    ),
    ("ru", "PRESENCE", "Под Ейском насчитывается двадцать семь самолётов."),
    ("de", "ATTACK", "Dreimal versuchten die Rebellen, Bardai zu stürmen."),
    ("en", "ATTACK", "The rebels tried three times to storm Bardai."),
    ("ru", "ADVANCE", "Противник трижды пытался прорваться к Изюму."),
    ("uk", "CASUALTIES", "Ворог відступив з великими втратами."),
]


@pytest.mark.parametrize(("language", "kind", "text"), COUNTED)
def test_an_event_is_counted(language: str, kind: str, text: str) -> None:
    found = [c for c in claims_of(text, language) if c.type == kind]
    assert found
    assert any(c.quantity for c in found)


BOTH = [
    ("en", "Two fishermen were held in Goma. Both were killed."),
    ("de", "Zwei Fischer wurden in Goma verhaftet. Beide wurden getötet."),
    ("ru", "В Гоме задержали двух рыбаков. Обоих убили."),
    ("uk", "У Гомі затримали двох рибалок. Обох убили."),
]


@pytest.mark.parametrize(("language", "text"), BOTH)
def test_both_counts_those_who_were_named_before(language: str, text: str) -> None:
    (dead,) = [
        c for c in claims_of(text, language) if c.type in ("CASUALTIES", "KILLING")
    ]
    assert [q.number for q in dead.quantity] == [2]


PARTS = [
    ("ru", "Сбит один из дронов.", "дронов"),
    ("ru", "Один из рыбаков погиб.", "рыбаков"),
    ("uk", "Одну зі шкіл обстріляли.", "шкіл"),
]


@pytest.mark.parametrize(("language", "text", "whole"), PARTS)
def test_one_of_many_is_one_of_those(language: str, text: str, whole: str) -> None:
    (claim,) = claims_of(text, language)
    assert whole in claim.target[0].span.of(text)
    assert [q.number for q in claim.quantity] == [1]


def test_two_from_a_village_are_no_villages():
    (dead,) = claims_of("Двое из деревни погибли.", "ru")
    assert [q.span.of("Двое из деревни погибли.") for q in dead.quantity] == ["Двое"]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "de",
            "Die 9. Brigade nahm neun Bauern fest. Vier von ihnen starben.",
            "neun Bauern",
        ),
        (
            "de",
            "Bei Bor sind acht Soldaten verletzt. Zwei von ihnen starben.",
            "forces",
        ),
        ("de", "Kämpfer der M23 rückten vor. Drei von ihnen wurden getötet.", "M23"),
        ("en", "Eight soldiers were hurt near Bor. Two of them died.", "forces"),
        ("en", "Troops detained nine men in Bor. Four of them died.", "civilians"),
        ("ru", "Под Бором ранены восемь солдат. Двое из них умерли.", "forces"),
        ("uk", "Під Бором поранено вісім солдатів. Двоє з них померли.", "forces"),
    ],
)
def test_some_of_them_are_of_those_who_were_counted(language, text, name):
    claim = claims_of(text, language)[-1]
    assert {m.name for m in claim.target} == {name}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Kyiv will hand over 250 prisoners on Friday.", 250),
        ("The number of people killed in the raid on Kharkiv rose to 23.", 23),
    ],
)
def test_a_particle_is_no_bound_and_a_toll_has_its_figure(text, number):
    counts = [q for c in claims_of(text, "en") for q in c.quantity if q.number]
    assert [(q.number, q.bound) for q in counts] == [(number, "exact")]
