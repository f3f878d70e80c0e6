// The day it is in the trust's schools (YYYY-MM-DD): in the small hours of summer, UTC is still at yesterday.
const ENGLAND = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

export const schoolDay = (at = new Date()): string => ENGLAND.format(at);
