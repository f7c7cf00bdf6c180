/** Where pictures of members are kept. Nothing else is ever fetched from here. */
const CDN = 'https://cdn.discordapp.com';
const SIZE = 128;
const TIMEOUT_MS = 1_000;
const MOST_BYTES = 1_000_000;
/** How long a picture, or the lack of one, is remembered, in ms. */
const FRESH_MS = 10 * 60 * 1_000;
const MOST_REMEMBERED = 500;

/** Fetches a picture: the `fetch` of the platform, or a stand-in for it. */
export type FetchPicture = (url: string, init: { signal: AbortSignal }) => Promise<Response>;

export interface Avatars {
  /**
   * The picture at a path of Discord's CDN, as PNG of 128 px; null where there is none, or it does not come within a
   * second. Never rejects.
   */
  picture(path: string | null): Promise<Uint8Array | null>;
}

/** Pictures of members, remembered for ten minutes. */
export function createAvatars(fetchPicture: FetchPicture = fetch): Avatars {
  const remembered = new Map<
    string,
    { readonly until: number; readonly picture: Promise<Uint8Array | null> }
  >();

  return {
    async picture(path) {
      if (path === null) return null;
      const known = remembered.get(path);
      if (known !== undefined && known.until > Date.now()) return await known.picture;
      const picture = load(fetchPicture, path);
      remembered.delete(path);
      remembered.set(path, { until: Date.now() + FRESH_MS, picture });
      const [oldest] = remembered.keys();
      if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
      return await picture;
    },
  };
}

async function load(fetchPicture: FetchPicture, path: string): Promise<Uint8Array | null> {
  try {
    const answer = await fetchPicture(`${CDN}${path}?size=${SIZE}`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!answer.ok || answer.headers.get('content-type') !== 'image/png') return null;
    if (Number(answer.headers.get('content-length') ?? 0) > MOST_BYTES) return null;
    return new Uint8Array(await answer.arrayBuffer());
  } catch {
    return null;
  }
}
