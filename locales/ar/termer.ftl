-flyt = Flyt

-bdnf =
    { $sigha ->
       *[mukhtasara] BDNF
        [kamila] عامل التغذية العصبية المستمد من الدماغ
    }

-vegf =
    { $sigha ->
       *[mukhtasara] VEGF
        [kamila] عامل نمو بطانة الأوعية الدموية
    }

-hippocampus =
    { $harf ->
       *[bila] الحُصين
        [lam] للحُصين
    }

-neurogenes = التخلُّق العصبي
