import { AcceptIntroduction, ForwardIntroduction, NoteWritten, ReportIntroduction, ReportMeeting, ReportOutcome, RequestIntroduction, type Requested } from '@cordee/introductions';
import { Clock, requireActor, Temporal } from '@cordee/platform';
import { ASK_TYPES, AskOpenly, ChooseGiving, OfferHelp, type OfferKind, PositionMyself, Thank } from '@cordee/reciprocity';
import given from './mutual-help.json' with { type: 'json' };
import { Office } from './office';
import type { Stage } from './stage';

type Giving = { positionings: Record<string, string>; offers: Record<string, [kind: string, detail: string | null][]>; direct: string[] };

const AICHA = 'aicha.benhaddou@courriel.example';
const HERVE = 'herve.lequintrec@courriel.example';
const SOLENE = 'solene.marchetti@boite.example';
const KARIM = 'karim.oukacha@messagerie.example';
const CLAIRE = 'claire.fontanel@boite.example';

/** How many days before today the story begins, so that the last of it is still open. */
export const HELP_DAYS = 18;

/** What people of one association offer, ask and give, and what became of it. Every step has a key: told twice it happens once. */
export class DemoHelp {
  private readonly members = new Map<string, Office>();

  constructor(
    private readonly stage: Stage,
    private readonly subdomain: string,
    private readonly ids: ReadonlyMap<string, string>,
  ) {}

  async tell(say: (step: string) => void): Promise<void> {
    say('what people offer');
    await this.giving();
    if (this.subdomain === 'mines') await this.introductions(say);
    else await this.openAsk(CLAIRE, 'SECTOR_VIEW', 'Finance', 'Comment un industriel finance-t-il une première usine de recyclage ? Vingt minutes de recul m’aideraient.');
    await this.stage.settle();
  }

  private async giving(): Promise<void> {
    const { positionings, offers, direct } = (given as unknown as Record<string, Giving>)[this.subdomain]!;
    for (const [email, line] of Object.entries(positionings)) {
      const me = this.member(email);
      await me.act(() => this.stage.get(PositionMyself).set(line));
      for (const [kind, detail] of offers[email] ?? []) await me.act(() => this.stage.get(OfferHelp).add(kind as OfferKind, detail));
      if (direct.includes(email)) await this.acceptDirectly(email);
    }
    await this.stage.settle();
  }

  private async introductions(say: (step: string) => void): Promise<void> {
    say('a request, passed on, accepted, thanked');
    const first = await this.ask(CLAIRE, { of: HERVE, through: AICHA, askType: 'EXPERIENCE', why: 'Vous avez repris une entreprise industrielle à cinquante ans, et c’est le chemin que j’envisage dans le recyclage.' });
    await this.wait({ days: 1 });
    await this.member(AICHA).act(() => this.stage.get(ForwardIntroduction).run(this.act(first, 'forward'), 'Claire a monté notre atelier procédés : elle pose de bonnes questions et elle écoute les réponses.'));
    await this.wait({ days: 2 });
    await this.member(HERVE).act(() => this.stage.get(AcceptIntroduction).run(this.act(first, 'accept'), { channel: 'PHONE', contact: '06 12 34 56 78', availability: 'Le mardi ou le jeudi, après 18 h' }));
    await this.wait({ hours: 20 });
    await this.member(CLAIRE).act(() => this.stage.get(NoteWritten).run(this.act(first, 'write')));
    await this.wait({ days: 4 });
    await this.member(CLAIRE).act(() => this.stage.get(ReportMeeting).run(this.act(first, 'met'), this.today().subtract({ days: 1 }), 'Commencer par le fonds de commerce, pas par la machine.'));
    await this.wait({ days: 1 });
    await this.thank(CLAIRE, HERVE, 'Merci pour cette heure franche : je repars avec la liste de ce que je dois vérifier avant de signer.');
    await this.wait({ days: 3 });
    await this.member(CLAIRE).act(() => this.stage.get(ReportOutcome).run(this.act(first, 'outcome'), 'NEXT_CONTACT', 'Hervé m’a ouvert la porte d’un cédant dans le Forez : premier rendez-vous la semaine prochaine.'));
    say('what is still open');
    await this.still();
  }

  /** What waits today: one to pass on, one to answer, one to look at, and one question to everybody. */
  private async still(): Promise<void> {
    await this.wait({ days: 3 });
    await this.openAsk(CLAIRE, 'SECTOR_VIEW', 'Énergie', 'Qui connaît les contrats de reprise de batteries entre loueurs et recycleurs ? Vingt minutes me suffiraient.');
    await this.openAsk(KARIM, 'EXPERIENCE', 'Numérique', 'Qui a mis en place des tableaux de bord de qualité sans changer tout le système ? Une demi-heure me ferait gagner des mois.');
    await this.ask(KARIM, { of: SOLENE, through: null, askType: 'SECTOR_VIEW', why: 'Vous avez mis en service un réseau de chaleur complet, et je cherche à comprendre ce qui fait tenir un planning.' });
    await this.wait({ days: 1 });
    await this.ask(CLAIRE, { of: KARIM, through: HERVE, askType: 'SECOND_OPINION', why: 'Vous certifiez des lignes de production, et je voudrais un regard sur l’organisation qualité d’une petite usine.' });
    const reported = await this.ask(HERVE, { of: SOLENE, through: null, askType: 'COMPANY_INSIGHT', why: 'Vous travaillez avec les collectivités de la vallée, où nous voudrions vendre nos pompes cette année.' });
    await this.member(SOLENE).act(() => this.stage.get(ReportIntroduction).run(this.act(reported, 'report'), 'SELLING', 'Je lis surtout une démarche commerciale.'));
    await this.wait({ hours: 6 });
  }

  private async ask(from: string, { of, through, ...words }: { of: string; through: string | null } & Pick<Requested, 'askType' | 'why'>): Promise<string> {
    const wish: Requested = { personId: this.id(of), connectorId: through && this.id(through), draftId: null, ...words };
    const { id } = await this.member(from).act(() => this.stage.get(RequestIntroduction).run(wish, `demo-ask-${from}-${of}`));
    return id;
  }

  private async openAsk(from: string, askType: (typeof ASK_TYPES)[number], sector: string, text: string): Promise<void> {
    await this.member(from).act(() => this.stage.get(AskOpenly).open({ askType, sector, text }, `demo-open-ask-${from}`));
  }

  private async thank(from: string, giver: string, words: string): Promise<void> {
    const me = this.member(from);
    const loop = await me.one<{ id: string }>(`select id from gratitude_loop where association_id = $1 and receiver_id = $2 and giver_id = $3`, [this.id(from), this.id(giver)]);
    if (!loop) throw new Error('the demo world waits for nobody’s thanks');
    await me.act(() => this.stage.get(Thank).run({ loopId: loop.id, receiverId: requireActor().personId, key: `demo-thanks-${loop.id}` }, words));
  }

  private async acceptDirectly(email: string): Promise<void> {
    const me = this.member(email);
    const known = await me.one<{ version: number; direct: boolean }>('select version, accepts_direct as direct from helper where association_id = $1 and person_id = $2', [this.id(email)]);
    if (known?.direct) return;
    await me.act(() => this.stage.get(ChooseGiving).update(known?.version ?? 0, { accepts: [...ASK_TYPES], acceptsDirect: true, asksPerMonth: 6, introductionsPerMonth: 3, restingUntil: null }));
  }

  private act(introductionId: string, what: string): { introductionId: string; key: string } {
    return { introductionId, key: `demo-${what}-${introductionId}` };
  }

  private async wait(step: { days?: number; hours?: number }): Promise<void> {
    await this.stage.settle();
    this.stage.clock.advance(step);
    await this.stage.settle();
  }

  private today(): Temporal.PlainDate {
    return this.stage.get(Clock).today('Europe/Paris');
  }

  private id(email: string): string {
    const id = this.ids.get(email);
    if (!id) throw new Error(`${email} is not in the demo world`);
    return id;
  }

  private member(email: string): Office {
    const known = this.members.get(email) ?? new Office(this.stage, this.subdomain, email);
    this.members.set(email, known);
    return known;
  }
}
