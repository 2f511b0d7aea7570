# Steun: de teller, papieren lijsten overschrijven, en wie wat zei.

## Wat een deur zei

stand-for = Voor
stand-against = Tegen
stand-neutral = Neutraal
stand-clash = Zijn het niet eens
stand-open = Nog niets gehoord
stand-no-post = Wil geen post
stand-street = { $street }: { $supporters } van { $doors } deuren voor
stand-counted = { $supporters } van { $doors } deuren voor
stand-door = { $street } { $number }: { $stand }
stand-table = De steun per straat

## De teller

counter = Hoeveel steun is er?
count-for = { $unit ->
    [person] { $supporters ->
        [one] mens is voor
       *[other] mensen zijn voor
    }, bij { $doors } deuren die meetellen.
   *[household] van de { $doors } deuren { $supporters ->
        [one] is
       *[other] zijn
    } voor.
}
count-for-no-circle = { $supporters ->
    [one] keer voor.
   *[other] keer voor.
}
count-no-circle = Er staan nog geen straten die meetellen.
count-no-circle-do = Schrijf de straten op
count-no-rules = Hoeveel er nodig zijn, heb je nog niet opgeschreven.
count-no-rules-do = Schrijf op wat de gemeente vraagt
count-enough = Dat is genoeg. De gemeente vraagt er { $needed }.
count-missing = De gemeente vraagt er { $needed }. Nog { $missing } te gaan.
count-against = Tegen
count-neutral = Neutraal
count-silent = Nog niets gehoord
count-clashes = { $unit ->
    [person] { $count ->
        [one] 1 mens zei op één dag twee dingen
       *[other] { $count } mensen zeiden op één dag twee dingen
    }
   *[household] { $count ->
        [one] Bij 1 deur zegt de een iets anders dan de ander
       *[other] Bij { $count } deuren zegt de een iets anders dan de ander
    }
}
count-clashes-text = Zolang jij niet kiest wat geldt, telt het niet mee.
count-clashes-do = Bekijk en kies
count-apart = Niet in deze getallen:
count-doubles = { $count ->
    [one] 1 keer nog eens gezegd
   *[other] { $count } keer nog eens gezegd
}
count-withdrawn = { $count ->
    [one] 1 teruggenomen
   *[other] { $count } teruggenomen
}
count-outside = { $count ->
    [one] 1 van een ander adres
   *[other] { $count } van andere adressen
}
support-streets = De steun in de straat

## Wie wat zei

support-empty = Nog geen steun opgeschreven
support-empty-text = Heb je een lijst met handtekeningen? Schrijf die hier over. Wat mensen aan de deur zeggen, komt hier vanzelf bij.
support-list = Wie wat zei
support-search = Zoek op naam of adres
support-filter = Toon
support-filter-all = Alles
support-filter-for = Wie voor is
support-filter-against = Wie tegen is
support-filter-neutral = Wie neutraal is
support-filter-doubles = Dubbel of niet eens
support-filter-withdrawn = Teruggenomen
support-filter-outside = Van andere adressen
support-found = { $total ->
    [0] Niets gevonden
   *[other] { $total } gevonden
}
support-more = { $left ->
    [one] Toon er nog 1
   *[other] Toon er meer (nog { $left })
}
support-nameless = Zonder naam
support-given = { $channel ->
    [door] Aan de deur
    [spoken] Mondeling
    [letter] Per brief
    [online] Via internet
   *[paper] Op papier
}, { $date }
support-no-day = dag onbekend
support-change = Wijzigen
support-more-of = Wijzigen: { $name }
support-withdraw = Neemt het terug
support-withdraw-note = Blijft staan, telt niet meer mee
support-withdraw-ask = Wordt dit teruggenomen?
support-withdraw-text = Het blijft in de lijst staan, maar telt niet meer mee.
support-withdraw-day = Teruggenomen op
support-withdraw-do = Ja, het telt niet meer mee
support-withdrawn = { $name } nam het terug.
support-trash = Weggooien
support-trash-note = Voor wat verkeerd is opgeschreven
support-trashed = Weggegooid: { $name }.
support-keep = Dit geldt
support-keep-of = Dit geldt: wat { $name } zei
support-kept = Wat { $name } zei, telt nu voor deze deur.
mark-withdrawn = Teruggenomen op { $date }
mark-clash = Zijn het niet eens
mark-double = Dubbel, telt niet nog eens
mark-outside = Ander adres, telt niet mee
mark-counts = Telt mee

## Een papieren lijst overschrijven

support-paper-open = Schrijf een lijst over
paper = Een lijst overschrijven
paper-back = Terug naar Steun
paper-text = Typ regel voor regel over wat er op het papier staat. De straat blijft staan voor de volgende regel.
paper-name = Naam
paper-number = Nummer
paper-position = Voor of tegen?
paper-day = Dag op de lijst
paper-channel = Hoe kwam het?
channel-of-paper = Op papier
channel-of-letter = Per brief
channel-of-spoken = Mondeling
channel-of-online = Via internet
paper-do = Bewaar deze regel
paper-enter = of druk op Enter
paper-kept = Bewaard: { $name }, { $address }, { $stand }.
paper-taken-back = Teruggenomen: { $name }.
paper-lines = { $lines ->
    [one] 1 regel overgeschreven
   *[other] { $lines } regels overgeschreven
}
paper-take-back = Neem terug
paper-take-back-of = Neem terug: { $name }
double = Van dit adres staat er al iets
double-who = { $name }: { $stand }, op { $date }.
double-text = Schrijf je het toch op, dan telt het adres nog steeds maar één keer.
double-keep = Toch opschrijven
double-skip = Sla deze regel over
