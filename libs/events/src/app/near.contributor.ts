import { Injectable } from '@nestjs/common';
import { encodeId, Temporal } from '@cordee/platform';
import { DigestContributors, type DigestContributor, type DigestItem, type DigestPeriod } from '@cordee/messaging';
import { NearEventsReads, type Fit, type NearEvent } from '../data/near-events.reads';

const DAY_MS = 86_400_000;
const AHEAD_DAYS = 45;
const MONTH_DAYS = 30;
const SCORES: Readonly<Record<Fit, number>> = { invited: 0.9, city: 0.6, school: 0.5, online: 0.4 };

/** At most two events that fit a member: what they were invited to first, then what is in their city, where their school goes, or online. */
@Injectable()
export class NearContributor implements DigestContributor {
  readonly name = 'events.near';

  constructor(
    contributors: DigestContributors,
    private readonly events: NearEventsReads,
  ) {
    contributors.add(this);
  }

  async contribute(personIds: readonly string[], { until, withoutAccount }: DigestPeriod): Promise<ReadonlyMap<string, readonly DigestItem[]>> {
    const after = (days: number): Date => new Date(until.getTime() + days * DAY_MS);
    const offers = new Map<string, DigestItem[]>();
    /** One item for all whom the same event fits alike. */
    const shared = new Map<string, DigestItem>();
    for (const near of await this.events.near(personIds, until, after(AHEAD_DAYS), after(MONTH_DAYS))) {
      // What is for members shows only to those who can sign in.
      if (near.audience === 'MEMBERS' && withoutAccount.has(near.personId)) continue;
      const key = `${near.eventId} ${near.fit}`;
      const item = shared.get(key) ?? itemFor(near);
      shared.set(key, item);
      offers.set(near.personId, [...(offers.get(near.personId) ?? []), item]);
    }
    return offers;
  }
}

function itemFor(near: NearEvent): DigestItem {
  const local = Temporal.Instant.fromEpochMilliseconds(near.startsAt.getTime()).toZonedDateTimeISO(near.zone);
  const vars = {
    title: near.title, weekday: { key: `events.digest.weekday.${local.dayOfWeek}` }, day: local.day, month: { key: `events.digest.month.${local.month}` },
    hour: local.hour, minute: String(local.minute).padStart(2, '0'), place: near.placeKind === 'ONLINE' ? { key: 'events.words.online' } : (near.city ?? near.placeName ?? ''),
  };
  return {
    block: 'EVENTS',
    key: `events.near:${near.eventId}`,
    // A whole hour is said without its minutes, as everywhere else.
    text: { key: `events.digest.${near.fit === 'invited' ? 'invited' : 'near'}${local.minute === 0 ? 'OnTheHour' : ''}`, vars },
    action: { key: 'events.digest.action' },
    path: near.audience === 'MEMBERS' ? `/agenda/${encodeId('event', near.eventId)}` : `/evenements/${near.slug}`,
    score: SCORES[near.fit],
    expiresAt: near.answersCloseAt,
  };
}
