// Runs in the page before its own scripts: times what the page does, without changing what it does. Injected by
// scripts/bench only; nothing of it is in the product.
(() => {
  const times = {frames: [], longTasks: [], usable: 0, memory: undefined, adds: 0};
  globalThis.bench = times;

  const request = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) => request((time) => {
    const start = performance.now();
    callback(time);
    times.frames.push({start, end: performance.now()});
  });

  const add = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = function (...values) {
    ++times.adds;
    return add.apply(this, values);
  };

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) times.longTasks.push({start: entry.startTime, duration: entry.duration});
  }).observe({type: 'longtask', buffered: true});

  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name].bind(WebAssembly);
    WebAssembly[name] = async (...values) => {
      const result = await original(...values);
      const instance = result.instance ?? result;
      times.memory = Object.values(instance.exports ?? {}).find((value) => value instanceof WebAssembly.Memory) ?? times.memory;
      return result;
    };
  }

  // Usable: the list shows a contact, or what to do when there is none.
  const seen = () => document.querySelector('[role="grid"] a[href^="#/"]') ??
    [...document.querySelectorAll('#mirror button')].find((button) => button.textContent === 'Load sample data');
  const watch = new MutationObserver(() => {
    if (!seen()) return;
    times.usable = performance.now();
    watch.disconnect();
  });
  document.addEventListener('DOMContentLoaded', () => watch.observe(document.body, {childList: true, subtree: true}));
})();
