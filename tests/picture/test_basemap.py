import math
import re

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
    inner = {"type": "Polygon", "coordinates": [[[1, 1], [2, 1], [2, 2], [1, 1]]]}
    wide = {"type": "Polygon", "coordinates": [[[0, 0], [9, 1], [8, 9], [0, 0]]]}
    around = feature("country", wide)
    calm, disputed = (
        draw({"features": [around, feature("oblast", inner, disputed=flag)]}).svg
        for flag in (False, True)
    )
    assert 'class="b-oblast b-disputed"' in disputed
    assert "b-disputed" not in calm


def test_no_line_is_drawn_where_the_data_were_cut_off():
    """The country goes on beyond the western frame: there it has ground, no line."""
    west = {
        "type": "Polygon",
        "coordinates": [[[0, 0], [5, 1], [7, 5], [5, 9], [0, 10], [0, 0]]],
    }
    base = draw({"features": [feature("country", west)]})
    ground, line = re.findall(r'class="(b-\w+)" d="([^"]+)"', base.svg)
    assert ground[0] == "b-ground"
    assert ground[1].endswith("z")
    assert line[1].count("M") == 1
    assert "z" not in line[1]


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
