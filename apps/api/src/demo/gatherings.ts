import { AnswerEvent, CancelEvent, CreateEvent, SettleEvent, type NewEvent } from '@cordee/events';
import type { Office } from './office';
import type { Stage } from './stage';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Gathering extends Omit<NewEvent, 'startsAt' | 'endsAt' | 'answersCloseAt'> {
  title: string;
  /** Days from today, and the hour there. */
  inDays: number;
  hour: number;
  hours: number;
  /** How many of the members say yes, and how many no. */
  yes: number;
  no: number;
  /** People without a record who leave a name and an address. */
  guests?: readonly { name: string; email: string }[];
  /** How many of those who had said yes change their mind. */
  changed?: number;
  draft?: true;
  cancelled?: string;
}

const GATHERINGS: Readonly<Record<string, readonly Gathering[]>> = {
  mines: [
    { title: 'Afterwork de rentrée', template: 'AFTERWORK', inDays: -24, hour: 19, hours: 3, capacity: 40, placeKind: 'PLACE', placeName: 'Le Petit Atelier', address: '12 rue des Tanneurs', city: 'Lyon', audience: 'PUBLIC', yes: 17, no: 4,
      summary: 'On se retrouve après l’été, sans programme. Venez avec quelqu’un de votre promo que l’on n’a pas vu depuis longtemps.' },
    { title: 'Visite du barrage de Grangent', template: 'OTHER', inDays: 6, hour: 14, hours: 3, capacity: 8, placeKind: 'PLACE', placeName: 'Barrage de Grangent', address: 'Route du barrage', city: 'Saint-Just-Saint-Rambert', audience: 'MEMBERS', yes: 13, no: 2, changed: 1,
      summary: 'Deux heures dans les galeries avec l’équipe d’exploitation. Chaussures fermées. Huit places, à la demande de l’exploitant.' },
    { title: 'Conférence : chauffer une ville avec la chaleur fatale', template: 'CONFERENCE', inDays: 15, hour: 18, hours: 2, capacity: 120, placeKind: 'PLACE', placeName: 'Amphi Daubrée', address: '158 cours Fauriel', city: 'Saint-Étienne', audience: 'PUBLIC', yes: 9, no: 3,
      guests: [{ name: 'Nora Belkacem', email: 'nora.belkacem@exemple.example' }, { name: 'Paul Delattre', email: 'paul.delattre@exemple.example' }],
      summary: 'Un réseau de 14 km, trois ans de travaux, et ce qu’il a fallu convaincre. Questions ouvertes, puis un verre.' },
    { title: 'Questions aux anciens : chercher un premier poste', template: 'CIRCLE', inDays: 22, hour: 12, hours: 1, capacity: null, placeKind: 'ONLINE', onlineUrl: 'https://visio.exemple.example/premier-poste', audience: 'MEMBERS', yes: 4, no: 0,
      summary: 'Une heure en ligne, trois anciens, toutes les questions. On peut écouter sans parler.' },
    { title: 'Randonnée dans le Pilat', template: 'OTHER', inDays: 9, hour: 9, hours: 7, capacity: 25, placeKind: 'PLACE', placeName: 'Gare de Saint-Chamond', address: null, city: 'Saint-Chamond', audience: 'MEMBERS', yes: 6, no: 1, cancelled: 'Le sentier est fermé par arrêté jusqu’au printemps.',
      summary: 'Quinze kilomètres, six cents mètres de montée, pique-nique tiré du sac.' },
    { title: 'Galette des promos', template: 'AFTERWORK', inDays: 48, hour: 19, hours: 3, capacity: 60, placeKind: 'PLACE', placeName: 'Maison des élèves', address: null, city: 'Saint-Étienne', audience: 'PUBLIC', yes: 0, no: 0, draft: true,
      summary: 'Une galette par décennie de promotion.' },
  ],
  uff: [
    { title: 'Atelier : se présenter en deux minutes', template: 'CIRCLE', inDays: -10, hour: 18, hours: 2, capacity: 12, placeKind: 'PLACE', placeName: 'Salle des associations', address: null, city: 'Paris', audience: 'MEMBERS', yes: 6, no: 1,
      summary: 'Chacun se présente, les autres disent ce qu’ils ont retenu. On recommence.' },
    { title: 'Petit-déjeuner de décembre', template: 'AFTERWORK', inDays: 12, hour: 8, hours: 2, capacity: 20, placeKind: 'PLACE', placeName: 'Café de la Gare', address: '3 place de la Gare', city: 'Paris', audience: 'PUBLIC', yes: 5, no: 1,
      summary: 'Avant le travail ou avant les recherches, une heure pour prendre des nouvelles.' },
  ],
};

/** Events past, full, coming, drafted and called off, with those who come to them. */
export class DemoGatherings {
  constructor(
    private readonly stage: Stage,
    private readonly subdomain: string,
    private readonly office: Office,
    private readonly today: Date,
  ) {}

  /** @param past those that are over by today, told early in the story; or the others */
  async tell(past: boolean, members: readonly string[], say: (step: string) => void): Promise<void> {
    for (const gathering of (GATHERINGS[this.subdomain] ?? []).filter(({ inDays }) => inDays < 0 === past)) {
      say(gathering.title);
      const id = await this.publish(gathering);
      if (id) await this.answers(id, gathering, members);
      if (id && gathering.cancelled) await this.office.act(() => this.stage.get(CancelEvent).cancel(id, gathering.cancelled!, `demo-cancel-${this.subdomain}`));
    }
    await this.stage.settle();
  }

  /** Null when there is nothing more to tell of it. */
  private async publish({ inDays, hour, hours, yes: _yes, no: _no, guests: _guests, changed: _changed, draft, cancelled: _cancelled, ...fields }: Gathering): Promise<string | null> {
    const known = await this.office.one<{ id: string; state: string }>('select id, state from event where association_id = $1 and title = $2', [fields.title]);
    const startsAt = new Date(Math.floor(this.today.getTime() / DAY) * DAY + inDays * DAY + hour * HOUR);
    const id = known?.id ?? (await this.office.act(() => this.stage.get(CreateEvent).create({ ...fields, startsAt, endsAt: new Date(startsAt.getTime() + hours * HOUR) })));
    if (draft || (known && known.state === 'CANCELLED')) return null;
    if (!known || known.state === 'DRAFT') await this.office.act(() => this.stage.get(SettleEvent).publish(id));
    return id;
  }

  private async answers(eventId: string, { yes, no, guests = [], changed = 0 }: Gathering, members: readonly string[]): Promise<void> {
    const answer = (personId: string, says: 'GOING' | 'NOT_GOING') => this.office.act(() => this.stage.get(AnswerEvent).answer(eventId, { personId }, says, 'PORTAL'));
    const answering = members.slice(0, yes + no);
    for (const [place, personId] of answering.entries()) {
      this.stage.clock.advance({ minutes: 7 });
      await answer(personId, place < yes ? 'GOING' : 'NOT_GOING');
    }
    for (const { name, email } of guests) await this.office.act(() => this.stage.get(AnswerEvent).answer(eventId, { name, email, locale: 'fr' }, 'GOING', 'PAGE'));
    for (const personId of answering.slice(0, changed)) await answer(personId, 'NOT_GOING');
  }
}
