import { describe, expect, it } from 'vitest';
import { createAvatars, type FetchPicture } from '../../src/discord/avatars.ts';

const PATH = '/avatars/1/abc.png';
const png = () => new Response(new Uint8Array([1, 2, 3]), { headers: { 'content-type': 'image/png' } });

/** A CDN that answers so, and remembers what it was asked. */
function cdn(answer: () => Response | Promise<Response>) {
  const asked: string[] = [];
  const fetchPicture: FetchPicture = async (url) => {
    asked.push(url);
    return await answer();
  };
  return { asked, avatars: createAvatars(fetchPicture) };
}

describe('the picture of a member', () => {
  it('is fetched from Discord’s CDN in a small size, once', async () => {
    const { asked, avatars } = cdn(png);
    expect(await avatars.picture(PATH)).toEqual(new Uint8Array([1, 2, 3]));
    await avatars.picture(PATH);
    expect(asked).toEqual(['https://cdn.discordapp.com/avatars/1/abc.png?size=128']);
  });

  it('is none, and nothing is fetched, for a member without one', async () => {
    const { asked, avatars } = cdn(png);
    expect(await avatars.picture(null)).toBeNull();
    expect(asked).toEqual([]);
  });

  it.each([
    ['is missing', () => new Response(null, { status: 404 })],
    ['is no picture', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['cannot be reached', () => Promise.reject(new Error('ECONNREFUSED'))],
  ])('is none when it %s', async (_how, answer) => {
    expect(await cdn(answer).avatars.picture(PATH)).toBeNull();
  });
});
