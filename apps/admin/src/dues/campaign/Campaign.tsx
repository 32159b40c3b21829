import { Link } from '@tanstack/react-router';
import { Card, FailedPart, SkeletonText, useIsPhone, useT, type CampaignFragment, type Key, type Screen, type DuesSummaryQuery } from '@cordee/web';
import type { DuesSearch } from '../search';
import { CampaignCurve } from './CampaignCurve';
import { GroupTable } from './GroupTable';
import classes from './Campaign.module.css';

interface Props {
  readonly screen: Screen<DuesSummaryQuery>;
  readonly year: number;
  /** The list under it is narrowed: the detail is then folded away. */
  readonly narrowed: boolean;
  readonly onChoose: (patch: Partial<DuesSearch>) => void;
}

/** Where the year's dues stand: a sentence, five figures, and who is how far. */
export function Campaign({ screen: { data, failure, retry }, year, narrowed, onChoose }: Props) {
  const { t } = useT();
  const campaign = data?.association?.office?.duesSummary;
  return (
    <Card title={t('admin.dues.campaign', { year: String(campaign?.year ?? year) })} note={campaign && <Sentence campaign={campaign} />}>
      {failure && !campaign && <FailedPart failure={failure} what={t('admin.dues.campaignFailed')} onRetry={retry} />}
      {!campaign && !failure && <SkeletonText lines={4} />}
      {campaign && hasDues(campaign) && (
        <>
          <Figures campaign={campaign} onChoose={onChoose} />
          <Detail campaign={campaign} narrowed={narrowed} onChoose={onChoose} />
        </>
      )}
    </Card>
  );
}

const hasDues = ({ counts }: CampaignFragment): boolean => counts.some(({ count }) => count > 0);
const shareOf = ({ called, paid }: CampaignFragment): number => (Number(called.amount) === 0 ? 0 : Number(paid.amount) / Number(called.amount));

function Sentence({ campaign }: { campaign: CampaignFragment }) {
  const { t, format } = useT();
  if (!hasDues(campaign)) return t('admin.dues.notCalled', { year: String(campaign.year) });
  return t('admin.dues.sentence', { paid: format.money(campaign.paid), called: format.money(campaign.called), share: format.percent(Math.round(shareOf(campaign) * 100) / 100) });
}

const FIGURES: readonly (readonly ['called' | 'paid' | 'remaining' | 'overdue', Key])[] = [
  ['called', 'admin.dues.called'],
  ['paid', 'admin.dues.paid'],
  ['remaining', 'admin.dues.remaining'],
  ['overdue', 'admin.dues.overdue'],
];

function Figures({ campaign, onChoose }: { campaign: CampaignFragment; onChoose: Props['onChoose'] }) {
  const { t, format } = useT();
  return (
    <dl className={classes['figures']}>
      {FIGURES.map(([part, key]) => (
        <div key={part}>
          <dt>{t(key)}</dt>
          <dd>
            {part === 'overdue' && Number(campaign.overdue.amount) > 0 ? (
              <button type="button" onClick={() => onChoose({ state: 'OVERDUE' })} aria-label={t('admin.dues.overdueShow', { amount: format.money(campaign.overdue) })}>
                {format.money(campaign.overdue)}
              </button>
            ) : (
              format.money(campaign[part])
            )}
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('admin.dues.lapsed')}</dt>
        <dd>
          {campaign.lapsedCount > 0 ? (
            <Link to="/cotisations/adhesions" search={{ status: 'LAPSED' } as never} aria-label={t('admin.dues.lapsedShow', { shown: format.number(campaign.lapsedCount) })}>
              {format.number(campaign.lapsedCount)}
            </Link>
          ) : (
            format.number(0)
          )}
        </dd>
      </div>
    </dl>
  );
}

function Detail({ campaign, narrowed, onChoose }: { campaign: CampaignFragment; narrowed: boolean; onChoose: Props['onChoose'] }) {
  const { t } = useT();
  const phone = useIsPhone();
  return (
    <details className={classes['detail']} open={!narrowed && !phone}>
      <summary>{t('admin.dues.detail')}</summary>
      <CampaignCurve campaign={campaign} />
      <div className={classes['groups']}>
        <GroupTable title={t('admin.dues.bySchool')} groups={campaign.bySchool} onChoose={(school) => onChoose({ school })} />
        <GroupTable title={t('admin.dues.byYear')} groups={campaign.byYear} onChoose={(value) => onChoose({ graduationYear: Number(value) })} />
      </div>
    </details>
  );
}
