import { cleanText } from "../values/clean-text.ts";
import { toMoment } from "../values/handoff-value.ts";
import type { Row } from "./schema.ts";

/** A column as plain text, trimmed; null when it is missing or empty. `Account.Name` reads through the parent. */
export function readText(row: Row, path: string): string | null {
  const value = readValue(row, path.split("."));
  if (typeof value === "string") return cleanText(value);
  return typeof value === "number" ? String(value) : null;
}

/** A moment as ISO 8601 UTC, where Salesforce writes `2026-11-21T10:00:00.000+0000`, or a day alone. */
export function readMoment(row: Row, path: string): string | null {
  return toMoment(toIso(readText(row, path)));
}

/** Salesforce leaves the colon out of the offset, which not every reader of dates accepts. */
export function toIso(text: string | null): string | null {
  return text === null ? null : text.replace(/([+-]\d{2})(\d{2})$/, "$1:$2");
}

export function readFlag(row: Row, path: string): boolean {
  return readValue(row, path.split(".")) === true;
}

/** A count; null when it is missing or none. */
export function readCount(row: Row, path: string): number | null {
  const count = readNumber(row, path);
  return count === null ? null : Math.floor(count);
}

/** A number that is not below zero; null when it is missing or none. */
export function readNumber(row: Row, path: string): number | null {
  const number = Number(readText(row, path) ?? Number.NaN);
  return Number.isFinite(number) && number >= 0 ? number : null;
}

function readValue(row: Row, [name = "", ...rest]: readonly string[]): unknown {
  const value = Object.hasOwn(row, name) ? row[name] : null;
  if (rest.length === 0) return value;
  return isRow(value) ? readValue(value, rest) : null;
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
