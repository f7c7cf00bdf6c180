import { beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/content/load.ts';
import { embedLength, fitMessage } from '../../src/discord/fit.ts';
import { LIMITS } from '../../src/discord/limits.ts';
import type { Message } from '../../src/discord/reply.ts';
import { TopicId } from '../../src/domain/ids.ts';
import type { Library } from '../../src/domain/library.ts';
import { CONTENT_DIR } from '../../src/paths.ts';
import { everyMessage } from '../support/every-message.ts';
import { libraryOf, question, topic } from '../support/library.ts';

let library: Library;
beforeAll(async () => {
  library = await loadLibrary(CONTENT_DIR);
});

const customIds = (message: Message): string[] =>
  (message.components ?? []).flatMap((row) =>
    row.components.flatMap((part) => ('custom_id' in part ? part.custom_id : [])),
  );

/** The line under a choice in a menu is a teaser: it may be cut. */
const withoutTeasers = (message: Message): unknown =>
  JSON.parse(JSON.stringify(message, (key, value) => (key === 'options' ? value.map(label) : value)));

const label = (option: { label: string; value: string }) => [option.label, option.value];

describe('every message that the content makes', () => {
  it('is shown whole: nothing has to be cut for Discord', () => {
    for (const message of everyMessage(library)) {
      expect(withoutTeasers(fitMessage(message))).toEqual(withoutTeasers(message));
    }
  });

  it('has buttons and menus that can be told apart', () => {
    for (const message of everyMessage(library)) {
      const ids = customIds(message);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('a message from content that is far too long', () => {
  it('still fits', () => {
    const long = 'word '.repeat(2_000);
    const option = { text: long, why: long };
    const huge = libraryOf(
      topic('huge', {
        title: long,
        summary: long,
        terms: Array.from({ length: 100 }, () => ({ term: long, expansion: long })),
        sections: Array.from({ length: 9 }, (_, n) => ({ title: `${n} ${long}`, body: long })),
        questions: [
          question('huge-1', {
            topic: TopicId.parse('huge'),
            text: long,
            answer: option,
            distractors: [option, option, option],
            cites: `1 ${long}`,
          }),
        ],
      }),
    );
    for (const message of everyMessage(huge)) {
      const { embeds = [] } = fitMessage(message);
      expect(embeds.reduce((sum, embed) => sum + embedLength(embed), 0)).toBeLessThanOrEqual(
        LIMITS.embedTotal,
      );
    }
  });
});
