"""What tests of several folders are given."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

# Before numpy is imported: its threads wait for each other where a machine is busy.
for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ.setdefault(name, "1")

from lagebild.store import memory_store  # noqa: E402

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
