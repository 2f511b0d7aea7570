# What is put on paper: the slip for the door, walk lists, signatures, files.

paper-day-in-words = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
paper-made = Made on { $day }
paper-continued = { $title } (continued)

## The slip for the door

paper-slip = What we write down about you
paper-slip-who = We are neighbours, working together on: { $initiative }.
paper-slip-where = It is about { $area }.
paper-slip-uses = What and what for
paper-slip-basis = On what basis
paper-slip-term = How long we keep it
paper-slip-use = We note: { $data }.
paper-slip-keep = Basis: { $basis }. Kept: { $term }.
paper-slip-source = We know your house number from the street. The rest you tell us yourself, or someone who knows you.
paper-slip-who-sees = Only our core team sees this. It is encrypted on our laptops. The town gets numbers, no names.
paper-slip-rights = Your rights
paper-slip-rights-text = You need not say anything. You may see what we keep of you. You may have it corrected or erased, and you may object. Did you give consent? You withdraw it whenever you want.
paper-slip-reach = Whom to reach
paper-slip-reach-write = Name and phone number:
paper-slip-authority = If we can not solve it together, complain to the Dutch data protection authority: autoriteitpersoonsgegevens.nl.

## The walk list

paper-walk = Walk list: { $round }
paper-walk-helper = Walks here: { $names }
paper-walk-doors = { $doors ->
    [one] 1 door
   *[other] { $doors } doors
}
paper-walk-odd = Odd side, going
paper-walk-even = Even side, coming back
paper-walk-number = No.
paper-walk-people = Who
paper-walk-earlier = Earlier
paper-walk-for = For
paper-walk-against = Against
paper-walk-neutral = Neutral
paper-walk-come-back = Come back
paper-walk-no-post = No post
paper-walk-remark = Remark
paper-walk-skip = Wants no post: do not ring
paper-walk-questions = Our questions
paper-walk-yes-no = yes or no
paper-walk-open = own words
paper-walk-foot = Do not write down who was not home, and nothing about health, religion, politics or origin. Enter the answers in Samenspel and shred this sheet afterwards.

## The list for signatures

paper-signatures = For or against: { $initiative }
paper-signatures-address = Address
paper-signatures-name = Name
paper-signatures-for = For
paper-signatures-against = Against
paper-signatures-signature = Signature
paper-signatures-unit = { $unit ->
    [person] Every resident takes a line of their own.
   *[household] One line counts for each address.
}
paper-signatures-info = We use what you fill in only to show how much support this plan has. The town gets numbers, no names. Basis: { $basis }. Kept: { $term }. You may withdraw your signature at any time. Who signs after you sees your line; if you do not want that, say so.

## The file of one person

paper-person = What we keep of { $name }
paper-person-lead = This is all that { $initiative } keeps of you, with what for and how long. Is something wrong, or do you want it erased? Tell someone of the core team.
paper-person-named = Where else your name is mentioned
paper-person-in-notes = In a note
paper-person-in-minutes = In the minutes: { $title }
paper-person-at-doors = At a door
paper-person-in-bookings = At a booking
paper-person-files = Photos and papers lie beside this file.
paper-person-yes = yes
paper-person-no = no
paper-decision-given = yes
paper-decision-withdrawn = withdrawn

## The sheet of the initiative

paper-initiative-now = Where it stands
paper-initiative-when = When
paper-initiative-from = From { $start }
paper-initiative-until = Until { $end }
paper-initiative-support = Support
paper-initiative-count = { $unit ->
    [person] { $supporters ->
        [one] 1 person is
       *[other] { $supporters } people are
    } for it, at { $doors } doors.
   *[household] { $supporters } of the { $doors } doors { $supporters ->
        [one] is
       *[other] are
    } for it.
} { $against ->
    [0] Nobody is against it.
    [one] 1 is against it.
   *[other] { $against } are against it.
}
paper-initiative-empty = Not written down yet.

## Register and risks

paper-register-of = Record of processing of { $initiative }
paper-register-controller = Controller
paper-register-security = Security
paper-register-recipients = Who sees it
paper-dpia = Risks to privacy: { $initiative }
paper-dpia-lead = This sheet helps you think it through together (GDPR article 35). What the program knows stands there already. Fill in the lines and keep the sheet.
paper-dpia-what = What do we do?
paper-dpia-activity = Activity
paper-dpia-doors = { $doors ->
    [0] The circle has no doors yet.
    [one] It is about 1 door.
   *[other] It is about { $doors } doors.
}
paper-dpia-people = { $people ->
    [0] Nobody is in the neighbour book yet.
    [one] 1 person is in the neighbour book.
   *[other] { $people } people are in the neighbour book.
}
paper-dpia-needed = Is it needed?
paper-dpia-needed-ask = Why does it not work with less data?
paper-dpia-special = We note nothing about health, religion, politics or origin, and no citizen service number.
paper-dpia-heard = What do neighbours think of our keeping this?
paper-dpia-risks = What can go wrong?
paper-dpia-risk = Risk
paper-dpia-measure = What is done about it already
paper-dpia-chance = Chance and effect (small, medium, large)
paper-dpia-lost = A laptop is lost or stolen
paper-dpia-lost-measure = Everything on the disk is encrypted. Someone of the core team takes the laptop out of the team.
paper-dpia-paper = A walk list or list of signatures is left behind
paper-dpia-paper-measure = Names are on it only when someone chooses so. Who was not home is never on it. Shred the sheet after entering it.
paper-dpia-seen = Someone sees who is for or against
paper-dpia-seen-measure = Only the core team sees names. The town gets numbers.
paper-dpia-long = Data stays too long
paper-dpia-long-measure = Samenspel shows what has to go. Erasing works in backups too.
paper-dpia-remark = A remark says what does not belong there
paper-dpia-remark-measure = Each field says what may not be in it. Everyone may see what is kept of them.
paper-dpia-own = What else can go wrong here, and what do we do about it?
paper-dpia-decision = Decision
paper-dpia-decision-ask = May we go on like this? When do we look again?
paper-dpia-signed = Name, date and signature
paper-roles = Who is responsible for what?
paper-roles-team = The core team decides what is kept of neighbours, and why. It is the controller.
paper-roles-town = Do you use the server of the town? Then the town is a processor: it stores and passes on what is encrypted, and can not read it. Then agree on this together (GDPR article 28).
paper-roles-alone = Without a server there is no processor.
paper-roles-points = Agreements with the town
paper-roles-point-purpose = The town stores and delivers the encrypted data, and does nothing else with it.
paper-roles-point-secret = Whoever works on the server for the town keeps secret what they come across.
paper-roles-point-safe = The town keeps the server safe and up to date.
paper-roles-point-others = The town brings in nobody else without your knowing beforehand.
paper-roles-point-leak = If something goes wrong, the core team hears of it within 24 hours.
paper-roles-point-end = If the initiative ends, the town erases what is there.
paper-roles-point-check = The core team may ask how the town keeps to this.
paper-roles-town-signs = For the town: name, date and signature
paper-roles-team-signs = For the core team: name, date and signature

## Names of files

paper-file-slip = slip for the door
paper-file-walk-list = walk list
paper-file-signatures = signatures
paper-file-initiative = our plan
paper-file-register = record of processing
paper-file-dpia = risks to privacy
