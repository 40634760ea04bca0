import pytest

from lagebild.picture.limits import limits
from lagebild.picture.summary import PER_DAY, summary
from tests.picture import factory


def test_the_summary_tells_what_the_page_tells():
    text = summary(factory.pile(), "en", factory.problems(), factory.FIGURES)
    assert "Documents: 4" in text
    assert "Languages: German 1, English 1, Russian 1, Ukrainian 1" in text
    assert "Dates of documents: unknown 2, inferred 1, stated 1" in text
    assert "Claims: 12" in text
    assert "No named source: 5" in text
    assert "Said to be unverified: 3" in text
    assert "Forecasts: 1" in text
    assert "12 March 2024 (3)" in text
    assert "scan.pdf: no text inside. Run a text recognition first." in text


@pytest.mark.parametrize("language", ["en", "de"])
def test_it_ends_with_the_limits(language):
    text = summary(factory.pile(), language)
    codes = [document.language for document, _ in factory.pile()]
    assert text.endswith(limits(codes, None, language) + "\n")


def test_long_days_are_cut_and_say_so():
    document, extraction = factory.russian()
    many = [(document, extraction)] * (PER_DAY + 3)
    assert "and 3 more" in summary(many, "en")


def test_an_empty_pile_has_a_summary_too():
    text = summary([], "de")
    assert "Dokumente: 0" in text
    assert "nicht geprüft" in text
