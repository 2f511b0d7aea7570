# Instellingen: uiterlijk, sleutels, reservekopieën.

appearance = Taal en uiterlijk
language = Taal
theme = Kleuren
theme-system = Zoals de computer
theme-light = Licht
theme-dark = Donker
theme-contrast = Hoog contrast
text-size = Grootte van de letters
text-percent = { $percent } %

key-slots = Sleutels
key-slots-lead = Je gegevens staan versleuteld op deze laptop. Elk van deze sleutels opent ze.
slot-keychain = Sleutelbos van deze computer
slot-passphrase = Wachtzin
slot-recovery = Herstelblad
slot-made = Gemaakt op { $moment }
slot-remove = Weghalen
slot-remove-ask = { $kind ->
    [keychain] De sleutelbos niet meer gebruiken?
    [passphrase] De wachtzin weghalen?
   *[recovery] Het herstelblad weghalen?
}
slot-remove-explained = Deze sleutel opent daarna niets meer. De andere sleutels blijven werken.
slot-remove-do = Weghalen
slot-removed = De sleutel is weggehaald.
keychain-add = Gebruik de sleutelbos
keychain-added = De sleutelbos opent nu ook je gegevens.
passphrase-set = Wachtzin kiezen
passphrase-change = Wachtzin veranderen
passphrase-do = Vastleggen
passphrase-done = De wachtzin is vastgelegd.
recovery-again = Nieuw herstelblad maken
recovery-sheet = Je herstelblad
recovery-sheet-lead = Schrijf deze { $groups } groepjes over, of druk ze af. Je ziet ze maar één keer.
recovery-sheet-keep = Leg het blad thuis op een veilige plek, niet bij de laptop. Wie het blad heeft, kan je reservekopie openen. Een vorig blad blijft werken tot je het weghaalt.
recovery-print = Afdrukken
recovery-save = Opslaan
recovery-file-name = herstelblad-samenspel.pdf
recovery-file = Herstelblad van Samenspel
    Gemaakt op { $moment }
    {" "}
    { $lines }
    {" "}
    Met deze { $groups } groepjes open je je gegevens of je reservekopie, als de laptop stuk of weg is.
    Leg dit blad thuis op een veilige plek, niet bij de laptop.
recovery-written = Ik heb het opgeschreven
recovery-made = Samenspel, gemaakt op { $moment }
recovery-what-for = Met deze groepjes open je je gegevens of je reservekopie, als de laptop stuk of weg is.
recovery-leave = Heb je alle groepjes?
recovery-leave-explained = Hierna laat Samenspel ze niet meer zien. Zonder deze groepjes opent het blad niets.
recovery-stay = Nee, laat ze nog zien

backups = Reservekopieën
backups-lead = Samenspel maakt elke dag een versleutelde kopie op deze laptop. Zet er af en toe één op een stick, voor als de laptop stukgaat.
backups-none = Er is nog geen reservekopie.
backups-all = Toon alle { $count }
backups-fewer = Toon minder
backup-make = Maak er nu een
backup-save-as = Opslaan op een stick
backup-made = Reservekopie gemaakt op { $moment }.
backup-running = De reservekopie wordt gemaakt
backup-saved-as = De reservekopie staat in { $path }. Je wachtzin of herstelblad opent haar.
backup-daily = Elke dag
backup-before_migration = Vóór een nieuwe versie
backup-before_restore = Vóór het terugzetten
backup-by_hand = Zelf gemaakt
backup-restore = Terugzetten
backup-restore-ask = Terug naar { $moment }?
backup-restore-explained = Alles wordt weer zoals het toen was. Wat er nu staat, wordt eerst zelf bewaard als reservekopie, zodat je weer terug kunt.
backup-restore-do = Zet terug
backup-restored = Alles is weer zoals op { $moment }. Wat er daarvoor stond, vind je bij de reservekopieën.

full-export = Alles meenemen
full-export-lead = Eén bestand met al je gegevens, leesbaar voor andere programma’s. Let op: dit bestand is niet versleuteld.
full-export-do = Exporteer alles
full-export-running = Alles wordt bij elkaar gezocht:
full-export-done = Alles staat in { $path }. Dit bestand is niet versleuteld. Bewaar het op een veilige plek.

about = Over Samenspel
about-text = Samenspel is er voor mensen die iets beginnen in hun buurt. Het werkt zonder internet en stuurt uit zichzelf niets naar de gemeente of naar ons.
about-folder = Je gegevens staan in { $folder }.
about-licence = Vrije software onder de EUPL 1.2.
