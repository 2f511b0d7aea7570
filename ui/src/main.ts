import { mount } from 'svelte';
import './lib/styles/index.css';
import App from './App.svelte';
import { start } from './app/start.svelte';

await start.refresh();
mount(App, { target: document.body });
