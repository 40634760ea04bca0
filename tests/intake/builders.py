"""Small files of each kind, built by hand."""

from __future__ import annotations

import io


def pdf(lines: list[str]) -> bytes:
    """Return a one-page PDF with the lines in a standard font (Latin letters)."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    stream = f"BT /F1 11 Tf 14 TL 50 780 Td {shown} ET".encode("cp1252")
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
        b"/Encoding /WinAnsiEncoding >>",
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\n" % (len(parts) + 1)
    out += b"startxref\n%d\n%%%%EOF\n" % table
    return bytes(out)


def docx(paragraphs: list[tuple[str, str]], title: str = "") -> bytes:
    """Return a Word file of (style, text) paragraphs."""
    from docx import Document

    document = Document()
    document.core_properties.title = title
    for style, text in paragraphs:
        document.add_paragraph(text, style=style or None)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


PAGE = """<!doctype html><html lang="de"><head><title>Truppen räumen Ufer - Bote</title>
<meta property="og:site_name" content="Dnipro Bote">
<meta property="og:title" content="Truppen räumen Ufer">
<meta property="article:published_time" content="2022-11-12T10:00:00Z">
<meta name="author" content="Jana Muster"></head><body>
<nav><a href="/">Startseite</a><a href="/p">Politik</a></nav><article>
<h1>Truppen räumen Ufer</h1>
<p>Die russischen Truppen haben nach eigenen Angaben das Ufer des Flusses geräumt. Das
teilte der Sprecher der Verwaltung am Samstag mit, ohne Zahlen zu nennen.</p>
<h2>Stab bleibt vorsichtig</h2>
<p>Die ukrainische Armee warnte vor einer Falle. In der Stadt seien noch Einheiten,
sagte eine Sprecherin. Unabhängig überprüfen ließen sich die Angaben nicht.</p>
</article><footer>Copyright Bote</footer></body></html>"""
