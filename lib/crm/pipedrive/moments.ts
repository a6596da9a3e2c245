import { toMoment } from "../values/handoff-value.ts";

/** A moment as ISO 8601 UTC. Version 1 writes `2026-11-21 10:00:00` and means UTC; version 2 writes ISO. */
export function readMoment(text: string | null | undefined): string | null {
  const [, day, time] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/.exec(text ?? "") ?? [];
  return day === undefined ? toMoment(text || null) : toMoment(`${day}T${time}Z`);
}

/** A moment as a query takes it: whole seconds, because version 2 refuses milliseconds. */
export function toQueryTime(moment: string): string {
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

/** A moment as version 1 takes it in a body. */
export function toOldTime(moment: string): string {
  return new Date(moment).toISOString().slice(0, 19).replace("T", " ");
}
