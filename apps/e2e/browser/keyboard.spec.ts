import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, useBrowserWorld, WIDTHS } from './harness';
import { Keyboard, spoken } from './support/keyboard';
import { addressesOf, MEMBER, PRESIDENT } from './support/people';
import { OfficeDesk } from './support/week';

const MINUTE = 60_000;

describeInBrowser('without a mouse', () => {
  const world = useBrowserWorld();
  const main = (page: Page) => page.getByRole('main');

  it('one says yes to an invitation, from the mail to the ticket', async () => {
    const desk = await OfficeDesk.open(world);
    const [address] = await addressesOf(world.running, 'arrived');
    const event = await desk.event('Afterwork du clavier');
    const before = await world.running.mailbox.newest(address!);
    await desk.invite(address!, event.id);
    const page = await world.reading(await world.running.mailbox.next(address!, before?.id), WIDTHS.desk);
    const keyboard = new Keyboard(page);

    await keyboard.press(page.getByRole('link', { name: 'Je viens' }));
    await page.getByRole('heading', { level: 1, name: 'Afterwork du clavier' }).waitFor();
    expect(await spoken(main(page))).toMatchSnapshot('the page of an invitation');
    await keyboard.press(main(page).getByRole('button', { name: 'Je viens' }));
    await main(page).getByRole('heading', { name: 'Mon billet' }).waitFor();
    expect(await spoken(main(page))).toMatchSnapshot('the ticket');
    expect(keyboard.unseen).toEqual([]);
  }, 2 * MINUTE);

  it('one renews, from the mail to the receipt', async () => {
    const desk = await OfficeDesk.open(world);
    const [address] = await addressesOf(world.running, 'notJoined');
    const before = await world.running.mailbox.newest(address!);
    await desk.callDue(address!, await desk.plan('Formule du clavier'));
    const page = await world.reading(await world.running.mailbox.next(address!, before?.id), WIDTHS.desk);
    const keyboard = new Keyboard(page);

    await keyboard.press(page.getByRole('link', { name: /^(Renouveler pour|Régler) 60,00/ }));
    await main(page).getByRole('button', { name: /^Payer 60,00/ }).waitFor();
    expect((await spoken(main(page))).replaceAll(/RF[\w ]+/g, '<reference>')).toMatchSnapshot('the page of a renewal');
    await keyboard.press(main(page).getByRole('button', { name: /^Payer 60,00/ }));
    await page.waitForURL(/\/bac-a-sable\//);
    await keyboard.press(main(page).getByRole('button', { name: /^Payer/ }));
    await page.getByRole('heading', { level: 1, name: 'Paiement reçu' }).waitFor();
    expect(keyboard.unseen).toEqual([]);
  }, 2 * MINUTE);

  it('the treasurer records a cheque', async () => {
    const desk = await OfficeDesk.open(world);
    const [address] = await addressesOf(world.running, 'notJoined');
    await desk.callDue(address!, await desk.plan());
    const page = await world.openPage({ as: PRESIDENT, path: '/admin/cotisations' });
    const keyboard = new Keyboard(page);

    await keyboard.press(page.getByRole('button', { name: /^Enregistrer un paiement de / }).first());
    const dialog = page.getByRole('dialog');
    await keyboard.fill(dialog.getByLabel('Numéro du chèque'), '0001234');
    await keyboard.fill(dialog.getByLabel('Banque'), 'Crédit mutuel');
    await keyboard.press(dialog.getByRole('button', { name: 'Enregistrer', exact: true }));
    await page.getByText(/60,00\s€ de .* enregistrés\. Reçu \d{4}-\d{6}/).waitFor();
    expect(keyboard.unseen).toEqual([]);
  }, 2 * MINUTE);

  it('one asks for an introduction, from the search to the request', async () => {
    const page = await world.openPage({ as: MEMBER, path: '/reseau' });
    const keyboard = new Keyboard(page);

    await keyboard.fill(page.getByLabel('Chercher une personne'), 'marchetti');
    await keyboard.press(main(page).getByRole('link', { name: /Solène Marchetti/ }));
    await page.getByRole('heading', { level: 1, name: 'Solène Marchetti' }).waitFor();
    expect(await spoken(main(page))).toMatchSnapshot('the profile of somebody who may be asked');
    await keyboard.press(main(page).getByRole('link', { name: 'Demander', exact: true }));
    const form = main(page).locator('form');
    await form.getByRole('button', { name: 'Envoyer la demande' }).waitFor();
    // Who is known through what is the demo world's affair.
    expect((await spoken(main(page))).replaceAll(/[^"\n]* Vous : [^"\n]*/g, '<somebody known>')).toMatchSnapshot('the form of a request');
    await keyboard.choose(form.getByRole('radio', { name: 'Un regard sur un secteur' }));
    await keyboard.choose(form.getByRole('group', { name: 'Par qui passer' }).getByRole('radio').nth(1));
    await keyboard.fill(form.getByLabel('Pourquoi Solène ?'), 'Vous avez mis en service un réseau de chaleur complet, et c’est mon prochain chantier.');
    await keyboard.press(form.getByRole('button', { name: /^Traduire ou relire un texte/ }));
    const preview = page.getByRole('region', { name: 'Aperçu' });
    await preview.getByText(/En retour\s: Traduire/).first().waitFor();
    expect(await spoken(preview)).toMatchSnapshot('what the other will read');
    await keyboard.press(form.getByRole('button', { name: 'Envoyer la demande' }));
    await page.getByRole('heading', { level: 1, name: 'Mes demandes' }).waitFor();
    await main(page).getByText(/ a votre demande et décide/).last().waitFor();
    expect(keyboard.unseen).toEqual([]);
  }, 2 * MINUTE);
});
