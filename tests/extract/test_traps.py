"""Traps of war reporting: words that look like an event, a number, a name or a "
"source."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check, claims_of

# ------------------------------------------------- what has to be read in one way

READ = [
    case(
        "uk",
        "Під Вугледаром росіяни втратили 60 двохсотих і 90 трьохсотих.",
        Says("CASUALTIES", number=(60, 60)),
    ),
    case(
        "en",
        "A 61-year-old driver was killed in Marib.",
        Says("CASUALTIES", places=(("Marib", None),)),
    ),
    case(
        "de",
        "Der Nachrichtendienst Interfax berichtete, ukrainische Truppen hätten Donezk "
        "beschossen.",
        Says("STRIKE", actor="Ukrain", origin="Interfax"),
    ),
    case(
        "de",
        "Die russischen Truppen rücken im Süden der Stadt Bachmut vor.",
        Says("ADVANCE", "rücken", actor="Russia"),
    ),
    case(
        "de",
        "Die Kämpfer gaben die Stadt Sarakib nach schweren Gefechten auf.",
        Says("WITHDRAW", "gaben", places=(("Saraqib", "origin"),)),
    ),
    case(
        "de",
        "Nicht russische, sondern ukrainische Truppen beschossen die Stadt Isjum.",
        Says("STRIKE", actor="Ukrain"),
    ),
    case(
        "de",
        "Die Armee zog ab, weil die Brücke, so ein Sprecher, zerstört worden sei.",
        Says("DESTROY", status="reported"),
    ),
    case(
        "en",
        "It was not the first time that Houthi fighters attacked Marib.",
        Says("ATTACK", actor="Houthi", polarity="+", value="CT+"),
    ),
    case(
        "de",
        "Nicht zum ersten Mal beschossen ukrainische Truppen die Stadt Belgorod.",
        Says("STRIKE", actor="Ukrain", polarity="+"),
    ),
    case(
        "en",
        "Ukrainian air defence repelled twelve drones over Odesa.",
        Says("AIR_DEFENCE", number=(12, 12)),
    ),
    case(
        "en",
        "Ukrainian forces repelled twelve attacks near Lyman.",
        Says("REPEL", actor="Ukrain"),
    ),
    case(
        "en",
        "‘The Russian troops shelled the town of Izium,” the mayor said.",
        Says("STRIKE", actor="Russia", origin="ayor"),
    ),
    case(
        "de",
        "Gewinnt die russische Armee Kupjansk, fällt auch Lyman.",
        Says("CAPTURE", "fällt", status="conditional", never="asserted"),
    ),
    case(
        "en",
        "On Saturday the governor said: “Today at 4 p.m. Russian troops will attack "
        "Kharkiv.”",
        Says("ATTACK", time="2024-03-16T16:00", status="forecast", origin="overnor"),
        date="2024-03-17",
    ),
    case(
        "en",
        "The men in the brickworks of Soledar shelled Russian troops, who were trying "
        "to "
        "capture the factory.",
        Says("CAPTURE", actor="Russia", phase="attempt"),
    ),
    case(
        "en",
        "The video should prove that Ukrainian troops shelled Donetsk.",
        Says("STRIKE", actor="Ukrain", never="planned"),
    ),
    case(
        "de",
        "Ein Video soll belegen, dass russische Truppen Charkiw beschossen haben.",
        Says("STRIKE", actor="Russia", status="hedged", never="planned"),
    ),
    case(
        "en",
        "Ukraine’s report that Russian troops shelled Kharkiv, which Moscow denied, "
        "caused outrage.",
        Says("STRIKE", actor="Russia", side="UA"),
    ),
    case(
        "en",
        "The M23 group said that the Congolese army had lied when it claimed that its "
        "troops shelled Goma.",
        Says("STRIKE", chain=("M23", "Congo"), author="Uu"),
    ),
    case(
        "en",
        "Russian troops control the city of Mariupol, archive footage from 2019 shows.",
        Says("CONTROL", actor="Russia", never="asserted"),
        fails="archive pictures still show the state at the article's date",
    ),
    case(
        "en",
        "The town of Balakliya and the city of Kherson were shelled by Russian troops.",
        Says("STRIKE", places=(("Balakl", None), ("Kherson", None))),
    ),
    case(
        "de",
        "Die Städte Balaklija und Cherson wurden von russischen Truppen beschossen.",
        Says("STRIKE", places=(("Balakl", None), ("Kherson", None))),
    ),
    case(
        "en",
        "Marines will move to Kherson, the Russian army announced.",
        Says("DEPLOY", never="asserted", phase="future|planned"),
        fails="'will move to' is no trigger for a deployment",
    ),
    case(
        "ru",
        "Украинские военные признали, что оставили Соледар.",
        Says("WITHDRAW", actor="Ukrain", author="CT+"),
    ),
    case(
        "uk",
        "Ворог пише, що українські війська залишили Бахмут.",
        Says("WITHDRAW", actor="Ukrain", status="reported", author="Uu"),
    ),
]


# ------------------------------------------------------- who says it, and how sure

SAID = [
    # three deep and reversed: whose lie it is said to be, and by whom
    case(
        "en",
        "In a video, a member of the Azov brigade said that the Russian army lied when "
        "it claimed that its troops had captured Kupiansk.",
        Says("CAPTURE", origin="Armed Forces of Russia", author="Uu"),
    ),
    # a disclaimer covers the last speaker's claims, not those before
    case(
        "en",
        "The Saudi army said that Houthi fighters had shelled Marib. The Houthi "
        "movement said that its fighters had entered Harib. This could not be "
        "independently verified.",
        Says("STRIKE", never="unverified"),
        Says("ADVANCE", status="unverified"),
    ),
    case(
        "de",
        "Die saudische Armee erklärte, Huthi-Kämpfer hätten Marib beschossen. Die "
        "Huthi-Bewegung erklärte, ihre Kämpfer hätten die Stadt Harib eingenommen. "
        "Unabhängig überprüfen ließ sich das nicht.",
        Says("STRIKE", never="unverified"),
        Says("CAPTURE", status="unverified"),
    ),
    # attribution that comes after the lead
    case(
        "en",
        "Two people were killed in Marib on Friday. This was reported by the Saudi "
        "army.",
        Says("CASUALTIES", origin="Saudi", author="Uu"),
    ),
    case(
        "de",
        "In Marib wurden am Freitag zwei Menschen getötet. Das teilte die saudische "
        "Armee mit.",
        Says("CASUALTIES", origin="Saudi", author="Uu"),
    ),
    case(
        "uk",
        "У Марібі в п'ятницю загинули двоє людей. Про це повідомила саудівська армія.",
        Says("CASUALTIES", origin="Saudi", author="Uu"),
    ),
    case(
        "ru",
        "В Марибе в пятницу погибли два человека. Об этом сообщила саудовская армия.",
        Says("CASUALTIES", origin="Saudi", author="Uu"),
    ),
    # hearsay and its shades
    case(
        "en",
        "Houthi fighters reportedly left the town of Marib.",
        Says("WITHDRAW", status="hedged reported", role="unspecified"),
    ),
    case(
        "de",
        "Die israelische Armee dürfte Rafah am Freitag eingenommen haben.",
        Says("CAPTURE", value="PR+", status="hedged"),
    ),
    case(
        "uk",
        "Саудівська армія заявила, що хусити нібито обстріляли місто Маріб.",
        Says("STRIKE", origin="Saudi", status="hedged unverified"),
    ),
    case(
        "ru",
        "Хуситы, дескать, обстреляли город Мариб.",
        Says("STRIKE", status="unverified", never="hedged"),
    ),
    # a verb without a subject speaks for the institution that it stands in
    case(
        "uk",
        "У штабі заявили, що хусити обстріляли Маріб.",
        Says("STRIKE", status="reported", author="Uu"),
    ),
    case(
        "ru",
        "В штабе заявили, что хуситы обстреляли Мариб.",
        Says("STRIKE", status="reported", author="Uu"),
    ),
    # conditions, verb first too, and what hangs on them
    case(
        "de",
        "Sollten die Huthis Marib einnehmen, würden sie die Straße nach Sanaa "
        "kontrollieren.",
        Says("CAPTURE", status="conditional", never="asserted"),
    ),
    case(
        "en",
        "If Houthi fighters capture Marib, the Saudi army will withdraw from the town "
        "of Harib.",
        Says("CAPTURE", status="conditional"),
        Says("WITHDRAW", status="conditional forecast", never="asserted"),
    ),
    # the author's own forecast is nobody else's word
    case(
        "en",
        "We expect that Houthi fighters will capture Marib.",
        Says("CAPTURE", origin="author", status="forecast"),
    ),
    # what was not managed did not happen
    case(
        "de",
        "Der saudischen Armee ist es nicht gelungen, Marib einzunehmen.",
        Says("CAPTURE", polarity="-", value="CT-"),
    ),
    case(
        "en",
        "The Saudi army did not manage to capture Marib.",
        Says("CAPTURE", polarity="-", value="CT-"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), READ + SAID)
def test_traps(language, text, says, date):
    check(language, text, says, date)


# ------------------------------------------------------ what must not be read at all

NEVER = [
    ("en", "Moscow is calculating losses for its budget.", "CASUALTIES"),
    ("de", "Der Verlag kalkuliert Verluste ein.", "CASUALTIES"),
    ("de", "Das Minus steht in der Rechnung für einen Abzug.", "WITHDRAW"),
    ("en", "The bank cleared its position in Kherson shares.", "WITHDRAW"),
    ("ru", "В Киеве выпал снег.", "CAPTURE"),
    ("uk", "У Києві випав сніг.", "CAPTURE"),
    ("en", "Talks on grain took place in Istanbul.", "CAPTURE"),
    ("en", "The team from Donetsk beat the team from Lviv.", "CLASH"),
    ("en", "“Never!” he cried. Why always us?", "ATTACK"),
    ("de", "Der Minister zog seinen Antrag zurück.", "WITHDRAW"),
    ("de", "Der Kurs der Aktie fiel in Moskau auf ein Tief.", "CAPTURE"),
    ("en", "Rain fell in Kyiv on Monday.", "CAPTURE"),
    ("de", "In Kiew fiel am Montag Regen.", "CAPTURE"),
    ("de", "Der Film erobert die Kinos in Berlin.", "CAPTURE"),
    ("en", "A retreat looks different, the coach said.", "WITHDRAW"),
    ("de", "Ein Rückzug sieht anders aus, sagte der Trainer.", "WITHDRAW"),
    ("en", "Night fell over Aleppo.", "CAPTURE"),
]
MISREAD = [
    ("en", "The minister withdrew from public life in Kyiv.", "WITHDRAW"),
]


@pytest.mark.parametrize(("language", "text", "never"), NEVER)
def test_figures_of_speech_are_no_war(language, text, never):
    assert never not in [c.type for c in claims_of(text, language)]


@pytest.mark.parametrize(("language", "text", "never"), MISREAD)
@pytest.mark.xfail(strict=True, reason="no look at what the verb or noun is about")
def test_figures_of_speech_that_are_read_as_war(language, text, never):
    test_figures_of_speech_are_no_war(language, text, never)


AGES = [
    ("en", "A 61-year-old driver was killed in Marib."),
    ("de", "In Marib wurde ein 61-jähriger Fahrer getötet."),
    ("de", "In Marib wurde ein 61 Jahre alter Fahrer getötet."),
    ("uk", "У Сумах загинув 61-річний водій."),
    ("ru", "В Белгороде погиб 61-летний водитель."),
    ("de", "Nach dem 2-Wochen-Ultimatum wurde ein Fahrer getötet."),
]


@pytest.mark.parametrize(("language", "text"), AGES)
def test_ages_and_names_count_no_dead(language, text):
    counts = [q.number for c in claims_of(text, language) for q in c.quantity]
    assert not {61, 2} & set(counts)


def test_a_sole_survivor_does_not_count_the_dead():
    text = "Hassan was the sole survivor of his crew after the shelling of Marib."
    counts = [q.number for c in claims_of(text, "en") for q in c.quantity]
    assert set(counts) <= {1, None}


def test_a_zero_count_is_a_negative_and_no_number():
    text = "The shelling of Marib caused no casualties."
    dead = [c for c in claims_of(text, "en") if c.type == "CASUALTIES"]
    assert [(c.polarity, c.quantity) for c in dead] == [("-", ())]


def test_a_heading_is_told_from_the_body():
    text = "# Marines sent to Kherson\nThe units will move to Kherson next week."
    zones = {c.zone.value: c.phase for c in claims_of(text, "en") if c.type == "DEPLOY"}
    assert zones.get("heading", "occurred") == "occurred"
    assert zones.get("body", "future") in ("future", "planned")
