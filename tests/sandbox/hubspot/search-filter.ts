import { z } from "zod";
import type { PropertyType } from "./property-definition.ts";
import { invalidInput } from "./refusal.ts";
import { parseMoment } from "./values.ts";

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);

export const filterSchema = z.object({
  propertyName: z.string(),
  operator: z.enum([
    "EQ",
    "NEQ",
    "LT",
    "LTE",
    "GT",
    "GTE",
    "BETWEEN",
    "IN",
    "NOT_IN",
    "HAS_PROPERTY",
    "NOT_HAS_PROPERTY",
    "CONTAINS_TOKEN",
    "NOT_CONTAINS_TOKEN",
  ]),
  value: text.optional(),
  highValue: text.optional(),
  values: z.array(text).optional(),
});

export type SearchFilter = z.infer<typeof filterSchema>;

/** Whether a record passes one filter. `valuesOf` gives none for an empty property. */
export function matches(
  valuesOf: (name: string) => readonly string[],
  filter: SearchFilter,
  kind: PropertyType,
): boolean {
  const held = valuesOf(filter.propertyName);
  const compare = (value: string, wanted: string): number => compareAs(kind, value, wanted);
  switch (filter.operator) {
    case "HAS_PROPERTY":
      return held.length > 0;
    case "NOT_HAS_PROPERTY":
      return held.length === 0;
    case "EQ":
      return held.some((value) => compare(value, need(filter.value)) === 0);
    case "NEQ":
      // Like HubSpot, "not equal" needs a value to compare.
      return held.length > 0 && held.every((value) => compare(value, need(filter.value)) !== 0);
    case "LT":
      return held.some((value) => compare(value, need(filter.value)) < 0);
    case "LTE":
      return held.some((value) => compare(value, need(filter.value)) <= 0);
    case "GT":
      return held.some((value) => compare(value, need(filter.value)) > 0);
    case "GTE":
      return held.some((value) => compare(value, need(filter.value)) >= 0);
    case "BETWEEN":
      return held.some(
        (value) =>
          compare(value, need(filter.value)) >= 0 && compare(value, need(filter.highValue)) <= 0,
      );
    case "IN":
      return held.some((value) => isIn(value, need(filter.values), kind));
    case "NOT_IN":
      return held.length > 0 && !held.some((value) => isIn(value, need(filter.values), kind));
    case "CONTAINS_TOKEN":
      return held.some((value) => hasToken(value, need(filter.value)));
    case "NOT_CONTAINS_TOKEN":
      return !held.some((value) => hasToken(value, need(filter.value)));
  }
}

/** Text lists are compared in small letters, so a value with a capital letter finds nothing. */
function isIn(value: string, wanted: readonly string[], kind: PropertyType): boolean {
  return kind === "string"
    ? wanted.includes(value.toLowerCase())
    : wanted.some((one) => compareAs(kind, value, one) === 0);
}

function compareAs(kind: PropertyType, value: string, wanted: string): number {
  if (kind === "date" || kind === "datetime") {
    const moment = parseMoment(wanted);
    if (moment === null) throw invalidInput(`"${wanted}" is not a date that can be compared.`);
    return (parseMoment(value) ?? 0) - moment;
  }
  if (kind === "number") return Number(value) - Number(wanted);
  const left = value.toLowerCase();
  const right = wanted.toLowerCase();
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function hasToken(value: string, wanted: string): boolean {
  const tokens = value.toLowerCase().split(/[\s@.,;:_/\\()<>"'!?-]+/);
  const pattern = wanted.toLowerCase();
  if (!pattern.includes("*")) {
    return pattern
      .split(/[\s@.,;:_/\\()<>"'!?-]+/)
      .filter(Boolean)
      .every((token) => tokens.includes(token));
  }
  const source = pattern
    .split("*")
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(".*");
  const whole = new RegExp(`^${source}$`);
  return whole.test(value.toLowerCase()) || tokens.some((token) => whole.test(token));
}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw invalidInput("A filter lacks the value that its operator needs.");
  return value;
}
