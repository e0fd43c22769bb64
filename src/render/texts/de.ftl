# The texts of a page whose project has none of its own.

skip-link = Zum Inhalt springen
contents = Inhalt
    .aria-label = Inhaltsverzeichnis des Artikels
language-switch = In einer anderen Sprache lesen
    .aria-label = Sprache wählen
    .current = Du liest auf { $language }
byline = Von { $author }
reading-time =
    { $minutes ->
        [one] Eine Minute Lesezeit
       *[other] { NUMBER($minutes) } Minuten Lesezeit
    }
updated = Zuletzt aktualisiert am { DATETIME($updated, dateStyle: "long") }
back-to-top = Zum Seitenanfang
partial-notice =
    { $missing ->
        [one] Eine der { NUMBER($total) } Passagen dieser Seite ist noch nicht übersetzt.
       *[other] { NUMBER($missing) } der { NUMBER($total) } Passagen dieser Seite sind noch nicht übersetzt.
    }
    .link = Das ganze Original lesen
untranslated-notice = Diese Seite gibt es noch nicht in deiner Sprache.
