import { Injectable } from '@nestjs/common';
import { Activity, NotFound, RateLimits, requireActor, requireAssociation, UnitOfWork } from '@cordee/platform';
import { Recipients } from '@cordee/messaging';
import { DuesReads } from '../data/dues.reads';
import { PlansRepository } from '../data/plans.repository';
import { DueSampleNotSent } from '../domain/errors';
import type { PlannedDays } from './due-samples';

const HOURLY = { limit: 10, windowSeconds: 3_600 };

type Asked = { address: string } | NotFound | DueSampleNotSent;

/** "M'envoyer un essai": the call of a campaign or a reminder, to whoever asks and to nobody else. */
@Injectable()
export class AskDueSample {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlansRepository,
    private readonly dues: DuesReads,
    private readonly recipients: Recipients,
    private readonly limits: RateLimits,
    private readonly activity: Activity,
  ) {}

  async ofRun(planId: string, { periodStartsOn, dueOn }: PlannedDays): Promise<Asked> {
    if (!(await this.plans.find(planId))) return new NotFound(['planId']);
    return this.ask(planId, { kind: 'run', startsOn: periodStartsOn?.toString() ?? null, dueOn: dueOn?.toString() ?? null });
  }

  async ofReminder(dueId: string): Promise<Asked> {
    const [due] = await this.dues.byIds([dueId]);
    return due ? this.ask(dueId, { kind: 'reminder' }) : new NotFound(['dueId']);
  }

  private async ask(subject: string, after: object): Promise<{ address: string } | DueSampleNotSent> {
    const me = requireActor().personId;
    const address = (await this.recipients.of([me])).get(me)?.address;
    if (!address) return new DueSampleNotSent('noAddress');
    const taken = await this.limits.take(`due sample ${requireAssociation()} ${me}`, HOURLY);
    if (!taken.allowed) return new DueSampleNotSent('tooMany', taken.retryAfterSeconds);
    await this.work.run(() => this.activity.record('dues.sampleAsked', { subject, audience: 'self', after }));
    return { address };
  }
}
