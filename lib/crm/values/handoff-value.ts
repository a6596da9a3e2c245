import { HANDOFF_FIELDS, type HandoffField } from "../../domain/handoff-field.ts";

/** A moment as ISO 8601 UTC, from ISO text or epoch milliseconds in digits; null when it is neither. */
export function toMoment(text: string | null): string | null {
  if (text === null) return null;
  const moment = new Date(/^-?\d{9,15}$/.test(text) ? Number(text) : text);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

/** A field's value in the one form that both sides of a comparison take, whatever form the CRM gave it. */
export function toHandoffValue(field: HandoffField, text: string | null): string | null {
  switch (HANDOFF_FIELDS[field].kind) {
    case "datetime":
      return toMoment(text) ?? text;
    case "date":
      return toMoment(text)?.slice(0, 10) ?? text;
    default:
      return text;
  }
}
