import { AppLink, FirstStepsDocument, Icon, may, useScreen, useSession, useT, type IconName } from '@cordee/web';
import classes from './FirstSteps.module.css';

type Step = 'members' | 'plan' | 'event';
const STEPS: Readonly<Record<Step, { readonly path: string; readonly icon: IconName }>> = {
  members: { path: '/admin/imports', icon: 'upload' },
  plan: { path: '/admin/cotisations', icon: 'wallet' },
  event: { path: '/admin/evenements/nouveau', icon: 'calendar' },
};

/** An association that has no file of members yet: what to begin with, and nothing that is done already. */
export function FirstSteps() {
  const { t } = useT();
  const { viewer } = useSession();
  const { data, failure } = useScreen(FirstStepsDocument, {});
  const office = data?.association?.office;
  // What cannot be asked is proposed: a step too many does no harm.
  const open: Readonly<Record<Step, boolean>> = {
    members: true,
    plan: may(viewer, 'dues.manage') && (office?.plans.length ?? 0) === 0,
    event: may(viewer, 'events.manage') && (office?.events?.nodes.length ?? 0) === 0,
  };
  if (!data && !failure) return null;
  return (
    <section aria-labelledby="first-steps">
      <h2 id="first-steps" className={classes['title']}>
        {t('admin.home.first')}
      </h2>
      <ol className={classes['steps']}>
        {(Object.keys(STEPS) as Step[])
          .filter((step) => open[step])
          .map((step) => (
            <li key={step}>
              <AppLink path={STEPS[step].path} className={classes['step'] ?? ''}>
                <Icon name={STEPS[step].icon} size="1.4rem" />
                <span>
                  <strong>{t(`admin.home.step.${step}`)}</strong>
                  <span className={classes['text']}>{t(`admin.home.step.${step}Text`)}</span>
                </span>
              </AppLink>
            </li>
          ))}
      </ol>
    </section>
  );
}
