title = ¿Qué ocurre en el cerebro cuando haces ejercicio?
    .aria-label = Artículo: ¿Qué ocurre en el cerebro cuando haces ejercicio?
    .description = Cómo influye el movimiento en el ánimo, la memoria y las neuronas nuevas, y qué ignora aún la ciencia.

lede =
    Unos minutos después de atarte las zapatillas, el corazón te late más deprisa y te llega más sangre al
    cerebro. Ahí arranca una cadena de procesos que puede mejorar el ánimo y agudizar la memoria, y que
    ayuda al cerebro a recuperarse de una lesión. Esto es lo que sabemos de ella.

hero = El ejercicio aeróbico aviva tanto la circulación como las señales del cerebro.
    .alt = Dibujo de una persona que corre, vista de perfil. Dentro de la cabeza brilla una zona con forma de caballito de mar.

## Why

why = Por qué importa moverse

why-1 =
    Que el ejercicio es bueno para el cuerpo no es ninguna novedad. El corazón y los pulmones rinden más,
    el sistema inmunitario funciona mejor y disminuye el riesgo de varias enfermedades comunes. Pero
    los beneficios son también psicológicos y sociales: muchas de las personas que se mueven con
    regularidad están de mejor humor, confían más en sí mismas y se relacionan con más gente.

why-2 =
    Lo que ocurre en el cerebro es más difícil de ver. Destacan dos efectos: el ejercicio modifica los
    niveles de *neurotransmisores*, los mensajeros químicos con los que se comunican las células
    nerviosas, y parece favorecer la *{ -neurogenes }*, es decir, la formación de nuevas neuronas.

## New nerve cells

neurogenesis = Un cerebro que se remodela toda la vida

neurogenesis-1 =
    Durante mucho tiempo se creyó que nacemos con todas las neuronas que tendremos jamás y que, a partir
    de ahí, solo podemos perderlas. No es tan sencillo. El cerebro se remodela mientras vivimos: hay
    conexiones que se refuerzan y otras que se rompen, y unas regiones pueden asumir las funciones de
    otras que han sufrido daños. Esa capacidad se llama *plasticidad*, y sin ella no podríamos aprender
    nada, ni desarrollarnos, ni recuperarnos de una lesión.

neurogenesis-2 =
    El nacimiento de células nuevas forma parte de esa plasticidad, pero no ocurre en todas partes. En los
    mamíferos, los investigadores han encontrado neuronas nuevas sobre todo en tres lugares:

neurogenesis-place-hippocampus = en el { -hippocampus }, decisivo para la memoria;
neurogenesis-place-ventricles = en la zona subventricular, una capa que bordea los ventrículos laterales del cerebro;
neurogenesis-place-bulb = y en el bulbo olfatorio, adonde migran células de esa zona.

neurogenesis-3 =
    Cuántas neuronas nuevas se forman en el ser humano adulto es objeto de debate: los estudios de tejido
    cerebral han dado respuestas distintas. En los experimentos con animales, en cambio, está claro qué
    ayuda: un entorno con mucho por descubrir y la actividad física.

## Growth factors

factors = Dos factores de crecimiento

factors-1 =
    Aún no se sabe con exactitud cómo influye el movimiento en la { -neurogenes }, pero hay dos proteínas
    que aparecen en un estudio tras otro. Una, el { -bdnf(forma: "larga") }
    ({ -bdnf }, por sus siglas en inglés), ayuda a las neuronas a sobrevivir. La otra, el
    { -vegf(forma: "larga") } ({ -vegf }), hace crecer los vasos sanguíneos.

bdnf-role = { -bdnf }: abono para las neuronas

bdnf-1 =
    Durante una sesión de ejercicio aumenta la concentración de { -bdnf } en la sangre. En algunos
    estudios se ha duplicado y, en ocasiones, incluso se ha multiplicado por { NUMBER($factor) }.
    Alrededor de
    { $hours ->
        [one] una hora
        [many] { NUMBER($hours) } de horas
       *[other] { NUMBER($hours) } horas
    } después de la sesión, vuelve a su valor habitual.

bdnf-2 =
    Lo que se repite deja huella. En personas mayores que hicieron ejercicio aeróbico durante un año, el
    { -hippocampus } creció un { NUMBER($growth, style: "percent") }, y ese aumento se asoció
    a una mayor cantidad de { -bdnf } en la sangre. Lo habitual, en cambio, es que esa región se encoja en
    la vejez entre un { NUMBER($loss-low, style: "percent") } y un
    { NUMBER($loss-high, style: "percent") } al año.

bdnf-path = Así podría ser la cadena, paso a paso:

bdnf-path-1 = Con el movimiento, los receptores NMDA de las neuronas del { -hippocampus } se vuelven más numerosos y más activos.
bdnf-path-2 = Al abrirse, dejan entrar calcio en la célula, a la altura de la sinapsis.
bdnf-path-3 = El calcio desencadena señales que llevan a la célula a fabricar más { -bdnf }.
bdnf-path-4 = El { -bdnf } se une al receptor TrkB de las células hijas de las células madre, y así más células hijas se convierten en neuronas.

vegf-role = { -vegf }: nuevos caminos para la sangre

vegf-1 =
    El { -vegf } desempeña un papel directo y otro indirecto. De forma directa, esta proteína actúa sobre
    las células que pueden convertirse en neuronas. De forma indirecta, multiplica y ensancha los
    vasos sanguíneos, de modo que las células reciben más oxígeno y nutrientes.

vegf-2 =
    En los experimentos, el ejercicio y el { -vegf } que lo acompaña han dado lugar a más neuronas en
    ciernes, que además mueren en menor número. Parte del efecto parece pasar por los *macrófagos*, el
    servicio de limpieza del sistema inmunitario.

factors-figure = El { -bdnf } actúa sobre las propias neuronas; el { -vegf }, sobre los vasos sanguíneos que las abastecen.
    .alt =
        Esquema con dos flechas que salen de la palabra «ejercicio». Una pasa por el { -bdnf } y llega
        a una neurona; la otra pasa por el { -vegf } y llega a un vaso sanguíneo. La neurona y el vaso
        se encuentran en el { -hippocampus }.

## Signals

signals = Las señales que nos hacen sentir bien

signals-1 =
    Cuando te esfuerzas, el cuerpo eleva los niveles de *catecolaminas*: noradrenalina, dopamina y
    adrenalina. Te despejan y te preparan para actuar. También suben las endorfinas, los analgésicos del
    propio cuerpo. Todo ello puede contribuir a que sea tan frecuente sentirse bien después.

signals-2 =
    El cortisol, al que suele llamarse hormona del estrés, aumenta con el esfuerzo intenso. Pero en quien
    hace ejercicio con regularidad, la respuesta al estrés se va atenuando con el tiempo y, con ella, el
    daño que causan los niveles altos cuando se prolongan.

## Memory and thought

cognition = Memoria, atención y decisiones

cognition-1 =
    El { -hippocampus } nos ayuda a orientarnos y a convertir los recuerdos a corto plazo en recuerdos
    a largo plazo. No es de extrañar, por tanto, que en varios estudios el ejercicio regular haya
    mejorado el aprendizaje y la memoria.

cognition-2 =
    Y los beneficios no acaban ahí. Se piensa más deprisa, se toman mejores decisiones y resulta más fácil
    mantener la atención en una cosa y dejar fuera todo lo demás.

## What to do

start = Cómo empezar

start-1 =
    La Organización Mundial de la Salud recomienda a los adultos moverse al menos
    { $weekly-minutes ->
        [one] un minuto
        [many] { NUMBER($weekly-minutes) } de minutos
       *[other] { NUMBER($weekly-minutes) } minutos
    } a la semana, a un ritmo que te haga entrar en calor y te deje con la respiración algo agitada. Si
    repartes ese tiempo en
    { $days ->
        [one] un día
        [many] { NUMBER($days) } de días
       *[other] { NUMBER($days) } días
    }, te será más fácil mantener el hábito.

start-effort =
    { $effort ->
        [low] Suave: puedes cantar mientras te mueves. Todo cuenta, así que empieza por aquí.
        [high] Intenso: solo te salen unas pocas palabras seguidas. Basta con la mitad de tiempo.
       *[moderate] Moderado: puedes hablar, pero no cantar. Es el ritmo que toman como base las recomendaciones.
    }

start-session = Tu { NUMBER($count) }.ª sesión de esta semana

## Summary

summary = En pocas palabras

summary-1 =
    Con el ejercicio, el cerebro recibe más sangre, suben los niveles de neurotransmisores y aumentan las
    proteínas que protegen las neuronas y ayudan a que se formen otras nuevas. No hace falta que esperes
    a que los científicos se pongan de acuerdo en los detalles.
