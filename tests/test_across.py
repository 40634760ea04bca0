"""A pile in four languages: one event, twenty articles, one origin."""

from __future__ import annotations

import json

import pytest

from lagebild.api import Project

#: One report as four languages print it; the numbers make each day's paper its own.
REPORTS = {
    "en": "Russian troops captured the village of Robotyne on Tuesday, the Ukrainian "
    "General Staff said. According to the General Staff, two bridges were destroyed.",
    "de": "Russische Truppen haben am Dienstag das Dorf Robotyne eingenommen, teilte "
    "der ukrainische Generalstab mit. Nach Angaben des Generalstabs wurden zwei "
    "Brücken zerstört.",
    "uk": "Російські війська у вівторок захопили село Роботине, повідомив Генеральний "
    "штаб ЗСУ. За даними Генштабу, два мости було знищено. Інших подробиць у штабі "
    "того вечора не навели.",
    "ru": "Российские войска во вторник захватили село Работино, сообщил Генеральный "
    "штаб ВСУ. По данным Генштаба, два моста были уничтожены. Других подробностей в "
    "штабе в тот вечер не привели.",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reprints")
    rows = [
        {
            "id": f"{language}-{n}",
            "text": text,
            "language": language,
            "outlet": f"Paper {language} {n}",
            "published": f"2023-08-{9 + n % 2:02}",
        }
        for language, text in REPORTS.items()
        for n in range(5)
    ]
    pile = folder / "reprints.jsonl"
    pile.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    made, _ = Project.load(pile)
    with made:
        yield made


def test_twenty_reprints_in_four_languages_have_one_origin(project):
    widest = max(project.assessments(), key=lambda found: found.articles)
    assert (widest.articles, widest.publishers) == (20, 20)
    assert widest.independent_origins == 1


def test_no_event_of_one_statement_has_two_origins(project):
    assert {a.independent_origins for a in project.assessments()} <= {0, 1}


def test_reprints_are_copies_of_the_earliest(project):
    found = project.weighed().dependences
    verbatim = {edge.b for edge in found if edge.kind == "verbatim"}
    assert verbatim == {f"{language}-0" for language in REPORTS}
    assert all(edge.why for edge in found)
