// How many cases a dear property is tried with: few on every run of the tests, PROPERTY_RUNS times as many when somebody looks harder.
export const runs = (usual: number): number => Math.ceil(usual * Number(process.env['PROPERTY_RUNS'] ?? 1));
