"""Settings on one screen: command line over environment over these defaults."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace

from lagebild.errors import UsageError

#: The four languages that have a folder under `lang/`.
LANGUAGES = ("de", "en", "uk", "ru")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run may be told. Sizes in bytes."""

    #: Inputs above this size are refused with a remedy.
    max_bytes: int = 20_000_000
    #: Language of glosses and of the page.
    interface: str = "en"
    #: A file with a fuller gazetteer (`lagebild gazetteer import`), if any.
    gazetteer: str | None = None


def from_environment(base: Settings | None = None) -> Settings:
    """Return `base` with LAGEBILD_MAX_BYTES, _INTERFACE and _GAZETTEER applied.

    Raises UsageError for a size that is no number of bytes.
    """
    base, env = base or Settings(), os.environ
    size = env.get("LAGEBILD_MAX_BYTES", str(base.max_bytes))
    if not size.isdecimal() or int(size) == 0:
        raise UsageError(
            f"LAGEBILD_MAX_BYTES is {size!r}, not a number of bytes. "
            f"Set it to something like {base.max_bytes}, or unset it."
        )
    return replace(
        base,
        max_bytes=int(size),
        interface=env.get("LAGEBILD_INTERFACE", base.interface),
        gazetteer=env.get("LAGEBILD_GAZETTEER", base.gazetteer),
    )
