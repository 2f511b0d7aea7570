// What the pages rely on: the generated `index.ts`, with each choice named that the shell writes as text.
// `platform/tauri.ts` does not compile when the two disagree.
// All ids are UUID strings; dates are ISO `YYYY-MM-DD`; moments are ISO date-times in UTC.
import type {
  ApplicantView, BackupReasonName, BundleReport, BundleView, ComeBackInput, DueKind, EraseReport as Erased, FoundByField, JobName, JoiningView, KeySlotKind, Language, Mention, NeighbourFilter, NeighbourPage as Page, NeighbourRow as Row,
  QrView, RecoverySheetView, SettingsView, SubjectKind, TableLossView, TagCount, TeamSheetView, Theme, TypedSlot,
} from './index';
import type { DocumentCommands } from './contract-documents';
import type { ResourceCommands, ResourceEvents } from './resources';

export type * from './contract-documents';
export type * from './resources';
export type {
  ApplicantView, BackupReasonName, BundleReport, BundleView, ComeBackInput, DueKind, FoundByField, JoiningView, KeySlotKind, Language, Mention, NeighbourFilter, QrView, RecoverySheetView, SettingsView,
  TableLossView, TagCount, TeamSheetView, Theme, TypedSlot,
};

import type { ContactView, Involvement, NetworkCommands, NetworkEvents, NetworkMention, RelationView, TalentView } from './contract-network';
import type { StreetCommands, StreetEvents } from './contract-street';

export * from './contract-network';
export * from './contract-street';
import type { DepthCommands, DepthEvents } from './contract-depth';
export type * from './contract-depth';
export type Result<T> = { status: "ok"; data: T } | { status: "error"; error: AppError };

/** Every refusal: a code with data, never a sentence. `field` names the input, `row` a line of a file (1-based, header = 1). */
export type AppError = { code: string; field: string | null; row: number | null; details: Detail[] };
export type Detail = { name: string; value: string };

// ---------- start, keys, settings ----------
export type StartView = {
  state: "welcome" | "locked" | "open";
  demo: boolean;                 // this window shows the demo neighbourhood
  keychain: boolean;             // a keychain works on this computer
  folder: string;                // where the data lives, for people
  language: Language; theme: Theme; textPercent: number;
  letterKeys: boolean;           // single-letter keys such as `?` are on
  initiativeId: string | null;   // the one last looked at
  recoveryReminder: boolean;     // no recovery sheet was made yet
  trouble: AppError | null;      // why the profile could not be opened by itself ("in_use", "newer_schema", "damaged", "wrong_key" of the keychain)
  salvage?: SalvageView | null;  // damage found after an unclean end
};
export type SalvageView = { lost: TableLossView[]; lastBackup: BackupView | null };
export type KeySlotView = { id: string; kind: KeySlotKind; madeAt: string };
export type BackupView = { name: string; madeAt: string; bytes: number; reason: BackupReasonName };

// ---------- initiative ----------
export type Phase = "idea" | "explore" | "plan" | "requested" | "execution" | "account" | "upkeep" | "done";
export type Standing = "active" | "paused" | "stopped" | "handed_over";
export type TeamRole = "lead" | "chair" | "secretary" | "treasurer" | "town_contact" | "neighbour_contact" | "volunteers" | "execution" | "other";
export type InitiativeView = {
  id: string; title: string; why: string; how: string; what: string; theme: string; area: string;
  startsOn: string | null; endsOn: string | null; phase: Phase; standing: Standing; team: TeamMemberView[];
};
export type InitiativeRow = { id: string; title: string; phase: Phase; standing: Standing; neighbours: number };
/** null = leave as it is; "" clears. */
export type InitiativeChange = {
  title: string | null; why: string | null; how: string | null; what: string | null; theme: string | null;
  area: string | null; startsOn: string | null; endsOn: string | null; phase: Phase | null; standing: Standing | null;
};
export type TeamMemberView = { id: string; name: NameParts; role: TeamRole; phone: string; email: string; note: string };
export type TeamMemberInput = { name: NameParts; role: TeamRole; phone: string; email: string; note: string };
export type NameParts = { given: string; prefix: string; family: string };  // Fatima | van der | Berg

// ---------- neighbours ----------
export type Channel = "post" | "phone" | "email" | "message" | "door";
export type Purpose = "contact" | "newsletter" | "photo" | "share_with_town";
export type ConsentState = { channel: Channel; purpose: Purpose; given: boolean; since: string };
export type ConsentLine = { id: string; channel: Channel; purpose: Purpose; decision: "given" | "withdrawn"; wording: string; source: "paper" | "spoken" | "form"; happenedAt: string };
export type NeighbourRow = Row & { involvement: Involvement };
export type NeighbourPage = Omit<Page, "rows"> & { rows: NeighbourRow[] };
/** street: from its beginning, "" for all; silentDays: nobody spoke with them for so many days. */
export type NeighbourQuery = { initiativeId: string; text: string; tag: string | null; filter: NeighbourFilter; involvement: Involvement | null; street: string; silentDays: number | null; offset: number; limit: number };
export type AddressInput = { street: string; houseNumber: string; postcode: string; city: string };
export type NeighbourInput = { name: NameParts; address: AddressInput; phone: string; email: string; note: string; tags: string[] };
/** null = leave as it is; "" clears. */
export type NeighbourChange = { given: string | null; prefix: string | null; family: string | null; street: string | null; houseNumber: string | null; postcode: string | null; city: string | null; phone: string | null; email: string | null; note: string | null };
export type NeighbourView = {
  id: string; initiativeId: string; name: NameParts; address: AddressInput; phone: string; email: string; note: string; tags: string[];
  noPost: boolean;               // of the household
  housemates: NeighbourRow[];    // others at the same door
  consent: ConsentState[]; history: ConsentLine[]; attachments: AttachmentView[];
  inTrash: boolean;
  involvement: Involvement; joinedOn: string | null; isLateJoiner: boolean;
  relations: RelationView[]; talents: TalentView[];
  contact: ContactView[];        // newest first
};
export type EraseReport = Erased & { mentionsInNetwork: NetworkMention[] };
export type AttachmentView = { id: string; fileName: string; mediaType: "image/jpeg" | "image/png" | "image/webp" | "application/pdf"; bytes: number; isHere: boolean };   // isHere: all of its bytes; it opens only then

// ---------- import and export ----------
export type ImportColumn = "ignore" | "full_name" | "given" | "prefix" | "family" | "street" | "house_number" | "addition" | "street_and_number" | "postcode" | "city" | "phone" | "email" | "note" | "tags";
export type ImportFileView = {
  token: string; fileName: string; format: "csv" | "xlsx" | "ods" | "vcard"; encoding: string; delimiter: string | null;
  sheets: string[]; sheet: string | null; rowCount: number;
  columns: ImportColumnView[]; remembered: boolean;   // the mapping was used before for such a file
};
export type ImportColumnView = { header: string; samples: string[]; guess: ImportColumn };
export type ImportPreview = {
  ready: number; errors: ImportIssue[]; errorCount: number; duplicates: ImportDuplicate[]; duplicateCount: number;
  repaired: ImportRepair[]; repairedCount: number; sample: NeighbourRow[];
};
export type ImportIssue = { row: number; column: string; field: ImportColumn; code: string; value: string };
export type ImportDuplicate = { row: number; name: NameParts; existingId: string; existingName: NameParts; why: "email" | "phone" | "name_and_address" };
export type ImportRepair = { row: number; before: string; after: string };   // a leading zero given back
export type ImportChoice = { token: string; columns: ImportColumn[]; duplicates: "skip" | "add"; badRows: "refuse" | "leave_out"; tag: string };
export type ImportResult = { imported: number; skippedDuplicates: number; leftOut: number };

// ---------- working together ----------
/** keepsList: this laptop invites, lets in and takes out; removed: it was taken out itself. */
export type TeamView = { devices: DeviceView[]; keepsList: boolean; removed: boolean };
/** lastSeen: when the newest change of it that is here was made. */
export type DeviceView = { id: string; name: string | null; keepsList: boolean; own: boolean; paper: boolean; lastSeen: string | null };
export type InviteView = { link: string; qr: QrView | null };
/** A field that two people filled in differently. `id` changes when a value comes or goes. */
export type ConflictView = {
  id: string; subject: SubjectKind; of: string;
  neighbours: string[];          // in whose panel it shows
  field: string;                 // the input that fills it; "removed": kept (empty) or removed
  standing: WrittenView; others: WrittenView[];
};
/** `value` chooses it, `text` shows it. */
export type WrittenView = { value: string; text: string; writtenAt: string; own: boolean; by: string | null };

// ---------- undo ----------
export type UndoState = { undo: string | null; redo: string | null };  // code of the act, e.g. "edit_neighbour"

// ---------- server ----------
/** inStepAt: empty for never; isFull: no room for attachments there. */
export type ServerView = { address: string; inStepAt: string; hasUnsent: boolean; attachmentsToSend: number; attachmentsToCome: number; isFull: boolean };
export type ExchangedView = { inStep: boolean; sent: number; received: number; conflicts: number; erased: number };

// ---------- overview ----------
export type OverviewView = {
  initiative: InitiativeView; neighbours: number; households: number; householdsReached: number; withPhoneOrEmail: number; withConsent: number; team: number;
  streets: StreetView[];         // every street, in walking order
};
/** Counted whole; `firstDoors` are the doors drawn at first sight: all, a first part, or none. */
export type StreetView = { street: string; doors: number; reached: number; noPost: number; firstDoors: DoorView[] };
export type DoorView = { householdId: string; houseNumber: string; people: number; noPost: boolean; reached: boolean }; // reached: consent or contact known

// ---------- trash ----------
export type TrashKind = "organisations" | "resources" | "schemes";
/** until: when its time is over. */
export type TrashedView = { id: string; name: string; until: string };

// ---------- privacy ----------
export type ProcessingCode = "team" | "neighbour_book" | "neighbour_contact" | "neighbour_notes" | "consent_record" | "attachments" | "minutes" | "support" | "door_rounds" | "lending" | "involved" | "contact_log" | "talents" | "organisations";
export type LegalBasisCode = "consent" | "legal_obligation" | "legitimate_interest";
export type RegisterEntryView = { processing: ProcessingCode; basis: LegalBasisCode; monthsAfterEnd: number; monthsWithoutSign: number | null; holds: string[] };   // holds: names of messages
export type DueView = { id: string; kind: DueKind; name: string; processing: ProcessingCode; since: string };
export type PersonFileView = { path: string; missing: number };
export type PrivacyView = { register: RegisterEntryView[]; due: DueView[] };

export interface Commands extends StreetCommands, ResourceCommands, DepthCommands, NetworkCommands, DocumentCommands {
  getStart(): Promise<Result<StartView>>;
  beginProfile(passphrase: string | null): Promise<Result<null>>;           // null only where a keychain works
  unlock(secret: string, slot: TypedSlot): Promise<Result<null>>;
  openDemo(withCases: boolean): Promise<Result<null>>;                      // own folder; emits ProgressChanged "demo"
  discardDemo(): Promise<Result<null>>;                                     // deletes the demo folder and goes back to Welkom
  getSettings(): Promise<Result<SettingsView>>;
  saveSettings(settings: SettingsView): Promise<Result<null>>;
  listKeySlots(): Promise<Result<KeySlotView[]>>;
  setPassphrase(passphrase: string): Promise<Result<null>>;
  addKeychainSlot(): Promise<Result<null>>;
  removeKeySlot(id: string): Promise<Result<null>>;                         // the last one is refused
  makeRecoverySheet(): Promise<Result<RecoverySheetView>>;
  saveSheet(name: string, text: string): Promise<Result<string | null>>; // file chooser; null = cancelled; the words are the window's
  listBackups(): Promise<Result<BackupView[]>>;
  makeBackup(): Promise<Result<BackupView>>;
  saveBackupAs(): Promise<Result<string | null>>;
  restoreBackup(name: string): Promise<Result<null>>;                       // the present state is backed up first
  chooseAndRestoreBackup(secret: string, slot: TypedSlot): Promise<Result<boolean>>;
  getPrivacy(initiativeId: string | null): Promise<Result<PrivacyView>>;    // the register, and what is kept too long
  exportPerson(neighbourId: string): Promise<Result<PersonFileView | null>>; // zip, file chooser; null = cancelled
  exportAll(): Promise<Result<string | null>>;                              // full export zip, file chooser

  listInitiatives(): Promise<Result<InitiativeRow[]>>;
  getInitiative(id: string): Promise<Result<InitiativeView>>;
  createInitiative(title: string): Promise<Result<string>>;
  editInitiative(id: string, change: InitiativeChange): Promise<Result<InitiativeView>>;
  trashInitiative(id: string): Promise<Result<null>>;
  addTeamMember(initiativeId: string, member: TeamMemberInput): Promise<Result<TeamMemberView>>;
  editTeamMember(id: string, member: TeamMemberInput): Promise<Result<TeamMemberView>>;
  removeTeamMember(id: string): Promise<Result<null>>;
  getOverview(initiativeId: string): Promise<Result<OverviewView>>;
  streetDoors(initiativeId: string, street: string): Promise<Result<DoorView[]>>;                // all of them, by number

  listNeighbours(query: NeighbourQuery): Promise<Result<NeighbourPage>>;
  getNeighbour(id: string): Promise<Result<NeighbourView>>;
  createNeighbour(initiativeId: string, neighbour: NeighbourInput): Promise<Result<string>>;
  editNeighbour(id: string, change: NeighbourChange): Promise<Result<NeighbourView>>;
  setNoPost(neighbourId: string, noPost: boolean): Promise<Result<null>>;
  trashNeighbours(ids: string[]): Promise<Result<number>>;
  restoreNeighbours(ids: string[]): Promise<Result<number>>;
  eraseNeighbour(id: string): Promise<Result<EraseReport>>;
  listTrash(initiativeId: string, kind: TrashKind): Promise<Result<TrashedView[]>>;   // the latest first
  addTag(ids: string[], tag: string): Promise<Result<null>>;
  removeTag(ids: string[], tag: string): Promise<Result<null>>;
  listTags(initiativeId: string): Promise<Result<TagCount[]>>;
  recordConsent(neighbourId: string, channel: Channel, purpose: Purpose, given: boolean, wording: string, source: "paper" | "spoken" | "form"): Promise<Result<null>>;
  attachFile(owner: "initiative" | "neighbour" | "resource", ownerId: string): Promise<Result<AttachmentView | null>>; // file chooser
  openAttachment(id: string): Promise<Result<string>>;                      // data URL for images
  saveAttachment(id: string): Promise<Result<string | null>>;
  removeAttachment(id: string): Promise<Result<null>>;
  listAttachments(initiativeId: string): Promise<Result<AttachmentView[]>>;

  chooseImportFile(): Promise<Result<ImportFileView | null>>;
  chooseImportSheet(token: string, sheet: string): Promise<Result<ImportFileView>>;
  previewImport(initiativeId: string, choice: ImportChoice): Promise<Result<ImportPreview>>;
  runImport(initiativeId: string, choice: ImportChoice): Promise<Result<ImportResult>>; // emits ProgressChanged "import"
  cancelJob(job: Job): Promise<Result<null>>;
  exportNeighbours(initiativeId: string, format: "csv" | "xlsx" | "vcard"): Promise<Result<string | null>>;

  getServer(initiativeId: string): Promise<Result<ServerView | null>>;          // null: none is connected
  connectServer(initiativeId: string, address: string, enrolmentCode: string): Promise<Result<ExchangedView>>;
  syncNow(initiativeId: string): Promise<Result<ExchangedView>>;
  listWaiting(initiativeId: string): Promise<Result<ApplicantView[]>>;          // who answered an invite over the server; lets nobody in
  listConflicts(initiativeId: string): Promise<Result<ConflictView[]>>;
  resolveConflict(initiativeId: string, id: string, value: string): Promise<Result<null>>;
  getTeam(initiativeId: string): Promise<Result<TeamView | null>>;
  createTeam(initiativeId: string, name: string): Promise<Result<null>>;
  inviteDevice(initiativeId: string): Promise<Result<InviteView>>;
  saveInvite(link: string): Promise<Result<string | null>>;                 // file chooser; null = cancelled
  joinTeam(link: string, name: string): Promise<Result<JoiningView>>;
  saveJoinRequest(request: string): Promise<Result<string | null>>;
  chooseJoinRequest(initiativeId: string): Promise<Result<ApplicantView | null>>; // lets nobody in yet
  acceptDevice(initiativeId: string, request: string, keepsList: boolean): Promise<Result<null>>;
  removeDevice(initiativeId: string, deviceId: string): Promise<Result<null>>;
  makeTeamSheet(initiativeId: string): Promise<Result<TeamSheetView>>; // shown once
  comeBack(input: ComeBackInput): Promise<Result<string>>; // the initiative that came
  setDeviceRole(initiativeId: string, deviceId: string, keepsList: boolean): Promise<Result<null>>;
  exportBundle(initiativeId: string): Promise<Result<BundleView | null>>;
  importBundle(): Promise<Result<BundleReport | null>>;

  getUndoState(): Promise<Result<UndoState>>;
  undo(): Promise<Result<UndoState>>;
  redo(): Promise<Result<UndoState>>;
}

export type Job = JobName;
export type Events = StreetEvents & ResourceEvents & DepthEvents & NetworkEvents & {
  initiativesChanged: null;
  neighboursChanged: null;
  settingsChanged: null;
  undoChanged: UndoState;
  savingChanged: { state: "saved" | "saving" | "failed"; at: string; code: string | null };  // failed: "no_room", "store_failed"
  serverChanged: { initiative: string; at: string; code: string | null };  // at: when both had the same; code: why they did not meet
  progressChanged: { job: Job; done: number; total: number };
  startChanged: null;            // another folder is open, or none, or its content was replaced: ask everything again
};
