import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../../src/content/load.ts';
import { CONTENT_DIR } from '../../../src/paths.ts';
import { quote, quoteUnder } from '../../../src/views/ask/quote.ts';

const ROOM = 560;
/** The bold that is added. */
const MARKS = 4;

describe('the words of a topic', () => {
  it.each([
    ['the point in bold', ['It evicts. Then it stops.'], '**It evicts.** Then it stops.'],
    ['bold that is there left alone', ['Use **LRU**. Else not.'], 'Use **LRU**. Else not.'],
    ['points of a list as a list', ['- One.', '- Two.'], '- **One.**\n- Two.'],
    ['nothing announced that does not come', ['It **lags**. Ways out:'], 'It **lags**.'],
    ['paragraphs apart', ['**One**.', 'Two.'], '**One**.\n\nTwo.'],
  ])('are shown with %s', (_, excerpts, shown) => expect(quote(excerpts, ROOM)).toBe(shown));

  it('are cut at the end of a sentence, and leave no bold open', () => {
    expect(quote(['**First**. Second is **very. long** indeed. Third.'], 30)).toBe('**First**.');
  });

  it('leave out a further excerpt that is too long, and keep one that is not', () => {
    expect(quote(['**One**.', 'x'.repeat(30), 'Two.'], 30)).toBe('**One**.\n\nTwo.');
  });

  it('close a code block that is cut', () => {
    expect(quote(['```\nfirst line\nsecond line\n```'], 26)).toBe('```\nfirst line\n…\n```');
  });

  it('come under what the topic is, in bold, for who does not know its name', () => {
    expect(quoteUnder('One key gets it all. A cache helps.', ['Split **it**. Or not.'], ROOM)).toBe(
      '**One key gets it all.** A cache helps.\n\nSplit **it**. Or not.',
    );
    expect(quoteUnder('One key gets it all.', ['Split it. Or do not.'], 34)).toBe(
      '**One key gets it all.**\n\nSplit it.',
    );
  });

  describe('of every section there is', () => {
    let bodies: string[];
    beforeAll(async () => {
      const { topics } = await loadLibrary(CONTENT_DIR);
      bodies = [...topics.values()].flatMap(({ sections }) => sections.map(({ body }) => body));
    });

    it('fit, with every mark closed', () => {
      for (const body of bodies) {
        const text = quote([body], ROOM);
        expect(text.length).toBeLessThanOrEqual(ROOM + MARKS);
        for (const mark of ['```', '**']) expect(text.split(mark).length % 2, text).toBe(1);
      }
    });
  });

  it('never take more room than there is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 200 })),
        fc.integer({ min: 20, max: 100 }),
        (texts, room) => {
          expect(quote(texts, room).length).toBeLessThanOrEqual(room + MARKS);
        },
      ),
    );
  });
});
