// What the browser's own trace says of the page's main thread. CPU time, unlike the time between two clock readings, does
// not count the moments in which another process had the core.

/** An animation frame. */
export const isFrame = ({name}) => name === 'FireAnimationFrame';
/** What a key pressed does, its frame included where it is answered at once. */
export const isKey = ({name, args}) => name === 'EventDispatch' && args?.data?.type === 'keydown';

/** Runs `work` under a trace; resolves to {result, times}: CPU milliseconds of each event meanwhile that `wanted` picks. */
export async function cpuOf(page, wanted, work) {
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
  const found = events.filter((event) => event.ph === 'X' && event.tdur !== undefined && wanted(event));
  return {result, times: found.map(({tdur}) => tdur / 1000)};
}
