### Terms that the article and the page share.

-flyt = Flyt

-bdnf =
    { $form ->
       *[kurz] BDNF
        [lang-mit-artikel] der vom Gehirn stammende neurotrophe Faktor
    }

-vegf =
    { $form ->
       *[kurz] VEGF
        [lang-mit-artikel] der vaskuläre endotheliale Wachstumsfaktor
    }

-hippocampus = Hippocampus

-neurogenes = Neurogenese
