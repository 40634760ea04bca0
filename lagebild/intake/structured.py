"""JSON, JSON lines and Telegram exports: one document a record or message."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from lagebild.errors import InputError
from lagebild.intake.decode import decode
from lagebild.intake.plain import guess_noted
from lagebild.intake.raw import FIELDS, REMARKS, Parsed, Raw, collapse, writable
from lagebild.intake.stated import checked, unknown_keys
from lagebild.records import Problem

_KNOWN = frozenset(("id", "text", *FIELDS, *REMARKS))
_AS_DOCUMENTED = "See docs/howto/inputs.md for the fields; each record needs `text`."


def parse_json(content: bytes, name: str, path: str) -> Parsed:
    """Read one record, a list of records, or a Telegram Desktop export."""
    text, guessed = decode(content, path)
    try:
        found = json.loads(text)
    except ValueError as error:
        place = f"line {getattr(error, 'lineno', 1)}"
        raise InputError(path, f"not JSON: {error}", _AS_DOCUMENTED, place) from error
    except RecursionError as error:
        reason = "nested too deeply for a record"
        raise InputError(path, reason, _AS_DOCUMENTED) from error
    noted = guess_noted(guessed, path)
    if isinstance(found, dict) and ("messages" in found or "chats" in found):
        parsed = _telegram(found, name, path)
    elif isinstance(found, dict):
        parsed = _gather([("", found)], name, path)
    elif isinstance(found, list):
        numbered = [(f"record {n}", part) for n, part in enumerate(found, 1)]
        parsed = _gather(numbered, name, path)
    else:
        raise InputError(path, "neither a record nor a list", _AS_DOCUMENTED)
    return Parsed(parsed.texts, noted + parsed.problems)


def parse_lines(content: bytes, name: str, path: str) -> Parsed:
    """Read JSON lines; a broken line is told and the others are read."""
    text, guessed = decode(content, path)
    rows: list[tuple[str, Any]] = []
    problems = list(guess_noted(guessed, path))
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            rows.append((f"line {number}", json.loads(line)))
        except (ValueError, RecursionError) as error:
            reason = f"not JSON: {error}"[:200]
            remedy = "Write one JSON object a line."
            problems.append(Problem(path, reason, remedy, f"line {number}"))
    parsed = _gather(rows, name, path)
    return Parsed(parsed.texts, (*problems, *parsed.problems))


def _gather(rows: list[tuple[str, Any]], name: str, path: str) -> Parsed:
    """Read records; keys that nobody knows are told once for the file."""
    texts: list[Raw] = []
    problems: list[Problem] = []
    keys: set[str] = set()
    for number, (place, record) in enumerate(rows, 1):
        fallback = f"{name}/{number}" if place else name
        raw, wrong = _record(record, fallback, path, place)
        texts.extend(raw)
        problems.extend(wrong)
        keys.update(record if isinstance(record, dict) else ())
    return Parsed(tuple(texts), (*problems, *unknown_keys(keys - _KNOWN, path)))


def _record(
    record: Any, fallback: str, path: str, place: str
) -> tuple[tuple[Raw, ...], tuple[Problem, ...]]:
    if not isinstance(record, dict):
        return (), (Problem(path, "not an object", _AS_DOCUMENTED, place),)
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        return (), (Problem(path, "no text in it", _AS_DOCUMENTED, place),)
    fields, problems = checked(record, path, place)
    stored = writable(text)
    if stored != text:
        reason = "characters that no file can hold (NUL, half a surrogate pair)"
        remedy = "They were replaced by U+FFFD; export the record again."
        problems = (*problems, Problem(path, reason, remedy, place))
    named = record.get("id")
    is_name = isinstance(named, (str, int)) and collapse(str(named))
    name = writable(collapse(str(named))) if is_name else fallback
    grounds = dict.fromkeys(fields, "the record")
    return (Raw(name, stored, "json", path, fields, grounds),), problems


def _telegram(found: Mapping[str, Any], name: str, path: str) -> Parsed:
    texts: list[Raw] = []
    for prefix, chat in _chats(found, name):
        messages = chat.get("messages")
        for message in messages if isinstance(messages, list) else ():
            if isinstance(message, dict) and message.get("type") == "message":
                texts.extend(_message(message, chat, prefix, path))
    if not texts:
        raise InputError(
            path, "no message with text in it", "Export the chat again as JSON."
        )
    return Parsed(tuple(texts))


def _chats(found: Mapping[str, Any], name: str) -> Iterator[tuple[str, Any]]:
    """Yield (name, chat): the one chat of an export, or all of a full export."""
    if "messages" in found:
        yield name, found
        return
    chats = found["chats"]
    listed = chats.get("list") if isinstance(chats, dict) else chats
    for number, chat in enumerate(listed if isinstance(listed, list) else (), 1):
        if isinstance(chat, dict):
            yield f"{name}/{chat.get('id', number)}", chat


def _message(
    message: Mapping[str, Any], chat: Mapping[str, Any], prefix: str, path: str
) -> Iterator[Raw]:
    """Yield the message as a post, unless it is a picture without words."""
    text = writable(_flat(message.get("text", "")))
    if not text.strip():
        return
    stated = {
        "outlet": chat.get("name"),
        "author": message.get("author"),
        "date": str(message.get("date", "")),
    }
    yield Raw(
        writable(f"{prefix}/{message.get('id', 'unnumbered')}"),
        text,
        "telegram",
        path,
        {
            k: collapse(writable(v))
            for k, v in stated.items()
            if isinstance(v, str) and v
        },
        dict.fromkeys(stated, "the Telegram export"),
        post=True,
    )


def _flat(text: Any) -> str:
    """Return a message's text: a string, or strings and entities mixed."""
    if isinstance(text, str):
        return text
    if isinstance(text, dict):
        return _flat(text.get("text", ""))
    return "".join(_flat(part) for part in text) if isinstance(text, list) else ""
