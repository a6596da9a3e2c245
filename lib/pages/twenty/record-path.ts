import type { ObjectType } from "../../domain/record.ts";

/** A record as one of Twenty's addresses names it. */
export interface NamedRecord {
  readonly objectType: ObjectType;
  readonly recordId: string;
}

/** Twenty's names of the objects that can be handed off. */
const BY_NAME: ReadonlyMap<string, ObjectType> = new Map([
  ["person", "person"],
  ["company", "company"],
  ["opportunity", "deal"],
]);

/** Twenty's names of their lists. */
const BY_LIST: ReadonlyMap<string, ObjectType> = new Map([
  ["people", "person"],
  ["companies", "company"],
  ["opportunities", "deal"],
]);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The record of `/object/{name}/{uuid}`, and of any tab after it. Only exact shapes name one, so that
 * whatever else stands in an address never becomes part of a request. Ids are read in lower case.
 */
export function recordInPath(pathname: string): NamedRecord | null {
  const [, place, name = "", id = ""] = pathname.split("/");
  if (place !== "object") return null;
  return toRecord(BY_NAME.get(name), id);
}

/** What the list at this address holds: `/objects/{names}`. */
export function listInPath(pathname: string): ObjectType | null {
  const [, place, name = ""] = pathname.split("/");
  return place === "objects" ? (BY_LIST.get(name) ?? null) : null;
}

export function toRecord(
  objectType: ObjectType | undefined | null,
  id: string,
): NamedRecord | null {
  const recordId = id.toLowerCase();
  if (objectType === undefined || objectType === null || !UUID.test(recordId)) return null;
  return { objectType, recordId };
}

/** The record that a link of the page leads to; null for links to elsewhere. */
export function recordInLink(link: Element, page: URL): NamedRecord | null {
  const href = link.getAttribute("href") ?? "";
  if (!URL.canParse(href, page.href)) return null;
  const url = new URL(href, page.href);
  return url.origin === page.origin ? recordInPath(url.pathname) : null;
}
