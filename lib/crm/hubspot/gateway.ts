import { fail, succeed } from "../../domain/failure.ts";
import type { Gateway } from "../../domain/gateway.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { Http } from "../http/http.ts";
import type { TokenBucket } from "../http/token-bucket.ts";
import { createCall } from "./call.ts";
import { HUBSPOT_CAPABILITIES } from "./capabilities.ts";
import { readChanges } from "./changes.ts";
import { setUpContactFields } from "./fields.ts";
import { readByEmail, searchPeople } from "./find.ts";
import { patchRecord } from "./patch.ts";
import { patchRecords } from "./patch-many.ts";
import { HUBSPOT_OBJECT, isRecordId } from "./paths.ts";
import { readAccount, readOwners } from "./people.ts";
import { SNAPSHOT_PROPERTIES } from "./properties.ts";
import { readBatch } from "./read-batch.ts";
import { readRecord } from "./read-record.ts";
import { createNote, findNote } from "./timeline-note.ts";
import { type RecordPlace, toSnapshot } from "./to-domain.ts";

export interface HubspotGatewayPorts {
  /** Must allow `API_HOST`. */
  readonly http: Http;
  /** The service key, null when there is none. Asked anew for every call, so that it can change. */
  readonly token: () => Promise<string | null>;
  /** Made with `HUBSPOT_LIMITS`, one for each connection. */
  readonly bucket: TokenBucket;
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

/** HubSpot, bound to one connection. Holds no state of its own beside the bucket. */
export function createHubspotGateway(ports: HubspotGatewayPorts): Gateway {
  const { connection, now } = ports;
  const call = createCall({ ...ports, timeZone: connection.timeZone ?? null });
  const { id: connectionId, accountId, pageHost = null } = connection;
  const placeOf = (objectType: ObjectType): RecordPlace => ({
    connectionId,
    objectType,
    site: { accountId, pageHost },
  });
  return {
    capabilities: HUBSPOT_CAPABILITIES,
    account: () => readAccount(call, accountId),
    owners: () => readOwners(call),
    getRecord: async (objectType, id) =>
      isRecordId(id) ? readRecord(call, placeOf(objectType), id) : fail({ type: "not-found" }),
    getRecords: async (objectType, ids) => {
      const type = HUBSPOT_OBJECT[objectType];
      const properties = SNAPSHOT_PROPERTIES[objectType];
      const read = await readBatch(call, type, ids.filter(isRecordId), properties);
      if (!read.ok) return read;
      return succeed(read.value.map((record) => toSnapshot(record, placeOf(objectType))));
    },
    findByEmail: (email) => readByEmail(call, placeOf("person"), email),
    search: (words) => searchPeople(call, words),
    changes: (objectType, cursor) => readChanges(call, placeOf(objectType), cursor),
    patch: (record, write) => patchRecord({ call, now }, { record, write }),
    patchMany: (items) => patchRecords({ call, now }, items),
    createTimelineNote: (record, write) => createNote({ call, now }, record, write),
    findTimelineNote: (record, marker) => findNote(call, record, marker),
    setUpFields: (onStep) => setUpContactFields(call, onStep),
  };
}
