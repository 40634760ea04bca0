"""Who tells, and who does not act for it: addressees, offices, mayors, plurals."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check, claims_of

TELLERS = [
    # an agency in the dative is told; a reader may take a source for a woman
    case(
        "ru",
        "Источник в порту Мокки сообщил агентству Рейтер, что хуситы обстреляли мол.",
        Says("STRIKE", actor="Houthis", origin="sources", chain=("Reuters", "sources")),
    ),
    # who rules or lives somewhere has no surname for it
    case(
        "ru",
        "Солдаты оставили Гому, рассказал журналистам мэр Букаву.",
        Says("WITHDRAW", origin="мэр Букаву"),
    ),
    case(
        "ru",
        "Жительница Дарфура рассказала, что боевики избили её мужа.",
        Says("ABUSE", actor="fighters", target="мужа", origin="civilians"),
    ),
    case(
        "uk",
        "Губернатор Північного Ківу заявив, що армія залишила Рутшуру.",
        Says("WITHDRAW", origin="Губернатор Північного Ківу"),
    ),
    # an office without a name, and a document that is nobody's
    case(
        "ru",
        "Армия Мали взяла Кидаль. В заявлении говорится, что мятежники бежали.",
        Says("CAPTURE", actor="Mali"),
    ),
    case(
        "ru",
        "Министерство обороны Армении сообщило о боях у Сотка. В ведомстве отметили, "
        "что противник потерял до 60 человек.",
        Says("CASUALTIES", origin="Armenian Ministry of Defence"),
    ),
    case(
        "ru",
        "Правительство Судана заявило, что освободило Хартум. В заявлении говорится, "
        "что мятежники обстреляли мост.",
        Says("STRIKE", origin="Sudanese government"),
    ),
    case(
        "ru",
        "Как передаёт корреспондент ТАСС, повстанцы взяли Алеппо.",
        Says("CAPTURE", origin="TASS"),
    ),
    case(
        "ru",
        "По сведениям издания «Мидл Ист Ай», египетские самолёты бомбили Нуару.",
        Says("STRIKE", actor="Egypt", origin="Мидл Ист Ай"),
    ),
    case(
        "ru",
        "Как пишет The New York Times, Иран передал хуситам ракеты.",
        Says("LOGISTICS", chain=("The New York Times",)),
    ),
    # activists are no fighters
    case(
        "ru",
        "Местные активисты рассказали, что бойцы Сил быстрой поддержки сожгли деревню.",
        Says("ABUSE", origin="активисты"),
    ),
    case(
        "uk",
        "Місцеві активісти розповіли, що бойовики спалили село.",
        Says("ABUSE", origin="активісти"),
    ),
    case(
        "en",
        "Local activists said the militia had burned down a village near Nyala.",
        Says("DESTROY", origin="activists"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), TELLERS)
def test_tellers(language, text, says, date):
    check(language, text, says, date)


LEFT_OPEN = [
    # a plural without a subject has no doer, least of all who tells of it
    case(
        "ru",
        "По словам губернатора, в город перебросили два батальона.",
        Says("DEPLOY", actor="", target="group", origin="губернатора"),
    ),
    case(
        "uk",
        "За словами мера, до міста перекинули два батальйони.",
        Says("DEPLOY", actor="", target="group"),
    ),
    case(
        "ru",
        "Губернатор сообщил, что из Менаки эвакуировали госпиталь.",
        Says("DISPLACE", actor="", target="госпиталь"),
    ),
    case(
        "ru",
        "Ночью обстреляли две больницы.",
        Says("STRIKE", actor="", target="больницы"),
    ),
    case(
        "uk",
        "У штабі заявили, що за добу обстріляли сорок об'єктів.",
        Says("STRIKE", actor="", target="об'єктів"),
    ),
    # where they leave, not whose they are
    case(
        "ru",
        "Париж выводит войска из Чада.",
        Says("WITHDRAW", actor="forces", places=(("Chad", "origin"),)),
    ),
    case(
        "uk",
        "Франція виводить війська з Чаду.",
        Says("WITHDRAW", actor="forces", places=(("Chad", "origin"),)),
    ),
    case(
        "en",
        "France withdrew its troops from Chad.",
        Says("WITHDRAW", places=(("Chad", "origin"),)),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), LEFT_OPEN)
def test_left_open(language, text, says, date):
    check(language, text, says, date)


def test_from_a_country():
    """Behind other verbs "from" says whose they are."""
    claims = claims_of("Soldiers from Chad shelled Nyala.", "en")
    assert [m.name for c in claims for m in c.actor] == ["Chadian forces"]
