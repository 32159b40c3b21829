import { fold, InvalidInput, Temporal, tidy } from '@cordee/platform/kernel';
import { PositioningTooSoon } from './errors';

export const LINE_MAX_CHARACTERS = 140;
/** People have to learn it before it changes again. */
export const CHANGEABLE_AFTER_DAYS = 14;

export interface Positioning {
  readonly line: string;
  readonly since: Date;
}

/** One role, one domain, and what I deliver, in a line. */
export function checkLine(text: string): string | InvalidInput {
  const line = tidy(text);
  if (!line) return new InvalidInput(['line'], 'required');
  return [...line].length > LINE_MAX_CHARACTERS ? new InvalidInput(['line'], 'lineTooLong', { most: LINE_MAX_CHARACTERS }) : line;
}

/** @param zone IANA, of the association */
export const changeableOn = (since: Date, zone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(since.getTime()).toZonedDateTimeISO(zone).toPlainDate().add({ days: CHANGEABLE_AFTER_DAYS });

export function mayChange(current: Positioning | null, today: Temporal.PlainDate, zone: string): void | PositioningTooSoon {
  const from = current && changeableOn(current.since, zone);
  if (from && Temporal.PlainDate.compare(today, from) < 0) return new PositioningTooSoon(from);
}

/** What might make a line clearer. Hints, never refusals. */
export const POSITIONING_HINTS = ['VAGUE', 'SEVERAL_ROLES', 'SEVERAL_DOMAINS', 'NO_DOMAIN', 'NO_DELIVERY', 'SEARCHING'] as const;
export type PositioningHint = (typeof POSITIONING_HINTS)[number];

const VAGUE = /\b(divers|diverses|various|several|polyvalente?|generaliste|generalist|touche a tout|multi\w*|tous (?:les )?(?:secteurs|domaines)|toutes (?:les )?fonctions|all sectors|etc)\b/;
const SEARCHING = /\b(en recherche|recherche active|a la recherche|cherche (?:un|une|mon|ma)|open to work|looking for|seeking|disponible immediatement|en transition)\b/;
/** Where the domain begins: what stands before it is the role. */
const DOMAIN = /\b(?:dans|en|secteur|du|de la|de l|des|pour|in|for|of the)\b/;
const DELIVERY = /[:;–—]|\b(?:je|j|i|nous|qui|pour|afin|who|that|to|from)\b/;
const AND = /\b(?:et|ou|and|or)\b|[/&+|]/;

/**
 * One function, one sector, nothing "various", and what others get from it: connectors retain the essential only (S48, S49 of the
 * beliefs). In French or English.
 */
export function positioningHints(text: string): PositioningHint[] {
  const line = tidy(text);
  if (!line) return [];
  const words = fold(line);
  const { role, domain, rest } = partsOf(line);
  const found: Readonly<Record<PositioningHint, boolean>> = {
    VAGUE: VAGUE.test(words),
    SEVERAL_ROLES: AND.test(role),
    SEVERAL_DOMAINS: AND.test(domain),
    NO_DOMAIN: domain === '' && rest === '',
    NO_DELIVERY: rest === '' && !DELIVERY.test(line.toLowerCase()),
    SEARCHING: SEARCHING.test(words),
  };
  return POSITIONING_HINTS.filter((hint) => found[hint]);
}

/** "Role in a domain: what I deliver"; signs stay, because they separate. */
function partsOf(line: string): { role: string; domain: string; rest: string } {
  const [head = '', ...tail] = line.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, ' ').split(/[:;,–—]/);
  const at = head.search(DOMAIN);
  return at < 0 ? { role: head, domain: '', rest: tail.join(' ').trim() } : { role: head.slice(0, at), domain: head.slice(at), rest: tail.join(' ').trim() };
}
