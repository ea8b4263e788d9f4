import type { Store, StoryWrite } from '../domain/store.ts';
import type { Flag, Story } from '../domain/story.ts';

/** A story before and after its source changed it. */
export interface Correction {
  readonly before: Story;
  readonly after: Story;
}

/**
 * A corrected original leaves its translations behind: they are flagged until they are translated anew. Their texts
 * are what they were, so `updated` stays.
 */
export async function staleTranslations(
  store: Store,
  corrections: readonly Correction[],
  rulesVersion: string,
): Promise<readonly StoryWrite[]> {
  const originals = corrections.filter(
    ({ before, after }) => before.headline !== after.headline || before.contentText !== after.contentText,
  );
  if (originals.length === 0) return [];
  const members = await store.groupMembers([...new Set(originals.map(({ after }) => after.groupId))]);
  const corrected = new Set(originals.map(({ after }) => after.slug));
  return members.flatMap((member): readonly StoryWrite[] => {
    const original = originals.find(({ after }) => after.groupId === member.groupId && isFrom(member, after));
    if (!original || corrected.has(member.slug) || member.flags.some((flag) => flag.code === 'stale')) return [];
    const flag: Flag = { code: 'stale', stage: 'groups', severity: 'note', excerpt: original.after.id };
    return [
      {
        story: { ...member, flags: [...member.flags, flag], revision: member.revision + 1 },
        cause: 'regrouped',
        rulesVersion,
      },
    ];
  });
}

function isFrom({ translation, language, slug }: Story, original: Story): boolean {
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  if (slug === original.slug || base(language) === base(original.language)) return false;
  return translation.from !== undefined && base(translation.from) === base(original.language);
}
