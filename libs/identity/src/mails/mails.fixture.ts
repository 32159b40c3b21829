import { type MailSpecimen, specimen } from '@cordee/html';
import { foundingMail } from './founding.mail';
import { invitationMail } from './invitation.mail';
import { openedMail } from './opened.mail';
import { signInMail } from './sign-in.mail';

export const mails: readonly MailSpecimen[] = [
  specimen(signInMail, () => ({ code: '042042', link: 'https://mines.example.org/connexion/lien/abc.def' })),
  specimen(foundingMail, () => ({ code: '042042', link: 'https://example.org/creer/code' })),
  specimen(openedMail, () => ({ link: 'https://mines.example.org/connexion' })),
  specimen(invitationMail, () => ({ name: 'Zoé', link: 'https://mines.example.org/connexion/invitation/abc.def', stop: 'https://mines.example.org/desabonnement/ghi.jkl' })),
];
