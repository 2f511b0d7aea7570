# Middelen, reserveringen en regelingen: wat er misging en wat er gedaan is.

error-number = Typ een heel getal van { $min } tot en met { $max }.
error-money = Dit is geen bedrag. Typ bijvoorbeeld 12 of 12,50.
error-date-time = Dit is geen tijd. Typ een dag en een tijd, bijvoorbeeld 2026-11-28T14:00.
error-time = Dit is geen tijd. Typ bijvoorbeeld 19:30.
error-missing-hour = Dit uur bestaat die nacht niet: de klok gaat dan een uur vooruit. Kies een andere tijd.
error-not-free = Niet vrij: van { $from } tot { $to } al bezet{ $has_purpose ->
    [yes] { " " }({ $purpose }).
   *[no] .
}{ $has_next ->
    [yes] { " " }Wel vrij: { $next_from } tot { $next_to }.
   *[no] { " " }Er is in de komende twee jaar geen vrije tijd van deze lengte te vinden.
}
error-notice = Dit moet { $days } dagen van tevoren gevraagd worden. Het kan vanaf { $first_day }. Overleg met wie erover gaat, en zeg dan dat het toch mag.
error-out-of-use = Dit wordt nu niet uitgeleend. Zet het eerst weer op beschikbaar.
error-booking-state = Dat kan nu niet meer, of nog niet: { $state ->
    [provisional] het is nog niet opgehaald.
    [confirmed] het is al bevestigd.
    [picked_up] het is opgehaald. Breng het eerst terug.
    [returned] het is al terug.
   *[other] het is afgezegd.
}
error-too-many = Zoveel zijn er niet. Er zijn er { $quantity }.
error-a-set = Een set kan geen deel zijn van een set. Zet de losse dingen erin.
error-has-bookings = Hiervan is nog iets uitgeleend of gereserveerd. Breng het terug of zeg het eerst af.

act-add-resource = nieuw middel
act-edit-resource = wijziging van een middel
act-trash-resource = middel weggegooid
act-set-parts = wat er in een set zit
act-book = reservering
act-edit-booking = wijziging van een reservering
act-confirm-booking = reservering bevestigd
act-cancel-booking = reservering afgezegd
act-pick-up = opgehaald
act-bring-back = teruggebracht
act-add-scheme = nieuwe regeling
act-edit-scheme = wijziging van een regeling
act-trash-scheme = regeling weggegooid
act-add-known-schemes = bekende regelingen erbij

erase-mentions-in-bookings = { $count ->
    [one] 1 middel of reservering noemt deze persoon nog. Bekijk of dat zo kan blijven.
   *[other] { $count } middelen of reserveringen noemen deze persoon nog. Bekijk of dat zo kan blijven.
}
