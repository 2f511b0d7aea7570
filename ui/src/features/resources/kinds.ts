import Bike from '@lucide/svelte/icons/bike';
import DoorOpen from '@lucide/svelte/icons/door-open';
import Fence from '@lucide/svelte/icons/fence';
import Hammer from '@lucide/svelte/icons/hammer';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import Package from '@lucide/svelte/icons/package';
import Printer from '@lucide/svelte/icons/printer';
import Trees from '@lucide/svelte/icons/trees';
import type { Component } from 'svelte';
import { t } from '$lib/i18n';
import type { ResourceKind } from './api';

export const kindIcons: Record<ResourceKind, Component<{ size?: number | string }>> = {
  room: DoorOpen, tool: Hammer, land: Trees, fencing: Fence, printer: Printer, vehicle: Bike, expertise: Lightbulb, other: Package,
};

export const kinds = Object.keys(kindIcons) as ResourceKind[];
export const kindOptions = () => kinds.map((value) => ({ value, label: t(`resource-kind-${value}`) }));
/** With the choice of none in particular first. */
export const anyKindOptions = (): { value: ResourceKind | ''; label: string }[] => [{ value: '', label: t('resource-kind-any') }, ...kindOptions()];
