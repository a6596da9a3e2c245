import * as values from "../values/plain-message.ts";

/**
 * A sentence of Salesforce's as we may show and keep it, without session ids: the organisation's id, an
 * exclamation mark and the secret.
 */
export function plainMessage(text: string | null | undefined): string | null {
  return values.plainMessage(text, /\b00D[\w]{12,15}!\S+/g);
}
