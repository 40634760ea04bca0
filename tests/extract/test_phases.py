"""Phases by tense, where neither marker nor lexicon says more."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

CASES = [
    case("en", "The army is shelling Aleppo.", Says("STRIKE", phase="ongoing")),
    case("en", "The army shelled Aleppo.", Says("STRIKE", phase="occurred")),
    case("de", "Die Armee rückt auf Hama vor.", Says("ADVANCE", phase="ongoing")),
    case("de", "Die Armee rückte auf Hama vor.", Says("ADVANCE", phase="occurred")),
    case("uk", "Армія наступає на Хаму.", Says("ATTACK", phase="ongoing")),
    case("uk", "Армія обстріляла Хаму.", Says("STRIKE", phase="occurred")),
    case("ru", "Армия обстреливает Хаму.", Says("STRIKE", phase="ongoing")),
    case("ru", "Армия обстреляла Хаму.", Says("STRIKE", phase="occurred")),
    # an act is done once it is told, and headings tell the past in the present
    case("en", "The general orders a retreat from Hama.",
         Says("ORDER", phase="occurred")),
    case("de", "# Armee beschießt Hama", Says("STRIKE", phase="occurred")),
    # to prepare a town for a siege is to fortify it
    case("en", "The army is preparing the town for a siege.",
         Says("FORTIFY", phase="ongoing", never="planned")),
    # what failed, and what nobody managed to check
    case("ru", "Повстанцам окружить Гому не удалось.",
         Says("ENCIRCLE", phase="fail", polarity="-")),
    case("uk", "Повстанцям оточити Гому не вдалося.",
         Says("ENCIRCLE", phase="fail", polarity="-")),
    case("de", "Der Versuch der Rebellen, Goma einzukesseln, scheiterte.",
         Says("ENCIRCLE", phase="fail", polarity="-")),
    case("ru", "Проверить запись из Гондэра редакция не смогла.",
         Says("VERIFICATION", phase="fail")),
    case("uk", "Перевірити запис із Гондера редакція не змогла.",
         Says("VERIFICATION", phase="fail")),
    # a noun has the tense of the verb that carries it
    case("ru", "Боевики наносят удары по Ньяле.", Says("STRIKE", phase="ongoing")),
    case("de", "In Nyala kommt es zu heftigen Kämpfen.",
         Says("CLASH", phase="ongoing")),
    case("en", "The town of Nyala is under attack.", Says("ATTACK", phase="ongoing")),
    case("uk", "Місто Ньяла під обстрілом.", Says("STRIKE", phase="ongoing")),
    case("ru", "# Армия оставляет Ньялу", Says("WITHDRAW", phase="ongoing")),
    # who says that it will be done means to do it
    case("en", "The army will withdraw from Nyala.",
         Says("WITHDRAW", phase="planned", status="forecast planned")),
    case("de", "Die Armee wird Nyala räumen.",
         Says("WITHDRAW", phase="planned", status="forecast planned")),
    # what is foreseen is to come
    case("en", "Analysts expect an attack on Nyala.", Says("ATTACK", phase="future")),
    case("de", "Analysten rechnen mit einem Rückzug der Armee aus Nyala.",
         Says("WITHDRAW", phase="future")),
    case("ru", "Повстанцы вскоре атакуют Ньялу.", Says("ATTACK", phase="future")),
    # silence is kept once or until now
    case("en", "The general declined to comment.",
         Says("INFO_ENV", phase="occurred")),
    case("en", "The general has not commented on the losses.",
         Says("INFO_ENV", phase="state")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_phase(language, text, says, date):
    check(language, text, says, date)
