"""What markers mean together: must stop, is likely, may lead to, no evidence that."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

_ONGOING = Says("STRIKE", phase="ongoing", status="asserted", never="planned")
_FORESEEN = Says("WITHDRAW", phase="future", status="forecast hedged", value="PR+")
_POSSIBLE = Says("WITHDRAW", phase="possible", status="forecast", never="asserted")
_OPEN = Says("CAPTURE", status="open unverified", never="asserted", value="Uu")
_RULED_OUT = Says("WITHDRAW", polarity="-", value="CT-", never="asserted")

CASES = [
    # nobody is there, though "no soldiers" is a pattern of its own
    case(
        "de",
        "Es gab dort keine Soldaten, nur zwei Wächter.",
        Says("PRESENCE", polarity="-"),
    ),
    case(
        "en",
        "The army left the town without a fight.",
        Says("WITHDRAW", polarity="+"),
    ),
    # ---- what must stop goes on
    case("en", "The shelling of Goma must stop, the bishop said.", _ONGOING),
    case("de", "Der Beschuss von Goma muss aufhören, sagte der Bischof.", _ONGOING),
    case("ru", "Обстрелы Гомы должны прекратиться, заявил епископ.", _ONGOING),
    # ---- what had to be done was done
    case("de", "Die Armee habe das Feuer erwidern müssen, sagte der Sprecher.",
         Says("STRIKE", phase="occurred", never="planned")),
    case("en", "The army may have to withdraw from Goma.", _POSSIBLE),
    # ---- what something is done against is only thought of
    case("en", "Mines were laid to delay any rebel advance on Goma.",
         Says("ADVANCE", status="hypothetical", never="asserted")),
    case("uk", "Мости підірвали, щоб затримати наступ на Гому.",
         Says("ATTACK", status="hypothetical", never="asserted")),
    # ---- what is held to be likely is yet to come
    case("en", "The army is likely to withdraw from Nyala.", _FORESEEN),
    case("en", "A withdrawal of the army from Nyala is likely.", _FORESEEN),
    case("de", "Beobachter halten einen Abzug der Armee aus Nyala für möglich.",
         _POSSIBLE),
    case("en", "Observers consider further attacks on Goma likely.",
         Says("ATTACK", phase="future", status="forecast hedged reported")),
    case("ru", "Наблюдатели считают вероятным отступление армии из Ньялы.", _FORESEEN),
    case("uk", "Спостерігачі вважають імовірним відступ армії з Ньяли.", _FORESEEN),
    case("en", "The army is unlikely to withdraw from Nyala.",
         Says("WITHDRAW", status="forecast hedged", value="PR-", polarity="+")),
    case("de", "Ein Abzug der Armee aus Nyala ist unwahrscheinlich.",
         Says("WITHDRAW", status="forecast hedged", value="PR-", polarity="+")),
    case("uk", "Відступ армії з Ньяли малоймовірний.",
         Says("WITHDRAW", status="hedged", value="PR-", polarity="+")),
    case("ru", "Отступление армии из Ньялы маловероятно.",
         Says("WITHDRAW", status="hedged", value="PR-", polarity="+")),
    # ---- how sure an outcome is says nothing of its cause
    case("de", "Der Abgang des Abts kann zum Rückzug der Armee aus Goma führen.",
         _POSSIBLE),
    case("en", "The abbot's visit may lead to the army's withdrawal from Goma.",
         _POSSIBLE),
    case("ru", "Захват моста может привести к отступлению армии из Гомы.",
         _POSSIBLE, Says("CAPTURE", phase="occurred", status="asserted")),
    # ---- a modal reaches the noun that its verb carries
    case("en", "The rebels may launch an attack on Nyala.",
         Says("ATTACK", phase="possible", status="forecast hedged")),
    case("en", "The rebels may have launched an attack on Nyala.",
         Says("ATTACK", status="hedged", never="forecast")),
    case("de", "Es könnte zu neuen Kämpfen um Goma kommen.",
         Says("CLASH", phase="possible", status="forecast hedged")),
    case("de", "Laut einem Blogger soll der Vorstoß auf Goma der Ablenkung gedient"
         " haben.", Says("ADVANCE", never="planned")),
    case("en", "Rebels are preparing a series of raids on Sake.",
         Says("INCURSION", phase="prepare", status="planned")),
    # ---- what nobody could show is open
    case("en", "There is no evidence that the rebels captured Goma.", _OPEN),
    case("de", "Es gibt keine Belege dafür, dass die Rebellen Goma eingenommen haben.",
         _OPEN),
    case("uk", "Немає доказів, що повстанці захопили Гому.", _OPEN),
    case("ru", "Нет доказательств того, что повстанцы захватили Гому.", _OPEN),
    case("en", "The UN could not confirm that the rebels had captured Goma.", _OPEN),
    # ---- ruled out, and not ruled out
    case("en", "The general ruled out a withdrawal from Goma.", _RULED_OUT),
    case("de", "Der General schloss einen Rückzug aus Goma aus.", _RULED_OUT),
    case("uk", "Генерал виключив відступ із Гоми.", _RULED_OUT),
    case("ru", "Генерал исключил отступление из Гомы.", _RULED_OUT),
    case("en", "The general did not rule out a withdrawal from Goma.", _POSSIBLE),
    case("de", "Der General schloss einen Rückzug aus Goma nicht aus.", _POSSIBLE),
    case("uk", "Генерал не виключає відступу з Гоми.", _POSSIBLE),
    case("ru", "Генерал не исключает отступления из Гомы.", _POSSIBLE),
    # ---- who did not survive is dead, and was attacked
    case("en", "Three fighters did not survive the strike on Nyala.",
         Says("CASUALTIES", value="CT+"), Says("STRIKE", polarity="+")),
    case("de", "Drei Kämpfer haben den Angriff auf Nyala nicht überlebt.",
         Says("CASUALTIES", value="CT+"), Says("ATTACK", polarity="+")),
    case("uk", "Троє бійців не пережили обстріл Ньяли.",
         Says("CASUALTIES", value="CT+"), Says("STRIKE", polarity="+")),
    case("ru", "Трое бойцов не пережили обстрел Ньялы.",
         Says("CASUALTIES", value="CT+"), Says("STRIKE", polarity="+")),
    # ---- an infinitive under "not" is still to come
    case("en", "The militia promised not to attack the airport in Goma.",
         Says("ATTACK", phase="planned", polarity="-", never="asserted")),
    # ---- "not only" negates nothing, "cannot" does
    case("en", "The rebels not only captured Sake but also shelled Goma.",
         Says("CAPTURE", polarity="+", value="CT+")),
    case("de", "Die Armee kann nicht aus Goma abziehen.",
         Says("WITHDRAW", value="CT-", never="hedged forecast")),
    # ---- what follows from what was said before
    case("de", "Die Truppen säßen dann in Nyala in der Falle.",
         Says("ENCIRCLE", status="conditional forecast", never="asserted")),
    # ---- due, planned
    case("en", "The ceasefire is due to take effect on Monday.",
         Says("NEGOTIATE", status="planned", never="asserted")),
    case("ru", "Запланированный вывод войск из Гомы отложен.",
         Says("WITHDRAW", status="planned", never="asserted")),
    # ---- who assures does not leave it open
    case("ru", "Министерство уверяло, что армия покинула Гому.",
         Says("WITHDRAW", status="reported", never="unverified")),
    case("uk", "Міністерство запевнило, що армія залишила Гому.",
         Says("WITHDRAW", status="reported", never="unverified")),
    # ---- a forecast cannot be checked
    case("en", "The army says it killed 40 rebels and will withdraw from Goma."
         " The account could not be independently verified.",
         Says("CASUALTIES", status="unverified"), Says("WITHDRAW", never="unverified")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_combined(
    language: str, text: str, says: tuple[Says, ...], date: str | None
) -> None:
    check(language, text, says, date)
