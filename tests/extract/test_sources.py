"""Whose words: subjects, inversion, pronouns, appositions, prepositions, media."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check, claims_of

ENGLISH = [
    case(
        "en",
        "According to the Ukrainian General Staff, Russian troops shelled Kharkiv.",
        Says("STRIKE", actor="Russia", origin="Ukrainian General Staff", author="Uu"),
    ),
    case(
        "en",
        "Russian troops shelled Kharkiv, according to the Ukrainian General Staff.",
        Says("STRIKE", actor="Russia", origin="Ukrainian General Staff"),
    ),
    case(
        "en",
        "The Russian Defence Ministry said Ukrainian troops had shelled Donetsk.",
        Says("STRIKE", actor="Ukrain", origin="Russian Ministry", side="RU"),
    ),
    case(
        "en",
        "Two people were killed in Marib, said the governor of Marib, Hasan Saleh.",
        Says("CASUALTIES", origin="Hasan Saleh", number=(2, 2)),
    ),
    case(
        "en",
        "Hamas fired rockets at Ashdod, the Israeli army said on Sunday.",
        Says("STRIKE", actor="Hamas", origin="Israel Defense", side="IL"),
    ),
    case(
        "en",
        "The mayor of Sumy, Olena Petrenko, said that missiles had hit the port.",
        Says("STRIKE", origin="Petrenko"),
    ),
    case(
        "en",
        "Ivan Kozak, spokesman of the Ukrainian General Staff, said that Russian "
        "forces had shelled Sumy.",
        Says("STRIKE", actor="Russia", origin="Kozak"),
    ),
    case(
        "en",
        "Oleh Synyehubov, the governor of Kharkiv Oblast, spoke on Monday. He said "
        "that Russian forces had shelled Izium.",
        Says("STRIKE", actor="Russia", origin="Syniehubov"),
    ),
    case(
        "en",
        "By its own account, the Sudanese army captured the airport in Khartoum.",
        Says("CAPTURE", actor="Sudan", origin="Sudan"),
    ),
    case(
        "en",
        "The video shows Russian soldiers surrendering near Bakhmut.",
        Says("SURRENDER", origin="video", role="media", author="CT+", value="CT+"),
    ),
    case(
        "en",
        "A video posted by the brigade appeared to show Russian soldiers surrendering.",
        Says("SURRENDER", origin="video", role="media", status="hedged"),
    ),
    case(
        "en",
        "Syrian rebels reportedly entered Aleppo.",
        Says("ADVANCE", actor="Syria", role="unspecified", status="reported"),
    ),
    case(
        "en",
        "The M23 group claimed that it had captured Goma.",
        Says("CAPTURE", actor="M23", origin="M23", status="unverified"),
    ),
    case(
        "en",
        "Reuters reported that, according to the Israeli army, rockets hit Ashdod.",
        Says("STRIKE", chain=("Reuters", "Israel")),
    ),
    case(
        "en",
        "As the Russian Defence Ministry reported, its troops captured Soledar.",
        Says("CAPTURE", origin="Russian Ministry", actor="forces"),
    ),
    case(
        "en",
        "In Moscow, the Ukrainian foreign minister said Russia had shelled Odesa.",
        Says("STRIKE", actor="Russia", origin="oreign", side="UA"),
    ),
]

GERMAN = [
    case(
        "de",
        "Nach Angaben des ukrainischen Generalstabs beschossen russische Truppen "
        "Charkiw.",
        Says("STRIKE", actor="Russia", origin="Ukrainian General Staff", author="Uu"),
    ),
    case(
        "de",
        "Russische Truppen beschossen Charkiw, so der ukrainische Generalstab.",
        Says("STRIKE", actor="Russia", origin="Ukrainian General Staff"),
    ),
    case(
        "de",
        "Das russische Verteidigungsministerium teilte am Montag mit, ukrainische "
        "Truppen hätten Donezk beschossen.",
        Says("STRIKE", actor="Ukrain", origin="Russian Ministry", side="RU"),
    ),
    case(
        "de",
        "In Marib seien zwei Menschen getötet worden, sagte der Gouverneur der "
        "Provinz.",
        Says("CASUALTIES", origin="ouverneur", number=(2, 2)),
    ),
    case(
        "de",
        "Die Hamas feuerte Raketen auf Aschdod ab, erklärte die israelische Armee.",
        Says("STRIKE", actor="Hamas", origin="Israel Defense"),
    ),
    case(
        "de",
        "Die Bürgermeisterin von Sumy, Olena Petrenko, sagte, russische Truppen "
        "hätten den Bahnhof beschossen.",
        Says("STRIKE", actor="Russia", origin="Petrenko"),
    ),
    case(
        "de",
        "Iwan Kosak, Sprecher des ukrainischen Generalstabs, erklärte, russische "
        "Truppen hätten Sumy beschossen.",
        Says("STRIKE", actor="Russia", origin="Kosak"),
    ),
    case(
        "de",
        "Oleh Synjehubow, Gouverneur der Region Charkiw, äußerte sich am Montag. "
        "Er sagte, russische Truppen hätten Isjum beschossen.",
        Says("STRIKE", actor="Russia", origin="Syniehubov"),
    ),
    case(
        "de",
        "Die sudanesische Armee hat nach eigenen Angaben den Flughafen von Khartum "
        "eingenommen.",
        Says("CAPTURE", actor="Sudan", origin="Sudan", author="Uu"),
    ),
    case(
        "de",
        "Das Video zeigt, wie russische Soldaten sich bei Bachmut ergeben.",
        Says("SURRENDER", role="media", author="CT+"),
    ),
    case(
        "de",
        "Syrische Rebellen sollen Aleppo erobert haben.",
        Says("CAPTURE", actor="Syria", role="unspecified", status="reported"),
    ),
    case(
        "de",
        "Die Hamas behauptet, israelische Truppen hätten Rafah verlassen.",
        Says("WITHDRAW", actor="Israel", origin="Hamas", status="unverified"),
    ),
    case(
        "de",
        "Wie das russische Verteidigungsministerium mitteilte, eroberten seine "
        "Truppen Soledar.",
        Says("CAPTURE", origin="Russian Ministry"),
    ),
    case(
        "de",
        "Reuters berichtet unter Berufung auf die israelische Armee, Raketen hätten "
        "Aschdod getroffen.",
        Says("STRIKE", chain=("Reuters", "Israel")),
    ),
    case(
        "de",
        "Russische Soldaten hätten laut Kiew in Butscha Zivilisten getötet.",
        Says("CASUALTIES", actor="Russia", side="UA"),
    ),
]

UKRAINIAN = [
    case(
        "uk",
        "За даними Генштабу ЗСУ, російські війська обстріляли Харків.",
        Says("STRIKE", actor="Russia", origin="General Staff", author="Uu"),
    ),
    case(
        "uk",
        "Російські війська обстріляли Харків, повідомив Генштаб ЗСУ.",
        Says("STRIKE", actor="Russia", origin="General Staff"),
    ),
    case(
        "uk",
        "Міноборони Росії заявило, що українські війська обстріляли Донецьк.",
        Says("STRIKE", actor="Ukrain", origin="Russian Ministry", side="RU"),
    ),
    case(
        "uk",
        "У Марібі загинули двоє людей, сказав губернатор провінції.",
        Says("CASUALTIES", origin="убернатор", number=(2, 2)),
    ),
    case(
        "uk",
        "ХАМАС випустив ракети по Ашдоду, повідомила ізраїльська армія.",
        Says("STRIKE", actor="Hamas", origin="Israel Defense"),
    ),
    case(
        "uk",
        "Міська голова Сум Олена Петренко сказала, що російські війська обстріляли "
        "вокзал.",
        Says("STRIKE", actor="Russia", origin="Петренко"),
    ),
    case(
        "uk",
        "Іван Козак, речник Генштабу ЗСУ, заявив, що російські війська обстріляли "
        "Суми.",
        Says("STRIKE", actor="Russia", origin="Козак"),
    ),
    case(
        "uk",
        "Губернатор Харківщини Олег Синєгубов виступив у понеділок. Він сказав, що "
        "російські війська обстріляли Ізюм.",
        Says("STRIKE", actor="Russia", origin="Syniehubov"),
    ),
    case(
        "uk",
        "За його словами, російські війська обстріляли Ізюм.",
        Says("STRIKE", actor="Russia", status="reported"),
    ),
    case(
        "uk",
        "На відео видно, як російські солдати здаються в полон під Бахмутом.",
        Says("SURRENDER", role="media", author="CT+"),
    ),
    case(
        "uk",
        "Сирійські повстанці нібито увійшли в Алеппо.",
        Says("ADVANCE", actor="Syria", status="hedged unverified"),
    ),
    case(
        "uk",
        "ХАМАС стверджує, що ізраїльські війська залишили Рафах.",
        Says("WITHDRAW", actor="Israel", origin="Hamas", status="unverified"),
    ),
    case(
        "uk",
        "Як повідомило Міноборони Росії, її війська захопили Соледар.",
        Says("CAPTURE", origin="Russian Ministry"),
    ),
    case(
        "uk",
        "Reuters із посиланням на ізраїльську армію повідомляє, що ракети влучили "
        "в Ашдод.",
        Says("STRIKE", chain=("Reuters", "Israel")),
    ),
]

RUSSIAN = [
    case(
        "ru",
        "По данным Генштаба ВСУ, российские войска обстреляли Харьков.",
        Says("STRIKE", actor="Russia", origin="General Staff", author="Uu"),
    ),
    case(
        "ru",
        "Российские войска обстреляли Харьков, сообщил Генштаб ВСУ.",
        Says("STRIKE", actor="Russia", origin="General Staff"),
    ),
    case(
        "ru",
        "Минобороны России заявило, что украинские войска обстреляли Донецк.",
        Says("STRIKE", actor="Ukrain", origin="Russian Ministry", side="RU"),
    ),
    case(
        "ru",
        "В Марибе погибли два человека, сказал губернатор провинции.",
        Says("CASUALTIES", origin="убернатор", number=(2, 2)),
    ),
    case(
        "ru",
        "ХАМАС выпустил ракеты по Ашдоду, сообщила израильская армия.",
        Says("STRIKE", actor="Hamas", origin="Israel Defense"),
    ),
    case(
        "ru",
        "Мэр Белгорода Ольга Петрова сказала, что украинские войска обстреляли вокзал.",
        Says("STRIKE", actor="Ukrain", origin="Петрова"),
    ),
    case(
        "ru",
        "Иван Козак, представитель Генштаба ВСУ, заявил, что российские войска "
        "обстреляли Сумы.",
        Says("STRIKE", actor="Russia", origin="Козак"),
    ),
    case(
        "ru",
        "Губернатор Белгородской области Вячеслав Гладков выступил в понедельник. "
        "Он сказал, что украинские войска обстреляли Шебекино.",
        Says("STRIKE", actor="Ukrain", origin="Gladkov"),
    ),
    case(
        "ru",
        "На видео видно, как украинские солдаты сдаются в плен под Бахмутом.",
        Says("SURRENDER", role="media", author="CT+"),
    ),
    case(
        "ru",
        "Сирийские повстанцы якобы вошли в Алеппо.",
        Says("ADVANCE", actor="Syria", status="hedged unverified"),
    ),
    case(
        "ru",
        "ХАМАС утверждает, что израильские войска оставили Рафах.",
        Says("WITHDRAW", actor="Israel", origin="Hamas", status="unverified"),
    ),
    case(
        "ru",
        "Как сообщило Минобороны России, её войска захватили Соледар.",
        Says("CAPTURE", origin="Russian Ministry"),
    ),
    case(
        "ru",
        "Reuters со ссылкой на израильскую армию сообщает, что ракеты попали в Ашдод.",
        Says("STRIKE", chain=("Reuters", "Israel")),
    ),
    case(
        "ru",
        "Украинские войска, по собственным данным, освободили Изюм.",
        Says("CAPTURE", actor="Ukrain", origin="Ukrain"),
    ),
]


@pytest.mark.parametrize(
    ("language", "text", "says", "date"), ENGLISH + GERMAN + UKRAINIAN + RUSSIAN
)
def test_sources(language, text, says, date):
    check(language, text, says, date)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russian troops shelled Kharkiv."),
        ("de", "Russische Truppen beschossen Charkiw."),
        ("uk", "Українські війська обстріляли Донецьк."),
        ("ru", "Украинские войска обстреляли Донецк."),
    ],
)
def test_what_nobody_else_says_is_the_authors_own(language, text):
    (claim,) = claims_of(text, language)
    assert [hop.role for hop in claim.chain] == ["author"]
    assert (claim.author_factuality, claim.origin_factuality) == ("CT+", "CT+")
    assert claim.status == ("asserted",)
