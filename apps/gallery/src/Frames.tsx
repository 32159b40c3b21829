import { FailedPart, SkeletonText } from '@cordee/web';
import { useEffect, useState } from 'react';
import classes from './Gallery.module.css';
import { searchOf, type Settings } from './settings';
import { anchorOf } from './ShownSection';

type Names = Readonly<Record<'parts' | 'mails', readonly string[]>>;

const TITLES = { parts: 'Public pages', mails: 'Mails' } as const;
const ADDRESS = '/dev/galerie/cadres';

/** What the server draws: each a document of its own, in which nothing runs. */
export function Frames({ settings }: { settings: Settings }) {
  const [names, setNames] = useState<Names | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    setFailed(false);
    fetch(ADDRESS).then((answer) => answer.json()).then(setNames, () => setFailed(true));
  }, [tries]);
  return (['parts', 'mails'] as const).map((kind) => (
    <section key={kind} id={anchorOf(TITLES[kind])} aria-labelledby={`${kind}-title`} className={classes['section']} lang="en">
      <h2 id={`${kind}-title`} className={classes['title']}>
        {TITLES[kind]}
      </h2>
      {failed && <FailedPart failure={{ kind: 'unexpected', reference: null }} what={TITLES[kind]} onRetry={() => setTries(tries + 1)} />}
      {!failed && !names && <SkeletonText />}
      <div className={classes['frames']}>
        {names?.[kind].map((name) => (
          <Frame key={name} name={name} settings={settings} />
        ))}
      </div>
    </section>
  ));
}

function Frame({ name, settings }: { name: string; settings: Settings }) {
  const address = `${ADDRESS}/${encodeURIComponent(name)}${searchOf(settings)}`;
  return (
    <figure className={classes['state']}>
      <figcaption className={classes['name']}>
        <a href={address}>{name}</a>
      </figcaption>
      <iframe title={name} src={address} className={classes['frame']} onLoad={({ currentTarget }) => fit(currentTarget)} />
    </figure>
  );
}

/** As high as what it holds, so that nothing of it is hidden. */
function fit(frame: HTMLIFrameElement) {
  const height = frame.contentDocument?.documentElement.scrollHeight;
  if (height) frame.style.height = `${height}px`;
}
