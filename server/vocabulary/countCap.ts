/** Lists count rows exactly up to this number; one more stands for "more than this". */
export const COUNT_CAP = 10_000;
