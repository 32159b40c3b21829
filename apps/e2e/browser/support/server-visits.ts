import type { Page } from 'playwright-core';
import { act, ask } from './ask';
import { MailedHelp } from './help-links';
import { HELP_VISITS } from './help-visits';
import { addressesOf, linksOf, MEMBER } from './people';
import type { Setting } from './settings';
import { OfficeDesk, pathIn, type Happening } from './week';
import type { BrowserWorld } from './world';

/** How to stand before a page that the server writes. Nobody is signed in unless it says so. */
export interface Visit {
  /** Of the screenshot. */
  name: string;
  /** Null for the site that lists the associations. */
  site?: null;
  signedIn?: 'newcomer' | 'president';
  /** Expected of the document. */
  status?: number;
  go: (page: Page, guide: Guide) => Promise<unknown>;
}

/** What the office has asked of one person: to renew, and to come. */
interface Week {
  renew: string;
  answer: string;
  event: Happening;
}

/** What visits need to know, found out once for each setting. */
export class Guide {
  private asked: Promise<Week> | undefined;

  constructor(
    readonly world: BrowserWorld,
    private readonly place: number,
  ) {}

  static of(world: BrowserWorld, setting: Setting): Guide {
    const schemes = setting.scheme === 'dark' ? 2 : 0;
    return new Guide(world, (setting.locale === 'en' ? 4 : 0) + schemes + (setting.width < 600 ? 1 : 0));
  }

  /** Another one for each setting, because an address gets 3 mails an hour. */
  async address(who: Parameters<typeof addressesOf>[1]): Promise<string> {
    const all = await addressesOf(this.world.running, who);
    return all[this.place % all.length]!;
  }

  /** A visitor of this setting: the doors open a few times an hour for each address. */
  get visitor(): string {
    return `nora.veil.${this.place}@exemple.example`;
  }

  links(): ReturnType<typeof linksOf> {
    return linksOf(this.world.running, MEMBER);
  }

  get help(): MailedHelp {
    return new MailedHelp(this.world.running);
  }

  week(): Promise<Week> {
    return (this.asked ??= this.askOfOne());
  }

  private async askOfOne(): Promise<Week> {
    const [desk, address] = [await OfficeDesk.open(this.world), await this.address('notJoined')];
    const event = await desk.event(`Rencontre ${this.place}`);
    await desk.callDue(address, await desk.plan());
    await desk.invite(address, event.id);
    const mailed = async (start: string) => pathIn(await this.world.running.mailbox.holding(address, start), start);
    return { renew: await mailed('/renouveler'), answer: await mailed('/reponse'), event };
  }

  /** The address on uff to which Claire is sent when she leaves mines for it. */
  async passage(): Promise<string> {
    const page = await this.world.openPage({ as: MEMBER, path: '/accueil' });
    const { site, viewer } = await ask<{ site: { association: { id: string } }; viewer: { associations: { id: string }[] } }>(page, '{ site { association { id } } viewer { associations { id } } }');
    const other = viewer.associations.find(({ id }) => id !== site.association.id)!;
    return (await act<{ url: string }>(page, 'switchAssociation', { associationId: other.id }, 'url')).url;
  }
}

const submit = (page: Page) => page.locator('main form').first().locator('button').first().click();

async function askForCode(page: Page, address: string): Promise<void> {
  await page.goto('/connexion');
  await page.locator('input[type=email]').fill(address);
  await submit(page);
  await page.waitForURL(/\/connexion\/code$/);
}

async function fillWish(page: Page, wish: Record<string, string>): Promise<void> {
  await page.goto('/creer');
  await page.locator('form').first().evaluate((form: HTMLFormElement) => (form.noValidate = true));
  for (const [name, value] of Object.entries(wish)) await page.locator(`[name=${name}]`).fill(value);
}

async function joining(page: Page, guide: Guide, wish: Record<string, string>): Promise<void> {
  await guide.week();
  await page.goto('/adherer');
  await page.locator('main form').first().evaluate((form: HTMLFormElement) => (form.noValidate = true));
  for (const [name, value] of Object.entries(wish)) await page.locator(`[name=${name}]`).fill(value);
  await page.locator('[name=planId]').first().check();
  await submit(page);
}

async function answering(page: Page, guide: Guide, who: Record<string, string>): Promise<void> {
  await page.goto(`/evenements/${(await guide.week()).event.slug}`);
  await page.locator('main form').first().evaluate((form: HTMLFormElement) => (form.noValidate = true));
  for (const [name, value] of Object.entries(who)) await page.locator(`[name=${name}]`).fill(value);
  await submit(page);
}

async function toProvider(page: Page, guide: Guide): Promise<void> {
  await page.goto((await guide.week()).renew);
  await submit(page);
  await page.waitForURL(/\/bac-a-sable\//);
}

async function linkFromMail(page: Page, guide: Guide): Promise<void> {
  const { mailbox } = guide.world.running;
  const address = await guide.address('arrived');
  const before = await mailbox.newest(address);
  await askForCode(page, address);
  const mail = await mailbox.next(address, before?.id);
  await page.goto(/\/connexion\/lien\/[\w.-]+/.exec(mail.text)![0]);
}

/** By the controller's own address: one that is missing here fails the walk. */
export const VISITS: Record<string, readonly Visit[]> = {
  ...HELP_VISITS,
  '/': [
    { name: 'associations', site: null, go: (page) => page.goto('/') },
    { name: 'association', go: (page) => page.goto('/') },
  ],
  '/creer': [
    { name: 'creer', site: null, go: (page) => page.goto('/creer') },
    { name: 'creer-apercu', site: null, go: async (page) => {
      await fillWish(page, { name: 'Club Alpin', subdomain: 'club-alpin', email: 'alma@exemple.example', colour: '#7a1fa2' });
      await page.locator('button[value=preview]').click();
    } },
    { name: 'creer-refuse', site: null, status: 422, go: async (page) => {
      await fillWish(page, { name: '', subdomain: 'www', email: 'alma' });
      await submit(page);
    } },
  ],
  '/creer/code': [
    { name: 'creer-code', site: null, go: async (page, guide) => {
      const address = await guide.address('newcomers');
      await fillWish(page, { name: `Club de ${address.split('@')[0]}`, subdomain: address.split('@')[0]!.replaceAll(/[^a-z]/g, ''), email: address });
      await submit(page);
      await page.waitForURL(/\/creer\/code$/);
    } },
    { name: 'creer-code-faux', site: null, status: 422, go: async (page) => {
      await page.locator('input[name=code]').fill('000000');
      await submit(page);
    } },
  ],
  '/connexion': [
    { name: 'connexion', go: (page) => page.goto('/connexion?suite=/reseau') },
    { name: 'connexion-refus', status: 422, go: async (page) => {
      await page.goto('/connexion');
      await page.locator('main form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
      await page.locator('input[type=email]').fill('claire');
      await submit(page);
    } },
  ],
  '/connexion/code': [
    { name: 'connexion-code', go: (page) => askForCode(page, 'personne@exemple.example') },
    { name: 'connexion-code-faux', status: 422, go: async (page) => {
      await page.locator('input[name=code]').fill('000000');
      await submit(page);
    } },
  ],
  '/connexion/lien/:token': [
    { name: 'connexion-lien', go: linkFromMail },
    { name: 'connexion-lien-expire', status: 410, go: (page) => page.goto('/connexion/lien/passe') },
  ],
  '/connexion/invitation/:token': [
    { name: 'connexion-invitation', go: async (page, guide) => page.goto((await guide.links()).invitation) },
  ],
  '/connexion/fiche': [
    { name: 'connexion-fiche', signedIn: 'newcomer', go: (page) => page.goto('/connexion/fiche') },
    { name: 'connexion-fiche-refus', signedIn: 'newcomer', status: 422, go: async (page) => {
      await page.locator('input[name=graduationYear]').fill('1789');
      await submit(page);
    } },
  ],
  '/passerelle/:token': [
    { name: 'passerelle', go: async (page, guide) => page.goto(await guide.passage()) },
    { name: 'passerelle-expiree', status: 410, go: (page) => page.goto('/passerelle/passee') },
  ],
  '/preferences/:token': [
    { name: 'preferences', go: async (page, guide) => page.goto((await guide.links()).preferences) },
    { name: 'preferences-enregistrees', go: (page) => submit(page) },
    { name: 'preferences-expirees', status: 410, go: (page) => page.goto('/preferences/passees') },
  ],
  '/encore-exact/:token': [
    { name: 'encore-exact', go: async (page, guide) => page.goto((await guide.links()).stillRight) },
    { name: 'encore-exact-merci', go: (page) => submit(page) },
  ],
  '/desabonnement/:token': [
    { name: 'desabonnement', go: async (page, guide) => page.goto((await guide.links()).unsubscribe) },
    { name: 'desabonnement-fait', go: (page) => submit(page) },
    { name: 'desabonnement-repris', go: (page) => submit(page) },
  ],
  '/adherer': [
    { name: 'adherer', go: async (page, guide) => {
      await guide.week();
      await page.goto('/adherer');
    } },
    { name: 'adherer-refus', status: 422, go: (page, guide) => joining(page, guide, { firstName: '', lastName: '', email: 'nora' }) },
    { name: 'adherer-envoye', go: (page, guide) => joining(page, guide, { firstName: 'Nora', lastName: 'Veil', email: guide.visitor }) },
  ],
  '/evenements': [
    { name: 'evenements', go: async (page, guide) => {
      await guide.week();
      await page.goto('/evenements');
    } },
  ],
  '/evenements/:slug': [
    { name: 'evenement', go: async (page, guide) => page.goto(`/evenements/${(await guide.week()).event.slug}`) },
    { name: 'evenement-refus', status: 422, go: (page, guide) => answering(page, guide, { name: '', email: 'nora' }) },
    { name: 'evenement-note', go: (page, guide) => answering(page, guide, { name: 'Nora Veil', email: guide.visitor }) },
    { name: 'evenement-introuvable', status: 404, go: (page) => page.goto('/evenements/nulle-part') },
  ],
  // Files have no page but that of their refusal.
  '/evenements/:slug/agenda.ics': [{ name: 'evenement-agenda-introuvable', status: 404, go: (page) => page.goto('/evenements/nulle-part/agenda.ics') }],
  '/reponse/:token': [
    { name: 'reponse', go: async (page, guide) => page.goto((await guide.week()).answer) },
    { name: 'reponse-oui', go: (page) => submit(page) },
    { name: 'reponse-non', go: (page) => submit(page) },
    { name: 'reponse-expiree', status: 410, go: (page) => page.goto('/reponse/passee') },
  ],
  '/reponse/:token/agenda.ics': [{ name: 'reponse-agenda-expire', status: 410, go: (page) => page.goto('/reponse/passee/agenda.ics') }],
  '/agenda/abonnement/:token': [{ name: 'abonnement-expire', status: 410, go: (page) => page.goto('/agenda/abonnement/passe') }],
  '/impression/evenements/:id': [
    { name: 'impression', signedIn: 'president', go: async (page, guide) => page.goto(`/impression/evenements/${(await guide.week()).event.id}`) },
  ],
  '/renouveler/:token': [
    { name: 'renouveler', go: async (page, guide) => page.goto((await guide.week()).renew) },
    { name: 'renouveler-expire', status: 410, go: (page) => page.goto('/renouveler/passe') },
  ],
  '/bac-a-sable/:token': [
    { name: 'bac-a-sable', go: toProvider },
    { name: 'bac-a-sable-introuvable', status: 404, go: (page) => page.goto('/bac-a-sable/passe') },
  ],
  '/paiement/:token': [
    { name: 'paiement-refuse', go: async (page, guide) => {
      await toProvider(page, guide);
      await page.locator('button[value=refuse]').click();
    } },
    { name: 'paiement-recu', go: async (page, guide) => {
      await toProvider(page, guide);
      await page.locator('button[value=pay]').click();
    } },
    { name: 'renouveler-regle', go: async (page, guide) => page.goto((await guide.week()).renew) },
    { name: 'paiement-expire', status: 410, go: (page) => page.goto('/paiement/passe') },
  ],
  '/paiement/:token/recu': [{ name: 'paiement-recu-expire', status: 410, go: (page) => page.goto('/paiement/passe/recu') }],
};

/** Pages that belong to no controller. */
export const REFUSALS: readonly Visit[] = [
  { name: 'introuvable', status: 404, go: (page) => page.goto('/nulle-part') },
  { name: 'introuvable-sans-association', site: null, status: 404, go: (page) => page.goto('/nulle-part') },
  { name: 'association-inconnue', status: 404, go: (page, { world }) => page.goto(`${world.running.origin('personne')}/`) },
];
