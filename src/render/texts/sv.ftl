# The texts of a page whose project has none of its own.

skip-link = Hoppa till innehållet
contents = Innehåll
    .aria-label = Innehållsförteckning för sidan
language-switch = Läs på ett annat språk
    .aria-label = Välj språk
    .current = Du läser på { $language }
byline = Av { $author }
reading-time =
    { $minutes ->
        [one] En minuts läsning
       *[other] { NUMBER($minutes) } minuters läsning
    }
updated = Senast uppdaterad { DATETIME($updated, dateStyle: "long") }
back-to-top = Till sidans början
partial-notice =
    { $missing ->
        [one] Ett av sidans { NUMBER($total) } stycken är ännu inte översatt.
       *[other] { NUMBER($missing) } av sidans { NUMBER($total) } stycken är ännu inte översatta.
    }
    .link = Läs hela originalet
untranslated-notice = Sidan finns ännu inte på ditt språk.
