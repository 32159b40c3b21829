export { costOf } from './cost';
export { isStandardIntrospection } from './introspection';
export { LIMITS } from './limits';
export { isStorable, isStorableDeep, shapeRule, storableTextRule } from './rules';
export { shapeOf } from './shape';
