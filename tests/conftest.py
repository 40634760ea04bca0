"""What tests of several folders are given."""

from __future__ import annotations

import pytest

from lagebild.store import memory_store


@pytest.fixture
def store():
    opened = memory_store()
    yield opened
    opened.close()
