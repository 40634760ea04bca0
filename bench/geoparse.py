"""Places against LGL (Lieberman et al. 2010): local news with coordinates; scores out.

The corpus is third-party and GPL: it is read where it lies and nothing of it is kept.
A place counts as found where its words overlap a marked place's, and as right where it
lies within 161 km (100 miles) of it, as papers on geoparsing have it.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lagebild.extract.toponyms import find_toponyms
from lagebild.gazetteer.places import Gazetteer, PlaceRecord, distance_km
from lagebild.read import read
from lagebild.records import Block, Document, Place, Span, Zone
from lagebild.resolve.places import resolve_places

NEAR_KM = 161.0
EVERY = 10  # of 588 articles: enough for two digits, in a minute


@dataclass(frozen=True)
class Marked:
    """A place of the corpus; without coordinates where the corpus has none."""

    span: Span
    point: tuple[float, float] | None


@dataclass(frozen=True)
class Page:
    """An article with its marked places."""

    name: str
    text: str
    gold: tuple[Marked, ...]


def read_pages(path: Path) -> Iterator[Page]:
    """Yield the articles of the corpus file."""
    for article in ET.parse(path).iter("article"):
        text = article.findtext("text") or ""
        marks = tuple(_marked(node) for node in article.iter("toponym"))
        yield Page(article.get("docid", ""), text, marks)


def _marked(node: ET.Element) -> Marked:
    span = Span(int(node.findtext("start", "0")), int(node.findtext("end", "0")))
    tag = node.find("gaztag")
    if tag is None:
        return Marked(span, None)
    lat, lon = (float(tag.findtext(name, "nan")) for name in ("lat", "lon"))
    return Marked(span, (lat, lon))


def locate(page: Page, gazetteer: Gazetteer) -> list[Place]:
    """Return the places that the system finds in an article, with coordinates."""
    block = Block(Span(0, len(page.text)), Zone.BODY)
    reading = read(Document(page.name, page.text, "en", blocks=(block,)))
    toponyms = find_toponyms(reading, gazetteer)
    places = resolve_places(toponyms).items()
    return [place for _, place in sorted(places) if place.lat is not None]


def tally(pages: Sequence[tuple[Page, Sequence[Place]]]) -> Counter[str]:
    """Count places: gold, system, found (same words) and right (within 161 km)."""
    total: Counter[str] = Counter()
    for page, places in pages:
        free = list(page.gold)
        total["gold"] += len(free)
        total["system"] += len(places)
        for place in places:
            mark = next((m for m in free if _meets(m, place)), None)
            if mark is not None:
                free.remove(mark)
                total["found"] += 1
                total["right"] += _is_near(mark, place)
    return total


def _meets(mark: Marked, place: Place) -> bool:
    return place.span is not None and place.span.overlaps(mark.span)


def _is_near(mark: Marked, place: Place) -> bool:
    if mark.point is None or place.lat is None or place.lon is None:
        return False
    here, there = (_record(*p) for p in ((place.lat, place.lon), mark.point))
    return distance_km(here, there) <= NEAR_KM


def _record(lat: float, lon: float) -> PlaceRecord:
    return PlaceRecord("", "", lat, lon, "", "", None, None, 0, 0.0, "")


def scores(total: Counter[str]) -> dict[str, float]:
    """Return F1 of the words found and of the places that are right."""
    both = total["gold"] + total["system"]
    return {n: 2 * total[n] / both if both else 0.0 for n in ("found", "right")}
