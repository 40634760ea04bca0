"""Packed corpora in, their files in a folder out."""

from __future__ import annotations

import tarfile
from pathlib import Path


def unpack(archive: Path, folder: str) -> None:
    """Unpack an archive; Pythons before 3.11.4 know no filter for what is unsafe."""
    with tarfile.open(archive) as packed:
        if hasattr(tarfile, "data_filter"):
            packed.extractall(folder, filter="data")
        else:
            packed.extractall(folder)
