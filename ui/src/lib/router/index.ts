export { arrival } from './arrival';
export { href, NEW, type Place, type Route } from './route';
export { router } from './router.svelte';
