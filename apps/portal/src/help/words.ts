import type { AskType, AskingState, Formats, Ground, HelpOutcome, IntroductionRole, Key, OfferKind, Translate } from '@cordee/web';

/** In the order in which they are proposed. There is none for a job. */
export const ASK_TYPES: readonly AskType[] = ['INFORMATION', 'SECTOR_VIEW', 'COMPANY_INSIGHT', 'SECOND_OPINION', 'NAME_OF_A_PERSON', 'EXPERIENCE'];
export const OFFER_KINDS: readonly OfferKind[] = ['TALK', 'SECTOR_VIEW', 'CV_READ', 'MOCK_INTERVIEW', 'INTRODUCE', 'SECOND_OPINION', 'REVERSE_MENTORING', 'TOOLS', 'CAMPUS_NEWS', 'TRANSLATION', 'EVENT_HELP', 'OTHER'];
/** Those of one tap; the others stand behind "autre chose". */
export const QUICK_OUTCOMES: readonly HelpOutcome[] = ['CLARIFIED', 'NEXT_CONTACT', 'NOTHING_YET'];
export const OTHER_OUTCOMES: readonly HelpOutcome[] = ['INTERVIEW', 'OFFER', 'LANDED', 'CHANGED_COURSE'];

export function offerWords({ kind, detail }: { readonly kind: OfferKind; readonly detail: string | null }, t: Translate): string {
  const offer = t(`portal.offer.${kind}`);
  if (!detail) return offer;
  return kind === 'OTHER' ? detail : t('portal.offer.with', { offer, detail });
}

interface Load {
  readonly state: AskingState;
  readonly backOn: string | null;
  readonly askedThisMonth: number;
}

/** How much somebody is asked, in words and never as a reproach; what stays their own business is not guessed at. */
export function loadWords({ state, backOn, askedThisMonth }: Load, t: Translate, format: Formats): string {
  if (state === 'NOT_NOW') return backOn ? t('portal.asking.load.until', { date: format.date(backOn) }) : t('portal.asking.load.notNow');
  if (askedThisMonth > 0) return t('portal.asking.load.asked', { count: askedThisMonth });
  return t(state === 'LIMITED' ? 'portal.asking.load.limited' : 'portal.asking.load.open');
}

interface Known {
  readonly ground: Ground;
  readonly detail: string | null;
}

/** "même promotion (Mines Paris 2011), même employeur (Dalkia)". */
export const knownWords = (grounds: readonly Known[], t: Translate): string =>
  grounds.map(({ ground, detail }) => (detail ? t('portal.asking.ground.with', { ground: t(`portal.asking.ground.${ground}`), detail }) : t(`portal.asking.ground.${ground}`))).join(', ');

interface Asked {
  readonly role: IntroductionRole;
  readonly seeker: { readonly displayName: string };
  readonly contact: { readonly displayName: string };
}

/** What is asked of me, in a sentence. */
export const askedWords = ({ role, seeker, contact }: Asked, t: Translate): string =>
  role === 'CONNECTOR' ? t('portal.help.asksConnector', { seeker: seeker.displayName, contact: contact.displayName }) : t('portal.help.asksYou', { seeker: seeker.displayName });

export const firstName = (displayName: string): string => displayName.trim().split(/\s+/u)[0] ?? displayName;
export const mine = (people: { readonly school?: string | null; readonly graduationYear?: number | null }): string => [people.school, people.graduationYear].filter(Boolean).join(' · ');

/** "Reçue de …" lines name the kind of the ask; the key is checked by the compiler. */
export const askTypeKey = (askType: AskType): Key => `portal.askType.${askType}`;
