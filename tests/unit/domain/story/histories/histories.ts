import { ARABIC_WORDS } from "./arabic-words.ts";
import type { Histories } from "./history.ts";
import { MAIL } from "./mail.ts";
import { ODD } from "./odd.ts";
import { TALKS } from "./talks.ts";
import { TEAM } from "./team.ts";
import { WEB } from "./web.ts";

/** Very different histories, told in every language and reviewed as prose. */
export const HISTORIES: Histories = {
  ...WEB,
  ...MAIL,
  ...TALKS,
  ...TEAM,
  ...ARABIC_WORDS,
  ...ODD,
};
