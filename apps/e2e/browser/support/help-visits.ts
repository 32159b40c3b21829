import type { Page } from 'playwright-core';
import type { Visit } from './server-visits';

/** What was asked is sent as it stands, empty fields too. */
async function sendEmpty(page: Page, act: string): Promise<void> {
  const form = page.locator('main form', { has: page.locator(`input[name=act][value=${act}], button[name=act][value=${act}]`) }).first();
  await form.evaluate((one: HTMLFormElement) => (one.noValidate = true));
  await form.locator('button').first().click();
}

/** The pages behind the mails about help, as each of the people sees them. */
export const HELP_VISITS: Readonly<Record<string, readonly Visit[]>> = {
  '/mise-en-relation/:token': [
    { name: 'mise-en-relation-intermediaire', go: async (page, guide) => page.goto(await guide.help.introduction('connector')) },
    { name: 'mise-en-relation-intermediaire-refus', status: 422, go: (page) => sendEmpty(page, 'forward') },
    { name: 'mise-en-relation-personne', go: async (page, guide) => page.goto(await guide.help.introduction('target')) },
    { name: 'mise-en-relation-personne-refus', status: 422, go: (page) => sendEmpty(page, 'accept') },
    { name: 'mise-en-relation-toutes-reponses', go: async (page, guide) => {
      await page.goto(await guide.help.introduction('target'));
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    } },
    { name: 'mise-en-relation-signalee', go: async (page, guide) => page.goto(await guide.help.introduction('reviewed')) },
    { name: 'mise-en-relation-qui-demande', go: async (page, guide) => page.goto(await guide.help.introduction('seeker')) },
    { name: 'mise-en-relation-expiree', status: 410, go: (page) => page.goto('/mise-en-relation/passee') },
  ],
  '/nouvelles/:token': [
    { name: 'nouvelles-merci', go: async (page, guide) => page.goto(await guide.help.news('DUE', 'THANKS')) },
    { name: 'nouvelles-merci-refus', status: 422, go: (page) => sendEmpty(page, 'thank') },
    { name: 'nouvelles', go: async (page, guide) => page.goto(await guide.help.news('THANKED', 'NEWS_2W')) },
    { name: 'nouvelles-dites', go: async (page, guide) => page.goto(await guide.help.news('THANKED', null)) },
    { name: 'nouvelles-expirees', status: 410, go: (page) => page.goto('/nouvelles/passees') },
  ],
  '/disponibilite/:token': [
    { name: 'disponibilite', go: async (page, guide) => page.goto(await guide.help.silence()) },
    { name: 'disponibilite-voulue', go: (page) => page.goto(`${page.url()}?reponse=pause`) },
    { name: 'disponibilite-pause', go: (page) => page.locator('button[value=pause]').click() },
    { name: 'disponibilite-reste', go: (page) => page.locator('button[value=stay]').click() },
    { name: 'disponibilite-expiree', status: 410, go: (page) => page.goto('/disponibilite/passee') },
  ],
};
