# Words that come back everywhere in the window.

app-name = Samenspel
loading = One moment…
close = Close
cancel = Cancel
back = Back
next = Next
none = None
try-again = Try again
skip-to-content = Skip to the content
show-secret = Show what I type
progress-count = { $total ->
    [0] …
   *[other] { $done } of { $total }
}

## Places and window

places = Places
place-overview = Overview
place-depth = Our initiative
place-neighbours = Neighbours
place-doors = Door to door
place-support = Support
place-settings = Settings
status = Status
initiative-switch = Choose another initiative. Now:
initiative-note = { $phase } · { $neighbours ->
    [0] no neighbours yet
    [one] 1 neighbour
   *[other] { $neighbours } neighbours
}
initiative-new = New initiative
demo = Demo neighbourhood
demo-explained = Feel free to try everything. Nobody here is real.
demo-discard = Throw the demo away

## Saving

saved = Saved { $time }
saved-all = Everything is saved
saving = Saving…
saving-failed = Not saved
saving-refused = One field is not saved yet
only-here = Only on this laptop
server-in-step = In step with the server at { $time }
server-in-step-attachments = { $count ->
    [one] In step with the server at { $time }; 1 attachment under way
   *[other] In step with the server at { $time }; { $count } attachments under way
}
server-sending = On its way to the server
server-apart = Server can not be reached; all is on this laptop
server-trouble = Look at the server; all is on this laptop
not-saved = Not saved: { $code ->
    [no_room] the disk is full
   *[other] the disk does not cooperate
}
not-saved-explained = Your text is still on the screen. Samenspel keeps trying.
save-again = Try again now

## Undo

undo = Undo
redo = Redo
undo-act = Undo: { $act }
undone = Undone: { $act }
redone = Done again: { $act }
nothing-to-undo = There is nothing to undo.
nothing-to-redo = There is nothing to redo.
act-create-initiative = new initiative
act-edit-initiative = change of the initiative
act-trash-initiative = initiative thrown away
act-add-team-member = new core-team member
act-edit-team-member = change of a core-team member
act-remove-team-member = core-team member removed
act-create-neighbour = new neighbour
act-edit-neighbour = change of a neighbour
act-resolve-conflict = choice between two values
act-set-no-post = post on or off
act-trash-neighbours = moved to the trash
act-restore-neighbours = back from the trash
act-tag-neighbours = label given
act-untag-neighbours = label removed
act-record-consent = consent
act-attach-file = attachment added
act-remove-attachment = attachment removed
act-import-neighbours = list imported
act-create-minutes = new minutes
act-edit-minutes = title or day of minutes
act-write-minutes = writing in minutes
act-approve-minutes = minutes approved
act-reopen-minutes = minutes opened again
act-take-suggestion = suggestion taken
act-leave-suggestion = suggestion left
act-trash-minutes = minutes thrown away
act-restore-minutes = minutes back from the trash
act-add-circle-part = part of the circle added
act-edit-circle-part = part of the circle changed
act-remove-circle-part = part of the circle removed
act-add-circle-list = addresses added to the circle
act-set-support-rules = what support is needed
act-record-support = support written down
act-withdraw-support = support withdrawn
act-trash-support = support thrown away
act-keep-support = chosen which support counts
act-start-round = new round
act-edit-round = round changed
act-end-round = round ended
act-reopen-round = round open again
act-trash-round = round thrown away
act-restore-round = round back from the trash
act-assign-street = street given to someone
act-unassign-street = street free again
act-record-visit = visit at a door
act-edit-rules-card = rules of the game
act-edit-expectations = what to expect
act-edit-question = the question
act-edit-gathering = when you meet
act-edit-community = community
act-save-term = what a word means
act-remove-term = word thrown away
act-save-party = interest of a side
act-remove-party = side thrown away
act-save-method = what you do together
act-remove-method = activity thrown away
act-save-role = role
act-remove-role = role thrown away
act-add-holder = someone in a role
act-remove-holder = someone out of a role
act-save-group = group to hear
act-remove-group = group thrown away
act-save-kindred = initiative like yours
act-remove-kindred = initiative like yours thrown away
act-answer-check = answer to the checklist
act-other = the last act
act-add-organisation = organisation added
act-edit-organisation = organisation changed
act-restore-resource = resource brought back
act-restore-scheme = scheme brought back
act-trash-organisation = organisation thrown away
act-restore-organisation = organisation brought back
act-add-relation = someone's part written down
act-edit-relation = someone's part changed
act-remove-relation = someone's part removed
act-add-talent = talent or offer written down
act-edit-talent = talent or offer changed
act-remove-talent = talent or offer removed
act-record-contact = contact written down
act-edit-contact = contact changed
act-remove-contact = contact removed
act-follow-up = follow-up ticked off or put back
act-set-involvement = involvement changed
act-set-joined-on = someone's first day changed
act-save-segment = selection saved
act-remove-segment = selection removed
act-merge-neighbours = two people merged
act-dismiss-double = two people kept apart

## Keys and quick search

keys = Keys
key-palette = Find a place, neighbour or act
key-undo = Undo the last act
key-redo = Do it after all
key-places = Go to a place, in the order from top to bottom
key-text = Letters larger, smaller, normal
key-calendar = In the calendar: start or end of the week, previous or next week or month
key-list = Walk through a list; Enter opens, space selects
key-close = Close what is open
key-search = Search the neighbours
key-new = New neighbour
key-keys = Show these keys
letter-keys = Single letters work as keys
letter-keys-hint = Switch this off if you type by voice or often hit a key by accident.
palette = Quick search
palette-open = Search
palette-hint = Search for a neighbour, resource, place or act
palette-go = Go to { $place }
palette-actions = Go and do
palette-nothing = Nothing found. Try another word.
text-larger = Larger letters
text-smaller = Smaller letters

## Attachments

attachments = Attachments
attachments-hint = A photo or PDF, for example of a signed sheet. Place and time are taken out of a photo.
attachments-pdf = Samenspel can not show a PDF. Save it and open it in another program.
attachment-unseen = Can not be shown
attachment-not-here = Not here yet
attachment-kind = { $kind ->
    [application_pdf] PDF
   *[image] Photo
}, { $size }
attachment-add = Add an attachment
attachment-added = { $name } was added.
attachment-removed = { $name } was removed.
attachment-look = View
attachment-save = Save as
attachment-remove = Remove
export-done = Saved: { $path }
export-stopped = Stopped. No file was made.
restore-step = { $done ->
    [0] Checking the backup
    [1] First keeping what is here now
    [2] Restoring the backup
   *[other] Opening the backup
}

## The street

street = Street
street-name = { $street }: { $reached } of { $doors } doors reached
street-reached = { $reached } of { $doors } doors reached
street-doors = Doors
street-table = The street as a table
street-table-count = { $doors ->
    [one] 1 door
   *[other] { $doors } doors
}
street-cut = These are the first { $drawn } of the { $doors } houses.
street-legend-reached = Reached
street-legend-open = Not yet reached
street-legend-no-post = Wants no post
door-name = { $street } { $number }: { $people ->
    [one] 1 neighbour
   *[other] { $people } neighbours
}, { $state ->
    [reached] reached
    [no-post] wants no post
   *[other] not yet reached
}

## Trash

trash-count = Trash ({ $count })
trash-kept = What lies here can be brought back for 30 days. After that it is gone for good.
trash-until = until { $day }
trash-restored = { $name } is back.
