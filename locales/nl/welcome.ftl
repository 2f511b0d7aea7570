# De voordeur: welkom, ontgrendelen, herstellen.

welcome-title = Samen iets doen in je buurt
welcome-lead = Houd je plan, je buren en je afspraken bij elkaar op je eigen laptop. Zonder internet en zonder account.
welcome-new = Nieuw initiatief beginnen
welcome-new-explained = Geef je plan een naam. De rest komt later.
welcome-demo = De voorbeeldbuurt bekijken
welcome-demo-explained = Een verzonnen buurt om alles uit te proberen. Je gooit haar met één klik weer weg.
welcome-cases = Tien voorbeelden bekijken
welcome-cases-explained = Hoe anderen het aanpakken: een plein, een eiland, een ministerie.
welcome-import = Een lijst met buren inlezen
welcome-import-explained = Uit Excel, LibreOffice, CSV of je adresboek.
welcome-restore = Ik heb een reservekopie
welcome-restore-explained = Ga verder waar je was, ook op een andere laptop.
welcome-folder = Alles blijft op deze laptop, in { $folder }.
language-other = English

begin-title = Hoe heet je initiatief?
begin-import-title = Waar is de lijst voor?
begin-do = Begin
begin-import-do = Verder naar de lijst
begin-later = Je kunt de naam later altijd veranderen.
initiative-title = Naam van het initiatief
initiative-title-hint = Bijvoorbeeld: Speeltuin Lindeplein

passphrase = Wachtzin
passphrase-why = Op deze computer werkt geen sleutelbos. Daarom vraagt Samenspel om een wachtzin: zonder die zin kan niemand je gegevens lezen.
passphrase-hint = Ten minste 12 tekens. Vier gewone woorden achter elkaar onthoud je het best.
no-reset = Niemand kan je wachtzin voor je opzoeken, ook wij niet. Alleen de wachtzin of het herstelblad opent je gegevens.

demo-making = De voorbeeldbuurt wordt gebouwd
demo-progress = Buren die al in hun huis wonen:

unlock-title = Samenspel zit op slot
unlock-lead = Je gegevens staan versleuteld op deze laptop. Open ze met je wachtzin of met de code van je herstelblad.
unlock-with = Openen met
unlock-do = Openen
unlock-trouble = Openen ging niet vanzelf
recovery-code = Herstelcode
recovery-code-hint = Alle groepjes van je herstelblad. Spaties en kleine letters maken niet uit.

restore-file-title = Een reservekopie terugzetten
restore-file-lead = Geef de wachtzin of herstelcode die bij de reservekopie hoort. Daarna kies je het bestand.
restore-file-do = Kies het bestand
restore-file-running = De reservekopie wordt teruggezet
restore-file-done = De reservekopie is teruggezet. Je ziet nu de stand van toen.

salvage-title = Er is iets beschadigd
salvage-lead = Samenspel stopte de vorige keer plotseling. Dit is gered, en dit is kwijt:
salvage-lost = { salvage-table-name } { $lost ->
    [one] 1 kwijt
   *[other] { $lost } kwijt
}, { $kept } gered
salvage-whole = { salvage-table-name } alles gered ({ $kept })
salvage-table-name = { $table ->
    [initiatives] Initiatieven:
    [neighbours] Buren:
    [households] Adressen:
    [consent] Toestemmingen:
    [team_members] Kernteam:
    [attachments] Bijlagen:
    [tags] Labels:
   *[other] Overige gegevens:
}
salvage-backup = De laatste reservekopie is van { $moment }
salvage-backup-explained = Terugzetten haalt terug wat kwijt is. Wat je ná dat moment hebt gedaan, is dan weg. Wat er nu staat, wordt eerst zelf bewaard als reservekopie.
salvage-no-backup = Er is geen reservekopie.
salvage-restore = Zet de reservekopie terug
salvage-continue = Ga verder met wat gered is

cannot-start = Samenspel kan niet beginnen
cannot-start-explained = Er is niets veranderd aan je gegevens.
