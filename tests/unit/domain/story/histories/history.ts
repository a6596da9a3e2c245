import type { RecordSnapshot } from "#lib/domain/snapshot.ts";

/** Records by what is special about them. Read at `NOW` of `make-record.ts`. */
export type Histories = Readonly<Record<string, RecordSnapshot>>;
