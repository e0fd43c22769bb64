### Terms that the article and the page share.
###
### A term's parameters belong to each language: decline it as your own grammar does, under names of
### your own, and leave out what your language does not need.

# The name of the project and of its program. It is never translated; decline it if you must.
-flyt = Flyt

# Brain-derived neurotrophic factor. Researchers of all languages write the abbreviation; the long
# form stands once, where the article introduces it.
-bdnf =
    { $form ->
       *[kort] BDNF
        [lang] hjärnderiverad neurotrofisk faktor
    }

# Vascular endothelial growth factor, used in the same way as -bdnf.
-vegf =
    { $form ->
       *[kort] VEGF
        [genitiv] VEGF:s
        [lang] vaskulär endotelial tillväxtfaktor
    }

# The part of the brain that most of the article is about.
-hippocampus =
    { $plats ->
       *[i-mening] hippocampus
        [forst-i-mening] Hippocampus
    }

# The birth of new nerve cells.
-neurogenes =
    { $form ->
       *[obestamd] neurogenes
        [bestamd] neurogenesen
    }
