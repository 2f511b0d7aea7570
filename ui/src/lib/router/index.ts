export { arrival } from './arrival';
export { href, NEW, type Destination, type NetworkPart, networkParts, type Place, type ResourcesPart, resourcesParts, type Route } from './route';
export { router } from './router.svelte';
