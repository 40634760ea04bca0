"""Files, folders or standard input in; documents and a list of problems out."""

from __future__ import annotations

from lagebild.intake.pile import Pile, read_folder, read_paths, read_stream

__all__ = ["Pile", "read_folder", "read_paths", "read_stream"]
