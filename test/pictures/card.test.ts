import { createCanvas, loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Card } from '../../src/domain/card.ts';
import { drawCard } from '../../src/pictures/card.ts';
import { legible } from '../../src/pictures/legible.ts';
import { FONTS, registerFonts } from '../../src/pictures/theme.ts';

beforeAll(registerFonts);

const card = (over: Partial<Card> = {}): Card => ({
  kind: 'card',
  name: 'Ada',
  username: 'ada',
  avatar: null,
  facts: ['1,240 points · 2nd of 128', '60% of 20 questions right'],
  bars: [{ label: 'Caching', share: 0.5 }],
  ...over,
});

describe('a name on a card', () => {
  it.each([
    ['Ada Lovelace', 'Ada Lovelace'],
    ['Zoë Çelik-Łukasz', 'Zoë Çelik-Łukasz'],
    ['Алексей', 'Алексей'],
    ['Ωmega 🦀🏳️‍🌈', 'Ωmega 🦀🏳️‍🌈'],
    ['𝓕𝓪𝓷𝓬𝔂', 'Fancy'],
    ['A̸d̷a̶', 'Ada'],
    ['山田太郎', 'user_1'],
    ['محمد', 'user_1'],
    ['꧁ Ada ꧂', 'user_1'],
    ['\u200b', 'user_1'],
  ])('%s is drawn as %s', (name, drawn) => expect(legible(name, 'user_1')).toBe(drawn));

  it('has no letter that the fonts lack', () => {
    const pen = createCanvas(40, 40).getContext('2d');
    const look = (letter: string) => {
      pen.clearRect(0, 0, 40, 40);
      pen.font = `700 24px ${FONTS}`;
      pen.fillText(letter, 8, 30);
      return Buffer.from(pen.getImageData(0, 0, 40, 40).data).toString('base64');
    };
    const missing = look('\u{10ffff}');
    const drawn = Array.from({ length: 0x2200 }, (_, code) => String.fromCodePoint(code)).filter(
      (letter) => /[\p{L}\p{N}\p{P}\p{Sc}]/u.test(letter) && legible(letter, '') === letter,
    );
    expect(drawn.length).toBeGreaterThan(800);
    expect(drawn.filter((letter) => look(letter) === missing)).toEqual([]);
  });
});

describe('a card', () => {
  it.each([
    ['without bars', card({ bars: [] }), 220],
    ['with a name of 32 wide letters', card({ name: 'W'.repeat(32) }), 286],
    ['with an avatar that is no picture', card({ avatar: new Uint8Array([1, 2, 3]) }), 286],
  ])('%s is a PNG for a phone', async (_what, drawn, height) => {
    const image = await loadImage(Buffer.from(await drawCard(drawn)));
    expect([image.width, image.height]).toEqual([800, height]);
  });

  it('shows the avatar where there is one', async () => {
    const red = createCanvas(128, 128);
    const pen = red.getContext('2d');
    pen.fillStyle = '#ff0000';
    pen.fillRect(0, 0, 128, 128);
    const image = await loadImage(Buffer.from(await drawCard(card({ avatar: await red.encode('png') }))));
    const canvas = createCanvas(image.width, image.height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    expect([...canvas.getImageData(112, 112, 1, 1).data]).toEqual([255, 0, 0, 255]);
  });
});
