"""Acts of speech are facts; what they ask for, announce or allow is yet to come."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

CASES = [
    # ---- the act itself is a fact, whatever follows from it
    case(
        "uk",
        "Хусити погрожують обстріляти Моху, якщо там з'явиться корабель.",
        Says("DEMAND", status="directive", never="conditional"),
        Says("STRIKE", status="conditional", never="asserted"),
    ),
    case(
        "de",
        "Der Oberst begründete den Abzug aus Marib damit, dass Munition fehle.",
        Says("JUSTIFY", status="asserted", never="planned"),
    ),
    # ---- what somebody is told to do
    case(
        "uk",
        "Офіцер наказав спалити всі човни в Очакові.",
        Says("DESTROY", status="planned directive", never="asserted"),
    ),
    case(
        "ru",
        "Комендант Мариба велел эвакуировать семьи рыбаков.",
        Says("DISPLACE", status="planned directive", never="asserted"),
    ),
    case(
        "ru",
        "Командующий дал добро на подрыв дамбы у Каховки.",
        Says("SABOTAGE", status="planned", never="asserted"),
    ),
    # ---- what is announced or arranged
    case(
        "de",
        "Der Minister kündigte die Lieferung zweier Haubitzen an Kiew an.",
        Says("LOGISTICS", status="planned", never="asserted"),
    ),
    case(
        "en",
        "Another evacuation is to begin on Monday, said the mayor of Lyman.",
        Says("DISPLACE", status="planned", never="asserted"),
    ),
    case(
        "en",
        "Forty prisoners are to be freed in Marib in two stages.",
        Says("TAKE_PRISONER", status="planned", never="asserted"),
    ),
    case(
        "ru",
        "Выборы в Энергодаре состоятся в сентябре.",
        Says("VOTE", status="planned", never="asserted"),
    ),
    case(
        "uk",
        "Окупаційна влада призначила вибори в Токмаку на вересень.",
        Says("VOTE", status="planned", never="asserted"),
    ),
    # ---- silence is no denial, a denying word is one
    case(
        "de",
        "Das Ministerium in Khartum hüllt sich zu den Verlusten in Schweigen.",
        Says("INFO_ENV", polarity="+"),
    ),
    case(
        "uk",
        "Солдатів у Рутшуру немає, заявив речник.",
        Says("PRESENCE", polarity="-"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_performing(
    language: str, text: str, says: tuple[Says, ...], date: str | None
) -> None:
    check(language, text, says, date)
