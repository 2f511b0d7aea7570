# Working on an initiative together: the team, inviting, letting in, bundles, and what was filled in differently twice.

place-team = Together

## Beginning

together-start = Work on this initiative together
together-start-text = Others work along on their own laptop. Everything goes from laptop to laptop encrypted: the municipality can not read it either.
together-name = Your name
together-name-hint = So the others see who wrote something down.
together-start-do = Begin a team

## Who takes part

together-laptops = Who takes part
together-laptop-own = this laptop
together-laptop-nameless = Someone without a name
together-keeps-list = Can invite others and let them in
together-takes-part = Takes part
together-alone = You are still alone. Invite someone.

## Taking out

together-seen = Last seen on { $moment }
together-never-seen = Nothing seen of it yet
together-role-give = May invite others, too
together-role-take = May no longer invite others
together-remove = Take out of the team
together-remove-title = Take { $name } out of the team?
together-remove-keeps = What is on that laptop already stays there and can be read there.
together-remove-not = New things do not go there any more, and what is still done there does not come to you.
together-remove-work = What they did until now stays with you.
together-remove-back = Coming back takes a new invitation, on a new laptop or in a new data folder.
together-remove-do = Yes, take out
together-remove-no = No, leave it so
together-removed = { $name } is no longer in the team.
sheet-name = Recovery sheet { $mark }
sheet-remove-title = Make { $name } void?
sheet-remove-text = Nobody can get at new things of the team with this sheet then. Tear it up, too.
sheet-remove-do = Yes, make it void
sheet-removed = That recovery sheet opens nothing any more. Tear it up.

## Recovery sheets of the team

sheets-title = If all laptops are gone
sheets-text = With a recovery sheet the team comes back, also after fire or theft. Put two sheets in different places, not beside a laptop.
sheets-count = { $count ->
    [0] There is no recovery sheet of this team yet.
    [one] There is 1 recovery sheet of this team.
   *[other] There are { $count } recovery sheets of this team.
}
sheet-make = Make a recovery sheet
sheet-title = Recovery sheet { $mark } of the team
sheet-lead = Copy these { $groups } groups by hand, or print them. You see them only once.
sheet-made = Samenspel, recovery sheet { $mark } of the team, made on { $moment }
sheet-what-for = Are all laptops gone? Open Samenspel on a new laptop, go to Working together and choose “Come back with a recovery sheet”. The server is { $address }.
sheet-keep = Put the sheet in a safe place, not beside a laptop. Whoever has the sheet can read everything of the team.
sheet-file-name = recovery-sheet-team-{ $mark }.pdf
sheet-file = Recovery sheet { $mark } of the team, Samenspel
    Made on { $moment }
    The server is { $address }
    {" "}
    { $lines }
    {" "}
    Are all laptops gone? Open Samenspel on a new laptop, go to Working together and choose "Come back with a recovery sheet".
    Whoever has this sheet can read everything of the team.

## Coming back with a recovery sheet

come-back = Come back with a recovery sheet
come-back-text = Are all laptops of your team gone? With a recovery sheet of the team and internet everything comes back.
come-back-open = I have a recovery sheet of a team
come-back-code = What stands on the recovery sheet
come-back-code-hint = All 21 groups, in their order. Spaces and capitals do not matter.
come-back-server-hint = It stands on the recovery sheet, for example samenspel.gemeente.nl
come-back-void = Make this sheet void afterwards
come-back-void-hint = Do so if someone else may have seen the sheet. Then make a new one.
come-back-do = Come back into the team

## What does the municipality know?

town-title = What does the municipality know?
town-knows = This the server sees
town-knows-laptops = How many laptops and recovery sheets take part, and since when
town-knows-times = At which moments a laptop sends or fetches something
town-knows-sizes = How large a sealed envelope or attachment is
town-knows-network = From which internet address a laptop connects
town-not = This the municipality can not read
town-not-names = Names, addresses, telephone numbers and signatures
town-not-notes = Notes, labels and who gave consent
town-not-files = Photos, scans and what they are called
town-not-title = What your initiative is called and who takes part
town-why = Your laptops seal each envelope themselves, with a key that the server never gets.

## Inviting

together-invite = Invite someone
together-invite-title = Invitation for one laptop
together-invite-text = Send this link to one person. It is good for three days. You let them in yourself afterwards, by six digits that you compare together.
together-link = Link of the invitation
together-link-copy = Copy the link
together-link-copied = The link was copied.
together-link-save = Save as a file
together-qr = The link as a code to scan
together-qr-hint = Or have this code scanned.

## Letting in

together-accept = Open a request
together-accept-text = Did you get a request back? Open that file to let someone in.
together-accept-title = { $name } wants to take part
together-accept-nameless = Someone
together-accept-ask = Have { $name } read aloud the six digits on the other laptop, by phone or beside you. Are they these?
together-digits = Six digits
together-accept-keeps-list = { $name } may invite others, too
together-accept-do = Yes, let in
together-accept-no = No, they are not
together-accepted = { $name } takes part. Now make a bundle and give it along.
together-not-accepted = Nobody was let in. Give a new invitation, straight to the right person.

## Taking part

together-join = Take part with an invitation
together-join-text = Did someone give you a link? Then that initiative comes to this laptop, too.
together-join-link = The link that you got
together-join-open = I have a link
together-join-name = Your name, for who invited you
together-join-do = Ask to take part
together-join-next = You are nearly there
together-join-save-text = Save the request and give the file to who invited you, for instance on a USB stick or in an e-mail.
together-join-save = Save the request
together-join-read-text = Read these six digits aloud to who invited you:
together-join-bundle-text = You get a bundle back. Take it in below.
together-saved = Saved: { $path }

## The server

server-title = The server of the municipality
server-text = With a server everything goes from laptop to laptop by itself as soon as there is internet. The server only hands on closed envelopes: the municipality can read nothing. You get the address from the municipality.
server-address = Address of the server
server-address-hint = For example samenspel.gemeente.nl
server-code = Code for a new initiative
server-connect = Connect to the server
server-at = You work together over { $address }.
server-never = This laptop and the server were not in step yet.
server-unsent = There is work on this laptop that the server does not have yet. It goes by itself as soon as there is internet.
server-attachments-send = { $count ->
    [one] 1 attachment has yet to go to the server.
   *[other] { $count } attachments have yet to go to the server.
}
server-attachments-come = { $count ->
    [one] 1 attachment of someone else has yet to come.
   *[other] { $count } attachments of others have yet to come.
}
server-attachments-full = The server has no more room for attachments. They are safe on this laptop, and everything else goes on. Samenspel will try again later. Ask the municipality for more room, or remove attachments.
server-meet = Bring in step now
server-met = In step with the server. Sent: { $sent }, received: { $received }.
server-met-partly = Not quite in step yet: something new came all the time. Sent: { $sent }, received: { $received }.
server-waiting = Who is waiting to take part
server-asks = { $name } wants to take part.
server-look = Compare digits with { $name }
server-let-in = { $name } takes part. The initiative comes to that laptop by itself.
server-join-asked = Your request was sent
server-join-waits = As soon as you are let in, the initiative comes to this laptop by itself.

## Exchanging

together-exchange = Exchange by a file
together-exchange-text = A bundle holds everything that you all did, sealed. Pass it on by a USB stick or in an e-mail. The order does not matter.
together-exchange-first = Did you get a bundle from someone who let you in? Take it in here.
bundle-make = Make a bundle
bundle-making = The bundle is being made
bundle-made = The bundle is ready: { $path }
bundle-left-out = { $count ->
    [one] 1 attachment does not fit in the bundle. The other sees its name; the attachment itself comes over the server, or in a bundle once there are fewer attachments.
   *[other] { $count } attachments do not fit in the bundle. The other sees their names; the attachments themselves come over the server, or in a bundle once there are fewer attachments.
}
bundle-attachments = { $count ->
    [one] 1 attachment has come.
   *[other] { $count } attachments have come.
}
bundle-take = Take in a bundle
bundle-taking = The bundle is being taken in
bundle-taken = { $changes ->
    [0] There was nothing new in this bundle
    [one] 1 change taken over
   *[other] { $changes } changes taken over
}{ $conflicts ->
    [0] .
    [one] , 1 thing filled in twice.
   *[other] , { $conflicts } things filled in twice.
}
bundle-taken-new = Done. The initiative is on this laptop now, too.
bundle-erased = { $count ->
    [one] 1 thing was erased for good, as someone of the team asked.
   *[other] { $count } things were erased for good, as someone of the team asked.
}
bundle-later = { $count ->
    [one] 1 change waits until Samenspel is renewed.
   *[other] { $count } changes wait until Samenspel is renewed.
}
bundle-refused = { $count ->
    [one] 1 part of the bundle did not belong to this team, and was not taken over.
   *[other] { $count } parts of the bundle did not belong to this team, and were not taken over.
}
bundle-server-keeps-back = The server gives this laptop less than it gave the other one. What was in the bundle is here now. Tell the municipality.

## Filled in differently twice

undecided-count = { $count ->
    [one] 1 thing filled in twice
   *[other] { $count } things filled in twice
}
undecided-title = Filled in differently twice
undecided-lead = Two people filled in the same thing without knowing of each other. Nothing is lost. Choose what is to stay.
undecided-none = Nothing is filled in twice
undecided-none-text = What you all wrote down fits together.
undecided-choose = Choose what is right
undecided-here = { $count ->
    [one] 1 thing here was filled in differently twice
   *[other] { $count } things here were filled in differently twice
}
undecided-mark = filled in differently twice
undecided-something = Someone who was just removed
undecided-field = { $field ->
    [given] First name
    [prefix] Prefix
    [family] Family name
    [address] Address
    [street] Street
    [house_number] House number
    [addition] Addition
    [postcode] Postcode
    [city] Town
    [no_post] Post in the letter box
    [phone] Phone
    [email] E-mail
    [note] Note
    [role] Role in the core team
    [title] Name
    [why] Why
    [how] How
    [what] What
    [theme] Theme
    [area] Area
    [starts_on] Start
    [ends_on] End
    [phase] Phase
    [standing] Standing
    [position] For or against
    [channel] How it came
    [given_on] Day
    [withdrawn_on] Taken back on
    [remark] Remark
    [outcome] What was noted at the door
    [answer] Answer to a question
    [started_on] First day
    [ended_at] Ended on
    [helper_id] Who walks this street
    [side] Side of the street
    [first_number] First house number
    [last_number] Last house number
    [kind] Kind
    [text] Question
    [options] Answers to choose from
    [support_unit] Who counts
    [support_needed] Number that has to be for it
    [support_percent] Percentage that has to be for it
    [double_of] Which of the two counts
    [removed] Keep or remove
   *[other] Detail
}
undecided-standing = It says now
undecided-other = Also filled in
undecided-empty = Empty
undecided-no-post = No post
undecided-post = Post is fine
undecided-removed = Remove
undecided-stays = Keep
undecided-by = { $who }, { $moment }
undecided-own = On this laptop
undecided-someone = On another laptop
undecided-keep = Keep this one
undecided-kept = { $field } of { $name } is now: { $value }
undecided-kept-on = { $name } stays.
undecided-kept-off = { $name } is in the trash.
undecided-undone = Taken back. You can choose again.
