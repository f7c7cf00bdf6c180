const COLOURS = ['#5865f2', '#3ba55d', '#c27c0e', '#a84300', '#ad1457', '#11806a', '#71368a'];

function colourOf(name: string): string {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return COLOURS[sum % COLOURS.length] ?? '#5865f2';
}

const escapeXml = (text: string) => text.replace(/[<>&"']/g, (c) => `&#${c.codePointAt(0)};`);

/** A round picture with the first letter of the name. */
export function avatarSvg(name: string): string {
  const letter = escapeXml([...name][0]?.toUpperCase() ?? '?');
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">' +
    `<rect width="64" height="64" rx="32" fill="${colourOf(name)}"/>` +
    '<text x="32" y="43" font-family="sans-serif" font-size="32" font-weight="600" text-anchor="middle" ' +
    `fill="#fff">${letter}</text></svg>`
  );
}
