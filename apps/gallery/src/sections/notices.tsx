import { Button } from '@mantine/core';
import { Notice, useT, useToast } from '@cordee/web';
import type { Section } from '../section';

function Short() {
  const { t } = useT();
  return <Notice title={t('common.saved')} level="p" />;
}

function Whole() {
  const { t } = useT();
  return (
    <Notice icon="bell" title={t('portal.home.first')} actions={<Button variant="default">{t('portal.home.digestChange')}</Button>}>
      {t('portal.home.step.profileText')}
    </Notice>
  );
}

const toast = (kind: 'plain' | 'undo' | 'link') =>
  function Toasted() {
    const { t } = useT();
    const show = useToast();
    const more = { plain: {}, undo: { undo: () => undefined }, link: { link: { href: '#what-is-said', label: t('admin.member.seeImport') } } }[kind];
    return <Button variant="default" data-opens="toast" onClick={() => show({ message: t('admin.members.added', { name: 'Claire Fontanel' }), ...more })}>{t('common.save')}</Button>;
  };

export const notices: Section = {
  title: 'What is said',
  states: { 'Notice, one line': Short, 'Notice with an act': Whole, 'Toast, on press': toast('plain'), 'Toast that can be taken back, on press': toast('undo'), 'Toast with a link, on press': toast('link') },
};
