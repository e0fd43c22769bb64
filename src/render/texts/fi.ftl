# The texts of a page whose project has none of its own.

skip-link = Siirry sisältöön
contents = Sisällys
    .aria-label = Artikkelin sisällysluettelo
language-switch = Lue toisella kielellä
    .aria-label = Valitse kieli
    .current = Tämän sivun kieli: { $language }
byline = Kirjoittanut { $author }
reading-time =
    { $minutes ->
        [one] Lukuaika yksi minuutti
       *[other] Lukuaika { NUMBER($minutes) } minuuttia
    }
updated = Päivitetty viimeksi { DATETIME($updated, dateStyle: "long") }
back-to-top = Takaisin sivun alkuun
partial-notice =
    { $missing ->
        [one] Sivun { NUMBER($total) } kappaleesta yksi on vielä kääntämättä.
       *[other] Sivun { NUMBER($total) } kappaleesta { NUMBER($missing) } on vielä kääntämättä.
    }
    .link = Lue koko alkuperäinen teksti
untranslated-notice = Sivua ei ole vielä saatavilla kielelläsi.
