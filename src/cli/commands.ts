// The list of commands. Each is loaded when it is called, because `--help` needs none of them and `serve` no parser.
import type { BuildRequest } from './build.ts';
import type { CleanRequest } from './clean.ts';
import type { Effects } from './effects.ts';
import type { Exit } from './exit.ts';
import type { ExportRequest } from './export.ts';
import type { InspectRequest } from './inspect.ts';
import type { PreflightRequest } from './preflight.ts';
import type { ServeRequest } from './serve.ts';

/** Each command takes what was asked for and gives the number to end with. */
export interface Commands {
  build(request: BuildRequest, effects: Effects): Promise<Exit>;
  inspect(request: InspectRequest, effects: Effects): Promise<Exit>;
  serve(request: ServeRequest, effects: Effects): Promise<Exit>;
  clean(request: CleanRequest, effects: Effects): Promise<Exit>;
  export(request: ExportRequest, effects: Effects): Promise<Exit>;
  preflight(request: PreflightRequest, effects: Effects): Promise<Exit>;
}

export const commands: Commands = {
  build: async (request, effects) => (await import('./build.ts')).runBuild(request, effects),
  inspect: async (request, effects) => (await import('./inspect.ts')).runInspect(request, effects),
  serve: async (request, effects) => (await import('./serve.ts')).runServe(request, effects),
  clean: async (request, effects) => (await import('./clean.ts')).runClean(request, effects),
  export: async (request, effects) => (await import('./export.ts')).runExport(request, effects),
  preflight: async (request, effects) => (await import('./preflight.ts')).runPreflight(request, effects),
};
