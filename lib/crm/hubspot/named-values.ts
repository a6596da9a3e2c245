import type { HubspotRecord } from "./schema.ts";

/**
 * The record with the ids in some of its properties, and in their history, put into words. An id without
 * a name stays as it is.
 */
export function withNames(
  record: HubspotRecord,
  properties: readonly string[],
  names: ReadonlyMap<string, string>,
): HubspotRecord {
  const inWords = <Value extends string | null | undefined>(value: Value): Value | string =>
    value == null ? value : (names.get(value) ?? value);
  const values = properties.filter((property) => Object.hasOwn(record.properties, property));
  const history = record.propertiesWithHistory ?? {};
  const past = properties.filter((property) => Object.hasOwn(history, property));
  return {
    ...record,
    properties: {
      ...record.properties,
      ...Object.fromEntries(
        values.map((property) => [property, inWords(record.properties[property] ?? null)]),
      ),
    },
    propertiesWithHistory: {
      ...history,
      ...Object.fromEntries(
        past.map((property) => [
          property,
          (history[property] ?? []).map((version) => ({
            ...version,
            value: inWords(version.value ?? null),
          })),
        ]),
      ),
    },
  };
}
