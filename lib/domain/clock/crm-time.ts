import type { Connection } from "../connection.ts";

/** What is known of the clock of a connection's CRM. */
export type CrmClock = Pick<Connection, "clockOffset">;

/** A moment of this device's clock as the CRM's clock shows it: due times are counted by that. */
export function toCrmTime({ clockOffset = 0 }: CrmClock, deviceTime: number): number {
  return deviceTime + clockOffset;
}

/** When this device's clock will show what the CRM's clock shows at that moment. */
export function toDeviceTime({ clockOffset = 0 }: CrmClock, crmTime: number): number {
  return crmTime - clockOffset;
}
