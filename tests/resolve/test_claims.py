"""Claims get their dates: past events back, plans ahead, reports from the utterance."""

from __future__ import annotations

import pytest

from lagebild.records import Dating, Time
from lagebild.resolve import date_claims
from tests.extract.desk import claims_of
from tests.factory import TEXT, claim, words

TUESDAY = words(TEXT, "on Tuesday")


def dated(text: str, language: str, of_type: str, date: str | None) -> list[str | None]:
    found = next(c for c in claims_of(text, language, date) if c.type == of_type)
    return [t.value for t in found.time]


@pytest.mark.parametrize(
    ("language", "text", "of_type", "date", "value"),
    [
        ("en", "Russian troops shelled Kharkiv on Tuesday.", "STRIKE", "2024-05-16",
         "2024-05-14"),
        ("en", "Russian troops will withdraw from Lyman on Tuesday.", "WITHDRAW",
         "2024-05-16", "2024-05-21"),
        ("de", "Ukrainische Truppen beschossen am Dienstag Donezk.", "STRIKE",
         "2024-05-16", "2024-05-14"),
        ("de", "Ukrainische Truppen werden am Dienstag aus Lyman abziehen.", "WITHDRAW",
         "2024-05-16", "2024-05-21"),
        ("uk", "Російські війська обстріляли Харків учора.", "STRIKE", "2024-05-16",
         "2024-05-15"),
        ("ru", "Украинские войска обстреляли Донецк вчера.", "STRIKE", "2024-05-16",
         "2024-05-15"),
        ("en", "Russian troops shelled Kharkiv on 3 May 2022.", "STRIKE", None,
         "2022-05-03"),
        ("en", "Russian troops shelled Kharkiv on Tuesday.", "STRIKE", None, None),
        # From the day told before, within some sentences.
        ("en", "Sake was shelled on 3 May. The next day rebels captured Goma.",
         "CAPTURE", "2031-05-16", "2031-05-04"),
        ("de", "Am 3. Mai wurde Sake beschossen. Tags darauf nahmen Rebellen Goma ein.",
         "CAPTURE", "2031-05-16", "2031-05-04"),
        ("uk", "3 травня обстріляли Саке. Наступного дня повстанці захопили Гому.",
         "CAPTURE", "2031-05-16", "2031-05-04"),
        ("ru", "3 мая обстреляли Саке. На следующий день повстанцы захватили Гому.",
         "CAPTURE", "2031-05-16", "2031-05-04"),
        ("ru", "Накануне повстанцы захватили Гому.", "CAPTURE", "2031-05-16",
         "2031-05-15"),
        # A night without a day has just ended.
        ("uk", "Уночі армія обстріляла Алеппо.", "STRIKE", "2031-05-16",
         "2031-05-15/2031-05-16"),
        ("en", "The army shelled Aleppo overnight.", "STRIKE", "2031-05-16",
         "2031-05-15/2031-05-16"),
        # Without a figure a length only bounds; what goes on has no end.
        ("de", "Nach monatelangen Kämpfen um Goma war es still.", "CLASH",
         "2031-05-16", "../2031-05-16"),
        ("en", "The army is shelling Aleppo since Monday.", "STRIKE", "2031-05-16",
         "2031-05-12/.."),
        # What is to come by a day comes from now on; what goes on ends ahead.
        ("en", "The rebels will take Goma by the end of the month.", "CAPTURE",
         "2031-05-16", "2031-05-16/2031-05-31"),
        ("de", "Die Rebellen werden Goma bis Sonntag einnehmen.", "CAPTURE",
         "2031-05-16", "2031-05-16/2031-05-18"),
        ("ru", "Повстанцы возьмут Гому до конца месяца.", "CAPTURE",
         "2031-05-16", "2031-05-16/2031-05-31"),
        ("uk", "Повстанці захоплять Гому до кінця місяця.", "CAPTURE",
         "2031-05-16", "2031-05-16/2031-05-31"),
        ("de", "Der Flughafen bleibt bis Sonntag geschlossen.", "CLOSURE",
         "2031-05-16", "2031-05-16/2031-05-18"),
        # What was foretold on another day comes from that day on.
        ("en", "On 10 May the institute expected the army to encircle Goma by the end"
         " of the month.", "ENCIRCLE", "2031-05-16", "2031-05-10/2031-05-31"),
        ("de", "Das Institut erwartete am 10. Mai, dass die Armee Goma bis zum"
         " Monatsende einkesselt.", "ENCIRCLE", "2031-05-16", "2031-05-10/2031-05-31"),
        ("ru", "Институт 10 мая прогнозировал, что армия окружит Гому до конца"
         " месяца.", "ENCIRCLE", "2031-05-16", "2031-05-10/2031-05-31"),
        ("uk", "Інститут 10 травня прогнозував, що армія оточить Гому до кінця"
         " місяця.", "ENCIRCLE", "2031-05-16", "2031-05-10/2031-05-31"),
    ],
)  # fmt: skip
def test_when_it_happened(language, text, of_type, date, value):
    assert dated(text, language, of_type, date) == [value]


def test_a_time_counts_from_the_day_of_the_utterance():
    text = "On Saturday the governor said: “Russian troops shelled Kharkiv today.”"
    found = next(c for c in claims_of(text, "en", "2024-03-17") if c.type == "STRIKE")
    assert [t.value for t in found.utterance_time] == ["2024-03-16"]
    assert [t.value for t in found.time] == ["2024-03-16"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In a statement issued on Monday, the army claimed it had taken Goma."),
        ("en", "Footage published on Monday shows that the army has taken Goma."),
        ("de", "In einer am Montag verbreiteten Erklärung behauptet die Armee, Goma "
         "eingenommen zu haben."),
        ("uk", "У заяві, поширеній у понеділок, армія стверджує, що взяла Гому."),
        ("ru", "В заявлении, распространённом в понедельник, армия утверждает, что "
         "взяла Гому."),
    ],
)  # fmt: skip
def test_words_issued_on_a_day_bound_what_they_tell(language, text):
    found = next(c for c in claims_of(text, language, "2031-05-16"))
    assert [t.value for t in found.utterance_time] == ["2031-05-12"]
    assert [t.value for t in found.time] == ["../2031-05-12"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The union urged both sides to leave Goma before the end of the month."),
        ("de", "Der Bürgermeister forderte die Armee auf, Goma bis Juni zu verlassen."),
        ("uk", "Мер закликав мешканців Гоми виїхати до четверга."),
        ("ru", "Мэр призвал жителей Гомы уехать до четверга."),
    ],
)
def test_a_deadline_is_not_when_it_was_set(language, text):
    assert dated(text, language, "APPEAL", "2031-05-16") == []


def test_what_is_said_today_was_said_on_the_day_of_saying():
    text = "“Today we have taken Goma,” the commander said on Monday."
    found = next(c for c in claims_of(text, "en", "2031-05-16") if c.type == "CAPTURE")
    assert [t.value for t in found.utterance_time] == ["2031-05-12"]
    assert [t.value for t in found.time] == ["2031-05-12"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Four days later, the army retook Goma."),
        ("de", "Vier Tage später eroberte die Armee Goma zurück."),
        ("uk", "Через чотири дні армія захопила Гому."),
        ("ru", "Спустя четыре дня армия захватила Гому."),
    ],
)
def test_what_is_over_lies_not_ahead_of_the_report(language, text):
    assert dated(text, language, "CAPTURE", "2031-05-16") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Rebels kidnapped eight men near Goma last week; three were freed on "
         "Sunday."),
        ("de", "Rebellen entführten vorige Woche acht Männer; drei kamen am Sonntag "
         "frei."),
    ],
)  # fmt: skip
def test_a_clause_of_its_own_has_its_own_day_and_number(language, text):
    found = next(c for c in claims_of(text, language, "2031-05-16"))
    assert [t.value for t in found.time] == ["2031-05-05/2031-05-11"]
    assert [q.number for q in found.quantity] == [8.0]


def test_a_day_at_the_end_holds_for_both_tolls():
    text = "Nine men were killed and 14 injured when a jet bombed Sittwe on 12 May."
    tolls = [c for c in claims_of(text, "en", "2031-05-16") if c.type == "CASUALTIES"]
    assert [t.value for c in tolls for t in c.time] == ["2031-05-12"] * 2


def test_how_long_it_took_is_not_when():
    text = "After two days rebels captured Goma."
    assert dated(text, "en", "CAPTURE", "2031-05-16") == []


def test_the_hour_of_a_ticker_is_not_that_of_the_event():
    text = "16.40 Uhr: Rebellen nahmen Goma ein."
    assert dated(text, "de", "CAPTURE", "2031-05-16") == []


def test_a_time_without_a_meaning_stays_as_it_is():
    made = claim(time=(Time(None, TUESDAY),))
    (out,) = date_claims([made], {}, Dating("2022-11-09", "stated"))
    assert out.time == made.time
    assert out.derivation == made.derivation


def test_the_anchor_is_kept_as_a_reason():
    text = "Russian troops shelled Kharkiv on Tuesday."
    for date, reason in (("2024-05-16", "2024-05-16"), (None, "no date")):
        (found,) = claims_of(text, "en", date)
        reasons = [d.detail for d in found.derivation if d.field == "time"]
        assert reason in reasons


def test_claims_without_times_pass_through():
    made = claim(time=())
    (out,) = date_claims([made], {}, Dating())
    assert out.time == ()
