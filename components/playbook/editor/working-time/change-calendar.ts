import type { WorkCalendar } from "#lib/domain/playbook/schema.ts";

/** A part of a calendar that changed, and the place of the document at which it stands. */
export type ChangeCalendar = (part: Partial<WorkCalendar>, place: string) => void;
