import type { Section } from '../section';
import { account } from './account';
import { badges } from './badges';
import { buttons } from './buttons';
import { cards } from './cards';
import { choices } from './choices';
import { colours } from './colours';
import { dialogs } from './dialogs';
import { editable } from './editable';
import { failures } from './failures';
import { fields } from './fields';
import { iconsShown } from './icons';
import { links } from './links';
import { loading } from './loading';
import { marks } from './marks';
import { nothing } from './nothing';
import { notices } from './notices';
import { refusals } from './refusals';
import { tables } from './tables';
import { times } from './times';
import { tools } from './tools';

/** In the order of the page. */
export const sections: readonly Section[] = [
  colours, iconsShown, marks, badges, buttons, links, fields, times, choices, editable, refusals, loading, nothing, failures, notices, cards, tables, tools, dialogs, account,
];
