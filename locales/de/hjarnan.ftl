### The article: what exercise does to the brain.

title = Was passiert im Gehirn, wenn du Sport treibst?
    .aria-label = Artikel: Was passiert im Gehirn, wenn du Sport treibst?
    .description = Wie Bewegung auf Stimmung, Gedächtnis und neue Nervenzellen wirkt – und was die Forschung noch nicht weiß.

lede =
    Ein paar Minuten nachdem du dir die Schuhe geschnürt hast, schlägt dein Herz schneller, und mehr
    Blut erreicht das Gehirn. Damit beginnt eine Kette von Ereignissen, die für bessere Stimmung und
    ein schärferes Gedächtnis sorgen kann und dem Gehirn hilft, sich von einer Verletzung zu erholen.
    Das wissen wir darüber.

hero = Ausdauertraining bringt Blut und Signale im Gehirn in Schwung.
    .alt =
        Zeichnung einer laufenden Person im Profil. Im Kopf leuchtet ein Bereich in Form eines
        Seepferdchens.

## Why

why = Warum sich Bewegung lohnt

why-1 =
    Dass Sport dem Körper guttut, ist nichts Neues. Herz und Lunge werden leistungsfähiger, das
    Immunsystem arbeitet besser, und das Risiko für mehrere häufige Krankheiten sinkt. Doch auch die
    Psyche und das soziale Leben profitieren: Viele, die sich regelmäßig bewegen, sind besser gelaunt,
    trauen sich mehr zu und kommen mehr unter Menschen.

why-2 =
    Was im Gehirn geschieht, ist schwerer zu erkennen. Zweierlei fällt auf: Bewegung verändert die
    Konzentration der *Neurotransmitter*, jener chemischen Boten, die Nachrichten zwischen den
    Nervenzellen übermitteln, und sie scheint die *{ -neurogenes }* zu fördern, also die Bildung neuer
    Nervenzellen.

## New nerve cells

neurogenesis = Ein Gehirn, das sich ein Leben lang umbaut

neurogenesis-1 =
    Lange glaubte man, wir kämen mit allen Nervenzellen zur Welt, die wir je haben werden, und von da
    an würden es nur noch weniger. So einfach ist es nicht. Das Gehirn baut sich um, solange wir leben:
    Verbindungen werden gestärkt oder gekappt, und für geschädigte Teile können andere einspringen.
    Diese Fähigkeit heißt *Plastizität*, und ohne sie könnten wir weder etwas lernen noch uns
    entwickeln noch nach einer Verletzung wieder gesund werden.

neurogenesis-2 =
    Dass neue Zellen entstehen, ist ein Teil dieser Plastizität, geschieht aber nicht überall. Bei
    Säugetieren hat die Forschung neue Nervenzellen vor allem an drei Orten gefunden:

neurogenesis-place-hippocampus = im { -hippocampus }, der für das Gedächtnis entscheidend ist,
neurogenesis-place-ventricles =
    in der subventrikulären Zone, einer Schicht entlang der Seitenventrikel des Gehirns,
neurogenesis-place-bulb = und im Riechkolben, in den Zellen aus dieser Zone einwandern.

neurogenesis-3 =
    Wie viele Nervenzellen bei erwachsenen Menschen neu entstehen, ist umstritten; Untersuchungen von
    Hirngewebe haben unterschiedliche Antworten geliefert. In Tierversuchen zeigt sich dagegen
    deutlich, was hilft: eine Umgebung, in der es viel zu entdecken gibt, und körperliche Aktivität.

## Growth factors

factors = Zwei Wachstumsfaktoren

factors-1 =
    Wie genau Bewegung die { -neurogenes } beeinflusst, ist nicht geklärt, doch zwei Proteine tauchen
    in einer Studie nach der anderen auf. Das eine, { -bdnf(form: "lang-mit-artikel") }, kurz
    { -bdnf }, hilft Nervenzellen beim Überleben. Das andere, { -vegf(form: "lang-mit-artikel") },
    kurz { -vegf }, lässt Blutgefäße wachsen.

bdnf-role = { -bdnf }: Dünger für Nervenzellen

bdnf-1 =
    Während des Trainings steigt der { -bdnf }-Spiegel im Blut. In Studien hat er sich verdoppelt,
    mitunter stieg er sogar auf das { NUMBER($factor) }-Fache des Ruhewerts. Etwa
    { $hours ->
        [one] eine Stunde
       *[other] { NUMBER($hours) } Stunden
    } nach dem Training liegt er wieder auf seinem üblichen Niveau.

bdnf-2 =
    Was sich wiederholt, hinterlässt Spuren. Ältere Menschen, die ein Jahr lang ihre Ausdauer
    trainierten, hatten danach einen um { NUMBER($growth, style: "percent") } größeren
    { -hippocampus }, und dieser Zuwachs ging mit mehr { -bdnf } im Blut einher. Normalerweise
    schrumpft der Bereich im Alter dagegen um { NUMBER($loss-low, style: "percent") } bis
    { NUMBER($loss-high, style: "percent") } pro Jahr.

bdnf-path = So könnte die Kette aussehen, Schritt für Schritt:

bdnf-path-1 =
    Bewegung macht die NMDA-Rezeptoren auf den Nervenzellen im { -hippocampus } zahlreicher und
    aktiver.
bdnf-path-2 = Öffnen sie sich, strömt an der Synapse Kalzium ein.
bdnf-path-3 = Das Kalzium löst Signale aus, und die Zelle stellt daraufhin mehr { -bdnf } her.
bdnf-path-4 =
    { -bdnf } bindet an den Rezeptor TrkB auf den Tochterzellen von Stammzellen, und mehr dieser
    Tochterzellen werden zu Nervenzellen.

vegf-role = { -vegf }: neue Wege für das Blut

vegf-1 =
    { -vegf } spielt eine direkte und eine indirekte Rolle. Direkt wirkt das Protein auf jene Zellen,
    die zu Nervenzellen werden können. Indirekt sorgt es dafür, dass die Blutgefäße zahlreicher und
    weiter werden und die Zellen so mehr Sauerstoff und Nährstoffe bekommen.

vegf-2 =
    In Versuchen entstanden dank Training und dem damit einhergehenden { -vegf } mehr angehende
    Nervenzellen, und weniger von ihnen starben ab. Ein Teil der Wirkung scheint über *Makrophagen* zu
    laufen, die Putzkolonne des Immunsystems.

factors-figure =
    { -bdnf } wirkt auf die Nervenzellen selbst, { -vegf } auf die Blutgefäße, die sie versorgen.
    .alt =
        Schema mit zwei Pfeilen, die vom Wort „Training“ ausgehen. Der eine führt über { -bdnf } zu
        einer Nervenzelle, der andere über { -vegf } zu einem Blutgefäß. Zelle und Gefäß liegen im
        { -hippocampus }.

## Signals

signals = Die Signale hinter dem Wohlgefühl

signals-1 =
    Wenn du dich anstrengst, schüttet der Körper mehr *Katecholamine* aus: Noradrenalin, Dopamin und
    Adrenalin. Sie machen dich wach und bereit zu handeln. Auch die Endorphine nehmen zu, die
    körpereigenen Schmerzmittel. All das kann dazu beitragen, dass man sich danach so oft gut fühlt.

signals-2 =
    Der Spiegel von Cortisol, das oft Stresshormon genannt wird, steigt bei großer Anstrengung. Bei
    Menschen, die regelmäßig trainieren, lässt die Stressreaktion jedoch mit der Zeit nach und damit
    auch der Schaden, den dauerhaft hohe Werte anrichten.

## Memory and thought

cognition = Gedächtnis, Aufmerksamkeit und Entscheidungen

cognition-1 =
    Der { -hippocampus } hilft uns, den Weg zu finden und Erinnerungen vom Kurzzeit- ins
    Langzeitgedächtnis zu überführen. Da überrascht es nicht, dass regelmäßige Bewegung in mehreren
    Studien Lernen und Gedächtnis verbessert hat.

cognition-2 =
    Dabei bleibt es nicht. Die Gedanken werden schneller, die Entscheidungen besser, und es fällt
    leichter, mit der Aufmerksamkeit bei einer Sache zu bleiben und alles andere auszublenden.

## What to do

start = So legst du los

start-1 =
    Die Weltgesundheitsorganisation empfiehlt Erwachsenen mindestens
    { $weekly-minutes ->
        [one] eine Minute
       *[other] { NUMBER($weekly-minutes) } Minuten
    } Bewegung pro Woche, in einem Tempo, bei dem dir warm wird und du leicht außer Atem gerätst. Verteile
    diese Zeit auf
    { $days ->
        [one] einen Tag
       *[other] { NUMBER($days) } Tage
    }, dann fällt es dir leichter, dranzubleiben.

start-effort =
    { $effort ->
        [low] Leicht: Du kannst dabei singen. Alles zählt, also fang hier an.
        [high] Anstrengend: Du bringst nur ein paar Wörter am Stück heraus. Die halbe Zeit genügt.
       *[moderate] Mäßig: Du kannst dich unterhalten, aber nicht singen. Von diesem Tempo geht die Empfehlung aus.
    }

start-session = Dein { NUMBER($count) }. Training in dieser Woche

## Summary

summary = Kurz gesagt

summary-1 =
    Training verschafft dem Gehirn mehr Blut, höhere Konzentrationen von Neurotransmittern und mehr von
    den Proteinen, die Nervenzellen schützen und bei der Bildung neuer helfen. Du musst nicht warten,
    bis sich die Forschung über die Einzelheiten einig ist.
