"""Who copied whom: verbatim, quoted, declared, same statement, retold, same errors."""

from dataclasses import replace

import pytest

from lagebild.records import Event, Quantity, Span
from lagebild.weigh import Material, copies, weigh
from tests.factory import document
from tests.weigh.scales import HERE, REGISTRY, on, said

REPORT = (
    "Shells fell on the northern quarter of Lyman before dawn and set a timber yard "
    "alight, people who live there told this paper on Tuesday. By noon the fire had "
    "burnt down and two streets were without water.\n"
    "The town council opened the school as a shelter and asked the neighbouring "
    "district for pumps, blankets and drinking water for three hundred people."
)
OWN_WORK = (
    "In Lyman a timber yard burnt for six hours after shelling in the night. Our "
    "reporter counted four craters between the station and the school, where the "
    "council has put up beds for those whose windows are gone."
)
MOD, GS = "Russian Ministry of Defence", "Ukrainian General Staff"
SPEECH = "“We shall stay in this town as long as there is one open bakery in it”"


def edges(*documents, kind="verbatim", claims=()):
    """Return the edges of a kind between documents: who from whom."""
    names = {d.name: d for d in documents}
    by_id = {c.id: c for c in claims}
    found = copies(Material(by_id, names, events(claims)), REGISTRY)
    return [(e.a, e.b) for e in found if e.kind == kind]


def events(claims):
    """One event for each `event_id` told with the claims."""
    ids = sorted({c.event_id for c in claims if c.event_id})
    return tuple(
        Event(id, "CAPTURE", tuple(sorted(c.id for c in claims if c.event_id == id)))
        for id in ids
    )


def paper(name, text, day, **fields):
    return document(name, text, dating=on(day), **fields)


FIRST = paper("en-1", REPORT, "2022-11-08")


@pytest.mark.parametrize(
    ("text", "copied"),
    [
        (REPORT, True),
        (REPORT.split("\n")[1], True),
        ("Agency report.\n" + REPORT.replace("before dawn", "at dawn"), True),
        ("An editor's own first paragraph about the weather.\n" + REPORT, True),
        (OWN_WORK, False),
        (REPORT[:60], False),
        ("", False),
    ],
)
def test_verbatim(text, copied):
    other = paper("en-2", text, "2022-11-09")
    assert edges(FIRST, other) == ([("en-2", "en-1")] if copied else [])


def test_a_copy_points_to_the_earliest_whatever_the_names():
    early = paper("en-9", REPORT, "2022-11-07")
    late = paper("en-0", REPORT, "2022-11-10")
    found = edges(FIRST, late, early)
    assert found == [("en-0", "en-9"), ("en-1", "en-9")]
    assert found == edges(early, FIRST, late)


def test_the_words_that_show_it_are_told():
    other = paper("en-2", "Weather first.\n" + REPORT, "2022-11-09")
    edge = copies(Material({}, {"en-1": FIRST, "en-2": other}, ()), REGISTRY)[0]
    assert [s.of(other.text) for s in edge.words_a] == [
        s.of(FIRST.text) for s in edge.words_b
    ]
    assert edge.words_a[0].of(other.text).startswith("Shells fell")
    assert "words stand in both" in edge.why


def test_what_both_quote_is_no_copy_but_one_utterance():
    one = paper("en-1", f"The mayor was brief. {SPEECH}, she said.", "2022-11-08")
    two = paper("en-2", f"Asked about leaving: {SPEECH}. Applause.", "2022-11-09")
    assert edges(one, two) == []
    assert edges(one, two, kind="utterance") == [("en-2", "en-1")]


def test_whom_two_texts_quote_with_one_quotation_is_one():
    one = paper("en-1", f"A woman in the square: {SPEECH}.", "2022-11-08")
    two = paper("en-2", f"Olha Hnatiuk said: {SPEECH}.", "2022-11-09")
    first, second = (
        said(name, doc=d.name, content=(Span(20, len(d.text)),), event_id="e")
        for name, d in (("individual:a woman", one), ("individual:Olha Hnatiuk", two))
    )
    claims, papers = {c.id: c for c in (first, second)}, {"en-1": one, "en-2": two}
    bare = Material(claims, papers, events((first, second)))
    assert weigh(bare, REGISTRY)[0].independent_origins == 2
    joined = replace(bare, dependences=copies(bare, REGISTRY))
    assert weigh(joined, REGISTRY)[0].independent_origins == 1


def test_one_speaker_at_one_time_is_one_utterance():
    post = "organisation:Freedom of Russia Legion"
    papers = [
        paper(f"en-{n}", "x", day)
        for n, day in enumerate(("2024-03-12", "2024-03-13", "2024-04-20"))
    ]
    claims = [said(post, doc=p.name, event_id="e") for p in papers]
    assert edges(*papers, kind="utterance", claims=claims) == [("en-1", "en-0")]


def test_one_broadcast():
    papers = [paper(f"en-{n}", "x", "2022-11-09") for n in range(2)]
    claims = [
        said("broadcaster:TV Zvezda", who, doc=p.name, event_id="e")
        for p, who in zip(papers, ("Sergei Shoigu", "Sergei Surovikin"), strict=True)
    ]
    assert edges(*papers, kind="broadcast", claims=claims) == [("en-1", "en-0")]


@pytest.mark.parametrize("outlet", ["Newsweek", "The Hillside Lantern"])
def test_declared(outlet):
    model = paper("en-1", "x", "2022-11-08", outlet=outlet)
    other = paper("de-1", "y", "2022-11-09", outlet="Bergwald Anzeiger")
    claims = [
        said("Ukrainian General Staff", doc="en-1", event_id="e"),
        said(f"outlet:{outlet}", doc="de-1", event_id="e"),
    ]
    assert edges(model, other, kind="declared", claims=claims) == [("de-1", "en-1")]
    elsewhere = [claims[0], replace(claims[1], event_id="f")]
    assert edges(model, other, kind="declared", claims=elsewhere) == []


def counted(number, **fields):
    count = Quantity(HERE, "killed", "soldiers", number, number, number, "exact")
    return said("Ukrainian General Staff", quantity=(count,), event_id="e", **fields)


def test_a_rare_number_betrays_a_copy():
    papers = [paper(f"en-{n}", "x", f"2022-11-0{n + 1}") for n in range(6)]
    numbers = (195, 195, 195, 195, 159, 159)
    claims = [counted(n, doc=p.name) for n, p in zip(numbers, papers, strict=True)]
    assert edges(*papers, kind="errors", claims=claims) == [("en-5", "en-4")]
    alone = claims[:5]
    assert edges(*papers, kind="errors", claims=alone) == []


def test_a_rare_spelling_betrays_a_copy():
    papers = [paper(f"en-{n}", "x", f"2022-11-0{n + 1}") for n in range(6)]
    names = ("Petro Morozenko",) * 4 + ("Petro Morozeko",) * 2
    claims = [
        said(f"individual:{name}", doc=p.name, event_id="e")
        for name, p in zip(names, papers, strict=True)
    ]
    assert edges(*papers, kind="errors", claims=claims) == [("en-5", "en-4")]


def test_the_same_facts_in_the_same_order_are_a_translation():
    one, two = (
        paper(n, n, d) for n, d in (("en-1", "2022-11-08"), ("de-1", "2022-11-09"))
    )
    same = [
        said(who, doc=p.name, event_id=f"e{n}", content=(Span(n, n + 1),))
        for p in (one, two)
        for n, who in enumerate((GS, MOD, GS))
    ]
    assert edges(one, two, kind="translated", claims=same) == [("de-1", "en-1")]
    turned = [
        replace(c, content=(Span(9 - c.content[0].start, 10),))
        if c.doc == "de-1"
        else c
        for c in same
    ]
    assert edges(one, two, kind="translated", claims=turned) == []


def test_one_speakers_briefing_has_an_order_of_its_own():
    papers = [paper(f"en-{n}", "x", "2022-11-08") for n in range(2)]
    claims = [
        said("Kremlin", doc=p.name, event_id=f"e{n}", content=(Span(n, n + 1),))
        for p in papers
        for n in range(4)
    ]
    assert edges(*papers, kind="translated", claims=claims) == []


# ------------------------------------------------- one report in four languages

TEXTS = {
    "en": REPORT,
    "de": "Vor Tagesanbruch schlugen im Norden von Lyman Granaten ein und setzten "
    "ein Sägewerk in Brand, sagte ein Bewohner. Gegen Mittag war das Feuer "
    "gelöscht, zwei Straßen hatten kein Wasser mehr.",
    "uk": "Перед світанком снаряди впали на північний квартал Лимана й підпалили "
    "лісопилку, сказав мешканець. До полудня пожежу загасили, дві вулиці "
    "лишилися без води, а школу відкрили як притулок.",
    "ru": "Перед рассветом снаряды упали на северный квартал Лимана и подожгли "
    "лесопилку, сказал житель. К полудню пожар потушили, две улицы остались "
    "без воды, а школу открыли как убежище.",
}
#: Whom the report names, as each language writes them: on one event each.
SPEAKERS = {
    "en": ("individual:a resident", "anonymous:diplomats", "individual:Petro Moroz"),
    "de": ("individual:ein Bewohner", "anonymous:Diplomaten", "individual:Petro Moros"),
    "uk": ("individual:мешканець", "anonymous:дипломати", "individual:Петро Мороз"),
    "ru": ("individual:житель", "anonymous:дипломаты", "individual:Петро Мороз"),
}


def test_twenty_reprints_in_four_languages_have_one_origin():
    """Five papers a language print one report of three facts on three words."""
    papers = [
        paper(
            f"{language}-{n}",
            text,
            f"2022-11-{8 + n:02}",
            language=language,
            outlet=f"Paper {language} {n}",
        )
        for language, text in TEXTS.items()
        for n in range(5)
    ]
    claims = [
        said(who, doc=p.name, event_id=f"e{at}", content=(Span(10 * at, 10 * at + 5),))
        for p in papers
        for at, who in enumerate(SPEAKERS[p.language])
    ]
    bare = Material(
        {c.id: c for c in claims}, {p.name: p for p in papers}, events(claims)
    )
    joined = replace(bare, dependences=copies(bare, REGISTRY))
    for found in weigh(joined, REGISTRY):
        assert (found.articles, found.publishers) == (20, 20)
        assert found.independent_origins == 1
        listed = {id for c in found.collapses for id in c.claims}
        listed |= set(found.origins[0].claims)
        assert listed == {c.id for c in claims if c.event_id == found.event_id}


@pytest.mark.parametrize("name", ["Vira Tkach", "Віра Ткач"])
def test_an_outlet_stands_on_whom_its_article_names_on_whatever_event(name):
    own = paper("en-1", "x", "2022-11-08", outlet="Hillside Lantern")
    other = paper("de-1", "y", "2022-11-09", outlet="Bergwald Anzeiger")
    claims = [
        said("individual:Vira Tkach", doc="en-1", event_id="a"),
        said("unspecified:reports", doc="en-1", event_id="b"),
        said(f"individual:{name}", doc="de-1", event_id="b"),
        said("outlet:Hillside Lantern", doc="de-1", event_id="b"),
    ]
    by_id = {c.id: c for c in claims}
    made = Material(by_id, {d.name: d for d in (own, other)}, events(claims))
    assert [len(found.origins) for found in weigh(made, REGISTRY)] == [1, 1]
