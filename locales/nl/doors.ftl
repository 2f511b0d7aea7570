# Deur-aan-deur: welke deuren meetellen, rondes langs de deuren, en één deur tegelijk.

## De deuren die meetellen

circle = Welke deuren tellen mee?
circle-empty = Welke deuren tellen mee?
circle-empty-text = De gemeente noemt vaak de straten en huisnummers waarvan zij steun wil zien. Schrijf de eerste straat op. Daarna kun je langs de deuren en zie je hoeveel er nog komen.
circle-doors = { $doors ->
    [one] deur telt mee
   *[other] deuren tellen mee
}
circle-streets = { $streets ->
    [one] in 1 straat
   *[other] in { $streets } straten
}
circle-unknown = { $doors ->
    [one] van 1 deur weet je nog niets
   *[other] van { $doors } deuren weet je nog niets
}
circle-struck = { $numbers ->
    [one] 1 nummer bestaat niet
   *[other] { $numbers } nummers bestaan niet
}
circle-outside = { $households ->
    [one] Je kent ook 1 adres dat niet meetelt, omdat het ergens anders ligt.
   *[other] Je kent ook { $households } adressen die niet meetellen, omdat ze ergens anders liggen.
}
circle-add = Voeg een straat toe
circle-add-do = Toevoegen
circle-list = Plak een adressenlijst
circle-strike = Een nummer bestaat niet
circle-strike-text = Staat er geen huis met dit nummer, of is het een schuur? Streep het door. Dan telt het niet mee.
circle-strike-do = Doorstrepen
circle-number = Nummer dat niet bestaat
circle-number-hint = Bijvoorbeeld 13 of 12a
circle-numbers = Huisnummers
circle-numbers-hint = Bijvoorbeeld 1 t/m 39, of één nummer: 12a
circle-side = Welke kant?
circle-part-range = { $street } { $first } t/m { $last }{ $side ->
    [odd] , oneven
    [even] , even
   *[both] { "" }
}
circle-part-doors = { $doors ->
    [one] 1 deur
   *[other] { $doors } deuren
}
circle-part-struck = bestaat niet
circle-part-change = Wijzig deze regel
circle-part-change-do = Bewaren
circle-part-edit = Wijzigen
circle-part-edit-of = Wijzigen: { $part }
circle-part-remove = Weghalen
circle-part-remove-of = Weghalen: { $part }
circle-part-removed = { $part } telt niet meer mee.
circle-part-kept = { $part } telt mee.
circle-struck-done = { $part } is doorgestreept.
circle-list-field = Adressen
circle-list-hint = Eén adres op een regel, bijvoorbeeld: Dorpsstraat 12a. Kopieer het uit een brief of een rekenblad.
circle-list-do = Voeg deze adressen toe
circle-list-added = { $added ->
    [0] Deze adressen telden allemaal al mee.
    [one] 1 adres telt nu mee.
   *[other] { $added } adressen tellen nu mee.
}{ $known ->
    [0] { "" }
    [one] { " " }1 stond er al.
   *[other] { " " }{ $known } stonden er al.
}
circle-list-wrong = { $lines ->
    [one] 1 regel is geen adres. Er is nog niets toegevoegd.
   *[other] { $lines } regels zijn geen adres. Er is nog niets toegevoegd.
}
circle-list-line = Regel { $line }: “{ $text }”. Een adres heeft een straat en een nummer.
circle-list-more = En nog { $lines } regels.
circle-parts-all = Toon alle { $parts } regels
circle-parts-fewer = Toon minder regels
circle-to-support = Bekijk de steun
side-both = Beide kanten
side-odd = Alleen oneven
side-even = Alleen even

## Wat de regeling vraagt

rules = Wat vraagt de gemeente?
rules-text = Het staat in de regeling of in de brief van de gemeente. Weet je het nog niet? Laat het dan zo.
rules-unit = Wie telt er mee?
unit-household = Elke voordeur één keer
unit-person = Elke persoon apart
rules-ask = Hoeveel moeten er voor zijn?
ask-nothing = Weet ik niet
ask-number = Een aantal
ask-percent = Een deel
ask-number-field = Aantal dat voor moet zijn
ask-percent-field = Procent dat voor moet zijn
rules-comes-to = Dat zijn er { $needed } van de { $doors }.
rules-number = Vul hier een getal in.

## Rondes

rounds = Langs de deuren
rounds-none = Je bent nu niet bezig met een ronde. Begin er een als je de straat op gaat.
round-start = Begin een ronde
round-start-do = Begin
round-begin = Begin
round-go-on = Ga verder
round-since = Begonnen op { $date }
round-ended = afgesloten op { $date } · { $done } van { $doors } deuren
round-ended-on = Afgesloten op { $date }
round-progress = { $done } van { $doors ->
    [one] 1 deur
   *[other] { $doors } deuren
}
round-title = Naam van de ronde
round-title-hint = Bijvoorbeeld: kennismaken, of handtekeningen ophalen
round-title-default = Ronde { $number }
round-day = Eerste dag
round-started = { $title } is begonnen.
round-kept = { $title } is bewaard.
round-change = Naam, dag en vragen wijzigen
round-change-do = Bewaren
round-trash = Ronde weggooien
round-trashed = { $title } is weggegooid.
round-more = Meer
round-back = Terug naar alle rondes
round-next = Ga verder bij { $door }
round-all-done = Je bent bij alle deuren geweest
round-all-done-text = Je kunt nog langs waar niemand thuis was. Anders sluit je de ronde af.
round-streets = Straten
round-walk = Loop deze straat
round-walk-of = Loop deze straat: { $street }
round-not-home = { $doors ->
    [one] 1 keer niet thuis
   *[other] { $doors } keer niet thuis
}
round-come-back = { $doors ->
    [one] 1 keer terugkomen
   *[other] { $doors } keer terugkomen
}
helper-side = { $helper }{ $side ->
    [odd] { " " }(oneven)
    [even] { " " }(even)
   *[both] { "" }
}
helper-assign = Wie loopt hier?
helper-assign-of = Wie loopt hier? { $street }
helper-take-away = Weghalen
helper-take-away-of = Weghalen: { $helper }, { $street }
helper-taken-away = { $helper } loopt niet meer in de { $street }.
helper-dialog = Wie loopt de { $street }?
helper-find = Zoek een helper
helper-find-hint = Eerst zie je het kernteam. Typ een naam om een buur te vinden.
helper-who = Kies een helper
helper-nobody = Niemand gevonden.
helper-choose = Kies eerst een helper.
helper-assigned = { $helper } loopt de { $street }.
helper-do = Vastleggen
round-end = Klaar met deze ronde?
round-end-text = Sluit de ronde af als je niet meer langs de deuren gaat.
round-end-open = Sluit de ronde af
round-end-ask = Deze ronde afsluiten?
round-end-cleared = { $doors ->
    [one] 1 keer ‘niet thuis’ wordt voorgoed gewist.
   *[other] { $doors } keer ‘niet thuis’ wordt voorgoed gewist.
}
round-end-why = Wie wanneer niet thuis was, gaat niemand iets aan. Dit kun je niet ongedaan maken.
round-end-stays = Wat mensen zeiden blijft staan: voor, tegen, neutraal en je opmerkingen.
round-end-left = { $doors ->
    [one] Bij 1 deur ben je nog niet geweest.
   *[other] Bij { $doors } deuren ben je nog niet geweest.
}
round-end-do = Sluit de ronde af
round-end-keep = Nog niet
round-end-done = { $title } is afgesloten. { $cleared ->
    [0] Er viel niets te wissen.
    [one] 1 keer ‘niet thuis’ is gewist.
   *[other] { $cleared } keer ‘niet thuis’ is gewist.
}
round-is-ended = Deze ronde is afgesloten
round-is-ended-text = Wat mensen zeiden staat bij Steun. ‘Niet thuis’ is gewist.
round-reopen = Open de ronde weer
round-reopened = { $title } is weer open.

## Eigen vragen

questions = Eigen vragen
questions-text = Wil je aan elke deur hetzelfde vragen? Zet het hier. Het hoeft niet.
questions-blank = Een van de vragen is nog leeg.
question-add = Voeg een vraag toe
question-number = Vraag { $number }
question-text = Wat vraag je?
question-kind = Soort antwoord
question-yes_no = Ja of nee
question-choice = Kiezen uit een rijtje
question-open = Eigen woorden
question-options = Antwoorden
question-options-hint = Zet een komma tussen de antwoorden, bijvoorbeeld: schommels, zandbak, bankjes
question-remove = Haal deze vraag weg
question-remove-of = Haal deze vraag weg: vraag { $number }
answer-yes = Ja
answer-no = Nee

## Aan de deur

outcome-for = Voor
outcome-against = Tegen
outcome-neutral = Neutraal
outcome-not_home = Niet thuis
outcome-come_back = Kom later terug
outcome-no_post = Wil geen post
outcome-key-for = V
outcome-key-against = T
outcome-key-neutral = N
outcome-key-not_home = H
outcome-key-come_back = K
outcome-key-no_post = P
walk-back = Terug naar { $round }
walk-whole-round = Hele ronde: { $done } van { $doors } deuren
walk-what = Wat is het antwoord?
walk-nobody = Hier ken je nog niemand
walk-earlier = Zei eerder: { $position }
walk-outcome-now = Genoteerd: { $outcome }
walk-open = nog niet geweest
walk-no-post = Wil geen post
walk-remark = Opmerking
walk-remark-warning = Alleen wat nodig is voor het plan. Schrijf niets op over gezondheid, geloof, politiek of afkomst.
walk-steps = Van deur naar deur
walk-previous = Vorige
walk-next = Volgende
walk-take-back = Neem terug: { $what }
walk-door-outcome = { $door }, { $outcome }
walk-door-notes = { $door }, opmerking
walk-noted = { $door }: { $outcome }, genoteerd.
walk-now = Nu { $door }
walk-taken-back = Teruggenomen: { $what }.
walk-street-done = Alle deuren van deze straat zijn gehad.
walk-done = Deze straat is klaar
walk-empty = In deze straat tellen geen deuren mee
walk-done-again = { $doors ->
    [one] Bij 1 deur was niemand thuis of zei je dat je terugkomt.
   *[other] Bij { $doors } deuren was niemand thuis of zei je dat je terugkomt.
}
walk-done-waiting = Hier typte je iets, maar koos je nog geen antwoord: { $doors }.
walk-go-again = { $doors ->
    [one] Ga nog eens langs die deur
   *[other] Ga nog eens langs die { $doors } deuren
}
walk-to-round = Kies een andere straat
walk-street = De straat
walk-strip = { $street }: bij { $done } van { $doors } deuren geweest
walk-as-list = Alle deuren als lijst
legend-for = Voor
legend-against = Tegen
legend-neutral = Neutraal
legend-not-home = Niet thuis
legend-come-back = Kom later terug
legend-no-post = Wil geen post
legend-open = Nog niet geweest
key-walk = Aan de deur: voor, tegen, neutraal, niet thuis, kom terug, geen post
key-walk-arrows = Aan de deur: vorige en volgende deur
