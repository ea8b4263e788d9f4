import type { Clock } from '../domain/clock.ts';
import type { Desk } from '../domain/desk.ts';
import { OperatorError } from '../domain/errors.ts';
import { STAGE_VERSIONS } from '../domain/rules-version.ts';
import type { Untrusted } from '../domain/seams.ts';
import type { Source } from '../domain/source.ts';
import type { GroupDecision, LearnedBlock, Store, StoryWrite } from '../domain/store.ts';
import type { Flag, Revision, Story } from '../domain/story.ts';
import { languageTag } from '../lib/language-tag.ts';
import { isoSeconds } from '../lib/moments.ts';
import { storyNamed } from './originals.ts';
import { movedOn } from './story.ts';
import { withdrawal } from './withdraw.ts';

export interface EditorTools {
  readonly store: Store;
  readonly untrusted: Pick<Untrusted, 'normalize'>;
  readonly clock: Clock;
  readonly rulesVersion: string;
  readonly tombstoneDays: number;
  /** so that inference never undoes what an editor decided (group/) */
  onGroupDecision?(decision: GroupDecision): void;
}

export type Editor = Pick<Desk, 'release' | 'correct' | 'withdraw' | 'joinGroup' | 'splitGroup' | 'setLearned'>;

/** What an editor may do to a story. Each action is a revision, so that its history tells who did what. */
export function createEditor(tools: EditorTools): Editor {
  const { store, clock } = tools;
  const revise = async (story: Story, cause: Revision['cause'], change: Partial<Story>) => {
    const updatedAt = movedOn(story.updatedAt, undefined, clock());
    const write: StoryWrite = {
      story: { ...story, ...change, revision: story.revision + 1, updatedAt },
      cause,
      rulesVersion: tools.rulesVersion,
    };
    await store.commitIngest({ writes: [write] });
  };
  const regroup = async (story: Story, groupId: string, decision: GroupDecision) => {
    await store.saveGroupDecision(decision);
    tools.onGroupDecision?.(decision);
    // those it leaves behind are written as they are: feeds that show them name it as a version until they hear of it
    const former = (await store.groupMembers([story.groupId])).filter(({ slug }) => slug !== story.slug);
    await store.commitIngest({
      writes: [{ ...story, groupId }, ...former].map((one) => ({
        story: one,
        cause: 'regrouped',
        rulesVersion: tools.rulesVersion,
      })),
    });
  };

  return {
    async release(reference) {
      const story = await named(store, reference);
      if (story.status === 'withdrawn') throw new OperatorError(`${reference} is withdrawn`);
      await revise(story, 'released', {
        status: 'published',
        flags: story.flags.map(read),
        translation: { ...story.translation, reviewed: true },
      });
    },
    async correct(reference, edit) {
      const story = await named(store, reference);
      if (story.status === 'withdrawn') throw new OperatorError(`${reference} is withdrawn`);
      const tag = edit.language === undefined ? undefined : languageTag(edit.language);
      if (edit.language !== undefined && !tag) throw new OperatorError(`${edit.language} is no language tag`);
      const body = edit.contentHtml === undefined ? undefined : await clean(tools, edit.contentHtml);
      await revise(story, 'edited', {
        ...(edit.headline !== undefined && { headline: edit.headline.trim() }),
        ...(edit.summary !== undefined && { summary: edit.summary.trim() }),
        ...(tag && { language: tag.tag, languageKey: tag.key, languageConfidence: 1 }),
        ...body,
      });
    },
    async withdraw(reference, reason) {
      const story = await named(store, reference);
      if (story.status === 'withdrawn') return;
      const { rulesVersion, tombstoneDays } = tools;
      const write = withdrawal({ story, now: clock(), reason, by: 'editor', rulesVersion, tombstoneDays });
      await store.commitIngest({ writes: [write] });
    },
    async joinGroup(reference, otherReference) {
      const story = await named(store, reference);
      const { groupId } = await named(store, otherReference);
      await regroup(story, groupId, { kind: 'join', slug: story.slug, groupId, at: isoSeconds(clock()) });
    },
    async splitGroup(reference) {
      const story = await named(store, reference);
      // the group keeps the id of the story that founded it, also when that one leaves
      const own = story.groupId === story.id ? `${story.id}:alone` : story.id;
      await regroup(story, own, {
        kind: 'split',
        slug: story.slug,
        from: story.groupId,
        at: isoSeconds(clock()),
      });
    },
    async setLearned(sourceId, text, standing) {
      const blocks = await store.learned(sourceId);
      const known = blocks.find((block) => block.text === text);
      const block: LearnedBlock = { ...(known ?? { text, kind: 'paragraph', stories: 0, of: 0 }), standing };
      await store.saveLearned(sourceId, [...blocks.filter((b) => b !== known), block]);
    },
  };
}

/** an editor has read it: what held the story is a note from now on */
export function read(flag: Flag): Flag {
  return flag.severity === 'block' ? { ...flag, severity: 'note' } : flag;
}

async function named(store: Store, reference: string): Promise<Story> {
  const story = await storyNamed(store, reference);
  if (!story) throw new OperatorError(`there is no story ${reference}`);
  return story;
}

/** an editor's HTML goes through sanitize like everybody's, and through no other rule */
async function clean(tools: EditorTools, html: string): Promise<Pick<Story, 'contentHtml' | 'contentText'>> {
  const [text] = await tools.untrusted.normalize([{ title: '', content: { html } }], EDITOR_SOURCE);
  return { contentHtml: text!.contentHtml, contentText: text!.contentText };
}

const EDITOR_SOURCE: Source = {
  id: 'editor',
  kind: 'push',
  tags: [],
  websub: false,
  enabled: true,
  normalize: { skip: Object.keys(STAGE_VERSIONS), boilerplate: [] },
};
