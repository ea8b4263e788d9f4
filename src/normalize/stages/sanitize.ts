import sanitizeHtml from 'sanitize-html';
import { fromHtml, toHtml } from '../body.ts';
import type { Stage } from '../stage.ts';

export const sanitize: Stage = {
  name: 'sanitize',
  version: 1,
  run(draft) {
    return { ...draft, body: fromHtml(sanitizeHtml(toHtml(draft.body))) };
  },
};
