### The texts of the translator's page, `flyt serve`.
###
### Short and plain: they stand on buttons and in lists, and are read by people who know neither Fluent nor git. Only
### `{ $variable }` and a choice by a variable are used here.

## Around the page

# The first link on the page, for those who navigate by keyboard.
skip = Hoppa till innehållet
path-title = Var du är
ui-language = Sidans språk
# The button that shows and hides the page as it will look.
preview-show = Förhandsvisning
preview-title = Så blir sidan
back-to-list = Till listan
close = Stäng
cancel = Avbryt
# A number on its own.
# $count (Number) - The number.
number = { $count }

## Who translates

who-title = Vem är du?
who-why = Namnet sparas bredvid det du översätter och granskar, så att andra vet vem de kan fråga. Lämna rutan tom om du hellre är anonym.
who-name = Ditt namn
who-keep = Spara namnet
# Stands on the button in the page's head where no name was given.
who-unknown = Utan namn
who-change = Byt namn

## Languages and documents

# $project (String) - The name of the project.
languages-title = Översätt { $project }
languages-lead = Välj det språk som du skriver.
documents-title = Dokument
# Opens the list of all messages of a language.
# $count (Number) - How many there are.
all-messages =
    { $count ->
        [one] Den enda texten
       *[other] Alla { $count } texter
    }
# $present (Number) - How many messages are translated.
# $messages (Number) - How many there are.
done = { $present } av { $messages } översatta
# $count (Number) - How many messages are not translated yet.
count-missing =
    { $count ->
        [one] { $count } saknas
       *[other] { $count } saknas
    }
# $count (Number) - How many translations were made from an older source.
count-stale =
    { $count ->
        [one] { $count } inaktuell
       *[other] { $count } inaktuella
    }
# $count (Number) - How many translations nobody has reviewed.
count-review = { $count } att granska
# $count (Number) - How many things the checks remark on.
count-findings =
    { $count ->
        [one] { $count } anmärkning
       *[other] { $count } anmärkningar
    }

## The list

list-title = Texter
search = Sök i texter och namn
filters = Visa bara
filter-all = Alla
filter-missing = Saknas
filter-stale = Inaktuella
filter-findings = Med anmärkning
filter-machine = Maskin
filter-review = Att granska
# $count (Number) - How many messages the list shows.
list-count =
    { $count ->
        [one] { $count } text
       *[other] { $count } texter
    }
list-empty = Här finns ingenting att visa.
# $count (Number) - How many messages are not shown yet.
list-more = Visa fler ({ $count } kvar)
no-more = Det finns ingen mer text åt det hållet.
choose-message = Välj en text i listan.
state-missing = Saknas
state-stale = Inaktuell
# The translation is there; nobody has said where it came from.
state-unknown = Översatt
state-machine = Maskin
# Written by a human being.
state-human = Översatt
state-reviewed = Granskad
# $name (String) - Who translated or reviewed it.
by = av { $name }
# Typed and not saved.
unsaved = Inte sparat

## The source

# $language (String) - The name of the source's language, in that language.
source-title = Originalet ({ $language })
stale-title = Det här har ändrats i originalet
stale-cosmetic = Bara skiljetecken eller stor och liten bokstav
stale-structural = En variabel, en länk eller ett val kom till eller försvann
stale-meaning = Orden är andra
glossary-title = Ordlista
glossary-keep = översätts inte
glossary-translate = översätts så
glossary-avoid = undvik
similar-title = Liknande texter
similar-use = Använd
# $text (String) - The translation that would be put in.
similar-use-this = Använd: { $text }

## The boxes

# The main text of a message, beside its attributes.
part-value = Text
# $name (String) - The name of an attribute, for example "aria-label".
part-attribute = Attribut { $name }
# Read aloud: what a box is for.
# $language (String) - The language that is translated into.
# $part (String) - The part of the message: "Text", or an attribute.
box-label = { $language }, { $part }
# $part (String) - The part of the message.
box-fluent = { $part } som Fluent
# A button: shows the text in Fluent's own notation.
as-fluent = Fluent
# Above the boxes of which a number chooses one.
# $name (String) - The variable.
box-plural = En text för varje talform, efter { $name }
# Above the boxes of which a value chooses one.
# $name (String) - The variable.
box-choice = Olika texter, efter { $name }
# $numbers (String) - Numbers that the box is for, for example "2, 3, 4, 22".
box-examples = till exempel { $numbers }
box-otherwise = i alla andra fall
# $names (String) - The forms that are missing, for example "few, many".
# $count (Number) - How many.
box-add =
    { $count ->
        [one] Lägg till formen { $names }
       *[other] Lägg till formerna { $names }
    }
# $name (String) - The form.
box-remove = Ta bort formen { $name }
box-divide = En text för varje talform
# Before the variables and terms that can be put into the text.
insert-title = Infoga
# $name (String) - The variable or term.
insert = Infoga { $name }
fluent-broken = Texten går inte att läsa som Fluent. Rätta den först.

## What is done with it

save = Spara
save-next = Spara och nästa
# The translation is right for today's source, too.
accept = Stämmer fortfarande
# A human being has read the translation and stands behind it.
review = Markera som granskad
copy-source = Kopiera originalet
discard = Ångra ändringarna
by-machine = Översatt av en maskin
saved = Sparat.
accepted = Noterat: översättningen stämmer.
reviewed = Noterat: granskad.
discarded = Ändringarna är borta.
changed-outside = Texten ändrades av någon annan och visas nu som den är.
save-first = Spara först, eller ångra ändringarna.
nothing-to-save = Det finns ingen översättning ännu.
# $why (String) - What went wrong.
not-saved = Inte sparat: { $why }
gap = En ruta är tom. Fyll i alla former.
no-findings = Inga anmärkningar.
severity-error = Fel
severity-warning = Varning
severity-note = Tips

## When two people change the same text

conflict-title = Någon annan har ändrat samma text
conflict-why = Ingenting är sparat än. Jämför och välj.
conflict-is = Sparat av den andra
conflict-yours = Ditt, med skillnaderna
conflict-mine = Behåll min
conflict-theirs = Ta den andras
conflict-merge = Skriv ihop dem

## The keyboard

help-title = Tangenter
help-tokens = En variabel eller term infogas hel: skriv en krullparentes, välj med pilarna och tryck på Retur.
key-next = Nästa text
key-previous = Föregående text
key-save = Spara
key-save-next = Spara och gå till nästa
key-accept = Stämmer fortfarande, eller granskad
key-copy = Kopiera originalet
key-token = Infoga en variabel eller term
key-list = Tillbaka till listan
key-search = Sök
key-help = Den här hjälpen
