import { Button } from '@mantine/core';
import { useState } from 'react';
import { useT } from '@cordee/web';
import classes from './me.module.css';

/** Shown once: the server keeps only its hash. */
export function NewToken({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useT();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(token);
    setCopied(true);
  };
  return (
    <div role="status">
      <p>{t('portal.tokens.once')}</p>
      <div className={classes['token']}>
        <code>{token}</code>
        <Button variant="default" onClick={() => void copy()}>
          {t(copied ? 'portal.tokens.copied' : 'portal.tokens.copy')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('portal.tokens.done')}
        </Button>
      </div>
    </div>
  );
}
