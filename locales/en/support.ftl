# Support: the counter, paper lists written over, and who said what.

## What a door said

stand-for = For
stand-against = Against
stand-neutral = Neutral
stand-clash = Do not agree
stand-open = Not heard yet
stand-no-post = Wants no post
stand-street = { $street }: { $supporters } of { $doors } doors for
stand-counted = { $supporters } of { $doors } doors for
stand-door = { $street } { $number }: { $stand }
stand-table = The support by street

## The counter

counter = How much support is there?
count-for = { $unit ->
    [person] { $supporters ->
        [one] person is for it
       *[other] people are for it
    }, at { $doors } doors that count.
   *[household] of the { $doors } doors { $supporters ->
        [one] is
       *[other] are
    } for it.
}
count-for-no-circle = { $supporters ->
    [one] time for it.
   *[other] times for it.
}
count-no-circle = There are no streets yet that count.
count-no-circle-do = Write down the streets
count-no-rules = You have not written down yet how many it takes.
count-no-rules-do = Write down what the municipality asks
count-enough = That is enough. The municipality asks for { $needed }.
count-missing = The municipality asks for { $needed }. There are { $missing } to go.
count-against = Against
count-neutral = Neutral
count-silent = Not heard yet
count-clashes = { $unit ->
    [person] { $count ->
        [one] 1 person said two things on one day
       *[other] { $count } people said two things on one day
    }
   *[household] { $count ->
        [one] At 1 door one says something else than the other
       *[other] At { $count } doors one says something else than the other
    }
}
count-clashes-text = Until you choose which one holds, it does not count.
count-clashes-do = Look and choose
count-apart = Not in these numbers:
count-doubles = { $count ->
    [one] 1 said once more
   *[other] { $count } said once more
}
count-withdrawn = { $count ->
    [one] 1 taken back
   *[other] { $count } taken back
}
count-outside = { $count ->
    [one] 1 from another address
   *[other] { $count } from other addresses
}
support-streets = The support in the street

## Who said what

support-empty = No support written down yet
support-empty-text = Do you have a list of signatures? Write it over here. What people say at the door comes here by itself.
support-list = Who said what
support-search = Search by name or address
support-filter = Show
support-filter-all = Everything
support-filter-for = Who is for it
support-filter-against = Who is against it
support-filter-neutral = Who is neutral
support-filter-doubles = Double, or not agreeing
support-filter-withdrawn = Taken back
support-filter-outside = From other addresses
support-found = { $total ->
    [0] Nothing found
   *[other] { $total } found
}
support-more = { $left ->
    [one] Show 1 more
   *[other] Show more ({ $left } left)
}
support-nameless = Without a name
support-given = { $channel ->
    [door] At the door
    [spoken] Spoken
    [letter] By letter
    [online] Through the internet
   *[paper] On paper
}, { $date }
support-no-day = day not known
support-change = Change
support-more-of = Change: { $name }
support-withdraw = Takes it back
support-withdraw-note = Stays in the list, no longer counts
support-withdraw-ask = Is this taken back?
support-withdraw-text = It stays in the list but no longer counts.
support-withdraw-day = Taken back on
support-withdraw-do = Yes, it no longer counts
support-withdrawn = { $name } took it back.
support-trash = Throw away
support-trash-note = For what was written down by mistake
support-trashed = Thrown away: { $name }.
support-keep = This one holds
support-keep-of = This one holds: what { $name } said
support-kept = What { $name } said now counts for this door.
mark-withdrawn = Taken back on { $date }
mark-clash = Do not agree
mark-double = Double, does not count again
mark-outside = Other address, does not count
mark-counts = Counts

## A paper list, written over

support-paper-open = Write a list over
paper = Write a list over
paper-back = Back to Support
paper-text = Type line by line what stands on the paper. The street stays for the next line.
paper-name = Name
paper-number = Number
paper-position = For or against?
paper-day = Day on the list
paper-channel = How did it come?
channel-of-paper = On paper
channel-of-letter = By letter
channel-of-spoken = Spoken
channel-of-online = Through the internet
paper-do = Save this line
paper-enter = or press Enter
paper-kept = Saved: { $name }, { $address }, { $stand }.
paper-taken-back = Taken back: { $name }.
paper-lines = { $lines ->
    [one] 1 line written over
   *[other] { $lines } lines written over
}
paper-take-back = Take back
paper-take-back-of = Take back: { $name }
double = There is something from this address already
double-who = { $name }: { $stand }, on { $date }.
double-text = If you write it down all the same, the address still counts only once.
double-keep = Write it down all the same
double-skip = Skip this line
