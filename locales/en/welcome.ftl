# The front door: welcome, unlocking, restoring.

welcome-title = Do something together in your street
welcome-lead = Keep your plan, your neighbours and your agreements together on your own laptop. No internet and no account needed.
welcome-new = Start a new initiative
welcome-new-explained = Give your plan a name. The rest comes later.
welcome-demo = Look at the demo neighbourhood
welcome-demo-explained = A made-up neighbourhood to try everything in. One click throws it away.
welcome-cases = Look at ten examples
welcome-cases-explained = How others go about it: a square, an island, a ministry.
welcome-import = Import a list of neighbours
welcome-import-explained = From Excel, LibreOffice, CSV or your address book.
welcome-restore = I have a backup
welcome-restore-explained = Go on where you were, on another laptop too.
welcome-folder = Everything stays on this laptop, in { $folder }.
language-other = Nederlands

begin-title = What is your initiative called?
begin-import-title = What is the list for?
begin-do = Start
begin-import-do = On to the list
begin-later = You can always change the name later.
initiative-title = Name of the initiative
initiative-title-hint = For example: Playground Linden Square

passphrase = Passphrase
passphrase-why = No keychain works on this computer. That is why Samenspel asks for a passphrase: without it nobody can read your data.
passphrase-hint = At least 12 characters. Four ordinary words in a row are easiest to remember.
no-reset = Nobody can look up your passphrase for you, not even we. Only the passphrase or the recovery sheet opens your data.

demo-making = Building the demo neighbourhood
demo-progress = Neighbours who moved in:

unlock-title = Samenspel is locked
unlock-lead = Your data is encrypted on this laptop. Open it with your passphrase or with the code on your recovery sheet.
unlock-with = Open with
unlock-do = Open
unlock-trouble = It did not open by itself
recovery-code = Recovery code
recovery-code-hint = All groups on your recovery sheet. Spaces and small letters do not matter.

restore-file-title = Restore a backup
restore-file-lead = Give the passphrase or recovery code that belongs to the backup. Then choose the file.
restore-file-do = Choose the file
restore-file-running = Restoring the backup
restore-file-done = The backup is restored. You now see how things were then.

salvage-title = Something is damaged
salvage-lead = Samenspel stopped suddenly last time. This was saved, and this was lost:
salvage-lost = { salvage-table-name } { $lost ->
    [one] 1 lost
   *[other] { $lost } lost
}, { $kept } saved
salvage-whole = { salvage-table-name } all saved ({ $kept })
salvage-table-name = { $table ->
    [initiatives] Initiatives:
    [neighbours] Neighbours:
    [households] Addresses:
    [consent] Consents:
    [team_members] Core team:
    [attachments] Attachments:
    [tags] Labels:
   *[other] Other data:
}
salvage-backup = The last backup is from { $moment }
salvage-backup-explained = Restoring brings back what was lost. What you did after that moment will be gone. What is here now is kept as a backup first.
salvage-no-backup = There is no backup.
salvage-restore = Restore the backup
salvage-continue = Go on with what was saved

cannot-start = Samenspel can not start
cannot-start-explained = Nothing has changed in your data.
