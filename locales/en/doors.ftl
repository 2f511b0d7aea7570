# Door to door: which doors count, rounds along the doors, and one door at a time.

## The doors that count

circle = Which doors count?
circle-empty = Which doors count?
circle-empty-text = The municipality often names the streets and house numbers from which it wants to see support. Write down the first street. Then you can go along the doors and see how many are left.
circle-doors = { $doors ->
    [one] door counts
   *[other] doors count
}
circle-streets = { $streets ->
    [one] in 1 street
   *[other] in { $streets } streets
}
circle-unknown = { $doors ->
    [one] of 1 door you know nothing yet
   *[other] of { $doors } doors you know nothing yet
}
circle-struck = { $numbers ->
    [one] 1 number does not exist
   *[other] { $numbers } numbers do not exist
}
circle-outside = { $households ->
    [one] You also know 1 address that does not count, because it lies elsewhere.
   *[other] You also know { $households } addresses that do not count, because they lie elsewhere.
}
circle-add = Add a street
circle-add-do = Add
circle-list = Paste a list of addresses
circle-strike = A number does not exist
circle-strike-text = Is there no house with this number, or is it a shed? Strike it out. Then it does not count.
circle-strike-do = Strike it out
circle-number = Number that does not exist
circle-number-hint = For example 13 or 12a
circle-numbers = House numbers
circle-numbers-hint = For example 1-39, or one number: 12a
circle-side = Which side?
circle-part-range = { $street } { $first } to { $last }{ $side ->
    [odd] , odd
    [even] , even
   *[both] { "" }
}
circle-part-doors = { $doors ->
    [one] 1 door
   *[other] { $doors } doors
}
circle-part-struck = does not exist
circle-part-change = Change this line
circle-part-change-do = Save
circle-part-edit = Change
circle-part-edit-of = Change: { $part }
circle-part-remove = Remove
circle-part-remove-of = Remove: { $part }
circle-part-removed = { $part } no longer counts.
circle-part-kept = { $part } counts.
circle-struck-done = { $part } is struck out.
circle-list-field = Addresses
circle-list-hint = One address on a line, for example: Dorpsstraat 12a. Copy it from a letter or a spreadsheet.
circle-list-do = Add these addresses
circle-list-added = { $added ->
    [0] All of these addresses counted already.
    [one] 1 address counts now.
   *[other] { $added } addresses count now.
}{ $known ->
    [0] { "" }
    [one] { " " }1 was there already.
   *[other] { " " }{ $known } were there already.
}
circle-list-wrong = { $lines ->
    [one] 1 line is not an address. Nothing was added yet.
   *[other] { $lines } lines are not an address. Nothing was added yet.
}
circle-list-line = Line { $line }: “{ $text }”. An address has a street and a number.
circle-list-more = And { $lines } more lines.
circle-parts-all = Show all { $parts } lines
circle-parts-fewer = Show fewer lines
circle-to-support = See the support
side-both = Both sides
side-odd = Odd only
side-even = Even only

## What the scheme asks

rules = What does the municipality ask?
rules-text = You find it in the scheme or in the letter of the municipality. Not known yet? Then leave it as it is.
rules-unit = Who counts?
unit-household = Every front door once
unit-person = Every person
rules-ask = How many have to be for it?
ask-nothing = I don’t know
ask-number = A number
ask-percent = A share
ask-number-field = Number that has to be for it
ask-percent-field = Percentage that has to be for it
rules-comes-to = That is { $needed } of the { $doors }.
rules-number = Fill in a number here.

## Rounds

rounds = Along the doors
rounds-none = You have no round going on. Begin one when you go out into the street.
round-start = Begin a round
round-start-do = Start
round-begin = Start
round-go-on = Go on
round-since = Begun on { $date }
round-ended = ended on { $date } · { $done } of { $doors } doors
round-ended-on = Ended on { $date }
round-progress = { $done } of { $doors ->
    [one] 1 door
   *[other] { $doors } doors
}
round-title = Name of the round
round-title-hint = For example: getting to know each other, or collecting signatures
round-title-default = Round { $number }
round-day = First day
round-started = { $title } has begun.
round-kept = { $title } is saved.
round-change = Change the name, day and questions
round-change-do = Save
round-trash = Throw the round away
round-trashed = { $title } was thrown away.
round-more = More
round-back = Back to all rounds
round-next = Go on at { $door }
round-all-done = You have been at all doors
round-all-done-text = You can still go by where nobody was home. Otherwise end the round.
round-streets = Streets
round-walk = Walk this street
round-walk-of = Walk this street: { $street }
round-not-home = { $doors ->
    [one] not home 1 time
   *[other] not home { $doors } times
}
round-come-back = { $doors ->
    [one] come back 1 time
   *[other] come back { $doors } times
}
helper-side = { $helper }{ $side ->
    [odd] { " " }(odd)
    [even] { " " }(even)
   *[both] { "" }
}
helper-assign = Who walks here?
helper-assign-of = Who walks here? { $street }
helper-take-away = Remove
helper-take-away-of = Remove: { $helper }, { $street }
helper-taken-away = { $helper } no longer walks { $street }.
helper-dialog = Who walks { $street }?
helper-find = Find a helper
helper-find-hint = First you see the core team. Type a name to find a neighbour.
helper-who = Choose a helper
helper-nobody = Nobody found.
helper-choose = Choose a helper first.
helper-assigned = { $helper } walks { $street }.
helper-do = Write it down
round-end = Done with this round?
round-end-text = End the round when you no longer go along the doors.
round-end-open = End the round
round-end-ask = End this round?
round-end-cleared = { $doors ->
    [one] ‘Not home’ will be erased for good 1 time.
   *[other] ‘Not home’ will be erased for good { $doors } times.
}
round-end-why = Who was out, and when, is nobody’s business. You can not undo this.
round-end-stays = What people said stays: for, against, neutral and your remarks.
round-end-left = { $doors ->
    [one] You have not been at 1 door yet.
   *[other] You have not been at { $doors } doors yet.
}
round-end-do = End the round
round-end-keep = Not yet
round-end-done = { $title } has ended. { $cleared ->
    [0] There was nothing to erase.
    [one] ‘Not home’ was erased 1 time.
   *[other] ‘Not home’ was erased { $cleared } times.
}
round-is-ended = This round has ended
round-is-ended-text = What people said is under Support. ‘Not home’ was erased.
round-reopen = Open the round again
round-reopened = { $title } is open again.

## Own questions

questions = Your own questions
questions-text = Do you want to ask the same at every door? Put it here. You don’t have to.
questions-blank = One of the questions is still empty.
question-add = Add a question
question-number = Question { $number }
question-text = What do you ask?
question-kind = Kind of answer
question-yes_no = Yes or no
question-choice = Choose from a list
question-open = Their own words
question-options = Answers
question-options-hint = Put a comma between the answers, for example: swings, sandpit, benches
question-remove = Remove this question
question-remove-of = Remove this question: question { $number }
answer-yes = Yes
answer-no = No

## At the door

outcome-for = For
outcome-against = Against
outcome-neutral = Neutral
outcome-not_home = Not home
outcome-come_back = Come back later
outcome-no_post = No post please
outcome-key-for = F
outcome-key-against = A
outcome-key-neutral = N
outcome-key-not_home = H
outcome-key-come_back = C
outcome-key-no_post = P
walk-back = Back to { $round }
walk-whole-round = Whole round: { $done } of { $doors } doors
walk-what = What is the answer?
walk-nobody = You don’t know anyone here yet
walk-earlier = Said earlier: { $position }
walk-outcome-now = Noted: { $outcome }
walk-open = not visited yet
walk-no-post = Wants no post
walk-remark = Remark
walk-remark-warning = Only what the plan needs. Write nothing about health, religion, politics or origin.
walk-steps = From door to door
walk-previous = Previous
walk-next = Next
walk-take-back = Take back: { $what }
walk-door-outcome = { $door }, { $outcome }
walk-door-notes = { $door }, remark
walk-noted = { $door }: { $outcome }, noted.
walk-now = Now { $door }
walk-taken-back = Taken back: { $what }.
walk-street-done = You have been at all doors of this street.
walk-done = This street is done
walk-empty = No doors count in this street
walk-done-again = { $doors ->
    [one] At 1 door nobody was home, or you said you would come back.
   *[other] At { $doors } doors nobody was home, or you said you would come back.
}
walk-done-waiting = Here you typed something but chose no answer yet: { $doors }.
walk-go-again = { $doors ->
    [one] Go by that door once more
   *[other] Go by those { $doors } doors once more
}
walk-to-round = Choose another street
walk-street = The street
walk-strip = { $street }: been at { $done } of { $doors } doors
walk-as-list = All doors as a list
legend-for = For
legend-against = Against
legend-neutral = Neutral
legend-not-home = Not home
legend-come-back = Come back later
legend-no-post = Wants no post
legend-open = Not visited yet
key-walk = At the door: for, against, neutral, not home, come back, no post
key-walk-arrows = At the door: previous and next door
