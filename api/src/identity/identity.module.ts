// Identity as a module.
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorLoader } from '@trellis/platform';
import { LoadActor } from './load-actor';
import { PasswordLink } from './password/password-link.entity';
import { CircleMember } from './person/circle-member.entity';
import { ListPeople } from './person/list-people';
import { PeopleController } from './person/people.controller';
import { PersonRole } from './person/person-role.entity';
import { Person } from './person/person.entity';
import { ShowPerson } from './person/show-person';
import { SignInAddress } from './person/sign-in-address.entity';
import { CreateSchool } from './school/create-school';
import { ListSchools } from './school/list-schools';
import { School } from './school/school.entity';
import { SchoolsController } from './school/schools.controller';
import { UpdateSchool } from './school/update-school';
import { Attempts } from './session/attempts';
import { CloseAllSessions } from './session/close-all-sessions';
import { CloseSession } from './session/close-session';
import { EndSessions } from './session/end-sessions';
import { ListDemoAccounts } from './session/list-demo-accounts';
import { ListSessions } from './session/list-sessions';
import { OpenSession } from './session/open-session';
import { PasswordGate } from './session/password-gate';
import { RevokeSession } from './session/revoke-session';
import { Session } from './session/session.entity';
import { SessionsController } from './session/sessions.controller';
import { ShowSession } from './session/show-session';
import { Trust } from './trust/trust.entity';

const sessionCases = [OpenSession, ShowSession, CloseSession, ListSessions, RevokeSession, CloseAllSessions, ListDemoAccounts, EndSessions, Attempts, PasswordGate];
const personCases = [ListPeople, ShowPerson];
const schoolCases = [ListSchools, CreateSchool, UpdateSchool];

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Trust, School, Person, PersonRole, SignInAddress, Session, PasswordLink, CircleMember])],
  controllers: [SessionsController, PeopleController, SchoolsController],
  providers: [{ provide: ActorLoader, useClass: LoadActor }, ...sessionCases, ...personCases, ...schoolCases],
  exports: [ActorLoader],
})
export class IdentityModule {}
