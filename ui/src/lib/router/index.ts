export { arrival } from './arrival';
export { depthParts, href, NEW, type DepthPart, type Destination, type NetworkPart, networkParts, type OverviewCorner, type Place, type ResourcesPart, resourcesParts, type Route } from './route';
export { router } from './router.svelte';
