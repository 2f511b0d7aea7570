export { t, isMessage, language, chooseLanguage, type Args } from './words.svelte';
export { fullName, type PersonName } from './names';
export { formatBytes, formatDate, formatMoment, formatNumber, formatTime } from './format.svelte';
export { parseDate, showDate } from './dates';
export { today } from './today';
export type { MessageId } from './message-ids';
