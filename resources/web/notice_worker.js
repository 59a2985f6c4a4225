// Shows a page's notifications, which phones take from a worker alone, and leads back to the page from them.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(show(event.notification.data));
});

async function show(path) {
  const pages = await self.clients.matchAll({ type: 'window' });
  if (pages.length === 0) return self.clients.openWindow(path);
  pages[0].postMessage({ path });
  return pages[0].focus();
}
