-- Spreads the ledger over the workers of a Citus cluster. Run it once, on the coordinator, after the program has made the tables there:
--   psql "$DATABASE_URL" -f src/ledger/distribute.sql
-- Logs go by side, texts by document; peers are few and the same on every worker. Everything of people stays on the coordinator.
create extension if not exists citus;
select create_distributed_table('entry', 'side');
select create_distributed_table('tree_head', 'side', colocate_with => 'entry');
select create_distributed_table('fork', 'side', colocate_with => 'entry');
select create_distributed_table('document', 'id', colocate_with => 'none');
select create_reference_table('peer');
