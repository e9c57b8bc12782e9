import type { TestProject } from 'vitest/node';
import { buildPages, buildServer } from '../../scripts/buildSteps.mjs';

/** Tests of the whole house run the program built from the present sources, with its pages where a browser is used. */
export default async function setup(project: TestProject): Promise<void> {
  await buildServer();
  if (project.name === 'journey') await buildPages();
}
