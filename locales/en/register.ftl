# Privacy: what is kept of people, why and for how long.

privacy = Privacy
privacy-lead = You keep no more of people than is needed, and no longer than is needed.
register-show = Show the record of processing
register = Record of processing
register-lead = What your initiative keeps of people: what for, on what ground and for how long. It comes from the program itself, so it never falls behind. Article 30 of the GDPR asks for it.
register-recipients = Who sees it: only the laptops of your core team. By itself the municipality sees nothing of it.
register-safety = How it is protected: encrypted on every laptop, in every backup and on the way.
register-who = Whose
register-purpose = What for
register-basis = Ground
register-term = How long
register-data = What

# Activities
processing-team = Core team
processing-team-who = Members of the core team
processing-team-purpose = Know who does what, and reach each other
processing-neighbour-book = Who lives where
processing-neighbour-book-who = Neighbours
processing-neighbour-book-purpose = Let everyone it concerns hear of the initiative
processing-neighbour-contact = Telephone and e-mail of neighbours
processing-neighbour-contact-who = Neighbours who want to be reached
processing-neighbour-contact-purpose = Reach neighbours who agreed to it
processing-neighbour-notes = Notes and tags
processing-neighbour-notes-who = Neighbours
processing-neighbour-notes-purpose = Remember who wants to help with what, or what someone needs to take part
processing-consent-record = Consent
processing-consent-record-who = Neighbours who were asked to consent
processing-consent-record-purpose = Be able to show what someone agreed to or withdrew
processing-attachments = Photos and papers
processing-attachments-who = People who are in them
processing-attachments-purpose = Keep what belongs to someone or to the initiative
processing-minutes = Minutes
processing-minutes-who = People who were at a meeting or were named there
processing-minutes-purpose = Know what was said and decided
processing-support = Support
processing-support-who = Neighbours who said whether they are for or against
processing-support-purpose = Show how much support the plan has. The town gets counts, no names
processing-door-rounds = Door to door
processing-door-rounds-who = Residents at whose door someone called, and who walked there
processing-door-rounds-purpose = Know where someone has been and what was said. That nobody was home is erased when the round ends
processing-lending = Lending and booking
processing-lending-who = Whoever lends something and whoever borrows it
processing-lending-purpose = Know who has something, when it comes back and whom to call about it

# Grounds
basis-consent = Consent (GDPR article 6(1)(a))
basis-legal-obligation = Legal obligation (GDPR article 6(1)(c))
basis-legitimate-interest = Legitimate interest (GDPR article 6(1)(f))

# Terms
term-months-after-end = { $months } months after the end of the initiative
term-months-without-sign = { $months } months after something was last noted of someone, and no longer than { $after_end } months after the end of the initiative

# What a column holds
holds-team-member-given-name = name
holds-team-member-name-prefix = { holds-team-member-given-name }
holds-team-member-family-name = { holds-team-member-given-name }
holds-team-member-role = role
holds-team-member-phone = telephone number
holds-team-member-email = e-mail address
holds-team-member-note = note
holds-household-street = address
holds-household-house-number = { holds-household-street }
holds-household-addition = { holds-household-street }
holds-household-postcode = { holds-household-street }
holds-household-city = { holds-household-street }
holds-household-no-post = whether post may come
holds-neighbour-given-name = name
holds-neighbour-name-prefix = { holds-neighbour-given-name }
holds-neighbour-family-name = { holds-neighbour-given-name }
holds-neighbour-household-id = with whom someone lives
holds-neighbour-phone = telephone number
holds-neighbour-email = e-mail address
holds-neighbour-note = note
holds-neighbour-tag-neighbour-id = whose tag it is
holds-neighbour-tag-tag = tag
holds-consent-event-neighbour-id = who said it
holds-consent-event-channel = by what way
holds-consent-event-purpose = what for
holds-consent-event-decision = yes or no
holds-consent-event-wording = how it was asked
holds-consent-event-source = on paper, said or on a form
holds-consent-event-happened-at = when
holds-attachment-owner-id = whom or what it belongs to
holds-attachment-file-name = name of the file
holds-attachment-hash = the photo or paper itself
holds-attachment-cid = { holds-attachment-hash }
holds-minutes-title = title
holds-minutes-text = text
holds-support-household-id = address
holds-support-neighbour-id = who said it
holds-support-pseudonym = a number instead of the name, after erasure
holds-support-position = for, against or neutral
holds-support-channel = by what way
holds-support-given-on = when
holds-support-withdrawn-on = when it was withdrawn
holds-support-remark = remark
holds-round-street-helper-id = who walks there
holds-visit-household-id = address
holds-visit-outcome = what was said
holds-visit-remark = remark
holds-visit-visited-at = when
holds-visit-answer-household-id = { holds-visit-household-id }
holds-visit-answer-answer = answer to a question
holds-resource-contact-name = name of the contact
holds-resource-contact-phone = telephone number
holds-resource-contact-email = e-mail address
holds-booking-borrower = who borrows
holds-booking-purpose = what for
holds-booking-starts-at = from when to when
holds-booking-ends-at = { holds-booking-starts-at }
holds-booking-condition-out = in what condition it went and came back
holds-booking-condition-in = { holds-booking-condition-out }
holds-booking-picked-up-at = when it was fetched and brought back
holds-booking-returned-at = { holds-booking-picked-up-at }

# What has to go
due = What has to go
due-none = Nothing is kept longer than agreed.
due-since = since { $day }
due-lead = Nothing has been noted of these people for long, or the initiative is over. Look at them and erase whoever no longer takes part.
due-open = Look and erase

# What someone may ask
person-export = What do you keep of me?
person-export-lead = Does { $name } ask what you keep? Then give them this file. Everything is in it, as a PDF to read and as data, also photos and papers, and why and for how long you keep it. It is not encrypted.
person-export-do = Make the file
person-export-done = Everything about { $name } is in { $path }.
person-export-missing = { $count ->
    [one] 1 photo or paper is not on this laptop yet or is damaged, and is not in it.
   *[other] { $count } photos or papers are not on this laptop yet or are damaged, and are not in it.
}
