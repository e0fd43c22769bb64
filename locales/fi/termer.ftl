-flyt = Flyt

-bdnf =
    { $muoto ->
       *[nominatiivi] BDNF
        [genetiivi] BDNF:n
        [partitiivi] BDNF:ää
        [pitka] aivoperäinen hermokasvutekijä
    }

-vegf =
    { $muoto ->
       *[nominatiivi] VEGF
        [genetiivi] VEGF:n
        [pitka] verisuonten endoteelikasvutekijä
    }

-hippocampus =
    { $sija ->
       *[nominatiivi] hippokampus
        [genetiivi] hippokampuksen
        [partitiivi] hippokampusta
        [inessiivi] hippokampuksessa
    }
