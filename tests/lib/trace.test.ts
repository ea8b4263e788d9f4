import { expect, test } from 'vitest';
import { createTracer, NO_TRACER } from '../../src/lib/trace.ts';

interface Sent {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly {
      readonly spans: readonly {
        readonly name: string;
        readonly traceId: string;
        readonly spanId: string;
        readonly parentSpanId?: string;
        readonly status: { readonly code: number };
      }[];
    }[];
  }[];
}

test('spans nest by the calls they stand in, and a failure is marked and thrown on', async () => {
  const bodies: string[] = [];
  const tracer = createTracer('test', async (json) => void bodies.push(json));
  await tracer.span('poll', { sources: 2 }, async () => {
    await tracer.span('ingest', { source: 'a' }, async () => {});
    await expect(tracer.span('ingest', { source: 'b' }, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
  await tracer.close();
  const spans = (JSON.parse(bodies[0]!) as Sent).resourceSpans[0]!.scopeSpans[0]!.spans;
  const [a, b, poll] = spans;
  expect(spans.map((span) => [span.name, span.status.code])).toEqual([
    ['ingest', 1],
    ['ingest', 2],
    ['poll', 1],
  ]);
  expect([a!.parentSpanId, b!.parentSpanId]).toEqual([poll!.spanId, poll!.spanId]);
  expect(new Set(spans.map((span) => span.traceId)).size).toBe(1);
});

test('a collector that is down, or none, changes nothing', async () => {
  const tracer = createTracer('test', () => Promise.reject(new Error('down')));
  expect(await tracer.span('x', {}, async () => 7)).toBe(7);
  await tracer.close();
  expect(await NO_TRACER.span('x', {}, async () => 8)).toBe(8);
});
