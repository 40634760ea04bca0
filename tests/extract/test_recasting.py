"""What a verb means by whom it befalls."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

CASES = [
    ("en", "The rebels captured forty soldiers near Goma.", "TAKE_PRISONER"),
    ("en", "The rebels captured the village of Sake.", "CAPTURE"),
    ("en", "Many residents left the city of Goma.", "DISPLACE"),
    ("en", "Air defence destroyed nine drones over Port Sudan.", "AIR_DEFENCE"),
    ("en", "Artillery destroyed nine trucks near Port Sudan.", "DESTROY"),
    ("en", "The brigade destroyed forty soldiers near Manbij.", "CASUALTIES"),
    ("en", "A rocket attack on Latakia lasted an hour.", "STRIKE"),
    ("en", "Thousands of people arrived in Tawila.", "DISPLACE"),
    ("uk", "Міст біля Латакії підірвали бойовики.", "DESTROY"),
    ("uk", "Військові відбили аеропорт Сирта.", "CAPTURE"),
    ("ru", "Военные отбили аэропорт Сирта.", "CAPTURE"),
    ("de", "Die Flugabwehr zerstörte neun Drohnen über Latakia.", "AIR_DEFENCE"),
    ("de", "Die Artillerie zerstörte neun Lastwagen bei Latakia.", "DESTROY"),
    ("en", "Neighbours of the baker fled from Kaya.", "DISPLACE"),
    ("de", "Nachbarn flohen aus Kaya nach Bor.", "DISPLACE"),
    ("uk", "Сусіди втекли з Каї до Бора.", "DISPLACE"),
    ("ru", "Соседи бежали из Каи в Бор.", "DISPLACE"),
    ("en", "The garrison commander withdrew to Bor.", "WITHDRAW"),
    ("de", "Der Kommandeur zog sich nach Bor zurück.", "WITHDRAW"),
    ("uk", "Командир відійшов із загоном до Бора.", "WITHDRAW"),
    ("ru", "Командир отошёл с отрядом к Бору.", "WITHDRAW"),
    ("en", "The men of the garrison withdrew to Bor.", "WITHDRAW"),
    ("de", "Die Männer der Garnison zogen sich nach Bor zurück.", "WITHDRAW"),
    ("de", "In Goma wurde ein Hafenarbeiter festgenommen.", "TAKE_PRISONER"),
    ("en", "Gunmen shot dead the governor of Bunia.", "KILLING"),
    ("de", "Bewaffnete erschossen den Bürgermeister von Cabaret.", "KILLING"),
    ("uk", "Бойовики застрелили мера Керена.", "KILLING"),
    ("ru", "Боевики застрелили мэра Керена.", "KILLING"),
    ("uk", "ППО знищила дев’ять дронів над Латакією.", "AIR_DEFENCE"),
    ("uk", "Артилерія знищила дев’ять вантажівок біля Латакії.", "DESTROY"),
    ("ru", "ПВО уничтожила девять дронов над Латакией.", "AIR_DEFENCE"),
    ("ru", "Артиллерия уничтожила девять грузовиков под Латакией.", "DESTROY"),
    ("en", "Soldiers seized a priest in Melitopol.", "TAKE_PRISONER"),
    ("en", "The rebels captured the mayor of Bouar.", "TAKE_PRISONER"),
    ("en", "Fighters captured the town of Bouar from the army.", "CAPTURE"),
    ("en", "Sixty inhabitants were taken out of the village of Myrne.", "DISPLACE"),
]


@pytest.mark.parametrize(("language", "text", "of_type"), CASES)
def test_the_affected_decide_the_type(language, text, of_type):
    assert of_type in [claim.type for claim in claims_of(text, language)]
