// What the browser's own trace says of the page's main thread. CPU time, unlike the time between two clock readings, does
// not count the moments in which another process had the core.

/** Runs `work` under a trace; resolves to {result, frames}: CPU milliseconds of each animation frame drawn meanwhile. */
export async function cpuOfFrames(page, work) {
  const session = await page.context().newCDPSession(page);
  const events = [];
  session.on('Tracing.dataCollected', ({value}) => events.push(...value));
  await session.send('Tracing.start', {
    traceConfig: {includedCategories: ['devtools.timeline'], recordMode: 'recordAsMuchAsPossible'},
    transferMode: 'ReportEvents',
  });
  const result = await work();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const frames = events.filter(({name, ph, tdur}) => name === 'FireAnimationFrame' && ph === 'X' && tdur !== undefined);
  return {result, frames: frames.map(({tdur}) => tdur / 1000)};
}
