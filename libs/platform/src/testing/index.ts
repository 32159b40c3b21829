export * from './backends';
export * from './database';
export * from './module';
export * from './processes';
