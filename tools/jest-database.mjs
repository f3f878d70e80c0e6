// Jest global setup: replaced once the platform's database exists; pure libraries need none.
export default async function setup() {}
