import { Injectable } from '@nestjs/common';
import { Clock, encode, type Finding, IntegrityChecks } from '@cordee/platform';
import { GivingIntegrityReads } from '../data/giving-integrity.reads';

/** What must hold of what people are asked; asked by `npm run check:integrity`. */
@Injectable()
export class GivingIntegrity {
  constructor(
    checks: IntegrityChecks,
    private readonly reads: GivingIntegrityReads,
    private readonly clock: Clock,
  ) {
    checks.add(
      { name: 'reciprocity.silence', find: () => this.silences() },
      { name: 'reciprocity.load', find: () => this.loads() },
      { name: 'reciprocity.asksEnd', find: () => this.endlessAsks() },
      { name: 'reciprocity.openAsks', find: () => this.strangeAnswers() },
    );
  }

  private async silences(): Promise<Finding[]> {
    return (await this.reads.silences()).map(({ personId, expiries, silent }) => ({
      subject: encode('person', personId),
      message: silent ? `is silent after ${expiries} asks that ran out` : `left ${expiries} asks unanswered in a row and is asked all the same`,
      repair: silent ? 'comeBack of the member, or update helper set silent_at = null, expiries = 0 of this person' : 'LoadLedger.answered for this person: the row of expiries begins anew',
    }));
  }

  private async loads(): Promise<Finding[]> {
    return (await this.reads.loads(this.clock.now())).map(({ personId, asked }) => ({
      subject: encode('person', personId), message: `was asked ${asked} times in thirty days`, repair: 'find the module that asks without LoadLedger.ask: source_id and module of the latest rows of load_entry',
    }));
  }

  private async endlessAsks(): Promise<Finding[]> {
    return (await this.reads.endlessAsks(this.clock.now())).map(({ entryId, personId }) => ({
      subject: encode('person', personId), message: `is asked something that counts as open for four months more (load_entry ${entryId})`, repair: 'LoadLedger.close of its module and source, or LoadLedger.extend to the right day',
    }));
  }

  private async strangeAnswers(): Promise<Finding[]> {
    return (await this.reads.strangeAnswers()).map(({ askId }) => ({
      subject: encode('ask', askId), message: 'was answered by whoever asked it, or by somebody without a record', repair: 'update open_ask set answered_by = null of this ask: it stays closed',
    }));
  }
}
