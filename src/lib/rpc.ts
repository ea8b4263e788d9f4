import { Conflict, OperatorError, WorkerKilled } from '../domain/errors.ts';

/** Methods that may be called over a port: data in, data out. */
export type Callable = Readonly<Record<string, (...input: never[]) => Promise<unknown>>>;

interface Call {
  readonly kind: 'call';
  readonly id: number;
  readonly method: string;
  readonly input: readonly unknown[];
}
type Answer =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly error: SentError };

interface SentError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  readonly exitCode?: number;
}

/** a MessagePort, or the Worker at its other end */
interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  off(event: 'message', listener: (message: unknown) => void): unknown;
}

/** Answers calls that come over the port. @returns stops answering */
export function serveCalls(port: Port, methods: object): () => void {
  const onMessage = (message: unknown) => {
    if (isCall(message)) void answer(port, methods as Callable, message);
  };
  port.on('message', onMessage);
  return () => port.off('message', onMessage);
}

async function answer(port: Port, methods: Callable, { id, method, input }: Call): Promise<void> {
  let reply: Answer;
  try {
    const run = Object.hasOwn(methods, method) ? methods[method] : undefined;
    if (!run) throw new Error(`no such method: ${method}`);
    reply = { kind: 'answer', id, value: await run.apply(methods, input as never[]) };
  } catch (error) {
    reply = { kind: 'error', id, error: sent(error) };
  }
  port.postMessage(reply);
}

/** The other side: a stand-in for what `serveCalls` serves. `lost` fails whatever is under way. */
export function callsOver<T extends object>(port: Port): { readonly remote: T; lost(why: string): void } {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let last = 0;
  let gone: string | undefined;
  port.on('message', (message: unknown) => {
    if (!isAnswer(message)) return;
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') call?.resolve(message.value);
    else call?.reject(received(message.error));
  });
  const call = (method: string, input: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      if (gone !== undefined) return reject(new Error(gone));
      last += 1;
      waiting.set(last, { resolve, reject });
      port.postMessage({ kind: 'call', id: last, method, input } satisfies Call);
    });
  const remote = new Proxy({} as T, {
    get: (_target, method) =>
      // a promise would be asked for `then`
      typeof method === 'string' && method !== 'then' ? (...input: unknown[]) => call(method, input) : undefined,
  });
  return {
    remote,
    lost(why) {
      gone = why;
      for (const { reject } of waiting.values()) reject(new Error(why));
      waiting.clear();
    },
  };
}

function isCall(message: unknown): message is Call {
  return (message as Call | undefined)?.kind === 'call';
}

function isAnswer(message: unknown): message is Answer {
  const kind = (message as Answer | undefined)?.kind;
  return kind === 'answer' || kind === 'error';
}

/** errors cross as data: their class and fields would be lost in the structured clone */
function sent(error: unknown): SentError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  return {
    name: error.name,
    message: error.message,
    ...(error.stack !== undefined && { stack: error.stack }),
    ...(error instanceof OperatorError && { exitCode: error.exitCode }),
  };
}

function received({ name, message, stack, exitCode }: SentError): Error {
  const error =
    name === 'OperatorError'
      ? new OperatorError(message, exitCode)
      : name === 'Conflict'
        ? new Conflict(message)
        : name === 'WorkerKilled'
          ? new WorkerKilled(message)
          : new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
