import type { ResponseWindow } from "../playbook/schema.ts";

/** "the same working day", "within 15 working minutes", "within 24 working hours", "within 3 working days" */
export function windowInWords(window: ResponseWindow): string {
  switch (window.kind) {
    case "same-day":
      return "the same working day";
    case "working-minutes":
      return `within ${window.minutes} working ${window.minutes === 1 ? "minute" : "minutes"}`;
    case "working-hours":
      return `within ${window.hours} working ${window.hours === 1 ? "hour" : "hours"}`;
    case "working-days":
      return `within ${window.days} working ${window.days === 1 ? "day" : "days"}`;
  }
}
