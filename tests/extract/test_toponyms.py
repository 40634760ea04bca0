"""Places are found in four languages, in their cases, and people are left alone."""

import pytest

from lagebild.extract.toponym_words import adjective_base, base_forms
from lagebild.extract.toponyms import find_toponyms
from lagebild.gazetteer.places import open_gazetteer
from lagebild.read.plain import read_plain
from lagebild.records import Block, Document, Entity, Reading, Span, Zone
from tests.extract.desk import claims_of


def read(text, language):
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(Span(at, at + len(line)), Zone.BODY))
        at += len(line) + 1
    return read_plain(Document("t", text, language, blocks=tuple(blocks)))


def find(text, language):
    return find_toponyms(read(text, language), open_gazetteer())


def found(text, language):
    """Return the words of every toponym and the name of its first candidate."""
    return [
        (t.span.of(text), t.candidates[0].record.name) for t in find(text, language)
    ]


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        (
            "en",
            "Shells hit the village of Stepove in the Kharkiv region.",
            [("the village of Stepove in the Kharkiv region", "Stepove")],
        ),
        (
            "en",
            "Sirens sounded in the Belgorod, Kursk and Bryansk regions.",
            [
                ("the Belgorod", "Belgorod Oblast"),
                ("Kursk", "Kursk Oblast"),
                ("Bryansk regions", "Bryansk Oblast"),
            ],
        ),
        (
            "en",
            "They left the right bank of the Dnipro for Nova Kakhovka.",
            [
                ("the right bank of the Dnipro", "right bank of the Dnipro"),
                ("Nova Kakhovka", "Nova Kakhovka"),
            ],
        ),
        (
            "en",
            "A column stood at the Antonivsky Bridge near Kherson.",
            [("the Antonivsky Bridge", "Antonivka Bridge"), ("Kherson", "Kherson")],
        ),
        (
            "en",
            "Engineers returned to the Zaporizhzhia nuclear power plant.",
            [("the Zaporizhzhia nuclear power plant", "Zaporizhzhia NPP")],
        ),
        (
            "en",
            "Houthi forces shot down a drone over Marib on Friday.",
            [("Marib", "Marib")],
        ),
        (
            "en",
            "Fighting flared in eastern Ukraine and in Darfur.",
            [("eastern Ukraine", "eastern Ukraine"), ("Darfur", "Darfur")],
        ),
        (
            "de",
            "Auf das Ostufer des Dnipro wichen sie aus, bis nach Nowa Kachowka.",
            [
                ("das Ostufer des Dnipro", "left bank of the Dnipro"),
                ("Nowa Kachowka", "Nova Kakhovka"),
            ],
        ),
        (
            "de",
            "In den Gebieten Charkiw und Sumy fiel der Strom aus.",
            [
                ("den Gebieten Charkiw", "Kharkiv Oblast"),
                ("Sumy", "Sumy Oblast"),
            ],
        ),
        (
            "de",
            "Chersons Hafen brannte, ebenso das Moskauer Gebiet.",
            [("Chersons", "Kherson"), ("das Moskauer Gebiet", "Moscow Oblast")],
        ),
        (
            "de",
            "Am Schwarzen Meer und auf der Krim blieb es ruhig.",
            [("Schwarzen Meer", "Black Sea"), ("der Krim", "Crimea")],
        ),
        (
            "uk",
            "Війська відійшли з Миколаєва до Кривого Рогу, біля Часового Яру тихо.",
            [
                ("Миколаєва", "Mykolaiv"),
                ("Кривого Рогу", "Kryvyi Rih"),
                ("Часового Яру", "Chasiv Yar"),
            ],
        ),
        (
            "uk",
            "У Сумській та Чернігівській областях чергують, на Харківщині теж.",
            [
                ("Сумській", "Sumy Oblast"),
                ("Чернігівській областях", "Chernihiv Oblast"),
                ("Харківщині", "Kharkiv Oblast"),
            ],
        ),
        (
            "uk",
            "На Бахмутському напрямку було тихо, на лівому березі Дніпра теж.",
            [
                ("Бахмутському напрямку", "Bakhmut"),
                ("лівому березі Дніпра", "left bank of the Dnipro"),
            ],
        ),
        (
            "ru",
            "Колонна вышла из Мелитополя и под Новой Каховкой встала.",
            [("Мелитополя", "Melitopol"), ("Новой Каховкой", "Nova Kakhovka")],
        ),
        (
            "ru",
            "В Курской области и на Запорожской АЭС сирены, у Часова Яра бой.",
            [
                ("Курской области", "Kursk Oblast"),
                ("Запорожской АЭС", "Zaporizhzhia NPP"),
                ("Часова Яра", "Chasiv Yar"),
            ],
        ),
        (
            "ru",
            "Войска взяли Малую Локню и Казачью Локню, станция Купянск-Узловой цела.",
            [
                ("Малую Локню", "Malaya Loknya"),
                ("Казачью Локню", "Kazachya Loknya"),
                ("Купянск-Узловой", "Kupiansk-Vuzlovyi"),
            ],
        ),
        (
            "en",
            "Shells hit the Jabalia refugee camp and the village of Nekhoteyevka.",
            [
                ("the Jabalia refugee camp", "Jabalia camp"),
                ("the village of Nekhoteyevka", "Nekhoteyevka"),
            ],
        ),
        (
            "ru",
            "Движение по дороге к порту Кавказ перекрыли.",
            [("порту Кавказ", "Port Kavkaz")],
        ),
        (
            "ru",
            "Бригада «Слобода» стоит у Купянска, «Мы в Киеве», — сказал боец.",
            [("Купянска", "Kupiansk"), ("Киеве", "Kyiv")],
        ),
    ],
)
def test_places_in_running_text(language, text, places):
    assert found(text, language) == places


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Vladimir Reznik told the Kyiv Post that Russians had lost heart."),
        ("en", "The Minsk agreements were read by Mr Surov."),
        ("en", "According to Yusov, nothing happened on Reading day."),
        ("de", "Wladimir Sorin sprach mit den Russen über das Minsker Abkommen."),
        ("de", "Die Menge hatte Ruhe, der Rest ging in Lage und Laut unter."),
        ("uk", "Володимир Коваль і генерал Ковальчук говорили про українські успіхи."),
        ("uk", "Бої тривали, а наші піски мовчали."),
        ("ru", "Жительница Раиса Щукина видела людей, а Щукина не знает каких."),
        ("ru", "Сообщил канал «Тихий Оскол», а газета «Киев» молчит."),
        ("uk", "Про це пише канал «Оскіл Live» та агентство «Вечірній Київ»."),
        ("de", "Die Brigade „Sloboda“ meldete, in Lindenau sei es ruhig."),
        ("ru", "Генерал Иванов и Владимир Орехов молчали о русских."),
    ],
)
def test_people_outlets_and_words_are_no_places(language, text):
    assert find(text, language) == ()


@pytest.mark.parametrize(
    ("language", "text", "role", "preposition"),
    [
        ("en", "They fled from Kherson.", "origin", "from"),
        ("en", "They drove to Kherson.", "destination", "to"),
        ("en", "They crept towards Kherson.", "direction", "towards"),
        ("en", "They stayed in Kherson.", None, "in"),
        ("de", "Sie flohen aus Cherson.", "origin", "aus"),
        ("de", "Sie fuhren nach Cherson.", "destination", "nach"),
        ("de", "Sie rollten Richtung Cherson.", "direction", "richtung"),
        ("uk", "Вони втекли з Херсона.", "origin", "з"),
        ("uk", "Вони поїхали до Херсона.", "destination", "до"),
        ("uk", "Вони увійшли в Херсон.", "destination", "в"),
        ("uk", "Вони жили в Херсоні.", None, "в"),
        ("ru", "Они бежали из Херсона.", "origin", "из"),
        ("ru", "Они вошли в Полтаву.", "destination", "в"),
        ("ru", "Они жили в Полтаве.", None, "в"),
    ],
)
def test_prepositions_give_the_role(language, text, role, preposition):
    (toponym,) = find(text, language)
    assert (toponym.role_hint, toponym.preposition) == (role, preposition)


def test_head_is_the_name_alone():
    text = "Sie kamen in die Ortschaft Borivske in der Region Charkiw."
    (toponym,) = find(text, "de")
    assert toponym.span.of(text) == "die Ortschaft Borivske in der Region Charkiw"
    assert toponym.head.of(text) == toponym.text == "Borivske"
    assert toponym.region == "UA-63"
    assert {c.record.adm1 for c in toponym.candidates} >= {"UA-09", "UA-63"}


def test_countries_come_with_their_kind():
    kinds = [t.kind for t in find("Russia struck near Sumy, Ukraine said.", "en")]
    assert kinds == ["country", "settlement", "country"]


def test_a_town_as_written_comes_before_the_case_of_a_region():
    assert found("Снаряди впали на Суми.", "uk") == [("Суми", "Sumy")]
    assert found("Снаряды упали на Сумы.", "ru") == [("Сумы", "Sumy")]


def test_river_and_city_of_dnipro():
    text = "He crossed the Dnipro and lived in Dnipro."
    assert [name for _, name in found(text, "en")] == ["Dnipro River", "Dnipro"]


def test_a_bank_takes_the_river_that_the_text_names():
    text = "They crossed the Oskil. The left bank was empty."
    assert found(text, "en")[-1] == ("The left bank", "left bank of the Oskil")
    assert found("The left bank was empty.", "en") == []


def test_a_doubtful_name_counts_where_it_is_sure_elsewhere():
    alone = "Орехова взяли."
    assert find(alone, "ru") == ()
    assert len(find(f"Бой под Ореховом. {alone}", "ru")) == 2


def test_names_of_people_that_the_reader_knows_are_skipped():
    reading = read("Kherson spoke in Kherson.", "en")
    person = Entity(Span(0, 7), "PER")
    marked = Reading(reading.document, reading.sentences, (person,))
    assert [t.span.start for t in find_toponyms(marked, open_gazetteer())] == [17]


def test_a_name_kept_by_hand_stays_a_place_though_a_reader_takes_it_for_a_person():
    text = "Бои идут у Журавлёвки."
    reading = read(text, "ru")
    person = Entity(Span(11, 21), "PER")
    marked = Reading(reading.document, reading.sentences, (person,))
    assert [t.text for t in find_toponyms(marked, open_gazetteer())] == ["Журавлёвки"]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("uk", "Бої тривають на околиці Охтирки Сумської області.", "Okhtyrka"),
        ("ru", "Бои идут у Грайворона Белгородской области.", "Grayvoron"),
    ],
)
def test_a_town_before_the_region_that_it_lies_in_is_no_part_of_a_name(
    language, text, place
):
    assert [t.candidates[0].record.name for t in find(text, language)] == [place]


@pytest.mark.parametrize(
    ("language", "text", "far"),
    [
        ("en", "Rebels from Goma burnt houses near Mambasa.", "Mombasa"),
        ("de", "Rebellen aus Goma brannten bei Mambasa Häuser nieder.", "Mombasa"),
        ("uk", "Повстанці з Гоми спалили будинки під Мамбасою.", "Mombasa"),
        ("ru", "Повстанцы из Гомы сожгли дома под Мамбасой.", "Mombasa"),
        ("ru", "Боевики из Тимбукту захватили базу под Бером.", "Veroia"),
    ],
)
def test_what_is_called_so_besides_lies_where_the_text_is(language, text, far):
    assert far not in [place for _, place in found(text, language)]


def test_what_is_called_so_besides_is_meant_beside_its_own_country():
    places = [place for _, place in found("Kenya: shots near Mambasa.", "en")]
    assert places == ["Kenya", "Mombasa"]


def test_matching_by_sound_needs_a_sign_of_place():
    assert [name for _, name in found("Shells fell near Kupiyansck.", "en")] == [
        "Kupiansk"
    ]
    assert find("Kupiyansck was tired.", "en") == ()


def test_a_word_that_is_a_place_elsewhere_in_the_text():
    text = "Позиції покращили поблизу села Тихе. Якщо наші візьмуть Тихе, буде інакше."
    assert [name for _, name in found(text, "uk")] == ["Tykhe", "Tykhe"]


def test_a_region_in_the_phrase_tells_the_russian_village_from_its_namesakes():
    (place, *_) = find(
        "They took the village of Zhuravlyovka in Belgorod Oblast.", "en"
    )
    assert place.region == "RU-BEL"
    assert "RU-BEL" in {c.record.adm1 for c in place.candidates}


def test_other_languages_and_empty_texts():
    assert find("", "en") == ()
    assert isinstance(find("Bombardement à Kherson.", "other"), tuple)


@pytest.mark.parametrize(
    ("word", "language", "base"),
    [
        ("Бучі", "uk", "Буча"),
        ("Авдіївці", "uk", "Авдіївка"),
        ("Роботиного", "uk", "Роботине"),
        ("Сумах", "uk", "Суми"),
        ("Куп'янську-Вузловому", "uk", "Куп'янськ-Вузловий"),
        ("Купянске", "ru", "Купянск"),
        ("Балаклее", "ru", "Балаклея"),
        ("Черкассах", "ru", "Черкассы"),
        ("Charkiws", "de", "Charkiw"),
    ],
)
def test_base_forms(word, language, base):
    forms = base_forms(word, language)
    assert forms[0] == word
    assert base in forms


def test_adjective_base():
    assert adjective_base("Курської", "uk", "f") == "Курська"
    assert adjective_base("Краснодарского", "ru", "m") == "Краснодарский"
    assert adjective_base("Kursk", "en", "f") is None


def test_a_city_in_its_genitive_is_no_far_province():
    assert found("Войска отошли от Сум.", "ru") == [("Сум", "Sumy")]
    text = "Бои идут в провинции Сум."
    assert [name for _, name in found(text, "ru")] == ["Soum"]


def test_a_quarter_of_the_compass_is_a_town_only_by_its_kind():
    assert found("Die Kolonne fuhr nach Norden.", "de") == []
    assert found("Die Kolonne fuhr nach Bremen.", "de") == [("Bremen", "Bremen")]
    ((words, name),) = found("Die Stadt Norden blieb ohne Strom.", "de")
    assert (words, name) == ("Die Stadt Norden", "Norden")


def test_whom_a_works_is_called_after_is_no_place():
    assert found("Ракета попала в завод имени Малышева в Харькове.", "ru") == [
        ("Харькове", "Kharkiv")
    ]
    assert found("Ракета влучила в завод імені Малишева у Харкові.", "uk") == [
        ("Харкові", "Kharkiv")
    ]
    assert found("Обе стороны обвинили друг друга. Обе сдались.", "ru") == []


LANDS = [
    ("en", "A jet violated Estonian airspace.", "Estonia"),
    ("de", "Drohnen drangen in den polnischen Luftraum ein.", "Poland"),
    ("uk", "Дрони залетіли на польську територію.", "Poland"),
    ("ru", "Самолёт нарушил эстонское воздушное пространство.", "Estonia"),
]


@pytest.mark.parametrize(("language", "text", "name"), LANDS)
def test_a_nations_land_and_air_are_its_country(language, text, name):
    (claim,) = claims_of(text, language)
    assert ([p.name for p in claim.place], claim.target) == ([name], ())
