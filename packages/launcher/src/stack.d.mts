export interface Stack {
  /** Address of the shop, without a slash at its end. */
  readonly storefrontUrl: string
  /** Address of the public graph, `/graphql` included. */
  readonly gatewayUrl: string
  readonly gatewaySecret: string
  /** Where e-mails are written as files. */
  readonly mailDir: string
  readonly dataDir: string
  serviceUrl(name: string): string
  databaseUrl(service: string): string
  /** Of a service, `gateway` or `storefront` that was started for this work; undefined when a running platform was joined. */
  processId(name: string): number | undefined
}

/** How a member of the platform is started. */
export interface ProcessDescription {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
}

/** Joins the running platform, or starts a throw-away one for the time of `work`. `fresh` always starts one. */
export function withStack<Answer>(
  work: (stack: Stack) => Promise<Answer>,
  options?: {
    readonly fresh?: boolean
    /** False leaves the shop out of a throw-away platform, and unbuilt. */
    readonly storefront?: boolean
    /** Address of a Redis that carries the throw-away platform's events. */
    readonly redis?: string
    /** May change how a member of the throw-away platform is started. */
    readonly adapt?: (one: ProcessDescription) => ProcessDescription
    readonly source?: Readonly<Record<string, string | undefined>>
  },
): Promise<Answer>
