# Lists on their way out: the row of headers and the names of kinds of files.
# Import knows these headers; who changes one also looks in crates/interchange/src/header.

export-header-given = First name
export-header-prefix = Prefix
export-header-family = Family name
export-header-street = Street
export-header-house_number = House number
export-header-addition = Addition
export-header-postcode = Postcode
export-header-city = Town
export-header-phone = Phone
export-header-email = E-mail
export-header-note = Note
export-header-tags = Tags

export-file-name = neighbours { $title }
files-lists = Lists
files-xlsx = Excel and LibreOffice
files-csv = CSV
files-vcard = Address book (vCard)
files-all = All files
