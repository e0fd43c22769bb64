## Head and navigation

site-name = { -flyt }
site-tagline = Yksi teksti, monta kieltä

skip-link = Siirry sisältöön

contents = Sisällys
    .aria-label = Artikkelin sisällysluettelo

language-switch = Lue toisella kielellä
    .aria-label = Valitse kieli
    .current = Tämän sivun kieli: { $language }

theme-switch =
    { $theme ->
        [dark] Vaihda vaaleaan teemaan
       *[light] Vaihda tummaan teemaan
    }

## Under the title

byline = Kirjoittanut { $author }

reading-time =
    { $minutes ->
        [one] Lukuaika yksi minuutti
       *[other] Lukuaika { NUMBER($minutes) } minuuttia
    }

updated = Päivitetty viimeksi { DATETIME($updated, dateStyle: "long") }

## When a translation is not complete

partial-notice =
    { $missing ->
        [one] Sivun { NUMBER($total) } kappaleesta yksi on vielä kääntämättä ja näkyy ruotsiksi.
       *[other] Sivun { NUMBER($total) } kappaleesta { NUMBER($missing) } on vielä kääntämättä ja näkyy ruotsiksi.
    }
    .link = Lue koko alkuperäinen teksti ruotsiksi

untranslated-notice = Artikkelia ei ole vielä saatavilla kielelläsi. Se näytetään ruotsiksi.

translated-share = { NUMBER($share, style: "percent", maximumFractionDigits: 0) } käännetty

translated-from =
    { $language ->
        [sv] Käännetty ruotsista
        [en] Käännetty englannista
       *[other] Käännetty toisesta kielestä
    }

## Under the article

sources = Lähteet
    .aria-label = Artikkelin ”{ title }” lähteet

sources-count =
    { $count ->
        [0] Ei lähteitä
        [one] Yksi lähde
       *[other] { NUMBER($count) } lähdettä
    }

source-in-spanish = (espanjaksi)

disclaimer = Hyvä tietää
disclaimer-1 =
    Artikkeli on tarkoitettu tiedonlähteeksi, eikä se korvaa terveydenhuollon ammattilaisen neuvoja. Jos
    et ole varma, mihin kuntosi riittää, tai jos sinulla on jokin sairaus, kysy lääkäriltä tai
    fysioterapeutilta, ennen kuin aloitat.

back-to-top = Takaisin sivun alkuun

## When an address leads nowhere

not-found = Sivua ei löydy
