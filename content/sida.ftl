### The texts of the page around the article.

## Head and navigation

site-name = { -flyt }
site-tagline = En text, många språk

# The first link on the page, for those who navigate by keyboard.
skip-link = Hoppa till innehållet

contents = Innehåll
    .aria-label = Innehållsförteckning för artikeln

# The list of languages. Each language is shown by its own name, which is not translated.
# .current: $language (String) - The name of the language of this page, in that language.
language-switch = Läs på ett annat språk
    .aria-label = Välj språk
    .current = Du läser på { $language }

# The button that changes colours.
# $theme (String) - What the page looks like now: "light" or "dark".
theme-switch =
    { $theme ->
        [dark] Byt till ljust läge
       *[light] Byt till mörkt läge
    }

## Under the title

# $author (String) - The writer's name.
byline = Av { $author }

# $minutes (Number) - How long it takes to read the article.
reading-time =
    { $minutes ->
        [one] En minuts läsning
       *[other] { NUMBER($minutes) } minuters läsning
    }

# $updated (Date) - The day on which the article last changed.
updated = Senast uppdaterad { DATETIME($updated, dateStyle: "long") }

# Part of a series of articles.
# $part (Number) - Which part this is, from 1.
# $parts (Number) - How many parts the series has, 2 or more.
series =
    { NUMBER($part, type: "ordinal") ->
        [one] Den { NUMBER($part) }:a av { NUMBER($parts) } artiklar i serien
       *[other] Den { NUMBER($part) }:e av { NUMBER($parts) } artiklar i serien
    }

## When a translation is not complete

# The notice at the top of a page of which some blocks are not translated.
# $missing (Number) - How many blocks are shown in Swedish instead, 1 or more.
# $total (Number) - How many blocks the page has, 2 or more.
partial-notice =
    { $missing ->
        [one] Ett av sidans { NUMBER($total) } stycken är ännu inte översatt och visas på svenska.
       *[other] { NUMBER($missing) } av sidans { NUMBER($total) } stycken är ännu inte översatta och visas på svenska.
    }
    .link = Läs hela originalet på svenska

# The notice where nothing is translated.
untranslated-notice = Artikeln finns ännu inte på ditt språk. Den visas på svenska.

# $share (Number) - How much of the page is translated, as a fraction: 0.85 is shown as 85 %.
translated-share = { NUMBER($share, style: "percent", maximumFractionDigits: 0) } översatt

# The text is a translation.
# $language (String) - The code of the language it was written in, for example "sv".
translated-from =
    { $language ->
        [sv] Översatt från svenska
        [en] Översatt från engelska
       *[other] Översatt från ett annat språk
    }

help-translate = Hjälp till att översätta { -flyt }

## Under the article

sources = Källor
    .aria-label = Källor till artikeln ”{ title }”

# $count (Number) - How many sources the article cites.
sources-count =
    { $count ->
        [0] Inga källor
        [one] En källa
       *[other] { NUMBER($count) } källor
    }

# Shown behind a title that is in Spanish.
source-in-spanish = (på spanska)

read-more = Läs mer i avsnittet ”{ factors }”.

# $date (Date) - When the sources were last looked up.
sources-checked = Kontrollerade i { DATETIME($date, year: "numeric", month: "long") }

disclaimer = Bra att veta
disclaimer-1 =
    Artikeln är avsedd som information och ersätter inte råd från vården. Om du är osäker på vad du klarar,
    eller har en sjukdom, ska du fråga läkare eller fysioterapeut innan du börjar.

# .subject: the subject of an e-mail.
share = Dela artikeln
    .subject = Läs detta: { title }

print = Skriv ut

back-to-top = Till sidans början

# $year (String) - The year of publication. Text, so that no thousands separator is added.
copyright = © { $year } { site-name }

## When an address leads nowhere

not-found = Sidan finns inte
not-found-1 = Adressen kan vara felskriven, eller så har sidan flyttat. Börja om från startsidan.
