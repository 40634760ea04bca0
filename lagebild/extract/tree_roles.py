"""Who did it and to whom by the dependency tree.

Line, tree and trigger in; actors and targets out. Where a role's filler stands is
said by the trigger's entry, what may fill it by the ontology's type.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild.extract.actors import ActorMention
from lagebild.extract.case_forms import REFLEXIVE
from lagebild.extract.deeds import DEEDS, is_charged
from lagebild.extract.events import is_nominal
from lagebild.extract.kinds import names_kind
from lagebild.extract.objects import is_ground, is_shot
from lagebild.extract.tree_bearers import (
    ADDRESSED,
    ANYBODY,
    BLAMING,
    SUFFERED,
    Bearers,
    Found,
    Group,
)
from lagebild.extract.word_forms import Forms
from lagebild.ontology import Slot

_LOST = frozenset({"CASUALTIES", "DESTROY"})  # "the loss of the machine", in one
#: Events that have a place where they come from, as well as an agent.
_FROM = frozenset({"REPEL", "WITHDRAW", "CAPTURE", "DISPLACE", "ADVANCE", "DEPLOY"})
#: Where no doer of an event stands.
_NOBODY_AT = {"ASSESS": "agent", "JUSTIFY": "of"}
_HIT = ("STRIKE", "ABUSE", "DESTROY")
_INNER = ("object", "subject", "bare", "into", "against")
_FORCES = Slot(takes=("forces",))  # not a person, whom a reader may have made up
_PARTY = Slot(takes=("party",))
_SINGLE = frozenset({"person", "office"})
_STATE = Slot(takes=("place",))  # "turned on Belgium, which it accuses of …"
#: Events that have parties for subjects, whatever their words: "kept mum".
_BY_PARTIES = frozenset({"CLASH", "INFO_ENV"})
#: "The help of residents", "a hoax of the staff": whose it is gives or stages it.
_GIVEN = frozenset({"CIVIL_SUPPORT", "ASSIST_INTEL", "INFO_OP"})
#: Events that befall people, whatever the noun for them: "beat the fishermen".
_OF_PEOPLE = frozenset({"ABUSE", "ASSIST_INTEL", "CLASH", "CLOSURE", "NEGOTIATE"})
#: Events of those who go of themselves too, whatever they leave: "left the village".
_LEFT = frozenset({"DISPLACE"})
_OUTDOORS = frozenset({"PROTEST"})  # "took to the streets": against nobody there
_KEPT = frozenset({"TAKE_PRISONER"})  # "still in its hands"
_ARRIVED = frozenset({"DEPLOY"})
_EXPLODING = frozenset({"SABOTAGE"})  # beside what a charge goes off
_HITTING = frozenset({"DESTROY", "AIR_DEFENCE"})
_GOING_UP = frozenset({"DESTROY", "SABOTAGE"})
#: Whose noun is posted, raised, or held and put off.
_SHOWN = frozenset({"MEDIA", "SYMBOL", "VOTE"})
#: "Fell to the rebels", "in die Hände der Miliz", "достался боевикам": who has it now.
_OWNERS = ("owner", "of", "agent", "inner of")
_RECEIVING = ("agent", "to", "owner", "of", "object", "bare")
_VERBAL_ACTOR = {
    "subject": ("subject", "agent"),
    "object": ("object", "bare", "subject"),
    "genitive": ("subject", "agent"),
}
_VERBAL_TARGET = {
    "subject": ("object", "subject"),
    "object": ("object", "bare"),
    "genitive": ("object", "of"),
}


class Finder(Bearers):
    """Finds actors and targets of a trigger among the phrases of its sentence."""

    def named_by(self, token: int, role: str) -> list[ActorMention]:
        """Return whom a word names as an actor or a target of the trigger."""
        if self._is_losing() if role == "actor" else self._is_fired(token):
            return []
        if role == "actor" and (self._is_no_subject(token) or self._is_borne(token)):
            return []
        slot = self.acting if role == "actor" else self.befallen
        return self._named([token], slot) or self._named([token], ANYBODY)

    def _is_no_subject(self, token: int) -> bool:
        """ "Сусіда били": a reader's subject whose form is no subject's."""
        forms, verb = Forms(self.line, self.tree), self.tree.head(token)
        direct = verb is not None and self.tree.label(token) == "nsubj"
        return direct and (forms.is_object(token) or forms.clashes(verb or 0, token))

    def roles(self) -> Found:
        """Return actors and targets, with the places where they stand."""
        actor, target = self._where()
        # "seen by many as …": who judges does nothing; "zum Schutz der Stadt": for whom
        nobody = _NOBODY_AT.get(self.entry.type)
        actor = tuple(place for place in actor if place != nobody)
        if self.befallen.alone and not (
            self._others() or is_charged(self.line, self.tree, self.trigger)
        ):
            target = (*target, *actor)
            actor = ("agent",)
        actors = self._actors(actor)
        targets = self._targets(target, actors[0])
        if actors[0] and actors[0] == targets[0]:  # "the road is cut"
            actors = [], ""
        return actors, targets if targets[0] or not self._arrives() else actors

    def _actors(self, places: Sequence[str]) -> Group:
        acting = self.acting
        if self._called():
            return [], ""
        anywhere = list(self._for_anybody(places))
        found = self._ours() or self._first(acting)
        found = found if found[0] else self._fill((*places, *self._also()), acting)
        if not found[0] and self.entry.type in _BY_PARTIES:
            found = self._fill(("subject",), _PARTY)
        if not found[0] and acting.named and not self._is_sent():
            found = self._named(self._own_nouns(), acting)[:1], "trigger"
        if not found[0] and self._meets_a_blow():
            found = self._fill(_OWNERS, acting)
        if not found[0]:
            found = self._fill(anywhere, acting)
        if not found[0]:
            found = self._fill(anywhere, ANYBODY)
        if all(m.text.lower() in self.line.grammar.this for m in found[0]):
            found = [], ""  # "this" acts in no war
        if not found[0]:
            return found
        return [
            *found[0],
            *self._named(self.places.get("together", ()), acting),
        ], found[1]

    def _also(self) -> Iterator[str]:
        """Yield where else an actor may stand, but for a genitive that undergoes it."""
        borne = self.entry.target == "genitive"
        return (p for p in self.acting.by if not (borne and p == "of"))

    def _is_borne(self, token: int) -> bool:
        """ "The occupation of Georgia": the genitive of a noun that says so."""
        borne = self.entry.target == "genitive" and is_nominal(self.line, self.trigger)
        return borne and token in (*self.places.get("of", ()), *self.trigger.tokens)

    def _ours(self) -> Group | None:
        """ "The village is ours", "посадка за нами": whose it is holds it."""
        grammar = self.line.grammar
        words = grammar.our | grammar.ours
        ours = [t for t in self.trigger.tokens if self.line.words[t] in words]
        if self.entry.type != "CONTROL" or not ours:
            return None
        return [self.namer.speaker(ours[0])], "trigger"

    def _first(self, acting: Slot) -> Group:
        """ "Clashes between", "withdrew its troops"; "orders from the capital"."""
        nominal = is_nominal(self.line, self.trigger)
        mediates = self.entry.type == "NEGOTIATE" and not nominal
        if mediates and self._fill(("subject",), acting)[0]:
            return [], ""  # "Angola mediates between them"
        if "place" not in acting.takes:
            either = ANYBODY if nominal and acting.first == ("between",) else _FORCES
            found = self._fill(acting.first, either)
            mine = found[1] == "object" and self._are_own(found[0])
            owners = self._fill(("subject",), acting) if mine else ([], "")
            # "the president withdrew his troops": he does not go himself
            go = owners[0] and all(m.kind not in _SINGLE for m in owners[0])
            return owners if go else found
        return self._fill(acting.first if nominal else (), acting)

    def _are_own(self, forces: Sequence[ActorMention]) -> bool:
        """ "Withdrew its troops", "вывела свой батальон": whose they are goes."""
        stems = self.line.grammar.their_stems
        named = any(m.entity or m.kind == "unit" for m in forces)
        tops = (self.tree.top(range(*self.line.range(m.span))) for m in forces)
        words = (self.line.words[c] for t in tops for c in self.tree.children(t))
        return not named and any(word.startswith(stems) for word in words)

    def _for_anybody(self, places: Sequence[str]) -> Iterator[str]:
        """Yield where a noun that we do not know acts all the same: "by a sniper"."""
        if self._is_seen():
            yield "object"
        owning = self._is_owning()
        if "subject" in places and not owning:
            yield "subject"
            if not (self._lacks_object() or self._happens()):
                yield "inner subject"
        if "agent" in places and not owning:
            yield "agent"
        if "light" in places:
            yield "light"

    def _targets(self, places: Sequence[str], actors: Sequence[ActorMention]) -> Group:
        befallen = self.befallen
        found = self._inside(actors)
        found = found if found[0] else self._called() or self._blamed()
        found = found if found[0] else self._havers()
        found = found if found[0] else self._burdened()
        found = found if found[0] else self._fill(befallen.first, befallen, actors)
        if not found[0] and places[:1] == ("object",):
            found = self._hit_inside(actors)
        found = found if found[0] else self._fill(places, befallen, actors)
        found = found if found[0] else self._ground_inside()
        found = found if found[0] else self._fill(befallen.by, befallen, actors)
        found = found if found[0] else self._fill(self._addressed(), ANYBODY, actors)
        if not found[0] and self.entry.type in BLAMING:
            found = self._fill(("object",), _STATE, actors)
        if not found[0] and self.entry.type in BLAMING:
            found = self._named(self._swallowed(), ANYBODY), "object"
        found = found if found[0] else self._bearers()
        if not found[0] and self.entry.type in _EXPLODING:
            found = self._fill(("beside",), ANYBODY, actors)
        if not found[0]:
            named = () if self.entry.type in _OUTDOORS else befallen.by
            inner = (p for p in (*places, *named) if p in _INNER)
            own = [f"inner {place}" for place in inner]
            own += ["inner subject"] if self._lacks_object() else []
            found = self._fill(own, befallen, actors)
        if not found[0] and befallen.named:
            fled = self.entry.type in _LEFT
            mine = self._own_nouns() if fled else self.trigger.tokens
            mine = [t for t in mine if not self._is_left(t)]
            found = self._named(mine, befallen)[:1], "trigger"
        if not found[0] and self.entry.type in _OF_PEOPLE:
            found = self._fill((*places, *befallen.by), ANYBODY, actors)
        return found if found[0] else self._nobody() or self._asked()

    def _inside(self, actors: Sequence[ActorMention]) -> Group:
        """ "Posted a video", "raised a flag": the noun is among the event's words."""
        if self.entry.type not in (*_SHOWN, "LOGISTICS"):
            return [], ""
        return self._fill(("inner object", "inner subject"), self.befallen, actors)

    def _hit_inside(self, actors: Sequence[ActorMention]) -> Group:
        """ "Destroyed the drone that night": the noun among its words is hit."""
        if self.entry.target != "object" or self.entry.type not in _HITTING:
            return [], ""
        return self._fill(("object", "inner object"), self.befallen, actors)

    def _ground_inside(self) -> Group:
        """ "Bombed the market at Kutum": the market, not the town that it is in."""
        nouns = self.places.get("inner object", ())
        hit = [t for t in nouns if self.entry.type in _HIT and self._is_site(t)]
        slot = ANYBODY if self.entry.type == "ABUSE" else self.befallen
        return self._named(hit, slot), "inner object"

    def _is_site(self, token: int) -> bool:
        return is_ground(self.line, token) or names_kind(self.line, token, "structures")

    def _addressed(self) -> Sequence[str]:
        """Return where a noun that we do not know stands for who is told or blamed.

        "Told headquarters where they were", "demands of the tribes to open the road";
        an object without a clause is what is ordered or demanded: "ordered a retreat".
        """
        adjuncts = ADDRESSED.get(self.entry.type, ())
        if self.entry.type in BLAMING or (adjuncts and self._asks()):
            return ("object", *adjuncts)
        return adjuncts

    def _asks(self) -> bool:
        told = (*self.trigger.tokens, *self.places.get("object", ()))
        return any(self.tree.has(t, "xcomp", "ccomp", "acl", "advcl") for t in told)

    def _happens(self) -> bool:
        """ "Fighting goes on": the subject among its words is the event itself."""
        alike = (t for t in self.line.triggers if t.entry.type == self.entry.type)
        nouns = {t.tokens for t in alike if t.entry.pos == "noun"}
        return any((t,) in nouns for t in self.places.get("inner subject", ()))

    def _has_object(self) -> bool:
        """ "Took six soldiers prisoner", by the words of "were taken prisoner"."""
        found = self._fill(("object", "bare", "of"), self.befallen)[0]
        acts = not self.befallen.alone or self.entry.type not in SUFFERED
        # "gunmen burnt the mill", but "they lost six men"
        return acts and not self._are_left(found)

    def _lacks_object(self) -> bool:
        """ "Перекинули підкріплення": who else than the one among its own words?"""
        places = ("object", "bare", "inner object", *self.befallen.by)
        if self.entry.target != "object" or any(map(self.places.get, places)):
            return False
        return self._weapons.isdisjoint(self.places.get("inner subject", ()))

    def _is_sent(self) -> bool:
        """Slavic "перебросили два батальона": not by the battalions in its words."""
        inner = bool(self.places.get("inner subject"))
        return inner and self._lacks_object() and self.entry.type in _ARRIVED

    def _is_owning(self) -> bool:
        """German "von dem Höhenzug verdrängt": where from, unless a party does it."""
        if self.entry.type not in _FROM:
            return False
        cases = (c for t in self.places.get("subject", ()) for c in self.tree.cases(t))
        return not self.line.grammar.owning.isdisjoint(cases)

    def _others(self) -> bool:
        """True where somebody stands besides the subject: it need not be befallen."""
        places: tuple[str, ...] = ("object", "bare", "of", "to", "against", "agent")
        places = (*places, "means", *self.befallen.by)
        if self.places.get("subject"):
            places = ("inner object", *places)
        if self.entry.type in _LEFT and self.entry.target != "object":
            places = tuple(p for p in places if p not in ("to", "bare"))  # whither
        held = self.befallen.named and self.entry.type not in _LEFT
        if held and self.places.get("subject") and self.places.get("inner object"):
            return True  # "перерезали шоссе": the event's words have it
        besides = [place for place in places if place != "owner"]
        return not self._are_left(self._fill(besides, self.befallen)[0])

    def _are_left(self, found: Sequence[ActorMention]) -> bool:
        """True where nothing was found but ground that is left."""
        tokens = (self.tree.top(range(*self.line.range(m.span))) for m in found)
        return all(map(self._is_left, tokens))

    def _is_left(self, token: int) -> bool:
        """ "Fled the village": ground that is left, not who leaves it."""
        people = any(self._is_civil(t) for t in self.places.get("subject", ()))
        goes = self.entry.type in _LEFT and (self.entry.target != "object" or people)
        ground = is_ground(self.line, token) or names_kind(self.line, token, "ground")
        return goes and ground

    def _is_civil(self, token: int) -> bool:
        """Civilians, or a number of people or of a nation: "a hundred Armenians"."""
        span = self.line.sentence.tokens[token].span
        actor = self.line.actor_at(span.start)
        kind = "" if actor is None else actor.kind
        counted = any(q.span.contains(span) for q in self.line.quantities)
        people = kind == "collective" or names_kind(self.line, token, "civil")
        return kind == "civilians" or (counted and people)

    def _arrives(self) -> bool:
        """ "Two battalions have arrived": who comes was sent and comes of himself."""
        goes = (self.entry.actor, self.entry.target) == ("subject", "none")
        return goes and self.entry.type in _ARRIVED

    def _where(self) -> tuple[Sequence[str], Sequence[str]]:
        """Return where to look for actors and for targets, best first."""
        entry = self.entry
        special = self._of_type() or self._by_itself()
        if special is not None:
            return special
        if self.places.get("undergoer"):
            return ("agent", "owner"), ("undergoer", "of")
        if "light" in self.places or "undergoer" in self.places or self._is_told():
            return self._of_noun()
        if self._loses():
            return ("agent",), ("subject", "object")
        if entry.actor == "none" and entry.target == "subject":
            return self._of_borne()
        return (
            _VERBAL_ACTOR.get(entry.actor, ("agent",)),
            _VERBAL_TARGET.get(entry.target, ()),
        )

    def _of_borne(self) -> tuple[Sequence[str], Sequence[str]]:
        """ "The town fell", or in its words one acts: "they sank two boats"."""
        if self._fill(("around",), ANYBODY)[0]:
            return ("subject",), ("around",)  # "closed the ring around the rebels"
        if self.entry.type in _LEFT and not self._has_object():
            return ("agent",), ("subject", "object")
        # "they should stop it": asked, no doer
        acts = not self.befallen.takes or self._has_object()
        if acts and self.entry.type != "APPEAL":
            return ("subject",), ("object", "bare", "of")
        return ("agent",), ("object", "subject")

    def _by_itself(self) -> tuple[Sequence[str], Sequence[str]] | None:
        """Return where those stand who lose a limb, or what goes up by itself."""
        if self.entry.type in SUFFERED and self._is_maimed():
            return ("agent", "subject"), ("to",)
        return (("agent",), ("subject",)) if self._goes_up() else None

    def _of_type(self) -> tuple[Sequence[str], Sequence[str]] | None:
        """Return where some types have their actors by their words, else None."""
        if self._is_seen():
            return ("object", "bare", "inner object"), ()
        if self._is_in_hands():
            held = ("subject",) if self.entry.type in _KEPT else ()
            return ("owner", "of", "agent", "inner of"), held
        if self.entry.type == "CAPTURE" and self._falls():
            return _RECEIVING, ("undergoer", "subject")
        if self.places.get("to") and self._is_dealt():
            return ("subject", "agent"), ("to", "against", "object", "bare")
        by_nobody = (self.entry.actor, self.entry.target) == ("none", "object")
        toll = self.entry.type in SUFFERED and by_nobody
        inner = self.places.get("inner subject") or self.places.get("inner object")
        if toll and inner and self.places.get("of"):
            return ("agent",), ("of", "object")  # "losses of the army reached 30"
        return None

    def _is_maimed(self) -> bool:
        """ "Рабочему оторвало ступню": whose it was, in the dative."""
        part = self.places.get("inner object") and self.places.get("to")
        return bool(part) and self.line.grammar.slavic

    def _goes_up(self) -> bool:
        """ "На мине подорвался автобус": what goes off by itself is befallen."""
        words, subjects = self.line.words, self.places.get("subject", ())
        itself = any(words[t].endswith(REFLEXIVE) for t in self.trigger.tokens)
        charges = (t in self._weapons or is_shot(self.line, t) for t in subjects)
        goes = self.entry.type in _GOING_UP and self.line.grammar.slavic
        return goes and itself and bool(subjects) and not any(charges)

    def _is_dealt(self) -> bool:
        """ "Нанесено поражение бригаде", German "warf ihr eine Lüge vor": to whom."""
        hit = self.entry.type == "STRIKE" and self.places.get("inner object")
        blamed = self.entry.type in BLAMING and not self.line.grammar.english
        return bool(hit or blamed)

    def _is_seen(self) -> bool:
        """ "He saw soldiers at the gate": those are there, not he."""
        tokens, stems = self.line.sentence.tokens, self.line.grammar.seeing
        verbs = (t for t in self.trigger.tokens if tokens[t].upos == "VERB")
        seen = any(self.line.words[t].startswith(stems) for t in verbs)
        objects = any(self.places.get(p) for p in ("object", "bare", "inner object"))
        return self.entry.type == "PRESENCE" and seen and objects

    def _meets_a_blow(self) -> bool:
        """ "Fell into an ambush of the militia": whose it is, befalls the subject."""
        tokens, entry = self.line.sentence.tokens, self.entry
        noun = any(tokens[t].upos == "NOUN" for t in self.trigger.tokens)
        return noun and entry.type in ("ATTACK", "STRIKE") and entry.actor == "none"

    def _is_in_hands(self) -> bool:
        """ "Under the control of the state", "in the front's hands": whose they are."""
        tokens, stems = self.line.sentence.tokens, self.line.grammar.hands
        nouns = (t for t in self.trigger.tokens if tokens[t].upos == "NOUN")
        held = any(self.line.words[t].startswith(stems) for t in nouns)
        owned = held and self._fill(_OWNERS, ANYBODY)[0]
        return self.entry.type in ("CONTROL", *_KEPT) and bool(owned)

    def _falls(self) -> bool:
        """ "Fell to the rebels", but not "was taken" in the words of "fell"."""
        tokens = (self.line.sentence.tokens[t] for t in self.trigger.tokens)
        given = (self.entry.actor, self.entry.target) == ("none", "subject")
        active = all(t.feat("Voice") != "Pass" for t in tokens)
        return bool(self.places.get("undergoer")) or (given and active)

    def _loses(self) -> bool:
        """ "The patrol lost two": whose losses they are, not who was lost."""
        return self.entry.type in SUFFERED and self._is_losing()

    def _is_losing(self) -> bool:
        stems, tokens = self.line.grammar.losing, self.line.sentence.tokens
        verbs = (t for t in self.trigger.tokens if tokens[t].upos == "VERB")
        return any(self.line.words[t].startswith(stems) for t in verbs)

    def _is_told(self) -> bool:
        """ "It was their third attack": what is called a deed does not do it."""
        top = self.tree.top(self.trigger.tokens)
        deed = self.entry.pos == "noun" and self.entry.type in DEEDS
        return deed and self.tree.has(top, "cop")

    def _of_noun(self) -> tuple[Sequence[str], Sequence[str]]:
        """The attack OF the rebels, but the capture OF the bridge BY the rebels."""
        entry = self.entry
        verbal = entry.pos == "verb"
        affects = entry.target in ("genitive", "subject") or (
            verbal and entry.target == "object"
        )
        if entry.type in _GIVEN and self.places.get("of"):
            return ("agent", "owner", "light", "of"), ("to", "for")
        if entry.actor == "none":
            lost = ("inner of",) if entry.type in _LOST else ()
            return ("agent",), ("of", *lost, "owner", "light") if affects else ()
        raised = entry.type in _SHOWN and self.places.get("of")
        if (
            not raised
            and affects
            and verbal
            and self._fill(["against"], self.befallen)[0]
        ):
            return ("agent", "owner", "of", "light"), ("against",)
        if affects:
            return ("agent", "owner", "light"), ("of",)
        return ("agent", "owner", "of", "light"), ("of",)
