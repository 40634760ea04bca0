"""Quantities: words, thing, figure and bounds in four languages, constructed sentences.

Tables: a sentence, `||`, then `words > of, number, lower, upper, bound` for each
quantity, `-` for what the words leave open; kinds other than count follow in brackets.
"""

# ruff: noqa: E501 - a case is one line

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lagebild.extract.numerals import find_numerals
from lagebild.extract.quantities import find_quantities
from lagebild.extract.quantities_plural import find_bare_plurals
from lagebild.text import pieces
from tests.factory_times import reading_of

EN = """
Around 40,000 people left Lyman. || Around 40,000 people > people 40000 - - approx
Up to 15 soldiers were hurt. || Up to 15 soldiers > soldiers 15 - 15 upper
They lost more than four hundred. || more than four hundred > ? 400 400 - lower_exclusive
More than 200 troops arrived. || More than 200 troops > soldiers 200 200 - lower_exclusive
At least two armed groups crossed. || At least two armed groups > groups 2 2 - lower
No fewer than 40 tanks were seen. || No fewer than 40 tanks > tanks 40 40 - lower
Fewer than 100 residents stayed. || Fewer than 100 residents > residents 100 - 100 upper
Less than 50 houses stand. || Less than 50 houses > houses 50 - 50 upper
Nearly 500 homes burned. || Nearly 500 homes > houses 500 - - approx
Some 200 fighters fled. || Some 200 fighters > fighters 200 - - approx
All nine rockets were stopped. || All nine rockets > missiles 9 9 9 exact_all
All 14 drones were stopped. || All 14 drones > drones 14 14 14 exact_all
Six tanks burned. || Six tanks > tanks 6 6 6 exact
Five to ten tanks burned. || Five to ten tanks > tanks - 5 10 approx
Between 5 and 10 drones flew in. || Between 5 and 10 drones > drones - 5 10 approx
They sent 2-3 thousand troops. || 2-3 thousand troops > soldiers - 2000 3000 approx
Twenty-five villages were hit. || Twenty-five villages > settlements 25 25 25 exact
Two hundred and fifty prisoners came home. || Two hundred and fifty prisoners > prisoners 250 250 250 exact
A hundred civilians hid. || A hundred civilians > civilians 100 100 100 exact
1.5 million people fled. || 1.5 million people > people 1500000 1500000 1500000 exact
Dozens of soldiers deserted. || Dozens of soldiers > soldiers - 20 - vague
Hundreds of civilians hid. || Hundreds of civilians > civilians - 200 - vague
Several villages were hit. || Several villages > settlements - 3 - vague
Tens of thousands of people fled. || Tens of thousands of people > people - 20000 - vague
Many soldiers deserted. || Many soldiers > soldiers - 3 - vague
They gave up en masse. || en masse > people - 2 - vague
Both bridges fell. || Both bridges > bridges 2 2 2 exact_all
A series of raids followed. || A series of raids > attacks - 2 - vague
More troops came. || More troops > soldiers - - - vague
Two thirds of the town burned. || Two thirds > share 0.667 0.667 0.667 exact (share)
Most of the residents left. || Most of > share - - - vague (share)
It was shelled twice at dawn. || twice > times 2 2 2 exact (times)
Prices are at least tenfold. || at least tenfold > times 10 10 - lower (times)
It was shelled several times. || several times > times - 2 - vague (times)
They took heavy losses. || heavy losses > losses - - - vague
Two people were killed and three injured. || Two people > people 2 2 2 exact ; three injured > people 3 3 3 exact
Three others were hurt. || Three others > people 3 3 3 exact
Three badly damaged Russian armoured vehicles stood there. || Three badly damaged Russian armoured vehicles > armoured vehicles 3 3 3 exact
Two Su-34 jets took off. || Two Su-34 jets > aircraft 2 2 2 exact
40 wounded soldiers came back. || 40 wounded soldiers > soldiers 40 40 40 exact
They freed 1,000 square kilometres. || 1,000 square kilometres > area 1000 1000 1000 exact (area)
They moved over 30 km. || over 30 km > distance 30 30 - lower_exclusive (distance)
Some 60 percent of the grid is out. || Some 60 percent > percent 60 - - approx (percent)
They fired 155 mm shells. || 155 mm > calibre 155 155 155 exact (calibre)
It cost $5 million. || 5 million > money 5000000 5000000 5000000 exact (money)
He was the only member of the crew to survive. || the only member > people 1 1 1 exact
One soldier fell. || One soldier > soldiers 1 1 1 exact
One of them fled. ||
He is a 31-year-old driver. ||
Ivan Testenko, 34, said so; Oleh (41) agreed. ||
The 47th brigade and HIMARS M142 with T-72 stood there. ||
In 2022 they fled; on 9 November too, at 17:30. ||
Article 5, hill 105 and page 12 were named. ||
1/8 A thread. ||
They counted 200s and 300s. ||
The score was 3:1, call +380441234567. ||
It lasted three days and 40 minutes. ||
10 or more trucks left. || 10 or more trucks > vehicles 10 10 - lower
About ten fighters fled. || About ten fighters > fighters 10 - - approx
They passed over three villages. || three villages > settlements 3 3 3 exact
Half a million people fled. || Half a million people > people 500000 500000 500000 exact
More than half of the camp burned. || More than half of > share 0.5 0.5 - lower_exclusive (share)
About 3/4 of the houses burned. || About 3/4 > share 0.75 - - approx (share)
A quarter of the fighters gave up. || A quarter of > share 0.25 0.25 0.25 exact (share)
The second half of the convoy burned. ||
They shot down 23 out of 28 drones. || 23 out of 28 drones > drones 23 23 23 exact
Only one of the eleven sailors survived. || Only one of the eleven sailors > officers 1 1 1 exact
Nearly all of the 40 houses burned. || Nearly all of the 40 houses > houses 40 - - approx
Some 200 to 300 fighters fled. || Some 200 to 300 fighters > fighters - 200 300 approx
It is not the first time that the camp was hit. || not the first time > times - 2 - vague (times)
About a third of the 12,000 residents left. || About a third of > share 0.333 - - approx (share)
None of the 22 sailors was hurt. ||
One of the tanks burned out, one of them turned back. || One of the tanks > tanks 1 1 1 exact
"""

DE = """
Rund 40.000 Menschen flohen. || Rund 40.000 Menschen > people 40000 - - approx
Bis zu 15 Soldaten wurden verletzt. || Bis zu 15 Soldaten > soldiers 15 - 15 upper
Mehr als 200 Kämpfer kamen. || Mehr als 200 Kämpfer > fighters 200 200 - lower_exclusive
Über 200 Fahrzeuge brannten. || Über 200 Fahrzeuge > vehicles 200 200 - lower_exclusive
Mindestens zwei Drohnen schlugen ein. || Mindestens zwei Drohnen > drones 2 2 - lower
Nicht weniger als 40 Panzer wurden gesehen. || Nicht weniger als 40 Panzer > tanks 40 40 - lower
Weniger als 100 Einwohner blieben. || Weniger als 100 Einwohner > residents 100 - 100 upper
Höchstens 50 Häuser stehen. || Höchstens 50 Häuser > houses 50 - 50 upper
Fast 500 Wohnungen brannten. || Fast 500 Wohnungen > houses 500 - - approx
Etwa 30 Elitesoldaten flohen. || Etwa 30 Elitesoldaten > soldiers 30 - - approx
Alle neun Raketen wurden gestoppt. || Alle neun Raketen > missiles 9 9 9 exact_all
Sämtliche 14 Drohnen wurden gestoppt. || Sämtliche 14 Drohnen > drones 14 14 14 exact_all
Sechs Panzer brannten. || Sechs Panzer > tanks 6 6 6 exact
Fünf bis zehn Panzer brannten. || Fünf bis zehn Panzer > tanks - 5 10 approx
Zwischen 5 und 10 Drohnen flogen ein. || Zwischen 5 und 10 Drohnen > drones - 5 10 approx
1.500 bis 2.000 Söldner standen bereit. || 1.500 bis 2.000 Söldner > fighters - 1500 2000 approx
Fünfundzwanzig Dörfer wurden getroffen. || Fünfundzwanzig Dörfer > settlements 25 25 25 exact
Zweihundertfünfzig Gefangene kamen heim. || Zweihundertfünfzig Gefangene > prisoners 250 250 250 exact
Dreißig Zivilisten versteckten sich. || Dreißig Zivilisten > civilians 30 30 30 exact
Eine Million Menschen floh. || Eine Million Menschen > people 1000000 1000000 1000000 exact
1,5 Mio. Menschen flohen. || 1,5 Mio. Menschen > people 1500000 1500000 1500000 exact
Dutzende Soldaten desertierten. || Dutzende Soldaten > soldiers - 20 - vague
Hunderte Zivilisten versteckten sich. || Hunderte Zivilisten > civilians - 200 - vague
Mehrere Dörfer wurden getroffen. || Mehrere Dörfer > settlements - 3 - vague
Mehrere hundert Kämpfer kamen. || Mehrere hundert Kämpfer > fighters - 300 - vague
Zehntausende Menschen flohen. || Zehntausende Menschen > people - 20000 - vague
Zahlreiche Soldaten desertierten. || Zahlreiche Soldaten > soldiers - 3 - vague
Ganze Einheiten gaben auf. || Ganze Einheiten > groups - 2 - vague
Beide Brücken fielen. || Beide Brücken > bridges 2 2 2 exact_all
Eine Serie von Angriffen folgte. || Eine Serie von Angriffen > attacks - 2 - vague
Zwei Drittel der Stadt brannten. || Zwei Drittel > share 0.667 0.667 0.667 exact (share)
Ein Großteil der Bewohner floh. || Ein Großteil > share - - - vague (share)
Die Mühle wurde zwölfmal beschossen. || zwölfmal > times 12 12 12 exact (times)
Die Mühle brannte noch einmal. ||
Die Wahl wurde mehrfach verschoben. || mehrfach > times - 2 - vague (times)
Sie erlitten schwere Verluste. || schwere Verluste > losses - - - vague
Zwei Menschen starben, drei Kinder wurden verletzt. || Zwei Menschen > people 2 2 2 exact ; drei Kinder > children 3 3 3 exact
Drei gefangene Soldaten kamen heim. || Drei gefangene Soldaten > soldiers 3 3 3 exact
Zwei Su-34-Bomber stiegen auf. || Zwei Su-34-Bomber > aircraft 2 2 2 exact
Sie befreiten mehr als 900 Quadratkilometer. || mehr als 900 Quadratkilometer > area 900 900 - lower_exclusive (area)
Sie rückten anderthalb Kilometer vor. || anderthalb Kilometer > distance 1.5 1.5 1.5 exact (distance)
Rund 60 Prozent des Netzes sind aus. || Rund 60 Prozent > percent 60 - - approx (percent)
Sie feuerten 155-mm-Granaten ab. || 155-mm > calibre 155 155 155 exact (calibre)
Es kostete 5 Millionen Euro. || 5 Millionen Euro > money 5000000 5000000 5000000 exact (money)
Sie war die einzige Überlebende. || die einzige Überlebende > people 1 1 1 exact
Genau ein Soldat fiel. || Genau ein Soldat > soldiers 1 1 1 exact
Eine Drohne stürzte ab, ein Soldat fiel. ||
Einer von ihnen floh. ||
Der 31-jährige Fahrer ist 31 Jahre alt. ||
Iwan Testenko (34) sagte das. ||
Die 47. Brigade stand mit dem T-72 und M142 da. ||
Im Jahr 2022 flohen sie, am 9. November auch, um 17.30 Uhr. ||
Artikel 5, Höhe 105 und Seite 12 wurden genannt. ||
Er las das 3-Tage-Protokoll. ||
Das Spiel endete 3:1. ||
Es dauerte drei Tage und 40 Minuten. ||
Weitere 12 Lastwagen fuhren ab. || Weitere 12 Lastwagen > vehicles 12 12 12 exact
Über zehn Kämpfer flohen. || Über zehn Kämpfer > fighters 10 10 - lower_exclusive
Sie flogen über drei Dörfer. || drei Dörfer > settlements 3 3 3 exact
Fast die Hälfte des Lagers brannte. || Fast die Hälfte > share 0.5 - - approx (share)
Etwa 2/3 der Häuser brannten. || Etwa 2/3 > share 0.667 - - approx (share)
Ein Drittel der Kämpfer ergab sich. || Ein Drittel > share 0.333 0.333 0.333 exact (share)
Sie schossen 23 von 28 Drohnen ab. || 23 von 28 Drohnen > drones 23 23 23 exact
Keine zehn Kämpfer blieben. || Keine zehn Kämpfer > fighters 10 - 10 upper
Das Lager wurde nicht zum ersten Mal beschossen. || nicht zum ersten Mal > times - 2 - vague (times)
Rund 40 Prozent der 12.000 Bewohner flohen. || Rund 40 Prozent > percent 40 - - approx (percent)
Keiner der 22 Matrosen wurde verletzt. ||
"""

UK = """
Близько 40 000 людей виїхали. || Близько 40 000 людей > people 40000 - - approx
До 15 солдатів поранено. || До 15 солдатів > soldiers 15 - 15 upper
Понад 200 військових прибули. || Понад 200 військових > soldiers 200 200 - lower_exclusive
Більше 30 бійців утекли. || Більше 30 бійців > soldiers 30 30 - lower_exclusive
Щонайменше двоє цивільних загинули. || Щонайменше двоє цивільних > civilians 2 2 - lower
Не менше 40 танків бачили. || Не менше 40 танків > tanks 40 40 - lower
Менше 100 жителів лишилися. || Менше 100 жителів > residents 100 - 100 upper
Не більше 50 будинків стоять. || Не більше 50 будинків > houses 50 - 50 upper
Майже 500 квартир згоріло. || Майже 500 квартир > houses 500 - - approx
Приблизно 30 найманців утекли. || Приблизно 30 найманців > fighters 30 - - approx
Усі дев’ять ракет збито. || Усі дев’ять ракет > missiles 9 9 9 exact_all
Всі 14 дронів збито. || Всі 14 дронів > drones 14 14 14 exact_all
Шість танків згоріло. || Шість танків > tanks 6 6 6 exact
Від 5 до 10 дронів залетіло. || Від 5 до 10 дронів > drones - 5 10 approx
10–15 осіб утекло. || 10–15 осіб > people - 10 15 approx
2-3 тисячі солдатів стояли. || 2-3 тисячі солдатів > soldiers - 2000 3000 approx
Двадцять п'ять сіл обстріляно. || Двадцять п'ять сіл > settlements 25 25 25 exact
Двісті п'ятдесят полонених повернулись. || Двісті п'ятдесят полонених > prisoners 250 250 250 exact
П'ятьох бійців поховали. || П'ятьох бійців > soldiers 5 5 5 exact
Троє поранених одужали. || Троє поранених > people 3 3 3 exact
10 тис. людей виїхало. || 10 тис. людей > people 10000 10000 10000 exact
1,5 млн осіб виїхало. || 1,5 млн осіб > people 1500000 1500000 1500000 exact
Десятки солдатів утекли. || Десятки солдатів > soldiers - 20 - vague
Сотні цивільних ховались. || Сотні цивільних > civilians - 200 - vague
Кілька сіл обстріляно. || Кілька сіл > settlements - 3 - vague
Тисячі людей виїхали. || Тисячі людей > people - 2000 - vague
Десятки тисяч людей виїхали. || Десятки тисяч людей > people - 20000 - vague
Багато солдатів утекло. || Багато солдатів > soldiers - 3 - vague
Вони здавались масово. || масово > people - 2 - vague
Обидва мости зруйновано. || Обидва мости > bridges 2 2 2 exact_all
Серія атак тривала. || Серія атак > attacks - 2 - vague
Дві сотні бійців здалися. || Дві сотні бійців > soldiers 200 200 200 exact
Дві третини міста згоріло. || Дві третини > share 0.667 0.667 0.667 exact (share)
Більшість мешканців виїхала. || Більшість > share - - - vague (share)
Вони зазнали великих втрат. || великих втрат > losses - - - vague
Двоє людей загинули, троє дітей поранено. || Двоє людей > people 2 2 2 exact ; троє дітей > children 3 3 3 exact
П’ять мирних жителів загинуло. || П’ять мирних жителів > civilians 5 5 5 exact
Знищено 12 одиниць техніки. || 12 одиниць техніки > vehicles 12 12 12 exact
40 поранених військових повернулись. || 40 поранених військових > soldiers 40 40 40 exact
Два літаки Су-34 злетіли. || Два літаки > aircraft 2 2 2 exact
Звільнено понад 900 квадратних кілометрів. || понад 900 квадратних кілометрів > area 900 900 - lower_exclusive (area)
Звільнено 300 км². || 300 км² > area 300 300 300 exact (area)
Вони пройшли 30 км. || 30 км > distance 30 30 30 exact (distance)
Близько 60 відсотків мережі не працює. || Близько 60 відсотків > percent 60 - - approx (percent)
Стріляли снарядами 152 мм. || 152 мм > calibre 152 152 152 exact (calibre)
Витратили 5 млн гривень. || 5 млн гривень > money 5000000 5000000 5000000 exact (money)
Один солдат загинув. || Один солдат > soldiers 1 1 1 exact
Один із них утік. ||
31-річний водій утік. ||
72-га бригада і Т-72 стояли там. ||
47 бригада стояла там. ||
У 2022 році вони втекли, 9 листопада теж, о 17:30. ||
Стаття 5, висота 105 і пункт 12 названі. ||
Рахували двохсотих і 300-х. ||
Це тривало три дні. ||
Іван Тестенко (34) це сказав. ||
Прибуло до двох полків. || до двох полків > military units 2 - 2 upper
Вони рушили до двох сіл. || двох сіл > settlements 2 2 2 exact
До сотні бойовиків утекли. || До сотні бойовиків > fighters 100 - 100 upper
Прийшло півсотні полонених. || півсотні полонених > prisoners 50 50 50 exact
Півтора десятка дронів збито. || Півтора десятка дронів > drones 15 15 15 exact
Прибуло дванадцятеро поранених. || дванадцятеро поранених > people 12 12 12 exact
Майже половина міста згоріла. || Майже половина > share 0.5 - - approx (share)
Зруйновано близько 3/4 міста. || близько 3/4 > share 0.75 - - approx (share)
Збили 23 з 28 дронів. || 23 з 28 дронів > drones 23 23 23 exact
Табір обстріляли двічі. || двічі > times 2 2 2 exact (times)
Табір обстріляли не вперше. || не вперше > times - 2 - vague (times)
Близько третини з 12 000 мешканців утекли. || Близько третини > share 0.333 - - approx (share)
Жоден із 22 моряків не загинув. ||
"""

RU = """
Около 40 000 человек уехали. || Около 40 000 человек > people 40000 - - approx
До 15 солдат ранено. || До 15 солдат > soldiers 15 - 15 upper
Более 200 военных прибыли. || Более 200 военных > soldiers 200 200 - lower_exclusive
Свыше 30 бойцов бежали. || Свыше 30 бойцов > soldiers 30 30 - lower_exclusive
По меньшей мере двое гражданских погибли. || По меньшей мере двое гражданских > civilians 2 2 - lower
Не менее 40 танков видели. || Не менее 40 танков > tanks 40 40 - lower
Менее 100 жителей остались. || Менее 100 жителей > residents 100 - 100 upper
Не более 50 домов стоят. || Не более 50 домов > houses 50 - 50 upper
Почти 500 квартир сгорело. || Почти 500 квартир > houses 500 - - approx
Примерно 30 наёмников бежали. || Примерно 30 наёмников > fighters 30 - - approx
Все девять ракет сбиты. || Все девять ракет > missiles 9 9 9 exact_all
Все 14 дронов сбиты. || Все 14 дронов > drones 14 14 14 exact_all
Шесть танков сгорело. || Шесть танков > tanks 6 6 6 exact
От 5 до 10 дронов залетело. || От 5 до 10 дронов > drones - 5 10 approx
10–15 человек бежало. || 10–15 человек > people - 10 15 approx
2-3 тысячи солдат стояли. || 2-3 тысячи солдат > soldiers - 2000 3000 approx
Двадцать пять сёл обстреляно. || Двадцать пять сёл > settlements 25 25 25 exact
Двести пятьдесят пленных вернулись. || Двести пятьдесят пленных > prisoners 250 250 250 exact
Пятеро солдат погибли. || Пятеро солдат > soldiers 5 5 5 exact
Трое раненых выздоровели. || Трое раненых > people 3 3 3 exact
10 тыс. человек уехало. || 10 тыс. человек > people 10000 10000 10000 exact
1,5 млн человек уехало. || 1,5 млн человек > people 1500000 1500000 1500000 exact
Десятки солдат бежали. || Десятки солдат > soldiers - 20 - vague
Сотни гражданских прятались. || Сотни гражданских > civilians - 200 - vague
Несколько сёл обстреляно. || Несколько сёл > settlements - 3 - vague
Тысячи людей уехали. || Тысячи людей > people - 2000 - vague
Десятки тысяч людей уехали. || Десятки тысяч людей > people - 20000 - vague
Многие солдаты бежали. || Многие солдаты > soldiers - 3 - vague
Они сдавались массово. || массово > people - 2 - vague
Оба моста разрушены. || Оба моста > bridges 2 2 2 exact_all
Серия атак продолжалась. || Серия атак > attacks - 2 - vague
Две сотни бойцов сдались. || Две сотни бойцов > soldiers 200 200 200 exact
Две трети города сгорели. || Две трети > share 0.667 0.667 0.667 exact (share)
Большинство жителей уехало. || Большинство > share - - - vague (share)
Они понесли большие потери. || большие потери > losses - - - vague
Двое людей погибли, трое детей ранены. || Двое людей > people 2 2 2 exact ; трое детей > children 3 3 3 exact
Пять мирных жителей погибло. || Пять мирных жителей > civilians 5 5 5 exact
Уничтожено 12 единиц техники. || 12 единиц техники > vehicles 12 12 12 exact
40 раненых военных вернулись. || 40 раненых военных > soldiers 40 40 40 exact
Два самолёта Су-34 взлетели. || Два самолёта > aircraft 2 2 2 exact
Освобождено более 900 квадратных километров. || более 900 квадратных километров > area 900 900 - lower_exclusive (area)
Освобождено 300 кв. км. || 300 кв. км > area 300 300 300 exact (area)
Они прошли 30 км. || 30 км > distance 30 30 30 exact (distance)
Около 60 процентов сети не работает. || Около 60 процентов > percent 60 - - approx (percent)
Стреляли снарядами 152 мм. || 152 мм > calibre 152 152 152 exact (calibre)
Потратили 5 млн рублей. || 5 млн рублей > money 5000000 5000000 5000000 exact (money)
Один солдат погиб. || Один солдат > soldiers 1 1 1 exact
Один из них бежал. ||
31-летний водитель бежал. ||
72-я бригада и Т-72 стояли там. ||
47 бригада стояла там. ||
В 2022 году они бежали, 9 ноября тоже, в 17:30. ||
Статья 5, высота 105 и пункт 12 названы. ||
Считали двухсотых и 300-х. ||
Это длилось три дня. ||
Иван Тестенко (34) это сказал. ||
Прибыло до двух полков. || до двух полков > military units 2 - 2 upper
Они пошли до двух сел. || двух сел > settlements 2 2 2 exact
До сотни боевиков бежали. || До сотни боевиков > fighters 100 - 100 upper
Пришло полсотни пленных. || полсотни пленных > prisoners 50 50 50 exact
Полтора десятка дронов сбито. || Полтора десятка дронов > drones 15 15 15 exact
Почти половина города сгорела. || Почти половина > share 0.5 - - approx (share)
Разрушено около 3/4 города. || около 3/4 > share 0.75 - - approx (share)
Сбили 23 из 28 дронов. || 23 из 28 дронов > drones 23 23 23 exact
Лагерь обстреляли трижды. || трижды > times 3 3 3 exact (times)
Воды стало вдвое меньше. || вдвое > times 2 2 2 exact (times)
Лагерь обстреляли не впервые. || не впервые > times - 2 - vague (times)
Около трети из 12 000 жителей бежали. || Около трети > share 0.333 - - approx (share)
Ни один из 22 моряков не погиб. ||
Около полусотни женщин вышли на площадь. || Около полусотни женщин > people 50 - - approx
Часть солдат сдалась. || Часть солдат > soldiers - - - vague
Уцелел от силы один полк. || от силы один полк > military units 1 - 1 upper
Они понесли ощутимые потери. || ощутимые потери > losses - - - vague
Мост обстреляли в третий раз. || третий раз > times 3 3 3 exact (times)
"""

TABLES = {"en": EN, "de": DE, "uk": UK, "ru": RU}
CASES = [
    (language, *line.split(" ||", 1))
    for language, source in TABLES.items()
    for line in source.strip().splitlines()
]


def expected_of(source: str) -> list[tuple]:
    """Return what a table line expects, one tuple a quantity."""
    out = []
    for part in source.strip().split(" ; ") if source.strip() else ():
        words, _, rest = part.partition(" > ")
        rest, _, kind = rest.partition(" (")
        *of, number, lower, upper, bound = rest.split()
        figures = (None if x == "-" else float(x) for x in (number, lower, upper))
        name = " ".join(of).replace("?", "")
        out.append((words.strip(), name, *figures, bound, kind.rstrip(")") or "count"))
    return out


@pytest.mark.parametrize(("language", "line", "expected"), CASES)
def test_quantities_have_their_words_and_bounds(language, line, expected):
    found = [
        (q.span.of(line), q.of, q.number, q.lower, q.upper, q.bound, q.kind)
        for q in find_quantities(reading_of(line, language))
    ]
    assert found == expected_of(expected)


def test_each_language_has_forty_cases():
    for source in TABLES.values():
        assert len(source.strip().splitlines()) >= 40


@pytest.mark.parametrize(
    ("language", "words", "value"),
    [
        ("en", "two hundred and fifty thousand", 250_000),
        ("en", "1,250,000", 1_250_000),
        ("en", "twenty-one", 21),
        ("de", "einundzwanzig", 21),
        ("de", "dreitausendzweihundert", 3200),
        ("de", "hunderttausend", 100_000),
        ("de", "1.250.000", 1_250_000),
        ("de", "1,25", 1.25),
        ("uk", "дев’яносто дев’ять", 99),
        ("uk", "п'ятсот тисяч", 500_000),
        ("uk", "1 250 000", 1_250_000),
        ("ru", "девяносто девять", 99),
        ("ru", "полтора миллиона", 1_500_000),
        ("ru", "70.000", 70_000),
    ],
)
def test_numerals_have_their_value(language, words, value):
    (numeral,) = find_numerals(pieces(words), language)
    assert numeral.value == value


def test_only_counts_are_counts():
    sentence = "They freed 250 square kilometres and 5 villages."
    area, count = find_quantities(reading_of(sentence, "en"))
    assert (area.is_count, count.is_count) == (False, True)
    assert (area.unit, count.unit) == ("km²", "settlements")


def test_bare_plurals_are_asked_for():
    sentence = "Tanks crossed the river and two drones followed."
    reading = reading_of(sentence, "en")
    (plural,) = find_bare_plurals(reading, find_quantities(reading))
    assert (plural.span.of(sentence), plural.lower) == ("Tanks", 2.0)
    assert plural.bound == "bare_plural"


def test_an_unknown_language_has_no_quantities():
    assert find_quantities(reading_of("5 villages", "other")) == ()


PIECES = """5 10.000 up to bis zu до soldiers Soldaten солдат солдатів - – % km км , . (
) zwei hundert тисяч several mehrere кілька all alle усі of one один 1/8 T-72 47. two
hundred and half km² $ die"""
WORDS = st.sampled_from(PIECES.split())


@settings(max_examples=150, deadline=None)
@example(["5", "усі", "5"], "uk")
@given(st.lists(WORDS, max_size=12), st.sampled_from(["de", "en", "uk", "ru"]))
def test_spans_lie_inside_the_text_and_bounds_in_order(words, language):
    text = " ".join(words)
    last = 0
    for quantity in find_quantities(reading_of(text, language)):
        assert last <= quantity.span.start < quantity.span.end <= len(text)
        last = quantity.span.end
        if quantity.lower is not None and quantity.upper is not None:
            assert quantity.lower <= quantity.upper


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60), st.sampled_from(["de", "en", "uk", "ru"]))
def test_any_text_can_be_read(text, language):
    for quantity in find_quantities(reading_of(text, language)):
        assert quantity.span.of(text)
