# Lijsten naar buiten: de kopregel en de namen van soorten bestanden.
# Inlezen herkent deze koppen; wie er een verandert, kijkt ook in crates/interchange/src/header.

export-header-given = Voornaam
export-header-prefix = Tussenvoegsel
export-header-family = Achternaam
export-header-street = Straat
export-header-house_number = Huisnummer
export-header-addition = Toevoeging
export-header-postcode = Postcode
export-header-city = Plaats
export-header-phone = Telefoon
export-header-email = E-mail
export-header-note = Notitie
export-header-tags = Labels

export-file-name = buren { $title }
files-lists = Lijsten
files-xlsx = Excel en LibreOffice
files-csv = CSV
files-vcard = Adresboek (vCard)
files-all = Alle bestanden
