import { Injectable } from '@nestjs/common';
import { ReadScope, requireAssociation } from '@cordee/platform';

export interface WrongIntroduction {
  readonly id: string;
  readonly state: string;
}

const MOST = 100;

/** What must agree about introductions, and does not. */
@Injectable()
export class IntroductionIntegrityReads {
  constructor(private readonly reads: ReadScope) {}

  /** Contact data without a yes, or a yes without them. */
  contacts(): Promise<WrongIntroduction[]> {
    return this.find(`(i.connected_at is not null) <> exists (select from introduction_contact c where c.association_id = $1 and c.introduction_id = i.id)`);
  }

  /** A state that the last step did not lead to; a draft that was never sent has none. */
  steps(): Promise<WrongIntroduction[]> {
    return this.find(`i.submitted_at is not null and i.state is distinct from (select s.to_state from introduction_step s where s.association_id = $1 and s.introduction_id = i.id order by s.id desc limit 1)`);
  }

  /** Somebody is asked, and no clock ends it. */
  timers(): Promise<WrongIntroduction[]> {
    return this.find(`i.state in ('WITH_CONNECTOR', 'WITH_TARGET') and not exists (select from timer t where t.association_id = $1 and t.key = i.id and t.kind = 'introductions.timeOut')`);
  }

  /** A talk or an answer for which nobody can be thanked. */
  loops(): Promise<WrongIntroduction[]> {
    return this.find(`i.state in ('MET', 'ANSWERED') and not exists (select from gratitude_loop g where g.association_id = $1 and g.module = 'introductions' and g.source_id = i.id)`);
  }

  private find(where: string): Promise<WrongIntroduction[]> {
    return this.reads.query<WrongIntroduction>(`select i.id, i.state from introduction i where i.association_id = $1 and ${where} order by i.id limit ${MOST}`, [requireAssociation()]);
  }
}
