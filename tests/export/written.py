"""What an export writes, as bytes."""

from __future__ import annotations

import io

from lagebild.export import write


def exported(form, *pages):
    stream = io.BytesIO()
    write(form, pages, stream)
    return stream.getvalue()
