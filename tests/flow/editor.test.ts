import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/domain/store.ts';
import type { NormalizeInput } from '../../src/domain/story.ts';
import { createEditor, type Editor } from '../../src/flow/editor.ts';
import { renormalize } from '../../src/flow/renormalize.ts';
import { slugOf } from '../../src/lib/hash.ts';
import { openStore } from '../../src/store/open.ts';
import { aSource } from '../support/configuration.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { plainUntrusted } from '../support/plain-untrusted.ts';
import { storyWrite } from '../support/stories.ts';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const a = slugOf('wire', 'a');
const b = slugOf('wire', 'b');
const source = aSource({ language: 'en' });

describe.each(DATABASES)('editing over $name', ({ create }) => {
  let database: TestDatabase;
  let store: Store;
  let editor: Editor;
  beforeEach(async () => {
    database = await create();
    store = await openStore(database.url);
    await store.migrate();
    editor = createEditor({ store, untrusted: plainUntrusted, clock: () => NOW, rulesVersion: '1', tombstoneDays: 10 });
    const block = { code: 'empty', stage: 'quality', severity: 'block' as const };
    await store.commitIngest({ writes: [storyWrite('a', { status: 'held', flags: [block] }), storyWrite('b')] });
  });
  afterEach(async () => {
    await store.close();
    await database.remove();
  });

  test('release', async () => {
    await editor.release(a);
    expect(await store.story(a)).toMatchObject({
      status: 'published',
      revision: 2,
      updatedAt: '2026-03-01T12:00:00Z',
      flags: [{ severity: 'note' }],
      translation: { reviewed: true },
    });
    await expect(editor.release('aaaaaaaaaaaaaaaa')).rejects.toThrow('there is no story');
  });

  test('correct', async () => {
    await editor.correct(b, { headline: ' Better ', contentHtml: '<p>New</p>', language: 'pt_BR' });
    expect(await store.story(b)).toMatchObject({
      headline: 'Better',
      contentText: 'New',
      language: 'pt-BR',
      revision: 2,
    });
    expect((await store.revisions(b)).at(-1)).toMatchObject({ cause: 'edited', item: { id: 'b' } });
    await expect(editor.correct(b, { language: '???' })).rejects.toThrow('no language tag');
  });

  test('withdraw', async () => {
    await editor.withdraw((await store.story(b))!.id, 'wrong');
    await editor.withdraw(b, 'again');
    expect(await store.story(b)).toMatchObject({ status: 'withdrawn', revision: 2, withdrawal: { reason: 'wrong' } });
    expect(await store.tombstone(b)).toMatchObject({ reason: 'wrong', until: '2026-03-11T12:00:00Z' });
    await expect(editor.release(b)).rejects.toThrow('withdrawn');
  });

  test('join and split are remembered', async () => {
    const [first, second] = await store.storiesBySlug([a, b]);
    await editor.joinGroup(b, a);
    expect((await store.story(b))!.groupId).toBe(first!.groupId);
    await editor.splitGroup(b);
    expect((await store.story(b))!.groupId).toBe(second!.id);
    await editor.splitGroup(a);
    expect((await store.story(a))!.groupId).not.toBe(first!.groupId);
    expect((await store.groupDecisions()).map((d) => d.kind)).toEqual(['join', 'split', 'split']);
    expect((await store.story(b))!.revision).toBe(1);
  });

  test('who is left behind by a split hears of it: its feeds name the other as a version', async () => {
    await editor.release(a);
    await editor.joinGroup(b, a);
    const before = await store.lastSeq();
    await editor.splitGroup(b);
    const changes = await store.changesSince(before, 10);
    expect(changes.map(({ slug }) => slug).sort()).toEqual([a, b].sort());
    expect((await store.revisions(a)).map(({ cause }) => cause)).toEqual(['arrived', 'released']);
  });

  test('learned blocks are pinned and vetoed', async () => {
    await store.saveLearned('wire', [{ text: 'Follow us', kind: 'sentence', stories: 9, of: 10, standing: 'learned' }]);
    await editor.setLearned('wire', 'Follow us', 'vetoed');
    await editor.setLearned('wire', 'Our app', 'pinned');
    expect((await store.learned('wire')).map((l) => [l.text, l.kind, l.standing])).toEqual([
      ['Follow us', 'sentence', 'vetoed'],
      ['Our app', 'paragraph', 'pinned'],
    ]);
  });

  test('new rules make revisions only where the outcome differs, and never over an editor', async () => {
    await store.commitIngest({
      writes: ['c', 'd', 'e', 'f'].map((key) =>
        storyWrite(key, {
          headline: key,
          credit: { editors: [] },
          translation: { method: 'unknown' },
          languageKey: 'en',
        }),
      ),
    });
    await editor.correct(slugOf('wire', 'd'), { headline: 'By hand' });
    await editor.withdraw(slugOf('wire', 'e'), 'gone');
    const rules = {
      async normalize(inputs: readonly NormalizeInput[]) {
        const texts = await plainUntrusted.normalize(inputs);
        return texts.map((text) => ({ ...text, headline: text.headline === 'c' ? 'C' : text.headline }));
      },
    };
    const run = (dryRun: boolean, changed: string[] = []) =>
      renormalize({
        store,
        untrusted: rules,
        sources: [source],
        rulesVersion: '2',
        now: NOW,
        dryRun,
        onChange: ({ after }) => changed.push(after.headline),
      });
    const seen: string[] = [];
    // a was held by a rule that is no more; b's headline was not what its item says; d is the editor's
    expect(await run(true, seen)).toEqual({ looked: 6, changed: 3, kept: 1 });
    expect(seen.sort()).toEqual(['C', 'a', 'b']);
    expect((await store.story(slugOf('wire', 'c')))!.revision).toBe(1);
    expect(await run(false)).toMatchObject({ changed: 3 });
    expect(await run(false)).toMatchObject({ changed: 0, kept: 1 });
    expect(await store.story(slugOf('wire', 'c'))).toMatchObject({ headline: 'C', revision: 2 });
    expect((await store.revisions(slugOf('wire', 'c'))).at(-1)).toMatchObject({
      cause: 'renormalized',
      rulesVersion: '2',
    });
    expect((await store.story(slugOf('wire', 'f')))!.revision).toBe(1);
  });
});
