/** Where the catalogue names what a line of the journal has changed; other facts keep the name they are stored under. */
export const FIELD_KEYS = {
  firstName: 'common.person.firstName', lastName: 'common.person.lastName', civility: 'common.person.civility', birthDate: 'common.person.birthDate',
  address: 'common.person.address', postcode: 'common.person.postcode', city: 'common.person.city', country: 'common.person.country', sector: 'common.person.sector',
  employer: 'common.person.employer', jobTitle: 'common.person.jobTitle', deceasedOn: 'common.person.deceasedOn', name: 'common.person.name', colour: 'admin.settings.colour',
  locale: 'common.language', zone: 'common.zone', digestWeekday: 'common.weekday', digestHour: 'common.hour', role: 'admin.roles.role', until: 'admin.roles.until',
  invited: 'admin.journal.counts.invited', alreadyActive: 'admin.journal.counts.alreadyActive', withoutEmail: 'admin.journal.counts.withoutEmail',
  deceased: 'admin.journal.counts.deceased', alreadyHeld: 'admin.journal.counts.alreadyHeld', suppressed: 'admin.journal.counts.suppressed',
  count: 'common.export.count', format: 'common.export.format', filters: 'common.export.filters', columns: 'common.columns.menu',
} as const;

export const isNamedField = (name: string): name is keyof typeof FIELD_KEYS => Object.hasOwn(FIELD_KEYS, name);
