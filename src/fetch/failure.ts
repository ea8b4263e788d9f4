import type { Failure, FailureCode } from '../domain/source.ts';

/** Trouble on its way to becoming a Failure; never leaves this folder. */
export class FetchTrouble extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, detail: string) {
    super(detail);
    this.name = 'FetchTrouble';
    this.code = code;
  }
}

const DNS_CODES = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'EAI_NONAME',
  'ENODATA',
  'ESERVFAIL',
  'EREFUSED',
  'EBADNAME',
]);

/** @param answered the head of an answer had arrived, so a lost connection is a cut body */
export function failureOf(error: unknown, answered: boolean): Failure {
  if (error instanceof FetchTrouble) return { code: error.code, detail: error.message };
  const { code: given, message = String(error), name, syscall } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  // the caller's own signal: a DOMException, whose code is a number
  if (name === 'AbortError' || name === 'TimeoutError') return { code: 'timeout', detail: 'interrupted' };
  const code = typeof given === 'string' ? given : '';
  if (syscall === 'getaddrinfo' || DNS_CODES.has(code)) return { code: 'dns', detail: code || message };
  if (/^(CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH)/.test(code)) {
    return { code: 'tls', detail: code };
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || code === 'HPE_HEADER_OVERFLOW') {
    return { code: 'too-large', detail: 'header fields over the limit' };
  }
  if (name === 'HTTPParserError') return { code: 'unreadable', detail: `no valid HTTP: ${message}` };
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return { code: 'connect', detail: 'no connection in time' };
  if (code.startsWith('UND_ERR_INVALID')) return { code: 'internal', detail: message };
  return { code: answered ? 'truncated' : 'connect', detail: code ? `${code}: ${message}` : message };
}
