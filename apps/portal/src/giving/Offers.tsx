import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { AddOfferDocument, Card, ErrorSummary, Icon, useAction, useDraft, useT, useToast, WithdrawOfferDocument, type GivingFragment, type OfferKind } from '@cordee/web';
import { ActForm } from '../help/ActForm';
import { Folded } from '../help/Folded';
import classes from '../help/help.module.css';
import { OFFER_KINDS, offerWords } from '../help/words';

type Offer = GivingFragment['offers'][number];

/** What I give: taken from suggestions in one tap, or said in own words; taken back for ten seconds. */
export function Offers({ giving: { offers, suggestedOffers }, onChanged }: { giving: GivingFragment; onChanged: () => void }) {
  const { t } = useT();
  const toast = useToast();
  const adding = useAction(AddOfferDocument);
  const withdrawing = useAction(WithdrawOfferDocument);
  const add = async (kind: OfferKind, detail: string | null) => {
    const outcome = await adding.run({ input: { kind, detail } });
    if (!outcome.done) return false;
    toast({ message: t('portal.giving.offerAdded') });
    onChanged();
    return true;
  };
  const withdraw = async ({ id, kind, detail }: Offer) => {
    const outcome = await withdrawing.run({ input: { offerId: id } });
    if (!outcome.done) return;
    toast({ message: t('portal.giving.offerWithdrawn'), undo: () => void add(kind, detail) });
    onChanged();
  };
  const open = suggestedOffers.filter((kind) => !offers.some((offer) => offer.kind === kind));
  return (
    <Card title={t('portal.giving.offers')} note={t('portal.giving.offersNote')}>
      <ErrorSummary errors={[...adding.errors, ...withdrawing.errors]} failure={adding.failure ?? withdrawing.failure} />
      <ul className={classes['plain']}>
        {offers.map((offer) => (
          <li key={offer.id} style={{ paddingBlock: 'var(--space-2)' }}>
            <div className={classes['line']}>
              <span className={classes['words']}>{offerWords(offer, t)}</span>
              <Button variant="subtle" onClick={() => void withdraw(offer)} aria-label={t('portal.giving.withdrawOf', { offer: offerWords(offer, t) })}>
                {t('portal.giving.withdraw')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <div className={classes['form']}>
          <div role="group" aria-label={t('portal.giving.suggested')}>
            <p className={classes['quiet']}>{t('portal.giving.suggested')}</p>
            <div className={classes['chips']}>
              {open.map((kind) => (
                <button key={kind} type="button" className={classes['chip']} disabled={adding.running} onClick={() => void add(kind, null)}>
                  <Icon name="plus" size="1em" />
                  {t(`portal.offer.${kind}`)}
                </button>
              ))}
            </div>
          </div>
        </div>
      )}
      <Folded label={t('portal.giving.otherOffer')}>
        <OfferForm action={adding} onAdd={add} />
      </Folded>
    </Card>
  );
}

function OfferForm({ action, onAdd }: { action: { readonly running: boolean }; onAdd: (kind: OfferKind, detail: string | null) => Promise<boolean> }) {
  const { t } = useT();
  const [kind, setKind] = useState<OfferKind>('OTHER');
  const { draft, change, dropDraft } = useDraft('giving:offer', { detail: '' });
  const send = async () => {
    if (await onAdd(kind, draft.detail.trim() || null)) dropDraft();
  };
  return (
    <ActForm action={{ running: action.running, errors: [], failure: null }} submit={t('portal.giving.addOffer')} disabled={kind === 'OTHER' && draft.detail.trim() === ''} onSubmit={() => void send()}>
      <NativeSelect label={t('portal.giving.offerKind')} value={kind} data={OFFER_KINDS.map((value) => ({ value, label: t(`portal.offer.${value}`) }))} rightSection={<Icon name="down" size="1rem" />} onChange={(event) => setKind(event.currentTarget.value as OfferKind)} />
      <TextInput label={t('portal.giving.offerDetail')} placeholder={t('portal.giving.offerExample')} value={draft.detail} onChange={(event) => change({ detail: event.currentTarget.value })} />
    </ActForm>
  );
}
