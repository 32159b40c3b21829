/** Seconds after which a caller may try again when the database could not take the request. */
export const BUSY_RETRY_SECONDS = 2;

const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE', '57P01', '57P02', '57P03', '53300', '08006', '08001', '08003']);

/** True when an error says that the database is away or has no connection free: not our fault, and it will pass. */
export function isBusy(error: unknown): boolean {
  const { code, message, driverError, originalError, errors } = (error ?? {}) as Record<'code' | 'message' | 'driverError' | 'originalError' | 'errors', unknown>;
  if (typeof code === 'string' && UNREACHABLE.has(code)) return true;
  if (typeof message === 'string' && /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Cannot use a pool after/.test(message)) return true;
  const causes = [driverError, originalError, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
  return causes.some((cause) => cause !== undefined && cause !== null && isBusy(cause));
}
