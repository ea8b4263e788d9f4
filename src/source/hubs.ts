import type { FetchAnswer, SourceReading, SourceTools } from '../domain/seams.ts';
import type { Source } from '../domain/source.ts';
import { fieldHubs } from '../lib/hub-links.ts';
import { without } from './state.ts';

/** A `websub` source's reading, with all hubs that its document names and what it is called there (WebSub §4). */
export async function withHubs(
  reading: SourceReading,
  { source, answer, tools }: { readonly source: Source; readonly answer: FetchAnswer; readonly tools: SourceTools },
): Promise<SourceReading> {
  if (!source.websub) return reading;
  const { headers, body, finalUrl } = answer;
  const links = fieldHubs(headers, finalUrl) ?? (await tools.untrusted.hubLinks(body, finalUrl));
  if (links !== undefined && 'error' in links) return reading;
  const state = without(reading.state, 'hub', 'otherHubs', 'self');
  const [hub, ...otherHubs] = links?.hubs ?? [];
  if (links === undefined || hub === undefined) return { ...reading, state };
  return { ...reading, state: { ...state, hub, self: links.self, ...(otherHubs.length > 0 ? { otherHubs } : {}) } };
}
