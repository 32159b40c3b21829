import { HelpGivenDocument, HelpReceivedDocument, HelpWantedDocument, IntroductionsDocument, MyGivingDocument, PageHeading, SkeletonText, useScreen, useT } from '@cordee/web';
import { FirstStep } from './FirstStep';
import classes from './help.module.css';
import { MyRequests } from './MyRequests';
import { LatestWords, Owed } from './ThanksParts';
import { waitsForMe, WhereToHelp } from './WhereToHelp';

/** Giving first: where I can help, what became of my help, whom I can thank; then what I ask for myself. Each part fails alone. */
export function HelpPage() {
  const { t } = useT();
  const open = useScreen(IntroductionsDocument, { open: true, first: 50 }, { touchedBy: ['Introduction'] });
  const wanted = useScreen(HelpWantedDocument, { first: 3 }, { touchedBy: ['OpenAsk', 'Introduction'] });
  const giving = useScreen(MyGivingDocument, {});
  const given = useScreen(HelpGivenDocument, { first: 5 });
  const owed = useScreen(HelpReceivedDocument, { owedOnly: true, first: 3 }, { touchedBy: ['HelpReceived'] });
  const known = [open, wanted, giving, given, owed].every(({ data, failure }) => data !== undefined || failure !== null);
  // A newcomer's first gesture comes first, unless somebody waits for an answer.
  const waits = (open.data?.viewer?.introductions.nodes ?? []).some(waitsForMe);
  return (
    <>
      <PageHeading title={t('portal.nav.help')} note={t('portal.help.note')} />
      {!known && <SkeletonText lines={6} />}
      {known && (
        <div className={classes['parts']}>
          {!waits && <FirstStep screen={giving} />}
          <WhereToHelp open={open} wanted={wanted} />
          {waits && <FirstStep screen={giving} />}
          <LatestWords screen={given} />
          <Owed screen={owed} />
          <MyRequests open={open} wanted={wanted} />
        </div>
      )}
    </>
  );
}
