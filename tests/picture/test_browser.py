"""The page in a real browser, opened from disk, by mouse, key and narrow screen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.picture import factory
from tests.picture.test_page import hostile


def glosses(page):
    return page.locator("button.gloss").all_inner_texts()


def count(page):
    return int(page.locator("#count").inner_text().split(" ")[0].replace(",", ""))


def choose(page, words):
    page.locator("button.gloss", has_text=words).first.click()


def marked(page, name):
    return [
        text.strip()
        for text in page.locator(f"#reader-text mark.m-{name}").all_inner_texts()
    ]


def test_opens_from_disk_without_errors_or_requests(open_page):
    watched = open_page()
    page = watched.open()
    assert count(page) == 12
    page.get_by_role("button", name="Deutsch").click()
    page.locator(".tool").first.click()
    assert watched.errors == []
    assert [url for url in watched.requests if not url.startswith("file:")] == []
    assert len(watched.requests) == 1


def test_hostile_texts_do_nothing_but_appear(open_page):
    watched = open_page([hostile()], title="</title><script>alert(1)</script>")
    watched.page.on("dialog", lambda dialog: pytest.fail("a text ran as a script"))
    page = watched.open()
    choose(page, "Russian Ministry of Defence")
    assert page.locator("img, a[href^='javascript']").count() == 0
    assert "onerror" in page.locator("#reader-text").inner_text()
    assert watched.errors == []


def test_choosing_a_claim_marks_its_words(open_page):
    page = open_page().open()
    choose(page, "up to 195 killed")
    assert (
        "".join(marked(page, "content")).replace(" ", "") == "upto195fighterswerekilled"
    )
    assert marked(page, "trigger") == ["killed"]
    assert marked(page, "source") == ["The Russian Defence Ministry"]
    assert marked(page, "cue") == ["said"]
    assert marked(page, "place") == ["Kozinka"]
    assert marked(page, "time") == ["on Tuesday"]
    assert marked(page, "quantity") == ["up to 195 fighters"]
    assert marked(page, "disclaimer") == [
        "The figure could not be verified independently"
    ]
    assert "claim=" in page.url


def test_marks_stay_right_after_a_sign_beyond_the_first_plane(open_page):
    page = open_page().open()
    choose(page, "attack towards Belgorod")
    assert marked(page, "trigger") == ["attack"]
    assert marked(page, "hedge") == ["expect"]


def test_choosing_a_sentence_chooses_its_claims(open_page):
    page = open_page().open()
    choose(page, "up to 195 killed")
    strip = page.locator("#strip button")
    assert strip.count() == 2
    strip.first.click()
    assert marked(page, "trigger") == ["repelled"]
    page.locator(".sentence.has", has_text="Unnamed officials").click()
    assert marked(page, "trigger") == ["attack"]
    assert "attack" in page.locator(".claim.chosen").inner_text()


def test_sentences_without_claims_are_marked_too(open_page):
    page = open_page().open()
    choose(page, "up to 195 killed")
    assert "Rain fell" in "".join(page.locator(".sentence.nothing").all_inner_texts())
    assert page.locator(".line.zone-furniture").count() == 1


FILTERED = [
    ("who", "s:Russian Ministry of Defence", 3),
    ("who", "a:raiders", 2),
    ("where", "b:none", 2),
    ("where", "b:country", 1),
    ("type", "CASUALTIES", 2),
    ("status", "forecast", 1),
    ("text", "uk", 2),
]


def test_each_filter_filters(open_page):
    page = open_page().open()
    for field, value, expected in FILTERED:
        page.locator(f"[name={field}]").select_option(value)
        assert count(page) == expected, value
        assert len(glosses(page)) == expected, value
        page.locator("#reset").click()
        assert count(page) == 12


def test_choices_count_what_they_would_show(open_page):
    page = open_page().open()
    page.locator("[name=text]").select_option("uk")
    option = page.locator("[name=type] option[value=CASUALTIES]")
    assert option.inner_text().endswith("(1)")


def test_dates_filter_by_the_event(open_page):
    page = open_page().open()
    page.locator("[name=from]").fill("2024-03-14")
    page.locator("[name=from]").dispatch_event("change")
    assert count(page) == 2
    page.locator("[name=to]").fill("2024-03-14")
    page.locator("[name=to]").dispatch_event("change")
    assert count(page) == 2


SEARCHED = [
    ("LYMAN", 1),
    ("минобороны утверждает", 1),
    ("вовчанськ", 1),
    ("kozinka repelled", 2),
    ("gerAumt", 1),
    ("nothing of the kind", 0),
]


def search(page, words):
    page.locator("[name=q]").fill(words)
    page.wait_for_timeout(200)
    return count(page)


def test_search_finds_words_in_any_order(open_page):
    page = open_page().open()
    for words, expected in SEARCHED:
        assert search(page, words) == expected, words


def test_search_folds_yo_and_case(open_page):
    document, extraction = factory.russian()
    taken = replace(extraction.claims[0], sentence=extraction.segments[1].span)
    page = open_page([(document, replace(extraction, claims=(taken,)))]).open()
    for words in ("Её слов", "ЕЕ СЛОВ", "ее слов", "ё"):
        assert search(page, words) == 1, words
    assert search(page, "ещё") == 0


def test_a_card_filters_and_lets_go(open_page):
    page = open_page().open()
    card = page.locator("[data-card=unverified]")
    card.click()
    assert count(page) == 3
    assert (
        page.locator("[data-card=unverified]").get_attribute("aria-pressed") == "true"
    )
    page.locator("[data-card=unverified]").click()
    assert count(page) == 12


def test_the_map_filters_by_click_and_by_key(open_page):
    page = open_page().open()
    name = "Kozinka: 3 claims, approximate, ± 18 km"
    page.get_by_role("button", name=name).locator("circle").click()
    assert count(page) == 3
    page.locator(".chip-off").click()
    page.locator("#pins .pin[tabindex='0']").focus()
    page.keyboard.press("Enter")
    assert count(page) == 3
    assert page.locator("#pins .pin:focus").count() == 1


def test_pins_lie_where_the_base_layer_has_them(open_page):
    page = open_page().open()
    x, y = (
        page.locator("#pins .pin", has_text="Kherson")
        .locator("circle")
        .evaluate("c => [c.cx.baseVal.value, c.cy.baseVal.value]")
    )
    from lagebild.picture.basemap import project

    right = project(32.6178, 46.6558)
    assert abs(x - right[0]) < 2
    assert abs(y - right[1]) < 2


def test_the_map_zooms_by_button_wheel_and_drag(open_page):
    page = open_page().open()
    map = page.locator("#map")
    frame = "node => node.getAttribute('viewBox').split(' ').map(Number)"
    first = map.evaluate(frame)
    page.locator(".t-zoom_in").click()
    nearer = map.evaluate(frame)
    assert nearer[2] < first[2]
    map.scroll_into_view_if_needed()
    box = map.bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + 20)
    page.mouse.wheel(0, 120)
    farther = map.evaluate(frame)
    assert farther[2] > nearer[2]
    page.mouse.down()
    page.mouse.move(box["x"] + 80, box["y"] + 60, steps=4)
    page.mouse.up()
    assert map.evaluate(frame)[0] < farther[0]
    page.get_by_role("button", name="Show all places").click()
    assert map.evaluate(frame)[2] == pytest.approx(first[2])


def test_buckets_hold_what_the_map_cannot_show(open_page):
    page = open_page().open()
    assert page.locator("#buckets button").all_inner_texts() == [
        "Whole: Ukraine 1",
        "Place not found 1",
        "No place named 2",
    ]
    page.locator("#buckets button").last.click()
    assert count(page) == 2


def test_the_timeline_filters_by_click_drag_and_key(open_page):
    page = open_page().open()
    bar = page.get_by_role("button", name="12 March 2024: 3 claims")
    bar.click()
    assert page.locator("[name=from]").input_value() == "2024-03-12"
    assert count(page) == 3
    page.get_by_role("button", name="All days").click()
    page.get_by_role("button", name="Undated 4").click()
    assert count(page) == 4
    page.get_by_role("button", name="Undated 4").click()
    box = bar.bounding_box()
    page.mouse.move(box["x"] + 2, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 2.5, box["y"] + 40, steps=4)
    page.mouse.up()
    assert page.locator("[name=to]").input_value() == "2024-03-14"
    assert count(page) == 6


def test_the_timeline_extends_by_shift_and_arrow(open_page):
    page = open_page().open()
    page.get_by_role("button", name="12 March 2024: 3 claims").focus()
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Enter")
    assert page.locator("[name=from]").input_value() == "2024-03-12"
    assert page.locator("[name=to]").input_value() == "2024-03-13"


def test_the_list_moves_by_arrow_keys(open_page):
    page = open_page().open()
    page.locator("#skip").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "claims"
    page.locator("button.gloss[tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.locator(".claim.chosen").count() == 1
    focused = page.evaluate("document.activeElement.closest('.claim').className")
    assert "chosen" in focused


def test_language_is_switched_and_kept_in_the_address(open_page):
    watched = open_page()
    page = watched.open()
    page.get_by_role("button", name="Deutsch").click()
    assert page.locator("html").get_attribute("lang") == "de"
    assert "lang=de" in page.url
    assert any("Rückzug aus Cherson" in line for line in glosses(page))
    assert page.locator("[data-limits=map]").inner_text().startswith("Von Regeln")
    page.reload()
    assert page.locator("#list-title").inner_text() == "Behauptungen"


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_limits_line_is_ever_empty(open_page, language):
    page = open_page(language=language).open()
    lines = page.locator(".limits").all_inner_texts()
    assert len(lines) >= 7
    assert all(len(line) > 40 for line in lines)


def test_the_reader_states_the_figures_of_the_language(open_page):
    page = open_page(figures=factory.FIGURES).open()
    choose(page, "withdrew from Kherson")
    assert "German 60% / 55%" in page.locator("#reader-limits").inner_text()


def test_a_captive_statement_carries_its_flag(open_page):
    page = open_page().open()
    held = page.locator(".claim", has_text="sich ergeben")
    assert "said in captivity" in held.inner_text()
    assert page.locator(".flag", has_text="said in captivity").count() == 1


def test_explanation_and_citation(open_page):
    page = open_page().open()
    choose(page, "up to 195 killed")
    page.locator(".why summary").click()
    assert "events/strike" in page.locator(".why").inner_text()
    page.locator(".cite summary").click()
    text = page.locator(".citation").inner_text()
    document = factory.english()[0]
    assert "“up to 195 fighters were killed”" in text
    assert document.text_id in text
    assert "https://ledger.example/raid" in text
    start = document.text.index("up to 195")
    assert f"{start}–{start + 30}" in text
    assert "not verified" in text
    page.locator(".copy").click()
    page.wait_for_timeout(150)
    assert page.locator(".copied").inner_text() != ""


def test_documents_and_problems_are_listed(open_page):
    page = open_page().open()
    table = page.locator("#docs").inner_text()
    assert "inferred" in table
    assert "the text names 9 November" in table
    assert "perhaps machine-translated from German" in table
    assert "Run a text recognition first." in page.locator("#problems").inner_text()
    page.locator("#docs button", has_text="lyman").click()
    assert "Минобороны" in page.locator("#reader-text").inner_text()
    page.get_by_role("button", name="Only this document: Abzug").click()
    assert count(page) == 4


def test_on_a_phone_the_document_lies_over_the_list(open_page):
    watched = open_page(width=360)
    page = watched.open()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert not page.locator("#reader").is_visible()
    choose(page, "withdrew from Kherson")
    assert page.locator("#reader").is_visible()
    assert page.locator("#claims").evaluate("n => n.inert || !!n.closest('[inert]')")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.keyboard.press("Escape")
    assert not page.locator("#reader").is_visible()
    assert page.evaluate("document.activeElement.className") == "gloss"
    assert watched.errors == []


def test_a_widened_window_gets_its_filters_back(open_page):
    page = open_page(width=360).open()
    assert not page.locator("[name=who]").is_visible()
    choose(page, "withdrew from Kherson")
    page.set_viewport_size({"width": 1300, "height": 900})
    page.locator("[name=who]").wait_for(state="visible")
    assert page.locator("#claims").evaluate("n => !n.inert && !n.closest('[inert]')")


@pytest.mark.parametrize("width", [360, 800, 1100, 1900])
def test_nothing_sticks_out_sideways(open_page, width):
    page = open_page(width=width).open()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_an_empty_pile_says_so(open_page):
    watched = open_page([])
    page = watched.open()
    assert "No claims were found" in page.locator("#list").inner_text()
    assert watched.errors == []


def test_two_thousand_claims_are_shown_by_portions(open_page):
    document, extraction = factory.english()
    many = tuple(
        replace(claim, id=f"{claim.id}{n}")
        for n in range(400)
        for claim in extraction.claims
    )
    watched = open_page([(document, replace(extraction, claims=many))])
    page = watched.open()
    assert count(page) == 2000
    assert page.locator(".claim").count() == 60
    page.locator("#more").click()
    assert page.locator(".claim").count() == 120
    page.locator("[name=type]").select_option("CASUALTIES")
    assert count(page) == 400
    assert watched.errors == []


def test_an_event_leads_to_its_claims_and_back(open_page, across):
    watched = open_page(across=across)
    page = watched.open()
    assert page.locator("#events-list .event").count() == 1
    assert page.locator("#event .numbers dd").all_inner_texts()[0] == "1"
    page.locator("#event .members button").last.click()
    assert page.locator("#list .claim.chosen .told").count() == 1
    assert page.locator("#against-list article").count() == 1
    page.get_by_role("button", name="Deutsch").click()
    assert "Sagt es anders" in page.locator("#against h2").inner_text()
    assert watched.errors == []
