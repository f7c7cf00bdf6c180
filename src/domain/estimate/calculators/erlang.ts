/**
 * The share of arrivals that have to wait in front of `servers` servers that `load` of them would keep busy (λ × S,
 * below `servers`). By way of Erlang B, whose recursion has no factorials and so stays exact for thousands of servers.
 * Source: A. K. Erlang, 1917; the recursion as in I. Angus, "An Introduction to Erlang B and Erlang C" (2001).
 */
export function erlangC(servers: number, load: number): number {
  if (load === 0) return 0;
  let inverse = 1;
  for (let n = 1; n <= servers; n += 1) inverse = 1 + (inverse * n) / load;
  const blocked = 1 / inverse;
  return blocked / (1 - (load / servers) * (1 - blocked));
}
