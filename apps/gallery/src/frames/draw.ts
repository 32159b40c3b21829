import { renderPage, type Theme } from '@cordee/html';
import { runInScope, systemScope } from '@cordee/platform';
import type { Look } from './look';
import { mails } from './mails';
import { parts } from './parts';

/** The names of the frames, in the order in which they are shown. */
export const frameNames = () => ({ parts: Object.keys(parts), mails: mails.map(({ name }) => name) });

/** A whole document, or null where nothing has that name. */
export function drawFrame(name: string, look: Look): string | null {
  return runInScope(systemScope('gallery', { addressForm: look.form }), () => {
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    // Among so many, none takes the focus as it would alone.
    if (part) return renderPage(part(look)).replace(' autofocus=""', '');
    const mail = mails.find((one) => one.name === name)?.write({ locale: look.locale, brand: look.brand });
    return mail ? inTheme(mail.html, look.theme) : null;
  });
}

/** A mail follows the device of its reader; here it follows the choice on the page. */
function inTheme(html: string, theme: Theme): string {
  return html.replace('@media(prefers-color-scheme:dark)', theme === 'dark' ? '@media all' : '@media not all');
}
