// Serves the whole page from a cache that was filled and verified as one: a version is either there completely, or not
// at all.
import {setCacheNameDetails} from 'workbox-core';
import {cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry} from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;
// Every file of this version with its revision and integrity; scripts/page/precache.mjs makes it from the real output.
declare const KARTOTEKA_PRECACHE: PrecacheEntry[];

setCacheNameDetails({prefix: 'kartoteka'});
cleanupOutdatedCaches();
precacheAndRoute(KARTOTEKA_PRECACHE, {cleanURLs: false, ignoreURLParametersMatching: [/.*/]});

// A new version waits until the person asks for it, since the old page may still need its own files.
self.addEventListener('message', (event) => {
  if ((event.data as {type?: unknown} | null)?.type === 'take over') void self.skipWaiting();
});
// The first version serves the page that installed it, too, so that it works offline without a reload.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
