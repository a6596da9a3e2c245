/**
 * Fills the tokens of a team's own text ("{{first_name}}", "[Company]") with what is known. Null when
 * one stays open: such a sentence is left out, since a hole in a first message is worse than silence.
 */
export function fillTokens(
  text: string,
  values: {
    readonly name: string | null;
    readonly company: string | null;
    readonly sender: string | null;
  },
): string | null {
  let open = false;
  const filled = text.replace(TOKEN, (token) => {
    const value = valueFor(token, values);
    if (value === null) open = true;
    return value ?? token;
  });
  return open ? null : filled;
}

function valueFor(
  token: string,
  values: {
    readonly name: string | null;
    readonly company: string | null;
    readonly sender: string | null;
  },
): string | null {
  const name = token.toLowerCase().replace(/[^\p{L}]/gu, "");
  if (/^(?:my|sender|rep|owner|your)/u.test(name)) return values.sender;
  if (/company|account|organi[sz]ation|شركه|شركة/u.test(name)) return values.company;
  return /^(?:contact|lead|buyer)?(?:first)?name$|^fname$|^الاسم$/u.test(name) ? values.name : null;
}

/** Double and single braces, percent signs, angle and square brackets around words. */
export const TOKEN =
  /\{\{[^{}]{0,80}\}\}|\{%[^{}]{0,80}%\}|\$\{[^{}]{0,80}\}|\{[\p{L}][\p{L}\p{N}_. -]{0,40}\}|\[\[[^[\]]{0,80}\]\]|\[[\p{L}][\p{L}\p{N}_.'’/ -]{0,60}\](?!\()|<[\p{L}][\p{L}\p{N}_ -]{0,40}>|%[A-Z][A-Z_]{2,40}%|%%[\p{L}_]{2,40}%%|\*\|[^|]{1,40}\|\*/gu;
