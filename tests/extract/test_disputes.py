"""Who denies what another says makes a claim beside the other's (guideline G1)."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

# language, text, type, who denies, who holds it
DISPUTES = [
    ("en", "The Sudanese army denied the militia's report that its troops had left "
           "Kadugli.", "WITHDRAW", "Sudanese Armed Forces", "fighters"),
    ("en", "The rebels brushed aside a statement by the ministry that 40 fighters had "
           "been killed near Bor.", "CASUALTIES", "fighters", "ministry"),
    ("en", "The report by the militia that the bridge had been blown up was rejected "
           "by the mayor.", "DESTROY", "the mayor", "fighters"),
    ("en", "Reuters reported that the army had denied the militia's claim that its "
           "troops had left Kadugli.", "WITHDRAW", "army", "fighters"),
    ("de", "Die Armee wies die Behauptung der Rebellen zurück, sie hätten Goma "
           "eingenommen.", "CAPTURE", "army", "fighters"),
    ("de", "Kiew bestritt die Angaben aus Moskau, ukrainische Truppen seien aus "
           "Wowtschansk abgezogen.", "WITHDRAW", "Ukrainian government",
     "Moscow (authorities)"),
    ("de", "Angaben der Rebellen, sie hätten 40 Soldaten getötet, bestreitet das "
           "Militär.", "CASUALTIES", "army", "fighters"),
    ("ru", "Сообщения хуситов о взятии Мариба правительство опровергло.",
     "CAPTURE", "government", "Houthis"),
    ("ru", "Утверждения повстанцев, будто они сбили вертолёт, были опровергнуты "
           "армией.", "AIR_DEFENCE", "army", "fighters"),
    ("uk", "Повідомлення хуситів про взяття Маріба спростовано урядом.",
     "CAPTURE", "government", "Houthis"),
    ("uk", "Армія відкинула твердження ополченців про те, що її солдати обстріляли "
           "табір у Кадуглі.", "STRIKE", "army", "fighters"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "type_", "denier", "holder"), DISPUTES)
def test_a_denial_leaves_the_other_its_claim(language, text, type_, denier, holder):
    told = {
        (c.origin.name, "denied" in c.status, c.origin_factuality)
        for c in claims_of(text, language)
        if c.type == type_
    }
    assert told == {(denier, True, "CT-"), (holder, False, "CT+")}


def test_the_denying_itself_is_no_claim():
    text = "Губернатор спростував заяву поліції, що заколотники підірвали міст."
    assert {c.type for c in claims_of(text, "uk")} == {"SABOTAGE"}


def test_whose_claim_is_not_confirmed_tells_it():
    text = "The army did not confirm the rebels' claim that they had captured Goma."
    told = [c for c in claims_of(text, "en") if c.type == "CAPTURE"]
    assert [c.origin.name for c in told] == ["fighters"]
