# Netwerk: wie bel je, organisaties, sleutelfiguren, talenten, betrokkenheid, belangstelling, dubbelen.

place-network = Netwerk
network-part-calls = Wie bel je nu?
network-part-organisations = Organisaties
network-part-people = Sleutelfiguren
network-part-talents = Talenten en aanbod
network-part-interest = Belangstelling
network-part-doubles = Dubbelen
network-day-wrong = Dit is geen dag. Typ bijvoorbeeld 12-4 of vrijdag.
network-person-hint = Typ een deel van de naam en kies
network-person-found = { $count ->
    [0] Niemand gevonden
    [one] 1 buur gevonden. Kies met Enter.
   *[other] { $count } buren gevonden. Kies met de pijltjes en Enter.
}
network-person-missing = Kies iemand uit de lijst. Staat de buur er niet bij? Schrijf die dan eerst op bij Buren.
network-change = Wijzig
network-last = gesproken { $day }
network-never = nog niet gesproken

## Wie bel je nu?

calls-open = Wie bel je nu?
calls-due = { $count ->
    [0] Vandaag hoef je niemand te bellen.
    [one] Vandaag bel je 1 persoon.
   *[other] Vandaag bel je { $count } mensen.
}
calls-done = Iedereen voor vandaag is gebeld. Mooi gedaan.
calls-empty = Niemand om te bellen
calls-empty-text = Schrijf bij een buur op wat er gezegd is en wanneer je weer contact hebt. Dan staat die buur op tijd hier.
calls-empty-do = Kies een buur
calls-list-due = Vandaag
calls-list-coming = Later
call-why-follow_up = { $when ->
    [today] Vandaag zou je er weer op terugkomen
    [past] Je zou er { $day } op terugkomen
   *[coming] Kom er { $day } op terug
}
call-why-call_back = { $when ->
    [today] Vroeg om vandaag terug te bellen
    [past] Vroeg om terug te bellen, { $day }
   *[coming] Bel terug op { $day }
}
call-why-not_reached = { $when ->
    [coming] Niet bereikt. Probeer het { $day } weer
   *[past] Niet bereikt, probeer het nog eens
}
call-why-planned = { $when ->
    [today] Staat voor vandaag gepland
    [past] Stond gepland voor { $day }
   *[coming] Gepland voor { $day }
}
call-why-long_silent = Doet mee en is lang niet gesproken
call-not-allowed = Wil niet gebeld worden
call-not-allowed-text = { $name } heeft de toestemming om te bellen ingetrokken. Ga langs of stuur een brief. Spreek je elkaar toch, schrijf dat dan hier op.
call-no-phone = Geen telefoonnummer bekend.
call-no-phone-do = Bekijk wat je wel weet
call-last = Laatst gesproken op { $day }.
call-never = Nog niet eerder gesproken.
call-note = Wat is er gezegd?
call-again = Wanneer weer contact?
call-again-hint = Bijvoorbeeld morgen, vrijdag of 12-4
call-how = Hoe ging het?
call-done = Gesproken
call-not_reached = Niet bereikt
call-call_back = Terugbellen
call-key-done = G
call-key-not_reached = N
call-key-call_back = T
call-said-done = Opgeschreven: { $name } gesproken.
call-said-not_reached = Opgeschreven: { $name } niet bereikt.
call-said-call_back = Opgeschreven: { $name } terugbellen.
call-now = Nu: { $name }.
call-steps = Door de lijst
call-previous = Vorige
call-next = Volgende
key-calls = Bij het bellen: gesproken, niet bereikt, terugbellen
key-doubles = Bij dubbelen: samenvoegen, of het zijn er twee

## Contact

contact-log = Gesprekken
contact-record = Contact opschrijven
contact-none = Nog geen contact opgeschreven.
contact-all = { $count ->
    [one] Toon het ene contact
   *[other] Toon alle { $count }
}
contact-fewer = Toon alleen de laatste
contact-channel = Hoe?
contact-channel-door = Aan de deur
contact-channel-phone = Telefoon
contact-channel-email = E-mail
contact-channel-letter = Brief
contact-channel-message = Appje
contact-channel-meeting = Bijeenkomst
contact-channel-street = Op straat
contact-channel-other = Anders
contact-state = Gelukt?
contact-state-done = Gesproken
contact-state-not_reached = Niet bereikt
contact-state-call_back = Terugbellen
contact-state-planned = Gepland
contact-note = Wat is er gezegd?
contact-follow-up = Weer contact op
contact-follow-up-hint = Laat leeg als het klaar is
contact-more = Andere dag, of wie het deed
contact-on = Dag
contact-on-hint = Leeg is vandaag
contact-direction = Wie zocht wie?
contact-direction-out = Wij namen contact op
contact-direction-in = Zocht ons op
contact-by = Door wie?
contact-by-nobody = Staat er niet bij
contact-record-do = Opschrijven
contact-recorded = Contact met { $name } is opgeschreven.
contact-change-of = Wijzig het contact van { $day }
contact-edit = Verbeter dit
contact-edit-do = Bewaar
contact-edited = Het contact met { $name } is verbeterd.
contact-remove = Haal weg
contact-removed = Het contact is weg.
contact-follow-up-on = Weer contact op { $day }: gedaan
contact-planned-done = Gedaan
contact-followed-up = Dit is gedaan.
contact-still-open = Dit staat weer open.

## Organisaties

organisations-search = Zoek een organisatie
organisations-found = { $total ->
    [0] Niets gevonden
    [one] 1 organisatie
   *[other] { $total } organisaties
}
organisations-all = Toon alle organisaties
organisations-empty = Nog geen organisaties
organisations-empty-text = De school, de wijkraad, de bakker op de hoek: schrijf op wie je kan helpen en wie je daar kent.
organisation-first = Schrijf de eerste organisatie op
organisation-new = Nieuwe organisatie
organisation-new-explained = Telefoon, mensen en aanbod schrijf je daarna op.
organisation-make = Opschrijven
organisation-made = { $name } staat op de lijst.
organisation-trashed = { $name } ligt in de prullenbak.
organisation-facts = Gegevens
organisation-who = Wie ken je daar?
organisation-offers = Wat hebben ze te bieden?
organisation-people = { $count ->
    [one] 1 bekende
   *[other] { $count } bekenden
}
organisation-key-figures = { $count ->
    [one] 1 sleutelfiguur
   *[other] { $count } sleutelfiguren
}
organisation-field-name = Naam
organisation-field-kind = Soort
organisation-field-standing = Hoe staan ze erin?
organisation-field-place = Adres of plek
organisation-field-phone = Telefoon
organisation-field-email = E-mail
organisation-field-website = Website
organisation-field-note = Notitie
organisation-kind-association = Vereniging
organisation-kind-neighbourhood_council = Wijkraad of bewonersgroep
organisation-kind-company = Bedrijf of winkel
organisation-kind-school = School of opvang
organisation-kind-care = Zorg of welzijn
organisation-kind-housing = Woningcorporatie
organisation-kind-faith = Kerk, moskee of tempel
organisation-kind-municipality = Gemeente
organisation-kind-foundation = Stichting of fonds
organisation-kind-group = Losse groep
organisation-kind-other = Anders
organisation-standing-not_asked = Nog niet gevraagd
organisation-standing-asked = Gevraagd
organisation-standing-supports = Steunt het
organisation-standing-partner = Doet mee
organisation-standing-declines = Doet niet mee

## Rol van een mens

relations = Rol in de buurt
relation-who = Wie?
relation-where = Waar?
relation-at-large = In de buurt
relation-role = Rol
relation-role-hint = Bijvoorbeeld voorzitter, of kent iedereen in de Kerkstraat
relation-key = Sleutelfiguur
relation-key-hint = Iemand die veel anderen kent of deuren opent
relation-key-do-on = Maak sleutelfiguur
relation-key-do-off = Toch geen sleutelfiguur
relation-key-on = { $name } is nu sleutelfiguur.
relation-key-off = { $name } is geen sleutelfiguur meer.
relation-save = Opschrijven
relation-saved = De rol van { $name } staat erbij.
relation-add = Rol toevoegen
relation-add-person = Iemand toevoegen
relation-edit = Verander de rol
relation-change-of = Wijzig de rol: { $name }
relation-remove = Haal { $name } hier weg
relation-removed = { $name } staat hier niet meer bij.
key-figures-lead = Mensen die veel anderen kennen of deuren openen. Spreek hen als eerste.
key-figures-empty = Nog geen sleutelfiguren
key-figures-empty-text = Wie kent iedereen in de straat? Wie heeft de sleutel van de zaal? Schrijf die mensen hier op.
key-figure-new = Sleutelfiguur toevoegen

## Talenten en aanbod

talents = Talenten en aanbod
talents-open = Zoek een talent of aanbod
talents-search = Waar zoek je iemand voor?
talents-available = Alleen wat vrij is
talents-found = { $total ->
    [0] Niets gevonden
    [one] 1 talent of aanbod
   *[other] { $total } talenten en aanbod
}
talents-all = Toon alles
talents-empty = Nog geen talenten
talents-empty-text = Iedereen kan iets. Schrijf op wie kan timmeren, koken, schrijven of een aanhanger heeft.
talent-first = Schrijf het eerste op
talent-new = Nieuw talent of aanbod
talent-whose = Van wie?
talent-of-person = Een buur
talent-of-organisation = Een organisatie
talent-no-organisation = Schrijf eerst een organisatie op.
talent-what = Wat?
talent-what-hint = Bijvoorbeeld timmeren, of een aanhanger te leen
talent-kind = Soort
talent-kind-any = Alle soorten
talent-kind-talent = Talent
talent-kind-knowledge = Kennis
talent-kind-hours = Tijd
talent-kind-goods = Spullen
talent-kind-place = Plek
talent-when = Wanneer?
talent-when-hint = Bijvoorbeeld zaterdag, of na zes uur
talent-state-available = Vrij
talent-state-in_use = In gebruik
talent-state-withdrawn = Ingetrokken
talent-add = Talent of aanbod toevoegen
talent-save = Opschrijven
talent-saved = Opgeschreven: { $what }.
talent-changed = { $what }: { $state }.
talent-edit = Verander de tekst
talent-remove = Haal weg
talent-removed = { $what } is weg.
talent-change-of = Wijzig { $what }

## Betrokkenheid en bewaarde vragen

involvement = Betrokkenheid
involvement-unknown = Nog onbekend
involvement-follows = Op de hoogte
involvement-interested = Heeft interesse
involvement-helps = Helpt mee
involvement-carries = Trekt mee
involvement-set = { $count ->
    [one] Betrokkenheid: { $involvement }.
   *[other] Betrokkenheid van { $count } buren: { $involvement }.
}
joined-on = Doet mee sinds
joined-set = Opgeschreven sinds wanneer { $name } meedoet.
late-joiner = Later aangehaakt
filter-involvement-all = Alle betrokkenheid
filter-more = Meer filters
filter-street = Straat
filter-silent = Niet gesproken
filter-silent-all = Maakt niet uit
filter-silent-days = Al { $days } dagen niet
segments = Bewaarde vragen
segment-count = { $count ->
    [0] Niemand
    [one] 1 buur
   *[other] { $count } buren
}
segment-save = Bewaar deze vraag
segment-explained = Bewaard wordt wat je zoekt, niet wie er nu gevonden is. Zo klopt de lijst ook later.
segment-name = Naam
segment-save-do = Bewaren
segment-saved = De vraag { $name } is bewaard.
segment-keep-change = Bewaar de verandering
segment-change-of = Wijzig de vraag { $name }
segment-rename = Andere naam
segment-remove = Vraag weghalen
segment-removed = De vraag { $name } is weg.

## Belangstelling

interest-open = Bekijk de belangstelling
interest-said = { $trend ->
    [grows] De belangstelling groeit: in drie maanden deden { $now } mensen mee of zeiden ja, in de drie maanden daarvoor { $before }.
    [shrinks] De belangstelling neemt af: in drie maanden deden { $now } mensen mee of zeiden ja, in de drie maanden daarvoor { $before }.
    [steady] De belangstelling blijft gelijk: in drie maanden deden { $now } mensen mee of zeiden ja, in de drie maanden daarvoor { $before }.
    [none] Er is nog niemand die meedoet of ja zei.
   *[early] Tot nu toe deden { $now ->
        [one] 1 mens
       *[other] { $now } mensen
    } mee of zeiden ja. Het is te vroeg om te zien of dat groeit.
}
interest-this-month = { $count ->
    [0] Deze maand nog niemand.
   *[other] Deze maand tot nu toe { $count }.
}
interest-late = { $count ->
    [one] 1 mens haakte later aan, toen jullie al bezig waren.
   *[other] { $count } mensen haakten later aan, toen jullie al bezig waren.
}
interest-late-legend = Later aangehaakt
interest-joined = Nieuw erbij
interest-supporters = Zeiden ja
interest-contacts = Gesprekken
interest-table = Belangstelling per maand
interest-month = Maand
interest-column-joined = Nieuw erbij
interest-column-late = Waarvan later
interest-column-supporters = Zeiden ja
interest-column-contacts = Gesprekken
interest-explained = Nieuw erbij is wie op die dag ging meedoen. Zeiden ja is wie steun gaf. Gesprekken zijn de contacten die jullie opschreven.
interest-empty = Nog geen belangstelling te zien
interest-empty-text = Zet bij buren hoe betrokken ze zijn en schrijf gesprekken op. Dan zie je hier of het groeit.
interest-empty-do = Ga naar de buren
overview-network = Contact
overview-calls = { $others ->
    [0] Vandaag bel je { $names }.
    [one] Vandaag bel je { $names } en nog 1 ander.
   *[other] Vandaag bel je { $names } en nog { $others } anderen.
}

## Dubbelen

doubles-open = Zoek dubbelen
doubles-count = { $total ->
    [one] 1 paar lijkt dezelfde mens.
   *[other] Paar { $at } van { $total } die op elkaar lijken.
}
doubles-empty = Geen dubbelen
doubles-empty-text = Niemand lijkt twee keer op de lijst te staan. Lees je een nieuwe lijst in, kijk dan hier nog eens.
double-title = { $name } en { $other }: dezelfde mens?
double-sure = Bijna zeker:
double-likely = Waarschijnlijk:
double-maybe = Misschien:
double-why-same_phone = hetzelfde telefoonnummer
double-why-same_email = hetzelfde e-mailadres
double-why-same_name_and_address = dezelfde naam en hetzelfde adres
double-why-like_name_same_address = bijna dezelfde naam op hetzelfde adres
double-why-same_name_other_address = dezelfde naam op een ander adres
double-what-stays = Wat blijft staan?
double-field-name = Naam
double-field-address = Adres
double-field-phone = Telefoon
double-field-email = E-mail
double-blank = Niets
double-same = Bij beide gelijk: { $fields }.
double-rest = Notities, labels, toestemmingen, steun, contact en bijlagen van beide blijven bewaard. Een intrekking blijft gelden.
double-merge = Samenvoegen
double-two = Dit zijn twee mensen
double-key-merge = S
double-key-two = T
double-merged = { $name } staat nog één keer op de lijst.
double-dismissed = { $name } en { $other } zijn twee mensen.
double-steps = Door de paren
double-has-consent = { $count ->
    [one] 1 toestemming
   *[other] { $count } toestemmingen
}
double-has-support = { $count } keer steun
double-has-contact = { $count } keer contact
double-has-attachments = { $count ->
    [one] 1 bijlage
   *[other] { $count } bijlagen
}
double-has-nothing = Hier hangt verder niets aan
erase-mentions-in-network = { $count ->
    [one] 1 organisatie of gesprek met een ander noemt deze persoon nog. Bekijk of dat zo kan blijven.
   *[other] { $count } organisaties of gesprekken met anderen noemen deze persoon nog. Bekijk of dat zo kan blijven.
}
