"""English subjects that stand right before a verb, and relatives without a pronoun."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check, claims_of

CASES = [
    # ---- who speaks stands between the comma and the verb
    case(
        "en",
        "Rebels have seized the town of Pibor in the east, two teachers and a church "
        "source told Reuters, putting them within 60 km of Bor.",
        Says("CAPTURE", origin="civilians"),
    ),
    case(
        "en",
        "A convoy carrying flour reached northern Tigray on Sunday, the Relief League "
        "said, but warned that shelling had closed the road.",
        Says("LOGISTICS", trigger="reached", origin="Relief League"),
        Says("STRIKE", trigger="shelling", origin="Relief League"),
    ),
    # ---- somebody speaks between two commas, and the clause goes on
    case(
        "en",
        "The rebels, a teacher in Goma says, have captured Minova.",
        Says("CAPTURE", actor="fighters", origin="teacher in Goma"),
    ),
    case(
        "en",
        "The village, a driver in Kerma claims, was shelled on Monday.",
        Says("STRIKE", origin="driver in Kerma"),
    ),
    case(
        "en",
        "In order not to be cut off, an envoy in Aden believes, the garrison will be "
        "pulled back to Yakhtul.",
        Says("WITHDRAW", origin="envoy in Aden"),
    ),
    # ---- who speaks stands behind the verb
    case(
        "en",
        "Three drones were shot down over Odesa, reckons Hezbollah.",
        Says("AIR_DEFENCE", origin="Hezbollah"),
    ),
    case(
        "en",
        "The bridge at Darivka was closed, says the news agency Interfax.",
        Says("CLOSURE", origin="Interfax"),
    ),
    # ---- a figure before the comma belongs to the clause before it
    case(
        "en",
        "The death toll from the strike on Kharkiv has risen to 23, prosecutors said.",
        Says("CASUALTIES", origin="prosecutors", number=(23, 23)),
    ),
    # ---- of two clauses each has its own subject
    case(
        "en",
        "Shelling killed a nurse in Kizomys, and in Nikopol five houses were damaged.",
        Says("CASUALTIES", target="a nurse"),
        Says("DESTROY", target="five houses", number=(5, 5)),
    ),
    # ---- what is not to be, and what somebody answers by doing
    case(
        "en",
        "The president vowed never to sit down with the rebels.",
        Says("NEGOTIATE", polarity="-"),
    ),
    case(
        "en",
        "The air force responded by bombing launch sites near Tyre.",
        Says("STRIKE", target="launch sites"),
    ),
    # ---- of two subjects the one behind the verb is its object
    case(
        "en",
        "The paper quotes a nurse as saying that nine soldiers were killed at Marib.",
        Says("CASUALTIES", origin="nurse"),
    ),
    # ---- the noun that sums up is the object of the verb behind it
    case(
        "en",
        "The raid killed 40 people, a figure Bamako has never confirmed.",
        Says("CASUALTIES", chain=()),
    ),
    case(
        "en",
        "Baku accused Yerevan of shelling its posts on the border, a charge the "
        "ministry in Yerevan rejected.",
        Says("ACCUSE", chain=()),
    ),
    case(
        "en",
        "Kinshasa says Rwanda has sent 900 troops to Bunia, an accusation Kigali has "
        "repeatedly denied.",
        Says("DEPLOY", origin="Congolese government"),
        Says("DEPLOY", origin="Rwandan government", status="denied"),
    ),
    # ---- who confirms or owns up to nothing is nobody's source
    case(
        "en",
        "No group has claimed responsibility for the ambush near Gao, in which eight "
        "soldiers died.",
        Says("CASUALTIES", chain=()),
    ),
    case(
        "de",
        "Bei dem Angriff auf Kidal starben 40 Menschen, was Bamako nie bestätigt hat.",
        Says("CASUALTIES", chain=()),
    ),
    case(
        "uk",
        "Унаслідок обстрілу Кідаля загинуло 40 людей, чого Бамако не підтвердило.",
        Says("CASUALTIES", chain=()),
    ),
    case(
        "ru",
        "При обстреле Кидаля погибли 40 человек, чего Бамако не подтвердило.",
        Says("CASUALTIES", chain=()),
    ),
    case(
        "en",
        "Three drivers reached by telephone described heavy shelling of the port.",
        Says("STRIKE", origin="Three drivers"),
    ),
    # ---- what is burnt, and who is taken
    case(
        "en",
        "Gunmen attacked two villages near Djibo, killing at least 26 farmers and "
        "burning granaries.",
        Says("CASUALTIES", target="farmers"),
        Says("DESTROY", target="granaries"),
    ),
    case(
        "en",
        "Fighters stormed the airport and took dozens of passengers hostage.",
        Says("TAKE_PRISONER", actor="forces", target="civilians"),
    ),
    # ---- who is shot somewhere, who is behind a deed
    case(
        "en",
        "A teacher was shot at a checkpoint outside Kassala.",
        Says("CASUALTIES", target="teacher"),
    ),
    case(
        "en",
        "Their car was shot at near Kassala.",
        Says("STRIKE", target="car"),
    ),
    case(
        "en",
        "Eritrea was behind the attack on the base, the ministry in Mekelle said.",
        Says("ACCUSE", actor="ministry", target="Eritrea"),
    ),
    case(
        "de",
        "Hinter dem Angriff auf den Stützpunkt stecke die Miliz, sagte der Minister.",
        Says("ACCUSE", actor="Minister", target="fighters"),
    ),
    case(
        "uk",
        "За обстрілом бази стоїть бригада, заявив міністр.",
        Says("ACCUSE", actor="міністр", target="group"),
    ),
    case(
        "ru",
        "За обстрелом базы стоит бригада, заявил министр.",
        Says("ACCUSE", actor="министр", target="group"),
    ),
    case(
        "en",
        "The army has lost a third of the territory it held in spring.",
        Says("CONTROL", trigger="lost", phase="end"),
    ),
    # ---- a part of a whole is the whole's
    case(
        "en",
        "Crews downed 31 of 40 drones launched overnight, the staff in Asmara said.",
        Says("AIR_DEFENCE", target="40 drones", number=(31, 31)),
        Says("STRIKE", trigger="launched"),
    ),
    case(
        "de",
        "Die Flugabwehr schoss 31 von 40 Drohnen ab, teilte der Stab mit.",
        Says("AIR_DEFENCE", number=(31, 31)),
    ),
    case(
        "uk",
        "Сили ППО збили 31 із 40 безпілотників, повідомив штаб.",
        Says("AIR_DEFENCE", target="40 безпілотників", number=(31, 31)),
    ),
    case(
        "ru",
        "ПВО сбила 31 из 40 беспилотников, сообщил штаб.",
        Says("AIR_DEFENCE", target="40 беспилотников", number=(31, 31)),
    ),
]

NOTHING = [
    ("en", "Witnesses saw columns of smoke over Bara after the raid.", "ACCUSE"),
    ("en", "Two guards were wounded by a shell.", "PRESENCE"),
    ("en", "The soldiers fell when the blast damaged the gate.", "ACCUSE"),
    ("en", "It was not clear who was behind the blast at the base.", "ACCUSE"),
    ("en", "A crowded market in Wau was hit by shells.", "ENCIRCLE"),
    ("en", "Talks in Juba collapsed after the rebels walked out.", "DESTROY"),
    ("en", "Oslo will supply the army with twenty interceptors.", "AIR_DEFENCE"),
    ("en", "The town was taken on Monday, the army said.", "DESTROY"),
]


@pytest.mark.parametrize(("language", "text", "type_"), NOTHING)
def test_what_is_no_event_of_that_type(language, text, type_):
    assert type_ not in {claim.type for claim in claims_of(text, language)}


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_whose_verb_it_is(language, text, says, date):
    check(language, text, says, date)


def test_the_noun_that_sums_up_is_no_event():
    text = "Kinshasa says Rwanda sent troops to Bunia, an accusation Kigali has denied."
    assert "ACCUSE" not in {claim.type for claim in claims_of(text, "en")}
