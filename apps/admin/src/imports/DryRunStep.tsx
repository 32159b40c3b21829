import { Button } from '@mantine/core';
import { useState } from 'react';
import { CancelImportDocument, Card, ErrorSummary, Icon, RunImportDocument, useAction, useT, type ImportDetailFragment } from '@cordee/web';
import { Figures } from './Figures';
import classes from './ImportPage.module.css';

/** Step 3: nothing is written yet. What would be, and what was found, grouped by kind. */
export function DryRunStep({ detail, onChanged }: { detail: ImportDetailFragment; onChanged: () => void }) {
  const { t } = useT();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const run = useAction(RunImportDocument);
  const cancel = useAction(CancelImportDocument);
  const { counts } = detail;
  const people = counts.added + counts.merged + counts.setAside;
  const start = async () => {
    await run.run({ input: { importId: detail.id, idempotencyKey } });
    onChanged();
  };
  const leave = async () => {
    await cancel.run({ input: { importId: detail.id } });
    onChanged();
  };
  return (
    <>
      <ErrorSummary errors={[...run.errors, ...cancel.errors]} failure={run.failure ?? cancel.failure} />
      <Card title={t('admin.imports.dryTitle')} note={t('admin.imports.dryNote')}>
        <Figures counts={counts} />
        {detail.issues.length > 0 && <h3 className={classes['subtitle']}>{t('admin.imports.issues')}</h3>}
        <Issues issues={detail.issues} />
      </Card>
      <div className={classes['actions']}>
        <Button variant="default" onClick={() => void leave()} loading={cancel.running}>
          {t('admin.imports.cancel')}
        </Button>
        <Button onClick={() => void start()} loading={run.running} disabled={people === 0}>
          {t('admin.imports.runRows', { count: people })}
        </Button>
      </div>
    </>
  );
}

function Issues({ issues }: { issues: ImportDetailFragment['issues'] }) {
  return (
    <ul className={classes['issues']}>
      {issues.map((issue) => (
        <li key={issue.kind}>
          <div className={classes['issue']}>
            <Icon name="alert" size="1em" />
            <span>{issue.text}</span>
          </div>
          <ul className={classes['examples']}>
            {issue.examples.slice(0, 4).map((example, index) => (
              <li key={`${index}${example}`}>{example}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
