# Woorden die overal in het venster terugkomen.

app-name = Samenspel
loading = Even geduld…
close = Sluiten
cancel = Annuleren
back = Terug
next = Verder
none = Geen
try-again = Probeer opnieuw
skip-to-content = Naar de inhoud
show-secret = Laat zien wat ik typ
progress-count = { $total ->
    [0] …
   *[other] { $done } van { $total }
}

## Plaatsen en venster

places = Plaatsen
place-overview = Overzicht
place-depth = Ons initiatief
place-neighbours = Buren
place-doors = Deur-aan-deur
place-support = Steun
place-settings = Instellingen
status = Stand van zaken
initiative-switch = Ander initiatief kiezen. Nu:
initiative-note = { $phase } · { $neighbours ->
    [0] nog geen buren
    [one] 1 buur
   *[other] { $neighbours } buren
}
initiative-new = Nieuw initiatief
demo = Voorbeeldbuurt
demo-explained = Probeer gerust alles uit. Niemand hier bestaat echt.
demo-discard = Demo weggooien

## Bewaren

saved = Bewaard { $time }
saved-all = Alles is bewaard
saving = Bezig met bewaren…
saving-failed = Niet bewaard
saving-refused = Eén veld is nog niet bewaard
only-here = Alleen op deze laptop
server-in-step = Gelijk met de server om { $time }
server-in-step-attachments = { $count ->
    [one] Gelijk met de server om { $time }; 1 bijlage onderweg
   *[other] Gelijk met de server om { $time }; { $count } bijlagen onderweg
}
server-sending = Op weg naar de server
server-apart = Server niet te bereiken; alles staat op deze laptop
server-trouble = Let op de server; alles staat op deze laptop
not-saved = Niet bewaard: { $code ->
    [no_room] de schijf is vol
   *[other] de schijf werkt niet mee
}
not-saved-explained = Je tekst staat nog op het scherm. Samenspel probeert het steeds opnieuw.
save-again = Nu opnieuw proberen

## Ongedaan maken

undo = Ongedaan maken
redo = Opnieuw doen
undo-act = Ongedaan maken: { $act }
undone = Ongedaan gemaakt: { $act }
redone = Opnieuw gedaan: { $act }
nothing-to-undo = Er is niets om ongedaan te maken.
nothing-to-redo = Er is niets om opnieuw te doen.
act-create-initiative = nieuw initiatief
act-edit-initiative = wijziging van het initiatief
act-trash-initiative = initiatief weggegooid
act-add-team-member = nieuw kernteamlid
act-edit-team-member = wijziging van een kernteamlid
act-remove-team-member = kernteamlid weggehaald
act-create-neighbour = nieuwe buur
act-edit-neighbour = wijziging van een buur
act-resolve-conflict = keuze tussen twee waarden
act-set-no-post = post aan of uit
act-trash-neighbours = naar de prullenbak
act-restore-neighbours = terug uit de prullenbak
act-tag-neighbours = label gegeven
act-untag-neighbours = label weggehaald
act-record-consent = toestemming
act-attach-file = bijlage erbij
act-remove-attachment = bijlage weg
act-import-neighbours = lijst ingelezen
act-create-minutes = nieuwe notulen
act-edit-minutes = titel of dag van notulen
act-write-minutes = geschreven in notulen
act-approve-minutes = notulen goedgekeurd
act-reopen-minutes = notulen weer open
act-take-suggestion = voorstel overgenomen
act-leave-suggestion = voorstel niet overgenomen
act-trash-minutes = notulen weggegooid
act-restore-minutes = notulen terug uit de prullenbak
act-add-circle-part = deel van de kring erbij
act-edit-circle-part = deel van de kring veranderd
act-remove-circle-part = deel van de kring weg
act-add-circle-list = adressen bij de kring
act-set-support-rules = wat er aan steun nodig is
act-record-support = steun opgeschreven
act-withdraw-support = steun ingetrokken
act-trash-support = steun weggegooid
act-keep-support = gekozen welke steun telt
act-start-round = nieuwe ronde
act-edit-round = ronde veranderd
act-end-round = ronde afgesloten
act-reopen-round = ronde weer open
act-trash-round = ronde weggegooid
act-restore-round = ronde terug uit de prullenbak
act-assign-street = straat verdeeld
act-unassign-street = straat weer vrij
act-record-visit = bezoek aan de deur
act-edit-rules-card = spelregels
act-edit-expectations = verwachtingenkaart
act-edit-question = de vraag
act-edit-gathering = wanneer jullie bij elkaar komen
act-edit-community = gemeenschap
act-save-term = wat een woord betekent
act-remove-term = woord weggegooid
act-save-party = belang van een partij
act-remove-party = partij weggegooid
act-save-method = wat jullie samen doen
act-remove-method = activiteit weggegooid
act-save-role = taak
act-remove-role = taak weggegooid
act-add-holder = iemand bij een taak
act-remove-holder = iemand van een taak af
act-save-group = groep om te horen
act-remove-group = groep weggegooid
act-save-kindred = verwant initiatief
act-remove-kindred = verwant initiatief weggegooid
act-answer-check = antwoord op de lijst
act-other = de laatste handeling
act-add-organisation = organisatie toegevoegd
act-edit-organisation = organisatie aangepast
act-restore-resource = middel teruggehaald
act-restore-scheme = regeling teruggehaald
act-trash-organisation = organisatie weggegooid
act-restore-organisation = organisatie teruggehaald
act-add-relation = rol van iemand opgeschreven
act-edit-relation = rol van iemand aangepast
act-remove-relation = rol van iemand weggehaald
act-add-talent = talent of aanbod opgeschreven
act-edit-talent = talent of aanbod aangepast
act-remove-talent = talent of aanbod weggehaald
act-record-contact = contact opgeschreven
act-edit-contact = contact aangepast
act-remove-contact = contact weggehaald
act-follow-up = afspraak afgevinkt of teruggezet
act-set-involvement = betrokkenheid aangepast
act-set-joined-on = begindag van iemand aangepast
act-save-segment = selectie bewaard
act-remove-segment = selectie weggehaald
act-merge-neighbours = twee personen samengevoegd
act-dismiss-double = twee personen uit elkaar gehouden

## Toetsen en snel zoeken

keys = Toetsen
key-palette = Zoek een plaats, buur of handeling
key-undo = Maak de laatste handeling ongedaan
key-redo = Doe het toch weer
key-places = Ga naar een plaats, in de volgorde van boven naar beneden
key-text = Letters groter, kleiner, gewoon
key-calendar = In de agenda: begin of einde van de week, vorige of volgende week of maand
key-list = Door een lijst lopen; Enter opent, spatie kiest
key-close = Sluit wat open staat
key-search = Zoek in de buren
key-new = Nieuwe buur
key-keys = Laat deze toetsen zien
letter-keys = Losse letters werken als toets
letter-keys-hint = Zet dit uit als je met je stem typt of vaak per ongeluk een toets raakt.
palette = Snel zoeken
palette-open = Zoeken
palette-hint = Zoek een buur, middel, plaats of handeling
palette-go = Ga naar { $place }
palette-actions = Gaan en doen
palette-nothing = Niets gevonden. Probeer een ander woord.
text-larger = Letters groter
text-smaller = Letters kleiner

## Bijlagen

attachments = Bijlagen
attachments-hint = Een foto of PDF, bijvoorbeeld van een getekend blad. Plaats en tijd gaan uit een foto weg.
attachments-pdf = Een PDF kan Samenspel niet laten zien. Sla hem op en open hem in een ander programma.
attachment-unseen = Niet te laten zien
attachment-not-here = Nog niet binnen
attachment-kind = { $kind ->
    [application_pdf] PDF
   *[image] Foto
}, { $size }
attachment-add = Bijlage toevoegen
attachment-added = { $name } is toegevoegd.
attachment-removed = { $name } is weggehaald.
attachment-look = Bekijken
attachment-save = Opslaan als
attachment-remove = Weghalen
export-done = Opgeslagen: { $path }
export-stopped = Gestopt. Er is geen bestand gemaakt.
restore-step = { $done ->
    [0] De reservekopie wordt nagekeken
    [1] Wat er nu staat, wordt eerst bewaard
    [2] De reservekopie wordt teruggezet
   *[other] De reservekopie wordt geopend
}

## De straat

street = Straat
street-name = { $street }: { $reached } van { $doors } deuren bereikt
street-reached = { $reached } van { $doors } deuren bereikt
street-doors = Deuren
street-table = De straat als tabel
street-table-count = { $doors ->
    [one] 1 deur
   *[other] { $doors } deuren
}
street-cut = Dit zijn de eerste { $drawn } van de { $doors } huizen.
street-legend-reached = Bereikt
street-legend-open = Nog niet bereikt
street-legend-no-post = Wil geen post
door-name = { $street } { $number }: { $people ->
    [one] 1 buur
   *[other] { $people } buren
}, { $state ->
    [reached] bereikt
    [no-post] wil geen post
   *[other] nog niet bereikt
}

## Prullenbak

trash-count = Prullenbak ({ $count })
trash-kept = Wat hier ligt kun je 30 dagen lang terughalen. Daarna is het voorgoed weg.
trash-until = tot { $day }
trash-restored = { $name } is terug.
