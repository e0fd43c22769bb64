a = { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] { $n ->
 [one] y
 *[other] x
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
 }
