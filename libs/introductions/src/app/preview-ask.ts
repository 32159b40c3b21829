import { Injectable } from '@nestjs/common';
import { currentScope, requireActor, t } from '@cordee/platform';
import { PersonsPort } from '@cordee/identity';
import { Giving } from '@cordee/reciprocity';
import { SeekerReads } from '../data/seeker.reads';
import { countWords, forwardable, tidyAsk } from '../domain/ask-text';
import { type Hint, lint } from '../domain/lint';
import type { Wished } from './send-request';

export interface AskPreview {
  readonly text: string;
  readonly words: number;
  readonly hints: (Hint & { text: string })[];
  readonly connectorReads: string;
  readonly contactReads: string;
}

/** A request as those will read it whom it goes to, and what a kind reader would say of it before. Keeps nothing. */
@Injectable()
export class PreviewAsk {
  constructor(
    private readonly giving: Giving,
    private readonly asks: SeekerReads,
    private readonly persons: PersonsPort,
  ) {}

  async of(wished: Wished): Promise<AskPreview> {
    const { locale } = currentScope();
    const { personId: me } = requireActor();
    const text = tidyAsk(wished);
    const positioning = (await this.giving.facts([me])).get(me)?.positioning ?? null;
    const names = await this.persons.displayNames([me, wished.personId, ...(wished.connectorId ? [wished.connectorId] : [])]);
    const who = { seeker: names.get(me) ?? '', target: names.get(wished.personId) ?? '', connector: names.get(wished.connectorId ?? '') ?? '', ask: t(locale, `introductions.askType.${wished.askType}`) };
    const passed = forwardable(positioning, text);
    const read = forwardable(positioning, { ...text, offer: text.offer && t(locale, 'introductions.inReturn', { offer: text.offer }) });
    const say = (key: string): string => `${t(locale, `introductions.preview.${key}`, who)}\n\n${read}`;
    return {
      text: passed, words: countWords(passed), connectorReads: wished.connectorId ? say('connector') : '', contactReads: say(wished.connectorId ? 'contact' : 'contactDirect'),
      hints: lint(text, positioning, await this.asks.earlierTexts(me, wished.personId)).map((hint) => ({ ...hint, text: t(locale, `introductions.hint.${hint.code}`) })),
    };
  }
}
