// Identity's public face: who people are, their schools, circles and sessions.
export * from './circles';
export * from './identity.module';
export * from './people';
