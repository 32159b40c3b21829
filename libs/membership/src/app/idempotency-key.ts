import { InvalidInput } from '@cordee/platform';

/** A key that stands for one intention, made by the caller: 8 to 128 characters. */
export const checkKey = (key: string): InvalidInput | null =>
  key.length >= 8 && key.length <= 128 ? null : new InvalidInput(['idempotencyKey'], 'keyInvalid');
