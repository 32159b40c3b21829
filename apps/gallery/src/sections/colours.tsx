import classes from '../Gallery.module.css';
import type { Section } from '../section';

function Swatch({ background, text, children }: { background: string; text: string; children: string }) {
  return (
    <div className={classes['swatch']} style={{ background: `var(--${background})`, color: `var(--${text})` }} lang="en">
      {children}
    </div>
  );
}

const pair = (background: string, text: string) =>
  function Pair() {
    return <Swatch background={background} text={text}>{`${text} on ${background}`}</Swatch>;
  };

/** What the association's colour becomes, and what it never touches. */
export const colours: Section = {
  title: 'Colours',
  states: {
    'Button': pair('brand-fill', 'brand-on-fill'),
    'Button under the pointer': pair('brand-fill-hover', 'brand-on-fill'),
    'Link': pair('page', 'brand-text'),
    'Link on a tint': pair('brand-tint', 'brand-text'),
    'Text': pair('page', 'ink'),
    'Quiet text': pair('raised', 'secondary'),
    'Text on a raised surface': pair('raised', 'ink'),
  },
};
