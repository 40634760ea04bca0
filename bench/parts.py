"""The measurements of `./run eval`: the folder of shared material in, sections out."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench import gazetteer, geoparse, times
from bench.archives import unpack
from bench.gold import SAMPLES, SECOND, UNSEEN, Gold, Pages
from bench.mirror import both_sides
from bench.pieces import short_pieces
from bench.tables import Section, Table, number
from lagebild.gazetteer.places import open_gazetteer

NO_SHARED = (
    "no gold and scorer beside the project (a folder `shared`, or LAGEBILD_SHARED)"
)
LEVELS = ("located", "group", "type", "grounded", "usable")
#: Resamples of documents for the 90 % interval, as the scorer's own default.
RESAMPLES = 1000

CLAIMS_NOTE = """\
A found claim is **located** when it lies on the words of a gold claim, **grounded**
when kind of event, polarity, reading, origin, places and quantities are right too, and
**usable** when an editor could take it over as it is: event type, actors and targets
right as well, with at most one surplus of each. P is the share of found claims for
which this holds, R the share of gold claims."""
OPEN_NOTE = (
    CLAIMS_NOTE
    + """ The rules were developed with these texts in
sight: on other texts expect less. The texts belong to their publishers and are not part
of this repository."""
)
SAMPLES_NOTE = (
    CLAIMS_NOTE
    + """ These are the constructed reports of
`samples/`, written for this project: easier than the press."""
)
WARS_NOTE = (
    CLAIMS_NOTE
    + """ These are the samples that came
later, written when most rules stood: most on other wars, in other kinds of text."""
)
UNSEEN_NOTE = (
    CLAIMS_NOTE
    + """ These eight constructed reports
were written and annotated without the program, and nobody who writes rules reads them:
what is reached here is what other texts may expect (samples/README.md). A second
annotation, made without sight of the first, says how far people agree."""
)
#: The samples that most rules were written with; the rest came later and is harder.
FIRST = {
    "de-hafen-01",
    "de-oskil-01",
    "en-border-01",
    "en-pocket-01",
    "ru-granica-01",
    "ru-kotel-01",
    "uk-kordon-01",
    "uk-oskil-01",
}
CORPORA = (
    ("KRAUTS, Dolomiten", "krauts_dolomiten", "de", False),
    ("AQUAINT (TimeML)", "aquaint_timeml", "en", False),
    ("WikiWarsUA, first 10", "wikiwarsua_first10", "uk", True),
)


def open_gold(folder: Path | None) -> Section:
    """Score the open gold: seeds and press."""
    name, title = "gold", "Claims on the open gold"
    if folder is None:
        return Section(name, title, skipped=NO_SHARED)
    return claims_section(name, title, OPEN_NOTE, Gold(folder))


def own_samples(folder: Path | None) -> Section:
    """Score the first samples' own gold, with the same scorer."""
    title = "Claims on the project's samples"
    return _samples(folder, "samples", title, SAMPLES_NOTE, _gold_names() & FIRST)


def later_samples(folder: Path | None) -> Section:
    """Score the samples on other wars, with the same scorer."""
    title = "Claims on the project's samples from other wars"
    return _samples(folder, "wars", title, WARS_NOTE, _gold_names() - FIRST)


def unseen_samples(folder: Path | None) -> Section:
    """Score the reports that no rule was written with; only sums are told of them."""
    name, title = "unseen", "Claims on constructed reports unseen by rule writers"
    if folder is None:
        return Section(name, title, skipped=NO_SHARED)
    gold = Gold(folder, [UNSEEN])
    section = claims_section(name, title, UNSEEN_NOTE, gold)
    second = gold.score(gold.load(SECOND), resamples=RESAMPLES).figures
    agreed = Table("Two annotators", LEVEL_HEAD, list(_levels(second)))
    figures = section.figures | {"two annotators": second}
    return replace(section, tables=(*section.tables, agreed), figures=figures)


def _gold_names() -> set[str]:
    return {path.stem for path in SAMPLES[1].glob("*.jsonl")}


def _samples(
    folder: Path | None, name: str, title: str, note: str, names: Collection[str]
) -> Section:
    if not names:
        return Section(name, title, skipped="samples/gold holds no claims")
    if folder is None:
        return Section(name, title, skipped=NO_SHARED)
    return claims_section(name, title, note, Gold(folder, [SAMPLES]).only(names))


def place_names(folder: Path | None) -> Section:
    """Look up names of places whose position is known."""
    title, paths = "Places: look-up of names without context", list[Path]()
    if folder is not None:
        paths = sorted((folder / "prototypes" / "geo").glob("*.tsv"))
    if not paths:
        return Section(
            "gazetteer", title, skipped="no tables of names beside the project"
        )
    head = ("table", "language", "names", "recall", "top-1", "candidates")
    rows, figures = [], {}
    for path in paths:
        cases = gazetteer.read_cases(path)
        for language in ("all", *sorted({c.language for c in cases})):
            chosen = [c for c in cases if language in ("all", c.language)]
            score = gazetteer.measure(chosen, open_gazetteer())
            row = (number(score.recall), number(score.first), f"{score.candidates:.1f}")
            rows.append((path.stem, language, str(score.cases), *row))
            figures[f"{path.stem}/{language}"] = [score.recall, score.first]
    note = (
        f"A hit is a candidate within {gazetteer.HIT_KM:.0f} km of the true point, or "
        "within the stated precision where only the municipality is known."
    )
    return Section("gazetteer", title, note, (Table("", head, rows),), figures)


def time_expressions(folder: Path | None) -> Section:
    """Find and value time expressions in corpora with TIMEX3 marks."""
    title, rows, figures = "Times: corpora with TIMEX3 marks", list[list[str]](), {}
    for label, stem, language, story in CORPORA:
        archive = (folder or Path()) / "corpora" / "eval" / f"{stem}.tar.xz"
        if folder is not None and archive.is_file():
            scores = _timex_scores(archive, language, story)
            figures[stem] = scores
            rows.append([label, language, *[number(v) for v in scores.values()]])
    if not rows:
        return Section("times", title, skipped="no corpora beside the project")
    head = ("corpus", "language", "strict F1", "relaxed F1", "value F1")
    note = (
        "Strict: the same words. Relaxed: overlapping words. Value: overlapping words "
        "and the same TIMEX3 value."
    )
    return Section("times", title, note, (Table("", head, rows),), figures)


def _timex_scores(archive: Path, language: str, story: bool) -> dict[str, float]:
    pages = times.read_corpus(archive)
    marked = [(p, times.mark_page(p, language, story=story)) for p in pages]
    return times.shares(times.tally(marked))


def local_news(folder: Path | None) -> Section:
    """Find and place what articles of local news name: LGL, end to end."""
    title = "Places in local news: LGL, end to end"
    archive = (folder or Path()) / "corpora" / "eval" / "lgl.tar.xz"
    if folder is None or not archive.is_file():
        return Section("geoparse", title, skipped="no corpus beside the project")
    with tempfile.TemporaryDirectory() as made:
        unpack(archive, made)
        (path,) = Path(made).rglob("*.xml")
        pages = list(geoparse.read_pages(path))[:: geoparse.EVERY]
    places = open_gazetteer()
    total = geoparse.tally([(p, geoparse.locate(p, places)) for p in pages])
    found = geoparse.scores(total)
    note = (
        f"{len(pages)} articles, every {geoparse.EVERY}th. Right: the words overlap "
        "and the point lies within 161 km. LGL counts adjectives (Sudanese), streets "
        "and parks as well, which are no places here."
    )
    rows = [["words found", number(found["found"])], ["right", number(found["right"])]]
    return Section("geoparse", title, note, (Table("", ("", "F1"), rows),), found)


# ------------------------------------------------------------------- claims


def claims_section(name: str, title: str, note: str, gold: Gold) -> Section:
    """Extract, score and lay out the claims of one gold."""
    pages = gold.extract()
    system = gold.system(pages)
    whole = gold.score(system, resamples=RESAMPLES)
    by_language = {
        language: gold.score(system, names, RESAMPLES).figures
        for language, names in gold.languages().items()
    }
    by_text = {d.name: gold.score(system, {d.name}).figures for d, _ in pages}
    figures = {"all": whole.figures, "language": by_language, "text": by_text}
    tables = (
        Table("All texts", LEVEL_HEAD, list(_levels(whole.figures))),
        Table("By language", LANGUAGE_HEAD, list(_languages(figures))),
        Table("By text", TEXT_HEAD, list(_texts(by_text, pages))),
        Table("Fields of located claims", ("field", "right", "of"), _fields(figures)),
        Table(
            "What keeps located claims from use",
            CAUSE_HEAD,
            _causes(gold, whole.errors),
        ),
        Table("Commonest types missed and surplus", TYPE_HEAD, _types(whole.errors)),
    )
    return Section(name, title, note, tables, figures)


LEVEL_HEAD = ("", "P", "R", "F1", "90 %")
LANGUAGE_HEAD = ("language", "texts", "claims", "found", "located P", "located R")
LANGUAGE_HEAD += (
    "located F1",
    "grounded F1",
    "usable P",
    "usable R",
    "usable F1",
    "90 %",
)
TEXT_HEAD = ("text", "language", "claims", "found", "located", "grounded", "usable F1")
CAUSE_HEAD = ("wrong", "claims", "nothing else wrong")
TYPE_HEAD = ("type", "missed", "surplus")


def _levels(figures: dict[str, Any]) -> Iterator[list[str]]:
    for level in reversed(LEVELS):
        f = figures[level]
        yield [level, number(f["p"]), number(f["r"]), number(f["f1"]), _interval(f)]


def _interval(f: dict[str, Any]) -> str:
    return "–".join(map(number, f["f1_90"])) if "f1_90" in f else ""


def _languages(figures: dict[str, Any]) -> Iterator[list[str]]:
    for language, f in [*figures["language"].items(), ("all", figures["all"])]:
        located, usable = f["located"], f["usable"]
        counts = [str(f["documents"]), str(usable["gold"]), str(usable["system"])]
        shares = [located["p"], located["r"], located["f1"], f["grounded"]["f1"]]
        shares += [usable["p"], usable["r"], usable["f1"]]
        yield [language, *counts, *map(number, shares), _interval(usable)]


def _texts(by_text: dict[str, Any], pages: Pages) -> Iterator[list[str]]:
    for document, _ in pages:
        f = by_text[document.name]
        counts = [str(f["usable"]["gold"]), str(f["usable"]["system"])]
        shares = [f[level]["f1"] for level in ("located", "grounded", "usable")]
        yield [document.name, document.language, *counts, *map(number, shares)]


def _fields(figures: dict[str, Any]) -> list[list[str]]:
    fields = figures["all"]["on located"].items()
    return [[name, number(f["accuracy"]), str(f["n"])] for name, f in fields]


def _causes(gold: Gold, errors: list[Any]) -> list[list[str]]:
    every, alone = gold.causes(errors)
    return [[name, str(n), str(alone[name])] for name, n in every.most_common()]


def _types(errors: list[Any], most: int = 12) -> list[list[str]]:
    missed = Counter(gold.type for kind, gold, _ in errors if kind == "missed")
    surplus = Counter(found.type for kind, _, found in errors if kind == "spurious")
    common = sorted((missed + surplus).items(), key=lambda item: (-item[1], item[0]))
    return [[name, str(missed[name]), str(surplus[name])] for name, _ in common[:most]]


PARTS: dict[str, Callable[[Path | None], Section]] = {
    "gold": open_gold,
    "samples": own_samples,
    "wars": later_samples,
    "unseen": unseen_samples,
    "pieces": short_pieces,
    "gazetteer": place_names,
    "times": time_expressions,
    "mirror": both_sides,
}
