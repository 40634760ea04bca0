"""Which words of a sentence name an event: triggers chosen from all that match."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lagebild.extract.beside import objects_of, subjects_of
from lagebild.extract.findings import Line
from lagebild.extract.inquits import is_inquit
from lagebild.extract.kinds import names_kind
from lagebild.extract.literal import is_literal
from lagebild.extract.lookalikes import is_lookalike
from lagebild.extract.needs import needs_met, speaks_of_fire
from lagebild.extract.objects import ARMED, is_arms, is_ground, is_troops, takes_ground
from lagebild.extract.parted import particles_of
from lagebild.extract.shapes import SURE, UNCHECKED, VAGUE
from lagebild.extract.trees import Tree
from lagebild.lang.events import TriggerEntry
from lagebild.lang.patterns import Match
from lagebild.ontology import event_types

Trigger = Match[TriggerEntry]


def choose_triggers(line: Line) -> tuple[Trigger, ...]:
    """Return triggers that share no word, more words first, in order of the text.

    An entry with `needs` counts only where the sentence has one of them; a noun inside
    a name ("Assault Brigade", "Ministry of Defence") names no event.
    """
    taken = _taken(line)
    fit = [
        m
        for m in line.triggers
        if (taken.isdisjoint(m.tokens) or m.pattern == UNCHECKED)
        and not _disclaims(line, m)
        and needs_met(line, m)
        and not _inside_name(line, m)
        and not is_lookalike(line, m)
        and not _is_figure(line, m)
        and is_literal(line, m)
        and not _is_torn(line, m)
        and not _is_attribute(line, m)
        and not _is_manner(line, m)
        and not _depicts(line, m)
        and not _is_half(line, m)
        and not _is_auxiliary(line, m)
        and not _is_befallen(line, m)
        and not _is_denial(line, m)
        and not _is_asked_for(line, m)
        and not is_inquit(line, m)
    ]
    fit = [_uncounted(line, _released(line, m, fit)) for m in _whole(line, fit)]
    fit.sort(key=lambda m: (*_rank(line, m), _is_misread(line, m)))
    out: list[Trigger] = []
    used: set[int] = set()
    told: set[int] = set()
    for match in fit:
        if used.isdisjoint(match.tokens):
            if not (match.entry.needs and told.issuperset(match.tokens)):
                used.update(match.tokens)
                out.append(_without_names(line, match))
        elif any(_is_of_same(match, other) for other in out):
            told.update(match.tokens)
    return tuple(sorted(out, key=lambda m: m.tokens))


def _is_of_same(match: Trigger, other: Trigger) -> bool:
    """ "Raised a flag over" beside "a flag over": its verb names no other event."""
    same = match.entry.type == other.entry.type and len(match.tokens) > 1
    return same and not set(match.tokens).isdisjoint(other.tokens)


def _uncounted(line: Line, match: Trigger) -> Trigger:
    """ "Counted nine bodies": the bodies are the event, who counts is its source."""
    counts = {t for c in line.cues if c.entry.cls == "estimate" for t in c.tokens}
    rest = tuple(t for t in match.tokens if t not in counts)
    return replace(match, tokens=rest) if rest else match


#: Acts of speech leave the words of what they are about to that event (ruling 1).
_ACTS = frozenset({"ORDER", "DEMAND", "APPEAL", "ANNOUNCE", "JUSTIFY"})


def _released(line: Line, match: Trigger, fit: list[Trigger]) -> Trigger:
    """ "Ordered … withdrawal" is the order alone: the withdrawal is another event."""
    if match.entry.type not in _ACTS or len(match.tokens) == 1:
        return match
    act = next((t for t in match.tokens if _is_verb(line, t)), match.tokens[0])
    about = {
        t
        for other in fit
        if other.entry.type not in _ACTS and act not in other.tokens
        for t in other.tokens
    }
    return replace(match, tokens=tuple(t for t in match.tokens if t not in about))


def _rank(line: Line, match: Trigger) -> tuple[float, int, tuple[int, ...], int, str]:
    vague = -_closeness(line, match)
    return -_weight(match), -_asked(match), match.tokens, vague, match.entry.type


def _closeness(line: Line, match: Trigger) -> int:
    """A word that a pattern names whole is closer than one whose end it names."""
    ends = [w[1:] for w in match.pattern.split("|") if w.startswith("*")]
    word = line.words[match.tokens[0]]
    return max((len(e) for e in ends if word.endswith(e)), default=len(word))


def _is_misread(line: Line, match: Trigger) -> bool:
    """German "Angriff" is no "angriff": a noun has the roles of a noun's entry."""
    noun = all(line.sentence.tokens[t].upos == "NOUN" for t in match.tokens)
    return noun and match.entry.pos == "verb"


_SURE = 3.5  # words, as if so many stood together
_VAGUE = 0.5  # any other event that the same word names is closer


def _weight(match: Trigger) -> float:
    """More words weigh more, words that stand together more than words apart.

    A verdict that its grammar shows is closest ("is seen as doomed"), a mere predicate
    ("is a risk") is not.
    """
    if match.pattern in SURE:
        return _SURE
    if match.pattern in VAGUE:
        return _VAGUE
    if match.entry.type == "REFUSE_ORDER":
        return len(match.tokens) + _SURE  # what soldiers refuse to do is not done
    apart = match.tokens[-1] - match.tokens[0] >= len(match.tokens)
    return len(match.tokens) - (0.5 if apart else 0)


def _asked(match: Trigger) -> int:
    """What asks for more is more certain: a land behind, whom it befalls, anything."""
    needs = match.entry.needs
    if any("land" in need for need in needs):
        return 3
    return int(bool(needs)) + int(bool(needs) and all("of:" in need for need in needs))


def _without_names(line: Line, match: Trigger) -> Trigger:
    """Leave participants out of a pattern of several words ("occupiers expelled").

    Of "two wounded miners" the wounded are no more than that: it is what befell them.
    """
    if match.entry.pos == "noun" or len(match.tokens) == 1:
        return match
    names = [line.range(a.span) for a in line.actors]
    tokens = tuple(
        t
        for t in match.tokens
        if line.sentence.tokens[t].upos in _VERBS
        or line.sentence.tokens[t].feat("VerbForm") == "Part"
        or not any(first <= t < last for first, last in names)
    )
    return replace(match, tokens=tokens) if tokens else match


def _taken(line: Line) -> set[int]:
    """Words of cues ("according to"), groups and titles ("minister of defence")."""
    phrases = [m.tokens for m in line.cues if m.entry.kind in ("preposition", "adverb")]
    phrases += [m.tokens for m in line.cues if m.entry.negates and len(m.tokens) > 1]
    groups = (*line.marked("collective"), *line.marked("titles"))
    phrases += [m.tokens for m in groups if len(m.tokens) > 1]
    return {token for tokens in phrases for token in tokens}


#: What a disclaimer says is itself of these types and of no other.
_OF_DISCLAIMERS = frozenset({"VERIFICATION", "INFO_ENV"})


def _disclaims(line: Line, match: Trigger) -> bool:
    if match.entry.type in _OF_DISCLAIMERS:
        return False
    tokens = {t for m in line.marked("disclaimer") for t in m.tokens}
    return not tokens.isdisjoint(match.tokens)


def _depicts(line: Line, match: Trigger) -> bool:
    """ "The video shows how rebels enter Bor": what is seen, and no verdict."""
    shown = {t for c in line.cues if c.entry.cls == "show" for t in c.tokens}
    if match.entry.type != "ASSESS" or shown.isdisjoint(match.tokens):
        return False
    subjects = subjects_of(line, match.tokens)
    return any(names_kind(line, noun, "footage") for noun in subjects)


def _is_attribute(line: Line, match: Trigger) -> bool:
    """ "The left bank": an adjective that looks like a form of a verb."""
    return match.entry.pos == "verb" and any(
        line.words[t] in line.grammar.homographs
        and line.sentence.tokens[t].deprel == "amod"
        for t in match.tokens
    )


def _is_manner(line: Line, match: Trigger) -> bool:
    """ "Hit by mistake": how it was done, and no verdict."""
    pairs = (" ".join(line.words[t - 1 : t + 1]) for t in match.tokens if t)
    return len(match.tokens) == 1 and not line.grammar.manner.isdisjoint(pairs)


def _is_torn(line: Line, match: Match[TriggerEntry]) -> bool:
    """ "Took the base and led captives off": a word of another verb's clause."""
    tree, own = line.tree, match.tokens
    if tree is None or match.entry.pos != "verb" or own[-1] - own[0] < len(own):
        return False
    if _is_of_predicate(line, tree, own):
        return True
    verbs = [t for t in own if line.sentence.tokens[t].upos == "VERB"]
    nouns = [t for t in own if line.sentence.tokens[t].upos == "NOUN"]
    if _is_of_other(line, tree, match):
        return True
    if len(verbs) != 1:
        return False
    return any(_hangs_elsewhere(line, tree, noun, verbs[0]) for noun in nouns)


_OF_PEOPLE = frozenset({"TAKE_PRISONER", "KILLING", "CASUALTIES"})


def _is_of_other(line: Line, tree: Tree, match: Trigger) -> bool:
    """ "Захватили штаб военного округа": an attribute there is nobody who is taken."""
    last = match.tokens[-1]
    attribute = tree.label(last) == "amod" and line.sentence.tokens[last].upos == "ADJ"
    people = match.entry.type in _OF_PEOPLE
    noun = tree.head(last)  # "left five people dead" says what became of them
    before = noun is not None and last < noun
    return people and attribute and before and noun not in match.tokens


def _is_of_predicate(line: Line, tree: Tree, own: Sequence[int]) -> bool:
    """ "Ist unter Kontrolle der Miliz": it is not the militia that the town is."""
    copula, noun = own[0], own[-1]
    if len(own) != 2 or tree.label(copula) != "cop":
        return False
    below = tree.label(noun) == "nmod" and line.sentence.tokens[noun].upos == "NOUN"
    return below and tree.head(copula) in set(tree.above(noun))


def _is_auxiliary(line: Line, match: Trigger) -> bool:
    """ "The militias have been …": whose participle stands outside names no event."""
    tree, own = line.tree, match.tokens
    kinds = {t: line.sentence.tokens[t].upos for t in own}
    helping = [t for t in own if kinds[t] == "AUX"]
    if tree is None or not helping or "VERB" in kinds.values():
        return False
    if match.entry.pos == "idiom":
        return False
    outside = [tree.head(t) for t in helping if tree.label(t) == "aux"]
    return len(outside) == len(helping) and all(
        above is not None and above not in own and _is_verb(line, above)
        for above in outside
    )


def _is_half(line: Line, match: Trigger) -> bool:
    """ "Schlugen … vor" is no "schlugen": the particle makes it another verb.

    Nor is "räumte ein, dass sie aus Bor flohen" "räumte … aus".
    """
    tree, own = line.tree, match.tokens
    if tree is None or not line.grammar.german:
        return False
    particles = particles_of(line.sentence.tokens, tree)
    rest = [t for t in own if t not in particles]
    if _is_of_infinitive(line, tree, own):
        return True
    if any(line.sentence.tokens[t].upos != "ADP" for t in rest):
        return False
    return any(t in particles and particles[t] not in own for t in own)


def _is_of_infinitive(line: Line, tree: Tree, own: Sequence[int]) -> bool:
    """ "Sagte, er habe nichts zu tun" is no "sagte … zu": it marks another verb's."""
    last = own[-1]
    verb = tree.head(last)
    marks = line.words[last] == "zu" and tree.label(last) in ("mark", "advmod")
    if len(own) < 2 or verb is None or verb in own or not marks:
        return False
    infinitive = line.sentence.tokens[verb].feat("VerbForm") == "Inf"
    beside = tree.head(verb) in own or any(tree.head(t) == verb for t in own[:-1])
    return infinitive and not beside


def _whole(line: Line, fit: Sequence[Trigger]) -> list[Trigger]:
    """ "Zogen nach Bor ab": the verb with its particle, not the one without it."""
    if line.tree is None or not line.grammar.german:
        return [*fit]
    parted = particles_of(line.sentence.tokens, line.tree).items()
    whole = {
        verb for verb, part in parted if any({verb, part} <= {*m.tokens} for m in fit)
    }
    particles = dict(parted)
    return [
        m
        for m in fit
        if all(particles[t] in m.tokens for t in whole.intersection(m.tokens))
    ]


def _hangs_elsewhere(line: Line, tree: Tree, noun: int, verb: int) -> bool:
    """True for an object of a verb coordinated with this one; subjects are shared."""
    above = next((a for a in tree.above(noun) if _is_verb(line, a)), verb)
    if above == verb:
        return False
    if any(above in c.tokens for c in line.cues if c.entry.kind == "verb"):
        return tree.label(noun) == "nsubj"  # "the bridge is blown up, said the mayor"
    if tree.label(noun) == "nsubj":  # "a man was killed and two boys were hurt"
        joined = tree.label(verb) == "conj" and tree.has(verb, "nsubj")
        set_in = tree.label(above) == "parataxis" and verb < above < noun
        return joined or set_in  # "…, says a soldier"
    inside = verb in tree.above(noun)
    if tree.label(verb) == "ccomp" and tree.head(verb) == above:
        return True  # "from people there I hear that they hold …"
    return tree.label(above) == "conj" or (not inside and tree.label(verb) == "conj")


#: Nouns of these types name a thing as well: "stronghold", "crossing", "checkpoint".
_THINGS = frozenset({"CONTROL", "PRESENCE", "LOGISTICS", "FORTIFY", "AIR_DEFENCE"})


def _is_befallen(line: Line, match: Trigger) -> bool:
    """ "They shelled a stronghold": nobody's, it is what is shelled and no event."""
    tree, entry = line.tree, match.entry
    if tree is None or entry.type not in _THINGS | {"PROTEST"}:
        return False
    if any(line.sentence.tokens[t].upos in _VERBS for t in match.tokens):
        return False
    head = tree.top(match.tokens)
    if entry.type == "PROTEST" and not names_kind(line, head, "people"):
        return False
    if entry.type == "AIR_DEFENCE" and tree.label(head) == "obj":
        return True  # "moved a mobile air-defence battery": it hits nothing
    owners = tree.children(head, "nmod", "amod", "det")
    whose = any(line.actor_at(line.sentence.tokens[t].span.start) for t in owners)
    while tree.label(head) in ("nmod", "conj"):
        above = tree.head(head)
        if above is None:
            break
        head = above
    befalls = _HITTING | _BESIDE.get(entry.type, frozenset())
    hit = any(
        tree.head(head) in m.tokens
        and m.entry.type in befalls
        and m.entry.pos == "verb"
        for m in line.triggers
    )
    aside = ("obl",) if entry.type in ("PRESENCE", "PROTEST") else ()
    parts = ("obj", "nsubj", "iobj", *aside)
    return hit and not whose and tree.label(head) in parts


def _is_asked_for(line: Line, match: Trigger) -> bool:
    """ "Reached by phone", "telefonisch erreicht"; nor is "who was behind it" told."""
    tree, at = line.tree, match.tokens[0]
    if tree is None or match.entry.pos != "verb":
        return False
    verb = tree.top(match.tokens)
    below = tree.children(verb, "obl", "advmod", "nsubj")
    called = [t for t in below if line.words[t].startswith(line.grammar.phones)]
    blame = match.entry.type == "ACCUSE" and line.words[at - 1] in line.grammar.asking
    moved = match.entry.type in ("ADVANCE", "DISPLACE", "CAPTURE")
    return (moved and bool(called)) or (blame and _blames(line, match))


def _blames(line: Line, match: Trigger) -> bool:
    return any(line.words[t] in line.grammar.behind for t in match.tokens)


#: What is done with guns against aircraft, where none of them fires.
_GIVING = frozenset({"LOGISTICS", "DEPLOY", "DEMAND", "APPEAL", "ANNOUNCE"})
#: Who is seized or killed while he demonstrates is told of as that.
_HURTING = frozenset({"TAKE_PRISONER", "KILLING", "CASUALTIES", "ABUSE"})
_BESIDE = {"AIR_DEFENCE": _GIVING, "PROTEST": _HURTING}
_HITTING = frozenset({"STRIKE", "DESTROY", "ATTACK", "CAPTURE", "SABOTAGE", "CLOSURE"})


def _is_denial(line: Line, match: Trigger) -> bool:
    """ "Hat den Vorwurf zurückgewiesen": a charge is no attack that is repelled."""
    denied = (c.tokens for c in line.cues if c.entry.negates)
    says = any({*match.tokens} <= {*tokens} for tokens in denied)
    if match.entry.type != "REPEL" or not says:
        return False
    objects = objects_of(line, match.tokens)
    return any(line.words[o].startswith(line.grammar.accounts) for o in objects)


def _is_verb(line: Line, token: int) -> bool:
    return line.sentence.tokens[token].upos == "VERB"


_WAR = frozenset({"manoeuvre", "fire"})
#: What is no figure of speech beside a central bank or a market: flags, sightings.
_PLAIN = frozenset({"ANNEX", "SYMBOL", "PRESENCE"})


def _is_figure(line: Line, match: Trigger) -> bool:
    """ "Attacked the opposition in parliament": another field and nobody in arms."""
    clause = line.clause_of(match.tokens[0])
    other = [m.tokens[0] for m in line.marked("other_field") if m.tokens[0] in clause]
    group, type_ = event_types()[match.entry.type].group, match.entry.type
    if not other or group not in _WAR or type_ in _PLAIN:
        return False
    words = range(len(line.words))
    armed = speaks_of_fire(line) or any(a.kind in ARMED for a in line.actors)
    armed = armed or any(is_troops(line, t) or is_arms(line, t) for t in words)
    return not armed and not _hits_site(line, match, other)


def _hits_site(line: Line, match: Trigger, words: Sequence[int]) -> bool:
    """ "Bombed a market": a building in a place can be hit by more than words."""
    ground = takes_ground(line, match) and bool(line.places)
    return ground and all(is_ground(line, word) for word in words)


def _inside_name(line: Line, match: Trigger) -> bool:
    if match.entry.pos == "verb" and not is_nominal(line, match):
        return False
    words = [line.sentence.tokens[t] for t in match.tokens]
    if match.entry.type in _HARM and all(w.deprel == "amod" for w in words):
        return False  # «шістьох загиблих військових»
    span = line.span(match.tokens)
    names = [a.span for a in line.actors] + [p.toponym.span for p in line.places]
    return any(name.contains(span) for name in names)


_HARM = frozenset({"CASUALTIES", "KILLING"})
_VERBS = frozenset({"VERB", "AUX"})
_WORD_CLASSES = _VERBS | {"NOUN", "PROPN"}


def is_nominal(line: Line, trigger: Trigger) -> bool:
    """True where the words stand as a noun, whatever the lexicon entry says.

    German writes nouns with a capital; an English word behind an article or an
    adjective of side, or an -ing form before "of", is one ("the escape of").
    """
    kinds = {line.sentence.tokens[t].upos for t in trigger.tokens} & _WORD_CLASSES
    if kinds:
        return not kinds & _VERBS
    return looks_nominal(line, trigger)


def looks_nominal(line: Line, trigger: Trigger) -> bool:
    """True for a noun by the lexicon's entry and the word's shape alone."""
    if trigger.entry.pos == "noun":
        return True
    if trigger.entry.pos != "verb" or len(trigger.tokens) > 1:
        return False
    at = trigger.tokens[0]
    token = line.sentence.tokens[at]
    if line.grammar.german:
        return token.text[0].isupper() and at > 0 and line.words[at - 1][-1].isalnum()
    if not line.grammar.english:
        return False
    before = line.words[at - 1] if at else ""
    after = line.words[at + 1] if at + 1 < len(line.words) else ""
    if line.words[at].endswith("ing"):
        return before in {"the", "a"} and after == "of"
    return before in line.grammar.determiners and before not in {"that", "all"}
