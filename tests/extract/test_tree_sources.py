"""Speakers and the reach of their words where the dependency tree decides."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

CASES = [
    # ---- the cue's subject, however far; what is coordinated with the cue is not said
    case(
        "en",
        "The governor of Sumy announced an evacuation and Russian troops shelled "
        "Konotop.",
        Says("STRIKE", origin="author"),
    ),
    case(
        "de",
        "Der Gouverneur kündigte eine Evakuierung an und russische Truppen beschossen "
        "die Stadt Konotop.",
        Says("STRIKE", origin="author"),
    ),
    case(
        "uk",
        "Губернатор оголосив евакуацію, і російські війська обстріляли Конотоп.",
        Says("STRIKE", origin="author"),
    ),
    case(
        "ru",
        "Губернатор объявил эвакуацию, и украинские войска обстреляли Шебекино.",
        Says("STRIKE", origin="author"),
    ),
    # ---- a source in a relative clause is the noun before it
    case(
        "en",
        "The Israeli army, which says that Hamas fired rockets at Ashdod, closed the "
        "road.",
        Says("STRIKE", origin="Israel Defense"),
    ),
    case(
        "de",
        "Die israelische Armee, die erklärte, Raketen hätten Aschdod getroffen, "
        "sperrte die Straße.",
        Says("STRIKE", origin="Israel Defense"),
    ),
    # ---- a passive without an agent is nobody's word, with one it is the agent's
    case(
        "en",
        "It was reported that Houthi fighters shelled Marib.",
        Says("STRIKE", role="unspecified", author="Uu"),
    ),
    # ---- whoever is cited stands inside the words of the one who cites
    case(
        "en",
        "Reuters quoted the Israeli army as saying that rockets had hit Ashdod.",
        Says("STRIKE", chain=("Reuters", "Israel")),
    ),
    case(
        "de",
        "Reuters zitierte die israelische Armee mit den Worten, Raketen hätten Aschdod "
        "getroffen.",
        Says("STRIKE", chain=("Reuters", "Israel")),
    ),
    # ---- pronouns: one person, several people, a body
    case(
        "en",
        "Hasan Saleh is the mayor of Marib. The Houthi fighters left in the night. "
        "They said that they had shelled the town of Marib.",
        Says("STRIKE", origin="Houthi"),
    ),
    case(
        "ru",
        "Иван Козак — мэр Лимана. Хуситы ушли ночью. Они сообщили, что обстреляли "
        "город Мариб.",
        Says("STRIKE", origin="Houthi"),
    ),
    case(
        "en",
        "Hasan Saleh arrived on Monday. The roads are closed, according to his office. "
        "Two people were killed in Marib, his spokesman said.",
        Says("CASUALTIES", origin="Hasan Saleh"),
    ),
    # ---- gender and number say which of two nouns speaks
    case(
        "ru",
        "Атака на Шебекино отбита, сообщил губернатор.",
        Says("REPEL", origin="убернатор"),
    ),
    # ---- "we" inside a quotation is its speaker, who acts and is no further hop
    case(
        "en",
        "“We call on the residents to leave Shebekino,” the Freedom of Russia Legion "
        "said.",
        Says("APPEAL", origin="author"),
    ),
    case(
        "ru",
        "«Мы призываем жителей покинуть Шебекино», — заявил легион «Свобода России».",
        Says("APPEAL", origin="author"),
    ),
    # ---- somebody who stays silent is no source
    case(
        "en",
        "The Sudanese army has yet to comment. The RSF captured El Fasher on Sunday.",
        Says("CAPTURE", origin="author"),
    ),
    # ---- the comma behind a spokesman brings the name
    case(
        "uk",
        "«Повстанці обстріляли Гому», — сказав речник армії, полковник Поль Ілунга.",
        Says("STRIKE", origin="Ілунга"),
    ),
    case(
        "en",
        "Rebels shelled Goma, said the army's spokesman, Colonel Paul Ilunga.",
        Says("STRIKE", origin="Ilunga"),
    ),
    # ---- what nobody could check is the author's remark
    case(
        "en",
        "The militia claims that the army shelled Nyala, which could not be "
        "independently verified.",
        Says("VERIFICATION", origin="author"),
    ),
    case(
        "en",
        "An estimated 9,000 people have been displaced from Ann since Monday.",
        Says("DISPLACE", origin="author"),
    ),
    # ---- in an institute they hold
    case(
        "uk",
        "У німецькому інституті вважають, що росіяни відійдуть до Шебекіна.",
        Says("WITHDRAW", origin="інститут"),
    ),
    # ---- speech shown in a recording is the speaker's; the recording is a medium
    case(
        "en",
        "A video shows a resident who says that Russian troops shelled Kupiansk.",
        Says("STRIKE", chain=("civilians",)),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_sources_by_tree(language, text, says, date):
    check(language, text, says, date)
