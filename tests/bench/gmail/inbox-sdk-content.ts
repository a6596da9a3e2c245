import { load } from "@inboxsdk/core";

/** The form that it asks for: a name, and the beginning of the name's SHA-1. */
const APP_ID = "sdk_benchpeer_cc60f86631";

// As its guide begins, and told to send as little as it lets itself be told.
void load(2, APP_ID, { eventTracking: false, globalErrorLogging: false }).then(() => {
  document.documentElement.dataset["inboxSdk"] = "ready";
});
