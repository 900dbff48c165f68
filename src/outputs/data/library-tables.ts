/** The whole library as tables: readings, speakers, sources. */
import { claimsOf, type Library } from '../../model/reading.ts';
import type { Table } from './csv.ts';

export function readingsTable({ readings }: Library, addressOf: (slug: string) => string): Table {
  return {
    columns: [
      'slug',
      'title',
      'kind',
      'byline',
      'publication',
      'date',
      'added',
      'language',
      'paragraphs',
      'claims',
      'source',
      'rights_holder',
      'url',
    ],
    rows: readings.map((reading) => [
      reading.slug,
      reading.title,
      reading.kind,
      reading.byline,
      reading.publication,
      reading.date,
      reading.added ?? null,
      reading.language,
      reading.paragraphs,
      claimsOf(reading).length,
      reading.source,
      reading.rights.holder,
      addressOf(reading.slug),
    ]),
  };
}

export function speakersTable({ speakers }: Library, addressOf: (id: string) => string): Table {
  return {
    columns: [
      'id',
      'name',
      'sort',
      'type',
      'identification',
      'role',
      'from',
      'to',
      'affiliation',
      'country',
      'also',
      'about',
      'link',
      'url',
    ],
    rows: [...speakers.values()].map((speaker) => [
      speaker.id,
      speaker.name,
      speaker.sort,
      speaker.type,
      speaker.identification,
      speaker.role ?? null,
      speaker.from ?? null,
      speaker.to ?? null,
      speaker.affiliation ?? null,
      speaker.country ?? null,
      speaker.also?.join(' | ') ?? null,
      speaker.about ?? null,
      speaker.link?.url ?? null,
      addressOf(speaker.id),
    ]),
  };
}

export function sourcesTable({ sources }: Library): Table {
  return {
    columns: [
      'id',
      'type',
      'title',
      'author',
      'container_title',
      'publisher',
      'number',
      'issued',
      'accessed',
      'language',
      'short',
      'note',
      'address',
    ],
    rows: [...sources.values()].map((source) => [
      source.id,
      source.type,
      source.title,
      (source.author ?? [])
        .map((name) => ('literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ')))
        .join(' | '),
      source['container-title'] ?? null,
      source.publisher ?? null,
      source.number ?? null,
      source.issued ?? null,
      source.accessed ?? null,
      source.language ?? null,
      source.short,
      source.note ?? null,
      source.URL ?? null,
    ]),
  };
}
