/** `sales-points` and its name inside a supergraph, `SALES_POINTS`, are the same service. */
export const plainName = (service: string) => service.toLowerCase().replaceAll('_', '-')

export type ServiceAddresses = Readonly<Record<string, string>>

/** Looks a service's address up; undefined when the environment names none. */
export const findAddress = (addresses: ServiceAddresses, service: string): string | undefined => addresses[plainName(service)]
