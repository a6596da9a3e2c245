import { Hono } from "hono";
import type { ApiContext, ApiEnv } from "../http.ts";
import { API_VERSION, pageLimit, requireScope } from "../http.ts";
import { OBJECT_TYPE_NAMES, OBJECT_TYPES } from "../object-types.ts";
import { objectNotFound } from "../refusal.ts";
import type { StoredOwner } from "../state.ts";

const CUSTOM_PROPERTIES_MAX = 1000;

/** The account itself: its people, its details and what it has used of its limits. */
export function accountRoutes(): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();

  routes.get(`/account-info/${API_VERSION}/details`, (c) => {
    const { settings, now } = c.var.world;
    const offset = offsetMinutes(settings.timeZone, now());
    return c.json({
      portalId: settings.portalId,
      accountType: "STANDARD",
      timeZone: settings.timeZone,
      companyCurrency: "EUR",
      additionalCurrencies: [],
      utcOffset: offsetText(offset),
      utcOffsetMilliseconds: offset * 60_000,
      uiDomain: settings.uiDomain,
      dataHostingLocation: "eu1",
    });
  });

  routes.get(`/crm/owners/${API_VERSION}`, (c) => {
    requireScope(c, "crm.objects.owners.read");
    const limit = pageLimit(c, 500, 100);
    const archived = c.req.query("archived") === "true";
    const email = c.req.query("email")?.toLowerCase();
    const after = Number(c.req.query("after") ?? 0);
    const rows = c.var.world.state.owners
      .filter((owner) => owner.archived === archived && Number(owner.id) > after)
      .filter((owner) => email === undefined || owner.email === email)
      .toSorted((left, right) => Number(left.id) - Number(right.id));
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return c.json({
      results: page.map((owner) => ownerToJson(owner, c.var.world.state.owners)),
      ...(rows.length > page.length && last !== undefined
        ? { paging: { next: { after: last.id } } }
        : {}),
    });
  });

  routes.get(`/crm/owners/${API_VERSION}/:id`, (c) => {
    requireScope(c, "crm.objects.owners.read");
    const byUser = c.req.query("idProperty") === "userId";
    const archived = c.req.query("archived") === "true";
    const owner = c.var.world.state.owners.find(
      (one) =>
        (byUser ? String(one.userId) : one.id) === c.req.param("id") && one.archived === archived,
    );
    if (owner === undefined) throw objectNotFound("The owner does not exist.");
    return c.json(ownerToJson(owner, c.var.world.state.owners));
  });

  routes.get(`/crm/limits/${API_VERSION}/custom-properties`, (c) =>
    c.json({
      byObjectType: OBJECT_TYPE_NAMES.map((type) => {
        const usage = customPropertyCount(c, type);
        return {
          objectTypeId: OBJECT_TYPES[type].typeId,
          limit: CUSTOM_PROPERTIES_MAX,
          usage,
          percentage: Math.round((usage / CUSTOM_PROPERTIES_MAX) * 100),
        };
      }),
    }),
  );

  return routes;
}

function ownerToJson(owner: StoredOwner, all: readonly StoredOwner[]): Record<string, unknown> {
  const at = new Date(owner.createdAt).toISOString();
  return {
    id: owner.id,
    email: owner.email,
    type: "PERSON",
    firstName: owner.firstName,
    lastName: owner.lastName,
    // An owner who left keeps the record; the user behind it is gone.
    ...(owner.archived ? {} : { userId: owner.userId }),
    userIdIncludingInactive: owner.userId,
    createdAt: at,
    updatedAt: at,
    archived: owner.archived,
    ...(owner.team === null
      ? {}
      : { teams: [{ id: teamId(owner.team, all), name: owner.team, primary: true }] }),
  };
}

/** Teams have no place of their own in the sandbox: each name is one, numbered as it comes. */
function teamId(name: string, owners: readonly StoredOwner[]): string {
  return String([...new Set(owners.map((owner) => owner.team))].indexOf(name) + 1);
}

function customPropertyCount(c: ApiContext, type: (typeof OBJECT_TYPE_NAMES)[number]): number {
  const definitions = c.var.world.state.definitions.get(type)?.values() ?? [];
  return [...definitions].filter((one) => !one.hubspotDefined).length;
}

function offsetMinutes(timeZone: string, ms: number): number {
  const name = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" })
    .formatToParts(ms)
    .find((part) => part.type === "timeZoneName")?.value;
  const [, sign = "+", hours = "0", minutes = "0"] =
    /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? "") ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const hours = String(Math.floor(size / 60)).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${hours}:${String(size % 60).padStart(2, "0")}`;
}
