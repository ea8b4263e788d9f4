import type { SourceKind } from '../domain/seams.ts';
import { startState } from './state.ts';

/** Stories come to us by POST /push/SOURCE: there is nothing to read. */
export const push: SourceKind = {
  async read(source, before, tools) {
    return { kind: 'not-modified', state: startState(source, before, tools.now) };
  },
};
