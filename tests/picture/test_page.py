import base64
import hashlib
import json
import re
from dataclasses import replace

import pytest

from lagebild.picture.limits import VIEWS
from lagebild.picture.page import build_page, fill
from lagebild.records import Problem
from tests.picture import factory

EVIL = '</script><img src=x onerror="alert(1)"><!--{{title}}'


def page(pages=None, **kwargs):
    values = {"title": "Constructed", "language": "en"} | kwargs
    return build_page(factory.pile() if pages is None else pages, **values)


def content(html):
    found = re.search(
        r'<script type="application/json" id="payload">(.*?)</script>', html, re.S
    )
    assert found
    return json.loads(found[1])


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_page_is_one_file_that_asks_for_nothing(language):
    html = page(language=language)
    markup = html.replace("http://www.w3.org/2000/svg", "")
    markup = re.sub(
        r'<script type="application/json".*?</script>', "", markup, flags=re.S
    )
    assert not re.search(
        r"https?://|@import|url\(|src=|<link(?! rel=\"icon\" href=\"data:,\")", markup
    )
    assert html.startswith(f'<!doctype html>\n<html lang="{language}">')


def test_the_policy_lets_only_the_own_script_run():
    html = page()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    script = re.search(r"<script>(.*?)</script>", html, re.S)
    assert policy
    assert script
    seal = base64.b64encode(hashlib.sha256(script[1].encode()).digest()).decode()
    assert "default-src 'none'" in policy[1]
    assert f"'sha256-{seal}'" in policy[1]
    assert "connect-src" not in policy[1]


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("language", ["en", "de"])
def test_every_view_carries_a_limits_line_before_any_script_runs(view, language):
    html = page(language=language)
    start = html.index(f'data-view="{view}"')
    section = html[start : html.index("</section>", start)]
    line = re.search(rf'data-limits="{view}">([^<]+)<', section)
    assert line
    assert len(line[1]) > 40


def test_no_view_was_forgotten():
    assert set(re.findall(r'data-view="(\w+)"', page())) == set(VIEWS)


def hostile():
    document, extraction = factory.english()
    text = document.text.replace("Rain fell", EVIL)
    bad = replace(
        document, name=EVIL, text=text, title=EVIL, outlet=EVIL, author=EVIL,
        url="javascript:alert(1)",
    )  # fmt: skip
    claims = tuple(replace(c, doc=EVIL, id=EVIL + c.id) for c in extraction.claims)
    return bad, replace(extraction, claims=claims)


def test_hostile_texts_stay_text():
    html = page([hostile()], title=EVIL, problems=[Problem(EVIL, EVIL, EVIL)])
    assert "<img" not in html
    assert html.count("</script>") == 2
    found = content(html)
    assert found["documents"][0]["title"] == EVIL
    assert found["documents"][0]["url"] is None
    assert found["problems"][0]["reason"] == EVIL


def test_the_same_pile_in_another_order_gives_the_same_bytes():
    assert page() == page(factory.pile()[::-1])


def test_an_empty_pile_gives_a_page():
    found = content(page([]))
    assert found["claims"] == []
    assert found["limits"]["page"]["en"]


def test_filling_is_one_pass():
    assert fill("{{a}}{{page.none}}", {"a": "{{title}}"}, "en") == "{{title}}None."


def test_both_languages_are_inside():
    strings = content(page())["strings"]
    assert set(strings) == {"en", "de"}
    assert set(strings["en"]) == set(strings["de"])


def test_every_string_the_script_asks_for_exists():
    html = page()
    script = re.search(r"<script>(.*?)</script>", html, re.S)
    assert script
    strings = content(html)["strings"]["en"]
    asked = re.findall(r'\b(?:t|known)\("([a-z]+\.[a-zA-Z_]+)"[,)]', script[1])
    asked += re.findall(r'data-s(?:-label|-hint)?="([^"]+)"', html)
    assert len(asked) > 60
    assert [key for key in asked if key not in strings] == []


def test_two_thousand_claims_stay_handy():
    document, extraction = factory.english()
    many = tuple(
        replace(claim, id=f"{claim.id}{n}")
        for n in range(400)
        for claim in extraction.claims
    )
    html = page([(document, replace(extraction, claims=many))])
    assert len(html) < 6_000_000


@pytest.mark.parametrize("language", ["en", "de"])
def test_page_names_the_sources_of_its_places(language):
    page = build_page([], title="T", language=language)
    assert "GeoNames (CC BY 4.0)" in page
