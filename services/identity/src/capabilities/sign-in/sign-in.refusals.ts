import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'
import { PasswordWeakness } from './password-weakness.enum.ts'

@ObjectType({
  implements: Refusal,
  description: 'No account can be made with this e-mail. Whoever owns the mailbox may sign in, by password or by a link.',
})
export class SignUpRejected extends Refusal {
  constructor() {
    super('No account can be made with this e-mail. If it is yours, sign in or ask for a sign-in link.')
  }
}

@ObjectType({ implements: Refusal, description: 'The password would be guessed too easily.' })
export class PasswordTooWeak extends Refusal {
  @Field(() => PasswordWeakness)
  readonly reason: PasswordWeakness

  constructor(reason: PasswordWeakness) {
    super(`The password cannot be used: ${reason.toLowerCase().replaceAll('_', ' ')}. Choose at least 12 characters that nobody guesses.`)
    this.reason = reason
  }
}

@ObjectType({
  implements: Refusal,
  description: 'E-mail and password do not belong together. Whether the e-mail has an account is not told.',
})
export class CredentialsRejected extends Refusal {
  constructor() {
    super('E-mail and password do not belong together.')
  }
}

@ObjectType({
  implements: Refusal,
  description:
    'Too many tries in fifteen minutes with this e-mail, or from this address. Right ones are not looked at either until the wait is over.',
})
export class TooManyAttempts extends Refusal {
  @Field(() => Int, { description: 'Seconds until the next try is looked at.' })
  readonly retryAfterSeconds: number

  constructor(retryAfterSeconds: number) {
    super(`Too many tries. Try again in ${retryAfterSeconds} seconds.`)
    this.retryAfterSeconds = retryAfterSeconds
  }
}

@ObjectType({ implements: Refusal, description: 'The link was used before, is older than fifteen minutes, or never was one.' })
export class SignInLinkNotValid extends Refusal {
  constructor() {
    super('This sign-in link cannot be used any more. Ask for a new one.')
  }
}
