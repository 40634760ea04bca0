"""Where a claim is whose own clause names no place: the passage, the speaker's home."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check, claims_of

#: Text, type of a claim in it, name of the place of its passage.
SCENES = [
    ("en", "In Goma it is quiet again. A shell hit the market.", "STRIKE", "Goma"),
    (
        "en",
        "The mayor of Goma said that shelling had damaged a roof.",
        "STRIKE",
        "Goma",
    ),
    (
        "de",
        "In Goma ist es wieder ruhig. Eine Granate traf den Lastwagen.",
        "STRIKE",
        "Goma",
    ),
    (
        "de",
        "Überlebende aus Tawila berichteten, Milizen hätten zwei Männer getötet.",
        "CASUALTIES",
        "Tawila",
    ),
    ("uk", "У Гомі знову тихо. Снаряд влучив у вантажівку.", "STRIKE", "Goma"),
    ("uk", "Мер Ізюма повідомив, що уламки пошкодили дах школи.", "DESTROY", "Izium"),
    ("ru", "В Гоме снова тихо. Снаряд попал в грузовик.", "STRIKE", "Goma"),
    ("ru", "Мэр Изюма сообщил, что обстрел повредил крышу школы.", "DESTROY", "Izium"),
    # What a sentence passes by is not where the next one is.
    (
        "en",
        "Gunmen raided Sake. Reinforcements arrived from Goma. Two houses burned down.",
        "DESTROY",
        "Sake",
    ),
    (
        "en",
        "Gunmen raided Sake. The road to Goma was closed. A school was destroyed.",
        "DESTROY",
        "Sake",
    ),
    (
        "de",
        "In Goma griffen Milizen einen Posten an. Die Regierung in Kinshasa "
        "verurteilte den Überfall. Acht Häuser wurden niedergebrannt.",
        "DESTROY",
        "Goma",
    ),
    (
        "ru",
        "Боевики напали на Саке. Раненых доставили в больницу Гомы. Сгорели два дома.",
        "DESTROY",
        "Sake",
    ),
    (
        "uk",
        "Бойовики напали на Саке. Дорогу до Гоми перекрили. Згоріли два будинки.",
        "DESTROY",
        "Sake",
    ),
    ("en", "A shell hit Djibo. Two houses burned down there.", "DESTROY", "Djibo"),
    (
        "uk",
        "Бойовики напали на Саке. У Кіншасі тривають переговори. Підірвали міст.",
        "SABOTAGE",
        "Sake",
    ),
    # What is set aside is not where it was.
    ("de", "Nicht in Goma, sondern in Sake starben zwei Frauen.", "CASUALTIES", "Sake"),
    ("en", "A shell hit Sake, not Goma. Two women died.", "CASUALTIES", "Sake"),
    ("ru", "Обстрел был в Саке, а не в Гоме. Погибли двое.", "CASUALTIES", "Sake"),
    (
        "uk",
        "Відео знято не під Ізюмом, а в Гомі. Там загинули дві жінки.",
        "CASUALTIES",
        "Goma",
    ),
]


@pytest.mark.parametrize(("language", "text", "kind", "name"), SCENES)
def test_scenes(language: str, text: str, kind: str, name: str) -> None:
    found = [c for c in claims_of(text, language) if c.type == kind]
    places = [p.name for c in found for p in c.place or c.scene]
    assert found
    assert set(places) == {name}


#: A hill by Goma is both: what the clause says, and what holds for the sentence.
AROUND = [
    case(
        "en",
        "Troops crossed at Bunia and were ambushed in a ravine.",
        Says("ATTACK", places=(("Bunia", None), ("ravine", None))),
    ),
    case(
        "de",
        "Die Truppe rückte bei Bunia vor und wurde in einer Schlucht beschossen.",
        Says("STRIKE", places=(("Bunia", None), ("Schlucht", None))),
    ),
    case(
        "uk",
        "Під Бунією бойовики відійшли й обстріляли колону в ущелині.",
        Says("STRIKE", places=(("Bunia", None), ("ущелині", None))),
    ),
    case(
        "ru",
        "Под Кадугли мятежники отошли и укрепились на двух высотах.",
        Says("FORTIFY", places=(("Kadugli", None), ("высотах", None))),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), AROUND)
def test_described_places_beside_named_ones(
    language: str, text: str, says: tuple[Says, ...], date: None
) -> None:
    check(language, text, says, date)


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        ("de", "Anwohner von Carrefour gingen am Montag auf die Straße.", "Carrefour"),
        ("ru", "Гарнизону Мьиткьины предъявили ультиматум. Сдались трое.", "Myitkyina"),
        ("uk", "Мешканку Краматорська взяли під варту.", "Kramatorsk"),
        ("en", "Residents of Wad Madani protested on Monday.", "Wad Medani"),
    ],
)
def test_those_who_live_somewhere_say_where(
    language: str, text: str, town: str
) -> None:
    found = [p.name for c in claims_of(text, language) for p in (*c.place, *c.scene)]
    assert town in found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "In Lyman wird gekämpft. In Kyjiw hieß es, drei Soldaten seien tot."),
        ("en", "There is fighting in Lyman. In Kyiv, officials said that three died."),
        ("ru", "В Лимане идут бои. В Киеве заявили, что погибли трое."),
        ("uk", "У Лимані точаться бої. У Києві заявили, що загинули троє."),
    ],
)
def test_a_capital_that_speaks_is_no_passage(language: str, text: str) -> None:
    found = [c for c in claims_of(text, language) if c.type == "CASUALTIES"]
    assert [p.name for c in found for p in (*c.place, *c.scene)] in (["Lyman"], [])
