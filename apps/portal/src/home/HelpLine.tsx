import { AppLink, Card, FailedPart, Icon, useT, type HomeHelpQuery, type IconName, type Screen, type Translate } from '@cordee/web';
import classes from './Home.module.css';

type Me = NonNullable<HomeHelpQuery['viewer']>;
interface Line {
  readonly path: string;
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
}

/** One person to thank, and one request that I can help with: at most two lines. */
export function HelpLine({ screen: { data, failure, retry } }: { screen: Screen<HomeHelpQuery> }) {
  const { t } = useT();
  const me = data?.viewer;
  if (failure && !me) return <FailedPart failure={failure} what={t('portal.home.helpFailed')} onRetry={retry} />;
  const lines = linesOf(me, t);
  if (lines.length === 0) return null;
  return (
    <Card title={t('portal.nav.help')}>
      <ul className={classes['list']}>
        {lines.map(({ path, icon, title, text }) => (
          <li key={path}>
            <AppLink path={path} className={classes['step'] ?? ''}>
              <span className={classes['icon']}>
                <Icon name={icon} />
              </span>
              <span className={classes['words']}>
                <span className={classes['title']}>{title}</span>
                <span className={classes['text']}>{text}</span>
              </span>
              <Icon name="right" />
            </AppLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const linesOf = (me: Me | null | undefined, t: Translate): readonly Line[] => (me ? [requestLine(me, t), thanksLine(me, t)].filter((line) => line !== null) : []);

/** Where its lines lead: what a reminder among the waiting things would say again. */
export const saysHelp = (me: Me | null | undefined, t: Translate): readonly string[] => linesOf(me, t).map(({ path }) => path);

/** Somebody asks me before somebody asks anybody. */
function requestLine({ introductions, helpWanted }: Me, t: Translate): Line | null {
  const asked = introductions.nodes.find(({ role, can }) => role !== 'SEEKER' && (can.includes('forward') || can.includes('accept')));
  if (asked) return { path: `/entraide/demande/${asked.id}`, icon: 'help', title: t('portal.home.asksYou', { name: asked.seeker.displayName }), text: t(`portal.askType.${asked.askType}`) };
  const wanted = helpWanted[0];
  return wanted ? { path: '/entraide', icon: 'help', title: t('portal.home.couldHelp'), text: wanted.text } : null;
}

function thanksLine({ helpReceived }: Me, t: Translate): Line | null {
  const owed = helpReceived.nodes[0];
  if (!owed) return null;
  const name = owed.person.displayName;
  return { path: '/entraide/merci', icon: 'send', title: owed.askedStep === 'THANKS' ? t('portal.home.thank', { name }) : t('portal.home.giveNews', { name }), text: owed.what };
}
