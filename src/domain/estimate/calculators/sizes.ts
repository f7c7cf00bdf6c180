import { defineCalculator } from './calculator.ts';
import { bits } from './figures.ts';
import { amount, count } from './input.ts';
import { line } from './line.ts';

/** What one stores of text and video. UTF-8 takes 1 byte a character for English, 2 to 4 for other scripts and emoji. */
export const sizes = defineCalculator({
  name: 'sizes',
  title: 'Sizes of text and video',
  summary: 'Bytes of a text, a video',
  topic: 'estimation-method-and-units',
  formulas: ['object-size-reference'],
  formula: 'text = characters × bytes; video = bit rate × length ÷ 8',
  inputs: {
    characters: count('Characters', '1', '280'),
    bytes: amount('Bytes a character', '1', '2', {
      least: 1,
      most: 4,
      limit: 'Bytes a character: from 1 to 4 in UTF-8.',
    }),
    rate: amount('Bit rate of the video', '1 Mbps', '5 Mbps'),
    length: amount('Length of the video', '1 min', '1 min'),
  },
  assumed: ['HD streams at about 5 Mbps, 4K at 15 to 25 Mbps', 'a photo is 0.2 to 2 MB'],
  work({ characters, bytes, rate, length }) {
    const text = bits(characters.value * bytes.value * 8);
    const video = bits(rate.value * length.value);
    return {
      results: [
        { label: 'Text', amount: text },
        { label: 'Video', amount: video },
      ],
      steps: [line`${characters} × ${bytes} bytes = ${text}`, line`${rate} × ${length} ÷ 8 = ${video}`],
    };
  },
});
