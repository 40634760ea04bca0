"""Those named by a deed told before, speakers taken up, bulletins that go on."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

#: Text, type of a claim in it, field, name of who is meant.
MEANT = [
    (
        "en",
        "JNIM fighters attacked a base in Djibo. The attackers took a medic prisoner.",
        "TAKE_PRISONER",
        "actor",
        "JNIM",
    ),
    (
        "en",
        "The M23 stormed Sake. Twelve of the assailants were killed.",
        "CASUALTIES",
        "target",
        "M23",
    ),
    (
        "en",
        "The army repelled an attack by the M23. The attackers burned a truck.",
        "DESTROY",
        "actor",
        "M23",
    ),
    (
        "de",
        "Russische Truppen stürmten Robotyne. Die Angreifer nahmen drei Mann gefangen.",
        "TAKE_PRISONER",
        "actor",
        "Russian forces",
    ),
    (
        "uk",
        "Бійці М23 атакували пост у Саке. Нападники взяли в полон трьох солдатів.",
        "TAKE_PRISONER",
        "actor",
        "M23",
    ),
    (
        "ru",
        "Украинские бойцы атаковали Тёткино. Нападавшие взяли в плен трёх солдат.",
        "TAKE_PRISONER",
        "actor",
        "Ukrainian forces",
    ),
    (
        "uk",
        "Українські бійці атакували росіян у Тьоткіному. Оборонці підірвали міст.",
        "SABOTAGE",
        "actor",
        "Russians",
    ),
    # "They" in somebody's words are those in arms, who do such things.
    (
        "en",
        "M23 fighters attacked Sake. According to residents, they abducted a nurse.",
        "TAKE_PRISONER",
        "actor",
        "M23",
    ),
    (
        "de",
        "Kämpfer der M23 griffen Goma an. Anwohnern zufolge plünderten sie den Markt.",
        "ABUSE",
        "actor",
        "M23",
    ),
    (
        "uk",
        "Бійці М23 атакували пост у Саке. За даними поліції, вони викрали медсестру.",
        "TAKE_PRISONER",
        "actor",
        "M23",
    ),
    (
        "ru",
        "Бойцы М23 атаковали пост в Саке. Мэр сказал, что они похитили медсестру.",
        "TAKE_PRISONER",
        "actor",
        "M23",
    ),
    (
        "de",
        "Kämpfer der M23 drangen in Goma ein. Der Ort steht unter ihrer Kontrolle.",
        "CONTROL",
        "actor",
        "M23",
    ),
    (
        "uk",
        "Бійці М23 увійшли до Саке. Місто тепер під їхнім контролем.",
        "CONTROL",
        "actor",
        "M23",
    ),
    (
        "ru",
        "М23 атаковала Саке. Бойцы группировки сожгли больницу.",
        "DESTROY",
        "actor",
        "M23",
    ),
    (
        "ru",
        "Бойцы М23 атаковали пост в Саке. Затем сожгли школу.",
        "DESTROY",
        "actor",
        "M23",
    ),
]


@pytest.mark.parametrize(("language", "text", "kind", "role", "name"), MEANT)
def test_who_is_named_by_a_deed(
    language: str, text: str, kind: str, role: str, name: str
) -> None:
    found = [c for c in claims_of(text, language) if c.type == kind]
    assert name in {m.name for c in found for m in getattr(c, role)}


#: Text, type of its last claim, name of who tells it.
TOLD = [
    (
        "en",
        "The M23 took Sake, Colonel Jean Bosco said. Ten men died, the officer said.",
        "CASUALTIES",
        "Jean Bosco",
    ),
    (
        "de",
        "Kovač rechnet mit dem Fall von Sake. Laut dem Experten starben zehn Mann.",
        "CASUALTIES",
        "Kovač",
    ),
    (
        "uk",
        "Міст підірвали, сказав мер Ізюма. Загинули двоє, додав посадовець.",
        "CASUALTIES",
        "мер Ізюма",
    ),
    (
        "ru",
        "Мост взорвали, сказал мэр Изюма. По словам собеседника, погибли двое.",
        "CASUALTIES",
        "мэр Изюма",
    ),
    (
        "en",
        "The Sudanese army said in its bulletin that it took Bara.\n"
        "Engineers wrecked a bridge.",
        "DESTROY",
        "Sudanese Armed Forces",
    ),
]


@pytest.mark.parametrize(("language", "text", "kind", "name"), TOLD)
def test_who_goes_on_to_tell(language: str, text: str, kind: str, name: str) -> None:
    found = [c for c in claims_of(text, language) if c.type == kind]
    assert found
    assert found[-1].chain[-1].name == name
