"""What endings and impersonal forms say in Ukrainian and Russian."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check, claims_of

ENDINGS = [
    # forms in -но, -то have no subject: who is named beside them is befallen
    case(
        "uk",
        "Під Гавою двох миротворців поранено.",
        Says("CASUALTIES", actor="", target="forces"),
    ),
    case(
        "uk",
        "За даними джерел у Хартумі, вбито щонайменше 40 солдатів.",
        Says("CASUALTIES", actor="", target="forces"),
    ),
    case(
        "uk",
        "За добу малійськими військами було вбито вісьмох бойовиків.",
        Says("CASUALTIES", actor="Mali", target="fighters"),
    ),
    # what flies is brought down, though its nominative is its accusative too
    case(
        "uk",
        "Над Бенгазі збили три безпілотники.",
        Says("AIR_DEFENCE", actor="", target="безпілотники"),
    ),
    case(
        "ru",
        "Над Бенгази сбили три беспилотника.",
        Says("AIR_DEFENCE", actor="", target="беспилотника"),
    ),
    # "загинули" in a clause that depends has its own subject, no speaker
    case(
        "uk",
        "Хусити стверджують, що під час удару загинули дев'ять вантажників.",
        Says("CASUALTIES", actor="", target="вантажників"),
    ),
    case(
        "ru",
        "Хуситы утверждают, что при ударе погибли девять грузчиков.",
        Says("CASUALTIES", actor="", target="грузчиков"),
    ),
    case(
        "uk",
        "Хусити стверджують, що захопили порт.",
        Says("CAPTURE", actor="Houthi"),
    ),
    # a neuter verb with nobody: a shell killed him
    case(
        "uk",
        "Її сина вбило уламком.",
        Says("CASUALTIES", target="сина"),
    ),
    # a feminine in -а is the subject, wherever it stands
    case(
        "uk",
        "Більшість ракет перехопила протиповітряна оборона.",
        Says("AIR_DEFENCE", actor="air defence", target="ракет"),
    ),
    # who is wounded has got the wounds
    case(
        "uk",
        "Ще шестеро солдатів дістали поранення.",
        Says("CASUALTIES", actor="", target="forces"),
    ),
    case(
        "ru",
        "Ещё шестеро солдат получили ранения.",
        Says("CASUALTIES", actor="", target="forces"),
    ),
    case(
        "uk",
        "Бойовики напали із засідки на колону малійської армії.",
        Says("ATTACK", actor="fighters", target="Mali"),
    ),
    # "на" with the locative says where
    case(
        "ru",
        "На севере Чада вновь идут бои.",
        Says("CLASH", target=""),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), ENDINGS)
def test_endings(language, text, says, date):
    check(language, text, says, date)


EVENTS = [
    # two words of one loss of nothing
    case(
        "uk",
        "Жертв і постраждалих немає.",
        Says("CASUALTIES", polarity="-"),
    ),
    # the object first
    case(
        "uk",
        "Снаряди випустили бійці Сил швидкої підтримки.",
        Says("STRIKE", actor="Rapid Support"),
    ),
    case(
        "ru",
        "Армия отбила у мятежников порт Суакин.",
        Says("CAPTURE", actor="army"),
    ),
    # a place lost is no loss of men
    case("ru", "Хунта признала потерю Лашо.", Says("CONTROL", phase="end")),
    case("uk", "Хунта визнала втрату Лашо.", Says("CONTROL", phase="end")),
    # a number alone
    case("ru", "Ещё двое получили ожоги.", Says("CASUALTIES", target="двое")),
    case("uk", "Ще 20 було поранено.", Says("CASUALTIES", target="20")),
    case("en", "At least 20 were wounded.", Says("CASUALTIES", target="20")),
    # "another" is not "still"
    case("ru", "Ещё шестеро получили ранения.", Says("CASUALTIES", phase="occurred")),
    case("uk", "Ще 20 було поранено.", Says("CASUALTIES", phase="occurred")),
    # fighting that goes on does not act
    case("ru", "На севере Чада вновь идут бои.", Says("CLASH", actor="")),
    case(
        "ru",
        "Между армией Чада и мятежниками вспыхнули столкновения у Абеше.",
        Says("CLASH", actor="Chad"),
    ),
    # whom an outlet is told by
    case(
        "ru",
        "«Ночью никто не стрелял», — рассказал Би-би-си житель города Пьер Мбала.",
        Says("STRIKE", origin="Мбала"),
    ),
    case(
        "uk",
        "«Уночі ніхто не стріляв», – розповів Бі-бі-сі житель міста Петро Мбала.",
        Says("STRIKE", origin="Мбала"),
    ),
    # nobody has said what somebody has not
    case(
        "ru",
        "Солдаты отошли с позиций у Гориса. Ереван об этом пока не сообщал.",
        Says("WITHDRAW", origin="author"),
    ),
    case(
        "uk",
        "Солдати відійшли з позицій під Горісом. Єреван про це поки не повідомляв.",
        Says("WITHDRAW", origin="author"),
    ),
    # the office that was spoken of
    case(
        "ru",
        "Минобороны Чада сообщило об атаке. Мятежники отошли, отметили в ведомстве.",
        Says("WITHDRAW", origin="Chad"),
    ),
    case(
        "uk",
        "Міноборони Чаду повідомило про бій. Заколотники відійшли, кажуть у відомстві.",
        Says("WITHDRAW", origin="Chad"),
    ),
    # militias belong to no side by their name
    case(
        "ru",
        "Ополченцы контролируют трассу на Бахр-Дар.",
        Says("CONTROL", actor="fighters"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), EVENTS)
def test_events(language, text, says, date):
    check(language, text, says, date)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "У Києві ці звинувачення відкинули."),
        ("uk", "Баку звинувачення відкидає."),
    ],
)
def test_charges_rejected_are_no_attack_repelled(language, text):
    assert not [c for c in claims_of(text, language) if c.type == "REPEL"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Над Адалою жодної ракети не збито."),
        ("ru", "Над Адале ни одной ракеты не сбито."),
        ("en", "Not a single rocket was shot down over Adale."),
        ("de", "Über Adale wurden keine Raketen abgeschossen."),
    ],
)
def test_what_did_not_happen_counts_nothing(language, text):
    denied = [c for c in claims_of(text, language) if c.polarity == "-"]
    assert denied
    assert not any(claim.quantity for claim in denied)


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("uk", "Поранено понад пів сотні вантажників.", 50),
        ("uk", "Понад пів тисячі осіб виїхали з Адале.", 500),
    ],
)
def test_half_a_hundred_is_a_number(language, text, number):
    [claim] = claims_of(text, language)
    assert [q.number for q in claim.quantity] == [number]


EVERYDAY = [
    # a neuter in the plural is no feminine subject
    case(
        "uk",
        "Хамас передав Червоному Хресту тіла п'ятьох заручників.",
        Says("CIVIL_SUPPORT", actor="Hamas", target="International Committee"),
    ),
    # dozens of lorries are lorries
    case(
        "uk",
        "Бойовики спалили під Кідалем десятки вантажівок.",
        Says("DESTROY", actor="fighters", target="вантажівок"),
    ),
    case(
        "ru",
        "Боевики сожгли под Кидалем десятки грузовиков.",
        Says("DESTROY", actor="fighters", target="грузовиков"),
    ),
    # so many more, not still
    case(
        "uk",
        "Під Атбарою ще понад пів сотні людей зазнали поранень.",
        Says("CASUALTIES", phase="occurred", target="civilians"),
    ),
    # hardly: no, and nothing that is asked
    case(
        "uk",
        "Аналітики вважають, що армія навряд чи зможе захопити Кідаль.",
        Says("CAPTURE", actor="army", polarity="-", origin="experts"),
    ),
    # who goes with a demand makes it, and what is demanded is not done
    case(
        "uk",
        "Жінки вийшли на площу Ґао з вимогою звільнити полонених.",
        Says("DEMAND", actor="civilians"),
    ),
    # who does not admit it denies it; the author told it
    case(
        "uk",
        "Бійці Фано захопили містечко, однак уряд цього не визнає.",
        Says("CAPTURE", actor="Fano", status="denied", origin="government"),
        Says("CAPTURE", actor="Fano", status="asserted", origin="author"),
    ),
    case(
        "uk",
        "Штаб заперечив інформацію про вихід чадських військ із Фая.",
        Says("WITHDRAW", status="denied"),
    ),
    # a camp is a place, those who live there do nothing
    case(
        "uk",
        "У таборі біженців Джабалія удар убив дев'ять людей.",
        Says("CASUALTIES", places=(("Jabaly", None),), target="civilians"),
    ),
    case(
        "ru",
        "В лагере беженцев Джабалия удар убил девять человек.",
        Says("CASUALTIES", places=(("Jabaly", None),), number=(9, 9)),
    ),
    # a town behind a title is nobody's name
    case(
        "uk",
        "Бойовики розстріляли полонених, розповіли жителі Ель-Генейни.",
        Says("KILLING", origin="civilians"),
    ),
    case(
        "uk",
        "Дорогу перекрито, повідомив мер Кадуглі.",
        Says("CLOSURE", origin="мер Кадуглі"),
    ),
    # words are turned down, nobody is thrown back
    case(
        "uk",
        "Бригада «Зарат» відкинула закиди в тортурах.",
        Says("ABUSE", status="denied", origin="Зарат"),
    ),
    # thrown out of a town: the town is taken
    case(
        "uk",
        "Урядові сили вибили повстанців із Саке.",
        Says("CAPTURE", actor="forces", target="fighters"),
    ),
    case(
        "ru",
        "Боевики выбили армию из Саке.",
        Says("CAPTURE", actor="fighters", target="army"),
    ),
    # in which they died: the bus does not die with them
    case(
        "uk",
        "Хунта обстріляла автобус, в якому загинули п'ятеро людей.",
        Says("CASUALTIES", target="civilians", number=(5, 5)),
    ),
    # what is promised is a plan
    case(
        "uk",
        "Литва пообіцяла передати Києву дві гаубиці.",
        Says("LOGISTICS", actor="Lithuania", status="planned"),
    ),
    # who does not confirm denies nothing
    case(
        "uk",
        "Бойовики захопили Лашо, але хунта цього не підтверджує.",
        Says("CAPTURE", origin="author", status="asserted", never="denied"),
    ),
    case(
        "ru",
        "Боевики захватили Лашо, но хунта этого не подтверждает.",
        Says("CAPTURE", origin="author", status="asserted", never="denied"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), EVERYDAY)
def test_everyday_sentences(language, text, says, date):
    check(language, text, says, date)
