### Terms that the article and the page share.

-flyt = Flyt

-bdnf =
    { $form ->
       *[short] BDNF
        [long] brain-derived neurotrophic factor
    }

-vegf =
    { $form ->
       *[short] VEGF
        [long] vascular endothelial growth factor
    }

-hippocampus = hippocampus

-neurogenes = neurogenesis
