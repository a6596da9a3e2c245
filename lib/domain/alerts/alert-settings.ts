/** What somebody has chosen about alerts at this browser. */
export interface AlertSettings {
  /** Whether notifications are shown; the badge stays in any case. */
  readonly notify: boolean;
  /** Whether there is one before an answer is due, too, where the playbook warns. */
  readonly warn: boolean;
  /** Whether they name buyer and company: the system may show them while the screen is locked. */
  readonly names: boolean;
  /** Quiet hours beside the calendar's, in this browser's own time; null for none. */
  readonly quiet: QuietHours | null;
}

/** "12:00" to "13:30"; over midnight where the end is not later than the beginning. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

export const DEFAULT_ALERT_SETTINGS: AlertSettings = {
  notify: true,
  warn: true,
  names: true,
  quiet: null,
};

/** Reads "12:00-13:30"; null for anything else. */
export function parseQuietHours(text: string): QuietHours | null {
  const [, from, to] = /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text) ?? [];
  return from === undefined || to === undefined || from === to ? null : { from, to };
}

/** The text that `parseQuietHours` reads; "" for none. */
export function quietHoursToText(quiet: QuietHours | null): string {
  return quiet === null ? "" : `${quiet.from}-${quiet.to}`;
}
