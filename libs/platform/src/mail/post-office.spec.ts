import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport, type Transporter } from 'nodemailer';
import { PostOffice } from './post-office';

const KARIM = 'karim@messagerie.example';

describe('the post office between the demo world and the mailbox', () => {
  let mailbox: { office: PostOffice; url: string };
  let office: PostOffice;
  let sender: Transporter;

  beforeAll(async () => {
    mailbox = await PostOffice.open(null);
    const opened = await PostOffice.open(mailbox.url);
    office = opened.office;
    sender = createTransport(opened.url);
  });
  beforeEach(() => office.forget(KARIM));
  afterAll(async () => {
    sender.close();
    await office.close();
    await mailbox.office.close();
  });

  const send = (text: string, headers: Record<string, string> = {}, to = KARIM) => sender.sendMail({ from: 'cordee@messagerie.example', to, subject: 'Bonjour', text, headers });

  it('reads the code of a sign-in mail and passes the mail on', async () => {
    await send('Votre code : 123 456');
    expect(office.codeFor(KARIM)).toBe('123456');
    expect(mailbox.office.codeFor(KARIM)).toBe('123456');
  });

  it('still answers the code when a digest arrives just after it', async () => {
    await send('Votre code : 123 456');
    await send('Bonne semaine ! 200 300 personnes lisent ceci.', { 'List-Id': '<digest.mines.example>' });
    await send('Bienvenue dans votre association.');
    expect(office.codeFor(KARIM)).toBe('123456');
  });

  it('answers the newest of two codes', async () => {
    await send('Votre code : 123 456');
    await send('Votre code : 654 321');
    expect(office.codeFor(KARIM)).toBe('654321');
  });

  it('knows no code of somebody else, nor one that was forgotten', async () => {
    await send('Votre code : 123 456', {}, 'lea@messagerie.example');
    expect(office.codeFor(KARIM)).toBeNull();
    await send('Votre code : 123 456');
    office.forget(KARIM);
    expect(office.codeFor(KARIM)).toBeNull();
  });
});
