"""One line for a claim in the reader's language, built from its fields alone.

"Russian Ministry of Defence, via dpa: casualties: up to 195 killed, near Kozinka,
12 March 2024, not verified". The parts and their order come from the ontology.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from lagebild.ontology import Gloss, event_types
from lagebild.picture.cards import own_words
from lagebild.picture.naming import located, shown_name, translated
from lagebild.picture.wording import bounded, date, say
from lagebild.records import Claim, Hop, Mention, Place, Quantity

#: Statuses that a one-line reader must not miss, in the order in which they are told.
TOLD = ("denied", "hypothetical", "conditional", "directive", "open", "forecast",
        "planned", "opinion", "hedged", "unverified")  # fmt: skip
#: Up to this radius the event may be told to lie in the place, beyond it near it.
_IN_KM = 10.0
#: Statuses that the phase of a gloss tells already.
_SAME = frozenset({"planned", "hypothetical"})


def gloss(claim: Claim, language: str) -> str:
    """Return the one-line gloss of a claim: who says it, what, how sure."""
    event = phrase(claim, language)
    if claim.origin_factuality == "CT-" and claim.polarity == "+":
        event = say(language, "gloss.denies", event=event)
    elif claim.origin_factuality in ("PR-", "PS-"):
        event = say(language, "gloss.unlikely", event=event)
    line = say(language, "gloss.says", source=speaker(claim, language), event=event)
    told = [say(language, f"status.{word}") for word in _told(claim)]
    line = ", ".join([line, *told])
    return line[0].upper() + line[1:]


def _told(claim: Claim) -> list[str]:
    """Statuses the event phrase does not tell already."""
    spoken = _SAME & {claim.phase} if claim.type in event_types() else frozenset()
    return [word for word in TOLD if word in claim.status and word not in spoken]


def speaker(claim: Claim, language: str) -> str:
    """Return the origin and those that relay it, the nearest to the origin first."""
    origin = hop_name(claim.origin, language)
    if own_words(claim):
        return origin
    relays = [hop_name(hop, language) for hop in claim.chain[-2:0:-1] if hop.name]
    if not relays:
        return origin
    return say(language, "gloss.via", source=origin, relays=", ".join(relays))


def hop_name(hop: Hop, language: str) -> str:
    """Return a hop's name, or what sort of source it is where it has none."""
    return shown_name(hop, language) or say(language, f"role.{hop.role}")


def type_label(kind: str, language: str) -> str:
    """Return what an event type is called; its id where the ontology lacks it."""
    known = event_types().get(kind)
    return known.label.get(language, kind) if known else kind.replace("_", " ").lower()


def phrase(claim: Claim, language: str) -> str:
    """Return the event alone: who did what to whom, how many, where, when."""
    claim = _told_once(claim)
    known = event_types().get(claim.type)
    form = known.gloss.get(language) if known else None
    if form is None:
        return _plain(claim, language)
    verb = _verb(claim, form) if claim.actor or "actor" not in form.order else ""
    order = form.order if claim.actor else form.noun_order
    if "actor" not in form.order:
        order = form.order
    pieces = [(part, _part(part, claim, form, verb, language)) for part in order]
    return _join([(part, text) for part, text in pieces if text])


def title(claim: Claim, language: str) -> str:
    """Return the event alone, in as few unknown names as it can be said.

    Who acts and is no name goes unsaid, and a place that is not found beside one that
    is. What is counted is told once: by its words where somebody does it to them.
    """
    actor = [one for one in claim.actor if is_known(one) or not one.name[:1].islower()]
    found = [p for p in claim.place if p.place_id and p.kind != "described"]
    told = replace(claim, actor=tuple(actor), place=tuple(found) or claim.place)
    if claim.quantity and not any(map(is_known, claim.target)):
        told = _counted_once(told, language)
    return phrase(told, language)


def _counted_once(claim: Claim, language: str) -> Claim:
    known = event_types().get(claim.type)
    form = known.gloss.get(language) if known else None
    if form and form.order[0] == "actor" and claim.actor and claim.target:
        return replace(claim, quantity=())
    return replace(claim, target=())


def is_known(mention: Mention) -> bool:
    """Say whether somebody is in the registry, or of a side at least."""
    return bool(mention.entity or mention.side)


def _told_once(claim: Claim) -> Claim:
    """A place that is the target itself is told as the target alone, by its name."""
    names = {place.span: place.name for place in claim.place if place.span}
    struck = {target.span for target in claim.target} & names.keys()
    named = (
        replace(t, name=names[t.span]) if t.span and t.span in struck else t
        for t in claim.target
    )
    return replace(
        claim,
        target=tuple(named),
        place=tuple(place for place in claim.place if place.span not in struck),
    )


def _verb(claim: Claim, form: Gloss) -> str:
    frames = form.negative if claim.polarity == "-" else form.verb
    return frames.get(claim.phase, frames.get("occurred", ""))


def _join(pieces: Sequence[tuple[str, str]]) -> str:
    """Set commas before what stands apart: numbers, phase, time."""
    line, before = "", ""
    for part, text in pieces:
        apart = part in ("phase", "time") or (part == "quantity" and before != "")
        apart = apart or (part == "place" and before == "quantity")
        if not line or line.endswith(":"):
            glue = " " if line else ""
        else:
            glue = ", " if apart else " "
        line, before = f"{line}{glue}{text}", part
    return line


def _part(part: str, claim: Claim, form: Gloss, verb: str, language: str) -> str:
    names = listed(claim.actor, language)
    numbers = (counted(quantity, language) for quantity in claim.quantity)
    writers: dict[str, Callable[[], str]] = {
        "actor": lambda: f"{names}{form.actor_mark}" if names else "",
        "verb": lambda: verb or _noun(claim, form),
        "noun": lambda: _noun(claim, form),
        "target": lambda: _target(claim, form, verb, language),
        "quantity": lambda: ", ".join(filter(None, numbers)),
        "place": lambda: where(claim, form, verb, language),
        "phase": lambda: _phase_word(claim, form),
        "time": lambda: when_words(claim, language),
    }
    return writers[part]()


def _phase_word(claim: Claim, form: Gloss) -> str:
    """Return what the phase adds to the noun; a forecast is told as a status."""
    told = claim.phase == "future" and "forecast" in claim.status
    return "" if told else form.word.get(claim.phase, "")


def _noun(claim: Claim, form: Gloss) -> str:
    return f"{form.no} {form.noun}".strip() if claim.polarity == "-" else form.noun


def _target(claim: Claim, form: Gloss, verb: str, language: str) -> str:
    names = listed(claim.target, language)
    if not names or form.order[0] == "target":
        return f"{names}:" if names else ""
    link = form.verb_target if verb and claim.actor else form.noun_target
    return f"{link} {names}".strip()


def listed(mentions: Sequence[Mention], language: str) -> str:
    """Return the names of actors or targets, each once."""
    names = [shown_name(mention, language) for mention in mentions]
    return ", ".join(dict.fromkeys(filter(None, names)))


def counted(quantity: Quantity, language: str) -> str:
    """Return a quantity in words: "up to 195 killed"."""
    figure = bounded(quantity, language)
    thing = translated(quantity.of or quantity.unit or "", language)
    return " ".join(filter(None, (figure, thing))) if figure else ""


def where(claim: Claim, form: Gloss | None, verb: str, language: str) -> str:
    """Return the places by their prepositions: "near Kozinka", "from X, Y to Z"."""
    texts: list[str] = []
    before = None
    for place in claim.place:
        preposition = _preposition(place, claim, form, verb)
        if preposition == "in":
            preposition = _inside(place, language)
        text = located(place.name, preposition, language)
        if preposition == before and texts:
            texts[-1] += f", {translated(place.name, language)}"
        elif text:
            texts.append(text)
        before = preposition
    return " ".join(texts)


def _inside(place: Place, language: str) -> str:
    """Return "in" only where the event may be told to lie inside the place."""
    if place.kind in _LINES:
        return say(language, "place.at")
    exact = (place.precision_km or 0) <= _IN_KM or place.kind in _WIDE
    return "in" if exact else say(language, "place.near")


def _preposition(place: Place, claim: Claim, form: Gloss | None, verb: str) -> str:
    if form is None:
        return "in"
    if place.role:
        return form.place.get(place.role, "")
    if claim.target:
        return form.place.get("within", "in")
    # a place that is the object ("took Lyman") hangs on the noun: "capture of Lyman"
    own = form.place.get("none", "")
    return own or ("" if verb else form.noun_target)


_WIDE = frozenset(("country", "region", "macroregion", "district", "area", "sea"))
_LINES = frozenset(
    ("river", "lake", "front", "line", "border", "bridge", "dam", "crossing", "island")
)


def when_words(claim: Claim, language: str) -> str:
    """Return the times of the event in words."""
    words = [date(time.value, language) for time in claim.time]
    return ", ".join(dict.fromkeys(filter(None, words)))


def _plain(claim: Claim, language: str) -> str:
    """Gloss a type the ontology does not know, from its label."""
    numbers = [counted(quantity, language) for quantity in claim.quantity]
    parts = [
        type_label(claim.type, language),
        listed(claim.actor, language),
        listed(claim.target, language),
        ", ".join(filter(None, numbers)),
        where(claim, None, "", language),
        when_words(claim, language),
    ]
    return ", ".join(filter(None, parts))
