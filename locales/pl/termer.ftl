-flyt = Flyt

-bdnf =
    { $postac ->
       *[skrot] BDNF
        [pelna] neurotroficzny czynnik pochodzenia mózgowego
    }

-vegf =
    { $postac ->
       *[skrot] VEGF
        [pelna] czynnik wzrostu śródbłonka naczyniowego
    }

-hippocampus =
    { $przypadek ->
       *[mianownik] hipokamp
        [mianownik-na-poczatku] Hipokamp
        [dopelniacz] hipokampa
        [miejscownik] hipokampie
    }

-neurogenes =
    { $przypadek ->
       *[mianownik] neurogeneza
        [biernik] neurogenezę
    }
