## Around the page

skip = Saltar al contenido
path-title = Dónde estás
ui-language = Idioma de esta página
preview-show = Vista previa
preview-title = Así quedará la página
back-to-list = Volver a la lista
close = Cerrar
cancel = Cancelar
number = { $count }

## Who translates

who-title = ¿Quién eres?
who-why = Tu nombre se guarda junto a lo que traduces y revisas, para que los demás sepan a quién preguntar. Déjalo en blanco si prefieres el anonimato.
who-name = Tu nombre
who-keep = Guardar el nombre
who-unknown = Sin nombre
who-change = Cambiar el nombre

## Languages and documents

languages-title = Traducir { $project }
languages-lead = Elige el idioma en el que escribes.
documents-title = Documentos
all-messages =
    { $count ->
        [one] El único texto
       *[other] Los { $count } textos
    }
done = { $present } de { $messages } traducidos
count-missing =
    { $count ->
        [one] falta { $count }
       *[other] faltan { $count }
    }
count-stale =
    { $count ->
        [one] { $count } desactualizado
       *[other] { $count } desactualizados
    }
count-review = { $count } por revisar
count-findings =
    { $count ->
        [one] { $count } aviso
       *[other] { $count } avisos
    }

## The list

list-title = Textos
search = Buscar en textos y nombres
filters = Mostrar solo
filter-all = Todos
filter-missing = Sin traducir
filter-stale = Desactualizados
filter-findings = Con avisos
filter-machine = Automáticos
filter-review = Por revisar
list-count =
    { $count ->
        [one] { $count } texto
       *[other] { $count } textos
    }
list-empty = No hay nada que mostrar.
list-more = Mostrar más (quedan { $count })
no-more = No hay más textos en esa dirección.
choose-message = Elige un texto de la lista.
state-missing = Sin traducir
state-stale = Desactualizado
state-unknown = Traducido
state-machine = Automático
state-human = Traducido
state-reviewed = Revisado
by = por { $name }
unsaved = Sin guardar

## The source

source-title = Original ({ $language })
stale-title = Qué ha cambiado en el original
stale-cosmetic = Solo puntuación o mayúsculas
stale-structural = Ha aparecido o desaparecido una variable, un enlace o una alternativa
stale-meaning = Las palabras son otras
glossary-title = Glosario
glossary-keep = no se traduce
glossary-translate = se traduce así
glossary-avoid = evitar
similar-title = Textos parecidos
similar-use = Usar
similar-use-this = Usar: { $text }

## The boxes

part-value = Texto
part-attribute = Atributo { $name }
box-label = { $language }, { $part }
box-fluent = { $part } en Fluent
as-fluent = Fluent
box-plural = Un texto para cada forma del número { $name }
box-choice = Textos distintos según { $name }
box-examples = por ejemplo, { $numbers }
box-otherwise = en los demás casos
box-add =
    { $count ->
        [one] Añadir la forma { $names }
       *[other] Añadir las formas { $names }
    }
box-remove = Quitar la forma { $name }
box-divide = Un texto para cada forma del número
insert-title = Insertar
insert = Insertar { $name }
fluent-broken = Esto no se puede leer como Fluent. Corrígelo primero.

## What is done with it

save = Guardar
save-next = Guardar y seguir
accept = Sigue siendo correcta
review = Marcar como revisada
copy-source = Copiar el original
discard = Deshacer los cambios
by-machine = Traducción automática
saved = Guardado.
accepted = Anotado: la traducción es correcta.
reviewed = Anotado: revisada.
discarded = Los cambios se han deshecho.
changed-outside = Otra persona ha cambiado este texto; se muestra tal como está ahora.
save-first = Primero guarda o deshaz los cambios.
nothing-to-save = Todavía no hay traducción.
not-saved = No se ha guardado: { $why }
gap = Hay una casilla vacía. Rellena todas las formas.
no-findings = Sin avisos.
severity-error = Error
severity-warning = Advertencia
severity-note = Sugerencia

## When two people change the same text

conflict-title = Otra persona ha cambiado el mismo texto
conflict-why = Aún no se ha guardado nada. Compara y elige.
conflict-is = Lo que guardó la otra persona
conflict-yours = Lo tuyo, con las diferencias
conflict-mine = Conservar lo mío
conflict-theirs = Quedarme con lo suyo
conflict-merge = Combinarlos a mano

## The keyboard

help-title = Teclas
help-tokens = Las variables y los términos se insertan enteros: escribe una llave, elige con las flechas y pulsa Intro.
key-next = Texto siguiente
key-previous = Texto anterior
key-save = Guardar
key-save-next = Guardar y pasar al siguiente
key-accept = Sigue siendo correcta, o revisada
key-copy = Copiar el original
key-token = Insertar una variable o un término
key-list = Volver a la lista
key-search = Buscar
key-help = Esta ayuda
