export { t, isMessage, language, chooseLanguage, type Args } from './words.svelte';
export { fullName, type PersonName } from './names';
export { formatBytes, formatDate, formatMoment, formatNumber, formatTime } from './format.svelte';
export { parseDate, showDate } from './dates';
export { today } from './today';
export type { MessageId } from './message-ids';
export { formatDay, formatEuros, formatMonth, formatPeriod, formatShortDay, formatShortMonth, formatWeekday, hoursOn, parseEuros, showEuros } from './periods';
export { addDays, addMinutes, addMonths, dayOf, daysFrom, firstOfMonth, minutesBetween, mondayOf, parseDay, parseTime, timeOf, wallNow, weekdayOf, weeksOfMonth } from './wall-clock';
