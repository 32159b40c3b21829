import { AssociationMark, BrandMark, PersonMark } from '@cordee/web';
import classes from '../Gallery.module.css';
import type { Section } from '../section';

/** A mark and the name beside it, as everywhere. */
const person = (name: string, size?: string) =>
  function Person() {
    return (
      <div className={classes['row']}>
        <PersonMark name={name} {...(size && { size })} />
        {name}
      </div>
    );
  };

const association = (name: string, size?: string) =>
  function Association() {
    return (
      <div className={classes['row']}>
        <AssociationMark name={name} {...(size && { size })} />
        {name}
      </div>
    );
  };

export const marks: Section = {
  title: 'Marks',
  states: {
    'Person': person('Claire Fontanel'),
    'Person with one name': person('Sukarno'),
    'Person with many names': person('María de los Ángeles Fernández-Villaverde y Ortiz de Zúñiga'),
    'Person in a non-Latin script': person('王 小明'),
    'Person, small': person('Élodie Œuvrard', '1.75rem'),
    'Person, large': person('Hervé Petit', '4rem'),
    'Association': association('Mines Alumni'),
    'Association, large': association('École des Ponts', '3.5rem'),
    'Product': () => <BrandMark size="3rem" />,
    'Product at 16 pixels': () => <BrandMark size="16px" />,
  },
};
