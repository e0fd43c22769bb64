a = { NUMBER($n, minimumFractionDigits: 25) ->
    [one] x
   *[other] { NUMBER($n, minimumFractionDigits: 999999999999) }
 }
