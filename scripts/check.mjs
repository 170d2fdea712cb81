// `npm run check`: everything that can be known about the code without running it.
import { compile } from './compile.mjs';
import { finish, steps } from './steps.mjs';

const complaints = await compile();
if (complaints) process.stderr.write(complaints);
const results = [complaints === '', steps.types(), steps.lint(), steps.unused(), steps.package()];
finish(results.filter((ok) => ok).length, results.filter((ok) => !ok).length);
