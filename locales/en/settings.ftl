# Settings: appearance, keys, backups.

appearance = Language and appearance
language = Language
theme = Colours
theme-system = As the computer
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
text-size = Size of the letters
text-percent = { $percent }%

key-slots = Keys
key-slots-lead = Your data is encrypted on this laptop. Each of these keys opens it.
slot-keychain = Keychain of this computer
slot-passphrase = Passphrase
slot-recovery = Recovery sheet
slot-made = Made on { $moment }
slot-remove = Remove
slot-remove-ask = { $kind ->
    [keychain] Stop using the keychain?
    [passphrase] Remove the passphrase?
   *[recovery] Remove the recovery sheet?
}
slot-remove-explained = This key will open nothing any more. The other keys keep working.
slot-remove-do = Remove
slot-removed = The key was removed.
keychain-add = Use the keychain
keychain-added = The keychain now opens your data too.
passphrase-set = Choose a passphrase
passphrase-change = Change the passphrase
passphrase-do = Record
passphrase-done = The passphrase is recorded.
recovery-again = Make a new recovery sheet
recovery-sheet = Your recovery sheet
recovery-sheet-lead = Copy these { $groups } groups by hand, or print them. You see them only once.
recovery-sheet-keep = Keep the sheet in a safe place at home, not with the laptop. Whoever has the sheet can open your backup. An earlier sheet keeps working until you remove it.
recovery-print = Print
recovery-save = Save
recovery-file-name = recovery-sheet-samenspel.pdf
recovery-file = Recovery sheet of Samenspel
    Made on { $moment }
    {" "}
    { $lines }
    {" "}
    These { $groups } groups open your data or your backup when the laptop is broken or gone.
    Keep this sheet in a safe place at home, not with the laptop.
recovery-written = I wrote it down
recovery-made = Samenspel, made on { $moment }
recovery-what-for = These groups open your data or your backup when the laptop is broken or gone.
recovery-leave = Do you have all groups?
recovery-leave-explained = After this Samenspel does not show them again. Without these groups the sheet opens nothing.
recovery-stay = No, show them longer

backups = Backups
backups-lead = Samenspel makes an encrypted copy on this laptop every day. Put one on a stick now and then, in case the laptop breaks.
backups-none = There is no backup yet.
backups-all = Show all { $count }
backups-fewer = Show fewer
backup-make = Make one now
backup-save-as = Save on a stick
backup-made = Backup made on { $moment }.
backup-running = Making the backup
backup-saved-as = The backup is in { $path }. Your passphrase or recovery sheet opens it.
backup-daily = Every day
backup-before_migration = Before a new version
backup-before_restore = Before restoring
backup-by_hand = Made by hand
backup-restore = Restore
backup-restore-ask = Back to { $moment }?
backup-restore-explained = Everything will be as it was then. What is here now is kept as a backup first, so that you can return.
backup-restore-do = Restore
backup-restored = Everything is as it was on { $moment }. What was here before is among the backups.

full-export = Take everything along
full-export-lead = One file with all your data, readable for other programs. Mind: this file is not encrypted.
full-export-do = Export everything
full-export-running = Gathering everything:
full-export-done = Everything is in { $path }. This file is not encrypted. Keep it in a safe place.

about = About Samenspel
about-text = Samenspel is there for people who start something in their neighbourhood. It works without internet and by itself sends nothing to the municipality or to us.
about-folder = Your data is in { $folder }.
about-licence = Free software under the EUPL 1.2.
