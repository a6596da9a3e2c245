import { splitSentences } from "../text/sentences.ts";
import { MESSAGE_TOKENS } from "./tokens.ts";

/** What a token stands for; null where nothing is known, absent where there is no such token. */
export type TokenValues = Readonly<Record<string, string | null>>;

/**
 * Fills the tokens of one text ("{{first_name}}", "[Company]") with what is known. Null when one stays
 * open: such a text is left out, since a hole in a first message is worse than silence.
 */
export function fillTokens(text: string, values: TokenValues): string | null {
  let open = false;
  const filled = text.replace(TOKEN, (token) => {
    const value = values[tokenName(token)] ?? null;
    if (value === null) open = true;
    return value ?? token;
  });
  return open ? null : filled;
}

/**
 * Fills a whole message. A sentence with a token that has no value is left out; a token that nobody
 * knows stays as it is, so that its writer sees it.
 */
export function fillMessage(text: string, values: TokenValues): string {
  const lines = text.split("\n").flatMap((line, index) => {
    const filled = line.trim() === "" ? "" : fillLine(line, values);
    // A greeting by a name that nobody knows is still a greeting.
    const kept = filled ?? (index === 0 ? (values["greeting"] ?? null) : null);
    return kept === null ? [] : [kept];
  });
  return lines
    .join("\n")
    .replaceAll(/\n{3,}/gu, "\n\n")
    .trim();
}

/** Null when nothing of the line is left. */
function fillLine(line: string, values: TokenValues): string | null {
  const filled = line.replace(TOKEN, (token) => {
    const name = tokenName(token);
    const value = values[name];
    if (value === undefined) return token;
    return value ?? (MESSAGE_TOKENS[name]?.sentence === true ? "" : GAP);
  });
  const whole = filled.includes(GAP)
    ? splitSentences(filled)
        .filter((sentence) => !sentence.includes(GAP))
        .join(" ")
    : filled;
  const tidy = whole
    .replaceAll(/ {2,}/gu, " ")
    .replaceAll(/([.!?…؟]["”»])\./gu, "$1")
    .trim();
  return tidy === "" ? null : tidy;
}

/** How many tokens a text holds; more of them say more. */
export function countTokens(text: string): number {
  return text.match(TOKEN)?.length ?? 0;
}

/** "[First Name]", "%FIRSTNAME%" and "{{ first_name }}" are one token. */
function tokenName(token: string): string {
  const name = token
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "_")
    .replaceAll(/^_|_$/gu, "");
  if (Object.hasOwn(MESSAGE_TOKENS, name)) return name;
  const letters = name.replaceAll("_", "");
  if (/^(?:contact|lead|buyer)?(?:first)?name$|^fname$|^الاسم$/u.test(letters)) return "first_name";
  const ours = /^(?:my|our|sender|rep|owner|your)/u.test(letters);
  if (/company|account|organi[sz]ation|شركه|شركة/u.test(letters)) return ours ? name : "company";
  return ours && /name$|^(?:sender|rep|owner)$/u.test(letters) ? "sender" : name;
}

/** Double and single braces, percent signs, angle and square brackets around words. */
export const TOKEN =
  /\{\{[^{}]{0,80}\}\}|\{%[^{}]{0,80}%\}|\$\{[^{}]{0,80}\}|\{[\p{L}][\p{L}\p{N}_. -]{0,40}\}|\[\[[^[\]]{0,80}\]\]|\[[\p{L}][\p{L}\p{N}_.'’/ -]{0,60}\](?!\()|<[\p{L}][\p{L}\p{N}_ -]{0,40}>|%[A-Z][A-Z_]{2,40}%|%%[\p{L}_]{2,40}%%|\*\|[^|]{1,40}\|\*/gu;
/** Stands for a missing value while a line is put together; no text from outside holds it. */
const GAP = "\uE000";
