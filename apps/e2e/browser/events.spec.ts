import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, SETTINGS, useBrowserWorld } from './harness';
import { faultsOf, Watched } from './support/audit';
import { Clicks } from './support/clicks';
import { PRESIDENT } from './support/people';

const MINUTE = 60_000;

/** Far enough for every day of a run, and typed as one says it. */
const DAY = '14/01/2031';

describeInBrowser('running an event from the office', () => {
  const world = useBrowserWorld();
  const main = (page: Page) => page.getByRole('main');
  const open = (path: string, options: object = {}) => world.openPage({ as: PRESIDENT, path: `/admin${path}`, ...options });

  /** From the list, by a template: day, place, save. Answers the page of the event and how many clicks it took. */
  async function create(page: Page, title: string): Promise<Clicks> {
    const clicks = new Clicks();
    await page.goto('/admin/evenements/nouveau?template=AFTERWORK');
    await page.getByLabel('Titre').fill(title);
    await page.getByLabel('Date', { exact: true }).fill(DAY);
    await page.getByLabel('Lieu', { exact: true }).fill('Le Comptoir');
    await page.getByLabel('Nombre de places').fill('2');
    await clicks.on(page.getByRole('button', { name: 'Enregistrer le brouillon' }));
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    return clicks;
  }

  async function note(page: Page, letters: string, name: string): Promise<void> {
    await page.getByRole('button', { name: 'Noter une réponse' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Qui' }).fill(letters);
    await dialog.getByRole('option', { name: new RegExp(name) }).first().waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Noter une réponse' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  it('creates it in five fields and publishes it: 2 clicks', async () => {
    const page = await open('/evenements');
    const clicks = await create(page, 'Afterwork des deux clics');
    await clicks.on(main(page).getByRole('button', { name: 'Publier' }));
    await main(page).getByText('Publié', { exact: true }).waitFor();
    await page.getByText('L’événement est publié.').waitFor();
    expect(clicks.count).toBe(2);
    await page.goto('/admin/evenements?shown=calendar&month=2031-01');
    await page.getByRole('table', { name: 'Événements de janvier 2031' }).getByRole('link', { name: /Afterwork des deux clics/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Afterwork des deux clics' }).waitFor();
  }, MINUTE);

  it('notes answers, keeps a waiting list, and gives the freed seat to the first who waits', async () => {
    const page = await open('/evenements');
    await create(page, 'Dîner à deux places');
    await main(page).getByRole('button', { name: 'Publier' }).click();
    await main(page).getByText('Publié', { exact: true }).waitFor();
    await note(page, 'herve le quin', 'Hervé Le Quintrec');
    await note(page, 'claire font', 'Claire Fontanel');
    await main(page).getByText('Complet', { exact: true }).waitFor();
    await note(page, 'aicha', 'Aïcha');
    const waiting = main(page).getByRole('row', { name: /En attente, place 1/ });
    await waiting.waitFor();
    await main(page).getByRole('button', { name: 'Retirer Hervé Le Quintrec' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('La place est proposée aussitôt').waitFor();
    await dialog.getByRole('button', { name: 'Retirer Hervé Le Quintrec' }).click();
    await main(page).getByRole('row', { name: /Place proposée/ }).waitFor();
    await world.screenshot(page, 'events/attente');
  }, MINUTE);

  it('invites everybody, held with its time, and takes it back', async () => {
    const page = await open('/evenements');
    await create(page, 'Soirée pour tous');
    await main(page).getByRole('button', { name: 'Publier' }).click();
    await main(page).getByRole('button', { name: 'Inviter' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.frameLocator('iframe').getByText('Soirée pour tous').first().waitFor();
    await world.screenshot(page, 'events/inviter', { fullPage: false });
    await dialog.getByRole('button', { name: /^Inviter .* personnes$/ }).click();
    const banner = page.getByRole('region', { name: 'Envoi en attente' });
    await banner.getByText(/invitations partent à/).waitFor();
    await world.screenshot(page, 'events/en-attente');
    await banner.getByRole('button', { name: 'Annuler l’envoi' }).click();
    await page.getByText('L’envoi est annulé. Personne ne recevra rien.').waitFor();
    await banner.waitFor({ state: 'detached' });
  }, MINUTE);

  it.each(SETTINGS)('shows its dialogs to everybody alike ($name)', async (setting) => {
    const maker = await open('/evenements');
    await create(maker, `Regards ${setting.name}`);
    const path = new URL(maker.url()).pathname.replace('/admin', '');
    await maker.getByRole('button', { name: 'Publier' }).click();
    await maker.getByText('Publié', { exact: true }).waitFor();
    await note(maker, 'aicha', 'Aïcha');
    const watched = new Watched(await open(path, setting));
    const { page } = watched;
    const more = /^(Autres actions|More actions)$/;
    const faults: string[] = [];
    for (const [name, ...presses] of [
      ['event'],
      ['edit', /^(Modifier|Edit)$/],
      ['answer', /^(Noter une réponse|Note an answer)$/],
      ['invite', /^(Inviter|Invite)$/],
      ['message', more, /^(Écrire aux participants|Write to those who come)$/],
      ['duplicate', more, /^(Dupliquer|Duplicate)$/],
      ['cancel', more, /^(Annuler l.événement|Cancel the event)$/],
    ] as const) {
      await page.reload();
      await watched.settled();
      for (const press of presses) await page.getByRole('button', { name: press }).first().click();
      if (presses.length > 0) await page.getByRole('dialog').waitFor();
      await watched.settled();
      faults.push(...(await faultsOf(watched, setting)).map((fault) => `${name}: ${fault}`));
      await world.screenshot(page, `events/${name}-${setting.name}`, { fullPage: presses.length === 0 });
    }
    for (const [name, screen] of [['list', '/evenements?when=ALL'], ['month', '/evenements?shown=calendar&month=2031-01'], ['new', '/evenements/nouveau?template=CIRCLE']] as const) {
      await page.goto(`/admin${screen}`);
      await watched.settled();
      faults.push(...(await faultsOf(watched, setting)).map((fault) => `${name}: ${fault}`));
      await world.screenshot(page, `events/${name}-${setting.name}`);
    }
    expect(faults).toEqual([]);
  }, 2 * MINUTE);
});
