"""Marks of punctuation that several rules look at: dashes, quotation marks in pairs."""

#: Dashes that set words off, and the hyphen that many write for one.
LONG_DASHES = frozenset("–—")
DASHES = LONG_DASHES | {"-"}
#: What opens a quotation, and what may close it.
QUOTES = {"„": "“”", "“": "”", "«": "»", '"': '"', "‘": "’”", "»": "«"}
