// Keeps the page usable without the network, and tells when a newer version of it is ready.

let registration: ServiceWorkerRegistration | undefined;

/**
 * Registers the service worker. `announce` is called when another version waits (or has taken over from another tab);
 * reloadPage() then shows it. Without service workers the page works as any other page does.
 */
export async function keepOffline(announce: () => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const container = navigator.serviceWorker;
  const updating = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (updating) announce();
  });
  try {
    registration = await container.register('service_worker.js');
  } catch {
    return; // storage is blocked, or the host serves no service worker: nothing to announce
  }
  if (!registration) return; // an automated browser that blocks service workers answers so
  const watch = (worker: ServiceWorker | null): void => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && container.controller) announce();
    });
  };
  if (registration.waiting && container.controller) announce();
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration?.installing ?? null));
}

/** Reloads the page, in the newest version that is ready. */
export function reloadPage(): void {
  const waiting = registration?.waiting;
  if (!waiting) {
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {once: true});
  waiting.postMessage({type: 'take over'});
}
