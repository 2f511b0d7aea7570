# Samen aan een initiatief werken: het team, uitnodigen, toelaten, bundels, en wat twee keer anders is ingevuld.

place-team = Samenwerken

## Beginnen

together-start = Werk samen aan dit initiatief
together-start-text = Anderen werken mee op hun eigen laptop. Alles gaat versleuteld van laptop naar laptop: ook de gemeente kan het niet lezen.
together-name = Jouw naam
together-name-hint = Zo zien de anderen wie iets opschreef.
together-start-do = Begin een team

## Wie meedoen

together-laptops = Wie er meedoen
together-laptop-own = deze laptop
together-laptop-nameless = Iemand zonder naam
together-keeps-list = Kan anderen uitnodigen en toelaten
together-takes-part = Doet mee
together-alone = Je bent nog alleen. Nodig iemand uit.

## Uit het team halen

together-seen = Laatst gezien op { $moment }
together-never-seen = Nog niets van gezien
together-role-give = Mag ook anderen uitnodigen
together-role-take = Mag geen anderen meer uitnodigen
together-remove = Uit het team halen
together-remove-title = { $name } uit het team halen?
together-remove-keeps = Wat al op die laptop staat, blijft daar staan en kan daar gelezen worden.
together-remove-not = Nieuwe dingen komen daar niet meer, en wat daar nog gedaan wordt komt niet meer bij jullie.
together-remove-work = Wat diegene tot nu toe deed, blijft bij jullie staan.
together-remove-back = Terugkomen kan alleen met een nieuwe uitnodiging, op een nieuwe laptop of in een nieuwe gegevensmap.
together-remove-do = Ja, haal uit het team
together-remove-no = Nee, laat het zo
together-removed = { $name } hoort niet meer bij het team.
sheet-name = Herstelblad { $mark }
sheet-remove-title = { $name } ongeldig maken?
sheet-remove-text = Met dit blad kan dan niemand meer bij nieuwe dingen van het team. Verscheur het blad ook.
sheet-remove-do = Ja, maak het ongeldig
sheet-removed = Dat herstelblad opent niets meer. Verscheur het.

## Herstelbladen van het team

sheets-title = Als alle laptops weg zijn
sheets-text = Met een herstelblad komt het team terug, ook na brand of diefstal. Leg twee bladen op verschillende plekken, niet bij een laptop.
sheets-count = { $count ->
    [0] Er is nog geen herstelblad van dit team.
    [one] Er is 1 herstelblad van dit team.
   *[other] Er zijn { $count } herstelbladen van dit team.
}
sheet-make = Herstelblad maken
sheet-title = Herstelblad { $mark } van het team
sheet-lead = Schrijf deze { $groups } groepjes over, of druk ze af. Je ziet ze maar één keer.
sheet-made = Samenspel, herstelblad { $mark } van het team, gemaakt op { $moment }
sheet-what-for = Zijn alle laptops weg? Open Samenspel op een nieuwe laptop, ga naar Samenwerken en kies “Terugkomen met een herstelblad”. De server is { $address }.
sheet-keep = Leg het blad op een veilige plek, niet bij een laptop. Wie het blad heeft, kan alles van het team lezen.
sheet-file-name = herstelblad-team-{ $mark }.pdf
sheet-file = Herstelblad { $mark } van het team, Samenspel
    Gemaakt op { $moment }
    De server is { $address }
    {" "}
    { $lines }
    {" "}
    Zijn alle laptops weg? Open Samenspel op een nieuwe laptop, ga naar Samenwerken en kies "Terugkomen met een herstelblad".
    Wie dit blad heeft, kan alles van het team lezen.

## Terugkomen met een herstelblad

come-back = Terugkomen met een herstelblad
come-back-text = Zijn alle laptops van je team weg? Met een herstelblad van het team en internet komt alles terug.
come-back-open = Ik heb een herstelblad van een team
come-back-code = Wat op het herstelblad staat
come-back-code-hint = Alle 21 groepjes, op volgorde. Spaties en hoofdletters maken niet uit.
come-back-server-hint = Staat op het herstelblad, bijvoorbeeld samenspel.gemeente.nl
come-back-void = Maak dit blad daarna ongeldig
come-back-void-hint = Doe dit als een ander het blad gezien kan hebben. Maak daarna een nieuw.
come-back-do = Kom terug in het team

## Wat weet de gemeente?

town-title = Wat weet de gemeente?
town-knows = Dit ziet de server
town-knows-laptops = Hoeveel laptops en herstelbladen meedoen, en sinds wanneer
town-knows-times = Op welke momenten een laptop iets stuurt of ophaalt
town-knows-sizes = Hoe groot een dichte envelop of bijlage is
town-knows-network = Vanaf welk internetadres een laptop verbinding maakt
town-not = Dit kan de gemeente niet lezen
town-not-names = Namen, adressen, telefoonnummers en handtekeningen
town-not-notes = Notities, labels en wie toestemming gaf
town-not-files = Foto’s, scans en hoe die heten
town-not-title = Hoe jullie initiatief heet en wie er meedoen
town-why = Jullie laptops sluiten elke envelop zelf, met een sleutel die de server nooit krijgt.

## Uitnodigen

together-invite = Iemand uitnodigen
together-invite-title = Uitnodiging voor één laptop
together-invite-text = Stuur deze link aan één persoon. Hij is drie dagen geldig. Je laat diegene daarna zelf toe, met zes cijfers die je samen vergelijkt.
together-link = Link van de uitnodiging
together-link-copy = Kopieer de link
together-link-copied = De link is gekopieerd.
together-link-save = Opslaan als bestand
together-qr = De link als code om te scannen
together-qr-hint = Of laat deze code scannen.

## Toelaten

together-accept = Aanvraag openen
together-accept-text = Kreeg je een aanvraag terug? Open dat bestand om diegene toe te laten.
together-accept-title = { $name } wil meedoen
together-accept-nameless = Iemand
together-accept-ask = Laat { $name } de zes cijfers voorlezen die op de andere laptop staan, aan de telefoon of naast je. Zijn het deze?
together-digits = Zes cijfers
together-accept-keeps-list = { $name } mag ook anderen uitnodigen
together-accept-do = Ja, laat toe
together-accept-no = Nee, dit zijn ze niet
together-accepted = { $name } doet mee. Maak nu een bundel en geef die mee.
together-not-accepted = Niemand is toegelaten. Geef een nieuwe uitnodiging, rechtstreeks aan de juiste persoon.

## Meedoen

together-join = Meedoen met een uitnodiging
together-join-text = Kreeg je een link van iemand? Dan komt dat initiatief ook op deze laptop.
together-join-link = De link die je kreeg
together-join-open = Ik heb een link
together-join-name = Je naam, voor wie je uitnodigde
together-join-do = Vraag om mee te doen
together-join-next = Je bent er bijna
together-join-save-text = Sla de aanvraag op en geef het bestand aan wie je uitnodigde, bijvoorbeeld op een usb-stick of in een mail.
together-join-save = Aanvraag opslaan
together-join-read-text = Lees deze zes cijfers voor aan wie je uitnodigde:
together-join-bundle-text = Je krijgt een bundel terug. Lees die hieronder in.
together-saved = Opgeslagen: { $path }

## De server

server-title = De server van de gemeente
server-text = Met een server gaat alles vanzelf van laptop naar laptop zodra er internet is. De server geeft alleen dichte enveloppen door: de gemeente kan niets lezen. Het adres krijg je van de gemeente.
server-address = Adres van de server
server-address-hint = Bijvoorbeeld samenspel.gemeente.nl
server-code = Code voor een nieuw initiatief
server-connect = Verbind met de server
server-at = Jullie werken samen over { $address }.
server-never = Deze laptop en de server zijn nog niet gelijk geweest.
server-unsent = Er is werk op deze laptop dat de server nog niet heeft. Dat gaat vanzelf zodra er internet is.
server-attachments-send = { $count ->
    [one] 1 bijlage gaat nog naar de server.
   *[other] { $count } bijlagen gaan nog naar de server.
}
server-attachments-come = { $count ->
    [one] 1 bijlage van een ander moet nog komen.
   *[other] { $count } bijlagen van anderen moeten nog komen.
}
server-attachments-full = Op de server is geen ruimte meer voor bijlagen. Ze staan veilig op deze laptop, en al het andere gaat gewoon door. Samenspel probeert het later weer. Vraag de gemeente om meer ruimte, of haal bijlagen weg.
server-meet = Nu gelijkmaken
server-met = Gelijk met de server. Verstuurd: { $sent }, ontvangen: { $received }.
server-met-partly = Nog niet helemaal gelijk: er kwam steeds iets bij. Verstuurd: { $sent }, ontvangen: { $received }.
server-waiting = Wie wachten om mee te doen
server-asks = { $name } wil meedoen.
server-look = Vergelijk cijfers met { $name }
server-let-in = { $name } doet mee. Het initiatief komt vanzelf op die laptop.
server-join-asked = Je aanvraag is verstuurd
server-join-waits = Zodra je bent toegelaten, komt het initiatief vanzelf op deze laptop.

## Uitwisselen

together-exchange = Uitwisselen met een bestand
together-exchange-text = In een bundel zit alles wat jullie deden, verzegeld. Geef hem door op een usb-stick of in een mail. De volgorde maakt niet uit.
together-exchange-first = Kreeg je een bundel van iemand die jou toeliet? Lees hem hier in.
bundle-make = Bundel maken
bundle-making = De bundel wordt gemaakt
bundle-made = De bundel staat klaar: { $path }
bundle-left-out = { $count ->
    [one] 1 bijlage past niet in de bundel. De ander ziet haar naam; de bijlage zelf komt over de server, of met een bundel als er minder bijlagen zijn.
   *[other] { $count } bijlagen passen niet in de bundel. De ander ziet hun namen; de bijlagen zelf komen over de server, of met een bundel als er minder bijlagen zijn.
}
bundle-attachments = { $count ->
    [one] 1 bijlage is binnen.
   *[other] { $count } bijlagen zijn binnen.
}
bundle-take = Bundel inlezen
bundle-taking = De bundel wordt ingelezen
bundle-taken = { $changes ->
    [0] Er was niets nieuws in deze bundel
    [one] 1 wijziging overgenomen
   *[other] { $changes } wijzigingen overgenomen
}{ $conflicts ->
    [0] .
    [one] , 1 ding dubbel ingevuld.
   *[other] , { $conflicts } dingen dubbel ingevuld.
}
bundle-taken-new = Gelukt. Het initiatief staat nu ook op deze laptop.
bundle-erased = { $count ->
    [one] 1 onderdeel is voorgoed gewist, zoals iemand van het team vroeg.
   *[other] { $count } onderdelen zijn voorgoed gewist, zoals iemand van het team vroeg.
}
bundle-later = { $count ->
    [one] 1 wijziging wacht tot Samenspel is bijgewerkt.
   *[other] { $count } wijzigingen wachten tot Samenspel is bijgewerkt.
}
bundle-refused = { $count ->
    [one] 1 deel van de bundel paste niet bij dit team, en is niet overgenomen.
   *[other] { $count } delen van de bundel pasten niet bij dit team, en zijn niet overgenomen.
}
bundle-server-keeps-back = De server geeft deze laptop minder dan hij de andere laptop gaf. Wat in de bundel zat, staat nu hier. Vertel het de gemeente.

## Twee keer anders ingevuld

undecided-count = { $count ->
    [one] 1 ding dubbel ingevuld
   *[other] { $count } dingen dubbel ingevuld
}
undecided-title = Twee keer anders ingevuld
undecided-lead = Twee mensen vulden hetzelfde in zonder het van elkaar te weten. Er is niets kwijt. Kies wat moet blijven staan.
undecided-none = Niets is dubbel ingevuld
undecided-none-text = Wat jullie opschreven, past bij elkaar.
undecided-choose = Kies wat klopt
undecided-here = { $count ->
    [one] Hier is 1 ding twee keer anders ingevuld
   *[other] Hier zijn { $count } dingen twee keer anders ingevuld
}
undecided-mark = twee keer anders ingevuld
undecided-something = Iemand die net is weggehaald
undecided-field = { $field ->
    [given] Voornaam
    [prefix] Tussenvoegsel
    [family] Achternaam
    [address] Adres
    [street] Straat
    [house_number] Huisnummer
    [addition] Toevoeging
    [postcode] Postcode
    [city] Plaats
    [no_post] Post in de bus
    [phone] Telefoon
    [email] E-mail
    [note] Notitie
    [role] Rol in het kernteam
    [title] Naam
    [why] Waarom
    [how] Hoe
    [what] Wat
    [theme] Thema
    [area] Gebied
    [starts_on] Begin
    [ends_on] Einde
    [phase] Fase
    [standing] Stand
    [position] Voor of tegen
    [channel] Hoe het kwam
    [given_on] Dag
    [withdrawn_on] Teruggenomen op
    [remark] Opmerking
    [outcome] Wat er aan de deur is genoteerd
    [answer] Antwoord op een vraag
    [started_on] Eerste dag
    [ended_at] Afgesloten op
    [helper_id] Wie deze straat loopt
    [side] Kant van de straat
    [first_number] Eerste huisnummer
    [last_number] Laatste huisnummer
    [kind] Soort
    [text] Vraag
    [options] Antwoorden om uit te kiezen
    [support_unit] Wie er meetelt
    [support_needed] Aantal dat voor moet zijn
    [support_percent] Procent dat voor moet zijn
    [double_of] Welke van de twee telt
    [removed] Houden of weghalen
   *[other] Gegeven
}
undecided-standing = Staat er nu
undecided-other = Ook ingevuld
undecided-empty = Leeg
undecided-no-post = Geen post
undecided-post = Wel post
undecided-removed = Weghalen
undecided-stays = Houden
undecided-by = { $who }, { $moment }
undecided-own = Op deze laptop
undecided-someone = Op een andere laptop
undecided-keep = Deze houden
undecided-kept = { $field } van { $name } is nu: { $value }
undecided-kept-on = { $name } blijft staan.
undecided-kept-off = { $name } ligt in de prullenbak.
undecided-undone = Teruggedraaid. Je kunt opnieuw kiezen.
