// The list of commands. Each is loaded when it is called, because `--help` needs none of them and `serve` no parser.
import type { BuildRequest } from './build.ts';
import type { CleanRequest } from './clean.ts';
import type { CompletionRequest } from './completion.ts';
import type { DeployRequest } from './deploy.ts';
import type { DevRequest } from './dev.ts';
import type { DoctorRequest } from './doctor.ts';
import type { Effects } from './effects.ts';
import type { Exit } from './exit.ts';
import type { ExportRequest } from './export.ts';
import type { InitRequest } from './init.ts';
import type { InspectRequest } from './inspect.ts';
import type { NewRequest } from './new.ts';
import type { PreflightRequest } from './preflight.ts';
import type { ServeRequest } from './serve.ts';
import type { TemplatesRequest } from './templates.ts';

/** Each command takes what was asked for and gives the number to end with. */
export interface Commands {
  init(request: InitRequest, effects: Effects): Promise<Exit>;
  newStory(request: NewRequest, effects: Effects): Promise<Exit>;
  build(request: BuildRequest, effects: Effects): Promise<Exit>;
  dev(request: DevRequest, effects: Effects): Promise<Exit>;
  inspect(request: InspectRequest, effects: Effects): Promise<Exit>;
  doctor(request: DoctorRequest, effects: Effects): Promise<Exit>;
  serve(request: ServeRequest, effects: Effects): Promise<Exit>;
  templates(request: TemplatesRequest, effects: Effects): Promise<Exit>;
  deploy(request: DeployRequest, effects: Effects): Promise<Exit>;
  clean(request: CleanRequest, effects: Effects): Promise<Exit>;
  completion(request: CompletionRequest, effects: Effects): Promise<Exit>;
  export(request: ExportRequest, effects: Effects): Promise<Exit>;
  preflight(request: PreflightRequest, effects: Effects): Promise<Exit>;
}

export const commands: Commands = {
  init: async (request, effects) => (await import('./init.ts')).runInit(request, effects),
  newStory: async (request, effects) => (await import('./new.ts')).runNew(request, effects),
  build: async (request, effects) => (await import('./build.ts')).runBuild(request, effects),
  dev: async (request, effects) => (await import('./dev.ts')).runDev(request, effects),
  inspect: async (request, effects) => (await import('./inspect.ts')).runInspect(request, effects),
  doctor: async (request, effects) => (await import('./doctor.ts')).runDoctor(request, effects),
  serve: async (request, effects) => (await import('./serve.ts')).runServe(request, effects),
  templates: async (request, effects) => (await import('./templates.ts')).runTemplates(request, effects),
  deploy: async (request, effects) => (await import('./deploy.ts')).runDeploy(request, effects),
  clean: async (request, effects) => (await import('./clean.ts')).runClean(request, effects),
  completion: async (request, effects) => (await import('./completion.ts')).runCompletion(request, effects),
  export: async (request, effects) => (await import('./export.ts')).runExport(request, effects),
  preflight: async (request, effects) => (await import('./preflight.ts')).runPreflight(request, effects),
};
