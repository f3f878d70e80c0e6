// Staff files as they come out of Excel, of management systems, and of people.
import { readStaffFile, UnreadableStaffFile } from './read-staff-file';

const short = (csv: string) => readStaffFile(csv).map(({ line, email, name, school, phase, subject, roles }) => [line, email, name, school, phase, subject, roles]);

describe('a staff file', () => {
  const jo = ['jo@ash.example', 'Jo Bell', 'Ash', 'primary', 'Maths', 'teacher'];

  it.each([
    ['plain', 'email,name,school,phase,main subject,roles\njo@ash.example,Jo Bell,Ash,primary,Maths,teacher\n'],
    ['with a byte order mark and Windows line ends', '\uFEFFEmail,Name,School,Phase,Main subject,Roles\r\njo@ash.example,Jo Bell,Ash,primary,Maths,teacher\r\n'],
    ['with semicolons', 'E-mail;Full name;Academy;Phase;Subject;Role\njo@ash.example;Jo Bell;Ash;primary;Maths;teacher'],
    ['with tabs', 'E-mail address\tName\tSchool name\tPhase\tMain subject\tRoles\njo@ash.example\tJo Bell\tAsh\tprimary\tMaths\tteacher'],
    ['with quotes, spaces and the name in two columns', '"Work email","Surname","Forename","School","Phase","Specialism","Role"\n" JO@ash.example ","Bell"," Jo ","Ash","primary","Maths","teacher"'],
    ['with other columns between', 'Staff code,Email,Job title,Name,School,Phase,Main subject,Roles\nJBE,jo@ash.example,Head,Jo Bell,Ash,primary,Maths,teacher'],
  ])('is read %s', (_, csv) => expect(short(csv)).toEqual([[2, ...jo]]));

  it('may begin with the line by which Excel names the delimiter', () => expect(short('sep=;\nemail;name\njo@ash.example;Jo')).toEqual([[3, 'jo@ash.example', 'Jo', '', '', '', '']]));

  it('keeps line numbers over empty lines, and leaves empty rows out', () =>
    expect(short('email,name\n\na@x.example,A\n,,\n"","" \nb@x.example,B').map(([line, email]) => [line, email])).toEqual([[3, 'a@x.example'], [6, 'b@x.example']]));

  it('keeps delimiters and quotes inside quotes', () => expect(short('email,name,school,roles\nj@x.example,"Bell, Jo ""JB""","Ash, North","teacher;subject lead"')[0]!.slice(2)).toEqual(['Bell, Jo "JB"', 'Ash, North', '', '', 'teacher;subject lead']));

  it('gives missing cells as empty', () => expect(short('email,name,school\nj@x.example')[0]!.slice(1, 4)).toEqual(['j@x.example', '', '']));

  it.each([['', /empty/], ['\n\n', /empty/], ['name,school\nJo,Ash', /“email”/], ['jo@ash.example,Jo', /“email”/], ['email,name\n"jo@ash.example,Jo\n', /line \d+ on.*quotation mark/]])('says what is wrong with %j', (csv, reason) => {
    expect(() => readStaffFile(csv)).toThrow(UnreadableStaffFile);
    expect(() => readStaffFile(csv)).toThrow(reason);
  });
});
