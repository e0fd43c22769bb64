### En liten text att börja med: ändra den, eller ta bort den och skriv din egen.

title = Välkommen

lede =
    En mening skrivs en gång, på svenska. Översättningarna står bredvid,
    och Flyt säger vad som saknas.

# $name (String) - Läsarens namn.
greeting = Hej { $name }!

# $count (Number) - Hur många språk texten finns på.
languages =
    { $count ->
        [one] Texten finns på ett språk.
       *[other] Texten finns på { $count } språk.
    }
