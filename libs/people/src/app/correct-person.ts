import { Injectable } from '@nestjs/common';
import { Activity, Clock, Conflict, currentScope, InvalidInput, isDomainError, NotFound, UnitOfWork } from '@cordee/platform';
import { MemberRecordReads } from '../data/member-record.reads';
import { PeopleRepository } from '../data/people.repository';
import type { Person } from '../domain/person';
import { checkCorrection, type CheckedCorrection, type CorrectionInput } from './corrections';
import { Reindex } from './reindex';

export type CorrectionOutcome = { personId: string } | NotFound | InvalidInput | Conflict<Person>;

/** Corrects a record by hand: the office any, a member their own. */
@Injectable()
export class CorrectPerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly records: MemberRecordReads,
    private readonly reindex: Reindex,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async of(personId: string, expectedVersion: number, input: CorrectionInput): Promise<CorrectionOutcome> {
    const checked = checkCorrection(input, this.clock.now().getUTCFullYear());
    if (isDomainError(checked)) return checked;
    return this.work.run(async (): Promise<CorrectionOutcome> => {
      const person = await this.people.lock(personId);
      if (!person) return new NotFound(['personId']);
      if (person.version !== expectedVersion) return this.conflict(person);
      return this.apply(person, checked);
    });
  }

  private async apply(person: Person, checked: CheckedCorrection): Promise<CorrectionOutcome> {
    const at = this.clock.now();
    const before: Record<string, unknown> = { ...person };
    const changed: string[] = person.correct(checked, currentScope().actor?.personId ?? null, at);
    if (!person.firstName && !person.lastName) return new InvalidInput(['lastName'], 'required');
    changed.push(...(await this.beside(person, checked, at)));
    if (changed.length === 0) return { personId: person.id };
    if (before['version'] === person.version) person.version += 1;
    await this.people.save(person);
    await this.reindex.of([person.id]);
    const after: Record<string, unknown> = { ...person, ...checked };
    const values = (of: Record<string, unknown>) => Object.fromEntries(changed.map((field) => [field, of[field] ?? null]));
    await this.activity.record('person.corrected', { subject: person.id, audience: 'office', parties: [person.id], changed, before: values(before), after: values(after) });
    return { personId: person.id };
  }

  /** What stands in tables beside the record. */
  private async beside(person: Person, { employer, jobTitle, school, graduationYear }: CheckedCorrection, at: Date): Promise<string[]> {
    const record = await this.records.record(person.id);
    const changed: string[] = [];
    if (employer !== undefined || jobTitle !== undefined) {
      const present = record?.positions.find((one) => one.current);
      const position = { id: this.clock.newId(), employer: employer === undefined ? (present?.employer ?? null) : employer, title: jobTitle === undefined ? (present?.title ?? null) : jobTitle };
      if (await this.people.takePosition(person.id, position, at)) changed.push('position');
    }
    if (school !== undefined || graduationYear !== undefined) {
      const main = record?.affiliations[0];
      const next = { id: this.clock.newId(), school: school === undefined ? (main?.school ?? null) : school, graduationYear: graduationYear === undefined ? (main?.graduationYear ?? null) : graduationYear };
      if (await this.people.setMainAffiliation(person.id, next)) changed.push('affiliation');
    }
    return changed;
  }

  private async conflict(person: Person): Promise<Conflict<Person>> {
    const names = await this.records.names(person.changedBy ? [person.changedBy] : []);
    return new Conflict(person, person.version, (person.changedBy && names.get(person.changedBy)) || null, person.changedAt);
  }
}
