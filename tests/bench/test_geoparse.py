"""Places against marked places: what counts as found, and as right."""

from collections import Counter

from bench.geoparse import Marked, Page, read_pages, scores, tally
from lagebild.records import Place, Span

CORPUS = """<articles><article docid="1"><text>In Riga and Ghent.</text><toponyms>
<toponym><start>3</start><end>7</end><gaztag><lat>56.9</lat><lon>24.1</lon></gaztag>
</toponym><toponym><start>12</start><end>17</end></toponym></toponyms></article>
</articles>"""


def test_a_corpus_is_read(tmp_path):
    path = tmp_path / "corpus.xml"
    path.write_text(CORPUS, encoding="utf-8")
    (page,) = read_pages(path)
    assert [m.span.of(page.text) for m in page.gold] == ["Riga", "Ghent"]
    assert [m.point for m in page.gold] == [(56.9, 24.1), None]


def test_a_place_far_away_is_found_and_not_right():
    riga = Marked(Span(3, 7), (56.9, 24.1))
    page = Page("1", "In Riga.", (riga,))
    near = Place("Riga", Span(3, 7), 57.0, 24.0)
    far = Place("Riga", Span(3, 7), 40.0, -80.0)
    assert tally([(page, [near])]) == Counter(gold=1, system=1, found=1, right=1)
    assert tally([(page, [far])])["right"] == 0


def test_scores_weigh_what_is_missed_and_what_is_too_much():
    assert scores(Counter(gold=3, system=1, found=1, right=1))["right"] == 0.5
