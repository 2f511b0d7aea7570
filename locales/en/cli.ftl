# What the program says on the command line.

cli-ask-passphrase = Passphrase:
cli-ask-backup-passphrase = Passphrase of the backup:
cli-ask-new-passphrase = New passphrase:
cli-ask-again = Once more:
cli-begun = Samenspel has begun in { $folder }.
cli-demo-folder = The demo neighbourhood stands in { $folder }.
cli-dry-run = Nothing has changed: this was a trial.
cli-found = { $total ->
    [0] Nobody found.
    [one] 1 neighbour found.
   *[other] { $total } neighbours found.
}
cli-found-more = { $total } neighbours found. The first { $shown } are above.
cli-trashed = { $count ->
    [one] 1 neighbour is in the trash, for 30 days.
   *[other] { $count } neighbours are in the trash, for 30 days.
}
cli-restored = { $count ->
    [one] 1 neighbour is back from the trash.
   *[other] { $count } neighbours are back from the trash.
}
cli-erased = { $backups ->
    [0] Erased.
    [one] Erased, also from 1 backup.
   *[other] Erased, also from { $backups } backups.
}
cli-erased-later = { $count ->
    [one] In 1 backup that did not work now. Open Samenspel again, and it is done then.
   *[other] In { $count } backups that did not work now. Open Samenspel again, and it is done then.
}
cli-erased-elsewhere = { $count ->
    [one] 1 backup was saved elsewhere. Only you can remove it.
   *[other] { $count } backups were saved elsewhere. Only you can remove them.
}
cli-mention = The note about { $name } still has the name: “{ $excerpt }”
cli-consent = { $decision ->
    [given] Consent
   *[withdrawn] Consent withdrawn
}
cli-key-sheet = Copy these { $groups } groups and keep them in a safe place. You see them only once.
cli-backup-whole = This backup of { $moment } is whole and opens.
cli-backup-restored = The backup is back in place. What stood there was kept.
cli-whole = Everything is whole.
cli-not-encrypted = Mind: this file is not encrypted.
cli-line = Line { $row } is not a change. Accepted: { $accepted }.
cli-accepted = Accepted: { $accepted }.
cli-field = { $field ->
    [title] Title
    [why] Why
    [how] How
    [what] What
    [theme] Theme
    [area] Area
    [starts_on] Start date
    [ends_on] End date
    [phase] Phase
    [standing] Standing
    [role] Role
    [given] First name
    [prefix] Prefix
    [family] Family name
    [street] Street
    [house_number] House number
    [postcode] Postcode
    [city] Town
    [phone] Phone
    [email] E-mail
    [note] Note
    [tag] Label
    [channel] Channel
    [purpose] Purpose
    [source] Source
    [wording] What was asked
    [passphrase] Passphrase
    [recovery_code] Recovery code
    [file] File
    [language] Language
    [theme_choice] Colours
    [text_percent] Size of the letters
    [columns] Columns
    [value] Value
    [addition] Addition
    [address] Address
    [no_post] No post
    [removed] Trash
    [invite] Invitation
    [server] Address of the server
    [device] Laptop
    [day] Day
    [text] Text
    [digits] Digits
    [numbers] House numbers
    [side] Side of the street
    [unit] Per door or per person
    [needed] How many are needed
    [percent] Percentage
    [position] For or against
    [given_on] Day
    [remark] Remark
    [outcome] Outcome
    [started_on] First day
    [questions] Questions
    [answers] Answers
    [helper] Helper
    [kind] Kind
    [first_number] First number
    [last_number] Last number
    [withdrawn_on] Withdrawn on
    [double_of] Double of
    [ended_at] Ended
    [answer] Answer
    [options] Answers to choose from
    [helper_id] Helper
    [support_unit] Support per door or per person
    [support_needed] Support needed
    [support_percent] Percentage of support
    [name] Name
    [place] Place
    [contact_name] Contact
    [contact_phone] Phone of the contact
    [contact_email] E-mail of the contact
    [quantity] Quantity
    [capacity] How many people fit
    [notice_days] Days of notice
    [buffer_minutes] Minutes between
    [conditions] Conditions
    [price] Price
    [price_unit] Price per
    [deposit] Deposit
    [part] Part of the set
    [resource] Resource
    [period] Period
    [starts_at] Start
    [ends_at] End
    [borrower] Borrower
    [condition] Condition
    [condition_out] Condition when fetched
    [condition_in] Condition when brought back
    [state] State
    [picked_up_at] Fetched
    [returned_at] Brought back
    [town] Town
    [who_may_start] Who may ask
    [decides] Who decides
    [min_cents] Least amount
    [max_cents] Most
    [own_share] Own share in percent
    [lead_time] Ahead
    [lead_unit] Ahead counted in
    [reply_time] Reply after
    [reply_unit] Reply counted in
    [excluded] Not paid
    [asks] Send along
    [afterwards] Afterwards
    [seen_on] Seen on
    [scale] Scale
    [budget_cents] Budget
    [rules] Rules of the game
    [about] What it is about
    [not_about] What is fixed
    [time] Time
    [results_when] When results can be seen
    [influence] Influence
    [town_does] What the town does
    [town_does_not] What the town does not do
    [reply_days] Answer within working days
    [question] Question
    [for_whom] For whom
    [known] What is known
    [tried] What was tried
    [shared_goal] Shared goal
    [rhythm] How often
    [first_on] First day
    [minutes] Minutes
    [goal] Goal
    [interest] Interest
    [concern] Worry
    [gains] Gains
    [gives] Gives
    [with_whom] With whom
    [on] Day
    [share] Share
    [people] Number of people
    [heard] Heard
    [enough] Enough from
    [contact] Contact
    [link] Link
    [verdict] Verdict
    [lesson] Lesson
    [term] Word
    [meaning] Meaning
    [key] Item
    [in_community] In the community
    [item] Item
    [amount] Amount
    [website] Website
    [when] When
    [direction] Who began
    [on] Day
    [follow_up_on] Contact again on
    [joined_on] Joins in since
    [involvement] Involvement
    [silent_days] Days without contact
    [merged_into] Merged with
    [organisation] Organisation
    [neighbour] Person
    [is_key_figure] Key figure
    [is_followed_up] Ticked off
    [available] When
    [member] Who of the team
    [filter] Filter
   *[other] Input
}

cli-team-created = From now on you can work on this initiative together. Invite someone with: samenspel team invite
cli-team-joining = Give { $path } to who invited you, and read these digits aloud: { $digits }
cli-team-asks = { $name } wants to join. Have the six digits read aloud that stand on the other laptop, and give them with --digits.
cli-team-accepted = { $name } is in the team now. Make a bundle and hand it over: samenspel bundle export FILE
cli-team-asked = Your answer is with who invited you. Read these digits aloud: { $digits }. Then fetch the initiative with: samenspel sync
cli-team-let-in = { $name } is in the team now, and can fetch the initiative with: samenspel sync
cli-team-nobody-asks = Nobody is waiting.
cli-team-device = { $role ->
    [keeper] keeps the list of members
    [sheet] recovery sheet
   *[member] takes part
}{ $own ->
    [yes] {" "}(this laptop)
   *[no] {""}
}
cli-sheet = Recovery sheet of the team, made on { $at }. With these three lines the team comes back when all laptops are lost. Samenspel shows them only once.
cli-sheet-keep = Write them down or print them, with the address of the server, and put the sheet in a safe place, not beside a laptop. Whoever has the sheet can read everything of the team.
cli-sheet-used = This laptop is in the team again, and can let others in, too.{ $void ->
    [yes] {" "}The recovery sheet is void now; tear it up.
   *[no] {""}
}
cli-sheet-advice = Put two recovery sheets in different places, for when all laptops are lost: samenspel team sheet make
cli-team-seen = { $been ->
    [yes] last seen on { $at }
   *[no] nothing seen of it yet
}
cli-team-removed = { $name } is no longer in the team.{ $server ->
    [yes] {""} The others hear of it by themselves.
   *[no] {""} Make a bundle and give it to the others: samenspel bundle export FILE
}
cli-server = Server: { $address }. { $been ->
    [yes] Last in step: { $at }.
   *[no] Not in step yet.
}{ $unsent ->
    [yes] {" "}There is work on this laptop that the server does not have yet.
   *[no] {""}
}
cli-sync-in-step = In step with the server. Sent: { $sent }, received: { $received }.
cli-sync-apart = Not in step with the server yet: something new came all the time. Sent: { $sent }, received: { $received }.
cli-sync-refused = { $count ->
    [one] 1 change was not taken over: it came from a laptop that no longer takes part.
   *[other] { $count } changes were not taken over: they came from a laptop that no longer takes part.
}
cli-sync-clock = The clock of this laptop differs more than ten minutes from that of the server. Set it right.
cli-watch-in-step = { $at }: in step with the server.
cli-bundle-imported = { $count ->
    [0] There is nothing new in this bundle.
   *[other] The bundle was taken over.
}
cli-bundle-conflicts = { $count ->
    [one] 1 field was changed by someone else too. Both values are kept.
   *[other] { $count } fields were changed by someone else too. All values are kept.
}
cli-bundle-erased = { $count ->
    [one] 1 entry that was erased elsewhere is now erased here too.
   *[other] { $count } entries that were erased elsewhere are now erased here too.
}
cli-bundle-later = { $count ->
    [one] 1 change comes from a newer Samenspel or from a key that is not here yet. It is kept.
   *[other] { $count } changes come from a newer Samenspel or from a key that is not here yet. They are kept.
}
cli-bundle-refused = { $count ->
    [one] 1 part of the bundle did not belong to this team, and was not taken over.
   *[other] { $count } parts of the bundle did not belong to this team, and were not taken over.
}

cli-conflicts-none = There is nothing about which two people wrote something different.
cli-conflict = { $of }, { $field }
cli-conflict-standing = { "  " }it says: “{ $value }” ({ $who }, { $moment })
cli-conflict-other = { "  " }or: “{ $value }” ({ $who }, { $moment })
cli-writer-unknown = unknown
cli-writer-own = this laptop
cli-writer-other = laptop { $device }
cli-conflict-resolved = That stands now. Other laptops hear of it over the server or with the next bundle.

cli-minutes-none = There are no minutes yet.
cli-minutes-begun = The minutes have begun.
cli-minutes-state = { $approved ->
    [true] approved
   *[other] open
}{ $suggestions ->
    [0] { "" }
    [one] , 1 suggestion
   *[other] , { $suggestions } suggestions
}
cli-minutes-approved = The minutes are approved. Nobody changes anything in them any more.
cli-minutes-approved-by = Approved by { $who }, { $moment }
cli-minutes-reopened = The minutes are open again. What was approved stands until you approve the new text.
cli-minutes-suggested = The minutes had been approved already. What you wrote is kept as a suggestion.
cli-minutes-suggestions = { $count ->
    [one] 1 suggestion came too late. See `minutes suggestions`.
   *[other] { $count } suggestions came too late. See `minutes suggestions`.
}
cli-minutes-trashed = The minutes are in the trash. After 30 days they are erased.
cli-suggestion-by = { "  " }{ $who }, { $moment }
cli-suggestion-taken = The suggestion stands in the text.
cli-suggestion-left = The suggestion is gone.
cli-suggestions-none = Nothing came too late.

## Circle, rounds and support

cli-circle-part = { $street } { $numbers }{ $side ->
    [odd] , odd
    [even] , even
   *[both] { "" }
}{ $kind ->
    [no_door] : no door
   *[other] { "" }
}
cli-circle-none = There is no circle yet. Begin with `doors add`.
cli-circle-count = { $doors ->
    [one] 1 door in the circle
   *[other] { $doors } doors in the circle
}; of { $unknown } nothing is known yet; { $outside } known outside it.
cli-circle-list = { $added } doors added, { $known } were there.
cli-circle-list-wrong = Line { $line } is no address: “{ $text }”. Nothing was added.
cli-rounds-none = There is no round yet.
cli-round = { $title }: { $done } of { $doors } doors{ $ended ->
    [true] , ended
   *[false] { "" }
}
cli-round-started = The round has begun.
cli-round-street = { $street }: { $done } of { $doors } doors, { $not_home } not home, { $come_back } to come back to
cli-round-ended = The round has ended. { $cleared ->
    [0] There was nothing to erase.
    [one] Of 1 door it is erased that nobody was home.
   *[other] Of { $cleared } doors it is erased that nobody was home.
}
cli-visit = { $street } { $number }: { $outcome ->
    [for] for
    [against] against
    [neutral] neutral
    [not_home] not home
    [come_back] come back
    [no_post] no post
   *[none] not visited yet
}
cli-position = { $position ->
    [for] for
    [against] against
   *[neutral] neutral
}
cli-support = { $address }  { $name }  { $position }, { $day }{ $state ->
    [double] , double
    [clash] , clashes
    [withdrawn] , withdrawn
   *[counts] { "" }
}
cli-support-count = { $for } for, { $against } against, { $neutral } neutral, { $silent } nothing yet, of { $doors } doors
cli-support-rest = { $doubles } double, { $clashes } clash, { $withdrawn } withdrawn, { $outside } outside the circle
cli-support-enough = { $enough ->
    [true] That is enough.
   *[false] That is not enough yet.
}
cli-support-none = No support was written down yet.
cli-resources-none = Nothing was found.
cli-resource-trashed = The resource is in the trash. After 30 days it is erased.
cli-resource-state = { $standing ->
    [out_of_use] out of use
    [hidden] hidden
   *[other] { $quantity } { $quantity ->
        [one] piece
       *[other] pieces
    }
}{ $overdue ->
    [true] , late
   *[false] {""}
}
cli-resource-free = { $free ->
    [0] not free
   *[other] { $free } of { $quantity } free
}{ $soon ->
    [true] , but too short notice
   *[false] {""}
}
cli-resource-next = Free: { $period }
cli-bookings-none = Nothing is booked.
cli-overdue-none = Nothing is late.
cli-booking-state = { $state ->
    [provisional] provisional
    [confirmed] confirmed
    [picked_up] fetched
    [returned] back
   *[other] cancelled
}{ $overdue ->
    [true] , late
   *[false] {""}
}{ $clash ->
    [true] , clashes
   *[false] {""}
}
cli-schemes-none = There are no schemes yet. `schemes known` adds those that are known.
cli-scheme-trashed = The scheme is in the trash. After 30 days it is erased.
cli-guide-latest = Apply on or before { $day }.
cli-guide-share = Own share: € { $amount }
cli-guide-item = { $met ->
    [yes] in order
    [no] missing
   *[unknown] not known
}: { $rule ->
    [who_may_start] who may ask
    [area] where it holds
    [amount] amount
    [support] support
    [lead_time] in time
    [asks] send along
   *[other] afterwards
}: { $value }

## The initiative in depth

cli-depth-trashed = Thrown away. ‘undo’ brings it back.
cli-similar-none = There is nothing like it.
cli-role-missing = { $role }: { $missing ->
    [one] 1 more person is needed
   *[other] { $missing } more people are needed
}
cli-check-count = { $met } in order, { $open } not yet.
cli-check-next = Next step: { $step }. { $advice }
cli-place-rules = Rules of the game
cli-place-expectation = Expectations
cli-place-question = The question
cli-place-gathering = Gathering
cli-place-community = Community
cli-place-terms = Words
cli-place-parties = Sides
cli-place-methods = Methods
cli-place-roles = Roles
cli-place-groups = Groups
cli-place-kindred = Like it
cli-place-checklist = The checklist
cli-network-none = Nothing was found.
cli-organisation-trashed = The organisation is in the trash. It is erased after 30 days.
cli-organisation-unreached = No phone number or e-mail address is known.
cli-merged = They are one person now. `samenspel undo` takes them apart again.
cli-interest = { $month }: { $joined } joined, { $supporters } in favour, { $contacts } contacts
cli-next-call = { $why ->
    [follow_up] agreed for { $day }
    [call_back] to call back since { $day }
    [not_reached] not reached on { $day }
    [planned] planned on { $day }
   *[long_silent] not spoken to for long
}{ $may_call ->
    [false] , does not want to be called
   *[true] {""}
}
