# Buren: zoeken, opschrijven, toestemming, weggooien.

neighbours-search = Zoek in de buren
neighbours-search-hint = Zoek op naam, straat, telefoon of e-mail
neighbours-found = { $total ->
    [0] Niemand gevonden
    [one] 1 buur
   *[other] { $total } buren
}
neighbours-nothing = Geen buur past bij wat je zoekt.
neighbours-empty = Nog geen buren
neighbours-empty-text = Lees een lijst in die je al hebt, of schrijf de eerste buur op.
trash-empty = De prullenbak is leeg.
filter = Toon
filter-all = Iedereen
filter-without_address = Zonder adres
filter-without_contact = Nog niet bereikt
filter-with_consent = Met toestemming
filter-trash = Prullenbak
filter-tag = Label
filter-tag-all = Alle labels
filter-tag-one = { $tag } ({ $neighbours })
filters-clear = Toon iedereen
column-choose = Kiezen
column-name = Naam
column-address = Adres
column-contact = Telefoon en e-mail
column-tags = Labels
choose-one = Kies { $name }
choose-all = Kies alle { $total }
choose-none = Kies niemand
no-address = Geen adres
no-contact = Geen telefoon of e-mail
nameless = Zonder naam

bulk = Met wie je gekozen hebt
bulk-count = { $count ->
    [one] 1 gekozen
   *[other] { $count } gekozen
}
tag-new = Nieuw label
tag-add = Label geven
tag-remove = Haal label { $tag } weg
tag-removed = Label { $tag } is weg bij { $name }.
tagged = { $count ->
    [one] Label { $tag } gegeven.
   *[other] Label { $tag } gegeven aan { $count } buren.
}
trash = Naar de prullenbak
trashed = { $count ->
    [one] 1 buur ligt
   *[other] { $count } buren liggen
} in de prullenbak.
restore = Haal terug
restored = { $count ->
    [one] 1 buur is
   *[other] { $count } buren zijn
} terug.
in-trash = Deze buur ligt in de prullenbak. Na 30 dagen verdwijnt de buur voorgoed.

neighbour-new = Nieuwe buur
neighbour-make = Opschrijven
neighbour-make-another = Opschrijven en nog iemand
neighbour-made = { $name } staat op de lijst.
neighbour-next = Klaar voor de volgende buur op dit adres.
group-name = Naam
group-address = Adres
group-contact = Contact
field-given = Voornaam
field-prefix = Tussenvoegsel
field-family = Achternaam
field-street = Straat
field-houseNumber = Huisnummer
field-postcode = Postcode
field-city = Plaats
field-phone = Telefoon
field-email = E-mail
field-note = Notitie
household = Huishouden
housemates = Woont samen met
housemates-none = Van dit adres ken je verder niemand.
no-post = Dit adres wil geen post
no-post-set = { $address } krijgt geen post meer.
no-post-cleared = { $address } krijgt weer post.

## Toestemming

consent = Toestemming
consent-none = Nog niets gevraagd. Zonder toestemming stuur je geen bericht.
consent-record = Toestemming vastleggen
consent-given-since = Gegeven op { $date }
consent-withdrawn-since = Ingetrokken op { $date }
consent-withdraw = Intrekken
consent-give = Weer geven
consent-history = { $lines ->
    [one] Geschiedenis (1 keer vastgelegd)
   *[other] Geschiedenis ({ $lines } keer vastgelegd)
}
consent-line = { $moment }: { $decision ->
    [given] ja
   *[withdrawn] nee
} tegen { $purpose ->
    [newsletter] de nieuwsbrief
    [photo] foto’s
    [share_with_town] delen met de gemeente
   *[contact] contact
} { $channel ->
    [post] per post
    [phone] per telefoon
    [email] per e-mail
    [message] per appje
   *[door] aan de deur
}, { $source ->
    [paper] op papier
    [form] via een formulier
   *[spoken] mondeling
}.
consent-dialog = Toestemming van { $name }
consent-decision = Wat is het antwoord?
consent-yes = Ja, dat mag
consent-no = Nee, liever niet
consent-purpose = Waarvoor?
consent-channel = Hoe?
consent-source = Hoe weet je dat?
consent-wording = Wat is er gevraagd?
consent-wording-hint = Schrijf het zoals je het zei. Het blijft zo staan.
consent-wording-given = Mag ik je { $channel ->
    [post] per post
    [phone] per telefoon
    [email] per e-mail
    [message] per appje
   *[door] aan de deur
} { $purpose ->
    [newsletter] onze nieuwsbrief sturen
    [photo] een foto van jou laten zien
    [share_with_town] vragen je naam met de gemeente te delen
   *[contact] over de plannen berichten
}?
consent-wording-withdrawn = Wil je dat ik je niet meer { $channel ->
    [post] per post
    [phone] per telefoon
    [email] per e-mail
    [message] per appje
   *[door] aan de deur
} { $purpose ->
    [newsletter] de nieuwsbrief stuur
    [photo] in een foto laat zien
    [share_with_town] noem bij de gemeente
   *[contact] over de plannen bericht
}?
consent-do = Vastleggen
consent-recorded = De toestemming van { $name } is vastgelegd.
consent-withdrawn = Vastgelegd: { $name } wil dit niet meer.
channel-post = per post
channel-phone = per telefoon
channel-email = per e-mail
channel-message = per appje
channel-door = aan de deur
purpose-contact = Contact over de plannen
purpose-newsletter = Nieuwsbrief
purpose-photo = Foto’s
purpose-share_with_town = Delen met de gemeente
source-paper = Op papier
source-spoken = Mondeling
source-form = Via een formulier

## Weggooien en wissen

removal = Weggooien en wissen
erase = Voorgoed wissen
erase-ask = { $name } voorgoed wissen?
erase-explained = Doe dit als { $name } erom vraagt. Dit kan niet ongedaan worden gemaakt.
erase-what-here = Naam, adres, notities, toestemmingen en bijlagen verdwijnen van deze laptop.
erase-what-backups = De reservekopieën van deze laptop worden opnieuw geschreven zonder deze buur.
erase-what-copies = Kopieën en lijsten die je zelf op een stick, in een map of op papier hebt, kan Samenspel niet wissen.
erase-what-undo = Ook met ongedaan maken komt deze buur niet terug.
erase-do = Voorgoed wissen
erase-keep = Niet wissen
erase-done = { $name } is gewist
erase-report = Gewist: { $rows ->
    [one] 1 regel
   *[other] { $rows } regels
}, { $attachments ->
    [0] geen bijlagen
    [one] 1 bijlage
   *[other] { $attachments } bijlagen
} en { $changes ->
    [one] 1 oude wijziging
   *[other] { $changes } oude wijzigingen
}.
erase-report-backups = { $backups ->
    [0] Er waren geen reservekopieën om op te schonen.
    [one] 1 reservekopie is opgeschoond.
   *[other] { $backups } reservekopieën zijn opgeschoond.
}
erase-running = Deze buur wordt gewist, ook uit de reservekopieën
erase-left = Nog niet overal gewist
erase-backups-failed = { $count ->
    [one] 1 reservekopie kon nog niet worden opgeschoond. Daarin
   *[other] { $count } reservekopieën konden nog niet worden opgeschoond. Daarin
} staat deze buur nog. Samenspel probeert het opnieuw als je het de volgende keer opent.
erase-backups-elsewhere = { $count ->
    [one] Je hebt 1 keer een reservekopie
   *[other] Je hebt { $count } keer een reservekopie
} ergens anders opgeslagen, bijvoorbeeld op een stick. Daar kan Samenspel niet bij. Staat deze buur erin? Gooi dat bestand dan zelf weg en sla een nieuwe kopie op.
erase-mentions-in-minutes = { $count ->
    [one] 1 verslag noemt deze persoon nog. Bekijk of dat zo kan blijven.
   *[other] { $count } verslagen noemen deze persoon nog. Bekijk of dat zo kan blijven.
}
erase-mentions-in-depth = { $count ->
    [one] In ‘Ons initiatief’ noemt 1 tekst deze persoon nog. Bekijk of dat zo kan blijven.
   *[other] In ‘Ons initiatief’ noemen { $count } teksten deze persoon nog. Bekijk of dat zo kan blijven.
}
erase-mentions-at-doors = { $count ->
    [one] Bij 1 deur is iets geschreven over dit huis of deze persoon. Bekijk of dat zo kan blijven.
   *[other] Bij { $count } deuren is iets geschreven over dit huis of deze persoon. Bekijk of dat zo kan blijven.
}
erase-mentions = { $count ->
    [one] De naam staat nog in 1 notitie
   *[other] De naam staat nog in { $count } notities
}

## Meenemen

export = Exporteren
export-running = De lijst wordt klaargezet
export-xlsx = Excel
export-xlsx-note = Voor Excel of LibreOffice
export-csv = CSV
export-csv-note = Voor elk ander programma
export-vcard = Adresboek (vCard)
export-vcard-note = Voor je telefoon of mailprogramma

# Waar het gezochte woord staat, als de regel dat niet laat zien.
found-by = Staat in: { $fields }
found-by-phone = telefoon
found-by-email = e-mailadres
found-by-tag = label
found-by-note = notitie
found-by-talent = talent of aanbod
found-by-organisation = organisatie
found-by-part = rol
