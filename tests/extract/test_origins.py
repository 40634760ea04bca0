"""Whose word a claim rests on: counts, labels, moods, denials, conditions, replies."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

CASES = [
    # ---- who gives a count is its source
    case(
        "de",
        "Die Beobachterin listet vierzig Getötete in Malakal auf.",
        Says("CASUALTIES", origin="Beobachterin"),
    ),
    case(
        "en",
        "The prosecutor in Bukavu revised the death toll to seven.",
        Says("CASUALTIES", origin="prosecutor"),
    ),
    case(
        "en",
        "Volunteers in Nyala counted 31 bodies after the shelling.",
        Says("CASUALTIES", trigger="bodies", role="organisation"),
    ),
    case(
        "uk",
        "Лікарня в Таїзі виправила кількість загиблих на дев’ять.",
        Says("CASUALTIES", origin="Лікарня"),
    ),
    case(
        "ru",
        "Больница в Таизе исправила число погибших на девять.",
        Says("CASUALTIES", origin="Больница"),
    ),
    # ---- sources of a paper somewhere, before a colon
    case(
        "uk",
        "Джерела «Обрію» в поліції: ракета влучила у склад.",
        Says("STRIKE", role="anonymous"),
    ),
    # ---- "so" with a word of caution
    case(
        "de",
        "Die Rebellen haben Masisi eingenommen – so zumindest der Pressedienst der "
        "Brigade.",
        Says("CAPTURE", origin="group"),
    ),
    case(
        "de",
        "Im Frühjahr 1967, so hat es der Müller überliefert, hätten die Soldaten den "
        "Stützpunkt aufgegeben.",
        Says("WITHDRAW", origin="Müller"),
    ),
    # ---- a clause in the mood of reported speech is the words of who comes before it
    case(
        "de",
        "Der Pressedienst der Miliz jubelt schon, Masisi sei gefallen.",
        Says("CAPTURE", origin="fighters"),
    ),
    case(
        "en",
        "The militia's press service crowed that Masisi had fallen.",
        Says("CAPTURE", origin="media"),
    ),
    case(
        "uk",
        "Пресслужба загону тріумфує, що повстанці взяли Масісі.",
        Says("CAPTURE", origin="forces"),
    ),
    case(
        "ru",
        "Пресс-служба отряда ликует, что повстанцы взяли Масиси.",
        Says("CAPTURE", origin="forces"),
    ),
    # ---- the condition is said with what follows from it
    case(
        "de",
        "Sollte Masisi fallen, sei Goma abgeschnitten, urteilte der Analyst Jens Kolb.",
        Says("CAPTURE", origin="Jens Kolb", status="conditional"),
    ),
    # ---- denials
    case(
        "de",
        "Der Regierungssprecher wies den Vorwurf zurück, Soldaten hätten die Klinik in "
        "Taiz beschossen.",
        Says("STRIKE", origin="Regierungssprecher", status="denied"),
    ),
    case(
        "uk",
        "Міліція відкинула причетність до обстрілу лікарні в Таїзі.",
        Says("STRIKE", origin="Міліція", status="denied"),
    ),
    # ---- neither what stands somewhere nor what falls says anything
    case(
        "de",
        "Dort unten, sagt der alte Mann, habe eine ganze Kolonne gestanden. Am dritten "
        "Tag hätten sie das Dorf beschossen.",
        Says("STRIKE", origin="Mann"),
    ),
    case(
        "ru",
        "По словам начальника полиции, управляемая бомба попала в школу в Идлибе: "
        "пятеро раненых.",
        Says("CASUALTIES", role="official"),
    ),
    # ---- what two say in a row is each one's own
    case(
        "de",
        "Jemens Flugabwehr meldet Angriffe auf Marib: Über der Stadt seien zwölf "
        "Drohnen abgefangen worden, teilt der Gouverneur mit.",
        Says("AIR_DEFENCE", trigger="abgefangen", origin="Gouverneur"),
    ),
    # ---- a gesture and a colon: an answer
    case(
        "de",
        "Ich frage den Chirurgen Karim Hamdi. Er seufzt: Gestern kamen 23 Verletzte.",
        Says("CASUALTIES", origin="Karim Hamdi"),
    ),
    case(
        "en",
        "I ask the surgeon Karim Hamdi. He shrugs: 23 wounded arrived within a day.",
        Says("CASUALTIES", origin="Karim Hamdi"),
    ),
    case(
        "uk",
        "Питаю лікаря Каріма Хамді. Він зітхає: за добу надійшло 23 поранених.",
        Says("CASUALTIES", origin="Хамді"),
    ),
    case(
        "ru",
        "Спрашиваю врача Карима Хамди. Он вздыхает: за сутки поступило 23 раненых.",
        Says("CASUALTIES", origin="Хамди"),
    ),
    # ---- a reply goes on behind the dash; "in my view" is the speaker's own
    case(
        "uk",
        "— Солдати спалили школу, — говорить учитель. — Потім вони обстріляли міст.",
        Says("STRIKE", origin="учитель"),
    ),
    case(
        "ru",
        "— Солдаты сожгли школу, — говорит учитель. — Потом они обстреляли мост.",
        Says("STRIKE", origin="учитель"),
    ),
    case(
        "uk",
        "— На мою думку, повстанці взяли Масісі, — каже аналітик Роман Гнатів.",
        Says("CAPTURE", chain=("Гнатів",)),
    ),
    # ---- whispered
    case(
        "de",
        "Soldaten hätten die Schule niedergebrannt, flüstert die Wirtin.",
        Says("DESTROY", origin="Wirtin"),
    ),
    case(
        "en",
        "Soldiers burned the school, the landlady whispers.",
        Says("DESTROY", origin="landlady"),
    ),
    case(
        "uk",
        "Солдати спалили школу, шепоче господиня.",
        Says("DESTROY", origin="господиня"),
    ),
    case(
        "ru",
        "Солдаты сожгли школу, шепчет хозяйка.",
        Says("DESTROY", origin="хозяйка"),
    ),
    # ---- who judges is the origin, wherever what is judged stands
    case(
        "de",
        "Die Lage bei Bara bezeichnete der Generalstab als angespannt.",
        Says("ASSESS", origin="General Staff"),
    ),
    case(
        "ru",
        "Наступление повстанцев на Саке эксперты называют маловероятным.",
        Says("ATTACK", origin="experts"),
    ),
    case(
        "uk",
        "Становище під Барою генштаб назвав критичним.",
        Says("ASSESS", origin="General Staff"),
    ),
    # ---- a relative, a lawyer, a columnist from somewhere speaks for himself
    case(
        "en",
        "Colonel Omar Saleh's lawyer said that the army had shelled Bara.",
        Says("STRIKE", origin="lawyer"),
    ),
    case(
        "de",
        "Die Armee habe Bara beschossen, so die Pariser Historikerin.",
        Says("STRIKE", origin="Historikerin"),
    ),
    # ---- "one of them" is not whoever spoke last
    case(
        "en",
        "The major told two cooks that Bara would be burned. One of them says that "
        "the militia shot a prisoner.",
        Says("KILLING", origin="One of them"),
    ),
    # ---- a name in quotation marks, and a day, before the preposition
    case(
        "de",
        "Dem „Uferblatt“ zufolge hat die Armee Bara beschossen.",
        Says("STRIKE", origin="Uferblatt"),
    ),
    case(
        "de",
        "Die Armee hat dem Lagebild vom Freitag zufolge Bara beschossen.",
        Says("STRIKE", origin="Lagebild"),
    ),
    # ---- a parser may take whoever admits something for what is admitted
    case(
        "de",
        "Die Straße nach Bara sei gesperrt, räumte ein Beamter ein.",
        Says("CLOSURE", origin="Beamter"),
    ),
    # ---- "he" alone is somebody; a sheet for a day is one as well
    case(
        "de",
        "Er warf ihr vor, sie habe Bara beschossen.",
        Says("STRIKE", origin="Er"),
    ),
    case(
        "en",
        "The bulletin for 4 May notes that the army shelled Bara.",
        Says("STRIKE", origin="bulletin"),
    ),
    # ---- "in order to" orders nothing
    case(
        "en",
        "The militia holds the road in order to starve Bara.",
        Says("CONTROL", origin="author"),
    ),
    # ---- what a clip shows, however far behind it
    case(
        "en",
        "One of the clips, put online two days later by a presenter of the local "
        "radio in Bara, shows soldiers shooting a prisoner.",
        Says("KILLING", origin="clips"),
    ),
    # ---- a blow told beside words in the mood of reported speech says nothing
    case(
        "de",
        "Die Armee hat nach eigenen Angaben ein Lager bei Bara angegriffen, neun "
        "Kämpfer seien getötet worden.",
        Says("ATTACK", origin="army"),
    ),
    # ---- who suspects, murmurs or reckons is the origin; so is an opinion's owner
    case(
        "en",
        "A ferryman suspects that the army has fled from Bara.",
        Says("WITHDRAW", origin="ferryman"),
    ),
    case(
        "en",
        "The army has shelled Bara, aerial photos suggest.",
        Says("STRIKE", origin="aerial photos"),
    ),
    case(
        "de",
        "Die Armee habe Bara beschossen, schimpfte der Fährmann.",
        Says("STRIKE", origin="Fährmann"),
    ),
    case(
        "de",
        "Die Miliz hat Bara nach sudanesischer Lesart beschossen.",
        Says("STRIKE", origin="unspecified"),
    ),
    # ---- an officer who agreed to talk is cited, and the agency stands around him
    case(
        "uk",
        "Дрони атакували нафтобазу під Барою, повідомила агенція «Обрій» із "
        "посиланням на лікаря, який погодився говорити анонімно.",
        Says("STRIKE", origin="лікар"),
    ),
    case(
        "en",
        "The militia has seized the bridge, the Bay Courier reports, citing a nurse.",
        Says("CAPTURE", origin="nurse"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_a_claim_rests_on_whoever_says_so(language, text, says, date):
    check(language, text, says, date)
