import type { PropertyDefinition } from "./property-definition.ts";
import type { ErrorDetail } from "./refusal.ts";
import { TEXT_MAX } from "./settings.ts";

/** A moment as HubSpot writes it in a property: milliseconds only where there are some. */
export function toStamp(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}

/** A moment from ISO 8601 or milliseconds; null when it is neither. */
export function parseMoment(text: string): number | null {
  if (/^-?\d{1,16}$/.test(text)) return Number(text);
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(text)) {
    return null;
  }
  const ms = Date.parse(
    text.includes("T") && !/(Z|[+-]\d{2}:?\d{2})$/.test(text) ? `${text}Z` : text,
  );
  return Number.isNaN(ms) ? null : ms;
}

export type CheckedValue =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly error: ErrorDetail };

/** Checks one written value against its definition and gives it HubSpot's own form. */
export function checkValue(
  definition: PropertyDefinition,
  value: string,
  isOwner: (id: string) => boolean,
): CheckedValue {
  const refuse = (code: string, message: string): CheckedValue => ({
    ok: false,
    error: { message, code, context: { propertyName: [definition.name] } },
  });
  if (definition.readOnly) {
    return refuse(
      "READ_ONLY_VALUE",
      `"${definition.name}" is a read only property; its value cannot be set.`,
    );
  }
  if (value === "") return { ok: true, value };
  if (definition.referencesOwner) {
    return isOwner(value)
      ? { ok: true, value }
      : refuse("INVALID_OWNER_ID", `${definition.name} "${value}" is not a valid owner ID.`);
  }
  switch (definition.type) {
    case "number":
      return value.trim() !== "" && Number.isFinite(Number(value))
        ? { ok: true, value }
        : refuse("INVALID_INTEGER", `${value} was not a valid number.`);
    case "bool":
      return value === "true" || value === "false"
        ? { ok: true, value }
        : refuse("INVALID_BOOLEAN", `${value} was not a valid boolean.`);
    case "datetime": {
      const ms = parseMoment(value);
      return ms === null
        ? refuse("INVALID_DATE", `${value} was not a valid long.`)
        : { ok: true, value: toStamp(ms) };
    }
    case "date":
      return checkDate(value, refuse);
    case "enumeration":
      return checkOptions(definition, value, refuse);
    case "string":
      return checkText(definition, value, refuse);
  }
}

type Refuse = (code: string, message: string) => CheckedValue;

/** A date property takes a calendar day, or the milliseconds of its midnight in UTC and no other. */
function checkDate(value: string, refuse: Refuse): CheckedValue {
  const ms = parseMoment(value);
  if (ms === null) return refuse("INVALID_DATE", `${value} was not a valid date.`);
  if (ms % 86_400_000 !== 0) {
    const at = new Date(ms);
    return refuse(
      "INVALID_DATE",
      `${value} is at ${at.getUTCHours()}:${at.getUTCMinutes()}:${at.getUTCSeconds()}.${at.getUTCMilliseconds()} UTC, not midnight!`,
    );
  }
  return { ok: true, value: new Date(ms).toISOString().slice(0, 10) };
}

function checkOptions(definition: PropertyDefinition, value: string, refuse: Refuse): CheckedValue {
  const asked = definition.fieldType === "checkbox" ? value.split(";").filter(Boolean) : [value];
  const unknown = asked.find((one) => !definition.options.some((option) => option.value === one));
  if (unknown === undefined) return { ok: true, value };
  const allowed = definition.options.map((option) => option.value).join(", ");
  return refuse("INVALID_OPTION", `${unknown} was not one of the allowed options: [${allowed}]`);
}

function checkText(definition: PropertyDefinition, value: string, refuse: Refuse): CheckedValue {
  if (value.length > TEXT_MAX) {
    return refuse(
      "PROPERTY_VALUE_TOO_LONG",
      `Property value is too long: ${definition.name} has ${value.length} characters, the limit is ${TEXT_MAX}.`,
    );
  }
  if (definition.name === "email" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) {
    return refuse("INVALID_EMAIL", `Email address ${value} is invalid`);
  }
  const shown = definition.name === "email" ? value.toLowerCase() : value;
  return { ok: true, value: definition.fieldType === "html" ? stripScripts(shown) : shown };
}

/** HubSpot keeps the markup of a note but not what would run in its pages. */
function stripScripts(html: string): string {
  return html
    .replaceAll(/<script\b[^>]*>[\s\S]*?<\/script\s*>/gi, "")
    .replaceAll(/\son\w+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, "")
    .replaceAll(/(href|src)\s*=\s*(["']?)\s*javascript:[^"'\s>]*\2/gi, "");
}
