-t = {$a} { $b ->
    [x] y
   *[z] w
 }
a = { -t(c: 1, b: "q", "x", $y) }{ -t(NUMBER(1)) }
