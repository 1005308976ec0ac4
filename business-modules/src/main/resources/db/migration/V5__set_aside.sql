-- Messages of a queue that could not be read at all, for operators.
create table reading_set_aside (
    source varchar(300) not null primary key,
    received_at timestamp(6) with time zone not null,
    why varchar(500) not null,
    content bytea not null
);
create index ix_reading_set_aside_received_at on reading_set_aside (received_at);
