# Hulp: het handboek, en wie er helpt.

place-help = Hulp
help-pages = Bladzijden
help-print = Deze bladzijde afdrukken
help-none = Die bladzijde is er niet.
