"""Words that take up the one named last: "the latter", "diese", «последние», «ті».

A line, such a word and the line before in; the actor that stands last there and agrees
with it out. Its subject is meant only where nobody else is named.
"""

from __future__ import annotations

from dataclasses import replace

from lagebild.extract.actors import ActorMention
from lagebild.extract.findings import Line

_APART = frozenset({"acl", "nmod", "appos"})  # "те, кто сдался", "die aus Goma"
_KINDS = frozenset({"", "civilians"})  # too vague to be taken up
_FORMS = ("Number", "Gender")


def is_latter(line: Line, at: int) -> bool:
    """True for a subject that is nothing but such a word."""
    tree = line.tree
    if tree is None or line.words[at] not in line.grammar.latter:
        return False
    return tree.label(at) == "nsubj" and not tree.has(at, *_APART)


def latter_beside(line: Line, noun: int) -> ActorMention | None:
    """ "The latter's spokesman", «речник останніх»: for whom somebody speaks."""
    if line.tree is None:
        return None
    owners = line.tree.children(noun, "nmod")
    words = (t for t in owners if line.words[t] in line.grammar.latters)
    return next((latter_meant(line, t, None) for t in words), None)


def latter_meant(line: Line, at: int, before: Line | None) -> ActorMention | None:
    """Return the last actor before the word that it may mean, here or a line above."""
    token = line.sentence.tokens[at]
    for near, end in ((line, token.span.start), (before, None)):
        if near is None:
            continue
        named = [a for a in near.actors if a.kind not in _KINDS]
        named = [a for a in named if end is None or a.span.end <= end]
        fitting = [a for a in named if _agrees(line, at, near, a)] or named[1:]
        if fitting:
            return replace(fitting[-1], span=token.span, text=token.text)
    return None


def _agrees(line: Line, at: int, before: Line, actor: ActorMention) -> bool:
    """Of initials nothing can be told; of a name the noun at its head counts."""
    word = line.sentence.tokens[at]
    if line.grammar.english:
        return True  # an English "latter" shows neither
    words = before.sentence.tokens[slice(*before.range(actor.span))]
    nouns = [t for t in words if t.upos in ("NOUN", "PROPN")]
    for noun in nouns[:1]:
        pairs = [(word.feat(f), noun.feat(f)) for f in _FORMS]
        number, gender = (None in pair or pair[0] == pair[1] for pair in pairs)
        return noun.text.isupper() or (number and (gender or pairs[0][0] == "Plur"))
    return bool(words)
