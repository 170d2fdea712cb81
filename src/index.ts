// What a program gets from `import { build, openArchive } from 'backfile'`: a build, an archive held open, and the shapes of what they
// take and give.
// Nothing else of ours is for others to call, and so anything else may change.
export type { Archive, ArchiveOptions, Refreshed } from './archive.ts';
export { openArchive } from './archive.ts';
export type { BuildOptions, Progress } from './build.ts';
export { build } from './build.ts';
export type { Page } from './live/make.ts';
export type { SeedPath, UrlPath } from './model/names.ts';
export type { Level, Problem, Rule } from './model/problem.ts';
export type { Report, Written } from './model/report.ts';
