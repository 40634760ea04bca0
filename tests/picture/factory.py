"""Constructed documents and claims; every outlet and private person is invented."""

from __future__ import annotations

from lagebild.records import (
    Cue,
    Dating,
    Document,
    Evidence,
    Extraction,
    Genre,
    Hop,
    Mention,
    Place,
    Problem,
    Quantity,
    Time,
    Zone,
)
from tests.picture.builders import blocks, claim, kherson, segments, span

ENGLISH = (
    "World news | Subscribe\n"
    "Fighting near the border leaves both sides counting\n"
    "The Russian Defence Ministry said on Tuesday that its forces had repelled a raid "
    "near Kozinka and that up to 195 fighters were killed 😶. The figure could not be "
    "verified independently. A spokesman for the raiders rejected the account: “We "
    "hold the village.” Rain fell through the night.\n"
    "A video that appeared on a messaging channel shows two damaged tanks. Unnamed "
    "officials expect a further attack on Belgorod within days.\n"
    "Read also: What the winter brings\n"
)
GERMAN = (
    "Abzug vom rechten Ufer\n"
    "Die russischen Truppen haben Cherson nach ukrainischen Angaben am Mittwoch "
    "geräumt. Der ukrainische Generalstab sprach von mehr als 1000 "
    "Quadratkilometern. "
    "Moskau nannte es eine Umgruppierung. In Moskau hieß es, die Brücke sei "
    "unversehrt. Ein Gefangener sagte vor der Kamera, seine Einheit habe sich "
    "ergeben.\n"
)
UKRAINIAN = (
    "Генштаб повідомив, що ворог обстріляв Вовчанськ 12 березня. Поранено щонайменше "
    "трьох людей. За словами очевидців, зруйновано міст через Оскіл.\n"
)
RUSSIAN = (
    "Минобороны утверждает, что войска заняли Лиман. Её слова никто не проверил. "
    "Вероятно, бои продолжатся на следующей неделе.\n"
)


def english() -> tuple[Document, Extraction]:
    text = ENGLISH
    zones = {0: Zone.FURNITURE, 1: Zone.HEADING, 4: Zone.TEASER}
    document = Document(
        "border-raid",
        text,
        "en",
        outlet="Northern Ledger",
        url="https://ledger.example/raid",
        title="Fighting near the border",
        author="A. Sample",
        dating=Dating("2024-03-13", "stated", (), None),
        translated_from="de",
        translation_grounds=("broken quotation marks",),
        blocks=blocks(text, zones),
    )
    ministry = Hop(
        "official",
        "Russian Ministry of Defence",
        span(text, "The Russian Defence Ministry"),
        "RU",
        Cue(span(text, "said"), "say"),
        entity="RU.MOD",
    )
    wire = Hop("agency", "dpa", None, "third")
    kozinka = Place(
        "Kozinka",
        span(text, "Kozinka"),
        50.3447,
        35.5,
        None,
        "gn:547523",
        "settlement",
        18.0,
        3,
    )
    tuesday = Time("2024-03-12", span(text, "on Tuesday"))
    repel = claim(
        document,
        "its forces had repelled a raid near Kozinka",
        "repelled",
        type="REPEL",
        actor=(Mention("Russian forces", span(text, "its forces"), None, "RU"),),
        target=(Mention("raiders", span(text, "a raid"), None, "UA-aligned RU"),),
        place=(kozinka,),
        time=(tuesday,),
        utterance_time=(tuesday,),
        status=("asserted", "reported", "unverified"),
        author_factuality="Uu",
        chain=(Hop("author"), wire, ministry),
        disclaimers=(span(text, "The figure could not be verified independently"),),
    )
    killed = claim(
        document,
        "up to 195 fighters were killed",
        "killed",
        type="CASUALTIES",
        place=(kozinka,),
        time=(tuesday,),
        author_factuality="Uu",
        quantity=(
            Quantity(
                span(text, "up to 195 fighters"),
                "killed",
                "person",
                195,
                None,
                195,
                "upper",
            ),
        ),
        status=("asserted", "reported", "unverified"),
        chain=(Hop("author"), wire, ministry),
        disclaimers=(span(text, "The figure could not be verified independently"),),
    )
    hold = claim(
        document,
        "We hold the village",
        "hold",
        type="CONTROL",
        phase="state",
        actor=(Mention("raiders", span(text, "We"), None, "UA-aligned RU"),),
        place=(kozinka,),
        time=(Time("../2024-03-13"),),
        status=("asserted", "reported"),
        author_factuality="Uu",
        chain=(
            Hop("author"),
            Hop(
                "official",
                None,
                span(text, "A spokesman for the raiders"),
                "UA-aligned RU",
                Cue(span(text, "rejected the account"), "deny"),
            ),
        ),
        evidence=(Evidence(span(text, "A video"), "video"),),
    )
    attack = claim(
        document,
        "a further attack on Belgorod within days",
        "attack",
        type="ATTACK",
        phase="future",
        status=("forecast", "reported", "hedged"),
        origin_factuality="PR+",
        author_factuality="Uu",
        place=(
            Place(
                "Belgorod",
                span(text, "Belgorod"),
                50.6107,
                36.5802,
                "direction",
                "gn:578072",
                "settlement",
                5.0,
                1,
            ),
        ),
        time=(Time("2024-03-13/2024-03-20", span(text, "within days")),),
        chain=(
            Hop("author"),
            Hop(
                "anonymous",
                None,
                span(text, "Unnamed officials"),
                "unknown",
                Cue(span(text, "expect"), "predict"),
            ),
        ),
        hedges=(span(text, "expect"),),
    )
    damaged = claim(
        document,
        "two damaged tanks",
        "damaged",
        type="DESTROY",
        target=(Mention("tanks", span(text, "two damaged tanks")),),
        quantity=(Quantity(span(text, "two"), "tanks", None, 2, 2, 2, "exact"),),
        chain=(
            Hop("author"),
            Hop(
                "media",
                None,
                span(text, "A video"),
                None,
                Cue(span(text, "shows"), "show"),
            ),
        ),
    )
    claims = (repel, killed, hold, attack, damaged)
    return document, Extraction(
        document.id, "plain/1", "rules/0.1", segments(text), claims
    )


def german() -> tuple[Document, Extraction]:
    text = GERMAN
    document = Document(
        "abzug",
        text,
        "de",
        outlet="Nordbote",
        url="javascript:alert(1)",
        title="Abzug vom rechten Ufer",
        dating=Dating(
            "2022-11-09/2022-11-11", "inferred", ("the text names 9 November",)
        ),
        genre=Genre.COMMENT,
        blocks=blocks(text, {0: Zone.HEADING}),
    )
    leave = claim(
        document,
        "Die russischen Truppen haben Cherson",
        "geräumt",
        type="WITHDRAW",
        actor=(
            Mention("Russian forces", span(text, "Die russischen Truppen"), None, "RU"),
        ),
        place=(kherson(text, "Cherson", "origin"),),
        time=(Time("2022-11-09", span(text, "am Mittwoch")),),
        chain=(
            Hop("author"),
            Hop(
                "collective",
                "Ukraine",
                span(text, "ukrainischen Angaben"),
                "UA",
                Cue(span(text, "nach"), "according_to"),
            ),
        ),
        status=("asserted", "reported"),
        framing="regrouping",
    )
    area = claim(
        document,
        "mehr als 1000 Quadratkilometern",
        "Quadratkilometern",
        type="CAPTURE",
        place=(Place("Ukraine", None, 48.4, 31.2, None, "UA", "country", 500.0),),
        time=(Time("2022-11"),),
        quantity=(
            Quantity(
                span(text, "mehr als 1000"),
                "km2",
                "km2",
                1000,
                1000,
                None,
                "lower_exclusive",
            ),
        ),
        chain=(
            Hop("author"),
            Hop(
                "official",
                "Ukrainian General Staff",
                span(text, "Der ukrainische Generalstab"),
                "UA",
            ),
        ),
        status=("asserted", "reported"),
    )
    intact = claim(
        document,
        "die Brücke sei unversehrt",
        "unversehrt",
        type="DESTROY",
        polarity="-",
        origin_factuality="CT-",
        place=(Place("Alt-Brückenau", span(text, "die Brücke")),),
        chain=(
            Hop("author"),
            Hop(
                "collective",
                "Russia",
                span(text, "In Moskau"),
                "RU",
                Cue(span(text, "hieß es"), "hearsay"),
            ),
        ),
        status=("denied", "reported"),
    )
    yielded = claim(
        document,
        "seine Einheit habe sich ergeben",
        "ergeben",
        type="SURRENDER",
        chain=(
            Hop("author"),
            Hop(
                "individual",
                None,
                span(text, "Ein Gefangener"),
                "RU-captive",
                Cue(span(text, "sagte"), "say"),
            ),
        ),
        status=("asserted", "reported"),
    )
    claims = (leave, area, intact, yielded)
    return document, Extraction(
        document.id, "plain/1", "rules/0.1", segments(text), claims
    )


def ukrainian() -> tuple[Document, Extraction]:
    text = UKRAINIAN
    document = Document(
        "vovchansk",
        text,
        "uk",
        outlet="Вісник Краю",
        blocks=blocks(text, {}),
        dating=Dating(),
        genre=Genre.POST,
    )
    vovchansk = Place(
        "Vovchansk",
        span(text, "Вовчанськ"),
        50.29,
        36.95,
        None,
        "gn:689155",
        "settlement",
        2.0,
    )
    staff = Hop(
        "official",
        "Ukrainian General Staff",
        span(text, "Генштаб"),
        "UA",
        Cue(span(text, "повідомив"), "report"),
    )
    shelled = claim(
        document,
        "ворог обстріляв Вовчанськ 12 березня",
        "обстріляв",
        actor=(Mention("Russian forces", span(text, "ворог"), None, "RU"),),
        place=(vovchansk,),
        time=(Time("2024-03-12TMO", span(text, "12 березня")),),
        chain=(Hop("author"), staff),
        status=("asserted", "reported"),
    )
    hurt = claim(
        document,
        "Поранено щонайменше трьох людей",
        "Поранено",
        type="CASUALTIES",
        place=(vovchansk,),
        quantity=(
            Quantity(
                span(text, "щонайменше трьох"), "wounded", "person", 3, 3, None, "lower"
            ),
        ),
        status=("asserted",),
    )
    return document, Extraction(
        document.id, "plain/1", "rules/0.1", segments(text), (shelled, hurt)
    )


def russian() -> tuple[Document, Extraction]:
    text = RUSSIAN
    document = Document("lyman", text, "ru", blocks=blocks(text, {}))
    taken = claim(
        document,
        "войска заняли Лиман",
        "заняли",
        type="CAPTURE",
        actor=(Mention("Russian forces", span(text, "войска"), None, "RU"),),
        place=(
            Place(
                "Lyman",
                span(text, "Лиман"),
                48.9855,
                37.8111,
                None,
                "gn:702569",
                "settlement",
                2.0,
            ),
        ),
        time=(Time("2024-03-14"),),
        chain=(
            Hop("author"),
            Hop(
                "official",
                "Russian Ministry of Defence",
                span(text, "Минобороны"),
                "RU",
                Cue(span(text, "утверждает"), "claim"),
            ),
        ),
        status=("asserted", "reported", "unverified"),
    )
    return document, Extraction(
        document.id, "plain/1", "rules/0.1", segments(text), (taken,)
    )


def pile() -> list[tuple[Document, Extraction]]:
    """Return four documents, one a language, with twelve claims."""
    return [english(), german(), ukrainian(), russian()]


def problems() -> tuple[Problem, ...]:
    return (Problem("scan.pdf", "no text inside", "Run a text recognition first."),)


FIGURES = {
    "en": {"located_p": 0.62, "located_r": 0.58, "usable_p": 0.24, "usable_r": 0.21},
    "de": {"located_p": 0.6, "located_r": 0.55, "usable_p": 0.2, "usable_r": 0.19},
}
