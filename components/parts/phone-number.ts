import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { countryToCode } from "#lib/domain/qualification/compare-country.ts";

/** A number as the whole world can dial it, or why it cannot be made one. */
export type WorldNumber =
  | {
      readonly type: "world";
      /** "+966551234567" */
      readonly dialled: string;
      /** "+966 55 123 4567" */
      readonly shown: string;
    }
  | {
      readonly type: "unclear";
      /** One sentence: what is missing. */
      readonly why: string;
    };

/** Reads a number as people write it. `country` is the record's, by name or code, for numbers without one. */
export function readPhone(phone: string, country: string | null): WorldNumber {
  const code = country === null ? null : countryToCode(country);
  const known = code !== null && isSupportedCountry(code) ? code : undefined;
  // "00" is how most of the world dials abroad, and nobody's own number begins with it.
  const read = parsePhoneNumberFromString(phone.trim().replace(ABROAD, "+"), known);
  if (read?.isPossible() === true)
    return { type: "world", dialled: read.number, shown: read.formatInternational() };
  return {
    type: "unclear",
    why:
      read === undefined && known === undefined
        ? "WhatsApp needs the country: the number has no code such as +966, and the record names no country."
        : "WhatsApp cannot be opened: this does not look like a whole phone number.",
  };
}

const ABROAD = /^(?:00|٠٠|۰۰)/u;
