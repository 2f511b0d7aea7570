# Our initiative: the worksheet on which an initiative is thought through to the bottom.

depth-part-check = Where do you stand?
depth-part-question = The question
depth-part-rules = Ground rules
depth-part-interests = Interests
depth-part-approach = Approach
depth-part-groups = Groups
depth-part-kindred = Kindred
depth-part-page = On paper
depth-open = Our initiative: { $part }
depth-added = { $name } was added.
depth-removed = { $name } was thrown away.
depth-not-chosen = Not chosen yet

## Where do you stand?

checklist = What does a successful initiative meet?
checklist-count = Of the { $total } points { $met ->
    [one] 1 is
   *[other] { $met } are
} in order.
checklist-all-met = All is in order. Look now and then whether it still holds.
checklist-theme-count = { $met } of { $total } in order
checklist-print = Print this list
checklist-next = Get this in order first
checklist-more = See the whole list
check-theme-goal = Goal
check-theme-people = People
check-theme-rules = Ground rules
check-theme-support = Support
check-theme-means = Means
check-theme-town = Town
check-theme-lasting = Afterwards
check-stand-yes = In order
check-stand-seen = Samenspel sees it
check-stand-partly = Partly
check-stand-no = Not yet
check-stand-not_needed = Not needed
check-stand-open = Still open
check-answer = How is it with: { $title }
check-answer-yes = Yes
check-answer-partly = Partly
check-answer-no = No
check-answer-not_needed = Not needed
check-answer-open = Don’t know yet
check-note = Note
check-note-hint = What did you agree about it?
check-unseen = Samenspel can’t see this. Say it yourself.
check-count = { $key ->
    [core_team] Samenspel counts { $count ->
        [0] nobody yet
        [one] 1 person
       *[other] { $count } people
    } in the core team.
    [street] Samenspel knows { $count ->
        [0] no neighbours yet
        [one] 1 neighbour
       *[other] { $count } neighbours
    }.
    [consent] { $count ->
        [0] Nobody gave
        [one] 1 neighbour gave
       *[other] { $count } neighbours gave
    } consent.
    [circle] Within the circle { $count ->
        [0] nobody is
        [one] 1 is
       *[other] { $count } are
    } for it.
    [groups_heard] { $count ->
        [0] No group has
        [one] 1 group has
       *[other] { $count } groups have
    } been heard enough.
    [win_win] { $count ->
        [0] Nobody gains
        [one] 1 party gains
       *[other] { $count } parties gain
    } something.
    [resources] Your list of resources holds { $count ->
        [0] nothing yet
        [one] 1 thing
       *[other] { $count } things
    }.
    [scheme] You keep { $count ->
        [0] no scheme yet
        [one] 1 scheme
       *[other] { $count } schemes
    }.
   *[other] { $seen ->
        [yes] Samenspel sees that this is there.
       *[no] Samenspel does not see all of this yet.
    }
}

## The question

question = What is going on?
question-lead = Answer these five questions together, for example on the first evening. All of it saves itself.
question-field-question = What is the question?
question-field-question-hint = Begin with why or how. No solution yet.
question-field-forWhom = Whom does it concern?
question-field-forWhom-hint = Who notices it, also those you don’t often speak?
question-field-known = What do we know already?
question-field-known-hint = Figures, stories, what you saw yourself.
question-field-tried = What has been tried?
question-field-tried-hint = By whom, and why did it stop?
question-field-sharedGoal = Our goal, in one sentence
question-field-sharedGoal-hint = What is different once it worked?
terms = Words that mean the same for everyone
terms-lead = A neighbour and an official often mean different things by the same word. Agree on it.
term-new = New word
term-word = Word
term-meaning = What we mean by it
term-meaning-of = What we mean by { $term }
term-meaning-hint = In plain words, and what it is not.
term-add = Add the word
term-remove = Throw away
term-remove-of = Throw away { $term }

## Expectations and ground rules

expectations = Expectation card
expectations-lead = What may someone who takes part expect of you? Say it beforehand, then you let nobody down.
expectations-show = See the card
expectations-card = The card to hang up
expectations-heading = This is what you can expect
expectations-missing = Still empty, and so not on the card: { $list }.
expectations-step = Step { $step } of 6 on the ladder of having a say
expectations-reply = { $days ->
    [0] You get an answer the same day.
    [one] You get an answer within 1 working day.
   *[other] You get an answer within { $days } working days.
}
expectations-print = Print the card
expectation-about = This is what you have a say in
expectation-about-hint = Where is there still something to choose?
expectation-notAbout = This is fixed
expectation-notAbout-hint = What was decided already, and by whom?
expectation-time = This is how much time it takes
expectation-time-hint = How often, and how long?
expectation-resultsWhen = Then you see a result
expectation-resultsWhen-hint = When does something happen that you can see?
expectation-townDoes = This is what the town does
expectation-townDoes-hint = What was promised?
expectation-townDoesNot = This is what the town does not do
expectation-townDoesNot-hint = What should nobody expect?
expectation-replyDays = Within how many working days do we answer?
expectation-replyDays-hint = Promise only what you can always keep.
expectation-influence = How much of a say does someone have?
influence-told = You are told
influence-told-explained = We say what is going to happen.
influence-asked = You are asked
influence-asked-explained = We ask what you think.
influence-advises = You advise
influence-advises-explained = We say what we do with it.
influence-makes_together = You make it with us
influence-makes_together-explained = The plan belongs to all of us.
influence-decides_together = You decide with us
influence-decides_together-explained = Your vote counts as much as ours.
influence-decides = You decide
influence-decides-explained = What you choose is what happens.
rules-card = Card of ground rules
rules-card-lead = Who may start, where does it hold, what is there to spend and how do you decide?
rules-field-whoMayStart = Who may take part or start something?
rules-field-whoMayStart-hint = Everyone from the street, or also who works there?
rules-field-scale = Area
rules-field-budgetCents = Budget in euros
rules-field-ownShare = Own share in percent
rules-field-rules = This is how we decide and work
rules-field-rules-hint = For example: who was not there can react for a week.
rules-support = Support that is needed:
rules-support-asked = { $asked ->
    [number] { $needed } { $unit ->
        [person] people
       *[household] households
    } for.
    [percent] { $percent }% of the { $unit ->
        [person] people
       *[household] households
    } in the circle.
   *[nothing] nothing was agreed about that yet.
}
rules-support-change = Change this at Door to door
scale-street = A street or square
scale-neighbourhood = A neighbourhood
scale-district = A district
scale-town = The whole town
scale-region = A region or island
scale-country = The whole country

## Interests

interests = Who gains what?
interests-lead = Put everyone who notices it on the map: also who is against. A plan lasts longest when everyone gains by it.
interests-empty = No parties on the map yet
interests-empty-text = Begin with who notices it most. What do they want, what are they afraid of, and what do they gain?
interests-count = { $gaining } of the { $parties } parties { $gaining ->
    [one] gains
   *[other] gain
} something.
interests-left-out = Nothing to gain yet for: { $names }.
interests-win-win = Everyone gains something.
interests-table = All parties with their interest
party = Party
party-new = New party
party-first = Put the first party on the map
party-add = Put on the map
party-column-interest = Interest
party-column-concern = Worry
party-column-gains = Gains
party-column-gives = Gives
party-none-interest = Not asked yet
party-none-concern = No worry named
party-none-gains = Nothing yet
party-none-gives = Nothing yet
party-field-name = Name of the party
party-field-name-hint = A group or organisation, not one neighbour
party-field-kind = Kind
party-field-position = Where does this party stand?
party-field-interest = What does this party want?
party-field-interest-hint = The interest behind the position
party-field-concern = What does it worry about?
party-field-concern-hint = Ask on: what are they really afraid of?
party-field-gains = What does it gain?
party-field-gains-hint = Leave empty when there is nothing yet
party-field-gives = What does it give?
party-field-gives-hint = Hours, money, things, knowledge or room
party-kind-residents = Residents
party-kind-entrepreneurs = Entrepreneurs
party-kind-officials = Officials
party-kind-council = Council or executive
party-kind-organisation = Organisation
party-kind-other = Other
position-for = For
position-doubts = Doubts
position-against = Against
position-unknown = We don’t know
balance-both = Gains and gives
balance-only_gains = Gains, gives nothing yet
balance-only_gives = Gives, gains nothing yet
balance-neither = Gains and gives nothing yet
balance-nobody = Nobody

## Approach

mix = Think, decide and do together
mix-lead = Choose a way that fits with each step. Who thinks along wants to decide, and who joins in stays.
mix-whole = All three have their turn.
mix-empty = Nothing is planned yet. Begin with a way to think together.
mix-missing-thinking = Nothing is planned yet to think together.
mix-missing-deciding = Nothing is planned yet to decide together.
mix-missing-doing = Nothing is planned yet to do together.
mix-none = Nothing yet
mix-table = All ways
method = Way
method-new = New way
method-add = Put in the plan
method-kind-thinking = Think together
method-kind-thinking-explained = Listening, gathering ideas, designing
method-kind-deciding = Decide together
method-kind-deciding-explained = Choosing, voting, agreeing
method-kind-doing = Do together
method-kind-doing-explained = Building, cooking, upkeep
method-state-idea = Idea
method-state-planned = Planned
method-state-done = Done
method-state-dropped = Dropped
method-field-title = What will you do?
method-field-title-hint = For example: wall of ideas, vote, working day
method-field-kind = Kind
method-field-state = State
method-field-withWhom = With whom?
method-field-on = When?
method-field-outcome = What came of it?
method-field-outcome-hint = Also what you do not do with it, and why
roles = Who does what?
roles-lead = Small roles find someone sooner. Say how many people you look for.
roles-empty = No roles yet. Begin with who keeps the money and who calls neighbours.
roles-missing = { $missing ->
    [0] All roles are filled.
    [one] You still look for 1 person.
   *[other] You still look for { $missing } people.
}
role-new = New role
role-add = Make this role
role-found = { $found } of { $needed } found
role-nobody = Nobody yet
role-missing = { $missing ->
    [0] This role is filled.
    [one] 1 more person is needed.
   *[other] { $missing } more people are needed.
}
role-field-title = Name of the role
role-field-title-hint = For example: building crew, treasurer
role-field-what = What do they do?
role-field-needed = How many people?
holders = Who does it?
holder-team = Core team
holder-neighbour = Neighbour
holder-find = Find someone
holder-find-hint = In the core team and with the neighbours
holder-add = { $name } does it
holder-added = { $name } now has the role { $role }.
holder-remove = Take away
holder-remove-of = Take away { $name }
holder-removed = { $name } no longer has the role { $role }.
holder-nobody = Nobody found. Try another part of the name.
gathering = Regular gathering
gathering-lead = A fixed moment at which everyone may join, also who comes in later.
gathering-field-rhythm = How often?
gathering-field-firstOn = First time on
gathering-field-time = Begins at
gathering-field-minutes = Minutes
gathering-field-place = Where?
gathering-field-what = What happens?
gathering-field-what-hint = What would a neighbour come for?
gathering-next = The next six times
gathering-no-days = Choose how often and a first day. Then the days stand here.
rhythm-none = No fixed moment
rhythm-weekly = Every week
rhythm-two_weekly = Every other week
rhythm-monthly_weekday = Every month, same weekday
rhythm-monthly_day = Every month, same date
rhythm-quarterly = Every three months

## Who is not heard yet?

groups = Who has not been heard yet?
groups-lead = Counts only. Don’t write names here: who someone is belongs with the neighbours.
groups-empty = No groups on the list yet
groups-empty-text = Who notices it but does not come by themselves? Count how many you spoke. Names do not belong here.
groups-count = { $heard } of the { $groups } groups { $heard ->
    [one] has
   *[other] have
} been heard enough.
groups-silent = Not at all yet: { $names }.
groups-table = All groups in counts
group = Group
group-new = New group
group-first = Put the first group on the list
group-add = Put on the list
group-state = State
group-heard = { $enough ->
    [0] { $heard } heard.
   *[other] { $heard } heard, { $enough } is enough.
}
group-share = About { $share }% of the neighbourhood.
group-unknown = not known
group-column-heard = Heard
group-column-enough = Enough at
group-column-people = People
group-column-share = Percent of the neighbourhood
group-field-name = Which group?
group-field-name-hint = For example: young people, old people, shopkeepers. No names of people.
group-field-heard = How many people have you heard?
group-field-enough = How many are enough?
group-field-people = About how many are there?
group-field-share = Which part of the neighbourhood is that, in percent?
group-field-how = How do you reach them?
group-field-how-hint = Where do they come already, and who knows them?
heard-not = Not heard yet
heard-partly = Partly heard
heard-heard = Heard enough

## Kindred

similar = Does something like it exist?
similar-lead = Look first. Together with who is already busy you get further than alone.
similar-search = Search the initiatives on this laptop
similar-search-hint = Leave empty: then Samenspel looks at your own plan
similar-none = Nothing on this laptop looks like it. Ask the town and the library, too.
similar-why = Alike: { $why }
similar-why-theme = same theme
similar-why-area = same neighbourhood
similar-why-words = same words
kindred = Others who do something like it
kindred-lead = Write down whom you found and what you learn from them.
kindred-empty = Nobody written down yet.
kindred-new = Write down another initiative
kindred-add = Write down
kindred-in-community = In our community
kindred-lesson = Learned: { $lesson }
kindred-field-title = Name of the initiative
kindred-field-place = Where?
kindred-field-what = What do they do?
kindred-field-what-hint = In one or two sentences
kindred-field-contact = Whom can you ask?
kindred-field-link = Web address
kindred-field-verdict = What do you do with it?
kindred-field-inCommunity = Belongs to our community
kindred-field-lesson = What do you learn from it?
kindred-field-lesson-hint = What would they do differently next time?
verdict-not_looked = Not looked yet
verdict-join = Join them
verdict-learn = Learn from it
verdict-different = Different after all
community = Our community
community-lead = Initiatives with the same theme are a community together. Fill in the same name on every laptop, then they stand together.
community-field-name = Name of the community
community-field-name-hint = For example: Green in the district
community-field-theme = Theme of the community
community-field-theme-hint = What is it about for all of you?
community-field-goal = Goal of the community
community-field-goal-hint = What do you want to reach together?
community-field-rules = What do you agree with each other?
community-field-rules-hint = For example: we lend each other tools.
community-field-whoMayStart = Who may start an initiative?
community-field-whoMayStart-hint = Everyone from the district?
community-field-scale = Area of the community
community-with = Together in { $name }
community-next = The next gathering is on { $day }.

## On paper

page = Your initiative on one sheet
page-lead = This is how it comes out of the printer. Put it on the table, or in a letter box.
page-contact = Who stands on it to call or mail?
page-contact-hint = Nobody, until you tick someone. Ask first.
page-nobody-reachable = Of nobody in the core team a phone number or e-mail address is known.
page-preview = Preview of the sheet
page-gains = What does it bring?
page-roles = We still look for
page-role-missing = { $missing } more
page-come = Come along
page-reach = Questions, or join in?
