"""Who acts in a Ukrainian or Russian clause by the forms of its words, in any order."""

import pytest

from tests.extract.desk import claims_of

ACTING = [
    ("uk", "Біля Ямполя за добу захопила міст диверсійна група.", "група"),
    ("uk", "Двох полонених учора розстріляли бойовики.", "бойовики"),
    ("uk", "Мера за добу затримав підрозділ морської піхоти.", "підрозділ"),
    ("uk", "Конвой учора атакувало ополчення.", "ополчення"),
    ("uk", "Учора під Лиманом затримали мера бойовики.", "бойовики"),
    ("uk", "Поблизу Лимана підірвала підстанцію штурмова група.", "група"),
    ("uk", "Війська угруповання «Центр» оволоділи Новопавлівкою.", "Війська"),
    ("ru", "Возле Ямполя за сутки захватила мост диверсионная группа.", "группа"),
    ("ru", "Конвой вчера атаковало ополчение.", "ополчение"),
]


def said(span, text):
    return span.of(text) if span else ""


@pytest.mark.parametrize(("language", "text", "actor"), ACTING)
def test_who_acts_is_told_by_gender_and_number(language, text, actor):
    claim = claims_of(text, language)[0]
    assert any(actor in said(a.span, text) for a in claim.actor)
    assert not any(actor in said(t.span, text) for t in claim.target)


PLACES = [
    ("На Курському армія РФ 61 раз відкривала вогонь.", ["Kursk"]),
    ("На Покровському та Лиманському напрямках ворог атакував.", ["Pokrovsk", "Lyman"]),
    ("На околиці Торецька штурмова група зайняла два будинки.", ["Toretsk"]),
    ("Кіндрашівку взято.", ["Kindrashivka"]),
]


@pytest.mark.parametrize(("text", "places"), PLACES)
def test_where_it_was_though_a_noun_is_left_out_or_stands_beside(text, places):
    assert [p.name for p in claims_of(text, "uk")[0].place] == places


HEARD = [
    ("Росіяни захопили Макарівку, розтлумачив він.", "він"),
    ("Колону розбили з гаубиць біля Ямполя, веде він далі.", "він"),
    ("Щонайменше сімох селян розстріляли, встановила група «Паралакс».", "група"),
    ("Росія відхилила пропозицію, дізнався «Обрій» від учасника зустрічі.", "учасник"),
    ("Армія увійшла до Барви, розповів агентству «Лис» лікар лікарні.", "лікар"),
    ("Комбриг, розповів нам лейтенант Бойко, наказав відступити.", "Бойко"),
]


@pytest.mark.parametrize(("text", "source"), HEARD)
def test_whose_word_it_is(text, source):
    chain = claims_of(text, "uk")[0].chain
    assert source in said(chain[-1].span, text)
