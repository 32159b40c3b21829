import type { MigrationInterface } from 'typeorm';
import { Platform1795305600000 } from './202611220100-platform';
import { Identity1795309200000 } from './202611220200-identity';
import { People1795312800000 } from './202611220300-people';
import { Messaging1795316400000 } from './202611220400-messaging';
import { ListViews1795320000000 } from './202611220500-list-views';
import { Invitations1795320600000 } from './202611220510-invitations';
import { Ledger1795651200000 } from './202611260100-ledger';
import { Membership1795654800000 } from './202611260200-membership';
import { Events1795658400000 } from './202611260300-events';
import { HeldDues1795662000000 } from './202611260400-held-dues';
import { MembershipDecisions1795662600000 } from './202611260410-membership-decisions';
import { OneAnswerEach1795663200000 } from './202611260420-one-answer-each';
import { RemindersSince1795663800000 } from './202611260430-reminders-since';
import { Disputes1795664220000 } from './202611260437-disputes';
import { RefundsAgain1795664280000 } from './202611260438-refunds-again';
import { Reconciliation1795664340000 } from './202611260439-reconciliation';
import { ListsOfMoney1795666200000 } from './202611260510-lists-of-money';
import { Acquaintance1795669200000 } from './202611260600-acquaintance';
import { Interruptions1795669800000 } from './202611260610-interruptions';
import { Reciprocity1795670400000 } from './202611260620-reciprocity';
import { Introductions1795671000000 } from './202611260630-introductions';
import { Moderation1795671600000 } from './202611260640-moderation';
import { ReasonsOfPeople1795672500000 } from './202611260655-reasons-of-people';

/** Every change of the schema, oldest first. Run by the owner role, each in its own transaction. */
export const migrations: (new () => MigrationInterface)[] = [
  Platform1795305600000, Identity1795309200000, People1795312800000, Messaging1795316400000, ListViews1795320000000, Invitations1795320600000,
  Ledger1795651200000, Membership1795654800000, Events1795658400000, HeldDues1795662000000, MembershipDecisions1795662600000, OneAnswerEach1795663200000,
  RemindersSince1795663800000, Disputes1795664220000, RefundsAgain1795664280000, Reconciliation1795664340000, ListsOfMoney1795666200000,
  Acquaintance1795669200000, Interruptions1795669800000, Reciprocity1795670400000, Introductions1795671000000, Moderation1795671600000,
  ReasonsOfPeople1795672500000,
];
