## Around the page

skip = Siirry sisältöön
path-title = Missä olet
ui-language = Sivun kieli
preview-show = Esikatselu
preview-title = Tältä sivu näyttää
back-to-list = Luetteloon
close = Sulje
cancel = Peruuta
number = { $count }

## Who translates

who-title = Kuka olet?
who-why = Nimesi tallennetaan kääntämäsi ja tarkistamasi tekstin yhteyteen, jotta muut tietävät, keneltä kysyä. Jätä kenttä tyhjäksi, jos haluat pysyä nimettömänä.
who-name = Nimesi
who-keep = Tallenna nimi
who-unknown = Nimetön
who-change = Vaihda nimi

## Languages and documents

languages-title = Käännetään: { $project }
languages-lead = Valitse kieli, jolla kirjoitat.
documents-title = Asiakirjat
all-messages =
    { $count ->
        [one] Ainoa teksti
       *[other] Kaikki { $count } tekstiä
    }
done = { $present }/{ $messages } käännetty
count-missing =
    { $count ->
        [one] { $count } puuttuu
       *[other] { $count } puuttuu
    }
count-stale =
    { $count ->
        [one] { $count } vanhentunut
       *[other] { $count } vanhentunutta
    }
count-review = { $count } tarkistamatta
count-findings =
    { $count ->
        [one] { $count } huomautus
       *[other] { $count } huomautusta
    }

## The list

list-title = Tekstit
search = Hae teksteistä ja nimistä
filters = Näytä vain
filter-all = Kaikki
filter-missing = Puuttuvat
filter-stale = Vanhentuneet
filter-findings = Huomautuksia
filter-machine = Konekäännökset
filter-review = Tarkistamatta
list-count =
    { $count ->
        [one] { $count } teksti
       *[other] { $count } tekstiä
    }
list-empty = Täällä ei ole mitään näytettävää.
list-more = Näytä lisää ({ $count } jäljellä)
no-more = Siinä suunnassa ei ole enempää tekstejä.
choose-message = Valitse teksti luettelosta.
state-missing = Puuttuu
state-stale = Vanhentunut
state-unknown = Käännetty
state-machine = Konekäännös
state-human = Käännetty
state-reviewed = Tarkistettu
by = tekijä { $name }
unsaved = Tallentamatta

## The source

source-title = Alkuteksti ({ $language })
stale-title = Tämä on muuttunut alkutekstissä
stale-cosmetic = Vain välimerkit tai kirjainkoko
stale-structural = Muuttuja, linkki tai vaihtoehto on tullut lisää tai poistunut
stale-meaning = Sanat ovat toiset
glossary-title = Sanasto
glossary-keep = ei käännetä
glossary-translate = käännetään näin
glossary-avoid = vältä
similar-title = Samankaltaisia tekstejä
similar-use = Käytä
similar-use-this = Käytä: { $text }

## The boxes

part-value = Teksti
part-attribute = Attribuutti { $name }
box-label = { $language }, { $part }
box-fluent = { $part } Fluent-muodossa
as-fluent = Fluent
box-plural = Oma teksti luvun { $name } kullekin muodolle
box-choice = Eri tekstejä sen mukaan, mikä { $name } on
box-examples = esimerkiksi { $numbers }
box-otherwise = kaikissa muissa tapauksissa
box-add =
    { $count ->
        [one] Lisää muoto { $names }
       *[other] Lisää muodot { $names }
    }
box-remove = Poista muoto { $name }
box-divide = Oma teksti luvun kullekin muodolle
insert-title = Lisää
insert = Lisää { $name }
fluent-broken = Tätä ei voi lukea Fluentina. Korjaa se ensin.

## What is done with it

save = Tallenna
save-next = Tallenna ja seuraava
accept = Pitää yhä paikkansa
review = Merkitse tarkistetuksi
copy-source = Kopioi alkuteksti
discard = Peru muutokset
by-machine = Koneen kääntämä
saved = Tallennettu.
accepted = Merkitty: käännös pitää paikkansa.
reviewed = Merkitty: tarkistettu.
discarded = Muutokset on peruttu.
changed-outside = Joku muu muutti tätä tekstiä; se näkyy nyt sellaisena kuin se on.
save-first = Tallenna ensin tai peru muutokset.
nothing-to-save = Käännöstä ei vielä ole.
not-saved = Ei tallennettu: { $why }
gap = Yksi kenttä on tyhjä. Täytä kaikki muodot.
no-findings = Ei huomautuksia.
severity-error = Virhe
severity-warning = Varoitus
severity-note = Vihje

## When two people change the same text

conflict-title = Joku muu on muuttanut samaa tekstiä
conflict-why = Mitään ei ole vielä tallennettu. Vertaa ja valitse.
conflict-is = Toisen tallentama
conflict-yours = Sinun tekstisi ja erot
conflict-mine = Pidä omani
conflict-theirs = Ota toisen
conflict-merge = Yhdistä käsin

## The keyboard

help-title = Näppäimet
help-tokens = Muuttuja tai termi lisätään kokonaisena: kirjoita aaltosulje, valitse nuolilla ja paina Enter.
key-next = Seuraava teksti
key-previous = Edellinen teksti
key-save = Tallenna
key-save-next = Tallenna ja siirry seuraavaan
key-accept = Pitää yhä paikkansa tai tarkistettu
key-copy = Kopioi alkuteksti
key-token = Lisää muuttuja tai termi
key-list = Takaisin luetteloon
key-search = Hae
key-help = Tämä ohje
