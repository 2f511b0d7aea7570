# Overzicht: het verhaal, de fase, het team en de straat van een initiatief.

## Fase

phase = Fase
phase-idea = Idee
phase-explore = Verkennen
phase-plan = Plan
phase-requested = Aangevraagd
phase-execution = Uitvoering
phase-account = Verantwoording
phase-upkeep = Beheer
phase-done = Afgerond
phase-past = (gedaan)
phase-changed = De fase is nu: { $phase }.
phase-now = { $standing ->
    [paused] Dit initiatief staat op pauze.
    [stopped] Dit initiatief is gestopt.
    [handed_over] Dit initiatief is overgedragen.
   *[active] { $phase ->
        [idea] Het plan is nog een idee.
        [explore] Je verkent wat de buurt wil.
        [plan] Je werkt het plan uit.
        [requested] De aanvraag ligt bij de gemeente.
        [execution] Je bent aan het uitvoeren.
        [account] Je legt verantwoording af.
        [upkeep] Je beheert wat er staat.
       *[done] Het is af.
    }
}
standing-change = Stand wijzigen
standing-changed = De stand is nu: { $standing }.
standing-active = Actief
standing-active-explained = Er wordt aan gewerkt
standing-paused = Gepauzeerd
standing-paused-explained = Ligt even stil
standing-stopped = Gestopt
standing-stopped-explained = Gaat niet door
standing-handed_over = Overgedragen
standing-handed_over-explained = Anderen gaan ermee verder

## Wat nu

now = Wat nu?
now-then = Daarna

recovery-reminder = Er is nog geen herstelblad
recovery-reminder-explained = Gaat deze laptop stuk of raakt hij weg, dan open je met het herstelblad je reservekopie. Maak het blad en leg het op een veilige plek.
recovery-make = Maak het herstelblad

## Verhaal

story = Het verhaal
story-why = Waarom
story-why-hint = Waarom moet dit er komen? Schrijf het zoals je het aan de deur zou vertellen.
story-how = Hoe
story-how-hint = Hoe pak je het aan, en wie doen er mee?
story-what = Wat
story-what-hint = Wat komt er precies?
facts = Gegevens
field-theme = Thema
field-theme-hint = Bijvoorbeeld: spelen en ontmoeten
field-area = Buurt
field-area-hint = De straten of de wijk
field-startsOn = Begint op
field-endsOn = Eindigt op
date-hint = Dag-maand-jaar, bijvoorbeeld 12-4-2027
dates-range = { $start } tot { $end }

## Straat

street-title = De straat
street-sentence = { $reached } van de { $doors } voordeuren { $reached ->
    [one] is
   *[other] zijn
} bereikt.
street-figures = { $neighbours ->
    [one] Je kent 1 buur.
   *[other] Je kent { $neighbours } buren.
} Van { $contact } heb je een telefoonnummer of e-mailadres. { $consent ->
    [0] Nog niemand gaf
    [one] 1 buur gaf
   *[other] { $consent } buren gaven
} toestemming.
street-all = Toon alle { $streets } straten
street-fewer = Toon minder straten
street-whole = { $doors ->
    [one] Toon het huis
   *[other] Toon alle { $doors } huizen
}
street-whole-of = { $doors ->
    [one] Toon het huis in { $street }
   *[other] Toon alle { $doors } huizen in { $street }
}
street-part = Toon minder huizen
street-part-of = Toon minder huizen in { $street }
street-as-table = Als tabel
street-empty = Hier komt je straat te staan
street-empty-text = Lees een lijst met buren in, of schrijf de eerste buur zelf op.
neighbour-first = Schrijf de eerste buur op

## Kernteam

team = Kernteam
team-empty = Nog niemand. Begin met jezelf.
team-add = Kernteamlid toevoegen
team-add-do = Toevoegen
team-added = { $name } zit nu in het kernteam.
team-remove = Uit het kernteam halen
team-removed = { $name } is uit het kernteam gehaald.
field-role = Rol
role-lead = Trekker
role-chair = Voorzitter
role-secretary = Secretaris
role-treasurer = Penningmeester
role-town_contact = Contact met de gemeente
role-neighbour_contact = Contact met de buren
role-volunteers = Vrijwilligers
role-execution = Uitvoering
role-other = Iets anders

## Initiatieven

initiative-trash = Initiatief weggooien
initiative-trash-ask = { $title } weggooien?
initiative-trash-explained = Het initiatief en de buren erin verdwijnen uit beeld. Je kunt dit ongedaan maken.
initiative-trash-do = Weggooien
initiative-trashed = { $title } is weggegooid.
initiative-first = Begin je eerste initiatief
initiative-first-text = Er staat nog niets in Samenspel. Geef je plan een naam, dan kun je beginnen.

## Steun

overview-support = De steun
overview-support-for = { $unit ->
    [person] { $supporters ->
        [one] 1 mens is
       *[other] { $supporters } mensen zijn
    } voor, bij { $doors } deuren.
   *[household] { $supporters } van de { $doors } deuren { $supporters ->
        [one] is
       *[other] zijn
    } voor.
}
overview-support-enough = Dat is genoeg: de gemeente vraagt er { $needed }.
overview-support-missing = De gemeente vraagt er { $needed }: nog { $missing } te gaan.
overview-support-others = { $against ->
    [0] Niemand is tegen.
    [one] 1 is tegen.
   *[other] { $against } zijn tegen.
} { $silent ->
    [0] Van elke deur is iets gehoord.
    [one] Van 1 deur is nog niets gehoord.
   *[other] Van { $silent } deuren is nog niets gehoord.
}
overview-support-open = Bekijk de steun
overview-support-doors = Ga langs de deuren
