# The texts of a page whose project has none of its own.

skip-link = Przejdź do treści
contents = Spis treści
    .aria-label = Spis treści artykułu
language-switch = Czytaj w innym języku
    .aria-label = Wybierz język
    .current = Język tej strony: { $language }
byline = Tekst: { $author }
reading-time =
    { $minutes ->
        [one] Minuta czytania
        [few] { NUMBER($minutes) } minuty czytania
        [many] { NUMBER($minutes) } minut czytania
       *[other] { NUMBER($minutes) } minuty czytania
    }
updated = Ostatnia aktualizacja: { DATETIME($updated, dateStyle: "long") }
back-to-top = Wróć na początek strony
partial-notice =
    { $missing ->
        [one] Jeden z { NUMBER($total) } fragmentów tej strony nie jest jeszcze przetłumaczony.
        [few] { NUMBER($missing) } z { NUMBER($total) } fragmentów tej strony nie są jeszcze przetłumaczone.
        [many] { NUMBER($missing) } z { NUMBER($total) } fragmentów tej strony nie jest jeszcze przetłumaczonych.
       *[other] { NUMBER($missing) } z { NUMBER($total) } fragmentów tej strony nie jest jeszcze przetłumaczonych.
    }
    .link = Przeczytaj cały oryginał
untranslated-notice = Ta strona nie jest jeszcze dostępna w twoim języku.
