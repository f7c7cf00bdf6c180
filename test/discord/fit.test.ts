import type { APIEmbed } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedLength, fitMessage, shorten } from '../../src/discord/fit.ts';
import { LIMITS } from '../../src/discord/limits.ts';
import { button, buttonRows } from '../../src/views/components.ts';

const long = 'word '.repeat(2_000);

const fitted = (embed: APIEmbed): APIEmbed => fitMessage({ embeds: [embed] }).embeds?.[0] ?? {};

describe('shortening', () => {
  it('leaves alone what fits', () => expect(shorten('as it is', 8)).toBe('as it is'));

  it('cuts between words and says so', () =>
    expect(shorten('one two three four', 15)).toBe('one two three…'));

  it('closes a code block that it cuts open', () => {
    expect(shorten(`see\n\`\`\`\n${'x'.repeat(50)}\n\`\`\``, 40)).toMatch(/…\n```$/);
  });

  it('does not break an emoji in two', () => expect(shorten('aaaa😀b', 6)).toBe('aaaa…'));

  it('is never longer than the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 20, max: 200 }),
        (text, limit) => {
          expect(shorten(text, limit).length).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });
});

describe('a message that is too long for Discord', () => {
  it.each<[string, APIEmbed, (embed: APIEmbed) => number, number]>([
    ['title', { title: long }, (e) => e.title?.length ?? 0, LIMITS.embedTitle],
    ['description', { description: long }, (e) => e.description?.length ?? 0, LIMITS.embedDescription],
    ['footer', { footer: { text: long } }, (e) => e.footer?.text.length ?? 0, LIMITS.embedFooter],
    ['author', { author: { name: long } }, (e) => e.author?.name.length ?? 0, LIMITS.embedAuthor],
    [
      'field value',
      { fields: [{ name: 'a', value: long }] },
      (e) => e.fields?.[0]?.value.length ?? 0,
      LIMITS.embedFieldValue,
    ],
  ])('has its %s cut to the limit', (_, embed, lengthOf, limit) => {
    expect(lengthOf(fitted(embed))).toBeLessThanOrEqual(limit);
    expect(lengthOf(fitted(embed))).toBeGreaterThan(limit * 0.8);
  });

  it('fits in 6,000 characters over all its embeds, the first ones whole', () => {
    const embed = {
      title: 'title',
      description: 'x'.repeat(2_500),
      fields: [{ name: 'name', value: 'value' }],
    };
    const embeds = fitMessage({ embeds: [embed, embed, embed] }).embeds ?? [];
    expect(embeds[0]).toEqual(embed);
    expect(embeds.map(embedLength).reduce((a, b) => a + b)).toBeLessThanOrEqual(LIMITS.embedTotal);
  });

  it('drops empty fields, which Discord refuses', () => {
    expect(
      fitted({
        fields: [
          { name: ' ', value: 'x' },
          { name: 'a', value: 'b' },
        ],
      }).fields,
    ).toEqual([{ name: 'a', value: 'b' }]);
  });

  it('has its button labels cut', () => {
    const row = fitMessage({ components: buttonRows([button('a:b', long)]) }).components?.[0];
    expect(row?.components[0]).toMatchObject({ label: expect.stringMatching(/^.{60,80}$/) });
  });
});
