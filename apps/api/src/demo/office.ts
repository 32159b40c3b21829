import { ReadScope, requireAssociation } from '@cordee/platform';
import type { Stage, Success } from './stage';

/** Sessions of the office end after twelve idle hours. */
const FRESH_MS = 6 * 3_600_000;

/** The office of one association: it signs in anew whenever the story has moved on by some hours. */
export class Office {
  private session: { token: string; at: number } | null = null;

  constructor(
    private readonly stage: Stage,
    private readonly subdomain: string,
    private readonly address: string,
  ) {}

  async act<T>(what: () => Promise<T>): Promise<Success<T>> {
    const now = this.stage.clock.now().getTime();
    if (!this.session || now - this.session.at > FRESH_MS) this.session = { token: await this.stage.signIn(this.subdomain, this.address), at: now };
    return this.stage.as(this.subdomain, this.session.token, what);
  }

  /** `$1` is the association. */
  query<R>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return this.act(() => this.stage.get(ReadScope).query<R>(sql, [requireAssociation(), ...params])) as Promise<R[]>;
  }

  async one<R>(sql: string, params: readonly unknown[] = []): Promise<R | null> {
    return (await this.query<R>(sql, params))[0] ?? null;
  }
}
