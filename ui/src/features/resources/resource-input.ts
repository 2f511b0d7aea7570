import { showEuros } from '$lib/i18n';
import type { ResourceInput, ResourceView } from './api';

export type ResourceField = keyof ResourceInput;

/** A thing as its form shows it: what is none or nothing stays empty. */
export function inputOf(view: ResourceView): ResourceInput {
  const { name, kind, place, contactName, contactPhone, contactEmail, conditions, priceUnit, standing } = view;
  return {
    name, kind, place, contactName, contactPhone, contactEmail, conditions, priceUnit, standing,
    quantity: String(view.quantity), capacity: view.capacity === null ? '' : String(view.capacity), noticeDays: numberOf(view.noticeDays), bufferMinutes: numberOf(view.bufferMinutes),
    price: showEuros(view.priceCents), deposit: showEuros(view.depositCents),
  };
}

export const emptyResource: ResourceInput = {
  name: '', kind: 'room', place: '', contactName: '', contactPhone: '', contactEmail: '', quantity: '1', capacity: '', noticeDays: '', bufferMinutes: '', conditions: '', price: '', priceUnit: 'free', deposit: '', standing: 'available',
};

const numberOf = (value: number): string => (value === 0 ? '' : String(value));
