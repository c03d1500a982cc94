-- Jobs that every copy of the application shares: which there are, when each is due and who is at it. The layout is that of
-- db-scheduler; no row is of any ente.
create schema trabajos;
grant usage on schema trabajos to avance_app;

create table trabajos.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on trabajos.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on trabajos.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on trabajos.scheduled_tasks to avance_app;
