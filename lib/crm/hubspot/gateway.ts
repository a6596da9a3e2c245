import { fail, succeed } from "../../domain/failure.ts";
import type { Gateway } from "../../domain/gateway.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { Allowance, Use } from "../http/allowance.ts";
import type { Http } from "../http/http.ts";
import { createCall } from "./call.ts";
import { HUBSPOT_CAPABILITIES } from "./capabilities.ts";
import { readChanges, readNewestChange } from "./changes.ts";
import { setUpContactFields } from "./fields.ts";
import { readByEmail, searchPeople } from "./find.ts";
import { findNotes } from "./find-notes.ts";
import { readOwned } from "./owned.ts";
import { patchRecord } from "./patch.ts";
import { patchRecords } from "./patch-many.ts";
import { API_HOST, HUBSPOT_OBJECT, isRecordId } from "./paths.ts";
import { readAccount, readOwners } from "./people.ts";
import { SNAPSHOT_PROPERTIES } from "./properties.ts";
import { readBatch } from "./read-batch.ts";
import { readRecord } from "./read-record.ts";
import { createNote, deleteNote } from "./timeline-note.ts";
import { type RecordPlace, toSnapshot } from "./to-domain.ts";

export interface HubspotGatewayPorts {
  /** Must allow `API_HOST`. */
  readonly http: Http;
  /** The service key, null when there is none. Asked anew for every call, so that it can change. */
  readonly token: () => Promise<string | null>;
  /** Made with `HUBSPOT_LIMITS`, one for each connection. */
  readonly allowance: Allowance;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly connection: HubspotConnection;
}

/** What the gateway needs to know of its connection; what is null is not known yet. */
export interface HubspotConnection {
  readonly id: string;
  /** The portal that the key must open. */
  readonly accountId: string | null;
  readonly pageHost?: string | null;
  /** The account's zone: its daily limit starts anew at midnight there. */
  readonly timeZone?: string | null;
}

/**
 * HubSpot, bound to one connection. Holds no state of its own beside the allowance. What somebody waits
 * for on screen is asked as a person's call; what the sync engine does has to leave room for that.
 */
export function createHubspotGateway(ports: HubspotGatewayPorts): Gateway {
  const { connection, now } = ports;
  const { id: connectionId, accountId, pageHost = null } = connection;
  const callsOf = (use: Use) =>
    createCall({ ...ports, use, accountId, timeZone: connection.timeZone ?? null });
  const [asked, engine] = [callsOf("person"), callsOf("background")];
  const writing = { call: engine, now };
  const placeOf = (objectType: ObjectType): RecordPlace => ({
    connectionId,
    objectType,
    site: { accountId, pageHost },
  });
  return {
    capabilities: HUBSPOT_CAPABILITIES,
    server: API_HOST,
    account: () => readAccount(asked, accountId),
    owners: () => readOwners(asked),
    getRecord: async (objectType, id) =>
      isRecordId(id) ? readRecord(asked, placeOf(objectType), id) : fail({ type: "not-found" }),
    getRecords: async (objectType, ids) => {
      const type = HUBSPOT_OBJECT[objectType];
      const properties = SNAPSHOT_PROPERTIES[objectType];
      const read = await readBatch(engine, type, ids.filter(isRecordId), properties);
      if (!read.ok) return read;
      return succeed(read.value.map((record) => toSnapshot(record, placeOf(objectType))));
    },
    findByEmail: (email) => readByEmail(asked, placeOf("person"), email),
    search: (words) => searchPeople(asked, words),
    changes: (objectType, cursor) => readChanges(engine, placeOf(objectType), cursor),
    newestChange: (objectType) => readNewestChange(engine, objectType),
    owned: (objectType, ownerIds, afterId) =>
      readOwned(engine, placeOf(objectType), ownerIds, afterId),
    patch: (record, write) => patchRecord(writing, { record, write }),
    patchMany: (items) => patchRecords(writing, items),
    createTimelineNote: (record, write) => createNote(writing, record, write),
    findTimelineNotes: (record, write) => findNotes(engine, record, write),
    deleteTimelineNote: (remoteId) => deleteNote(writing, remoteId),
    setUpFields: (onStep) => setUpContactFields(asked, onStep),
  };
}
