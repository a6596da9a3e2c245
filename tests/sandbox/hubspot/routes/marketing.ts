import { Hono } from "hono";
import type { ApiContext, ApiEnv } from "../http.ts";
import { API_VERSION, listOf, pageLimit, requirePlan, requireScope } from "../http.ts";
import { findRecord } from "../records.ts";
import { invalidInput, objectNotFound } from "../refusal.ts";
import type { StoredParticipation } from "../state.ts";

/** What marketing knows of a contact: events, forms, pages and campaigns, each with a right of its own. */
export function marketingRoutes(): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  addParticipations(routes);
  addOccurrences(routes);
  addCampaigns(routes);
  addForms(routes);
  return routes;
}

/**
 * Every step of a contact's way through an event is a row of its own: whoever registered and came is
 * listed twice, a trap for counting.
 */
function addParticipations(routes: Hono<ApiEnv>): void {
  const base = `/marketing/marketing-events/${API_VERSION}/participations/contacts`;
  routes.get(`${base}/:contact/breakdown`, (c) => {
    requireScope(c, "crm.objects.marketing_events.read");
    const limit = pageLimit(c, 100, 10);
    const contact = findRecord(c.var.world, "contacts", c.req.param("contact"));
    if (contact === null) throw objectNotFound("The contact does not exist.");
    const rows = c.var.world.state.participations
      .filter(({ contactId }) => findRecord(c.var.world, "contacts", contactId) === contact)
      .toSorted((left, right) => left.at - right.at);
    return c.json({
      total: rows.length,
      ...pageOf(c, rows, limit, (row, index) => participationToJson(row, contact.id, index)),
    });
  });
}

function participationToJson(row: StoredParticipation, contactId: string, index: number) {
  return {
    id: String(index + 1),
    createdAt: new Date(row.at).toISOString(),
    associations: {
      contact: { contactId },
      marketingEvent: { marketingEventId: row.eventId, name: row.eventName },
    },
    properties: {
      attendanceState: row.state,
      // Milliseconds here, text everywhere else.
      occurredAt: row.at,
      ...(row.seconds === undefined ? {} : { attendanceDurationSeconds: row.seconds }),
    },
  };
}

/** All kinds of events mixed, oldest first unless asked otherwise. Enterprise only. */
function addOccurrences(routes: Hono<ApiEnv>): void {
  routes.get(`/events/event-occurrences/${API_VERSION}`, (c) => {
    requirePlan(c, "hasEventOccurrences", "event occurrences");
    requireScope(c, "business-intelligence");
    const [objectType, objectId, eventType, sort] = [
      c.req.query("objectType"),
      c.req.query("objectId"),
      c.req.query("eventType"),
      c.req.query("sort"),
    ];
    if (objectType !== "contact" || objectId === undefined) {
      throw invalidInput("Name the object by objectType and objectId.");
    }
    const limit = pageLimit(c, 100, 20);
    const contact = findRecord(c.var.world, "contacts", objectId);
    const rows = c.var.world.state.occurrences
      .filter(({ contactId }) => findRecord(c.var.world, "contacts", contactId) === contact)
      .filter((row) => eventType === undefined || row.eventType === eventType)
      .toSorted((left, right) => (left.at - right.at) * (sort === "-occurredAt" ? -1 : 1));
    return c.json(
      pageOf(c, rows, limit, (row, index) => ({
        id: `${row.at}-${index}`,
        objectType: "CONTACT",
        objectId: row.contactId,
        eventType: row.eventType,
        occurredAt: new Date(row.at).toISOString(),
        properties: row.properties,
      })),
    );
  });
}

function addCampaigns(routes: Hono<ApiEnv>): void {
  const base = `/marketing/campaigns/${API_VERSION}`;
  const check = (c: ApiContext) => {
    requirePlan(c, "hasCampaigns", "campaigns");
    requireScope(c, "marketing.campaigns.read");
  };
  routes.get(base, (c) => {
    check(c);
    const limit = pageLimit(c, 100, 50);
    const rows = [...c.var.world.state.campaigns];
    return c.json(pageOf(c, rows, limit, ([id]) => ({ id, properties: {} })));
  });
  routes.get(`${base}/:id`, (c) => {
    check(c);
    const id = c.req.param("id");
    const name = c.var.world.state.campaigns.get(id);
    if (name === undefined) throw objectNotFound("The campaign does not exist.");
    // A campaign shows no property that was not asked for, its name neither.
    const asksName = listOf(c, "properties").includes("hs_name");
    return c.json({ id, properties: asksName ? { hs_name: name } : {} });
  });
}

/** The forms, and of each form everybody's submissions, newest first: nobody's can be asked for alone. */
function addForms(routes: Hono<ApiEnv>): void {
  routes.get(`/marketing/forms/${API_VERSION}`, (c) => {
    requireScope(c, "forms");
    const limit = pageLimit(c, 100, 20);
    const rows = [...c.var.world.state.forms.values()];
    return c.json(
      pageOf(c, rows, limit, ({ guid, name, asks = {} }) => ({
        id: guid,
        name,
        formType: "hubspot",
        archived: false,
        fieldGroups: Object.entries({ email: "Email", ...asks }).map(([field, label]) => ({
          groupType: "default_group",
          fields: [{ objectTypeId: "0-1", name: field, label, required: false, hidden: false }],
        })),
      })),
    );
  });
  routes.get("/form-integrations/v1/submissions/forms/:guid", (c) => {
    requireScope(c, "forms");
    const limit = pageLimit(c, 50, 20);
    const form = c.var.world.state.forms.get(c.req.param("guid"));
    if (form === undefined) throw objectNotFound("The form does not exist.");
    const rows = form.submissions.toSorted((left, right) => right.submittedAt - left.submittedAt);
    return c.json(
      pageOf(c, rows, limit, ({ submittedAt, pageUrl, values }) => ({
        submittedAt,
        pageUrl,
        values: values.map((value) => ({ ...value, objectTypeId: "0-1" })),
      })),
    );
  });
}

/** A page of rows by their place in the list. */
function pageOf<Row, Shown>(
  c: ApiContext,
  rows: readonly Row[],
  limit: number,
  show: (row: Row, index: number) => Shown,
) {
  const offset = Number(c.req.query("after") ?? 0);
  if (!Number.isInteger(offset) || offset < 0) throw invalidInput("The cursor is not valid.");
  const next = offset + limit;
  return {
    results: rows.slice(offset, next).map((row, index) => show(row, offset + index)),
    ...(next < rows.length ? { paging: { next: { after: String(next) } } } : {}),
  };
}
