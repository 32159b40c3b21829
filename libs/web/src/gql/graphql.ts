/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type AcceptIntroductionInput = {
  availability?: string | null | undefined;
  channel: ContactChannel;
  /** An address, a number, or a link: all that the seeker learns. */
  contact: string;
  idempotencyKey: string;
  introductionId: string | number;
};

/** How far a person is on the way to an account. */
export type AccountState =
  | 'ACTIVE'
  | 'INVITED'
  | 'NOT_INVITED';

export type AddOfferInput = {
  /** Needed for OTHER. */
  detail?: string | null | undefined;
  kind: OfferKind;
};

export type AddPersonInput = {
  city?: string | null | undefined;
  email?: string | null | undefined;
  firstName?: string | null | undefined;
  graduationYear?: number | null | undefined;
  lastName: string;
  school?: string | null | undefined;
  sector?: string | null | undefined;
};

export type AddPlanInput = {
  description?: string | null | undefined;
  /** 30 where it is not said. */
  graceDays?: number | null | undefined;
  name: string;
  needsApproval?: boolean | null | undefined;
  onJoinPage?: boolean | null | undefined;
  /** 60 where it is not said. */
  opensDaysBefore?: number | null | undefined;
  periodKind: PeriodKind;
  price: string;
};

/** One of both. */
export type AddShieldInput = {
  employer?: string | null | undefined;
  personId?: string | number | null | undefined;
};

/** How French screens and mails address people. */
export type AddressForm =
  | 'TU'
  | 'VOUS';

export type Answer =
  | 'GOING'
  | 'NOT_GOING';

/** MAIL: by the link of a mail; PAGE: on the public page; OFFICE: somebody of the office for them. */
export type AnswerChannel =
  | 'MAIL'
  | 'OFFICE'
  | 'PAGE'
  | 'PORTAL';

export type AnswerForPersonInput = {
  answer: Answer;
  eventId: string | number;
  idempotencyKey: string;
  personId: string | number;
};

export type AnswerInsteadInput = {
  answer: string;
  idempotencyKey: string;
  introductionId: string | number;
};

/** OFFERED: a seat is held until a yes or a term. */
export type AnswerKind =
  | 'GOING'
  | 'NOT_GOING'
  | 'OFFERED'
  | 'WAITING';

export type ArrangeListInput = {
  /** An absent field stays, null chooses those of the beginning again. */
  columns?: Array<string> | null | undefined;
  density?: ListDensity | null | undefined;
  list: string;
};

export type AskInput = {
  askType: AskType;
  /** Null: directly. */
  connectorId?: string | number | null | undefined;
  context?: string | null | undefined;
  offer?: string | null | undefined;
  personId: string | number;
  /** One sentence about this person. */
  why: string;
};

/** What one may ask of somebody. There is none for a job. */
export type AskType =
  | 'COMPANY_INSIGHT'
  | 'EXPERIENCE'
  | 'INFORMATION'
  | 'NAME_OF_A_PERSON'
  | 'SECOND_OPINION'
  | 'SECTOR_VIEW';

/** Whether somebody may be asked now. LIMITED: they are asked much already. */
export type AskingState =
  | 'LIMITED'
  | 'NOT_NOW'
  | 'OPEN';

/** EVERYBODY: whoever has answered, be it no. */
export type AttendeeGroup =
  | 'EVERYBODY'
  | 'GOING'
  | 'WAITING';

export type CallDueInput = {
  /** 8 to 128 characters, new for each intention. */
  idempotencyKey: string;
  personId: string | number;
  planId: string | number;
};

export type CancelEventInput = {
  eventId: string | number;
  idempotencyKey: string;
  /** Said to those who had answered. */
  reason: string;
};

export type CancelImportInput = {
  importId: string | number;
};

export type ChangeViewInput = {
  /** An absent field stays, null leaves the columns to each reader. */
  columns?: Array<string> | null | undefined;
  expectedVersion: number;
  name?: string | null | undefined;
  search?: Array<ListFilterInput> | null | undefined;
  /** Only its owner keeps a view to themselves again. */
  shared?: boolean | null | undefined;
  viewId: string | number;
};

export type ChooseImportColumnsInput = {
  columns: Array<ImportColumnChoice>;
  importId: string | number;
  /** The school of everybody in the file, where no column says it. */
  school?: string | null | undefined;
};

export type CloseAskInput = {
  askId: string | number;
};

export type CloseDueInput = {
  dueId: string | number;
  reason: string;
};

export type ContactChannel =
  | 'MAIL'
  | 'PHONE'
  | 'VISIO';

export type CreateAccessTokenInput = {
  /** How long it lives, 1 to 365. */
  days: number;
  name: string;
};

export type CreateEventInput = {
  address?: string | null | undefined;
  /** By default when it begins. */
  answersCloseAt?: string | null | undefined;
  /** By default everybody. */
  audience?: EventAudience | null | undefined;
  /** Null: anybody may come. */
  capacity?: number | null | undefined;
  city?: string | null | undefined;
  /** By default two hours after the start, three for an afterwork. */
  endsAt?: string | null | undefined;
  onlineUrl?: string | null | undefined;
  /** By default a place. */
  placeKind?: PlaceKind | null | undefined;
  placeName?: string | null | undefined;
  startsAt: string;
  summary: string;
  template?: EventTemplate | null | undefined;
  title: string;
};

export type DeclineIntroductionInput = {
  idempotencyKey: string;
  introductionId: string | number;
  reason: DeclineReason;
  /** With POSITIONING_UNCLEAR: the seeker may know it, once they know of the no. */
  sharePositioningHint?: boolean | null | undefined;
};

/** Private; counted only where five gave the same. */
export type DeclineReason =
  | 'DO_NOT_KNOW_WELL'
  | 'NOT_NOW'
  | 'OTHER'
  | 'POSITIONING_UNCLEAR'
  | 'TOO_MANY_ASKS';

export type DeferIntroductionInput = {
  idempotencyKey: string;
  introductionId: string | number;
  /** Within 90 days. */
  until: string;
};

export type DigestFrequency =
  | 'FORTNIGHTLY'
  | 'MONTHLY'
  | 'NEVER'
  | 'WEEKLY';

/** All dues that match, on whatever page. */
export type DueFilterInput = {
  graduationYear?: number | null | undefined;
  personId?: string | number | null | undefined;
  planId?: string | number | null | undefined;
  school?: string | null | undefined;
  /** Words of a name, or a reference. */
  search?: string | null | undefined;
  state?: DueState | null | undefined;
  /** In which the period ends. */
  year?: number | null | undefined;
};

export type DueInput = {
  dueId: string | number;
};

export type DueReminderInput = {
  sendingId: string | number;
};

export type DueRunInput = {
  runId: string | number;
};

/** HELD: nothing is made or mailed yet, and it can be cancelled. */
export type DueRunState =
  | 'CANCELLED'
  | 'DONE'
  | 'HELD'
  | 'RUNNING';

/** OVERDUE: still open, and its day has passed. */
export type DueState =
  | 'CANCELLED'
  | 'DRAFT'
  | 'ISSUED'
  | 'OVERDUE'
  | 'PAID'
  | 'PARTIALLY_PAID'
  | 'PARTIALLY_REFUNDED'
  | 'REFUNDED'
  | 'REOPENED'
  | 'WRITTEN_OFF';

export type DuesInput = {
  dueIds: Array<string | number>;
  /** 8 to 128 characters, new for each intention. */
  idempotencyKey: string;
};

/** HELD can be cancelled; RELEASED has left. */
export type DuesSendingState =
  | 'CANCELLED'
  | 'HELD'
  | 'RELEASED';

export type DuplicateEventInput = {
  eventId: string | number;
  startsAt: string;
};

/** Who sees the event and may answer. */
export type EventAudience =
  | 'MEMBERS'
  | 'PUBLIC';

export type EventInput = {
  eventId: string | number;
};

export type EventMailingInput = {
  mailingId: string | number;
};

export type EventMailingKind =
  | 'INVITATION'
  | 'MESSAGE';

/** HELD can be cancelled; RELEASED has left. */
export type EventMailingState =
  | 'CANCELLED'
  | 'HELD'
  | 'RELEASED';

export type EventState =
  | 'ARCHIVED'
  | 'CANCELLED'
  | 'DRAFT'
  | 'PUBLISHED';

export type EventTemplate =
  | 'AFTERWORK'
  | 'CIRCLE'
  | 'CONFERENCE'
  | 'OTHER';

export type ExcludeMemberInput = {
  /** The day on which the board decided. */
  decidedOn: string;
  membershipId: string | number;
  /** For the office only. */
  reason: string;
};

export type ForwardIntroductionInput = {
  idempotencyKey: string;
  introductionId: string | number;
  /** In the own words of whoever passes it on. */
  words: string;
};

export type GiveNewsInput = {
  idempotencyKey: string;
  loopId: string | number;
  outcome?: Outcome | null | undefined;
  /** With or instead of an outcome. */
  words?: string | null | undefined;
};

export type GiverWordsInput = {
  personId: string | number;
  /** Left out on purpose. */
  skip?: boolean | null | undefined;
  /** My own words, 40 characters at least; not read with `skip`. */
  words: string;
};

export type GrantPeriodInput = {
  /** Null: for life. */
  endsOn?: string | null | undefined;
  /** 8 to 128 characters, new for each intention. */
  idempotencyKey: string;
  personId: string | number;
  planId: string | number;
  reason: string;
  startsOn: string;
};

export type GrantRoleInput = {
  personId: string | number;
  role: Role;
  until?: string | null | undefined;
};

/** What a word to a giver is about: thanks, news after two weeks, three and six months, or what came of it in between. */
export type GratitudeStep =
  | 'LANDED'
  | 'NEWS_2W'
  | 'NEWS_3M'
  | 'NEWS_6M'
  | 'OUTCOME'
  | 'THANKS';

/** Why two people may know each other: a fact, never a guess. */
export type Ground =
  | 'CLASS'
  | 'EMPLOYER'
  | 'EVENT'
  | 'INTRODUCTION';

export type ImportColumnChoice = {
  /** Null leaves the column out. */
  field?: ImportField | null | undefined;
  index: number;
};

/** What a column of a file may mean. */
export type ImportField =
  | 'ADDRESS'
  | 'BIRTH_DATE'
  | 'BIRTH_NAME'
  | 'CITY'
  | 'CIVILITY'
  | 'COMMENT'
  | 'COUNTRY'
  | 'DECEASED'
  | 'DEGREE'
  | 'EMAIL'
  | 'EMAIL_2'
  | 'EMPLOYER'
  | 'FIRST_NAME'
  | 'FULL_NAME'
  | 'GRADUATION_YEAR'
  | 'IGNORE'
  | 'JOB_TITLE'
  | 'LAST_NAME'
  | 'MEMBER_NUMBER'
  | 'OTHER'
  | 'PHONE'
  | 'POSTCODE'
  | 'SCHOOL'
  | 'SECTOR';

export type ImportState =
  | 'CANCELLED'
  | 'CHECKED'
  | 'CHECKING'
  | 'DONE'
  | 'FAILED'
  | 'MAPPING'
  | 'READING'
  | 'RUNNING'
  | 'UPLOADED';

export type IntroductionInput = {
  introductionId: string | number;
};

export type IntroductionRole =
  | 'CONNECTOR'
  | 'SEEKER'
  | 'TARGET';

export type IntroductionRoute =
  | 'CONNECTOR'
  | 'DIRECT';

/** As whoever reads it may know it: a no and a silence are NOT_POSSIBLE, at the same time. */
export type IntroductionStage =
  | 'ANSWERED'
  | 'CLOSED'
  | 'CONNECTED'
  | 'DRAFT'
  | 'LAPSED'
  | 'MET'
  | 'NOT_POSSIBLE'
  | 'REDIRECTED'
  | 'WITHDRAWN'
  | 'WITH_CONNECTOR'
  | 'WITH_CONTACT';

/** HELD can be cancelled; RELEASED has left. */
export type InvitationBatchState =
  | 'CANCELLED'
  | 'HELD'
  | 'RELEASED';

/** Exactly one of `personIds`, `all` and `filter`. */
export type InvitePeopleInput = {
  /** Everybody with an address who was not invited yet. */
  all?: boolean | null | undefined;
  filter?: MemberFilterInput | null | undefined;
  /** 8 to 128 characters, new for each intention. */
  idempotencyKey: string;
  /** Up to 1,000. */
  personIds?: Array<string | number> | null | undefined;
};

/** Exactly one of personIds, all and filter. */
export type InviteToEventInput = {
  /** Everybody who can be written to. */
  all?: boolean | null | undefined;
  eventId: string | number;
  filter?: MemberFilterInput | null | undefined;
  /** 8 to 128 characters, new for each intention. */
  idempotencyKey: string;
  personIds?: Array<string | number> | null | undefined;
};

/** How high the rows of a list are: 56 or 44 pixels. */
export type ListDensity =
  | 'COMFORTABLE'
  | 'COMPACT';

export type ListFilterInput = {
  name: string;
  value: string;
};

/** As the members list is filtered; an empty one is everybody. */
export type MemberFilterInput = {
  account?: AccountState | null | undefined;
  city?: string | null | undefined;
  graduationYear?: number | null | undefined;
  school?: string | null | undefined;
  search?: string | null | undefined;
  sector?: string | null | undefined;
};

export type MembershipDecision =
  | 'EXCLUDE'
  | 'LIFT'
  | 'NOTE_DECEASED'
  | 'RESIGN'
  | 'SUSPEND';

export type MembershipInput = {
  membershipId: string | number;
};

/** Follows from what was paid or granted, the rules of the plan and the day. */
export type MembershipStatus =
  | 'ABANDONED'
  | 'ACTIVE'
  | 'APPLIED'
  | 'AWAITING_PAYMENT'
  | 'DECEASED'
  | 'EXCLUDED'
  | 'GRACE'
  | 'LAPSED'
  | 'REJECTED'
  | 'RESIGNED'
  | 'SUSPENDED';

export type MessageAttendeesInput = {
  /** Plain text; an empty line begins a new paragraph. */
  body: string;
  eventId: string | number;
  /** 8 to 128 characters, new for each intention. */
  idempotencyKey: string;
  subject: string;
  to: AttendeeGroup;
};

export type NoteDeceasedInput = {
  /** Null where the day is not known. */
  deceasedOn?: string | null | undefined;
  personId: string | number;
};

export type NoteLandingInput = {
  landedOn: string;
};

export type OfferHelpInput = {
  askId: string | number;
  availability?: string | null | undefined;
  channel: ContactChannel;
  contact: string;
  idempotencyKey: string;
  words?: string | null | undefined;
};

export type OfferKind =
  | 'CAMPUS_NEWS'
  | 'CV_READ'
  | 'EVENT_HELP'
  | 'INTRODUCE'
  | 'MOCK_INTERVIEW'
  | 'OTHER'
  | 'REVERSE_MENTORING'
  | 'SECOND_OPINION'
  | 'SECTOR_VIEW'
  | 'TALK'
  | 'TOOLS'
  | 'TRANSLATION';

/** COMING: drafts among them, cancelled ones not. */
export type OfficeEventsWhen =
  | 'ALL'
  | 'COMING'
  | 'DRAFT'
  | 'PAST';

export type OpenAskInput = {
  askType: AskType;
  idempotencyKey: string;
  sector?: string | null | undefined;
  /** At most 280 characters, without a name, an address or a number. */
  text: string;
};

/** What became of a help for whoever received it. */
export type Outcome =
  | 'CHANGED_COURSE'
  | 'CLARIFIED'
  | 'INTERVIEW'
  | 'LANDED'
  | 'NEXT_CONTACT'
  | 'NOTHING_YET'
  | 'OFFER';

export type PauseNotificationsInput = {
  /** 1, 3 or 6; 0 ends a pause. */
  months: number;
};

/** MISSING: the provider does not know it. UNKNOWN_PAYMENT: we do not. */
export type PaymentDifferenceKind =
  | 'AMOUNT'
  | 'MISSING'
  | 'REFUNDED'
  | 'STATE'
  | 'UNKNOWN_PAYMENT';

export type PaymentMeans =
  | 'CARD'
  | 'CASH'
  | 'CHEQUE'
  | 'TRANSFER';

/** TO_ALLOCATE: nothing has taken all of it. MISMATCHED: in the last thirty days another amount or currency came than was expected. */
export type PaymentNeed =
  | 'MISMATCHED'
  | 'TO_ALLOCATE';

/** SETTLED: the money has come. */
export type PaymentState =
  | 'CANCELLED'
  | 'CREATED'
  | 'DISPUTED'
  | 'EXPIRED'
  | 'FAILED'
  | 'PENDING'
  | 'REVERSED'
  | 'SETTLED';

export type PeriodKind =
  | 'CIVIL_YEAR'
  | 'ROLLING_12_MONTHS';

export type PeriodOrigin =
  | 'GRANTED'
  | 'IMPORTED'
  | 'PAID';

export type PlaceKind =
  | 'ONLINE'
  | 'PLACE';

export type PlanInput = {
  planId: string | number;
};

export type PublishLandingInput = {
  landingId: string | number;
  /** 280 characters at most. */
  text: string;
};

export type RecordPaymentInput = {
  amount: string;
  bank?: string | null | undefined;
  chequeNumber?: string | null | undefined;
  /** What it pays, in this order. None: the whole is credit. */
  dueIds: Array<string | number>;
  /** 8 to 128 characters, new for each intention. */
  idempotencyKey: string;
  /** CHEQUE, TRANSFER or CASH. */
  means: PaymentMeans;
  note?: string | null | undefined;
  personId: string | number;
  receivedOn: string;
};

export type RedirectIntroductionInput = {
  idempotencyKey: string;
  introductionId: string | number;
  personId: string | number;
  /** To the seeker. */
  words?: string | null | undefined;
};

export type RefundPaymentInput = {
  amount: string;
  idempotencyKey: string;
  paymentId: string | number;
  /** Kept with the refund, for whoever looks at the books later. */
  reason: string;
};

/** DONE: the money has gone back. */
export type RefundState =
  | 'APPROVED'
  | 'DONE'
  | 'FAILED'
  | 'REJECTED'
  | 'REQUESTED'
  | 'SENT';

export type RegistrationInput = {
  idempotencyKey: string;
  registrationId: string | number;
};

/** Whether one can answer now: derived from the event, its seats and the hour. */
export type RegistrationState =
  | 'CLOSED'
  | 'FULL'
  | 'NOT_OPEN'
  | 'OPEN'
  | 'PAUSED'
  | 'WAITLIST';

/** Exactly one of dueIds and filter. */
export type RemindDuesInput = {
  /** 1,000 at most. */
  dueIds?: Array<string | number> | null | undefined;
  filter?: DueFilterInput | null | undefined;
  /** 8 to 128 characters, new for each intention. */
  idempotencyKey: string;
};

export type RemoveShieldInput = {
  shieldId: string | number;
};

export type RemoveViewInput = {
  expectedVersion: number;
  viewId: string | number;
};

export type ReportDecision =
  | 'CLOSED'
  | 'REDIRECTED'
  | 'RESUMED'
  | 'RETURNED';

export type ReportIntroductionInput = {
  idempotencyKey: string;
  introductionId: string | number;
  note?: string | null | undefined;
  reason: ReportReason;
};

export type ReportMeetingInput = {
  introductionId: string | number;
  metOn: string;
  /** For oneself. */
  tookAway?: string | null | undefined;
};

export type ReportOutcomeInput = {
  idempotencyKey: string;
  introductionId: string | number;
  outcome: Outcome;
  words?: string | null | undefined;
};

export type ReportReason =
  | 'OTHER'
  | 'PRETENCE'
  | 'SELLING'
  | 'TOO_INSISTENT'
  | 'UNKIND';

export type RequestIntroductionInput = {
  askType: AskType;
  /** Null: directly. */
  connectorId?: string | number | null | undefined;
  context?: string | null | undefined;
  /** The draft that somebody has left me. */
  draftId?: string | number | null | undefined;
  idempotencyKey: string;
  offer?: string | null | undefined;
  personId: string | number;
  /** One sentence about this person. */
  why: string;
};

export type RerunJobInput = {
  failureId: string | number;
};

export type RestoreViewInput = {
  viewId: string | number;
};

export type RetryRefundInput = {
  idempotencyKey: string;
  refundId: string | number;
};

export type RevokeAccessTokenInput = {
  tokenId: string | number;
};

export type RevokeRoleInput = {
  grantId: string | number;
};

export type RevokeSessionInput = {
  sessionId: string | number;
};

export type Role =
  | 'COORDINATOR'
  | 'MEMBER'
  | 'ORGANISER'
  | 'PRESIDENT'
  | 'TREASURER';

/** What became of a row: each row has exactly one. */
export type RowOutcome =
  | 'ADDED'
  | 'MERGED'
  | 'REFUSED'
  | 'SET_ASIDE'
  | 'UNCHANGED';

export type RsvpToEventInput = {
  answer: Answer;
  eventId: string | number;
  idempotencyKey: string;
};

export type RunImportInput = {
  /** 8 to 128 characters, new for each intention. */
  idempotencyKey: string;
  importId: string | number;
};

export type SaveViewInput = {
  /** Null leaves the columns to each reader. */
  columns?: Array<string> | null | undefined;
  /** Key of the list, such as `members`. */
  list: string;
  name: string;
  search: Array<ListFilterInput>;
  shared?: boolean | null | undefined;
};

export type SendDueRunSampleInput = {
  /** As it would be started. */
  dueOn?: string | null | undefined;
  /** As it would be started. */
  periodStartsOn?: string | null | undefined;
  planId: string | number;
};

/** Without subject and body it is the invitation. */
export type SendEventSampleInput = {
  body?: string | null | undefined;
  eventId: string | number;
  subject?: string | null | undefined;
};

/** Exactly one of `personIds`, `all` and `filter`. */
export type SendInvitationSampleInput = {
  /** Everybody with an address who was not invited yet. */
  all?: boolean | null | undefined;
  filter?: MemberFilterInput | null | undefined;
  /** Up to 1,000. */
  personIds?: Array<string | number> | null | undefined;
};

export type SetLocaleInput = {
  locale: string;
};

export type SetMemberCountingInput = {
  graceCounts: boolean;
};

export type SetOfflinePaymentInput = {
  /** Order and address; empty: no cheques. */
  chequeTo: string;
  /** Empty: no transfers. */
  iban: string;
};

export type SetPositioningInput = {
  /** At most 140 characters. */
  line: string;
};

export type SetReminderRulesInput = {
  /** Days from the due date; before it negative. None: no reminders. */
  offsetDays: Array<number>;
};

export type SettleInvitationsInput = {
  batchId: string | number;
};

export type SettleReportInput = {
  decision: ReportDecision;
  idempotencyKey: string;
  /** Read by the seeker. Not for RESUMED. */
  message?: string | null | undefined;
  /** Towards whom; for REDIRECTED. */
  personId?: string | number | null | undefined;
  reportId: string | number;
};

export type SkipThanksInput = {
  loopId: string | number;
  /** The giver does not read it. */
  reason: string;
};

export type StartDueRunInput = {
  dueOn: string;
  /** 8 to 128 characters, new for each intention. */
  idempotencyKey: string;
  /** Where it is not said: the civil year that is open, or today. */
  periodStartsOn?: string | null | undefined;
  planId: string | number;
};

export type StartImportInput = {
  /** Of an upload for the purpose `import`. */
  fileId: string | number;
};

export type SuspendMembershipInput = {
  membershipId: string | number;
  /** For the office only. */
  reason: string;
  /** Its last day. Null: until it is lifted. */
  until?: string | null | undefined;
};

export type SwitchAssociationInput = {
  associationId: string | number;
};

export type TellGiversInput = {
  idempotencyKey: string;
  landingId: string | number;
  words: Array<GiverWordsInput>;
};

export type ThankInput = {
  idempotencyKey: string;
  loopId: string | number;
  /** My own words, 40 characters at least. */
  words: string;
};

export type UpdateAssociationInput = {
  addressForm?: AddressForm | null | undefined;
  colour?: string | null | undefined;
  digestHour?: number | null | undefined;
  digestWeekday?: number | null | undefined;
  /** The version that was shown. Another one answers ConflictError. */
  expectedVersion: number;
  locale?: string | null | undefined;
  name?: string | null | undefined;
  zone?: string | null | undefined;
};

/** An absent field stays, null is the default again. */
export type UpdateEventInput = {
  address?: string | null | undefined;
  /** By default when it begins. */
  answersCloseAt?: string | null | undefined;
  /** By default everybody. */
  audience?: EventAudience | null | undefined;
  /** Null: anybody may come. */
  capacity?: number | null | undefined;
  city?: string | null | undefined;
  /** By default two hours after the start, three for an afterwork. */
  endsAt?: string | null | undefined;
  eventId: string | number;
  expectedVersion: number;
  onlineUrl?: string | null | undefined;
  /** By default a place. */
  placeKind?: PlaceKind | null | undefined;
  placeName?: string | null | undefined;
  startsAt?: string | null | undefined;
  summary?: string | null | undefined;
  template?: EventTemplate | null | undefined;
  title?: string | null | undefined;
};

export type UpdateGivingInput = {
  accepts: Array<AskType>;
  acceptsDirect: boolean;
  asksPerMonth: number;
  expectedVersion: number;
  introductionsPerMonth: number;
  restingUntil?: string | null | undefined;
};

/** Choosing a frequency other than NEVER takes back an earlier unsubscription. */
export type UpdateNotificationsInput = {
  frequency: DigestFrequency;
  /** Local hour, 0 to 23. */
  hour: number;
  /** Mails a week beside the digest, 0 to 10. Absent: as it is. */
  interruptionsPerWeek?: number | null | undefined;
  /** 1 is Monday, 7 is Sunday. */
  weekday: number;
  /** IANA zone, such as Europe/Paris. */
  zone: string;
};

export type UpdatePersonInput = {
  address?: string | null | undefined;
  birthDate?: string | null | undefined;
  birthName?: string | null | undefined;
  city?: string | null | undefined;
  country?: string | null | undefined;
  employer?: string | null | undefined;
  expectedVersion: number;
  firstName?: string | null | undefined;
  /** Of the first affiliation. */
  graduationYear?: number | null | undefined;
  jobTitle?: string | null | undefined;
  lastName?: string | null | undefined;
  personId: string | number;
  postcode?: string | null | undefined;
  /** Of the first affiliation. */
  school?: string | null | undefined;
  sector?: string | null | undefined;
};

/** An absent field stays. */
export type UpdatePlanInput = {
  /** Null empties it. */
  description?: string | null | undefined;
  expectedVersion: number;
  graceDays?: number | null | undefined;
  name?: string | null | undefined;
  needsApproval?: boolean | null | undefined;
  onJoinPage?: boolean | null | undefined;
  opensDaysBefore?: number | null | undefined;
  periodKind?: PeriodKind | null | undefined;
  planId: string | number;
  /** Another price takes its place; dues that are called keep theirs. */
  price?: string | null | undefined;
};

export type UpdateProfileInput = {
  city?: string | null | undefined;
  country?: string | null | undefined;
  employer?: string | null | undefined;
  expectedVersion: number;
  firstName?: string | null | undefined;
  jobTitle?: string | null | undefined;
  lastName?: string | null | undefined;
  sector?: string | null | undefined;
};

export type WithdrawIntroductionInput = {
  idempotencyKey: string;
  introductionId: string | number;
};

export type WithdrawLandingInput = {
  landingId: string | number;
};

export type WithdrawOfferInput = {
  offerId: string | number;
};

export type AgendaEventFragment = { id: string, title: string, summary: string, startsAt: string, endsAt: string, zone: string, placeKind: PlaceKind, placeName: string | null, address: string | null, city: string | null, onlineUrl: string | null, state: EventState, registrationState: RegistrationState, answersCloseAt: string, seatsLeft: number | null, goingCount: number, waitingCount: number, canRsvp: { allowed: boolean, reason: string | null }, myAnswer: { registrationId: string, kind: AnswerKind, position: number | null, offeredUntil: string | null } | null };

export type AgendaQueryVariables = Exact<{
  placeKind?: PlaceKind | null | undefined;
  city?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AgendaQuery = { association: { events: { totalCount: number, nodes: Array<{ id: string, title: string, summary: string, startsAt: string, endsAt: string, zone: string, placeKind: PlaceKind, placeName: string | null, address: string | null, city: string | null, onlineUrl: string | null, state: EventState, registrationState: RegistrationState, answersCloseAt: string, seatsLeft: number | null, goingCount: number, waitingCount: number, canRsvp: { allowed: boolean, reason: string | null }, myAnswer: { registrationId: string, kind: AnswerKind, position: number | null, offeredUntil: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type AgendaCitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type AgendaCitiesQuery = { association: { events: { nodes: Array<{ id: string, city: string | null }> } } | null };

export type AgendaFeedQueryVariables = Exact<{ [key: string]: never; }>;


export type AgendaFeedQuery = { viewer: { agenda: { feedUrl: string } } | null };

export type EventForMeQueryVariables = Exact<{
  id: string | number;
}>;


export type EventForMeQuery = { association: { event: { goingFirstNames: Array<string>, url: string, icsUrl: string, id: string, title: string, summary: string, startsAt: string, endsAt: string, zone: string, placeKind: PlaceKind, placeName: string | null, address: string | null, city: string | null, onlineUrl: string | null, state: EventState, registrationState: RegistrationState, answersCloseAt: string, seatsLeft: number | null, goingCount: number, waitingCount: number, canRsvp: { allowed: boolean, reason: string | null }, myAnswer: { registrationId: string, kind: AnswerKind, position: number | null, offeredUntil: string | null } | null } | null } | null };

export type NextEventQueryVariables = Exact<{ [key: string]: never; }>;


export type NextEventQuery = { viewer: { person: { id: string, city: string | null } | null } | null, association: { events: { nodes: Array<{ id: string, title: string, summary: string, startsAt: string, endsAt: string, zone: string, placeKind: PlaceKind, placeName: string | null, address: string | null, city: string | null, onlineUrl: string | null, state: EventState, registrationState: RegistrationState, answersCloseAt: string, seatsLeft: number | null, goingCount: number, waitingCount: number, canRsvp: { allowed: boolean, reason: string | null }, myAnswer: { registrationId: string, kind: AnswerKind, position: number | null, offeredUntil: string | null } | null }> } } | null };

export type AnswerEventMutationVariables = Exact<{
  input: RsvpToEventInput;
}>;


export type AnswerEventMutation = { rsvpToEvent: { result: { event: { id: string, title: string, summary: string, startsAt: string, endsAt: string, zone: string, placeKind: PlaceKind, placeName: string | null, address: string | null, city: string | null, onlineUrl: string | null, state: EventState, registrationState: RegistrationState, answersCloseAt: string, seatsLeft: number | null, goingCount: number, waitingCount: number, canRsvp: { allowed: boolean, reason: string | null }, myAnswer: { registrationId: string, kind: AnswerKind, position: number | null, offeredUntil: string | null } | null } } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type DirectoryQueryVariables = Exact<{
  search?: string | null | undefined;
  school?: string | null | undefined;
  graduationYear?: number | null | undefined;
  city?: string | null | undefined;
  sector?: string | null | undefined;
  openToAsks?: boolean | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DirectoryQuery = { association: { directory: { totalCount: number, nodes: Array<{ id: string, displayName: string, school: string | null, graduationYear: number | null, city: string | null, sector: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type DirectoryFacetsQueryVariables = Exact<{ [key: string]: never; }>;


export type DirectoryFacetsQuery = { association: { directoryFacets: { schools: Array<{ value: string, count: number }>, graduationYears: Array<{ value: string, count: number }>, cities: Array<{ value: string, count: number }>, sectors: Array<{ value: string, count: number }> } } | null };

export type PersonQueryVariables = Exact<{
  id: string | number;
}>;


export type PersonQuery = { association: { person: { id: string, displayName: string, school: string | null, graduationYear: number | null, city: string | null, sector: string | null, asking: { state: AskingState, backOn: string | null, askedThisMonth: number, positioning: string | null, accepts: Array<AskType>, openWithMe: string | null, offers: Array<{ id: string, kind: OfferKind, detail: string | null }>, direct: { allowed: boolean, reason: string | null }, connectors: Array<{ state: AskingState, backOn: string | null, askedThisMonth: number, person: { id: string, displayName: string, school: string | null, graduationYear: number | null }, youKnow: Array<{ ground: Ground, detail: string | null }>, theyKnow: Array<{ ground: Ground, detail: string | null }> }>, alternatives: Array<{ id: string, displayName: string, school: string | null, graduationYear: number | null, sector: string | null }> } | null } | null } | null };

export type AmountFragment = { amount: string, currency: string };

export type PlanCardFragment = { id: string, version: number, name: string, description: string | null, periodKind: PeriodKind, graceDays: number, opensDaysBefore: number, needsApproval: boolean, onJoinPage: boolean, archivedAt: string | null, memberCount: number, joinUrl: string, price: { amount: string, currency: string } };

export type DueLineFragment = { id: string, version: number, personId: string, personName: string, school: string | null, graduationYear: number | null, planName: string, label: string, state: DueState, reference: string, periodStartsOn: string, periodEndsOn: string, dueOn: string, issuedAt: string, paidAt: string | null, closeReason: string | null, amount: { amount: string, currency: string }, paid: { amount: string, currency: string }, remaining: { amount: string, currency: string } };

export type RunFragment = { id: string, state: DueRunState, planName: string, periodStartsOn: string, periodEndsOn: string, dueOn: string, total: number, made: number, skipped: number, startedAt: string, endedAt: string | null, recipients: number | null, releasesAt: string | null, startedBy: string | null };

export type DueReminderSendingFragment = { id: string, state: DuesSendingState, recipients: number, heldAt: string, heldBy: string | null, releasesAt: string };

export type PlansQueryVariables = Exact<{ [key: string]: never; }>;


export type PlansQuery = { association: { office: { plans: Array<{ id: string, version: number, name: string, description: string | null, periodKind: PeriodKind, graceDays: number, opensDaysBefore: number, needsApproval: boolean, onJoinPage: boolean, archivedAt: string | null, memberCount: number, joinUrl: string, price: { amount: string, currency: string } }> } | null } | null };

export type ArchivedPlansQueryVariables = Exact<{ [key: string]: never; }>;


export type ArchivedPlansQuery = { association: { office: { plans: Array<{ id: string, version: number, name: string, description: string | null, periodKind: PeriodKind, graceDays: number, opensDaysBefore: number, needsApproval: boolean, onJoinPage: boolean, archivedAt: string | null, memberCount: number, joinUrl: string, price: { amount: string, currency: string } }> } | null } | null };

export type DuesQueryVariables = Exact<{
  state?: DueState | null | undefined;
  planId?: string | number | null | undefined;
  school?: string | null | undefined;
  graduationYear?: number | null | undefined;
  search?: string | null | undefined;
  year?: number | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DuesQuery = { association: { office: { dues: { totalCount: number, nodes: Array<{ id: string, version: number, personId: string, personName: string, school: string | null, graduationYear: number | null, planName: string, label: string, state: DueState, reference: string, periodStartsOn: string, periodEndsOn: string, dueOn: string, issuedAt: string, paidAt: string | null, closeReason: string | null, amount: { amount: string, currency: string }, paid: { amount: string, currency: string }, remaining: { amount: string, currency: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type DuesPartFragment = { value: string, dueCount: number, paidCount: number, called: { amount: string, currency: string }, paid: { amount: string, currency: string } };

export type CampaignFragment = { year: number, lapsedCount: number, called: { amount: string, currency: string }, paid: { amount: string, currency: string }, remaining: { amount: string, currency: string }, overdue: { amount: string, currency: string }, counts: Array<{ state: DueState, count: number, amount: { amount: string, currency: string } }>, bySchool: Array<{ value: string, dueCount: number, paidCount: number, called: { amount: string, currency: string }, paid: { amount: string, currency: string } }>, byYear: Array<{ value: string, dueCount: number, paidCount: number, called: { amount: string, currency: string }, paid: { amount: string, currency: string } }>, curve: Array<{ on: string, paid: { amount: string, currency: string }, lastYear: { amount: string, currency: string } }> };

export type DuesSummaryQueryVariables = Exact<{
  year?: number | null | undefined;
}>;


export type DuesSummaryQuery = { association: { office: { duesSummary: { year: number, lapsedCount: number, called: { amount: string, currency: string }, paid: { amount: string, currency: string }, remaining: { amount: string, currency: string }, overdue: { amount: string, currency: string }, counts: Array<{ state: DueState, count: number, amount: { amount: string, currency: string } }>, bySchool: Array<{ value: string, dueCount: number, paidCount: number, called: { amount: string, currency: string }, paid: { amount: string, currency: string } }>, byYear: Array<{ value: string, dueCount: number, paidCount: number, called: { amount: string, currency: string }, paid: { amount: string, currency: string } }>, curve: Array<{ on: string, paid: { amount: string, currency: string }, lastYear: { amount: string, currency: string } }> } } | null } | null };

export type DueRunsQueryVariables = Exact<{ [key: string]: never; }>;


export type DueRunsQuery = { association: { office: { dueRuns: Array<{ id: string, state: DueRunState, planName: string, periodStartsOn: string, periodEndsOn: string, dueOn: string, total: number, made: number, skipped: number, startedAt: string, endedAt: string | null, recipients: number | null, releasesAt: string | null, startedBy: string | null }> } | null } | null };

export type DueRunPreviewQueryVariables = Exact<{
  planId: string | number;
  periodStartsOn?: string | null | undefined;
  dueOn?: string | null | undefined;
}>;


export type DueRunPreviewQuery = { association: { office: { dueRunPreview: { members: number, calledBefore: number, paidBefore: number, forLife: number, notMember: number, notOpenYet: number, mailed: number, withoutEmail: number, suppressed: number, periodStartsOn: string, periodEndsOn: string, total: { amount: string, currency: string }, sample: { recipient: string, fromName: string, subject: string, html: string } | null } | null } | null } | null };

export type DueReminderPreviewQueryVariables = Exact<{
  dueIds?: Array<string | number> | string | number | null | undefined;
  filter?: DueFilterInput | null | undefined;
}>;


export type DueReminderPreviewQuery = { association: { office: { dueReminderPreview: { recipients: number, closed: number, remindedLately: number, withoutEmail: number, deceased: number, suppressed: number, sampleDueId: string | null, sample: { recipient: string, fromName: string, subject: string, html: string } | null } } | null } | null };

export type HeldDueRemindersQueryVariables = Exact<{ [key: string]: never; }>;


export type HeldDueRemindersQuery = { association: { office: { heldDueReminders: Array<{ id: string, state: DuesSendingState, recipients: number, heldAt: string, heldBy: string | null, releasesAt: string }> } | null } | null };

export type ReminderRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type ReminderRulesQuery = { association: { office: { reminderRules: Array<{ id: string, offsetDays: number }> } | null } | null };

export type DuesOfQueryVariables = Exact<{
  personId: string | number;
}>;


export type DuesOfQuery = { association: { office: { dues: { nodes: Array<{ id: string, version: number, personId: string, personName: string, school: string | null, graduationYear: number | null, planName: string, label: string, state: DueState, reference: string, periodStartsOn: string, periodEndsOn: string, dueOn: string, issuedAt: string, paidAt: string | null, closeReason: string | null, amount: { amount: string, currency: string }, paid: { amount: string, currency: string }, remaining: { amount: string, currency: string } }> }, member: { id: string, membership: { id: string, credit: { amount: string, currency: string } } | null } | null, planTemplates: Array<{ key: string, price: { amount: string, currency: string } }> } | null } | null };

export type MemberMembershipQueryVariables = Exact<{
  id: string | number;
}>;


export type MemberMembershipQuery = { association: { office: { member: { id: string, deceased: boolean, membership: { id: string, status: MembershipStatus, planId: string, planName: string, paidUntil: string | null, suspendedUntil: string | null, endedOn: string | null, note: string | null, decisions: Array<MembershipDecision>, countsAsMember: boolean, duesIfEnded: { cancelled: number, kept: number }, credit: { amount: string, currency: string }, periods: Array<{ startsOn: string, endsOn: string | null, origin: PeriodOrigin, voidedAt: string | null }>, dues: Array<{ id: string, version: number, personId: string, personName: string, school: string | null, graduationYear: number | null, planName: string, label: string, state: DueState, reference: string, periodStartsOn: string, periodEndsOn: string, dueOn: string, issuedAt: string, paidAt: string | null, closeReason: string | null, amount: { amount: string, currency: string }, paid: { amount: string, currency: string }, remaining: { amount: string, currency: string } }> } | null } | null } | null } | null };

export type AddPlanMutationVariables = Exact<{
  input: AddPlanInput;
}>;


export type AddPlanMutation = { addPlan: { result: { id: string, version: number, name: string, description: string | null, periodKind: PeriodKind, graceDays: number, opensDaysBefore: number, needsApproval: boolean, onJoinPage: boolean, archivedAt: string | null, memberCount: number, joinUrl: string, price: { amount: string, currency: string } } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type UpdatePlanMutationVariables = Exact<{
  input: UpdatePlanInput;
}>;


export type UpdatePlanMutation = { updatePlan: { result: { id: string, version: number, name: string, description: string | null, periodKind: PeriodKind, graceDays: number, opensDaysBefore: number, needsApproval: boolean, onJoinPage: boolean, archivedAt: string | null, memberCount: number, joinUrl: string, price: { amount: string, currency: string } } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null, currentVersion: number, changedBy: string | null, changedAt: string | null, current: unknown }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type ArchivePlanMutationVariables = Exact<{
  input: PlanInput;
}>;


export type ArchivePlanMutation = { archivePlan: { result: { id: string, version: number, name: string, description: string | null, periodKind: PeriodKind, graceDays: number, opensDaysBefore: number, needsApproval: boolean, onJoinPage: boolean, archivedAt: string | null, memberCount: number, joinUrl: string, price: { amount: string, currency: string } } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type RestorePlanMutationVariables = Exact<{
  input: PlanInput;
}>;


export type RestorePlanMutation = { restorePlan: { result: { id: string, version: number, name: string, description: string | null, periodKind: PeriodKind, graceDays: number, opensDaysBefore: number, needsApproval: boolean, onJoinPage: boolean, archivedAt: string | null, memberCount: number, joinUrl: string, price: { amount: string, currency: string } } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type StartDueRunMutationVariables = Exact<{
  input: StartDueRunInput;
}>;


export type StartDueRunMutation = { startDueRun: { result: { id: string, state: DueRunState, planName: string, periodStartsOn: string, periodEndsOn: string, dueOn: string, total: number, made: number, skipped: number, startedAt: string, endedAt: string | null, recipients: number | null, releasesAt: string | null, startedBy: string | null } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type CallDueMutationVariables = Exact<{
  input: CallDueInput;
}>;


export type CallDueMutation = { callDue: { result: { id: string, version: number, personId: string, personName: string, school: string | null, graduationYear: number | null, planName: string, label: string, state: DueState, reference: string, periodStartsOn: string, periodEndsOn: string, dueOn: string, issuedAt: string, paidAt: string | null, closeReason: string | null, amount: { amount: string, currency: string }, paid: { amount: string, currency: string }, remaining: { amount: string, currency: string } } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type CancelDueMutationVariables = Exact<{
  input: CloseDueInput;
}>;


export type CancelDueMutation = { cancelDue: { result: { id: string, version: number, personId: string, personName: string, school: string | null, graduationYear: number | null, planName: string, label: string, state: DueState, reference: string, periodStartsOn: string, periodEndsOn: string, dueOn: string, issuedAt: string, paidAt: string | null, closeReason: string | null, amount: { amount: string, currency: string }, paid: { amount: string, currency: string }, remaining: { amount: string, currency: string } } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type WriteOffDueMutationVariables = Exact<{
  input: CloseDueInput;
}>;


export type WriteOffDueMutation = { writeOffDue: { result: { id: string, version: number, personId: string, personName: string, school: string | null, graduationYear: number | null, planName: string, label: string, state: DueState, reference: string, periodStartsOn: string, periodEndsOn: string, dueOn: string, issuedAt: string, paidAt: string | null, closeReason: string | null, amount: { amount: string, currency: string }, paid: { amount: string, currency: string }, remaining: { amount: string, currency: string } } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type ReinstateDueMutationVariables = Exact<{
  input: DueInput;
}>;


export type ReinstateDueMutation = { reinstateDue: { result: { id: string, version: number, personId: string, personName: string, school: string | null, graduationYear: number | null, planName: string, label: string, state: DueState, reference: string, periodStartsOn: string, periodEndsOn: string, dueOn: string, issuedAt: string, paidAt: string | null, closeReason: string | null, amount: { amount: string, currency: string }, paid: { amount: string, currency: string }, remaining: { amount: string, currency: string } } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type RemindDuesMutationVariables = Exact<{
  input: RemindDuesInput;
}>;


export type RemindDuesMutation = { remindDues: { result: { reminded: number, skipped: number, sending: { id: string, state: DuesSendingState, recipients: number, heldAt: string, heldBy: string | null, releasesAt: string } | null } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type CancelDueRemindersMutationVariables = Exact<{
  input: DueReminderInput;
}>;


export type CancelDueRemindersMutation = { cancelDueReminders: { result: { id: string, state: DuesSendingState } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type ReleaseDueRemindersMutationVariables = Exact<{
  input: DueReminderInput;
}>;


export type ReleaseDueRemindersMutation = { releaseDueReminders: { result: { id: string, state: DuesSendingState } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type SendDueReminderSampleMutationVariables = Exact<{
  input: DueInput;
}>;


export type SendDueReminderSampleMutation = { sendDueReminderSample: { result: { address: string } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type CancelDueRunMutationVariables = Exact<{
  input: DueRunInput;
}>;


export type CancelDueRunMutation = { cancelDueRun: { result: { id: string, state: DueRunState, planName: string, periodStartsOn: string, periodEndsOn: string, dueOn: string, total: number, made: number, skipped: number, startedAt: string, endedAt: string | null, recipients: number | null, releasesAt: string | null, startedBy: string | null } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type ReleaseDueRunMutationVariables = Exact<{
  input: DueRunInput;
}>;


export type ReleaseDueRunMutation = { releaseDueRun: { result: { id: string, state: DueRunState, planName: string, periodStartsOn: string, periodEndsOn: string, dueOn: string, total: number, made: number, skipped: number, startedAt: string, endedAt: string | null, recipients: number | null, releasesAt: string | null, startedBy: string | null } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type SendDueRunSampleMutationVariables = Exact<{
  input: SendDueRunSampleInput;
}>;


export type SendDueRunSampleMutation = { sendDueRunSample: { result: { address: string } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type SetReminderRulesMutationVariables = Exact<{
  input: SetReminderRulesInput;
}>;


export type SetReminderRulesMutation = { setReminderRules: { result: { rules: Array<{ id: string, offsetDays: number }> } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type GrantPeriodMutationVariables = Exact<{
  input: GrantPeriodInput;
}>;


export type GrantPeriodMutation = { grantPeriod: { result: { id: string, status: MembershipStatus, paidUntil: string | null } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type RecordPaymentMutationVariables = Exact<{
  input: RecordPaymentInput;
}>;


export type RecordPaymentMutation = { recordPayment: { result: { payment: { id: string, amount: { amount: string, currency: string } }, dues: Array<{ id: string, version: number, personId: string, personName: string, school: string | null, graduationYear: number | null, planName: string, label: string, state: DueState, reference: string, periodStartsOn: string, periodEndsOn: string, dueOn: string, issuedAt: string, paidAt: string | null, closeReason: string | null, amount: { amount: string, currency: string }, paid: { amount: string, currency: string }, remaining: { amount: string, currency: string } }>, credit: { amount: string, currency: string }, receipt: { id: string, number: string, url: string } | null } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type OfflinePaymentQueryVariables = Exact<{ [key: string]: never; }>;


export type OfflinePaymentQuery = { association: { office: { offlinePayment: { iban: string, chequeTo: string } } | null } | null };

export type SetOfflinePaymentMutationVariables = Exact<{
  input: SetOfflinePaymentInput;
}>;


export type SetOfflinePaymentMutation = { setOfflinePayment: { result: { iban: string, chequeTo: string } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type ApproveMembershipMutationVariables = Exact<{
  input: MembershipInput;
}>;


export type ApproveMembershipMutation = { approveMembership: { result: { id: string, status: MembershipStatus, paidUntil: string | null } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type RejectMembershipMutationVariables = Exact<{
  input: MembershipInput;
}>;


export type RejectMembershipMutation = { rejectMembership: { result: { id: string, status: MembershipStatus, paidUntil: string | null } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type EndedFragment = { cancelledDues: number, membership: { id: string, status: MembershipStatus } | null, keptDues: Array<{ id: string }> };

export type RecordResignationMutationVariables = Exact<{
  input: MembershipInput;
}>;


export type RecordResignationMutation = { recordResignation: { result: { cancelledDues: number, membership: { id: string, status: MembershipStatus } | null, keptDues: Array<{ id: string }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type ExcludeMemberMutationVariables = Exact<{
  input: ExcludeMemberInput;
}>;


export type ExcludeMemberMutation = { excludeMember: { result: { cancelledDues: number, membership: { id: string, status: MembershipStatus } | null, keptDues: Array<{ id: string }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type NoteDeceasedMutationVariables = Exact<{
  input: NoteDeceasedInput;
}>;


export type NoteDeceasedMutation = { noteDeceased: { result: { cancelledDues: number, membership: { id: string, status: MembershipStatus } | null, keptDues: Array<{ id: string }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type SuspendMembershipMutationVariables = Exact<{
  input: SuspendMembershipInput;
}>;


export type SuspendMembershipMutation = { suspendMembership: { result: { id: string, status: MembershipStatus, suspendedUntil: string | null } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type LiftSuspensionMutationVariables = Exact<{
  input: MembershipInput;
}>;


export type LiftSuspensionMutation = { liftSuspension: { result: { id: string, status: MembershipStatus } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type MemberCountingQueryVariables = Exact<{ [key: string]: never; }>;


export type MemberCountingQuery = { association: { office: { memberCounting: { graceCounts: boolean } } | null } | null };

export type SetMemberCountingMutationVariables = Exact<{
  input: SetMemberCountingInput;
}>;


export type SetMemberCountingMutation = { setMemberCounting: { result: { graceCounts: boolean } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type TemplateFragment = { key: string, name: string, description: string, periodKind: PeriodKind, graceDays: number, opensDaysBefore: number, price: { amount: string, currency: string } };

export type PlanTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type PlanTemplatesQuery = { association: { office: { planTemplates: Array<{ key: string, name: string, description: string, periodKind: PeriodKind, graceDays: number, opensDaysBefore: number, price: { amount: string, currency: string } }> } | null } | null };

export type EventLineFragment = { id: string, title: string, startsAt: string, endsAt: string, zone: string, placeKind: PlaceKind, placeName: string | null, city: string | null, state: EventState, registrationState: RegistrationState, capacity: number | null, seatsLeft: number | null, goingCount: number, waitingCount: number };

export type EventSheetFragment = { version: number, summary: string, template: EventTemplate, address: string | null, onlineUrl: string | null, audience: EventAudience, answersCloseAt: string, publishedAt: string | null, pausedAt: string | null, cancelledAt: string | null, cancelReason: string | null, url: string, icsUrl: string, id: string, title: string, startsAt: string, endsAt: string, zone: string, placeKind: PlaceKind, placeName: string | null, city: string | null, state: EventState, registrationState: RegistrationState, capacity: number | null, seatsLeft: number | null, goingCount: number, waitingCount: number, counts: { going: number, waiting: number, offered: number, notGoing: number, invited: number }, answersByDay: Array<{ on: string, going: number, notGoing: number }>, mailings: Array<{ id: string, kind: EventMailingKind, state: EventMailingState, subject: string | null, recipients: number, heldAt: string, heldBy: string | null, releasesAt: string }> };

export type EventMailingFragment = { id: string, kind: EventMailingKind, state: EventMailingState, subject: string | null, recipients: number, heldAt: string, heldBy: string | null, releasesAt: string };

export type RegistrationFragment = { id: string, personId: string | null, name: string, email: string | null, kind: AnswerKind, position: number | null, offeredUntil: string | null, channel: AnswerChannel, answeredAt: string, school: string | null, graduationYear: number | null };

export type OfficeEventsQueryVariables = Exact<{
  when: OfficeEventsWhen;
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OfficeEventsQuery = { association: { office: { events: { totalCount: number, nodes: Array<{ id: string, title: string, startsAt: string, endsAt: string, zone: string, placeKind: PlaceKind, placeName: string | null, city: string | null, state: EventState, registrationState: RegistrationState, capacity: number | null, seatsLeft: number | null, goingCount: number, waitingCount: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type EventMonthQueryVariables = Exact<{
  month: string;
}>;


export type EventMonthQuery = { association: { office: { eventMonth: Array<{ id: string, title: string, startsAt: string, endsAt: string, zone: string, placeKind: PlaceKind, placeName: string | null, city: string | null, state: EventState, registrationState: RegistrationState, capacity: number | null, seatsLeft: number | null, goingCount: number, waitingCount: number }> } | null } | null };

export type OfficeEventQueryVariables = Exact<{
  id: string | number;
}>;


export type OfficeEventQuery = { association: { office: { event: { version: number, summary: string, template: EventTemplate, address: string | null, onlineUrl: string | null, audience: EventAudience, answersCloseAt: string, publishedAt: string | null, pausedAt: string | null, cancelledAt: string | null, cancelReason: string | null, url: string, icsUrl: string, id: string, title: string, startsAt: string, endsAt: string, zone: string, placeKind: PlaceKind, placeName: string | null, city: string | null, state: EventState, registrationState: RegistrationState, capacity: number | null, seatsLeft: number | null, goingCount: number, waitingCount: number, counts: { going: number, waiting: number, offered: number, notGoing: number, invited: number }, answersByDay: Array<{ on: string, going: number, notGoing: number }>, mailings: Array<{ id: string, kind: EventMailingKind, state: EventMailingState, subject: string | null, recipients: number, heldAt: string, heldBy: string | null, releasesAt: string }> } | null } | null } | null };

export type RegistrationsQueryVariables = Exact<{
  id: string | number;
  state?: AnswerKind | null | undefined;
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RegistrationsQuery = { association: { office: { event: { id: string, registrations: { totalCount: number, nodes: Array<{ id: string, personId: string | null, name: string, email: string | null, kind: AnswerKind, position: number | null, offeredUntil: string | null, channel: AnswerChannel, answeredAt: string, school: string | null, graduationYear: number | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null } | null };

export type EventInvitationPreviewQueryVariables = Exact<{
  eventId: string | number;
  personIds?: Array<string | number> | string | number | null | undefined;
  all?: boolean | null | undefined;
  filter?: MemberFilterInput | null | undefined;
}>;


export type EventInvitationPreviewQuery = { association: { office: { eventInvitationPreview: { recipients: number, alreadyInvited: number, alreadyAnswered: number, withoutEmail: number, deceased: number, suppressed: number, oftenInvited: number, sample: { recipient: string, fromName: string, subject: string, html: string } | null } | null } | null } | null };

export type EventMessagePreviewQueryVariables = Exact<{
  eventId: string | number;
  to: AttendeeGroup;
  subject: string;
  body: string;
}>;


export type EventMessagePreviewQuery = { association: { office: { eventMessagePreview: { recipients: number, withoutEmail: number, suppressed: number, sample: { recipient: string, fromName: string, subject: string, html: string } | null } | null } | null } | null };

export type CreateEventMutationVariables = Exact<{
  input: CreateEventInput;
}>;


export type CreateEventMutation = { createEvent: { result: { id: string, title: string } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type UpdateEventMutationVariables = Exact<{
  input: UpdateEventInput;
}>;


export type UpdateEventMutation = { updateEvent: { result: { version: number, summary: string, template: EventTemplate, address: string | null, onlineUrl: string | null, audience: EventAudience, answersCloseAt: string, publishedAt: string | null, pausedAt: string | null, cancelledAt: string | null, cancelReason: string | null, url: string, icsUrl: string, id: string, title: string, startsAt: string, endsAt: string, zone: string, placeKind: PlaceKind, placeName: string | null, city: string | null, state: EventState, registrationState: RegistrationState, capacity: number | null, seatsLeft: number | null, goingCount: number, waitingCount: number, counts: { going: number, waiting: number, offered: number, notGoing: number, invited: number }, answersByDay: Array<{ on: string, going: number, notGoing: number }>, mailings: Array<{ id: string, kind: EventMailingKind, state: EventMailingState, subject: string | null, recipients: number, heldAt: string, heldBy: string | null, releasesAt: string }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null, currentVersion: number, changedBy: string | null, changedAt: string | null, current: unknown }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type PublishEventMutationVariables = Exact<{
  input: EventInput;
}>;


export type PublishEventMutation = { publishEvent: { result: { version: number, summary: string, template: EventTemplate, address: string | null, onlineUrl: string | null, audience: EventAudience, answersCloseAt: string, publishedAt: string | null, pausedAt: string | null, cancelledAt: string | null, cancelReason: string | null, url: string, icsUrl: string, id: string, title: string, startsAt: string, endsAt: string, zone: string, placeKind: PlaceKind, placeName: string | null, city: string | null, state: EventState, registrationState: RegistrationState, capacity: number | null, seatsLeft: number | null, goingCount: number, waitingCount: number, counts: { going: number, waiting: number, offered: number, notGoing: number, invited: number }, answersByDay: Array<{ on: string, going: number, notGoing: number }>, mailings: Array<{ id: string, kind: EventMailingKind, state: EventMailingState, subject: string | null, recipients: number, heldAt: string, heldBy: string | null, releasesAt: string }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type UnpublishEventMutationVariables = Exact<{
  input: EventInput;
}>;


export type UnpublishEventMutation = { unpublishEvent: { result: { version: number, summary: string, template: EventTemplate, address: string | null, onlineUrl: string | null, audience: EventAudience, answersCloseAt: string, publishedAt: string | null, pausedAt: string | null, cancelledAt: string | null, cancelReason: string | null, url: string, icsUrl: string, id: string, title: string, startsAt: string, endsAt: string, zone: string, placeKind: PlaceKind, placeName: string | null, city: string | null, state: EventState, registrationState: RegistrationState, capacity: number | null, seatsLeft: number | null, goingCount: number, waitingCount: number, counts: { going: number, waiting: number, offered: number, notGoing: number, invited: number }, answersByDay: Array<{ on: string, going: number, notGoing: number }>, mailings: Array<{ id: string, kind: EventMailingKind, state: EventMailingState, subject: string | null, recipients: number, heldAt: string, heldBy: string | null, releasesAt: string }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type PauseEventMutationVariables = Exact<{
  input: EventInput;
}>;


export type PauseEventMutation = { pauseEvent: { result: { version: number, summary: string, template: EventTemplate, address: string | null, onlineUrl: string | null, audience: EventAudience, answersCloseAt: string, publishedAt: string | null, pausedAt: string | null, cancelledAt: string | null, cancelReason: string | null, url: string, icsUrl: string, id: string, title: string, startsAt: string, endsAt: string, zone: string, placeKind: PlaceKind, placeName: string | null, city: string | null, state: EventState, registrationState: RegistrationState, capacity: number | null, seatsLeft: number | null, goingCount: number, waitingCount: number, counts: { going: number, waiting: number, offered: number, notGoing: number, invited: number }, answersByDay: Array<{ on: string, going: number, notGoing: number }>, mailings: Array<{ id: string, kind: EventMailingKind, state: EventMailingState, subject: string | null, recipients: number, heldAt: string, heldBy: string | null, releasesAt: string }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type ResumeEventMutationVariables = Exact<{
  input: EventInput;
}>;


export type ResumeEventMutation = { resumeEvent: { result: { version: number, summary: string, template: EventTemplate, address: string | null, onlineUrl: string | null, audience: EventAudience, answersCloseAt: string, publishedAt: string | null, pausedAt: string | null, cancelledAt: string | null, cancelReason: string | null, url: string, icsUrl: string, id: string, title: string, startsAt: string, endsAt: string, zone: string, placeKind: PlaceKind, placeName: string | null, city: string | null, state: EventState, registrationState: RegistrationState, capacity: number | null, seatsLeft: number | null, goingCount: number, waitingCount: number, counts: { going: number, waiting: number, offered: number, notGoing: number, invited: number }, answersByDay: Array<{ on: string, going: number, notGoing: number }>, mailings: Array<{ id: string, kind: EventMailingKind, state: EventMailingState, subject: string | null, recipients: number, heldAt: string, heldBy: string | null, releasesAt: string }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type CancelEventMutationVariables = Exact<{
  input: CancelEventInput;
}>;


export type CancelEventMutation = { cancelEvent: { result: { version: number, summary: string, template: EventTemplate, address: string | null, onlineUrl: string | null, audience: EventAudience, answersCloseAt: string, publishedAt: string | null, pausedAt: string | null, cancelledAt: string | null, cancelReason: string | null, url: string, icsUrl: string, id: string, title: string, startsAt: string, endsAt: string, zone: string, placeKind: PlaceKind, placeName: string | null, city: string | null, state: EventState, registrationState: RegistrationState, capacity: number | null, seatsLeft: number | null, goingCount: number, waitingCount: number, counts: { going: number, waiting: number, offered: number, notGoing: number, invited: number }, answersByDay: Array<{ on: string, going: number, notGoing: number }>, mailings: Array<{ id: string, kind: EventMailingKind, state: EventMailingState, subject: string | null, recipients: number, heldAt: string, heldBy: string | null, releasesAt: string }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type DuplicateEventMutationVariables = Exact<{
  input: DuplicateEventInput;
}>;


export type DuplicateEventMutation = { duplicateEvent: { result: { id: string, title: string } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type AnswerForPersonMutationVariables = Exact<{
  input: AnswerForPersonInput;
}>;


export type AnswerForPersonMutation = { answerForPerson: { result: { id: string, title: string, startsAt: string, endsAt: string, zone: string, placeKind: PlaceKind, placeName: string | null, city: string | null, state: EventState, registrationState: RegistrationState, capacity: number | null, seatsLeft: number | null, goingCount: number, waitingCount: number } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type RemoveRegistrationMutationVariables = Exact<{
  input: RegistrationInput;
}>;


export type RemoveRegistrationMutation = { removeRegistration: { result: { id: string, title: string, startsAt: string, endsAt: string, zone: string, placeKind: PlaceKind, placeName: string | null, city: string | null, state: EventState, registrationState: RegistrationState, capacity: number | null, seatsLeft: number | null, goingCount: number, waitingCount: number } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type OfferSeatMutationVariables = Exact<{
  input: RegistrationInput;
}>;


export type OfferSeatMutation = { offerSeat: { result: { id: string, title: string, startsAt: string, endsAt: string, zone: string, placeKind: PlaceKind, placeName: string | null, city: string | null, state: EventState, registrationState: RegistrationState, capacity: number | null, seatsLeft: number | null, goingCount: number, waitingCount: number } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type InviteToEventMutationVariables = Exact<{
  input: InviteToEventInput;
}>;


export type InviteToEventMutation = { inviteToEvent: { result: { invited: number, mailing: { id: string, kind: EventMailingKind, state: EventMailingState, subject: string | null, recipients: number, heldAt: string, heldBy: string | null, releasesAt: string } | null } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type MessageAttendeesMutationVariables = Exact<{
  input: MessageAttendeesInput;
}>;


export type MessageAttendeesMutation = { messageAttendees: { result: { recipients: number, mailing: { id: string, kind: EventMailingKind, state: EventMailingState, subject: string | null, recipients: number, heldAt: string, heldBy: string | null, releasesAt: string } | null } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type CancelEventMailingMutationVariables = Exact<{
  input: EventMailingInput;
}>;


export type CancelEventMailingMutation = { cancelEventMailing: { result: { id: string, state: EventMailingState } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type ReleaseEventMailingMutationVariables = Exact<{
  input: EventMailingInput;
}>;


export type ReleaseEventMailingMutation = { releaseEventMailing: { result: { id: string, state: EventMailingState } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type SendEventSampleMutationVariables = Exact<{
  input: SendEventSampleInput;
}>;


export type SendEventSampleMutation = { sendEventSample: { result: { address: string } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type GivingFragment = { version: number, suggestedOffers: Array<OfferKind>, accepts: Array<AskType>, acceptsDirect: boolean, asksPerMonth: number, introductionsPerMonth: number, restingUntil: string | null, silent: boolean, askedThisMonth: number, state: AskingState, firstStepDone: boolean, positioning: { line: string, since: string, changeableOn: string } | null, offers: Array<{ id: string, kind: OfferKind, detail: string | null }>, shieldedEmployers: Array<{ id: string, employer: string | null }>, shieldedPeople: Array<{ id: string, person: { id: string, displayName: string } | null }>, openAsk: { id: string, askType: AskType, sector: string | null, text: string, openUntil: string, openedAt: string, fits: Array<OfferKind>, mine: boolean } | null };

export type OpenAskFragment = { id: string, askType: AskType, sector: string | null, text: string, openUntil: string, openedAt: string, fits: Array<OfferKind>, mine: boolean };

export type MyGivingQueryVariables = Exact<{ [key: string]: never; }>;


export type MyGivingQuery = { viewer: { giving: { version: number, suggestedOffers: Array<OfferKind>, accepts: Array<AskType>, acceptsDirect: boolean, asksPerMonth: number, introductionsPerMonth: number, restingUntil: string | null, silent: boolean, askedThisMonth: number, state: AskingState, firstStepDone: boolean, positioning: { line: string, since: string, changeableOn: string } | null, offers: Array<{ id: string, kind: OfferKind, detail: string | null }>, shieldedEmployers: Array<{ id: string, employer: string | null }>, shieldedPeople: Array<{ id: string, person: { id: string, displayName: string } | null }>, openAsk: { id: string, askType: AskType, sector: string | null, text: string, openUntil: string, openedAt: string, fits: Array<OfferKind>, mine: boolean } | null } } | null };

export type HelpWantedQueryVariables = Exact<{
  first: number;
}>;


export type HelpWantedQuery = { viewer: { helpWanted: Array<{ id: string, askType: AskType, sector: string | null, text: string, openUntil: string, openedAt: string, fits: Array<OfferKind>, mine: boolean }> } | null };

export type SetPositioningMutationVariables = Exact<{
  input: SetPositioningInput;
}>;


export type SetPositioningMutation = { setPositioning: { result: { version: number, suggestedOffers: Array<OfferKind>, accepts: Array<AskType>, acceptsDirect: boolean, asksPerMonth: number, introductionsPerMonth: number, restingUntil: string | null, silent: boolean, askedThisMonth: number, state: AskingState, firstStepDone: boolean, positioning: { line: string, since: string, changeableOn: string } | null, offers: Array<{ id: string, kind: OfferKind, detail: string | null }>, shieldedEmployers: Array<{ id: string, employer: string | null }>, shieldedPeople: Array<{ id: string, person: { id: string, displayName: string } | null }>, openAsk: { id: string, askType: AskType, sector: string | null, text: string, openUntil: string, openedAt: string, fits: Array<OfferKind>, mine: boolean } | null } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null, changeableOn: string }
    > } };

export type AddOfferMutationVariables = Exact<{
  input: AddOfferInput;
}>;


export type AddOfferMutation = { addOffer: { result: { version: number, suggestedOffers: Array<OfferKind>, accepts: Array<AskType>, acceptsDirect: boolean, asksPerMonth: number, introductionsPerMonth: number, restingUntil: string | null, silent: boolean, askedThisMonth: number, state: AskingState, firstStepDone: boolean, positioning: { line: string, since: string, changeableOn: string } | null, offers: Array<{ id: string, kind: OfferKind, detail: string | null }>, shieldedEmployers: Array<{ id: string, employer: string | null }>, shieldedPeople: Array<{ id: string, person: { id: string, displayName: string } | null }>, openAsk: { id: string, askType: AskType, sector: string | null, text: string, openUntil: string, openedAt: string, fits: Array<OfferKind>, mine: boolean } | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type WithdrawOfferMutationVariables = Exact<{
  input: WithdrawOfferInput;
}>;


export type WithdrawOfferMutation = { withdrawOffer: { result: { version: number, suggestedOffers: Array<OfferKind>, accepts: Array<AskType>, acceptsDirect: boolean, asksPerMonth: number, introductionsPerMonth: number, restingUntil: string | null, silent: boolean, askedThisMonth: number, state: AskingState, firstStepDone: boolean, positioning: { line: string, since: string, changeableOn: string } | null, offers: Array<{ id: string, kind: OfferKind, detail: string | null }>, shieldedEmployers: Array<{ id: string, employer: string | null }>, shieldedPeople: Array<{ id: string, person: { id: string, displayName: string } | null }>, openAsk: { id: string, askType: AskType, sector: string | null, text: string, openUntil: string, openedAt: string, fits: Array<OfferKind>, mine: boolean } | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type UpdateGivingMutationVariables = Exact<{
  input: UpdateGivingInput;
}>;


export type UpdateGivingMutation = { updateGiving: { result: { version: number, suggestedOffers: Array<OfferKind>, accepts: Array<AskType>, acceptsDirect: boolean, asksPerMonth: number, introductionsPerMonth: number, restingUntil: string | null, silent: boolean, askedThisMonth: number, state: AskingState, firstStepDone: boolean, positioning: { line: string, since: string, changeableOn: string } | null, offers: Array<{ id: string, kind: OfferKind, detail: string | null }>, shieldedEmployers: Array<{ id: string, employer: string | null }>, shieldedPeople: Array<{ id: string, person: { id: string, displayName: string } | null }>, openAsk: { id: string, askType: AskType, sector: string | null, text: string, openUntil: string, openedAt: string, fits: Array<OfferKind>, mine: boolean } | null } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null, currentVersion: number, changedBy: string | null, changedAt: string | null, current: unknown }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type ComeBackMutationVariables = Exact<{ [key: string]: never; }>;


export type ComeBackMutation = { comeBack: { result: { version: number, suggestedOffers: Array<OfferKind>, accepts: Array<AskType>, acceptsDirect: boolean, asksPerMonth: number, introductionsPerMonth: number, restingUntil: string | null, silent: boolean, askedThisMonth: number, state: AskingState, firstStepDone: boolean, positioning: { line: string, since: string, changeableOn: string } | null, offers: Array<{ id: string, kind: OfferKind, detail: string | null }>, shieldedEmployers: Array<{ id: string, employer: string | null }>, shieldedPeople: Array<{ id: string, person: { id: string, displayName: string } | null }>, openAsk: { id: string, askType: AskType, sector: string | null, text: string, openUntil: string, openedAt: string, fits: Array<OfferKind>, mine: boolean } | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type AddShieldMutationVariables = Exact<{
  input: AddShieldInput;
}>;


export type AddShieldMutation = { addShield: { result: { version: number, suggestedOffers: Array<OfferKind>, accepts: Array<AskType>, acceptsDirect: boolean, asksPerMonth: number, introductionsPerMonth: number, restingUntil: string | null, silent: boolean, askedThisMonth: number, state: AskingState, firstStepDone: boolean, positioning: { line: string, since: string, changeableOn: string } | null, offers: Array<{ id: string, kind: OfferKind, detail: string | null }>, shieldedEmployers: Array<{ id: string, employer: string | null }>, shieldedPeople: Array<{ id: string, person: { id: string, displayName: string } | null }>, openAsk: { id: string, askType: AskType, sector: string | null, text: string, openUntil: string, openedAt: string, fits: Array<OfferKind>, mine: boolean } | null } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type RemoveShieldMutationVariables = Exact<{
  input: RemoveShieldInput;
}>;


export type RemoveShieldMutation = { removeShield: { result: { version: number, suggestedOffers: Array<OfferKind>, accepts: Array<AskType>, acceptsDirect: boolean, asksPerMonth: number, introductionsPerMonth: number, restingUntil: string | null, silent: boolean, askedThisMonth: number, state: AskingState, firstStepDone: boolean, positioning: { line: string, since: string, changeableOn: string } | null, offers: Array<{ id: string, kind: OfferKind, detail: string | null }>, shieldedEmployers: Array<{ id: string, employer: string | null }>, shieldedPeople: Array<{ id: string, person: { id: string, displayName: string } | null }>, openAsk: { id: string, askType: AskType, sector: string | null, text: string, openUntil: string, openedAt: string, fits: Array<OfferKind>, mine: boolean } | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type OpenAskMutationVariables = Exact<{
  input: OpenAskInput;
}>;


export type OpenAskMutation = { openAsk: { result: { id: string, askType: AskType, sector: string | null, text: string, openUntil: string, openedAt: string, fits: Array<OfferKind>, mine: boolean } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type CloseAskMutationVariables = Exact<{
  input: CloseAskInput;
}>;


export type CloseAskMutation = { closeAsk: { result: { version: number, suggestedOffers: Array<OfferKind>, accepts: Array<AskType>, acceptsDirect: boolean, asksPerMonth: number, introductionsPerMonth: number, restingUntil: string | null, silent: boolean, askedThisMonth: number, state: AskingState, firstStepDone: boolean, positioning: { line: string, since: string, changeableOn: string } | null, offers: Array<{ id: string, kind: OfferKind, detail: string | null }>, shieldedEmployers: Array<{ id: string, employer: string | null }>, shieldedPeople: Array<{ id: string, person: { id: string, displayName: string } | null }>, openAsk: { id: string, askType: AskType, sector: string | null, text: string, openUntil: string, openedAt: string, fits: Array<OfferKind>, mine: boolean } | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type HelpWordFragment = { id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean };

export type HelpReceivedFragment = { id: string, what: string, at: string, thankedAt: string | null, askedStep: GratitudeStep | null, dueSince: string | null, introductionId: string | null, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> };

export type LandingFragment = { id: string, landedOn: string, giversToldAt: string | null, publicText: string | null, publishedAt: string | null, givers: Array<{ what: string, told: boolean, skipped: boolean, person: { id: string, displayName: string } }> };

export type HelpGivenQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type HelpGivenQuery = { viewer: { helpGiven: { totalCount: number, nodes: Array<{ id: string, kind: string, what: string, at: string, skipped: boolean, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type HelpReceivedQueryVariables = Exact<{
  owedOnly: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type HelpReceivedQuery = { viewer: { helpReceived: { totalCount: number, nodes: Array<{ id: string, what: string, at: string, thankedAt: string | null, askedStep: GratitudeStep | null, dueSince: string | null, introductionId: string | null, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type MyLandingQueryVariables = Exact<{ [key: string]: never; }>;


export type MyLandingQuery = { viewer: { landing: { id: string, landedOn: string, giversToldAt: string | null, publicText: string | null, publishedAt: string | null, givers: Array<{ what: string, told: boolean, skipped: boolean, person: { id: string, displayName: string } }> } | null } | null };

export type ThankMutationVariables = Exact<{
  input: ThankInput;
}>;


export type ThankMutation = { thank: { result: { id: string, what: string, at: string, thankedAt: string | null, askedStep: GratitudeStep | null, dueSince: string | null, introductionId: string | null, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type GiveNewsMutationVariables = Exact<{
  input: GiveNewsInput;
}>;


export type GiveNewsMutation = { giveNews: { result: { id: string, what: string, at: string, thankedAt: string | null, askedStep: GratitudeStep | null, dueSince: string | null, introductionId: string | null, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type SkipThanksMutationVariables = Exact<{
  input: SkipThanksInput;
}>;


export type SkipThanksMutation = { skipThanks: { result: { id: string, what: string, at: string, thankedAt: string | null, askedStep: GratitudeStep | null, dueSince: string | null, introductionId: string | null, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type ReadHelpWordsMutationVariables = Exact<{ [key: string]: never; }>;


export type ReadHelpWordsMutation = { readHelpWords: { result: { count: number } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type NoteLandingMutationVariables = Exact<{
  input: NoteLandingInput;
}>;


export type NoteLandingMutation = { noteLanding: { result: { id: string, landedOn: string, giversToldAt: string | null, publicText: string | null, publishedAt: string | null, givers: Array<{ what: string, told: boolean, skipped: boolean, person: { id: string, displayName: string } }> } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type TellGiversMutationVariables = Exact<{
  input: TellGiversInput;
}>;


export type TellGiversMutation = { tellGivers: { result: { id: string, landedOn: string, giversToldAt: string | null, publicText: string | null, publishedAt: string | null, givers: Array<{ what: string, told: boolean, skipped: boolean, person: { id: string, displayName: string } }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type PublishLandingMutationVariables = Exact<{
  input: PublishLandingInput;
}>;


export type PublishLandingMutation = { publishLanding: { result: { id: string, landedOn: string, giversToldAt: string | null, publicText: string | null, publishedAt: string | null, givers: Array<{ what: string, told: boolean, skipped: boolean, person: { id: string, displayName: string } }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null, waiting: number }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type WithdrawLandingMutationVariables = Exact<{
  input: WithdrawLandingInput;
}>;


export type WithdrawLandingMutation = { withdrawLanding: { result: { id: string, landedOn: string, giversToldAt: string | null, publicText: string | null, publishedAt: string | null, givers: Array<{ what: string, told: boolean, skipped: boolean, person: { id: string, displayName: string } }> } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type QueueQueryVariables = Exact<{ [key: string]: never; }>;


export type QueueQuery = { association: { office: { queue: Array<{ kind: string, count: number, path: string, text: string }> } | null } | null };

export type LastImportQueryVariables = Exact<{ [key: string]: never; }>;


export type LastImportQuery = { association: { office: { imports: { nodes: Array<{ id: string, fileName: string, state: ImportState, progress: number, createdAt: string, finishedAt: string | null, counts: { added: number, merged: number, setAside: number, refused: number, unchanged: number, people: number } }> } } | null } | null };

export type FirstStepsQueryVariables = Exact<{ [key: string]: never; }>;


export type FirstStepsQuery = { association: { office: { plans: Array<{ id: string }>, events: { nodes: Array<{ id: string }> } } | null } | null };

export type PortalHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type PortalHomeQuery = { viewer: { person: { id: string, firstName: string | null, displayName: string } | null, waiting: Array<{ kind: string, text: string, path: string }>, notifications: { frequency: DigestFrequency, nextAt: string | null, pausedUntil: string | null, unsubscribedAt: string | null } } | null };

export type HomeHelpQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeHelpQuery = { viewer: { helpReceived: { nodes: Array<{ id: string, what: string, askedStep: GratitudeStep | null, person: { id: string, displayName: string } }> }, introductions: { nodes: Array<{ id: string, role: IntroductionRole, askType: AskType, can: Array<string>, seeker: { id: string, displayName: string } }> }, helpWanted: Array<{ id: string, askType: AskType, text: string }> } | null };

export type ImportSummaryFragment = { id: string, fileName: string, state: ImportState, createdAt: string, createdBy: string | null, rowCount: number, progress: number, errorCode: string | null, finishedAt: string | null, counts: { added: number, merged: number, setAside: number, refused: number, unchanged: number, people: number } };

export type ImportDetailFragment = { sheet: string | null, encoding: string | null, separator: string | null, school: string | null, sampleRows: Array<Array<string>>, reportUrl: string | null, id: string, fileName: string, state: ImportState, createdAt: string, createdBy: string | null, rowCount: number, progress: number, errorCode: string | null, finishedAt: string | null, columns: Array<{ index: number, header: string, samples: Array<string>, field: ImportField | null, confidence: number }>, issues: Array<{ kind: string, text: string, count: number, examples: Array<string> }>, counts: { added: number, merged: number, setAside: number, refused: number, unchanged: number, people: number } };

export type ImportsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ImportsQuery = { association: { office: { imports: { totalCount: number, nodes: Array<{ id: string, fileName: string, state: ImportState, createdAt: string, createdBy: string | null, rowCount: number, progress: number, errorCode: string | null, finishedAt: string | null, counts: { added: number, merged: number, setAside: number, refused: number, unchanged: number, people: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type ImportQueryVariables = Exact<{
  id: string | number;
}>;


export type ImportQuery = { association: { office: { import: { sheet: string | null, encoding: string | null, separator: string | null, school: string | null, sampleRows: Array<Array<string>>, reportUrl: string | null, id: string, fileName: string, state: ImportState, createdAt: string, createdBy: string | null, rowCount: number, progress: number, errorCode: string | null, finishedAt: string | null, columns: Array<{ index: number, header: string, samples: Array<string>, field: ImportField | null, confidence: number }>, issues: Array<{ kind: string, text: string, count: number, examples: Array<string> }>, counts: { added: number, merged: number, setAside: number, refused: number, unchanged: number, people: number } } | null } | null } | null };

export type ImportProgressQueryVariables = Exact<{
  id: string | number;
}>;


export type ImportProgressQuery = { association: { office: { import: { id: string, fileName: string, state: ImportState, createdAt: string, createdBy: string | null, rowCount: number, progress: number, errorCode: string | null, finishedAt: string | null, counts: { added: number, merged: number, setAside: number, refused: number, unchanged: number, people: number } } | null } | null } | null };

export type ImportRowsQueryVariables = Exact<{
  id: string | number;
  outcome?: RowOutcome | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ImportRowsQuery = { association: { office: { import: { id: string, rows: { totalCount: number, nodes: Array<{ row: number, sheet: string | null, outcome: RowOutcome, reason: string | null, personId: string | null, values: unknown }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null } | null };

export type StartImportMutationVariables = Exact<{
  input: StartImportInput;
}>;


export type StartImportMutation = { startImport: { result: { id: string, fileName: string, state: ImportState, createdAt: string, createdBy: string | null, rowCount: number, progress: number, errorCode: string | null, finishedAt: string | null, counts: { added: number, merged: number, setAside: number, refused: number, unchanged: number, people: number } } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type ChooseImportColumnsMutationVariables = Exact<{
  input: ChooseImportColumnsInput;
}>;


export type ChooseImportColumnsMutation = { chooseImportColumns: { result: { id: string, fileName: string, state: ImportState, createdAt: string, createdBy: string | null, rowCount: number, progress: number, errorCode: string | null, finishedAt: string | null, counts: { added: number, merged: number, setAside: number, refused: number, unchanged: number, people: number } } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type RunImportMutationVariables = Exact<{
  input: RunImportInput;
}>;


export type RunImportMutation = { runImport: { result: { id: string, fileName: string, state: ImportState, createdAt: string, createdBy: string | null, rowCount: number, progress: number, errorCode: string | null, finishedAt: string | null, counts: { added: number, merged: number, setAside: number, refused: number, unchanged: number, people: number } } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type CancelImportMutationVariables = Exact<{
  input: CancelImportInput;
}>;


export type CancelImportMutation = { cancelImport: { result: { id: string, fileName: string, state: ImportState, createdAt: string, createdBy: string | null, rowCount: number, progress: number, errorCode: string | null, finishedAt: string | null, counts: { added: number, merged: number, setAside: number, refused: number, unchanged: number, people: number } } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type IntroductionFragment = { id: string, version: number, role: IntroductionRole, stage: IntroductionStage, stageText: string, route: IntroductionRoute, askType: AskType, why: string, positioning: string, context: string | null, offer: string | null, connectorWords: string | null, answer: string | null, moderatorWords: string | null, submittedAt: string | null, answerBy: string | null, can: Array<string>, draftOf: string | null, outcome: Outcome | null, metOn: string | null, seeker: { id: string, displayName: string }, contact: { id: string, displayName: string }, connector: { id: string, displayName: string } | null, suggestion: { id: string, displayName: string } | null, connection: { seekerName: string, seekerEmail: string, contactName: string, channel: ContactChannel, contactDetail: string, availability: string | null, writeBefore: string | null } | null, loops: Array<{ id: string, what: string, at: string, thankedAt: string | null, askedStep: GratitudeStep | null, dueSince: string | null, introductionId: string | null, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> }> };

export type MyAskingFragment = { open: number, openMost: number, thisWeek: number, weekMost: number, thisMonth: number, monthMost: number, allowed: { allowed: boolean, reason: string | null }, rates: Array<{ askType: AskType, asked: number, helped: number, medianDays: number | null }> };

export type AskingFragment = { state: AskingState, backOn: string | null, askedThisMonth: number, positioning: string | null, accepts: Array<AskType>, openWithMe: string | null, offers: Array<{ id: string, kind: OfferKind, detail: string | null }>, direct: { allowed: boolean, reason: string | null }, connectors: Array<{ state: AskingState, backOn: string | null, askedThisMonth: number, person: { id: string, displayName: string, school: string | null, graduationYear: number | null }, youKnow: Array<{ ground: Ground, detail: string | null }>, theyKnow: Array<{ ground: Ground, detail: string | null }> }>, alternatives: Array<{ id: string, displayName: string, school: string | null, graduationYear: number | null, sector: string | null }> };

export type IntroductionsQueryVariables = Exact<{
  role?: IntroductionRole | null | undefined;
  open?: boolean | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type IntroductionsQuery = { viewer: { introductions: { totalCount: number, nodes: Array<{ id: string, version: number, role: IntroductionRole, stage: IntroductionStage, stageText: string, route: IntroductionRoute, askType: AskType, why: string, positioning: string, context: string | null, offer: string | null, connectorWords: string | null, answer: string | null, moderatorWords: string | null, submittedAt: string | null, answerBy: string | null, can: Array<string>, draftOf: string | null, outcome: Outcome | null, metOn: string | null, seeker: { id: string, displayName: string }, contact: { id: string, displayName: string }, connector: { id: string, displayName: string } | null, suggestion: { id: string, displayName: string } | null, connection: { seekerName: string, seekerEmail: string, contactName: string, channel: ContactChannel, contactDetail: string, availability: string | null, writeBefore: string | null } | null, loops: Array<{ id: string, what: string, at: string, thankedAt: string | null, askedStep: GratitudeStep | null, dueSince: string | null, introductionId: string | null, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type IntroductionQueryVariables = Exact<{
  id: string | number;
}>;


export type IntroductionQuery = { viewer: { introduction: { id: string, version: number, role: IntroductionRole, stage: IntroductionStage, stageText: string, route: IntroductionRoute, askType: AskType, why: string, positioning: string, context: string | null, offer: string | null, connectorWords: string | null, answer: string | null, moderatorWords: string | null, submittedAt: string | null, answerBy: string | null, can: Array<string>, draftOf: string | null, outcome: Outcome | null, metOn: string | null, seeker: { id: string, displayName: string }, contact: { id: string, displayName: string }, connector: { id: string, displayName: string } | null, suggestion: { id: string, displayName: string } | null, connection: { seekerName: string, seekerEmail: string, contactName: string, channel: ContactChannel, contactDetail: string, availability: string | null, writeBefore: string | null } | null, loops: Array<{ id: string, what: string, at: string, thankedAt: string | null, askedStep: GratitudeStep | null, dueSince: string | null, introductionId: string | null, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> }> } | null } | null };

export type MyAskingQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAskingQuery = { viewer: { asking: { open: number, openMost: number, thisWeek: number, weekMost: number, thisMonth: number, monthMost: number, allowed: { allowed: boolean, reason: string | null }, rates: Array<{ askType: AskType, asked: number, helped: number, medianDays: number | null }> } } | null };

export type AskFormQueryVariables = Exact<{
  id: string | number;
}>;


export type AskFormQuery = { viewer: { giving: { version: number, suggestedOffers: Array<OfferKind>, accepts: Array<AskType>, acceptsDirect: boolean, asksPerMonth: number, introductionsPerMonth: number, restingUntil: string | null, silent: boolean, askedThisMonth: number, state: AskingState, firstStepDone: boolean, positioning: { line: string, since: string, changeableOn: string } | null, offers: Array<{ id: string, kind: OfferKind, detail: string | null }>, shieldedEmployers: Array<{ id: string, employer: string | null }>, shieldedPeople: Array<{ id: string, person: { id: string, displayName: string } | null }>, openAsk: { id: string, askType: AskType, sector: string | null, text: string, openUntil: string, openedAt: string, fits: Array<OfferKind>, mine: boolean } | null }, asking: { open: number, openMost: number, thisWeek: number, weekMost: number, thisMonth: number, monthMost: number, allowed: { allowed: boolean, reason: string | null }, rates: Array<{ askType: AskType, asked: number, helped: number, medianDays: number | null }> } } | null, association: { person: { id: string, displayName: string, school: string | null, graduationYear: number | null, asking: { state: AskingState, backOn: string | null, askedThisMonth: number, positioning: string | null, accepts: Array<AskType>, openWithMe: string | null, offers: Array<{ id: string, kind: OfferKind, detail: string | null }>, direct: { allowed: boolean, reason: string | null }, connectors: Array<{ state: AskingState, backOn: string | null, askedThisMonth: number, person: { id: string, displayName: string, school: string | null, graduationYear: number | null }, youKnow: Array<{ ground: Ground, detail: string | null }>, theyKnow: Array<{ ground: Ground, detail: string | null }> }>, alternatives: Array<{ id: string, displayName: string, school: string | null, graduationYear: number | null, sector: string | null }> } | null } | null } | null };

export type AskPreviewQueryVariables = Exact<{
  input: AskInput;
}>;


export type AskPreviewQuery = { viewer: { askPreview: { text: string, words: number, connectorReads: string, contactReads: string, hints: Array<{ field: string, code: string, text: string, blocks: boolean }> } } | null };

export type PeopleToNameQueryVariables = Exact<{
  search: string;
}>;


export type PeopleToNameQuery = { association: { directory: { nodes: Array<{ id: string, displayName: string, school: string | null, graduationYear: number | null }> } } | null };

export type RequestIntroductionMutationVariables = Exact<{
  input: RequestIntroductionInput;
}>;


export type RequestIntroductionMutation = { requestIntroduction: { result: { id: string, version: number, role: IntroductionRole, stage: IntroductionStage, stageText: string, route: IntroductionRoute, askType: AskType, why: string, positioning: string, context: string | null, offer: string | null, connectorWords: string | null, answer: string | null, moderatorWords: string | null, submittedAt: string | null, answerBy: string | null, can: Array<string>, draftOf: string | null, outcome: Outcome | null, metOn: string | null, seeker: { id: string, displayName: string }, contact: { id: string, displayName: string }, connector: { id: string, displayName: string } | null, suggestion: { id: string, displayName: string } | null, connection: { seekerName: string, seekerEmail: string, contactName: string, channel: ContactChannel, contactDetail: string, availability: string | null, writeBefore: string | null } | null, loops: Array<{ id: string, what: string, at: string, thankedAt: string | null, askedStep: GratitudeStep | null, dueSince: string | null, introductionId: string | null, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null, reason: string, availableAgainOn: string | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null, availableAgainOn: string | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type ForwardIntroductionMutationVariables = Exact<{
  input: ForwardIntroductionInput;
}>;


export type ForwardIntroductionMutation = { forwardIntroduction: { result: { id: string, version: number, role: IntroductionRole, stage: IntroductionStage, stageText: string, route: IntroductionRoute, askType: AskType, why: string, positioning: string, context: string | null, offer: string | null, connectorWords: string | null, answer: string | null, moderatorWords: string | null, submittedAt: string | null, answerBy: string | null, can: Array<string>, draftOf: string | null, outcome: Outcome | null, metOn: string | null, seeker: { id: string, displayName: string }, contact: { id: string, displayName: string }, connector: { id: string, displayName: string } | null, suggestion: { id: string, displayName: string } | null, connection: { seekerName: string, seekerEmail: string, contactName: string, channel: ContactChannel, contactDetail: string, availability: string | null, writeBefore: string | null } | null, loops: Array<{ id: string, what: string, at: string, thankedAt: string | null, askedStep: GratitudeStep | null, dueSince: string | null, introductionId: string | null, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type SuggestConnectorMutationVariables = Exact<{
  input: RedirectIntroductionInput;
}>;


export type SuggestConnectorMutation = { suggestConnector: { result: { id: string, version: number, role: IntroductionRole, stage: IntroductionStage, stageText: string, route: IntroductionRoute, askType: AskType, why: string, positioning: string, context: string | null, offer: string | null, connectorWords: string | null, answer: string | null, moderatorWords: string | null, submittedAt: string | null, answerBy: string | null, can: Array<string>, draftOf: string | null, outcome: Outcome | null, metOn: string | null, seeker: { id: string, displayName: string }, contact: { id: string, displayName: string }, connector: { id: string, displayName: string } | null, suggestion: { id: string, displayName: string } | null, connection: { seekerName: string, seekerEmail: string, contactName: string, channel: ContactChannel, contactDetail: string, availability: string | null, writeBefore: string | null } | null, loops: Array<{ id: string, what: string, at: string, thankedAt: string | null, askedStep: GratitudeStep | null, dueSince: string | null, introductionId: string | null, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type DeclineIntroductionMutationVariables = Exact<{
  input: DeclineIntroductionInput;
}>;


export type DeclineIntroductionMutation = { declineIntroduction: { result: { id: string, version: number, role: IntroductionRole, stage: IntroductionStage, stageText: string, route: IntroductionRoute, askType: AskType, why: string, positioning: string, context: string | null, offer: string | null, connectorWords: string | null, answer: string | null, moderatorWords: string | null, submittedAt: string | null, answerBy: string | null, can: Array<string>, draftOf: string | null, outcome: Outcome | null, metOn: string | null, seeker: { id: string, displayName: string }, contact: { id: string, displayName: string }, connector: { id: string, displayName: string } | null, suggestion: { id: string, displayName: string } | null, connection: { seekerName: string, seekerEmail: string, contactName: string, channel: ContactChannel, contactDetail: string, availability: string | null, writeBefore: string | null } | null, loops: Array<{ id: string, what: string, at: string, thankedAt: string | null, askedStep: GratitudeStep | null, dueSince: string | null, introductionId: string | null, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type AcceptIntroductionMutationVariables = Exact<{
  input: AcceptIntroductionInput;
}>;


export type AcceptIntroductionMutation = { acceptIntroduction: { result: { id: string, version: number, role: IntroductionRole, stage: IntroductionStage, stageText: string, route: IntroductionRoute, askType: AskType, why: string, positioning: string, context: string | null, offer: string | null, connectorWords: string | null, answer: string | null, moderatorWords: string | null, submittedAt: string | null, answerBy: string | null, can: Array<string>, draftOf: string | null, outcome: Outcome | null, metOn: string | null, seeker: { id: string, displayName: string }, contact: { id: string, displayName: string }, connector: { id: string, displayName: string } | null, suggestion: { id: string, displayName: string } | null, connection: { seekerName: string, seekerEmail: string, contactName: string, channel: ContactChannel, contactDetail: string, availability: string | null, writeBefore: string | null } | null, loops: Array<{ id: string, what: string, at: string, thankedAt: string | null, askedStep: GratitudeStep | null, dueSince: string | null, introductionId: string | null, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type DeferIntroductionMutationVariables = Exact<{
  input: DeferIntroductionInput;
}>;


export type DeferIntroductionMutation = { deferIntroduction: { result: { id: string, version: number, role: IntroductionRole, stage: IntroductionStage, stageText: string, route: IntroductionRoute, askType: AskType, why: string, positioning: string, context: string | null, offer: string | null, connectorWords: string | null, answer: string | null, moderatorWords: string | null, submittedAt: string | null, answerBy: string | null, can: Array<string>, draftOf: string | null, outcome: Outcome | null, metOn: string | null, seeker: { id: string, displayName: string }, contact: { id: string, displayName: string }, connector: { id: string, displayName: string } | null, suggestion: { id: string, displayName: string } | null, connection: { seekerName: string, seekerEmail: string, contactName: string, channel: ContactChannel, contactDetail: string, availability: string | null, writeBefore: string | null } | null, loops: Array<{ id: string, what: string, at: string, thankedAt: string | null, askedStep: GratitudeStep | null, dueSince: string | null, introductionId: string | null, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type AnswerInsteadMutationVariables = Exact<{
  input: AnswerInsteadInput;
}>;


export type AnswerInsteadMutation = { answerInstead: { result: { id: string, version: number, role: IntroductionRole, stage: IntroductionStage, stageText: string, route: IntroductionRoute, askType: AskType, why: string, positioning: string, context: string | null, offer: string | null, connectorWords: string | null, answer: string | null, moderatorWords: string | null, submittedAt: string | null, answerBy: string | null, can: Array<string>, draftOf: string | null, outcome: Outcome | null, metOn: string | null, seeker: { id: string, displayName: string }, contact: { id: string, displayName: string }, connector: { id: string, displayName: string } | null, suggestion: { id: string, displayName: string } | null, connection: { seekerName: string, seekerEmail: string, contactName: string, channel: ContactChannel, contactDetail: string, availability: string | null, writeBefore: string | null } | null, loops: Array<{ id: string, what: string, at: string, thankedAt: string | null, askedStep: GratitudeStep | null, dueSince: string | null, introductionId: string | null, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type PointElsewhereMutationVariables = Exact<{
  input: RedirectIntroductionInput;
}>;


export type PointElsewhereMutation = { pointElsewhere: { result: { id: string, version: number, role: IntroductionRole, stage: IntroductionStage, stageText: string, route: IntroductionRoute, askType: AskType, why: string, positioning: string, context: string | null, offer: string | null, connectorWords: string | null, answer: string | null, moderatorWords: string | null, submittedAt: string | null, answerBy: string | null, can: Array<string>, draftOf: string | null, outcome: Outcome | null, metOn: string | null, seeker: { id: string, displayName: string }, contact: { id: string, displayName: string }, connector: { id: string, displayName: string } | null, suggestion: { id: string, displayName: string } | null, connection: { seekerName: string, seekerEmail: string, contactName: string, channel: ContactChannel, contactDetail: string, availability: string | null, writeBefore: string | null } | null, loops: Array<{ id: string, what: string, at: string, thankedAt: string | null, askedStep: GratitudeStep | null, dueSince: string | null, introductionId: string | null, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type WithdrawIntroductionMutationVariables = Exact<{
  input: WithdrawIntroductionInput;
}>;


export type WithdrawIntroductionMutation = { withdrawIntroduction: { result: { id: string, version: number, role: IntroductionRole, stage: IntroductionStage, stageText: string, route: IntroductionRoute, askType: AskType, why: string, positioning: string, context: string | null, offer: string | null, connectorWords: string | null, answer: string | null, moderatorWords: string | null, submittedAt: string | null, answerBy: string | null, can: Array<string>, draftOf: string | null, outcome: Outcome | null, metOn: string | null, seeker: { id: string, displayName: string }, contact: { id: string, displayName: string }, connector: { id: string, displayName: string } | null, suggestion: { id: string, displayName: string } | null, connection: { seekerName: string, seekerEmail: string, contactName: string, channel: ContactChannel, contactDetail: string, availability: string | null, writeBefore: string | null } | null, loops: Array<{ id: string, what: string, at: string, thankedAt: string | null, askedStep: GratitudeStep | null, dueSince: string | null, introductionId: string | null, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type NoteWrittenMutationVariables = Exact<{
  input: IntroductionInput;
}>;


export type NoteWrittenMutation = { noteWritten: { result: { id: string, version: number, role: IntroductionRole, stage: IntroductionStage, stageText: string, route: IntroductionRoute, askType: AskType, why: string, positioning: string, context: string | null, offer: string | null, connectorWords: string | null, answer: string | null, moderatorWords: string | null, submittedAt: string | null, answerBy: string | null, can: Array<string>, draftOf: string | null, outcome: Outcome | null, metOn: string | null, seeker: { id: string, displayName: string }, contact: { id: string, displayName: string }, connector: { id: string, displayName: string } | null, suggestion: { id: string, displayName: string } | null, connection: { seekerName: string, seekerEmail: string, contactName: string, channel: ContactChannel, contactDetail: string, availability: string | null, writeBefore: string | null } | null, loops: Array<{ id: string, what: string, at: string, thankedAt: string | null, askedStep: GratitudeStep | null, dueSince: string | null, introductionId: string | null, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type ReportMeetingMutationVariables = Exact<{
  input: ReportMeetingInput;
}>;


export type ReportMeetingMutation = { reportMeeting: { result: { id: string, version: number, role: IntroductionRole, stage: IntroductionStage, stageText: string, route: IntroductionRoute, askType: AskType, why: string, positioning: string, context: string | null, offer: string | null, connectorWords: string | null, answer: string | null, moderatorWords: string | null, submittedAt: string | null, answerBy: string | null, can: Array<string>, draftOf: string | null, outcome: Outcome | null, metOn: string | null, seeker: { id: string, displayName: string }, contact: { id: string, displayName: string }, connector: { id: string, displayName: string } | null, suggestion: { id: string, displayName: string } | null, connection: { seekerName: string, seekerEmail: string, contactName: string, channel: ContactChannel, contactDetail: string, availability: string | null, writeBefore: string | null } | null, loops: Array<{ id: string, what: string, at: string, thankedAt: string | null, askedStep: GratitudeStep | null, dueSince: string | null, introductionId: string | null, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type ReportOutcomeMutationVariables = Exact<{
  input: ReportOutcomeInput;
}>;


export type ReportOutcomeMutation = { reportOutcome: { result: { id: string, version: number, role: IntroductionRole, stage: IntroductionStage, stageText: string, route: IntroductionRoute, askType: AskType, why: string, positioning: string, context: string | null, offer: string | null, connectorWords: string | null, answer: string | null, moderatorWords: string | null, submittedAt: string | null, answerBy: string | null, can: Array<string>, draftOf: string | null, outcome: Outcome | null, metOn: string | null, seeker: { id: string, displayName: string }, contact: { id: string, displayName: string }, connector: { id: string, displayName: string } | null, suggestion: { id: string, displayName: string } | null, connection: { seekerName: string, seekerEmail: string, contactName: string, channel: ContactChannel, contactDetail: string, availability: string | null, writeBefore: string | null } | null, loops: Array<{ id: string, what: string, at: string, thankedAt: string | null, askedStep: GratitudeStep | null, dueSince: string | null, introductionId: string | null, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type ReportIntroductionMutationVariables = Exact<{
  input: ReportIntroductionInput;
}>;


export type ReportIntroductionMutation = { reportIntroduction: { result: { id: string, version: number, role: IntroductionRole, stage: IntroductionStage, stageText: string, route: IntroductionRoute, askType: AskType, why: string, positioning: string, context: string | null, offer: string | null, connectorWords: string | null, answer: string | null, moderatorWords: string | null, submittedAt: string | null, answerBy: string | null, can: Array<string>, draftOf: string | null, outcome: Outcome | null, metOn: string | null, seeker: { id: string, displayName: string }, contact: { id: string, displayName: string }, connector: { id: string, displayName: string } | null, suggestion: { id: string, displayName: string } | null, connection: { seekerName: string, seekerEmail: string, contactName: string, channel: ContactChannel, contactDetail: string, availability: string | null, writeBefore: string | null } | null, loops: Array<{ id: string, what: string, at: string, thankedAt: string | null, askedStep: GratitudeStep | null, dueSince: string | null, introductionId: string | null, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type OfferHelpMutationVariables = Exact<{
  input: OfferHelpInput;
}>;


export type OfferHelpMutation = { offerHelp: { result: { id: string, version: number, role: IntroductionRole, stage: IntroductionStage, stageText: string, route: IntroductionRoute, askType: AskType, why: string, positioning: string, context: string | null, offer: string | null, connectorWords: string | null, answer: string | null, moderatorWords: string | null, submittedAt: string | null, answerBy: string | null, can: Array<string>, draftOf: string | null, outcome: Outcome | null, metOn: string | null, seeker: { id: string, displayName: string }, contact: { id: string, displayName: string }, connector: { id: string, displayName: string } | null, suggestion: { id: string, displayName: string } | null, connection: { seekerName: string, seekerEmail: string, contactName: string, channel: ContactChannel, contactDetail: string, availability: string | null, writeBefore: string | null } | null, loops: Array<{ id: string, what: string, at: string, thankedAt: string | null, askedStep: GratitudeStep | null, dueSince: string | null, introductionId: string | null, person: { id: string, displayName: string }, words: Array<{ id: string, step: GratitudeStep, outcome: Outcome | null, words: string | null, saidAt: string, new: boolean }> }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type InvitationPreviewQueryVariables = Exact<{
  personIds?: Array<string | number> | string | number | null | undefined;
  all?: boolean | null | undefined;
  filter?: MemberFilterInput | null | undefined;
}>;


export type InvitationPreviewQuery = { association: { office: { invitationPreview: { invited: number, alreadyActive: number, withoutEmail: number, deceased: number, alreadyHeld: number, suppressed: number, sample: { recipient: string, fromName: string, subject: string, html: string } | null } } | null } | null };

export type HeldInvitationsQueryVariables = Exact<{ [key: string]: never; }>;


export type HeldInvitationsQuery = { association: { office: { heldInvitations: Array<{ id: string, recipients: number, heldBy: string | null, releasesAt: string }> } | null } | null };

export type SendInvitationSampleMutationVariables = Exact<{
  input: SendInvitationSampleInput;
}>;


export type SendInvitationSampleMutation = { sendInvitationSample: { result: { address: string } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type CancelInvitationsMutationVariables = Exact<{
  input: SettleInvitationsInput;
}>;


export type CancelInvitationsMutation = { cancelInvitations: { result: { id: string, state: InvitationBatchState } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type ReleaseInvitationsMutationVariables = Exact<{
  input: SettleInvitationsInput;
}>;


export type ReleaseInvitationsMutation = { releaseInvitations: { result: { id: string, state: InvitationBatchState } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type JournalQueryVariables = Exact<{
  verb?: string | null | undefined;
  personId?: string | number | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type JournalQuery = { association: { office: { journal: { totalCount: number, nodes: Array<{ id: string, at: string, actor: string | null, verb: string, text: string, changed: Array<string>, before: unknown, after: unknown }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type FailedJobsQueryVariables = Exact<{ [key: string]: never; }>;


export type FailedJobsQuery = { association: { office: { failedJobs: Array<{ id: string, name: string, code: string, requestId: string, failedAt: string }> } | null } | null };

export type RerunJobMutationVariables = Exact<{
  input: RerunJobInput;
}>;


export type RerunJobMutation = { rerunJob: { result: { id: string } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type ViewFragment = { id: string, version: number, name: string, columns: Array<string> | null, shared: boolean, mine: boolean, owner: string, canChange: boolean, search: Array<{ name: string, value: string }> };

export type ListSettingsQueryVariables = Exact<{
  list: string;
}>;


export type ListSettingsQuery = { association: { office: { list: { key: string, columns: Array<string>, density: ListDensity, views: Array<{ id: string, version: number, name: string, columns: Array<string> | null, shared: boolean, mine: boolean, owner: string, canChange: boolean, search: Array<{ name: string, value: string }> }> } | null } | null } | null };

export type ArrangeListMutationVariables = Exact<{
  input: ArrangeListInput;
}>;


export type ArrangeListMutation = { arrangeList: { result: { key: string, columns: Array<string>, density: ListDensity } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type SaveViewMutationVariables = Exact<{
  input: SaveViewInput;
}>;


export type SaveViewMutation = { saveView: { result: { id: string, version: number, name: string, columns: Array<string> | null, shared: boolean, mine: boolean, owner: string, canChange: boolean, search: Array<{ name: string, value: string }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type ChangeViewMutationVariables = Exact<{
  input: ChangeViewInput;
}>;


export type ChangeViewMutation = { changeView: { result: { id: string, version: number, name: string, columns: Array<string> | null, shared: boolean, mine: boolean, owner: string, canChange: boolean, search: Array<{ name: string, value: string }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null, currentVersion: number, changedBy: string | null, changedAt: string | null, current: unknown }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type RemoveViewMutationVariables = Exact<{
  input: RemoveViewInput;
}>;


export type RemoveViewMutation = { removeView: { result: { id: string, name: string } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type RestoreViewMutationVariables = Exact<{
  input: RestoreViewInput;
}>;


export type RestoreViewMutation = { restoreView: { result: { id: string, name: string } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type ProfileFragment = { id: string, version: number, firstName: string | null, lastName: string | null, displayName: string, phones: Array<string>, city: string | null, country: string | null, sector: string | null, stillRightAskedAt: string | null, confirmedAt: string | null, emails: Array<{ address: string, kind: string | null }>, affiliations: Array<{ id: string, school: string | null, degree: string | null, graduationYear: number | null }>, position: { title: string | null, employer: string | null, sector: string | null } | null };

export type MyProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type MyProfileQuery = { viewer: { emails: Array<string>, person: { id: string, version: number, firstName: string | null, lastName: string | null, displayName: string, phones: Array<string>, city: string | null, country: string | null, sector: string | null, stillRightAskedAt: string | null, confirmedAt: string | null, emails: Array<{ address: string, kind: string | null }>, affiliations: Array<{ id: string, school: string | null, degree: string | null, graduationYear: number | null }>, position: { title: string | null, employer: string | null, sector: string | null } | null } | null } | null };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { updateProfile: { result: { id: string, version: number, firstName: string | null, lastName: string | null, displayName: string, phones: Array<string>, city: string | null, country: string | null, sector: string | null, stillRightAskedAt: string | null, confirmedAt: string | null, emails: Array<{ address: string, kind: string | null }>, affiliations: Array<{ id: string, school: string | null, degree: string | null, graduationYear: number | null }>, position: { title: string | null, employer: string | null, sector: string | null } | null } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null, currentVersion: number, changedBy: string | null, changedAt: string | null, current: unknown }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type ConfirmProfileMutationVariables = Exact<{ [key: string]: never; }>;


export type ConfirmProfileMutation = { confirmProfile: { result: { id: string, version: number, firstName: string | null, lastName: string | null, displayName: string, phones: Array<string>, city: string | null, country: string | null, sector: string | null, stillRightAskedAt: string | null, confirmedAt: string | null, emails: Array<{ address: string, kind: string | null }>, affiliations: Array<{ id: string, school: string | null, degree: string | null, graduationYear: number | null }>, position: { title: string | null, employer: string | null, sector: string | null } | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type NotificationsFragment = { frequency: DigestFrequency, weekday: number, hour: number, zone: string, interruptionsPerWeek: number, pausedUntil: string | null, nextAt: string | null, unsubscribedAt: string | null };

export type MyNotificationsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyNotificationsQuery = { viewer: { emails: Array<string>, notifications: { frequency: DigestFrequency, weekday: number, hour: number, zone: string, interruptionsPerWeek: number, pausedUntil: string | null, nextAt: string | null, unsubscribedAt: string | null } } | null };

export type UpdateNotificationsMutationVariables = Exact<{
  input: UpdateNotificationsInput;
}>;


export type UpdateNotificationsMutation = { updateNotifications: { result: { frequency: DigestFrequency, weekday: number, hour: number, zone: string, interruptionsPerWeek: number, pausedUntil: string | null, nextAt: string | null, unsubscribedAt: string | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type PauseNotificationsMutationVariables = Exact<{
  input: PauseNotificationsInput;
}>;


export type PauseNotificationsMutation = { pauseNotifications: { result: { frequency: DigestFrequency, weekday: number, hour: number, zone: string, interruptionsPerWeek: number, pausedUntil: string | null, nextAt: string | null, unsubscribedAt: string | null } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type SessionsFragment = { sessions: Array<{ id: string, association: string, createdAt: string, lastSeenAt: string, userAgent: string | null, current: boolean }>, accessTokens: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null, expiresAt: string }> };

export type MySessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySessionsQuery = { viewer: { sessions: Array<{ id: string, association: string, createdAt: string, lastSeenAt: string, userAgent: string | null, current: boolean }>, accessTokens: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null, expiresAt: string }> } | null };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeSessionMutation = { revokeSession: { result: { sessions: Array<{ id: string, association: string, createdAt: string, lastSeenAt: string, userAgent: string | null, current: boolean }>, accessTokens: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null, expiresAt: string }> } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type RevokeOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type RevokeOtherSessionsMutation = { revokeOtherSessions: { result: { sessions: Array<{ id: string, association: string, createdAt: string, lastSeenAt: string, userAgent: string | null, current: boolean }>, accessTokens: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null, expiresAt: string }> } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type CreateAccessTokenMutationVariables = Exact<{
  input: CreateAccessTokenInput;
}>;


export type CreateAccessTokenMutation = { createAccessToken: { result: { token: string, accessToken: { id: string, name: string, createdAt: string, lastUsedAt: string | null, expiresAt: string } } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type RevokeAccessTokenMutationVariables = Exact<{
  input: RevokeAccessTokenInput;
}>;


export type RevokeAccessTokenMutation = { revokeAccessToken: { result: { sessions: Array<{ id: string, association: string, createdAt: string, lastSeenAt: string, userAgent: string | null, current: boolean }>, accessTokens: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null, expiresAt: string }> } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type MembersQueryVariables = Exact<{
  search?: string | null | undefined;
  school?: string | null | undefined;
  graduationYear?: number | null | undefined;
  city?: string | null | undefined;
  sector?: string | null | undefined;
  account?: AccountState | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type MembersQuery = { association: { office: { members: { totalCount: number, nodes: Array<{ id: string, displayName: string, email: string | null, phone: string | null, school: string | null, graduationYear: number | null, city: string | null, sector: string | null, employer: string | null, jobTitle: string | null, accountState: AccountState, joinedAt: string | null, deceased: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type MemberFacetsQueryVariables = Exact<{ [key: string]: never; }>;


export type MemberFacetsQuery = { association: { office: { memberFacets: { schools: Array<{ value: string, count: number }>, graduationYears: Array<{ value: string, count: number }>, cities: Array<{ value: string, count: number }>, sectors: Array<{ value: string, count: number }> } } | null } | null };

export type FindMembersQueryVariables = Exact<{
  search: string;
}>;


export type FindMembersQuery = { association: { office: { members: { nodes: Array<{ id: string, displayName: string, school: string | null, graduationYear: number | null, city: string | null }> } } | null } | null };

export type MemberSheetFragment = { id: string, version: number, firstName: string | null, lastName: string | null, displayName: string, civility: string | null, birthDate: string | null, phones: Array<string>, address: string | null, postcode: string | null, city: string | null, country: string | null, sector: string | null, accountState: AccountState, invitedAt: string | null, deceased: boolean, deceasedOn: string | null, roles: Array<Role>, emails: Array<{ address: string, kind: string | null }>, affiliations: Array<{ id: string, school: string | null, degree: string | null, graduationYear: number | null }>, positions: Array<{ title: string | null, employer: string | null, sector: string | null, current: boolean }>, sources: Array<{ importId: string, fileName: string, row: number, importedAt: string, values: unknown }>, story: Array<{ at: string, text: string, actor: string | null, verb: string }> };

export type MemberQueryVariables = Exact<{
  id: string | number;
}>;


export type MemberQuery = { association: { office: { member: { id: string, version: number, firstName: string | null, lastName: string | null, displayName: string, civility: string | null, birthDate: string | null, phones: Array<string>, address: string | null, postcode: string | null, city: string | null, country: string | null, sector: string | null, accountState: AccountState, invitedAt: string | null, deceased: boolean, deceasedOn: string | null, roles: Array<Role>, emails: Array<{ address: string, kind: string | null }>, affiliations: Array<{ id: string, school: string | null, degree: string | null, graduationYear: number | null }>, positions: Array<{ title: string | null, employer: string | null, sector: string | null, current: boolean }>, sources: Array<{ importId: string, fileName: string, row: number, importedAt: string, values: unknown }>, story: Array<{ at: string, text: string, actor: string | null, verb: string }> } | null } | null } | null };

export type AddPersonMutationVariables = Exact<{
  input: AddPersonInput;
}>;


export type AddPersonMutation = { addPerson: { result: { id: string, displayName: string } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null, personId: string }
    > } };

export type UpdatePersonMutationVariables = Exact<{
  input: UpdatePersonInput;
}>;


export type UpdatePersonMutation = { updatePerson: { result: { id: string, version: number, firstName: string | null, lastName: string | null, displayName: string, civility: string | null, birthDate: string | null, phones: Array<string>, address: string | null, postcode: string | null, city: string | null, country: string | null, sector: string | null, accountState: AccountState, invitedAt: string | null, deceased: boolean, deceasedOn: string | null, roles: Array<Role>, emails: Array<{ address: string, kind: string | null }>, affiliations: Array<{ id: string, school: string | null, degree: string | null, graduationYear: number | null }>, positions: Array<{ title: string | null, employer: string | null, sector: string | null, current: boolean }>, sources: Array<{ importId: string, fileName: string, row: number, importedAt: string, values: unknown }>, story: Array<{ at: string, text: string, actor: string | null, verb: string }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null, currentVersion: number, changedBy: string | null, changedAt: string | null, current: unknown }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type InvitePeopleMutationVariables = Exact<{
  input: InvitePeopleInput;
}>;


export type InvitePeopleMutation = { invitePeople: { result: { invited: number, held: { id: string } | null } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type MembershipLineFragment = { id: string, personId: string, personName: string, school: string | null, graduationYear: number | null, planName: string, status: MembershipStatus, appliedAt: string, paidUntil: string | null, endedAt: string | null };

export type MembershipsQueryVariables = Exact<{
  status?: MembershipStatus | null | undefined;
  planId?: string | number | null | undefined;
  search?: string | null | undefined;
  lapsedThisMonth?: boolean | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type MembershipsQuery = { association: { office: { memberships: { totalCount: number, nodes: Array<{ id: string, personId: string, personName: string, school: string | null, graduationYear: number | null, planName: string, status: MembershipStatus, appliedAt: string, paidUntil: string | null, endedAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type MyDueFragment = { id: string, label: string, state: DueState, periodStartsOn: string, periodEndsOn: string, dueOn: string, paidAt: string | null, closeReason: string | null, canPay: boolean, amount: { amount: string, currency: string }, paid: { amount: string, currency: string }, remaining: { amount: string, currency: string } };

export type MyStandingFragment = { membership: { id: string, standing: string, status: MembershipStatus, planName: string, paidUntil: string | null, decisions: Array<MembershipDecision>, credit: { amount: string, currency: string } } | null, dues: Array<{ id: string, label: string, state: DueState, periodStartsOn: string, periodEndsOn: string, dueOn: string, paidAt: string | null, closeReason: string | null, canPay: boolean, amount: { amount: string, currency: string }, paid: { amount: string, currency: string }, remaining: { amount: string, currency: string } }>, renewal: { dueId: string | null, path: string, amount: { amount: string, currency: string } } | null };

export type MyStandingQueryVariables = Exact<{ [key: string]: never; }>;


export type MyStandingQuery = { viewer: { membership: { id: string, standing: string, status: MembershipStatus, planName: string, paidUntil: string | null, decisions: Array<MembershipDecision>, credit: { amount: string, currency: string } } | null, dues: Array<{ id: string, label: string, state: DueState, periodStartsOn: string, periodEndsOn: string, dueOn: string, paidAt: string | null, closeReason: string | null, canPay: boolean, amount: { amount: string, currency: string }, paid: { amount: string, currency: string }, remaining: { amount: string, currency: string } }>, renewal: { dueId: string | null, path: string, amount: { amount: string, currency: string } } | null } | null };

export type MyReceiptsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyReceiptsQuery = { viewer: { receipts: Array<{ id: string, number: string, receivedOn: string, url: string, amount: { amount: string, currency: string } }> } | null };

export type PayDuesMutationVariables = Exact<{
  input: DuesInput;
}>;


export type PayDuesMutation = { payDues: { result: { url: string } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type MyLeavingQueryVariables = Exact<{ [key: string]: never; }>;


export type MyLeavingQuery = { viewer: { membership: { id: string, planName: string, paidUntil: string | null, decisions: Array<MembershipDecision>, duesIfEnded: { cancelled: number, kept: number } } | null } | null };

export type ResignMembershipMutationVariables = Exact<{
  input: MembershipInput;
}>;


export type ResignMembershipMutation = { resignMembership: { result: { cancelledDues: number, membership: { id: string, status: MembershipStatus, standing: string } | null, keptDues: Array<{ id: string }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type HelpFiguresQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type HelpFiguresQuery = { association: { office: { introductionFigures: { states: Array<{ state: string, label: string, count: number, over5Days: number }>, reasons: Array<{ role: IntroductionRole, reason: DeclineReason, count: number }>, closedLoops: { begun: number, thanked: number, withNews: number, closed: number, rate: number | null } } } | null } | null };

export type ReportedPersonFragment = { id: string, displayName: string, school: string | null, graduationYear: number | null };

export type ReportFragment = { id: string, at: string, dueAt: string, reason: ReportReason, note: string | null, reporterRole: IntroductionRole, why: string | null, connectorWords: string | null, answer: string | null, stateLabel: string, asksOfSeeker30Days: number, reportsAboutSeeker: number, settledAt: string | null, decision: ReportDecision | null, message: string | null, reporter: { id: string, displayName: string, school: string | null, graduationYear: number | null }, seeker: { id: string, displayName: string, school: string | null, graduationYear: number | null }, contact: { id: string, displayName: string, school: string | null, graduationYear: number | null }, connector: { id: string, displayName: string, school: string | null, graduationYear: number | null } | null, settledBy: { id: string, displayName: string, school: string | null, graduationYear: number | null } | null };

export type HelpReportsQueryVariables = Exact<{
  open: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type HelpReportsQuery = { association: { office: { introductionReports: { totalCount: number, nodes: Array<{ id: string, at: string, dueAt: string, reason: ReportReason, note: string | null, reporterRole: IntroductionRole, why: string | null, connectorWords: string | null, answer: string | null, stateLabel: string, asksOfSeeker30Days: number, reportsAboutSeeker: number, settledAt: string | null, decision: ReportDecision | null, message: string | null, reporter: { id: string, displayName: string, school: string | null, graduationYear: number | null }, seeker: { id: string, displayName: string, school: string | null, graduationYear: number | null }, contact: { id: string, displayName: string, school: string | null, graduationYear: number | null }, connector: { id: string, displayName: string, school: string | null, graduationYear: number | null } | null, settledBy: { id: string, displayName: string, school: string | null, graduationYear: number | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type ModerationTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type ModerationTemplatesQuery = { association: { office: { moderationTemplates: Array<{ key: string, decision: ReportDecision, title: string, text: string }> } | null } | null };

export type SettleReportMutationVariables = Exact<{
  input: SettleReportInput;
}>;


export type SettleReportMutation = { settleReport: { result: { id: string, at: string, dueAt: string, reason: ReportReason, note: string | null, reporterRole: IntroductionRole, why: string | null, connectorWords: string | null, answer: string | null, stateLabel: string, asksOfSeeker30Days: number, reportsAboutSeeker: number, settledAt: string | null, decision: ReportDecision | null, message: string | null, reporter: { id: string, displayName: string, school: string | null, graduationYear: number | null }, seeker: { id: string, displayName: string, school: string | null, graduationYear: number | null }, contact: { id: string, displayName: string, school: string | null, graduationYear: number | null }, connector: { id: string, displayName: string, school: string | null, graduationYear: number | null } | null, settledBy: { id: string, displayName: string, school: string | null, graduationYear: number | null } | null } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type PaymentRowFragment = { id: string, state: PaymentState, means: PaymentMeans, personId: string | null, payerName: string, chequeNumber: string | null, bank: string | null, receivedOn: string | null, note: string | null, failure: string | null, createdAt: string, settledAt: string | null, recordedBy: string | null, amount: { amount: string, currency: string }, credit: { amount: string, currency: string }, refunded: { amount: string, currency: string }, lines: Array<{ kind: string, label: string, amount: { amount: string, currency: string } }>, receipt: { id: string, number: string, url: string } | null, refunds: Array<{ id: string, state: RefundState, reason: string, amount: { amount: string, currency: string } }> };

export type PaymentsQueryVariables = Exact<{
  state?: PaymentState | null | undefined;
  means?: PaymentMeans | null | undefined;
  need?: PaymentNeed | null | undefined;
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PaymentsQuery = { association: { office: { payments: { totalCount: number, nodes: Array<{ id: string, state: PaymentState, means: PaymentMeans, personId: string | null, payerName: string, chequeNumber: string | null, bank: string | null, receivedOn: string | null, note: string | null, failure: string | null, createdAt: string, settledAt: string | null, recordedBy: string | null, amount: { amount: string, currency: string }, credit: { amount: string, currency: string }, refunded: { amount: string, currency: string }, lines: Array<{ kind: string, label: string, amount: { amount: string, currency: string } }>, receipt: { id: string, number: string, url: string } | null, refunds: Array<{ id: string, state: RefundState, reason: string, amount: { amount: string, currency: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type PaymentsOfQueryVariables = Exact<{
  personId: string | number;
}>;


export type PaymentsOfQuery = { association: { office: { payments: { totalCount: number, nodes: Array<{ id: string, state: PaymentState, means: PaymentMeans, personId: string | null, payerName: string, chequeNumber: string | null, bank: string | null, receivedOn: string | null, note: string | null, failure: string | null, createdAt: string, settledAt: string | null, recordedBy: string | null, amount: { amount: string, currency: string }, credit: { amount: string, currency: string }, refunded: { amount: string, currency: string }, lines: Array<{ kind: string, label: string, amount: { amount: string, currency: string } }>, receipt: { id: string, number: string, url: string } | null, refunds: Array<{ id: string, state: RefundState, reason: string, amount: { amount: string, currency: string } }> }> } } | null } | null };

export type RefundPaymentMutationVariables = Exact<{
  input: RefundPaymentInput;
}>;


export type RefundPaymentMutation = { refundPayment: { result: { id: string, state: PaymentState, means: PaymentMeans, personId: string | null, payerName: string, chequeNumber: string | null, bank: string | null, receivedOn: string | null, note: string | null, failure: string | null, createdAt: string, settledAt: string | null, recordedBy: string | null, amount: { amount: string, currency: string }, credit: { amount: string, currency: string }, refunded: { amount: string, currency: string }, lines: Array<{ kind: string, label: string, amount: { amount: string, currency: string } }>, receipt: { id: string, number: string, url: string } | null, refunds: Array<{ id: string, state: RefundState, reason: string, amount: { amount: string, currency: string } }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type RetryRefundMutationVariables = Exact<{
  input: RetryRefundInput;
}>;


export type RetryRefundMutation = { retryRefund: { result: { id: string, state: PaymentState, means: PaymentMeans, personId: string | null, payerName: string, chequeNumber: string | null, bank: string | null, receivedOn: string | null, note: string | null, failure: string | null, createdAt: string, settledAt: string | null, recordedBy: string | null, amount: { amount: string, currency: string }, credit: { amount: string, currency: string }, refunded: { amount: string, currency: string }, lines: Array<{ kind: string, label: string, amount: { amount: string, currency: string } }>, receipt: { id: string, number: string, url: string } | null, refunds: Array<{ id: string, state: RefundState, reason: string, amount: { amount: string, currency: string } }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type PaymentDifferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type PaymentDifferencesQuery = { association: { office: { paymentDifferences: Array<{ paymentId: string | null, payerName: string | null, reference: string, kind: PaymentDifferenceKind, ours: string, theirs: string, foundAt: string }> } | null } | null };

export type SettingsFragment = { version: number, name: string, subdomain: string, colour: string, locale: string, zone: string, addressForm: AddressForm, digestWeekday: number, digestHour: number };

export type SettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsQuery = { association: { office: { settings: { version: number, name: string, subdomain: string, colour: string, locale: string, zone: string, addressForm: AddressForm, digestWeekday: number, digestHour: number } } | null } | null };

export type UpdateAssociationMutationVariables = Exact<{
  input: UpdateAssociationInput;
}>;


export type UpdateAssociationMutation = { updateAssociation: { result: { version: number, name: string, subdomain: string, colour: string, locale: string, zone: string, addressForm: AddressForm, digestWeekday: number, digestHour: number } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null, currentVersion: number, changedBy: string | null, changedAt: string | null, current: unknown }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type RoleGrantsQueryVariables = Exact<{ [key: string]: never; }>;


export type RoleGrantsQuery = { association: { office: { roleGrants: Array<{ id: string, personName: string, role: Role, scopeKind: string, since: string, until: string | null, grantedBy: string | null, person: { id: string } | null }> } | null } | null };

export type GrantRoleMutationVariables = Exact<{
  input: GrantRoleInput;
}>;


export type GrantRoleMutation = { grantRole: { result: { id: string } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type RevokeRoleMutationVariables = Exact<{
  input: RevokeRoleInput;
}>;


export type RevokeRoleMutation = { revokeRole: { result: { id: string } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> | null }
      | { code: string, message: string, path: Array<string> | null }
    > } };

export type BrandFragment = { id: string, name: string, subdomain: string, colour: string, url: string, locale: string, addressForm: AddressForm };

export type BootQueryVariables = Exact<{ [key: string]: never; }>;


export type BootQuery = { site: { association: { id: string, name: string, subdomain: string, colour: string, url: string, locale: string, addressForm: AddressForm } | null }, viewer: { locale: string, roles: Array<Role>, permissions: Array<string>, emails: Array<string>, person: { id: string, displayName: string, firstName: string | null } | null, associations: Array<{ id: string, name: string, subdomain: string, colour: string, url: string, locale: string, addressForm: AddressForm }> } | null };

export type SetLocaleMutationVariables = Exact<{
  input: SetLocaleInput;
}>;


export type SetLocaleMutation = { setLocale: { result: { locale: string } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { result: boolean | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type SwitchAssociationMutationVariables = Exact<{
  input: SwitchAssociationInput;
}>;


export type SwitchAssociationMutation = { switchAssociation: { result: { url: string } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export const AgendaEventFragmentDoc = "fragment AgendaEvent on Event{id title summary startsAt endsAt zone placeKind placeName address city onlineUrl state registrationState answersCloseAt seatsLeft goingCount waitingCount canRsvp{allowed reason}myAnswer{registrationId kind position offeredUntil}}" as unknown as DocumentNode<AgendaEventFragment, unknown>;
export const AmountFragmentDoc = "fragment Amount on Money{amount currency}" as unknown as DocumentNode<AmountFragment, unknown>;
export const PlanCardFragmentDoc = "fragment PlanCard on MembershipPlan{id version name description periodKind price{...Amount}graceDays opensDaysBefore needsApproval onJoinPage archivedAt memberCount joinUrl}fragment Amount on Money{amount currency}" as unknown as DocumentNode<PlanCardFragment, unknown>;
export const DueLineFragmentDoc = "fragment DueLine on Due{id version personId personName school graduationYear planName label amount{...Amount}paid{...Amount}remaining{...Amount}state reference periodStartsOn periodEndsOn dueOn issuedAt paidAt closeReason}fragment Amount on Money{amount currency}" as unknown as DocumentNode<DueLineFragment, unknown>;
export const RunFragmentDoc = "fragment Run on DueRun{id state planName periodStartsOn periodEndsOn dueOn total made skipped startedAt endedAt recipients releasesAt startedBy}" as unknown as DocumentNode<RunFragment, unknown>;
export const DueReminderSendingFragmentDoc = "fragment DueReminderSending on DueReminderSending{id state recipients heldAt heldBy releasesAt}" as unknown as DocumentNode<DueReminderSendingFragment, unknown>;
export const DuesPartFragmentDoc = "fragment DuesPart on DuesGroup{value called{...Amount}paid{...Amount}dueCount paidCount}fragment Amount on Money{amount currency}" as unknown as DocumentNode<DuesPartFragment, unknown>;
export const CampaignFragmentDoc = "fragment Campaign on DuesSummary{year called{...Amount}paid{...Amount}remaining{...Amount}overdue{...Amount}lapsedCount counts{state count amount{...Amount}}bySchool{...DuesPart}byYear{...DuesPart}curve{on paid{...Amount}lastYear{...Amount}}}fragment Amount on Money{amount currency}fragment DuesPart on DuesGroup{value called{...Amount}paid{...Amount}dueCount paidCount}" as unknown as DocumentNode<CampaignFragment, unknown>;
export const EndedFragmentDoc = "fragment Ended on EndedMembership{membership{id status}cancelledDues keptDues{id}}" as unknown as DocumentNode<EndedFragment, unknown>;
export const TemplateFragmentDoc = "fragment Template on PlanTemplate{key name description periodKind price{...Amount}graceDays opensDaysBefore}fragment Amount on Money{amount currency}" as unknown as DocumentNode<TemplateFragment, unknown>;
export const EventLineFragmentDoc = "fragment EventLine on OfficeEvent{id title startsAt endsAt zone placeKind placeName city state registrationState capacity seatsLeft goingCount waitingCount}" as unknown as DocumentNode<EventLineFragment, unknown>;
export const EventMailingFragmentDoc = "fragment EventMailing on EventMailing{id kind state subject recipients heldAt heldBy releasesAt}" as unknown as DocumentNode<EventMailingFragment, unknown>;
export const EventSheetFragmentDoc = "fragment EventSheet on OfficeEvent{...EventLine version summary template address onlineUrl audience answersCloseAt counts{going waiting offered notGoing invited}publishedAt pausedAt cancelledAt cancelReason url icsUrl answersByDay{on going notGoing}mailings{...EventMailing}}fragment EventLine on OfficeEvent{id title startsAt endsAt zone placeKind placeName city state registrationState capacity seatsLeft goingCount waitingCount}fragment EventMailing on EventMailing{id kind state subject recipients heldAt heldBy releasesAt}" as unknown as DocumentNode<EventSheetFragment, unknown>;
export const RegistrationFragmentDoc = "fragment Registration on Registration{id personId name email kind position offeredUntil channel answeredAt school graduationYear}" as unknown as DocumentNode<RegistrationFragment, unknown>;
export const OpenAskFragmentDoc = "fragment OpenAsk on OpenAsk{id askType sector text openUntil openedAt fits mine}" as unknown as DocumentNode<OpenAskFragment, unknown>;
export const GivingFragmentDoc = "fragment Giving on Giving{version positioning{line since changeableOn}offers{id kind detail}suggestedOffers accepts acceptsDirect asksPerMonth introductionsPerMonth restingUntil silent askedThisMonth state shieldedEmployers{id employer}shieldedPeople{id person{id displayName}}firstStepDone openAsk{...OpenAsk}}fragment OpenAsk on OpenAsk{id askType sector text openUntil openedAt fits mine}" as unknown as DocumentNode<GivingFragment, unknown>;
export const LandingFragmentDoc = "fragment Landing on Landing{id landedOn giversToldAt publicText publishedAt givers{what told skipped person{id displayName}}}" as unknown as DocumentNode<LandingFragment, unknown>;
export const ImportSummaryFragmentDoc = "fragment ImportSummary on Import{id fileName state createdAt createdBy rowCount progress errorCode finishedAt counts{added merged setAside refused unchanged people}}" as unknown as DocumentNode<ImportSummaryFragment, unknown>;
export const ImportDetailFragmentDoc = "fragment ImportDetail on Import{...ImportSummary sheet encoding separator school columns{index header samples field confidence}issues{kind text count examples}sampleRows reportUrl}fragment ImportSummary on Import{id fileName state createdAt createdBy rowCount progress errorCode finishedAt counts{added merged setAside refused unchanged people}}" as unknown as DocumentNode<ImportDetailFragment, unknown>;
export const HelpWordFragmentDoc = "fragment HelpWord on HelpWord{id step outcome words saidAt new}" as unknown as DocumentNode<HelpWordFragment, unknown>;
export const HelpReceivedFragmentDoc = "fragment HelpReceived on HelpReceived{id what at thankedAt askedStep dueSince introductionId person{id displayName}words{...HelpWord}}fragment HelpWord on HelpWord{id step outcome words saidAt new}" as unknown as DocumentNode<HelpReceivedFragment, unknown>;
export const IntroductionFragmentDoc = "fragment Introduction on Introduction{id version role stage stageText route askType why positioning context offer connectorWords answer moderatorWords submittedAt answerBy can draftOf outcome metOn seeker{id displayName}contact{id displayName}connector{id displayName}suggestion{id displayName}connection{seekerName seekerEmail contactName channel contactDetail availability writeBefore}loops{...HelpReceived}}fragment HelpWord on HelpWord{id step outcome words saidAt new}fragment HelpReceived on HelpReceived{id what at thankedAt askedStep dueSince introductionId person{id displayName}words{...HelpWord}}" as unknown as DocumentNode<IntroductionFragment, unknown>;
export const MyAskingFragmentDoc = "fragment MyAsking on MyAsking{open openMost thisWeek weekMost thisMonth monthMost allowed{allowed reason}rates{askType asked helped medianDays}}" as unknown as DocumentNode<MyAskingFragment, unknown>;
export const AskingFragmentDoc = "fragment Asking on Asking{state backOn askedThisMonth positioning accepts openWithMe offers{id kind detail}direct{allowed reason}connectors{state backOn askedThisMonth person{id displayName school graduationYear}youKnow{ground detail}theyKnow{ground detail}}alternatives{id displayName school graduationYear sector}}" as unknown as DocumentNode<AskingFragment, unknown>;
export const ViewFragmentDoc = "fragment View on SavedView{id version name search{name value}columns shared mine owner canChange}" as unknown as DocumentNode<ViewFragment, unknown>;
export const ProfileFragmentDoc = "fragment Profile on PersonProfile{id version firstName lastName displayName emails{address kind}phones city country sector affiliations{id school degree graduationYear}position{title employer sector}stillRightAskedAt confirmedAt}" as unknown as DocumentNode<ProfileFragment, unknown>;
export const NotificationsFragmentDoc = "fragment Notifications on NotificationPreferences{frequency weekday hour zone interruptionsPerWeek pausedUntil nextAt unsubscribedAt}" as unknown as DocumentNode<NotificationsFragment, unknown>;
export const SessionsFragmentDoc = "fragment Sessions on Viewer{sessions{id association createdAt lastSeenAt userAgent current}accessTokens{id name createdAt lastUsedAt expiresAt}}" as unknown as DocumentNode<SessionsFragment, unknown>;
export const MemberSheetFragmentDoc = "fragment MemberSheet on MemberRecord{id version firstName lastName displayName civility birthDate emails{address kind}phones address postcode city country sector affiliations{id school degree graduationYear}positions{title employer sector current}accountState invitedAt deceased deceasedOn sources{importId fileName row importedAt values}story{at text actor verb}roles}" as unknown as DocumentNode<MemberSheetFragment, unknown>;
export const MembershipLineFragmentDoc = "fragment MembershipLine on OfficeMembership{id personId personName school graduationYear planName status appliedAt paidUntil endedAt}" as unknown as DocumentNode<MembershipLineFragment, unknown>;
export const MyDueFragmentDoc = "fragment MyDue on Due{id label state periodStartsOn periodEndsOn dueOn paidAt closeReason canPay amount{...Amount}paid{...Amount}remaining{...Amount}}fragment Amount on Money{amount currency}" as unknown as DocumentNode<MyDueFragment, unknown>;
export const MyStandingFragmentDoc = "fragment MyStanding on Viewer{membership{id standing status planName paidUntil decisions credit{...Amount}}dues{...MyDue}renewal{dueId path amount{...Amount}}}fragment Amount on Money{amount currency}fragment MyDue on Due{id label state periodStartsOn periodEndsOn dueOn paidAt closeReason canPay amount{...Amount}paid{...Amount}remaining{...Amount}}" as unknown as DocumentNode<MyStandingFragment, unknown>;
export const ReportedPersonFragmentDoc = "fragment ReportedPerson on PersonCard{id displayName school graduationYear}" as unknown as DocumentNode<ReportedPersonFragment, unknown>;
export const ReportFragmentDoc = "fragment Report on IntroductionReport{id at dueAt reason note reporterRole why connectorWords answer stateLabel asksOfSeeker30Days reportsAboutSeeker settledAt decision message reporter{...ReportedPerson}seeker{...ReportedPerson}contact{...ReportedPerson}connector{...ReportedPerson}settledBy{...ReportedPerson}}fragment ReportedPerson on PersonCard{id displayName school graduationYear}" as unknown as DocumentNode<ReportFragment, unknown>;
export const PaymentRowFragmentDoc = "fragment PaymentRow on Payment{id state means personId payerName amount{...Amount}credit{...Amount}refunded{...Amount}chequeNumber bank receivedOn note failure createdAt settledAt recordedBy lines{kind label amount{...Amount}}receipt{id number url}refunds{id state amount{...Amount}reason}}fragment Amount on Money{amount currency}" as unknown as DocumentNode<PaymentRowFragment, unknown>;
export const SettingsFragmentDoc = "fragment Settings on AssociationSettings{version name subdomain colour locale zone addressForm digestWeekday digestHour}" as unknown as DocumentNode<SettingsFragment, unknown>;
export const BrandFragmentDoc = "fragment Brand on AssociationBrand{id name subdomain colour url locale addressForm}" as unknown as DocumentNode<BrandFragment, unknown>;
export const AgendaDocument = "query Agenda($placeKind:PlaceKind$city:String$first:Int!$after:String){association{events(when:COMING placeKind:$placeKind city:$city first:$first after:$after){nodes{...AgendaEvent}pageInfo{hasNextPage endCursor}totalCount}}}fragment AgendaEvent on Event{id title summary startsAt endsAt zone placeKind placeName address city onlineUrl state registrationState answersCloseAt seatsLeft goingCount waitingCount canRsvp{allowed reason}myAnswer{registrationId kind position offeredUntil}}" as unknown as DocumentNode<AgendaQuery, AgendaQueryVariables>;
export const AgendaCitiesDocument = "query AgendaCities{association{events(when:COMING first:100){nodes{id city}}}}" as unknown as DocumentNode<AgendaCitiesQuery, AgendaCitiesQueryVariables>;
export const AgendaFeedDocument = "query AgendaFeed{viewer{agenda{feedUrl}}}" as unknown as DocumentNode<AgendaFeedQuery, AgendaFeedQueryVariables>;
export const EventForMeDocument = "query EventForMe($id:ID!){association{event(id:$id){...AgendaEvent goingFirstNames url icsUrl}}}fragment AgendaEvent on Event{id title summary startsAt endsAt zone placeKind placeName address city onlineUrl state registrationState answersCloseAt seatsLeft goingCount waitingCount canRsvp{allowed reason}myAnswer{registrationId kind position offeredUntil}}" as unknown as DocumentNode<EventForMeQuery, EventForMeQueryVariables>;
export const NextEventDocument = "query NextEvent{viewer{person{id city}}association{events(when:COMING first:20){nodes{...AgendaEvent}}}}fragment AgendaEvent on Event{id title summary startsAt endsAt zone placeKind placeName address city onlineUrl state registrationState answersCloseAt seatsLeft goingCount waitingCount canRsvp{allowed reason}myAnswer{registrationId kind position offeredUntil}}" as unknown as DocumentNode<NextEventQuery, NextEventQueryVariables>;
export const AnswerEventDocument = "mutation AnswerEvent($input:RsvpToEventInput!){rsvpToEvent(input:$input){result{event{...AgendaEvent}}userErrors{...on UserError{code message path}}}}fragment AgendaEvent on Event{id title summary startsAt endsAt zone placeKind placeName address city onlineUrl state registrationState answersCloseAt seatsLeft goingCount waitingCount canRsvp{allowed reason}myAnswer{registrationId kind position offeredUntil}}" as unknown as DocumentNode<AnswerEventMutation, AnswerEventMutationVariables>;
export const DirectoryDocument = "query Directory($search:String$school:String$graduationYear:Int$city:String$sector:String$openToAsks:Boolean$first:Int!$after:String){association{directory(search:$search school:$school graduationYear:$graduationYear city:$city sector:$sector openToAsks:$openToAsks first:$first after:$after){nodes{id displayName school graduationYear city sector}pageInfo{hasNextPage endCursor}totalCount}}}" as unknown as DocumentNode<DirectoryQuery, DirectoryQueryVariables>;
export const DirectoryFacetsDocument = "query DirectoryFacets{association{directoryFacets{schools{value count}graduationYears{value count}cities{value count}sectors{value count}}}}" as unknown as DocumentNode<DirectoryFacetsQuery, DirectoryFacetsQueryVariables>;
export const PersonDocument = "query Person($id:ID!){association{person(id:$id){id displayName school graduationYear city sector asking{...Asking}}}}fragment Asking on Asking{state backOn askedThisMonth positioning accepts openWithMe offers{id kind detail}direct{allowed reason}connectors{state backOn askedThisMonth person{id displayName school graduationYear}youKnow{ground detail}theyKnow{ground detail}}alternatives{id displayName school graduationYear sector}}" as unknown as DocumentNode<PersonQuery, PersonQueryVariables>;
export const PlansDocument = "query Plans{association{office{plans{...PlanCard}}}}fragment Amount on Money{amount currency}fragment PlanCard on MembershipPlan{id version name description periodKind price{...Amount}graceDays opensDaysBefore needsApproval onJoinPage archivedAt memberCount joinUrl}" as unknown as DocumentNode<PlansQuery, PlansQueryVariables>;
export const ArchivedPlansDocument = "query ArchivedPlans{association{office{plans(archived:true){...PlanCard}}}}fragment Amount on Money{amount currency}fragment PlanCard on MembershipPlan{id version name description periodKind price{...Amount}graceDays opensDaysBefore needsApproval onJoinPage archivedAt memberCount joinUrl}" as unknown as DocumentNode<ArchivedPlansQuery, ArchivedPlansQueryVariables>;
export const DuesDocument = "query Dues($state:DueState$planId:ID$school:String$graduationYear:Int$search:String$year:Int$first:Int!$after:String){association{office{dues(state:$state planId:$planId school:$school graduationYear:$graduationYear search:$search year:$year first:$first after:$after){nodes{...DueLine}pageInfo{hasNextPage endCursor}totalCount}}}}fragment Amount on Money{amount currency}fragment DueLine on Due{id version personId personName school graduationYear planName label amount{...Amount}paid{...Amount}remaining{...Amount}state reference periodStartsOn periodEndsOn dueOn issuedAt paidAt closeReason}" as unknown as DocumentNode<DuesQuery, DuesQueryVariables>;
export const DuesSummaryDocument = "query DuesSummary($year:Int){association{office{duesSummary(year:$year){...Campaign}}}}fragment Amount on Money{amount currency}fragment DuesPart on DuesGroup{value called{...Amount}paid{...Amount}dueCount paidCount}fragment Campaign on DuesSummary{year called{...Amount}paid{...Amount}remaining{...Amount}overdue{...Amount}lapsedCount counts{state count amount{...Amount}}bySchool{...DuesPart}byYear{...DuesPart}curve{on paid{...Amount}lastYear{...Amount}}}" as unknown as DocumentNode<DuesSummaryQuery, DuesSummaryQueryVariables>;
export const DueRunsDocument = "query DueRuns{association{office{dueRuns{...Run}}}}fragment Run on DueRun{id state planName periodStartsOn periodEndsOn dueOn total made skipped startedAt endedAt recipients releasesAt startedBy}" as unknown as DocumentNode<DueRunsQuery, DueRunsQueryVariables>;
export const DueRunPreviewDocument = "query DueRunPreview($planId:ID!$periodStartsOn:Date$dueOn:Date){association{office{dueRunPreview(planId:$planId periodStartsOn:$periodStartsOn dueOn:$dueOn){members calledBefore paidBefore forLife notMember notOpenYet mailed withoutEmail suppressed total{...Amount}periodStartsOn periodEndsOn sample{recipient fromName subject html}}}}}fragment Amount on Money{amount currency}" as unknown as DocumentNode<DueRunPreviewQuery, DueRunPreviewQueryVariables>;
export const DueReminderPreviewDocument = "query DueReminderPreview($dueIds:[ID!]$filter:DueFilterInput){association{office{dueReminderPreview(dueIds:$dueIds filter:$filter){recipients closed remindedLately withoutEmail deceased suppressed sampleDueId sample{recipient fromName subject html}}}}}" as unknown as DocumentNode<DueReminderPreviewQuery, DueReminderPreviewQueryVariables>;
export const HeldDueRemindersDocument = "query HeldDueReminders{association{office{heldDueReminders{...DueReminderSending}}}}fragment DueReminderSending on DueReminderSending{id state recipients heldAt heldBy releasesAt}" as unknown as DocumentNode<HeldDueRemindersQuery, HeldDueRemindersQueryVariables>;
export const ReminderRulesDocument = "query ReminderRules{association{office{reminderRules{id offsetDays}}}}" as unknown as DocumentNode<ReminderRulesQuery, ReminderRulesQueryVariables>;
export const DuesOfDocument = "query DuesOf($personId:ID!){association{office{dues(personId:$personId first:50){nodes{...DueLine}}member(id:$personId){id membership{id credit{...Amount}}}planTemplates{key price{...Amount}}}}}fragment Amount on Money{amount currency}fragment DueLine on Due{id version personId personName school graduationYear planName label amount{...Amount}paid{...Amount}remaining{...Amount}state reference periodStartsOn periodEndsOn dueOn issuedAt paidAt closeReason}" as unknown as DocumentNode<DuesOfQuery, DuesOfQueryVariables>;
export const MemberMembershipDocument = "query MemberMembership($id:ID!){association{office{member(id:$id){id deceased membership{id status planId planName paidUntil suspendedUntil endedOn note decisions countsAsMember duesIfEnded{cancelled kept}credit{...Amount}periods{startsOn endsOn origin voidedAt}dues{...DueLine}}}}}}fragment Amount on Money{amount currency}fragment DueLine on Due{id version personId personName school graduationYear planName label amount{...Amount}paid{...Amount}remaining{...Amount}state reference periodStartsOn periodEndsOn dueOn issuedAt paidAt closeReason}" as unknown as DocumentNode<MemberMembershipQuery, MemberMembershipQueryVariables>;
export const AddPlanDocument = "mutation AddPlan($input:AddPlanInput!){addPlan(input:$input){result{...PlanCard}userErrors{...on UserError{code message path}}}}fragment Amount on Money{amount currency}fragment PlanCard on MembershipPlan{id version name description periodKind price{...Amount}graceDays opensDaysBefore needsApproval onJoinPage archivedAt memberCount joinUrl}" as unknown as DocumentNode<AddPlanMutation, AddPlanMutationVariables>;
export const UpdatePlanDocument = "mutation UpdatePlan($input:UpdatePlanInput!){updatePlan(input:$input){result{...PlanCard}userErrors{...on UserError{code message path}...on ConflictError{currentVersion changedBy changedAt current}}}}fragment Amount on Money{amount currency}fragment PlanCard on MembershipPlan{id version name description periodKind price{...Amount}graceDays opensDaysBefore needsApproval onJoinPage archivedAt memberCount joinUrl}" as unknown as DocumentNode<UpdatePlanMutation, UpdatePlanMutationVariables>;
export const ArchivePlanDocument = "mutation ArchivePlan($input:PlanInput!){archivePlan(input:$input){result{...PlanCard}userErrors{...on UserError{code message path}}}}fragment Amount on Money{amount currency}fragment PlanCard on MembershipPlan{id version name description periodKind price{...Amount}graceDays opensDaysBefore needsApproval onJoinPage archivedAt memberCount joinUrl}" as unknown as DocumentNode<ArchivePlanMutation, ArchivePlanMutationVariables>;
export const RestorePlanDocument = "mutation RestorePlan($input:PlanInput!){restorePlan(input:$input){result{...PlanCard}userErrors{...on UserError{code message path}}}}fragment Amount on Money{amount currency}fragment PlanCard on MembershipPlan{id version name description periodKind price{...Amount}graceDays opensDaysBefore needsApproval onJoinPage archivedAt memberCount joinUrl}" as unknown as DocumentNode<RestorePlanMutation, RestorePlanMutationVariables>;
export const StartDueRunDocument = "mutation StartDueRun($input:StartDueRunInput!){startDueRun(input:$input){result{...Run}userErrors{...on UserError{code message path}}}}fragment Run on DueRun{id state planName periodStartsOn periodEndsOn dueOn total made skipped startedAt endedAt recipients releasesAt startedBy}" as unknown as DocumentNode<StartDueRunMutation, StartDueRunMutationVariables>;
export const CallDueDocument = "mutation CallDue($input:CallDueInput!){callDue(input:$input){result{...DueLine}userErrors{...on UserError{code message path}}}}fragment Amount on Money{amount currency}fragment DueLine on Due{id version personId personName school graduationYear planName label amount{...Amount}paid{...Amount}remaining{...Amount}state reference periodStartsOn periodEndsOn dueOn issuedAt paidAt closeReason}" as unknown as DocumentNode<CallDueMutation, CallDueMutationVariables>;
export const CancelDueDocument = "mutation CancelDue($input:CloseDueInput!){cancelDue(input:$input){result{...DueLine}userErrors{...on UserError{code message path}}}}fragment Amount on Money{amount currency}fragment DueLine on Due{id version personId personName school graduationYear planName label amount{...Amount}paid{...Amount}remaining{...Amount}state reference periodStartsOn periodEndsOn dueOn issuedAt paidAt closeReason}" as unknown as DocumentNode<CancelDueMutation, CancelDueMutationVariables>;
export const WriteOffDueDocument = "mutation WriteOffDue($input:CloseDueInput!){writeOffDue(input:$input){result{...DueLine}userErrors{...on UserError{code message path}}}}fragment Amount on Money{amount currency}fragment DueLine on Due{id version personId personName school graduationYear planName label amount{...Amount}paid{...Amount}remaining{...Amount}state reference periodStartsOn periodEndsOn dueOn issuedAt paidAt closeReason}" as unknown as DocumentNode<WriteOffDueMutation, WriteOffDueMutationVariables>;
export const ReinstateDueDocument = "mutation ReinstateDue($input:DueInput!){reinstateDue(input:$input){result{...DueLine}userErrors{...on UserError{code message path}}}}fragment Amount on Money{amount currency}fragment DueLine on Due{id version personId personName school graduationYear planName label amount{...Amount}paid{...Amount}remaining{...Amount}state reference periodStartsOn periodEndsOn dueOn issuedAt paidAt closeReason}" as unknown as DocumentNode<ReinstateDueMutation, ReinstateDueMutationVariables>;
export const RemindDuesDocument = "mutation RemindDues($input:RemindDuesInput!){remindDues(input:$input){result{reminded skipped sending{...DueReminderSending}}userErrors{...on UserError{code message path}}}}fragment DueReminderSending on DueReminderSending{id state recipients heldAt heldBy releasesAt}" as unknown as DocumentNode<RemindDuesMutation, RemindDuesMutationVariables>;
export const CancelDueRemindersDocument = "mutation CancelDueReminders($input:DueReminderInput!){cancelDueReminders(input:$input){result{id state}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<CancelDueRemindersMutation, CancelDueRemindersMutationVariables>;
export const ReleaseDueRemindersDocument = "mutation ReleaseDueReminders($input:DueReminderInput!){releaseDueReminders(input:$input){result{id state}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<ReleaseDueRemindersMutation, ReleaseDueRemindersMutationVariables>;
export const SendDueReminderSampleDocument = "mutation SendDueReminderSample($input:DueInput!){sendDueReminderSample(input:$input){result{address}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<SendDueReminderSampleMutation, SendDueReminderSampleMutationVariables>;
export const CancelDueRunDocument = "mutation CancelDueRun($input:DueRunInput!){cancelDueRun(input:$input){result{...Run}userErrors{...on UserError{code message path}}}}fragment Run on DueRun{id state planName periodStartsOn periodEndsOn dueOn total made skipped startedAt endedAt recipients releasesAt startedBy}" as unknown as DocumentNode<CancelDueRunMutation, CancelDueRunMutationVariables>;
export const ReleaseDueRunDocument = "mutation ReleaseDueRun($input:DueRunInput!){releaseDueRun(input:$input){result{...Run}userErrors{...on UserError{code message path}}}}fragment Run on DueRun{id state planName periodStartsOn periodEndsOn dueOn total made skipped startedAt endedAt recipients releasesAt startedBy}" as unknown as DocumentNode<ReleaseDueRunMutation, ReleaseDueRunMutationVariables>;
export const SendDueRunSampleDocument = "mutation SendDueRunSample($input:SendDueRunSampleInput!){sendDueRunSample(input:$input){result{address}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<SendDueRunSampleMutation, SendDueRunSampleMutationVariables>;
export const SetReminderRulesDocument = "mutation SetReminderRules($input:SetReminderRulesInput!){setReminderRules(input:$input){result{rules{id offsetDays}}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<SetReminderRulesMutation, SetReminderRulesMutationVariables>;
export const GrantPeriodDocument = "mutation GrantPeriod($input:GrantPeriodInput!){grantPeriod(input:$input){result{id status paidUntil}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<GrantPeriodMutation, GrantPeriodMutationVariables>;
export const RecordPaymentDocument = "mutation RecordPayment($input:RecordPaymentInput!){recordPayment(input:$input){result{payment{id amount{...Amount}}dues{...DueLine}credit{...Amount}receipt{id number url}}userErrors{...on UserError{code message path}}}}fragment Amount on Money{amount currency}fragment DueLine on Due{id version personId personName school graduationYear planName label amount{...Amount}paid{...Amount}remaining{...Amount}state reference periodStartsOn periodEndsOn dueOn issuedAt paidAt closeReason}" as unknown as DocumentNode<RecordPaymentMutation, RecordPaymentMutationVariables>;
export const OfflinePaymentDocument = "query OfflinePayment{association{office{offlinePayment{iban chequeTo}}}}" as unknown as DocumentNode<OfflinePaymentQuery, OfflinePaymentQueryVariables>;
export const SetOfflinePaymentDocument = "mutation SetOfflinePayment($input:SetOfflinePaymentInput!){setOfflinePayment(input:$input){result{iban chequeTo}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<SetOfflinePaymentMutation, SetOfflinePaymentMutationVariables>;
export const ApproveMembershipDocument = "mutation ApproveMembership($input:MembershipInput!){approveMembership(input:$input){result{id status paidUntil}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<ApproveMembershipMutation, ApproveMembershipMutationVariables>;
export const RejectMembershipDocument = "mutation RejectMembership($input:MembershipInput!){rejectMembership(input:$input){result{id status paidUntil}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<RejectMembershipMutation, RejectMembershipMutationVariables>;
export const RecordResignationDocument = "mutation RecordResignation($input:MembershipInput!){recordResignation(input:$input){result{...Ended}userErrors{...on UserError{code message path}}}}fragment Ended on EndedMembership{membership{id status}cancelledDues keptDues{id}}" as unknown as DocumentNode<RecordResignationMutation, RecordResignationMutationVariables>;
export const ExcludeMemberDocument = "mutation ExcludeMember($input:ExcludeMemberInput!){excludeMember(input:$input){result{...Ended}userErrors{...on UserError{code message path}}}}fragment Ended on EndedMembership{membership{id status}cancelledDues keptDues{id}}" as unknown as DocumentNode<ExcludeMemberMutation, ExcludeMemberMutationVariables>;
export const NoteDeceasedDocument = "mutation NoteDeceased($input:NoteDeceasedInput!){noteDeceased(input:$input){result{...Ended}userErrors{...on UserError{code message path}}}}fragment Ended on EndedMembership{membership{id status}cancelledDues keptDues{id}}" as unknown as DocumentNode<NoteDeceasedMutation, NoteDeceasedMutationVariables>;
export const SuspendMembershipDocument = "mutation SuspendMembership($input:SuspendMembershipInput!){suspendMembership(input:$input){result{id status suspendedUntil}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<SuspendMembershipMutation, SuspendMembershipMutationVariables>;
export const LiftSuspensionDocument = "mutation LiftSuspension($input:MembershipInput!){liftSuspension(input:$input){result{id status}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<LiftSuspensionMutation, LiftSuspensionMutationVariables>;
export const MemberCountingDocument = "query MemberCounting{association{office{memberCounting{graceCounts}}}}" as unknown as DocumentNode<MemberCountingQuery, MemberCountingQueryVariables>;
export const SetMemberCountingDocument = "mutation SetMemberCounting($input:SetMemberCountingInput!){setMemberCounting(input:$input){result{graceCounts}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<SetMemberCountingMutation, SetMemberCountingMutationVariables>;
export const PlanTemplatesDocument = "query PlanTemplates{association{office{planTemplates{...Template}}}}fragment Amount on Money{amount currency}fragment Template on PlanTemplate{key name description periodKind price{...Amount}graceDays opensDaysBefore}" as unknown as DocumentNode<PlanTemplatesQuery, PlanTemplatesQueryVariables>;
export const OfficeEventsDocument = "query OfficeEvents($when:OfficeEventsWhen!$search:String$first:Int!$after:String){association{office{events(when:$when search:$search first:$first after:$after){nodes{...EventLine}pageInfo{hasNextPage endCursor}totalCount}}}}fragment EventLine on OfficeEvent{id title startsAt endsAt zone placeKind placeName city state registrationState capacity seatsLeft goingCount waitingCount}" as unknown as DocumentNode<OfficeEventsQuery, OfficeEventsQueryVariables>;
export const EventMonthDocument = "query EventMonth($month:String!){association{office{eventMonth(month:$month){...EventLine}}}}fragment EventLine on OfficeEvent{id title startsAt endsAt zone placeKind placeName city state registrationState capacity seatsLeft goingCount waitingCount}" as unknown as DocumentNode<EventMonthQuery, EventMonthQueryVariables>;
export const OfficeEventDocument = "query OfficeEvent($id:ID!){association{office{event(id:$id){...EventSheet}}}}fragment EventLine on OfficeEvent{id title startsAt endsAt zone placeKind placeName city state registrationState capacity seatsLeft goingCount waitingCount}fragment EventMailing on EventMailing{id kind state subject recipients heldAt heldBy releasesAt}fragment EventSheet on OfficeEvent{...EventLine version summary template address onlineUrl audience answersCloseAt counts{going waiting offered notGoing invited}publishedAt pausedAt cancelledAt cancelReason url icsUrl answersByDay{on going notGoing}mailings{...EventMailing}}" as unknown as DocumentNode<OfficeEventQuery, OfficeEventQueryVariables>;
export const RegistrationsDocument = "query Registrations($id:ID!$state:AnswerKind$search:String$first:Int!$after:String){association{office{event(id:$id){id registrations(state:$state search:$search first:$first after:$after){nodes{...Registration}pageInfo{hasNextPage endCursor}totalCount}}}}}fragment Registration on Registration{id personId name email kind position offeredUntil channel answeredAt school graduationYear}" as unknown as DocumentNode<RegistrationsQuery, RegistrationsQueryVariables>;
export const EventInvitationPreviewDocument = "query EventInvitationPreview($eventId:ID!$personIds:[ID!]$all:Boolean$filter:MemberFilterInput){association{office{eventInvitationPreview(eventId:$eventId personIds:$personIds all:$all filter:$filter){recipients alreadyInvited alreadyAnswered withoutEmail deceased suppressed oftenInvited sample{recipient fromName subject html}}}}}" as unknown as DocumentNode<EventInvitationPreviewQuery, EventInvitationPreviewQueryVariables>;
export const EventMessagePreviewDocument = "query EventMessagePreview($eventId:ID!$to:AttendeeGroup!$subject:String!$body:String!){association{office{eventMessagePreview(eventId:$eventId to:$to subject:$subject body:$body){recipients withoutEmail suppressed sample{recipient fromName subject html}}}}}" as unknown as DocumentNode<EventMessagePreviewQuery, EventMessagePreviewQueryVariables>;
export const CreateEventDocument = "mutation CreateEvent($input:CreateEventInput!){createEvent(input:$input){result{id title}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<CreateEventMutation, CreateEventMutationVariables>;
export const UpdateEventDocument = "mutation UpdateEvent($input:UpdateEventInput!){updateEvent(input:$input){result{...EventSheet}userErrors{...on UserError{code message path}...on ConflictError{currentVersion changedBy changedAt current}}}}fragment EventLine on OfficeEvent{id title startsAt endsAt zone placeKind placeName city state registrationState capacity seatsLeft goingCount waitingCount}fragment EventMailing on EventMailing{id kind state subject recipients heldAt heldBy releasesAt}fragment EventSheet on OfficeEvent{...EventLine version summary template address onlineUrl audience answersCloseAt counts{going waiting offered notGoing invited}publishedAt pausedAt cancelledAt cancelReason url icsUrl answersByDay{on going notGoing}mailings{...EventMailing}}" as unknown as DocumentNode<UpdateEventMutation, UpdateEventMutationVariables>;
export const PublishEventDocument = "mutation PublishEvent($input:EventInput!){publishEvent(input:$input){result{...EventSheet}userErrors{...on UserError{code message path}}}}fragment EventLine on OfficeEvent{id title startsAt endsAt zone placeKind placeName city state registrationState capacity seatsLeft goingCount waitingCount}fragment EventMailing on EventMailing{id kind state subject recipients heldAt heldBy releasesAt}fragment EventSheet on OfficeEvent{...EventLine version summary template address onlineUrl audience answersCloseAt counts{going waiting offered notGoing invited}publishedAt pausedAt cancelledAt cancelReason url icsUrl answersByDay{on going notGoing}mailings{...EventMailing}}" as unknown as DocumentNode<PublishEventMutation, PublishEventMutationVariables>;
export const UnpublishEventDocument = "mutation UnpublishEvent($input:EventInput!){unpublishEvent(input:$input){result{...EventSheet}userErrors{...on UserError{code message path}}}}fragment EventLine on OfficeEvent{id title startsAt endsAt zone placeKind placeName city state registrationState capacity seatsLeft goingCount waitingCount}fragment EventMailing on EventMailing{id kind state subject recipients heldAt heldBy releasesAt}fragment EventSheet on OfficeEvent{...EventLine version summary template address onlineUrl audience answersCloseAt counts{going waiting offered notGoing invited}publishedAt pausedAt cancelledAt cancelReason url icsUrl answersByDay{on going notGoing}mailings{...EventMailing}}" as unknown as DocumentNode<UnpublishEventMutation, UnpublishEventMutationVariables>;
export const PauseEventDocument = "mutation PauseEvent($input:EventInput!){pauseEvent(input:$input){result{...EventSheet}userErrors{...on UserError{code message path}}}}fragment EventLine on OfficeEvent{id title startsAt endsAt zone placeKind placeName city state registrationState capacity seatsLeft goingCount waitingCount}fragment EventMailing on EventMailing{id kind state subject recipients heldAt heldBy releasesAt}fragment EventSheet on OfficeEvent{...EventLine version summary template address onlineUrl audience answersCloseAt counts{going waiting offered notGoing invited}publishedAt pausedAt cancelledAt cancelReason url icsUrl answersByDay{on going notGoing}mailings{...EventMailing}}" as unknown as DocumentNode<PauseEventMutation, PauseEventMutationVariables>;
export const ResumeEventDocument = "mutation ResumeEvent($input:EventInput!){resumeEvent(input:$input){result{...EventSheet}userErrors{...on UserError{code message path}}}}fragment EventLine on OfficeEvent{id title startsAt endsAt zone placeKind placeName city state registrationState capacity seatsLeft goingCount waitingCount}fragment EventMailing on EventMailing{id kind state subject recipients heldAt heldBy releasesAt}fragment EventSheet on OfficeEvent{...EventLine version summary template address onlineUrl audience answersCloseAt counts{going waiting offered notGoing invited}publishedAt pausedAt cancelledAt cancelReason url icsUrl answersByDay{on going notGoing}mailings{...EventMailing}}" as unknown as DocumentNode<ResumeEventMutation, ResumeEventMutationVariables>;
export const CancelEventDocument = "mutation CancelEvent($input:CancelEventInput!){cancelEvent(input:$input){result{...EventSheet}userErrors{...on UserError{code message path}}}}fragment EventLine on OfficeEvent{id title startsAt endsAt zone placeKind placeName city state registrationState capacity seatsLeft goingCount waitingCount}fragment EventMailing on EventMailing{id kind state subject recipients heldAt heldBy releasesAt}fragment EventSheet on OfficeEvent{...EventLine version summary template address onlineUrl audience answersCloseAt counts{going waiting offered notGoing invited}publishedAt pausedAt cancelledAt cancelReason url icsUrl answersByDay{on going notGoing}mailings{...EventMailing}}" as unknown as DocumentNode<CancelEventMutation, CancelEventMutationVariables>;
export const DuplicateEventDocument = "mutation DuplicateEvent($input:DuplicateEventInput!){duplicateEvent(input:$input){result{id title}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<DuplicateEventMutation, DuplicateEventMutationVariables>;
export const AnswerForPersonDocument = "mutation AnswerForPerson($input:AnswerForPersonInput!){answerForPerson(input:$input){result{...EventLine}userErrors{...on UserError{code message path}}}}fragment EventLine on OfficeEvent{id title startsAt endsAt zone placeKind placeName city state registrationState capacity seatsLeft goingCount waitingCount}" as unknown as DocumentNode<AnswerForPersonMutation, AnswerForPersonMutationVariables>;
export const RemoveRegistrationDocument = "mutation RemoveRegistration($input:RegistrationInput!){removeRegistration(input:$input){result{...EventLine}userErrors{...on UserError{code message path}}}}fragment EventLine on OfficeEvent{id title startsAt endsAt zone placeKind placeName city state registrationState capacity seatsLeft goingCount waitingCount}" as unknown as DocumentNode<RemoveRegistrationMutation, RemoveRegistrationMutationVariables>;
export const OfferSeatDocument = "mutation OfferSeat($input:RegistrationInput!){offerSeat(input:$input){result{...EventLine}userErrors{...on UserError{code message path}}}}fragment EventLine on OfficeEvent{id title startsAt endsAt zone placeKind placeName city state registrationState capacity seatsLeft goingCount waitingCount}" as unknown as DocumentNode<OfferSeatMutation, OfferSeatMutationVariables>;
export const InviteToEventDocument = "mutation InviteToEvent($input:InviteToEventInput!){inviteToEvent(input:$input){result{invited mailing{...EventMailing}}userErrors{...on UserError{code message path}}}}fragment EventMailing on EventMailing{id kind state subject recipients heldAt heldBy releasesAt}" as unknown as DocumentNode<InviteToEventMutation, InviteToEventMutationVariables>;
export const MessageAttendeesDocument = "mutation MessageAttendees($input:MessageAttendeesInput!){messageAttendees(input:$input){result{recipients mailing{...EventMailing}}userErrors{...on UserError{code message path}}}}fragment EventMailing on EventMailing{id kind state subject recipients heldAt heldBy releasesAt}" as unknown as DocumentNode<MessageAttendeesMutation, MessageAttendeesMutationVariables>;
export const CancelEventMailingDocument = "mutation CancelEventMailing($input:EventMailingInput!){cancelEventMailing(input:$input){result{id state}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<CancelEventMailingMutation, CancelEventMailingMutationVariables>;
export const ReleaseEventMailingDocument = "mutation ReleaseEventMailing($input:EventMailingInput!){releaseEventMailing(input:$input){result{id state}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<ReleaseEventMailingMutation, ReleaseEventMailingMutationVariables>;
export const SendEventSampleDocument = "mutation SendEventSample($input:SendEventSampleInput!){sendEventSample(input:$input){result{address}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<SendEventSampleMutation, SendEventSampleMutationVariables>;
export const MyGivingDocument = "query MyGiving{viewer{giving{...Giving}}}fragment OpenAsk on OpenAsk{id askType sector text openUntil openedAt fits mine}fragment Giving on Giving{version positioning{line since changeableOn}offers{id kind detail}suggestedOffers accepts acceptsDirect asksPerMonth introductionsPerMonth restingUntil silent askedThisMonth state shieldedEmployers{id employer}shieldedPeople{id person{id displayName}}firstStepDone openAsk{...OpenAsk}}" as unknown as DocumentNode<MyGivingQuery, MyGivingQueryVariables>;
export const HelpWantedDocument = "query HelpWanted($first:Int!){viewer{helpWanted(first:$first){...OpenAsk}}}fragment OpenAsk on OpenAsk{id askType sector text openUntil openedAt fits mine}" as unknown as DocumentNode<HelpWantedQuery, HelpWantedQueryVariables>;
export const SetPositioningDocument = "mutation SetPositioning($input:SetPositioningInput!){setPositioning(input:$input){result{...Giving}userErrors{...on UserError{code message path}...on PositioningTooSoonError{changeableOn}}}}fragment OpenAsk on OpenAsk{id askType sector text openUntil openedAt fits mine}fragment Giving on Giving{version positioning{line since changeableOn}offers{id kind detail}suggestedOffers accepts acceptsDirect asksPerMonth introductionsPerMonth restingUntil silent askedThisMonth state shieldedEmployers{id employer}shieldedPeople{id person{id displayName}}firstStepDone openAsk{...OpenAsk}}" as unknown as DocumentNode<SetPositioningMutation, SetPositioningMutationVariables>;
export const AddOfferDocument = "mutation AddOffer($input:AddOfferInput!){addOffer(input:$input){result{...Giving}userErrors{...on UserError{code message path}}}}fragment OpenAsk on OpenAsk{id askType sector text openUntil openedAt fits mine}fragment Giving on Giving{version positioning{line since changeableOn}offers{id kind detail}suggestedOffers accepts acceptsDirect asksPerMonth introductionsPerMonth restingUntil silent askedThisMonth state shieldedEmployers{id employer}shieldedPeople{id person{id displayName}}firstStepDone openAsk{...OpenAsk}}" as unknown as DocumentNode<AddOfferMutation, AddOfferMutationVariables>;
export const WithdrawOfferDocument = "mutation WithdrawOffer($input:WithdrawOfferInput!){withdrawOffer(input:$input){result{...Giving}userErrors{...on UserError{code message path}}}}fragment OpenAsk on OpenAsk{id askType sector text openUntil openedAt fits mine}fragment Giving on Giving{version positioning{line since changeableOn}offers{id kind detail}suggestedOffers accepts acceptsDirect asksPerMonth introductionsPerMonth restingUntil silent askedThisMonth state shieldedEmployers{id employer}shieldedPeople{id person{id displayName}}firstStepDone openAsk{...OpenAsk}}" as unknown as DocumentNode<WithdrawOfferMutation, WithdrawOfferMutationVariables>;
export const UpdateGivingDocument = "mutation UpdateGiving($input:UpdateGivingInput!){updateGiving(input:$input){result{...Giving}userErrors{...on UserError{code message path}...on ConflictError{currentVersion changedBy changedAt current}}}}fragment OpenAsk on OpenAsk{id askType sector text openUntil openedAt fits mine}fragment Giving on Giving{version positioning{line since changeableOn}offers{id kind detail}suggestedOffers accepts acceptsDirect asksPerMonth introductionsPerMonth restingUntil silent askedThisMonth state shieldedEmployers{id employer}shieldedPeople{id person{id displayName}}firstStepDone openAsk{...OpenAsk}}" as unknown as DocumentNode<UpdateGivingMutation, UpdateGivingMutationVariables>;
export const ComeBackDocument = "mutation ComeBack{comeBack{result{...Giving}userErrors{...on UserError{code message path}}}}fragment OpenAsk on OpenAsk{id askType sector text openUntil openedAt fits mine}fragment Giving on Giving{version positioning{line since changeableOn}offers{id kind detail}suggestedOffers accepts acceptsDirect asksPerMonth introductionsPerMonth restingUntil silent askedThisMonth state shieldedEmployers{id employer}shieldedPeople{id person{id displayName}}firstStepDone openAsk{...OpenAsk}}" as unknown as DocumentNode<ComeBackMutation, ComeBackMutationVariables>;
export const AddShieldDocument = "mutation AddShield($input:AddShieldInput!){addShield(input:$input){result{...Giving}userErrors{...on UserError{code message path}}}}fragment OpenAsk on OpenAsk{id askType sector text openUntil openedAt fits mine}fragment Giving on Giving{version positioning{line since changeableOn}offers{id kind detail}suggestedOffers accepts acceptsDirect asksPerMonth introductionsPerMonth restingUntil silent askedThisMonth state shieldedEmployers{id employer}shieldedPeople{id person{id displayName}}firstStepDone openAsk{...OpenAsk}}" as unknown as DocumentNode<AddShieldMutation, AddShieldMutationVariables>;
export const RemoveShieldDocument = "mutation RemoveShield($input:RemoveShieldInput!){removeShield(input:$input){result{...Giving}userErrors{...on UserError{code message path}}}}fragment OpenAsk on OpenAsk{id askType sector text openUntil openedAt fits mine}fragment Giving on Giving{version positioning{line since changeableOn}offers{id kind detail}suggestedOffers accepts acceptsDirect asksPerMonth introductionsPerMonth restingUntil silent askedThisMonth state shieldedEmployers{id employer}shieldedPeople{id person{id displayName}}firstStepDone openAsk{...OpenAsk}}" as unknown as DocumentNode<RemoveShieldMutation, RemoveShieldMutationVariables>;
export const OpenAskDocument = "mutation OpenAsk($input:OpenAskInput!){openAsk(input:$input){result{...OpenAsk}userErrors{...on UserError{code message path}}}}fragment OpenAsk on OpenAsk{id askType sector text openUntil openedAt fits mine}" as unknown as DocumentNode<OpenAskMutation, OpenAskMutationVariables>;
export const CloseAskDocument = "mutation CloseAsk($input:CloseAskInput!){closeAsk(input:$input){result{...Giving}userErrors{...on UserError{code message path}}}}fragment OpenAsk on OpenAsk{id askType sector text openUntil openedAt fits mine}fragment Giving on Giving{version positioning{line since changeableOn}offers{id kind detail}suggestedOffers accepts acceptsDirect asksPerMonth introductionsPerMonth restingUntil silent askedThisMonth state shieldedEmployers{id employer}shieldedPeople{id person{id displayName}}firstStepDone openAsk{...OpenAsk}}" as unknown as DocumentNode<CloseAskMutation, CloseAskMutationVariables>;
export const HelpGivenDocument = "query HelpGiven($first:Int!$after:String){viewer{helpGiven(first:$first after:$after){nodes{id kind what at skipped person{id displayName}words{...HelpWord}}pageInfo{hasNextPage endCursor}totalCount}}}fragment HelpWord on HelpWord{id step outcome words saidAt new}" as unknown as DocumentNode<HelpGivenQuery, HelpGivenQueryVariables>;
export const HelpReceivedDocument = "query HelpReceived($owedOnly:Boolean!$first:Int!$after:String){viewer{helpReceived(owedOnly:$owedOnly first:$first after:$after){nodes{...HelpReceived}pageInfo{hasNextPage endCursor}totalCount}}}fragment HelpWord on HelpWord{id step outcome words saidAt new}fragment HelpReceived on HelpReceived{id what at thankedAt askedStep dueSince introductionId person{id displayName}words{...HelpWord}}" as unknown as DocumentNode<HelpReceivedQuery, HelpReceivedQueryVariables>;
export const MyLandingDocument = "query MyLanding{viewer{landing{...Landing}}}fragment Landing on Landing{id landedOn giversToldAt publicText publishedAt givers{what told skipped person{id displayName}}}" as unknown as DocumentNode<MyLandingQuery, MyLandingQueryVariables>;
export const ThankDocument = "mutation Thank($input:ThankInput!){thank(input:$input){result{...HelpReceived}userErrors{...on UserError{code message path}}}}fragment HelpWord on HelpWord{id step outcome words saidAt new}fragment HelpReceived on HelpReceived{id what at thankedAt askedStep dueSince introductionId person{id displayName}words{...HelpWord}}" as unknown as DocumentNode<ThankMutation, ThankMutationVariables>;
export const GiveNewsDocument = "mutation GiveNews($input:GiveNewsInput!){giveNews(input:$input){result{...HelpReceived}userErrors{...on UserError{code message path}}}}fragment HelpWord on HelpWord{id step outcome words saidAt new}fragment HelpReceived on HelpReceived{id what at thankedAt askedStep dueSince introductionId person{id displayName}words{...HelpWord}}" as unknown as DocumentNode<GiveNewsMutation, GiveNewsMutationVariables>;
export const SkipThanksDocument = "mutation SkipThanks($input:SkipThanksInput!){skipThanks(input:$input){result{...HelpReceived}userErrors{...on UserError{code message path}}}}fragment HelpWord on HelpWord{id step outcome words saidAt new}fragment HelpReceived on HelpReceived{id what at thankedAt askedStep dueSince introductionId person{id displayName}words{...HelpWord}}" as unknown as DocumentNode<SkipThanksMutation, SkipThanksMutationVariables>;
export const ReadHelpWordsDocument = "mutation ReadHelpWords{readHelpWords{result{count}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<ReadHelpWordsMutation, ReadHelpWordsMutationVariables>;
export const NoteLandingDocument = "mutation NoteLanding($input:NoteLandingInput!){noteLanding(input:$input){result{...Landing}userErrors{...on UserError{code message path}}}}fragment Landing on Landing{id landedOn giversToldAt publicText publishedAt givers{what told skipped person{id displayName}}}" as unknown as DocumentNode<NoteLandingMutation, NoteLandingMutationVariables>;
export const TellGiversDocument = "mutation TellGivers($input:TellGiversInput!){tellGivers(input:$input){result{...Landing}userErrors{...on UserError{code message path}}}}fragment Landing on Landing{id landedOn giversToldAt publicText publishedAt givers{what told skipped person{id displayName}}}" as unknown as DocumentNode<TellGiversMutation, TellGiversMutationVariables>;
export const PublishLandingDocument = "mutation PublishLanding($input:PublishLandingInput!){publishLanding(input:$input){result{...Landing}userErrors{...on UserError{code message path}...on GiversFirstError{waiting}}}}fragment Landing on Landing{id landedOn giversToldAt publicText publishedAt givers{what told skipped person{id displayName}}}" as unknown as DocumentNode<PublishLandingMutation, PublishLandingMutationVariables>;
export const WithdrawLandingDocument = "mutation WithdrawLanding($input:WithdrawLandingInput!){withdrawLanding(input:$input){result{...Landing}userErrors{...on UserError{code message path}}}}fragment Landing on Landing{id landedOn giversToldAt publicText publishedAt givers{what told skipped person{id displayName}}}" as unknown as DocumentNode<WithdrawLandingMutation, WithdrawLandingMutationVariables>;
export const QueueDocument = "query Queue{association{office{queue{kind count path text}}}}" as unknown as DocumentNode<QueueQuery, QueueQueryVariables>;
export const LastImportDocument = "query LastImport{association{office{imports(first:1){nodes{id fileName state progress createdAt finishedAt counts{added merged setAside refused unchanged people}}}}}}" as unknown as DocumentNode<LastImportQuery, LastImportQueryVariables>;
export const FirstStepsDocument = "query FirstSteps{association{office{plans{id}events(when:ALL first:1){nodes{id}}}}}" as unknown as DocumentNode<FirstStepsQuery, FirstStepsQueryVariables>;
export const PortalHomeDocument = "query PortalHome{viewer{person{id firstName displayName}waiting{kind text path}notifications{frequency nextAt pausedUntil unsubscribedAt}}}" as unknown as DocumentNode<PortalHomeQuery, PortalHomeQueryVariables>;
export const HomeHelpDocument = "query HomeHelp{viewer{helpReceived(owedOnly:true first:1){nodes{id what askedStep person{id displayName}}}introductions(open:true first:10){nodes{id role askType can seeker{id displayName}}}helpWanted(first:1){id askType text}}}" as unknown as DocumentNode<HomeHelpQuery, HomeHelpQueryVariables>;
export const ImportsDocument = "query Imports($after:String){association{office{imports(first:20 after:$after){nodes{...ImportSummary}pageInfo{hasNextPage endCursor}totalCount}}}}fragment ImportSummary on Import{id fileName state createdAt createdBy rowCount progress errorCode finishedAt counts{added merged setAside refused unchanged people}}" as unknown as DocumentNode<ImportsQuery, ImportsQueryVariables>;
export const ImportDocument = "query Import($id:ID!){association{office{import(id:$id){...ImportDetail}}}}fragment ImportSummary on Import{id fileName state createdAt createdBy rowCount progress errorCode finishedAt counts{added merged setAside refused unchanged people}}fragment ImportDetail on Import{...ImportSummary sheet encoding separator school columns{index header samples field confidence}issues{kind text count examples}sampleRows reportUrl}" as unknown as DocumentNode<ImportQuery, ImportQueryVariables>;
export const ImportProgressDocument = "query ImportProgress($id:ID!){association{office{import(id:$id){...ImportSummary}}}}fragment ImportSummary on Import{id fileName state createdAt createdBy rowCount progress errorCode finishedAt counts{added merged setAside refused unchanged people}}" as unknown as DocumentNode<ImportProgressQuery, ImportProgressQueryVariables>;
export const ImportRowsDocument = "query ImportRows($id:ID!$outcome:RowOutcome$first:Int!$after:String){association{office{import(id:$id){id rows(outcome:$outcome first:$first after:$after){nodes{row sheet outcome reason personId values}pageInfo{hasNextPage endCursor}totalCount}}}}}" as unknown as DocumentNode<ImportRowsQuery, ImportRowsQueryVariables>;
export const StartImportDocument = "mutation StartImport($input:StartImportInput!){startImport(input:$input){result{...ImportSummary}userErrors{...on UserError{code message path}}}}fragment ImportSummary on Import{id fileName state createdAt createdBy rowCount progress errorCode finishedAt counts{added merged setAside refused unchanged people}}" as unknown as DocumentNode<StartImportMutation, StartImportMutationVariables>;
export const ChooseImportColumnsDocument = "mutation ChooseImportColumns($input:ChooseImportColumnsInput!){chooseImportColumns(input:$input){result{...ImportSummary}userErrors{...on UserError{code message path}}}}fragment ImportSummary on Import{id fileName state createdAt createdBy rowCount progress errorCode finishedAt counts{added merged setAside refused unchanged people}}" as unknown as DocumentNode<ChooseImportColumnsMutation, ChooseImportColumnsMutationVariables>;
export const RunImportDocument = "mutation RunImport($input:RunImportInput!){runImport(input:$input){result{...ImportSummary}userErrors{...on UserError{code message path}}}}fragment ImportSummary on Import{id fileName state createdAt createdBy rowCount progress errorCode finishedAt counts{added merged setAside refused unchanged people}}" as unknown as DocumentNode<RunImportMutation, RunImportMutationVariables>;
export const CancelImportDocument = "mutation CancelImport($input:CancelImportInput!){cancelImport(input:$input){result{...ImportSummary}userErrors{...on UserError{code message path}}}}fragment ImportSummary on Import{id fileName state createdAt createdBy rowCount progress errorCode finishedAt counts{added merged setAside refused unchanged people}}" as unknown as DocumentNode<CancelImportMutation, CancelImportMutationVariables>;
export const IntroductionsDocument = "query Introductions($role:IntroductionRole$open:Boolean$first:Int!$after:String){viewer{introductions(role:$role open:$open first:$first after:$after){nodes{...Introduction}pageInfo{hasNextPage endCursor}totalCount}}}fragment HelpWord on HelpWord{id step outcome words saidAt new}fragment HelpReceived on HelpReceived{id what at thankedAt askedStep dueSince introductionId person{id displayName}words{...HelpWord}}fragment Introduction on Introduction{id version role stage stageText route askType why positioning context offer connectorWords answer moderatorWords submittedAt answerBy can draftOf outcome metOn seeker{id displayName}contact{id displayName}connector{id displayName}suggestion{id displayName}connection{seekerName seekerEmail contactName channel contactDetail availability writeBefore}loops{...HelpReceived}}" as unknown as DocumentNode<IntroductionsQuery, IntroductionsQueryVariables>;
export const IntroductionDocument = "query Introduction($id:ID!){viewer{introduction(id:$id){...Introduction}}}fragment HelpWord on HelpWord{id step outcome words saidAt new}fragment HelpReceived on HelpReceived{id what at thankedAt askedStep dueSince introductionId person{id displayName}words{...HelpWord}}fragment Introduction on Introduction{id version role stage stageText route askType why positioning context offer connectorWords answer moderatorWords submittedAt answerBy can draftOf outcome metOn seeker{id displayName}contact{id displayName}connector{id displayName}suggestion{id displayName}connection{seekerName seekerEmail contactName channel contactDetail availability writeBefore}loops{...HelpReceived}}" as unknown as DocumentNode<IntroductionQuery, IntroductionQueryVariables>;
export const MyAskingDocument = "query MyAsking{viewer{asking{...MyAsking}}}fragment MyAsking on MyAsking{open openMost thisWeek weekMost thisMonth monthMost allowed{allowed reason}rates{askType asked helped medianDays}}" as unknown as DocumentNode<MyAskingQuery, MyAskingQueryVariables>;
export const AskFormDocument = "query AskForm($id:ID!){viewer{giving{...Giving}asking{...MyAsking}}association{person(id:$id){id displayName school graduationYear asking{...Asking}}}}fragment OpenAsk on OpenAsk{id askType sector text openUntil openedAt fits mine}fragment Giving on Giving{version positioning{line since changeableOn}offers{id kind detail}suggestedOffers accepts acceptsDirect asksPerMonth introductionsPerMonth restingUntil silent askedThisMonth state shieldedEmployers{id employer}shieldedPeople{id person{id displayName}}firstStepDone openAsk{...OpenAsk}}fragment MyAsking on MyAsking{open openMost thisWeek weekMost thisMonth monthMost allowed{allowed reason}rates{askType asked helped medianDays}}fragment Asking on Asking{state backOn askedThisMonth positioning accepts openWithMe offers{id kind detail}direct{allowed reason}connectors{state backOn askedThisMonth person{id displayName school graduationYear}youKnow{ground detail}theyKnow{ground detail}}alternatives{id displayName school graduationYear sector}}" as unknown as DocumentNode<AskFormQuery, AskFormQueryVariables>;
export const AskPreviewDocument = "query AskPreview($input:AskInput!){viewer{askPreview(input:$input){text words connectorReads contactReads hints{field code text blocks}}}}" as unknown as DocumentNode<AskPreviewQuery, AskPreviewQueryVariables>;
export const PeopleToNameDocument = "query PeopleToName($search:String!){association{directory(search:$search first:6){nodes{id displayName school graduationYear}}}}" as unknown as DocumentNode<PeopleToNameQuery, PeopleToNameQueryVariables>;
export const RequestIntroductionDocument = "mutation RequestIntroduction($input:RequestIntroductionInput!){requestIntroduction(input:$input){result{...Introduction}userErrors{...on UserError{code message path}...on AskRefusedError{reason availableAgainOn}...on LoadLimitReachedError{availableAgainOn}}}}fragment HelpWord on HelpWord{id step outcome words saidAt new}fragment HelpReceived on HelpReceived{id what at thankedAt askedStep dueSince introductionId person{id displayName}words{...HelpWord}}fragment Introduction on Introduction{id version role stage stageText route askType why positioning context offer connectorWords answer moderatorWords submittedAt answerBy can draftOf outcome metOn seeker{id displayName}contact{id displayName}connector{id displayName}suggestion{id displayName}connection{seekerName seekerEmail contactName channel contactDetail availability writeBefore}loops{...HelpReceived}}" as unknown as DocumentNode<RequestIntroductionMutation, RequestIntroductionMutationVariables>;
export const ForwardIntroductionDocument = "mutation ForwardIntroduction($input:ForwardIntroductionInput!){forwardIntroduction(input:$input){result{...Introduction}userErrors{...on UserError{code message path}}}}fragment HelpWord on HelpWord{id step outcome words saidAt new}fragment HelpReceived on HelpReceived{id what at thankedAt askedStep dueSince introductionId person{id displayName}words{...HelpWord}}fragment Introduction on Introduction{id version role stage stageText route askType why positioning context offer connectorWords answer moderatorWords submittedAt answerBy can draftOf outcome metOn seeker{id displayName}contact{id displayName}connector{id displayName}suggestion{id displayName}connection{seekerName seekerEmail contactName channel contactDetail availability writeBefore}loops{...HelpReceived}}" as unknown as DocumentNode<ForwardIntroductionMutation, ForwardIntroductionMutationVariables>;
export const SuggestConnectorDocument = "mutation SuggestConnector($input:RedirectIntroductionInput!){suggestConnector(input:$input){result{...Introduction}userErrors{...on UserError{code message path}}}}fragment HelpWord on HelpWord{id step outcome words saidAt new}fragment HelpReceived on HelpReceived{id what at thankedAt askedStep dueSince introductionId person{id displayName}words{...HelpWord}}fragment Introduction on Introduction{id version role stage stageText route askType why positioning context offer connectorWords answer moderatorWords submittedAt answerBy can draftOf outcome metOn seeker{id displayName}contact{id displayName}connector{id displayName}suggestion{id displayName}connection{seekerName seekerEmail contactName channel contactDetail availability writeBefore}loops{...HelpReceived}}" as unknown as DocumentNode<SuggestConnectorMutation, SuggestConnectorMutationVariables>;
export const DeclineIntroductionDocument = "mutation DeclineIntroduction($input:DeclineIntroductionInput!){declineIntroduction(input:$input){result{...Introduction}userErrors{...on UserError{code message path}}}}fragment HelpWord on HelpWord{id step outcome words saidAt new}fragment HelpReceived on HelpReceived{id what at thankedAt askedStep dueSince introductionId person{id displayName}words{...HelpWord}}fragment Introduction on Introduction{id version role stage stageText route askType why positioning context offer connectorWords answer moderatorWords submittedAt answerBy can draftOf outcome metOn seeker{id displayName}contact{id displayName}connector{id displayName}suggestion{id displayName}connection{seekerName seekerEmail contactName channel contactDetail availability writeBefore}loops{...HelpReceived}}" as unknown as DocumentNode<DeclineIntroductionMutation, DeclineIntroductionMutationVariables>;
export const AcceptIntroductionDocument = "mutation AcceptIntroduction($input:AcceptIntroductionInput!){acceptIntroduction(input:$input){result{...Introduction}userErrors{...on UserError{code message path}}}}fragment HelpWord on HelpWord{id step outcome words saidAt new}fragment HelpReceived on HelpReceived{id what at thankedAt askedStep dueSince introductionId person{id displayName}words{...HelpWord}}fragment Introduction on Introduction{id version role stage stageText route askType why positioning context offer connectorWords answer moderatorWords submittedAt answerBy can draftOf outcome metOn seeker{id displayName}contact{id displayName}connector{id displayName}suggestion{id displayName}connection{seekerName seekerEmail contactName channel contactDetail availability writeBefore}loops{...HelpReceived}}" as unknown as DocumentNode<AcceptIntroductionMutation, AcceptIntroductionMutationVariables>;
export const DeferIntroductionDocument = "mutation DeferIntroduction($input:DeferIntroductionInput!){deferIntroduction(input:$input){result{...Introduction}userErrors{...on UserError{code message path}}}}fragment HelpWord on HelpWord{id step outcome words saidAt new}fragment HelpReceived on HelpReceived{id what at thankedAt askedStep dueSince introductionId person{id displayName}words{...HelpWord}}fragment Introduction on Introduction{id version role stage stageText route askType why positioning context offer connectorWords answer moderatorWords submittedAt answerBy can draftOf outcome metOn seeker{id displayName}contact{id displayName}connector{id displayName}suggestion{id displayName}connection{seekerName seekerEmail contactName channel contactDetail availability writeBefore}loops{...HelpReceived}}" as unknown as DocumentNode<DeferIntroductionMutation, DeferIntroductionMutationVariables>;
export const AnswerInsteadDocument = "mutation AnswerInstead($input:AnswerInsteadInput!){answerInstead(input:$input){result{...Introduction}userErrors{...on UserError{code message path}}}}fragment HelpWord on HelpWord{id step outcome words saidAt new}fragment HelpReceived on HelpReceived{id what at thankedAt askedStep dueSince introductionId person{id displayName}words{...HelpWord}}fragment Introduction on Introduction{id version role stage stageText route askType why positioning context offer connectorWords answer moderatorWords submittedAt answerBy can draftOf outcome metOn seeker{id displayName}contact{id displayName}connector{id displayName}suggestion{id displayName}connection{seekerName seekerEmail contactName channel contactDetail availability writeBefore}loops{...HelpReceived}}" as unknown as DocumentNode<AnswerInsteadMutation, AnswerInsteadMutationVariables>;
export const PointElsewhereDocument = "mutation PointElsewhere($input:RedirectIntroductionInput!){pointElsewhere(input:$input){result{...Introduction}userErrors{...on UserError{code message path}}}}fragment HelpWord on HelpWord{id step outcome words saidAt new}fragment HelpReceived on HelpReceived{id what at thankedAt askedStep dueSince introductionId person{id displayName}words{...HelpWord}}fragment Introduction on Introduction{id version role stage stageText route askType why positioning context offer connectorWords answer moderatorWords submittedAt answerBy can draftOf outcome metOn seeker{id displayName}contact{id displayName}connector{id displayName}suggestion{id displayName}connection{seekerName seekerEmail contactName channel contactDetail availability writeBefore}loops{...HelpReceived}}" as unknown as DocumentNode<PointElsewhereMutation, PointElsewhereMutationVariables>;
export const WithdrawIntroductionDocument = "mutation WithdrawIntroduction($input:WithdrawIntroductionInput!){withdrawIntroduction(input:$input){result{...Introduction}userErrors{...on UserError{code message path}}}}fragment HelpWord on HelpWord{id step outcome words saidAt new}fragment HelpReceived on HelpReceived{id what at thankedAt askedStep dueSince introductionId person{id displayName}words{...HelpWord}}fragment Introduction on Introduction{id version role stage stageText route askType why positioning context offer connectorWords answer moderatorWords submittedAt answerBy can draftOf outcome metOn seeker{id displayName}contact{id displayName}connector{id displayName}suggestion{id displayName}connection{seekerName seekerEmail contactName channel contactDetail availability writeBefore}loops{...HelpReceived}}" as unknown as DocumentNode<WithdrawIntroductionMutation, WithdrawIntroductionMutationVariables>;
export const NoteWrittenDocument = "mutation NoteWritten($input:IntroductionInput!){noteWritten(input:$input){result{...Introduction}userErrors{...on UserError{code message path}}}}fragment HelpWord on HelpWord{id step outcome words saidAt new}fragment HelpReceived on HelpReceived{id what at thankedAt askedStep dueSince introductionId person{id displayName}words{...HelpWord}}fragment Introduction on Introduction{id version role stage stageText route askType why positioning context offer connectorWords answer moderatorWords submittedAt answerBy can draftOf outcome metOn seeker{id displayName}contact{id displayName}connector{id displayName}suggestion{id displayName}connection{seekerName seekerEmail contactName channel contactDetail availability writeBefore}loops{...HelpReceived}}" as unknown as DocumentNode<NoteWrittenMutation, NoteWrittenMutationVariables>;
export const ReportMeetingDocument = "mutation ReportMeeting($input:ReportMeetingInput!){reportMeeting(input:$input){result{...Introduction}userErrors{...on UserError{code message path}}}}fragment HelpWord on HelpWord{id step outcome words saidAt new}fragment HelpReceived on HelpReceived{id what at thankedAt askedStep dueSince introductionId person{id displayName}words{...HelpWord}}fragment Introduction on Introduction{id version role stage stageText route askType why positioning context offer connectorWords answer moderatorWords submittedAt answerBy can draftOf outcome metOn seeker{id displayName}contact{id displayName}connector{id displayName}suggestion{id displayName}connection{seekerName seekerEmail contactName channel contactDetail availability writeBefore}loops{...HelpReceived}}" as unknown as DocumentNode<ReportMeetingMutation, ReportMeetingMutationVariables>;
export const ReportOutcomeDocument = "mutation ReportOutcome($input:ReportOutcomeInput!){reportOutcome(input:$input){result{...Introduction}userErrors{...on UserError{code message path}}}}fragment HelpWord on HelpWord{id step outcome words saidAt new}fragment HelpReceived on HelpReceived{id what at thankedAt askedStep dueSince introductionId person{id displayName}words{...HelpWord}}fragment Introduction on Introduction{id version role stage stageText route askType why positioning context offer connectorWords answer moderatorWords submittedAt answerBy can draftOf outcome metOn seeker{id displayName}contact{id displayName}connector{id displayName}suggestion{id displayName}connection{seekerName seekerEmail contactName channel contactDetail availability writeBefore}loops{...HelpReceived}}" as unknown as DocumentNode<ReportOutcomeMutation, ReportOutcomeMutationVariables>;
export const ReportIntroductionDocument = "mutation ReportIntroduction($input:ReportIntroductionInput!){reportIntroduction(input:$input){result{...Introduction}userErrors{...on UserError{code message path}}}}fragment HelpWord on HelpWord{id step outcome words saidAt new}fragment HelpReceived on HelpReceived{id what at thankedAt askedStep dueSince introductionId person{id displayName}words{...HelpWord}}fragment Introduction on Introduction{id version role stage stageText route askType why positioning context offer connectorWords answer moderatorWords submittedAt answerBy can draftOf outcome metOn seeker{id displayName}contact{id displayName}connector{id displayName}suggestion{id displayName}connection{seekerName seekerEmail contactName channel contactDetail availability writeBefore}loops{...HelpReceived}}" as unknown as DocumentNode<ReportIntroductionMutation, ReportIntroductionMutationVariables>;
export const OfferHelpDocument = "mutation OfferHelp($input:OfferHelpInput!){offerHelp(input:$input){result{...Introduction}userErrors{...on UserError{code message path}}}}fragment HelpWord on HelpWord{id step outcome words saidAt new}fragment HelpReceived on HelpReceived{id what at thankedAt askedStep dueSince introductionId person{id displayName}words{...HelpWord}}fragment Introduction on Introduction{id version role stage stageText route askType why positioning context offer connectorWords answer moderatorWords submittedAt answerBy can draftOf outcome metOn seeker{id displayName}contact{id displayName}connector{id displayName}suggestion{id displayName}connection{seekerName seekerEmail contactName channel contactDetail availability writeBefore}loops{...HelpReceived}}" as unknown as DocumentNode<OfferHelpMutation, OfferHelpMutationVariables>;
export const InvitationPreviewDocument = "query InvitationPreview($personIds:[ID!]$all:Boolean$filter:MemberFilterInput){association{office{invitationPreview(personIds:$personIds all:$all filter:$filter){invited alreadyActive withoutEmail deceased alreadyHeld suppressed sample{recipient fromName subject html}}}}}" as unknown as DocumentNode<InvitationPreviewQuery, InvitationPreviewQueryVariables>;
export const HeldInvitationsDocument = "query HeldInvitations{association{office{heldInvitations{id recipients heldBy releasesAt}}}}" as unknown as DocumentNode<HeldInvitationsQuery, HeldInvitationsQueryVariables>;
export const SendInvitationSampleDocument = "mutation SendInvitationSample($input:SendInvitationSampleInput!){sendInvitationSample(input:$input){result{address}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<SendInvitationSampleMutation, SendInvitationSampleMutationVariables>;
export const CancelInvitationsDocument = "mutation CancelInvitations($input:SettleInvitationsInput!){cancelInvitations(input:$input){result{id state}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<CancelInvitationsMutation, CancelInvitationsMutationVariables>;
export const ReleaseInvitationsDocument = "mutation ReleaseInvitations($input:SettleInvitationsInput!){releaseInvitations(input:$input){result{id state}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<ReleaseInvitationsMutation, ReleaseInvitationsMutationVariables>;
export const JournalDocument = "query Journal($verb:String$personId:ID$first:Int!$after:String){association{office{journal(verb:$verb personId:$personId first:$first after:$after){nodes{id at actor verb text changed before after}pageInfo{hasNextPage endCursor}totalCount}}}}" as unknown as DocumentNode<JournalQuery, JournalQueryVariables>;
export const FailedJobsDocument = "query FailedJobs{association{office{failedJobs{id name code requestId failedAt}}}}" as unknown as DocumentNode<FailedJobsQuery, FailedJobsQueryVariables>;
export const RerunJobDocument = "mutation RerunJob($input:RerunJobInput!){rerunJob(input:$input){result{id}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<RerunJobMutation, RerunJobMutationVariables>;
export const ListSettingsDocument = "query ListSettings($list:String!){association{office{list(key:$list){key columns density views{...View}}}}}fragment View on SavedView{id version name search{name value}columns shared mine owner canChange}" as unknown as DocumentNode<ListSettingsQuery, ListSettingsQueryVariables>;
export const ArrangeListDocument = "mutation ArrangeList($input:ArrangeListInput!){arrangeList(input:$input){result{key columns density}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<ArrangeListMutation, ArrangeListMutationVariables>;
export const SaveViewDocument = "mutation SaveView($input:SaveViewInput!){saveView(input:$input){result{...View}userErrors{...on UserError{code message path}}}}fragment View on SavedView{id version name search{name value}columns shared mine owner canChange}" as unknown as DocumentNode<SaveViewMutation, SaveViewMutationVariables>;
export const ChangeViewDocument = "mutation ChangeView($input:ChangeViewInput!){changeView(input:$input){result{...View}userErrors{...on UserError{code message path}...on ConflictError{currentVersion changedBy changedAt current}}}}fragment View on SavedView{id version name search{name value}columns shared mine owner canChange}" as unknown as DocumentNode<ChangeViewMutation, ChangeViewMutationVariables>;
export const RemoveViewDocument = "mutation RemoveView($input:RemoveViewInput!){removeView(input:$input){result{id name}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<RemoveViewMutation, RemoveViewMutationVariables>;
export const RestoreViewDocument = "mutation RestoreView($input:RestoreViewInput!){restoreView(input:$input){result{id name}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<RestoreViewMutation, RestoreViewMutationVariables>;
export const MyProfileDocument = "query MyProfile{viewer{emails person{...Profile}}}fragment Profile on PersonProfile{id version firstName lastName displayName emails{address kind}phones city country sector affiliations{id school degree graduationYear}position{title employer sector}stillRightAskedAt confirmedAt}" as unknown as DocumentNode<MyProfileQuery, MyProfileQueryVariables>;
export const UpdateProfileDocument = "mutation UpdateProfile($input:UpdateProfileInput!){updateProfile(input:$input){result{...Profile}userErrors{...on UserError{code message path}...on ConflictError{currentVersion changedBy changedAt current}}}}fragment Profile on PersonProfile{id version firstName lastName displayName emails{address kind}phones city country sector affiliations{id school degree graduationYear}position{title employer sector}stillRightAskedAt confirmedAt}" as unknown as DocumentNode<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const ConfirmProfileDocument = "mutation ConfirmProfile{confirmProfile{result{...Profile}userErrors{...on UserError{code message path}}}}fragment Profile on PersonProfile{id version firstName lastName displayName emails{address kind}phones city country sector affiliations{id school degree graduationYear}position{title employer sector}stillRightAskedAt confirmedAt}" as unknown as DocumentNode<ConfirmProfileMutation, ConfirmProfileMutationVariables>;
export const MyNotificationsDocument = "query MyNotifications{viewer{emails notifications{...Notifications}}}fragment Notifications on NotificationPreferences{frequency weekday hour zone interruptionsPerWeek pausedUntil nextAt unsubscribedAt}" as unknown as DocumentNode<MyNotificationsQuery, MyNotificationsQueryVariables>;
export const UpdateNotificationsDocument = "mutation UpdateNotifications($input:UpdateNotificationsInput!){updateNotifications(input:$input){result{...Notifications}userErrors{...on UserError{code message path}}}}fragment Notifications on NotificationPreferences{frequency weekday hour zone interruptionsPerWeek pausedUntil nextAt unsubscribedAt}" as unknown as DocumentNode<UpdateNotificationsMutation, UpdateNotificationsMutationVariables>;
export const PauseNotificationsDocument = "mutation PauseNotifications($input:PauseNotificationsInput!){pauseNotifications(input:$input){result{...Notifications}userErrors{...on UserError{code message path}}}}fragment Notifications on NotificationPreferences{frequency weekday hour zone interruptionsPerWeek pausedUntil nextAt unsubscribedAt}" as unknown as DocumentNode<PauseNotificationsMutation, PauseNotificationsMutationVariables>;
export const MySessionsDocument = "query MySessions{viewer{...Sessions}}fragment Sessions on Viewer{sessions{id association createdAt lastSeenAt userAgent current}accessTokens{id name createdAt lastUsedAt expiresAt}}" as unknown as DocumentNode<MySessionsQuery, MySessionsQueryVariables>;
export const RevokeSessionDocument = "mutation RevokeSession($input:RevokeSessionInput!){revokeSession(input:$input){result{...Sessions}userErrors{...on UserError{code message path}}}}fragment Sessions on Viewer{sessions{id association createdAt lastSeenAt userAgent current}accessTokens{id name createdAt lastUsedAt expiresAt}}" as unknown as DocumentNode<RevokeSessionMutation, RevokeSessionMutationVariables>;
export const RevokeOtherSessionsDocument = "mutation RevokeOtherSessions{revokeOtherSessions{result{...Sessions}userErrors{...on UserError{code message path}}}}fragment Sessions on Viewer{sessions{id association createdAt lastSeenAt userAgent current}accessTokens{id name createdAt lastUsedAt expiresAt}}" as unknown as DocumentNode<RevokeOtherSessionsMutation, RevokeOtherSessionsMutationVariables>;
export const CreateAccessTokenDocument = "mutation CreateAccessToken($input:CreateAccessTokenInput!){createAccessToken(input:$input){result{token accessToken{id name createdAt lastUsedAt expiresAt}}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<CreateAccessTokenMutation, CreateAccessTokenMutationVariables>;
export const RevokeAccessTokenDocument = "mutation RevokeAccessToken($input:RevokeAccessTokenInput!){revokeAccessToken(input:$input){result{...Sessions}userErrors{...on UserError{code message path}}}}fragment Sessions on Viewer{sessions{id association createdAt lastSeenAt userAgent current}accessTokens{id name createdAt lastUsedAt expiresAt}}" as unknown as DocumentNode<RevokeAccessTokenMutation, RevokeAccessTokenMutationVariables>;
export const MembersDocument = "query Members($search:String$school:String$graduationYear:Int$city:String$sector:String$account:AccountState$first:Int!$after:String){association{office{members(search:$search school:$school graduationYear:$graduationYear city:$city sector:$sector account:$account first:$first after:$after){nodes{id displayName email phone school graduationYear city sector employer jobTitle accountState joinedAt deceased}pageInfo{hasNextPage endCursor}totalCount}}}}" as unknown as DocumentNode<MembersQuery, MembersQueryVariables>;
export const MemberFacetsDocument = "query MemberFacets{association{office{memberFacets{schools{value count}graduationYears{value count}cities{value count}sectors{value count}}}}}" as unknown as DocumentNode<MemberFacetsQuery, MemberFacetsQueryVariables>;
export const FindMembersDocument = "query FindMembers($search:String!){association{office{members(search:$search first:6){nodes{id displayName school graduationYear city}}}}}" as unknown as DocumentNode<FindMembersQuery, FindMembersQueryVariables>;
export const MemberDocument = "query Member($id:ID!){association{office{member(id:$id){...MemberSheet}}}}fragment MemberSheet on MemberRecord{id version firstName lastName displayName civility birthDate emails{address kind}phones address postcode city country sector affiliations{id school degree graduationYear}positions{title employer sector current}accountState invitedAt deceased deceasedOn sources{importId fileName row importedAt values}story{at text actor verb}roles}" as unknown as DocumentNode<MemberQuery, MemberQueryVariables>;
export const AddPersonDocument = "mutation AddPerson($input:AddPersonInput!){addPerson(input:$input){result{id displayName}userErrors{...on UserError{code message path}...on PersonAlreadyThereError{personId}}}}" as unknown as DocumentNode<AddPersonMutation, AddPersonMutationVariables>;
export const UpdatePersonDocument = "mutation UpdatePerson($input:UpdatePersonInput!){updatePerson(input:$input){result{...MemberSheet}userErrors{...on UserError{code message path}...on ConflictError{currentVersion changedBy changedAt current}}}}fragment MemberSheet on MemberRecord{id version firstName lastName displayName civility birthDate emails{address kind}phones address postcode city country sector affiliations{id school degree graduationYear}positions{title employer sector current}accountState invitedAt deceased deceasedOn sources{importId fileName row importedAt values}story{at text actor verb}roles}" as unknown as DocumentNode<UpdatePersonMutation, UpdatePersonMutationVariables>;
export const InvitePeopleDocument = "mutation InvitePeople($input:InvitePeopleInput!){invitePeople(input:$input){result{invited held{id}}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<InvitePeopleMutation, InvitePeopleMutationVariables>;
export const MembershipsDocument = "query Memberships($status:MembershipStatus$planId:ID$search:String$lapsedThisMonth:Boolean$first:Int!$after:String){association{office{memberships(status:$status planId:$planId search:$search lapsedThisMonth:$lapsedThisMonth first:$first after:$after){nodes{...MembershipLine}pageInfo{hasNextPage endCursor}totalCount}}}}fragment MembershipLine on OfficeMembership{id personId personName school graduationYear planName status appliedAt paidUntil endedAt}" as unknown as DocumentNode<MembershipsQuery, MembershipsQueryVariables>;
export const MyStandingDocument = "query MyStanding{viewer{...MyStanding}}fragment Amount on Money{amount currency}fragment MyDue on Due{id label state periodStartsOn periodEndsOn dueOn paidAt closeReason canPay amount{...Amount}paid{...Amount}remaining{...Amount}}fragment MyStanding on Viewer{membership{id standing status planName paidUntil decisions credit{...Amount}}dues{...MyDue}renewal{dueId path amount{...Amount}}}" as unknown as DocumentNode<MyStandingQuery, MyStandingQueryVariables>;
export const MyReceiptsDocument = "query MyReceipts{viewer{receipts{id number receivedOn url amount{...Amount}}}}fragment Amount on Money{amount currency}" as unknown as DocumentNode<MyReceiptsQuery, MyReceiptsQueryVariables>;
export const PayDuesDocument = "mutation PayDues($input:DuesInput!){payDues(input:$input){result{url}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<PayDuesMutation, PayDuesMutationVariables>;
export const MyLeavingDocument = "query MyLeaving{viewer{membership{id planName paidUntil decisions duesIfEnded{cancelled kept}}}}" as unknown as DocumentNode<MyLeavingQuery, MyLeavingQueryVariables>;
export const ResignMembershipDocument = "mutation ResignMembership($input:MembershipInput!){resignMembership(input:$input){result{membership{id status standing}cancelledDues keptDues{id}}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<ResignMembershipMutation, ResignMembershipMutationVariables>;
export const HelpFiguresDocument = "query HelpFigures($from:Date$to:Date){association{office{introductionFigures(from:$from to:$to){states{state label count over5Days}reasons{role reason count}closedLoops{begun thanked withNews closed rate}}}}}" as unknown as DocumentNode<HelpFiguresQuery, HelpFiguresQueryVariables>;
export const HelpReportsDocument = "query HelpReports($open:Boolean!$first:Int!$after:String){association{office{introductionReports(open:$open first:$first after:$after){nodes{...Report}pageInfo{hasNextPage endCursor}totalCount}}}}fragment ReportedPerson on PersonCard{id displayName school graduationYear}fragment Report on IntroductionReport{id at dueAt reason note reporterRole why connectorWords answer stateLabel asksOfSeeker30Days reportsAboutSeeker settledAt decision message reporter{...ReportedPerson}seeker{...ReportedPerson}contact{...ReportedPerson}connector{...ReportedPerson}settledBy{...ReportedPerson}}" as unknown as DocumentNode<HelpReportsQuery, HelpReportsQueryVariables>;
export const ModerationTemplatesDocument = "query ModerationTemplates{association{office{moderationTemplates{key decision title text}}}}" as unknown as DocumentNode<ModerationTemplatesQuery, ModerationTemplatesQueryVariables>;
export const SettleReportDocument = "mutation SettleReport($input:SettleReportInput!){settleReport(input:$input){result{...Report}userErrors{...on UserError{code message path}}}}fragment ReportedPerson on PersonCard{id displayName school graduationYear}fragment Report on IntroductionReport{id at dueAt reason note reporterRole why connectorWords answer stateLabel asksOfSeeker30Days reportsAboutSeeker settledAt decision message reporter{...ReportedPerson}seeker{...ReportedPerson}contact{...ReportedPerson}connector{...ReportedPerson}settledBy{...ReportedPerson}}" as unknown as DocumentNode<SettleReportMutation, SettleReportMutationVariables>;
export const PaymentsDocument = "query Payments($state:PaymentState$means:PaymentMeans$need:PaymentNeed$search:String$first:Int!$after:String){association{office{payments(state:$state means:$means need:$need search:$search first:$first after:$after){nodes{...PaymentRow}pageInfo{hasNextPage endCursor}totalCount}}}}fragment Amount on Money{amount currency}fragment PaymentRow on Payment{id state means personId payerName amount{...Amount}credit{...Amount}refunded{...Amount}chequeNumber bank receivedOn note failure createdAt settledAt recordedBy lines{kind label amount{...Amount}}receipt{id number url}refunds{id state amount{...Amount}reason}}" as unknown as DocumentNode<PaymentsQuery, PaymentsQueryVariables>;
export const PaymentsOfDocument = "query PaymentsOf($personId:ID!){association{office{payments(personId:$personId first:20){nodes{...PaymentRow}totalCount}}}}fragment Amount on Money{amount currency}fragment PaymentRow on Payment{id state means personId payerName amount{...Amount}credit{...Amount}refunded{...Amount}chequeNumber bank receivedOn note failure createdAt settledAt recordedBy lines{kind label amount{...Amount}}receipt{id number url}refunds{id state amount{...Amount}reason}}" as unknown as DocumentNode<PaymentsOfQuery, PaymentsOfQueryVariables>;
export const RefundPaymentDocument = "mutation RefundPayment($input:RefundPaymentInput!){refundPayment(input:$input){result{...PaymentRow}userErrors{...on UserError{code message path}}}}fragment Amount on Money{amount currency}fragment PaymentRow on Payment{id state means personId payerName amount{...Amount}credit{...Amount}refunded{...Amount}chequeNumber bank receivedOn note failure createdAt settledAt recordedBy lines{kind label amount{...Amount}}receipt{id number url}refunds{id state amount{...Amount}reason}}" as unknown as DocumentNode<RefundPaymentMutation, RefundPaymentMutationVariables>;
export const RetryRefundDocument = "mutation RetryRefund($input:RetryRefundInput!){retryRefund(input:$input){result{...PaymentRow}userErrors{...on UserError{code message path}}}}fragment Amount on Money{amount currency}fragment PaymentRow on Payment{id state means personId payerName amount{...Amount}credit{...Amount}refunded{...Amount}chequeNumber bank receivedOn note failure createdAt settledAt recordedBy lines{kind label amount{...Amount}}receipt{id number url}refunds{id state amount{...Amount}reason}}" as unknown as DocumentNode<RetryRefundMutation, RetryRefundMutationVariables>;
export const PaymentDifferencesDocument = "query PaymentDifferences{association{office{paymentDifferences{paymentId payerName reference kind ours theirs foundAt}}}}" as unknown as DocumentNode<PaymentDifferencesQuery, PaymentDifferencesQueryVariables>;
export const SettingsDocument = "query Settings{association{office{settings{...Settings}}}}fragment Settings on AssociationSettings{version name subdomain colour locale zone addressForm digestWeekday digestHour}" as unknown as DocumentNode<SettingsQuery, SettingsQueryVariables>;
export const UpdateAssociationDocument = "mutation UpdateAssociation($input:UpdateAssociationInput!){updateAssociation(input:$input){result{...Settings}userErrors{...on UserError{code message path}...on ConflictError{currentVersion changedBy changedAt current}}}}fragment Settings on AssociationSettings{version name subdomain colour locale zone addressForm digestWeekday digestHour}" as unknown as DocumentNode<UpdateAssociationMutation, UpdateAssociationMutationVariables>;
export const RoleGrantsDocument = "query RoleGrants{association{office{roleGrants{id person{id}personName role scopeKind since until grantedBy}}}}" as unknown as DocumentNode<RoleGrantsQuery, RoleGrantsQueryVariables>;
export const GrantRoleDocument = "mutation GrantRole($input:GrantRoleInput!){grantRole(input:$input){result{id}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<GrantRoleMutation, GrantRoleMutationVariables>;
export const RevokeRoleDocument = "mutation RevokeRole($input:RevokeRoleInput!){revokeRole(input:$input){result{id}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<RevokeRoleMutation, RevokeRoleMutationVariables>;
export const BootDocument = "query Boot{site{association{...Brand}}viewer{locale roles permissions emails person{id displayName firstName}associations{...Brand}}}fragment Brand on AssociationBrand{id name subdomain colour url locale addressForm}" as unknown as DocumentNode<BootQuery, BootQueryVariables>;
export const SetLocaleDocument = "mutation SetLocale($input:SetLocaleInput!){setLocale(input:$input){result{locale}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<SetLocaleMutation, SetLocaleMutationVariables>;
export const SignOutDocument = "mutation SignOut{signOut{result userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const SwitchAssociationDocument = "mutation SwitchAssociation($input:SwitchAssociationInput!){switchAssociation(input:$input){result{url}userErrors{...on UserError{code message path}}}}" as unknown as DocumentNode<SwitchAssociationMutation, SwitchAssociationMutationVariables>;