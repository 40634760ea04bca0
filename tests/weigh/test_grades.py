"""The rules R1-R5, their flags, digits and reasons."""

from dataclasses import replace

import pytest

from lagebild.records import Mention, Relation
from tests.factory import document
from tests.weigh.scales import denied, filmed, on, origins, planned, said, weighed

MOD, GS = "Russian Ministry of Defence", "Ukrainian General Staff"
OSCE = "organisation@third:OSCE"
UA = (Mention("Ukrainian forces", None, "UA.FORCES", "UA"),)
RU = (Mention("Russian forces", None, "RU.FORCES", "RU"),)


def leaves(*chain, **fields):
    """Russian forces withdraw."""
    return said(*chain, **({"type": "WITHDRAW"} | fields))


GRADES = [
    # what is said of Russian forces taking Bakhmut -> rule, digit
    ([said()], "R5", 6),
    ([said("unspecified:reports")], "R5", 6),
    ([said(MOD)], "R4", 3),
    ([said(MOD), said("blogger:Boris Rozhin")], "R4", 3),
    ([said(GS)], "R4", 3),
    ([said(MOD), said(GS)], "R2", 1),
    ([said("blogger:Boris Rozhin"), said(GS)], "R2", 1),
    ([said(MOD), said(OSCE)], "R3", 2),
    ([said(MOD), said("analyst:Institute for the Study of War")], "R4", 3),
    ([said(MOD), denied(GS)], "R4", 3),
    ([said(MOD), denied(GS), denied(OSCE)], "R4", 4),
    ([said(GS), denied(MOD)], "R4", 3),
    ([said(OSCE), denied(MOD)], "R1", 5),
    ([said(MOD), said(OSCE), denied("organisation@third:Red Cross Watch")], "R4", 3),
    ([denied(GS)], "R4", 3),
    ([denied(MOD), denied(GS)], "R2", 1),
    ([planned(MOD)], "R4", 3),
    ([planned(GS)], "R5", 6),
]


def _words(found):
    return [ground.words for ground in found.reasons]


@pytest.mark.parametrize(("claims", "rule", "digit"), GRADES)
def test_grade(claims, rule, digit):
    found = weighed(*[replace(c, doc=f"en-{n}") for n, c in enumerate(claims)])
    assert (found.rule, found.credibility) == (rule, digit)
    assert found.reliability == "F"
    assert found.reasons
    assert found.would_raise


@pytest.mark.parametrize(("claims", "rule", "digit"), GRADES)
def test_words_are_careful(claims, rule, digit):
    found = weighed(*claims)
    words = " ".join(
        (found.grade, *_words(found), *(g.words for g in found.would_raise))
    ).lower()
    assert not any(w in words for w in ("refut", "true", "false", "lie", "proven"))


def test_a_negative_that_all_affirm_is_not_contested():
    """Defect (a): signs are compared with each other, not with "+"."""
    found = weighed(denied(MOD, doc="en-1"), denied(GS, doc="en-2"))
    assert "contested" not in found.flags
    assert _words(found)[0] == "graded: that it did not happen"


def test_the_captive_is_no_second_origin():
    """Defect (b): a captive before his captors' camera says what they say."""
    found = weighed(
        said("organisation:Siberian Battalion", actor=UA),
        said("participant@RU-captive:a soldier", actor=UA),
    )
    assert found.rule == "R4"
    assert "duress" in found.flags
    assert found.independent_origins == 1


def test_one_clip_in_two_hands_is_one_origin():
    """Defect (c): an outlet that shows the makers' clip adds nobody."""
    found = weighed(
        filmed("organisation:Siberian Battalion", actor=UA, doc="en-1"),
        filmed("outlet:Ukrainska Pravda", actor=UA, doc="en-2"),
    )
    assert (found.independent_origins, found.rule) == (1, "R4")


def test_a_plan_against_interest_is_kept():
    """Defect (d): announced by the losing side, then reported as done by another."""
    found = weighed(
        leaves(MOD, status=("planned", "reported"), doc="en-1"),
        leaves(GS, doc="en-2"),
    )
    assert f"announced against own interest by {MOD}" in _words(found)
    assert f"reported as done by {GS}" in _words(found)
    assert found.rule == "R4"


def test_a_plan_alone_is_flagged():
    found = weighed(leaves(MOD, status=("planned", "reported")))
    assert found.flags == ("plan",)
    assert _words(found)[0] == "graded: that it is planned"


def test_a_concession_lifts():
    """Question 10: bloggers of the losing side confirm the advance."""
    advance = {"type": "ADVANCE", "actor": UA}
    own = said("individual:Illia Ponomarenko", **advance, doc="en-1")
    conceded = said("blogger:Russian military bloggers", **advance, doc="en-2")
    assert weighed(own).rule == "R4"
    assert weighed(own, conceded).rule == "R2"


def test_the_enemy_writes_is_no_concession():
    """Question 10: a channel that relays the other side's words concedes nothing."""
    advance = {"type": "ADVANCE", "actor": UA}
    own = said(GS, **advance, doc="en-1")
    relayed = said("blogger:Boris Rozhin", GS, **advance, doc="ru-1")
    nameless = said("blogger:Boris Rozhin", "collective:the enemy", **advance)
    for repost in (relayed, nameless):
        found = weighed(own, repost)
        assert (found.rule, found.independent_origins) == ("R4", 1)


def test_who_later_denies_has_withdrawn_it():
    papers = (
        document("en-1", dating=on("2022-11-08")),
        document("en-2", dating=on("2022-11-10")),
    )
    found = weighed(said(MOD, doc="en-1"), denied(MOD, doc="en-2"), documents=papers)
    assert (found.rule, found.credibility) == ("R1", 5)


def test_who_later_admits_it_is_no_longer_against_it():
    papers = (
        document("en-1", dating=on("2022-11-08")),
        document("en-2", dating=on("2022-11-10")),
    )
    found = weighed(
        denied(GS, doc="en-1"), said(GS, doc="en-2"), said(MOD), documents=papers
    )
    assert found.rule == "R2"
    assert "contested" not in found.flags


def test_a_denial_that_was_overtaken_is_a_development():
    earlier, later = denied(GS, doc="en-1"), said(MOD, doc="en-2")
    develops = Relation("develops", None, (earlier.id,), (later.id,), "time")
    assert "contested" in weighed(earlier, later).flags
    assert "contested" not in weighed(earlier, later, relations=(develops,)).flags


def test_expectations_are_told_apart_from_reports():
    found = weighed(said(MOD), said(GS, phase="possible", status=("forecast",)))
    assert found.rule == "R4"
    assert f"expected or thought possible, not reported, by {GS}" in _words(found)
    assert len(origins(found)) == 2


@pytest.mark.parametrize(
    ("claims", "flag"),
    [
        ([said(MOD), denied(GS)], "contested"),
        ([said(MOD, status=("unverified", "reported"))], "unverified"),
        ([said(MOD, alt_chains=(("author",),))], "ambiguous"),
        ([said("participant@RU-captive:a soldier")], "duress"),
    ],
)
def test_flags(claims, flag):
    assert flag in weighed(*claims).flags


@pytest.mark.parametrize("subtype", ["framing", "motive"])
def test_opposed_words_and_reasons_are_flagged(subtype):
    one, other = said(MOD, doc="en-1"), said(GS, doc="en-2")
    between = Relation("contradicts", subtype, (one.id,), (other.id,), "words")
    assert subtype in weighed(one, other, relations=(between,)).flags


def test_pictures_that_were_taken_down_are_flagged():
    shown = filmed("organisation:Siberian Battalion", doc="en-1")
    gone = said(type="MEDIA", phase="end", doc="en-1")
    assert "media" not in weighed(shown).flags
    assert "media" in weighed(shown, gone).flags


def test_translations_are_flagged_only_where_there_is_nothing_else():
    papers = (document("en-1", translated_from="de"), document("en-2"))
    one, other = said(MOD, doc="en-1"), said(MOD, doc="en-2")
    assert "translation" in weighed(one, documents=papers).flags
    assert "translation" not in weighed(one, other, documents=papers).flags
