## Head and navigation

site-name = { -flyt }
site-tagline = Jeden tekst, wiele języków

skip-link = Przejdź do treści

contents = Spis treści
    .aria-label = Spis treści artykułu

language-switch = Czytaj w innym języku
    .aria-label = Wybierz język
    .current = Język tej strony: { $language }

theme-switch =
    { $theme ->
        [dark] Włącz tryb jasny
       *[light] Włącz tryb ciemny
    }

## Under the title

byline = Tekst: { $author }

reading-time =
    { $minutes ->
        [one] Minuta czytania
        [few] { NUMBER($minutes) } minuty czytania
        [many] { NUMBER($minutes) } minut czytania
       *[other] { NUMBER($minutes) } minuty czytania
    }

updated = Ostatnia aktualizacja: { DATETIME($updated, dateStyle: "long") }

series = Artykuł { NUMBER($part) } z { NUMBER($parts) } w cyklu

## When a translation is not complete

partial-notice =
    { $missing ->
        [one] Jeden z { NUMBER($total) } fragmentów tej strony nie ma jeszcze polskiego przekładu i wyświetla się po szwedzku.
        [few] { NUMBER($missing) } z { NUMBER($total) } fragmentów tej strony nie mają jeszcze polskiego przekładu i wyświetlają się po szwedzku.
        [many] { NUMBER($missing) } z { NUMBER($total) } fragmentów tej strony nie ma jeszcze polskiego przekładu i wyświetla się po szwedzku.
       *[other] { NUMBER($missing) } z { NUMBER($total) } fragmentów tej strony nie ma jeszcze polskiego przekładu i wyświetla się po szwedzku.
    }
    .link = Przeczytaj cały oryginał po szwedzku

untranslated-notice = Ten artykuł nie jest jeszcze dostępny w twoim języku, dlatego wyświetla się po szwedzku.

translated-share = Przetłumaczono { NUMBER($share, style: "percent", maximumFractionDigits: 0) }

translated-from =
    { $language ->
        [sv] Przekład ze szwedzkiego
        [en] Przekład z angielskiego
       *[other] Przekład z innego języka
    }

help-translate = Pomóż tłumaczyć { -flyt }

## Under the article

sources = Źródła
    .aria-label = Źródła artykułu „{ title }”

sources-count =
    { $count ->
        [0] Brak źródeł
        [one] Jedno źródło
        [few] { NUMBER($count) } źródła
        [many] { NUMBER($count) } źródeł
       *[other] { NUMBER($count) } źródła
    }

source-in-spanish = (po hiszpańsku)

read-more = Więcej w części „{ factors }”.

sources-checked = Sprawdzono: { DATETIME($date, year: "numeric", month: "long") }

disclaimer = Warto wiedzieć
disclaimer-1 =
    Artykuł ma charakter wyłącznie informacyjny i nie zastępuje porady medycznej. Jeśli chorujesz albo nie
    masz pewności, na jaki wysiłek możesz sobie pozwolić, przed rozpoczęciem ćwiczeń zapytaj lekarza lub
    fizjoterapeutę.

share = Udostępnij artykuł
    .subject = Przeczytaj: { title }

print = Drukuj

back-to-top = Wróć na początek strony

copyright = © { $year } { site-name }

## When an address leads nowhere

not-found = Nie ma takiej strony
not-found-1 = W adresie może być błąd albo strona została przeniesiona. Zacznij od strony głównej.
