create sequence record_id start with 1 increment by 50;

    create table accident_attachment (
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        incident_id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        files varchar(1000) not null,
        remarks varchar(1000),
        kind varchar(255) not null check ((kind in ('PHOTO','INVESTIGATION','EXPERTISE','MEDICAL','DECISION','OTHER'))),
        primary key (id)
    );

    create table accident_casualty (
        age integer check ((age>=0) and (age<=120)),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        incident_id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        name varchar(50) not null,
        trade varchar(50),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        hospital varchar(100),
        diagnosis varchar(1000),
        harm varchar(255) not null check ((harm in ('SLIGHT','SEVERE','DEATH','MISSING','ACUTE_POISONING'))),
        primary key (id)
    );

    create table accident_compensation (
        amount numeric(10,2) not null,
        paid_on date not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        incident_id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        recipient varchar(100) not null,
        files varchar(1000),
        remarks varchar(1000),
        primary key (id)
    );

    create table accident_lesson (
        written_on date not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        incident_id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        files varchar(1000),
        direct_cause varchar(4000) not null,
        indirect_cause varchar(4000),
        measures varchar(4000) not null,
        primary key (id)
    );

    create table accident_penalty (
        decided_on date not null,
        fine numeric(10,2),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        incident_id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        number varchar(100) not null,
        punished varchar(100) not null,
        basis varchar(1000) not null,
        files varchar(1000),
        kind varchar(255) not null check ((kind in ('WARNING','FINE','SUSPENSION','REVOCATION','PROSECUTION'))),
        primary key (id)
    );

    create table alarm (
        books boolean not null,
        folded boolean not null,
        measured numeric(16,4),
        occurrences integer not null,
        threshold numeric(16,4),
        unhandled boolean not null,
        closed_at timestamp(6) with time zone,
        confirm_by timestamp(6) with time zone,
        confirmed_at timestamp(6) with time zone,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        handled_at timestamp(6) with time zone,
        id bigint not null,
        last_at timestamp(6) with time zone,
        owner_code bigint not null,
        settled_at timestamp(6) with time zone,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        closed_by varchar(60),
        confirmed_by varchar(60),
        created_by varchar(60) not null,
        handled_by varchar(60),
        sector varchar(60),
        updated_by varchar(60) not null,
        subject varchar(80),
        open_key varchar(100) unique,
        name varchar(200) not null,
        description varchar(1000),
        finding varchar(1000),
        measures varchar(2000),
        holder varchar(255) not null check ((holder in ('ENTERPRISE','TOWN','COUNTY','CITY'))),
        level varchar(255) check ((level in ('BLUE','YELLOW','ORANGE','RED'))),
        rule varchar(255) not null check ((rule in ('LOW_LOW','LOW','HIGH','HIGH_HIGH','RATE','STUCK','STALE','LATE','COMBINED','STORM','EXPIRED','OVERDUE','UNFILED','UNMANNED','WEATHER_WIND','WEATHER_RAIN','WEATHER_HEAT','WEATHER_COLD','ABSENCE','MANUAL'))),
        shown varchar(255) check ((shown in ('OVER','BLUE','YELLOW','ORANGE','RED','FOLDED'))),
        state varchar(255) not null check ((state in ('NEW','CONFIRMED','HANDLED','CLOSED'))),
        location geometry(Point,4490),
        primary key (id)
    );

    create table alarm_condition (
        delay_seconds integer not null check ((delay_seconds>=0) and (delay_seconds<=3600)),
        in_service boolean not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        expression varchar(500) not null,
        remarks varchar(1000),
        level varchar(255) not null check ((level in ('BLUE','YELLOW','ORANGE','RED'))),
        primary key (id)
    );

    create table app_user (
        failures integer not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        institution_id bigint,
        locked_until timestamp(6) with time zone,
        owner_code bigint not null,
        role_id bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        phone varchar(30),
        username varchar(40) not null unique,
        created_by varchar(60) not null,
        name varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        password_hash varchar(200),
        state varchar(255) not null check ((state in ('ACTIVE','PENDING','DISABLED'))),
        primary key (id)
    );

    create table area (
        population integer check ((population>=0)),
        code bigint not null check ((code>=0) and (code<=999999999)),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        parent_id bigint,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        level varchar(255) not null check ((level in ('CITY','COUNTY','TOWN','VILLAGE'))),
        boundary geometry(Polygon,4490),
        primary key (id)
    );

    create table assessment (
        created_at timestamp(6) with time zone not null,
        enterprise_id bigint,
        owner_code bigint not null,
        id uuid not null,
        created_by varchar(60) not null,
        sector varchar(60),
        digest varchar(128) not null,
        title varchar(200) not null,
        result varchar(1000000) not null,
        scenario varchar(1000000) not null,
        primary key (id)
    );

    create table audit_entry (
        actor_id bigint not null,
        at timestamp(6) with time zone not null,
        enterprise_id bigint,
        id bigint generated by default as identity,
        owner_code bigint not null,
        place bigint unique,
        result varchar(20) not null check ((result in ('DONE','REFUSED'))),
        action varchar(60) not null,
        actor varchar(60) not null,
        address varchar(60) not null,
        sector varchar(60),
        seal varchar(64),
        target varchar(120) not null,
        why varchar(500) not null,
        primary key (id)
    );

    create table camera (
        direction numeric(14,2),
        field_of_view numeric(14,2),
        in_service boolean not null,
        installed_on date,
        mounting_height numeric(14,2),
        range_of_sight numeric(14,2),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        number varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        manufacturer varchar(100),
        name varchar(100) not null,
        place varchar(200) not null,
        remarks varchar(1000),
        kind varchar(255) not null check ((kind in ('FIXED','PAN_TILT_ZOOM','THERMAL','PANORAMIC','EXPLOSION_PROOF'))),
        protocol varchar(255) check ((protocol in ('HLS','RTSP','WEBRTC','GB28181'))),
        stream_address varchar(255),
        location geometry(Point,4490) not null,
        primary key (id)
    );

    create table certificate (
        issued_on date not null,
        review_due_on date,
        valid_until date not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        person_id bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        number varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        issuer varchar(100) not null,
        operations varchar(100),
        picture varchar(1000) not null,
        kind varchar(255) not null check ((kind in ('PRINCIPAL','SAFETY_MANAGER','SPECIAL_OPERATIONS','SPECIAL_EQUIPMENT','REGISTERED_SAFETY_ENGINEER','OTHER'))),
        primary key (id)
    );

    create table certificate_application (
        issued_on date,
        valid_until date,
        wanted_until date,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        phone varchar(20) not null,
        source_datum varchar(20),
        contact varchar(50) not null,
        number varchar(50),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        files varchar(1000) not null,
        opinion varchar(2000),
        request varchar(2000),
        scope varchar(2000) not null,
        wanted_scope varchar(2000),
        kind varchar(255) not null check ((kind in ('SAFETY_PRODUCTION','HAZARDOUS_CHEMICALS_TRADING','HAZARDOUS_CHEMICALS_USE','FIREWORKS_TRADING','PRECURSORS','OTHER'))),
        state varchar(255) not null check ((state in ('DRAFT','SUBMITTED','VALID','REJECTED','CHANGE_ASKED','RENEWAL_ASKED'))),
        primary key (id)
    );

    create table chemical_profile (
        automated boolean not null,
        in_park boolean not null,
        interlocked boolean not null,
        key_process boolean not null,
        loading_bays integer not null,
        storage_tonnes numeric(11,2) not null,
        tanks integer not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        files varchar(1000) not null,
        processes varchar(1000) not null,
        remarks varchar(1000),
        primary key (id)
    );

    create table coal_mine_attachment (
        tested_on date not null,
        valid_until date not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        number varchar(100) not null,
        tested_by varchar(100) not null,
        files varchar(1000) not null,
        kind varchar(255) not null check ((kind in ('GAS_PARAMETERS','SELF_IGNITION','DUST_EXPLOSIVENESS','OUTBURST_PREVENTION','HYDROGEOLOGY','HOIST_TEST','FAN_TEST','COMPRESSOR_TEST','PUMP_TEST'))),
        result varchar(255) not null check ((result in ('NORMAL','ABNORMAL'))),
        primary key (id)
    );

    create table coal_mine_profile (
        capacity numeric(11,2) not null,
        deepest_mining numeric(11,2) not null,
        explosive_dust boolean not null,
        overlying_seam numeric(11,2),
        self_igniting boolean not null,
        underground integer not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        opening varchar(100) not null,
        seams varchar(500) not null,
        files varchar(1000) not null,
        remarks varchar(1000),
        gas_grade varchar(255) not null check ((gas_grade in ('LOW','HIGH','OUTBURST'))),
        water varchar(255) not null check ((water in ('SIMPLE','MEDIUM','COMPLEX','VERY_COMPLEX'))),
        primary key (id)
    );

    create table construction_profile (
        cranes integer not null,
        dangerous_works integer not null,
        projects integer not null,
        workers integer not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        qualification varchar(100) not null,
        files varchar(1000) not null,
        remarks varchar(1000),
        primary key (id)
    );

    create table coverage_rule (
        examined integer,
        in_service boolean not null,
        minutes integer not null check ((minutes>=1) and (minutes<=59)),
        uncovered integer,
        checked_at timestamp(6) with time zone,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        problem varchar(500),
        remarks varchar(1000),
        grades varchar(255) not null check ((grades in ('FIRST','UP_TO_SECOND','UP_TO_THIRD','ALL'))),
        help varchar(255) not null check ((help in ('FOAM','FIRE_FIGHTING','HAZMAT','LEAK_SEALING'))),
        level varchar(255) not null check ((level in ('BLUE','YELLOW','ORANGE','RED'))),
        primary key (id)
    );

    create table culture_document (
        written_on date not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        type_id bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        author varchar(50),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        files varchar(1000),
        content varchar(8000) not null,
        primary key (id)
    );

    create table culture_document_type (
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        name varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        description varchar(500),
        primary key (id)
    );

    create table department (
        order_number integer not null check ((order_number>=1)),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        parent_id bigint,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        duties varchar(2000),
        primary key (id)
    );

    create table diagram_mark (
        x numeric(5,4) not null,
        y numeric(5,4) not null,
        camera_id bigint,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        diagram_id bigint not null,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        point_id bigint,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        primary key (id)
    );

    create table document_receipt (
        reminders integer not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        document_id bigint not null,
        enterprise_id bigint,
        id bigint not null,
        opened_at timestamp(6) with time zone,
        owner_code bigint not null,
        reminded_at timestamp(6) with time zone,
        sign_by timestamp(6) with time zone,
        signed_at timestamp(6) with time zone,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        opened_by varchar(60),
        sector varchar(60),
        signed_by varchar(60),
        updated_by varchar(60) not null,
        number varchar(100),
        name varchar(200) not null,
        reply varchar(1000),
        state varchar(255) not null check ((state in ('UNREAD','OPENED','SIGNED','OVERDUE','WITHDRAWN'))),
        primary key (id)
    );

    create table drill_clock (
        speed integer not null,
        elapsed_millis bigint not null,
        finished_at timestamp(6) with time zone,
        incident_id bigint not null,
        injected_until bigint not null,
        running_since timestamp(6) with time zone not null,
        started_at timestamp(6) with time zone not null,
        state varchar(20) not null check ((state in ('RUNNING','PAUSED','FINISHED'))),
        primary key (incident_id)
    );

    create table drill_inject (
        answer_minutes integer check ((answer_minutes>=1) and (answer_minutes<=10080)),
        at_minute integer not null check ((at_minute>=0) and (at_minute<=10080)),
        told boolean not null,
        wind_from_degrees integer check ((wind_from_degrees>=0) and (wind_from_degrees<=359)),
        wind_speed numeric(3,1),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        incident_id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(1000) not null,
        kind varchar(255) not null check ((kind in ('MESSAGE','WIND','EVENT'))),
        primary key (id)
    );

    create table drill_plan (
        participants integer,
        planned_on date not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        plan_id bigint,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        leader varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        organiser varchar(100) not null,
        place varchar(200) not null,
        files varchar(1000),
        content varchar(4000) not null,
        kind varchar(255) not null check ((kind in ('COMPREHENSIVE','SPECIAL','ON_SITE'))),
        primary key (id)
    );

    create table drill_record (
        held_on date,
        participants integer,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        drill_plan_id bigint,
        enterprise_id bigint,
        id bigint not null,
        incident_id bigint,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        leader varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        place varchar(200) not null,
        files varchar(1000),
        course varchar(4000),
        kind varchar(255) not null check ((kind in ('COMPREHENSIVE','SPECIAL','ON_SITE'))),
        state varchar(255) not null check ((state in ('PENDING','EXECUTED'))),
        location geometry(Point,4490),
        primary key (id)
    );

    create table drill_summary (
        score numeric(4,1),
        written_on date not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        drill_record_id bigint not null,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        author varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        files varchar(1000),
        evaluation varchar(4000) not null,
        improvements varchar(4000),
        problems varchar(4000),
        primary key (id)
    );

    create table duty_shift (
        special_period boolean not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        ends_at timestamp(6) with time zone not null,
        enterprise_id bigint,
        handed_over_at timestamp(6) with time zone,
        id bigint not null,
        owner_code bigint not null,
        starts_at timestamp(6) with time zone not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        phone varchar(20) not null,
        source_datum varchar(20),
        leader varchar(50) not null,
        successor varchar(50),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        officers varchar(200) not null,
        open varchar(2000),
        events varchar(4000),
        state varchar(255) not null check ((state in ('PLANNED','ON_DUTY','HANDED_OVER'))),
        primary key (id)
    );

    create table emergency_plan (
        filed_on date,
        reviewed_on date,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        author varchar(50),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        filing_number varchar(100),
        name varchar(100) not null,
        incident_kinds varchar(200),
        substances varchar(500),
        files varchar(1000),
        change_reason varchar(2000),
        review_opinion varchar(2000),
        resource_survey varchar(4000),
        risk_assessment varchar(4000),
        kind varchar(255) not null check ((kind in ('COMPREHENSIVE','SPECIAL','ON_SITE'))),
        level varchar(255) not null check ((level in ('LEVEL_1','LEVEL_2','LEVEL_3','LEVEL_4'))),
        state varchar(255) not null check ((state in ('DRAFT','REVIEWED','FILED','WITHDRAWN'))),
        coverage geometry(Polygon,4490),
        primary key (id)
    );

    create table enterprise (
        assets numeric(14,2),
        economic_code varchar(4) not null,
        employees integer,
        founded_on date,
        has_major_hazards boolean,
        has_occupational_hazards boolean,
        production_area numeric(14,2),
        resumes_on date,
        revenue numeric(14,2),
        stopped_since date,
        area_id bigint not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        owner_id bigint,
        reviewed_at timestamp(6) with time zone,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        credit_code varchar(18) not null,
        contact_phone varchar(20) not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        principal_phone varchar(20),
        receipt varchar(20) unique,
        source_datum varchar(20),
        contact varchar(50) not null,
        legal_representative varchar(50) not null,
        principal varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        village varchar(100),
        production_address varchar(200),
        registration_address varchar(200) not null,
        main_products varchar(1000),
        photos varchar(1000),
        remarks varchar(1000),
        business_scope varchar(2000),
        profile varchar(2000),
        review_opinion varchar(2000),
        stop_reason varchar(2000),
        industry varchar(255) not null check ((industry in ('CHEMICAL_PRODUCTION','CHEMICAL_TRADING','COAL_MINE','NON_COAL_MINE','METALLURGY','NON_FERROUS_METALS','BUILDING_MATERIALS','MACHINERY','LIGHT_INDUSTRY','TEXTILES','TOBACCO','COMMERCE','ROAD_TRANSPORT','WATER_TRANSPORT','CONSTRUCTION','TOWN_GAS','EXPLOSIVES_PRODUCTION','EXPLOSIVES_USE','ELECTRIC_POWER','TELECOMMUNICATIONS','AMUSEMENT_PARK','SCENIC_SPOT','ENTERTAINMENT','FORESTRY','TEMPLE','NURSING_HOME','OTHER'))),
        size varchar(255) check ((size in ('MICRO','SMALL','MEDIUM','LARGE'))),
        state varchar(255) not null check ((state in ('PENDING','APPROVED','REJECTED','SUSPENDED','CLOSED'))),
        boundary geometry(Polygon,4490),
        position geometry(Point,4490) not null,
        primary key (id)
    );

    create table enterprise_risk (
        assessed_on date not null,
        valid_until date,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        assessor varchar(100) not null,
        files varchar(1000),
        basis varchar(2000) not null,
        risk_class varchar(255) not null check ((risk_class in ('A','B','C','D'))),
        source varchar(255) not null check ((source in ('ASSESSMENT','DIRECT'))),
        primary key (id)
    );

    create table equipment (
        category varchar(4),
        commissioned_on date not null,
        last_tested_on date,
        next_test_on date,
        test_months integer not null check ((test_months>=1) and (test_months<=240)),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        registration_number varchar(50),
        responsible varchar(50) not null,
        serial_number varchar(50),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        maker varchar(100),
        model varchar(100),
        name varchar(100) not null,
        place varchar(200) not null,
        files varchar(1000),
        condition varchar(255) not null check ((condition in ('IN_USE','OUT_OF_USE','FAILED','SCRAPPED'))),
        kind varchar(255) not null check ((kind in ('FIRE','LIGHTNING','PRODUCTION','SPECIAL'))),
        location geometry(Point,4490) not null,
        primary key (id)
    );

    create table equipment_change (
        changed_on date not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        equipment_id bigint not null,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        approved_by varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        files varchar(1000),
        content varchar(2000) not null,
        kind varchar(255) not null check ((kind in ('MOVED','REBUILT','HANDED_OVER','TAKEN_OUT','TAKEN_IN','SCRAPPED'))),
        primary key (id)
    );

    create table equipment_test (
        passed boolean not null,
        tested_on date not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        equipment_id bigint not null,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        tester varchar(100) not null,
        item varchar(500) not null,
        files varchar(1000),
        conclusion varchar(2000) not null,
        primary key (id)
    );

    create table exchanged_danger (
        created_at timestamp(6) with time zone not null,
        danger_id bigint not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        province_number varchar(50) not null unique,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        digest varchar(64) not null,
        primary key (id)
    );

    create table expert (
        appointed_until date,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        phone varchar(20) not null,
        source_datum varchar(20),
        job_title varchar(50),
        name varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        appointed_by varchar(100) not null,
        workplace varchar(100) not null,
        address varchar(200),
        photo varchar(1000),
        expertise varchar(2000),
        appointment varchar(255) not null check ((appointment in ('NATIONAL','PROVINCIAL','CITY','COUNTY'))),
        field varchar(255) not null check ((field in ('HAZARDOUS_CHEMICALS','COAL_MINES','NON_COAL_MINES','FIRE','CONSTRUCTION','SPECIAL_EQUIPMENT','ELECTRICITY','ROAD_TRAFFIC','GAS','MEDICINE','ENVIRONMENT','WEATHER_AND_GEOLOGY','BLASTING','MANAGEMENT'))),
        gender varchar(255) not null check ((gender in ('MALE','FEMALE'))),
        location geometry(Point,4490),
        primary key (id)
    );

    create table form_draft (
        base_version bigint not null,
        id bigint generated by default as identity,
        record_id bigint not null,
        saved_at timestamp(6) with time zone not null,
        user_id bigint not null,
        record_type varchar(60) not null,
        title varchar(200) not null,
        content varchar(60000) not null,
        primary key (id),
        constraint form_draft_place unique (user_id, record_type, record_id)
    );

    create table government_document (
        audience_area_id bigint,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        sent_at timestamp(6) with time zone,
        sign_by timestamp(6) with time zone,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        number varchar(100),
        name varchar(200) not null,
        withdrawn_because varchar(500),
        files varchar(1000),
        content varchar(8000) not null,
        audience_industry varchar(255) check ((audience_industry in ('CHEMICAL_PRODUCTION','CHEMICAL_TRADING','COAL_MINE','NON_COAL_MINE','METALLURGY','NON_FERROUS_METALS','BUILDING_MATERIALS','MACHINERY','LIGHT_INDUSTRY','TEXTILES','TOBACCO','COMMERCE','ROAD_TRANSPORT','WATER_TRANSPORT','CONSTRUCTION','TOWN_GAS','EXPLOSIVES_PRODUCTION','EXPLOSIVES_USE','ELECTRIC_POWER','TELECOMMUNICATIONS','AMUSEMENT_PARK','SCENIC_SPOT','ENTERTAINMENT','FORESTRY','TEMPLE','NURSING_HOME','OTHER'))),
        kind varchar(255) not null check ((kind in ('NOTICE','BULLETIN','ANNOUNCEMENT','LETTER','PROGRAMME','OTHER'))),
        state varchar(255) not null check ((state in ('DRAFT','SENT','WITHDRAWN'))),
        urgency varchar(255) not null check ((urgency in ('ORDINARY','URGENT','MOST_URGENT'))),
        audience_outline geometry(Polygon,4490),
        primary key (id)
    );

    create table hazard_declaration (
        exposed integer not null,
        severe boolean not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        filing_number varchar(100),
        name varchar(100) not null,
        files varchar(1000),
        returned varchar(1000),
        factors varchar(2000) not null,
        protection varchar(2000),
        kind varchar(255) not null check ((kind in ('FIRST','CHANGE','YEARLY'))),
        state varchar(255) not null check ((state in ('DRAFT','TO_REPORT','FILED','RETURNED'))),
        primary key (id)
    );

    create table hazard_factor (
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        cas varchar(12),
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        exposure_limit varchar(200),
        source varchar(200) not null,
        effects varchar(2000),
        prevention varchar(4000),
        kind varchar(255) not null check ((kind in ('DUST','CHEMICAL','PHYSICAL','RADIATION','BIOLOGICAL','OTHER'))),
        primary key (id)
    );

    create table hazardous_work_place (
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        responsible varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        place varchar(200) not null,
        dangers varchar(1000) not null,
        location geometry(Point,4490) not null,
        primary key (id)
    );

    create table health_check (
        checked_on date not null,
        next_on date,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        person_id bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        hospital varchar(100) not null,
        factors varchar(500) not null,
        advice varchar(1000),
        files varchar(1000),
        kind varchar(255) not null check ((kind in ('BEFORE','DURING','AFTER','EMERGENCY'))),
        result varchar(255) not null check ((result in ('NORMAL','RECHECK','SUSPECTED','CONTRAINDICATED','OTHER'))),
        primary key (id)
    );

    create table health_training (
        held_on date not null,
        hours integer not null check ((hours>=1) and (hours<=500)),
        participants integer not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        teacher varchar(100) not null,
        files varchar(1000),
        content varchar(4000) not null,
        kind varchar(255) not null check ((kind in ('MANAGERS','BEFORE_WORK','PERIODIC','OTHER'))),
        primary key (id)
    );

    create table held_chemical (
        largest_tonnes numeric(12,3) not null,
        yearly_tonnes numeric(12,3),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        cas varchar(12),
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        place varchar(200) not null,
        response varchar(2000),
        purpose varchar(255) not null check ((purpose in ('MADE','USED','STORED','TRADED'))),
        primary key (id)
    );

    create table hidden_danger (
        actual_cost numeric(14,2),
        extension_asked boolean not null,
        listed boolean not null,
        planned_cost numeric(14,2),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        due timestamp(6) with time zone,
        enterprise_id bigint,
        first_due timestamp(6) with time zone,
        found_at timestamp(6) with time zone not null,
        id bigint not null,
        owner_code bigint not null,
        reported_at timestamp(6) with time zone,
        reviewed_at timestamp(6) with time zone,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        phone varchar(20),
        source_datum varchar(20),
        responsible varchar(50) not null,
        created_by varchar(60) not null,
        extension_asked_by varchar(60),
        reported_by varchar(60),
        sector varchar(60),
        updated_by varchar(60) not null,
        inspector varchar(100) not null,
        listing_notice varchar(100),
        name varchar(100) not null,
        place varchar(200) not null,
        standard varchar(500),
        consequences varchar(1000),
        photos_after varchar(1000),
        photos_before varchar(1000),
        description varchar(2000) not null,
        extension_opinion varchar(2000),
        extension_reason varchar(2000),
        interim_measures varchar(2000),
        measures varchar(2000),
        rectification varchar(2000),
        review_opinion varchar(2000),
        category varchar(255) not null check ((category in ('MANAGEMENT_RULES','TRAINING','WORKING_ENVIRONMENT','EQUIPMENT','SPECIAL_EQUIPMENT','ELECTRICITY','FIRE','HAZARDOUS_CHEMICALS','OCCUPATIONAL_HEALTH','HAZARDOUS_WORK','CONTRACTORS','EMERGENCY_PREPAREDNESS','LIGHTNING_AND_STATIC','BUILDINGS','OTHER'))),
        held_when_overdue varchar(255) check ((held_when_overdue in ('ENTERPRISE','ENTERPRISE_REVIEWER','GOVERNMENT_REVIEWER'))),
        level varchar(255) not null check ((level in ('GENERAL','MAJOR'))),
        source varchar(255) check ((source in ('SELF_INSPECTION','GOVERNMENT_INSPECTION'))),
        state varchar(255) not null check ((state in ('OPEN','SUBMITTED','CLOSED','OVERDUE','EXTENSION_ASKED','EXTENSION_REFUSED'))),
        location geometry(Point,4490) not null,
        primary key (id)
    );

    create table history_entry (
        at timestamp(6) with time zone not null,
        id bigint generated by default as identity,
        record_id bigint not null,
        action varchar(20) not null,
        actor varchar(60) not null,
        from_state varchar(60),
        record_type varchar(60) not null,
        step varchar(60),
        to_state varchar(60),
        changes varchar(100000) not null,
        primary key (id)
    );

    create table incident (
        dead integer not null,
        drill boolean not null,
        loss numeric(14,2) not null,
        missing integer not null,
        seriously_injured integer not null,
        slightly_injured integer not null,
        trapped integer not null,
        closed_at timestamp(6) with time zone,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        occurred_at timestamp(6) with time zone not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        reporter_phone varchar(20) not null,
        source_datum varchar(20),
        commander varchar(50),
        reporter varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        substance varchar(100),
        place varchar(200) not null,
        files varchar(1000),
        confirmation varchar(2000),
        description varchar(4000) not null,
        progress varchar(4000),
        summary varchar(4000),
        grade varchar(255) check ((grade in ('ORDINARY','CONSIDERABLE','MAJOR','ESPECIALLY_MAJOR'))),
        kind varchar(255) not null check ((kind in ('FIRE','EXPLOSION','TOXIC_RELEASE','POISONING_OR_SUFFOCATION','FLAMMABLE_SPILL','COLLAPSE','INRUSH_OF_WATER','MINE_GAS','ROAD_TRAFFIC','WATER_TRAFFIC','SPECIAL_EQUIPMENT','MACHINERY','FALL_FROM_HEIGHT','ELECTROCUTION','OTHER'))),
        response varchar(255) check ((response in ('LEVEL_1','LEVEL_2','LEVEL_3','LEVEL_4'))),
        state varchar(255) not null check ((state in ('REPORTED','CONFIRMED','RESPONDING','CLOSED','DISMISSED'))),
        location geometry(Point,4490) not null,
        primary key (id)
    );

    create table incident_log (
        line integer not null,
        at timestamp(6) with time zone not null,
        drill_seconds bigint,
        id bigint generated by default as identity,
        incident_id bigint not null,
        limit_seconds bigint,
        subject bigint,
        kind varchar(30) not null check ((kind in ('NOTE','INCIDENT','PLAN','SIMULATION','TASK_ORDERED','TASK_ACKNOWLEDGED','TASK_DONE','TASK_REFUSED','TASK_OVERDUE','CLOCK','INJECT','INJECT_ANSWERED'))),
        assessment varchar(36),
        actor varchar(60) not null,
        hash varchar(64) not null,
        previous_hash varchar(64) not null,
        actor_name varchar(100) not null,
        en varchar(8000) not null,
        zh varchar(8000) not null,
        primary key (id),
        constraint incident_log_line unique (incident_id, line)
    );

    create table industry_trade_profile (
        ammonia boolean not null,
        ammonia_tonnes numeric(11,2) not null,
        confined_spaces integer not null,
        dust_workers integer not null,
        explosive_dust boolean not null,
        smelting boolean not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        machinery varchar(1000) not null,
        remarks varchar(1000),
        primary key (id)
    );

    create table inspection_item (
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        category varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        basis varchar(500),
        method varchar(1000),
        situations varchar(4000) not null,
        primary key (id)
    );

    create table inspection_plan (
        ends_on date not null,
        next_on date,
        starts_on date not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        responsible varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        withdrawn_because varchar(500),
        scope varchar(1000) not null,
        frequency varchar(255) not null check ((frequency in ('ONCE','DAILY','WEEKLY','MONTHLY','QUARTERLY','YEARLY'))),
        state varchar(255) not null check ((state in ('ACTIVE','WITHDRAWN'))),
        primary key (id)
    );

    create table inspection_summary (
        found integer not null,
        inspections integer not null,
        rectified integer not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        period varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        files varchar(1000),
        content varchar(4000) not null,
        primary key (id)
    );

    create table inspection_visit (
        found integer not null,
        visited_on date not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        plan_id bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        inspector varchar(100) not null,
        photos varchar(1000),
        findings varchar(4000) not null,
        primary key (id)
    );

    create table institution (
        code bigint not null unique check ((code>=0) and (code<=999999999)),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        phone varchar(30),
        contact varchar(50),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        sectors varchar(250),
        level varchar(255) not null check ((level in ('CITY','COUNTY','TOWN','PLATFORM'))),
        primary key (id)
    );

    create table insurance (
        people integer,
        premium numeric(10,2),
        starts_on date not null,
        valid_until date not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        number varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        insurer varchar(100) not null,
        files varchar(1000),
        kind varchar(255) not null check ((kind in ('WORK_INJURY','SAFETY_LIABILITY','OTHER'))),
        primary key (id)
    );

    create table job (
        unwanted boolean not null,
        beat_at timestamp(6) with time zone not null,
        bytes bigint not null,
        created_at timestamp(6) with time zone not null,
        done bigint not null,
        ended_at timestamp(6) with time zone,
        total bigint not null,
        id uuid not null,
        state varchar(20) not null check ((state in ('WAITING','RUNNING','DONE','FAILED','CANCELLED','LOST'))),
        alone varchar(30) unique,
        kind varchar(30) not null,
        node varchar(40) not null,
        person varchar(60) not null,
        content_type varchar(100),
        subject varchar(120) not null,
        file_name varchar(200),
        title_en varchar(200) not null,
        title_zh varchar(200) not null,
        message_en varchar(500),
        message_zh varchar(500),
        details varchar(100000),
        primary key (id)
    );

    create table key_area (
        next_patrol_on date,
        patrol_days integer not null check ((patrol_days>=1) and (patrol_days<=365)),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        department_id bigint not null,
        enterprise_id bigint,
        id bigint not null,
        inspector_id bigint not null,
        managing_department_id bigint not null,
        owner_code bigint not null,
        responsible_id bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        dangers varchar(1000) not null,
        extent geometry(Polygon,4490) not null,
        primary key (id)
    );

    create table key_area_patrol (
        in_order boolean not null,
        patrolled_on date not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        inspector_id bigint not null,
        key_area_id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        photos varchar(1000),
        findings varchar(4000) not null,
        primary key (id)
    );

    create table knowledge_article (
        in_force_since date,
        repealed_on date,
        superseded boolean not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        supersedes_id bigint,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        edition varchar(50),
        topic varchar(50),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        number varchar(100),
        source varchar(200) not null,
        title varchar(200) not null,
        files varchar(1000),
        content varchar(8000) not null,
        kind varchar(255) not null check ((kind in ('LAW','STANDARD','PROCEDURE','RULE','DUTIES','INSPECTION_STANDARD','GENERAL_STANDARD','MODEL_STANDARD','HEALTH_SUPERVISION','HEALTH_STANDARD','HEALTH_PREVENTION','DOCUMENT','CULTURE','FAQ'))),
        primary key (id)
    );

    create table known_business (
        economic_code varchar(4),
        listed_on date not null,
        area_id bigint not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        credit_code varchar(18) not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        source varchar(100) not null,
        address varchar(200),
        remarks varchar(1000),
        position geometry(Point,4490),
        primary key (id)
    );

    create table licence (
        issued_on date not null,
        long_term boolean not null,
        valid_until date,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        number varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        issuer varchar(100) not null,
        name varchar(100) not null,
        files varchar(1000),
        scope varchar(2000),
        kind varchar(255) not null check ((kind in ('BUSINESS','SAFETY_PRODUCTION','HAZARDOUS_CHEMICALS_TRADING','HAZARDOUS_CHEMICALS_USE','MINING','GAS','FUEL_RETAIL','ROAD_TRANSPORT','DISCHARGE','OTHER'))),
        primary key (id)
    );

    create table major_hazard (
        assessed_on date,
        commissioned_on date not null,
        edition integer not null,
        emergency_shutdown boolean not null,
        fixed_assets numeric(14,2),
        gas_alarms boolean not null,
        grading_value numeric(16,4),
        ground_area numeric(14,2),
        in_chemical_park boolean not null,
        key_chemicals boolean not null,
        key_process boolean not null,
        listed boolean not null,
        nearest_unit_metres numeric(14,2),
        process_monitoring boolean not null,
        ratio_sum numeric(16,4),
        residents_within500_metres integer not null,
        safety_instruments boolean not null,
        video_monitoring boolean not null,
        workers integer,
        created_at timestamp(6) with time zone not null,
        declared_at timestamp(6) with time zone,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        filed_at timestamp(6) with time zone,
        id bigint not null,
        owner_code bigint not null,
        previous_id bigint,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        written_off_at timestamp(6) with time zone,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        phone varchar(20) not null,
        source_datum varchar(20),
        declarant varchar(50),
        filing_number varchar(50),
        operations_lead varchar(50) not null,
        principal varchar(50) not null,
        technical_lead varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        assessed_by varchar(100),
        listing_notice varchar(100),
        name varchar(100) not null,
        address varchar(200) not null,
        assessment_report varchar(1000),
        emergency_plan varchar(1000),
        accidents varchar(2000),
        review_opinion varchar(2000),
        write_off_reason varchar(2000),
        substances varchar(4000) not null,
        grade varchar(255) check ((grade in ('GRADE_1','GRADE_2','GRADE_3','GRADE_4'))),
        kind varchar(255) not null check ((kind in ('PRODUCTION_UNIT','TANK_FARM','WAREHOUSE','LOADING_STATION','OTHER_STORAGE'))),
        standard varchar(255) not null check ((standard in ('GB_18218_2009','GB_18218_2018'))),
        standard_fit varchar(255) check ((standard_fit in ('IN_FORCE','REPLACED','NOT_YET'))),
        state varchar(255) not null check ((state in ('DRAFT','DECLARED','RETURNED','FILED','WRITE_OFF_ASKED','WRITTEN_OFF','SUPERSEDED'))),
        boundary geometry(Polygon,4490),
        location geometry(Point,4490) not null,
        primary key (id)
    );

    create table management_rule (
        issued_on date not null,
        letter_year integer check ((letter_year>=2000) and (letter_year<=2100)),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        level varchar(100),
        name varchar(100) not null,
        fulfils varchar(200),
        files varchar(1000) not null,
        summary varchar(4000),
        kind varchar(255) not null check ((kind in ('SAFETY_RULE','HEALTH_RULE','RESPONSIBILITY','RESPONSIBILITY_LETTER'))),
        primary key (id)
    );

    create table mine_profile (
        blasting boolean not null,
        capacity numeric(11,2) not null,
        slope_height numeric(11,2),
        tailings_pond boolean not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        mineral varchar(100) not null,
        files varchar(1000) not null,
        remarks varchar(1000),
        method varchar(255) not null check ((method in ('OPEN_CAST','UNDERGROUND','BOTH'))),
        primary key (id)
    );

    create table monitoring_point (
        calibrated_until date,
        deadband numeric(16,4),
        high numeric(16,4),
        high_high numeric(16,4),
        in_service boolean not null,
        installed_on date,
        interval_seconds integer not null check ((interval_seconds>=1) and (interval_seconds<=86400)),
        low numeric(16,4),
        low_low numeric(16,4),
        mounting_height numeric(16,4),
        off_delay_seconds integer check ((off_delay_seconds>=0) and (off_delay_seconds<=3600)),
        on_delay_seconds integer check ((on_delay_seconds>=0) and (on_delay_seconds<=3600)),
        range_from numeric(16,4) not null,
        range_to numeric(16,4) not null,
        rate_per_minute numeric(16,4),
        stuck_minutes integer check ((stuck_minutes>=1) and (stuck_minutes<=10080)),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        tag varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        equipment varchar(100),
        manufacturer varchar(100),
        medium varchar(100),
        model varchar(100),
        name varchar(100) not null,
        place varchar(200) not null,
        remarks varchar(1000),
        kind varchar(255) not null check ((kind in ('TEMPERATURE','PRESSURE','LEVEL','FLOW','FLAMMABLE_GAS','TOXIC_GAS','METHANE','CARBON_MONOXIDE','AIR_VELOCITY','WIND_DIRECTION','SMOKE','DISPLACEMENT','VIBRATION','WATER_LEVEL','RAINFALL','OTHER'))),
        unit varchar(255) not null check ((unit in ('CELSIUS','KILOPASCAL','MEGAPASCAL','METRE','MILLIMETRE','CUBIC_METRES_PER_HOUR','TONNES_PER_HOUR','PERCENT_LEL','PPM','MILLIGRAMS_PER_CUBIC_METRE','PERCENT','METRES_PER_SECOND','DEGREE','MILLIMETRES_PER_SECOND'))),
        location geometry(Point,4490) not null,
        primary key (id)
    );

    create table panorama (
        bearing numeric(5,2) not null,
        height numeric(6,2),
        taken_on date,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        picture varchar(1000) not null,
        remarks varchar(1000),
        location geometry(Point,4490) not null,
        primary key (id)
    );

    create table patrol (
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        patrolled_at timestamp(6) with time zone not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        officer varchar(100) not null,
        place varchar(200) not null,
        photos varchar(1000),
        advice varchar(2000),
        findings varchar(4000),
        result varchar(255) not null check ((result in ('NORMAL','FINDINGS'))),
        side varchar(255) check ((side in ('ENTERPRISE','GOVERNMENT'))),
        location geometry(Point,4490) not null,
        primary key (id)
    );

    create table person (
        birth_date date,
        employed_since date,
        exposed_to_hazards boolean not null,
        holds_certificate boolean not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        department_id bigint,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        post_id bigint,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        identity_number varchar(18),
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        phone varchar(20),
        source_datum varchar(20),
        name varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        speciality varchar(100),
        hazard_factors varchar(500),
        portrait varchar(1000),
        remarks varchar(1000),
        education varchar(255) check ((education in ('LOWER_SECONDARY','UPPER_SECONDARY','COLLEGE','BACHELOR','POSTGRADUATE'))),
        gender varchar(255) not null check ((gender in ('MALE','FEMALE'))),
        kind varchar(255) not null check ((kind in ('PRINCIPAL','SAFETY_MANAGER','SPECIAL_OPERATIONS','FRONT_LINE','OTHER'))),
        primary key (id)
    );

    create table personal_token (
        writes boolean not null,
        created_at timestamp(6) with time zone not null,
        expires_at timestamp(6) with time zone not null,
        last_used_at timestamp(6) with time zone,
        owner_id bigint not null,
        id uuid not null,
        name varchar(60) not null,
        hash varchar(64) not null unique,
        primary key (id)
    );

    create table plan_step (
        deadline_minutes integer not null check ((deadline_minutes>=1) and (deadline_minutes<=10080)),
        step_number integer not null check ((step_number>=1) and (step_number<=999)),
        trigger_level integer check ((trigger_level>=1) and (trigger_level<=4)),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        plan_id bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        role varchar(100) not null,
        name varchar(300) not null,
        trigger_target varchar(255) check ((trigger_target in ('SCHOOL','HOSPITAL','HOUSING','DRINKING_WATER_SOURCE','ANY_TARGET','TOWNSHIP'))),
        primary key (id)
    );

    create table post (
        order_number integer not null check ((order_number>=1)),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        duties varchar(2000),
        primary key (id)
    );

    create table process_diagram (
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        picture varchar(1000) not null,
        remarks varchar(1000),
        primary key (id)
    );

    create table production_stop (
        resumes_on date not null,
        stops_on date not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        phone varchar(20) not null,
        source_datum varchar(20),
        keeper varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        reason varchar(500) not null,
        scope varchar(500) not null,
        measures varchar(2000) not null,
        primary key (id)
    );

    create table project_application (
        investment numeric(14,2) not null,
        safety_investment numeric(14,2),
        created_at timestamp(6) with time zone not null,
        decided_at timestamp(6) with time zone,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        submitted_at timestamp(6) with time zone,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        phone varchar(20) not null,
        source_datum varchar(20),
        contact varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        approval_number varchar(100),
        name varchar(100) not null,
        address varchar(200) not null,
        files varchar(1000) not null,
        opinion varchar(2000),
        scope varchar(4000) not null,
        kind varchar(255) not null check ((kind in ('SAFETY_CONDITIONS','FACILITY_DESIGN','COMPLETION_ACCEPTANCE','OCCUPATIONAL_FACILITIES','OTHER'))),
        state varchar(255) not null check ((state in ('DRAFT','SUBMITTED','PASSED','REJECTED'))),
        primary key (id)
    );

    create table protection_target (
        immobile integer,
        population_day integer not null,
        population_night integer not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        phone varchar(20),
        source_datum varchar(20),
        contact varchar(50),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        address varchar(200) not null,
        assembly_point varchar(200),
        remarks varchar(1000),
        kind varchar(255) not null check ((kind in ('SCHOOL','KINDERGARTEN','HOSPITAL','NURSING_HOME','HOUSING','MARKET','STATION_OR_PORT','PARK','PLACE_OF_WORSHIP','OFFICES','CULTURE_AND_SPORT','DRINKING_WATER_SOURCE','OTHER'))),
        location geometry(Point,4490) not null,
        primary key (id)
    );

    create table protective_equipment (
        stock integer not null,
        valid_until date,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        unit varchar(20) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        model varchar(100),
        name varchar(100) not null,
        place varchar(200),
        primary key (id)
    );

    create table protective_issue (
        issued_on date not null,
        quantity integer not null check ((quantity<=10000)),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        equipment_id bigint not null,
        id bigint not null,
        owner_code bigint not null,
        person_id bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        remarks varchar(500),
        primary key (id)
    );

    create table public_place_profile (
        automatic_fire_protection boolean not null,
        bottled_gas boolean not null,
        exits integer not null,
        floor_area numeric(11,2) not null,
        occupancy integer not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        dangers varchar(1000) not null,
        files varchar(1000) not null,
        remarks varchar(1000),
        primary key (id)
    );

    create table rescue_institution (
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        phone varchar(20) not null,
        source_datum varchar(20),
        head varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        address varchar(200) not null,
        duties varchar(2000),
        kind varchar(255) not null check ((kind in ('COMMAND','EMERGENCY_MANAGEMENT','FIRE_AND_RESCUE','MINE_RESCUE','MEDICAL','ENVIRONMENT','OTHER'))),
        location geometry(Point,4490) not null,
        primary key (id)
    );

    create table rescue_knowledge (
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        substance varchar(100),
        source varchar(200),
        files varchar(1000),
        content varchar(8000) not null,
        category varchar(255) not null check ((category in ('RELEASE','FIRE_FIGHTING','FIRST_AID','PERSONAL_PROTECTION','EVACUATION','PLAN_FORM','CASE'))),
        primary key (id)
    );

    create table rescue_team (
        founded_on date,
        members integer not null check ((members>=1)),
        members_on_duty integer,
        turnout_minutes integer check ((turnout_minutes>=0) and (turnout_minutes<=240)),
        vehicles integer,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        duty_phone varchar(20),
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        phone varchar(20) not null,
        source_datum varchar(20),
        leader varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        qualification varchar(100),
        address varchar(200) not null,
        capabilities varchar(2000),
        equipment varchar(2000),
        kind varchar(255) not null check ((kind in ('FIRE','MINE','HAZARDOUS_CHEMICALS','MEDICAL','WATER','CONSTRUCTION','ROAD','POWER','GAS','COMMUNICATIONS','ENVIRONMENTAL_MONITORING','FOREST_FIRE','GENERAL'))),
        level varchar(255) not null check ((level in ('NATIONAL','PROVINCIAL','CITY','COUNTY','TOWN','ENTERPRISE'))),
        location geometry(Point,4490) not null,
        primary key (id)
    );

    create table resource_kind (
        order_number integer not null check ((order_number>=1) and (order_number<=9999)),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        remarks varchar(1000),
        kind varchar(255) not null check ((kind in ('HOSPITAL','FIRE_STATION','GOVERNMENT_OFFICE','POLICE_STATION','RESCUE_INSTITUTION','NEIGHBOUR_ENTERPRISE','WATER_INTAKE','HELICOPTER_LANDING','OTHER'))),
        primary key (id)
    );

    create table response_task (
        allowed_minutes integer not null check ((allowed_minutes>=1) and (allowed_minutes<=10080)),
        drill boolean not null,
        acknowledged_at timestamp(6) with time zone,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        due timestamp(6) with time zone,
        ended_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        incident_id bigint not null,
        ordered_drill_seconds bigint,
        owner_code bigint not null,
        plan_step_id bigint,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        role varchar(100) not null,
        name varchar(300) not null,
        refusal_reason varchar(2000),
        result varchar(2000),
        state varchar(255) not null check ((state in ('ORDERED','ACKNOWLEDGED','DONE','REFUSED','OVERDUE'))),
        primary key (id)
    );

    create table risk_factor (
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        risk_point_id bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        consequences varchar(1000),
        description varchar(2000) not null,
        accident varchar(255) not null check ((accident in ('FIRE','EXPLOSION','POISONING_OR_SUFFOCATION','COLLAPSE','FALL_FROM_HEIGHT','STRUCK_BY_OBJECT','MACHINERY','ELECTROCUTION','VEHICLE','LIFTING','BURN','DROWNING','INRUSH_OF_WATER','BLASTING','ROOF_FALL','OTHER'))),
        factor_group varchar(255) not null check ((factor_group in ('PEOPLE','THINGS','ENVIRONMENT','MANAGEMENT'))),
        primary key (id)
    );

    create table risk_item (
        checked_every integer not null check ((checked_every>=1) and (checked_every<=366)),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        factor_id bigint not null,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        responsible varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        emergency_measures varchar(2000),
        engineering_controls varchar(2000),
        management_controls varchar(2000) not null,
        personal_protection varchar(2000),
        training_controls varchar(2000),
        control varchar(255) not null check ((control in ('COMPANY','WORKSHOP','TEAM','POST'))),
        level varchar(255) not null check ((level in ('LEVEL_1','LEVEL_2','LEVEL_3','LEVEL_4'))),
        primary key (id)
    );

    create table risk_point (
        identified_on date not null,
        listed boolean not null,
        next_assessment_on date,
        people_exposed integer,
        score numeric(14,2),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        department_id bigint,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        phone varchar(20) not null,
        source_datum varchar(20),
        number varchar(50),
        responsible varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        place varchar(200) not null,
        consequences varchar(1000),
        photos varchar(1000),
        emergency_measures varchar(2000),
        engineering_controls varchar(2000),
        factors varchar(2000) not null,
        management_controls varchar(2000) not null,
        personal_protection varchar(2000),
        training_controls varchar(2000),
        accident varchar(255) not null check ((accident in ('FIRE','EXPLOSION','POISONING_OR_SUFFOCATION','COLLAPSE','FALL_FROM_HEIGHT','STRUCK_BY_OBJECT','MACHINERY','ELECTROCUTION','VEHICLE','LIFTING','BURN','DROWNING','INRUSH_OF_WATER','BLASTING','ROOF_FALL','OTHER'))),
        kind varchar(255) not null check ((kind in ('UNIT','EQUIPMENT','PLACE'))),
        level varchar(255) not null check ((level in ('LEVEL_1','LEVEL_2','LEVEL_3','LEVEL_4'))),
        method varchar(255) check ((method in ('LEC','RISK_MATRIX','HAZOP','DIRECT','OTHER'))),
        location geometry(Point,4490) not null,
        primary key (id)
    );

    create table role (
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        name varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        note varchar(200),
        permissions varchar(8000) not null,
        primary key (id)
    );

    create table safety_accessory (
        calibrated_on date not null,
        next_calibration_on date not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        equipment_id bigint not null,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        model varchar(100),
        name varchar(100) not null,
        abnormality varchar(1000),
        kind varchar(255) not null check ((kind in ('SAFETY_VALVE','RUPTURE_DISC','PRESSURE_GAUGE','LEVEL_GAUGE','THERMOMETER','SHUT_OFF_VALVE','SPEED_GOVERNOR','OTHER'))),
        primary key (id)
    );

    create table safety_assessment (
        assessed_on date not null,
        due_on date,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        assessor varchar(100) not null,
        name varchar(100) not null,
        files varchar(1000) not null,
        conclusion varchar(2000) not null,
        kind varchar(255) not null check ((kind in ('SAFETY_BEFORE','SAFETY_ACCEPTANCE','SAFETY_STATUS','SAFETY_SPECIAL','HEALTH_ACCEPTANCE','HEALTH_STATUS'))),
        primary key (id)
    );

    create table safety_award (
        granted_on date not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        grantor varchar(100) not null,
        name varchar(100) not null,
        files varchar(1000),
        primary key (id)
    );

    create table safety_credit (
        credit_year integer not null check ((credit_year>=2000) and (credit_year<=2100)),
        issued_on date not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        issuer varchar(100) not null,
        files varchar(1000),
        basis varchar(2000),
        grade varchar(255) not null check ((grade in ('A','B','C','D'))),
        primary key (id)
    );

    create table safety_expense (
        base numeric(15,3),
        contracted_on date,
        due numeric(14,2),
        expense_month integer not null check ((expense_month>=1) and (expense_month<=12)),
        expense_year integer not null check ((expense_year>=2000) and (expense_year<=2100)),
        set_aside numeric(12,2) not null,
        shortfall numeric(14,2),
        spent numeric(12,2) not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        kind varchar(10) not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        rule varchar(60),
        sector varchar(60),
        updated_by varchar(60) not null,
        title varchar(100),
        files varchar(1000),
        purpose varchar(2000),
        basis varchar(255) check ((basis in ('OUTPUT','REVENUE','CONTRACT','OTHER'))),
        verdict varchar(255) check ((verdict in ('ENOUGH','SHORT','NO_RATE','NOTHING_DUE'))),
        primary key (id)
    );

    create table safety_organisation (
        employees integer not null,
        exposed integer not null,
        full_time integer not null,
        health_unit boolean not null,
        high_risk boolean not null,
        own_unit boolean not null,
        part_time integer not null,
        severe boolean not null,
        sufficient boolean,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        leader varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        missing varchar(500),
        files varchar(1000),
        primary key (id)
    );

    create table safety_penalty (
        decided_on date not null,
        fine numeric(10,2),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        authority varchar(100) not null,
        number varchar(100) not null,
        basis varchar(1000) not null,
        content varchar(1000) not null,
        files varchar(1000),
        offence varchar(1000) not null,
        primary key (id)
    );

    create table saved_query (
        every_minutes integer not null check ((every_minutes>=5) and (every_minutes<=10080)),
        found integer,
        watched boolean not null,
        changed_at timestamp(6) with time zone,
        checked_at timestamp(6) with time zone,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        problem varchar(500),
        sentence varchar(2000),
        found_ids varchar(20000),
        question varchar(20000) not null,
        found_names varchar(70000),
        primary key (id)
    );

    create table saved_scene (
        played boolean not null,
        seconds integer not null check ((seconds>=5) and (seconds<=600)),
        turn integer not null check ((turn>=1) and (turn<=999)),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        address varchar(200),
        primary key (id)
    );

    create table self_correction (
        checked_on date not null,
        corrected_on date,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        responsible varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        photos varchar(1000),
        correction varchar(4000),
        problem varchar(4000) not null,
        state varchar(255) not null check ((state in ('OPEN','CORRECTED'))),
        location geometry(Point,4490),
        primary key (id)
    );

    create table service_guide (
        working_days integer,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        phone varchar(30),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        fee varchar(100),
        name varchar(100) not null,
        audience varchar(200) not null,
        office varchar(200) not null,
        basis varchar(1000),
        files varchar(1000),
        conditions varchar(2000),
        materials varchar(2000),
        steps varchar(4000) not null,
        matter varchar(255) not null check ((matter in ('LICENCE','FILING','TRAINING','DANGER','HEALTH','EMERGENCY','PLATFORM','OTHER'))),
        primary key (id)
    );

    create table shelter (
        capacity integer not null check ((capacity>=1)),
        medical_post boolean,
        power boolean,
        usable_area numeric(14,2),
        water boolean,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        phone varchar(20) not null,
        source_datum varchar(20),
        contact varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        keeper varchar(100),
        name varchar(100) not null,
        address varchar(200) not null,
        remarks varchar(1000),
        kind varchar(255) not null check ((kind in ('INDOORS','OUTDOORS','CIVIL_DEFENCE'))),
        term varchar(255) check ((term in ('URGENT','SHORT','LONG'))),
        ground geometry(Polygon,4490),
        location geometry(Point,4490) not null,
        primary key (id)
    );

    create table site_model (
        heading numeric(5,2) not null,
        height numeric(6,2),
        made_on date,
        scale numeric(9,4) not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        model varchar(1000) not null,
        remarks varchar(1000),
        location geometry(Point,4490) not null,
        primary key (id)
    );

    create table site_plan (
        drawn_on date,
        pixel_height integer,
        pixel_width integer,
        position integer not null,
        vehicle_staff integer,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        parent_id bigint,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        edition varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        control_points varchar(400),
        picture varchar(1000) not null,
        remarks varchar(1000),
        source varchar(1000),
        kind varchar(255) not null check ((kind in ('GENERAL','FLOOR','FIRE','MINING','VENTILATION','TRANSPORT','CONSTRUCTION','OTHER'))),
        extent geometry(Polygon,4490),
        primary key (id)
    );

    create table special_period (
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        ends_at timestamp(6) with time zone not null,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        starts_at timestamp(6) with time zone not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        name varchar(40) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        source varchar(200) not null,
        remarks varchar(1000),
        kind varchar(255) not null check ((kind in ('HOLIDAY','FLOOD_SEASON','EVENT','OTHER'))),
        primary key (id)
    );

    create table standardisation (
        issued_on date not null,
        revoked_on date,
        valid_until date not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        industry varchar(50) not null,
        profession varchar(50),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        issuer varchar(100) not null,
        number varchar(100) not null,
        files varchar(1000) not null,
        level varchar(255) not null check ((level in ('FIRST','SECOND','THIRD'))),
        primary key (id)
    );

    create table storage_tank (
        bund_square_metres numeric(9,2),
        capacity_tonnes numeric(12,3) not null,
        commissioned_on date not null,
        emergency_shutdown boolean not null,
        hole_height_metres numeric(5,2) not null,
        next_inspection_on date,
        pressure_kilopascal numeric(8,2) not null,
        quantity_tonnes numeric(12,3) not null,
        temperature_celsius numeric(5,2) not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        major_hazard_id bigint,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        tag varchar(50),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        substance varchar(100) not null,
        remarks varchar(500),
        kind varchar(255) not null check ((kind in ('SPHERE','HORIZONTAL_PRESSURE','VERTICAL_ATMOSPHERIC','REFRIGERATED','CYLINDERS','OTHER'))),
        location geometry(Point,4490) not null,
        primary key (id)
    );

    create table stored_file (
        holder_id bigint,
        size bigint not null,
        uploaded_at timestamp(6) with time zone not null,
        uploader_id bigint not null,
        id uuid not null,
        holder_type varchar(60),
        content_type varchar(100) not null,
        name varchar(120) not null,
        primary key (id)
    );

    create table supply_kind (
        order_number integer not null check ((order_number>=1) and (order_number<=9999)),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        remarks varchar(1000),
        kind varchar(255) not null check ((kind in ('FIRE_FIGHTING','LEAK_SEALING','DECONTAMINATION','PERSONAL_PROTECTION','DETECTION','CONSTRUCTION_MACHINERY','DRAINAGE','LIGHT_AND_POWER','COMMUNICATIONS','MEDICAL','LIFE_SAVING','DAILY_NEEDS','ABSORBENTS','MIXED'))),
        primary key (id)
    );

    create table supply_store (
        last_checked_on date,
        quantity numeric(14,2) not null,
        shareable boolean not null,
        usable_until date,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        detail_id bigint,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        phone varchar(20) not null,
        source_datum varchar(20),
        unit varchar(20) not null,
        contact varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        keeper varchar(100),
        main_item varchar(100) not null,
        name varchar(100) not null,
        address varchar(200) not null,
        items varchar(4000),
        kind varchar(255) not null check ((kind in ('FIRE_FIGHTING','LEAK_SEALING','DECONTAMINATION','PERSONAL_PROTECTION','DETECTION','CONSTRUCTION_MACHINERY','DRAINAGE','LIGHT_AND_POWER','COMMUNICATIONS','MEDICAL','LIFE_SAVING','DAILY_NEEDS','ABSORBENTS','MIXED'))),
        location geometry(Point,4490) not null,
        primary key (id)
    );

    create table support_contact (
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        hours varchar(100),
        name varchar(100) not null,
        address varchar(200) not null,
        purpose varchar(500),
        channel varchar(255) not null check ((channel in ('PHONE','QQ_GROUP','WECHAT','EMAIL','COUNTER'))),
        primary key (id)
    );

    create table surrounding_resource (
        beds integer,
        vehicles integer,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        detail_id bigint,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        hospital_grade varchar(20),
        mobile varchar(20),
        phone varchar(20) not null,
        source_datum varchar(20),
        contact varchar(50),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        address varchar(200) not null,
        support varchar(1000),
        kind varchar(255) not null check ((kind in ('HOSPITAL','FIRE_STATION','GOVERNMENT_OFFICE','POLICE_STATION','RESCUE_INSTITUTION','NEIGHBOUR_ENTERPRISE','WATER_INTAKE','HELICOPTER_LANDING','OTHER'))),
        location geometry(Point,4490) not null,
        primary key (id)
    );

    create table training_kind (
        least_hours integer not null check ((least_hours>=1) and (least_hours<=500)),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        remarks varchar(1000),
        primary key (id)
    );

    create table training_plan (
        ends_on date not null,
        participants integer,
        plan_year integer not null check ((plan_year>=2000) and (plan_year<=2100)),
        starts_on date not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        organiser varchar(100) not null,
        audience varchar(500) not null,
        files varchar(1000),
        content varchar(4000) not null,
        primary key (id)
    );

    create table training_record (
        expected integer not null,
        held_on date not null,
        present integer not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        scheme_id bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        place varchar(200) not null,
        files varchar(1000),
        course varchar(4000),
        primary key (id)
    );

    create table training_result (
        passed boolean,
        score numeric(4,1) not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        person_id bigint not null,
        training_id bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        remarks varchar(500),
        primary key (id)
    );

    create table training_scheme (
        hours integer not null check ((hours>=1) and (hours<=500)),
        pass_score integer not null check ((pass_score>=0) and (pass_score<=100)),
        yearly boolean not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        kind_id bigint not null,
        owner_code bigint not null,
        plan_id bigint,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        teacher varchar(100) not null,
        files varchar(1000),
        content varchar(4000) not null,
        primary key (id)
    );

    create table training_setting (
        least_pass_score integer not null check ((least_pass_score>=0) and (least_pass_score<=100)),
        yearly_hours integer not null check ((yearly_hours>=1) and (yearly_hours<=500)),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        responsible varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        remarks varchar(1000),
        primary key (id)
    );

    create table transport_profile (
        dangerous_goods_vehicles integer not null,
        drivers integer not null,
        escorts integer not null,
        tracked boolean not null,
        vehicles integer not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        files varchar(1000) not null,
        remarks varchar(1000),
        routes varchar(1000) not null,
        primary key (id)
    );

    create table upkeep (
        cost numeric(12,2),
        done_on date not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        equipment_id bigint not null,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        contractor varchar(100) not null,
        files varchar(1000),
        work varchar(2000) not null,
        kind varchar(255) not null check ((kind in ('ROUTINE','OVERHAUL','REPAIR'))),
        primary key (id)
    );

    create table visit (
        briefed boolean not null,
        people integer not null,
        came_at timestamp(6) with time zone not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        left_at timestamp(6) with time zone,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        phone varchar(20),
        source_datum varchar(20),
        host varchar(50) not null,
        visitor varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        organisation varchar(100) not null,
        purpose varchar(500) not null,
        primary key (id)
    );

    create table watch_task (
        came integer not null,
        found integer not null,
        went integer not null,
        changed_at timestamp(6) with time zone not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        query_id bigint not null,
        seen_at timestamp(6) with time zone,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        addressee varchar(60) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        changes varchar(4000) not null,
        state varchar(255) not null check ((state in ('OPEN','SEEN'))),
        primary key (id)
    );

    create table weather_rule (
        in_service boolean not null,
        threshold numeric(6,2) not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        remarks varchar(1000),
        element varchar(255) not null check ((element in ('WIND','RAIN','HEAT','COLD'))),
        level varchar(255) not null check ((level in ('BLUE','YELLOW','ORANGE','RED'))),
        primary key (id)
    );

    create table weather_station (
        cloud_tenths integer not null check ((cloud_tenths>=0) and (cloud_tenths<=10)),
        rainfall numeric(5,2),
        temperature numeric(4,2) not null,
        wind_from numeric(5,2) not null,
        wind_speed numeric(4,2) not null,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        observed_at timestamp(6) with time zone not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        number varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        remarks varchar(1000),
        location geometry(Point,4490) not null,
        primary key (id)
    );

    create table work_kind (
        longest_hours integer not null check ((longest_hours>=1) and (longest_hours<=720)),
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        name varchar(100) not null,
        dangers varchar(1000) not null,
        measures varchar(2000) not null,
        kind varchar(255) not null check ((kind in ('HOT_WORK','CONFINED_SPACE','BLINDING','WORK_AT_HEIGHT','LIFTING','TEMPORARY_POWER','EXCAVATION','ROAD_CLOSURE','BLASTING','OTHER'))),
        primary key (id)
    );

    create table work_permit (
        work_level varchar(4),
        workers integer not null,
        catalogue_kind_id bigint,
        created_at timestamp(6) with time zone not null,
        deleted_at timestamp(6) with time zone,
        ends_at timestamp(6) with time zone not null,
        enterprise_id bigint,
        id bigint not null,
        owner_code bigint not null,
        starts_at timestamp(6) with time zone not null,
        updated_at timestamp(6) with time zone not null,
        version bigint not null,
        work_place_id bigint not null,
        entered_by varchar(20) not null check ((entered_by in ('ENTERPRISE','TOWN','COUNTY','CITY','PLATFORM','GOVERNMENT'))),
        source_datum varchar(20),
        foreman varchar(50) not null,
        watchman varchar(50) not null,
        created_by varchar(60) not null,
        sector varchar(60),
        updated_by varchar(60) not null,
        contractor varchar(100) not null,
        name varchar(100) not null,
        files varchar(1000),
        opinion varchar(2000),
        outcome varchar(2000),
        work varchar(2000) not null,
        measures varchar(4000) not null,
        kind varchar(255) not null check ((kind in ('HOT_WORK','CONFINED_SPACE','BLINDING','WORK_AT_HEIGHT','LIFTING','TEMPORARY_POWER','EXCAVATION','ROAD_CLOSURE','BLASTING','OTHER'))),
        state varchar(255) not null check ((state in ('ASKED','APPROVED','REFUSED','CLOSED','EXPIRED'))),
        location geometry(Point,4490),
        primary key (id)
    );

    create index assessment_owner 
       on assessment (owner_code);

    create index assessment_enterprise 
       on assessment (enterprise_id);

    create index assessment_created 
       on assessment (created_at);

    create index ix_audit_entry_owner_code 
       on audit_entry (owner_code);

    create index ix_audit_entry_enterprise_id 
       on audit_entry (enterprise_id);

    create index enterprise_credit_code 
       on enterprise (credit_code);

    create index ix_history_entry_record 
       on history_entry (record_type, record_id);

    create index job_person 
       on job (person);

    create index job_state 
       on job (state);

    create index known_business_code 
       on known_business (credit_code);

    create index personal_token_user 
       on personal_token (owner_id);

    create index stored_file_uploader 
       on stored_file (uploader_id, holder_type);

    alter table if exists accident_attachment 
       add constraint FKq3v0c89pes0xulh7cbqealb3b 
       foreign key (incident_id) 
       references incident;

    alter table if exists accident_casualty 
       add constraint FKftqgjf7t7s3ahm2cwor7ypi5x 
       foreign key (incident_id) 
       references incident;

    alter table if exists accident_compensation 
       add constraint FKetndohhtmoaco1n4q06jrohyo 
       foreign key (incident_id) 
       references incident;

    alter table if exists accident_lesson 
       add constraint FKil98j03t6wh5h84lryvlaruf2 
       foreign key (incident_id) 
       references incident;

    alter table if exists accident_penalty 
       add constraint FKibrkjuuxuyd8pqnk7gj5mx8ub 
       foreign key (incident_id) 
       references incident;

    alter table if exists app_user 
       add constraint FKkmgqo1fpdy1lpmrsgilephxsf 
       foreign key (institution_id) 
       references institution;

    alter table if exists app_user 
       add constraint FK49hx9nj6onfot1fxtonj986ab 
       foreign key (role_id) 
       references role;

    alter table if exists area 
       add constraint FK2dmtr5518yrmeswf3hau5ksik 
       foreign key (parent_id) 
       references area;

    alter table if exists certificate 
       add constraint FKcshqfp2jprmm6xhdiii88bb4p 
       foreign key (person_id) 
       references person;

    alter table if exists culture_document 
       add constraint FKnd2kpkrco10i6fu78d5qjkb7k 
       foreign key (type_id) 
       references culture_document_type;

    alter table if exists department 
       add constraint FKmgsnnmudxrwqidn4f64q8rp4o 
       foreign key (parent_id) 
       references department;

    alter table if exists diagram_mark 
       add constraint FKhqkv16h5yw36ww7ep2wft135k 
       foreign key (camera_id) 
       references camera;

    alter table if exists diagram_mark 
       add constraint FK7nrpv6mbounufhvcoceo7lq6l 
       foreign key (diagram_id) 
       references process_diagram;

    alter table if exists diagram_mark 
       add constraint FKkovcucxr8ro0thtwrch2s7mcl 
       foreign key (point_id) 
       references monitoring_point;

    alter table if exists document_receipt 
       add constraint FKli1gwwnfofph5qsjqjs6jp5e6 
       foreign key (document_id) 
       references government_document;

    alter table if exists drill_inject 
       add constraint FKow3c0e8l2pssimylqm0dw8ne4 
       foreign key (incident_id) 
       references incident;

    alter table if exists drill_plan 
       add constraint FK2b7sc8jsgx3edf9dexn3hiioc 
       foreign key (plan_id) 
       references emergency_plan;

    alter table if exists drill_record 
       add constraint FKl1xkyv6mthfnta07tu8jw6fo0 
       foreign key (drill_plan_id) 
       references drill_plan;

    alter table if exists drill_record 
       add constraint FKaxrcv1kg93dr7jfuvwpnxv34b 
       foreign key (incident_id) 
       references incident;

    alter table if exists drill_summary 
       add constraint FKrv18l31qah3njm2hrgphgdw2j 
       foreign key (drill_record_id) 
       references drill_record;

    alter table if exists enterprise 
       add constraint FK9bf0mv3ktqystjwwf6hh9j95g 
       foreign key (area_id) 
       references area;

    alter table if exists enterprise 
       add constraint FKucdb2kic805hldjbelgg6m84 
       foreign key (owner_id) 
       references institution;

    alter table if exists equipment_change 
       add constraint FKbfihvugjfqmajvqmuhp9j3et2 
       foreign key (equipment_id) 
       references equipment;

    alter table if exists equipment_test 
       add constraint FK1ca1jlyy11u9yieaxs82sk0ok 
       foreign key (equipment_id) 
       references equipment;

    alter table if exists exchanged_danger 
       add constraint FKbpi08s2j5alwl59tejln10pi7 
       foreign key (danger_id) 
       references hidden_danger;

    alter table if exists government_document 
       add constraint FKktspdhxtpx1kx4prxoks6hvnd 
       foreign key (audience_area_id) 
       references area;

    alter table if exists health_check 
       add constraint FKpextkqdx3unsvtsngkpamkh7d 
       foreign key (person_id) 
       references person;

    alter table if exists inspection_visit 
       add constraint FKalk6we36a2mi7rvun089rk6tm 
       foreign key (plan_id) 
       references inspection_plan;

    alter table if exists key_area 
       add constraint FK3mq0pmnq5xvsm46i5r7jq44gl 
       foreign key (department_id) 
       references department;

    alter table if exists key_area 
       add constraint FKa40fcwxa7y0r5ag8uqrgsjaw0 
       foreign key (inspector_id) 
       references person;

    alter table if exists key_area 
       add constraint FKlvqkr3i3tllmcawvf3y68dgd3 
       foreign key (managing_department_id) 
       references department;

    alter table if exists key_area 
       add constraint FKl3g2ndypn3r9lbd5wdnaixsq6 
       foreign key (responsible_id) 
       references person;

    alter table if exists key_area_patrol 
       add constraint FKo47jjnboe94s4wgutg84hor2k 
       foreign key (inspector_id) 
       references person;

    alter table if exists key_area_patrol 
       add constraint FKjq1bxvjs0byq62cd67vojn6cg 
       foreign key (key_area_id) 
       references key_area;

    alter table if exists knowledge_article 
       add constraint FKda2ck3aceqr8ere4x45wngf2d 
       foreign key (supersedes_id) 
       references knowledge_article;

    alter table if exists known_business 
       add constraint FKlj6t84nosq3yg4odsfhkk1mft 
       foreign key (area_id) 
       references area;

    alter table if exists major_hazard 
       add constraint FKk30ngpbwvx177qh2i6bfqbc3k 
       foreign key (previous_id) 
       references major_hazard;

    alter table if exists person 
       add constraint FKqqg5cmjglivmepn16lqb1m8ux 
       foreign key (department_id) 
       references department;

    alter table if exists person 
       add constraint FK5klpdar1iktdrkkutan052hlr 
       foreign key (post_id) 
       references post;

    alter table if exists personal_token 
       add constraint FKj2akk0t7099s06a77h0r2va1s 
       foreign key (owner_id) 
       references app_user;

    alter table if exists plan_step 
       add constraint FK90rkm3r4pi4m60ijw0ghikmkn 
       foreign key (plan_id) 
       references emergency_plan;

    alter table if exists protective_issue 
       add constraint FK8emtahoo8bo7ktk4t6n2eduqy 
       foreign key (equipment_id) 
       references protective_equipment;

    alter table if exists protective_issue 
       add constraint FK8di8atrsentni59fmr56ltjxt 
       foreign key (person_id) 
       references person;

    alter table if exists response_task 
       add constraint FK67pnxp6xbo49t9k9je2hpcrnr 
       foreign key (incident_id) 
       references incident;

    alter table if exists response_task 
       add constraint FKiste3sv0fr6hinyux4fxo2aep 
       foreign key (plan_step_id) 
       references plan_step;

    alter table if exists risk_factor 
       add constraint FKj2w2hept2kwyp71cf8vs1ppbb 
       foreign key (risk_point_id) 
       references risk_point;

    alter table if exists risk_item 
       add constraint FKrhk3jt7iun45f3urk3dv5kxew 
       foreign key (factor_id) 
       references risk_factor;

    alter table if exists risk_point 
       add constraint FKec4wssuurtkuy8xuxoycch807 
       foreign key (department_id) 
       references department;

    alter table if exists safety_accessory 
       add constraint FKqe8o3grl5xe8baig7bl1asri0 
       foreign key (equipment_id) 
       references equipment;

    alter table if exists site_plan 
       add constraint FKfmhy2v1ttf7dt94erdwsipc2q 
       foreign key (parent_id) 
       references site_plan;

    alter table if exists storage_tank 
       add constraint FKbxau1av2roxurh3l8vd91r59c 
       foreign key (major_hazard_id) 
       references major_hazard;

    alter table if exists supply_store 
       add constraint FKfgdivebrpoems6m4mf9licj8l 
       foreign key (detail_id) 
       references supply_kind;

    alter table if exists surrounding_resource 
       add constraint FKpk10swt9nmoffusraiqfpy7gg 
       foreign key (detail_id) 
       references resource_kind;

    alter table if exists training_record 
       add constraint FKabtlm0uwfacrmeuqnnskqcrpr 
       foreign key (scheme_id) 
       references training_scheme;

    alter table if exists training_result 
       add constraint FK118145qo5rdsblqncqsh6jgwi 
       foreign key (person_id) 
       references person;

    alter table if exists training_result 
       add constraint FKsjk3pnw4gowjvv12rk3788ld0 
       foreign key (training_id) 
       references training_record;

    alter table if exists training_scheme 
       add constraint FK60tnbqxge81uam28r9je2435k 
       foreign key (kind_id) 
       references training_kind;

    alter table if exists training_scheme 
       add constraint FK1hxedtpatrqogbym9bn6o34gw 
       foreign key (plan_id) 
       references training_plan;

    alter table if exists upkeep 
       add constraint FKggk7l7witwvvvwims7sof2xai 
       foreign key (equipment_id) 
       references equipment;

    alter table if exists watch_task 
       add constraint FKbp0cnoqpp06pk1lnnwhepnbtx 
       foreign key (query_id) 
       references saved_query;

    alter table if exists work_permit 
       add constraint FKlx6n78cr7h1od7tvnubwcms08 
       foreign key (catalogue_kind_id) 
       references work_kind;

    alter table if exists work_permit 
       add constraint FK512k1feperaso0hm372igwuy 
       foreign key (work_place_id) 
       references hazardous_work_place;

create index ix_institution_owner_code on institution (owner_code);
create index ix_institution_enterprise_id on institution (enterprise_id);
create index ix_area_owner_code on area (owner_code);
create index ix_area_enterprise_id on area (enterprise_id);
create index ix_area_parent_id on area (parent_id);
create index ix_area_boundary on area using rtree (boundary);
create index ix_role_owner_code on role (owner_code);
create index ix_role_enterprise_id on role (enterprise_id);
create index ix_app_user_owner_code on app_user (owner_code);
create index ix_app_user_enterprise_id on app_user (enterprise_id);
create index ix_app_user_institution_id on app_user (institution_id);
create index ix_app_user_role_id on app_user (role_id);
create index ix_project_application_owner_code on project_application (owner_code);
create index ix_project_application_enterprise_id on project_application (enterprise_id);
create index ix_certificate_application_owner_code on certificate_application (owner_code);
create index ix_certificate_application_enterprise_id on certificate_application (enterprise_id);
create index ix_hidden_danger_owner_code on hidden_danger (owner_code);
create index ix_hidden_danger_enterprise_id on hidden_danger (enterprise_id);
create index ix_hidden_danger_location on hidden_danger using rtree (location);
create index ix_hidden_danger_state_due on hidden_danger (state, due);
create index ix_exchanged_danger_owner_code on exchanged_danger (owner_code);
create index ix_exchanged_danger_enterprise_id on exchanged_danger (enterprise_id);
create index ix_exchanged_danger_danger_id on exchanged_danger (danger_id);
create index ix_government_document_owner_code on government_document (owner_code);
create index ix_government_document_enterprise_id on government_document (enterprise_id);
create index ix_government_document_audience_area_id on government_document (audience_area_id);
create index ix_government_document_audience_outline on government_document using rtree (audience_outline);
create index ix_document_receipt_owner_code on document_receipt (owner_code);
create index ix_document_receipt_enterprise_id on document_receipt (enterprise_id);
create index ix_document_receipt_document_id on document_receipt (document_id);
create index ix_document_receipt_state_sign_by on document_receipt (state, sign_by);
create index ix_duty_shift_owner_code on duty_shift (owner_code);
create index ix_duty_shift_enterprise_id on duty_shift (enterprise_id);
create index ix_special_period_owner_code on special_period (owner_code);
create index ix_special_period_enterprise_id on special_period (enterprise_id);
create index ix_patrol_owner_code on patrol (owner_code);
create index ix_patrol_enterprise_id on patrol (enterprise_id);
create index ix_patrol_location on patrol using rtree (location);
create index ix_self_correction_owner_code on self_correction (owner_code);
create index ix_self_correction_enterprise_id on self_correction (enterprise_id);
create index ix_self_correction_location on self_correction using rtree (location);
create index ix_incident_owner_code on incident (owner_code);
create index ix_incident_enterprise_id on incident (enterprise_id);
create index ix_incident_location on incident using rtree (location);
create index ix_rescue_institution_owner_code on rescue_institution (owner_code);
create index ix_rescue_institution_enterprise_id on rescue_institution (enterprise_id);
create index ix_rescue_institution_location on rescue_institution using rtree (location);
create index ix_rescue_team_owner_code on rescue_team (owner_code);
create index ix_rescue_team_enterprise_id on rescue_team (enterprise_id);
create index ix_rescue_team_location on rescue_team using rtree (location);
create index ix_expert_owner_code on expert (owner_code);
create index ix_expert_enterprise_id on expert (enterprise_id);
create index ix_expert_location on expert using rtree (location);
create index ix_supply_store_owner_code on supply_store (owner_code);
create index ix_supply_store_enterprise_id on supply_store (enterprise_id);
create index ix_supply_store_detail_id on supply_store (detail_id);
create index ix_supply_store_location on supply_store using rtree (location);
create index ix_surrounding_resource_owner_code on surrounding_resource (owner_code);
create index ix_surrounding_resource_enterprise_id on surrounding_resource (enterprise_id);
create index ix_surrounding_resource_detail_id on surrounding_resource (detail_id);
create index ix_surrounding_resource_location on surrounding_resource using rtree (location);
create index ix_shelter_owner_code on shelter (owner_code);
create index ix_shelter_enterprise_id on shelter (enterprise_id);
create index ix_shelter_location on shelter using rtree (location);
create index ix_shelter_ground on shelter using rtree (ground);
create index ix_protection_target_owner_code on protection_target (owner_code);
create index ix_protection_target_enterprise_id on protection_target (enterprise_id);
create index ix_protection_target_location on protection_target using rtree (location);
create index ix_emergency_plan_owner_code on emergency_plan (owner_code);
create index ix_emergency_plan_enterprise_id on emergency_plan (enterprise_id);
create index ix_emergency_plan_coverage on emergency_plan using rtree (coverage);
create index ix_plan_step_owner_code on plan_step (owner_code);
create index ix_plan_step_enterprise_id on plan_step (enterprise_id);
create index ix_plan_step_plan_id on plan_step (plan_id);
create index ix_response_task_owner_code on response_task (owner_code);
create index ix_response_task_enterprise_id on response_task (enterprise_id);
create index ix_response_task_incident_id on response_task (incident_id);
create index ix_response_task_plan_step_id on response_task (plan_step_id);
create index ix_response_task_state_due on response_task (state, due);
create index ix_drill_inject_owner_code on drill_inject (owner_code);
create index ix_drill_inject_enterprise_id on drill_inject (enterprise_id);
create index ix_drill_inject_incident_id on drill_inject (incident_id);
create index ix_drill_plan_owner_code on drill_plan (owner_code);
create index ix_drill_plan_enterprise_id on drill_plan (enterprise_id);
create index ix_drill_plan_plan_id on drill_plan (plan_id);
create index ix_drill_record_owner_code on drill_record (owner_code);
create index ix_drill_record_enterprise_id on drill_record (enterprise_id);
create index ix_drill_record_drill_plan_id on drill_record (drill_plan_id);
create index ix_drill_record_incident_id on drill_record (incident_id);
create index ix_drill_record_location on drill_record using rtree (location);
create index ix_drill_summary_owner_code on drill_summary (owner_code);
create index ix_drill_summary_enterprise_id on drill_summary (enterprise_id);
create index ix_drill_summary_drill_record_id on drill_summary (drill_record_id);
create index ix_rescue_knowledge_owner_code on rescue_knowledge (owner_code);
create index ix_rescue_knowledge_enterprise_id on rescue_knowledge (enterprise_id);
create index ix_supply_kind_owner_code on supply_kind (owner_code);
create index ix_supply_kind_enterprise_id on supply_kind (enterprise_id);
create index ix_resource_kind_owner_code on resource_kind (owner_code);
create index ix_resource_kind_enterprise_id on resource_kind (enterprise_id);
create index ix_accident_attachment_owner_code on accident_attachment (owner_code);
create index ix_accident_attachment_enterprise_id on accident_attachment (enterprise_id);
create index ix_accident_attachment_incident_id on accident_attachment (incident_id);
create index ix_accident_casualty_owner_code on accident_casualty (owner_code);
create index ix_accident_casualty_enterprise_id on accident_casualty (enterprise_id);
create index ix_accident_casualty_incident_id on accident_casualty (incident_id);
create index ix_accident_penalty_owner_code on accident_penalty (owner_code);
create index ix_accident_penalty_enterprise_id on accident_penalty (enterprise_id);
create index ix_accident_penalty_incident_id on accident_penalty (incident_id);
create index ix_accident_lesson_owner_code on accident_lesson (owner_code);
create index ix_accident_lesson_enterprise_id on accident_lesson (enterprise_id);
create index ix_accident_lesson_incident_id on accident_lesson (incident_id);
create index ix_accident_compensation_owner_code on accident_compensation (owner_code);
create index ix_accident_compensation_enterprise_id on accident_compensation (enterprise_id);
create index ix_accident_compensation_incident_id on accident_compensation (incident_id);
create index ix_enterprise_owner_code on enterprise (owner_code);
create index ix_enterprise_enterprise_id on enterprise (enterprise_id);
create index ix_enterprise_owner_id on enterprise (owner_id);
create index ix_enterprise_area_id on enterprise (area_id);
create index ix_enterprise_position on enterprise using rtree (position);
create index ix_enterprise_boundary on enterprise using rtree (boundary);
create index ix_person_owner_code on person (owner_code);
create index ix_person_enterprise_id on person (enterprise_id);
create index ix_person_department_id on person (department_id);
create index ix_person_post_id on person (post_id);
create index ix_certificate_owner_code on certificate (owner_code);
create index ix_certificate_enterprise_id on certificate (enterprise_id);
create index ix_certificate_person_id on certificate (person_id);
create index ix_department_owner_code on department (owner_code);
create index ix_department_enterprise_id on department (enterprise_id);
create index ix_department_parent_id on department (parent_id);
create index ix_post_owner_code on post (owner_code);
create index ix_post_enterprise_id on post (enterprise_id);
create index ix_licence_owner_code on licence (owner_code);
create index ix_licence_enterprise_id on licence (enterprise_id);
create index ix_safety_organisation_owner_code on safety_organisation (owner_code);
create index ix_safety_organisation_enterprise_id on safety_organisation (enterprise_id);
create index ix_standardisation_owner_code on standardisation (owner_code);
create index ix_standardisation_enterprise_id on standardisation (enterprise_id);
create index ix_safety_assessment_owner_code on safety_assessment (owner_code);
create index ix_safety_assessment_enterprise_id on safety_assessment (enterprise_id);
create index ix_held_chemical_owner_code on held_chemical (owner_code);
create index ix_held_chemical_enterprise_id on held_chemical (enterprise_id);
create index ix_management_rule_owner_code on management_rule (owner_code);
create index ix_management_rule_enterprise_id on management_rule (enterprise_id);
create index ix_safety_expense_owner_code on safety_expense (owner_code);
create index ix_safety_expense_enterprise_id on safety_expense (enterprise_id);
create index ix_insurance_owner_code on insurance (owner_code);
create index ix_insurance_enterprise_id on insurance (enterprise_id);
create index ix_safety_award_owner_code on safety_award (owner_code);
create index ix_safety_award_enterprise_id on safety_award (enterprise_id);
create index ix_safety_credit_owner_code on safety_credit (owner_code);
create index ix_safety_credit_enterprise_id on safety_credit (enterprise_id);
create index ix_safety_penalty_owner_code on safety_penalty (owner_code);
create index ix_safety_penalty_enterprise_id on safety_penalty (enterprise_id);
create index ix_production_stop_owner_code on production_stop (owner_code);
create index ix_production_stop_enterprise_id on production_stop (enterprise_id);
create index ix_known_business_owner_code on known_business (owner_code);
create index ix_known_business_enterprise_id on known_business (enterprise_id);
create index ix_known_business_area_id on known_business (area_id);
create index ix_known_business_position on known_business using rtree (position);
create index ix_equipment_owner_code on equipment (owner_code);
create index ix_equipment_enterprise_id on equipment (enterprise_id);
create index ix_equipment_location on equipment using rtree (location);
create index ix_safety_accessory_owner_code on safety_accessory (owner_code);
create index ix_safety_accessory_enterprise_id on safety_accessory (enterprise_id);
create index ix_safety_accessory_equipment_id on safety_accessory (equipment_id);
create index ix_equipment_test_owner_code on equipment_test (owner_code);
create index ix_equipment_test_enterprise_id on equipment_test (enterprise_id);
create index ix_equipment_test_equipment_id on equipment_test (equipment_id);
create index ix_upkeep_owner_code on upkeep (owner_code);
create index ix_upkeep_enterprise_id on upkeep (enterprise_id);
create index ix_upkeep_equipment_id on upkeep (equipment_id);
create index ix_equipment_change_owner_code on equipment_change (owner_code);
create index ix_equipment_change_enterprise_id on equipment_change (enterprise_id);
create index ix_equipment_change_equipment_id on equipment_change (equipment_id);
create index ix_major_hazard_owner_code on major_hazard (owner_code);
create index ix_major_hazard_enterprise_id on major_hazard (enterprise_id);
create index ix_major_hazard_previous_id on major_hazard (previous_id);
create index ix_major_hazard_location on major_hazard using rtree (location);
create index ix_major_hazard_boundary on major_hazard using rtree (boundary);
create index ix_storage_tank_owner_code on storage_tank (owner_code);
create index ix_storage_tank_enterprise_id on storage_tank (enterprise_id);
create index ix_storage_tank_location on storage_tank using rtree (location);
create index ix_storage_tank_major_hazard_id on storage_tank (major_hazard_id);
create index ix_health_check_owner_code on health_check (owner_code);
create index ix_health_check_enterprise_id on health_check (enterprise_id);
create index ix_health_check_person_id on health_check (person_id);
create index ix_hazard_declaration_owner_code on hazard_declaration (owner_code);
create index ix_hazard_declaration_enterprise_id on hazard_declaration (enterprise_id);
create index ix_protective_equipment_owner_code on protective_equipment (owner_code);
create index ix_protective_equipment_enterprise_id on protective_equipment (enterprise_id);
create index ix_protective_issue_owner_code on protective_issue (owner_code);
create index ix_protective_issue_enterprise_id on protective_issue (enterprise_id);
create index ix_protective_issue_equipment_id on protective_issue (equipment_id);
create index ix_protective_issue_person_id on protective_issue (person_id);
create index ix_hazard_factor_owner_code on hazard_factor (owner_code);
create index ix_hazard_factor_enterprise_id on hazard_factor (enterprise_id);
create index ix_health_training_owner_code on health_training (owner_code);
create index ix_health_training_enterprise_id on health_training (enterprise_id);
create index ix_chemical_profile_owner_code on chemical_profile (owner_code);
create index ix_chemical_profile_enterprise_id on chemical_profile (enterprise_id);
create index ix_coal_mine_profile_owner_code on coal_mine_profile (owner_code);
create index ix_coal_mine_profile_enterprise_id on coal_mine_profile (enterprise_id);
create index ix_coal_mine_attachment_owner_code on coal_mine_attachment (owner_code);
create index ix_coal_mine_attachment_enterprise_id on coal_mine_attachment (enterprise_id);
create index ix_mine_profile_owner_code on mine_profile (owner_code);
create index ix_mine_profile_enterprise_id on mine_profile (enterprise_id);
create index ix_industry_trade_profile_owner_code on industry_trade_profile (owner_code);
create index ix_industry_trade_profile_enterprise_id on industry_trade_profile (enterprise_id);
create index ix_transport_profile_owner_code on transport_profile (owner_code);
create index ix_transport_profile_enterprise_id on transport_profile (enterprise_id);
create index ix_construction_profile_owner_code on construction_profile (owner_code);
create index ix_construction_profile_enterprise_id on construction_profile (enterprise_id);
create index ix_public_place_profile_owner_code on public_place_profile (owner_code);
create index ix_public_place_profile_enterprise_id on public_place_profile (enterprise_id);
create index ix_inspection_item_owner_code on inspection_item (owner_code);
create index ix_inspection_item_enterprise_id on inspection_item (enterprise_id);
create index ix_inspection_plan_owner_code on inspection_plan (owner_code);
create index ix_inspection_plan_enterprise_id on inspection_plan (enterprise_id);
create index ix_inspection_visit_owner_code on inspection_visit (owner_code);
create index ix_inspection_visit_enterprise_id on inspection_visit (enterprise_id);
create index ix_inspection_visit_plan_id on inspection_visit (plan_id);
create index ix_inspection_summary_owner_code on inspection_summary (owner_code);
create index ix_inspection_summary_enterprise_id on inspection_summary (enterprise_id);
create index ix_key_area_owner_code on key_area (owner_code);
create index ix_key_area_enterprise_id on key_area (enterprise_id);
create index ix_key_area_extent on key_area using rtree (extent);
create index ix_key_area_department_id on key_area (department_id);
create index ix_key_area_managing_department_id on key_area (managing_department_id);
create index ix_key_area_responsible_id on key_area (responsible_id);
create index ix_key_area_inspector_id on key_area (inspector_id);
create index ix_key_area_patrol_owner_code on key_area_patrol (owner_code);
create index ix_key_area_patrol_enterprise_id on key_area_patrol (enterprise_id);
create index ix_key_area_patrol_key_area_id on key_area_patrol (key_area_id);
create index ix_key_area_patrol_inspector_id on key_area_patrol (inspector_id);
create index ix_knowledge_article_owner_code on knowledge_article (owner_code);
create index ix_knowledge_article_enterprise_id on knowledge_article (enterprise_id);
create index ix_knowledge_article_supersedes_id on knowledge_article (supersedes_id);
create index ix_culture_document_type_owner_code on culture_document_type (owner_code);
create index ix_culture_document_type_enterprise_id on culture_document_type (enterprise_id);
create index ix_culture_document_owner_code on culture_document (owner_code);
create index ix_culture_document_enterprise_id on culture_document (enterprise_id);
create index ix_culture_document_type_id on culture_document (type_id);
create index ix_service_guide_owner_code on service_guide (owner_code);
create index ix_service_guide_enterprise_id on service_guide (enterprise_id);
create index ix_support_contact_owner_code on support_contact (owner_code);
create index ix_support_contact_enterprise_id on support_contact (enterprise_id);
create index ix_monitoring_point_owner_code on monitoring_point (owner_code);
create index ix_monitoring_point_enterprise_id on monitoring_point (enterprise_id);
create index ix_monitoring_point_location on monitoring_point using rtree (location);
create index ix_camera_owner_code on camera (owner_code);
create index ix_camera_enterprise_id on camera (enterprise_id);
create index ix_camera_location on camera using rtree (location);
create index ix_weather_station_owner_code on weather_station (owner_code);
create index ix_weather_station_enterprise_id on weather_station (enterprise_id);
create index ix_weather_station_location on weather_station using rtree (location);
create index ix_process_diagram_owner_code on process_diagram (owner_code);
create index ix_process_diagram_enterprise_id on process_diagram (enterprise_id);
create index ix_diagram_mark_owner_code on diagram_mark (owner_code);
create index ix_diagram_mark_enterprise_id on diagram_mark (enterprise_id);
create index ix_diagram_mark_diagram_id on diagram_mark (diagram_id);
create index ix_diagram_mark_point_id on diagram_mark (point_id);
create index ix_diagram_mark_camera_id on diagram_mark (camera_id);
create index ix_work_kind_owner_code on work_kind (owner_code);
create index ix_work_kind_enterprise_id on work_kind (enterprise_id);
create index ix_hazardous_work_place_owner_code on hazardous_work_place (owner_code);
create index ix_hazardous_work_place_enterprise_id on hazardous_work_place (enterprise_id);
create index ix_hazardous_work_place_location on hazardous_work_place using rtree (location);
create index ix_work_permit_owner_code on work_permit (owner_code);
create index ix_work_permit_enterprise_id on work_permit (enterprise_id);
create index ix_work_permit_catalogue_kind_id on work_permit (catalogue_kind_id);
create index ix_work_permit_work_place_id on work_permit (work_place_id);
create index ix_work_permit_location on work_permit using rtree (location);
create index ix_work_permit_state_ends_at on work_permit (state, ends_at);
create index ix_enterprise_risk_owner_code on enterprise_risk (owner_code);
create index ix_enterprise_risk_enterprise_id on enterprise_risk (enterprise_id);
create index ix_risk_point_owner_code on risk_point (owner_code);
create index ix_risk_point_enterprise_id on risk_point (enterprise_id);
create index ix_risk_point_location on risk_point using rtree (location);
create index ix_risk_point_department_id on risk_point (department_id);
create index ix_risk_factor_owner_code on risk_factor (owner_code);
create index ix_risk_factor_enterprise_id on risk_factor (enterprise_id);
create index ix_risk_factor_risk_point_id on risk_factor (risk_point_id);
create index ix_risk_item_owner_code on risk_item (owner_code);
create index ix_risk_item_enterprise_id on risk_item (enterprise_id);
create index ix_risk_item_factor_id on risk_item (factor_id);
create index ix_saved_scene_owner_code on saved_scene (owner_code);
create index ix_saved_scene_enterprise_id on saved_scene (enterprise_id);
create index ix_site_plan_owner_code on site_plan (owner_code);
create index ix_site_plan_enterprise_id on site_plan (enterprise_id);
create index ix_site_plan_parent_id on site_plan (parent_id);
create index ix_site_plan_extent on site_plan using rtree (extent);
create index ix_panorama_owner_code on panorama (owner_code);
create index ix_panorama_enterprise_id on panorama (enterprise_id);
create index ix_panorama_location on panorama using rtree (location);
create index ix_site_model_owner_code on site_model (owner_code);
create index ix_site_model_enterprise_id on site_model (enterprise_id);
create index ix_site_model_location on site_model using rtree (location);
create index ix_training_setting_owner_code on training_setting (owner_code);
create index ix_training_setting_enterprise_id on training_setting (enterprise_id);
create index ix_training_kind_owner_code on training_kind (owner_code);
create index ix_training_kind_enterprise_id on training_kind (enterprise_id);
create index ix_training_plan_owner_code on training_plan (owner_code);
create index ix_training_plan_enterprise_id on training_plan (enterprise_id);
create index ix_training_scheme_owner_code on training_scheme (owner_code);
create index ix_training_scheme_enterprise_id on training_scheme (enterprise_id);
create index ix_training_scheme_kind_id on training_scheme (kind_id);
create index ix_training_scheme_plan_id on training_scheme (plan_id);
create index ix_training_record_owner_code on training_record (owner_code);
create index ix_training_record_enterprise_id on training_record (enterprise_id);
create index ix_training_record_scheme_id on training_record (scheme_id);
create index ix_training_result_owner_code on training_result (owner_code);
create index ix_training_result_enterprise_id on training_result (enterprise_id);
create index ix_training_result_training_id on training_result (training_id);
create index ix_training_result_person_id on training_result (person_id);
create index ix_visit_owner_code on visit (owner_code);
create index ix_visit_enterprise_id on visit (enterprise_id);
create index ix_alarm_owner_code on alarm (owner_code);
create index ix_alarm_enterprise_id on alarm (enterprise_id);
create index ix_alarm_location on alarm using rtree (location);
create index ix_alarm_state_confirm_by on alarm (state, confirm_by);
create index ix_alarm_condition_owner_code on alarm_condition (owner_code);
create index ix_alarm_condition_enterprise_id on alarm_condition (enterprise_id);
create index ix_weather_rule_owner_code on weather_rule (owner_code);
create index ix_weather_rule_enterprise_id on weather_rule (enterprise_id);
create index ix_coverage_rule_owner_code on coverage_rule (owner_code);
create index ix_coverage_rule_enterprise_id on coverage_rule (enterprise_id);
create index ix_saved_query_owner_code on saved_query (owner_code);
create index ix_saved_query_enterprise_id on saved_query (enterprise_id);
create index ix_watch_task_owner_code on watch_task (owner_code);
create index ix_watch_task_enterprise_id on watch_task (enterprise_id);
create index ix_watch_task_query_id on watch_task (query_id);
