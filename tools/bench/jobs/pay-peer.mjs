// The peer of writes.pay: what an application does that finds, changes and saves one object after the other.
import { randomUUID } from 'node:crypto';
import { atOnce, connected, inTransaction } from '../storm.mjs';
import { campaign, countCampaign, MINOR } from './pay-campaign.mjs';

/** The books are locked, each object is read and saved for itself, the number is one more than the highest. The same rows as ours, in the same tables, without policies. */
export const findAndSave = (world) => ({
  name: 'lock, find and save, max + 1',
  start: async () => {
    const pool = await connected(world);
    return {
      work: async (payments) => {
        const { associationId, ids } = await campaign(pool, payments);
        await pool.query(`insert into receipt_series (association_id, series, last) values ($1, '2026', 0)`, [associationId]);
        await atOnce(payments, (index) => inTransaction(pool, (client) => settle(new Saving(client, associationId), ids[index])));
        await countCampaign(pool, associationId, payments);
      },
      stop: () => pool.end(),
    };
  },
});

/** @param {Saving} books @param {string} id */
async function settle(books, id) {
  const at = new Date();
  await books.find('receipt_series', 'series', '2026', 'for update');
  const event = await books.insert('provider_event', { provider: 'sandbox', event_id: randomUUID(), kind: 'checkout.paid', provider_reference: `sbx_${id}`, outcome: 'IGNORED', received_at: at });
  await books.find('payment', 'provider_reference', `sbx_${id}`);
  await books.find('payment_line', 'payment_id', id);
  await books.save('payment', id, { state: 'SETTLED', allocated_minor: MINOR, received_on: '2026-11-26', settled_at: at });
  await books.say('payment.settled', id, at);
  await books.entry(id, at, [['511', MINOR], ['4191', -MINOR]]);
  await payDue(books, id, at);
  await books.insert('payment_allocation', { payment_id: id, target_kind: 'due', target_id: id, amount_minor: MINOR, currency: 'EUR', label: 'Cotisation', account: '7561', allocated_at: at });
  await books.entry(id, at, [['4191', MINOR], ['7561', -MINOR]]);
  await number(books, id, at);
  await books.save('provider_event', event, { payment_id: id, outcome: 'SETTLED' });
}

async function payDue(books, id, at) {
  await books.find('due', 'id', id);
  await books.save('due', id, { state: 'PAID', paid_minor: MINOR, paid_at: at });
  await books.say('dues.paid', id, at);
  await books.find('membership', 'id', id);
  await books.insert('membership_period', { membership_id: id, due_id: id, origin: 'PAID', starts_on: '2030-01-01', ends_on: '2030-12-31', created_at: at });
  await books.save('membership', id, { status: 'ACTIVE', paid_until: '2030-12-31' });
  await books.say('membership.periodAdded', id, at);
}

async function number(books, id, at) {
  await books.find('person', 'id', id);
  const receipt = { series: '2026', number: await books.highest('receipt', 'number') + 1, payment_id: id, person_id: id, payer: '{}', lines: '[]', amount_minor: MINOR, currency: 'EUR', means: 'CARD', received_on: '2026-11-26', issued_at: at };
  await books.say('receipt.issued', await books.insert('receipt', receipt), at);
}

/** Objects of one association, found and saved by one connection. */
class Saving {
  /** @param {import('pg').PoolClient} client @param {string} associationId */
  constructor(client, associationId) {
    this.client = client;
    this.associationId = associationId;
  }

  find(table, column, value, how = '') {
    return this.client.query(`select * from ${table} where association_id = $1 and ${column} = $2 ${how}`, [this.associationId, value]);
  }

  async insert(table, fields, id = randomUUID()) {
    const row = { association_id: this.associationId, ...(id && { id }), ...fields };
    const places = Object.keys(row).map((_, index) => `$${index + 1}`);
    await this.client.query(`insert into ${table} (${Object.keys(row).join(', ')}) values (${places.join(', ')})`, Object.values(row));
    return id;
  }

  save(table, id, fields) {
    const changes = Object.keys(fields).map((column, index) => `${column} = $${index + 3}`);
    return this.client.query(`update ${table} set ${changes.join(', ')} where association_id = $1 and id = $2`, [this.associationId, id, ...Object.values(fields)]);
  }

  async highest(table, column) {
    const { rows: [{ highest }] } = await this.client.query(`select coalesce(max(${column}), 0) as highest from ${table} where association_id = $1`, [this.associationId]);
    return highest;
  }

  async say(verb, subject, at) {
    const activity = await this.insert('activity', { at, verb, subject_id: subject, audience: 'office', parties: [], changed: [], request_id: 'bench' });
    await this.insert('outbox', { activity_id: activity, created_at: at });
  }

  async entry(paymentId, at, rows) {
    const entry = await this.insert('journal_entry', { kind: 'SETTLEMENT', payment_id: paymentId, booked_on: '2026-11-26', written_at: at });
    for (const [place, [account, amount]] of rows.entries()) await this.insert('journal_row', { entry_id: entry, place, account, amount_minor: amount, currency: 'EUR' }, null);
  }
}
