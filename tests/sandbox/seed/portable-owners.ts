import type { PortableHandoff } from "./portable.ts";

/** A handoff's values with every colleague named by another CRM's id, in the log too. */
export function withOwners(
  handoff: PortableHandoff,
  toId: (ownerId: string) => string,
): PortableHandoff {
  const { noteOwner, log } = handoff;
  return {
    ...handoff,
    ...(noteOwner === undefined ? {} : { noteOwner: toId(noteOwner) }),
    ...(log === undefined ? {} : { log: logWithOwners(log, toId) }),
  };
}

function logWithOwners(log: string, toId: (ownerId: string) => string): string {
  return log
    .split("\n")
    .map((line) => {
      const event: { by: string; to?: string } = JSON.parse(line);
      const to = event.to === undefined ? {} : { to: toId(event.to) };
      return JSON.stringify({ ...event, by: toId(event.by), ...to });
    })
    .join("\n");
}
