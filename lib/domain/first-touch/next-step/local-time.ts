import { createZone } from "../../note/zone.ts";
import { countryToCode } from "../../qualification/compare-country.ts";
import { displayLine, isolateText } from "../../text/display-text.ts";
import type { Ground } from "../angle.ts";
import type { StepContext } from "./next-step.ts";

/** What the clock says against a call now, where the buyer's country has one clock; null when it suits. */
export function badTimeToCall({ snapshot, calendar }: StepContext): Ground | null {
  const part = snapshot.country === null ? "company.country" : "country";
  const country = displayLine(snapshot.country ?? snapshot.company.country ?? "");
  const code = countryToCode(country);
  const name = code === null ? undefined : ZONES[code];
  if (code === null || name === undefined) return null;
  const zone = createZone(name);
  const { year, month, day, minutes } = zone.toWall(calendar.now);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  const isOff = (FRIDAY_OFF.has(code) ? [5, 6] : [6, 0]).includes(weekday);
  if (!isOff && minutes >= OPENS && minutes < CLOSES) return null;
  const when = zone.toShortWords(calendar.now);
  return {
    text: `It is ${when} where they are (${isolateText(country)}), so call in their working hours`,
    source: { type: "record", part },
  };
}

/** In minutes since midnight. */
const OPENS = 9 * 60;
const CLOSES = 18 * 60;
/** Countries whose weekend is Friday and Saturday. */
const FRIDAY_OFF: ReadonlySet<string> = new Set("SA QA KW BH OM EG JO IQ YE LY DZ".split(" "));
/** Countries with one clock; in the others a country does not tell the time. */
const ZONES: Readonly<Record<string, string>> = {
  SA: "Asia/Riyadh",
  AE: "Asia/Dubai",
  QA: "Asia/Qatar",
  KW: "Asia/Kuwait",
  BH: "Asia/Bahrain",
  OM: "Asia/Muscat",
  EG: "Africa/Cairo",
  JO: "Asia/Amman",
  LB: "Asia/Beirut",
  IQ: "Asia/Baghdad",
  MA: "Africa/Casablanca",
  TN: "Africa/Tunis",
  TR: "Europe/Istanbul",
  GB: "Europe/London",
  IE: "Europe/Dublin",
  DE: "Europe/Berlin",
  AT: "Europe/Vienna",
  CH: "Europe/Zurich",
  NL: "Europe/Amsterdam",
  BE: "Europe/Brussels",
  FR: "Europe/Paris",
  IT: "Europe/Rome",
  SE: "Europe/Stockholm",
  NO: "Europe/Oslo",
  DK: "Europe/Copenhagen",
  FI: "Europe/Helsinki",
  PL: "Europe/Warsaw",
  CZ: "Europe/Prague",
  GR: "Europe/Athens",
  RO: "Europe/Bucharest",
  IN: "Asia/Kolkata",
  PK: "Asia/Karachi",
  SG: "Asia/Singapore",
  JP: "Asia/Tokyo",
  KR: "Asia/Seoul",
  ZA: "Africa/Johannesburg",
  NG: "Africa/Lagos",
  KE: "Africa/Nairobi",
};
