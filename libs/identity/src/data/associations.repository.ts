import { Injectable } from '@nestjs/common';
import { Db, GlobalDb } from '@cordee/platform';
import { Association, AssociationRequest } from '../domain/association';
import { skeleton } from '../domain/look-alike';

/** The directory is public, so its reads need no scope; only the association itself writes its line. */
@Injectable()
export class AssociationsRepository {
  constructor(
    private readonly global: GlobalDb,
    private readonly db: Db,
  ) {}

  bySubdomain(subdomain: string): Promise<Association | null> {
    return this.one('subdomain = $1', [subdomain]);
  }

  byId(id: string): Promise<Association | null> {
    return this.one('id = $1', [id]);
  }

  async all(): Promise<Association[]> {
    return (await this.global.query<AssociationRow>(`select ${COLUMNS} from association order by name collate "und-x-icu", id`)).map(toAssociation);
  }

  async byIds(ids: readonly string[]): Promise<Association[]> {
    return (await this.global.query<AssociationRow>(`select ${COLUMNS} from association where id = any($1) order by name collate "und-x-icu", id`, [ids])).map(toAssociation);
  }

  /** Which of the two names is taken by an association that looks alike, if any. */
  async taken(name: string, subdomain: string): Promise<'name' | 'subdomain' | null> {
    const rows = await this.global.query<{ by_subdomain: boolean }>(
      'select subdomain_skeleton = $2 as by_subdomain from association where name_skeleton = $1 or subdomain_skeleton = $2',
      [skeleton(name), skeleton(subdomain)],
    );
    if (rows.length === 0) return null;
    return rows.some((row) => row.by_subdomain) ? 'subdomain' : 'name';
  }

  /** Inside a unit of work. */
  async nameTakenByOther(association: Association): Promise<boolean> {
    return (await this.db.query('select id from association where name_skeleton = $1 and id <> $2', [association.nameSkeleton, association.id])).length > 0;
  }

  /** Inside a unit of work of the association's own scope. False when a name was taken in the meantime. */
  async add(association: Association): Promise<boolean> {
    const rows = await this.db.query(
      `insert into association (id, name, subdomain, colour, locale, address_form, name_skeleton, subdomain_skeleton, version, created_at, changed_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10) on conflict do nothing returning id`,
      [association.id, association.name, association.subdomain, association.colour, association.locale, association.addressForm,
        association.nameSkeleton, association.subdomainSkeleton, association.version, association.createdAt],
    );
    return rows.length === 1;
  }

  /** The line as this transaction sees it. */
  current(id: string): Promise<Association | null> {
    return this.db.manager.findOneBy(Association, { id });
  }

  /** Saves when nobody else has since version `expected`; false otherwise. */
  async save(a: Association, expected: number): Promise<boolean> {
    const rows = await this.db.query(
      `update association set name = $3, colour = $4, locale = $5, address_form = $6, name_skeleton = $7, version = $8, changed_at = $9, changed_by = $10
      where id = $1 and version = $2 returning id`,
      [a.id, expected, a.name, a.colour, a.locale, a.addressForm, a.nameSkeleton, a.version, a.changedAt, a.changedBy],
    );
    return rows.length === 1;
  }

  addRequest(request: AssociationRequest): Promise<unknown> {
    return this.db.manager.insert(AssociationRequest, request);
  }

  request(id: string): Promise<AssociationRequest | null> {
    return this.db.manager.findOneBy(AssociationRequest, { id });
  }

  async markRequestMailed(id: string, now: Date): Promise<void> {
    await this.db.query('update association_request set mailed_at = coalesce(mailed_at, $2) where id = $1', [id, now]);
  }

  async approve(id: string, now: Date): Promise<boolean> {
    const rows = await this.db.query('update association_request set approved_at = $2 where id = $1 and consumed_at is not null and approved_at is null returning id', [id, now]);
    return rows.length === 1;
  }

  private async one(where: string, params: readonly unknown[]): Promise<Association | null> {
    const sql = `select ${COLUMNS} from association where ${where}`;
    // Whoever holds a connection must not wait for another one: as many as the pool has would wait for each other.
    const [row] = await (this.db.isOpen ? this.db.query<AssociationRow>(sql, params) : this.global.query<AssociationRow>(sql, params));
    return row ? toAssociation(row) : null;
  }
}

const COLUMNS = 'id, name, subdomain, colour, locale, address_form, name_skeleton, subdomain_skeleton, version, created_at, changed_at, changed_by';

interface AssociationRow extends Pick<Association, 'id' | 'name' | 'subdomain' | 'colour' | 'locale' | 'version'> {
  address_form: Association['addressForm'];
  name_skeleton: string;
  subdomain_skeleton: string;
  created_at: Date;
  changed_at: Date;
  changed_by: string | null;
}

function toAssociation(row: AssociationRow): Association {
  const { address_form, name_skeleton, subdomain_skeleton, created_at, changed_at, changed_by, ...same } = row;
  return Object.assign(new Association(), same, {
    addressForm: address_form, nameSkeleton: name_skeleton, subdomainSkeleton: subdomain_skeleton, createdAt: created_at, changedAt: changed_at, changedBy: changed_by,
  });
}
