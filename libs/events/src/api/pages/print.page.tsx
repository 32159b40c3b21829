import { Page } from '@cordee/html';
import type { Frame } from '@cordee/identity';
import { t } from '@cordee/platform/i18n';

/** Somebody on the sheet, as it is read at the door. */
export interface PrintedName {
  readonly id: string;
  readonly name: string;
  readonly school: string | null;
  readonly graduationYear: number | null;
}

export interface PrintPageProps extends Frame {
  readonly title: string;
  readonly when: string;
  readonly where: string;
  /** Those who come, by last name. */
  readonly going: readonly PrintedName[];
  /** Those who wait for a seat, the next first. */
  readonly waiting: readonly PrintedName[];
}

/** For those who come without having said so. */
const EMPTY_LINES = 8;

/** Two things on paper: the sheet that people sign, and the names that are crossed off at the door when no network helps. */
export function PrintPage(props: PrintPageProps) {
  const { locale, brand, title, going } = props;
  const say = (key: string, more = {}) => t(locale, `events.print.${key}`, more);
  return (
    <Page locale={locale} brand={brand} title={say('title', { title })} heading={title}>
      <style dangerouslySetInnerHTML={{ __html: pageRules(say('page'), title) }} />
      <p className="lead screen">{say('hint')}</p>
      <p className="facts">{props.when}<br />{props.where}</p>
      <AttendanceSheet {...props} caption={say('sheet', { count: going.length })} />
      <DoorList {...props} heading={say('door', { title })} />
    </Page>
  );
}

function AttendanceSheet({ locale, going, caption }: PrintPageProps & { readonly caption: string }) {
  const say = (key: string) => t(locale, `events.print.${key}`);
  return (
    <table className="sheet">
      <caption>{caption}</caption>
      <thead><tr><th scope="col">{say('name')}</th><th scope="col">{say('school')}</th><th scope="col" className="sign">{say('signature')}</th></tr></thead>
      <tbody>
        {going.map((one) => <tr key={one.id}><th scope="row">{one.name}</th><td>{studiesOf(one)}</td><td /></tr>)}
        {Array.from({ length: EMPTY_LINES }, (_, line) => <tr key={`empty ${line}`}><td /><td /><td /></tr>)}
      </tbody>
    </table>
  );
}

function DoorList({ locale, going, waiting, heading }: PrintPageProps & { readonly heading: string }) {
  return (
    <section className="door">
      <h2>{heading}</h2>
      <ul>{going.map((one) => <li key={one.id}>{one.name}</li>)}</ul>
      {waiting.length > 0 ? <><h3>{t(locale, 'events.print.waiting')}</h3><ol>{waiting.map((one) => <li key={one.id}>{one.name}</li>)}</ol></> : null}
    </section>
  );
}

const studiesOf = ({ school, graduationYear }: PrintedName): string => [school, graduationYear].filter(Boolean).join(' ');

/** A text inside of a rule: no quotation mark, backslash or angle bracket of a title ends it. */
const quoted = (text: string): string => `"${text.replace(/[\\"<>\p{Cc}]/gu, ' ')}"`;

/** A4, 14 points, the head of the table on each page, and "page 2 / 5" where the browser can count. */
const pageRules = (page: string, title: string): string => [
  `@page{size:A4;margin:16mm 14mm 18mm;@bottom-left{content:${quoted(title)};font:9pt Inter,sans-serif}@bottom-right{content:${quoted(page)} " " counter(page) " / " counter(pages);font:9pt Inter,sans-serif}}`,
  '.sheet{width:100%;border-collapse:collapse;margin:0 0 2rem}',
  '.sheet caption{text-align:start;font-weight:600;padding:0 0 .5rem}',
  '.sheet th,.sheet td{border:1px solid var(--control);padding:.5rem .625rem;text-align:start;height:2.75rem;font-weight:400}',
  '.sheet thead th{font-weight:600}.sheet .sign{width:36%}',
  // Before it is printed it may be looked at on a phone, at 400 % too.
  '@media screen and (max-width:30em){.sheet th,.sheet td{padding:.5rem .25rem;overflow-wrap:break-word;font-size:.875rem}}',
  '.door ul,.door ol{columns:2;column-gap:2rem;padding:0;max-width:none;list-style:none}',
  '.door li{break-inside:avoid;padding:.25rem 0;border-bottom:1px solid var(--line)}',
  '.door ul>li::before{content:"";display:inline-block;width:.8em;height:.8em;border:1.5px solid;margin-inline-end:.6em;vertical-align:-.05em}',
  '.door ol{counter-reset:place}.door ol>li::before{counter-increment:place;content:counter(place) ". "}',
  '@media print{html{font-size:14pt}.head,.foot,.screen{display:none}main{padding:0}thead{display:table-header-group}tr{break-inside:avoid}.sheet th,.sheet td{border-color:#000;height:11mm}.door{break-before:page}}',
].join('');
