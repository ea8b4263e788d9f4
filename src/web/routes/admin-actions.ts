import { OperatorError } from '../../domain/errors.ts';
import type { Kit } from '../kit.ts';

type Form = Readonly<Record<string, string>>;

export interface Done {
  /** path of the page to show next */
  readonly back: string;
  /** names the notice on it */
  readonly what: string;
}

const SLUG = /^[a-z2-7]{16}$/;

/** What a form of the desk asks for. @throws OperatorError with what is wrong; undefined: no such form */
export async function perform(kit: Kit, path: string, form: Form): Promise<Done | undefined> {
  switch (path) {
    case '/admin/poll':
      await kit.desk.pollNow(sourceIn(kit, form));
      return { back: '/admin', what: 'poll' };
    case '/admin/release': {
      await kit.desk.release(slugIn(form));
      return { back: '/admin/held', what: 'release' };
    }
    case '/admin/correct': {
      const slug = slugIn(form);
      await kit.desk.correct(slug, await correction(kit, slug, form));
      return { back: `/admin/stories/${slug}`, what: 'correct' };
    }
    case '/admin/withdraw': {
      const slug = slugIn(form);
      const reason = (form.reason ?? '').trim().slice(0, 500);
      if (reason === '') throw new OperatorError('A reason is needed: readers are shown it.');
      await kit.desk.withdraw(slug, reason);
      return { back: `/admin/stories/${slug}`, what: 'withdraw' };
    }
    case '/admin/join': {
      const slug = slugIn(form);
      const other = (form.other ?? '').trim();
      if (!SLUG.test(other) || !(await kit.store.story(other)))
        throw new OperatorError('There is no other story of that id.');
      await kit.desk.joinGroup(slug, other);
      return { back: `/admin/stories/${slug}`, what: 'join' };
    }
    case '/admin/split': {
      const slug = slugIn(form);
      await kit.desk.splitGroup(slug);
      return { back: `/admin/stories/${slug}`, what: 'split' };
    }
    case '/admin/learned': {
      const { standing, text } = form;
      if ((standing !== 'learned' && standing !== 'pinned' && standing !== 'vetoed') || !text) return undefined;
      await kit.desk.setLearned(sourceIn(kit, form), text, standing);
      return { back: '/admin/learned', what: 'learned' };
    }
    default:
      return undefined;
  }
}

function sourceIn(kit: Kit, form: Form): string {
  const source = kit.configuration().sources.find(({ id }) => id === form.source);
  if (!source) throw new OperatorError('There is no such source.');
  return source.id;
}

function slugIn(form: Form): string {
  const slug = form.slug ?? '';
  if (!SLUG.test(slug)) throw new OperatorError('There is no such story.');
  return slug;
}

/** Only what the editor changed: a form gives every field back, its line ends rewritten. */
async function correction(kit: Kit, slug: string, form: Form) {
  const story = await kit.store.story(slug);
  if (!story) throw new OperatorError('There is no such story.');
  const lines = (text: string) => text.replace(/\r\n?/g, '\n');
  const edit: Record<string, string> = {};
  for (const name of ['headline', 'language', 'summary', 'contentHtml'] as const) {
    const value = form[name];
    if (value !== undefined && lines(value).trim() !== lines(story[name] ?? '').trim())
      edit[name] = lines(value).trim();
  }
  if (edit.headline === '') throw new OperatorError('A story needs a headline.');
  if (Object.keys(edit).length === 0) throw new OperatorError('Nothing was changed.');
  return edit;
}
