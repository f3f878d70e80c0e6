// Identity as a module.
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorLoader } from '@trellis/platform';
import { AuditController } from './audit/audit.controller';
import { ListAudit } from './audit/list-audit';
import { LoadActor } from './load-actor';
import { AddCalendarSpan } from './calendar/add-calendar-span';
import { CalendarController } from './calendar/calendar.controller';
import { CalendarHours, CalendarSpan } from './calendar/calendar.entity';
import { RemoveCalendarSpan } from './calendar/remove-calendar-span';
import { SetCalendarHours } from './calendar/set-calendar-hours';
import { ShowCalendar } from './calendar/show-calendar';
import { PasswordLink } from './password/password-link.entity';
import { PasswordsController } from './password/passwords.controller';
import { RequestPassword } from './password/request-password';
import { SendMailLater } from './password/send-mail-later';
import { SetPassword } from './password/set-password';
import { AddPerson } from './person/add-person';
import { CircleMember } from './person/circle-member.entity';
import { ListPeople } from './person/list-people';
import { PeopleController } from './person/people.controller';
import { PersonRole } from './person/person-role.entity';
import { Person } from './person/person.entity';
import { RenameMe } from './person/rename-me';
import { ShowPerson } from './person/show-person';
import { SignInAddress } from './person/sign-in-address.entity';
import { UpdatePerson } from './person/update-person';
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
import { KeepSockets } from './session/keep-sockets';
import { ListSessions } from './session/list-sessions';
import { OpenSession } from './session/open-session';
import { PasswordGate } from './session/password-gate';
import { RevokeSession } from './session/revoke-session';
import { Session } from './session/session.entity';
import { SessionsController } from './session/sessions.controller';
import { ShowSession } from './session/show-session';
import { ApplyStaff } from './staff/apply-staff';
import { PreviewStaff } from './staff/preview-staff';
import { StaffController } from './staff/staff.controller';
import { CreateToken } from './token/create-token';
import { ListTokens } from './token/list-tokens';
import { RevokeToken } from './token/revoke-token';
import { TokensController } from './token/tokens.controller';
import { AnswerThreshold } from './threshold/answer-threshold';
import { SetThreshold } from './threshold/set-threshold';
import { SmallestGroup } from './threshold/smallest-group.entity';
import { ThresholdController } from './threshold/threshold.controller';
import { Trust } from './trust/trust.entity';

const sessionCases = [OpenSession, ShowSession, CloseSession, ListSessions, RevokeSession, CloseAllSessions, ListDemoAccounts, EndSessions, Attempts, PasswordGate];
const passwordCases = [RequestPassword, SetPassword, SendMailLater];
const tokenCases = [ListTokens, CreateToken, RevokeToken];
const personCases = [ListPeople, ShowPerson, AddPerson, UpdatePerson, RenameMe];
const schoolCases = [ListSchools, CreateSchool, UpdateSchool];
const officeCases = [PreviewStaff, ApplyStaff, ListAudit, SetThreshold, AnswerThreshold];
const calendarCases = [ShowCalendar, AddCalendarSpan, RemoveCalendarSpan, SetCalendarHours];

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Trust, School, Person, PersonRole, SignInAddress, Session, PasswordLink, CircleMember, CalendarSpan, CalendarHours, SmallestGroup])],
  controllers: [SessionsController, PasswordsController, TokensController, PeopleController, SchoolsController, StaffController, AuditController, CalendarController, ThresholdController],
  providers: [{ provide: ActorLoader, useClass: LoadActor }, KeepSockets, ...sessionCases, ...passwordCases, ...tokenCases, ...personCases, ...schoolCases, ...officeCases, ...calendarCases],
  exports: [ActorLoader],
})
export class IdentityModule {}
