import { useMantineColorScheme } from '@mantine/core';
import { AddressFormContext, MAIN_ID, PageHeading, SessionContext, SkipLink } from '@cordee/web';
import { useEffect, useLayoutEffect } from 'react';
import { Frames } from './Frames';
import classes from './Gallery.module.css';
import { sections } from './sections';
import { anchorOf, ShownSection } from './ShownSection';
import { session } from './session';
import type { Settings } from './settings';
import { SettingsBar } from './SettingsBar';

/** Every state of the interface on one page. Its own words are in English, as in all that is read by those who build it. */
export function Gallery({ settings }: { settings: Settings }) {
  useScheme(settings.scheme);
  useStartAtTop();
  return (
    <AddressFormContext value={settings.form}>
      <SessionContext value={session}>
        <SkipLink />
        <main id={MAIN_ID} tabIndex={-1} className={classes['main']}>
          <div lang="en">
            <PageHeading title="Gallery" note="Every state of the interface, with fixtures" />
            <SettingsBar settings={settings} />
            <Contents />
          </div>
          {sections.map((section) => (
            <ShownSection key={section.title} section={section} />
          ))}
          <Frames settings={settings} />
        </main>
      </SessionContext>
    </AddressFormContext>
  );
}

function Contents() {
  return (
    <nav aria-label="Contents">
      <ul className={classes['contents']}>
        {[...sections.map(({ title }) => title), 'Public pages', 'Mails'].map((title) => (
          <li key={title}>
            <a href={`#${anchorOf(title)}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function useScheme(scheme: Settings['scheme']) {
  const { setColorScheme } = useMantineColorScheme();
  useLayoutEffect(() => setColorScheme(scheme), [scheme, setColorScheme]);
}

/** Some states take the focus and name the page as they appear: here none of them is where one is. */
function useStartAtTop() {
  useEffect(() => {
    document.title = 'Gallery · Cordée';
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const asked = document.getElementById(window.location.hash.slice(1));
    if (asked) asked.scrollIntoView();
    else window.scrollTo(0, 0);
  }, []);
}
