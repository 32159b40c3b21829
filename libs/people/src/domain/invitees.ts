/** Somebody whom the office means to invite, with what decides whether a mail may leave. */
export interface Candidate {
  id: string;
  firstName: string | null;
  lastName: string | null;
  /** Where to write; null when no address is known. */
  address: string | null;
  /** Has an account. */
  active: boolean;
  deceased: boolean;
  /** Waits in another sending that can still be cancelled. */
  held: boolean;
  invitedAt: Date | null;
}

/** How many are written to, and how many are left out, each for one reason. */
export interface InvitationCounts {
  invited: number;
  alreadyActive: number;
  withoutEmail: number;
  deceased: number;
  /** Waits in another sending already. */
  alreadyHeld: number;
  /** The address does not want such mails, or no longer exists. */
  suppressed: number;
}

export type Invitee = Candidate & { address: string };

export interface Invitees {
  /** Who will get a mail, in the order of leaving. */
  recipients: Invitee[];
  /** Whose address says no today: they count as asked, and whoever sends asks once more. */
  silent: Invitee[];
  counts: InvitationCounts;
}

type LeftOut = Exclude<keyof InvitationCounts, 'invited' | 'suppressed'>;

/** Why somebody is not written to whatever their address says; null for those who may be. The dead are left in peace first of all. */
function reasonAgainst(one: Candidate): LeftOut | null {
  if (one.deceased) return 'deceased';
  if (one.active) return 'alreadyActive';
  if (one.held) return 'alreadyHeld';
  return one.address === null ? 'withoutEmail' : null;
}

/** Those who may be written to, as far as their record says. */
export const reachable = (candidates: readonly Candidate[]): Invitee[] => candidates.filter((one): one is Invitee => reasonAgainst(one) === null);

/** @param unwanted addresses that do not want such mails */
export function sortOut(candidates: readonly Candidate[], unwanted: ReadonlySet<string>): Invitees {
  const counts: InvitationCounts = { invited: 0, alreadyActive: 0, withoutEmail: 0, deceased: 0, alreadyHeld: 0, suppressed: 0 };
  for (const one of candidates) {
    const against = reasonAgainst(one);
    if (against) counts[against] += 1;
  }
  const all = reachable(candidates);
  const recipients = all.filter((one) => !unwanted.has(one.address));
  const silent = all.filter((one) => unwanted.has(one.address));
  return { recipients, silent, counts: { ...counts, invited: recipients.length, suppressed: silent.length } };
}
