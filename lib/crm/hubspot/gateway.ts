import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Capabilities, Gateway } from "../../domain/gateway.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { Use } from "../http/allowance.ts";
import { createDayMeter, toDayAllowance } from "../http/day-meter.ts";
import type { GatewayConnection, GatewayPorts } from "../http/gateway-ports.ts";
import { createOnce } from "../values/create-once.ts";
import { keepInNote } from "../values/kept-in-note.ts";
import { createCall } from "./call.ts";
import { HUBSPOT_CAPABILITIES } from "./capabilities.ts";
import { readChanges, readNewestChange } from "./changes.ts";
import { readCompaniesOf } from "./companies-of.ts";
import { createPerson } from "./create-person.ts";
import { setUpFields } from "./fields.ts";
import { searchRecords } from "./find.ts";
import { findByEmails } from "./find-by-emails.ts";
import { findMarked } from "./find-marked.ts";
import { createTask } from "./follow-up-task.ts";
import { createHandoffNotes } from "./handoff-notes.ts";
import { hasLeads } from "./leads-object.ts";
import { readOwned } from "./owned.ts";
import { createParts } from "./parts.ts";
import { patchRecord } from "./patch.ts";
import { patchRecords } from "./patch-many.ts";
import { API_HOST, HUBSPOT_OBJECT, isRecordId } from "./paths.ts";
import { readAccount, readOwners } from "./people.ts";
import { toSnapshots } from "./people-behind.ts";
import { probe } from "./probe.ts";
import { SNAPSHOT_PROPERTIES } from "./properties.ts";
import { readWithMerged } from "./read-batch.ts";
import { readRecord } from "./read-record.ts";
import { deleteTied } from "./tied-activity.ts";
import { createNote } from "./timeline-note.ts";
import type { RecordPlace } from "./to-domain.ts";

/**
 * HubSpot, bound to one connection. Holds no state of its own beside the allowance and what HubSpot said of
 * the day. What somebody waits for on screen is asked as a person's call; what the sync engine does has to
 * leave room for that.
 */
export function createHubspotGateway(ports: GatewayPorts): Gateway {
  const { connection, now } = ports;
  const { id: connectionId, accountId, pageHost = null } = connection;
  const day = createDayMeter();
  const callsOf = (use: Use) =>
    createCall({
      ...ports,
      token: ports.access.token,
      use,
      day,
      accountId,
      timeZone: connection.timeZone ?? null,
    });
  const [asked, engine] = [callsOf("person"), callsOf("background")];
  const { memory } = ports;
  const parts = createParts(memory);
  const reading = { call: asked, parts, memory };
  const writing = { call: engine, now, memory };
  /** An account without the leads object has no leads: that is an answer, not trouble. */
  const whereThere = async <Value>(
    objectType: ObjectType,
    nothing: Value,
    ask: () => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> => {
    if (objectType !== "lead") return ask();
    const leads = await hasLeads(engine, parts);
    if (!leads.ok) return leads;
    return leads.value ? ask() : succeed(nothing);
  };
  const placeOf = (objectType: ObjectType): RecordPlace => ({
    connectionId,
    objectType,
    site: { accountId, pageHost },
  });
  const capabilities = { ...HUBSPOT_CAPABILITIES, ...asProbed(connection) };
  const findAll: Gateway["findByEmails"] = (emails) => findByEmails(asked, placeOf, parts, emails);
  const inFields: Gateway = {
    capabilities,
    server: API_HOST,
    dayAllowance: async () => toDayAllowance(day.last(now())),
    account: () => readAccount(asked, accountId),
    probe: () => probe(asked, parts),
    owners: () => readOwners(asked),
    getRecord: async (objectType, id) =>
      isRecordId(id) ? readRecord(reading, placeOf(objectType), id) : fail({ type: "not-found" }),
    getRecords: async (objectType, ids) => {
      const type = HUBSPOT_OBJECT[objectType];
      const properties = SNAPSHOT_PROPERTIES[objectType];
      const read = await readWithMerged(engine, type, ids.filter(isRecordId), properties);
      return read.ok ? toSnapshots(engine, read.value, placeOf(objectType)) : read;
    },
    findByEmails: findAll,
    createPerson: createOnce({
      capabilities,
      // Each address is kept once.
      doubtMs: 0,
      findByEmails: findAll,
      create: (person) => createPerson(asked, person),
      memory,
      now,
    }),
    search: async (words) => {
      const leads = await hasLeads(asked, parts);
      return leads.ok ? searchRecords(asked, leads.value, words) : leads;
    },
    changes: (objectType, cursor) =>
      whereThere(objectType, { records: [], cursor, more: false }, () =>
        readChanges(engine, placeOf(objectType), cursor),
      ),
    newestChange: (objectType) =>
      whereThere(objectType, { since: BEFORE_EVERYTHING, lastId: null }, () =>
        readNewestChange(engine, objectType),
      ),
    owned: (objectType, ownerIds, afterId) =>
      whereThere(objectType, { records: [], lastId: null }, () =>
        readOwned(engine, placeOf(objectType), ownerIds, afterId),
      ),
    companiesOf: (objectType, ids) =>
      whereThere(objectType, new Map(), () => readCompaniesOf(engine, placeOf(objectType), ids)),
    patch: (record, write) => patchRecord(writing, { record, write }),
    patchMany: (items) => patchRecords(writing, items),
    createTimelineNote: (record, write) => createNote(writing, record, write),
    findTimelineNotes: (record, write) => findMarked(engine, record, write),
    deleteTimelineNote: (remoteId) => deleteTied(writing, "notes", remoteId),
    createTask: (record, write) => createTask(writing, record, write),
    findTasks: (record, write) => findMarked(engine, record, write),
    deleteTask: (remoteId) => deleteTied(writing, "tasks", remoteId),
    setUpFields: async (onStep) => {
      const leads = await hasLeads(asked, parts);
      return leads.ok ? setUpFields(asked, leads.value, onStep) : leads;
    },
  };
  const { storage = "fields" } = connection;
  if (storage === "fields") return inFields;
  const style = storage === "short" ? "short" : "structured";
  const notes = {
    asked: createHandoffNotes({ ...writing, call: asked }),
    engine: createHandoffNotes(writing),
  };
  return keepInNote(inFields, notes, style);
}

/** What differs from account to account, as it was when the connection was last tested. */
function asProbed({ capabilities }: GatewayConnection): Partial<Capabilities> {
  if (capabilities == null) return {};
  return { handoffObjects: capabilities.handoffObjects };
}

const BEFORE_EVERYTHING = new Date(0).toISOString();
