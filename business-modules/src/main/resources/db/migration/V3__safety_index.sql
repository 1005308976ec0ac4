-- The early-warning index of each enterprise and day; whole_day tells whether the day was over when it was computed.
create table safety_index (
    enterprise_id bigint not null,
    index_day date not null,
    score double precision not null,
    band varchar(10) not null,
    freshness double precision not null,
    exposure double precision not null,
    cause varchar(30),
    whole_day boolean not null,
    primary key (enterprise_id, index_day)
);
create index ix_safety_index_index_day on safety_index (index_day);
