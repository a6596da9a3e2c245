import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { timeToAgreement } from "#lib/domain/playbook/sign.ts";
import { duration } from "#lib/domain/text/duration.ts";

/** "Agreed in 3 d 4 h, from the first word to the second sign-off." Empty where nobody noted the beginning. */
export function agreementInWords(playbook: Playbook, locale: string): string {
  const took = timeToAgreement(playbook);
  if (took === null) return "";
  return `Agreed in ${duration(took, locale)}, from the first word to the second sign-off.`;
}
