"""Actor and target by the tree: what each place around an event says, by language."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

PLACES = [
    # a conjunction that is a relative as well; a verb among the words of two clauses
    case(
        "uk",
        "Війська, що відступали з Гоми, підірвали міст.",
        Says("WITHDRAW", actor="forces"),
    ),
    case(
        "en",
        "A third missile got through and struck a grain terminal at Odesa.",
        Says("STRIKE", target="grain terminal"),
    ),
    # what burns by itself may also be burnt by somebody
    case(
        "en",
        "Gunmen burnt eleven tankers on the road to Kayes.",
        Says("DESTROY", actor="fighters", target="eleven tankers"),
    ),
    case("en", "The mill at Kayes burnt all night.", Says("DESTROY", target="mill")),
    case(
        "uk",
        "Уламки пробили дах школи в Черкасах.",
        Says("DESTROY", actor="Уламки", target="дах"),
    ),
    case(
        "ru",
        "Боевики сожгли одиннадцать бензовозов у Каеса.",
        Says("DESTROY", actor="fighters", target="бензовозов"),
    ),
    case(
        "en",
        "The army lost twenty men near Goma.",
        Says("CASUALTIES", target="army"),
    ),
    # whom a pronoun means that is no subject
    case(
        "en",
        "The militia captured twelve soldiers near Bara and beat them with sticks.",
        Says("ABUSE", actor="fighters", target="forces"),
    ),
    case(
        "de",
        "Die Miliz nahm bei Bara zwölf Soldaten gefangen und misshandelte sie.",
        Says("ABUSE", actor="fighters", target="forces"),
    ),
    case(
        "uk",
        "Бойовики зайшли в Бару, але солдати вибили їх.",
        Says("REPEL", target="fighters"),
    ),
    # who is to withdraw is ordered to
    case(
        "en",
        "Rwanda ordered the withdrawal of its troops from Goma.",
        Says("ORDER", actor="Rwanda", target="forces"),
    ),
    case(
        "de",
        "Ruanda hat den Rückzug seiner Truppen aus Goma angeordnet.",
        Says("ORDER", actor="Rwanda", target="forces"),
    ),
    # with whom they want to meet, on whose side they fight
    case(
        "en",
        "The rebels demanded a meeting with the governor of North Kivu.",
        Says("DEMAND", actor="fighters", target="governor"),
    ),
    case(
        "de",
        "Die Rebellen verlangten ein Treffen mit dem Gouverneur von Nord-Kivu.",
        Says("DEMAND", actor="fighters", target="Gouverneur"),
    ),
    # who suffers from a shortage
    case(
        "de",
        "Die sudanesische Armee leidet unter akuter Munitionsknappheit.",
        Says("LOGISTICS", actor="", target="Sudan"),
    ),
    # an object behind "between" is none; who is fought is the one described
    case(
        "en",
        "Fighting between the Myanmar military and the Arakan Army has intensified "
        "along the road to Ann.",
        Says("CLASH", actor="Myanmar", target=""),
        Says("CLASH", actor="Arakan"),
    ),
    case(
        "en",
        "The army, which the RSF has been fighting since April, left the town.",
        Says("CLASH", actor="Rapid Support Forces", target="army"),
    ),
    # attacks on posts by partisans
    case(
        "de",
        "Es gab mehrere Anschläge von Partisanen auf Posten der Armee.",
        Says("SABOTAGE", actor="partisans", target="Posten"),
    ),
    case(
        "de",
        "Der Rat hat noch keine Einigung erzielt.",
        Says("NEGOTIATE", actor="Rat"),
    ),
    # what is called a raid does not raid; "another" is nobody
    case(
        "en",
        "This is not the first raid by Fano fighters on Bahir Dar.",
        Says("INCURSION", actor="Fano"),
    ),
    case(
        "de",
        "Das ist der dritte Angriff der Huthi auf den Hafen von Eilat.",
        Says("ATTACK", actor="Houthi", target="", places=(("Eilat", None),)),
    ),
    case("en", "Another raid on Bara followed.", Says("INCURSION", actor="")),
    # forces that claim or report a feat have done it, ministries only tell of it
    case(
        "en",
        "The RSF claimed full control over the town of Bara.",
        Says("CONTROL", actor="Rapid Support Forces"),
    ),
    case("de", "Die M23 meldete die Einnahme von Sake.", Says("CAPTURE", actor="M23")),
    case(
        "en",
        "The ministry reported the capture of Sake.",
        Says("CAPTURE", actor=""),
    ),
    # "it's taken" is a perfect; whom a video shows acts
    case(
        "en",
        "The RSF said it's taken full control of Bara.",
        Says("CAPTURE", actor="Rapid Support Forces"),
    ),
    case(
        "en",
        "A video appears to show the Arakan Army capturing the base at Ann.",
        Says("CAPTURE", actor="Arakan", target="base"),
    ),
    # from whom orders come, and who has them
    case(
        "en",
        "The militia received no orders from Kigali.",
        Says("ORDER", actor="Kigali", target="fighters"),
    ),
    case("de", "Aus Kigali kamen andere Befehle.", Says("ORDER", actor="Kigali")),
    case("uk", "З Кігалі надійшли інші накази.", Says("ORDER", actor="Кігалі")),
    case("ru", "Из Кигали поступили другие приказы.", Says("ORDER", actor="Кигали")),
    # a town closes, and neither of two speaks
    case(
        "en",
        "The city of Goma decided to close its schools.",
        Says("CLOSURE", actor="city", target="schools"),
    ),
    case(
        "de",
        "Weder das sudanesische Verteidigungsministerium noch die Miliz haben sich "
        "bisher zu dem Rückzug geäußert.",
        Says("INFO_ENV", actor="Ministry"),
        Says("INFO_ENV", actor="fighters"),
    ),
    # who inflicts losses does not have them
    case(
        "en",
        "The Arakan Army inflicted heavy losses on the junta near Ann.",
        Says("CASUALTIES", actor="Arakan", target="government"),
    ),
    case(
        "de",
        "Die Huthi haben den Rebellen bei Marib schwere Verluste zugefügt.",
        Says("CASUALTIES", actor="Houthi", target="fighters"),
    ),
    case(
        "uk",
        "Хусити завдали повстанцям великих втрат біля Маріба.",
        Says("CASUALTIES", actor="Houthi", target="fighters"),
    ),
    case(
        "ru",
        "Хуситы нанесли повстанцам большие потери у Мариба.",
        Says("CASUALTIES", actor="Houthi", target="fighters"),
    ),
    # verbs that share a subject
    case(
        "en",
        "The army laid mines along the road and dug trenches.",
        Says("FORTIFY", "dug", actor="army"),
    ),
    case(
        "en",
        "“The depot burns,” said the militia and posted a video of the fire.",
        Says("MEDIA", actor="fighters"),
    ),
    # to whom they go over, to whom they give themselves up
    case(
        "en",
        "Forty soldiers deserted to the rebels near Lashio.",
        Says("DESERTION", actor="forces", target="fighters"),
    ),
    case(
        "de",
        "Vierzig Soldaten liefen bei Lashio zu den Rebellen über.",
        Says("DESERTION", actor="forces", target="fighters"),
    ),
    case(
        "en",
        "The garrison of Bara surrendered to the RSF.",
        Says("SURRENDER", actor="forces", target="Rapid Support Forces"),
    ),
    # a noun that we do not know acts where it stands behind "by"
    case(
        "de",
        "Der Markt von Togoga wurde von Kampfjets bombardiert.",
        Says("STRIKE", actor="Kampfjets", target="Markt"),
    ),
    case(
        "en",
        "The clinic of Togoga was shelled by tanks.",
        Says("STRIKE", actor="tanks", target="clinic"),
    ),
    # a noun that looks like a verb has the roles of a noun
    case(
        "de",
        "Der Angriff der Armee auf den Hafen von Hudaida dauert an.",
        Says("ATTACK", actor="army", target="", places=(("Hudaydah", None),)),
    ),
    # who is told of does not do it
    case(
        "de",
        "In Beni wurden nach Angaben der Armee drei Menschen getötet.",
        Says("CASUALTIES", actor="", target="civilians"),
    ),
    # what is hit by a strike, and by whose
    case(
        "en",
        "Israeli air strikes hit a school in Khan Younis.",
        Says("STRIKE", actor="Israel", target="school"),
    ),
    case(
        "en",
        "An air strike struck a market in Togoga.",
        Says("STRIKE", actor="", target="market"),
    ),
    case(
        "de",
        "Israelische Luftangriffe trafen eine Schule in Chan Junis.",
        Says("STRIKE", actor="Israel", target="Schule"),
    ),
    # whoever claims or launches a strike strikes
    case(
        "en",
        "A drone attack claimed by the Houthis disrupted flights in Eilat.",
        Says("STRIKE", actor="Houthi"),
    ),
    case(
        "de",
        "Ein von den Huthi verübter Drohnenangriff traf den Hafen von Eilat.",
        Says("STRIKE", actor="Houthi", target="Hafen"),
    ),
    case(
        "uk",
        "Удар, завданий хуситами по порту Ейлата, пошкодив кран.",
        Says("STRIKE", actor="Houthi", target="порту"),
    ),
    case(
        "ru",
        "Атака, совершённая хуситами на порт Эйлата, длилась час.",
        Says("ATTACK", actor="Houthi", target="порт"),
    ),
    # who fired the shell hits
    case(
        "en",
        "Two boys were hurt when a shell fired by the militia hit their house in Bara.",
        Says("STRIKE", actor="fighters", target="house"),
    ),
    case(
        "de",
        "Eine von der Miliz abgefeuerte Granate traf ihr Haus in Bara.",
        Says("STRIKE", actor="fighters", target="Haus"),
    ),
    # whose ring it is stands before the participle
    case(
        "de",
        "Von den Rebellen eingekesselte Soldaten ergaben sich in Gao.",
        Says("ENCIRCLE", actor="fighters", target="forces"),
    ),
    # who besieges a town is not inside
    case(
        "en",
        "The militia, which had besieged Babanusa since May, let the trucks through.",
        Says("ENCIRCLE", actor="fighters"),
    ),
    # a town is taken and takes nobody
    case(
        "de",
        "Kyaukme ist die größte Stadt, die das Militär erobert hat, und ein Knoten.",
        Says("CAPTURE", actor="army"),
    ),
    # both between whom there is a fight
    case(
        "de",
        "Bei Gefechten zwischen Regierungstruppen und Rebellen brannte Gao.",
        Says("CLASH", actor="forces"),
        Says("CLASH", actor="fighters"),
    ),
    # a relative clause, its pronoun subject or object
    case(
        "en",
        "The rebels that shelled Marib withdrew.",
        Says("STRIKE", "shelled", actor="fighters"),
    ),
    case(
        "de",
        "Die Rebellen, die das Lager überfallen hatten, zogen sich zurück.",
        Says("WITHDRAW", actor="fighters"),
    ),
    # an infinitive, whose subject the verb above has
    case(
        "en",
        "Houthi fighters tried to capture the airport of Marib.",
        Says("CAPTURE", actor="Houthi"),
    ),
    case(
        "de",
        "Die Huthi versuchten, den Flughafen von Marib zu erobern.",
        Says("CAPTURE", actor="Houthi"),
    ),
    case(
        "uk",
        "Хусити спробували захопити аеропорт Маріба.",
        Says("CAPTURE", actor="Houthi"),
    ),
    case(
        "ru",
        "Хуситы попытались захватить аэропорт Мариба.",
        Says("CAPTURE", actor="Houthi"),
    ),
    # a light verb, whose object is the event
    case(
        "en",
        "Israeli forces launched an attack on Hezbollah positions.",
        Says("ATTACK", actor="Israel", target="Hezbollah"),
    ),
    case(
        "uk",
        "Ізраїльські війська розпочали наступ на Рафах.",
        Says("ATTACK", actor="Israel"),
    ),
    case(
        "ru",
        "Израильские войска начали наступление на Рафах.",
        Says("ATTACK", actor="Israel"),
    ),
    # who fights between two are both
    case(
        "en",
        "Fighting between the Syrian army and rebels went on near Hama.",
        Says("CLASH", actor="Syria"),
        Says("CLASH", actor="fighters"),
    ),
    case(
        "de",
        "Bei Hama gab es Kämpfe zwischen der syrischen Armee und Rebellen.",
        Says("CLASH", actor="Syria"),
    ),
    # a passive without "was": the noun described is affected
    case(
        "de",
        "Auf dem Foto sind zwei zerstörte Panzer zu sehen.",
        Says("DESTROY", actor="", target="tanks"),
    ),
    # what is promised does not promise
    case(
        "en",
        "Elections promised for this year will not be held, said Ruben Alcott.",
        Says("VOTE", actor="", polarity="-"),
    ),
    # who alone takes part is befallen
    case(
        "en",
        "The Sudanese army suffered heavy losses near Babanusa.",
        Says("CASUALTIES", actor="", target="Sudan"),
    ),
    case(
        "de",
        "Bei Babanusa kamen drei Soldaten ums Leben.",
        Says("CASUALTIES", actor="", target="forces"),
    ),
    case(
        "uk",
        "Під Бабанусою загинули троє солдатів.",
        Says("CASUALTIES", actor="", target="forces"),
    ),
    case(
        "ru",
        "Под Бабанусой погибли трое солдат.",
        Says("CASUALTIES", actor="", target="forces"),
    ),
    # who is withdrawn withdraws
    case(
        "en",
        "The Ugandan president withdrew his troops from Goma.",
        Says("WITHDRAW", actor="forces"),
    ),
    case(
        "ru",
        "Отвод армянских войск из Лачина завершён.",
        Says("WITHDRAW", actor="Armenia"),
    ),
    # a capital stands for its government where something is asked of it
    case(
        "en",
        "Armenia demanded of Baku the release of the prisoners.",
        Says("DEMAND", actor="Armenia", target="Azerbaijan"),
    ),
    # each other
    case(
        "de",
        "Armenien und Aserbaidschan warfen einander den Beschuss vor.",
        Says("ACCUSE", actor="Armenia", target="einander"),
    ),
    case(
        "ru",
        "Армения и Азербайджан обвинили друг друга в обстреле.",
        Says("ACCUSE", actor="Armenia", target="друг"),
    ),
    case(
        "en",
        "Armenia and Azerbaijan accused each other of shelling.",
        Says("ACCUSE", actor="Armenia", target="other"),
    ),
    case(
        "uk",
        "Вірменія та Азербайджан звинуватили одна одну в обстрілі.",
        Says("ACCUSE", actor="Armenia", target="одн"),
    ),
    # what can be checked is checked by nobody
    case(
        "de",
        "Die Angaben lassen sich nicht überprüfen.",
        Says("VERIFICATION", actor="", target="Angaben"),
    ),
    # a time is no target
    case(
        "en",
        "Residents of Omdurman protested on Friday against the shelling.",
        Says("PROTEST", actor="civilians", target="shelling"),
    ),
    # what was put up or posted stands among the event's own words
    case(
        "en",
        "Rebels raised a flag over the town hall of Goma.",
        Says("SYMBOL", actor="fighters", target="flag"),
    ),
    case(
        "uk",
        "Бойовики підняли прапор над ратушею Ґоми.",
        Says("SYMBOL", actor="fighters", target="прапор"),
    ),
    # movement, control and presence have no target
    case(
        "en",
        "Rebels control the airport of Goma.",
        Says("CONTROL", actor="fighters", target=""),
    ),
    case(
        "de",
        "Rebellen kontrollieren den Flughafen von Goma.",
        Says("CONTROL", actor="fighters", target=""),
    ),
    case(
        "ru",
        "Повстанцы контролируют аэропорт Гомы.",
        Says("CONTROL", actor="fighters", target=""),
    ),
    # whoever says it is not the one who does it
    case(
        "en",
        "Ethiopian troops, the foreign ministry said, entered Mekelle.",
        Says("ADVANCE", actor="Ethiopia"),
    ),
    # together with somebody
    case(
        "en",
        "The army together with rebels seized Babanusa.",
        Says("CAPTURE", actor="army"),
        Says("CAPTURE", actor="fighters"),
    ),
    # the object first: endings and articles say who acts
    case(
        "uk",
        "Міст біля Маріба підірвали бойовики під час відступу.",
        Says("DESTROY", actor="fighters", target="Міст"),
    ),
    case(
        "ru",
        "Мост у Мариба взорвали боевики при отступлении.",
        Says("DESTROY", actor="fighters", target="Мост"),
    ),
    case(
        "de",
        "Einen Hubschrauber schossen die Rebellen über Sarakib ab.",
        Says("AIR_DEFENCE", actor="fighters", target="Hubschrauber"),
    ),
    # nobody named: a verb in the plural, an instrumental
    case(
        "uk",
        "Місто обстріляли з артилерії.",
        Says("STRIKE", actor="", target="Місто"),
    ),
    case(
        "uk",
        "Трьох медиків убило обстрілом у Рафаху.",
        Says("CASUALTIES", actor="", target="медиків"),
    ),
    case(
        "ru",
        "Троих медиков убило обстрелом в Рафахе.",
        Says("CASUALTIES", actor="", target="медиков"),
    ),
    # who takes part may stand among the event's own words
    case(
        "de",
        "Eine Drohne traf einen Markt in Omdurman.",
        Says("STRIKE", actor="Drohne", target="Markt"),
    ),
    case(
        "de",
        "Kinshasa schickte Verstärkung nach Goma.",
        Says("DEPLOY", actor="Congo", target="Verstärkung"),
    ),
    # another event neither acts nor suffers, but has its own doer
    case(
        "en",
        "Three paramedics were killed by shelling in Rafah.",
        Says("CASUALTIES", actor="", target="paramedics"),
    ),
    case(
        "en",
        "The army's capture of Jebel Moya cut off the RSF garrison.",
        Says("ENCIRCLE", actor="army", target="Rapid Support Forces"),
        fails="the reader takes the particle for a preposition",
    ),
    case(
        "de",
        "Drei Sanitäter wurden in Rafah durch Beschuss getötet.",
        Says("CASUALTIES", actor="", target="Sanitäter"),
    ),
    # adjectives of two sides before one noun
    case(
        "en",
        "Fighting between Azerbaijani and Armenian border guards went on near Jermuk.",
        Says("CLASH", actor="Azerbaijan"),
        Says("CLASH", actor="Armenia"),
    ),
    case(
        "uk",
        "Між азербайджанськими та вірменськими прикордонниками сталася перестрілка.",
        Says("CLASH", actor="Azerbaijan"),
        Says("CLASH", actor="Armenia"),
    ),
    # what somebody launched is theirs
    case(
        "de",
        "Von den Huthi gestartete Drohnen beschädigten vor Hudaida einen Tanker.",
        Says("DESTROY", actor="Houthi", target="Tanker"),
    ),
    # whose act is demanded
    case(
        "en",
        "Azerbaijan demanded that Armenia withdraw its troops from four villages.",
        Says("DEMAND", actor="Azerbaijan", target="Armenia"),
    ),
    # "man" in reported words is the speaker
    case(
        "de",
        "Man habe den Gegner bei Kadugli zurückgeschlagen, sagte ein Armeesprecher.",
        Says("REPEL", actor="Armeesprecher", target="enemy"),
    ),
    # verbs of undergoing: the subject is befallen
    case(
        "en",
        "UN peacekeepers came under fire in Goma.",
        Says("STRIKE", actor="", target="United Nations"),
    ),
    case(
        "de",
        "UN-Blauhelme gerieten in Goma unter Beschuss.",
        Says("STRIKE", actor="", target="United Nations"),
    ),
    case(
        "uk",
        "У полон потрапили п'ятеро солдатів хунти.",
        Says("TAKE_PRISONER", actor="", target="government"),
    ),
    case(
        "ru",
        "Колонна малийской армии попала в засаду у Кидаля.",
        Says("ATTACK", actor="", target="Mali"),
    ),
    # what takes place only: "es kam zu"
    case(
        "de",
        "Zwischen Armee und Miliz kam es am Abend zu einem Feuergefecht.",
        Says("CLASH", "Feuergefecht", actor="army"),
    ),
    # "von" names no thing as the one who acts
    case(
        "de",
        "Regierungstruppen wurden von dem Höhenzug über Suweida zurückgedrängt.",
        Says("REPEL", actor="", target="forces"),
    ),
    # what is not known or verified may be a clause
    case(
        "de",
        "Wer die Drohne geschickt hat, ist umstritten.",
        Says("INFO_ENV", target="Wer die Drohne"),
    ),
    case(
        "en",
        "Observers could not establish who fired first.",
        Says("VERIFICATION", target="who fired first"),
    ),
    # nobody named, the object among the event's own words
    case(
        "uk",
        "До Гоми перекинули підкріплення.",
        Says("DEPLOY", actor="", target="підкріплення"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), PLACES)
def test_places(language, text, says, date):
    check(language, text, says, date)
