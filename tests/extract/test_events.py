"""Which words name an event, and which only stand in a name or point back at one."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check, claims_of

NOMINAL = [
    case(
        "en",
        "The shelling of Kharkiv by Russian forces lasted until dawn.",
        Says("STRIKE", "shelling", actor="Russia", places=(("Kharkiv", None),)),
    ),
    case(
        "en",
        "The capture of Goma by the M23 group shocked Kinshasa.",
        Says("CAPTURE", "capture", actor="M23", places=(("Goma", None),)),
    ),
    case(
        "en",
        "An airstrike on Idlib killed nine people.",
        Says("STRIKE", "airstrike", places=(("Idlib", None),)),
        Says("CASUALTIES", "killed", number=(9, 9)),
    ),
    case(
        "en",
        "Heavy fighting took place near Pokrovsk.",
        Says("CLASH", "fighting", places=(("Pokrovsk", None),)),
    ),
    case(
        "en",
        "The Ukrainian army launched an offensive near Kherson on Monday.",
        Says("ATTACK", "offensive", actor="Ukrain", places=(("Kherson", None),)),
    ),
    case(
        "de",
        "Der Beschuss von Charkiw durch russische Truppen dauerte bis zum Morgen.",
        Says("STRIKE", "Beschuss", actor="Russia", places=(("Kharkiv", None),)),
        fails="the agent behind a noun (by, durch, instrumental) is read as the "
        "affected",
    ),
    case(
        "de",
        "Die Einnahme von Goma durch die Gruppe M23 erschütterte Kinshasa.",
        Says("CAPTURE", "Einnahme", actor="M23", places=(("Goma", None),)),
    ),
    case(
        "de",
        "Bei einem Luftangriff auf Idlib wurden neun Menschen getötet.",
        Says("STRIKE", "Luftangriff", places=(("Idlib", None),)),
        Says("CASUALTIES", "getötet", number=(9, 9)),
    ),
    case(
        "de",
        "Bei Pokrowsk kam es zu heftigen Gefechten.",
        Says("CLASH", "Gefechten", places=(("Pokrovsk", None),)),
    ),
    case(
        "de",
        "Die ukrainische Armee begann am Montag bei Cherson eine Offensive.",
        Says("ATTACK", "Offensive", actor="Ukrain", places=(("Kherson", None),)),
    ),
    case(
        "uk",
        "Обстріл Харкова російськими військами тривав до ранку.",
        Says("STRIKE", "Обстріл", actor="Russia", places=(("Kharkiv", None),)),
    ),
    case(
        "uk",
        "Захоплення Ґоми угрупованням M23 приголомшило Кіншасу.",
        Says("CAPTURE", "Захоплення", actor="M23", places=(("Goma", None),)),
        fails="the agent behind a noun (by, durch, instrumental) is read as the "
        "affected",
    ),
    case(
        "uk",
        "Унаслідок авіаудару по Ідлібу загинули дев’ять людей.",
        Says("STRIKE", "авіаудар", places=(("Idlib", None),)),
        Says("CASUALTIES", "загинули", number=(9, 9)),
    ),
    case(
        "uk",
        "Під Покровськом точаться важкі бої.",
        Says("CLASH", "бої", places=(("Pokrovsk", None),)),
    ),
    case(
        "uk",
        "Російська армія завдала удару по Одесі.",
        Says("STRIKE", "удару", actor="Russia", places=(("Odesa", None),)),
    ),
    case(
        "ru",
        "Обстрел Донецка украинскими войсками длился до утра.",
        Says("STRIKE", "Обстрел", actor="Ukrain", places=(("Donetsk", None),)),
    ),
    case(
        "ru",
        "Захват Гомы группировкой M23 потряс Киншасу.",
        Says("CAPTURE", "Захват", actor="M23", places=(("Goma", None),)),
    ),
    case(
        "ru",
        "В результате авиаудара по Идлибу погибли девять человек.",
        Says("STRIKE", "авиаудар", places=(("Idlib", None),)),
        Says("CASUALTIES", "погибли", number=(9, 9)),
    ),
    case(
        "ru",
        "Под Покровском идут тяжёлые бои.",
        Says("CLASH", "бои", places=(("Pokrovsk", None),)),
    ),
    case(
        "ru",
        "Украинская армия нанесла удар по Белгороду.",
        Says("STRIKE", "удар", actor="Ukrain", places=(("Belgorod", None),)),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), NOMINAL)
def test_nouns_that_name_an_event(language, text, says, date):
    check(language, text, says, date)


NOTHING = [
    ("en", "The 3rd Assault Brigade stood near Izium.", "ATTACK"),
    ("en", "The Ministry of Defence has moved to a new building.", "FORTIFY"),
    ("en", "The governor left the room after the attack.", "ATTACK"),
    ("en", "The strike of the railway workers in Kyiv is over.", "STRIKE"),
    ("de", "Die 3. Sturmbrigade stand bei Isjum.", "ATTACK"),
    ("de", "Das Verteidigungsministerium ist umgezogen.", "FORTIFY"),
    ("de", "Nach dem Angriff schwieg der Gouverneur.", "ATTACK"),
    ("de", "Der Streik der Eisenbahner in Kiew ist beendet.", "STRIKE"),
    ("uk", "3-тя штурмова бригада стоїть під Ізюмом.", "ATTACK"),
    ("uk", "Після атаки губернатор мовчав.", "ATTACK"),
    ("uk", "Міністерство оборони переїхало до нової будівлі.", "FORTIFY"),
    ("ru", "3-я штурмовая бригада стоит под Изюмом.", "ATTACK"),
    ("ru", "После атаки губернатор молчал.", "ATTACK"),
    ("ru", "Министерство обороны переехало в новое здание.", "FORTIFY"),
    ("uk", "У Києві він пережив серцевий напад.", "ATTACK"),
    ("ru", "В Москве он пережил сердечный приступ.", "ATTACK"),
    ("en", "He suffered a heart attack in Kyiv.", "ATTACK"),
    ("en", "The book captured the mood of Kyiv.", "CAPTURE"),
    ("en", "Shells hit the left bank near Sennar.", "WITHDRAW"),
    ("en", "A drone fell in the heart of Khartoum.", "CAPTURE"),
    ("de", "Der Minister griff die Opposition im Parlament scharf an.", "ATTACK"),
]


@pytest.mark.parametrize(("language", "text", "never"), NOTHING)
def test_words_that_name_no_event(language, text, never):
    assert never not in [claim.type for claim in claims_of(text, language)]


SWALLOWED = [
    ("en", "Ukrainian forces repelled a Russian attack near Lyman.", "REPEL",
     "ATTACK"),
    ("de", "Die ukrainische Armee wehrte russische Angriffe bei Wuhledar ab.", "REPEL",
     "ATTACK"),
    ("uk", "Українська армія відбила три атаки під Вугледаром.", "REPEL", "ATTACK"),
    ("ru", "Российская армия отразила три атаки под Работино.", "REPEL", "ATTACK"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "kept", "swallowed"), SWALLOWED)
def test_the_attack_that_is_repelled_is_no_event_of_its_own(
    language, text, kept, swallowed
):
    types = [claim.type for claim in claims_of(text, language)]
    assert kept in types
    assert swallowed not in types


COORDINATED = [
    ("en", "Russian soldiers seized and looted the village of Stepove.", "CAPTURE"),
    ("en", "Ukrainian troops shelled and bombarded the city of Donetsk.", "STRIKE"),
    ("de", "Russische Truppen beschossen und bombardierten Charkiw.", "STRIKE"),
    ("uk", "Російські війська обстріляли й бомбардували Харків.", "STRIKE"),
    ("ru", "Украинские войска обстреляли и бомбардировали Донецк.", "STRIKE"),
]


@pytest.mark.parametrize(("language", "text", "of_type"), COORDINATED)
def test_joined_verbs_of_one_type_are_one_claim(language, text, of_type):
    claims = [c for c in claims_of(text, language) if c.type == of_type]
    assert len(claims) == 1


def test_a_word_of_another_verbs_clause_belongs_to_that_verb():
    text = "Араканська армія захопила базу в Палетві й узяла в полон 30 солдатів."
    found = {c.type: c.trigger[0] for c in claims_of(text, "uk")}
    assert found["CAPTURE"].start == text.index("захопила")
    assert found["TAKE_PRISONER"].start == text.index("узяла")
