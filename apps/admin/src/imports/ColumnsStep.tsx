import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { CancelImportDocument, Card, ChooseImportColumnsDocument, ErrorSummary, useAction, useDraft, useT, type ImportDetailFragment, type ImportField } from '@cordee/web';
import { ColumnsTable } from './ColumnsTable';
import { NAMES, repeatedFields } from './fields';
import classes from './ImportPage.module.css';

type Choice = Record<number, ImportField>;

/** Step 2: what each column is, guessed; the person confirms, and corrects what was guessed badly. */
export function ColumnsStep({ detail, onChanged }: { detail: ImportDetailFragment; onChanged: () => void }) {
  const { t } = useT();
  const guessed = Object.fromEntries(detail.columns.map(({ index, field }) => [index, field ?? 'IGNORE'])) as Choice;
  const { draft, change, dropDraft } = useDraft<Choice>(`columns:${detail.id}`, guessed);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const choose = useAction(ChooseImportColumnsDocument);
  const cancel = useAction(CancelImportDocument);
  const school = useDraft(`school:${detail.id}`, { school: detail.school ?? '' });
  const forget = () => {
    dropDraft();
    school.dropDraft();
  };
  const fields = detail.columns.map(({ index }) => draft[index] ?? 'IGNORE');
  const asksSchool = !fields.includes('SCHOOL');
  const confirm = async (event: React.FormEvent) => {
    event.preventDefault();
    const found = [
      ...(fields.some((field) => NAMES.includes(field)) ? [] : [t('admin.imports.needsName')]),
      ...repeatedFields(fields).map((field) => t('admin.imports.twice', { field: t(`admin.imports.field.${field}`) })),
    ];
    setProblems(found);
    if (found.length > 0) return;
    const columns = detail.columns.map(({ index }) => ({ index, field: draft[index] ?? ('IGNORE' as const) }));
    const outcome = await choose.run({ input: { importId: detail.id, columns, ...(asksSchool && school.draft.school.trim() && { school: school.draft.school.trim() }) } });
    if (outcome.done) forget();
    onChanged();
  };
  const leave = async () => {
    await cancel.run({ input: { importId: detail.id } });
    forget();
    onChanged();
  };
  return (
    <form onSubmit={(event) => void confirm(event)}>
      <ErrorSummary errors={[...problems.map((message) => ({ code: 'INVALID_INPUT', message })), ...choose.errors]} failure={choose.failure} />
      <Card title={t('admin.imports.columnsTitle')} note={t('admin.imports.columnsNote')}>
        <ColumnsTable columns={detail.columns} chosen={draft} onChoose={(index, field) => change({ [index]: field })} />
        {asksSchool && (
          <TextInput
            mt="md"
            maw="24rem"
            label={t('admin.imports.school')}
            description={t('admin.imports.schoolNote')}
            value={school.draft.school}
            onChange={(event) => school.change({ school: event.currentTarget.value })}
          />
        )}
      </Card>
      <div className={classes['actions']}>
        <Button variant="default" onClick={() => void leave()} loading={cancel.running}>
          {t('admin.imports.cancel')}
        </Button>
        <Button type="submit" loading={choose.running}>
          {t('admin.imports.check')}
        </Button>
      </div>
    </form>
  );
}
