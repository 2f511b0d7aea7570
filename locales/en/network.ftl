# Network: who to call, organisations, key figures, talents, involvement, interest, doubles.

place-network = Network
network-part-calls = Who to call now?
network-part-organisations = Organisations
network-part-people = Key figures
network-part-talents = Talents and offers
network-part-interest = Interest
network-part-doubles = Doubles
network-day-wrong = This is not a day. Type 12-4 or Friday, for instance.
network-person-hint = Type part of the name and choose
network-person-found = { $count ->
    [0] Nobody found
    [one] 1 neighbour found. Choose with Enter.
   *[other] { $count } neighbours found. Choose with the arrows and Enter.
}
network-person-missing = Choose someone from the list. Not there? Write the neighbour down first, under Neighbours.
network-change = Change
network-last = spoken to { $day }
network-never = not spoken to yet

## Who to call

calls-open = Who to call now?
calls-due = { $count ->
    [0] There is nobody to call today.
    [one] There is 1 person to call today.
   *[other] There are { $count } people to call today.
}
calls-done = Everyone for today has been called. Well done.
calls-empty = Nobody to call
calls-empty-text = Write down with a neighbour what was said and when to speak again. Then that neighbour stands here in time.
calls-empty-do = Choose a neighbour
calls-list-due = Today
calls-list-coming = Later
call-why-follow_up = { $when ->
    [today] You were to come back to this today
    [past] You were to come back to this { $day }
   *[coming] Come back to this { $day }
}
call-why-call_back = { $when ->
    [today] Asked to be called back today
    [past] Asked to be called back, { $day }
   *[coming] Call back { $day }
}
call-why-not_reached = { $when ->
    [coming] Not reached. Try again { $day }
   *[past] Not reached, try again
}
call-why-planned = { $when ->
    [today] Planned for today
    [past] Was planned for { $day }
   *[coming] Planned for { $day }
}
call-why-long_silent = Takes part and was not spoken to for long
call-not-allowed = Does not want to be called
call-not-allowed-text = { $name } took back the consent to be called. Visit, or send a letter. If you speak all the same, write it down here.
call-no-phone = No telephone number known.
call-no-phone-do = See what you do know
call-last = Last spoken to on { $day }.
call-never = Not spoken to before.
call-note = What was said?
call-again = When to speak again?
call-again-hint = For instance tomorrow, Friday or 12-4
call-how = How did it go?
call-done = Spoken
call-not_reached = Not reached
call-call_back = Call back
call-key-done = S
call-key-not_reached = N
call-key-call_back = C
call-said-done = Written down: spoke with { $name }.
call-said-not_reached = Written down: { $name } not reached.
call-said-call_back = Written down: call { $name } back.
call-now = Now: { $name }.
call-steps = Through the list
call-previous = Previous
call-next = Next
key-calls = While calling: spoken, not reached, call back
key-doubles = With doubles: merge, or they are two

## Contact

contact-log = Conversations
contact-record = Write down contact
contact-none = No contact written down yet.
contact-all = { $count ->
    [one] Show the one contact
   *[other] Show all { $count }
}
contact-fewer = Show only the latest
contact-channel = How?
contact-channel-door = At the door
contact-channel-phone = Telephone
contact-channel-email = E-mail
contact-channel-letter = Letter
contact-channel-message = Text message
contact-channel-meeting = Meeting
contact-channel-street = In the street
contact-channel-other = Other
contact-state = Did it work?
contact-state-done = Spoken
contact-state-not_reached = Not reached
contact-state-call_back = Call back
contact-state-planned = Planned
contact-note = What was said?
contact-follow-up = Speak again on
contact-follow-up-hint = Leave empty when it is done
contact-more = Another day, or who did it
contact-on = Day
contact-on-hint = Empty is today
contact-direction = Who sought whom?
contact-direction-out = We made contact
contact-direction-in = Came to us
contact-by = By whom?
contact-by-nobody = Not said
contact-record-do = Write down
contact-recorded = The contact with { $name } is written down.
contact-change-of = Change the contact of { $day }
contact-edit = Correct this
contact-edit-do = Save
contact-edited = The contact with { $name } is corrected.
contact-remove = Take away
contact-removed = The contact is gone.
contact-follow-up-on = Speak again on { $day }: done
contact-planned-done = Done
contact-followed-up = This is done.
contact-still-open = This is open again.

## Organisations

organisations-search = Find an organisation
organisations-found = { $total ->
    [0] Nothing found
    [one] 1 organisation
   *[other] { $total } organisations
}
organisations-all = Show all organisations
organisations-empty = No organisations yet
organisations-empty-text = The school, the neighbourhood council, the baker on the corner: write down who can help you and whom you know there.
organisation-first = Write down the first organisation
organisation-new = New organisation
organisation-new-explained = Telephone, people and offers come after this.
organisation-make = Write down
organisation-made = { $name } is on the list.
organisation-trashed = { $name } is in the bin.
organisation-facts = Details
organisation-who = Whom do you know there?
organisation-offers = What do they offer?
organisation-people = { $count ->
    [one] 1 person known
   *[other] { $count } people known
}
organisation-key-figures = { $count ->
    [one] 1 key figure
   *[other] { $count } key figures
}
organisation-field-name = Name
organisation-field-kind = Kind
organisation-field-standing = Where do they stand?
organisation-field-place = Address or place
organisation-field-phone = Telephone
organisation-field-email = E-mail
organisation-field-website = Website
organisation-field-note = Note
organisation-kind-association = Association
organisation-kind-neighbourhood_council = Neighbourhood council or residents’ group
organisation-kind-company = Company or shop
organisation-kind-school = School or childcare
organisation-kind-care = Care or welfare
organisation-kind-housing = Housing corporation
organisation-kind-faith = Church, mosque or temple
organisation-kind-municipality = Municipality
organisation-kind-foundation = Foundation or fund
organisation-kind-group = Loose group
organisation-kind-other = Other
organisation-standing-not_asked = Not asked yet
organisation-standing-asked = Asked
organisation-standing-supports = Supports it
organisation-standing-partner = Takes part
organisation-standing-declines = Does not take part

## A person's part

relations = Part in the neighbourhood
relation-who = Who?
relation-where = Where?
relation-at-large = In the neighbourhood
relation-role = Part
relation-role-hint = For instance chair, or knows everyone in Church Street
relation-key = Key figure
relation-key-hint = Someone who knows many others or opens doors
relation-key-do-on = Make key figure
relation-key-do-off = Not a key figure after all
relation-key-on = { $name } is a key figure now.
relation-key-off = { $name } is no longer a key figure.
relation-save = Write down
relation-saved = The part of { $name } is written down.
relation-add = Add a part
relation-add-person = Add someone
relation-edit = Change the part
relation-change-of = Change the part: { $name }
relation-remove = Take { $name } away here
relation-removed = { $name } no longer stands here.
key-figures-lead = People who know many others or open doors. Speak to them first.
key-figures-empty = No key figures yet
key-figures-empty-text = Who knows everyone in the street? Who has the key of the hall? Write those people down here.
key-figure-new = Add a key figure

## Talents and offers

talents = Talents and offers
talents-open = Find a talent or offer
talents-search = What do you need someone for?
talents-available = Only what is free
talents-found = { $total ->
    [0] Nothing found
    [one] 1 talent or offer
   *[other] { $total } talents and offers
}
talents-all = Show all
talents-empty = No talents yet
talents-empty-text = Everyone can do something. Write down who can build, cook or write, or has a trailer.
talent-first = Write down the first
talent-new = New talent or offer
talent-whose = Whose?
talent-of-person = A neighbour
talent-of-organisation = An organisation
talent-no-organisation = Write down an organisation first.
talent-what = What?
talent-what-hint = For instance carpentry, or a trailer to borrow
talent-kind = Kind
talent-kind-any = All kinds
talent-kind-talent = Talent
talent-kind-knowledge = Knowledge
talent-kind-hours = Time
talent-kind-goods = Things
talent-kind-place = Place
talent-when = When?
talent-when-hint = For instance Saturday, or after six
talent-state-available = Free
talent-state-in_use = In use
talent-state-withdrawn = Withdrawn
talent-add = Add a talent or offer
talent-save = Write down
talent-saved = Written down: { $what }.
talent-changed = { $what }: { $state }.
talent-edit = Change the text
talent-remove = Take away
talent-removed = { $what } is gone.
talent-change-of = Change { $what }

## Involvement and saved questions

involvement = Involvement
involvement-unknown = Not known yet
involvement-follows = Kept informed
involvement-interested = Interested
involvement-helps = Helps
involvement-carries = Carries it
involvement-set = { $count ->
    [one] Involvement: { $involvement }.
   *[other] Involvement of { $count } neighbours: { $involvement }.
}
joined-on = Takes part since
joined-set = Written down since when { $name } takes part.
late-joiner = Joined later
filter-involvement-all = All involvement
filter-more = More filters
filter-street = Street
filter-silent = Not spoken to
filter-silent-all = Does not matter
filter-silent-days = Not for { $days } days
segments = Saved questions
segment-count = { $count ->
    [0] Nobody
    [one] 1 neighbour
   *[other] { $count } neighbours
}
segment-save = Save this question
segment-explained = What you look for is saved, not who is found now. So the list holds later too.
segment-name = Name
segment-save-do = Save
segment-saved = The question { $name } is saved.
segment-keep-change = Save the change
segment-change-of = Change the question { $name }
segment-rename = Another name
segment-remove = Remove question
segment-removed = The question { $name } is gone.

## Interest

interest-open = See the interest
interest-said = { $trend ->
    [grows] Interest grows: in three months { $now } people joined or said yes, in the three months before { $before }.
    [shrinks] Interest goes down: in three months { $now } people joined or said yes, in the three months before { $before }.
    [steady] Interest stays the same: in three months { $now } people joined or said yes, in the three months before { $before }.
    [none] Nobody has joined or said yes yet.
   *[early] So far { $now ->
        [one] 1 person
       *[other] { $now } people
    } joined or said yes. It is too early to see whether that grows.
}
interest-this-month = { $count ->
    [0] Nobody this month yet.
   *[other] This month { $count } so far.
}
interest-late = { $count ->
    [one] 1 person joined later, when you were at it already.
   *[other] { $count } people joined later, when you were at it already.
}
interest-late-legend = Joined later
interest-joined = New
interest-supporters = Said yes
interest-contacts = Conversations
interest-table = Interest by month
interest-month = Month
interest-column-joined = New
interest-column-late = Of whom later
interest-column-supporters = Said yes
interest-column-contacts = Conversations
interest-explained = New is who began to take part that day. Said yes is who gave support. Conversations are the contacts you wrote down.
interest-empty = No interest to see yet
interest-empty-text = Set how involved neighbours are and write down conversations. Then you see here whether it grows.
interest-empty-do = Go to the neighbours
overview-network = Contact
overview-calls = { $others ->
    [0] Today you call { $names }.
    [one] Today you call { $names } and 1 other.
   *[other] Today you call { $names } and { $others } others.
}

## Doubles

doubles-open = Find doubles
doubles-count = { $total ->
    [one] 1 pair looks like the same person.
   *[other] Pair { $at } of { $total } that look alike.
}
doubles-empty = No doubles
doubles-empty-text = Nobody seems to stand on the list twice. Look here again when you have read in a new list.
double-title = { $name } and { $other }: the same person?
double-sure = Almost certain:
double-likely = Likely:
double-maybe = Perhaps:
double-why-same_phone = the same telephone number
double-why-same_email = the same e-mail address
double-why-same_name_and_address = the same name and the same address
double-why-like_name_same_address = almost the same name at the same address
double-why-same_name_other_address = the same name at another address
double-what-stays = What stays?
double-field-name = Name
double-field-address = Address
double-field-phone = Telephone
double-field-email = E-mail
double-blank = Nothing
double-same = The same for both: { $fields }.
double-rest = Notes, tags, consents, support, contact and attachments of both are kept. What was withdrawn stays withdrawn.
double-merge = Merge
double-two = These are two people
double-key-merge = M
double-key-two = T
double-merged = { $name } stands on the list once now.
double-dismissed = { $name } and { $other } are two people.
double-steps = Through the pairs
double-has-consent = { $count ->
    [one] 1 consent
   *[other] { $count } consents
}
double-has-support = support { $count ->
    [one] once
   *[other] { $count } times
}
double-has-contact = contact { $count ->
    [one] once
   *[other] { $count } times
}
double-has-attachments = { $count ->
    [one] 1 attachment
   *[other] { $count } attachments
}
double-has-nothing = Nothing else hangs on this one
erase-mentions-in-network = { $count ->
    [one] 1 organisation or conversation with someone else still names this person. See whether that can stay.
   *[other] { $count } organisations or conversations with others still name this person. See whether that can stay.
}
