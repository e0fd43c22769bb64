## Around the page

skip = Zum Inhalt springen
path-title = Wo Sie sind
ui-language = Sprache dieser Seite
preview-show = Vorschau
preview-title = So wird die Seite aussehen
back-to-list = Zur Liste
close = Schließen
cancel = Abbrechen
number = { $count }

## Who translates

who-title = Wer sind Sie?
who-why = Ihr Name wird neben dem gespeichert, was Sie übersetzen und prüfen, damit andere wissen, wen sie fragen können. Lassen Sie das Feld leer, wenn Sie lieber anonym bleiben.
who-name = Ihr Name
who-keep = Namen speichern
who-unknown = Ohne Namen
who-change = Namen ändern

## Languages and documents

languages-title = { $project } übersetzen
languages-lead = Wählen Sie die Sprache, in der Sie schreiben.
documents-title = Dokumente
all-messages =
    { $count ->
        [one] Der einzige Text
       *[other] Alle { $count } Texte
    }
done = { $present } von { $messages } übersetzt
count-missing =
    { $count ->
        [one] { $count } fehlt
       *[other] { $count } fehlen
    }
count-stale =
    { $count ->
        [one] { $count } veraltet
       *[other] { $count } veraltet
    }
count-review = { $count } zu prüfen
count-findings =
    { $count ->
        [one] { $count } Hinweis
       *[other] { $count } Hinweise
    }

## The list

list-title = Texte
search = In Texten und Namen suchen
filters = Nur zeigen
filter-all = Alle
filter-missing = Fehlend
filter-stale = Veraltet
filter-findings = Mit Hinweisen
filter-machine = Maschinell
filter-review = Zu prüfen
list-count =
    { $count ->
        [one] { $count } Text
       *[other] { $count } Texte
    }
list-empty = Hier gibt es nichts zu zeigen.
list-more = Mehr zeigen (noch { $count })
no-more = In dieser Richtung gibt es keinen weiteren Text.
choose-message = Wählen Sie einen Text aus der Liste.
state-missing = Fehlt
state-stale = Veraltet
state-unknown = Übersetzt
state-machine = Maschinell
state-human = Übersetzt
state-reviewed = Geprüft
by = von { $name }
unsaved = Nicht gespeichert

## The source

source-title = Original ({ $language })
stale-title = Das hat sich im Original geändert
stale-cosmetic = Nur Zeichensetzung oder Groß- und Kleinschreibung
stale-structural = Eine Variable, ein Link oder eine Auswahl kam hinzu oder fiel weg
stale-meaning = Der Wortlaut ist ein anderer
glossary-title = Glossar
glossary-keep = wird nicht übersetzt
glossary-translate = wird so übersetzt
glossary-avoid = vermeiden
similar-title = Ähnliche Texte
similar-use = Verwenden
similar-use-this = Verwenden: { $text }

## The boxes

part-value = Text
part-attribute = Attribut { $name }
box-label = { $language }, { $part }
box-fluent = { $part } als Fluent
as-fluent = Fluent
box-plural = Ein Text je Zahlform, nach { $name }
box-choice = Verschiedene Texte, je nach { $name }
box-examples = zum Beispiel { $numbers }
box-otherwise = in allen anderen Fällen
box-add =
    { $count ->
        [one] Form { $names } hinzufügen
       *[other] Formen { $names } hinzufügen
    }
box-remove = Form { $name } entfernen
box-divide = Ein Text je Zahlform
insert-title = Einfügen
insert = { $name } einfügen
fluent-broken = Das lässt sich nicht als Fluent lesen. Bitte erst berichtigen.

## What is done with it

save = Speichern
save-next = Speichern und weiter
accept = Stimmt weiterhin
review = Als geprüft markieren
copy-source = Original übernehmen
discard = Änderungen verwerfen
by-machine = Maschinell übersetzt
saved = Gespeichert.
accepted = Vermerkt: Die Übersetzung stimmt.
reviewed = Vermerkt: geprüft.
discarded = Die Änderungen sind verworfen.
changed-outside = Jemand anders hat diesen Text geändert; er wird jetzt im neuen Stand gezeigt.
save-first = Bitte erst speichern oder die Änderungen verwerfen.
nothing-to-save = Es gibt noch keine Übersetzung.
not-saved = Nicht gespeichert: { $why }
gap = Ein Feld ist leer. Bitte alle Formen ausfüllen.
no-findings = Keine Hinweise.
severity-error = Fehler
severity-warning = Warnung
severity-note = Tipp

## When two people change the same text

conflict-title = Jemand anders hat denselben Text geändert
conflict-why = Es ist noch nichts gespeichert. Vergleichen Sie und entscheiden Sie.
conflict-is = Von der anderen Person gespeichert
conflict-yours = Ihr Text mit den Unterschieden
conflict-mine = Meinen behalten
conflict-theirs = Den anderen nehmen
conflict-merge = Von Hand zusammenführen

## The keyboard

help-title = Tasten
help-tokens = Variablen und Begriffe werden als Ganzes eingefügt: eine geschweifte Klammer tippen, mit den Pfeiltasten wählen, Eingabetaste drücken.
key-next = Nächster Text
key-previous = Voriger Text
key-save = Speichern
key-save-next = Speichern und zum nächsten
key-accept = Stimmt weiterhin oder geprüft
key-copy = Original übernehmen
key-token = Variable oder Begriff einfügen
key-list = Zurück zur Liste
key-search = Suchen
key-help = Diese Hilfe
