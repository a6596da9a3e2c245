/** What an `ops` database of version 1 may hold, one row of each kind. Never changed once version 2 exists. */
export const OPS_1 = {
  outbox: [
    {
      seq: 7,
      id: "01KAF0000000000000000ENTRY",
      actionId: "01KAF000000000000000ACTION",
      title: "Accept Sara Lindqvist",
      record: { connectionId: "hubspot-24861337", objectType: "person", recordId: "101" },
      recordKey: "hubspot-24861337/person/101",
      connectionId: "hubspot-24861337",
      account: "24861337",
      write: {
        kind: "patch",
        fields: { status: "accepted" },
        base: { status: "offered" },
        events: [],
      },
      state: "sending",
      dependsOn: null,
      createdAt: 1_795_000_000_000,
      notBefore: 1_795_000_085_000,
      attempts: [{ at: 1_795_000_000_000, failure: null }],
      trouble: null,
      typed: { draftId: "hubspot-24861337/person/101#note", values: { problem: "Slow handoffs" } },
    },
  ],
  sent: [],
  drafts: [
    {
      id: "hubspot-24861337/person/102#note",
      values: { problem: "Their CRM loses the story" },
      savedAt: 1_795_000_000_000,
    },
  ],
  connections: [
    {
      id: "hubspot-24861337",
      crm: "hubspot",
      account: { id: "24861337", name: "Acme portal", pageHost: "app.hubspot.com", timeZone: null },
      person: { ownerId: "9001", name: "Omar Haddad" },
      capabilities: {},
      fields: "ready",
      lastSyncAt: 1_795_000_000_000,
      trouble: null,
      setup: null,
    },
  ],
  credentials: [],
  keys: [],
  cursors: [{ id: "hubspot-24861337/person", since: "2026-11-20T09:00:00.000Z", lastId: "101" }],
  aliases: [{ from: "hubspot-24861337/person/11", to: "hubspot-24861337/person/33" }],
  preferences: [{ name: "width", value: 400 }],
} as const;
