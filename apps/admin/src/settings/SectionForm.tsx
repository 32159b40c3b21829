import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Card, ConflictDialog, ErrorSummary, useT } from '@cordee/web';
import type { SettingsSection } from './useSettingsSection';
import classes from './settings.module.css';

interface Props<T> {
  readonly title: string;
  readonly note?: string;
  readonly section: SettingsSection<T>;
  readonly labels: Readonly<Record<keyof T & string, string>>;
  /** How a value reads, in the conflict view. */
  readonly show?: (key: keyof T & string, value: unknown) => string;
  readonly children: ReactNode;
}

export function SectionForm<T extends object>({ title, note, section, labels, show = (_, value) => String(value ?? ''), children }: Props<T>) {
  const { t } = useT();
  const current = (section.conflict?.current ?? {}) as Partial<T>;
  const lines = (Object.keys(labels) as (keyof T & string)[]).map((key) => ({ label: labels[key], mine: show(key, section.draft[key]), theirs: show(key, current[key] ?? section.draft[key]) }));
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    void section.save();
  };
  return (
    <Card title={title} note={note}>
      <form onSubmit={submit}>
        <ErrorSummary errors={section.errors} failure={section.failure} />
        {children}
        <div className={classes['actions']}>
          {section.dirty && (
            <Button variant="subtle" onClick={section.reset}>
              {t('common.cancel')}
            </Button>
          )}
          <Button type="submit" disabled={!section.dirty} loading={section.saving}>
            {t('common.save')}
          </Button>
        </div>
      </form>
      <ConflictDialog
        opened={section.conflict !== null}
        changedBy={section.conflict?.changedBy ?? null}
        changedAt={section.conflict?.changedAt ?? null}
        lines={lines}
        onKeepMine={() => void section.keepMine()}
        onTakeTheirs={section.takeTheirs}
        onClose={section.takeTheirs}
        saving={section.saving}
      />
    </Card>
  );
}
