# Wat er misging en wat wel kan. Eén zin per code van `ErrorCode`.
# `$field` is het veld waar het om gaat, `none` als er geen is.

error-unexpected = Er ging iets mis in Samenspel zelf. Wat bewaard was, is er nog. Probeer het opnieuw.
error-unknown = Dit lukte niet (code { $code }). Wat bewaard was, is er nog.
error-not-found = Dit is er niet meer. Misschien is het net weggehaald.
error-blank = { $field ->
    [title] Geef het initiatief een naam.
    [given] Vul een voornaam of achternaam in.
    [family] Vul een voornaam of achternaam in.
    [tag] Typ eerst een label.
    [wording] Schrijf op wat er gevraagd is.
    [passphrase] Bedenk een wachtzin.
    [columns] Wijs aan in welke kolom de naam staat.
   *[other] Vul dit in.
}
error-too-long = Deze tekst is te lang. Er passen { $max } tekens in.
error-forbidden-character = In deze tekst staat een onzichtbaar teken. Typ de tekst opnieuw in plaats van te plakken.
error-postcode = Een postcode heeft vier cijfers en twee letters, bijvoorbeeld 1234 AB.
error-house-number = Een huisnummer begint met een cijfer, bijvoorbeeld 12 of 12a.
error-phone = Dit is geen telefoonnummer. Typ bijvoorbeeld 06 12345678 of +31 6 12345678.
error-email = Een e-mailadres ziet er zo uit: naam@voorbeeld.nl.
error-date = Dit is geen datum. Typ dag-maand-jaar, bijvoorbeeld 12-4-2027.
error-end-before-start = Het einde ligt vóór het begin. Kies een einddatum op of na de begindatum.
error-unknown-choice = Deze keuze bestaat niet.
error-weak-passphrase = Deze wachtzin is te makkelijk te raden. Neem vier gewone woorden die niets met elkaar te maken hebben.
error-recovery-code = In de code zit een typefout{ $position ->
    [0] .
   *[other] , bij teken { $position } van wat je typte.
} Vergelijk elk groepje met je herstelblad.
error-wrong-key = Dat past niet. Kijk naar hoofdletters en spaties, en probeer het nog eens.
error-no-keychain = Op deze computer werkt geen sleutelbos. Gebruik een wachtzin.
error-last-key-slot = Dit is de laatste sleutel. Maak eerst een andere, anders kan niemand meer bij de gegevens.
error-in-use = Samenspel staat al open met deze map. Kijk of er nog een venster openstaat.
error-damaged = Dit bestand is beschadigd. Zet een reservekopie terug.
error-newer-schema = Dit bestand komt van een nieuwere Samenspel. Werk Samenspel bij.
error-no-room = De schijf is vol. Maak ruimte vrij.
error-profile-exists = In deze map staat al een bestand van Samenspel.
error-no-profile = In deze map staat nog niets van Samenspel.
error-no-viewer = Geen programma op deze computer opende het blad. Het staat in { $name }.
error-file-unreadable = Het bestand gaat niet open. Staat het nog open in een ander programma?
error-file-too-large = Dit bestand is te groot. Kies een bestand van ten hoogste { $max_mb } megabyte.
error-file-kind = Dit soort bestand kan hier niet. Wel kan: { $accepted }.
error-image-unreadable = Deze foto is niet te lezen. Kies een andere.
error-import-rows = Er staan nog regels met fouten in het bestand. Laat ze weg of verbeter het bestand.
error-import-file = Deze lijst is niet te lezen. Kies een lijst uit Excel of LibreOffice, een CSV-bestand of een vCard.
error-not-a-backup = Dit is geen reservekopie van Samenspel, of niet een hele. Kies een ander bestand.
error-no-team = Aan dit initiatief wordt vanaf deze laptop nog niet samen gewerkt. Maak eerst een team, of gebruik een uitnodiging.
error-team-exists = Voor dit initiatief is er op deze laptop al een team.
error-not-in-team = Deze laptop hoort niet bij het team: nog niet toegelaten, of eruit gehaald. Vraag het aan wie je uitnodigde.
error-removed-from-team = Deze laptop hoort niet meer bij het team: een ander teamlid heeft hem eruit gehaald. Wat hier staat, blijft hier staan. Nieuwe dingen van de anderen komen hier niet meer, en die van jou niet bij hen.
error-own-device = Een laptop kan zichzelf niet uit het team halen. Vraag het aan iemand anders die mensen kan toelaten.
error-last-keeper = Iemand moet anderen kunnen toelaten en eruit halen. Laat dat eerst iemand anders ook doen.
error-team-sheet = Dit is niet wat op een herstelblad van een team staat. Neem alle 21 groepjes over, teken voor teken.
error-team-sheet-void = Dit herstelblad is niet meer geldig: iemand van het team heeft het ongeldig gemaakt.
error-ambiguous = Er zijn er meer die zo heten. Kies met de id: { $accepted }.
error-not-a-keeper = Dat kan alleen wie de ledenlijst bijhoudt.
error-invite = Dit is geen uitnodiging van Samenspel, of niet een hele. Plak de hele link.
error-invite-expired = Deze uitnodiging is verlopen. Vraag om een nieuwe.
error-unknown-request = Dit antwoord hoort bij geen uitnodiging die deze laptop gaf, of die is al gebruikt.
error-answer-not-brought = De server is nu niet te bereiken. Laat je antwoord in een bestand schrijven en geef dat aan wie je uitnodigde.
error-digits = Deze cijfers zijn niet die van de andere laptop. Laat ze nog eens voorlezen; klopt het weer niet, laat dan niemand toe.
error-not-a-bundle = Dit is geen bundel van Samenspel, of niet een hele. Kies een ander bestand.
error-other-team = Deze bundel is van een ander team, of iemand heeft hem veranderd. Er is niets uit overgenomen.
error-no-server = Bij dit initiatief hoort nog geen server van de gemeente.
error-server-address = Dit is geen adres van een server. Een adres ziet eruit als samenspel.gemeente.nl.
error-not-https = Dit adres begint met http. Anderen kunnen dan meekijken. Gebruik een adres dat met https begint.
error-server-unreached = De server is nu niet te bereiken. Je werk staat veilig op deze laptop; Samenspel probeert het straks opnieuw.
error-server-untrusted = De server kan niet bewijzen wie hij is. Er is niets verstuurd. Vraag de gemeente of het adres klopt.
error-not-the-server = Iets anders dan de server gaf antwoord. Misschien moet je je op dit netwerk eerst aanmelden. Er is niets verstuurd.
error-server-faulty = De server stuurt iets wat niet kan kloppen. Er is niets van overgenomen; je werk staat veilig op deze laptop. Vertel het de gemeente.
error-server-refused = De server heeft dit geweigerd ({ $word }). Er is niets veranderd.
error-enrolment-refused = De gemeente vraagt een code voor een nieuw initiatief. Deze code ontbreekt of klopt niet.
error-attachment-not-here = Deze bijlage is nog niet binnen. Ze komt vanzelf van de laptop waarop ze is toegevoegd.
error-server-full = Op de server is geen ruimte meer voor jullie initiatief. Je werk staat veilig op deze laptop. Vraag de gemeente om meer ruimte, of haal bijlagen weg.
error-attachments-full = Er is geen ruimte meer voor bijlagen. Samen mogen ze { $max_mb } megabyte zijn. Haal er eerst een weg.
error-decided-already = Hierover is al gekozen, misschien op een andere laptop. Er is niets veranderd.
error-values-changed = Er is net iets bijgekomen of veranderd. Kijk nog eens wat er staat, en kies dan.
error-minutes-approved = Deze notulen zijn goedgekeurd. Open ze eerst weer.
error-minutes-open = Deze notulen zijn nog niet goedgekeurd, of al weer open.
error-numbers = Dit zijn geen huisnummers. Typ ze als 1-39, of als 12a voor één deur.
error-out-of-range = Dit getal past hier niet. Het ligt tussen { $min } en { $max }.
error-double-support = Hier staat al steun: { $name } { $given_on }. Er is niets veranderd.
error-round-ended = Deze ronde is afgesloten. Open haar eerst weer.
error-question-options = Een keuze heeft 2 tot { $max } verschillende antwoorden. Vul ze in.
error-not-an-answer = Dit is geen antwoord op deze vraag.
error-cancelled = Gestopt. Er is niets veranderd.
error-failed = Dit lukte niet. Kijk of de schijf nog aangesloten is en probeer het opnieuw.

## Een lijst die niet te lezen is. `$row` is de regel (bij adreskaarten: de hoeveelste kaart), 0 als er geen is.

error-list-file-empty = Het bestand is leeg. Kies een lijst met koppen en ten minste één regel.
error-list-only-header = In regel { $row } staan koppen en daaronder staat niets. Vul ten minste één regel in.
error-list-file-too-large = Het bestand is te groot. Er passen { $limit } bytes in een lijst. Verdeel de lijst over meer bestanden.
error-list-too-many-rows = Het bestand heeft te veel regels{ $row ->
    [0] .
   *[other] , vanaf regel { $row }.
} Er passen { $limit } regels in één lijst. Verdeel de lijst over meer bestanden.
error-list-too-many-columns = Het bestand heeft te veel kolommen{ $row ->
    [0] .
   *[other] , in regel { $row }.
} Er passen { $limit } kolommen in een lijst. Haal lege kolommen weg.
error-list-too-many-cells = Het bestand heeft te veel vakjes{ $row ->
    [0] .
   *[other] , vanaf regel { $row }.
} Er passen { $limit } vakjes in een lijst. Haal kolommen weg die je niet nodig hebt.
error-list-cell-too-long = Een vakje is te lang{ $row ->
    [0] .
   *[other] , in regel { $row }.
} Er passen { $limit } tekens in één vakje van het bestand. Maak de tekst korter.
error-list-too-much-text = Er staat te veel tekst in het bestand{ $row ->
    [0] .
   *[other] , vanaf regel { $row }.
} Er passen { $limit } bytes tekst in een lijst. Verdeel de lijst over meer bestanden.
error-list-line-too-long = Een regel van het bestand is te lang{ $row ->
    [0] .
   *[other] : regel { $row }.
} Er passen { $limit } bytes in één regel. Sla de lijst opnieuw op als .xlsx of CSV.
error-list-inflates-too-far = Het bestand wordt uitgepakt te groot. Er passen { $limit } bytes in. Sla de lijst opnieuw op in Excel of LibreOffice.
error-list-inflates-too-much = Een deel van het bestand is ongewoon sterk ingepakt, meer dan { $limit } keer. Sla de lijst opnieuw op in Excel of LibreOffice.
error-list-too-many-parts = Het bestand bestaat uit te veel delen. Er passen { $limit } delen in. Zet de lijst in een nieuw bestand en sla dat op.
error-list-nested-too-deep = Het bestand is te ingewikkeld gebouwd: meer dan { $limit } lagen. Sla de lijst opnieuw op als .xlsx of CSV.
error-list-too-many-elements = Het bestand heeft te veel opmaak: er passen { $limit } onderdelen van een soort in. Zet de lijst in een nieuw bestand zonder opmaak.
error-list-old-excel = Het bestand komt van een oude Excel (.xls). Open het in Excel of LibreOffice en sla het op als .xlsx.
error-list-binary-excel = Het bestand is een binaire werkmap (.xlsb). Open het in Excel en sla het op als .xlsx.
error-list-excel-xml = Het bestand is Excel-XML uit 2003. Open het in Excel of LibreOffice en sla het op als .xlsx.
error-list-other-office-file = Het bestand is een tekst of presentatie, geen lijst. Zet de lijst in een werkblad en sla dat op als .xlsx, .ods of CSV.
error-list-apple-numbers = Het bestand komt uit Numbers. Exporteer het daar als .xlsx of CSV.
error-list-plain-zip = Het bestand is een zip met andere bestanden. Pak het uit en kies de lijst zelf.
error-list-compressed-file = Het bestand is ingepakt. Pak het uit en kies de lijst zelf.
error-list-pdf = Het bestand is een PDF. Vraag de lijst als .xlsx, .ods of CSV.
error-list-image = Het bestand is een plaatje. Kies een lijst: .xlsx, .ods, CSV of vCard.
error-list-web-page = Het bestand is een webpagina, ook al heet het anders. Open het in Excel of LibreOffice en sla het op als .xlsx.
error-list-rich-text = Het bestand is opgemaakte tekst (RTF). Zet de lijst in een werkblad en sla dat op als .xlsx, .ods of CSV.
error-list-calendar = Het bestand is een agenda. Kies een adresboek (.vcf) of een lijst (.xlsx, .ods of CSV).
error-list-json = Het bestand is JSON. Kies een lijst: .xlsx, .ods, CSV of vCard.
error-list-binary-file = Het bestand is geen tekst en geen werkblad. Kies een lijst: .xlsx, .ods, CSV of vCard.
error-list-password-protected = Het bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf en sla het opnieuw op.
error-list-file-damaged = Het bestand is beschadigd of niet helemaal overgekomen. Haal het nog eens op, of sla het opnieuw op.
error-list-unsafe-part-name = Het bestand bevat een deel met een onveilige naam: { $part }. Zet de lijst in een nieuw bestand en sla dat op.
error-list-xml-entities = Het bestand gebruikt eigen afkortingen in { $part }, die geen rekenprogramma maakt. Zet de lijst in een nieuw bestand en sla dat op.
error-list-unknown-sheet = Het blad { $sheet } staat niet in het bestand. Kies een blad dat er wel in staat.
error-list-no-sheet = Het bestand heeft geen blad met vakjes. Zet de lijst op een werkblad.
error-list-unclosed-quote = In regel { $row } begint een aanhalingsteken dat nergens sluit. Zet er een " achter of haal het weg.
error-list-nul-character = In regel { $row } staat een teken dat in geen tekst voorkomt (NUL). Haal het weg of sla de lijst opnieuw op.
error-list-mixed-encoding = In regel { $row } lopen twee schrijfwijzen van letters door elkaar. Sla de lijst opnieuw op als CSV UTF-8.
error-list-invalid-utf16 = In regel { $row } staat een half teken. Sla de lijst opnieuw op als CSV UTF-8.
error-list-unknown-encoding = Het bestand is geschreven in { $encoding }, dat geen programma nu nog maakt. Sla de lijst opnieuw op als CSV UTF-8.
error-list-unclosed-card = Adreskaart { $row } begint wel maar eindigt niet. Exporteer het adresboek opnieuw.

## Wat er mis is met een vakje van een lijst; de plaats komt ervoor.

error-row-place = Regel { $row }, { $column }{ $has_value ->
    [yes] { " " }(“{ $value }”):
   *[no] :
}
error-row-name-missing = Er staat geen naam. Vul een voornaam of achternaam in.
error-row-name-too-long = De naam is te lang. Een deel van een naam heeft ten hoogste 100 tekens.
error-row-postcode = Een postcode heeft vier cijfers en twee letters, bijvoorbeeld 1234 AB.
error-row-house-number = Een huisnummer begint met een cijfer, bijvoorbeeld 12 of 12a.
error-row-place-too-long = De straat of plaats is te lang. Er passen 100 tekens in.
error-row-phone-characters = Een telefoonnummer heeft alleen cijfers, bijvoorbeeld 06 12345678. Zet andere woorden in een notitie.
error-row-phone-unknown = Dit telefoonnummer bestaat niet. Een nummer ziet er zo uit: 06 12345678 of +49 30 123456.
error-row-number-rounded = Het rekenblad heeft dit nummer afgerond, dus er zijn cijfers weg. Typ het opnieuw, bijvoorbeeld 06 12345678.
error-row-email = Een e-mailadres ziet er zo uit: naam@voorbeeld.nl.
error-row-email-too-long = Het e-mailadres is te lang. Er passen 254 tekens in.
error-row-note-too-long = De notitie is te lang. Er passen 20.000 tekens in.
error-row-tag-too-long = Het label is te lang. Er passen 40 tekens in.
error-row-direction-mark = Er staat een onzichtbaar teken in dat de leesrichting omkeert. Typ de tekst opnieuw.
error-row-control-character = Er staat een onzichtbaar teken in. Typ de tekst opnieuw.
error-row-garbled-text = Letters met accenten zijn verminkt. Sla de lijst op als CSV UTF-8, of typ de tekst opnieuw.
error-row-formula-error = Een formule geeft hier een fout. Zet er gewone tekst neer.
error-row-extra-cells = Deze regel heeft meer vakjes dan er koppen zijn. Haal wat te veel is weg, of zet er aanhalingstekens omheen.
error-row-duplicate-header = Twee kolommen heten zo, en ze zeggen niet hetzelfde. Geef één van de twee een andere kop.
error-row-column-used-twice = Twee kolommen zijn voor hetzelfde gekozen. Laat één van de twee weg.
