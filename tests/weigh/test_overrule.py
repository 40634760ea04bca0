"""What people decided goes before the rules, and says who and why."""

from __future__ import annotations

import pytest

from lagebild.decided import Overrides, Remark
from lagebild.weigh.grades import DIGITS, GRADES
from tests.factory import document
from tests.weigh.scales import denied, filmed, origins, said, weighed

MOD, GS = "Russian Ministry of Defence", "Ukrainian General Staff"
NOTE = "Ann: same clip"


def test_a_marked_claim_goes_into_its_original():
    own = filmed("organisation:Siberian Battalion", doc="en-1")
    other = filmed("organisation:Russian Volunteer Corps", doc="en-2")
    marked = Overrides(dependent=(Remark(other.id, own.id, NOTE),))
    found = weighed(own, other, decided=marked)
    assert origins(found) == ["Siberian Battalion"]
    assert found.collapses[0].why.endswith(f"marked by {NOTE}")


def test_a_marked_document_is_a_copy_but_its_named_sources_stay():
    papers = document("en-1"), document("en-2", "another text")
    one, two = said("individual:a resident", doc="en-1"), said(MOD, doc="en-1")
    copy = said("individual:a farmer", doc="en-2"), said(GS, doc="en-2")
    marked = Overrides(dependent=(Remark(papers[1].id, papers[0].id, NOTE),))
    found = weighed(one, two, *copy, documents=papers, decided=marked)
    assert origins(found) == [MOD, GS, "a resident"]


@pytest.mark.parametrize("subject", ["RU.SHOIGU", "RU.MOD", "Sergei Shoigu"])
def test_a_letter_shows_and_never_feeds_the_digit(subject):
    claim = said("Sergei Shoigu")
    graded = Overrides(letters=(Remark(subject, "E", NOTE),))
    by_rule, found = weighed(claim), weighed(claim, decided=graded)
    assert (found.reliability, found.origins[0].reliability) == ("E", "E")
    assert (found.rule, found.credibility) == (by_rule.rule, by_rule.credibility)


@pytest.mark.parametrize("rule", sorted(GRADES))
def test_a_grade_of_a_person_stands_beside_what_the_rules_said(rule):
    claim = said(MOD)
    found = weighed(claim, decided=Overrides(grades=(Remark(claim.id, rule, NOTE),)))
    assert (found.rule, found.credibility) == (rule, DIGITS[rule])
    words = [ground.words for ground in found.reasons]
    assert words[:2] == [f"graded by {NOTE}", "by rule: R4"]


def test_what_all_took_back_is_withdrawn():
    claim = said(MOD)
    back = Overrides(retracted=(Remark(claim.id, "2022-11-10", NOTE),))
    assert weighed(claim, decided=back).rule == "R1"
    assert weighed(claim, said(GS), decided=back).rule == "R4"


def test_a_denial_that_was_taken_back_opposes_nobody():
    held, against = said(MOD), denied(GS)
    back = Overrides(retracted=(Remark(against.id, "", NOTE),))
    assert "contested" in weighed(held, against).flags
    assert "contested" not in weighed(held, against, decided=back).flags
