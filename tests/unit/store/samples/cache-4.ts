/** What a `cache` database of version 4 may hold. Disposable, but opening it must not fail. */
export const CACHE_4 = {
  records: [
    {
      key: "hubspot-24861337/person/101",
      connectionId: "hubspot-24861337",
      objectType: "person",
      ownerId: "9001",
      emails: ["sara@nordwind.example"],
      domains: ["nordwind.example"],
      searchText: "sara lindqvist nordwind sara@nordwind.example",
      version: "2026-11-20T09:00:00.000Z",
      fetchedAt: 1_795_000_000_000,
      openedAt: 1_794_999_000_000,
      stale: true,
      presence: "not-visible",
      missedScans: 2,
      snapshot: { name: "Sara Lindqvist", handoff: { log: "" } },
    },
  ],
  owners: [
    {
      key: "hubspot-24861337/9001",
      id: "9001",
      name: "Omar Haddad",
      email: null,
      active: true,
      teamIds: ["7"],
      addressKey: null,
      connectionId: "hubspot-24861337",
    },
  ],
} as const;
