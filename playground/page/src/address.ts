/** Where the page stands, kept in the address so that a reload, or a second tab, finds its way. */
export interface Address {
  readonly channelId: string | null;
  readonly memberId: string | null;
}

export function readAddress(): Address {
  const params = new URLSearchParams(location.hash.slice(1));
  return { channelId: params.get('channel'), memberId: params.get('as') };
}

export function writeAddress({ channelId, memberId }: Address): void {
  const params = new URLSearchParams();
  if (channelId !== null) params.set('channel', channelId);
  if (memberId !== null) params.set('as', memberId);
  const hash = `#${params}`;
  if (hash !== location.hash) history.replaceState(null, '', hash);
}
