import { mount } from 'svelte';
import './lib/styles/index.css';
import App from './App.svelte';
import { start } from './app/start.svelte';

// Most evenings begin at the overview, in Dutch: its pages and words are read while the store is being opened.
void import('./lib/i18n/words-nl');
void import('./app/Shell.svelte');
void import('./features/overview/Overview.svelte');

await start.refresh();
mount(App, { target: document.body });
