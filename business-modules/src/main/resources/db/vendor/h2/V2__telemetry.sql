-- Readings; PostgreSQL keeps them in partitions by day.
create table reading (
    point_id bigint not null,
    at timestamp(6) with time zone not null,
    measured double precision not null,
    quality smallint not null,
    received_at timestamp(6) with time zone not null,
    primary key (point_id, at)
);
create index ix_reading_at on reading (at);

-- One row a point and hour, kept along with the readings; its last reading is the point's latest value.
create table reading_hour (
    point_id bigint not null,
    hour_at timestamp(6) with time zone not null,
    readings integer not null,
    lowest double precision,
    highest double precision,
    total double precision not null,
    last_at timestamp(6) with time zone not null,
    last_measured double precision not null,
    last_quality smallint not null,
    primary key (point_id, hour_at)
);
create index ix_reading_hour_hour_at on reading_hour (hour_at);

-- Hours of a point whose minutes and day have yet to be added up anew: marked along with the readings that change them.
create table reading_hour_due (
    point_id bigint not null,
    hour_at timestamp(6) with time zone not null,
    primary key (point_id, hour_at)
);
create index ix_reading_hour_due_hour_at on reading_hour_due (hour_at);

-- Minutes, kept longer than the readings.
create table reading_minute (
    point_id bigint not null,
    minute_at timestamp(6) with time zone not null,
    readings integer not null,
    lowest double precision not null,
    highest double precision not null,
    total double precision not null,
    primary key (point_id, minute_at)
);
create index ix_reading_minute_minute_at on reading_minute (minute_at);

-- Days of the platform's time zone, added up from the hours.
create table reading_day (
    point_id bigint not null,
    day_at timestamp(6) with time zone not null,
    readings integer not null,
    lowest double precision not null,
    highest double precision not null,
    total double precision not null,
    primary key (point_id, day_at)
);
create index ix_reading_day_day_at on reading_day (day_at);
