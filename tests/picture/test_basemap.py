import math

from lagebild.picture.basemap import SCALE, draw, grid, project

SQUARE = [[30, 46], [31, 46], [31, 47], [30, 47], [30, 46]]


def feature(kind, geometry, **properties):
    return {
        "type": "Feature",
        "properties": {"kind": kind, "name_en": "A", "name_de": "B"} | properties,
        "geometry": geometry,
    }


def polygon(kind="country", **properties):
    return feature(kind, {"type": "Polygon", "coordinates": [SQUARE]}, **properties)


def test_projection_is_mercator():
    assert project(0, 0) == (0, 0)
    x, y = project(30.5, 50.45)
    assert x == 30500
    degrees = math.degrees(math.asinh(math.tan(math.radians(50.45))))
    assert y == -round(degrees * SCALE)
    assert project(0, 90) == project(0, 85)


def test_all_countries_get_the_same_markup():
    one, other = polygon(iso="UA"), polygon(iso="RU")
    assert draw({"features": [one]}).svg == draw({"features": [other]}).svg


def test_disputed_areas_are_dashed():
    assert (
        'class="b-country b-disputed"'
        in draw({"features": [polygon(disputed=True)]}).svg
    )
    assert "b-disputed" not in draw({"features": [polygon()]}).svg


def test_labels_stand_in_the_widest_ring_in_both_languages():
    ((kind, english, german, x, y, width),) = draw({"features": [polygon()]}).labels
    assert (kind, english, german, x, width) == ("country", "A", "B", 30500, 1000)
    assert project(0, 47)[1] < y < project(0, 46)[1]


def test_lines_stay_open_and_rivers_have_no_label():
    river = feature("river", {"type": "MultiLineString", "coordinates": [SQUARE[:3]]})
    base = draw({"features": [river]})
    assert "z" not in base.svg.split(' d="')[1].split('"')[0]
    assert base.labels == ()


def test_without_outlines_there_is_a_grid():
    for empty in ({}, {"features": [feature("elsewhere", None)]}):
        assert draw(empty) == grid()
    assert not grid().outlines
    assert "b-grid" in grid().svg


def test_layers_lie_in_a_fixed_order():
    base = draw({"features": [polygon("oblast"), polygon("lake"), polygon("land")]})
    spots = [base.svg.index(f"base-{kind}") for kind in ("land", "lake", "oblast")]
    assert spots == sorted(spots)
