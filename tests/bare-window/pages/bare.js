// Asks the program one thing, shows the answer, and marks when it stood on the screen, as the app does.
document.querySelector('h1').textContent = await window.__TAURI__.core.invoke('greet', { name: 'street' });
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('drawn')));
