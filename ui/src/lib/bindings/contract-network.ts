// The part of the contract about the network: organisations, people in them, talents, contact, involvement, saved questions, doubles.
import type { AddressInput, NameParts, NeighbourFilter, Result } from './contract';

// ---------- organisations and the people in them ----------
export type OrganisationKind = "association" | "neighbourhood_council" | "company" | "school" | "care" | "housing" | "faith" | "municipality" | "foundation" | "group" | "other";
/** How it stands towards the initiative. */
export type OrganisationStanding = "not_asked" | "asked" | "supports" | "partner" | "declines";
export type OrganisationInput = { name: string; kind: OrganisationKind; standing: OrganisationStanding; place: string; phone: string; email: string; website: string; note: string };
export type OrganisationRow = { id: string; name: string; kind: OrganisationKind; standing: OrganisationStanding; place: string; people: number; keyFigures: number; lastContactOn: string | null };
export type OrganisationView = OrganisationInput & { id: string; people: RelationView[]; offers: TalentView[]; contact: ContactView[] };
/** A person's part in an organisation, or (organisationId null) in the neighbourhood at large: "knows everyone in the Kerkstraat". */
export type RelationView = { id: string; neighbourId: string; name: NameParts; organisationId: string | null; organisation: string; role: string; isKeyFigure: boolean };
export type RelationInput = { neighbourId: string; organisationId: string | null; role: string; isKeyFigure: boolean };
export type KeyFigureRow = { neighbourId: string; name: NameParts; role: string; organisation: string; phone: string; email: string; lastContactOn: string | null };

// ---------- talents and offers ----------
export type TalentKind = "talent" | "knowledge" | "hours" | "goods" | "place";
export type TalentState = "available" | "in_use" | "withdrawn";
/** Of a person or of an organisation: exactly one of the two ids. */
export type TalentInput = { neighbourId: string | null; organisationId: string | null; kind: TalentKind; what: string; when: string; state: TalentState };
/** `name`: of the person or organisation, as shown. */
export type TalentView = TalentInput & { id: string; name: string };
export type TalentQuery = { initiativeId: string; text: string; kind: TalentKind | null; onlyAvailable: boolean };

// ---------- contact ----------
export type ContactChannel = "door" | "phone" | "email" | "letter" | "message" | "meeting" | "street" | "other";
export type ContactDirection = "out" | "in";
export type ContactState = "planned" | "done" | "not_reached" | "call_back";
/** `byId`: a member of the core team. */
export type ContactInput = { neighbourId: string | null; organisationId: string | null; channel: ContactChannel; direction: ContactDirection; on: string; byId: string | null; state: ContactState; note: string; followUpOn: string | null };
/** followedUp: it asks nothing any more. */
export type ContactView = ContactInput & { id: string; name: string; by: string; followedUp: boolean };
export type NextCallWhy = "follow_up" | "call_back" | "not_reached" | "planned" | "long_silent";
/** mayCall: contact by phone was not taken back. `contactId`: the moment that asks for it. */
export type NextCall = { neighbourId: string | null; organisationId: string | null; contactId: string | null; name: string; phone: string; involvement: Involvement | null; why: NextCallWhy; on: string; isDue: boolean; lastContactOn: string | null; mayCall: boolean };

/** Where an organisation, or contact with another, still names someone who was erased. */
export type NetworkMention = { kind: "organisation" | "contact"; id: string; name: string; excerpt: string };

// ---------- involvement and saved questions ----------
export type Involvement = "unknown" | "follows" | "interested" | "helps" | "carries";
/** A saved question to the list of neighbours: what is asked, without a place in the list. */
export type SegmentInput = { name: string; text: string; tag: string | null; filter: NeighbourFilter; involvement: Involvement | null; street: string; silentDays: number | null };
export type SegmentView = SegmentInput & { id: string; count: number };

// ---------- doubles ----------
export type DoubleWhy = "same_phone" | "same_email" | "same_name_and_address" | "like_name_same_address" | "same_name_other_address";
/** consent, support, contact, attachments: how many hang on this person. */
export type DoublePerson = { id: string; name: NameParts; address: AddressInput; phone: string; email: string; tags: string[]; note: string; consent: number; support: number; contact: number; attachments: number };
/** score: 0 to 100. */
export type DoublePair = { first: DoublePerson; second: DoublePerson; why: DoubleWhy[]; score: number };
export type DoublesPage = { pairs: DoublePair[]; total: number };
export type MergeField = "name" | "address" | "phone" | "email" | "involvement";
/** Everything that hangs on the one who goes moves; notes are joined, tags united, histories both kept, a withdrawal wins. */
export type MergeChoice = { staysId: string; goesId: string; takeFromGone: MergeField[] };

// ---------- interest ----------
/** month: 2026-11. */
export type InterestMonth = { month: string; joined: number; supporters: number; contacts: number; late: number };

export interface NetworkCommands {
  listOrganisations(initiativeId: string, text: string): Promise<Result<OrganisationRow[]>>;
  showOrganisation(id: string): Promise<Result<OrganisationView>>;
  addOrganisation(initiativeId: string, organisation: OrganisationInput): Promise<Result<string>>;
  editOrganisation(id: string, organisation: OrganisationInput): Promise<Result<null>>;
  trashOrganisation(id: string): Promise<Result<null>>;
  restoreOrganisation(id: string): Promise<Result<null>>;

  addRelation(initiativeId: string, relation: RelationInput): Promise<Result<RelationView>>;
  editRelation(id: string, relation: RelationInput): Promise<Result<null>>;
  removeRelation(id: string): Promise<Result<null>>;
  listKeyFigures(initiativeId: string): Promise<Result<KeyFigureRow[]>>;

  listTalents(query: TalentQuery): Promise<Result<TalentView[]>>;
  addTalent(initiativeId: string, talent: TalentInput): Promise<Result<TalentView>>;
  editTalent(id: string, talent: TalentInput): Promise<Result<null>>;
  removeTalent(id: string): Promise<Result<null>>;

  recordContact(initiativeId: string, contact: ContactInput, answers: string | null): Promise<Result<ContactView>>; // answers: the moment that this one settles, in the same act
  editContact(id: string, contact: ContactInput): Promise<Result<null>>;
  removeContact(id: string): Promise<Result<null>>;
  followUp(id: string, done: boolean): Promise<Result<null>>;
  nextCalls(initiativeId: string): Promise<Result<NextCall[]>>;             // due first, at most 100

  setInvolvement(neighbourIds: string[], involvement: Involvement): Promise<Result<null>>;
  setJoinedOn(neighbourId: string, day: string | null): Promise<Result<null>>;
  listSegments(initiativeId: string): Promise<Result<SegmentView[]>>;
  saveSegment(initiativeId: string, id: string | null, segment: SegmentInput): Promise<Result<SegmentView>>;
  removeSegment(id: string): Promise<Result<null>>;

  findDoubles(initiativeId: string, offset: number, limit: number): Promise<Result<DoublesPage>>; // surest first
  mergeNeighbours(choice: MergeChoice): Promise<Result<null>>;
  dismissDouble(firstId: string, secondId: string): Promise<Result<null>>;
  interest(initiativeId: string): Promise<Result<InterestMonth[]>>;         // oldest first, at most 24
}

export type NetworkEvents = { organisationsChanged: null; talentsChanged: null; contactChanged: null; segmentsChanged: null };
