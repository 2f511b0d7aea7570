# Middelen: wat er te leen is, wie het wanneer heeft, en welke regelingen er zijn.

place-resources = Middelen
resources-part-free = Wat is er vrij?
resources-part-all = Alle middelen
resources-part-calendar = Agenda
resources-part-schemes = Regelingen en budgetten
calendar-open = Agenda van de middelen
schemes-open = Regelingen en budgetten

## Wat is er vrij?

free-question = Wat is er vrij op { $period }?
free-hint = Typ een dag als 28-11, zaterdag of morgen. Het antwoord verandert mee.
free-count = { $free ->
    [0] Er is niets vrij
    [one] 1 middel is vrij
   *[other] { $free } middelen zijn vrij
}{ $taken ->
    [0] .
    [one] , 1 is bezet.
   *[other] , { $taken } zijn bezet.
}
free-free = Vrij
free-taken = Bezet
free-of = { $free } van { $quantity } vrij
free-too-soon = Dit is korter van tevoren dan ze vragen. Bel even.
free-too-few = { $quantity ->
    [0] Er is er geen een vrij.
    [one] Er is er maar 1.
   *[other] Er zijn er maar { $quantity }.
}
free-clash = Bezet op { $period }: { $purpose }{ $borrower ->
    [none] .
   *[other] , { $borrower }.
}
free-next = Eerst weer vrij: { $period }
free-take-next = Neem die tijd

## Reserveren

booking-new = Iets reserveren
booking-do = Reserveer
booking-change = { $name }: wijzigen
booking-change-do = Wijzig
booking-what = Wat
booking-option = { $name } ({ $quantity } stuks)
booking-quantity = Hoeveel
booking-quantity-wrong = Typ een heel getal vanaf 1.
booking-when = Wanneer
booking-day = Dag
booking-day-hint = 28-11 of zaterdag
booking-day-wrong = Dit is geen dag. Typ bijvoorbeeld 28-11, 28-11-2026 of zaterdag.
booking-from = Van
booking-until = Tot
booking-until-day = Tot en met dag
booking-until-day-hint = Alleen als het langer duurt
booking-time-wrong = Dit is geen tijd. Typ bijvoorbeeld 14:00.
booking-who = Waarvoor en wie
booking-purpose = Waarvoor
booking-purpose-hint = Bijvoorbeeld buurtmaaltijd
booking-borrower = Voor wie
booking-borrower-hint = Wie het ophaalt of de sleutel heeft
booking-no-purpose = gereserveerd
booking-made = { $name } is gereserveerd: { $period }.
booking-changed = { $name } is gewijzigd: { $period }.
booking-field = { $field ->
    [resource] Wat
    [starts_at] Van
    [ends_at] Tot
    [quantity] Hoeveel
    [purpose] Waarvoor
    [borrower] Voor wie
    [condition_out] Hoe het meeging
    [condition_in] Hoe het terugkwam
    [picked_up_at] Opgehaald op
    [returned_at] Terug op
    [kind] Soort
   *[state] Stand
}
booking-state = Stand
booking-state-provisional = voorlopig
booking-state-confirmed = bevestigd
booking-state-picked_up = opgehaald
booking-state-returned = terug
booking-state-cancelled = geannuleerd
booking-confirm = Bevestig
booking-confirmed = { $name } is bevestigd.
booking-edit = Wijzig
booking-cancel = Annuleer de reservering
booking-cancelled = De reservering van { $name } is geannuleerd.
booking-pick-up = Opgehaald
booking-picked-up = { $name } is opgehaald.
booking-bring-back = Teruggebracht
booking-brought-back = { $name } is terug.
booking-overdue = Dit zou { $day } terug zijn. Zolang het weg is, kan niemand anders het hebben.
booking-clashes = Dit is twee keer gereserveerd voor dezelfde tijd. Verplaats er een of annuleer er een.
booking-mark-clash = Botst met een andere
booking-mark-overdue = Te laat terug
condition-out = Hoe het meeging
condition-out-hint = Bijvoorbeeld: heel, sleutel erbij, band wat zacht. Leeg mag.
condition-out-do = Het is opgehaald
condition-in = Hoe het terugkwam
condition-in-hint = Bijvoorbeeld: schoon en heel, of wat er stuk is. Leeg mag.
condition-in-do = Het is terug

## Niet vrij, kort van tevoren

not-free = { $free ->
    [0] { $name } is dan niet vrij
    [one] Van { $name } is er dan nog maar 1 vrij
   *[other] Van { $name } zijn er dan nog maar { $free } vrij
}
not-free-clash = Er staat al iets op { $period }: { $purpose }{ $borrower ->
    [none] .
   *[other] , { $borrower }.
} Er is niets veranderd.
not-free-next = Dit is de dichtstbijzijnde tijd die wel kan:
not-free-never = Samenspel vindt geen andere tijd in de buurt. Kies zelf een andere dag.
not-free-take = Reserveer { $period }
notice = Dit is kort van tevoren voor { $name }
notice-explained = { $days ->
    [one] Er wordt 1 dag van tevoren gevraagd.
   *[other] Er wordt { $days } dagen van tevoren gevraagd.
} Gewoon kan het vanaf { $day }. Bel anders eerst even.
notice-anyway = Toch reserveren

## Te laat terug, botsingen

overdue = { $count ->
    [one] Eén ding is nog niet terug
   *[other] { $count } dingen zijn nog niet terug
}
overdue-since = zou terug zijn { $day } om { $time }{ $borrower ->
    [none] .
   *[other] . Bij: { $borrower }.
}
overdue-do = Het is terug
clash = { $name } is twee keer gereserveerd
clash-count = { $count ->
    [one] 1 reservering botst met een andere
   *[other] { $count } reserveringen botsen met elkaar
}
clash-explained = Dat kan gebeuren als twee laptops zonder internet iets opschrijven. Beide blijven staan tot jullie kiezen: verplaats er een, of annuleer er een.
clash-move = Verplaats
clash-cancel = Annuleer

## Alle middelen

resources-search = Zoek in de middelen
resources-found = { $total ->
    [0] Niets gevonden
    [one] 1 middel
   *[other] { $total } middelen
}
resources-show-all = Toon alles
resources-empty = Nog geen middelen
resources-empty-text = Schrijf op wat jullie delen of mogen lenen: een zaal, een bakfiets, hekken, een uur van een ambtenaar. Daarna zie je wat wanneer vrij is.
resource-new = Nieuw middel
resource-first = Schrijf het eerste middel op
resource-new-explained = Afspraken, prijs, foto en contact vul je daarna in.
resource-make = Opschrijven
resource-made = { $name } staat op de lijst.
resource-kind = Soort
resource-kind-any = Alle soorten
resource-kind-room = Ruimte
resource-kind-tool = Gereedschap en spullen
resource-kind-land = Grond
resource-kind-fencing = Hekken
resource-kind-printer = Printer
resource-kind-vehicle = Vervoer
resource-kind-expertise = Tijd van een deskundige
resource-kind-other = Iets anders
resource-pieces = { $quantity } stuks
resource-overdue = Nog niet terug
resource-standing-available = beschikbaar
resource-standing-out_of_use = buiten gebruik
resource-standing-hidden = verborgen
resource-standing-out_of_use-explained = Dit is buiten gebruik. Niemand kan het reserveren.
resource-standing-hidden-explained = Dit is verborgen: het staat alleen in deze lijst. Niemand kan het reserveren.
resource-standing-changed = { $name } is nu { $standing }.
resource-out-of-use = Buiten gebruik
resource-hide = Verberg
resource-in-use = Weer in gebruik
resource-removal = Weg of buiten gebruik
resource-trashed = { $name } ligt in de prullenbak.
resource-bookings = Wat eraan komt
resource-bookings-none = Er is nog niets gereserveerd.
resource-photo = Foto en papieren
resource-group-what = Wat en waar
resource-group-contact = Wie erover gaat
resource-group-rules = Afspraken
resource-group-cost = Kosten
resource-field-name = Naam
resource-field-name-hint = Zoals jullie het noemen, bijvoorbeeld Zaal Lindehuis
resource-field-place = Waar het is
resource-field-quantity = Aantal
resource-field-capacity = Plaats voor hoeveel mensen
resource-field-contactName = Contactpersoon
resource-field-contactPhone = Telefoon
resource-field-contactEmail = E-mail
resource-field-conditions = Afspraken
resource-field-noticeDays = Hoeveel dagen van tevoren
resource-field-bufferMinutes = Minuten ertussen
resource-field-bufferMinutes-hint = Ruimte voor en na elke reservering, om op te ruimen
resource-field-price = Prijs in euro’s
resource-field-priceUnit = Per
resource-field-deposit = Borg in euro’s
price-unit-free = gratis
price-unit-time = keer
price-unit-hour = uur
price-unit-half_day = dagdeel
price-unit-day = dag

## Sets

parts = Set
parts-none = Hoort hier meer bij? Maak er een set van. Wie de set reserveert, reserveert alle delen.
parts-explained = Wie de set reserveert, reserveert alle delen. Is een deel weg, dan is de set dat ook.
parts-one = { $quantity } × { $name }
parts-of = Onderdeel van
parts-which = Welk deel
parts-add = Deel toevoegen
parts-add-do = Voeg toe
parts-remove = Haal weg
parts-removed = { $part } hoort niet meer bij { $name }.

## Agenda

calendar-view = Weergave
calendar-view-week = Week
calendar-view-month = Maand
calendar-view-list = Lijst
calendar-of = Van welk middel
calendar-of-all = Alle middelen
calendar-week = Week { $week }, { $month }
calendar-before = Vorige
calendar-today = Vandaag
calendar-after = Volgende
calendar-print = Afdrukken
calendar-thing = Middel
calendar-is-today = vandaag
calendar-nothing = niets
calendar-all-day = hele dag
calendar-from = vanaf { $time }
calendar-until = tot { $time }
calendar-more = nog { $count }
calendar-empty = In deze tijd is er niets gereserveerd.
calendar-day-empty = Op deze dag is er niets gereserveerd.
calendar-book = Reserveer op deze dag
calendar-keys = Met de pijltjes loop je door de agenda, Enter opent een dag, Page Up en Page Down bladeren.

## Regelingen en budgetten

schemes-lead = Geld en hulp die een gemeente aan bewoners geeft, met wat ze ervoor vraagt. Kijk op de bladzijde van de gemeente of het nog klopt.
schemes-empty = Nog geen regelingen
schemes-empty-text = Haal de regelingen op die Samenspel al kent, of schrijf die van je eigen gemeente op.
schemes-known = Haal de bekende regelingen op
schemes-known-added = { $count ->
    [0] Alle bekende regelingen staan er al.
    [one] 1 regeling is erbij gekomen.
   *[other] { $count } regelingen zijn erbij gekomen.
}
scheme-new = Nieuwe regeling
scheme-new-explained = Neem over wat op de bladzijde van de gemeente staat. Wat je niet weet, laat je leeg.
scheme-make = Opschrijven
scheme-made = { $name } staat op de lijst.
scheme-edit = Wijzig de regeling
scheme-done = Klaar
scheme-trashed = { $name } ligt in de prullenbak.
scheme-little-known = Nog weinig over bekend
scheme-rules = Wat de regeling zegt
scheme-rules-of = Wat { $town } zegt
scheme-unknown = Niet bekend: { $list }. Vraag dat de gemeente.
scheme-source = Bron: { $source }
scheme-source-seen = Bron: { $source }, gezien op { $day }
scheme-lapse = { $unit ->
    [working_days] { $count ->
        [one] 1 werkdag
       *[other] { $count } werkdagen
    }
    [months] { $count ->
        [one] 1 maand
       *[other] { $count } maanden
    }
   *[weeks] { $count ->
        [one] 1 week
       *[other] { $count } weken
    }
}
scheme-lead = ten minste { $lapse } van tevoren aanvragen
scheme-at-least = ten minste { $lapse }
scheme-within = binnen { $lapse }
scheme-own-share = { $percent } % zelf inbrengen
scheme-amount-between = { $least } tot { $most }
scheme-amount-up-to = tot { $most }
scheme-amount-from = vanaf { $least }
scheme-support = { $unit ->
    [person] { $count ->
        [one] 1 mens die het steunt
       *[other] { $count } mensen die het steunen
    }
   *[household] { $count ->
        [one] 1 huishouden dat het steunt
       *[other] { $count } huishoudens die het steunen
    }
}
scheme-group-what = Welke regeling
scheme-group-money = Geld
scheme-group-time = Tijd
scheme-group-who = Wie en waar
scheme-group-after = Wat ze vragen
scheme-field-name = Naam
scheme-field-town = Gemeente
scheme-field-source = Bladzijde
scheme-field-source-hint = Het adres van de webpagina
scheme-field-seenOn = Gezien op
scheme-field-minCents = Minste bedrag
scheme-field-maxCents = Hoogste bedrag
scheme-field-ownShare = Eigen bijdrage
scheme-field-ownShare-hint = In procenten, eigen werk meegeteld
scheme-field-excluded = Wat ze niet betalen
scheme-field-leadTime = Van tevoren aanvragen
scheme-field-leadUnit = Geteld in
scheme-field-replyTime = Antwoord
scheme-field-replyUnit = Antwoord geteld in
scheme-field-whoMayStart = Wie mag aanvragen
scheme-field-area = Voor welk gebied
scheme-field-supportNeeded = Steun
scheme-field-supportNeeded-hint = Hoeveel handtekeningen of adressen
scheme-field-supportUnit = Steun geteld in
scheme-field-decides = Wie beslist
scheme-field-asks = Wat je meestuurt
scheme-field-asks-hint = Eén ding per regel
scheme-field-afterwards = Wat er na afloop moet
scheme-unit-working_days = werkdagen
scheme-unit-weeks = weken
scheme-unit-months = maanden
scheme-unit-household = huishoudens
scheme-unit-person = mensen
guide = Past dit bij ons?
guide-day = Dag van de activiteit
guide-amount = Bedrag
guide-amount-hint = In euro’s
guide-amount-wrong = Dit is geen bedrag. Typ bijvoorbeeld 1250 of 12,50.
guide-latest = Vraag aan op of vóór { $day }.
guide-too-late = De laatste dag om aan te vragen was { $day }.
guide-own-day = Teruggerekend vanaf de eerste dag van jullie initiatief.
guide-no-day = Vul de dag in, dan rekent Samenspel terug wanneer je ten laatste aanvraagt.
guide-no-lead = Hoeveel tijd van tevoren ze vragen, is niet bekend. Vraag dat de gemeente.
guide-own-share = Zelf inbrengen: { $amount } ({ $percent } %, eigen werk telt mee).
guide-missing = Dit ontbreekt
guide-unknown = Kijk dit zelf na
guide-met = Dit is in orde
guide-item-who_may_start = Wie mag aanvragen: { $value }
guide-item-area = Gebied: { $value }
guide-item-amount = { $value ->
    [none] Bedrag: geen grens bekend
   *[other] Bedrag: { $value }
}
guide-item-support = Steun: { $value }
guide-item-lead_time = Op tijd: { $value } van tevoren
guide-item-asks = Meesturen: { $value }
guide-item-afterwards = Na afloop: { $value }
