"""Settings from the environment: applied, or refused with a remedy."""

import pytest

from lagebild.errors import UsageError
from lagebild.settings import Settings, from_environment


def test_environment_is_applied(monkeypatch):
    monkeypatch.setenv("LAGEBILD_MAX_BYTES", "1000")
    monkeypatch.setenv("LAGEBILD_INTERFACE", "de")
    found = from_environment()
    assert (found.max_bytes, found.interface) == (1000, "de")
    assert found.gazetteer == Settings().gazetteer


@pytest.mark.parametrize("size", ["", "many", "-5", "0", "1e6"])
def test_a_size_that_is_no_number_is_refused(monkeypatch, size):
    monkeypatch.setenv("LAGEBILD_MAX_BYTES", size)
    with pytest.raises(UsageError, match="LAGEBILD_MAX_BYTES"):
        from_environment()
