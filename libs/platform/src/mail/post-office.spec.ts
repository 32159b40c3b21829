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

  const send = (subject: string, headers: Record<string, string> = {}, to = KARIM) => sender.sendMail({ from: 'cordee@messagerie.example', to, subject, text: `${subject}. Reçu 2026-000777.`, headers });

  it('reads the code of a sign-in mail and passes the mail on', async () => {
    await send('123456 : votre code de connexion');
    expect(office.codeFor(KARIM)).toBe('123456');
    expect(mailbox.office.codeFor(KARIM)).toBe('123456');
  });

  it('still answers the code when a digest arrives just after it', async () => {
    await send('123456 : votre code de connexion');
    await send('200 300 personnes lisent ceci', { 'List-Id': '<digest.mines.example>' });
    await send('Bienvenue dans votre association.');
    expect(office.codeFor(KARIM)).toBe('123456');
  });

  it('takes no receipt for a code, though its number has six figures', async () => {
    await send('123456 : votre code de connexion');
    await send('Votre reçu 2026-000123');
    expect(office.codeFor(KARIM)).toBe('123456');
  });

  it('answers the newest of two codes', async () => {
    await send('123456 : votre code de connexion');
    await send('654 321 : votre code de connexion');
    expect(office.codeFor(KARIM)).toBe('654321');
  });

  it('knows no code of somebody else, nor one that was forgotten', async () => {
    await send('123456 : votre code de connexion', {}, 'lea@messagerie.example');
    expect(office.codeFor(KARIM)).toBeNull();
    await send('123456 : votre code de connexion');
    office.forget(KARIM);
    expect(office.codeFor(KARIM)).toBeNull();
  });
});
