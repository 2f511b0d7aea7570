import CircleHelp from '@lucide/svelte/icons/circle-question-mark';
import Compass from '@lucide/svelte/icons/compass';
import DoorOpen from '@lucide/svelte/icons/door-open';
import Handshake from '@lucide/svelte/icons/handshake';
import House from '@lucide/svelte/icons/house';
import Settings from '@lucide/svelte/icons/settings';
import Signature from '@lucide/svelte/icons/signature';
import Users from '@lucide/svelte/icons/users';
import Waypoints from '@lucide/svelte/icons/waypoints';
import Warehouse from '@lucide/svelte/icons/warehouse';
import type { Component } from 'svelte';
import type { Place } from '$lib/router';

export interface PlaceEntry {
  place: Place;
  word: 'place-overview' | 'place-depth' | 'place-neighbours' | 'place-network' | 'place-doors' | 'place-support' | 'place-resources' | 'place-team' | 'place-settings' | 'place-help';
  icon: Component<{ size?: number | string }>;
  /** Ctrl with this digit goes there; a place beyond the ninth has none. */
  digit: string | null;
}

const order: Omit<PlaceEntry, 'digit'>[] = [
  { place: 'overview', word: 'place-overview', icon: House },
  { place: 'depth', word: 'place-depth', icon: Compass },
  { place: 'neighbours', word: 'place-neighbours', icon: Users },
  { place: 'network', word: 'place-network', icon: Waypoints },
  { place: 'doors', word: 'place-doors', icon: DoorOpen },
  { place: 'support', word: 'place-support', icon: Signature },
  { place: 'resources', word: 'place-resources', icon: Warehouse },
  { place: 'team', word: 'place-team', icon: Handshake },
  { place: 'settings', word: 'place-settings', icon: Settings },
  { place: 'help', word: 'place-help', icon: CircleHelp },
];

const DIGITS = 9;
export const places: readonly PlaceEntry[] = order.map((entry, at) => ({ ...entry, digit: at < DIGITS ? String(at + 1) : null }));
