# Overview: the story, the phase, the team and the street of an initiative.

## Phase

phase = Phase
phase-idea = Idea
phase-explore = Exploring
phase-plan = Plan
phase-requested = Requested
phase-execution = Doing
phase-account = Accounting
phase-upkeep = Upkeep
phase-done = Finished
phase-past = (done)
phase-changed = The phase is now: { $phase }.
phase-now = { $standing ->
    [paused] This initiative is paused.
    [stopped] This initiative has stopped.
    [handed_over] This initiative was handed over.
   *[active] { $phase ->
        [idea] The plan is still an idea.
        [explore] You are finding out what the street wants.
        [plan] You are working out the plan.
        [requested] The request is with the municipality.
        [execution] You are doing it.
        [account] You are giving account.
        [upkeep] You are looking after what is there.
       *[done] It is finished.
    }
}
standing-change = Change the standing
standing-changed = The standing is now: { $standing }.
standing-active = Active
standing-active-explained = People are working on it
standing-paused = Paused
standing-paused-explained = At rest for a while
standing-stopped = Stopped
standing-stopped-explained = Will not happen
standing-handed_over = Handed over
standing-handed_over-explained = Others go on with it

## What now

now = What now?
now-then = After that

recovery-reminder = There is no recovery sheet yet
recovery-reminder-explained = If this laptop breaks or gets lost, the recovery sheet opens your backup. Make the sheet and keep it in a safe place.
recovery-make = Make the recovery sheet

## Story

story = The story
story-why = Why
story-why-hint = Why should this be there? Write it as you would tell it at the door.
story-how = How
story-how-hint = How will you do it, and who takes part?
story-what = What
story-what-hint = What exactly will there be?
facts = Facts
field-theme = Theme
field-theme-hint = For example: playing and meeting
field-area = Neighbourhood
field-area-hint = The streets or the district
field-startsOn = Starts on
field-endsOn = Ends on
date-hint = Day-month-year, for example 12-4-2027
dates-range = { $start } to { $end }

## Street

street-title = The street
street-sentence = { $reached } of the { $doors } front doors { $reached ->
    [one] is
   *[other] are
} reached.
street-figures = { $neighbours ->
    [one] You know 1 neighbour.
   *[other] You know { $neighbours } neighbours.
} You have a phone number or e-mail address of { $contact }. { $consent ->
    [0] Nobody has given
    [one] 1 neighbour gave
   *[other] { $consent } neighbours gave
} consent.
street-all = Show all { $streets } streets
street-fewer = Show fewer streets
street-whole = { $doors ->
    [one] Show the house
   *[other] Show all { $doors } houses
}
street-whole-of = { $doors ->
    [one] Show the house in { $street }
   *[other] Show all { $doors } houses in { $street }
}
street-part = Show fewer houses
street-part-of = Show fewer houses in { $street }
street-as-table = As a table
street-empty = Your street will stand here
street-empty-text = Import a list of neighbours, or write down the first neighbour yourself.
neighbour-first = Write down the first neighbour

## Core team

team = Core team
team-empty = Nobody yet. Begin with yourself.
team-add = Add a core-team member
team-add-do = Add
team-added = { $name } is now in the core team.
team-remove = Remove from the core team
team-removed = { $name } was removed from the core team.
field-role = Role
role-lead = Lead
role-chair = Chair
role-secretary = Secretary
role-treasurer = Treasurer
role-town_contact = Contact with the municipality
role-neighbour_contact = Contact with the neighbours
role-volunteers = Volunteers
role-execution = Execution
role-other = Something else

## Initiatives

initiative-trash = Throw this initiative away
initiative-trash-ask = Throw { $title } away?
initiative-trash-explained = The initiative and the neighbours in it disappear from view. You can undo this.
initiative-trash-do = Throw away
initiative-trashed = { $title } was thrown away.
initiative-first = Start your first initiative
initiative-first-text = There is nothing in Samenspel yet. Give your plan a name and you can begin.

## Support

overview-support = The support
overview-support-for = { $unit ->
    [person] { $supporters ->
        [one] 1 person is
       *[other] { $supporters } people are
    } for it, at { $doors } doors.
   *[household] { $supporters } of the { $doors } doors { $supporters ->
        [one] is
       *[other] are
    } for it.
}
overview-support-enough = That is enough: the municipality asks for { $needed }.
overview-support-missing = The municipality asks for { $needed }: { $missing } to go.
overview-support-others = { $against ->
    [0] Nobody is against it.
    [one] 1 is against it.
   *[other] { $against } are against it.
} { $silent ->
    [0] Something was heard from every door.
    [one] From 1 door nothing was heard yet.
   *[other] From { $silent } doors nothing was heard yet.
}
overview-support-open = See the support
overview-support-doors = Go along the doors
