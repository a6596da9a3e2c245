/** Zones, each with a day around which something happens to its clocks or its calendar. */
export const PLACES: readonly (readonly [timeZone: string, day: string])[] = [
  ["Europe/Stockholm", "2026-03-29"],
  ["Europe/Stockholm", "2026-10-25"],
  ["America/New_York", "2026-03-08"],
  ["America/New_York", "2026-11-01"],
  ["America/Los_Angeles", "2026-11-01"],
  // Half an hour only.
  ["Australia/Lord_Howe", "2026-04-05"],
  ["Australia/Lord_Howe", "2026-10-04"],
  // Two hours.
  ["Antarctica/Troll", "2026-03-29"],
  ["Antarctica/Troll", "2026-10-25"],
  // Three quarters of an hour beside everybody else.
  ["Pacific/Chatham", "2026-04-05"],
  ["Pacific/Chatham", "2026-09-27"],
  ["Asia/Kathmandu", "2026-11-21"],
  ["Asia/Kathmandu", "1986-01-01"],
  // A day that was left out.
  ["Pacific/Apia", "2011-12-30"],
  ["Pacific/Kiritimati", "1994-12-31"],
  ["Pacific/Kwajalein", "1993-08-21"],
  // Back for Ramadan and forth again.
  ["Africa/Casablanca", "2026-02-15"],
  ["Africa/Casablanca", "2026-03-22"],
  ["Africa/Cairo", "2026-04-24"],
  ["Africa/Cairo", "2026-10-29"],
  // At midnight: a day without its first hour, or with its last hour twice.
  ["America/Santiago", "2026-04-05"],
  ["America/Santiago", "2026-09-06"],
  ["America/Havana", "2026-03-08"],
  ["America/Havana", "2026-11-01"],
  ["Asia/Beirut", "2026-03-29"],
  ["Asia/Beirut", "2026-10-25"],
  ["America/Sao_Paulo", "2018-11-04"],
  ["America/Sao_Paulo", "2018-02-18"],
  // One minute into the new day, back into the old one.
  ["America/St_Johns", "2010-11-07"],
  ["America/St_Johns", "2011-03-13"],
  // For good, by a whole or half an hour.
  ["Europe/Moscow", "2014-10-26"],
  ["Asia/Pyongyang", "2018-05-05"],
  ["America/Caracas", "2016-05-01"],
  ["Asia/Riyadh", "2026-02-18"],
  ["Asia/Kolkata", "2026-12-31"],
  ["Pacific/Auckland", "2026-12-31"],
  ["UTC", "2028-02-29"],
];
