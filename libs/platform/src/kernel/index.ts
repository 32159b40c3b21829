export { Temporal } from 'temporal-polyfill';
export * from './errors';
export * from './ids';
export * from './locale';
export * from './money';
export * from './text';
export * from './format';
export * from './palette';
export * from './typography';
