import pytest

from lagebild.picture.limits import VIEWS, limits, measured, short_limits
from lagebild.picture.wording import INTERFACES
from tests.picture.factory import FIGURES


@pytest.mark.parametrize("language", INTERFACES)
@pytest.mark.parametrize("view", VIEWS)
def test_no_view_is_without_its_limits(view, language):
    text = short_limits(view, language)
    head = short_limits("list", language).split(".")[0]
    assert text.startswith(head)
    assert len(text) > len(head) + 20


def test_the_line_states_the_measured_figures():
    text = limits(["en", "de"], FIGURES, "en")
    assert text.startswith("Extracted by rules and a trained reader, not verified.")
    assert "English 62% / 58% (24% / 21%)" in text
    assert "German 60% / 55% (20% / 19%)" in text


def test_what_was_not_measured_is_said():
    assert "Russisch" in limits(["ru"], FIGURES, "de")
    assert "nicht gemessen" in limits(["ru"], FIGURES, "de")
    assert "not measured" in limits([], None, "en")


def test_a_missing_figure_is_a_dash():
    assert "–" in measured(["en"], {"en": {"located_p": 0.5}}, "en")
