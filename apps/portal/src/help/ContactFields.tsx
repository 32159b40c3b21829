import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { Choice, useSession, useT, type ContactChannel } from '@cordee/web';
import classes from './help.module.css';

export interface Contact {
  readonly channel: ContactChannel;
  readonly contact: string;
  readonly availability: string;
}

const CHANNELS: readonly ContactChannel[] = ['MAIL', 'PHONE', 'VISIO'];

/** How I wish to be reached: mail as I signed in, unless I choose otherwise. */
export function useFirstContact(): Contact {
  return { channel: 'MAIL', contact: useSession().viewer.emails[0] ?? '', availability: '' };
}

/** Only what one chooses here is shown, and only to the person one says yes to. */
export function ContactFields({ value, onChange }: { value: Contact; onChange: (patch: Partial<Contact>) => void }) {
  const { t } = useT();
  const id = useId();
  const mail = useSession().viewer.emails[0] ?? '';
  const choose = (channel: ContactChannel) => onChange({ channel, contact: channel === 'MAIL' ? mail : '' });
  return (
    <div className={classes['form']}>
      <Choice legend={t('portal.answering.channel')} value={value.channel} options={CHANNELS.map((channel) => ({ value: channel, label: t(`portal.answering.channels.${channel}`) }))} onChange={choose} />
      <TextInput
        id={`${id}-contact`}
        label={t(`portal.answering.contact.${value.channel}`)}
        description={t('portal.answering.contactNote')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        withAsterisk={false}
        autoComplete={value.channel === 'PHONE' ? 'tel' : value.channel === 'MAIL' ? 'email' : 'off'}
        value={value.contact}
        onChange={(event) => onChange({ contact: event.currentTarget.value })}
      />
      <TextInput label={t('portal.answering.availability')} placeholder={t('portal.answering.availabilityExample')} value={value.availability} onChange={(event) => onChange({ availability: event.currentTarget.value })} />
    </div>
  );
}
