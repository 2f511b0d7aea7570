# Ons initiatief: het werkblad waarop een initiatief tot op de bodem wordt doorgedacht.

depth-part-check = Waar sta je?
depth-part-question = De vraag
depth-part-rules = Spelregels
depth-part-interests = Belangen
depth-part-approach = Aanpak
depth-part-groups = Groepen
depth-part-kindred = Verwant
depth-part-page = Op papier
depth-open = Ons initiatief: { $part }
depth-added = { $name } staat erbij.
depth-removed = { $name } is weggegooid.
depth-not-chosen = Nog niet gekozen

## Waar sta je?

checklist = Waar voldoet een geslaagd initiatief aan?
checklist-count = Van de { $total } punten { $met ->
    [one] is er 1
   *[other] zijn er { $met }
} op orde.
checklist-all-met = Alles staat op orde. Kijk af en toe of het nog klopt.
checklist-theme-count = { $met } van { $total } op orde
checklist-print = Druk deze lijst af
checklist-next = Breng dit eerst op orde
checklist-more = Bekijk de hele lijst
check-theme-goal = Doel
check-theme-people = Mensen
check-theme-rules = Spelregels
check-theme-support = Steun
check-theme-means = Middelen
check-theme-town = Gemeente
check-theme-lasting = Daarna
check-stand-yes = Op orde
check-stand-seen = Samenspel ziet het
check-stand-partly = Deels
check-stand-no = Nog niet
check-stand-not_needed = Niet nodig
check-stand-open = Nog open
check-answer = Hoe staat het met: { $title }
check-answer-yes = Ja
check-answer-partly = Deels
check-answer-no = Nee
check-answer-not_needed = Niet nodig
check-answer-open = Weet ik nog niet
check-note = Notitie
check-note-hint = Wat spraken jullie erover af?
check-unseen = Dit kan Samenspel niet zien. Zeg het zelf.
check-count = { $key ->
    [core_team] Samenspel telt { $count ->
        [0] nog niemand
        [one] 1 mens
       *[other] { $count } mensen
    } in het kernteam.
    [street] Samenspel kent { $count ->
        [0] nog geen buren
        [one] 1 buur
       *[other] { $count } buren
    }.
    [consent] { $count ->
        [0] Nog niemand gaf
        [one] 1 buur gaf
       *[other] { $count } buren gaven
    } toestemming.
    [circle] Binnen de kring { $count ->
        [0] is nog niemand
        [one] is er 1
       *[other] zijn er { $count }
    } voor.
    [groups_heard] { $count ->
        [0] Nog geen groep is
        [one] 1 groep is
       *[other] { $count } groepen zijn
    } genoeg gehoord.
    [win_win] { $count ->
        [0] Nog niemand wint
        [one] 1 partij wint
       *[other] { $count } partijen winnen
    } er iets bij.
    [resources] In je lijst met middelen { $count ->
        [0] staat nog niets
        [one] staat 1 middel
       *[other] staan { $count } middelen
    }.
    [scheme] Je bewaart { $count ->
        [0] nog geen regeling
        [one] 1 regeling
       *[other] { $count } regelingen
    }.
   *[other] { $seen ->
        [yes] Samenspel ziet dat dit er staat.
       *[no] Samenspel ziet dit nog niet helemaal staan.
    }
}

## De vraag

question = Wat is er aan de hand?
question-lead = Beantwoord deze vijf vragen samen, bijvoorbeeld op de eerste avond. Alles bewaart zichzelf.
question-field-question = Wat is de vraag?
question-field-question-hint = Begin met waarom of hoe. Nog geen oplossing.
question-field-forWhom = Voor wie speelt dit?
question-field-forWhom-hint = Wie merkt er iets van, ook wie je niet vaak spreekt?
question-field-known = Wat weten we al?
question-field-known-hint = Cijfers, verhalen, wat je zelf zag.
question-field-tried = Wat is er al geprobeerd?
question-field-tried-hint = Door wie, en waarom hield het op?
question-field-sharedGoal = Ons doel, in één zin
question-field-sharedGoal-hint = Wat is er anders als het gelukt is?
terms = Woorden die voor iedereen hetzelfde betekenen
terms-lead = Een buur en een ambtenaar bedoelen met hetzelfde woord vaak iets anders. Spreek het af.
term-new = Nieuw woord
term-word = Woord
term-meaning = Wat we ermee bedoelen
term-meaning-of = Wat we bedoelen met { $term }
term-meaning-hint = In gewone taal, en wat het niet is.
term-add = Zet erbij
term-remove = Weggooien
term-remove-of = { $term } weggooien

## Verwachtingen en spelregels

expectations = Verwachtingenkaart
expectations-lead = Wat mag iemand die meedoet van jullie verwachten? Zeg het vooraf, dan stel je niemand teleur.
expectations-show = Bekijk de kaart
expectations-card = De kaart om op te hangen
expectations-heading = Dit kun je verwachten
expectations-missing = Nog leeg, en dus niet op de kaart: { $list }.
expectations-step = Trede { $step } van de 6 op de ladder van meebeslissen
expectations-reply = { $days ->
    [0] Je krijgt dezelfde dag antwoord.
    [one] Je krijgt binnen 1 werkdag antwoord.
   *[other] Je krijgt binnen { $days } werkdagen antwoord.
}
expectations-print = Druk de kaart af
expectation-about = Hier praat je over mee
expectation-about-hint = Waar is nog iets te kiezen?
expectation-notAbout = Dit ligt vast
expectation-notAbout-hint = Waar is al over besloten, en door wie?
expectation-time = Zoveel tijd kost het
expectation-time-hint = Hoe vaak, en hoe lang?
expectation-resultsWhen = Dan zie je resultaat
expectation-resultsWhen-hint = Wanneer gebeurt er iets wat je kunt zien?
expectation-townDoes = Dit doet de gemeente
expectation-townDoes-hint = Wat is toegezegd?
expectation-townDoesNot = Dit doet de gemeente niet
expectation-townDoesNot-hint = Wat moet niemand verwachten?
expectation-replyDays = Binnen hoeveel werkdagen antwoorden we?
expectation-replyDays-hint = Beloof alleen wat altijd lukt.
expectation-influence = Hoeveel heeft iemand te zeggen?
influence-told = Je hoort het
influence-told-explained = Wij vertellen wat er gebeurt.
influence-asked = Je wordt gevraagd
influence-asked-explained = Wij vragen wat je vindt.
influence-advises = Je geeft advies
influence-advises-explained = Wij zeggen wat we ermee doen.
influence-makes_together = Je maakt mee
influence-makes_together-explained = Het plan is van ons samen.
influence-decides_together = Je beslist mee
influence-decides_together-explained = Jouw stem telt even zwaar.
influence-decides = Je beslist zelf
influence-decides-explained = Wat jullie kiezen, gebeurt.
rules-card = Spelregelkaart
rules-card-lead = Wie mag starten, waar geldt het, wat is er te besteden en hoe besluiten jullie?
rules-field-whoMayStart = Wie mag meedoen of iets beginnen?
rules-field-whoMayStart-hint = Iedereen uit de straat, of ook wie er werkt?
rules-field-scale = Gebied
rules-field-budgetCents = Budget in euro’s
rules-field-ownShare = Eigen bijdrage in procenten
rules-field-rules = Zo besluiten en werken we
rules-field-rules-hint = Bijvoorbeeld: wie er niet was, kan een week lang reageren.
rules-support = Steun die nodig is:
rules-support-asked = { $asked ->
    [number] { $needed } { $unit ->
        [person] mensen
       *[household] huishoudens
    } vóór.
    [percent] { $percent }% van de { $unit ->
        [person] mensen
       *[household] huishoudens
    } in de kring.
   *[nothing] daarover is nog niets afgesproken.
}
rules-support-change = Pas dit aan bij Deur-aan-deur
scale-street = Een straat of plein
scale-neighbourhood = Een buurt
scale-district = Een wijk
scale-town = De hele gemeente
scale-region = Een streek of eiland
scale-country = Het hele land

## Belangen

interests = Wie wint er wat bij?
interests-lead = Zet iedereen die er iets van merkt op de kaart: ook wie tegen is. Een plan houdt het langst als iedereen er iets bij wint.
interests-empty = Nog geen partijen op de kaart
interests-empty-text = Begin met wie er het meest van merkt. Wat wil die, waar is die bang voor, en wat wint die erbij?
interests-count = { $gaining } van de { $parties } partijen { $gaining ->
    [one] wint
   *[other] winnen
} er iets bij.
interests-left-out = Nog niets bij te winnen voor: { $names }.
interests-win-win = Iedereen wint er iets bij.
interests-table = Alle partijen met hun belang
party = Partij
party-new = Nieuwe partij
party-first = Zet de eerste partij op de kaart
party-add = Zet op de kaart
party-column-interest = Belang
party-column-concern = Zorg
party-column-gains = Wint erbij
party-column-gives = Geeft
party-none-interest = Nog niet gevraagd
party-none-concern = Geen zorg genoemd
party-none-gains = Nog niets
party-none-gives = Nog niets
party-field-name = Naam van de partij
party-field-name-hint = Een groep of organisatie, niet één buur
party-field-kind = Soort
party-field-position = Hoe staat deze partij erin?
party-field-interest = Wat wil deze partij?
party-field-interest-hint = Het belang achter het standpunt
party-field-concern = Waar maakt zij zich zorgen over?
party-field-concern-hint = Vraag door: waar is men echt bang voor?
party-field-gains = Wat wint zij erbij?
party-field-gains-hint = Laat leeg als dat er nog niet is
party-field-gives = Wat geeft zij?
party-field-gives-hint = Uren, geld, spullen, kennis of ruimte
party-kind-residents = Bewoners
party-kind-entrepreneurs = Ondernemers
party-kind-officials = Ambtenaren
party-kind-council = Raad of college
party-kind-organisation = Organisatie
party-kind-other = Anders
position-for = Voor
position-doubts = Twijfelt
position-against = Tegen
position-unknown = Weten we niet
balance-both = Wint en geeft
balance-only_gains = Wint, geeft nog niets
balance-only_gives = Geeft, wint nog niets
balance-neither = Wint en geeft nog niets
balance-nobody = Niemand

## Aanpak

mix = Samen denken, besluiten en doen
mix-lead = Kies bij elke stap een manier die past. Wie meedacht wil ook meebeslissen, en wie meedoet blijft.
mix-whole = Alle drie komen aan bod.
mix-empty = Er is nog niets gepland. Begin met een manier om samen te denken.
mix-missing-thinking = Er is nog niets gepland om samen te denken.
mix-missing-deciding = Er is nog niets gepland om samen te besluiten.
mix-missing-doing = Er is nog niets gepland om samen te doen.
mix-none = Nog niets
mix-table = Alle manieren
method = Manier
method-new = Nieuwe manier
method-add = Zet in het plan
method-kind-thinking = Samen denken
method-kind-thinking-explained = Luisteren, ideeën ophalen, ontwerpen
method-kind-deciding = Samen besluiten
method-kind-deciding-explained = Kiezen, stemmen, afspreken
method-kind-doing = Samen doen
method-kind-doing-explained = Bouwen, koken, onderhouden
method-state-idea = Idee
method-state-planned = Gepland
method-state-done = Gedaan
method-state-dropped = Vervallen
method-field-title = Wat doen jullie?
method-field-title-hint = Bijvoorbeeld: ideeënmuur, stemming, klusdag
method-field-kind = Soort
method-field-state = Stand
method-field-withWhom = Met wie?
method-field-on = Wanneer?
method-field-outcome = Wat kwam eruit?
method-field-outcome-hint = Ook wat jullie er niet mee doen, en waarom
roles = Wie doet wat?
roles-lead = Kleine rollen vinden sneller iemand. Zeg erbij hoeveel mensen je zoekt.
roles-empty = Nog geen rollen. Begin met wie het geld bijhoudt en wie buren belt.
roles-missing = { $missing ->
    [0] Alle rollen zijn gevuld.
    [one] Je zoekt nog 1 mens.
   *[other] Je zoekt nog { $missing } mensen.
}
role-new = Nieuwe rol
role-add = Maak deze rol
role-found = { $found } van { $needed } gevonden
role-nobody = Nog niemand
role-missing = { $missing ->
    [0] Deze rol is gevuld.
    [one] Er is nog 1 mens nodig.
   *[other] Er zijn nog { $missing } mensen nodig.
}
role-field-title = Naam van de rol
role-field-title-hint = Bijvoorbeeld: bouwploeg, penningmeester
role-field-what = Wat doet die?
role-field-needed = Hoeveel mensen?
holders = Wie doet het?
holder-team = Kernteam
holder-neighbour = Buur
holder-find = Zoek iemand
holder-find-hint = In het kernteam en bij de buren
holder-add = { $name } doet het
holder-added = { $name } heeft nu de rol { $role }.
holder-remove = Weghalen
holder-remove-of = { $name } weghalen
holder-removed = { $name } heeft de rol { $role } niet meer.
holder-nobody = Niemand gevonden. Probeer een ander deel van de naam.
gathering = Vaste bijeenkomst
gathering-lead = Een vast moment waarop iedereen mag aanschuiven, ook wie later instapt.
gathering-field-rhythm = Hoe vaak?
gathering-field-firstOn = Eerste keer op
gathering-field-time = Begint om
gathering-field-minutes = Minuten
gathering-field-place = Waar?
gathering-field-what = Wat gebeurt er?
gathering-field-what-hint = Waarvoor zou een buur komen?
gathering-next = De volgende zes keer
gathering-no-days = Kies hoe vaak en een eerste dag. Dan staan de dagen hier.
rhythm-none = Geen vast moment
rhythm-weekly = Elke week
rhythm-two_weekly = Om de week
rhythm-monthly_weekday = Elke maand, zelfde weekdag
rhythm-monthly_day = Elke maand, zelfde datum
rhythm-quarterly = Elke drie maanden

## Wie nog niet gehoord?

groups = Wie is nog niet gehoord?
groups-lead = Alleen aantallen. Schrijf hier geen namen op: wie iemand is, hoort bij de buren.
groups-empty = Nog geen groepen op de lijst
groups-empty-text = Welke mensen merken er iets van maar komen niet vanzelf? Tel hoeveel je er sprak. Namen horen hier niet.
groups-count = { $heard } van de { $groups } groepen { $heard ->
    [one] is
   *[other] zijn
} genoeg gehoord.
groups-silent = Nog helemaal niet: { $names }.
groups-table = Alle groepen in aantallen
group = Groep
group-new = Nieuwe groep
group-first = Zet de eerste groep op de lijst
group-add = Zet op de lijst
group-state = Stand
group-heard = { $enough ->
    [0] { $heard } gehoord.
   *[other] { $heard } gehoord, { $enough } is genoeg.
}
group-share = Ongeveer { $share }% van de buurt.
group-unknown = niet bekend
group-column-heard = Gehoord
group-column-enough = Genoeg bij
group-column-people = Mensen
group-column-share = Procent van de buurt
group-field-name = Welke groep?
group-field-name-hint = Bijvoorbeeld: jongeren, ouderen, ondernemers. Geen namen van mensen.
group-field-heard = Hoeveel mensen heb je gehoord?
group-field-enough = Bij hoeveel is het genoeg?
group-field-people = Hoeveel zijn er ongeveer?
group-field-share = Welk deel van de buurt is dat, in procenten?
group-field-how = Hoe bereik je ze?
group-field-how-hint = Waar komen ze al, en wie kent ze?
heard-not = Nog niet gehoord
heard-partly = Deels gehoord
heard-heard = Genoeg gehoord

## Verwant

similar = Bestaat zoiets al?
similar-lead = Kijk eerst. Samen met wie al bezig is, kom je verder dan alleen.
similar-search = Zoek in de initiatieven op deze laptop
similar-search-hint = Laat leeg: dan kijkt Samenspel naar je eigen plan
similar-none = Op deze laptop staat niets wat erop lijkt. Vraag ook de gemeente en de bibliotheek.
similar-why = Lijkt op elkaar: { $why }
similar-why-theme = zelfde thema
similar-why-area = zelfde buurt
similar-why-words = zelfde woorden
kindred = Anderen die zoiets doen
kindred-lead = Schrijf op wie je vond en wat je ervan leert.
kindred-empty = Nog niemand opgeschreven.
kindred-new = Ander initiatief opschrijven
kindred-add = Schrijf op
kindred-in-community = In onze gemeenschap
kindred-lesson = Geleerd: { $lesson }
kindred-field-title = Naam van het initiatief
kindred-field-place = Waar?
kindred-field-what = Wat doen ze?
kindred-field-what-hint = In een of twee zinnen
kindred-field-contact = Bij wie kun je terecht?
kindred-field-link = Webadres
kindred-field-verdict = Wat doe je ermee?
kindred-field-inCommunity = Hoort bij onze gemeenschap
kindred-field-lesson = Wat leer je ervan?
kindred-field-lesson-hint = Wat zouden zij een volgende keer anders doen?
verdict-not_looked = Nog niet gekeken
verdict-join = Sluit aan
verdict-learn = Leer ervan
verdict-different = Toch anders
community = Onze gemeenschap
community-lead = Meer initiatieven met hetzelfde thema zijn samen een gemeenschap. Vul op elke laptop dezelfde naam in, dan staan ze bij elkaar.
community-field-name = Naam van de gemeenschap
community-field-name-hint = Bijvoorbeeld: Groen in de wijk
community-field-theme = Thema van de gemeenschap
community-field-theme-hint = Waar gaat het jullie allemaal om?
community-field-goal = Doel van de gemeenschap
community-field-goal-hint = Wat willen jullie samen bereiken?
community-field-rules = Wat spreken jullie met elkaar af?
community-field-rules-hint = Bijvoorbeeld: we lenen elkaar gereedschap.
community-field-whoMayStart = Wie mag er een initiatief beginnen?
community-field-whoMayStart-hint = Iedereen uit de wijk?
community-field-scale = Gebied van de gemeenschap
community-with = Samen in { $name }
community-next = De volgende bijeenkomst is op { $day }.

## Op papier

page = Je initiatief op één blad
page-lead = Zo komt het uit de printer. Leg het op tafel, of doe het in een bus.
page-contact = Wie staat erop om te bellen of te mailen?
page-contact-hint = Niemand, tot jij iemand aanvinkt. Vraag het eerst.
page-nobody-reachable = Van niemand in het kernteam is een telefoonnummer of e-mailadres bekend.
page-preview = Voorbeeld van het blad
page-gains = Wat levert het op?
page-roles = We zoeken nog
page-role-missing = nog { $missing }
page-come = Kom langs
page-reach = Vragen of meedoen?
