import type { Hono } from "hono";
import { type ApiEnv, allowOnly, cursorPage } from "../http.ts";
import { FIELD_KIND } from "../records.ts";
import { invalid } from "../refusal.ts";
import { TERM_MIN } from "../settings.ts";
import type { RecordType, StoredRecord, World } from "../state.ts";
import { findCustom } from "../values.ts";

const TYPE_BY_ITEM = {
  person: "persons",
  deal: "deals",
  lead: "leads",
  organization: "organizations",
} as const;
type Item = keyof typeof TYPE_BY_ITEM;
const ITEMS = Object.keys(TYPE_BY_ITEM) as readonly Item[];

/** Search: version 2, which refuses to look for a single letter. */
export function addSearchRoutes(api: Hono<ApiEnv>): void {
  api.get("/api/v2/persons/search", (c) => {
    const query = new URL(c.req.url).searchParams;
    allowOnly(query, [
      "term",
      "fields",
      "exact_match",
      "organization_id",
      "include_fields",
      "limit",
      "cursor",
    ]);
    return c.json(answer(c.var.world, query, ["person"]));
  });

  api.get("/api/v2/itemSearch", (c) => {
    const query = new URL(c.req.url).searchParams;
    allowOnly(query, [
      ...["term", "item_types", "fields", "search_for_related_items", "exact_match"],
      ...["include_fields", "limit", "cursor"],
    ]);
    const wanted = query.get("item_types")?.split(",") ?? ITEMS;
    return c.json(
      answer(
        c.var.world,
        query,
        ITEMS.filter((item) => wanted.includes(item)),
      ),
    );
  });

  api.get("/api/v2/itemSearch/field", (c) => {
    const { world } = c.var;
    const query = new URL(c.req.url).searchParams;
    allowOnly(query, ["term", "entity_type", "field", "match", "limit", "cursor"]);
    const item = ITEMS.find((one) => one === query.get("entity_type"));
    if (item === undefined) throw invalid(["entity_type: Expected a type of item"]);
    const type = TYPE_BY_ITEM[item];
    const code = query.get("field") ?? "";
    if (findCustom(world.state, FIELD_KIND[type], code) === undefined) {
      throw invalid([`field: Expected a field of ${type}`]);
    }
    const term = readTerm(query).toLowerCase();
    const isExact = query.get("match") === "exact";
    const found = live(world, type).filter((record) => {
      const value = String(record.custom.get(code) ?? "").toLowerCase();
      return isExact ? value === term : value.includes(term);
    });
    const rows = found.map((record) => ({ id: idOf(record), [code]: record.custom.get(code) }));
    return c.json({ success: true, ...cursorPage(rows, query) });
  });
}

function answer(world: World, query: URLSearchParams, items: readonly Item[]) {
  const term = readTerm(query).toLowerCase();
  const fields = query.get("fields")?.split(",") ?? ["name", "title", "email", "phone"];
  const isExact = query.get("exact_match") === "true";
  const rows = items.flatMap((item) =>
    live(world, TYPE_BY_ITEM[item])
      .filter((record) =>
        fields
          .flatMap((field) => textsOf(world, record, field))
          .some((text) => (isExact ? text === term : text.includes(term))),
      )
      .map((record) => ({ result_score: 1, item: present(world, record, item) })),
  );
  const page = cursorPage(rows, query);
  return { success: true, data: { items: page.data }, additional_data: page.additional_data };
}

function readTerm(query: URLSearchParams): string {
  const term = (query.get("term") ?? "").trim();
  if (term.length < TERM_MIN) throw invalid([`term: Expected at least ${TERM_MIN} characters`]);
  return term;
}

function live(world: World, type: RecordType): readonly StoredRecord[] {
  const shownUntil = world.now() - world.settings.searchLagMs;
  return [...world.state.records[type].values()].filter(
    (record) => !record.isDeleted && record.addedAt <= shownUntil,
  );
}

function textsOf(world: World, record: StoredRecord, field: string): readonly string[] {
  if (field === "notes") return notesOf(world, record);
  if (field === "email") return contacts(record, "emails");
  if (field === "phone") return contacts(record, "phones");
  const text = record.own.get(field);
  return typeof text === "string" ? [text.toLowerCase()] : [];
}

function notesOf(world: World, { type, id }: StoredRecord): readonly string[] {
  const link = {
    persons: "person_id",
    deals: "deal_id",
    leads: "lead_id",
    organizations: "org_id",
  };
  return [...world.state.notes.values()]
    .filter(({ isActive, of }) => isActive && of[link[type]] === id)
    .map(({ content }) => content.toLowerCase());
}

function contacts(record: StoredRecord, name: "emails" | "phones"): readonly string[] {
  const all = record.own.get(name);
  if (!Array.isArray(all)) return [];
  return all.map((one) => String(one?.value ?? "").toLowerCase());
}

function present(world: World, record: StoredRecord, type: Item) {
  const linked = (name: string, of: RecordType) => {
    const id = record.own.get(name);
    const found = id === undefined ? undefined : world.state.records[of].get(String(id));
    return found === undefined ? null : { id: Number(found.id), name: found.own.get("name") };
  };
  return {
    id: idOf(record),
    type,
    name: record.own.get("name"),
    title: record.own.get("title"),
    emails: contacts(record, "emails"),
    phones: contacts(record, "phones"),
    owner: { id: record.own.get("owner_id") ?? null },
    organization: linked(type === "lead" ? "organization_id" : "org_id", "organizations"),
    person: type === "person" ? undefined : linked("person_id", "persons"),
  };
}

function idOf(record: StoredRecord): number | string {
  return record.type === "leads" ? record.id : Number(record.id);
}
