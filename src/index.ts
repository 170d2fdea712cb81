// What a program gets from `import { build } from 'backfile'`: the build, and the shapes of what it takes and gives.
// Nothing else of ours is for others to call, and so anything else may change.
export type { BuildOptions, Progress } from './build.ts';
export { build } from './build.ts';
export type { SeedPath, UrlPath } from './model/names.ts';
export type { Level, Problem, Rule } from './model/problem.ts';
export type { Report, Written } from './model/report.ts';
