// Passwords that would be guessed first are refused; long odd ones are not.
import { weaknessOf } from './password-rules';

const holder = { name: 'Joanna Bellweather', email: 'jo.bell@ash.example' };

describe('a password', () => {
  it.each(['three brown otters', 'correct staple horse', 'Tr0ub4dor&3 again', 'ein Löffel Mehl', '我们喜欢吃苹果和梨你们呢呀'])('may be %s', (password) => expect(weaknessOf(password, holder)).toBeNull());

  it.each([
    ['password1234', /first passwords/], ['Password-2026', /first passwords/], ['P A S S W O R D 1 2 3 4', /first passwords/], ['trellis-demo', /first passwords/], ['1234567890123', /first passwords/],
    ['abcdefghijkl', /first passwords/], ['987654321098', /first passwords/], ['aaaaaaaaaaaaaaaa', /different characters/], ['abababababab', /different characters/],
    ['I am jo.bell today', /e-mail address/], ['bellweather 1984', /your name/], ['JoannaBellweather!', /your name/],
  ])('may not be %s', (password, reason) => expect(weaknessOf(password, holder)).toMatch(reason));

  it('may have a short name in the middle of a word', () => expect(weaknessOf('a doorbell sings', { name: 'Al Bell', email: 'head@ash.example' })).toBeNull());
});
