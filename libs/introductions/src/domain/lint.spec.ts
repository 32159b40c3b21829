import { describe, expect, test } from '@jest/globals';
import { type AskText, countWords } from './ask-text';
import { likeness } from './likeness';
import { type HintCode, lint } from './lint';

const WHY = 'Vous avez dirigé la transition d’une usine de ciment, ce que je prépare pour un site comparable.';
const POSITIONING = 'Ingénieure procédés, je réduis la consommation des fours industriels.';
const ask = (facts: Partial<AskText> = {}): AskText => ({ why: WHY, context: null, offer: null, ...facts });
const codes = (facts: Partial<AskText>, earlier: readonly string[] = []): HintCode[] => lint(ask(facts), POSITIONING, earlier).map(({ code }) => code);

const DEMANDS = [
  'Je cherche un emploi dans votre secteur, merci de me dire si quelque chose existe.',
  'Je recherche activement un poste de chef de projet dans votre entreprise à Lyon.',
  'Pourriez-vous m’embaucher, ou me dire qui chez vous pourrait le faire ?',
  'Pourriez-vous transmettre mon CV à votre direction des ressources humaines ?',
  'Recrutez-vous en ce moment dans votre équipe, à Lyon ou ailleurs en France ?',
  'Avez-vous un poste ouvert pour quelqu’un qui a mon expérience des fours ?',
  'J’ai besoin d’un stage de six mois à partir du mois de mars prochain.',
  'Je voudrais postuler chez vous et que vous appuyiez ma candidature.',
  'I am looking for a job in your company, ideally as a project manager.',
  'Could you hire me, or tell me who in your company might do it soon?',
  'Could you pass on my CV to whoever recruits in your department, please?',
  'Are there any open positions in your team for somebody like me today?',
  'I need a new position before the summer and thought of your company.',
  'Would you put in a good word for me with the head of your laboratory?',
];
const KIND = [
  'Vous avez quitté l’industrie pour le conseil il y a trois ans, et c’est ce que j’envisage.',
  'Votre poste actuel réunit la recherche et le terrain : comment y êtes-vous venue ?',
  'Vous avez recruté des équipes entières en Pologne, et je prépare une implantation là-bas.',
  'Le travail sur les fours électriques que vous avez publié éclaire ce que je tente ici.',
  'Vous connaissez le marché de l’emploi des ingénieurs à Nantes, où je m’installe bientôt.',
  'You moved from research to a start-up, which is the step that I am weighing this year.',
  'Your work on electric furnaces is close to what our plant is trying this winter.',
  'You have hired whole teams in Poland, and I am preparing a similar opening there.',
];

describe('the kind lint', () => {
  test.each(DEMANDS)('finds the demand for a job: %s', (why) => expect(lint(ask({ why }), POSITIONING, [])).toContainEqual({ field: 'why', code: 'job', blocks: true }));
  test.each(KIND)('lets an ask about a trade pass: %s', (why) => expect(codes({ why })).toEqual([]));

  test('reads the context and the offer too', () => {
    expect(lint(ask({ context: 'En clair, je cherche un poste.' }), POSITIONING, [])).toEqual([{ field: 'context', code: 'job', blocks: true }]);
    expect(lint(ask({ offer: 'Mon CV est en pièce jointe.' }), POSITIONING, [])).toEqual([{ field: 'offer', code: 'attachment', blocks: true }]);
  });

  test('wants one sentence about this person, of forty characters at least', () => {
    expect(codes({ why: 'Vous êtes dans mon secteur.' })).toEqual(['whyTooShort']);
    expect(codes({ why: `${WHY} Je vous admire. Vraiment. Beaucoup.` })).toEqual(['whyManySentences']);
  });

  test('counts 120 words of what is passed on, the positioning line among them', () => {
    const fits = 120 - countWords(POSITIONING) - countWords(WHY);
    expect(codes({ context: Array(fits).fill('mot').join(' ') })).toEqual([]);
    expect(codes({ context: Array(fits + 1).fill('mot').join(' ') })).toEqual(['tooLong']);
  });

  test('advises against links and hurry without standing in the way', () => {
    const hints = lint(ask({ context: 'C’est urgent, tout est sur www.example.org.' }), POSITIONING, []);
    expect(hints.map(({ code, blocks }) => [code, blocks])).toEqual([['link', false], ['urgent', false]]);
  });

  test('refuses what was written to somebody else, a name changed', () => {
    expect(codes({ why: WHY }, [WHY.replace('ciment', 'verre')])).toEqual(['alike']);
    expect(codes({ why: WHY }, [KIND[0]!, KIND[4]!])).toEqual([]);
  });
});

test('likeness is 1 for the same, 0 for nothing in common, and the same both ways', () => {
  expect([likeness(WHY, WHY), likeness('aaa bbb', 'xyz'), likeness('', '')]).toEqual([1, 0, 0]);
  expect(likeness(KIND[0]!, KIND[1]!)).toBe(likeness(KIND[1]!, KIND[0]!));
});
