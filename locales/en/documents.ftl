# Making papers: what is on them, and where they stay.

documents = On paper
documents-what = What do you want to print?
documents-walk = Walk list
documents-walk-lead = The doors as you walk them, with boxes to tick. Who was not home is never on it.
documents-walk-street = Street
documents-walk-all = All streets
documents-walk-names = With names of residents
documents-walk-names-hint = Without names it matters less if the sheet is left behind.
documents-walk-earlier = With what was said before
documents-slip = Slip for the door
documents-slip-lead = Here people read what you write down, why and for how long. You are expected to tell them. There are two on a sheet, or one in large letters.
documents-signatures = Signatures
documents-signatures-lead = A list to sign for or against the plan. Each sheet says what you do with it.
documents-signatures-addresses = One line for each address of the circle
documents-signatures-addresses-hint = Who wants no post is not on it. Without a tick the lines are blank.
documents-members = Who may be named, with phone and e-mail?
documents-members-slip = If you choose nobody, there are lines to write a name on.
documents-large = Large letters
documents-large-hint = For who does not see well
documents-show = View and print
documents-save = Save as PDF
documents-open = Open
documents-saved = Saved in { $path }.
documents-shown = The paper is now open in another program. Print it or save it there: when you close Samenspel, it is gone.
documents-plain = The paper is not encrypted. Do not leave it lying around.

documents-initiative = Print the plan
documents-initiative-lead = One sheet with why, how and what, the phase and the dates. To hand out or to hang up.
documents-initiative-support = With how much support there is
documents-initiative-support-hint = Numbers only, never names.

documents-privacy = Register on paper
documents-register = Record of processing
documents-register-lead = What you keep of people, what for, on what basis and for how long.
documents-dpia = Risks to privacy
documents-dpia-lead = Questions to think through together what can go wrong, and agreements with the town. What the program knows is filled in already.
