-- Keys with which gateways and sensors hand in readings: of each the SHA-256 of what was shown once.
create table device_key (
    id uuid not null primary key,
    enterprise_id bigint not null references enterprise,
    name varchar(60) not null,
    hash varchar(64) not null unique,
    created_at timestamp(6) with time zone not null,
    created_by varchar(60) not null,
    last_used_at timestamp(6) with time zone,
    foreign_readings bigint not null,
    foreign_at timestamp(6) with time zone
);
create index ix_device_key_enterprise on device_key (enterprise_id);

-- The points that a key may write to; none listed: all of its enterprise.
create table device_key_point (
    key_id uuid not null references device_key on delete cascade,
    point_id bigint not null,
    primary key (key_id, point_id)
);
