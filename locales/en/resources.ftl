# Resources: what can be borrowed, who has it when, and which schemes there are.

place-resources = Resources
resources-part-free = What is free?
resources-part-all = All resources
resources-part-calendar = Calendar
resources-part-schemes = Schemes and budgets
calendar-open = Calendar of resources
schemes-open = Schemes and budgets

## What is free?

free-question = What is free on { $period }?
free-hint = Type a day as 28-11, Saturday or tomorrow. The answer follows.
free-count = { $free ->
    [0] Nothing is free
    [one] 1 resource is free
   *[other] { $free } resources are free
}{ $taken ->
    [0] .
    [one] , 1 is taken.
   *[other] , { $taken } are taken.
}
free-free = Free
free-taken = Taken
free-of = { $free } of { $quantity } free
free-too-soon = This is shorter notice than they ask for. Better call.
free-too-few = { $quantity ->
    [0] Not one is free.
    [one] There is only 1.
   *[other] There are only { $quantity }.
}
free-clash = Taken on { $period }: { $purpose }{ $borrower ->
    [none] .
   *[other] , { $borrower }.
}
free-next = Free again first: { $period }
free-take-next = Take that time

## Booking

booking-new = Book something
booking-do = Book
booking-change = { $name }: change
booking-change-do = Change
booking-what = What
booking-option = { $name } ({ $quantity } pieces)
booking-quantity = How many
booking-quantity-wrong = Type a whole number from 1.
booking-when = When
booking-day = Day
booking-day-hint = 28-11 or Saturday
booking-day-wrong = This is not a day. Type for example 28-11, 28-11-2026 or Saturday.
booking-from = From
booking-until = Until
booking-until-day = Up to and including
booking-until-day-hint = Only when it takes longer
booking-time-wrong = This is not a time. Type for example 14:00.
booking-who = What for and who
booking-purpose = What for
booking-purpose-hint = For example a street dinner
booking-borrower = For whom
booking-borrower-hint = Who fetches it or has the key
booking-no-purpose = booked
booking-made = { $name } is booked: { $period }.
booking-changed = { $name } is changed: { $period }.
booking-field = { $field ->
    [resource] What
    [starts_at] From
    [ends_at] Until
    [quantity] How many
    [purpose] What for
    [borrower] For whom
    [condition_out] How it went out
    [condition_in] How it came back
    [picked_up_at] Picked up on
    [returned_at] Back on
    [kind] Kind
   *[state] State
}
booking-state = State
booking-state-provisional = provisional
booking-state-confirmed = confirmed
booking-state-picked_up = picked up
booking-state-returned = back
booking-state-cancelled = cancelled
booking-confirm = Confirm
booking-confirmed = { $name } is confirmed.
booking-edit = Change
booking-cancel = Cancel the booking
booking-cancelled = The booking of { $name } is cancelled.
booking-pick-up = Picked up
booking-picked-up = { $name } is picked up.
booking-bring-back = Brought back
booking-brought-back = { $name } is back.
booking-overdue = This was to be back on { $day }. While it is away, nobody else can have it.
booking-clashes = This is booked twice for the same time. Move one or cancel one.
booking-mark-clash = Clashes with another
booking-mark-overdue = Late
condition-out = How it went out
condition-out-hint = For example: whole, with key, a soft tyre. May stay empty.
condition-out-do = It was picked up
condition-in = How it came back
condition-in-hint = For example: clean and whole, or what is broken. May stay empty.
condition-in-do = It is back

## Not free, short notice

not-free = { $free ->
    [0] { $name } is not free then
    [one] Of { $name } only 1 is free then
   *[other] Of { $name } only { $free } are free then
}
not-free-clash = There is something on { $period } already: { $purpose }{ $borrower ->
    [none] .
   *[other] , { $borrower }.
} Nothing was changed.
not-free-next = This is the nearest time that does work:
not-free-never = Samenspel finds no other time nearby. Choose another day yourself.
not-free-take = Book { $period }
notice = This is short notice for { $name }
notice-explained = { $days ->
    [one] They ask for 1 day’s notice.
   *[other] They ask for { $days } days’ notice.
} Normally it can be had from { $day }. Otherwise call first.
notice-anyway = Book anyway

## Late, clashes

overdue = { $count ->
    [one] One thing is not back yet
   *[other] { $count } things are not back yet
}
overdue-since = was to be back on { $day } at { $time }{ $borrower ->
    [none] .
   *[other] . With: { $borrower }.
}
overdue-do = It is back
clash = { $name } is booked twice
clash-count = { $count ->
    [one] 1 booking clashes with another
   *[other] { $count } bookings clash with each other
}
clash-explained = That can happen when two laptops write something down without internet. Both stay until you choose: move one, or cancel one.
clash-move = Move
clash-cancel = Cancel

## All resources

resources-search = Search the resources
resources-found = { $total ->
    [0] Nothing found
    [one] 1 resource
   *[other] { $total } resources
}
resources-show-all = Show all
resources-empty = No resources yet
resources-empty-text = Write down what you share or may borrow: a hall, a cargo bike, fences, an hour of a civil servant. Then you see what is free when.
resource-new = New resource
resource-first = Write down the first resource
resource-new-explained = Rules, price, photo and contact come after this.
resource-make = Write it down
resource-made = { $name } is on the list.
resource-kind = Kind
resource-kind-any = All kinds
resource-kind-room = Room
resource-kind-tool = Tools and things
resource-kind-land = Land
resource-kind-fencing = Fencing
resource-kind-printer = Printing
resource-kind-vehicle = Transport
resource-kind-expertise = Time of an expert
resource-kind-other = Something else
resource-pieces = { $quantity } pieces
resource-overdue = Not back yet
resource-standing-available = available
resource-standing-out_of_use = out of use
resource-standing-hidden = hidden
resource-standing-out_of_use-explained = This is out of use. Nobody can book it.
resource-standing-hidden-explained = This is hidden: it stands in this list only. Nobody can book it.
resource-standing-changed = { $name } is now { $standing }.
resource-out-of-use = Out of use
resource-hide = Hide
resource-in-use = Back in use
resource-removal = Away or out of use
resource-trashed = { $name } is in the trash.
resource-bookings = What is coming
resource-bookings-none = Nothing is booked yet.
resource-photo = Photo and papers
resource-group-what = What and where
resource-group-contact = Who looks after it
resource-group-rules = Rules
resource-group-cost = Cost
resource-field-name = Name
resource-field-name-hint = As you call it, for example Linden Hall
resource-field-place = Where it is
resource-field-quantity = Number
resource-field-capacity = Room for how many people
resource-field-contactName = Contact person
resource-field-contactPhone = Phone
resource-field-contactEmail = Email
resource-field-conditions = Rules
resource-field-noticeDays = How many days’ notice
resource-field-bufferMinutes = Minutes in between
resource-field-bufferMinutes-hint = Room before and after each booking, to clear up
resource-field-price = Price in euros
resource-field-priceUnit = Per
resource-field-deposit = Deposit in euros
price-unit-free = free of charge
price-unit-time = time
price-unit-hour = hour
price-unit-half_day = half day
price-unit-day = day

## Sets

parts = Set
parts-none = Does more belong to it? Make it a set. Who books the set books all its parts.
parts-explained = Who books the set books all its parts. When a part is away, so is the set.
parts-one = { $quantity } × { $name }
parts-of = Part of
parts-which = Which part
parts-add = Add a part
parts-add-do = Add
parts-remove = Take away
parts-removed = { $part } is no longer part of { $name }.

## Calendar

calendar-view = View
calendar-view-week = Week
calendar-view-month = Month
calendar-view-list = List
calendar-of = Of which resource
calendar-of-all = All resources
calendar-week = Week { $week }, { $month }
calendar-before = Previous
calendar-today = Today
calendar-after = Next
calendar-print = Print
calendar-thing = Resource
calendar-is-today = today
calendar-nothing = nothing
calendar-all-day = all day
calendar-from = from { $time }
calendar-until = until { $time }
calendar-more = { $count } more
calendar-empty = Nothing is booked in this time.
calendar-day-empty = Nothing is booked on this day.
calendar-book = Book on this day
calendar-keys = Walk through the calendar with the arrows, Enter opens a day, Page Up and Page Down turn the page.

## Schemes and budgets

schemes-lead = Money and help that a municipality gives to residents, with what it asks for it. Look at the page of the municipality whether it still holds.
schemes-empty = No schemes yet
schemes-empty-text = Fetch the schemes that Samenspel knows, or write down those of your own municipality.
schemes-known = Fetch the known schemes
schemes-known-added = { $count ->
    [0] All known schemes are here already.
    [one] 1 scheme was added.
   *[other] { $count } schemes were added.
}
scheme-new = New scheme
scheme-new-explained = Copy what stands on the page of the municipality. What you do not know stays empty.
scheme-make = Write it down
scheme-made = { $name } is on the list.
scheme-edit = Change the scheme
scheme-done = Done
scheme-trashed = { $name } is in the trash.
scheme-little-known = Little known of it yet
scheme-rules = What the scheme says
scheme-rules-of = What { $town } says
scheme-unknown = Not known: { $list }. Ask the municipality.
scheme-source = Source: { $source }
scheme-source-seen = Source: { $source }, seen on { $day }
scheme-lapse = { $unit ->
    [working_days] { $count ->
        [one] 1 working day
       *[other] { $count } working days
    }
    [months] { $count ->
        [one] 1 month
       *[other] { $count } months
    }
   *[weeks] { $count ->
        [one] 1 week
       *[other] { $count } weeks
    }
}
scheme-lead = apply at least { $lapse } before
scheme-at-least = at least { $lapse }
scheme-within = within { $lapse }
scheme-own-share = { $percent }% brought in by yourselves
scheme-amount-between = { $least } to { $most }
scheme-amount-up-to = up to { $most }
scheme-amount-from = from { $least }
scheme-support = { $unit ->
    [person] { $count ->
        [one] 1 person who supports it
       *[other] { $count } people who support it
    }
   *[household] { $count ->
        [one] 1 household that supports it
       *[other] { $count } households that support it
    }
}
scheme-group-what = Which scheme
scheme-group-money = Money
scheme-group-time = Time
scheme-group-who = Who and where
scheme-group-after = What they ask
scheme-field-name = Name
scheme-field-town = Municipality
scheme-field-source = Page
scheme-field-source-hint = The address of the web page
scheme-field-seenOn = Seen on
scheme-field-minCents = Lowest amount
scheme-field-maxCents = Highest amount
scheme-field-ownShare = Own share
scheme-field-ownShare-hint = In percent, own work counted
scheme-field-excluded = What they do not pay
scheme-field-leadTime = Apply in advance
scheme-field-leadUnit = Counted in
scheme-field-replyTime = Answer
scheme-field-replyUnit = Answer counted in
scheme-field-whoMayStart = Who may apply
scheme-field-area = For which area
scheme-field-supportNeeded = Support
scheme-field-supportNeeded-hint = How many signatures or addresses
scheme-field-supportUnit = Support counted in
scheme-field-decides = Who decides
scheme-field-asks = What you send along
scheme-field-asks-hint = One thing per line
scheme-field-afterwards = What has to be done afterwards
scheme-unit-working_days = working days
scheme-unit-weeks = weeks
scheme-unit-months = months
scheme-unit-household = households
scheme-unit-person = people
guide = Does this suit us?
guide-day = Day of the activity
guide-amount = Amount
guide-amount-hint = In euros
guide-amount-wrong = This is not an amount. Type for example 1250 or 12,50.
guide-latest = Apply on or before { $day }.
guide-too-late = The last day to apply was { $day }.
guide-own-day = Counted back from the first day of your initiative.
guide-no-day = Fill in the day, and Samenspel counts back when you have to apply at the latest.
guide-no-lead = How much notice they ask is not known. Ask the municipality.
guide-own-share = To bring in yourselves: { $amount } ({ $percent }%, own work counts).
guide-missing = This is missing
guide-unknown = Check this yourself
guide-met = This is in order
guide-item-who_may_start = Who may apply: { $value }
guide-item-area = Area: { $value }
guide-item-amount = { $value ->
    [none] Amount: no limit known
   *[other] Amount: { $value }
}
guide-item-support = Support: { $value }
guide-item-lead_time = In time: { $value } before
guide-item-asks = To send along: { $value }
guide-item-afterwards = Afterwards: { $value }
