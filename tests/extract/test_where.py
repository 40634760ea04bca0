"""Which places and counts are whose event's: over the tree, in four languages."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check


def at(*names: str) -> tuple[tuple[str, str | None], ...]:
    return tuple((name, None) for name in names)


OWN = [
    case(
        "en",
        "Rebels captured Marib and withdrew from Taiz.",
        Says("CAPTURE", places=at("Marib")),
        Says("WITHDRAW", places=(("Taiz", "origin"),)),
    ),
    case(
        "de",
        "Die Rebellen eroberten Marib und verließen Taiz.",
        Says("CAPTURE", places=at("Marib")),
        Says("WITHDRAW", places=(("Taiz", "origin"),)),
    ),
    case(
        "uk",
        "Повстанці захопили Гому і відступили з Алеппо.",
        Says("CAPTURE", places=at("Goma")),
        Says("WITHDRAW", places=(("Aleppo", "origin"),)),
    ),
    case(
        "ru",
        "Повстанцы захватили Мариб и отступили из Таиза.",
        Says("CAPTURE", places=at("Marib")),
        Says("WITHDRAW", places=(("Taiz", "origin"),)),
    ),
]

OWN += [
    case(
        "ru",
        "Мы вернули Отрадное, а Весёлое потеряли.",
        Says("CAPTURE", places=at("Otradnoye")),
        Says("CONTROL", places=at("Vesele")),
    ),
    case("uk", "Загін утратив Приморське.", Says("CONTROL", places=at("Prymorske"))),
]

#: A place without a name: beside a named one, in the words of the event, whither.
UNNAMED = [
    case(
        "ru",
        "Отряды отступили в сторону Харуби.",
        Says("WITHDRAW", places=(("Харуби", "direction"),)),
    ),
    case(
        "uk",
        "Загони відступили в бік Лімбумбе.",
        Says("WITHDRAW", places=(("Лімбумбе", "direction"),)),
    ),
    case(
        "en",
        "In Marib the rebels fixed a flag to the roof of the school.",
        Says("SYMBOL", places=at("Marib", "roof of the school")),
    ),
    case(
        "de",
        "In Mariupol protestierten Frauen vor dem Rathaus.",
        Says("PROTEST", places=at("Mariupol", "Rathaus")),
    ),
    case(
        "ru",
        "Повстанцы вывесили флаг над мэрией.",
        Says("SYMBOL", places=at("мэрией")),
    ),
    case(
        "uk",
        "Бойовики вивісили прапор над театром.",
        Says("SYMBOL", places=at("театром")),
    ),
    case(
        "de",
        "Die Rebellen zogen sich nach Norden zurück.",
        Says("WITHDRAW", places=(("Norden", "destination"),)),
    ),
    case(
        "en",
        "Guns fired at villages south of the port.",
        Says("STRIKE", places=at("villages south of the port")),
    ),
    case(
        "uk",
        "За гранітний кар’єр точаться бої.",
        Says("CLASH", places=at("гранітний кар’єр")),
    ),
    case(
        "en",
        "They shelled Goma, the rebels' last stronghold in the province.",
        Says("CONTROL", trigger="stronghold", places=at("Goma")),
    ),
]

#: What goes on in a clause of "where" does at the noun before it.
WHERE = [
    case(
        "ru",
        "Сапёры осматривают обочину, где в понедельник подорвался трактор.",
        Says("DESTROY", places=at("обочину")),
    ),
    case(
        "uk",
        "Нам показали підвал, де катували полонених.",
        Says("ABUSE", places=at("підвал")),
    ),
    case(
        "en",
        "They showed us the basement where prisoners were tortured.",
        Says("ABUSE", places=at("basement")),
    ),
    case(
        "de",
        "Die Pioniere untersuchen das Feld, wo am Montag ein Traktor explodierte.",
        Says("STRIKE", places=at("Feld")),
    ),
]

#: What is said in a capital a government says.
SEATS = [
    case(
        "en",
        "In Naypyidaw they speak of a regrouping, while the garrison was overrun.",
        Says("WITHDRAW", places=()),
        Says("CAPTURE", places=()),
    ),
    case(
        "de",
        "Während man in Kyjiw von einem Abzug aus Sake sprach, wurde der Ort genommen.",
        Says("WITHDRAW", places=(("Sake", "origin"),)),
    ),
    case(
        "uk",
        "У Києві кажуть про відхід бригади.",
        Says("WITHDRAW", places=()),
    ),
    case(
        "ru",
        "В Москве говорят об отходе бригады.",
        Says("WITHDRAW", places=()),
    ),
    case(
        "en",
        "In Bucharest, the foreign minister called on the rebels to withdraw.",
        Says("APPEAL", places=at()),
    ),
    case("de", "In Ankara lehnte man Kommentare ab.", Says("INFO_ENV", places=at())),
    case("ru", "В Анкаре от комментариев отказались.", Says("INFO_ENV", places=at())),
    case(
        "uk",
        "В Анкарі відмовилися коментувати удар.",
        Says("INFO_ENV", places=at()),
    ),
]

#: Distances and points of the compass are no movement.
BESIDE = [
    case(
        "en",
        "The militia attacked a convoy 20 km from Goma.",
        Says("ATTACK", places=at("Goma")),
    ),
    case(
        "de",
        "Die Miliz griff nördlich von Goma einen Konvoi an.",
        Says("ATTACK", places=at("Goma")),
    ),
    case(
        "uk",
        "Бойовики атакували колону на захід від Гоми.",
        Says("ATTACK", places=at("Goma")),
    ),
    case(
        "ru",
        "Боевики атаковали колонну к западу от Гомы.",
        Says("ATTACK", places=at("Goma")),
    ),
]

#: What befalls in the course of an attack, a capture or a fight is where that is.
COURSE = [
    case(
        "en",
        "The army said it had killed 30 fighters and destroyed two trucks near Bara.",
        Says("CASUALTIES", places=at("Bara")),
        Says("DESTROY", places=at("Bara")),
    ),
    case(
        "de",
        "Die Miliz nahm Bara nach dreitägigen Gefechten ein.",
        Says("CAPTURE", places=at("Bara")),
        Says("CLASH", places=at("Bara")),
    ),
    case(
        "uk",
        "Повстанці захопили Мелліт і вбили десять солдатів.",
        Says("CAPTURE", places=at("Mellit")),
        Says("CASUALTIES", places=at("Mellit")),
    ),
    case(
        "ru",
        "Повстанцы захватили Меллит и убили десять солдат.",
        Says("CAPTURE", places=at("Mellit")),
        Says("CASUALTIES", places=at("Mellit")),
    ),
    case(
        "de",
        "Bei einem Angriff auf die israelische Grenzstadt starben zwei Menschen.",
        Says("ATTACK", places=at("israelische Grenzstadt")),
        Says("CASUALTIES", places=at("israelische Grenzstadt")),
    ),
]

#: An attempt that is repelled was made where the repelling is.
ATTEMPTS = [
    case(
        "en",
        "The army repelled an attempt by the militia to advance near Bara.",
        Says("REPEL", places=at("Bara")),
    ),
    case(
        "de",
        "Die Armee wehrte einen Versuch der Miliz ab, bei Bara vorzurücken.",
        Says("REPEL", places=at("Bara")),
    ),
    case(
        "uk",
        "Армія зупинила спробу бойовиків просунутися біля Мелліта.",
        Says("REPEL", places=at("Mellit")),
    ),
    case(
        "ru",
        "Армия отразила попытку боевиков продвинуться под Меллитом.",
        Says("REPEL", places=at("Mellit")),
    ),
]

#: What is attacked, ruled or freed is a place without a name as well.
TOWNS = [
    case(
        "en",
        "Shells hit three villages and the liberation of Syrian regions went on.",
        Says("CAPTURE", places=at("Syrian regions")),
    ),
    case(
        "de",
        "Die Rebellen beschossen mehrere Grenzgebiete.",
        Says("STRIKE", places=at("Grenzgebiete")),
    ),
    case(
        "uk",
        "Унаслідок удару по прикордонному місту загинули двоє людей.",
        Says("CASUALTIES", places=at("прикордонному місту")),
    ),
    case(
        "ru",
        "В результате удара по приграничному городу погибли два человека.",
        Says("CASUALTIES", places=at("приграничному городу")),
    ),
    case(
        "en",
        "The camps in the border town and in six districts remain closed.",
        Says("CLOSURE", places=(*at("border town"), *at("six districts"))),
    ),
]

#: Where people live, what is fought over, and what opens a sentence for the like.
THEIRS = [
    case(
        "en",
        "The mayor called on residents of Bukavu to stay at home.",
        Says("APPEAL", places=at("Bukavu")),
    ),
    case(
        "ru",
        "Мэр призвал жителей Алеппо не выходить на улицу.",
        Says("APPEAL", places=at("Aleppo")),
    ),
    case(
        "de",
        "Rund 900 Menschen haben seit Montag Tawila erreicht.",
        Says("DISPLACE", places=(("Tawila", "destination"),)),
    ),
    case(
        "de",
        "Die Miliz meldete die Einnahme von Sake.",
        Says("CAPTURE", places=at("Sake")),
    ),
    case(
        "uk",
        "На Гуляйпільському напрямку ворог атакував поблизу Малинівки.",
        Says("ATTACK", places=at("Huliaipole", "Malynivka")),
    ),
    case(
        "uk",
        "На Покровському напрямку тривають бої.",
        Says("CLASH", places=at("Pokrovsk")),
    ),
    case(
        "ru",
        "В Гоме погиб мужчина, ещё трое получили ранения.",
        Says("CASUALTIES", "ранения", places=at("Goma")),
    ),
]

#: A name that the gazetteer writes otherwise; whence the shells come; the like before.
THEIRS += [
    case(
        "uk",
        "Армія залишила Мелліт у ніч на середу.",
        Says("WITHDRAW", places=(("Mellit", "origin"),)),
    ),
    case(
        "en",
        "The shelling of Goma on Monday killed nine civilians; 30 were injured.",
        Says("CASUALTIES", "injured", places=at("Goma")),
    ),
    case(
        "uk",
        "На Покровському напрямку відбито дев'ять атак, ще чотири бої тривають.",
        Says("CLASH", places=at("Pokrovsk")),
    ),
]

DESCRIBED = [
    case(
        "en",
        "Residents came back to Goma, which the army retook in May.",
        Says("CAPTURE", places=at("Goma")),
    ),
    case(
        "de",
        "Bewohner kehrten nach Goma zurück, das die Armee im Mai zurückerobert hatte.",
        Says("CAPTURE", places=at("Goma")),
    ),
    case(
        "uk",
        "У звільненому Ізюмі відкрили лікарню.",
        Says("CAPTURE", places=at("Izium")),
    ),
    case(
        "ru",
        "В освобождённом Изюме открыли больницу.",
        Says("CAPTURE", places=at("Izium")),
    ),
]

BESIDE = [
    case(
        "en",
        "They shelled Goma, the rebels' last stronghold in the province.",
        Says("CONTROL", "stronghold", places=at("Goma")),
    ),
]

WITHIN = [
    case(
        "en",
        "A missile strike on Ashdod killed four people.",
        Says("CASUALTIES", places=at("Ashdod")),
    ),
    case(
        "de",
        "Bei einem Raketenangriff auf Aschdod wurden vier Menschen getötet.",
        Says("CASUALTIES", places=at("Ashdod")),
    ),
    case(
        "uk",
        "Унаслідок ракетного удару по Одесі загинули четверо людей.",
        Says("CASUALTIES", places=at("Odesa")),
    ),
    case(
        "ru",
        "В результате ракетного удара по Одессе погибли четыре человека.",
        Says("CASUALTIES", places=at("Odesa")),
    ),
]

WHEN = [
    case(
        "en",
        "Two people were killed when a drone hit a bus in Goma on 3 May.",
        Says("CASUALTIES", places=at("Goma"), time="2024-05-03"),
        date="2024-05-06",
    ),
    case(
        "de",
        "Zwei Menschen wurden getötet, als eine Drohne in Goma einen Bus traf.",
        Says("CASUALTIES", places=at("Goma")),
    ),
    case(
        "uk",
        "Двоє людей загинули, коли дрон влучив в автобус у Сумах.",
        Says("CASUALTIES", places=at("Sumy")),
    ),
    case(
        "ru",
        "Два человека погибли, когда дрон попал в автобус в Сумах.",
        Says("CASUALTIES", places=at("Sumy")),
    ),
]

SHARED = [
    case(
        "en",
        "In Sumy the police began to evacuate residents.",
        Says("DISPLACE", places=at("Sumy")),
    ),
    case(
        "de",
        "In Sumy begannen Helfer, die Bewohner zu evakuieren.",
        Says("DISPLACE", places=at("Sumy")),
    ),
    case(
        "uk",
        "У Сумах рятувальники почали евакуювати мешканців.",
        Says("DISPLACE", places=at("Sumy")),
    ),
    case(
        "ru",
        "В Сумах спасатели начали эвакуировать жителей.",
        Says("DISPLACE", places=at("Sumy")),
    ),
]

#: Without a name: as written; what is hit or shown is no place.
DESCRIBED_ONLY = [
    case(
        "en",
        "Soldiers withdrew from the front.",
        Says("WITHDRAW", places=(("front", "origin"),)),
    ),
    case(
        "de",
        "Drohnen trafen Soldaten in mehreren Dörfern.",
        Says("STRIKE", places=at("mehreren Dörfern")),
    ),
    case(
        "uk",
        "Мешканців евакуювали з прикордонних сіл.",
        Says("DISPLACE", places=(("прикордонних сіл", "origin"),)),
    ),
    case(
        "ru",
        "На окраине города продолжаются бои с повстанцами.",
        Says("CLASH", places=at("окраине")),
    ),
]

#: A country that acts, or is fought for or against, is not where something happened;
#: nor is the place of another event, of a speaker, or in the name of somebody.
NONE = [
    case(
        "en",
        "After the withdrawal from Aleppo the army shelled Goma.",
        Says("WITHDRAW", places=(("Aleppo", "origin"),)),
        Says("STRIKE", places=at("Goma")),
    ),
    case(
        "en",
        "According to Petrenko, the groups carried out the operation alone.",
        Says("ATTACK", places=()),
    ),
    case("en", "Sudan shelled the camp on Monday.", Says("STRIKE", places=())),
    case(
        "en",
        "The governor of Kharkiv called on the troops to surrender.",
        Says("APPEAL", places=()),
    ),
    case("de", "Der Sudan beschoss das Lager.", Says("STRIKE", places=())),
    case(
        "de",
        "Nach dem Abzug aus Aleppo beschoss die Armee Goma.",
        Says("WITHDRAW", places=(("Aleppo", "origin"),)),
        Says("STRIKE", places=at("Goma")),
        fails="the reader takes the town for the army's name",
    ),
    case("uk", "Судан обстріляв табір.", Says("STRIKE", places=())),
    case("ru", "Судан обстрелял лагерь.", Says("STRIKE", places=())),
]

COUNTRIES = [
    case(
        "en",
        "The rebels invaded Chad from Sudan.",
        Says("ATTACK", places=(("Chad", None), ("Sudan", "origin"))),
    ),
    case(
        "de", "Die Armee hat den Tschad angegriffen.", Says("ATTACK", places=at("Chad"))
    ),
    case(
        "uk",
        "Обстріли України тривають.",
        Says("STRIKE", places=at("Ukraine")),
    ),
    case(
        "ru",
        "Обстрелы Украины продолжаются.",
        Says("STRIKE", places=at("Ukraine")),
    ),
]


def counts(low: float | None, high: float | None) -> tuple[float | None, float | None]:
    return low, high


#: Of whom it befell: counted, in the plural, or one; over relative clauses and verbs
#: that share a subject. Who does it is not counted.
NUMBERS = [
    case(
        "en",
        "Three men fled and were arrested near Goma.",
        Says("TAKE_PRISONER", number=counts(3, 3)),
    ),
    case("en", "Bombers were shot down.", Says("AIR_DEFENCE", number=counts(2, None))),
    case(
        "en", "The army captured a soldier.", Says("TAKE_PRISONER", number=counts(1, 1))
    ),
    case("de", "Brücken wurden zerstört.", Says("DESTROY", number=counts(2, None))),
    case(
        "de", "Die Miliz zerstörte einen Panzer.", Says("DESTROY", number=counts(1, 1))
    ),
    case(
        "en",
        "The clinic put the death toll at 27.",
        Says("CASUALTIES", number=counts(27, 27)),
    ),
    case(
        "de",
        "Die Zahl der Toten in Goma stieg auf 42.",
        Says("CASUALTIES", number=counts(42, 42)),
    ),
    case(
        "uk",
        "Кількість загиблих у Гомі зросла до 23.",
        Says("CASUALTIES", number=counts(23, 23)),
    ),
    case(
        "ru",
        "Число погибших в Гоме выросло до 31.",
        Says("CASUALTIES", number=counts(31, 31)),
    ),
    case(
        "en",
        "A 34-year-old Syrian officer managed to defect to Turkey.",
        Says("DESERTION", number=counts(1, 1)),
    ),
    case(
        "en",
        "An estimated 12,000 people have been displaced from Sake.",
        Says("DISPLACE", number=counts(None, None)),
    ),
    case(
        "en",
        "Three militias claimed to have crossed the border into Uganda.",
        Says("INCURSION", number=counts(3, 3)),
    ),
    case(
        "en",
        "Twelve nurses said that they were beaten by soldiers in Sittwe.",
        Says("ABUSE", number=counts(12, 12)),
    ),
    case(
        "de",
        "Drei Milizen behaupten, die Grenze zu Uganda überschritten zu haben.",
        Says("INCURSION", number=counts(3, 3)),
    ),
    case(
        "uk",
        "Три загони заявили, що перетнули кордон Уганди.",
        Says("INCURSION", number=counts(3, 3)),
    ),
    case(
        "ru",
        "Три отряда утверждают, что перешли границу Уганды.",
        Says("INCURSION", number=counts(3, 3)),
    ),
    case(
        "en",
        "A man and two children were killed in Sake.",
        Says("CASUALTIES", number=counts(1, 1)),
    ),
    case(
        "uk",
        "У Саке загинули жінка та двоє дітей.",
        Says("CASUALTIES", number=counts(1, 1)),
    ),
    case(
        "ru",
        "В Саке погибли женщина и двое детей.",
        Says("CASUALTIES", number=counts(1, 1)),
    ),
    case(
        "en",
        "Nine people died in two airstrikes on Sittwe.",
        Says("STRIKE", number=counts(2, 2)),
        Says("CASUALTIES", number=counts(9, 9)),
    ),
    case("uk", "Танки знищено.", Says("DESTROY", number=counts(2, None))),
    case("ru", "Танки уничтожены.", Says("DESTROY", number=counts(2, None))),
]

ALL = [
    *THEIRS,
    *BESIDE,
    *COURSE,
    *ATTEMPTS,
    *TOWNS,
    *OWN,
    *UNNAMED,
    *SEATS,
    *WHERE,
    *DESCRIBED,
    *WITHIN,
    *WHEN,
    *SHARED,
    *DESCRIBED_ONLY,
    *NONE,
    *COUNTRIES,
    *NUMBERS,
]


@pytest.mark.parametrize(("language", "text", "says", "date"), ALL)
def test_where_and_how_many(
    language: str, text: str, says: tuple[Says, ...], date: None
) -> None:
    check(language, text, says, date)
