-- The counts engine's database. Nothing here is about one browser: a report is added to totals at once, and is
-- itself forgotten. Run it once, as the owner of an empty database: psql -v ON_ERROR_STOP=1 -f schema.sql

create schema counts;

-- What was done, as it is told: src/counts/vocabulary.ts has the same words.
create function counts.reaction(outcome text) returns text language sql immutable as $$
  select case outcome
    when 'edited' then 'taken-back'
    when 'mended' then 'taken-back'
    when 'cancelled' then 'taken-back'
    else outcome
  end
$$;

create table counts.totals (
  provider text not null,
  week text not null,
  pack text not null,
  version text not null,
  category text not null,
  clause text not null,
  site text not null,
  outcome text not null,
  count bigint not null,
  primary key (provider, week, pack, version, category, clause, site, outcome)
);

-- In how many reports of a week a value came up. A browser sends one report a week, so these are browsers.
create table counts.contributors (
  provider text not null,
  week text not null,
  dimension text not null,
  value text not null,
  browsers bigint not null,
  primary key (provider, week, dimension, value)
);

-- Random ids of reports, each used for one week only, so that a report that is tried again counts once.
create table counts.seen (
  report uuid primary key,
  taken date not null default current_date
);

-- One attribute of an OTLP list of attributes, if it is of a form that counts may have.
create function counts.attribute(attributes jsonb, name text, form text) returns text language plpgsql immutable as $$
declare
  value text := (
    select a -> 'value' ->> 'stringValue' from jsonb_array_elements(attributes) a where a ->> 'key' = name limit 1
  );
begin
  if value is null or value !~ form then
    raise exception 'attribute % is missing or not of its form', name using errcode = '22023';
  end if;
  return value;
end $$;

-- Takes an OTLP ExportMetricsServiceRequest in its JSON encoding.
create function counts.take_report(jsonb) returns void
language plpgsql security definer set search_path = counts, pg_temp as $$
declare
  resource jsonb;
  scope jsonb;
  provider text;
  report uuid;
begin
  -- Retries come for 14 days.
  delete from seen where taken < current_date - 30;
  for resource in select * from jsonb_array_elements($1 -> 'resourceMetrics') loop
    provider := attribute(resource -> 'resource' -> 'attributes', 'forethought.provider', '^[a-z0-9-]{2,60}$');
    for scope in select * from jsonb_array_elements(resource -> 'scopeMetrics') loop
      report := attribute(scope -> 'scope' -> 'attributes', 'report.id', '^[0-9a-f-]{36}$')::uuid;
      insert into seen (report) values (report) on conflict do nothing;
      continue when not found;
      perform take_points(provider, scope);
    end loop;
  end loop;
end $$;

-- Adds the numbers of one report to the totals, none larger than 10.
create function counts.take_points(from_provider text, scope jsonb) returns void
language sql set search_path = counts, pg_temp as $$
  with points as (
    select
      to_char(to_timestamp((p ->> 'startTimeUnixNano')::numeric / 1000000000) at time zone 'UTC', 'IYYY"-W"IW') as week,
      attribute(p -> 'attributes', 'pack', '^[a-z0-9-]{2,60}$') as pack,
      attribute(p -> 'attributes', 'version', '^[1-9][0-9]{0,15}$') as version,
      attribute(p -> 'attributes', 'category', '^[a-z-]{1,40}$') as category,
      attribute(p -> 'attributes', 'clause', '^[a-z0-9.-]{1,40}$') as clause,
      attribute(p -> 'attributes', 'site', '^(bluesky|classroom|discord|facebook|instagram|linkedin|mastodon|messenger|pinterest|reddit-old|reddit|snapchat|teams|telegram|threads|tiktok|tumblr|whatsapp|x|youtube|other)$') as site,
      attribute(p -> 'attributes', 'outcome',
        '^(shown|edited|cancelled|mended|posted-anyway|reported-wrong|picture-checked|unchecked|silent)$') as outcome,
      least(greatest(sum((p ->> 'asInt')::bigint), 0), 10) as count
    from jsonb_array_elements(scope -> 'metrics') m, jsonb_array_elements(m -> 'sum' -> 'dataPoints') p
    where m ->> 'name' = 'forethought.events'
    group by 1, 2, 3, 4, 5, 6, 7
  ),
  added as (
    insert into totals as t
      select from_provider, week, pack, version, category, clause, site, outcome, count from points
      on conflict (provider, week, pack, version, category, clause, site, outcome)
        do update set count = t.count + excluded.count
  )
  insert into contributors as c
    select distinct from_provider, week, d.dimension, d.value, 1
    from points, lateral (values
      ('week', week), ('clause', clause), ('category', category), ('site', site), ('pack', pack)
    ) d (dimension, value)
    on conflict (provider, week, dimension, value) do update set browsers = c.browsers + 1
$$;

-- A number as it may be told. The same as `told` in src/counts/suppress.ts.
create function counts.told(count bigint) returns text language sql immutable as $$
  select case when count > 0 and count < 5 then 'fewer than 5' else ((count + 2) / 5 * 5)::text end
$$;

-- The only tables that anyone may read: by one thing and by what people did.
-- Browsers cannot be told apart from week to week, so the fullest week says how many there are at least.
create function counts.suppressed(of_provider text, by_dimension text)
returns table ("row" text, reaction text, count text)
language sql stable security definer set search_path = counts, pg_temp as $$
  with enough as (
    select value from contributors
    where provider = of_provider and dimension = by_dimension
    group by value
    having max(browsers) >= 10
  )
  select value, reaction(outcome), told(sum(count)::bigint)
  from totals, lateral (
    select case by_dimension
      when 'week' then week when 'clause' then clause when 'category' then category
      when 'site' then site when 'pack' then pack
    end as value
  ) v
  where provider = of_provider and value in (select value from enough)
  group by 1, 2
  order by 1, 2
$$;

-- What the provider's page of the extension loads.
create function counts.engine_table(of_provider text)
returns table ("table" text, "row" text, reaction text, count text)
language sql stable set search_path = counts, pg_temp as $$
  select d, s."row", s.reaction, s.count
  from unnest(array['clause', 'week', 'category', 'site', 'pack']) d, suppressed(of_provider, d) s
$$;

-- `receiver` may hand in reports and read nothing; `dashboard` may read suppressed tables and nothing else.
revoke all on schema counts from public;
revoke all on all functions in schema counts from public;
do $$ begin
  if not exists (select from pg_roles where rolname = 'receiver') then create role receiver nologin; end if;
  if not exists (select from pg_roles where rolname = 'dashboard') then create role dashboard nologin; end if;
end $$;
grant usage on schema counts to receiver, dashboard;
grant execute on function counts.take_report(jsonb) to receiver;
grant execute on function counts.suppressed(text, text), counts.engine_table(text) to dashboard;
