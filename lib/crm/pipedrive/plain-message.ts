import * as values from "../values/plain-message.ts";

/** A sentence of Pipedrive's as we may show and keep it, without keys of 40 characters that mean nothing to people. */
export function plainMessage(text: string | null | undefined): string | null {
  return values.plainMessage(text, /\b[0-9a-f]{40}\b/gi);
}
