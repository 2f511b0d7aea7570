# Help: the handbook, and who helps.

place-help = Help
help-pages = Pages
help-print = Print this page
help-none = There is no such page.
