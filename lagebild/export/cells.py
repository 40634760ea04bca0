"""Text in; a spreadsheet cell that no program can take for a formula out."""

from __future__ import annotations

import re

#: Signs that begin a formula, also in their full-width forms; DDE needs no more.
_FORMULA = re.compile(r"^([=+\-@\uff1d\uff0b\uff0d\uff20])")
#: A spreadsheet set to another separator cuts a cell in two: what follows counts too.
_AFTER_CUT = re.compile(r"([;,|][\s\"']*)(?=[=+@\uff1d\uff0b\uff20]|-\s*[A-Za-z(])")
_BREAKS = re.compile(r"[\t\r\n\v\f\x00\u0085\u2028\u2029]+")


def cell(value: str | float | None) -> str | float:
    """Return a harmless cell. Numbers stay numbers; line breaks become spaces.

    A leading tab or carriage return is kept visible by an apostrophe, as after =, +,
    - and @ (OWASP, CSV injection).
    """
    if value is None:
        return ""
    if isinstance(value, int | float):
        return value
    flat = _BREAKS.sub(" ", value)
    flat = _AFTER_CUT.sub(r"\1'", flat)
    if flat != value and value[:1] in "\t\r\n":
        return "'" + flat.strip()
    if _FORMULA.match(flat.lstrip()):
        return "'" + flat
    return flat
