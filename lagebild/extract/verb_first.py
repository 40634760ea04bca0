"""An if-clause without "if": a verb that opens it and a main clause behind the comma.

"Sollte die Stadt fallen, …", "Zöge die Armee ab, …", "Were the army to leave, …",
"Возьмут город — …". A line in, the tokens of such a clause out.
"""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.extract.findings import Line
from lagebild.extract.marks import DASHES
from lagebild.records import Token

_OPENINGS = frozenset("„«:–—")
_OTHER_OPENINGS = {
    "en": _OPENINGS | {";", "“"},  # elsewhere “ closes what „ has opened
    "de": _OPENINGS | {";"},  # a Slavic verb in the future may open any clause
}
_QUOTES = frozenset('„«“"')
_CLOSINGS = frozenset(":–—“")
_VERBS = frozenset({"VERB", "AUX"})
#: What may open the main clause of a Ukrainian or Russian sentence behind a comma.
_SUBJECTS = frozenset({"NOUN", "PROPN", "DET", "ADJ", "PRON", "VERB", "NUM"})


def verb_first(line: Line) -> range | None:
    """Return the tokens of an if-clause that its verb opens, None without one."""
    if line.words[-1:] == ("?",):
        return None
    language = line.grammar.language
    for start in _starts(line, _OTHER_OPENINGS.get(language, _OPENINGS)):
        end = _ENDS.get(language, _behind_tense)(line, start)
        if end is not None:
            return range(start, end)
    return None


def _starts(line: Line, openings: frozenset[str]) -> Iterator[int]:
    """Yield where a sentence may open: at its start and behind some marks."""
    for at, word in enumerate(line.words):
        before = line.words[at - 1] if at else ":"
        if before in openings and word[0].isalpha():
            yield at


def _english(line: Line, start: int) -> int | None:
    if (
        line.words[start] not in line.grammar.opens_condition
        or "," not in line.words[start:]
    ):
        return None
    return line.words.index(",", start)


def _german(line: Line, start: int) -> int | None:
    """The main clause opens with its verb, or with "so" or "dann".

    An ", warnt die Helferin," in between is neither clause.
    """
    tokens = line.sentence.tokens
    opens = line.words[start] in line.grammar.opens_condition
    if line.words[start + 1 : start + 2] == (",",):
        return None  # "Bewaffnete, die aus Mali kamen, …": a clause has a subject
    if not (opens or _is_finite(tokens[start]) or _is_resumed(line, start)):
        return None
    end: int | None = None
    for at in range(start + 2, len(tokens) - 2):
        if line.words[at] in _CLOSINGS:
            return None
        first = at + 1 + (line.words[at + 1] in _QUOTES)
        opens = _is_finite(tokens[first]) or line.words[first] in line.grammar.then
        if line.words[at] == "," and opens:
            end = at if end is None else end
            if first not in line.cued or _is_then(line, first):
                return end
    return None


def _is_then(line: Line, at: int) -> bool:
    """ "…, so müssten sie weichen": no "so der Stab"."""
    then = line.words[at] in line.grammar.then
    return then and _is_finite(line.sentence.tokens[at + 1])


def _is_resumed(line: Line, start: int) -> bool:
    """ "Fiele Kirow, so …": a verb that the reader took for a name."""
    then = (t for t in range(start, len(line.words) - 1) if line.words[t] == ",")
    return start in line.heads and any(
        line.words[t + 1] in line.grammar.then for t in then
    )


def _behind_tense(line: Line, start: int) -> int | None:
    """Both verbs are in the future: "Возьмут город — двинутся дальше"."""
    tokens = line.sentence.tokens
    verb = start + (line.words[start] == "не")
    if verb >= len(tokens) or not _is_future(tokens[verb]):
        return None
    for at in range(verb + 1, len(tokens) - 1):
        mark = line.words[at] in DASHES or (
            line.words[at] == ","
            and (
                tokens[at + 1].upos in _SUBJECTS
                or line.words[at + 1] in line.grammar.then
            )
        )
        if mark:
            later = any(_is_future(t) for t in tokens[at + 1 :])
            return at if later else None
    return None


def _is_finite(token: Token) -> bool:
    return token.upos in _VERBS and token.feat("VerbForm") == "Fin"


def _is_future(token: Token) -> bool:
    return token.upos in _VERBS and token.feat("Tense") == "Fut"


_ENDS = {"en": _english, "de": _german}
