import type { Hono } from "hono";
import { type ApiEnv, allowOnly, type Body, cursorPage, readBody, strictMoment } from "../http.ts";
import { presentRecord } from "../present.ts";
import { addRecord, deleteRecord, FIELD_KIND, updateRecord } from "../records.ts";
import { forbidden, invalid, notAllowed, notFound } from "../refusal.ts";
import { CUSTOM_KEYS_MAX, IDS_MAX } from "../settings.ts";
import type { Json, StoredRecord, World } from "../state.ts";
import { strictIssue } from "../values.ts";

type V2Type = "persons" | "deals" | "organizations";

const SINGULAR = { persons: "Person", deals: "Deal", organizations: "Organization" } as const;

const LIST_PARAMETERS = [
  ...["ids", "owner_id", "org_id", "person_id", "deal_id", "updated_since", "updated_until"],
  ...["sort_by", "sort_direction", "custom_fields", "include_fields", "include_option_labels"],
  ...["limit", "cursor", "status", "filter_id"],
];

/** Persons, deals and organizations: version 2, strict about everything. */
export function addRecordRoutes(api: Hono<ApiEnv>, type: V2Type): void {
  api.get(`/api/v2/${type}`, (c) => {
    const { world } = c.var;
    const query = new URL(c.req.url).searchParams;
    allowOnly(query, LIST_PARAMETERS);
    const keys = readKeys(query);
    const rows = select(world, type, query);
    const page = cursorPage(rows, query);
    const data = page.data.map((record) => presentRecord(world, record, keys));
    return c.json({ success: true, ...page, data });
  });

  api.get(`/api/v2/${type}/:id{[0-9]+}`, (c) => {
    const { world } = c.var;
    const query = new URL(c.req.url).searchParams;
    allowOnly(query, [
      "custom_fields",
      "include_fields",
      "include_option_labels",
      "include_labels",
    ]);
    const record = find(world, type, c.req.param("id"));
    return c.json({ success: true, data: presentRecord(world, record, readKeys(query)) });
  });

  api.patch(`/api/v2/${type}/:id{[0-9]+}`, async (c) => {
    const { world, key } = c.var;
    const record = find(world, type, c.req.param("id"));
    const body = await readBody(c.req.raw);
    checkBody(world, type, body);
    const { custom_fields: custom, ...own } = body;
    updateRecord(
      world,
      record,
      { own, custom: isObject(custom) ? custom : {} },
      { userId: key.userId, source: "api" },
    );
    world.state.journal.push({ at: world.now(), action: "update", object: type, id: record.id });
    return c.json({ success: true, data: presentRecord(world, record) });
  });

  api.post(`/api/v2/${type}`, async (c) => {
    const { world, key } = c.var;
    const body = await readBody(c.req.raw);
    checkBody(world, type, body);
    const title = body[TITLE[type]];
    if (typeof title !== "string" || title === "") throw invalid([`${TITLE[type]}: Required`]);
    const { custom_fields: custom, ...own } = body;
    const all = { owner_id: key.userId, ...own };
    const record = addRecord(world, type, all, isObject(custom) ? custom : {});
    world.state.journal.push({ at: world.now(), action: "create", object: type, id: record.id });
    return c.json({ success: true, data: presentRecord(world, record) }, 201);
  });

  api.delete(`/api/v2/${type}/:id{[0-9]+}`, (c) => {
    const { world } = c.var;
    const record = find(world, type, c.req.param("id"));
    if (record.isDeleted) throw notFound(SINGULAR[type]);
    deleteRecord(world, record);
    world.state.journal.push({ at: world.now(), action: "delete", object: type, id: record.id });
    return c.json({ success: true, data: { id: Number(record.id) } });
  });
}

const TITLE = { persons: "name", deals: "title", organizations: "name" } as const;

function find(world: World, type: V2Type, id: string): StoredRecord {
  const record = world.state.records[type].get(id);
  if (record === undefined) throw notFound(SINGULAR[type]);
  return record;
}

/** At most fifteen custom fields may be asked for by key; without any, all of them come along. */
function readKeys(query: URLSearchParams): readonly string[] | null {
  const keys = (query.get("custom_fields") ?? "").split(",").filter((key) => key !== "");
  if (keys.length > CUSTOM_KEYS_MAX) {
    throw invalid([`custom_fields: Expected at most ${CUSTOM_KEYS_MAX} keys`]);
  }
  return keys.length === 0 ? null : keys;
}

function select(world: World, type: V2Type, query: URLSearchParams): readonly StoredRecord[] {
  const ids = query.get("ids")?.split(",") ?? null;
  if (ids !== null && ids.length > IDS_MAX) {
    throw invalid([`ids: Expected at most ${IDS_MAX} ids`]);
  }
  const since = strictMoment(query, "updated_since");
  const until = strictMoment(query, "updated_until");
  const rows = [...world.state.records[type].values()].filter(
    (record) =>
      !record.isDeleted &&
      !record.isArchived &&
      (ids?.includes(record.id) ?? true) &&
      // Later than *or equal to*.
      (since === null || inSeconds(record.updatedAt) >= since) &&
      (until === null || inSeconds(record.updatedAt) < until) &&
      LINKS.every((name) => {
        const wanted = query.get(name);
        return wanted === null || String(record.own.get(name) ?? "") === wanted;
      }),
  );
  return sort(rows, query);
}

const LINKS = ["owner_id", "org_id", "person_id", "deal_id"] as const;

function sort(rows: readonly StoredRecord[], query: URLSearchParams): readonly StoredRecord[] {
  const by = query.get("sort_by") ?? "id";
  if (!["id", "update_time", "add_time"].includes(by)) {
    throw invalid(["sort_by: Expected one of id, update_time, add_time"]);
  }
  const value = (record: StoredRecord) => {
    if (by === "id") return 0;
    return inSeconds(by === "add_time" ? record.addedAt : record.updatedAt);
  };
  const sorted = rows.toSorted(
    (left, right) => value(left) - value(right) || Number(left.id) - Number(right.id),
  );
  return query.get("sort_direction") === "desc" ? sorted.toReversed() : sorted;
}

function inSeconds(at: number): number {
  return Math.floor(at / 1000) * 1000;
}

const WRITABLE: Readonly<Record<V2Type, readonly string[]>> = {
  persons: ["name", "owner_id", "org_id", "emails", "phones", "label_ids", "custom_fields"],
  deals: [
    ...["title", "owner_id", "person_id", "org_id", "stage_id", "status", "value"],
    ...["label_ids", "channel", "channel_id", "custom_fields"],
  ],
  organizations: ["name", "owner_id", "address", "website", "label_ids", "custom_fields"],
};

/** Only with contact sync; otherwise they are refused as a right that is missing. */
const SYNCED = ["job_title", "notes", "birthday", "im", "postal_address"];

function checkBody(world: World, type: V2Type, body: Body): void {
  const custom = body["custom_fields"];
  const issues = [
    ...Object.entries(body).flatMap(([name, value]) => ownIssues(world, type, name, value)),
    ...(custom === undefined || isObject(custom) ? [] : ["custom_fields: Expected object"]),
    ...Object.entries(isObject(custom) ? custom : {}).flatMap(
      ([code, value]) => strictIssue(world.state, FIELD_KIND[type], code, value) ?? [],
    ),
  ];
  const owner = body["owner_id"];
  const isUser = world.state.users.some((user) => user.id === owner && user.isActive);
  if (owner !== undefined && !isUser) issues.push("owner_id: Expected an active user");
  if (issues.length > 0) throw invalid(issues);
}

function ownIssues(world: World, type: V2Type, name: string, value: Json): readonly string[] {
  if (type === "persons" && SYNCED.includes(name)) {
    if (!world.settings.contactSync) throw forbidden("Contact sync is not enabled");
    return [];
  }
  if (!WRITABLE[type].includes(name)) return [notAllowed(name)];
  const isId = name.endsWith("_id") && name !== "channel_id" && value !== null;
  return isId && typeof value !== "number" ? [`${name}: Expected number`] : [];
}

function isObject(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
