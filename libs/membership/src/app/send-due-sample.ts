import { Injectable } from '@nestjs/common';
import { Mailer, t, Temporal } from '@cordee/platform';
import { Recipients } from '@cordee/messaging';
import { DuesReads, type AskedSample } from '../data/dues.reads';
import { PlansRepository } from '../data/plans.repository';
import { DueLetters, type DueToTell } from './due-letters';
import { DUES_STREAM } from './due-mailer';
import { DueSamples, NO_REFERENCE } from './due-samples';
import type { DueLetterKind } from './due-writer';

type Letter = { kind: DueLetterKind; due: DueToTell };

/** In the worker: mails the sample that somebody of the office has asked for. Its links are the reader's own, its reference nobody's. */
@Injectable()
export class SendDueSample {
  constructor(
    private readonly dues: DuesReads,
    private readonly plans: PlansRepository,
    private readonly samples: DueSamples,
    private readonly recipients: Recipients,
    private readonly letters: DueLetters,
    private readonly mailer: Mailer,
  ) {}

  async send(activityId: string): Promise<void> {
    const asked = await this.dues.askedSample(activityId);
    const wanted = asked && (asked.kind === 'run' ? await this.call(asked) : await this.reminder(asked));
    const me = asked && (await this.recipients.of([asked.askedBy])).get(asked.askedBy);
    if (!wanted || !me?.address) return;
    const stationery = await this.letters.stationery();
    const { origin, name } = stationery.head;
    const letter = this.letters.write(wanted.kind, wanted.due, { firstName: me.firstName, locale: me.locale, link: `${origin}/moi/cotisations`, stop: `${origin}/moi/notifications` }, stationery);
    const subject = t(me.locale, 'membership.mail.sample', { subject: letter.subject });
    const envelope = { stream: DUES_STREAM, purpose: 'due-sample', uniqueKey: `due sample ${activityId}`, to: { address: me.address, personId: me.personId }, transactional: true, fromName: name };
    await this.mailer.send({ ...letter, subject, ...envelope });
  }

  private async call({ subjectId, startsOn, dueOn }: AskedSample): Promise<Letter | null> {
    const plan = await this.plans.find(subjectId);
    const day = (text: string | null) => (text ? Temporal.PlainDate.from(text) : null);
    return plan && { kind: 'issued', due: await this.samples.planned(plan, { periodStartsOn: day(startsOn), dueOn: day(dueOn) }) };
  }

  private async reminder({ subjectId }: AskedSample): Promise<Letter | null> {
    const [due] = await this.dues.byIds([subjectId]);
    return due ? { kind: await this.samples.reminderKind(due), due: { ...due, reference: NO_REFERENCE } } : null;
  }
}
