# Wat het programma op de opdrachtregel zegt.

cli-ask-passphrase = Wachtzin:
cli-ask-backup-passphrase = Wachtzin van de reservekopie:
cli-ask-new-passphrase = Nieuwe wachtzin:
cli-ask-again = Nog een keer:
cli-begun = Samenspel is begonnen in { $folder }.
cli-demo-folder = De voorbeeldbuurt staat in { $folder }.
cli-dry-run = Er is niets veranderd: dit was een proef.
cli-found = { $total ->
    [0] Niemand gevonden.
    [one] 1 buur gevonden.
   *[other] { $total } buren gevonden.
}
cli-found-more = { $total } buren gevonden. Hierboven staan de eerste { $shown }.
cli-trashed = { $count ->
    [one] 1 buur ligt in de prullenbak, nog 30 dagen.
   *[other] { $count } buren liggen in de prullenbak, nog 30 dagen.
}
cli-restored = { $count ->
    [one] 1 buur is terug uit de prullenbak.
   *[other] { $count } buren zijn terug uit de prullenbak.
}
cli-erased = { $backups ->
    [0] Gewist.
    [one] Gewist, ook uit 1 reservekopie.
   *[other] Gewist, ook uit { $backups } reservekopieën.
}
cli-erased-later = { $count ->
    [one] In 1 reservekopie lukte dat nu niet. Open Samenspel nog eens, dan gebeurt het alsnog.
   *[other] In { $count } reservekopieën lukte dat nu niet. Open Samenspel nog eens, dan gebeurt het alsnog.
}
cli-erased-elsewhere = { $count ->
    [one] Er is 1 reservekopie ergens anders bewaard. Alleen jij kunt die weghalen.
   *[other] Er zijn { $count } reservekopieën ergens anders bewaard. Alleen jij kunt die weghalen.
}
cli-mention = In de notitie bij { $name } staat de naam nog: “{ $excerpt }”
cli-consent = { $decision ->
    [given] Toestemming
   *[withdrawn] Toestemming ingetrokken
}
cli-key-sheet = Schrijf deze { $groups } groepjes over en leg ze op een veilige plek. Je ziet ze maar één keer.
cli-backup-whole = Deze reservekopie van { $moment } is heel en gaat open.
cli-backup-restored = De reservekopie is teruggezet. Wat er stond, is bewaard.
cli-whole = Alles is heel.
cli-not-encrypted = Let op: dit bestand is niet versleuteld.
cli-line = Regel { $row } is geen wijziging. Wel kan: { $accepted }.
cli-accepted = Wel kan: { $accepted }.
cli-field = { $field ->
    [title] Titel
    [why] Waarom
    [how] Hoe
    [what] Wat
    [theme] Thema
    [area] Gebied
    [starts_on] Begindatum
    [ends_on] Einddatum
    [phase] Fase
    [standing] Stand
    [role] Rol
    [given] Voornaam
    [prefix] Tussenvoegsel
    [family] Achternaam
    [street] Straat
    [house_number] Huisnummer
    [postcode] Postcode
    [city] Plaats
    [phone] Telefoon
    [email] E-mail
    [note] Notitie
    [tag] Label
    [channel] Kanaal
    [purpose] Doel
    [source] Bron
    [wording] Wat er gevraagd is
    [passphrase] Wachtzin
    [recovery_code] Herstelcode
    [file] Bestand
    [language] Taal
    [theme_choice] Kleuren
    [text_percent] Grootte van de letters
    [columns] Kolommen
    [value] Waarde
    [addition] Toevoeging
    [address] Adres
    [no_post] Geen post
    [removed] Prullenbak
    [invite] Uitnodiging
    [server] Adres van de server
    [device] Laptop
    [day] Dag
    [text] Tekst
    [digits] Cijfers
    [numbers] Huisnummers
    [side] Kant van de straat
    [unit] Per deur of per persoon
    [needed] Hoeveel er nodig zijn
    [percent] Percentage
    [position] Voor of tegen
    [given_on] Dag
    [remark] Opmerking
    [outcome] Uitkomst
    [started_on] Eerste dag
    [questions] Vragen
    [answers] Antwoorden
    [helper] Helper
    [kind] Soort
    [first_number] Eerste nummer
    [last_number] Laatste nummer
    [withdrawn_on] Ingetrokken op
    [double_of] Dubbel met
    [ended_at] Afgesloten
    [answer] Antwoord
    [options] Antwoorden om uit te kiezen
    [helper_id] Helper
    [support_unit] Steun per deur of per persoon
    [support_needed] Steun die nodig is
    [support_percent] Percentage steun
    [name] Naam
    [place] Plek
    [contact_name] Contactpersoon
    [contact_phone] Telefoon van de contactpersoon
    [contact_email] E-mail van de contactpersoon
    [quantity] Aantal
    [capacity] Hoeveel mensen passen
    [notice_days] Dagen van tevoren
    [buffer_minutes] Minuten ertussen
    [conditions] Voorwaarden
    [price] Prijs
    [price_unit] Prijs per
    [deposit] Borg
    [part] Deel van de set
    [resource] Middel
    [period] Periode
    [starts_at] Begin
    [ends_at] Einde
    [borrower] Lener
    [condition] Staat
    [condition_out] Staat bij ophalen
    [condition_in] Staat bij terugbrengen
    [state] Stand
    [picked_up_at] Opgehaald
    [returned_at] Teruggebracht
    [town] Gemeente
    [who_may_start] Wie het mag vragen
    [decides] Wie beslist
    [min_cents] Laagste bedrag
    [max_cents] Hoogste bedrag
    [own_share] Eigen bijdrage in procenten
    [lead_time] Van tevoren
    [lead_unit] Van tevoren geteld in
    [reply_time] Antwoord na
    [reply_unit] Antwoord geteld in
    [excluded] Niet vergoed
    [asks] Meesturen
    [afterwards] Achteraf
    [seen_on] Bekeken op
    [scale] Schaal
    [budget_cents] Budget
    [rules] Spelregels
    [about] Waar gaat het over
    [not_about] Wat ligt vast
    [time] Tijd
    [results_when] Wanneer zie je iets
    [influence] Invloed
    [town_does] Wat doet de gemeente
    [town_does_not] Wat doet de gemeente niet
    [reply_days] Antwoord binnen werkdagen
    [question] Vraag
    [for_whom] Voor wie
    [known] Wat is bekend
    [tried] Wat is geprobeerd
    [shared_goal] Gezamenlijk doel
    [rhythm] Hoe vaak
    [first_on] Eerste dag
    [minutes] Minuten
    [goal] Doel
    [interest] Belang
    [concern] Zorg
    [gains] Wint
    [gives] Geeft
    [with_whom] Met wie
    [on] Dag
    [share] Aandeel
    [people] Aantal mensen
    [heard] Gehoord
    [enough] Genoeg vanaf
    [contact] Contact
    [link] Link
    [verdict] Oordeel
    [lesson] Les
    [term] Woord
    [meaning] Betekenis
    [key] Punt
    [in_community] In de gemeenschap
    [item] Punt
    [amount] Bedrag
    [website] Website
    [when] Wanneer
    [direction] Wie begon
    [on] Dag
    [follow_up_on] Weer contact op
    [joined_on] Doet mee sinds
    [involvement] Betrokkenheid
    [silent_days] Dagen geen contact
    [merged_into] Samengevoegd met
    [organisation] Organisatie
    [neighbour] Persoon
    [is_key_figure] Sleutelfiguur
    [is_followed_up] Afgevinkt
    [available] Wanneer
    [member] Wie van het team
    [filter] Filter
   *[other] Invoer
}

cli-team-created = Vanaf nu kun je aan dit initiatief samen werken. Nodig iemand uit met: samenspel team invite
cli-team-joining = Geef { $path } aan wie je uitnodigde, en lees deze cijfers voor: { $digits }
cli-team-asks = { $name } wil erbij. Laat de zes cijfers voorlezen die op de andere laptop staan, en geef ze met --digits.
cli-team-accepted = { $name } hoort nu bij het team. Maak een bundel en geef die mee: samenspel bundle export BESTAND
cli-team-asked = Je antwoord is bij wie je uitnodigde. Lees deze cijfers voor: { $digits }. Haal daarna het initiatief op met: samenspel sync
cli-team-let-in = { $name } hoort nu bij het team, en kan het initiatief ophalen met: samenspel sync
cli-team-nobody-asks = Niemand wacht op antwoord.
cli-team-device = { $role ->
    [keeper] houdt de ledenlijst bij
    [sheet] herstelblad
   *[member] doet mee
}{ $own ->
    [yes] {" "}(deze laptop)
   *[no] {""}
}
cli-sheet = Herstelblad van het team, gemaakt op { $at }. Met deze drie regels komt het team terug als alle laptops weg zijn. Samenspel toont ze maar één keer.
cli-sheet-keep = Schrijf ze over of druk ze af, met het adres van de server erbij, en leg het blad op een veilige plek, niet bij een laptop. Wie het blad heeft, kan alles van het team lezen.
cli-sheet-used = Deze laptop hoort weer bij het team, en kan ook anderen toelaten.{ $void ->
    [yes] {" "}Het herstelblad is nu ongeldig; verscheur het.
   *[no] {""}
}
cli-sheet-advice = Leg twee herstelbladen op verschillende plekken, voor als alle laptops weg zijn: samenspel team sheet make
cli-team-seen = { $been ->
    [yes] het laatst gezien op { $at }
   *[no] nog niets van gezien
}
cli-team-removed = { $name } hoort niet meer bij het team.{ $server ->
    [yes] {""} De anderen horen het vanzelf.
   *[no] {""} Maak een bundel en geef die aan de anderen: samenspel bundle export BESTAND
}
cli-server = Server: { $address }. { $been ->
    [yes] Het laatst gelijk: { $at }.
   *[no] Nog niet gelijk geweest.
}{ $unsent ->
    [yes] {" "}Er is werk op deze laptop dat de server nog niet heeft.
   *[no] {""}
}
cli-sync-in-step = Gelijk met de server. Verstuurd: { $sent }, ontvangen: { $received }.
cli-sync-apart = Nog niet gelijk met de server: er kwam steeds iets bij. Verstuurd: { $sent }, ontvangen: { $received }.
cli-sync-refused = { $count ->
    [one] 1 wijziging is niet overgenomen: ze kwam van een laptop die niet meer meedoet.
   *[other] { $count } wijzigingen zijn niet overgenomen: ze kwamen van een laptop die niet meer meedoet.
}
cli-sync-clock = De klok van deze laptop loopt meer dan tien minuten anders dan die van de server. Zet hem gelijk.
cli-watch-in-step = { $at }: gelijk met de server.
cli-bundle-imported = { $count ->
    [0] Er is niets nieuws in deze bundel.
   *[other] De bundel is overgenomen.
}
cli-bundle-conflicts = { $count ->
    [one] 1 veld is ook door iemand anders veranderd. Beide waarden zijn bewaard.
   *[other] { $count } velden zijn ook door iemand anders veranderd. Alle waarden zijn bewaard.
}
cli-bundle-erased = { $count ->
    [one] 1 gegeven dat elders is gewist, is nu ook hier gewist.
   *[other] { $count } gegevens die elders zijn gewist, zijn nu ook hier gewist.
}
cli-bundle-later = { $count ->
    [one] 1 wijziging komt van een nieuwere Samenspel of van een sleutel die hier nog niet is. Ze is bewaard.
   *[other] { $count } wijzigingen komen van een nieuwere Samenspel of van een sleutel die hier nog niet is. Ze zijn bewaard.
}
cli-bundle-refused = { $count ->
    [one] 1 deel van de bundel paste niet bij dit team, en is niet overgenomen.
   *[other] { $count } delen van de bundel pasten niet bij dit team, en zijn niet overgenomen.
}

cli-conflicts-none = Er is niets waarover twee mensen iets anders schreven.
cli-conflict = { $of }, { $field }
cli-conflict-standing = { "  " }er staat nu: “{ $value }” ({ $who }, { $moment })
cli-conflict-other = { "  " }of: “{ $value }” ({ $who }, { $moment })
cli-writer-unknown = onbekend
cli-writer-own = deze laptop
cli-writer-other = laptop { $device }
cli-conflict-resolved = Dat staat er nu. Andere laptops horen het over de server of met de volgende bundel.

cli-minutes-none = Er zijn nog geen notulen.
cli-minutes-begun = De notulen zijn begonnen.
cli-minutes-state = { $approved ->
    [true] goedgekeurd
   *[other] open
}{ $suggestions ->
    [0] { "" }
    [one] , 1 voorstel
   *[other] , { $suggestions } voorstellen
}
cli-minutes-approved = De notulen zijn goedgekeurd. Niemand verandert er meer iets aan.
cli-minutes-approved-by = Goedgekeurd door { $who }, { $moment }
cli-minutes-reopened = De notulen zijn weer open. Wat was goedgekeurd blijft gelden tot je de nieuwe tekst goedkeurt.
cli-minutes-suggested = De notulen waren al goedgekeurd. Wat je schreef is bewaard als voorstel.
cli-minutes-suggestions = { $count ->
    [one] 1 voorstel kwam te laat. Zie `minutes suggestions`.
   *[other] { $count } voorstellen kwamen te laat. Zie `minutes suggestions`.
}
cli-minutes-trashed = De notulen liggen in de prullenbak. Na 30 dagen worden ze gewist.
cli-suggestion-by = { "  " }{ $who }, { $moment }
cli-suggestion-taken = Het voorstel staat in de tekst.
cli-suggestion-left = Het voorstel is weg.
cli-suggestions-none = Er kwam niets te laat.

## Kring, rondes en steun

cli-circle-part = { $street } { $numbers }{ $side ->
    [odd] , oneven
    [even] , even
   *[both] { "" }
}{ $kind ->
    [no_door] : geen deur
   *[other] { "" }
}
cli-circle-none = Er is nog geen kring. Begin met `doors add`.
cli-circle-count = { $doors ->
    [one] 1 deur in de kring
   *[other] { $doors } deuren in de kring
}; van { $unknown } is nog niets bekend; { $outside } bekend daarbuiten.
cli-circle-list = { $added } deuren erbij, { $known } waren er al.
cli-circle-list-wrong = Regel { $line } is geen adres: “{ $text }”. Er is niets toegevoegd.
cli-rounds-none = Er is nog geen ronde.
cli-round = { $title }: { $done } van { $doors } deuren{ $ended ->
    [true] , afgesloten
   *[false] { "" }
}
cli-round-started = De ronde is begonnen.
cli-round-street = { $street }: { $done } van { $doors } deuren, { $not_home } niet thuis, { $come_back } keer terugkomen
cli-round-ended = De ronde is afgesloten. { $cleared ->
    [0] Er was niets te wissen.
    [one] Van 1 deur is gewist dat er niemand thuis was.
   *[other] Van { $cleared } deuren is gewist dat er niemand thuis was.
}
cli-visit = { $street } { $number }: { $outcome ->
    [for] voor
    [against] tegen
    [neutral] neutraal
    [not_home] niet thuis
    [come_back] kom terug
    [no_post] geen post
   *[none] nog niet geweest
}
cli-position = { $position ->
    [for] voor
    [against] tegen
   *[neutral] neutraal
}
cli-support = { $address }  { $name }  { $position }, { $day }{ $state ->
    [double] , dubbel
    [clash] , botst
    [withdrawn] , ingetrokken
   *[counts] { "" }
}
cli-support-count = { $for } voor, { $against } tegen, { $neutral } neutraal, { $silent } nog niets, van { $doors } deuren
cli-support-rest = { $doubles } dubbel, { $clashes } botsen, { $withdrawn } ingetrokken, { $outside } buiten de kring
cli-support-enough = { $enough ->
    [true] Dat is genoeg.
   *[false] Dat is nog niet genoeg.
}
cli-support-none = Er is nog geen steun opgeschreven.
cli-resources-none = Er is niets gevonden.
cli-resource-trashed = Het middel ligt in de prullenbak. Na 30 dagen wordt het gewist.
cli-resource-state = { $standing ->
    [out_of_use] buiten gebruik
    [hidden] verborgen
   *[other] { $quantity } { $quantity ->
        [one] stuk
       *[other] stuks
    }
}{ $overdue ->
    [true] , te laat terug
   *[false] {""}
}
cli-resource-free = { $free ->
    [0] niet vrij
   *[other] { $free } van { $quantity } vrij
}{ $soon ->
    [true] , maar te kort van tevoren
   *[false] {""}
}
cli-resource-next = Wel: { $period }
cli-bookings-none = Er is niets gereserveerd.
cli-overdue-none = Er is niets te laat.
cli-booking-state = { $state ->
    [provisional] voorlopig
    [confirmed] bevestigd
    [picked_up] opgehaald
    [returned] terug
   *[other] afgezegd
}{ $overdue ->
    [true] , te laat
   *[false] {""}
}{ $clash ->
    [true] , botst
   *[false] {""}
}
cli-schemes-none = Er zijn nog geen regelingen. `schemes known` haalt bekende erbij.
cli-scheme-trashed = De regeling ligt in de prullenbak. Na 30 dagen wordt ze gewist.
cli-guide-latest = Vraag het aan op of vóór { $day }.
cli-guide-share = Eigen bijdrage: € { $amount }
cli-guide-item = { $met ->
    [yes] in orde
    [no] ontbreekt
   *[unknown] niet bekend
}: { $rule ->
    [who_may_start] wie het mag vragen
    [area] waar het geldt
    [amount] bedrag
    [support] steun
    [lead_time] op tijd
    [asks] meesturen
   *[other] achteraf
}: { $value }

## Het initiatief in de diepte

cli-depth-trashed = Weggegooid. Met ‘undo’ komt het terug.
cli-similar-none = Er is niets dat erop lijkt.
cli-role-missing = { $role }: { $missing ->
    [one] er is nog 1 iemand nodig
   *[other] er zijn nog { $missing } mensen nodig
}
cli-check-count = { $met } op orde, { $open } nog niet.
cli-check-next = Volgende stap: { $step }. { $advice }
cli-place-rules = Spelregels
cli-place-expectation = Verwachtingen
cli-place-question = De vraag
cli-place-gathering = Bijeenkomst
cli-place-community = Gemeenschap
cli-place-terms = Woorden
cli-place-parties = Partijen
cli-place-methods = Aanpak
cli-place-roles = Taken
cli-place-groups = Groepen
cli-place-kindred = Verwant
cli-place-checklist = De lijst
cli-network-none = Er is niets gevonden.
cli-organisation-trashed = De organisatie ligt in de prullenbak. Na 30 dagen wordt ze gewist.
cli-organisation-unreached = Er is geen telefoonnummer of e-mailadres bekend.
cli-merged = Het is nu één persoon. `samenspel undo` haalt ze weer uit elkaar.
cli-interest = { $month }: { $joined } erbij, { $supporters } voor, { $contacts } keer contact
cli-next-call = { $why ->
    [follow_up] afgesproken voor { $day }
    [call_back] terugbellen sinds { $day }
    [not_reached] niet bereikt op { $day }
    [planned] gepland op { $day }
   *[long_silent] lang niet gesproken
}{ $may_call ->
    [false] , wil niet gebeld worden
   *[true] {""}
}
