"""Words inside a report of war that tell no event of their own."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

NONE = [
    ("en", "The ministry, asked about the raid on Kaya, kept silent.", "APPEAL"),
    ("en", "The minister announced that the soldiers had left Bor.", "ANNOUNCE"),
    ("de", "Die Truppen werden Bor verlassen, kündigte der General an.", "ANNOUNCE"),
    ("ru", "Генерал настаивает, что атака на Бор отбита.", "DEMAND"),
    ("uk", "Генерал наполягає, що атаку на Бор відбито.", "DEMAND"),
    ("en", "The soldiers left Bor without a fight.", "CLASH"),
    ("de", "Die Soldaten verließen Bor ohne Kampf.", "CLASH"),
    ("uk", "Солдати залишили Бор без бою.", "CLASH"),
    ("ru", "Солдаты оставили Бор без боя.", "CLASH"),
    ("en", "The ministry confirmed the assault on Bor.", "ORDER"),
    ("en", "The soldiers have drivers in Bor.", "ORDER"),
    ("en", "The orchard in Bor belonged to the general's uncle.", "ACTOR_INFO"),
    ("en", "Survivors in Bor said the rebels had come at dawn.", "CASUALTIES"),
    ("de", "Überlebende in Bor sagten, die Rebellen seien gekommen.", "CASUALTIES"),
    ("de", "Ein Unterhändler der Rebellen sprach in Bor.", "NEGOTIATE"),
    ("en", "A mediator praised the rebels in Bor.", "NEGOTIATE"),
    ("uk", "Посередник у Борі хвалив повстанців.", "NEGOTIATE"),
    ("ru", "Посредник в Боре хвалил повстанцев.", "NEGOTIATE"),
    ("ru", "Миссия ООН в Боре не спорила с военными.", "VERIFICATION"),
    ("uk", "Наші солдати по ринку в Борі не стріляли.", "REFUSE_ORDER"),
]
RENAMED = [
    ("en", "The army withdrew from Bor, calling it a regrouping."),
    ("de", "Die Armee zog sich aus Bor zurück und nannte das eine Umgruppierung."),
    ("uk", "Армія відійшла з Бора, назвавши це перегрупуванням."),
    ("ru", "Армия отошла из Бора, назвав это перегруппировкой."),
]


@pytest.mark.parametrize(("language", "text", "never"), NONE)
def test_asides_are_no_claims(language: str, text: str, never: str) -> None:
    assert never not in [claim.type for claim in claims_of(text, language)]


@pytest.mark.parametrize(("language", "text"), RENAMED)
def test_another_name_is_no_second_event(language: str, text: str) -> None:
    assert [claim.type for claim in claims_of(text, language)] == ["WITHDRAW"]


def test_who_defends_a_raid_justifies_it() -> None:
    text = "The minister defended the raid on Bor."
    assert "JUSTIFY" in [claim.type for claim in claims_of(text, "en")]
    text = "Der Minister verteidigte den Angriff auf Bor."
    assert "JUSTIFY" in [claim.type for claim in claims_of(text, "de")]
