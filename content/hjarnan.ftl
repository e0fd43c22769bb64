### The article: what exercise does to the brain.
###
### One message is one block of the page: a heading, a paragraph, an item of a list, a caption. A line
### break inside a message means nothing. *Asterisks* mark emphasis.

# Also the title of the browser's window.
# .aria-label: read aloud by screen readers in the list of articles.
# .description: shown by search engines under the title; at most about 150 characters.
title = Vad händer i hjärnan när du tränar?
    .aria-label = Artikel: Vad händer i hjärnan när du tränar?
    .description = Hur rörelse påverkar humör, minne och nya nervceller – och vad forskningen ännu inte vet.

lede =
    Några minuter efter att du har snört på dig skorna slår hjärtat snabbare och mer blod når hjärnan.
    Där börjar en kedja av händelser som kan ge bättre humör och skarpare minne, och som hjälper hjärnan
    att återhämta sig efter en skada. Det här vet vi om den.

# The picture at the top of the article.
# .alt: alternative text, for those who cannot see the picture.
hero = Konditionsträning sätter fart på både blodet och signalerna i hjärnan.
    .alt = Teckning av en löpare i profil. Inne i huvudet lyser ett sjöhästformat område.

## Why

why = Varför rörelse gör skillnad

why-1 =
    Att träning är bra för kroppen är ingen nyhet. Hjärtat och lungorna orkar mer, immunförsvaret fungerar
    bättre och flera vanliga sjukdomar blir mindre sannolika. Men vinsterna är också psykiska och sociala:
    många som rör sig regelbundet är på bättre humör, tror mer på sig själva och träffar fler människor.

why-2 =
    Det som händer i hjärnan är svårare att se. Två saker sticker ut: träning ändrar halterna av *signalsubstanser*,
    de kemiska budbärare som för meddelanden mellan nervceller, och den verkar främja *{ -neurogenes }*, alltså
    att nya nervceller bildas.

## New nerve cells

neurogenesis = En hjärna som bygger om sig hela livet

neurogenesis-1 =
    Länge trodde man att vi föds med alla nervceller vi någonsin får, och att de sedan bara blir färre.
    Så enkelt är det inte. Hjärnan bygger om sig själv så länge vi lever: förbindelser stärks eller
    bryts, och andra delar kan ta över efter dem som skadats. Förmågan kallas *plasticitet*, och utan den
    kunde vi varken lära oss något, utvecklas eller bli återställda efter en skada.

neurogenesis-2 =
    Att nya celler bildas är en del av denna plasticitet, men det sker inte överallt. Hos däggdjur har forskare
    framför allt funnit nya nervceller på tre ställen:

# The three items are one list.
neurogenesis-place-hippocampus = i { -hippocampus }, som är avgörande för minnet,
neurogenesis-place-ventricles = i den subventrikulära zonen, ett skikt längs hjärnans sidoventriklar,
neurogenesis-place-bulb = och i luktbulben, dit celler från den zonen vandrar.

neurogenesis-3 =
    Hur mycket som nybildas hos vuxna människor är omtvistat; studier av hjärnvävnad har gett olika svar.
    I djurförsök är det däremot tydligt vad som hjälper: en omgivning med mycket att upptäcka, och
    fysisk aktivitet.

## Growth factors

factors = Två tillväxtfaktorer

factors-1 =
    Exakt hur rörelse påverkar { -neurogenes(form: "bestamd") } är inte utrett, men två proteiner återkommer
    i studie efter studie. Det ena, { -bdnf(form: "lang") } eller { -bdnf }, hjälper nervceller att överleva.
    Det andra, { -vegf(form: "lang") } eller { -vegf }, får blodkärl att växa.

bdnf-role = { -bdnf }: gödning för nervceller

# $factor (Number) - How many times its resting level BDNF reaches at the most, for example 3.
# $hours (Number) - Hours after which it is back at its usual level, for example 1.
bdnf-1 =
    Under ett träningspass stiger halten av { -bdnf } i blodet. I studier har den fördubblats, och ibland blivit
    { NUMBER($factor) } gånger så hög som i vila. Ungefär
    { $hours ->
        [one] en timme
       *[other] { NUMBER($hours) } timmar
    } efter passet är den tillbaka på sin vanliga nivå.

# $growth (Number) - Growth in one year of exercise, as a fraction: 0.02 is shown as 2 %.
# $loss-low, $loss-high (Number) - What a year of ageing takes, as fractions.
bdnf-2 =
    Det som upprepas lämnar spår. Äldre som tränade kondition i ett år fick en { -hippocampus } som var
    { NUMBER($growth, style: "percent") } större, och ökningen hängde ihop med mer { -bdnf } i blodet.
    Annars brukar området krympa med mellan { NUMBER($loss-low, style: "percent") } och
    { NUMBER($loss-high, style: "percent") } om året när vi blir gamla.

bdnf-path = Så kan kedjan se ut, steg för steg:

# The four items are one numbered list, in this order.
bdnf-path-1 = Rörelse gör NMDA-receptorerna på nervcellerna i { -hippocampus } fler och mer aktiva.
bdnf-path-2 = När de öppnas strömmar kalcium in vid synapsen.
bdnf-path-3 = Kalciumet sätter i gång signaler som får cellen att tillverka mer { -bdnf }.
bdnf-path-4 = { -bdnf } binder till receptorn TrkB på stamcellernas dotterceller, och fler av dottercellerna blir nervceller.

vegf-role = { -vegf }: nya vägar för blodet

vegf-1 =
    { -vegf(form: "genitiv") } roll är både direkt och indirekt. Direkt påverkar proteinet de celler som kan
    bli nervceller. Indirekt gör det blodkärlen fler och vidare, så att cellerna får mer syre och näring.

vegf-2 =
    I försök har träning och den { -vegf } som följer med den gett fler blivande nervceller, och färre av dem har dött.
    En del av effekten tycks gå genom *makrofager*, immunförsvarets städare.

# The drawing of the two growth factors.
factors-figure = { -bdnf } verkar på nervcellerna själva, { -vegf } på blodkärlen som försörjer dem.
    .alt =
        Schema med två pilar från ordet träning. Den ena går via { -bdnf } till en nervcell, den andra
        via { -vegf } till ett blodkärl. Cellen och kärlet ligger i { -hippocampus }.

## Signals

signals = Signalerna bakom välbefinnandet

signals-1 =
    När du anstränger dig ökar kroppen halterna av *katekolaminer*: noradrenalin, dopamin och adrenalin.
    De gör dig vaken och beredd att handla. Även endorfinerna stiger, kroppens egna smärtstillande ämnen.
    Allt detta kan bidra till att man så ofta mår bra efteråt.

signals-2 =
    Kortisol, som brukar kallas stresshormonet, stiger vid hård ansträngning. Men hos den som tränar
    regelbundet dämpas stressvaret med tiden, och därmed också skadorna som långvarigt höga halter ger.

## Memory and thought

cognition = Minne, uppmärksamhet och beslut

cognition-1 =
    { -hippocampus(plats: "forst-i-mening") } hjälper oss att hitta, och att göra korttidsminnen till långtidsminnen.
    Det är därför inte förvånande att regelbunden rörelse i flera studier har gett bättre inlärning
    och minne.

cognition-2 =
    Vinsterna stannar inte där. Tankarna går fortare, besluten blir bättre och det blir lättare att
    hålla uppmärksamheten på en sak och stänga ute resten.

## What to do

start = Så kommer du i gång

# $weekly-minutes (Number) - Minutes of exercise a week, for example 150.
# $days (Number) - The number of days to spread them over, for example 5.
start-1 =
    Världshälsoorganisationen råder vuxna till minst
    { $weekly-minutes ->
        [one] en minuts rörelse
       *[other] { NUMBER($weekly-minutes) } minuters rörelse
    } i veckan i ett tempo som gör dig varm och lätt andfådd. Fördela tiden på
    { $days ->
        [one] en dag
       *[other] { NUMBER($days) } dagar
    }, så blir det lättare att hålla fast vid vanan.

# A hint beside the chosen effort.
# $effort (String) - What the reader has chosen: "low", "moderate" or "high".
start-effort =
    { $effort ->
        [low] Lugnt: du kan sjunga medan du rör dig. Allt räknas, så börja här.
        [high] Hårt: du får fram några ord i taget. Hälften så lång tid räcker.
       *[moderate] Måttligt: du kan tala men inte sjunga. Det är tempot som råden utgår från.
    }

# $count (Number) - Which time this week the reader exercises: 1, 2, 3 …
start-session =
    { NUMBER($count, type: "ordinal") ->
        [one] Ditt { NUMBER($count) }:a pass den här veckan
       *[other] Ditt { NUMBER($count) }:e pass den här veckan
    }

## Summary

summary = Kort sagt

summary-1 =
    Träning ger hjärnan mer blod, högre halter av signalsubstanser och mer av de proteiner som skyddar nervceller
    och hjälper nya att bildas. Du behöver inte vänta på att forskarna ska bli överens om detaljerna.
