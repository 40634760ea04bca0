"""Which nouns, attributes and headings carry a claim, and which events others hold."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

CARRY = [
    ("en", "The advancing army met nobody.", "ADVANCE"),
    ("en", "Two burnt-out tanks were destroyed near Hama.", "DESTROY"),
    ("en", "After months of heavy fighting, the town was quiet.", "CLASH"),
    ("de", "Nach monatelangen schweren Kämpfen war der Ort still.", "CLASH"),
    ("de", "Die vorrückende Armee traf auf niemanden.", "ADVANCE"),
    ("de", "Das ist ein Rückzug.", "WITHDRAW"),
    ("de", "Die Brücken über den Nil bei Kosti sind gesperrt.", "CLOSURE"),
    ("de", "Ein Stoßtrupp setzte bei Sumy über die Staatsgrenze.", "INCURSION"),
    ("de", "Zwei Soldaten wurden bei Goma von Splittern getroffen.", "CASUALTIES"),
    ("en", "The army hit the village of Komar.", "STRIKE"),
    ("en", "Gunmen set two armoured vehicles on fire in Gao.", "DESTROY"),
    ("en", "The group found that the video had been filmed in Gao.", "VERIFICATION"),
    ("en", "The rebels are backed by Rwanda.", "ACTOR_INFO"),
    ("uk", "Після важких боїв у місті було тихо.", "CLASH"),
    ("ru", "После тяжёлых боёв в городе было тихо.", "CLASH"),
    ("en", "The channel spoke of a burnt tank near Hama.", "DESTROY"),
    ("de", "Der Sender berichtete über einen zerstörten Panzer bei Hama.", "DESTROY"),
    ("uk", "Канал повідомив про спалений танк біля Хами.", "DESTROY"),
    ("ru", "Радио говорит о двух погибших полицейских.", "CASUALTIES"),
    ("uk", "Солдати відмовилися наступати й обстріляли Хаму.", "STRIKE"),
    ("ru", "Солдаты отказались наступать и обстреляли Хаму.", "STRIKE"),
    ("ru", "Под Хамой наши вгрызлись в крайние дома, а обстрел стих.", "ADVANCE"),
    ("ru", "Два дрона сбились с курса под Хамой.", "AIR_DEFENCE"),
    ("uk", "Два дрони збилися з курсу під Хамою.", "AIR_DEFENCE"),
    ("ru", "В Мелитополе на остановках появились жёлтые ленты.", "SYMBOL"),
    ("uk", "У Бердянську на зупинках з'явилися жовті стрічки.", "SYMBOL"),
    ("ru", "Гарнизон Лашо рухнет до зимы.", "COLLAPSE"),
]
CARRY_NOT = [
    ("en", "Engineers looked at the damaged bridge.", "DESTROY"),
    ("en", "In the fighting he lost a glove.", "CLASH"),
    ("en", "Militia units fighting for the junta built a road.", "CLASH"),
    ("en", "# Attack on Hama: what we know", "ATTACK"),
    ("en", "The rebels demanded a meeting with the governor.", "NEGOTIATE"),
    ("en", "The mayor urged residents to leave the town of Hama.", "DISPLACE"),
    ("en", "The film that the group posted shows a road.", "MEDIA"),
    ("de", "Pioniere sahen sich die beschädigte Brücke an.", "DESTROY"),
    ("de", "Im Gefecht verlor er einen Handschuh.", "CLASH"),
    ("de", "# Angriff auf Hama: was bekannt ist", "ATTACK"),
    ("de", "Die Rebellen forderten ein Treffen mit dem Gouverneur.", "NEGOTIATE"),
    ("de", "In der Schlacht um Goma starben neun Soldaten.", "CLASH"),
    ("de", "Wie ein Video der Miliz zeigt, brannte das Lager in Goma.", "MEDIA"),
    ("en", "In the battle of Gao the army lost nine men.", "CLASH"),
    ("en", "Soldiers, backed by clan militias, took Bardhere.", "ACTOR_INFO"),
    ("en", "The crew had moved an air-defence battery to the harbour.", "AIR_DEFENCE"),
    ("uk", "Сапери оглянули пошкоджений міст.", "DESTROY"),
    ("uk", "# Атака на Хаму: що відомо", "ATTACK"),
    ("uk", "Мер закликав мешканців залишити місто.", "DISPLACE"),
    ("ru", "Сапёры осмотрели повреждённый мост.", "DESTROY"),
    ("ru", "# Атака на Хаму: что известно", "ATTACK"),
    ("ru", "Мэр призвал жителей покинуть город.", "DISPLACE"),
    ("en", "The ministry did not comment on the strike.", "STRIKE"),
    ("de", "Das Ministerium kommentierte den Angriff nicht.", "ATTACK"),
    ("uk", "Міністерство удар не коментувало.", "STRIKE"),
    ("ru", "Министерство удар не комментировало.", "STRIKE"),
    ("uk", "На складі згоріли дві вантажівки.", "CASUALTIES"),
    ("ru", "На складе сгорели два танка.", "CASUALTIES"),
    ("uk", "Поліція затримала двох підозрюваних біля Хами.", "ACCUSE"),
]


@pytest.mark.parametrize(("language", "text", "of_type"), CARRY)
def test_words_that_carry_a_claim(language, text, of_type):
    assert of_type in [claim.type for claim in claims_of(text, language)]


@pytest.mark.parametrize(("language", "text", "of_type"), CARRY_NOT)
def test_words_that_carry_none(language, text, of_type):
    assert of_type not in [claim.type for claim in claims_of(text, language)]


PLANS = [
    ("en", "The general proposed to withdraw the troops from Hama.", "WITHDRAW"),
    ("de", "Der General schlug vor, die Truppen aus Hama abzuziehen.", "WITHDRAW"),
    ("uk", "Генерал запропонував відвести війська з Хами.", "WITHDRAW"),
    ("ru", "Генерал предложил отвести войска из Хамы.", "WITHDRAW"),
]


@pytest.mark.parametrize(("language", "text", "of_type"), PLANS)
def test_what_is_proposed_is_told_as_a_plan(language, text, of_type):
    claims = [c for c in claims_of(text, language) if c.type == of_type]
    assert [c.phase for c in claims] == ["planned"]
