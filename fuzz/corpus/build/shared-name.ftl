-a = x
a = { -a }
b = { a }
