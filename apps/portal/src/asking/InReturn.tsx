import { TextInput } from '@mantine/core';
import { RadioList, useT, type GivingFragment } from '@cordee/web';
import classes from '../help/help.module.css';
import { offerWords } from '../help/words';
import type { AskDraft } from './useAskForm';

interface Props {
  readonly id: string;
  readonly giving: GivingFragment;
  readonly draft: AskDraft;
  readonly onChange: (patch: Partial<AskDraft>) => void;
}

/** What I can give, from my offers or in a word. Whoever asks offers something: the first offer is made here when there is none. */
export function InReturn({ id, giving, draft, onChange }: Props) {
  const { t } = useT();
  if (giving.offers.length === 0) {
    return (
      <RadioList
        id={id}
        legend={t('portal.asking.firstOffer')}
        note={t('portal.asking.firstOfferNote')}
        value={draft.firstOffer}
        columns
        options={giving.suggestedOffers.map((value) => ({ value, label: t(`portal.offer.${value}`) }))}
        onChange={(firstOffer) => onChange({ firstOffer, offer: t(`portal.offer.${firstOffer}`) })}
      />
    );
  }
  return (
    <div className={classes['form']} style={{ marginTop: 0 }}>
      <TextInput id={id} label={t('portal.asking.inReturn')} description={t('portal.asking.inReturnNote')} inputWrapperOrder={['label', 'input', 'description', 'error']} value={draft.offer} onChange={(event) => onChange({ offer: event.currentTarget.value })} />
      <div role="group" aria-label={t('portal.asking.myOffers')} className={classes['chips']}>
        {giving.offers.map((offer) => {
          const words = offerWords(offer, t);
          return (
            <button key={offer.id} type="button" className={classes['chip']} aria-pressed={draft.offer === words} onClick={() => onChange({ offer: draft.offer === words ? '' : words })}>
              {words}
            </button>
          );
        })}
      </div>
    </div>
  );
}
