import { Injectable } from '@nestjs/common';
import { Config, currentScope, encodeId, type JobFailure } from '@cordee/platform';
import { Directory, type DirectoryEntry } from '../app/directory';
import type { JournalLine } from '../app/journal';
import type { SessionRow } from '../app/my-account';
import type { AccessToken } from '../domain/account';
import type { RoleGrant } from '../domain/role-grant';
import type { Role } from '../domain/roles';
import { PersonsPort } from '../ports/persons.port';
import type { AccessTokenType, AssociationBrandType, FailedJobType, JournalEntryType, RoleGrantType, SessionType, ViewerType } from './identity.types';

/** Rows and domain objects as the API shows them: never entities. */
@Injectable()
export class Views {
  constructor(
    private readonly config: Config,
    private readonly directory: Directory,
    private readonly persons: PersonsPort,
  ) {}

  brand({ id, name, subdomain, colour, locale, addressForm }: DirectoryEntry): AssociationBrandType {
    return { id: encodeId('association', id), name, subdomain, colour, url: this.config.publicUrl(subdomain), locale, addressForm };
  }

  viewer(): ViewerType | null {
    const { accountId, actor, locale } = currentScope();
    if (!accountId) return null;
    return { locale, roles: [...(actor?.roles ?? [])] as Role[], permissions: [...(actor?.permissions ?? [])].sort() };
  }

  async sessions(rows: readonly SessionRow[]): Promise<SessionType[]> {
    const associations = await this.directory.byIds([...new Set(rows.map((row) => row.association_id))]);
    const names = new Map(associations.map(({ id, name }) => [id, name]));
    const current = currentScope().sessionId;
    return rows.map((row) => ({
      id: encodeId('session', row.id), createdAt: row.created_at, lastSeenAt: row.last_seen_at, userAgent: row.user_agent,
      current: row.id === current, association: names.get(row.association_id) ?? '',
    }));
  }

  accessToken({ id, name, createdAt, lastUsedAt, expiresAt }: Pick<AccessToken, 'id' | 'name' | 'createdAt' | 'lastUsedAt' | 'expiresAt'>): AccessTokenType {
    return { id: encodeId('token', id), name, createdAt, lastUsedAt, expiresAt };
  }

  async roleGrants(grants: readonly RoleGrant[]): Promise<RoleGrantType[]> {
    const people = grants.flatMap(({ personId, grantedBy }) => (grantedBy ? [personId, grantedBy] : [personId]));
    const names = await this.persons.displayNames([...new Set(people)]);
    return grants.map(({ id, personId, role, scopeKind, since, until, grantedBy }) => ({
      id: encodeId('grant', id), personUuid: personId, personName: names.get(personId) ?? '', role, scopeKind, since, until, grantedBy: (grantedBy && names.get(grantedBy)) || null,
    }));
  }

  journalEntry(line: JournalLine): JournalEntryType {
    return { ...line, id: encodeId('activity', line.id) };
  }

  failedJob({ id, name, code, requestId, failedAt }: JobFailure): FailedJobType {
    return { id: encodeId('failure', id), name, code, requestId, failedAt };
  }
}
