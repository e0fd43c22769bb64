# The texts of a page whose project has none of its own.

skip-link = Saltar al contenido
contents = Índice
    .aria-label = Índice del artículo
language-switch = Leer en otro idioma
    .aria-label = Elegir idioma
    .current = Estás leyendo en { $language }
byline = Por { $author }
reading-time =
    { $minutes ->
        [one] Un minuto de lectura
        [many] { NUMBER($minutes) } de minutos de lectura
       *[other] { NUMBER($minutes) } minutos de lectura
    }
updated = Última actualización: { DATETIME($updated, dateStyle: "long") }
back-to-top = Volver al principio
partial-notice =
    { $missing ->
        [one] Uno de los { NUMBER($total) } fragmentos de esta página aún no está traducido.
        [many] { NUMBER($missing) } de los { NUMBER($total) } fragmentos de esta página aún no están traducidos.
       *[other] { NUMBER($missing) } de los { NUMBER($total) } fragmentos de esta página aún no están traducidos.
    }
    .link = Leer el original completo
untranslated-notice = Esta página aún no está disponible en tu idioma.
