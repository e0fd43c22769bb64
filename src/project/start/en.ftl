### A small text to begin with: change it, or remove it and write your own.

title = Welcome

lede =
    A sentence is written once, in one language. Its translations stand beside it,
    and Flyt says what is missing.

# $name (String) - The reader's name.
greeting = Hello { $name }!

# $count (Number) - How many languages the text is in.
languages =
    { $count ->
        [one] The text is in one language.
       *[other] The text is in { $count } languages.
    }
