# Importing a list of neighbours, step by step.

import-open = Import a list
import-title = Import a list of neighbours
import-steps = Steps
import-step-file = File
import-step-columns = Columns
import-step-check = Check
import-step-done = Done

import-file-title = Choose a file
import-file-seen-title = Is this the right list?
import-lead = Do you already have a list of neighbours? Then there is nothing to type again.
import-kinds = It can be a list from Excel or LibreOffice, a CSV file or an address book (vCard).
import-nothing-yet = Nothing is stored yet. You check everything first.
import-undo-later = Afterwards you can undo the whole import in one go.
import-choose = Choose a file
import-other-file = Choose another file
import-file = File
import-rows = Rows
import-rows-count = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}
import-columns = Columns
import-writing = Way of writing
import-writing-seen = { $encoding }, columns separated by { $delimiter ->
    [semicolon] semicolons
    [comma] commas
    [tab] tabs
   *[other] another sign
}
import-sheet = Sheet

import-columns-title = What is in which column?
import-columns-lead = Samenspel made a guess. Change what is not right. Leave out what you do not need.
import-remembered = This is how you imported such a list before.
import-column-is = Column { $column } holds
import-column-empty = Empty
import-tag = Label for this list
import-tag-hint = May stay empty. With a label you find these neighbours together later.
import-check = Check
kind-ignore = Leave out
kind-full_name = Whole name
kind-given = First name
kind-prefix = Prefix
kind-family = Family name
kind-street = Street
kind-house_number = House number
kind-addition = Addition
kind-street_and_number = Street and house number
kind-postcode = Postcode
kind-city = Town
kind-phone = Phone
kind-email = E-mail
kind-note = Note
kind-tags = Labels

import-check-title = Is this right?
import-ready = { $ready ->
    [0] Not a single neighbour is ready yet.
    [one] 1 neighbour is ready to be imported.
   *[other] { $ready } neighbours are ready to be imported.
}
import-row = Row { $row }
import-errors = { $count ->
    [one] 1 row has a mistake
   *[other] { $count } rows have a mistake
}
import-issue = { $column } is “{ $value }”.
import-issue-empty = { $column } is empty.
import-more = And { $count } more.
import-bad-rows = What shall we do with these rows?
import-leave-out = Leave them out
import-refuse = I will correct the file first
import-blocked = Correct the file and choose it again, or leave out the rows with a mistake.
import-duplicates = { $count ->
    [one] You may already know 1 neighbour
   *[other] You may already know { $count } neighbours
}
import-duplicate = { $name } looks like { $existing }: { $why ->
    [email] the same e-mail address.
    [phone] the same phone number.
   *[name_and_address] the same name and address.
}
import-with-duplicates = What shall we do with them?
import-skip = Skip
import-add = Add anyway
import-repaired = { $count ->
    [one] 1 phone number got its zero back
   *[other] { $count } phone numbers got their zero back
}
import-repair = { $before } became { $after }
import-do = { $count ->
    [one] Import 1 neighbour
   *[other] Import { $count } neighbours
}

import-run-title = Importing the list
import-running = Imported:
import-running-explained = If you cancel, nothing changes.

import-done-title = Done
import-result = { $imported ->
    [one] 1 neighbour was imported.
   *[other] { $imported } neighbours were imported.
}
import-result-skipped = { $count ->
    [one] You already knew 1 neighbour, who was skipped.
   *[other] You already knew { $count } neighbours, who were skipped.
}
import-result-left-out = { $count ->
    [one] 1 row with a mistake was left out.
   *[other] { $count } rows with a mistake were left out.
}
import-to-neighbours = To the neighbours
import-to-street = Look at the street
import-undo = Undo the import
import-undo-gone = That can not be done here any more: something else was done since. Use Undo at the bottom.
import-undone = The import was undone. Everything is as it was.
