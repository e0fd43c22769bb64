## Around the page

skip = Przejdź do treści
path-title = Gdzie jesteś
ui-language = Język tej strony
preview-show = Podgląd
preview-title = Tak będzie wyglądać strona
back-to-list = Do listy
close = Zamknij
cancel = Anuluj
number = { $count }

## Who translates

who-title = Jak się nazywasz?
who-why = Imię zapisujemy przy tym, co tłumaczysz i sprawdzasz, żeby inni wiedzieli, kogo zapytać. Jeśli wolisz pozostać anonimowo, zostaw pole puste.
who-name = Twoje imię
who-keep = Zapamiętaj
who-unknown = Bez imienia
who-change = Zmień imię

## Languages and documents

languages-title = Tłumaczenie: { $project }
languages-lead = Wybierz język, w którym piszesz.
documents-title = Dokumenty
all-messages =
    { $count ->
        [one] Jedyny tekst
        [few] Wszystkie { $count } teksty
        [many] Wszystkie { $count } tekstów
       *[other] Wszystkie { $count } tekstu
    }
done = Przetłumaczono { $present } z { $messages }
count-missing =
    { $count ->
        [one] brakuje { $count }
        [few] brakuje { $count }
        [many] brakuje { $count }
       *[other] brakuje { $count }
    }
count-stale =
    { $count ->
        [one] { $count } nieaktualny
        [few] { $count } nieaktualne
        [many] { $count } nieaktualnych
       *[other] { $count } nieaktualnego
    }
count-review = { $count } do sprawdzenia
count-findings =
    { $count ->
        [one] { $count } uwaga
        [few] { $count } uwagi
        [many] { $count } uwag
       *[other] { $count } uwagi
    }

## The list

list-title = Teksty
search = Szukaj w tekstach i nazwach
filters = Pokaż tylko
filter-all = Wszystkie
filter-missing = Brakujące
filter-stale = Nieaktualne
filter-findings = Z uwagami
filter-machine = Maszynowe
filter-review = Do sprawdzenia
list-count =
    { $count ->
        [one] { $count } tekst
        [few] { $count } teksty
        [many] { $count } tekstów
       *[other] { $count } tekstu
    }
list-empty = Nie ma tu nic do pokazania.
list-more = Pokaż więcej (zostało { $count })
no-more = W tę stronę nie ma już tekstów.
choose-message = Wybierz tekst z listy.
state-missing = Brak
state-stale = Nieaktualny
state-unknown = Przetłumaczony
state-machine = Maszynowy
state-human = Przetłumaczony
state-reviewed = Sprawdzony
by = { $name }
unsaved = Niezapisane

## The source

source-title = Oryginał ({ $language })
stale-title = Co zmieniło się w oryginale
stale-cosmetic = Tylko interpunkcja albo wielkość liter
stale-structural = Pojawiła się lub zniknęła zmienna, odnośnik albo wariant
stale-meaning = Słowa są inne
glossary-title = Słowniczek
glossary-keep = nie tłumaczymy
glossary-translate = tłumaczymy tak
glossary-avoid = unikamy
similar-title = Podobne teksty
similar-use = Użyj
similar-use-this = Użyj: { $text }

## The boxes

part-value = Tekst
part-attribute = Atrybut { $name }
box-label = { $language }, { $part }
box-fluent = { $part } w zapisie Fluent
as-fluent = Fluent
box-plural = Osobny tekst dla każdej formy liczby { $name }
box-choice = Różne teksty zależnie od { $name }
box-examples = na przykład { $numbers }
box-otherwise = we wszystkich innych przypadkach
box-add =
    { $count ->
        [one] Dodaj formę { $names }
        [few] Dodaj formy { $names }
        [many] Dodaj formy { $names }
       *[other] Dodaj formy { $names }
    }
box-remove = Usuń formę { $name }
box-divide = Osobny tekst dla każdej formy liczby
insert-title = Wstaw
insert = Wstaw { $name }
fluent-broken = Tego nie da się odczytać jako Fluent. Najpierw popraw zapis.

## What is done with it

save = Zapisz
save-next = Zapisz i dalej
accept = Nadal się zgadza
review = Oznacz jako sprawdzone
copy-source = Skopiuj oryginał
discard = Cofnij zmiany
by-machine = Tłumaczenie maszynowe
saved = Zapisano.
accepted = Odnotowano: tłumaczenie się zgadza.
reviewed = Odnotowano: sprawdzone.
discarded = Zmiany zostały cofnięte.
changed-outside = Ktoś inny zmienił ten tekst; widzisz jego obecną postać.
save-first = Najpierw zapisz albo cofnij zmiany.
nothing-to-save = Nie ma jeszcze tłumaczenia.
not-saved = Nie zapisano: { $why }
gap = Jedno z pól jest puste. Wypełnij wszystkie formy.
no-findings = Brak uwag.
severity-error = Błąd
severity-warning = Ostrzeżenie
severity-note = Wskazówka

## When two people change the same text

conflict-title = Ktoś inny zmienił ten sam tekst
conflict-why = Nic nie zostało jeszcze zapisane. Porównaj i wybierz.
conflict-is = Zapisane przez inną osobę
conflict-yours = Twoje, z zaznaczonymi różnicami
conflict-mine = Zostaw moje
conflict-theirs = Weź cudze
conflict-merge = Połącz ręcznie

## The keyboard

help-title = Klawisze
help-tokens = Zmienną lub termin wstawia się w całości: wpisz nawias klamrowy, wybierz strzałkami i naciśnij Enter.
key-next = Następny tekst
key-previous = Poprzedni tekst
key-save = Zapisz
key-save-next = Zapisz i przejdź dalej
key-accept = Nadal się zgadza albo sprawdzone
key-copy = Skopiuj oryginał
key-token = Wstaw zmienną lub termin
key-list = Wróć do listy
key-search = Szukaj
key-help = Ta pomoc
