import CircleHelp from '@lucide/svelte/icons/circle-question-mark';
import Handshake from '@lucide/svelte/icons/handshake';
import House from '@lucide/svelte/icons/house';
import Settings from '@lucide/svelte/icons/settings';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';
import type { Place } from '$lib/router';

export interface PlaceEntry {
  place: Place;
  word: 'place-overview' | 'place-neighbours' | 'place-team' | 'place-settings' | 'place-help';
  icon: Component<{ size?: number | string }>;
  /** Ctrl with this digit goes there. */
  digit: string;
}

export const places: readonly PlaceEntry[] = [
  { place: 'overview', word: 'place-overview', icon: House, digit: '1' },
  { place: 'neighbours', word: 'place-neighbours', icon: Users, digit: '2' },
  { place: 'team', word: 'place-team', icon: Handshake, digit: '3' },
  { place: 'settings', word: 'place-settings', icon: Settings, digit: '4' },
  { place: 'help', word: 'place-help', icon: CircleHelp, digit: '5' },
];
