"""Who speaks with verbs that no table knows, in bulletins, and at the end of a row."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check, claims_of

UNLISTED = [
    case(
        "en",
        "The army spoke of calm. The cooperative groused that militiamen had looted "
        "its granary.",
        Says("ABUSE", "looted", origin="cooperative"),
    ),
    case(
        "en",
        "The villagers know that militiamen looted the granary.",
        Says("ABUSE", "looted", status="asserted"),
    ),
    case(
        "de",
        "Der Stab sprach von Ruhe. Die Genossenschaft zeterte, Bewaffnete hätten ihren "
        "Speicher geplündert.",
        Says("ABUSE", "geplündert", origin="Genossenschaft"),
    ),
    case(
        "de",
        "Die Wärterin sagte, es sei ruhig. Der Händler habe am Tor gewartet, die Miliz "
        "habe den Markt geplündert.",
        Says("ABUSE", "geplündert", origin="Wärterin"),
    ),
    case(
        "de",
        "Nach Krankenhausangaben forderten die Kämpfe neun Menschenleben.",
        Says("CASUALTIES", "Menschenleben", origin="rankenhaus"),
    ),
    case(
        "ru",
        "Штаб говорил о затишье. Кооператив ворчал, что боевики разграбили амбар.",
        Says("ABUSE", "разграбили", origin="ооператив"),
    ),
    case(
        "uk",
        "Штаб говорив про затишшя. Громада лементувала, що бойовики розграбували "
        "комору.",
        Says("ABUSE", "розграбували", origin="ромада"),
    ),
]

BULLETINS = [
    case(
        "en",
        "The rebels issued a statement which said that the town had been captured.",
        Says("CAPTURE", "captured", origin="fighters"),
    ),
    case(
        "de",
        "Die Miliz ließ am Abend verlauten, der Angriff sei abgewehrt worden.",
        Says("REPEL", "abgewehrt", origin="fighters"),
    ),
    case(
        "de",
        "Aus dem Pentagon hieß es, der Angriff sei abgewehrt worden.",
        Says("REPEL", "abgewehrt", origin="Pentagon"),
    ),
    case(
        "ru",
        "Министерство обороны опубликовало сводку. В ней говорится, что взяты в плен "
        "12 солдат.",
        Says("TAKE_PRISONER", "взяты", origin="Ministry of Defence"),
    ),
    case(
        "ru",
        "Повстанцы выпустили заявление, в котором говорится, что взяты в плен 12 "
        "солдат.",
        Says("TAKE_PRISONER", "взяты", origin="fighters"),
    ),
    case(
        "uk",
        "Повстанці випустили заяву, в якій ідеться, що взято в полон 12 солдатів.",
        Says("TAKE_PRISONER", "взято", origin="fighters"),
    ),
    case(
        "uk",
        "За версією армії, ополченці відступили на захід, тоді як гуманітарні "
        "організації повідомляють про грабунки.",
        Says("WITHDRAW", "відступили", origin="army"),
        Says("ABUSE", "грабунки", origin="group"),
    ),
    case(
        "en",
        "The ministry's figures, according to which 200 people were killed, are old.",
        Says("CASUALTIES", "killed", origin="ministry"),
    ),
]


SET_OFF = [
    case(
        "en",
        "Militiamen looted the granary and burned two barns, the Alder Trust notes in "
        "its yearbook.",
        Says("ABUSE", "looted", origin="Alder Trust"),
        Says("DESTROY", "burned", origin="Alder Trust"),
    ),
    case(
        "en",
        "Militiamen, the baker sighs, looted the granary.",
        Says("ABUSE", "looted", origin="baker"),
    ),
    case(
        "en",
        "The drivers swear the town of Goma has fallen.",
        Says("CAPTURE", "fallen", origin="drivers"),
    ),
    case(
        "en",
        "Militiamen looted the granary in Goma, the lights went out.",
        Says("ABUSE", "looted", origin="author"),
    ),
    case(
        "de",
        "Bewaffnete haben den Speicher geplündert, seufzt der Müller.",
        Says("ABUSE", "geplündert", origin="Müller"),
    ),
    case(
        "ru",
        "Боевики разграбили амбар, – вздыхает мельник.",
        Says("ABUSE", "разграбили", origin="мельник"),
    ),
    case(
        "uk",
        "Бойовики розграбували комору, – зітхає мірошник.",
        Says("ABUSE", "розграбували", origin="мірошник"),
    ),
]

SHORT_ANSWERS = [
    case(
        "en",
        "The harbour master confirms an explosion, but no casualties.",
        Says("CASUALTIES", origin="harbour", polarity="-"),
    ),
    case(
        "de",
        "Der Hafenmeister bestätigt eine Explosion, aber keine Verletzten.",
        Says("CASUALTIES", origin="afenmeister", polarity="-"),
    ),
    case(
        "ru",
        "Управа подтверждает ракетный удар, но не пострадавших.",
        Says("CASUALTIES", origin="Управа", polarity="-"),
    ),
    case(
        "uk",
        "Управа підтверджує ракетний удар, але не постраждалих.",
        Says("CASUALTIES", origin="Управа", polarity="-"),
    ),
    case(
        "en",
        "Police confirmed the blast but reported no injuries.",
        Says("CASUALTIES", origin="officials", polarity="-"),
    ),
    case("en", "The army denied any losses.", Says("CASUALTIES", status="denied")),
    case(
        "en",
        "Gunmen attacked a guard post in Goma early on Friday, killing two officers, a "
        "union delegate said.",
        Says("CASUALTIES", actor="fighters", number=(2, 2)),
    ),
    case(
        "en",
        "The junta means to move two divisions to Myawaddy, the Alder Trust concludes.",
        Says("DEPLOY", target="forces", origin="Alder Trust"),
    ),
    case(
        "en",
        "Norway will send blankets to Gaza, the army of which denied the shelling.",
        Says("CIVIL_SUPPORT", actor="Norway"),
    ),
    case(
        "en",
        "The elders put it differently: rebels shelled Goma.",
        Says("STRIKE", origin="elders"),
    ),
    case(
        "de",
        "Der Müller sieht es anders: Rebellen beschossen Goma.",
        Says("STRIKE", origin="Müller"),
    ),
    case(
        "ru",
        "Мельник видит это иначе: повстанцы обстреляли Гому.",
        Says("STRIKE", origin="Мельник"),
    ),
    case(
        "uk",
        "Мірошник бачить це інакше: повстанці обстріляли Гому.",
        Says("STRIKE", origin="Мірошник"),
    ),
    case(
        "en",
        "11:40 – Monitoring channel Red Ridge: rockets hit Goma.",
        Says("STRIKE", origin="Red Ridge"),
    ),
    case(
        "en",
        "Baku accused Armenian troops of shelling Barda and demanded an apology.",
        Says("STRIKE", actor="Armenian", origin="Azerbaijan"),
        Says("DEMAND", origin="author"),
    ),
    case(
        "en",
        "Rebels left Goma, the mayor announced. The governor toured it.",
        Says("WITHDRAW", chain=("the mayor",)),
    ),
]

LISTED = [
    ("The clerk is adamant that militiamen looted the granary.", "clerk"),
    ("The farmers are certain that militiamen looted the granary.", "farmers"),
    ("The widow answered that militiamen looted the granary.", "widow"),
    ("Nurses now speak of six killed in Goma.", "Nurses"),
    ("A farmer remembers that militiamen looted the granary.", "farmer"),
    (
        "The clinic in Marib put the number of dead from Monday's strike on the old "
        "spice market near the port at 27.",
        "clinic",
    ),
]


@pytest.mark.parametrize(("text", "name"), LISTED)
def test_verbs_of_saying(text: str, name: str) -> None:
    assert name in (claims_of(text, "en")[0].origin.name or "")


@pytest.mark.parametrize(
    ("language", "text", "says", "date"), UNLISTED + BULLETINS + SET_OFF + SHORT_ANSWERS
)
def test_who_speaks(language, text, says, date):
    check(language, text, says, date)


def test_a_denial_before_a_colon_that_opens_before_its_cue():
    text = "Жители возражают: город по-прежнему контролируют повстанцы."
    assert claims_of(text, "ru") is not None


ROWS = [
    ("ru", "Сгорели два дома и погиб человек в Гао, сообщила полиция."),
    ("uk", "Згоріли два будинки, загинула людина в Гао, повідомила поліція."),
    ("en", "Burned were two shops and killed was a guard in Gao, police said."),
    (
        "de",
        "Getötet wurde ein Wächter und verletzt ein Händler in Gao, sagt die Polizei.",
    ),
]


@pytest.mark.parametrize(("language", "text"), ROWS)
def test_a_row_that_goes_back_to_the_first_word_comes_to_an_end(
    language: str, text: str
) -> None:
    assert claims_of(text, language)
