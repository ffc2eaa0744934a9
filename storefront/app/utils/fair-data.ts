/** Schema.org Event for a fair on the ground. */
export function fairData(
  fair: {
    name: string
    summary?: string | null
    startsOn: string
    endsOn: string
    venue: string
    country: string
    status: string
    slug: string
    organizer: { name: string }
  },
  absolute: (path: string) => string,
) {
  return {
    '@type': 'Event',
    name: fair.name,
    description: fair.summary ?? undefined,
    startDate: fair.startsOn,
    endDate: fair.endsOn,
    eventStatus: `https://schema.org/${fair.status === 'CANCELLED' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { '@type': 'Place', name: fair.venue, address: { '@type': 'PostalAddress', addressCountry: fair.country } },
    organizer: { '@type': 'Organization', name: fair.organizer.name },
    url: absolute(`/hoi-cho/${fair.slug}`),
  }
}
