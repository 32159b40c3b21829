export * from './events-world';
