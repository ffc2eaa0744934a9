import type { PasswordWeakness } from './password-weakness.enum.ts'

const SHORTEST = 12
const LONGEST = 128
const FEWEST_DIFFERENT = 5
/** Of twelve characters or more, and tried first by everybody who guesses. Compared without case and separators. */
const WELL_KNOWN = new Set([
  '123456789012',
  '1234567890123',
  '123456789123',
  '1234567890qwerty',
  '123456123456',
  '098765432109',
  'qwertyuiop123',
  'qwertyuiopasdf',
  'qwertyuiop123456',
  'qwerty123456',
  'qwerty1234567',
  'qwerty12345678',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  '1qaz2wsx3edc4rfv',
  'zaq12wsxcde3',
  'asdfghjkl123',
  'password1234',
  'password12345',
  'password123456',
  'passwordpassword',
  'mypassword123',
  'p@ssw0rd1234',
  'passw0rd1234',
  'letmein123456',
  'iloveyou1234',
  'iloveyou12345',
  'administrator',
  'administrator1',
  'adminadmin123',
  'admin1234567',
  'admin12345678',
  'welcome12345',
  'welcome123456',
  'changeme1234',
  'changemeplease',
  'correcthorsebatterystaple',
  'abcdefghijkl',
  'abcdefghijklmnop',
  'abcd12345678',
  'abc123456789',
  'a1b2c3d4e5f6',
  'matkhau12345',
  'matkhau123456',
  'matkhaucuatoi',
  'anhyeuem12345',
  'anhyeuem123456',
  'emyeuanh12345',
  'yeuemnhieulam',
  'vietnam12345',
  'vietnam123456',
  'quangnam12345',
  'quangnam123456',
  'danang123456',
  'xinchao12345',
  'khongcopass1',
  'khongbiet123',
  'ocopconnect1',
  'ocopquangnam',
  'ocopdanang123',
])
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s._-]/g, '')

/** Why this may not be a password, or undefined when it may: length and guessability count, kinds of characters do not. */
export function weaknessOf(password: string, { email, displayName }: { email: string; displayName: string }): PasswordWeakness | undefined {
  const length = [...password.normalize('NFKC')].length
  if (length < SHORTEST) return 'TOO_SHORT'
  if (length > LONGEST) return 'TOO_LONG'
  const plain = bare(password)
  if (WELL_KNOWN.has(plain)) return 'WELL_KNOWN'
  if (new Set(plain).size < FEWEST_DIFFERENT) return 'TOO_SIMPLE'
  const own = [email, email.split('@', 1)[0]!, displayName].map(bare)
  return own.some(text => text === plain || (text.length >= 6 && plain.replace(text, '').length < 5)) ? 'LIKE_THE_ACCOUNT' : undefined
}
