// Jest set-up: property tests take the same road on every run, so that a red build can be walked again. PROPERTY_SEED=n explores another, PROPERTY_RUNS=20 more of it.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_127) });
