-flyt = Flyt

-bdnf =
    { $form ->
       *[short] BDNF
        [long] 脳由来神経栄養因子
    }

-vegf =
    { $form ->
       *[short] VEGF
        [long] 血管内皮増殖因子
    }

-hippocampus = 海馬

-neurogenes = 神経新生
