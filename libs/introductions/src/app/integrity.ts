import { Injectable } from '@nestjs/common';
import { encode, type Finding, IntegrityChecks } from '@cordee/platform';
import { IntroductionIntegrityReads, type WrongIntroduction } from '../data/integrity.reads';

/** What introductions must agree on; asked by `npm run check:integrity`. */
@Injectable()
export class IntroductionsIntegrity {
  constructor(checks: IntegrityChecks, reads: IntroductionIntegrityReads) {
    const about = (rows: WrongIntroduction[], message: string, repair: string): Finding[] => rows.map(({ id, state }) => ({ subject: encode('introduction', id), message: `in ${state}: ${message}`, repair }));
    checks.add(
      { name: 'introductions.contacts', find: async () => about(await reads.contacts(), 'contact data and the yes do not agree', 'read introduction_step: delete the introduction_contact of one that nobody accepted; ask the person asked again where it is missing') },
      { name: 'introductions.steps', find: async () => about(await reads.steps(), 'the last step led elsewhere', 'read introduction_step, and set introduction.state to the to_state of its last line') },
      { name: 'introductions.timers', find: async () => about(await reads.timers(), 'no timer ends this stage', `insert into timer a row introductions.timeOut with the introduction's id and due_at`) },
      { name: 'introductions.loops', find: async () => about(await reads.loops(), 'there is nobody to thank', 'Gratitude.begin for this introduction, with the person asked and the connector') },
    );
  }
}
