# Privacy: wat van mensen bewaard wordt, waarom en hoe lang.

privacy = Privacy
privacy-lead = Jullie bewaren niet meer van mensen dan nodig is, en niet langer dan nodig is.
register-show = Verwerkingsregister bekijken
register = Verwerkingsregister
register-lead = Dit houdt jullie initiatief van mensen bij: waarvoor, op welke grond en hoe lang. Het komt vanzelf uit het programma en loopt dus niet achter. Artikel 30 van de AVG vraagt erom.
register-recipients = Wie het ziet: alleen de laptops van jullie kernteam. De gemeente krijgt er uit zichzelf niets van te zien.
register-safety = Hoe het beschermd is: versleuteld op elke laptop, in elke reservekopie en onderweg.
register-who = Van wie
register-purpose = Waarvoor
register-basis = Grond
register-term = Hoe lang
register-data = Wat

# Verwerkingen
processing-team = Kernteam
processing-team-who = Leden van het kernteam
processing-team-purpose = Weten wie wat doet en elkaar bereiken
processing-neighbour-book = Wie woont waar
processing-neighbour-book-who = Buren
processing-neighbour-book-purpose = Iedereen die het aangaat van het initiatief laten horen
processing-neighbour-contact = Telefoon en e-mail van buren
processing-neighbour-contact-who = Buren die bereikt willen worden
processing-neighbour-contact-purpose = Buren bereiken die daarvoor toestemming gaven
processing-neighbour-notes = Notities en labels
processing-neighbour-notes-who = Buren
processing-neighbour-notes-purpose = Onthouden wie waarbij wil helpen of wat iemand nodig heeft om mee te doen
processing-consent-record = Toestemmingen
processing-consent-record-who = Buren aan wie toestemming is gevraagd
processing-consent-record-purpose = Kunnen laten zien waarvoor iemand toestemming gaf of introk
processing-attachments = Foto's en papieren
processing-attachments-who = Mensen die erop of erin staan
processing-attachments-purpose = Bewaren wat bij iemand of bij het initiatief hoort
processing-minutes = Notulen
processing-minutes-who = Mensen die bij een bijeenkomst waren of er genoemd werden
processing-minutes-purpose = Weten wat er gezegd en besloten is
processing-support = Steun
processing-support-who = Buren die zeiden of ze voor of tegen zijn
processing-support-purpose = Laten zien hoeveel steun het plan heeft. De gemeente krijgt aantallen, geen namen
processing-door-rounds = Deur-aan-deur
processing-door-rounds-who = Bewoners bij wie is aangebeld, en wie er langsging
processing-door-rounds-purpose = Weten waar al iemand was en wat er gezegd is. Dat iemand niet thuis was, wordt gewist als de ronde eindigt
processing-lending = Lenen en reserveren
processing-lending-who = Wie iets uitleent en wie iets leent
processing-lending-purpose = Weten wie iets heeft, wanneer het terugkomt en wie je erover belt

# Gronden
basis-consent = Toestemming (AVG artikel 6 lid 1 a)
basis-legal-obligation = Wettelijke plicht (AVG artikel 6 lid 1 c)
basis-legitimate-interest = Gerechtvaardigd belang (AVG artikel 6 lid 1 f)

# Termijnen
term-months-after-end = { $months } maanden na het einde van het initiatief
term-months-without-sign = { $months } maanden nadat er voor het laatst iets over iemand is opgeschreven, en niet langer dan { $after_end } maanden na het einde van het initiatief

# Wat een kolom bevat
holds-team-member-given-name = naam
holds-team-member-name-prefix = { holds-team-member-given-name }
holds-team-member-family-name = { holds-team-member-given-name }
holds-team-member-role = rol
holds-team-member-phone = telefoonnummer
holds-team-member-email = e-mailadres
holds-team-member-note = notitie
holds-household-street = adres
holds-household-house-number = { holds-household-street }
holds-household-addition = { holds-household-street }
holds-household-postcode = { holds-household-street }
holds-household-city = { holds-household-street }
holds-household-no-post = of er post mag komen
holds-neighbour-given-name = naam
holds-neighbour-name-prefix = { holds-neighbour-given-name }
holds-neighbour-family-name = { holds-neighbour-given-name }
holds-neighbour-household-id = bij wie iemand woont
holds-neighbour-phone = telefoonnummer
holds-neighbour-email = e-mailadres
holds-neighbour-note = notitie
holds-neighbour-tag-neighbour-id = van wie het label is
holds-neighbour-tag-tag = label
holds-consent-event-neighbour-id = wie het zei
holds-consent-event-channel = langs welke weg
holds-consent-event-purpose = waarvoor
holds-consent-event-decision = ja of nee
holds-consent-event-wording = hoe het gevraagd is
holds-consent-event-source = op papier, gezegd of op een formulier
holds-consent-event-happened-at = wanneer
holds-attachment-owner-id = bij wie of wat het hoort
holds-attachment-file-name = naam van het bestand
holds-attachment-hash = de foto of het papier zelf
holds-attachment-cid = { holds-attachment-hash }
holds-minutes-title = titel
holds-minutes-text = tekst
holds-support-household-id = adres
holds-support-neighbour-id = wie het zei
holds-support-pseudonym = een nummer in plaats van de naam, na wissen
holds-support-position = voor, tegen of neutraal
holds-support-channel = langs welke weg
holds-support-given-on = wanneer
holds-support-withdrawn-on = wanneer het is ingetrokken
holds-support-remark = opmerking
holds-round-street-helper-id = wie er langsgaat
holds-visit-household-id = adres
holds-visit-outcome = wat er gezegd is
holds-visit-remark = opmerking
holds-visit-visited-at = wanneer
holds-visit-answer-household-id = { holds-visit-household-id }
holds-visit-answer-answer = antwoord op een vraag
holds-resource-contact-name = naam van de contactpersoon
holds-resource-contact-phone = telefoonnummer
holds-resource-contact-email = e-mailadres
holds-booking-borrower = wie iets leent
holds-booking-purpose = waarvoor
holds-booking-starts-at = van wanneer tot wanneer
holds-booking-ends-at = { holds-booking-starts-at }
holds-booking-condition-out = in welke staat het ging en terugkwam
holds-booking-condition-in = { holds-booking-condition-out }
holds-booking-picked-up-at = wanneer het is opgehaald en teruggebracht
holds-booking-returned-at = { holds-booking-picked-up-at }

# Wat weg moet
due = Wat weg moet
due-none = Niets wordt langer bewaard dan afgesproken.
due-since = sinds { $day }
due-lead = Van deze mensen is lang niets opgeschreven, of het initiatief is voorbij. Bekijk ze en wis wie niet meer meedoet.
due-open = Bekijk en wis

# Wat iemand mag vragen
person-export = Wat bewaren jullie van mij?
person-export-lead = Vraagt { $name } wat jullie bewaren? Geef dan dit bestand. Er staat alles in, als pdf om te lezen en als gegevens, ook foto's en papieren, en waarom en hoe lang jullie het bewaren. Het is niet versleuteld.
person-export-do = Maak het bestand
person-export-done = Alles over { $name } staat in { $path }.
person-export-missing = { $count ->
    [one] 1 foto of papier is nog niet op deze laptop of is beschadigd, en zit er niet in.
   *[other] { $count } foto's of papieren zijn nog niet op deze laptop of zijn beschadigd, en zitten er niet in.
}
