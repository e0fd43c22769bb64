-t = { $x ->
    [one] x
   *[other] y
 }
a = { -t(x: 1.0000000000000000000000000) }{ NUMBER(1.0000000000000000000000000, minimumFractionDigits: 30) }
