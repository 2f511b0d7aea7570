# Wat op papier komt te staan: het blaadje voor de deur, looplijsten, handtekeningen, dossiers.

paper-day-in-words = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
paper-made = Gemaakt op { $day }
paper-continued = { $title } (vervolg)

## Het blaadje voor de deur

paper-slip = Wat wij van u opschrijven
paper-slip-who = Wij zijn buren en werken samen aan: { $initiative }.
paper-slip-where = Het gaat om { $area }.
paper-slip-uses = Wat en waarvoor
paper-slip-basis = Op welke grond
paper-slip-term = Hoe lang wij het bewaren
paper-slip-use = Wij noteren: { $data }.
paper-slip-keep = Grond: { $basis }. Bewaard: { $term }.
paper-slip-source = Uw huisnummer kennen wij van de straat. De rest vertelt u zelf, of iemand die u kent.
paper-slip-who-sees = Alleen ons kernteam ziet dit. Het staat versleuteld op onze laptops. De gemeente krijgt aantallen, geen namen.
paper-slip-rights = Uw rechten
paper-slip-rights-text = U hoeft niets te zeggen. U mag zien wat wij van u hebben. U mag het laten verbeteren of laten wissen, en bezwaar maken. Gaf u toestemming? Die trekt u in wanneer u wilt.
paper-slip-reach = Wie u bereikt
paper-slip-reach-write = Naam en telefoonnummer:
paper-slip-authority = Komen wij er samen niet uit? Dien een klacht in bij de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl.

## De looplijst

paper-walk = Looplijst: { $round }
paper-walk-helper = Loopt hier: { $names }
paper-walk-doors = { $doors ->
    [one] 1 deur
   *[other] { $doors } deuren
}
paper-walk-odd = Oneven kant, heen
paper-walk-even = Even kant, terug
paper-walk-number = Nr.
paper-walk-people = Wie
paper-walk-earlier = Eerder
paper-walk-for = Voor
paper-walk-against = Tegen
paper-walk-neutral = Neutraal
paper-walk-come-back = Kom terug
paper-walk-no-post = Geen post
paper-walk-remark = Opmerking
paper-walk-skip = Wil geen post: niet aanbellen
paper-walk-questions = Onze vragen
paper-walk-yes-no = ja of nee
paper-walk-open = eigen woorden
paper-walk-foot = Schrijf niet op wie er niet thuis was, en niets over gezondheid, geloof, politiek of afkomst. Neem de antwoorden over in Samenspel en versnipper dit blad daarna.

## De lijst voor handtekeningen

paper-signatures = Voor of tegen: { $initiative }
paper-signatures-address = Adres
paper-signatures-name = Naam
paper-signatures-for = Voor
paper-signatures-against = Tegen
paper-signatures-signature = Handtekening
paper-signatures-unit = { $unit ->
    [person] Iedere bewoner zet een eigen regel.
   *[household] Per huisadres telt één regel.
}
paper-signatures-info = Wij gebruiken wat u invult alleen om te laten zien hoeveel steun dit plan heeft. De gemeente krijgt aantallen, geen namen. Grond: { $basis }. Bewaard: { $term }. U mag uw handtekening altijd intrekken. Wie na u tekent, ziet uw regel; wilt u dat niet, zeg het dan.

## Het dossier van één persoon

paper-person = Wat wij van { $name } bewaren
paper-person-lead = Dit is alles wat { $initiative } van u bewaart, met waarvoor en hoe lang. Klopt er iets niet, of wilt u dat wij het wissen? Zeg het tegen iemand van het kernteam.
paper-person-named = Waar uw naam verder genoemd wordt
paper-person-in-notes = In een notitie
paper-person-in-minutes = In de notulen: { $title }
paper-person-at-doors = Bij een deur
paper-person-in-bookings = Bij een reservering
paper-person-files = Foto's en papieren liggen als bestand bij dit dossier.
paper-person-yes = ja
paper-person-no = nee
paper-decision-given = ja
paper-decision-withdrawn = ingetrokken

## Het blad van het initiatief

paper-initiative-now = Hoe het ervoor staat
paper-initiative-when = Wanneer
paper-initiative-from = Vanaf { $start }
paper-initiative-until = Tot { $end }
paper-initiative-support = Steun
paper-initiative-count = { $unit ->
    [person] { $supporters ->
        [one] 1 mens is
       *[other] { $supporters } mensen zijn
    } voor, bij { $doors } deuren.
   *[household] { $supporters } van de { $doors } deuren { $supporters ->
        [one] is
       *[other] zijn
    } voor.
} { $against ->
    [0] Niemand is tegen.
    [one] 1 is tegen.
   *[other] { $against } zijn tegen.
}
paper-initiative-empty = Nog niet opgeschreven.

## Register en risico's

paper-register-of = Verwerkingsregister van { $initiative }
paper-register-controller = Verantwoordelijke
paper-register-security = Beveiliging
paper-register-recipients = Wie het ziet
paper-dpia = Risico's voor privacy: { $initiative }
paper-dpia-lead = Dit blad helpt jullie samen na te denken (AVG artikel 35). Wat het programma weet, staat er al. Vul de regels in en bewaar het blad.
paper-dpia-what = Wat doen wij?
paper-dpia-activity = Verwerking
paper-dpia-doors = { $doors ->
    [0] De kring telt nog geen deuren.
    [one] Het gaat om 1 deur.
   *[other] Het gaat om { $doors } deuren.
}
paper-dpia-people = { $people ->
    [0] Er staat nog niemand in het buurtboek.
    [one] In het buurtboek staat 1 persoon.
   *[other] In het buurtboek staan { $people } personen.
}
paper-dpia-needed = Is het nodig?
paper-dpia-needed-ask = Waarom lukt het niet met minder gegevens?
paper-dpia-special = Wij noteren niets over gezondheid, geloof, politiek of afkomst, en geen burgerservicenummer.
paper-dpia-heard = Wat vinden buren ervan dat wij dit bijhouden?
paper-dpia-risks = Wat kan er misgaan?
paper-dpia-risk = Risico
paper-dpia-measure = Wat er al tegen gedaan is
paper-dpia-chance = Kans en gevolg (klein, matig, groot)
paper-dpia-lost = Een laptop raakt weg of wordt gestolen
paper-dpia-lost-measure = Alles staat versleuteld op de schijf. Een kernlid haalt de laptop uit het team.
paper-dpia-paper = Een looplijst of handtekeningenlijst blijft liggen
paper-dpia-paper-measure = Namen staan er alleen op als iemand dat kiest. Wie niet thuis was, staat er nooit op. Versnipper het blad na het overnemen.
paper-dpia-seen = Iemand ziet wie voor of tegen is
paper-dpia-seen-measure = Alleen het kernteam ziet namen. De gemeente krijgt aantallen.
paper-dpia-long = Gegevens blijven te lang staan
paper-dpia-long-measure = Samenspel laat zien wat weg moet. Wissen gaat ook in reservekopieën.
paper-dpia-remark = In een opmerking staat iets dat er niet hoort
paper-dpia-remark-measure = Bij elk veld staat wat er niet in mag. Iedereen mag zien wat er van hem of haar staat.
paper-dpia-own = Wat kan er bij ons nog meer misgaan, en wat doen wij eraan?
paper-dpia-decision = Besluit
paper-dpia-decision-ask = Mogen wij zo doorgaan? Wanneer kijken wij opnieuw?
paper-dpia-signed = Naam, datum en handtekening
paper-roles = Wie is waarvoor verantwoordelijk?
paper-roles-team = Het kernteam bepaalt wat er van buren wordt bijgehouden en waarom. Het is de verwerkingsverantwoordelijke.
paper-roles-town = Gebruiken jullie de server van de gemeente? Dan is de gemeente verwerker: zij bewaart en geeft door wat versleuteld is, en kan het niet lezen. Maak dan samen deze afspraken (AVG artikel 28).
paper-roles-alone = Zonder server is er geen verwerker.
paper-roles-points = Afspraken met de gemeente
paper-roles-point-purpose = De gemeente bewaart en bezorgt de versleutelde gegevens, en doet er verder niets mee.
paper-roles-point-secret = Wie bij de gemeente aan de server werkt, houdt geheim wat hij of zij tegenkomt.
paper-roles-point-safe = De gemeente houdt de server veilig en bij de tijd.
paper-roles-point-others = De gemeente schakelt niemand anders in zonder dat jullie dat vooraf weten.
paper-roles-point-leak = Gaat er iets mis, dan hoort het kernteam dat binnen 24 uur.
paper-roles-point-end = Stopt het initiatief, dan wist de gemeente wat er staat.
paper-roles-point-check = Het kernteam mag vragen hoe de gemeente zich hieraan houdt.
paper-roles-town-signs = Voor de gemeente: naam, datum en handtekening
paper-roles-team-signs = Voor het kernteam: naam, datum en handtekening

## Namen van bestanden

paper-file-slip = blaadje voor de deur
paper-file-walk-list = looplijst
paper-file-signatures = handtekeningen
paper-file-initiative = ons plan
paper-file-register = verwerkingsregister
paper-file-dpia = risico's voor privacy
