title = Co się dzieje w mózgu, kiedy ćwiczysz?
    .aria-label = Artykuł: Co się dzieje w mózgu, kiedy ćwiczysz?
    .description = Jak ruch wpływa na nastrój, pamięć i powstawanie nowych neuronów – i czego nauka wciąż nie wie.

lede =
    Wystarczy zasznurować buty i ruszyć, by po kilku minutach serce biło szybciej, a do mózgu docierało
    więcej krwi. Tak zaczyna się łańcuch zdarzeń, który może poprawić nastrój i wyostrzyć pamięć, a także
    pomaga mózgowi dojść do siebie po urazie. Oto, co o tym wiemy.

hero = Trening aerobowy pobudza w mózgu zarówno krążenie krwi, jak i przepływ sygnałów.
    .alt = Rysunek biegnącej postaci z profilu. We wnętrzu głowy świeci obszar w kształcie konika morskiego.

## Why

why = Dlaczego ruch ma znaczenie

why-1 =
    To, że ruch służy ciału, nie jest żadną nowością. Serce i płuca stają się wydolniejsze, układ
    odpornościowy działa sprawniej, a ryzyko kilku częstych chorób maleje. Korzyści są jednak także
    psychiczne i społeczne: wiele osób, które regularnie się ruszają, ma lepszy nastrój, mocniej wierzy
    w siebie i spotyka więcej ludzi.

why-2 =
    To, co dzieje się w mózgu, trudniej dostrzec. Na uwagę zasługują zwłaszcza dwie rzeczy: wysiłek
    zmienia stężenie *neuroprzekaźników*, chemicznych posłańców przenoszących wiadomości między komórkami
    nerwowymi, a pod jego wpływem nasila się, jak się wydaje, *{ -neurogenes }*, czyli powstawanie nowych
    neuronów.

## New nerve cells

neurogenesis = Mózg, który przebudowuje się przez całe życie

neurogenesis-1 =
    Długo sądzono, że przychodzimy na świat z kompletem komórek nerwowych, których później może już tylko
    ubywać. To jednak nie takie proste. Mózg przebudowuje się, dopóki żyjemy: połączenia umacniają się
    lub zrywają, a zadania uszkodzonych części mogą przejąć inne. Tę zdolność nazywamy *plastycznością*.
    Bez niej nie byłoby ani uczenia się, ani rozwoju, ani powrotu do zdrowia po urazie.

neurogenesis-2 =
    Powstawanie nowych komórek jest częścią tej plastyczności, ale nie zachodzi wszędzie. U ssaków badacze
    znaleźli nowe neurony przede wszystkim w trzech miejscach:

neurogenesis-place-hippocampus = w { -hippocampus(przypadek: "miejscownik") }, który ma kluczowe znaczenie dla pamięci,
neurogenesis-place-ventricles = w strefie podkomorowej, czyli warstwie biegnącej wzdłuż komór bocznych mózgu,
neurogenesis-place-bulb = oraz w opuszce węchowej, do której wędrują komórki z tej strefy.

neurogenesis-3 =
    Ile nowych neuronów powstaje u dorosłych ludzi, pozostaje kwestią sporną: badania tkanki mózgowej
    dały rozbieżne wyniki. Doświadczenia na zwierzętach jasno natomiast pokazują, co pomaga: otoczenie,
    w którym jest co odkrywać, oraz aktywność fizyczna.

## Growth factors

factors = Dwa czynniki wzrostu

factors-1 =
    Nie wyjaśniono jeszcze, jak dokładnie ruch wpływa na { -neurogenes(przypadek: "biernik") }, ale
    w kolejnych badaniach powracają dwa białka. Jedno z nich, { -bdnf(postac: "pelna") }
    ({ -bdnf }), pomaga komórkom nerwowym przetrwać. Drugie, { -vegf(postac: "pelna") }
    ({ -vegf }), pobudza wzrost naczyń krwionośnych.

bdnf-role = { -bdnf }: nawóz dla neuronów

bdnf-1 =
    Podczas treningu stężenie { -bdnf } we krwi rośnie. W badaniach podwajało się, a czasem stawało się
    nawet
    { $factor ->
        [one] tak wysokie jak w spoczynku
        [few] { NUMBER($factor) } razy wyższe niż w spoczynku
        [many] { NUMBER($factor) } razy wyższe niż w spoczynku
       *[other] { NUMBER($factor) } raza wyższe niż w spoczynku
    }. Mniej więcej
    { $hours ->
        [one] godzinę
        [few] { NUMBER($hours) } godziny
        [many] { NUMBER($hours) } godzin
       *[other] { NUMBER($hours) } godziny
    } po treningu wraca do zwykłego poziomu.

bdnf-2 =
    To, co się powtarza, zostawia ślad. U starszych osób po roku treningu aerobowego objętość
    { -hippocampus(przypadek: "dopelniacz") } była o { NUMBER($growth, style: "percent") } większa,
    a przyrost ten wiązał się z wyższym stężeniem { -bdnf } we krwi. Zwykle obszar ten na starość się
    kurczy, tracąc od { NUMBER($loss-low, style: "percent") } do
    { NUMBER($loss-high, style: "percent") } objętości rocznie.

bdnf-path = Krok po kroku może to wyglądać tak:

bdnf-path-1 = Pod wpływem ruchu na neuronach { -hippocampus(przypadek: "dopelniacz") } przybywa receptorów NMDA, a ich aktywność rośnie.
bdnf-path-2 = Kiedy receptory się otwierają, w obrębie synapsy do komórki napływa wapń.
bdnf-path-3 = Wapń uruchamia sygnały, które skłaniają komórkę do wytwarzania większej ilości { -bdnf }.
bdnf-path-4 = { -bdnf } wiąże się z receptorem TrkB na komórkach potomnych komórek macierzystych, dzięki czemu więcej tych komórek potomnych staje się neuronami.

vegf-role = { -vegf }: nowe drogi dla krwi

vegf-1 =
    { -vegf } działa zarówno bezpośrednio, jak i pośrednio. Bezpośrednio wpływa na komórki, z których mogą
    powstać neurony. Pośrednio sprawia, że naczyń krwionośnych jest więcej i są szersze, dzięki czemu
    komórki otrzymują więcej tlenu i składników odżywczych.

vegf-2 =
    W doświadczeniach trening i towarzyszący mu { -vegf } sprawiały, że przyszłych neuronów powstawało
    więcej, a ginęło ich mniej. Część tego efektu zachodzi, jak się wydaje, za pośrednictwem *makrofagów*,
    ekipy sprzątającej układu odpornościowego.

factors-figure = { -bdnf } działa na same neurony, a { -vegf } – na naczynia krwionośne, które je zaopatrują.
    .alt =
        Schemat z dwiema strzałkami wychodzącymi od słowa „trening”. Jedna prowadzi przez { -bdnf } do
        komórki nerwowej, druga przez { -vegf } do naczynia krwionośnego. Komórka i naczynie znajdują się
        w { -hippocampus(przypadek: "miejscownik") }.

## Signals

signals = Sygnały, które poprawiają samopoczucie

signals-1 =
    Kiedy się wysilasz, organizm zwiększa stężenie *katecholamin*: noradrenaliny, dopaminy i adrenaliny.
    Pobudzają cię one i przygotowują do działania. Rośnie też poziom endorfin, własnych środków
    przeciwbólowych organizmu. Wszystko to może przyczyniać się do tego, że po wysiłku tak często czujemy
    się dobrze.

signals-2 =
    Poziom kortyzolu, zwanego hormonem stresu, podczas intensywnego wysiłku rośnie. U osób, które trenują
    regularnie, reakcja na stres z czasem jednak słabnie, a wraz z nią maleją szkody wyrządzane przez
    długotrwale podwyższone stężenie tego hormonu.

## Memory and thought

cognition = Pamięć, uwaga i decyzje

cognition-1 =
    { -hippocampus(przypadek: "mianownik-na-poczatku") } pomaga nam odnajdywać drogę i przekształcać pamięć krótkotrwałą w długotrwałą.
    Nic więc dziwnego, że w kilku badaniach regularny ruch poprawiał zdolność uczenia się i zapamiętywania.

cognition-2 =
    Na tym korzyści się nie kończą. Myślimy szybciej, podejmujemy lepsze decyzje i łatwiej nam skupić
    uwagę na jednej rzeczy, odcinając się od reszty.

## What to do

start = Jak zacząć

start-1 =
    Światowa Organizacja Zdrowia zaleca dorosłym co najmniej
    { $weekly-minutes ->
        [one] minutę
        [few] { NUMBER($weekly-minutes) } minuty
        [many] { NUMBER($weekly-minutes) } minut
       *[other] { NUMBER($weekly-minutes) } minuty
    } ruchu tygodniowo w tempie, które rozgrzewa i wywołuje lekką zadyszkę. Rozłóż ten
    czas na
    { $days ->
        [one] jeden dzień
        [few] { NUMBER($days) } dni
        [many] { NUMBER($days) } dni
       *[other] { NUMBER($days) } dnia
    }, a łatwiej będzie ci utrzymać nawyk.

start-effort =
    { $effort ->
        [low] Lekko: podczas ruchu możesz śpiewać. Liczy się wszystko, więc zacznij właśnie tak.
        [high] Intensywnie: jednym tchem powiesz najwyżej kilka słów. Wystarczy o połowę mniej czasu.
       *[moderate] Umiarkowanie: możesz rozmawiać, ale nie śpiewać. Właśnie takiego tempa dotyczą zalecenia.
    }

start-session = Twój { NUMBER($count) }. trening w tym tygodniu

## Summary

summary = Krótko mówiąc

summary-1 =
    Dzięki ruchowi mózg dostaje więcej krwi, rośnie stężenie neuroprzekaźników i przybywa białek, które
    chronią komórki nerwowe i pomagają powstawać nowym. Nie musisz czekać, aż naukowcy uzgodnią
    szczegóły.
