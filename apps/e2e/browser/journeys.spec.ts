import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, useBrowserWorld } from './harness';
import { Clicks } from './support/clicks';
import { fromOutside } from './support/outside';
import { addressesOf, linksOf, MEMBER } from './support/people';

const MINUTE = 60_000;
const CODE = /\b(\d{3})\s?(\d{3})\b/;

describeInBrowser('what people come to do', () => {
  const world = useBrowserWorld();
  const main = (page: Page) => page.getByRole('main');
  const toast = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

  it('signs in by the code of the mail, and goes where one wanted to be', async () => {
    const [, , address] = await addressesOf(world.running, 'arrived');
    const page = await world.openPage({ path: '/reseau' });
    expect(new URL(page.url()).pathname).toBe('/connexion');
    await page.getByLabel('Votre adresse e-mail').fill(address!);
    await page.getByRole('button', { name: 'Recevoir mon code' }).click();
    const mail = await world.running.mailbox.next(address!);
    await page.getByLabel('Code à six chiffres').fill(CODE.exec(mail.text)!.slice(1).join(' '));
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('heading', { level: 1, name: 'Réseau' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/reseau');
  }, MINUTE);

  it('signs in by the link of the mail: opening it consumes nothing, the button does', async () => {
    const [, , , address] = await addressesOf(world.running, 'arrived');
    const asking = await world.openPage({ path: '/connexion' });
    await asking.getByLabel('Votre adresse e-mail').fill(address!);
    await asking.getByRole('button', { name: 'Recevoir mon code' }).click();
    const [path] = /\/connexion\/lien\/[\w.-]+/.exec((await world.running.mailbox.next(address!)).text)!;
    const elsewhere = await world.openPage({ path });
    for (let scanner = 0; scanner < 2; scanner++) expect(await fromOutside(world.running, 'GET', path)).toBe(200);
    await elsewhere.reload();
    await main(elsewhere).getByRole('button', { name: 'Se connecter' }).click();
    await elsewhere.getByRole('heading', { level: 1, name: /^Bonjour/ }).waitFor();
    const again = await world.openPage({ path });
    expect(await again.getByRole('button', { name: 'Se connecter' }).count()).toBe(0);
  }, MINUTE);

  it('creates an association in 3 clicks and 4 fields, in less than a minute', async () => {
    const address = 'odile.ravanel@courriel.example';
    const page = await world.openPage({ site: null, path: '/' });
    const clicks = new Clicks();
    const began = Date.now();
    await page.goto('/creer');
    await page.getByLabel('Nom de l’association').fill('Cercle des guides');
    await page.getByLabel('Adresse du site').fill('guides');
    await page.getByLabel('Votre adresse e-mail').fill(address);
    await clicks.on(page.getByRole('button', { name: 'Recevoir mon code' }));
    const mail = await world.running.mailbox.next(address);
    await page.getByLabel('Code reçu').fill(CODE.exec(mail.text)!.slice(1).join(''));
    await clicks.on(page.getByRole('button', { name: 'Créer l’association' }));
    await clicks.on(page.getByRole('button', { name: 'Continuer' }));
    await page.getByRole('heading', { level: 1, name: /^Bonjour/ }).waitFor();
    expect(clicks.count).toBe(3);
    expect(Date.now() - began).toBeLessThan(MINUTE);
    expect(new URL(page.url()).hostname).toBe('guides.localhost');
    await page.goto(new URL('/admin/membres', page.url()).href);
    await page.getByRole('heading', { level: 1, name: 'Membres' }).waitFor();
    await page.getByRole('link', { name: 'Importer', exact: true }).waitFor();
  }, 2 * MINUTE);

  it('finds a person of the network, and learns name, school, year, city and sector of them and what they may be asked, nothing else', async () => {
    const page = await world.openPage({ as: MEMBER, path: '/reseau' });
    await page.getByLabel('Chercher une personne').fill('solene marchetti');
    await page.getByRole('link', { name: /Solène Marchetti/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Solène Marchetti' }).waitFor();
    expect(await main(page).locator('dt').allTextContents()).toEqual(['Propose', 'Ouvert à', 'École', 'Promotion', 'Ville', 'Secteur']);
    expect(await main(page).textContent()).not.toMatch(/@|\+33|06 ?12/);
    await page.getByRole('link', { name: 'Réseau' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Réseau' }).waitFor();
  }, MINUTE);

  it('corrects one field of the own profile', async () => {
    const page = await world.openPage({ as: MEMBER, path: '/moi' });
    await page.getByRole('button', { name: /^Modifier : Ville/ }).click();
    await page.getByRole('textbox', { name: 'Ville' }).fill('Chamonix');
    await page.keyboard.press('Enter');
    await toast(page, 'Enregistré.');
    await page.reload();
    await main(page).getByText('Chamonix').waitFor();
  }, MINUTE);

  it('chooses a slower digest and fewer mails beside it, and pauses it', async () => {
    const page = await world.openPage({ as: MEMBER, path: '/moi/notifications' });
    await page.getByText('Chaque mois', { exact: true }).click();
    await page.getByLabel('E-mails en dehors du résumé').selectOption('Au plus un par semaine');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await toast(page, 'Enregistré.');
    await page.getByRole('button', { name: '3 mois' }).click();
    await main(page).getByText(/En pause jusqu’au/).first().waitFor();
    await page.reload();
    expect(await page.getByRole('radio', { name: 'Chaque mois' }).isChecked()).toBe(true);
    expect(await page.getByLabel('E-mails en dehors du résumé').inputValue()).toBe('1');
    await page.getByRole('button', { name: 'Reprendre les e-mails' }).click();
    await page.getByRole('button', { name: '3 mois' }).waitFor();
  }, MINUTE);

  it('ends the session of another device', async () => {
    const here = await world.openPage({ as: MEMBER, path: '/moi/sessions' });
    const other = await world.openPage({ path: '/' });
    await world.signIn(other, MEMBER);
    await here.reload();
    await here.getByRole('button', { name: /^Déconnecter l(’|es)/ }).click();
    await toast(here, /autres appareils sont déconnectés/);
    await other.goto('/accueil');
    expect(new URL(other.url()).pathname).toBe('/connexion');
  }, MINUTE);

  it('unsubscribes by one press of the page, and by one click of the mail program', async () => {
    const { unsubscribe } = await linksOf(world.running, MEMBER);
    const page = await world.openPage({ path: unsubscribe });
    await page.getByRole('button', { name: 'Ne plus recevoir le résumé' }).click();
    await page.getByRole('heading', { level: 1, name: 'C’est noté' }).waitFor();
    await page.getByRole('button', { name: 'Le recevoir de nouveau' }).click();
    await page.getByRole('heading', { level: 1, name: 'C’est rétabli' }).waitFor();
    expect(await fromOutside(world.running, 'POST', unsubscribe, 'List-Unsubscribe=One-Click')).toBe(200);
    const mine = await world.openPage({ as: MEMBER, path: '/moi/notifications' });
    await main(mine).getByText(/^Désabonnement le/).waitFor();
  }, MINUTE);

  it('goes over to the other association without signing in again', async () => {
    const page = await world.openPage({ as: MEMBER, path: '/accueil' });
    await page.getByRole('button', { name: /changer d’association/ }).click();
    await page.getByRole('button', { name: /L’Union fait la force/ }).last().click();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bonjour Claire' }).waitFor();
    expect(new URL(page.url()).hostname).toBe('uff.localhost');
  }, MINUTE);
});
