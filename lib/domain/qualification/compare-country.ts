import { foldText } from "../text/fold-text.ts";

/** Whether a country of the record is one of the list's; `unknown` where a name cannot be placed. */
export function compareCountry(
  country: string,
  countries: readonly string[],
): "met" | "not-met" | "unknown" {
  const said = plain(country);
  if (countries.some((each) => plain(each) === said)) return "met";
  const code = codeOf(said);
  const codes = countries.map((each) => codeOf(plain(each)));
  if (code !== null && codes.includes(code)) return "met";
  return code === null || codes.includes(null) ? "unknown" : "not-met";
}

/** The two-letter code of a country by its name or code, in English or Arabic; null when it cannot be placed. */
export function countryToCode(country: string): string | null {
  return codeOf(plain(country));
}

/** Two thousand names take a moment to read, so they are read once, by whoever asks first. */
function codeOf(name: string): string | null {
  reader ??= createCountryReader();
  return reader(name);
}

let reader: ReturnType<typeof createCountryReader> | null = null;

/** Reads a folded name or code of a country, in English or Arabic, as its two-letter code. */
function createCountryReader(): (name: string) => string | null {
  const codes = new Map(
    ALIASES.flatMap(([code, names]) => names.map((name) => [plain(name), code])),
  );
  for (const language of ["en", "ar"]) {
    const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    for (const code of REGION_CODES) {
      const name = names.of(code);
      // Codes of states that are no more bear the names of those that came after them.
      if (name === undefined || Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`)
        continue;
      codes.set(plain(name), code).set(code.toLowerCase(), code);
    }
  }
  return (name) => codes.get(name) ?? null;
}

function plain(name: string): string {
  return foldText(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/^the /u, "")
    .trim();
}

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const REGION_CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

/** Names that people use and the standard does not. */
const ALIASES: readonly (readonly [string, readonly string[]])[] = [
  ["SA", ["KSA", "Saudi", "Kingdom of Saudi Arabia", "السعودية"]],
  ["AE", ["UAE", "Emirates", "الإمارات"]],
  ["US", ["USA", "United States of America", "America", "أمريكا"]],
  ["GB", ["UK", "Great Britain", "England", "Britain", "بريطانيا"]],
  ["NL", ["Holland"]],
  ["CZ", ["Czech Republic"]],
  ["TR", ["Turkey"]],
  ["KR", ["South Korea", "Korea"]],
];
