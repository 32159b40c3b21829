import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Card, CreateAccessTokenDocument, ErrorSummary, Icon, RevokeAccessTokenDocument, useAction, useT, useToast, type SessionsFragment } from '@cordee/web';
import { NewToken } from './NewToken';
import classes from './me.module.css';

const DAYS = [30, 90, 365] as const;

type Token = SessionsFragment['accessTokens'][number];

/** For scripts: a token acts in my name until its term. */
export function AccessTokens({ tokens, onChanged }: { tokens: readonly Token[]; onChanged: () => void }) {
  const { t } = useT();
  const [name, setName] = useState('');
  const [days, setDays] = useState<number>(90);
  const [shown, setShown] = useState<string | null>(null);
  const { run, running, errors, failure } = useAction(CreateAccessTokenDocument);
  const create = async (event: React.FormEvent) => {
    event.preventDefault();
    const outcome = await run({ input: { name: name.trim(), days } });
    if (!outcome.done) return;
    setShown(outcome.result.token);
    setName('');
    onChanged();
  };
  return (
    <Card title={t('portal.tokens.title')} note={t('portal.tokens.note')}>
      {shown && <NewToken token={shown} onDone={() => setShown(null)} />}
      <ul className={classes['plain']}>
        {tokens.map((token) => (
          <TokenRow key={token.id} token={token} onChanged={onChanged} />
        ))}
      </ul>
      <details className={classes['make']}>
        <summary>{t('portal.tokens.make')}</summary>
        <form onSubmit={(event) => void create(event)}>
          <ErrorSummary errors={errors} failure={failure} />
          <div className={classes['fields']}>
            <TextInput label={t('portal.tokens.name')} placeholder={t('portal.tokens.nameExample')} required withAsterisk={false} value={name} onChange={(event) => setName(event.currentTarget.value)} />
            <NativeSelect
              label={t('portal.tokens.term')}
              value={String(days)}
              data={DAYS.map((value) => ({ value: String(value), label: t('portal.tokens.days', { count: value }) }))}
              rightSection={<Icon name="down" size="1rem" />}
              onChange={(event) => setDays(Number(event.currentTarget.value))}
            />
            <Button type="submit" variant="default" loading={running}>
              {t('portal.tokens.create')}
            </Button>
          </div>
        </form>
      </details>
    </Card>
  );
}

function TokenRow({ token, onChanged }: { token: Token; onChanged: () => void }) {
  const { t, format } = useT();
  const toast = useToast();
  const { run, running } = useAction(RevokeAccessTokenDocument);
  const revoke = async () => {
    const outcome = await run({ input: { tokenId: token.id } });
    toast({ message: t(outcome.done ? 'portal.tokens.revoked' : 'common.error.notSaved') });
    onChanged();
  };
  return (
    <li className={classes['row']}>
      <div>
        <div>{token.name}</div>
        <div className={classes['quiet']}>
          {[token.lastUsedAt ? t('portal.tokens.used', { when: format.ago(token.lastUsedAt) }) : t('portal.tokens.unused'), t('portal.tokens.until', { date: format.date(token.expiresAt) })].join(' · ')}
        </div>
      </div>
      <Button variant="default" loading={running} onClick={() => void revoke()} aria-label={t('portal.tokens.revokeOf', { name: token.name })}>
        {t('portal.tokens.revoke')}
      </Button>
    </li>
  );
}
