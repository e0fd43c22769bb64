## Head and navigation

site-name = { -flyt }
site-tagline = Un texto, muchos idiomas

skip-link = Saltar al contenido

contents = Índice
    .aria-label = Índice del artículo

language-switch = Leer en otro idioma
    .aria-label = Elegir idioma
    .current = Estás leyendo en { $language }

theme-switch =
    { $theme ->
        [dark] Cambiar al modo claro
       *[light] Cambiar al modo oscuro
    }

## Under the title

byline = Por { $author }

reading-time =
    { $minutes ->
        [one] Un minuto de lectura
        [many] { NUMBER($minutes) } de minutos de lectura
       *[other] { NUMBER($minutes) } minutos de lectura
    }

updated = Última actualización: { DATETIME($updated, dateStyle: "long") }

series = Artículo { NUMBER($part) } de los { NUMBER($parts) } de la serie

## When a translation is not complete

partial-notice =
    { $missing ->
        [one] Uno de los { NUMBER($total) } fragmentos de esta página aún no está traducido y se muestra en sueco.
        [many] { NUMBER($missing) } de los { NUMBER($total) } fragmentos de esta página aún no están traducidos y se muestran en sueco.
       *[other] { NUMBER($missing) } de los { NUMBER($total) } fragmentos de esta página aún no están traducidos y se muestran en sueco.
    }
    .link = Leer el original completo en sueco

untranslated-notice = Este artículo aún no está disponible en tu idioma. Se muestra en sueco.

translated-share = Traducido al { NUMBER($share, style: "percent", maximumFractionDigits: 0) }

translated-from =
    { $language ->
        [sv] Traducido del sueco
        [en] Traducido del inglés
       *[other] Traducido de otro idioma
    }

help-translate = Ayuda a traducir { -flyt }

## Under the article

sources = Fuentes
    .aria-label = Fuentes del artículo «{ title }»

sources-count =
    { $count ->
        [0] Sin fuentes
        [one] Una fuente
        [many] { NUMBER($count) } de fuentes
       *[other] { NUMBER($count) } fuentes
    }

source-in-spanish = (en español)

read-more = Más información en el apartado «{ factors }».

sources-checked = Consultadas en { DATETIME($date, year: "numeric", month: "long") }

disclaimer = Conviene saber
disclaimer-1 =
    Este artículo tiene carácter informativo y no sustituye el consejo de un profesional sanitario. Si
    tienes dudas sobre el esfuerzo que puedes hacer o padeces alguna enfermedad, consulta a un médico o a
    un fisioterapeuta antes de empezar.

share = Compartir el artículo
    .subject = Lee esto: { title }

print = Imprimir

back-to-top = Volver al principio

copyright = © { $year } { site-name }

## When an address leads nowhere

not-found = La página no existe
not-found-1 = Puede que la dirección esté mal escrita o que la página se haya trasladado. Vuelve a empezar desde la página de inicio.
