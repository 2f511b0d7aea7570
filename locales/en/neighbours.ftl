# Neighbours: searching, writing down, consent, throwing away.

neighbours-search = Search the neighbours
neighbours-search-hint = Search by name, street, phone or e-mail
neighbours-found = { $total ->
    [0] Nobody found
    [one] 1 neighbour
   *[other] { $total } neighbours
}
neighbours-nothing = No neighbour fits what you are looking for.
neighbours-empty = No neighbours yet
neighbours-empty-text = Import a list that you already have, or write down the first neighbour.
trash-empty = The trash is empty.
filter = Show
filter-all = Everyone
filter-without_address = Without address
filter-without_contact = Not yet reached
filter-with_consent = With consent
filter-trash = Trash
filter-tag = Label
filter-tag-all = All labels
filter-tag-one = { $tag } ({ $neighbours })
filters-clear = Show everyone
column-choose = Select
column-name = Name
column-address = Address
column-contact = Phone and e-mail
column-tags = Labels
choose-one = Select { $name }
choose-all = Select all { $total }
choose-none = Select nobody
no-address = No address
no-contact = No phone or e-mail
nameless = Without a name

bulk = With the ones you selected
bulk-count = { $count ->
    [one] 1 selected
   *[other] { $count } selected
}
tag-new = New label
tag-add = Add label
tag-remove = Remove the label { $tag }
tag-removed = The label { $tag } was removed from { $name }.
tagged = { $count ->
    [one] Label { $tag } added.
   *[other] Label { $tag } added to { $count } neighbours.
}
trash = Move to the trash
trashed = { $count ->
    [one] 1 neighbour is
   *[other] { $count } neighbours are
} in the trash.
restore = Restore
restored = { $count ->
    [one] 1 neighbour is
   *[other] { $count } neighbours are
} back.
in-trash = This neighbour is in the trash and disappears for ever after 30 days.

neighbour-new = New neighbour
neighbour-make = Write down
neighbour-make-another = Write down and one more
neighbour-made = { $name } is on the list.
neighbour-next = Ready for the next neighbour at this address.
group-name = Name
group-address = Address
group-contact = Contact
field-given = First name
field-prefix = Prefix
field-family = Family name
field-street = Street
field-houseNumber = House number
field-postcode = Postcode
field-city = Town
field-phone = Phone
field-email = E-mail
field-note = Note
household = Household
housemates = Lives together with
housemates-none = You know nobody else at this address.
no-post = This address wants no post
no-post-set = { $address } gets no more post.
no-post-cleared = { $address } gets post again.

## Consent

consent = Consent
consent-none = Nothing was asked yet. Without consent you send no message.
consent-record = Record consent
consent-given-since = Given on { $date }
consent-withdrawn-since = Withdrawn on { $date }
consent-withdraw = Withdraw
consent-give = Give again
consent-history = { $lines ->
    [one] History (recorded once)
   *[other] History (recorded { $lines } times)
}
consent-line = { $moment }: { $decision ->
    [given] yes
   *[withdrawn] no
} to { $purpose ->
    [newsletter] the newsletter
    [photo] photos
    [share_with_town] sharing with the municipality
   *[contact] contact
} { $channel ->
    [post] by post
    [phone] by phone
    [email] by e-mail
    [message] by text message
   *[door] at the door
}, { $source ->
    [paper] on paper
    [form] through a form
   *[spoken] spoken
}.
consent-dialog = Consent of { $name }
consent-decision = What is the answer?
consent-yes = Yes, that is fine
consent-no = No, rather not
consent-purpose = For what?
consent-channel = How?
consent-source = How do you know?
consent-wording = What was asked?
consent-wording-hint = Write it as you said it. It stays like that.
consent-wording-given = May I { $purpose ->
    [newsletter] send you our newsletter
    [photo] show a photo of you
    [share_with_town] share your name with the municipality
   *[contact] write to you about the plans
} { $channel ->
    [post] by post
    [phone] by phone
    [email] by e-mail
    [message] by text message
   *[door] at the door
}?
consent-wording-withdrawn = Do you want me to stop { $purpose ->
    [newsletter] sending you the newsletter
    [photo] showing photos of you
    [share_with_town] sharing your name with the municipality
   *[contact] writing to you about the plans
} { $channel ->
    [post] by post
    [phone] by phone
    [email] by e-mail
    [message] by text message
   *[door] at the door
}?
consent-do = Record
consent-recorded = The consent of { $name } is recorded.
consent-withdrawn = Recorded: { $name } does not want this any more.
channel-post = by post
channel-phone = by phone
channel-email = by e-mail
channel-message = by text message
channel-door = at the door
purpose-contact = Contact about the plans
purpose-newsletter = Newsletter
purpose-photo = Photos
purpose-share_with_town = Sharing with the municipality
source-paper = On paper
source-spoken = Spoken
source-form = Through a form

## Throwing away and erasing

removal = Throwing away and erasing
erase = Erase for ever
erase-ask = Erase { $name } for ever?
erase-explained = Do this when { $name } asks for it. It can not be undone.
erase-what-here = Name, address, notes, consents and attachments disappear from this laptop.
erase-what-backups = The backups on this laptop are written again without this neighbour.
erase-what-copies = Samenspel can not erase copies and lists that you keep on a stick, in a folder or on paper.
erase-what-undo = Undoing does not bring this neighbour back either.
erase-do = Erase for ever
erase-keep = Do not erase
erase-done = { $name } was erased
erase-report = Erased: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}, { $attachments ->
    [0] no attachments
    [one] 1 attachment
   *[other] { $attachments } attachments
} and { $changes ->
    [one] 1 old change
   *[other] { $changes } old changes
}.
erase-report-backups = { $backups ->
    [0] There were no backups to clean.
    [one] 1 backup was cleaned.
   *[other] { $backups } backups were cleaned.
}
erase-running = Erasing this neighbour, from the backups too
erase-left = Not yet erased everywhere
erase-backups-failed = { $count ->
    [one] 1 backup could not be cleaned yet. It still holds
   *[other] { $count } backups could not be cleaned yet. They still hold
} this neighbour. Samenspel tries again when you open it the next time.
erase-backups-elsewhere = { $count ->
    [one] You saved a backup somewhere else 1 time
   *[other] You saved a backup somewhere else { $count } times
}, for example on a stick. Samenspel can not reach it there. Does it hold this neighbour? Then throw that file away yourself and save a new copy.
erase-mentions-in-minutes = { $count ->
    [one] 1 set of minutes still names this person. See whether that can stay.
   *[other] { $count } sets of minutes still name this person. See whether that can stay.
}
erase-mentions-in-depth = { $count ->
    [one] 1 text about the initiative still names this person. See whether it can stay.
   *[other] { $count } texts about the initiative still name this person. See whether they can stay.
}
erase-mentions-at-doors = { $count ->
    [one] At 1 door something was written about this home or this person. See whether that can stay.
   *[other] At { $count } doors something was written about this home or this person. See whether that can stay.
}
erase-mentions = { $count ->
    [one] The name still stands in 1 note
   *[other] The name still stands in { $count } notes
}

## Taking along

export = Export
export-running = Preparing the list
export-xlsx = Excel
export-xlsx-note = For Excel or LibreOffice
export-csv = CSV
export-csv-note = For any other program
export-vcard = Address book (vCard)
export-vcard-note = For your phone or mail program

# Where the word stands that was looked for, when the row does not show it.
found-by = Found in: { $fields }
found-by-phone = phone
found-by-email = e-mail address
found-by-tag = tag
found-by-note = note
found-by-talent = talent or offer
found-by-organisation = organisation
found-by-part = role
