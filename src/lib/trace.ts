import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

type Attributes = Readonly<Record<string, string | number | boolean>>;

/** Spans of work, nested by the calls they stand in (OpenTelemetry trace data model). */
export interface Tracer {
  /** runs `work` inside a span; what it throws is marked on the span and thrown on */
  span<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T>;
  /** sends what is waiting */
  flush(): Promise<void>;
  close(): Promise<void>;
}

export const NO_TRACER: Tracer = {
  span: (_name, _attributes, work) => work(),
  flush: async () => {},
  close: async () => {},
};

const SPANS_WAITING_MAX = 2048;
const FLUSH_EVERY_MS = 5000;

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: 1;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly { readonly key: string; readonly value: unknown }[];
  readonly status: { readonly code: 0 | 1 | 2; readonly message?: string };
}

/**
 * Sends spans as OTLP/HTTP JSON (OpenTelemetry Protocol 1.x, `ExportTraceServiceRequest`). A collector that is down
 * costs nothing but its spans: the queue is bounded and the oldest go first.
 * @param send posts one JSON body; may reject
 */
export function createTracer(service: string, send: (json: string) => Promise<void>): Tracer {
  const current = new AsyncLocalStorage<{ readonly traceId: string; readonly spanId: string }>();
  let waiting: Span[] = [];
  const flush = async () => {
    const spans = waiting;
    waiting = [];
    if (spans.length === 0) return;
    const resource = { attributes: [attribute('service.name', service)] };
    await send(
      JSON.stringify({ resourceSpans: [{ resource, scopeSpans: [{ scope: { name: service }, spans }] }] }),
    ).catch(() => {});
  };
  const timer = setInterval(() => void flush(), FLUSH_EVERY_MS);
  timer.unref();
  return {
    async span(name, attributes, work) {
      const parent = current.getStore();
      const traceId = parent?.traceId ?? randomBytes(16).toString('hex');
      const spanId = randomBytes(8).toString('hex');
      const started = now();
      let status: Span['status'] = { code: 1 };
      try {
        return await current.run({ traceId, spanId }, work);
      } catch (error) {
        status = { code: 2, message: error instanceof Error ? error.message : String(error) };
        throw error;
      } finally {
        waiting.push({
          traceId,
          spanId,
          ...(parent && { parentSpanId: parent.spanId }),
          name,
          kind: 1,
          startTimeUnixNano: started,
          endTimeUnixNano: now(),
          attributes: Object.entries(attributes).map(([key, value]) => attribute(key, value)),
          status,
        });
        if (waiting.length > SPANS_WAITING_MAX) waiting.shift();
      }
    },
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}

function attribute(key: string, value: string | number | boolean) {
  if (typeof value === 'string') return { key, value: { stringValue: value } };
  if (typeof value === 'boolean') return { key, value: { boolValue: value } };
  return { key, value: Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value } };
}

function now(): string {
  return String(BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000)) * 1000n);
}
