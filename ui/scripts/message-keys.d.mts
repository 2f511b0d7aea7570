export const AREAS: string[];
export function messageIds(language: string): string[];
export function renderIds(ids: string[]): string;
