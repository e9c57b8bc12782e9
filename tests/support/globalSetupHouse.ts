import type { TestProject } from 'vitest/node';
import { buildPages, buildServer } from '../../scripts/buildSteps.mjs';

/** Tests of the whole house run what is built, from these very sources; pages too where a browser looks at them. */
export default async function setup(project: TestProject): Promise<void> {
  await buildServer();
  if (project.name === 'journey') await buildPages();
}
