import { htmlBench } from '../test/browser/measure.ts';

// The HTML report at several sizes: the file, the time until it can be used, the memory of the page.
console.table(await htmlBench());
