/** True time, which the CRM has, and what the device takes for it. In epoch milliseconds. */
export interface Time {
  readonly trueNow: () => number;
  readonly deviceNow: () => number;
  readonly pass: (milliseconds: number) => void;
  /** Sets the device's clock forward, or back. */
  readonly setClock: (by: number) => void;
}

const START = Date.parse("2026-11-21T10:00:00.000Z");

export function createTime(): Time {
  let time = START;
  let offset = 0;
  return {
    trueNow: () => time,
    deviceNow: () => time + offset,
    pass: (milliseconds) => {
      time += milliseconds;
    },
    setClock: (by) => {
      offset += by;
    },
  };
}
