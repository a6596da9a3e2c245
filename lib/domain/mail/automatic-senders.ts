import { domainOf } from "./address.ts";

/**
 * Whether an address belongs to a machine: what cannot be answered, what sends notices, calendars. Shared
 * addresses such as "info@" and "sales@" are none: people read them, and CRMs hold them.
 */
export function isAutomatic(address: string): boolean {
  const local = address.slice(0, address.lastIndexOf("@")).toLowerCase();
  const joined = local.replaceAll(/[^\p{L}\d+]/gu, "");
  if (NOT_TO_BE_ANSWERED.test(joined)) return true;
  const words = local.split(/[^\p{L}\d]+/u);
  if (words.some((word) => MACHINE_WORDS.has(word))) return true;
  return ROUTED.test(local) || MACHINE_DOMAINS.test(domainOf(address));
}

/** "No reply" in the languages in which it is often met. */
const NOT_TO_BE_ANSWERED =
  /no(?:t)?repl(?:y|ies)|donot(?:reply|respond|answer)|dontreply|nepasrepondre|nichtantworten|keineantwort|noresponde|naoresponda|nonrispondere|nietbeantwoorden|geenantwoord|svarainte|ikkesvar|eivastata|nieodpowiada|neodpovida|mailerdaemon/;

const MACHINE_WORDS: ReadonlySet<string> = new Set(
  "postmaster bounce bounces notification notifications notify notifier alert alerts newsletter newsletters autoreply autoresponder autoconfirm automailer daemon unsubscribe digest".split(
    " ",
  ),
);

/** An address that was made for one conversation or one bounce. */
const ROUTED = /^(?:reply|replies|r|inbound|incoming|bounce|bounces|return|unsub)[+=]/;

const MACHINE_DOMAINS =
  /^(?:(?:resource|group|import)\.)?calendar\.google\.com$|^(?:reply|bounces?|notifications?|notify|mailer|email-?bounces?)\.|^docs\.google\.com$/;
