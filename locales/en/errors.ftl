# What went wrong and what is accepted. One sentence for each code of `ErrorCode`.
# `$field` is the input it is about, `none` where there is none.

error-unexpected = Something went wrong inside Samenspel. What was saved is still there. Please try again.
error-unknown = That did not work (code { $code }). What was saved is still there.
error-not-found = This is no longer there. Perhaps it was just removed.
error-blank = { $field ->
    [title] Give the initiative a name.
    [given] Fill in a first name or a family name.
    [family] Fill in a first name or a family name.
    [tag] Type a label first.
    [wording] Write down what was asked.
    [passphrase] Think of a passphrase.
    [columns] Point out which column holds the name.
   *[other] Fill this in.
}
error-too-long = This text is too long. There is room for { $max } characters.
error-forbidden-character = There is an invisible character in this text. Type the text again instead of pasting it.
error-postcode = A postcode has four digits and two letters, for example 1234 AB.
error-house-number = A house number starts with a digit, for example 12 or 12a.
error-phone = This is not a phone number. Type for example 06 12345678 or +31 6 12345678.
error-email = An e-mail address looks like this: name@example.nl.
error-date = This is not a date. Type day-month-year, for example 12-4-2027.
error-end-before-start = The end is before the start. Choose an end date on or after the start date.
error-unknown-choice = This choice does not exist.
error-weak-passphrase = This passphrase is too easy to guess. Take four ordinary words that have nothing to do with each other.
error-recovery-code = There is a typing error in the code{ $position ->
    [0] .
   *[other] , at character { $position } of what you typed.
} Compare each group with your recovery sheet.
error-wrong-key = That does not fit. Check capitals and spaces, and try again.
error-no-keychain = No keychain works on this computer. Use a passphrase.
error-last-key-slot = This is the last key. Make another one first, or nobody can open the data any more.
error-in-use = Samenspel is already open with this folder. See if another window is open.
error-damaged = This file is damaged. Restore a backup.
error-newer-schema = This file comes from a newer Samenspel. Update Samenspel.
error-no-room = The disk is full. Make some room.
error-profile-exists = There is already a Samenspel file in this folder.
error-no-profile = There is nothing of Samenspel in this folder yet.
error-no-viewer = No program on this computer opened the paper. It stands in { $name }.
error-file-unreadable = The file does not open. Is it still open in another program?
error-file-too-large = This file is too large. Choose a file of at most { $max_mb } megabytes.
error-file-kind = This kind of file is not accepted here. Accepted: { $accepted }.
error-image-unreadable = This photo can not be read. Choose another one.
error-import-rows = There are still rows with mistakes in the file. Leave them out or correct the file.
error-import-file = This list can not be read. Choose a list from Excel or LibreOffice, a CSV file or a vCard.
error-not-a-backup = This is not a backup of Samenspel, or not a whole one. Choose another file.
error-no-team = Nobody works together on this initiative from this laptop yet. Make a team first, or use an invitation.
error-team-exists = There is a team for this initiative on this laptop already.
error-not-in-team = This laptop is not in the team: not let in yet, or taken out. Ask who invited you.
error-removed-from-team = This laptop is no longer in the team: someone else of the team took it out. What stands here stays here. New things of the others do not come here any more, and yours do not go to them.
error-own-device = A laptop can not take itself out of the team. Ask someone else who can let people in.
error-last-keeper = Someone has to be able to let others in and take them out. Have someone else do that too first.
error-team-sheet = This is not what stands on the recovery sheet of a team. Copy all 21 groups, sign by sign.
error-team-sheet-void = This recovery sheet is void: someone of the team took it out.
error-ambiguous = There are several with this name. Choose by the id: { $accepted }.
error-not-a-keeper = Only who keeps the list of members can do that.
error-invite = This is not an invitation of Samenspel, or not a whole one. Paste the whole link.
error-invite-expired = This invitation has expired. Ask for a new one.
error-unknown-request = This answer belongs to no invitation that this laptop gave, or it was used already.
error-answer-not-brought = The server can not be reached now. Have your answer written to a file and give that to who invited you.
error-digits = These are not the digits of the other laptop. Have them read aloud again; if they differ again, let nobody in.
error-not-a-bundle = This is not a bundle of Samenspel, or not a whole one. Choose another file.
error-other-team = This bundle is of another team, or someone changed it. Nothing of it was taken over.
error-no-server = This initiative has no server of the municipality yet.
error-server-address = This is not the address of a server. An address looks like samenspel.gemeente.nl.
error-not-https = This address begins with http. Others could look along. Use an address that begins with https.
error-server-unreached = The server can not be reached now. Your work is safe on this laptop; Samenspel will try again soon.
error-server-untrusted = The server can not prove who it is. Nothing was sent. Ask the municipality whether the address is right.
error-not-the-server = Something else than the server answered. Perhaps you have to sign in to this network first. Nothing was sent.
error-server-faulty = The server sends something that can not be right. Nothing of it was taken over; your work is safe on this laptop. Tell the municipality.
error-server-refused = The server refused this ({ $word }). Nothing has changed.
error-enrolment-refused = The municipality asks for a code for a new initiative. The code is missing or wrong.
error-attachment-not-here = This attachment has not come yet. It comes by itself from the laptop on which it was added.
error-server-full = The server has no more room for your initiative. Your work is safe on this laptop. Ask the municipality for more room, or remove attachments.
error-attachments-full = There is no more room for attachments. Together they may be { $max_mb } megabytes. Remove one first.
error-decided-already = Someone has chosen here already, perhaps on another laptop. Nothing was changed.
error-values-changed = Something has just come in or changed. Look again at what it says, and then choose.
error-minutes-approved = These minutes are approved. Open them again first.
error-minutes-open = These minutes are not approved yet, or were opened again already.
error-numbers = These are no house numbers. Type them as 1-39, or as 12a for one door.
error-out-of-range = This number does not fit here. It lies between { $min } and { $max }.
error-double-support = Support stands here already: { $name } { $given_on }. Nothing was changed.
error-round-ended = This round has ended. Open it again first.
error-question-options = A choice has 2 to { $max } different answers. Fill them in.
error-not-an-answer = This is not an answer to this question.
error-cancelled = Stopped. Nothing has changed.
error-failed = That did not work. Check that the disk is still connected and try again.

## A list that can not be read. `$row` is the row (for address cards: which card), 0 where there is none.

error-list-file-empty = The file is empty. Choose a list with headers and at least one row.
error-list-only-header = Row { $row } has headers and there is nothing below them. Fill in at least one row.
error-list-file-too-large = The file is too large. There is room for { $limit } bytes in a list. Divide the list over more files.
error-list-too-many-rows = The file has too many rows{ $row ->
    [0] .
   *[other] , from row { $row }.
} There is room for { $limit } rows in one list. Divide the list over more files.
error-list-too-many-columns = The file has too many columns{ $row ->
    [0] .
   *[other] , in row { $row }.
} There is room for { $limit } columns in a list. Remove empty columns.
error-list-too-many-cells = The file has too many cells{ $row ->
    [0] .
   *[other] , from row { $row }.
} There is room for { $limit } cells in a list. Remove columns that you do not need.
error-list-cell-too-long = A cell is too long{ $row ->
    [0] .
   *[other] , in row { $row }.
} There is room for { $limit } characters in one cell of the file. Shorten the text.
error-list-too-much-text = There is too much text in the file{ $row ->
    [0] .
   *[other] , from row { $row }.
} There is room for { $limit } bytes of text in a list. Divide the list over more files.
error-list-line-too-long = A line of the file is too long{ $row ->
    [0] .
   *[other] : row { $row }.
} There is room for { $limit } bytes in one line. Save the list again as .xlsx or CSV.
error-list-inflates-too-far = The file becomes too large when unpacked. There is room for { $limit } bytes. Save the list again in Excel or LibreOffice.
error-list-inflates-too-much = A part of the file is packed unusually tight, more than { $limit } times. Save the list again in Excel or LibreOffice.
error-list-too-many-parts = The file has too many parts. There is room for { $limit } parts. Put the list in a new file and save that.
error-list-nested-too-deep = The file is built in too complicated a way: more than { $limit } layers. Save the list again as .xlsx or CSV.
error-list-too-many-elements = The file has too much formatting: there is room for { $limit } elements of a kind. Put the list in a new file without formatting.
error-list-old-excel = The file comes from an old Excel (.xls). Open it in Excel or LibreOffice and save it as .xlsx.
error-list-binary-excel = The file is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.
error-list-excel-xml = The file is Excel XML from 2003. Open it in Excel or LibreOffice and save it as .xlsx.
error-list-other-office-file = The file is a text or a presentation, not a list. Put the list in a sheet and save it as .xlsx, .ods or CSV.
error-list-apple-numbers = The file comes from Numbers. Export it there as .xlsx or CSV.
error-list-plain-zip = The file is a zip with other files in it. Unpack it and choose the list itself.
error-list-compressed-file = The file is compressed. Unpack it and choose the list itself.
error-list-pdf = The file is a PDF. Ask for the list as .xlsx, .ods or CSV.
error-list-image = The file is a picture. Choose a list: .xlsx, .ods, CSV or vCard.
error-list-web-page = The file is a web page, whatever its name says. Open it in Excel or LibreOffice and save it as .xlsx.
error-list-rich-text = The file is formatted text (RTF). Put the list in a sheet and save it as .xlsx, .ods or CSV.
error-list-calendar = The file is a calendar. Choose an address book (.vcf) or a list (.xlsx, .ods or CSV).
error-list-json = The file is JSON. Choose a list: .xlsx, .ods, CSV or vCard.
error-list-binary-file = The file is neither text nor a workbook. Choose a list: .xlsx, .ods, CSV or vCard.
error-list-password-protected = The file is protected with a password. Take the password off and save it again.
error-list-file-damaged = The file is damaged or did not arrive whole. Fetch it again, or save it again.
error-list-unsafe-part-name = The file holds a part with an unsafe name: { $part }. Put the list in a new file and save that.
error-list-xml-entities = The file uses abbreviations of its own in { $part }, which no spreadsheet program makes. Put the list in a new file and save that.
error-list-unknown-sheet = The sheet { $sheet } is not in the file. Choose a sheet that is.
error-list-no-sheet = The file has no sheet with cells. Put the list on a sheet.
error-list-unclosed-quote = A quote that opens in row { $row } is closed nowhere. Put a " behind it or remove it.
error-list-nul-character = Row { $row } holds a character that no text has (NUL). Remove it or save the list again.
error-list-mixed-encoding = Row { $row } mixes two ways of writing letters. Save the list again as CSV UTF-8.
error-list-invalid-utf16 = Row { $row } holds half a character. Save the list again as CSV UTF-8.
error-list-unknown-encoding = The file is written in { $encoding }, which no program makes any more. Save the list again as CSV UTF-8.
error-list-unclosed-card = Address card { $row } begins but does not end. Export the address book again.

## What is wrong with a cell of a list; the place comes before it.

error-row-place = Row { $row }, { $column }{ $has_value ->
    [yes] { " " }(“{ $value }”):
   *[no] :
}
error-row-name-missing = There is no name. Fill in a first name or a family name.
error-row-name-too-long = The name is too long. A part of a name has at most 100 characters.
error-row-postcode = A postcode has four digits and two letters, for example 1234 AB.
error-row-house-number = A house number starts with a digit, for example 12 or 12a.
error-row-place-too-long = The street or town is too long. There is room for 100 characters.
error-row-phone-characters = A phone number has digits only, for example 06 12345678. Put other words in a note.
error-row-phone-unknown = This phone number does not exist. A number looks like this: 06 12345678 or +49 30 123456.
error-row-number-rounded = The spreadsheet has rounded this number, so digits are lost. Type it again, for example 06 12345678.
error-row-email = An e-mail address looks like this: name@example.nl.
error-row-email-too-long = The e-mail address is too long. There is room for 254 characters.
error-row-note-too-long = The note is too long. There is room for 20,000 characters.
error-row-tag-too-long = The label is too long. There is room for 40 characters.
error-row-direction-mark = There is an invisible character in it that turns the direction of reading. Type the text again.
error-row-control-character = There is an invisible character in it. Type the text again.
error-row-garbled-text = Letters with accents are garbled. Save the list as CSV UTF-8, or type the text again.
error-row-formula-error = A formula gives an error here. Put plain text in its place.
error-row-extra-cells = This row has more cells than there are headers. Remove what is too much, or put quotes around it.
error-row-duplicate-header = Two columns have this header, and they do not say the same. Give one of them another header.
error-row-column-used-twice = Two columns are chosen for the same thing. Leave one of them out.
