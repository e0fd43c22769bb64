### The texts of the page around the article.

## Head and navigation

site-name = { -flyt }
site-tagline = Ein Text, viele Sprachen

skip-link = Zum Inhalt springen

contents = Inhalt
    .aria-label = Inhaltsverzeichnis des Artikels

language-switch = In einer anderen Sprache lesen
    .aria-label = Sprache wählen
    .current = Du liest auf { $language }

theme-switch =
    { $theme ->
        [dark] Zum hellen Modus wechseln
       *[light] Zum dunklen Modus wechseln
    }

## Under the title

byline = Von { $author }

reading-time =
    { $minutes ->
        [one] Eine Minute Lesezeit
       *[other] { NUMBER($minutes) } Minuten Lesezeit
    }

updated = Zuletzt aktualisiert am { DATETIME($updated, dateStyle: "long") }

series = Teil { NUMBER($part) } einer { NUMBER($parts) }-teiligen Artikelserie

## When a translation is not complete

partial-notice =
    { $missing ->
        [one] Eine der { NUMBER($total) } Passagen dieser Seite ist noch nicht übersetzt und wird auf Schwedisch angezeigt.
       *[other] { NUMBER($missing) } der { NUMBER($total) } Passagen dieser Seite sind noch nicht übersetzt und werden auf Schwedisch angezeigt.
    }
    .link = Das ganze Original auf Schwedisch lesen

untranslated-notice = Diesen Artikel gibt es noch nicht in deiner Sprache. Er wird auf Schwedisch angezeigt.

translated-share = Zu { NUMBER($share, style: "percent", maximumFractionDigits: 0) } übersetzt

translated-from =
    { $language ->
        [sv] Aus dem Schwedischen übersetzt
        [en] Aus dem Englischen übersetzt
       *[other] Aus einer anderen Sprache übersetzt
    }

help-translate = Hilf mit, { -flyt } zu übersetzen

## Under the article

sources = Quellen
    .aria-label = Quellen zum Artikel „{ title }“

sources-count =
    { $count ->
        [0] Keine Quellen
        [one] Eine Quelle
       *[other] { NUMBER($count) } Quellen
    }

source-in-spanish = (auf Spanisch)

read-more = Mehr dazu im Abschnitt „{ factors }“.

sources-checked = Geprüft im { DATETIME($date, year: "numeric", month: "long") }

disclaimer = Gut zu wissen
disclaimer-1 =
    Der Artikel dient der Information und ersetzt keinen ärztlichen Rat. Wenn du unsicher bist, was du
    dir zumuten kannst, oder eine Krankheit hast, lass dich ärztlich oder physiotherapeutisch beraten,
    bevor du anfängst.

share = Artikel teilen
    .subject = Lesetipp: { title }

print = Drucken

back-to-top = Zum Seitenanfang

copyright = © { $year } { site-name }

## When an address leads nowhere

not-found = Diese Seite gibt es nicht
not-found-1 =
    Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist umgezogen. Beginne noch einmal
    auf der Startseite.
