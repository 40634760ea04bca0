"""Linked events on the page: who stands behind them, and what stands against what."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields, replace
from importlib.resources import files

from lagebild.assessed import Assessment
from lagebild.picture.events import Across, event_rows, relation_rows
from lagebild.picture.gloss import title
from lagebild.picture.wording import INTERFACES, strings
from lagebild.records import Mention, Place, Quantity, Span, Zone
from lagebild.weigh import flags, grades, grounds, heard, rests, stances

#: Modules of linking that find what stands against what.
DIFFERING = ("contradictions", "strains")


def test_an_event_told_once_is_no_row(claims, across):
    assert len(event_rows(across, claims)) == 1


def test_a_row_has_the_four_numbers_and_the_grade(claims, across):
    (row,) = event_rows(across, claims)
    assert row["numbers"] == {
        "articles": 2, "publishers": 1, "independent_origins": 1, "eyes": 0,
    }  # fmt: skip
    assert (row["rule"], row["credibility"], row["reliability"]) == ("R4", 3, "F")
    assert row["claims"] == [0, 1]


def test_every_origin_and_collapse_points_to_its_claims(claims, across):
    (row,) = event_rows(across, claims)
    assert row["origins"][0]["claims"] == [0]
    assert row["origins"][0]["name"]["de"] == "Russisches Verteidigungsministerium"
    assert row["collapses"][0]["claims"] == [1]
    assert row["collapses"][0]["name"] == {
        "en": "nobody named",
        "de": "niemand genannt",
    }


def test_reasons_are_in_each_language(claims, across):
    (row,) = event_rows(across, claims)
    assert row["reasons"] == [
        {
            "en": "on the word of Russian Ministry of Defence (RU), "
            "who would gain by it",
            "de": "zum eigenen Vorteil gesagt von: Russisches "
            "Verteidigungsministerium (RU)",
        }
    ]
    assert row["raise"][0]["de"].endswith("gehört: RU")


def test_the_title_names_who_is_known(claims, across):
    first, second = claims[:2]
    known = Mention("Russian forces", None, entity="RU.FORCES", side="RU")
    thing = replace(first, type="STRIKE", actor=(Mention("blasts"),), quantity=())
    told = replace(second, type="STRIKE", actor=(known,), status=("asserted",))
    (row,) = event_rows(across, [thing, told, *claims[2:]])
    assert row["title"]["en"].startswith("Russian forces")
    assert row["title"]["de"].startswith("russische Truppen")
    (row,) = event_rows(across, [thing, replace(told, actor=()), *claims[2:]])
    assert "blasts" not in row["title"]["en"]


def test_the_title_says_once_what_is_counted(claims, across):
    counted = replace(
        claims[0],
        type="DESTROY",
        actor=(),
        target=(Mention("чотири танки"),),
        quantity=(Quantity(Span(0, 1), "tanks", "tank", 4.0, None, None, "exact"),),
        place=(Place("околиця"), Place("Lyman", place_id="gn:702569")),
    )
    (row,) = event_rows(across, [counted, replace(claims[1], zone=Zone.TEASER)])
    assert row["title"]["en"].startswith("destruction, 4 tanks, in Lyman")
    doer = Mention("Russian forces", entity="RU.FORCES", side="RU")
    assert title(replace(counted, actor=(doer,)), "en").startswith(
        "Russian forces destroyed чотири танки in Lyman"
    )


def test_relations_point_to_claims(claims, across):
    (row,) = relation_rows(across, claims)
    assert (row["subtype"], row["a"], row["b"]) == ("polarity", [0], [2])


def test_a_claim_that_was_rejected_takes_its_row_along(claims, across):
    rest = claims[:1] + claims[2:]
    assert event_rows(across, rest) == []
    assert relation_rows(across, claims[:2]) == []


def test_a_project_that_was_not_linked_shows_none(claims):
    assert event_rows(Across(), claims) == []


def test_the_page_has_words_for_every_way_to_differ():
    source = files("lagebild.link")
    told = "".join((source / f"{of}.py").read_text() for of in DIFFERING)
    rules = set(re.findall(r'Disagreement\("\w+", "([\w-]+)"', told))
    assert {f"differs.{rule}" for rule in rules} == {
        key for key in strings("de") if key.startswith("differs.")
    }


def test_the_page_has_words_for_all_that_weighing_says():
    source = files("lagebild.picture") / "strings.toml"
    words = tomllib.loads(source.read_text(encoding="utf-8"))
    said = {
        "grade": set(grades.GRADES) | {f"{rule}_why" for rule in grades.GRADES},
        "flagged": set(flags.WORDS) | {f"{flag}_why" for flag in flags.WORDS},
        "collapse": set(heard.LEFT_OUT) | set(rests.RULES),
        "stance": {
            stances.AFFIRMS,
            stances.DENIES,
            stances.ANNOUNCES,
            stances.SUPPOSES,
        },
        "ground": set(grounds.WORDS),
        "access": {stances.EYES, stances.TOLD, stances.REMOTE},
        "events": {f.name for f in fields(Assessment)} & {"articles", "eyes"},
    }
    assert set(words["collapse"]) == said["collapse"]
    assert {key: text["en"] for key, text in words["ground"].items()} == grounds.WORDS
    for group, keys in said.items():
        assert keys <= set(words[group]), group
        assert all(set(words[group][key]) == set(INTERFACES) for key in keys)
