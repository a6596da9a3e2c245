import { language } from "./words.ts";

const DAY_MS = 86_400_000;

/** The time of a day for what is new, else the day. */
export function timeOf(at: number): string {
  const isNew = Date.now() - at < DAY_MS;
  const form: Intl.DateTimeFormatOptions = isNew
    ? { hour: "2-digit", minute: "2-digit" }
    : { day: "numeric", month: "short" };
  return new Intl.DateTimeFormat(language, form).format(at);
}
