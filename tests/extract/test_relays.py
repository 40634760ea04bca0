"""Who passes words on is no speaker: outlets told, portals that carry, who cites."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

TOLD = [
    case(
        "en",
        "The pumping station was wrecked, he told this newspaper.",
        Says("DESTROY", "wrecked", origin="he"),
    ),
    case(
        "en",
        "Militiamen beat traders with sticks, a baker who saw it told the agency.",
        Says("ABUSE", "beat", origin="baker"),
    ),
    case(
        "de",
        "Ein Fischer aus Obock, der anonym bleiben will, sagte der Zeitung Golfbote, "
        "die Miliz habe den Markt beschossen.",
        Says("STRIKE", "beschossen", origin="Fischer"),
    ),
    case(
        "uk",
        "Рятувальник сказав агентству «Обрій», що ракета влучила в пекарню.",
        Says("STRIKE", "влучила", origin="officials"),
    ),
    case(
        "ru",
        "Спасатель сказал агентству «Обзор», что ракета попала в пекарню.",
        Says("STRIKE", "попала", origin="officials"),
    ),
]
CARRIED = [
    case(
        "en",
        "The army shelled Bor, said an officer who agreed to talk by phone.",
        Says("STRIKE", "shelled", origin="command"),
    ),
    case(
        "uk",
        "Армія обстріляла Бор, сказав офіцер, який погодився говорити телефоном.",
        Says("STRIKE", "обстріляла", origin="command"),
    ),
    case(
        "ru",
        "Армия обстреляла Бор, сказал офицер, который согласился говорить по телефону.",
        Says("STRIKE", "обстреляла", origin="command"),
    ),
    case(
        "de",
        "Die Armee beschoss Bor, sagte ein Offizier, den das Portal Nilbote befragte.",
        Says("STRIKE", "beschoss", origin="command"),
    ),
]
PARTED = [
    case(
        "en",
        "A drone hit the mill; the Red Crescent counts nine dead.",
        Says("STRIKE", "hit", origin="author"),
    ),
    case(
        "de",
        "Eine Drohne traf die Mühle; das Rote Kreuz nennt eine Zahl von neun Toten.",
        Says("STRIKE", "traf", origin="author"),
    ),
    case(
        "uk",
        "Дрон влучив у млин; мер уточнив, що загинуло дев’ятеро людей.",
        Says("STRIKE", "влучив", origin="author"),
    ),
    case(
        "ru",
        "Дрон попал в мельницу; мэр уточнил, что погибли девять человек.",
        Says("STRIKE", "попал", origin="author"),
    ),
]
DENIED = [
    case(
        "en",
        "The army captured Renk, which the rebels deny.",
        Says("CAPTURE", "captured", never="denied"),
        Says("CAPTURE", "deny", origin="fighters", status="denied", value="CT-"),
    ),
    case(
        "de",
        "Die Armee hat Renk eingenommen, was die Rebellen bestreiten.",
        Says("CAPTURE", "eingenommen", never="denied"),
        Says("CAPTURE", "bestreiten", origin="fighters", status="denied"),
    ),
    case(
        "uk",
        "Армія захопила Ренк, що повстанці заперечують.",
        Says("CAPTURE", "захопила", never="denied"),
        Says("CAPTURE", "заперечують", origin="fighters", status="denied"),
    ),
    case(
        "ru",
        "Армия захватила Ренк, что отрицают повстанцы.",
        Says("CAPTURE", "захватила", never="denied"),
        Says("CAPTURE", "отрицают", origin="fighters", status="denied"),
    ),
]


CITED = [
    case(
        "en",
        "Citing two doctors, Radio Juba said that ten people had died.",
        Says("CASUALTIES", "died", origin="doctors"),
    ),
    case(
        "de",
        "Unter Berufung auf zwei Ärzte berichtet Radio Juba, zehn Menschen seien "
        "gestorben.",
        Says("CASUALTIES", "gestorben", origin="Ärzte"),
    ),
    case(
        "uk",
        "Посилаючись на двох лікарів, радіо «Джуба» повідомило, що загинуло десять "
        "людей.",
        Says("CASUALTIES", "загинуло", origin="лікарів"),
    ),
    case(
        "ru",
        "Ссылаясь на двух врачей, радио «Джуба» сообщило, что погибли десять человек.",
        Says("CASUALTIES", "погибли", origin="врачей"),
    ),
]
RELATIVE = [
    case(
        "en",
        "Quoting a statement by the army, the newspaper Nile Globe reported that the "
        "depot had been destroyed.",
        Says("DESTROY", "destroyed", origin="army"),
    ),
    case(
        "en",
        "The trade minister said that Renk was lost. Speaking to the weekly Globe, he "
        "confirmed that the army had given up its camp at Bor.",
        Says("WITHDRAW", "given up", origin="minister"),
    ),
    case(
        "de",
        "Die Agentur Nilbote, die sich auf einen Oberst beruft, meldet die Einnahme "
        "von Renk.",
        Says("CAPTURE", "Einnahme", origin="Oberst"),
    ),
    case(
        "ru",
        "Отряд взял Ренк, пишет газета «Нил», которая ссылается на двух полковников.",
        Says("CAPTURE", "взял", origin="полковников"),
    ),
    case(
        "uk",
        "Бригада взяла Ренк, пише газета «Ніл», покликаючись на двох лікарок.",
        Says("CAPTURE", "взяла", origin="лікарок"),
    ),
    case(
        "uk",
        "За словами мера, загони перейшли кордон. Спостерігачі підтвердили лише те, що "
        "чули постріли.",
        Says("INCURSION", "перейшли", origin="мера"),
    ),
]
MOOD = [
    case(
        "de",
        "Der Hafenmeister räumte ein, dass die Pumpen stillstehen. Die Garnison sei "
        "abgezogen, und der Markt sei beschossen worden, sagte auch der Bürgermeister "
        "von Bor; die Brücke sei gesprengt worden.",
        Says("DESTROY", "gesprengt", origin="Bürgermeister"),
    ),
    case(
        "de",
        "Die Garnison sei geflohen, so ein Dorfältester, zwei Lager seien geplündert "
        "worden.",
        Says("ABUSE", "geplündert", origin="Dorfältester"),
    ),
    case(
        "de",
        "Der Minister räumte ein, dass Bor verloren sei. Rebellen hätten das Lager "
        "gestürmt, der General habe den Rückzug befohlen.",
        Says("ATTACK", "gestürmt", origin="Minister"),
    ),
]
DASHED = [
    case(
        "en",
        "The rebels shelled the market, says Mr Osei – they killed seven traders.",
        Says("STRIKE", "shelled", origin="Osei"),
        Says("CASUALTIES", "killed", origin="Osei"),
    ),
    case(
        "en",
        "The warlord is bombing the market, writes Mr Osei – he sees the traders as "
        "human shields.",
        Says("ASSESS", "sees", origin="Osei"),
    ),
    case(
        "de",
        "Die Rebellen haben den Markt beschossen, sagt der Richter Osei – sie haben "
        "sieben Händler getötet.",
        Says("STRIKE", "beschossen", origin="Osei"),
        Says("CASUALTIES", "getötet", origin="Osei"),
    ),
    case(
        "uk",
        "Бойовики обстріляли ринок, каже торговець Осей — вони захопили міст.",
        Says("STRIKE", "обстріляли", origin="Осей"),
        Says("CAPTURE", "захопили", origin="Осей"),
    ),
    case(
        "ru",
        "Боевики обстреляли рынок, говорит торговец Осей — они захватили мост.",
        Says("STRIKE", "обстреляли", origin="Осей"),
        Says("CAPTURE", "захватили", origin="Осей"),
    ),
]
ALL = [*DASHED, *RELATIVE, *MOOD, *TOLD, *CARRIED, *PARTED, *DENIED, *CITED]


@pytest.mark.parametrize(("language", "text", "says", "date"), ALL)
def test_words_are_laid_to_whose_they_are(language, text, says, date):
    check(language, text, says, date)
