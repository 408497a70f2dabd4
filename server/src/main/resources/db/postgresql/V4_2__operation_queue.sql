-- Which operations are to be run, and which server runs each: the table of db-scheduler 16, under a
-- name of ours. A row is added with its operation and is gone when there is nothing left to run.

CREATE TABLE operation_queue (
  task_name            TEXT                     NOT NULL,
  task_instance        TEXT                     NOT NULL, -- the operation's name
  task_data            BYTEA,
  execution_time       TIMESTAMP WITH TIME ZONE NOT NULL,
  picked               BOOLEAN                  NOT NULL,
  picked_by            TEXT,
  last_success         TIMESTAMP WITH TIME ZONE,
  last_failure         TIMESTAMP WITH TIME ZONE,
  consecutive_failures INT,
  last_heartbeat       TIMESTAMP WITH TIME ZONE,
  version              BIGINT                   NOT NULL,
  priority             SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX operation_queue_due ON operation_queue (execution_time);
CREATE INDEX operation_queue_heartbeat ON operation_queue (last_heartbeat);
