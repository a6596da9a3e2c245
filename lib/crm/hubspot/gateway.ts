import { fail, succeed } from "../../domain/failure.ts";
import type { Gateway } from "../../domain/gateway.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { Use } from "../http/allowance.ts";
import type { GatewayPorts } from "../http/gateway-ports.ts";
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

/**
 * HubSpot, bound to one connection. Holds no state of its own beside the allowance. What somebody waits
 * for on screen is asked as a person's call; what the sync engine does has to leave room for that.
 */
export function createHubspotGateway(ports: GatewayPorts): Gateway {
  const { connection, now } = ports;
  const { id: connectionId, accountId, pageHost = null } = connection;
  const callsOf = (use: Use) =>
    createCall({
      ...ports,
      token: ports.access.token,
      use,
      accountId,
      timeZone: connection.timeZone ?? null,
    });
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
    probe: async () => succeed(HUBSPOT_CAPABILITIES),
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
