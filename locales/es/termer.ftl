-flyt = Flyt

-bdnf =
    { $forma ->
       *[corta] BDNF
        [larga] factor neurotrófico derivado del cerebro
    }

-vegf =
    { $forma ->
       *[corta] VEGF
        [larga] factor de crecimiento endotelial vascular
    }

-hippocampus = hipocampo

-neurogenes = neurogénesis
