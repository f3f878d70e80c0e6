// Jest global teardown: stops what the setup started.
export default async function teardown() {}
