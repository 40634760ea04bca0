"""Who speaks, and what is denied, across sentences of a report."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of


def last(text: str, language: str):
    return claims_of(text, language)[-1]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The agency Nilewatch reported seven dead in Bara.", "Nilewatch"),
        (
            "ru",
            "Лояльный хуситам канал «Аль-Масира» сообщил о семи погибших.",
            "Al Masirah",
        ),
        (
            "uk",
            "Лояльний хуситам канал «Аль-Масіра» повідомив про сімох загиблих.",
            "Al Masirah",
        ),
    ],
)
def test_who_reports_the_dead_is_their_source(language, text, name):
    assert last(text, language).origin.name == name


def test_slavic_hearsay_goes_on_with_the_speaker():
    text = (
        "За словами лікаря Омара Гаміда, місто впало. Солдати нібито спалили лікарню."
    )
    assert last(text, "uk").origin.name == "Омара Гаміда"


def test_what_the_author_infers_has_no_source():
    text = "The army shelled Bara, indicating that the rebels still hold the town."
    assert last(text, "en").origin.role == "author"


def test_a_denial_is_of_the_sentence_before_it():
    text = (
        "Vierzig Soldaten seien verletzt worden, sagte der Arzt Omar Hamid. "
        "Die Armee hat Bara erobert. Die Rebellen bestritten dies."
    )
    assert last(text, "de").type == "CAPTURE"


def test_had_left_by_then_demands_nothing():
    text = "The army said its troops had left Bara by then."
    assert {c.type for c in claims_of(text, "en")} == {"WITHDRAW"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Miliz hat Bara geräumt, sagte ein Rettungsdienst. Neun Händler "
               "wurden getötet."),
        ("en", "The militia shelled Bara, a local rescue service said. Nine traders "
               "were killed."),
        ("ru", "Боевики обстреляли Бару, сообщила спасательная служба. Погибли девять "
               "торговцев."),
        ("uk", "Бойовики обстріляли Бару, повідомила рятувальна служба. Загинули "
               "дев’ятеро торговців."),
    ],
)  # fmt: skip
def test_a_body_that_no_list_knows_goes_on_in_a_flash(language, text):
    claim = last(text, language)
    assert claim.chain[-1].cue.cls == "continuation"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Miliz hat Bara geräumt, teilte der Generalstab mit. Unterdessen "
               "brannte in Kosti das Depot."),
        ("en", "The militia left Bara, the General Staff said. Hours later the depot "
               "was ablaze."),
        ("ru", "Губернатор Белгородской области приказал вывезти жителей. Трассу "
               "перекрыли."),
        ("uk", "Бойовики залишили Бару, повідомив генштаб. Тим часом у Кості згорів "
               "склад."),
        ("uk", "Бойовики залишили Бару, кажуть знайомі. Думаю, завтра вони "
               "атакують Кості."),
        ("en", "The General Staff said the militia had left Bara. The militia, which "
               "holds the port, has yet to comment."),
    ],
)  # fmt: skip
def test_where_the_author_takes_over(language, text):
    assert last(text, language).origin.role == "author"


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("uk", "Пресслужба армії малює інше: засідку, мовляв, відбито.", "Пресслужба"),
        (
            "uk",
            "Гома не впала, її здали, переконаний колишній заступник коменданта.",
            "заступник",
        ),
        (
            "ru",
            "Министр заявил, что дорога открыта. Аналитик смотрит на дело иначе: "
            "дорога, по его данным, перекрыта боевиками.",
            "expert",
        ),
        ("ru", "Город сдан, убеждён бывший комендант.", "комендант"),
    ],
)
def test_who_is_convinced_and_whose_words_a_particle_passes_on(language, text, name):
    assert name in last(text, language).origin.name


def test_whose_report_is_rejected_is_not_the_next_he():
    text = (
        "Der Außenminister räumte ein, dass die Armee Bara verloren habe. Den Bericht "
        "der Miliz, wonach Söldner Gefangene hingerichtet hätten, wies er zurück. Zu "
        "Gesprächen sei seine Regierung bereit."
    )
    assert "Außenminister" in last(text, "de").origin.name


def test_she_is_the_woman_whom_the_sentence_is_about():
    text = "Halyna Protsenko stands in her yard and says she was shelled. They left."
    assert claims_of(text, "en")[-1].origin.name != "she"


def test_who_says_more_with_no_subject_breaks_nothing():
    text = "Росіяни просунулися біля Спірного, повідомив речник бригади."
    more = f"{text} Також зазначив, що поранено двох бійців."
    assert last(more, "uk").type == "CASUALTIES"


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "uk",
            "Мер розповів про бій. Ворог, додав він, обстріляв Ніжин.",
            "Мер",
        ),
        (
            "ru",
            "Мэр рассказал о бое. Враг, добавил он, обстрелял Лачин.",
            "Мэр",
        ),
        (
            "uk",
            "Генштаб повідомив про бій. Бригаду, ідеться в документі, розбито.",
            "General Staff",
        ),
    ],
)
def test_of_whom_it_is_said_says_it_not(language, text, name):
    assert (last(text, language).origin.name or "").startswith(name)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Повстанці взяли форт, дізналося радіо «Лис» від двох митників."),
        ("ru", "Повстанцы взяли форт, узнало радио «Лис» от двух дипломатов."),
    ],
)
def test_whom_it_was_learned_from_is_the_source(language, text):
    span = last(text, language).origin.span
    assert text[span.start : span.end].endswith(("митників", "дипломатов"))
