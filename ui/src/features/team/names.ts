import { t } from '$lib/i18n';
import type { DeviceView } from './api';

/** By which one sheet of paper is told from another: it stands on it. */
export const sheetMark = (deviceId: string) => deviceId.slice(0, 4).toUpperCase();

export function deviceName(device: DeviceView): string {
  if (device.paper) return t('sheet-name', { mark: sheetMark(device.id) });
  return device.name ?? t('together-laptop-nameless');
}
