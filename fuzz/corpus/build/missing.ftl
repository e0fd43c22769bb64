a = { b }
b = { c }
c = { d }
e = { -f }

>> translation
a = { b }
c = { b }
d = x
e = y
