import { Bone, SkeletonRows, SkeletonText } from '@cordee/web';
import type { Section } from '../section';

export const loading: Section = {
  title: 'Loading',
  states: {
    'Rows of a table': () => <SkeletonRows rows={4} />,
    'Rows with a mark': () => <SkeletonRows rows={3} widths={['40%', '20%']} mark />,
    'Lines': () => <SkeletonText lines={3} />,
    'One value': () => <Bone width="8rem" />,
  },
};
