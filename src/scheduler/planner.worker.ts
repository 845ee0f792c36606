// The planner beside the screen. The page sends a request, hears now and then which share is done, and at last the
// plan. To cancel, it ends the worker.

import { finish } from '#kit/steps.ts';
import type { PlanRequest } from './plan-field.ts';
import { type InterviewPlan, planInterviews } from './planner.ts';

export type PlanMessage = { readonly done: number } | { readonly plan: InterviewPlan };

const tell = (message: PlanMessage): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<PlanRequest>) =>
  tell({ plan: finish(planInterviews(data), (done) => tell({ done })) });
