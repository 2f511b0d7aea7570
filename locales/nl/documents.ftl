# Papieren maken: wat erop komt, en waar ze blijven.

documents = Op papier
documents-what = Wat wil je afdrukken?
documents-walk = Looplijst
documents-walk-lead = De deuren zoals je ze loopt, met vakjes om aan te kruisen. Wie niet thuis was, staat er nooit op.
documents-walk-street = Straat
documents-walk-all = Alle straten
documents-walk-names = Met namen van bewoners
documents-walk-names-hint = Zonder namen is het minder erg als het blad blijft liggen.
documents-walk-earlier = Met wat er eerder gezegd is
documents-slip = Blaadje voor de deur
documents-slip-lead = Hierop lezen mensen wat jullie opschrijven, waarom en hoe lang. Jullie horen dat te vertellen. Er staan er twee op een vel, of één met grote letters.
documents-signatures = Handtekeningen
documents-signatures-lead = Een lijst om te tekenen voor of tegen het plan. Op elk blad staat wat jullie ermee doen.
documents-signatures-addresses = Eén regel per adres van de kring
documents-signatures-addresses-hint = Wie geen post wil, staat er niet op. Zonder vinkje zijn de regels leeg.
documents-members = Wie mag erop staan, met telefoon en e-mail?
documents-members-slip = Kies je niemand, dan komen er regels om zelf een naam op te schrijven.
documents-large = Grote letters
documents-large-hint = Voor wie niet goed ziet
documents-show = Bekijken en afdrukken
documents-save = Opslaan als pdf
documents-open = Openen
documents-saved = Opgeslagen in { $path }.
documents-shown = Het blad staat nu open in een ander programma. Druk het daar af of sla het daar op: als je Samenspel sluit, is het weg.
documents-plain = Het blad is niet versleuteld. Laat het niet slingeren.

documents-initiative = Het plan afdrukken
documents-initiative-lead = Eén blad met waarom, hoe en wat, de fase en de data. Om uit te delen of op te hangen.
documents-initiative-support = Met hoeveel steun er is
documents-initiative-support-hint = Alleen aantallen, nooit namen.

documents-privacy = Register op papier
documents-register = Verwerkingsregister
documents-register-lead = Wat jullie van mensen bewaren, waarvoor, op welke grond en hoe lang.
documents-dpia = Risico's voor privacy
documents-dpia-lead = Vragen om samen na te denken over wat er mis kan gaan, en afspraken met de gemeente. Wat het programma weet, is al ingevuld.
