/** Somebody whom the office means to invite to an event, with what decides whether a mail may leave. */
export interface PossibleGuest {
  id: string;
  firstName: string | null;
  lastName: string | null;
  /** Where to write; null when no address is known. */
  address: string | null;
  deceased: boolean;
  /** To this event, by a sending that has left or still can leave. */
  invited: boolean;
  /** Has answered already, be it yes or no. */
  answered: boolean;
  /** To how many events they were invited lately. */
  lately: number;
}

/** How many are written to, and how many are left out, each for one reason. */
export interface GuestCounts {
  recipients: number;
  alreadyInvited: number;
  alreadyAnswered: number;
  withoutEmail: number;
  deceased: number;
  /** The address does not want such mails, or no longer exists. */
  suppressed: number;
  /** Invited to so many events within a month that one more is left to the digest. */
  oftenInvited: number;
}

export type Guest = PossibleGuest & { address: string };

export interface Guests {
  /** Who will get a mail, in the order of leaving. */
  recipients: Guest[];
  counts: GuestCounts;
}

type LeftOut = Exclude<keyof GuestCounts, 'recipients' | 'suppressed'>;

/** Why somebody is not written to whatever their address says. The dead are left in peace first of all. */
function reasonAgainst(one: PossibleGuest, most: number): LeftOut | null {
  if (one.deceased) return 'deceased';
  if (one.answered) return 'alreadyAnswered';
  if (one.invited) return 'alreadyInvited';
  if (one.address === null) return 'withoutEmail';
  return one.lately >= most ? 'oftenInvited' : null;
}

/** Those who may be written to, as far as their record says. */
export const invitable = (people: readonly PossibleGuest[], most: number): Guest[] => people.filter((one): one is Guest => reasonAgainst(one, most) === null);

/**
 * @param unwanted addresses that do not want such mails
 * @param most invitations to events that one person receives within a month
 */
export function sortGuests(people: readonly PossibleGuest[], unwanted: ReadonlySet<string>, most: number): Guests {
  const counts: GuestCounts = { recipients: 0, alreadyInvited: 0, alreadyAnswered: 0, withoutEmail: 0, deceased: 0, suppressed: 0, oftenInvited: 0 };
  for (const one of people) {
    const against = reasonAgainst(one, most);
    if (against) counts[against] += 1;
  }
  const all = invitable(people, most);
  const recipients = all.filter(({ address }) => !unwanted.has(address));
  return { recipients, counts: { ...counts, recipients: recipients.length, suppressed: all.length - recipients.length } };
}
