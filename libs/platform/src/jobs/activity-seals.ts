import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Db } from '../database/db';
import { UnitOfWork } from '../database/unit-of-work';
import { idFloor } from '../kernel/ids';
import { requireAssociation } from '../scope/scope';

const BATCH = 1_000;
/** Ids follow the clock, commits do not: a line may still arrive behind those that are seen. No transaction lives this long. */
const SETTLED_MS = 120_000;

interface Line {
  id: string;
  text: string;
}
interface Seal {
  from_id: string;
  to_id: string;
  count: number;
  previous_hash: Buffer | null;
  hash: Buffer;
}

/** One line as it is sealed: everything that may never change; values are covered by the hash that outlives their erasure. */
const LINE = `a.id, json_build_array(a.id, extract(epoch from a.at), a.verb, a.actor_person_id, a.subject_id, a.audience, a.parties, a.changed, a.request_id, encode(d.hash, 'hex'))::text as text
  from activity a left join activity_detail d on d.association_id = a.association_id and d.activity_id = a.id
  where a.association_id = $1`;

/** Batches of activity under a chain of hashes, made afterwards, so that writers never wait for each other. */
@Injectable()
export class ActivitySeals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Seals the next batch of the current association. Answers how many lines it took. */
  sealNext(): Promise<number> {
    return this.unitOfWork.run(async () => {
      const now = this.clock.now();
      const [last] = await this.db.query<Seal>('select to_id, hash from activity_seal where association_id = $1 order by from_id desc limit 1', [requireAssociation()]);
      const lines = await this.db.query<Line>(`select ${LINE} and a.id > $2 and a.id < $3 order by a.id limit ${BATCH}`, [
        requireAssociation(), last?.to_id ?? idFloor(0), idFloor(now.getTime() - SETTLED_MS),
      ]);
      if (!lines.length) return 0;
      const previous = last?.hash ?? null;
      // Two workers at once: one seal per first line.
      await this.db.query(
        `insert into activity_seal (association_id, id, from_id, to_id, count, previous_hash, hash, sealed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (association_id, from_id) do nothing`,
        [requireAssociation(), this.clock.newId(), lines[0]!.id, lines.at(-1)!.id, lines.length, previous, digest(previous, lines), now],
      );
      return lines.length;
    });
  }

  /** The first sealed batch of the current association that is no longer what it was, or null. */
  firstBroken(): Promise<{ fromId: string; toId: string } | null> {
    return this.unitOfWork.run(async () => {
      const seals = await this.db.query<Seal>('select from_id, to_id, count, previous_hash, hash from activity_seal where association_id = $1 order by from_id', [requireAssociation()]);
      let previous: Buffer | null = null;
      let sealedTo = idFloor(0);
      for (const seal of seals) {
        const lines = await this.db.query<Line>(`select ${LINE} and a.id > $2 and a.id <= $3 order by a.id`, [requireAssociation(), sealedTo, seal.to_id]);
        const whole = same(seal.previous_hash, previous) && lines.length === seal.count && digest(previous, lines).equals(seal.hash);
        if (!whole) return { fromId: seal.from_id, toId: seal.to_id };
        previous = seal.hash;
        sealedTo = seal.to_id;
      }
      return null;
    });
  }
}

function digest(previous: Buffer | null, lines: readonly Line[]): Buffer {
  const hash = createHash('sha256').update(previous ?? 'start');
  for (const line of lines) hash.update(line.text).update('\n');
  return hash.digest();
}

const same = (a: Buffer | null, b: Buffer | null): boolean => (a && b ? a.equals(b) : a === b);
