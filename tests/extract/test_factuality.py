"""Status, polarity and the two values of a claim: denial, distance, commitment."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check, claims_of

CASES = [
    # ---- denials
    case(
        "en",
        "The Russian Defence Ministry denied that its troops had shelled Kharkiv.",
        Says(
            "STRIKE", origin="Russian Ministry", status="denied reported", value="CT-"
        ),
    ),
    case(
        "en",
        "Hamas rejected claims that its fighters had shelled the city of Sderot.",
        Says("STRIKE", origin="Hamas", status="denied", value="CT-"),
    ),
    case(
        "de",
        "Das russische Verteidigungsministerium bestritt, dass seine Truppen Charkiw "
        "beschossen hätten.",
        Says("STRIKE", origin="Russian Ministry", status="denied", value="CT-"),
    ),
    case(
        "de",
        "Kiew dementierte, dass ukrainische Truppen Belgorod beschossen haben.",
        Says("STRIKE", side="UA", status="denied", value="CT-"),
    ),
    case(
        "uk",
        "Генштаб ЗСУ заперечив, що українські війська залишили Бахмут.",
        Says("WITHDRAW", origin="General Staff", status="denied", value="CT-"),
    ),
    case(
        "uk",
        "ХАМАС спростував захоплення Рафаха ізраїльською армією.",
        Says("CAPTURE", origin="Hamas", status="denied", value="CT-"),
    ),
    case(
        "ru",
        "Минобороны России опровергло, что российские войска оставили Лиман.",
        Says("WITHDRAW", origin="Russian Ministry", status="denied", value="CT-"),
    ),
    case(
        "ru",
        "Генштаб ВСУ отрицает, что украинские войска обстреляли Донецк.",
        Says("STRIKE", origin="General Staff", status="denied", value="CT-"),
    ),
    # ---- confirmation and concession
    case(
        "en",
        "The Russian Defence Ministry confirmed that its troops had withdrawn from "
        "Lyman.",
        Says("WITHDRAW", origin="Russian Ministry", author="CT+", value="CT+"),
    ),
    case(
        "en",
        "The Ukrainian General Staff admitted that its troops had withdrawn from "
        "Soledar.",
        Says("WITHDRAW", origin="General Staff", author="CT+"),
    ),
    case(
        "de",
        "Der ukrainische Generalstab bestätigte, dass sich seine Truppen aus Soledar "
        "zurückgezogen haben.",
        Says("WITHDRAW", origin="General Staff", author="CT+"),
    ),
    case(
        "uk",
        "Генштаб ЗСУ підтвердив, що українські війська відступили з Соледара.",
        Says("WITHDRAW", origin="General Staff", author="CT+"),
    ),
    case(
        "ru",
        "Минобороны России подтвердило, что российские войска отступили из Лимана.",
        Says("WITHDRAW", origin="Russian Ministry", author="CT+"),
    ),
    # ---- distance
    case(
        "en",
        "The Russian army claims to have captured the town of Soledar.",
        Says("CAPTURE", actor="Russia", status="unverified reported", author="Uu"),
    ),
    case(
        "en",
        "The Ukrainian army claims to have captured the town of Izium.",
        Says("CAPTURE", actor="Ukrain", status="unverified reported", author="Uu"),
    ),
    case(
        "de",
        "Die russische Armee will Soledar erobert haben.",
        Says(
            "CAPTURE", actor="Russia", origin="Russia", status="reported", author="Uu"
        ),
    ),
    case(
        "de",
        "Die ukrainische Armee behauptet, Isjum erobert zu haben.",
        Says("CAPTURE", actor="Ukrain", status="unverified", never="planned"),
    ),
    case(
        "de",
        "Angeblich haben russische Truppen Soledar erobert.",
        Says("CAPTURE", status="hedged unverified", author="Uu"),
    ),
    case(
        "uk",
        "Російська армія стверджує, що захопила Соледар.",
        Says("CAPTURE", actor="Russia", status="unverified", author="Uu"),
    ),
    case(
        "ru",
        "Украинская армия утверждает, что захватила Изюм.",
        Says("CAPTURE", actor="Ukrain", status="unverified", author="Uu"),
    ),
    case(
        "ru",
        "Российские военные якобы захватили Соледар.",
        Says("CAPTURE", status="hedged unverified", author="Uu"),
    ),
    # ---- fears, opinions, demands, orders
    case(
        "en",
        "The governor fears that Russian troops will attack Kharkiv.",
        Says("ATTACK", never="asserted", status="forecast"),
    ),
    case(
        "de",
        "Es besteht die Gefahr, dass russische Truppen Charkiw angreifen.",
        Says("ATTACK", value="PS+", never="asserted"),
    ),
    case(
        "uk",
        "Існує загроза, що російські війська атакують Харків.",
        Says("ATTACK", value="PS+", never="asserted"),
    ),
    case(
        "ru",
        "Есть опасность, что украинские войска атакуют Белгород.",
        Says("ATTACK", value="PS+", never="asserted"),
    ),
    case(
        "en",
        "Israel demanded that Hamas release all hostages.",
        Says("DEMAND", actor="Israel", status="directive"),
    ),
    case(
        "en",
        "General Surovikin ordered Russian troops to withdraw from Kherson.",
        Says(
            "ORDER", "ordered", actor="Surovikin", status="asserted", phase="occurred"
        ),
        Says(
            "WITHDRAW", actor="Russia", phase="planned", places=(("Kherson", "origin"),)
        ),
    ),
    case(
        "de",
        "General Surowikin befahl den Rückzug der russischen Truppen aus Cherson.",
        Says("ORDER", "befahl", actor="Surovikin", phase="occurred"),
        Says("WITHDRAW", "Rückzug", actor="Russia", status="planned"),
    ),
    case(
        "uk",
        "Генерал Сирський наказав українським військам відійти з Авдіївки.",
        Says("ORDER", "наказав", actor="Syrskyi", phase="occurred"),
        Says("WITHDRAW", actor="Ukrain", status="planned"),
    ),
    case(
        "ru",
        "Генерал Суровикин приказал российским войскам отойти из Херсона.",
        Says("ORDER", "приказал", actor="Surovikin", phase="occurred"),
        Says("WITHDRAW", actor="Russia", status="planned"),
    ),
    # ---- announced
    case(
        "en",
        "The Israeli army announced the withdrawal of its troops from Khan Younis.",
        Says("WITHDRAW", origin="Israel", phase="planned", status="planned reported"),
    ),
    case(
        "de",
        "Die israelische Armee kündigte den Abzug ihrer Truppen aus Rafah an.",
        Says("WITHDRAW", origin="Israel", phase="planned", status="planned reported"),
    ),
    case(
        "uk",
        "Ізраїльська армія оголосила про виведення військ з Рафаха.",
        Says("WITHDRAW", origin="Israel", phase="planned", status="planned reported"),
    ),
    case(
        "ru",
        "Израильская армия объявила о выводе войск из Рафаха.",
        Says("WITHDRAW", origin="Israel", phase="planned", status="planned reported"),
    ),
    # ---- presupposed
    case(
        "en",
        "After the Ukrainian withdrawal from Avdiivka, the front was quiet.",
        Says("WITHDRAW", actor="Ukrain", status="presupposed"),
    ),
    case(
        "de",
        "Nach dem russischen Rückzug aus Cherson blieb es ruhig.",
        Says("WITHDRAW", actor="Russia", status="presupposed"),
    ),
    case(
        "uk",
        "Після російського відступу з Херсона було тихо.",
        Says("WITHDRAW", actor="Russia", status="presupposed"),
    ),
    case(
        "ru",
        "После украинского отступления из Авдеевки было тихо.",
        Says("WITHDRAW", actor="Ukrain", status="presupposed"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_factuality(language, text, says, date):
    check(language, text, says, date)


MIRRORED = [
    (
        "en",
        "Russian forces shelled Marib, the Ukrainian army said.",
        "Ukrainian forces shelled Marib, the Russian army said.",
    ),
    (
        "en",
        "The Saudi army claims to have attacked the Iraqi army near Marib.",
        "The Iraqi army claims to have attacked the Saudi army near Marib.",
    ),
    (
        "de",
        "Russische Truppen beschossen Marib, erklärte die ukrainische Armee.",
        "Ukrainische Truppen beschossen Marib, erklärte die russische Armee.",
    ),
    (
        "uk",
        "Російські війська залишили Маріб, заявила українська армія.",
        "Українські війська залишили Маріб, заявила російська армія.",
    ),
    (
        "ru",
        "Российские войска оставили Мариб, заявила украинская армия.",
        "Украинские войска оставили Мариб, заявила российская армия.",
    ),
]


@pytest.mark.parametrize(("language", "one", "other"), MIRRORED)
def test_both_sides_are_read_alike(language, one, other):
    """Swapping the sides swaps the names and nothing else."""
    shapes = [_shape(c) for c in claims_of(one, language)]
    assert shapes
    assert shapes == [_shape(c) for c in claims_of(other, language)]


def _shape(claim):
    hops = [(h.role, h.cue.cls if h.cue else None) for h in claim.chain]
    values = (claim.author_factuality, claim.origin_factuality, claim.status)
    return claim.type, claim.phase, claim.polarity, values, hops, len(claim.actor)
