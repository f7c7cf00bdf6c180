import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';

/** Pictures are twice as large as a phone shows them: 400 px of 800. So text is at least 24 px high. */
export const WIDTH = 800;
export const TEXT_PX = 26;

/** Discord's dark surfaces, with the colours that embeds have. */
export const PAINT = {
  background: '#1e1f22',
  text: '#f2f3f5',
  muted: '#b5bac1',
  grid: '#3f4147',
  estimate: '#1cc8c8',
  here: '#f0b232',
  score: '#eb9e34',
  /** Behind the first letter of a member without a picture. */
  card: '#5865f2',
} as const;

/** Family names to draw with, in CSS. Only fonts of our own are used, so that pictures are the same everywhere. */
export const FONTS = 'Inter, "Noto Color Emoji"';

const FILES: readonly (readonly [file: string, family: string])[] = [
  ['@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf', 'Inter'],
  ['@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf', 'Inter'],
  ['@expo-google-fonts/noto-color-emoji/400Regular/NotoColorEmoji_400Regular.ttf', 'Noto Color Emoji'],
];

/** Has to run once before anything is drawn. */
export function registerFonts(): void {
  const { resolve } = createRequire(import.meta.url);
  for (const [file, family] of FILES) GlobalFonts.registerFromPath(resolve(file), family);
}
