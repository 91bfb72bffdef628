import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Check } from '#engine';

/** The project's folder, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The ids of the checks that are on disk, sorted: each file in `checks/<service>/` is one. */
export function checkIds(): readonly string[] {
  return services()
    .flatMap((service) => filesIn(`checks/${service}`).map((name) => `${service}/${name}`))
    .filter((id) => !id.endsWith('/sdk'))
    .sort();
}

/** The collectors and derived types that are on disk, by their modules: `rds/resources/db-instance`. */
export function resourceModules(): readonly string[] {
  return services()
    .flatMap((service) =>
      filesIn(`checks/${service}/resources`).map((name) => `${service}/resources/${name}`),
    )
    .sort();
}

/** Loads the checks from their files, whatever the index says. */
export async function loadChecks(): Promise<readonly Check[]> {
  return Promise.all(checkIds().map(loadCheck));
}

async function loadCheck(id: string): Promise<Check> {
  const module: { readonly default?: Check } = await importModule(id);
  if (!module.default) throw new Error(`checks/${id}.ts has no default export`);
  return module.default;
}

/** Imports a module below `checks/`. @internal */
export function importModule(name: string): Promise<Readonly<Record<string, unknown>>> {
  return import(new URL(`../checks/${name}.ts`, import.meta.url).href);
}

/** The services: the folders of `checks/`. @internal */
export function services(): readonly string[] {
  return readdirSync(`${root}checks`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(`${root}${folder}`)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.slice(0, -'.ts'.length));
  } catch {
    return [];
  }
}
