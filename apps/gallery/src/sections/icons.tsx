import { Icon, icons, type IconName } from '@cordee/web';
import classes from '../Gallery.module.css';
import type { Section } from '../section';

function EveryIcon() {
  return (
    <ul className={classes['icons']} lang="en">
      {(Object.keys(icons) as IconName[]).map((name) => (
        <li key={name}>
          <Icon name={name} size="1.5rem" />
          {name}
        </li>
      ))}
    </ul>
  );
}

export const iconsShown: Section = { title: 'Icons', wide: true, states: { 'Every icon': EveryIcon } };
