# Wat het programma op de opdrachtregel zegt.

cli-done = Klaar.
