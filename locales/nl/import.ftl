# Een lijst met buren inlezen, stap voor stap.

import-open = Lijst inlezen
import-title = Een lijst met buren inlezen
import-steps = Stappen
import-step-file = Bestand
import-step-columns = Kolommen
import-step-check = Nakijken
import-step-done = Klaar

import-file-title = Kies een bestand
import-file-seen-title = Is dit de goede lijst?
import-lead = Heb je al een lijst met buren? Dan hoef je niets over te typen.
import-kinds = Het kan een lijst zijn uit Excel of LibreOffice, een CSV-bestand of een adresboek (vCard).
import-nothing-yet = Er wordt nog niets opgeslagen. Je kijkt eerst alles na.
import-undo-later = Achteraf kun je het hele inlezen in één keer ongedaan maken.
import-choose = Kies een bestand
import-other-file = Kies een ander bestand
import-file = Bestand
import-rows = Regels
import-rows-count = { $rows ->
    [one] 1 regel
   *[other] { $rows } regels
}
import-columns = Kolommen
import-writing = Schrijfwijze
import-writing-seen = { $encoding }, kolommen gescheiden door { $delimiter ->
    [semicolon] puntkomma’s
    [comma] komma’s
    [tab] tabs
   *[other] een ander teken
}
import-sheet = Blad

import-columns-title = Wat staat in welke kolom?
import-columns-lead = Samenspel heeft een gok gedaan. Verander wat niet klopt. Wat je niet nodig hebt, laat je weg.
import-remembered = Zo heb je een lijst als deze eerder ingelezen.
import-column-is = In kolom { $column } staat
import-column-empty = Leeg
import-tag = Label voor deze lijst
import-tag-hint = Mag leeg blijven. Met een label vind je deze buren later samen terug.
import-check = Kijk na
kind-ignore = Laat weg
kind-full_name = Hele naam
kind-given = Voornaam
kind-prefix = Tussenvoegsel
kind-family = Achternaam
kind-street = Straat
kind-house_number = Huisnummer
kind-addition = Toevoeging
kind-street_and_number = Straat en huisnummer
kind-postcode = Postcode
kind-city = Plaats
kind-phone = Telefoon
kind-email = E-mail
kind-note = Notitie
kind-tags = Labels

import-check-title = Klopt het zo?
import-ready = { $ready ->
    [0] Nog geen enkele buur kan mee.
    [one] 1 buur is klaar om in te lezen.
   *[other] { $ready } buren zijn klaar om in te lezen.
}
import-row = Regel { $row }
import-errors = { $count ->
    [one] 1 regel heeft een fout
   *[other] { $count } regels hebben een fout
}
import-issue = { $column } is “{ $value }”.
import-issue-empty = { $column } is leeg.
import-more = En nog { $count }.
import-bad-rows = Wat doen we met deze regels?
import-leave-out = Weglaten
import-refuse = Ik verbeter eerst het bestand
import-blocked = Verbeter het bestand en kies het opnieuw, of laat de regels met een fout weg.
import-duplicates = { $count ->
    [one] 1 buur ken je misschien al
   *[other] { $count } buren ken je misschien al
}
import-duplicate = { $name } lijkt op { $existing }: { $why ->
    [email] hetzelfde e-mailadres.
    [phone] hetzelfde telefoonnummer.
   *[name_and_address] dezelfde naam en hetzelfde adres.
}
import-with-duplicates = Wat doen we met hen?
import-skip = Overslaan
import-add = Toch toevoegen
import-repaired = { $count ->
    [one] 1 telefoonnummer kreeg zijn nul terug
   *[other] { $count } telefoonnummers kregen hun nul terug
}
import-repair = { $before } werd { $after }
import-do = { $count ->
    [one] Lees 1 buur in
   *[other] Lees { $count } buren in
}

import-run-title = De lijst wordt ingelezen
import-running = Ingelezen:
import-running-explained = Als je annuleert, verandert er niets.

import-done-title = Klaar
import-result = { $imported ->
    [one] 1 buur is ingelezen.
   *[other] { $imported } buren zijn ingelezen.
}
import-result-skipped = { $count ->
    [one] 1 buur kende je al en is overgeslagen.
   *[other] { $count } buren kende je al en zijn overgeslagen.
}
import-result-left-out = { $count ->
    [one] 1 regel met een fout is weggelaten.
   *[other] { $count } regels met een fout zijn weggelaten.
}
import-to-neighbours = Naar de buren
import-to-street = Bekijk de straat
import-undo = Maak het inlezen ongedaan
import-undo-gone = Dit kan hier niet meer: er is daarna iets anders gedaan. Gebruik Ongedaan maken onderaan.
import-undone = Het inlezen is ongedaan gemaakt. Alles is weer zoals het was.
