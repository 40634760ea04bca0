"""Who counts as an independent origin, and into whom the others go."""

from dataclasses import replace

import pytest

from lagebild.assessed import Dependence
from lagebild.records import Evidence, Span, Zone
from tests.factory import document
from tests.weigh.scales import (
    HERE,
    denied,
    filmed,
    on,
    origins,
    rules,
    said,
    weighed,
)

MOD, GS = "Russian Ministry of Defence", "Ukrainian General Staff"

COUNTED = [
    # chains of the claims -> independent origins
    ([[]], []),
    ([["unspecified:reports"]], []),
    ([[MOD], [MOD]], [MOD]),
    ([["Sergei Shoigu"], [MOD]], [MOD]),
    ([[MOD], [GS]], [MOD, GS]),
    ([["outlet:Kyiv Post", MOD], ["agency:TASS", MOD]], [MOD]),
    ([["outlet:Kyiv Post"]], ["Kyiv Post"]),
    ([["outlet:Kyiv Post"], [GS]], [GS]),
    ([["outlet:Kyiv Post"], ["outlet:Newsweek"]], ["Kyiv Post", "Newsweek"]),
    ([["aggregator:WarTranslated"]], []),
    ([["aggregator:WarTranslated"], ["outlet:Kyiv Post"]], ["Kyiv Post"]),
    ([["collective@RU:the Russians"]], ["Russians"]),
    ([["collective@RU:the Russians"], [MOD]], [MOD]),
    ([["collective@RU:the Russians"], [GS]], [GS, "Russians"]),
    ([["blogger:Russian military bloggers"], ["blogger:Boris Rozhin"]],
     ["Boris Rozhin"]),
    ([["blogger:Ukrainian military bloggers"], ["individual:Illia Ponomarenko"]],
     ["Illia Ponomarenko"]),
    ([["blogger:Boris Rozhin"], ["blogger:Igor Girkin"]],
     ["Boris Rozhin", "Igor Girkin"]),
    ([["collective@RU:the Russians"], ["blogger:Boris Rozhin"]],
     ["Boris Rozhin", "Russians"]),
    ([["organisation:Freedom of Russia Legion"], ["organisation:Siberian Battalion"]],
     ["Freedom of Russia Legion", "Siberian Battalion"]),
    ([["organisation:Russian volunteer units"],
      ["organisation:Freedom of Russia Legion"]], ["Freedom of Russia Legion"]),
    ([["organisation:Freedom of Russia Legion; Siberian Battalion"],
      ["organisation:Siberian Battalion"]], ["Siberian Battalion"]),
    ([["individual:unnamed member of the Siberian Battalion"],
      ["organisation:Siberian Battalion"]], ["Siberian Battalion"]),
    ([["official:Ministry of Defence of Russia"], [MOD]], [MOD]),
    ([["participant@RU-captive:a soldier"], ["organisation:Siberian Battalion"]],
     ["Siberian Battalion"]),
    ([["participant@RU-captive:a soldier"]], []),
    ([["individual:Petro Moroz"], ["individual:Петро Мороз"]], ["Petro Moroz"]),
    ([["individual:Petro Moroz"], ["individual:Olha Hnatiuk"]],
     ["Olha Hnatiuk", "Petro Moroz"]),
    ([["outlet:New York Times", "anonymous:diplomatic circles"],
      ["outlet:New York Times", "anonymous:diplomatic circles"]],
     ["diplomatic circles"]),
]  # fmt: skip


@pytest.mark.parametrize(("chains", "expected"), COUNTED)
def test_independent_origins(chains, expected):
    claims = [said(*chain, doc=f"en-{n}") for n, chain in enumerate(chains)]
    found = weighed(*claims)
    assert origins(found) == sorted(expected)
    assert found.independent_origins == len(expected)


@pytest.mark.parametrize(("chains", "expected"), COUNTED)
def test_every_claim_is_counted_or_listed_with_its_reason(chains, expected):
    claims = [said(*chain, doc=f"en-{n}") for n, chain in enumerate(chains)]
    found = weighed(*claims)
    listed = {id for o in found.origins for id in o.claims}
    listed |= {id for c in found.collapses for id in c.claims}
    assert listed == {one.id for one in claims}
    assert all(c.why for c in found.collapses)
    assert {c.into for c in found.collapses} <= {None, *origins(found)}


@pytest.mark.parametrize(("chains", "expected"), COUNTED)
def test_the_order_of_claims_changes_nothing(chains, expected):
    claims = [said(*chain, doc=f"en-{n}") for n, chain in enumerate(chains)]
    assert weighed(*claims) == weighed(*reversed(claims))


def test_whom_texts_only_describe_counts_as_often_as_one_text_tells_him_apart():
    one = said("individual:a resident", doc="en-1")
    two = said("individual:a teacher", doc="en-1")
    again = said("individual:ein Bewohner", doc="de-1")
    assert weighed(one, two).independent_origins == 2
    assert weighed(one, again).independent_origins == 1
    found = weighed(one, two, again)
    assert origins(found) == ["a resident", "a teacher"]
    assert rules(found) == ["described"]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("official:the spokesman", [GS]),
        ("official@UA:the spokesman", [GS]),
        ("official@RU:the spokesman", [GS, "the spokesman"]),
        ("official@third:aid officials", [GS, "aid officials"]),
        ("official@UA:Yevhen", [GS]),
        ("official@UA:Vira Tkach", [GS]),
        ("official@RU:Wera Tkatsch", [GS, "Wera Tkatsch"]),
        ("individual@UA:Vira Tkach", [GS, "Vira Tkach"]),
        ("organisation@UA:Ukrainian-based fighters", [GS]),
        ("anonymous@UA:officer of the Armed Forces of Ukraine", [GS]),
    ],
)
def test_who_cannot_be_told_from_a_named_institution_is_it(other, expected):
    assert origins(weighed(said(GS, doc="en-1"), said(other, doc="en-2"))) == expected


def test_whom_a_copy_describes_is_whom_its_model_describes():
    model = said("individual:a resident", doc="en-1")
    copy = said("individual:ein Bewohner", doc="de-1")
    papers = (
        document("en-1", dating=on("2022-11-08")),
        document("de-1", dating=on("2022-11-09")),
    )
    edge = Dependence("translated", "de-1", "en-1")
    found = weighed(model, copy, dependences=(edge,), documents=papers)
    assert origins(found) == ["a resident"]
    assert rules(found) == ["copy"]
    assert found.articles == 2


def test_an_official_without_a_name_may_be_whoever_the_same_text_names():
    named = said("individual:Vira Tkach", doc="en-1")
    here = said("official:a spokesman", doc="en-1")
    there = said("official:a spokesman", doc="en-2")
    assert origins(weighed(named, here)) == ["Vira Tkach"]
    assert weighed(named, there).independent_origins == 2
    assert origins(weighed(named, here, there)) == ["Vira Tkach"]


@pytest.mark.parametrize(
    "other", ["official:the spokesman", "official@UA:Yevhen", "outlet:Kyiv Post"]
)
def test_who_says_the_opposite_is_somebody_else(other):
    named = said(GS, doc="en-1")
    assert weighed(named, said(other, doc="en-2")).independent_origins == 1
    found = weighed(named, denied(other, doc="en-2"))
    assert found.independent_origins == 2
    assert "contested" in found.flags


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"zone": Zone.TEASER}, "teaser"),
        ({"evidence": (Evidence(HERE, "archive"),)}, "archive"),
    ],
)
def test_what_does_not_count(change, rule):
    found = weighed(replace(said(MOD), **change))
    assert found.independent_origins == 0
    assert found.articles == 0
    assert rules(found) == [rule]


@pytest.mark.parametrize(
    ("language", "caption", "counts"),
    [
        ("en", "Archive photo: Russian troops in Bakhmut.", False),
        ("de", "Archivbild: russische Soldaten in Bachmut.", False),
        ("uk", "Архівне фото: російські війська в Бахмуті.", False),
        ("ru", "Архивное фото: российские войска в Бахмуте.", False),
        ("en", "Russian troops in Bakhmut on Tuesday.", True),
    ],
)
def test_an_archive_picture_does_not_count(language, caption, counts):
    papers = (document("p-1", caption, language=language),)
    shown = said(doc="p-1", zone=Zone.CAPTION, sentence=Span(0, len(caption)))
    found = weighed(shown, documents=papers)
    assert found.articles == int(counts)
    assert ("archive" in rules(found)) is not counts


def test_a_heading_counts_only_where_no_body_repeats_it():
    heading = said("Belgorod city", zone=Zone.HEADING)
    assert weighed(heading).independent_origins == 1
    found = weighed(heading, said(MOD))
    assert origins(found) == [MOD]
    assert "restates" in rules(found)


def test_outlets_that_cite_each_other_in_a_circle_are_one():
    papers = (document("en-1", outlet="Kyiv Post"), document("en-2", outlet="Newsweek"))
    found = weighed(
        said("outlet:Newsweek", doc="en-1"),
        said("outlet:Kyiv Post", doc="en-2"),
        documents=papers,
    )
    assert found.independent_origins == 1
    assert rules(found) == ["cites"]


def test_an_outlet_stands_on_what_its_own_article_names():
    papers = (document("en-1", outlet="Kyiv Post"),)
    found = weighed(
        said(GS, doc="en-1"), said("outlet:Kyiv Post", doc="de-1"), documents=papers
    )
    assert origins(found) == [GS]
    assert rules(found) == ["cites"]


BLOGGER = "blogger@RU:Russian military blogger"
ANOTHER = "blogger@RU:another Russian military blogger"
ALL = "blogger@RU:Russian military bloggers"


@pytest.mark.parametrize(
    ("here", "there", "count"),
    [
        ([BLOGGER, ANOTHER], [], 2),  # one text tells them apart
        ([BLOGGER], [ANOTHER], 1),  # of two texts nothing shows that they are two
        ([BLOGGER, ALL], [], 1),  # he is one of them
        ([BLOGGER, "blogger@RU:Rybar"], [], 2),
        ([BLOGGER], ["blogger@RU:Rybar"], 1),
        ([BLOGGER], ["blogger@UA:Ukrainian military blogger"], 2),
        ([ALL], [ALL], 1),
        ([BLOGGER, ANOTHER], [BLOGGER], 2),
    ],
)
def test_a_blogger_is_one_of_the_bloggers(here, there, count):
    claims = [said(who, doc="en-1") for who in here]
    claims += [said(who, doc="de-1") for who in there]
    assert weighed(*claims).independent_origins == count


UMOD, BARE = "Ukrainian Ministry of Defence", "Ministry of Defence"


@pytest.mark.parametrize(
    "bare", [BARE, "Verteidigungsministerium", "Міноборони", "Минобороны"]
)
@pytest.mark.parametrize("whose", [MOD, UMOD])
def test_a_ministry_of_which_no_side_is_told_may_be_the_one_that_is_named(whose, bare):
    found = weighed(said(whose, doc="en-1"), said(bare, doc="en-1"))
    assert origins(found) == [whose]
    assert rules(found) == ["sideless"]
    both = weighed(said(MOD, doc="en-0"), said(UMOD, doc="en-2"), said(bare))
    assert origins(both) == [MOD, UMOD]
    contrary = weighed(said(whose, doc="en-1"), denied(bare, doc="en-1"))
    assert contrary.independent_origins == 2


def test_a_ministry_is_rather_that_of_its_own_text():
    for whose, other in ((MOD, UMOD), (UMOD, MOD)):
        found = weighed(
            said(other, doc="en-0"), said(whose, doc="en-1"), said(BARE, doc="en-1")
        )
        assert [c.into for c in found.collapses] == [whose]


def test_two_ministries_of_which_no_side_is_told_are_one_at_most():
    pair = said(BARE, doc="en-1"), said("Defence Ministry", doc="de-1")
    assert weighed(*pair).independent_origins == 1
    assert weighed(*pair, said(GS)).independent_origins == 2
    assert origins(weighed(said(f"official@UA:{BARE}", doc="de-1"))) == [UMOD]


def test_who_published_a_document_is_an_outlet_whatever_was_read():
    papers = (document("en-1", outlet="Hillside Lantern"),)
    own, other = said(GS, doc="en-1"), said("individual:Hillside Lantern", doc="de-1")
    found = weighed(own, other, documents=papers)
    assert origins(found) == [GS]
    assert rules(found) == ["cites"]
    assert weighed(own, other).independent_origins == 2


@pytest.mark.parametrize("read", ["outlet:Bergwald Anzeiger", "aggregator:Bergwald"])
def test_a_copy_adds_nobody_even_where_its_chain_was_read_otherwise(read):
    model = said("individual:a resident", doc="en-1")
    copy = denied(read, doc="de-1")
    papers = (
        document("en-1", dating=on("2022-11-08")),
        document("de-1", dating=on("2022-11-09")),
    )
    edges = (Dependence("verbatim", "de-1", "en-1"),)
    found = weighed(model, copy, dependences=edges, documents=papers)
    assert origins(found) == ["a resident"]
    asked = weighed(model, denied(GS, doc="de-1"), dependences=edges, documents=papers)
    assert origins(asked) == [GS, "a resident"]  # somebody else, by name


def test_two_videos_of_one_clip_are_one():
    own = filmed("organisation:Siberian Battalion", doc="en-1")
    other = filmed("organisation:Russian Volunteer Corps", doc="en-2")
    assert weighed(own, other).independent_origins == 2
    same = Dependence("broadcast", "en-1", "en-2", claims=((own.id, other.id),))
    found = weighed(own, other, dependences=(same,))
    assert found.independent_origins == 1
    assert rules(found) == ["dependent"]


def test_an_outlet_that_shows_a_clip_relays_who_made_it():
    own = filmed("organisation:Siberian Battalion", doc="en-1")
    shown = filmed("outlet:Ukrainska Pravda", doc="en-2")
    found = weighed(own, shown)
    assert origins(found) == ["Siberian Battalion"]


def test_four_numbers():
    """Three articles of two publishers on the word of two, one of whom was there."""
    papers = (
        document("en-1", outlet="Riverside Courier"),
        document("en-2", outlet="Riverside Courier"),
        document("de-1", outlet="Bergwald Anzeiger"),
    )
    found = weighed(
        said(MOD, doc="en-1"),
        said(MOD, doc="en-2"),
        said("individual:Olha Hnatiuk", doc="de-1"),
        documents=papers,
    )
    numbers = (
        found.articles, found.publishers, found.independent_origins, found.eyes,
    )  # fmt: skip
    assert numbers == (3, 2, 2, 1)


def test_who_denies_is_an_origin_too():
    found = weighed(said(MOD), denied(GS))
    assert {o.name: o.stances for o in found.origins} == {
        MOD: ("affirms",),
        GS: ("denies",),
    }
