import { drainConnection } from "./drain-connection.ts";
import { type DrainReport, LeaseLostError, type SyncPorts } from "./ports.ts";

/**
 * Sends what may be sent, every connection on its own (P5.1), until nothing is ready. One drainer a
 * connection at a time, under a lock that is held and a lease that is checked (P3.9). May be stopped
 * between any two steps; the next run finds the truth in the outbox.
 */
export async function drain(ports: SyncPorts): Promise<DrainReport> {
  const connectionIds = await ports.outbox.connectionIds();
  const reports = await Promise.all(connectionIds.map((id) => drainAlone(ports, id)));
  const moments = reports.flatMap((report) => report?.nextAt ?? []);
  return {
    records: reports.flatMap((report) => report?.records ?? []),
    nextAt: moments.length === 0 ? null : Math.min(...moments),
  };
}

const MISSED_AFTER_MS = 60_000;

/** Null when another drainer is at this connection, or has taken over: that one sees to the rest. */
function drainAlone(ports: SyncPorts, connectionId: string): Promise<DrainReport | null> {
  return ports.locks.exclusively(`handrail-drain/${connectionId}`, async () => {
    try {
      // Whoever dies from here on is missed: by then somebody looks what became of it.
      await ports.wake.at(connectionId, ports.clock.now() + MISSED_AFTER_MS);
      const report = await drainConnection(ports, connectionId);
      await ports.wake.at(connectionId, report.nextAt);
      return report;
    } catch (error) {
      if (error instanceof LeaseLostError) return null;
      throw error;
    }
  });
}
