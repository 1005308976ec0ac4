create table specimen (
  id bigint not null primary key,
  version bigint not null,
  enterprise_id bigint,
  owner_code bigint not null,
  sector varchar(60),
  source_datum varchar(20),
  created_at timestamp(6) with time zone not null,
  created_by varchar(60) not null,
  entered_by varchar(20) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(60) not null,
  deleted_at timestamp(6) with time zone,
  name varchar(100) not null,
  level varchar(255) not null,
  state varchar(255) not null,
  due timestamp(6) with time zone,
  quantity integer,
  price numeric(38,2),
  bought date,
  used boolean,
  note varchar(2000),
  parent_id bigint references specimen,
  photos varchar(1000),
  location geometry(Point,4490),
  opinion varchar(200)
);
create index ix_specimen_owner_code on specimen (owner_code);
create index ix_specimen_enterprise_id on specimen (enterprise_id);
create index ix_specimen_location on specimen using rtree (location);
-- Without it each row that is deleted looks through all of them.
create index ix_specimen_parent_id on specimen (parent_id);
