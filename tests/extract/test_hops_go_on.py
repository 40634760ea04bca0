"""No hop is lost: who cites whom, in the sentence and in the next one."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

GO_ON = [
    ("en", "The Harbour Gazette, citing the mayor of Bor, reports that drones hit a "
           "depot. Three people were wounded.", ["Harbour Gazette", "the mayor"]),
    ("de", "Die „Hafenzeitung“ berichtet unter Berufung auf den Bürgermeister von Bor, "
           "Drohnen hätten ein Depot getroffen. Drei Menschen wurden verletzt.",
     ["Hafenzeitung", "den Bürgermeister"]),
    ("ru", "Агентство «Рейтер» со ссылкой на губернатора сообщает, что мост взорван, а "
           "двое солдат погибли.", ["Reuters", "губернатора"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "hops"), GO_ON)
def test_both_hops_go_on(language, text, hops):
    told = {c.type: [h.name for h in c.chain[1:]] for c in claims_of(text, language)}
    assert told["CASUALTIES"] == hops


def test_an_agency_that_is_cited_stands_outside_whoever_speaks():
    text = "Wie die „Hafenzeitung“ unter Verweis auf Reuters schreibt, sagte der " \
           "Bürgermeister, Drohnen hätten ein Depot getroffen."  # fmt: skip
    (claim,) = claims_of(text, "de")
    assert claim.origin.name == "der Bürgermeister"
    assert len(claim.chain) == 4


READINGS = [
    (
        "en",
        "The mayor demanded that the army withdraw from Bor.",
        "WITHDRAW",
        "planned",
    ),
    ("en", "The general proposed attacking Bor.", "ATTACK", "planned"),
    ("en", "An attack on Bor is possible.", "ATTACK", "hedged"),
    ("en", "The scheduled withdrawal from Bor was postponed.", "WITHDRAW", "planned"),
    ("de", "Die Armee müsse aus Bor abziehen, sagte sie.", "WITHDRAW", "planned"),
]


@pytest.mark.parametrize(("language", "text", "type_", "status"), READINGS)
def test_what_is_wished_or_possible_is_no_fact(language, text, type_, status):
    told = [c.status for c in claims_of(text, language) if c.type == type_]
    assert told
    assert status in told[0]
