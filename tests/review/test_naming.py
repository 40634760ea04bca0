from __future__ import annotations

import pytest

from lagebild.errors import ProjectError, UsageError
from lagebild.review import the_claim

FOUND = [("abc1", "d"), ("abc12", "d"), ("abd", "e")]


@pytest.mark.parametrize(("typed", "claim"), [("abc1", "abc1"), ("abc12", "abc12")])
def test_a_whole_id_is_that_claim(typed, claim):
    assert the_claim(FOUND, typed) == (claim, "d")


def test_an_id_of_several_or_no_claims_is_refused_with_a_remedy():
    with pytest.raises(UsageError, match=r"beginning of 3 ids \(abc1, abc12, abd\)"):
        the_claim(FOUND, "ab")
    with pytest.raises(ProjectError, match="lagebild claims"):
        the_claim([], "x")
