import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import type { Card, CardBar } from '../domain/card.ts';
import { legible } from './legible.ts';
import { FONTS, PAINT, WIDTH } from './theme.ts';

const MARGIN = 40;
const AVATAR = 144;
const TEXT_LEFT = MARGIN + AVATAR + 32;
const NAME_PX = { largest: 56, smallest: 34 } as const;
const FACT_PX = 32;
const FACT_STEP = 42;
const BAR_TOP = MARGIN + AVATAR + 36;
const BAR_STEP = 58;
const BAR_LEFT = 460;

/** A member's card: avatar, name, facts, and how well which chapters went. */
export async function drawCard(card: Card): Promise<Uint8Array> {
  const height = BAR_TOP + card.bars.length * BAR_STEP + (card.bars.length > 0 ? 8 : 0);
  const canvas = createCanvas(WIDTH, height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = PAINT.background;
  pen.fillRect(0, 0, WIDTH, height);
  const name = legible(card.name, card.username);
  await drawAvatar(pen, card.avatar, name);
  drawName(pen, name);
  drawFacts(pen, card.facts);
  for (const [row, bar] of card.bars.entries()) drawBar(pen, bar, BAR_TOP + row * BAR_STEP);
  return await canvas.encode('png');
}

async function drawAvatar(pen: SKRSContext2D, avatar: Uint8Array | null, name: string): Promise<void> {
  const radius = AVATAR / 2;
  const picture = avatar && (await loadImage(Buffer.from(avatar)).catch(() => null));
  pen.save();
  pen.beginPath();
  pen.arc(MARGIN + radius, MARGIN + radius, radius, 0, 2 * Math.PI);
  pen.clip();
  if (picture === null) {
    pen.fillStyle = PAINT.card;
    pen.fillRect(MARGIN, MARGIN, AVATAR, AVATAR);
    pen.fillStyle = PAINT.text;
    write(pen, firstLetter(name), MARGIN + radius, MARGIN + radius, { px: 72, weight: 700, align: 'center' });
  } else {
    pen.drawImage(picture, MARGIN, MARGIN, AVATAR, AVATAR);
  }
  pen.restore();
}

const firstLetter = (name: string): string =>
  [...new Intl.Segmenter('en').segment(name)][0]?.segment.toUpperCase() ?? '';

/** As large as fits on one line; what is too long for the smallest size is cut. */
function drawName(pen: SKRSContext2D, name: string): void {
  const room = WIDTH - TEXT_LEFT - MARGIN;
  const px = Math.max(
    NAME_PX.smallest,
    Math.min(NAME_PX.largest, (NAME_PX.largest * room) / widthOf(pen, name, NAME_PX.largest, 700)),
  );
  pen.fillStyle = PAINT.text;
  write(pen, cutTo(pen, name, room, px, 700), TEXT_LEFT, MARGIN + 32, { px, weight: 700 });
}

function drawFacts(pen: SKRSContext2D, facts: readonly string[]): void {
  pen.fillStyle = PAINT.muted;
  for (const [line, fact] of facts.entries()) {
    const text = cutTo(pen, fact, WIDTH - TEXT_LEFT - MARGIN, FACT_PX, 500);
    write(pen, text, TEXT_LEFT, MARGIN + 86 + line * FACT_STEP, { px: FACT_PX, weight: 500 });
  }
}

function drawBar(pen: SKRSContext2D, { label, share }: CardBar, top: number): void {
  const length = WIDTH - BAR_LEFT - MARGIN - 100;
  const middle = top + 20;
  pen.fillStyle = PAINT.text;
  write(pen, cutTo(pen, label, BAR_LEFT - MARGIN - 24, 28, 500), MARGIN, middle, { px: 28, weight: 500 });
  for (const [paint, part] of [
    [PAINT.grid, 1],
    [PAINT.score, share],
  ] as const) {
    pen.fillStyle = paint;
    pen.beginPath();
    pen.roundRect(BAR_LEFT, top + 8, length * part, 24, 12);
    pen.fill();
  }
  pen.fillStyle = PAINT.text;
  write(pen, `${Math.round(share * 100)}%`, WIDTH - MARGIN, middle, { px: 28, weight: 700, align: 'right' });
}

interface Lettering {
  readonly px: number;
  readonly weight: 500 | 700;
  readonly align?: 'left' | 'center' | 'right';
}

function write(pen: SKRSContext2D, text: string, x: number, middle: number, lettering: Lettering): void {
  const { px, weight, align = 'left' } = lettering;
  pen.font = `${weight} ${px}px ${FONTS}`;
  pen.textAlign = align;
  pen.textBaseline = 'middle';
  pen.fillText(text, x, middle);
}

function widthOf(pen: SKRSContext2D, text: string, px: number, weight: 500 | 700): number {
  pen.font = `${weight} ${px}px ${FONTS}`;
  return pen.measureText(text).width;
}

/** The text, or as many of its characters as fit with "…" behind them. */
function cutTo(pen: SKRSContext2D, text: string, room: number, px: number, weight: 500 | 700): string {
  if (widthOf(pen, text, px, weight) <= room) return text;
  const letters = [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);
  while (letters.length > 1 && widthOf(pen, `${letters.join('')}…`, px, weight) > room) letters.pop();
  return `${letters.join('')}…`;
}
