import { describe, expect, test } from '@jest/globals';
import { createAssociation, memberScope } from '@cordee/identity/testing';
import { createPeople } from '@cordee/people/testing';
import { newId, NotFound, Temporal } from '@cordee/platform';
import { IntroductionRefused } from '../domain/errors';
import { createIntroduction, type TestIntroduction, useIntroductionsDesk, WORDS } from '../testing';
import { AcceptIntroduction } from './accept-introduction';
import { AnswerInstead } from './answer-instead';
import { DeclineIntroduction } from './decline-introduction';
import { DeferIntroduction } from './defer-introduction';
import { FindIntroductions } from './find-introductions';
import { ForwardIntroduction } from './forward-introduction';
import { NoteWritten } from './note-written';
import { RedirectIntroduction } from './redirect-introduction';
import { ReportIntroduction } from './report-introduction';
import { ReportMeeting } from './report-meeting';
import { ReportOutcome } from './report-outcome';
import { WithdrawIntroduction } from './withdraw-introduction';

const desk = useIntroductionsDesk();
const act = (introductionId: string) => ({ introductionId, key: desk.key() });
const ROLES = { seeker: 'sam', connector: 'cora', target: 'tom' } as const;
type Role = keyof typeof ROLES;
const EVERYBODY = Object.keys(ROLES) as Role[];

interface UseCase {
  readonly state: NonNullable<TestIntroduction['state']>;
  readonly by: readonly Role[];
  /** What a party hears that may not: the stage as they see it. Whoever is not there is of no party yet. */
  readonly stage: 'WITH_CONNECTOR' | 'WITH_CONTACT' | 'CONNECTED' | 'MET';
  readonly run: (id: string) => Promise<unknown>;
}
const CASES: Readonly<Record<string, UseCase>> = {
  forward: { state: 'WITH_CONNECTOR', by: ['connector'], stage: 'WITH_CONNECTOR', run: (id) => desk.get(ForwardIntroduction).run(act(id), WORDS) },
  suggestOther: { state: 'WITH_CONNECTOR', by: ['connector'], stage: 'WITH_CONNECTOR', run: (id) => desk.get(RedirectIntroduction).suggestOther(act(id), desk.people.dora, null) },
  'decline as the connector': { state: 'WITH_CONNECTOR', by: ['connector'], stage: 'WITH_CONNECTOR', run: (id) => desk.get(DeclineIntroduction).run(act(id), 'OTHER') },
  'withdraw a draft': { state: 'DRAFT', by: ['seeker'], stage: 'WITH_CONNECTOR', run: (id) => desk.get(WithdrawIntroduction).run(act(id)) },
  'withdraw before it is passed on': { state: 'WITH_CONNECTOR', by: ['seeker'], stage: 'WITH_CONNECTOR', run: (id) => desk.get(WithdrawIntroduction).run(act(id)) },
  'withdraw afterwards': { state: 'WITH_TARGET', by: ['seeker'], stage: 'WITH_CONTACT', run: (id) => desk.get(WithdrawIntroduction).run(act(id)) },
  accept: { state: 'WITH_TARGET', by: ['target'], stage: 'WITH_CONTACT', run: (id) => desk.get(AcceptIntroduction).run(act(id), { channel: 'MAIL', contact: 'tom@mines.example' }) },
  later: { state: 'WITH_TARGET', by: ['target'], stage: 'WITH_CONTACT', run: (id) => desk.get(DeferIntroduction).run(act(id), Temporal.PlainDate.from('2026-12-15')) },
  answerInstead: { state: 'WITH_TARGET', by: ['target'], stage: 'WITH_CONTACT', run: (id) => desk.get(AnswerInstead).run(act(id), 'Commencez par le site de Nantes, tout y est plus simple à voir.') },
  pointElsewhere: { state: 'WITH_TARGET', by: ['target'], stage: 'WITH_CONTACT', run: (id) => desk.get(RedirectIntroduction).pointElsewhere(act(id), desk.people.tina, null) },
  'decline as the person asked': { state: 'WITH_TARGET', by: ['target'], stage: 'WITH_CONTACT', run: (id) => desk.get(DeclineIntroduction).run(act(id), 'NOT_NOW') },
  'accept what was put off': { state: 'DEFERRED', by: ['target'], stage: 'WITH_CONTACT', run: (id) => desk.get(AcceptIntroduction).run(act(id), { channel: 'MAIL', contact: 'tom@mines.example' }) },
  write: { state: 'CONNECTED', by: ['seeker'], stage: 'CONNECTED', run: (id) => desk.get(NoteWritten).run(act(id)) },
  'reportMeeting before a message': { state: 'CONNECTED', by: ['seeker', 'target'], stage: 'CONNECTED', run: (id) => desk.get(ReportMeeting).run(act(id), Temporal.PlainDate.from('2026-11-22'), 'Un regard neuf.') },
  'reportMeeting after it': { state: 'IN_TOUCH', by: ['seeker', 'target'], stage: 'CONNECTED', run: (id) => desk.get(ReportMeeting).run(act(id), Temporal.PlainDate.from('2026-11-22'), 'Un regard neuf.') },
  reportOutcome: { state: 'MET', by: ['seeker'], stage: 'MET', run: (id) => desk.get(ReportOutcome).run(act(id), 'NEXT_CONTACT', 'Deux portes ouvertes.') },
  report: { state: 'WITH_TARGET', by: EVERYBODY, stage: 'WITH_CONTACT', run: (id) => desk.get(ReportIntroduction).run(act(id), 'SELLING', null) },
  'report what is not passed on': { state: 'WITH_CONNECTOR', by: ['seeker', 'connector'], stage: 'WITH_CONNECTOR', run: (id) => desk.get(ReportIntroduction).run(act(id), 'SELLING', null) },
};
/** For whom it does not exist yet: a draft is its seeker's alone, and the person asked learns of it once it is passed on. */
const NOT_THERE: Readonly<Record<string, readonly Role[]>> = { DRAFT: ['connector', 'target'], WITH_CONNECTOR: ['target'] };

const TABLES = ['introduction', 'introduction_words', 'introduction_contact', 'introduction_step', 'introduction_report', 'load_entry', 'timer', 'activity', 'gratitude_loop', 'help_act', 'helper'];
/** All that a step leaves behind, of every association. */
const everything = () => desk.database.inspect(TABLES.map((table) => `select '${table}' as name, count(*)::int as count, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${table} t`).join(' union all '));
const made = (state: UseCase['state']) => createIntroduction(desk.database, desk.mines.id, { seekerId: desk.people.sam, connectorId: desk.people.cora, targetId: desk.people.tom, state });
const missing = new NotFound(['introductionId']);

describe.each(Object.entries(CASES))('%s', (_name, { state, by, stage, run }) => {
  const may = (role: Role): boolean => by.includes(role);
  const isThere = (role: Role): boolean => !NOT_THERE[state]?.includes(role);

  test(`is for the ${by.join(', the ')} alone: another party hears the stage that they see, everybody else that there is no such request; and nothing moves`, async () => {
    const id = await made(state);
    const before = await everything();
    for (const role of EVERYBODY.filter((one) => !may(one))) {
      const answer = await desk.as(ROLES[role], () => run(id));
      expect([role, answer]).toEqual([role, isThere(role) ? new IntroductionRefused(stage) : missing]);
    }
    const uff = await createAssociation(desk.database);
    const [elsewhere] = Object.values(await createPeople(desk.database, uff.id, { awa: { firstName: 'Awa', lastName: 'Traoré', email: `awa.${newId()}@uff.example` } }));
    const strangers: Readonly<Record<string, <T>(fn: () => Promise<T>) => Promise<T>>> = {
      'a member who is no party': (fn) => desk.as('dora', fn), 'the president': (fn) => desk.asOffice(fn),
      'a member of the other association': (fn) => desk.within(memberScope({ associationId: uff.id, personId: elsewhere! }), fn),
      ...Object.fromEntries(EVERYBODY.map((role) => [`the ${role}, by way of the other association`, <T>(fn: () => Promise<T>) => desk.within(memberScope({ associationId: uff.id, personId: desk.people[ROLES[role]] }), fn)])),
    };
    for (const [who, as] of Object.entries(strangers)) {
      expect([who, await as(() => run(id)), await as(() => run(newId()))]).toEqual([who, missing, missing]);
      expect([who, await as(() => desk.get(FindIntroductions).one(id))]).toEqual([who, null]);
    }
    expect(await everything()).toEqual(before);
  });

  test.each(by)('is done by the %s, and leaves a line of who did it', async (role) => {
    const id = await made(state);
    expect(await desk.as(ROLES[role], () => run(id))).toEqual({ id });
    const steps = await desk.database.inspect('select role, actor_id, from_state from introduction_step where introduction_id = $1 order by id desc limit 1', [id]);
    expect(steps).toEqual([{ role, actor_id: desk.people[ROLES[role]], from_state: state }]);
  });
});

test('the table has every act that a party can do', () => {
  const covered = new Set(Object.keys(CASES).map((name) => name.split(' ')[0]));
  expect([...covered].sort()).toEqual(['accept', 'answerInstead', 'decline', 'forward', 'later', 'pointElsewhere', 'report', 'reportMeeting', 'reportOutcome', 'suggestOther', 'withdraw', 'write']);
});
