// What must hold in every test, whatever it is about: a silent console, and no request to another origin.
import type {BrowserContext} from '@playwright/test';

// What such addresses name is in the browser already: the page's own data, and the browser's PDF viewer.
const unsent = new Set(['blob:', 'data:', 'chrome:', 'chrome-extension:']);

export class Guards {
  readonly complaints: string[] = [];
  /** Messages that a test provokes on purpose, such as a request that fails while the network is off. */
  private readonly expected: RegExp[] = [
    /GPU stall due to ReadPixels/, // the driver's remark on a screenshot, not the page's doing
  ];

  constructor(private readonly origin: string) {}

  expect(message: RegExp): void {
    this.expected.push(message);
  }

  watch(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        this.complain(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
    context.on('weberror', (error) => this.complain(`uncaught: ${error.error().stack ?? error.error().message}`));
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (!unsent.has(url.protocol) && url.origin !== this.origin) {
        this.complain(`request to another origin: ${url.href}`);
      }
    });
  }

  private complain(text: string): void {
    if (!this.expected.some((pattern) => pattern.test(text))) this.complaints.push(text);
  }
}
