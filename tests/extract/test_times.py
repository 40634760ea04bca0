"""Time expressions: words and values, in four languages, on constructed sentences.

Tables: a sentence, `||`, then `words = value` pairs. The documents are dated Saturday
17 June 2023; a sentence that begins with `>` speaks of the future.
"""

# ruff: noqa: E501 - a case is one line

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.extract.times import find_times
from lagebild.lang.meaning import Range
from lagebild.records import Dating
from lagebild.resolve.times import resolve_time
from tests.factory_times import reading_of

PUBLISHED = Dating("2023-06-17", "stated")

EN = """
On Thursday the unit left Lyman. || On Thursday = 2023-06-15
On Saturday the bridge was hit. || On Saturday = 2023-06-17
Last Tuesday shells fell on Vovchansk. || Last Tuesday = 2023-06-13
> The council will meet on Monday. || on Monday = 2023-06-19
> They will vote next Friday. || next Friday = 2023-06-23
The town fell on Tuesday morning. || on Tuesday morning = 2023-06-13TMO
Drones came on Wednesday night. || on Wednesday night = 2023-06-14TNI
Yesterday the road was cut. || Yesterday = 2023-06-16
The day before yesterday it rained. || The day before yesterday = 2023-06-15
> Tomorrow the gate will open. || Tomorrow = 2023-06-18
> Today at 5 p.m. the siren will sound. || Today at 5 p.m. = 2023-06-17T17:00
At 17:30 on Friday a mast fell. || At 17:30 on Friday = 2023-06-16T17:30
The war of words began on 24 February 2022. || on 24 February 2022 = 2022-02-24
On March 12 a depot burned. || On March 12 = 2023-03-12
On March 12, 2023, a depot burned. || On March 12, 2023 = 2023-03-12
The report of 9 November was short. || 9 November = 2022-11-09
The file is dated 2023-05-04. || 2023-05-04 = 2023-05-04
On Wednesday, June 14, they met. || On Wednesday, June 14 = 2023-06-14
Last week two villages were shelled. || Last week = 2023-06-05/2023-06-11
This week it was calm. || This week = 2023-06-12/2023-06-18
Last month the plant stopped. || Last month = 2023-05
Last year the plant stopped. || Last year = 2022
In October the bridge was closed. || In October = 2022-10
In May the ferry stopped. || In May = 2023-05
In October 2022 the bridge was closed. || In October 2022 = 2022-10
In early September the front moved. || In early September = 2022-09
At the beginning of May the front moved. || At the beginning of May = 2023-05-01/2023-05-10
In mid-April it snowed. || In mid-April = 2023-04-10/2023-04-20
At the end of March it thawed. || At the end of March = 2023-03-21/2023-03-31
Since the beginning of September they held it. || Since the beginning of September = 2022-09-01/..
Since 2014 he has served. || Since 2014 = 2014/..
The post-1995 borders hold. || post-1995 = 1995/..
> It will stay shut until Friday. || until Friday = ../2023-06-23
Three days ago the mill burned. || Three days ago = 2023-06-14
Two weeks ago the mill burned. || Two weeks ago = 2023-05-29/2023-06-04
Ten months ago he left. || Ten months ago = 2022-08
Over the past three days it was quiet. || Over the past three days = 2023-06-14/2023-06-17
> In the coming weeks it will be decided. || In the coming weeks = 2023-06-17/..
For six months the town was cut off. || For six months = P6M
From 3 to 5 May the pass was shut. || From 3 to 5 May = 2023-05-03/2023-05-05
Between 3 May and 5 June it was shut. || Between 3 May and 5 June = 2023-05-03/2023-06-05
In February and March they dug. || In February and March = 2023-02/2023-03
On Monday and Tuesday they dug. || On Monday and Tuesday = 2023-06-12/2023-06-13
> The city is to be retaken this winter. || this winter = 2023-12/2024-02
In the autumn of 2022 it was freed. || In the autumn of 2022 = 2022-09/2022-11
Overnight into Friday two drones fell. || Overnight into Friday = 2023-06-15/2023-06-16
This morning a train left. || This morning = 2023-06-17TMO
Last night a train left. || Last night = 2023-06-16TNI
Since the beginning of Russia's full-scale invasion he serves. || Since the beginning of Russia's full-scale invasion = 2022-02-24/..
Since the beginning of the war he serves. ||
The day before, a convoy had left. || The day before = 2023-06-16
The 1990s were hard. || 1990s = 1990/1999
They now hold the hill. || now = 2023-06-17
They may march while the sun shone. They sat. ||
A march of 1000 men began. May Okafor led it. ||
The vote was 2:1, the odds 24/7 the same. ||
The second group waited. He is 31 years old. ||
Friday's raid was the first. || Friday = 2023-06-16
As of June 10 it stood. || As of June 10 = ../2023-06-10
By the end of 2022 it stood. || By the end of 2022 = ../2022-12
On Thanksgiving Day shells fell. || On Thanksgiving Day = 2022-11-24
Last Easter the bridge was hit. || Last Easter = 2023-04-09
The mast fell on Good Friday. || on Good Friday = 2023-04-07
The day before Easter the mast fell. || The day before Easter = 2023-04-08
They left the day after Monday's storm. || the day after Monday = 2023-06-13
The gate closed the day before. || the day before = 2023-06-16
The depot burned last Nov. 9. || last Nov. 9 = 2022-11-09
The vote fell in the week of May 2. || in the week of May 2 = 2023-05-01/2023-05-07
It took two more weeks. || two more weeks = P2W
It took 3 1/2 hours. || 3 1/2 hours = PT3.5H
In the past decade the lake shrank. || In the past decade = 2013-06/2023-06
It is a second bridge. ||
The march of the May truce lasted. || the May = 2023-05
They recall the 1987 riots. || 1987 = 1987
> The gate stays shut until at least Friday. || until at least Friday = ../2023-06-23
Since the weekend it rains. || Since the weekend = 2023-06-17/..
In the past 24 hours it rained. || In the past 24 hours = 2023-06-16/2023-06-17
After months-long drought it rained. || After months-long = PXM
The convoy came later that year. || later that year = 2023
They left the hill that same month. || that same month = 2023-06
Roads were shut in Easter week. || in Easter week = 2023-04-03/2023-04-09
The polls closed on Election Day. || on Election Day = 2022-11-08
Shells fell 24 hours a day. || 24 hours a day = PT24H
A day-long fight began ten days before the truce. || A day-long = P1D
The market burned at 10:35 a.m. (0735 GMT) on Friday. || at 10:35 a.m. (0735 GMT) on Friday = 2023-06-16T10:35
They feared a future without water. ||
They met on April 7 and 8. || on April 7 and 8 = 2023-04-07/2023-04-08
"""

DE = """
Im selben Jahr fiel die Festung. || Im selben Jahr = 2023
Am Donnerstag zog die Einheit ab. || Am Donnerstag = 2023-06-15
Am Samstag wurde die Brücke getroffen. || Am Samstag = 2023-06-17
Am vergangenen Dienstag fielen Granaten. || Am vergangenen Dienstag = 2023-06-13
> Am Montag soll der Rat tagen. || Am Montag = 2023-06-19
> Nächsten Freitag wird abgestimmt. || Nächsten Freitag = 2023-06-23
Am Dienstagmorgen fiel der Ort. || Am Dienstagmorgen = 2023-06-13TMO
Am Mittwochnachmittag kamen Drohnen. || Am Mittwochnachmittag = 2023-06-14TAF
Gestern wurde die Straße gesperrt. || Gestern = 2023-06-16
Vorgestern regnete es. || Vorgestern = 2023-06-15
> Morgen soll das Tor aufgehen. || Morgen = 2023-06-18
> Heute um 17 Uhr soll die Sirene heulen. || Heute um 17 Uhr = 2023-06-17T17:00
Am Freitag um 17.30 Uhr fiel ein Mast. || Am Freitag um 17.30 Uhr = 2023-06-16T17:30
Um drei Uhr früh bebte es. || Um drei Uhr früh = 2023-06-17T03:00
Der Überfall begann am 24. Februar 2022. || am 24. Februar 2022 = 2022-02-24
Am 9.11. kam der Bericht. || Am 9.11. = 2022-11-09
Am 12.03.2024 kam der Bericht. || Am 12.03.2024 = 2024-03-12
Der Bericht vom 9. November war kurz. || vom 9. November = 2022-11-09
Am Mittwoch, den 14. Juni, traf man sich. || Am Mittwoch, den 14. Juni = 2023-06-14
Letzte Woche wurden zwei Dörfer beschossen. || Letzte Woche = 2023-06-05/2023-06-11
In dieser Woche blieb es ruhig. || In dieser Woche = 2023-06-12/2023-06-18
Im vergangenen Monat stand das Werk still. || Im vergangenen Monat = 2023-05
Im vergangenen Jahr stand das Werk still. || Im vergangenen Jahr = 2022
Im Vorjahr stand das Werk still. || Im Vorjahr = 2022
Im Oktober wurde die Brücke gesperrt. || Im Oktober = 2022-10
Im Mai ruhte die Fähre. || Im Mai = 2023-05
Im Oktober 2022 wurde sie gesperrt. || Im Oktober 2022 = 2022-10
Anfang September rückte die Front. || Anfang September = 2022-09-01/2022-09-10
Mitte April schneite es. || Mitte April = 2023-04-10/2023-04-20
Ende März taute es. || Ende März = 2023-03-21/2023-03-31
Zu Beginn der Woche taute es. || Zu Beginn der Woche = 2023-06-12/2023-06-13
Seit Anfang September hielten sie durch. || Seit Anfang September = 2022-09-01/..
Seit 2014 dient er. || Seit 2014 = 2014/..
> Bis Freitag bleibt es zu. || Bis Freitag = ../2023-06-23
Vor drei Tagen brannte die Mühle. || Vor drei Tagen = 2023-06-14
Vor zwei Wochen brannte die Mühle. || Vor zwei Wochen = 2023-05-29/2023-06-04
Vor einem Jahr ging er. || Vor einem Jahr = 2022
In den letzten drei Tagen war es still. || In den letzten drei Tagen = 2023-06-14/2023-06-17
> In den nächsten Wochen wird entschieden. || In den nächsten Wochen = 2023-06-17/..
Nach sechs Monaten kamen sie heim. || Nach sechs Monaten = P6M
Seit sechs Monaten warten sie. || Seit sechs Monaten = 2022-12/..
Vom 3. bis 5. Mai war der Pass zu. || Vom 3. bis 5. Mai = 2023-05-03/2023-05-05
Im Februar und März gruben sie. || Im Februar und März = 2023-02/2023-03
> Noch in diesem Winter soll sie fallen. || in diesem Winter = 2023-12/2024-02
Im Herbst 2022 wurde sie befreit. || Im Herbst 2022 = 2022-09/2022-11
In der Nacht zum Freitag fielen zwei. || In der Nacht zum Freitag = 2023-06-15/2023-06-16
Heute Morgen fuhr ein Zug. || Heute Morgen = 2023-06-17TMO
Gestern Abend fuhr ein Zug. || Gestern Abend = 2023-06-16TEV
Am Vortag war ein Konvoi abgefahren. || Am Vortag = 2023-06-16
Seit Beginn der russischen Invasion dient er. || Seit Beginn der russischen Invasion = 2022-02-24/..
Seit Beginn des Krieges dient er. ||
Zu Beginn der russischen Invasion floh er. || Zu Beginn der russischen Invasion = 2022-02-24/2022-03
Derzeit halten sie den Hügel. || Derzeit = 2023-06-17
Die 1990er Jahre waren hart. || 1990er Jahre = 1990/1999
Die Frau, die der Mann kennt, ist die, die es mag. ||
Es waren 1000 Leute, 2000 Soldaten, 3:1 Tore. ||
Er ist 31 Jahre alt. Der zweite Zug stand. ||
Ein dreitägiger Marsch folgte. || dreitägiger = P3D
Ende 2022 stand es. || Ende 2022 = 2022-10/2022-12
Am Ostermontag brannte ein Lager. || Am Ostermontag = 2023-04-10
Am Pfingstsonntag war Ruhe. || Am Pfingstsonntag = 2023-05-28
Am Tag vor Karfreitag brannte es. || Am Tag vor Karfreitag = 2023-04-06
Es dauerte zwei weitere Wochen. || zwei weitere Wochen = P2W
> Das Tor bleibt bis mindestens Freitag zu. || bis mindestens Freitag = ../2023-06-23
Seit dem Wochenende regnet es. || Seit dem Wochenende = 2023-06-17/..
Der Bus fährt um 10.30 und 12.30 Uhr. || um 10.30 = 2023-06-17T10:30 ; 12.30 Uhr = 2023-06-17T12:30
Er starb im Alter von 34 Jahren. ||
"""

UK = """
Того ж року міст відбудували. || Того ж року = 2023
У четвер підрозділ пішов. || У четвер = 2023-06-15
У суботу влучили в міст. || У суботу = 2023-06-17
Минулого вівторка падали снаряди. || Минулого вівторка = 2023-06-13
> У понеділок збереться рада. || У понеділок = 2023-06-19
> Наступної п'ятниці голосуватимуть. || Наступної п'ятниці = 2023-06-23
У вівторок вранці місто впало. || У вівторок вранці = 2023-06-13TMO
Ввечері в середу летіли дрони. || Ввечері в середу = 2023-06-14TEV
Вчора дорогу перекрили. || Вчора = 2023-06-16
Позавчора йшов дощ. || Позавчора = 2023-06-15
> Завтра відчинять ворота. || Завтра = 2023-06-18
> Сьогодні о 17:00 пролунає сирена. || Сьогодні о 17:00 = 2023-06-17T17:00
О 5 годині ранку здригнулося місто. || О 5 годині ранку = 2023-06-17T05:00
О третій ночі здригнулося місто. || О третій ночі = 2023-06-17T03:00
Вторгнення почалося 24 лютого 2022 року. || 24 лютого 2022 року = 2022-02-24
10 листопада вийшов звіт. || 10 листопада = 2022-11-10
12.03.2023 вийшов звіт. || 12.03.2023 = 2023-03-12
Минулого тижня обстріляли два села. || Минулого тижня = 2023-06-05/2023-06-11
Цього тижня було тихо. || Цього тижня = 2023-06-12/2023-06-18
Минулого місяця завод став. || Минулого місяця = 2023-05
Минулого року завод став. || Минулого року = 2022
Торік завод став. || Торік = 2022
У жовтні міст закрили. || У жовтні = 2022-10
У лютому пором стояв. || У лютому = 2023-02
У жовтні 2022 року міст закрили. || У жовтні 2022 року = 2022-10
На початку вересня фронт зрушив. || На початку вересня = 2022-09-01/2022-09-10
У середині квітня йшов сніг. || У середині квітня = 2023-04-10/2023-04-20
Наприкінці березня танув сніг. || Наприкінці березня = 2023-03-21/2023-03-31
На початку тижня танув сніг. || На початку тижня = 2023-06-12/2023-06-13
З початку вересня вони тримались. || З початку вересня = 2022-09-01/..
З 2014 року він служить. || З 2014 року = 2014/..
> До п'ятниці буде зачинено. || До п'ятниці = ../2023-06-23
Три дні тому згорів млин. || Три дні тому = 2023-06-14
Тиждень тому згорів млин. || Тиждень тому = 2023-06-05/2023-06-11
За останні три дні було тихо. || За останні три дні = 2023-06-14/2023-06-17
> Найближчими тижнями все вирішиться. || Найближчими тижнями = 2023-06-17/..
Після шести місяців вони повернулись. || Після шести місяців = P6M
З 3 по 5 травня перевал був закритий. || З 3 по 5 травня = 2023-05-03/2023-05-05
У лютому та березні вони копали. || У лютому та березні = 2023-02/2023-03
> Цієї зими її мають повернути. || Цієї зими = 2023-12/2024-02
Восени 2022 року її звільнили. || Восени 2022 року = 2022-09/2022-11
У ніч на п'ятницю впали два дрони. || У ніч на п'ятницю = 2023-06-15/2023-06-16
Сьогодні вранці рушив потяг. || Сьогодні вранці = 2023-06-17TMO
Вчора ввечері рушив потяг. || Вчора ввечері = 2023-06-16TEV
Напередодні рушила колона. || Напередодні = 2023-06-16
Від початку повномасштабного вторгнення він служить. || Від початку повномасштабного вторгнення = 2022-02-24/..
Від початку війни він служить. ||
Наразі вони тримають пагорб. || Наразі = 2023-06-17
Станом на 10 червня міст стояв. || Станом на 10 червня = ../2023-06-10
У сер зайшло мало людей, рахунок 3:1. ||
Було 1000 людей і 2000 солдатів. ||
Йому 28 років, його рота стояла 24/7. || 28 років = P28Y
Після 24 лютого він поїхав. || Після 24 лютого = 2023-02-24/..
На Великдень стріляли. || На Великдень = 2023-04-16
Напередодні Великодня стріляли. || Напередодні Великодня = 2023-04-15
За минулу добу збили дрони. || За минулу добу = 2023-06-16/2023-06-17
Упродовж доби було тихо. || Упродовж доби = 2023-06-16/2023-06-17
На вихідних було тихо. || На вихідних = 2023-06-17/2023-06-18
> Міст закритий щонайменше до п'ятниці. || щонайменше до п'ятниці = ../2023-06-23
Після триденних боїв стало тихо. || Після триденних = P3D
"""

RU = """
В том же месяце мост починили. || В том же месяце = 2023-06
В четверг часть ушла. || В четверг = 2023-06-15
В субботу попали в мост. || В субботу = 2023-06-17
В прошлый вторник падали снаряды. || В прошлый вторник = 2023-06-13
В минувшую среду падали снаряды. || В минувшую среду = 2023-06-14
> В понедельник соберётся совет. || В понедельник = 2023-06-19
> В следующую пятницу проголосуют. || В следующую пятницу = 2023-06-23
Во вторник утром город пал. || Во вторник утром = 2023-06-13TMO
Вечером в среду летели дроны. || Вечером в среду = 2023-06-14TEV
Вчера дорогу перекрыли. || Вчера = 2023-06-16
Позавчера шёл дождь. || Позавчера = 2023-06-15
> Завтра откроют ворота. || Завтра = 2023-06-18
> Сегодня в 17:00 зазвучит сирена. || Сегодня в 17:00 = 2023-06-17T17:00
В 5 часов утра вздрогнул город. || В 5 часов утра = 2023-06-17T05:00
В 3 часа дня вздрогнул город. || В 3 часа дня = 2023-06-17T15:00
Вторжение началось 24 февраля 2022 года. || 24 февраля 2022 года = 2022-02-24
9 ноября вышел отчёт. || 9 ноября = 2022-11-09
12.03.2023 вышел отчёт. || 12.03.2023 = 2023-03-12
На прошлой неделе обстреляли два села. || На прошлой неделе = 2023-06-05/2023-06-11
На этой неделе было тихо. || На этой неделе = 2023-06-12/2023-06-18
В прошлом месяце завод встал. || В прошлом месяце = 2023-05
В прошлом году завод встал. || В прошлом году = 2022
В октябре мост закрыли. || В октябре = 2022-10
В мае паром стоял. || В мае = 2023-05
В октябре 2022 года мост закрыли. || В октябре 2022 года = 2022-10
В начале сентября фронт сдвинулся. || В начале сентября = 2022-09-01/2022-09-10
В середине апреля шёл снег. || В середине апреля = 2023-04-10/2023-04-20
В конце марта таял снег. || В конце марта = 2023-03-21/2023-03-31
В начале недели таял снег. || В начале недели = 2023-06-12/2023-06-13
С начала сентября они держались. || С начала сентября = 2022-09-01/..
С 2014 года он служит. || С 2014 года = 2014/..
> До пятницы будет закрыто. || До пятницы = ../2023-06-23
Три дня назад сгорела мельница. || Три дня назад = 2023-06-14
Неделю назад сгорела мельница. || Неделю назад = 2023-06-05/2023-06-11
За последние три дня было тихо. || За последние три дня = 2023-06-14/2023-06-17
> В ближайшие недели всё решится. || В ближайшие недели = 2023-06-17/..
После шести месяцев они вернулись. || После шести месяцев = P6M
С 3 по 5 мая перевал был закрыт. || С 3 по 5 мая = 2023-05-03/2023-05-05
В феврале и марте они копали. || В феврале и марте = 2023-02/2023-03
> Этой зимой её должны вернуть. || Этой зимой = 2023-12/2024-02
Осенью 2022 года её освободили. || Осенью 2022 года = 2022-09/2022-11
В ночь на пятницу упали два дрона. || В ночь на пятницу = 2023-06-15/2023-06-16
Сегодня утром тронулся поезд. || Сегодня утром = 2023-06-17TMO
Вчера вечером тронулся поезд. || Вчера вечером = 2023-06-16TEV
Накануне ушла колонна. || Накануне = 2023-06-16
С начала полномасштабного вторжения он служит. || С начала полномасштабного вторжения = 2022-02-24/..
С начала войны он служит. ||
Сейчас они держат холм. || Сейчас = 2023-06-17
По состоянию на 10 июня мост стоял. || По состоянию на 10 июня = ../2023-06-10
Было 1000 человек и 2000 солдат, счёт 3:1. ||
После 24 февраля он уехал. || После 24 февраля = 2023-02-24/..
На Пасху стреляли. || На Пасху = 2023-04-16
Накануне Пасхи стреляли. || Накануне Пасхи = 2023-04-15
За минувшие сутки сбили дроны. || За минувшие сутки = 2023-06-16/2023-06-17
В течение суток было тихо. || В течение суток = 2023-06-16/2023-06-17
В выходные было тихо. || В выходные = 2023-06-17/2023-06-18
> Мост закрыт как минимум до пятницы. || как минимум до пятницы = ../2023-06-23
После трехдневных боев стало тихо. || После трехдневных = P3D
"""

TABLES = {"en": EN, "de": DE, "uk": UK, "ru": RU}
CASES = [
    (language, *line.split(" ||", 1))
    for language, source in TABLES.items()
    for line in source.strip().splitlines()
]


def pairs(text: str) -> list[tuple[str, str]]:
    """Return what a table line expects: (words, value) in order."""
    found = (part.split(" = ") for part in text.strip().split(" ; ") if part.strip())
    return [(words.strip(), value.strip()) for words, value in found]


@pytest.mark.parametrize(("language", "line", "expected"), CASES)
def test_times_have_their_words_and_values(language, line, expected):
    direction = "future" if line.startswith("> ") else "past"
    sentence = line.removeprefix("> ")
    found = [
        (
            timex.span.of(sentence),
            str(resolve_time(timex.meaning, PUBLISHED, direction)),
        )
        for timex in find_times(reading_of(sentence, language))
    ]
    assert found == pairs(expected)


def test_each_language_has_forty_cases():
    for source in TABLES.values():
        assert len(source.strip().splitlines()) >= 40


@pytest.mark.parametrize("title", ["“High Noon”", "''60 Minutes.''", "«Black Friday»"])
def test_a_title_is_no_time(title):
    assert not find_times(reading_of(f"They watched {title} in the shelter.", "en"))
    assert find_times(reading_of("He said: “Friday was quiet.”", "en"))


def test_core_leaves_out_the_preposition():
    sentence = "Am vergangenen Dienstag fiel der Ort."
    (timex,) = find_times(reading_of(sentence, "de"))
    assert timex.core.of(sentence) == "vergangenen Dienstag"


def test_a_stretch_knows_its_two_ends():
    sentence = "In February and March they dug."
    (timex,) = find_times(reading_of(sentence, "en"))
    assert isinstance(timex.meaning, Range)
    assert [p.core.of(sentence) for p in timex.parts] == ["February", "March"]


def test_times_carry_the_number_of_their_sentence():
    reading = reading_of("Nothing here.\nIt fell on Friday.", "en")
    assert [t.sentence for t in find_times(reading)] == [1]


def test_an_unknown_language_has_no_times():
    assert find_times(reading_of("Le lundi 5 mai 2023", "other")) == ()


PIECES = """on am у в 24 . February лютого 2022 року last letzten минулого week Woche
тижня - 17:00 3 bis 5 Mai / , and und та since seit з Anfang p.m. ' ’s of the die 9.11.
Nacht zum Freitag ніч на п’ятницю 1990s"""
WORDS = st.sampled_from(PIECES.split())


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=12), st.sampled_from(["de", "en", "uk", "ru"]))
def test_spans_lie_inside_the_text_and_nothing_raises(words, language):
    text = " ".join(words)
    for timex in find_times(reading_of(text, language)):
        assert 0 <= timex.span.start < timex.span.end <= len(text)
        assert timex.span.contains(timex.core)
        for direction in ("past", "future"):
            resolve_time(timex.meaning, PUBLISHED, direction)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60), st.sampled_from(["de", "en", "uk", "ru"]))
def test_any_text_can_be_read(text, language):
    for timex in find_times(reading_of(text, language)):
        assert timex.span.of(text)
