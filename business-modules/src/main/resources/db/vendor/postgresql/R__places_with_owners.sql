-- A box of the map is nearly always asked for together with whose the rows are. With both in one index a narrow box reads what is the
-- viewer's and nothing else; with two the planner reads the owner's index for the whole county besides. Where btree_gist is not to be
-- had, the indexes stay as they are. Run at each start (${flyway:timestamp}), so that new tables get it, too: what is so already is left.
do $$
declare
    found record;
begin
    begin
        create extension if not exists btree_gist;
    exception when others then
        raise notice 'indexes of places stay without owners: %', sqlerrm;
        return;
    end;
    for found in
        select quote_ident(i.relname) as index_name, quote_ident(t.relname) as table_name, quote_ident(a.attname) as place
        from pg_index x
        join pg_class i on i.oid = x.indexrelid
        join pg_am m on m.oid = i.relam and m.amname = 'gist'
        join pg_class t on t.oid = x.indrelid and t.relnamespace = current_schema()::regnamespace
        join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
        join pg_type y on y.oid = a.atttypid and y.typname = 'geometry'
        where x.indnatts = 1 and exists (select 1 from pg_attribute o where o.attrelid = t.oid and o.attname = 'owner_code' and not o.attisdropped)
    loop
        execute 'drop index ' || found.index_name;
        execute 'create index ' || found.index_name || ' on ' || found.table_name || ' using gist (' || found.place || ', owner_code)';
    end loop;
end
$$;
