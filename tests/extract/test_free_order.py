"""Russian in free order: who acts, who is befallen, prepositions far off."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of


def _words(text: str) -> tuple[str, list[str], list[str]]:
    """Return the type of the first claim, who acts and who is befallen in words."""
    claim = claims_of(text, "ru")[0]
    actors = [a.span.of(text) for a in claim.actor if a.span]
    targets = [t.span.of(text) for t in claim.target if t.span]
    return claim.type, actors, targets


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("Дорогу на участке командование перекрыло.", "CLOSURE", "командование"),
        ("У моста сдалось до сорока бойцов.", "SURRENDER", "бойцов"),
        ("Троих жителей села солдаты увели с собой.", "TAKE_PRISONER", "солдаты"),
        ("Агентство сообщило о взятии Вау армией.", "CAPTURE", "армией"),
        ("На площади митинговало около тысячи горожан.", "PROTEST", "горожан"),
    ],
)
def test_who_acts(text, kind, actor):
    found, actors, _ = _words(text)
    assert found == kind
    assert actor in " ".join(actors)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Посредник обвинил в срыве встречи хунту.", "хунту"),
        ("Повстанцы захватили у Гао мельницу.", "мельницу"),
        ("Боевики сожгли на шоссе из Дакара полсотни бензовозов.", "бензовозов"),
        ("Артиллерия подвергла порт яростному обстрелу.", "порт"),
    ],
)
def test_who_is_befallen(text, target):
    assert target in " ".join(_words(text)[2])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("В Вау вошла колонна армии.", "ADVANCE"),
        ("Колонна армии до Вау не дошла.", "ADVANCE"),
        ("Отряды повстанцев к Вау так и не вышли.", "ADVANCE"),
        ("Из Вау ушла армия.", "WITHDRAW"),
        ("Дроны по Вау не били.", "STRIKE"),
    ],
)
def test_the_preposition_stands_with_its_noun(text, kind):
    assert _words(text)[0] == kind


def test_an_attempt_that_is_repelled_is_no_advance():
    text = "Защитники отбили попытку россиян прорваться к Лысовке."
    assert [c.type for c in claims_of(text, "ru")] == ["REPEL"]


def test_who_tells_of_it_is_not_the_one_killed():
    text = "Мост взорван ополченцами, сообщил мэр Пётр Ложкин."
    assert claims_of(text, "ru")[0].type in ("DESTROY", "SABOTAGE")


def test_how_long_is_no_target():
    text = "Бригада вторые сутки обороняет Вау."
    assert "сутки" not in " ".join(_words(text)[2])
