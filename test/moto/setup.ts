import { motoPython } from './venv.ts';

/** Installs moto before the tests, where that has not been done: it takes a minute or two, once. */
export async function setup() {
  await motoPython();
}
