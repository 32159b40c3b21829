/** What the office may look for in its journal, in the order of an association's life. Their names are in the catalogue. */
export const JOURNAL_VERBS = [
  'association.created', 'association.updated', 'role.granted', 'role.revoked', 'import.started', 'import.columnsChosen', 'import.checked', 'import.confirmed', 'import.finished',
  'import.failed', 'import.cancelled', 'person.added', 'person.corrected', 'people.invitationsHeld', 'people.invitationsCancelled', 'people.invited', 'people.exported', 'view.shared', 'view.changed', 'view.unshared',
  'view.removed', 'view.restored', 'record.claimed', 'directory.limitReached', 'dues.exported', 'payments.exported', 'memberships.exported', 'events.exported', 'journal.exported', 'job.rerun',
] as const;
export type JournalVerb = (typeof JOURNAL_VERBS)[number];

export const isJournalVerb = (verb: string): verb is JournalVerb => (JOURNAL_VERBS as readonly string[]).includes(verb);

/** `role.granted` → `role_granted`: a point would be a level of the catalogue. */
export const keyOf = (verb: JournalVerb): VerbKey => verb.replace('.', '_') as VerbKey;
type VerbKey = JournalVerb extends infer V ? (V extends `${infer Thing}.${infer Act}` ? `${Thing}_${Act}` : never) : never;
