a = { b }
b = { $x }

>> translation
a = { b }{ c }
b = { a }
c = { b }
