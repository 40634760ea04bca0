from __future__ import annotations

from itertools import pairwise

import pytest

from lagebild.intake.genre import is_post
from lagebild.intake.lines import split_lines
from lagebild.intake.plain import parse_text
from lagebild.intake.raw import Raw
from lagebild.intake.zones import find_zones

BODY = (
    "Die Verwaltung der Region teilte am Dienstag mit, dass in der Nacht mehrere "
    "Geschosse eingeschlagen seien, verletzt worden sei nach ersten Angaben niemand."
)

MORE = (
    "Ein Sprecher der Armee sagte am Mittwoch, man prüfe die Angaben noch, die Lage "
    "am Fluss sei unübersichtlich und weitere Einschläge könne man nicht ausschließen."
)


def zones(text: str) -> list[str]:
    raw = Raw("a", text, "txt", "a.txt")
    blocks = find_zones(raw, split_lines(text), is_post(raw, text))
    return [block.zone.value for block in blocks]


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("Einschläge in der Nacht", "heading"),
        ("„Wir bleiben hier“", "heading"),
        ("Was über den Angriff bekannt ist", "heading"),
        ("Що відомо про атаку", "heading"),
        ("Wie geht es weiter?", "heading"),
        ("Niemand wurde verletzt.", "body"),
        ("2/3 of the town was lost.", "body"),
        ("Der Gouverneur schrieb zu dem Foto: „Wir bleiben.“", "body"),
        ("Anzeige gegen Soldaten erstattet", "heading"),
        ("Zum Thema Verhandlungen sagte er nichts.", "body"),
        ("Der Gouverneur schrieb dazu:", "body"),
        ("und mehrere weitere Orte", "body"),
        ("Lesen Sie auch: Brücke bei Musterdorf gesperrt", "teaser"),
        ("Read also: Bridge closed to traffic", "teaser"),
        ("Читайте також: Міст закрили", "teaser"),
        ("Читайте также: Мост закрыт", "teaser"),
        ("Brücke bei Musterdorf gesperrt >>", "teaser"),
        ("Ein Wohnhaus nach dem Einschlag. © Jana Muster/dpa", "caption"),
        ("Ein Wohnhaus nach dem Einschlag (Archivbild).", "caption"),
        ("A damaged bridge. Photo: Press Office of the Region", "caption"),
        ("A damaged bridge (file photo)", "caption"),
        ("Зруйнований міст (Фото: Олена Зразок)", "caption"),
        ("Governor Ivan Example (left) and his deputy in May.", "caption"),
        ("3/12 A bridge near the town after the strike.", "caption"),
        ("Foto: Jana Muster", "furniture"),
        ("© Jana Muster/AFP", "furniture"),
        ("3/12", "furniture"),
        ("* * *", "furniture"),
        ("Teilen Drucken Kommentare", "furniture"),
        ("Share Print Save", "furniture"),
        ("Поделиться", "furniture"),
        ("Lesedauer: 4 Minuten", "furniture"),
        ("Copyright 2024 Dnipro Bote", "furniture"),
        ("Підписуйтесь на наш канал", "furniture"),
        ("https://example.org/story", "furniture"),
        ("ad_slot_3", "furniture"),
        ("12.03.2024, 14:31 Uhr", "furniture"),
    ],
)
def test_a_line_between_two_paragraphs(line: str, zone: str):
    assert zones(f"{BODY}\n\n{line}\n\n{MORE}") == ["body", zone, "body"]


def test_a_header_of_date_name_and_buttons_is_furniture():
    header = "date 2023-05-02 Home page world\n\nFrom: Jana Muster\n\nPress Divide"
    text = f"{header}\n\n{BODY}"
    assert zones(text) == ["furniture", "furniture", "furniture", "body"]


def test_a_headline_under_the_date_line_stays_a_heading():
    text = f"12.03.2024\n\nMusterdorf unter Beschuss\n\nJana Muster\n\n{BODY}"
    assert zones(text) == ["furniture", "heading", "heading", "body"] or (
        zones(text) == ["furniture", "heading", "furniture", "body"]
    )


def test_a_caption_said_twice_is_a_caption_twice():
    first = "Ein Wohnhaus in der Oblast (Archivbild)."
    assert zones(f"{first}\n{first} AP/Jana Muster\n\n{BODY}")[:2] == ["caption"] * 2


def test_a_credit_line_makes_the_line_under_it_a_caption():
    text = f"Що відбувається\n\nФото: Олена Зразок\nСолдати біля мосту\n\n{BODY}"
    assert zones(text) == ["heading", "furniture", "caption", "body"]


def test_headlines_after_a_bare_teaser_word_are_teasers():
    text = (
        f"{BODY}\n\nMehr zum Thema\n\nBrücke gesperrt\n\nZüge fahren wieder\n\n{BODY}"
    )
    assert zones(text) == ["body", "teaser", "teaser", "teaser", "body"]


def test_a_headline_with_nothing_below_it_belongs_elsewhere():
    text = f"Einschläge in der Nacht\n\n{BODY}\n\nGouverneur kündigt Besuch in Stadt an"
    assert zones(text) == ["heading", "body", "teaser"]


def test_headlines_in_a_row_are_a_list():
    items = "Brücke gesperrt\nZüge fahren\nSchulen bleiben zu\nStrom ist zurück"
    assert zones(f"{BODY}\n\n{items}\n\n{MORE}") == ["body"] * 6


def test_a_standfirst_that_comes_again_is_a_heading():
    lead = "Three bridges were closed on Tuesday, the administration said."
    text = f"{lead}\nBridges closed near the town\n{lead}\nNobody was hurt.\n"
    assert zones(text) == ["heading", "heading", "body", "body"]


def test_a_flash_without_a_full_stop_is_a_report():
    assert zones("Explosions heard in Kherson") == ["body"]


def test_sentences_broken_over_lines_stay_body():
    text = "❗️\nМешканці \nОлешок\n повідомили про вибухи.\n📍\n#Херсон"
    assert zones(text) == [
        "furniture",
        "body",
        "body",
        "body",
        "furniture",
        "furniture",
    ]


def test_front_matter_is_furniture():
    raw = "---\ndate: 2022-11-09\n---\nEin Satz steht hier."
    text = parse_text(raw.encode(), "a", "a.txt").texts[0]
    blocks = find_zones(text, split_lines(text.text), post=False)
    assert [b.zone.value for b in blocks] == ["furniture"] * 3 + ["body"]


def test_blocks_cover_every_line_once_and_in_order():
    text = f"Titel\r\n\r\n{BODY}\r\n  \r\nEnde der Meldung.\u2028Noch eins.\r"
    raw = Raw("a", text, "txt", "a.txt")
    blocks = find_zones(raw, split_lines(text), post=False)
    covered = "".join(block.span.of(text) for block in blocks)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(a.span.end <= b.span.start for a, b in pairwise(blocks))
