-- Readings by day of UTC: partitions reading_yyyymmdd are made as days come and dropped by the retention.
create table reading (
    point_id bigint not null,
    at timestamp(6) with time zone not null,
    measured double precision not null,
    quality smallint not null,
    received_at timestamp(6) with time zone not null,
    primary key (point_id, at)
) partition by range (at);

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
) with (fillfactor = 60);
create index ix_reading_hour_hour_at on reading_hour (hour_at);
