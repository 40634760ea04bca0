"""What tests of several folders are given."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

from lagebild.store import memory_store

# No test is timed: a busy machine is no failure.
settings.register_profile(
    "untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("untimed")


@pytest.fixture
def store():
    opened = memory_store()
    yield opened
    opened.close()
