# Resources, bookings and schemes: what went wrong and what was done.

error-number = Type a whole number from { $min } to { $max }.
error-money = This is not an amount. Type for example 12 or 12,50.
error-date-time = This is not a time. Type a day and a time, for example 2026-11-28T14:00.
error-time = This is no time of the day. Type 19:30, for example.
error-missing-hour = That hour does not exist that night: the clock goes forward then. Choose another time.
error-not-free = Not free: taken from { $from } to { $to }{ $has_purpose ->
    [yes] { " " }({ $purpose }).
   *[no] .
}{ $has_next ->
    [yes] { " " }Free: { $next_from } to { $next_to }.
   *[no] { " " }No free time of this length was found in the next two years.
}
error-notice = This is to be asked { $days } days before. It is possible from { $first_day }. Talk to who decides about it, and then say that it is allowed.
error-out-of-use = This is not lent now. Make it available again first.
error-booking-state = That is no longer possible, or not yet: { $state ->
    [provisional] it was not fetched yet.
    [confirmed] it is confirmed already.
    [picked_up] it was fetched. Bring it back first.
    [returned] it is back already.
   *[other] it was cancelled.
}
error-too-many = There are not so many. There are { $quantity }.
error-a-set = A set can not be part of a set. Put the single things in it.
error-has-bookings = Something of this is still lent or booked. Bring it back or cancel it first.

act-add-resource = new resource
act-edit-resource = change of a resource
act-trash-resource = resource thrown away
act-set-parts = what is in a set
act-book = booking
act-edit-booking = change of a booking
act-confirm-booking = booking confirmed
act-cancel-booking = booking cancelled
act-pick-up = fetched
act-bring-back = brought back
act-add-scheme = new scheme
act-edit-scheme = change of a scheme
act-trash-scheme = scheme thrown away
act-add-known-schemes = known schemes added

erase-mentions-in-bookings = { $count ->
    [one] 1 resource or booking still names this person. See whether that can stay.
   *[other] { $count } resources or bookings still name this person. See whether that can stay.
}
